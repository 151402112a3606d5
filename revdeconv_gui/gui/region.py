"""The part of the picture that is measured: drawn with Ctrl, changed by its handles, moved by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from . import theme

if TYPE_CHECKING:
    from .image_view import ImageView

_REACH = 7.0
# Which sides a handle moves: left, top, right, bottom; the middle one moves all.
_HANDLES: dict[tuple[float, float], tuple[int, int, int, int]] = {
    (0.0, 0.0): (1, 1, 0, 0), (0.5, 0.0): (0, 1, 0, 0), (1.0, 0.0): (0, 1, 1, 0), (1.0, 0.5): (0, 0, 1, 0),
    (1.0, 1.0): (0, 0, 1, 1), (0.5, 1.0): (0, 0, 0, 1), (0.0, 1.0): (1, 0, 0, 1), (0.0, 0.5): (1, 0, 0, 0),
    (0.5, 0.5): (1, 1, 1, 1),
}  # fmt: skip
_CURSORS = {
    (1, 1, 0, 0): Qt.CursorShape.SizeFDiagCursor, (0, 0, 1, 1): Qt.CursorShape.SizeFDiagCursor,
    (0, 1, 1, 0): Qt.CursorShape.SizeBDiagCursor, (1, 0, 0, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, 1, 0, 0): Qt.CursorShape.SizeVerCursor, (0, 0, 0, 1): Qt.CursorShape.SizeVerCursor,
    (1, 0, 0, 0): Qt.CursorShape.SizeHorCursor, (0, 0, 1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 1, 1, 1): Qt.CursorShape.SizeAllCursor,
}  # fmt: skip
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0), Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1), Qt.Key.Key_Down: QPoint(0, 1),
}  # fmt: skip


class RegionTool:
    """Mouse and keys of one view; the region itself belongs to the shared viewport."""

    def __init__(self, view: ImageView) -> None:
        self._view = view
        self._from: QPointF | None = None
        self._sides = (0, 0, 0, 0)
        self._start = QRect()

    def press(self, event: QMouseEvent) -> bool:
        """Whether a region is drawn or changed from here on."""
        view = self._view
        if view.picture is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at = view.to_image(event.position())
            self._from, self._sides = at, (0, 0, 1, 1)
            self._start = QRect(QPoint(round(at.x()), round(at.y())), QPoint(round(at.x()) - 1, round(at.y()) - 1))
            return True
        sides, region = self._handle_at(event.position()), view.viewport.region
        if sides is None or region is None:
            return False
        self._from, self._sides, self._start = view.to_image(event.position()), sides, QRect(region)
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Whether the movement was the region's."""
        view = self._view
        if self._from is None:
            if not event.buttons():
                sides = self._handle_at(event.position())
                view.setCursor(_CURSORS[sides]) if sides else view.unsetCursor()
            return False
        by = view.to_image(event.position()) - self._from
        x, y = round(by.x()), round(by.y())
        left, top, right, bottom = self._sides
        view.viewport.set_region(_turned(self._start, left * x, top * y, right * x, bottom * y))
        return True

    def release(self) -> None:
        """The end of drawing or changing."""
        if self._from is not None and self._view.viewport.region is not None:
            self._view.viewport.region_marked.emit()
        self._from = None

    def key(self, event: QKeyEvent) -> bool:
        """R marks what is seen, Esc takes the mark away, Shift and Ctrl with arrows move and size it."""
        viewport, step = self._view.viewport, _ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            viewport.set_region(self._view.seen().toAlignedRect())
            viewport.region_marked.emit()
        elif viewport.region is None:
            return False
        elif event.key() == Qt.Key.Key_Escape:
            viewport.set_region(None)
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            viewport.set_region(viewport.region.translated(step))
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            viewport.set_region(viewport.region.adjusted(0, 0, step.x(), step.y()))
        else:
            return False
        return True

    def paint(self, painter: QPainter) -> None:
        """The outline and its handles."""
        box = self._box()
        if box is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tone, style in ((QColor(0, 0, 0, 200), Qt.PenStyle.SolidLine), (QColor("#ffffff"), Qt.PenStyle.DashLine)):
            painter.setPen(QPen(tone, 1, style))
            painter.drawRect(box)
        if box.width() < 24 or box.height() < 24:
            return
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
        painter.setBrush(QColor(theme.colors().accent))
        for at in _HANDLES:
            painter.drawRect(QRectF(_on(box, at) - QPointF(3, 3), _on(box, at) + QPointF(3, 3)))

    def _box(self) -> QRectF | None:
        region = self._view.viewport.region
        if region is None:
            return None
        corner = QPointF(region.left() + region.width(), region.top() + region.height())
        return QRectF(self._view.to_widget(QPointF(region.topLeft())), self._view.to_widget(corner))

    def _handle_at(self, at: QPointF) -> tuple[int, int, int, int] | None:
        box = self._box()
        if box is None or box.width() < 24 or box.height() < 24:
            return None
        for place, sides in _HANDLES.items():
            away = _on(box, place) - at
            if max(abs(away.x()), abs(away.y())) <= _REACH:
                return sides
        return None


def _on(box: QRectF, place: tuple[float, float]) -> QPointF:
    return QPointF(box.left() + place[0] * box.width(), box.top() + place[1] * box.height())


def _turned(start: QRect, left: int, top: int, right: int, bottom: int) -> QRect:
    """A rectangle with moved sides; sides that have passed each other change places."""
    x = sorted((start.left() + left, start.left() + start.width() + right))
    y = sorted((start.top() + top, start.top() + start.height() + bottom))
    return QRect(x[0], y[0], x[1] - x[0], y[1] - y[0])
