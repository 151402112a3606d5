"""Runs: every run of the document, one a row; the chosen one is what the plots and the workbench show."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from revdeconv_gui.core.comparison import compare
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.document import Ending, FinishedRun
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session

_HEADERS = (
    (phrase("Run"), phrase("Number of the run")),
    (phrase("Filter"), phrase("The filter that was to be learned")),
    (phrase("Rule"), phrase("Learning rule")),
    (phrase("Rate"), phrase("Learning rate, and the stable rate of its images")),
    (phrase("Epochs"), phrase("Passes over the images")),
    (phrase("Images"), phrase("Images learned from")),
    (phrase("Blocks"), phrase("Blocks learned")),
    (phrase("Last loss"), phrase("Mean loss of the last point, over channels")),
    (phrase("Cosine"), phrase("Cosine similarity of learned and true weights: the shape")),
    (phrase("Scale"), phrase("Best factor between learned and true weights: the size")),
    (phrase("Largest error"), phrase("Largest difference of a weight")),
    (phrase("Time"), phrase("Computing time")),
    (phrase("Ended"), phrase("How it ended")),
)


_ENDINGS = {
    Ending.FINISHED: phrase("finished"),
    Ending.CONVERGED: phrase("converged"),
    Ending.STOPPED: phrase("stopped"),
    Ending.DIVERGED: phrase("diverged"),
}


class RunsPanel(QWidget):
    """The table of runs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = _Table(0, len(_HEADERS))
        self.table.removed = self.remove_selected
        for column, (text, hint) in enumerate(_HEADERS):
            item = QTableWidgetItem(text)
            item.setToolTip(hint)
            self.table.setHorizontalHeaderItem(column, item)
        self.table.setAccessibleName(phrase("Runs"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.itemSelectionChanged.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addWidget(self.table)
        self._runs: tuple[FinishedRun, ...] = ()
        session.document_changed.connect(lambda *_: self.update_view())
        session.view_changed.connect(self.update_view)

    def update_view(self) -> None:
        """Show the document's runs and which is chosen."""
        runs = self._session.document.runs
        with QSignalBlocker(self.table):
            if runs is not self._runs:
                self._runs = runs
                self.table.setRowCount(len(runs))
                for row, run in enumerate(runs):
                    for column, text in enumerate(_cells(run)):
                        item = QTableWidgetItem(text)
                        if column not in (1, 2, 12):
                            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                        if run.message and (column == 12 or run.fit is not None):
                            item.setToolTip(run.message)
                        self.table.setItem(row, column, item)
            chosen = next((row for row, run in enumerate(runs) if run.id == self._session.view.run_id), -1)
            if chosen >= 0:
                index = self.table.model().index(chosen, 0)
                flags = QItemSelectionModel.SelectionFlag
                self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _chosen(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._runs):
            self._session.show(run_id=self._runs[row].id, reverse_with=ReverseWith.LEARNED)

    def remove_selected(self) -> None:
        """Remove the chosen run (can be undone)."""
        gone = self._session.view.run_id
        runs = tuple(run for run in self._session.document.runs if run.id != gone)
        if len(runs) < len(self._session.document.runs) and self._session.run is None:  # as the menu entry
            self._session.edit(phrase("Remove run {gone}", gone=gone), runs=runs)


class _Table(QTableWidget):
    removed = staticmethod(lambda: None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _cells(run: FinishedRun) -> tuple[str, ...]:
    s = run.settings
    exact = s.rule is Rule.LEAST_SQUARES
    fits = run.truth is not None and run.truth.channels in (1, run.learned.channels)
    near = compare(run.learned, run.truth) if run.truth is not None and fits else None
    return (
        str(run.id),
        phrase("pair") if run.truth is None else run.truth.name or phrase("custom"),
        s.rule.value,
        "–"
        if exact
        else f"{s.learning_rate:g}"
        + (phrase(" (stable {stable_rate:.3g})", stable_rate=run.stable_rate) if s.rule is Rule.SGD else ""),
        "–" if exact else str(s.epochs),
        str(len(run.image_names)),
        f"{run.blocks:,}",
        f"{run.losses.values[-1].mean():.3g}" if len(run.losses.values) else "–",
        f"{near.cosine:.5f}" if near else "–",
        f"{near.scale:.4f}" if near else "–",
        f"{near.largest_error:.3g}" if near else "–",
        f"{run.seconds:.3f} s",
        _ENDINGS[run.ending],
    )
