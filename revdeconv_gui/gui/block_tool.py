"""Choosing a block in a picture: a click, the arrow keys; and its outline in all linked views."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from . import theme

if TYPE_CHECKING:
    from .image_view import ImageView

_CLICK = 4.0  # pixels that the mouse may move in a click
_SMALLEST = 9.0  # pixels of the screen that an outline has at least
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class BlockTool:
    """Mouse and keys of one view; whether blocks are inspected, and which, says the shared viewport."""

    def __init__(self, view: ImageView) -> None:
        self._view = view
        self._pressed: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """A click may begin."""
        viewport = self._view.viewport
        self._pressed = event.position() if viewport.inspecting and self._view.picture is not None else None

    def release(self, event: QMouseEvent) -> None:
        """Choose the block, if this was a click."""
        pressed, self._pressed = self._pressed, None
        view, viewport = self._view, self._view.viewport
        if pressed is None or (event.position() - pressed).manhattanLength() > _CLICK:
            return
        at, n = view.to_image(event.position()), viewport.block
        if QRectF(0, 0, viewport.covered.width(), viewport.covered.height()).contains(at):
            viewport.block_chosen.emit(math.floor(at.y() / n), math.floor(at.x() / n))

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key moved to a neighbouring block."""
        viewport, step = self._view.viewport, _ARROWS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or not plain or not viewport.inspecting:
            return False
        viewport.block_moved.emit(*step)
        return True

    def paint(self, painter: QPainter) -> None:
        """The outline of the block."""
        view, viewport = self._view, self._view.viewport
        if viewport.marked is None:
            return
        (row, column), n = viewport.marked, viewport.block
        box = QRectF(view.to_widget(QPointF(column * n, row * n)), view.to_widget(QPointF(column * n + n, row * n + n)))
        if box.width() < _SMALLEST:
            more = (_SMALLEST - box.width()) / 2
            box.adjust(-more, -more, more, more)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in (
            (QColor(0, 0, 0, 200), 5.0),
            (QColor("#ffffff"), 3.0),
            (QColor(theme.colors().accent), 2.0),
        ):
            pen = QPen(color, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(box.adjusted(-1.0, -1.0, 1.0, 1.0))
