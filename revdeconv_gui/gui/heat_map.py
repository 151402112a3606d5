"""A kernel as a heat map with its numbers, zero in the middle of the scale."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase

from . import theme
from .diverging import cell_colors, step_of, table


def number_text(value: float, digits: int = 3) -> str:
    """A weight in few characters: ``digits`` significant ones, never an exponent for sizes that need none."""
    size = abs(value)
    if size == 0.0:
        return "0"
    if size >= 1e4 or size < 5e-4:
        return f"{value:.0e}".replace("e+0", "e").replace("e-0", "e-").replace("e+", "e")
    if size < 0.05:
        short = f"{value:.0e}".replace("e-0", "e-")
        return short if digits < 3 and size < 0.005 else f"{value:.1g}"
    places = digits - 1 - math.floor(math.log10(size))
    return f"{value:.{max(0, min(places, max(1, digits - 1)))}f}"


def fixed_text(value: float, largest: float, digits: int) -> str:
    """A weight with as many decimals as give the largest one ``digits`` digits; 0 is only what is exactly 0.

    One tiny weight among large ones does not need more room than they do; the tooltip tells it in full.
    """
    if value == 0.0 or not 1e-3 <= largest < 1e4:
        return number_text(value, digits)
    text = f"{value:.{max(0, digits - 1 - math.floor(math.log10(largest)))}f}"
    return text.removeprefix("-") if float(text) == 0.0 else text


_SMALLEST = 7.0  # points
_DIGIT = re.compile(r"[0-9]")


@cache
def _font(family: str, points: float) -> tuple[QFont, float]:
    """A font and its height in pixels."""
    font = QFont(family)
    font.setPointSizeF(points)
    return font, QFontMetricsF(font).height()


@lru_cache(256)
def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


class HeatMap(QWidget):
    """Paints one n x n kernel, its title above."""

    # Significant digits, and the sizes of the letters in points, from the best to the least that can be read.
    WRITTEN: tuple[tuple[int, tuple[float, ...]], ...] = (
        (3, (10.0, 9.0, 8.0)),
        (2, (9.0, 8.0, _SMALLEST)),
        (1, (_SMALLEST,)),
    )

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.kernel: FloatArray | None = None
        self.neighbours: list[HeatMap] = [self]
        self.largest = 1.0
        self.fixed = False  # whether all numbers have the same decimals
        self.written_as: float | None = None  # the largest weight that tells how many; None is ``largest``
        self.setMinimumSize(48, 44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        return QSize(100, 110)

    def set_kernel(self, kernel: FloatArray | None, largest: float) -> None:
        """Show a kernel (n, n) on the scale -largest ... largest; None shows an empty square."""
        self.kernel, self.largest = kernel, largest
        if kernel is not None:
            self.setAccessibleDescription("; ".join(" ".join(f"{v:.4g}" for v in row) for row in kernel))
        self.update()

    def _square(self) -> QRectF:
        head = self.fontMetrics().height() + 3 if self.title else 1
        side = max(10.0, min(self.width(), self.height() - head) - 2.0)
        return QRectF((self.width() - side) / 2, head, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colors()
        square = self._square()
        painter.setPen(QColor(c.muted))
        head = QRectF(0, square.top() - 3 - self.fontMetrics().height(), self.width(), self.fontMetrics().height() + 2)
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.title)
        painter.setPen(QColor(c.line))
        painter.drawRect(square)
        if self.kernel is not None:
            self._paint_cells(painter, square, self.kernel)

    def _paint_cells(self, painter: QPainter, square: QRectF, kernel: FloatArray) -> None:
        colors = cell_colors(theme.is_dark())
        n = kernel.shape[0]
        side = square.width() / n
        font, digits = self._font_for()
        if font is not None:
            painter.setFont(font)
        for i in range(n):
            for j in range(n):
                value = float(kernel[i, j])
                shade, ink = colors[step_of(value, self.largest)]
                cell = QRectF(square.left() + j * side, square.top() + i * side, side, side)
                # Half a pixel of overlap: no seams at fractional sizes.
                painter.fillRect(cell.adjusted(0, 0, 0.5, 0.5), shade)
                if font is not None:
                    painter.setPen(ink)
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._text(value, digits))

    def _text(self, value: float, digits: int) -> str:
        largest = self.largest if self.written_as is None else self.written_as
        return fixed_text(value, largest, digits) if self.fixed else number_text(value, digits)

    def _font_for(self) -> tuple[QFont | None, int]:
        """The largest font and most digits in which every number fits its cell; None where too small to read.

        One answer for all neighbours, so that maps side by side are written alike.
        """
        shown = [(m, m.kernel) for m in self.neighbours if m.kernel is not None]
        side = min(m._square().width() / kernel.shape[0] for m, kernel in shown)
        if side < _font(self.font().family(), _SMALLEST)[1]:
            return None, 0  # else most of the time would go into writing out numbers of which none fits
        for digits, sizes in self.WRITTEN:
            texts = {m._text(float(v), digits) for m, kernel in shown for v in kernel.flat}
            # Digits are of one width: a few patterns stand for all numbers, and are measured once.
            patterns = {_DIGIT.sub("0", text) for text in texts}
            for points in sizes:
                font, height = _font(self.font().family(), points)
                around = 6 if points > _SMALLEST else 2  # small letters go to the edge rather than lose a decimal
                if height <= side and max(_width(font, pattern) for pattern in patterns) + around <= side:
                    return font, digits
        return None, 0

    def mouseMoveEvent(self, event) -> None:
        square = self._square()
        if self.kernel is None or not square.contains(event.position()):
            self.setToolTip("")
            return
        n = self.kernel.shape[0]
        at = (event.position() - square.topLeft()) * (n / square.width())
        i, j = min(n - 1, int(at.y())), min(n - 1, int(at.x()))
        self.setToolTip(phrase("row {i}, column {j}: {kernel:.12g}", i=i + 1, j=j + 1, kernel=self.kernel[i, j]))


class ColorBar(QWidget):
    """The scale of the heat maps beside it, -largest ... largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.largest = 1.0
        self.setFixedWidth(52)
        self.setAccessibleName(phrase("Colour scale"))

    def set_largest(self, largest: float) -> None:
        """Set the end of the scale."""
        if largest != self.largest:
            self.largest = largest
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        head = self.fontMetrics().height() + 3
        bar = QRectF(2, head, 10, max(10, self.height() - head - 2))
        gradient = QLinearGradient(QPointF(0, bar.bottom()), QPointF(0, bar.top()))
        lut = table(theme.is_dark())
        for i in range(0, 511, 30):
            gradient.setColorAt(i / 510, QColor(*(int(v) for v in lut[i])))
        painter.fillRect(bar, gradient)
        painter.setPen(QColor(theme.colors().muted))
        line = self.fontMetrics().height()
        for value, y in ((self.largest, bar.top()), (0.0, bar.center().y()), (-self.largest, bar.bottom())):
            box = QRectF(bar.right() + 3, min(max(y - line / 2, 0), self.height() - line), 40, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number_text(value))
