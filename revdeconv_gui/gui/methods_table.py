"""The table of compared methods: sorted by any column, the best of each filter marked."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.method_comparison import best_of
from revdeconv_gui.session.methods_run import ComparedRow

from . import theme
from .methods_words import fitted_words

_HEADERS = (
    (phrase("Filter"), phrase("The filter that was undone")),
    (phrase("Method"), phrase("How; double-click or Enter shows it in the workbench")),
    ("MAE", phrase("Mean absolute error, pixels in [0, 1], mean over the images")),
    (phrase("Change"), phrase("(MAE − MAE of the zoom) / MAE of the zoom: below 0% is nearer to the originals")),
    (phrase("Than the zoom"), phrase("The sign of the change in words")),
    ("PSNR", phrase("Peak signal-to-noise ratio, mean over the images")),
    ("SSIM", phrase("Structural similarity (Wang et al. 2004), at most 1, mean over the images")),
    (phrase("Fitted on"), phrase("Fitted methods see all the other images, never the one that is measured")),
    (phrase("Fit"), phrase("Seconds to fit, for each image, on this computer")),
    (phrase("Apply"), phrase("Seconds to recover an image, on this computer")),
)
_TEXT_COLUMNS = (0, 1, 4, 7)
_ROW = Qt.ItemDataRole.UserRole
_SORT = Qt.ItemDataRole.UserRole + 1


class _Item(QTableWidgetItem):
    """Sorted by its number where it has one; what has none comes last."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return bool(self.data(_SORT) < other.data(_SORT))


class MethodsTable(QTableWidget):
    """Shows rows in the order of the column that was clicked.

    Signals
    -------
    chosen()
        Another row.
    activated_row()
        It is to be shown in the workbench.
    """

    chosen = Signal()
    activated_row = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADERS), parent)
        for column, (text, hint) in enumerate(_HEADERS):
            item = QTableWidgetItem(text)
            item.setToolTip(hint)
            side = Qt.AlignmentFlag.AlignLeft if column in _TEXT_COLUMNS else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.setAccessibleName(phrase("Compared methods"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._rows: tuple[ComparedRow, ...] = ()
        self.itemSelectionChanged.connect(self.chosen)
        self.cellDoubleClicked.connect(lambda *_: self.activated_row.emit())

    def set_rows(self, rows: Sequence[ComparedRow], images: int) -> None:
        """Show these; rows that are there stay."""
        if tuple(rows) == self._rows:
            return
        self._fill(tuple(rows), images, self.selected())

    def restyle(self, images: int) -> None:
        """Take over the theme's colours."""
        self._fill(self._rows, images, self.selected())

    def _fill(self, rows: tuple[ComparedRow, ...], images: int, selected: ComparedRow | None) -> None:
        self._rows = rows
        best = set(best_of(rows).values())
        self.blockSignals(True)
        self.setSortingEnabled(False)
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            for column, (text, key) in enumerate(_cells(row, images, row in best)):
                item = _item(row, column, text, key, row in best)
                item.setData(_ROW, index)
                self.setItem(index, column, item)
        self.setSortingEnabled(True)
        self.setColumnHidden(0, len({id(row.filter) for row in rows}) < 2)
        self.blockSignals(False)
        self.select(selected if selected in rows else rows[0] if rows else None)

    def selected(self) -> ComparedRow | None:
        """The row that is chosen."""
        return self._row_at(self.currentRow())

    def select(self, row: ComparedRow | None) -> None:
        """Choose a row."""
        for index in range(self.rowCount()):
            if row is not None and self._row_at(index) is row:
                self.selectRow(index)
        self.chosen.emit()

    def _row_at(self, index: int) -> ComparedRow | None:
        item = self.item(index, 0)
        return None if item is None else self._rows[item.data(_ROW)]

    def text(self) -> str:
        """The table as it is sorted, for a spreadsheet: columns parted by tabs."""
        lines = ["\t".join(text for text, _ in _HEADERS)]
        lines += [
            "\t".join(str(self.model().index(row, column).data()) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        ]
        return "\n".join(lines) + "\n"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_row.emit()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # pauses a run
        else:
            super().keyPressEvent(event)


def _item(row: ComparedRow, column: int, text: str, key: object, best: bool) -> _Item:
    item = _Item(text)
    item.setData(_SORT, key)
    if column not in _TEXT_COLUMNS:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if best:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    c = theme.colors()
    if column in (3, 4) and abs(row.row.change) > 5e-6:
        item.setForeground(QColor(c.good if row.row.change < 0.0 else c.error))
    if column == 1:
        item.setToolTip(METHODS[row.name].summary[0].upper() + METHODS[row.name].summary[1:])
    return item


def _cells(row: ComparedRow, images: int, best: bool) -> list[tuple[str, object]]:
    """What each cell shows, and what it is sorted by."""
    m = row.row
    same = abs(m.change) < 5e-6
    verdict = (phrase("the same") if same else phrase("nearer") if m.change < 0.0 else phrase("farther")) + (
        phrase(", best") if best else ""
    )
    return [
        (row.filter.name or phrase("custom"), row.filter.name),
        (row.title[0].upper() + row.title[1:], row.title.lower()),
        (f"{m.mae:.4f}", m.mae),
        ("–" if not math.isfinite(m.change) else "0.00%" if same else f"{100.0 * m.change:+.2f}%", _last(m.change)),
        (verdict, verdict),
        (f"{m.psnr:.2f} dB" if math.isfinite(m.psnr) else "–", _last(m.psnr)),
        (f"{m.ssim:.4f}" if math.isfinite(m.ssim) else "–", _last(m.ssim)),
        (fitted_words(row, images), m.fitted),
        (f"{m.fit_seconds:.2f} s" if m.fitted else "–", m.fit_seconds),
        (f"{m.apply_seconds:.3f} s", m.apply_seconds),
    ]


def _last(number: float) -> float:
    return number if math.isfinite(number) else math.inf
