"""The results of an experiment: two tables, a heat map, a plot, the learned filters; and what to do with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.experiment_measures import BY_KEY, Measure, measures_of
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import shown_name
from revdeconv_gui.document.experiment_words import row_words
from revdeconv_gui.document.published import rounding_words
from revdeconv_gui.session.experiment_exports import experiment_exports
from revdeconv_gui.session.session import Session

from .elided_label import ElidedLabel
from .experiment_table import CellsTable, first_table, second_table
from .rate_grid import KernelGrid, RateGrid, ValueGrid

if TYPE_CHECKING:
    from .experiment_plot import RatePlot

_LEAST = 160  # pixels of a view; below that the whole page scrolls
VIEWS = (
    ("table1", phrase("Table 1"), phrase("Every filter at every rate, the paper’s figures beside")),
    ("table2", phrase("Table 2"), phrase("Averages over the rates")),
    ("heat", phrase("Heat map"), phrase("One measure, filters by rates")),
    ("plot", phrase("Loss ratio"), phrase("Loss ratio against learning rate")),
    ("kernels", phrase("Filters"), phrase("The learned filters, filters by rates")),
)


class ExperimentResults(QWidget):
    """Shows the session's current experiment.

    Signals
    -------
    opened(row)
        An ExperimentRow is to be opened as a run.
    export_wanted(exportable)
    """

    opened = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._experiments = session, session.experiments
        self._record: FinishedExperiment | None = None
        self.plot: RatePlot | None = None
        self.table1 = CellsTable(phrase("Table 1"), self._open_index)
        self.table2 = CellsTable(phrase("Table 2"))
        self.heat = ValueGrid(BY_KEY["change"])
        self.kernels = KernelGrid()
        for grid in (self.heat, self.kernels):
            grid.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        column.addLayout(self._make_bar())
        column.addWidget(self._make_stack(), 1)

    # ---- making

    def _make_head(self) -> QHBoxLayout:
        self.which = QComboBox()
        self.which.setAccessibleName(phrase("Experiment"))
        self.which.setToolTip(phrase("Which finished experiment is shown"))
        self.which.activated.connect(lambda index: self._experiments.show(self.which.itemData(index)))
        self.words = ElidedLabel()
        self.words.setProperty("role", "muted")
        self.export = QToolButton()
        self.export.setText(phrase("Export ▾"))
        self.export.setToolTip(phrase("Write the results as a file"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(QMenu(self.export))
        self.export.menu().aboutToShow.connect(self._fill_export)
        self.remove = QPushButton(phrase("Remove"))
        self.remove.setProperty("role", "small")
        self.remove.setToolTip(phrase("Remove this experiment (can be undone)"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget, stretch in ((self.which, 0), (self.words, 1), (self.export, 0), (self.remove, 0)):
            row.addWidget(widget, stretch)
        return row

    def _make_bar(self) -> QHBoxLayout:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(phrase("Results of the experiment"))
        for index, (_, title, hint) in enumerate(VIEWS):
            self.tabs.addTab(title)
            self.tabs.setTabToolTip(index, hint)
        self.tabs.currentChanged.connect(self._show_view)
        self.measure = QComboBox()
        self.measure.setAccessibleName(phrase("Measure of the heat map"))
        self.measure.setToolTip(phrase("What the heat map shows"))
        self.measure.activated.connect(lambda index: self._set_measure(BY_KEY[self.measure.itemData(index)]))
        self.measure.hide()
        row = QHBoxLayout()
        row.addWidget(self.tabs)
        row.addStretch()
        row.addWidget(self.measure)
        return row

    def _make_stack(self) -> QStackedWidget:
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(_LEAST)
        plot_place = QWidget()
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self._plot_column = QVBoxLayout(plot_place)
        self._plot_column.setContentsMargins(2, 4, 2, 0)
        self._plot_column.addWidget(self.legend)
        self.colors = QLabel(_colors(self.heat.measure))
        heat = _scrolling(self.heat, self.colors)
        kernels = _scrolling(
            self.kernels, QLabel(phrase("Mean over the channels, each on its own scale; a click opens the run."))
        )
        self.rounding = QLabel()
        self.rounding.setWordWrap(True)
        self.rounding.setProperty("role", "muted")
        first = QWidget()
        below = QVBoxLayout(first)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self.table1, 1)
        below.addWidget(self.rounding)
        for widget in (first, self.table2, heat, plot_place, kernels):
            self.stack.addWidget(widget)
        return self.stack

    # ---- acting

    def _open_index(self, index: int) -> None:
        if self._record is not None:
            self.opened.emit(self._record.result.rows[index])

    def _fill_export(self) -> None:
        menu = self.export.menu()
        menu.clear()
        if self._record is not None:
            for what in experiment_exports(self._record):
                menu.addAction(f"{what.title}…", partial(self.export_wanted.emit, what))

    def _remove(self) -> None:
        if self._record is not None:
            self._experiments.remove(self._record.id)

    def _set_measure(self, measure: Measure) -> None:
        self.heat.set_measure(measure)
        self.colors.setText(_colors(measure))

    def _show_view(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.measure.setVisible(VIEWS[index][0] == "heat")
        if VIEWS[index][0] == "plot" and self.plot is None:
            from .experiment_plot import RatePlot

            self.plot = RatePlot()
            self.plot.opened.connect(self.opened)
            self._plot_column.addWidget(self.plot, 1)
            self._draw_plot()

    def _draw_plot(self) -> None:
        if self.plot is not None:
            from .experiment_plot import legend

            self.plot.set_record(self._record)
            self.legend.setText("" if self._record is None else legend(self._record))

    # ---- rendering

    def restyle(self) -> None:
        """Take over the theme's colours."""
        if self.plot is not None:
            self.plot.restyle()
            self._draw_plot()

    def update_view(self) -> None:
        """Show the current experiment."""
        record = self._experiments.current
        self._fill_which(record)
        if record is self._record:
            return
        self._record = record
        for grid in (self.heat, self.kernels):
            grid.set_record(record)
        self._draw_plot()
        if record is None:
            return
        rows = record.result.rows
        self.table1.show_cells(
            *first_table(record.result),
            lambda index: phrase(
                "{row_words}\nEnter or a double click opens it.", row_words=row_words(record, rows[index])
            ),
        )
        self.table2.show_cells(*second_table(record.result))
        self.words.setText(_words(record))
        rounding = rounding_words(record.result)
        self.rounding.setText(rounding)
        self.rounding.setVisible(bool(rounding))
        with QSignalBlocker(self.measure):
            self.measure.clear()
            for measure in measures_of(record.result):
                self.measure.addItem(phrase(measure.title), measure.key)
                self.measure.setItemData(self.measure.count() - 1, measure.hint, Qt.ItemDataRole.ToolTipRole)
            if self.heat.measure not in measures_of(record.result):
                self._set_measure(BY_KEY["change"])
            self.measure.setCurrentIndex(self.measure.findData(self.heat.measure.key))

    def _fill_which(self, record: FinishedExperiment | None) -> None:
        experiments = self._session.document.experiments
        with QSignalBlocker(self.which):
            self.which.clear()
            for one in experiments:
                self.which.addItem(phrase("Experiment {id}", id=one.id), one.id)
            if record is not None:
                self.which.setCurrentIndex(self.which.findData(record.id))


def _words(record: FinishedExperiment) -> str:
    result = record.result
    rows, images = len(result.rows), len(record.images)
    names = ", ".join(shown_name(name) for name in result.names)
    rules = ", ".join(rule.value for rule in result.rules)
    many = phrases(rows, "1 row", "{count:,} rows"), phrases(images, "1 image", "{count:,} images")
    text = f"{many[0]} · {names} · {rules} · {many[1]} · {record.seconds:.2f} s"
    # First what must not be cut off where there is little room.
    return text if record.complete else phrase("stopped before the end · {text}", text=text)


def _colors(measure: Measure) -> str:
    """What the colours of the heat map mean, and in what its numbers are."""
    if measure.key == "change":
        return phrase("Per cent; blue is nearer to the original, red farther; a click opens the run.")
    if measure.key == "scale":
        return phrase("Blue is too small, red too large; a click opens the run.")
    if measure.key == "loss_ratio":
        return phrase("Per cent; the stronger the colour, the larger; a click opens the run.")
    return phrase("The stronger the colour, the larger; a click opens the run.")


def _scrolling(grid: RateGrid, note: QLabel) -> QWidget:
    area = QScrollArea()
    area.setWidget(grid)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    note.setProperty("role", "muted")
    note.setWordWrap(True)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(2, 4, 2, 0)
    column.addWidget(area, 1)
    column.addWidget(note)
    return whole
