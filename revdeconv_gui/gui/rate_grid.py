"""Grids of filters by rates: a heat map of one measure, and small multiples of the learned filters."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from revdeconv_gui.core.experiment_result import ExperimentRow
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.color_scales import rising
from revdeconv_gui.document.experiment_measures import MEASURES, Measure, nearer_words, shades
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import row_rate
from revdeconv_gui.document.experiment_words import row_words
from revdeconv_gui.document.report.charts import brief, lines_of

from . import theme
from .diverging import cell_colors, step_of, text_on
from .heat_map import number_text

_GAP = 2


class RateGrid(QWidget):
    """Lines of cells with names on the left and rates above; a click or Enter opens a cell.

    Signals
    -------
    opened(row)
        An ExperimentRow.
    """

    opened = Signal(object)
    smallest = QSize(32, 28)
    square = False
    spanning = False  # whether what has no rate stands across all rates

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines: list[tuple[str, tuple[ExperimentRow, ...]]] = []
        self.at = (0, 0)  # line and column under the keyboard
        self._record: FinishedExperiment | None = None
        self._names = 100
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_record(self, record: FinishedExperiment | None) -> None:
        """Show an experiment, or nothing."""
        if record is self._record:
            return
        self._record = record
        self.lines = [] if record is None else lines_of(record.result)
        self.at = (0, 0)
        metrics = self.fontMetrics()
        self._names = min(170, 16 + max((metrics.horizontalAdvance(title) for title, _ in self.lines), default=0))
        self.setMinimumSize(self._least())
        self.prepare()
        self._tell()
        self.update()

    def prepare(self) -> None:
        """Work out what all cells have in common."""

    @property
    def columns(self) -> int:
        """Cells of the longest line."""
        return max((len(rows) for _, rows in self.lines), default=1)

    def _head(self) -> int:
        return self.fontMetrics().height() + 8

    def _least(self) -> QSize:
        return QSize(
            self._names + self.columns * self.smallest.width(),
            self._head() + max(1, len(self.lines)) * self.smallest.height(),
        )

    def sizeHint(self) -> QSize:
        return self._least()

    def cell(self, line: int, column: int) -> QRectF:
        """Where a cell lies."""
        wide = (self.width() - self._names - 4) / self.columns
        high = (self.height() - self._head() - 4) / max(1, len(self.lines))
        wide, high = min(wide, 110.0), min(high, 64.0)
        if self.square:
            wide = high = max(min(wide, high), min(self.smallest.width(), self.smallest.height()))
        if self.spanning and self.lines[line][1][0].stepless:
            return QRectF(self._names, self._head() + line * high, self.columns * wide - _GAP, high - _GAP)
        left, top = self._names + column * wide, self._head() + line * high
        return QRectF(left, top, wide - _GAP, high - _GAP)

    def row_at(self, place: QPoint) -> tuple[int, int] | None:
        """Line and column of the cell at a place, or None."""
        for line, (_, rows) in enumerate(self.lines):
            for column in range(len(rows)):
                if self.cell(line, column).contains(place):
                    return line, column
        return None

    def row(self, at: tuple[int, int]) -> ExperimentRow:
        """The row of a cell."""
        return self.lines[at[0]][1][at[1]]

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colors()
        if not self.lines:
            return
        _, longest = max(self.lines, key=lambda line: len(line[1]))
        painter.setPen(QColor(c.muted))
        line = next((k for k, (_, rows) in enumerate(self.lines) if rows is longest), 0)
        for column, row in enumerate(longest):
            box = self.cell(line, column)
            head = QRectF(box.left() - 8, 0, box.width() + 16, self._head() - 4)
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, row_rate(row, "–"))
        for line, (title, rows) in enumerate(self.lines):
            box = self.cell(line, 0)
            painter.setPen(QColor(c.text))
            # Cut in the middle: the end tells the rule, and what names of one beginning differ in.
            name = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, self._names - 10)
            side = QRectF(0, box.top(), self._names - 10, box.height())
            painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            for column, row in enumerate(rows):
                self.paint_cell(painter, self.cell(line, column), row)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(self.cell(*self.at).adjusted(-1, -1, 1, 1))

    def paint_cell(self, painter: QPainter, box: QRectF, row: ExperimentRow) -> None:
        """Paint one cell."""
        raise NotImplementedError

    def hint(self, row: ExperimentRow) -> str:
        """What a cell's tooltip says."""
        rate = "" if row.stepless else phrase(", rate {row_rate}", row_rate=row_rate(row))
        values = "\n".join(f"{phrase(m.title)}: {m.of(row)}" for m in MEASURES if not math.isnan(m.value(row)))
        told = "" if self._record is None else f"{row_words(self._record, row)}\n"
        head = f"{row.filter.name}, {row.rule.value}{rate}: {phrase(nearer_words(row))}"
        return f"{head}\n{told}{values}\n{phrase('A click opens the run.')}"

    # ---- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.row_at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(at)
            self.opened.emit(self.row(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.row_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        key = Qt.Key(event.key())
        if self.lines and key in moves:
            line = max(0, min(len(self.lines) - 1, self.at[0] + moves[key][0]))
            self._go((line, max(0, min(len(self.lines[line][1]) - 1, self.at[1] + moves[key][1]))))
        elif self.lines and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.row(self.at))
        else:
            event.ignore()

    def _go(self, at: tuple[int, int]) -> None:
        self.at = at
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.hint(self.row(self.at)) if self.lines else "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.row_at(event.pos())
            QToolTip.showText(event.globalPos(), self.hint(self.row(at)) if at is not None else "", self)
            return True
        return super().event(event)


class ValueGrid(RateGrid):
    """A heat map of one measure."""

    spanning = True

    def __init__(self, measure: Measure) -> None:
        super().__init__(phrase("Heat map, filters by rates"))
        self.measure = measure
        self._shades: dict[int, float] = {}

    def set_measure(self, measure: Measure) -> None:
        """Show another measure."""
        self.measure = measure
        self.prepare()
        self.update()

    def prepare(self) -> None:
        rows = [row for _, some in self.lines for row in some]
        self._shades = {id(row): share for row, share in zip(rows, shades(self.measure, rows), strict=True)}

    def shade(self, row: ExperimentRow) -> tuple[QColor, QColor]:
        """Colours of a cell and of the text on it."""
        share = self._shades[id(row)]
        if math.isnan(share):
            return QColor(theme.colors().base), QColor(theme.colors().muted)
        if self.measure.middle is not None:
            return cell_colors(theme.is_dark())[step_of(share, 1.0)]
        color = QColor(*(int(part) for part in rising(theme.is_dark())[round(255 * share)]))
        return color, text_on(color)

    def paint_cell(self, painter: QPainter, box: QRectF, row: ExperimentRow) -> None:
        fill, ink = self.shade(row)
        painter.fillRect(box, fill)
        font = painter.font()
        small = self.font()
        small.setPointSizeF(max(7.0, self.font().pointSizeF() - 1.5))
        painter.setFont(small)
        text = self.text_in(box.width(), row, painter.fontMetrics())
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(font)

    def text_in(self, width: float, row: ExperimentRow, metrics: QFontMetrics) -> str:
        """The value with as many digits as have room; never one that is cut at its ends."""
        percent = self.measure.key in ("change", "loss_ratio")
        texts = [brief(self.measure, row), *(brief(self.measure, row, fewer).rstrip("%") for fewer in (0, 1, 2))]
        value = self.measure.value(row)
        if not percent and math.isfinite(value):
            texts += [number_text(value, digits) for digits in (3, 2, 1)]
        return next((text for text in texts if metrics.horizontalAdvance(text) <= width - 1), texts[-1])


class KernelGrid(RateGrid):
    """Small multiples: each learned filter, mean over channels, on its own scale."""

    smallest = QSize(32, 32)
    square = True

    def __init__(self) -> None:
        super().__init__(phrase("Learned filters, filters by rates"))

    def paint_cell(self, painter: QPainter, box: QRectF, row: ExperimentRow) -> None:
        kernel = row.learned.effective.mean(axis=0)
        largest = float(abs(kernel).max())
        colors = cell_colors(theme.is_dark())
        n = kernel.shape[0]
        # Whole pixels: no seams between the entries.
        edges_x = [round(box.left() + box.width() * j / n) for j in range(n + 1)]
        edges_y = [round(box.top() + box.height() * i / n) for i in range(n + 1)]
        for i in range(n):
            for j in range(n):
                shade, _ = colors[step_of(float(kernel[i, j]), largest)]
                wide, high = edges_x[j + 1] - edges_x[j], edges_y[i + 1] - edges_y[i]
                painter.fillRect(edges_x[j], edges_y[i], wide, high, shade)
        painter.setPen(QColor(theme.colors().line))
        painter.drawRect(edges_x[0], edges_y[0], edges_x[-1] - edges_x[0], edges_y[-1] - edges_y[0])
