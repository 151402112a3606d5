"""Tables 1 and 2 of an experiment, sortable, the digits that the paper prints marked."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
)

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.experiment_measures import BY_KEY, measures_of, nearer_words
from revdeconv_gui.document.experiment_tables import filter_name, percent, row_rate, shown_name
from revdeconv_gui.document.published import Figures, equal_digits, figures_of, paper_averages, published

from . import theme

Index = QModelIndex | QPersistentModelIndex
SORT, EQUAL, WORD = (Qt.ItemDataRole.UserRole + k for k in range(3))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, what it is sorted by, how many of its first characters the paper prints too, and a word that colours it."""

    text: str
    sort: float | str = ""
    equal: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Title, tooltip, and whether its texts stand on the left."""

    title: str
    hint: str
    left: bool = False


class CellsModel(QAbstractTableModel):
    """Cells that are all there."""

    def __init__(self) -> None:
        super().__init__()
        self.hint: Callable[[int], str] = lambda row: ""
        self.columns: list[Column] = []
        self.cells: list[list[Cell]] = []

    def set_cells(self, columns: list[Column], cells: list[list[Cell]], hint: Callable[[int], str]) -> None:
        """Show these; ``hint`` gives a row's tooltip."""
        self.beginResetModel()
        self.hint = hint
        self.columns, self.cells = columns, cells
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        wanted = {
            Qt.ItemDataRole.DisplayRole: column.title,
            Qt.ItemDataRole.ToolTipRole: column.hint,
            Qt.ItemDataRole.TextAlignmentRole: _LEFT if column.left else _RIGHT,
        }
        return wanted.get(Qt.ItemDataRole(role))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.hint(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if self.columns[index.column()].left else _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and cell.word:
            c = theme.colors()
            return QColor({"nearer": c.good, "farther": c.error}.get(cell.word, c.muted))
        return {SORT: cell.sort, EQUAL: cell.equal, WORD: cell.word}.get(role)


class EqualDigits(QStyledItemDelegate):
    """Draws the digits that equal the printed ones bold, underlined and in the accent's colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        count = int(index.data(EQUAL) or 0)
        if not count:
            super().paint(painter, option, index)
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, whole.text = whole.text, ""
        style = whole.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        self._draw(painter, whole, text[:count], text[count:])

    @staticmethod
    def _draw(painter: QPainter, option: QStyleOptionViewItem, equal: str, rest: str) -> None:
        c = theme.colors()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        marked = QFont(option.font)
        marked.setBold(True)
        marked.setUnderline(True)
        wide = QFontMetricsF(marked).horizontalAdvance(equal), QFontMetricsF(option.font).horizontalAdvance(rest)
        box = QRectF(option.rect)
        margin = option.widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        left = box.right() - margin - sum(wide)
        ink = c.accent_text if selected else c.text
        for text, font, shade, width in (
            (equal, marked, c.accent_text if selected else c.accent, wide[0]),
            (rest, option.font, ink, wide[1]),
        ):
            painter.setFont(font)
            painter.setPen(QColor(shade))
            place = QRectF(left, box.top(), width + 1, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            left += width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index):
        size = super().sizeHint(option, index)
        return size.grownBy(_bold_margin(option, index)) if index.data(EQUAL) else size


def _bold_margin(option: QStyleOptionViewItem, index: Index):
    from PySide6.QtCore import QMargins

    bold = QFont(option.font)
    bold.setBold(True)
    text = str(index.data())
    more = QFontMetricsF(bold).horizontalAdvance(text) - QFontMetricsF(option.font).horizontalAdvance(text)
    return QMargins(0, 0, math.ceil(max(0.0, more)), 0)


class CellsHead(QHeaderView):
    """Keeps room for the arrow of the sorted column alone; with room in all, as in Qt, the last ones are not seen."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.sortIndicatorChanged.connect(lambda *_: self.resizeSections())

    def sectionSizeFromContents(self, index: int) -> QSize:  # noqa: N802 - overrides Qt
        size = super().sectionSizeFromContents(index)
        if index == self.sortIndicatorSection():
            return size
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.section = index
        option.text = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_
        bare = self.style().sizeFromContents(QStyle.ContentsType.CT_HeaderSection, option, QSize(), self)
        return QSize(bare.width(), size.height())


class CellsTable(QTableView):
    """A table of cells: sorted by a click on a head, opened by Enter or a double click."""

    def __init__(self, name: str, opened: Callable[[int], None] = lambda row: None) -> None:
        super().__init__()
        self._opened = opened
        self.cells = CellsModel()
        self._order = QSortFilterProxyModel(self)
        self._order.setSourceModel(self.cells)
        self._order.setSortRole(SORT)
        self.setHorizontalHeader(CellsHead(self))
        self.setModel(self._order)
        self.setSortingEnabled(True)
        self.setItemDelegate(EqualDigits(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda index: self._opened(self._order.mapToSource(index).row()))

    def show_cells(
        self, columns: list[Column], cells: list[list[Cell]], hint: Callable[[int], str] = lambda row: ""
    ) -> None:
        """Show these, in their own order; ``hint`` gives a row's tooltip."""
        self.cells.set_cells(columns, cells, hint)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def texts(self) -> list[list[str]]:
        """What is shown, in the order in which it is shown."""
        model = self._order
        return [[str(model.index(i, j).data()) for j in range(model.columnCount())] for i in range(model.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._opened(self._order.mapToSource(self.currentIndex()).row())
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()  # pause and stop
        else:
            super().keyPressEvent(event)


# ---- what stands in them


def first_table(result: ExperimentResult) -> tuple[list[Column], list[list[Cell]]]:
    """Table 1: every row with every measure, the published figures beside."""
    several, uneven = len(result.rules) > 1, result.uneven
    known = [published(row, result.settings) for row in result.rows]
    beside = any(figures is not None for figures in known)
    columns = [Column(phrase("Rule"), phrase("Learning rule"), True)] * several
    columns += [
        Column(phrase("Rate"), phrase("Learning rate")),
        Column(phrase("Filter"), phrase("The filter that was to be learned"), True),
    ]
    for key in ("mae", "mae0", "loss_ratio"):
        columns.append(Column(phrase(BY_KEY[key].title), phrase(BY_KEY[key].hint)))
        columns += [
            Column(
                phrase("Paper"),
                phrase("{title} as the paper prints it, of its own ten images", title=phrase(BY_KEY[key].title)),
            )
        ] * beside
    columns += [Column(phrase(BY_KEY["change"].title), phrase(BY_KEY["change"].hint))]
    rest = [m for m in measures_of(result) if m.key not in ("mae", "mae0", "loss_ratio", "change")]
    columns += [Column(phrase(measure.title), phrase(measure.hint)) for measure in rest]
    covered = phrase("over the area that whole blocks cover")
    columns += [
        Column(phrase("Covered {what}", what=what), f"{what} {covered}") for what in ("MAE", "MAE0", phrase("change"))
    ] * uneven
    cells = []
    for row, figures in zip(result.rows, known, strict=True):
        line = [Cell(row.rule.value, row.rule.value)] * several
        line += [Cell(row_rate(row, "–"), row.learning_rate), Cell(filter_name(row.filter), filter_name(row.filter))]
        line += [*_figures(row, figures, beside=beside), _change(row)]
        line += [Cell(measure.of(row), _sortable(measure.value(row))) for measure in rest]
        line += _covered(row) if uneven else []
        cells.append(line)
    return columns, cells


def _figures(row: ExperimentRow, printed: Figures | None, *, beside: bool) -> list[Cell]:
    ours, line = figures_of(row), []
    for what, value in (("mae", row.mae), ("mae0", row.mae0), ("loss", row.loss_ratio)):
        text = BY_KEY["loss_ratio"].of(row) if what == "loss" else getattr(ours, what)
        paper = "" if printed is None else getattr(printed, what)
        line.append(Cell(text, _sortable(value), equal_digits(text, paper) if paper else 0))
        line += [Cell(paper, float(paper.rstrip("%")) if paper else -1.0, 0, "paper")] * beside
    return line


def _change(row: ExperimentRow) -> Cell:
    word = nearer_words(row)
    return Cell(f"{BY_KEY['change'].of(row)} {phrase(word)}", _sortable(row.signed_change), 0, word)


def _covered(row: ExperimentRow) -> list[Cell]:
    return [
        Cell(f"{row.covered_mae:.4f}", row.covered_mae),
        Cell(f"{row.covered_mae0:.4f}", row.covered_mae0),
        Cell(percent(row.covered_change, "+.4f"), _sortable(row.covered_change)),
    ]


def _sortable(value: float) -> float:
    return value if not math.isnan(value) else -math.inf


def second_table(result: ExperimentResult) -> tuple[list[Column], list[list[Cell]]]:
    """Table 2: averages over all rates; and over the paper's ten, where they are all there."""
    several = len(result.rules) > 1
    columns = [Column(phrase("Rule"), phrase("Learning rule"), True)] * several
    columns += [
        Column(phrase("Filter"), phrase("The filter that was to be learned"), True),
        Column(phrase("Over"), phrase("What is averaged"), True),
    ]
    matching = {name: both for name in result.names if (both := paper_averages(result, name)) is not None}
    for title in ("MAE", "MAE0", phrase("Loss ratio")):
        columns.append(Column(title, phrase("Mean {title} over the rates", title=title)))
        columns += [Column(phrase("Paper"), phrase("{title} in the paper’s Table 2", title=title))] * bool(matching)
    columns.append(Column(phrase("Change"), phrase(BY_KEY["change"].hint)))
    cells = []
    for average in result.averages():
        name = shown_name(average.filter)
        head = [Cell(average.rule.value, average.rule.value)] * several + [Cell(name, name)]
        over = phrases(average.rates, "1 rate", "{count} rates")
        figures = [(f"{average.mae:.4f}", average.mae), (f"{average.mae0:.4f}", average.mae0),
                   (percent(average.loss_ratio), average.loss_ratio)]  # fmt: skip
        line = [*head, Cell(over, over)]
        for text, value in figures:
            line += [Cell(text, _sortable(value))] + [Cell("", -1.0)] * bool(matching)
        cells.append([*line, Cell(percent(average.signed_change, "+.4f"), _sortable(average.signed_change))])
        if average.filter in matching and average.rule.value == "sgd":
            cells.append([*head, *_paper_average(*matching[average.filter])])
    return columns, cells


def _paper_average(ours: Figures, printed: Figures) -> list[Cell]:
    over = phrase("1 to 0.1, as printed")
    line = [Cell(over, over)]
    for what in ("mae", "mae0", "loss"):
        text, paper = getattr(ours, what), getattr(printed, what)
        line += [Cell(text, float(text.rstrip("%")), equal_digits(text, paper)), Cell(paper, 0.0, 0, "paper")]
    return [*line, Cell("", -math.inf)]
