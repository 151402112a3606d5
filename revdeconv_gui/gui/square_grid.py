"""Squares in rows and columns, as large as there is room; titles above and at the left, a colour bar at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SquareWidget = TypeVar("SquareWidget", bound=QWidget)
_GAP = 6
_SMALLEST, _USUAL = 56, 84


class SquareGrid(QWidget, Generic[SquareWidget]):
    """Places its squares itself: a layout would leave gaps between them. Made anew only when their number changes."""

    def __init__(self, make: Callable[[], SquareWidget], bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make, self._bar = make, bar
        bar.setParent(self)
        self.rows: list[list[SquareWidget]] = []
        self._above: list[QLabel] = []
        self._left: list[QLabel] = []
        self.smallest = _SMALLEST  # side of a square, in pixels: where there is less room, the section scrolls
        self._head = 0  # room that each square has above it for a title of its own
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def cells(self) -> list[SquareWidget]:
        """All squares, row by row."""
        return [cell for row in self.rows for cell in row]

    def _children(self) -> list[QWidget]:
        return [*self.cells, *self._above, *self._left]

    def arrange(self, rows: Sequence[str], columns: Sequence[str], *, titled: bool = False) -> None:
        """Have a square for each of these; ``titled`` ones have a title of their own."""
        if (len(rows), len(columns)) != (len(self._left), len(self._above)):
            for old in self._children():
                old.hide()
                old.deleteLater()
            self._above, self._left = [_label(self) for _ in columns], [_label(self) for _ in rows]
            self.rows = [[self._make() for _ in columns] for _ in rows]
            for cell in self.cells:
                cell.setParent(self)
            for widget in self._children():
                widget.show()
        for label, text in (*zip(self._above, columns, strict=True), *zip(self._left, rows, strict=True)):
            label.setText(text)
        self._head = self._line() + 3 if titled else 0
        self.updateGeometry()
        self._place()

    # ---- room

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _margin(self) -> int:
        """Of the titles at the left."""
        widest = max((label.sizeHint().width() for label in self._left if label.text()), default=0)
        return widest + 8 if widest else 0

    def around(self) -> QSize:
        """Everything that is not a square."""
        rows, columns = len(self._left), len(self._above)
        width = self._margin() + _GAP * columns + (0 if self._bar.isHidden() else self._bar.width())
        return QSize(width, self._line() + 4 + _GAP * max(0, rows - 1) + rows * self._head)

    def fitting_width(self, height: int) -> int:
        """What it needs to be that high."""
        side = (height - self.around().height()) // max(1, len(self._left))
        return self.around().width() + max(self.smallest, side) * len(self._above)

    def fitting_height(self, width: int) -> int:
        """What it needs where it is that wide: squares of a usual size, or less."""
        side = (width - self.around().width()) // max(1, len(self._above))
        return self.around().height() + max(_SMALLEST, min(side, max(_USUAL, self.smallest))) * len(self._left)

    def minimumSizeHint(self) -> QSize:
        squares = QSize(len(self._above), len(self._left)) * self.smallest
        return self.around() + squares

    def sizeHint(self) -> QSize:
        return self.around() + QSize(len(self._above) * _USUAL, len(self._left) * _USUAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self._left or not self._above:
            return
        around, margin, line = self.around(), self._margin(), self._line()
        across = (self.width() - around.width()) // len(self._above)
        down = (self.height() - around.height()) // len(self._left)
        side = max(20, min(across, down))
        top = line + 4
        # A title may be wider than a narrow square: it has the gaps on both sides too, and in a low grid what is free.
        widest = max((label.sizeHint().width() for label in self._above), default=0)
        pitch = max(side, min(across, widest)) + _GAP
        inset = (pitch - _GAP - side) // 2
        for column, label in enumerate(self._above):
            label.setGeometry(margin + column * pitch - _GAP // 2, 0, pitch, line)
        for row, label in enumerate(self._left):
            at = top + row * (side + self._head + _GAP)
            label.setGeometry(0, at + self._head, max(0, margin - 8), side)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            for column, cell in enumerate(self.rows[row]):
                cell.setGeometry(QRect(margin + column * pitch + inset, at, side, side + self._head))
        right = margin + len(self._above) * pitch
        bottom = top + len(self._left) * (side + self._head + _GAP) - _GAP
        self._bar.setGeometry(right, 0, self._bar.width(), bottom)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
