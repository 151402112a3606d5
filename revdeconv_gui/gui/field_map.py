"""A field of numbers as a picture, its title above: frequency responses, patterns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase

from . import theme
from .heat_map import number_text


@dataclass(frozen=True, eq=False, slots=True)
class Scale:
    """Which colours the numbers from ``low`` to ``high`` have: the rows of ``table``, evenly."""

    table: npt.NDArray[np.uint8]
    low: float
    high: float

    def colors(self, values: FloatArray) -> npt.NDArray[np.uint8]:
        """Colours (H, W, 3) of values (H, W)."""
        last = len(self.table) - 1
        span = self.high - self.low
        share = (values - self.low) / span if span > 0.0 else np.zeros_like(values)
        return self.table[np.rint(last * np.clip(np.nan_to_num(share), 0.0, 1.0)).astype(np.intp)]


class FieldMap(QWidget):
    """Paints numbers (H, W); ``told`` says in words what is at a row and column, for the tooltip.

    A ``crisp`` one is a whole number of times as large as its numbers are many, so that fine patterns stay true.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, crisp: bool = False) -> None:
        super().__init__(parent)
        self._crisp = crisp
        self.title = title
        self.values: FloatArray | None = None
        self.scale: Scale | None = None
        self.told: Callable[[int, int], str] | None = None
        self._image: QImage | None = None
        self.setMinimumSize(64, 64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        return QSize(130, 146)

    def set_values(self, values: FloatArray | None, scale: Scale, told: Callable[[int, int], str]) -> None:
        """Show numbers in these colours; None shows an empty square."""
        self.values, self.scale, self.told = values, scale, told
        self._image = None
        if values is not None:
            pixels = np.ascontiguousarray(scale.colors(values))
            height, width = values.shape
            # A copy: the image does not keep the array alive.
            self._image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
            self.setAccessibleDescription(
                phrase("{min} to {max}", min=number_text(float(values.min())), max=number_text(float(values.max())))
            )
        self.update()

    def _square(self) -> QRectF:
        head = self.fontMetrics().height() + 3 if self.title else 1
        side = max(10.0, min(self.width(), self.height() - head) - 2.0)
        if self._crisp and self.values is not None:
            dots = self.devicePixelRatioF()
            side = max(1, int(side * dots / self.values.shape[1])) * self.values.shape[1] / dots
        return QRectF(round((self.width() - side) / 2), head, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colors()
        square = self._square()
        painter.setPen(QColor(c.muted))
        head = QRectF(0, 0, self.width(), square.top() - 1)
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.title)
        if self._image is not None:
            painter.drawImage(square, self._image)
        painter.setPen(QColor(c.line))
        painter.drawRect(square)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        square = self._square()
        if self.values is None or self.told is None or not square.contains(event.position()):
            self.setToolTip("")
            return
        at = event.position() - square.topLeft()
        height, width = self.values.shape
        row = min(height - 1, int(at.y() * height / square.height()))
        column = min(width - 1, int(at.x() * width / square.width()))
        self.setToolTip(self.told(row, column))


class FieldBar(QWidget):
    """The colour scale of the maps beside it, with a unit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale: Scale | None = None
        self.unit = ""
        self._text: Callable[[float], str] = number_text
        self.setFixedWidth(54)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(phrase("Colour scale"))

    def set_scale(self, scale: Scale, unit: str = "", text: Callable[[float], str] = number_text) -> None:
        """Show a scale; the unit stands above it, ``text`` writes its numbers."""
        self.scale, self.unit, self._text = scale, unit, text
        low, high = text(scale.low), text(scale.high)
        self.setAccessibleDescription(phrase("{low} to {high} {unit}", low=low, high=high, unit=unit).strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.scale is None:
            return
        painter = QPainter(self)
        line = self.fontMetrics().height()
        bar = QRectF(2, line + 3, 10, max(10, self.height() - line - 5))
        gradient = QLinearGradient(QPointF(0, bar.bottom()), QPointF(0, bar.top()))
        table = self.scale.table
        for step in range(17):
            row = table[round(step * (len(table) - 1) / 16)]
            gradient.setColorAt(step / 16, QColor(*(int(v) for v in row)))
        painter.fillRect(bar, gradient)
        painter.setPen(QColor(theme.colors().muted))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, self.unit)
        low, high = self.scale.low, self.scale.high
        for value, y in ((high, bar.top()), ((low + high) / 2, bar.center().y()), (low, bar.bottom())):
            box = QRectF(bar.right() + 3, min(max(y - line / 2, bar.top()), self.height() - line), 50, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text(value))
