"""A matrix of the worked example: a heat map whose cells are made one after the other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from revdeconv_gui.core.filters import FloatArray

from . import theme
from .heat_map import HeatMap

_CELL = 33  # pixels: a number can be read in it
_TIGHT = 20  # one of one decimal can; so small a kernel is then seen whole in a small window
_SMALL = 4  # entries of its side


class StepMap(HeatMap):
    """``current`` is outlined, entries from ``pending`` on are hatched, those that are ``clipped`` have a corner."""

    chosen = Signal(int)
    # Large where there is room: for a whole class to read.
    WRITTEN = ((3, (24.0, 20.0, 17.0, 14.0, 12.0, 10.0, 9.0)), (2, (11.0, 10.0, 9.0, 8.0, 7.0)), (1, (8.0, 7.0)))

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.current: int | None = None
        self.pending: int | None = None
        self.clipped: tuple[int, ...] = ()
        self.steps = False  # whether a click chooses an entry
        self.fixed = True  # one small product does not take the numbers from all others

    def show_matrix(
        self, matrix: FloatArray, *, current: int | None = None, pending: int | None = None,
        clipped: tuple[int, ...] = (), largest: float | None = None,
    ) -> None:  # fmt: skip
        """Show numbers (n, n), on a scale of their own where none is given."""
        self.current, self.pending, self.clipped = current, pending, clipped
        n = matrix.shape[0]
        side = n * (_TIGHT if n <= _SMALL else _CELL) + 2  # where there is less room, the example scrolls
        self.setMinimumSize(side, side + self.fontMetrics().height() + 3)
        self.set_kernel(matrix, largest or float(np.abs(matrix).max()) or 1.0)

    def _text(self, value: float, digits: int) -> str:
        # One decimal at least, as there is room for it: pixels are between 0 and 1.
        return super()._text(value, 2 if digits == 1 and 0.995 <= self.largest < 9.95 else digits)

    def _square(self) -> QRectF:
        square = super()._square()
        return square.translated(0.0, max(0.0, (self.height() - square.bottom()) / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.kernel is None:
            return
        painter = QPainter(self)
        n, square = self.kernel.shape[0], self._square()
        side = square.width() / n

        def cell(k: int) -> QRectF:
            return QRectF(square.left() + k % n * side, square.top() + k // n * side, side, side)

        if self.pending is not None:
            shade = QColor(theme.colors().muted)
            shade.setAlpha(110)
            for k in range(self.pending, n * n):
                painter.fillRect(cell(k), QBrush(shade, Qt.BrushStyle.BDiagPattern))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors().warning))
        for k in self.clipped:
            box, size = cell(k), min(9.0, side / 3)
            corner = box.topRight()
            painter.drawPolygon([corner, corner - QPointF(size, 0), corner + QPointF(0, size)])
        if self.current is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colors().accent), 3))
            painter.drawRect(cell(self.current).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        square = self._square()
        if self.steps and self.kernel is not None and square.contains(event.position()):
            n = self.kernel.shape[0]
            at = (event.position() - square.topLeft()) * (n / square.width())
            self.chosen.emit(min(n - 1, int(at.y())) * n + min(n - 1, int(at.x())))
        else:
            super().mousePressEvent(event)
