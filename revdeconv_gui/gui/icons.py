"""Icons, drawn in the text colour so that they fit every theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from . import theme
from .diverging import color, table

_SIZE = 64  # drawn large; Qt scales down smoothly


def icon(name: str) -> QIcon:
    """The icon of an action, with its disabled look."""
    result = QIcon()
    c = theme.colors()
    for mode, shade in ((QIcon.Mode.Normal, c.text), (QIcon.Mode.Disabled, c.line)):
        pixmap = QPixmap(_SIZE, _SIZE)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(shade), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        _DRAW[name](painter, QColor(shade))
        painter.end()
        result.addPixmap(pixmap, mode)
    return result


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _learn(painter: QPainter, shade: QColor) -> None:
    painter.setBrush(shade)
    painter.drawPolygon(_polygon((18, 12), (50, 32), (18, 52)))


def _pause(painter: QPainter, shade: QColor) -> None:
    painter.fillRect(QRectF(17, 12, 10, 40), shade)
    painter.fillRect(QRectF(37, 12, 10, 40), shade)


def _stop(painter: QPainter, shade: QColor) -> None:
    painter.fillRect(QRectF(15, 15, 34, 34), shade)


def _add(painter: QPainter, shade: QColor) -> None:
    painter.drawRoundedRect(QRectF(8, 14, 36, 36), 4, 4)
    painter.drawPolyline(_polygon((12, 44), (22, 32), (30, 40), (36, 34), (43, 42)))
    painter.drawLine(QPointF(52, 8), QPointF(52, 24))
    painter.drawLine(QPointF(44, 16), QPointF(60, 16))


def _reverse(painter: QPainter, shade: QColor) -> None:
    path = QPainterPath(QPointF(16, 26))
    path.lineTo(38, 26)
    path.arcTo(QRectF(27, 26, 22, 22), 90, -180)
    path.lineTo(20, 48)
    painter.drawPath(path)
    painter.drawPolyline(_polygon((26, 15), (14, 26), (26, 37)))


def _export(painter: QPainter, shade: QColor) -> None:
    painter.drawPolyline(_polygon((12, 34), (12, 54), (52, 54), (52, 34)))
    painter.drawLine(QPointF(32, 10), QPointF(32, 40))
    painter.drawPolyline(_polygon((21, 30), (32, 41), (43, 30)))


def _zoombox(painter: QPainter, shade: QColor) -> None:
    painter.drawEllipse(QRectF(10, 10, 32, 32))
    painter.drawLine(QPointF(39, 39), QPointF(54, 54))
    painter.drawRect(QRectF(20, 21, 12, 10))


def _menu(painter: QPainter, shade: QColor) -> None:
    for y in (16, 32, 48):
        painter.drawLine(QPointF(12, y), QPointF(52, y))


def _grid(painter: QPainter, shade: QColor) -> None:
    for x, y in ((10, 12), (35, 12), (10, 35), (35, 35)):
        painter.drawRect(QRectF(x, y, 19, 17))


def _side(painter: QPainter, shade: QColor) -> None:
    painter.drawRect(QRectF(8, 14, 20, 36))
    painter.drawRect(QRectF(36, 14, 20, 36))


def _swipe(painter: QPainter, shade: QColor) -> None:
    painter.drawRect(QRectF(8, 14, 48, 36))
    painter.fillRect(QRectF(34, 14, 22, 36), shade)
    painter.drawLine(QPointF(32, 6), QPointF(32, 58))


def _blink(painter: QPainter, shade: QColor) -> None:
    path = QPainterPath(QPointF(6, 32))
    path.quadTo(32, 4, 58, 32)
    path.quadTo(32, 60, 6, 32)
    painter.drawPath(path)
    painter.setBrush(shade)
    painter.drawEllipse(QRectF(25, 25, 14, 14))


def _histogram(painter: QPainter, shade: QColor) -> None:
    painter.drawLine(QPointF(8, 54), QPointF(56, 54))
    for x, top in ((12, 38), (24, 18), (36, 28), (48, 42)):
        painter.fillRect(QRectF(x, top, 7, 52 - top), shade)


def _raster(painter: QPainter, shade: QColor) -> None:
    for at in (22, 42):
        painter.drawLine(QPointF(at, 8), QPointF(at, 56))
        painter.drawLine(QPointF(8, at), QPointF(56, at))


def _matrix(painter: QPainter, shade: QColor) -> None:
    for x in (10, 27, 44):
        for y in (10, 27, 44):
            painter.fillRect(QRectF(x, y, 11, 11), shade)


def _end(painter: QPainter, shade: QColor) -> None:
    painter.setBrush(shade)
    painter.drawPolygon(_polygon((14, 14), (40, 32), (14, 50)))
    painter.drawLine(QPointF(50, 13), QPointF(50, 51))


def _copy(painter: QPainter, shade: QColor) -> None:
    painter.drawRoundedRect(QRectF(22, 22, 32, 34), 4, 4)
    painter.drawPolyline(_polygon((14, 44), (10, 44), (10, 8), (42, 8), (42, 14)))


def _inspect(painter: QPainter, shade: QColor) -> None:
    painter.drawRect(QRectF(8, 8, 34, 34))
    for at in (19, 31):
        painter.drawLine(QPointF(at, 8), QPointF(at, 42))
        painter.drawLine(QPointF(8, at), QPointF(42, at))
    painter.setBrush(shade)
    painter.drawPolygon(_polygon((30, 28), (58, 44), (46, 47), (42, 58)))


def _list(painter: QPainter, shade: QColor) -> None:
    for y in (14, 32, 50):
        painter.fillRect(QRectF(8, y - 6, 12, 12), shade)
        painter.drawLine(QPointF(28, y), QPointF(56, y))


def _table(painter: QPainter, shade: QColor) -> None:
    painter.drawRoundedRect(QRectF(8, 10, 48, 44), 3, 3)
    for y in (24, 39):
        painter.drawLine(QPointF(8, y), QPointF(56, y))
    painter.drawLine(QPointF(30, 10), QPointF(30, 54))


def _sort(painter: QPainter, shade: QColor) -> None:
    painter.drawLine(QPointF(18, 10), QPointF(18, 52))
    painter.drawPolyline(_polygon((8, 42), (18, 53), (28, 42)))
    for y, right in ((14, 58), (32, 52), (50, 44)):
        painter.drawLine(QPointF(36, y), QPointF(right, y))


def _sliders(painter: QPainter, shade: QColor) -> None:
    for y, x in ((16, 40), (32, 22), (48, 44)):
        painter.drawLine(QPointF(8, y), QPointF(56, y))
        painter.setBrush(shade)
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)


_DRAW = {
    "learn": _learn,
    "pause": _pause,
    "stop": _stop,
    "add": _add,
    "reverse": _reverse,
    "export": _export,
    "zoombox": _zoombox,
    "menu": _menu,
    "grid": _grid,
    "side": _side,
    "swipe": _swipe,
    "blink": _blink,
    "histogram": _histogram,
    "raster": _raster,
    "matrix": _matrix,
    "end": _end,
    "inspect": _inspect,
    "copy": _copy,
    "list": _list,
    "table": _table,
    "sort": _sort,
    "sliders": _sliders,
}


def application_icon() -> QIcon:
    """The edge filter as a little heat map."""
    pixmap = QPixmap(256, 256)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    lut = table(dark=False)
    kernel = ((-0.35, -0.7, -0.35), (-0.7, 1.0, -0.7), (-0.35, -0.7, -0.35))
    for i, row in enumerate(kernel):
        for j, value in enumerate(row):
            painter.setBrush(color(value, 1.0, lut))
            painter.drawRoundedRect(QRectF(12 + j * 80, 12 + i * 80, 72, 72), 14, 14)
    painter.end()
    return QIcon(pixmap)
