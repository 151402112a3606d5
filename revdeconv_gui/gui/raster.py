"""Outlines of pixels and blocks, where they are large enough on the screen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from .image_view import ImageView

_PIXEL, _BLOCK = 10.0, 18.0  # screen pixels that a pixel, a block must have to be outlined


def paint_raster(painter: QPainter, view: ImageView) -> None:
    """Thin lines around pixels, stronger ones around blocks; two tones, so that they show on any picture."""
    viewport, scale = view.viewport, view.shown_scale()
    if not viewport.raster:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if scale >= _PIXEL:
        extent = QRectF(0, 0, viewport.extent.width(), viewport.extent.height())
        _lines(painter, view, 1, extent, (QColor(128, 128, 128, 90),))
    if viewport.block * scale >= _BLOCK and scale >= _PIXEL / 2:
        covered = QRectF(0, 0, viewport.covered.width(), viewport.covered.height())
        _lines(painter, view, viewport.block, covered, (QColor(0, 0, 0, 150), QColor(255, 255, 255, 170)))


def _lines(painter: QPainter, view: ImageView, step: int, within: QRectF, tones: tuple[QColor, ...]) -> None:
    seen = view.seen().intersected(within)
    if seen.isEmpty():
        return
    first, last = view.to_widget(seen.topLeft()), view.to_widget(seen.bottomRight())
    lines = []
    for x in range(math.ceil(seen.left() / step) * step, math.floor(seen.right()) + 1, step):
        at = view.to_widget(QPointF(x, 0)).x()
        lines.append(QLineF(at, first.y(), at, last.y()))
    for y in range(math.ceil(seen.top() / step) * step, math.floor(seen.bottom()) + 1, step):
        at = view.to_widget(QPointF(0, y)).y()
        lines.append(QLineF(first.x(), at, last.x(), at))
    for index, tone in enumerate(tones):
        pen = QPen(tone, 0)  # one pixel of the screen, at any scale factor
        if index:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLines(lines)
