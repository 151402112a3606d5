"""How often each value is there, of several pictures over each other."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from revdeconv_gui.core.phrases import phrase

from . import theme

_TITLES = {"original": phrase("original"), "filtered": phrase("filtered"), "deconvolved": phrase("deconvolved")}
_DASHES = {
    "original": Qt.PenStyle.SolidLine,
    "filtered": Qt.PenStyle.DotLine,
    "deconvolved": Qt.PenStyle.DashLine,
}


class HistogramView(QWidget):
    """Outlines per picture, one channel or the mean of all; heights are square roots, so that rare values show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: dict[str, npt.NDArray[np.int64]] = {}
        self.channel: int | None = None
        self.setMinimumSize(180, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(phrase("Histogram"))

    def sizeHint(self) -> QSize:
        return QSize(320, 120)

    def show_counts(self, counts: dict[str, npt.NDArray[np.int64]], channel: int | None) -> None:
        """Show these, of one channel or of all."""
        self.counts, self.channel = counts, channel
        self.update()

    def shares(self) -> dict[str, npt.NDArray[Any]]:
        """Share of the pixels at each value, per picture."""
        found = {}
        for name, counts in self.counts.items():
            chosen = counts.sum(axis=0) if self.channel is None else counts[min(self.channel, len(counts) - 1)]
            found[name] = chosen / max(1, chosen.sum())
        return found

    def _area(self) -> QRectF:
        foot, head = self.fontMetrics().height() + 2, self.fontMetrics().height() + 4
        return QRectF(1, head, self.width() - 2, max(10, self.height() - head - foot))

    def _color(self, name: str) -> QColor:
        c = theme.colors()
        return QColor({"original": c.text, "filtered": c.warning, "deconvolved": c.accent}[name])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, c, area = QPainter(self), theme.colors(), self._area()
        painter.fillRect(area, QColor(c.base))
        shares = self.shares()
        top = max((float(np.sqrt(share).max()) for share in shares.values()), default=1.0) or 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, share in shares.items():
            self._paint_outline(painter, area, np.sqrt(share) / top, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(c.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.setPen(QColor(c.muted))
        foot = QRectF(area.left(), area.bottom(), area.width(), self.height() - area.bottom())
        for value, flag in ((0, Qt.AlignmentFlag.AlignLeft), (255, Qt.AlignmentFlag.AlignRight)):
            painter.drawText(foot, flag | Qt.AlignmentFlag.AlignVCenter, str(value))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, phrase("value (heights: square roots)"))
        self._paint_legend(painter, list(shares))

    def _paint_outline(self, painter: QPainter, area: QRectF, heights: npt.NDArray[Any], name: str) -> None:
        path = QPainterPath(area.bottomLeft())
        for value, height in enumerate(heights):
            y = area.bottom() - height * (area.height() - 2)
            path.lineTo(area.left() + value * area.width() / 256, y)
            path.lineTo(area.left() + (value + 1) * area.width() / 256, y)
        path.lineTo(area.bottomRight())
        color = self._color(name)
        if name == "original":
            fill = QColor(color)
            fill.setAlpha(45)
            painter.fillPath(path, fill)
        painter.strokePath(path, QPen(color, 1.3, _DASHES[name]))

    def _paint_legend(self, painter: QPainter, names: list[str]) -> None:
        x, middle = 2.0, self._area().top() / 2
        for name in names:
            painter.setPen(QPen(self._color(name), 2, _DASHES[name]))
            painter.drawLine(QPointF(x, middle), QPointF(x + 18, middle))
            painter.setPen(QColor(theme.colors().text))
            painter.drawText(
                QRectF(x + 23, 0, 200, 2 * middle),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                _TITLES[name],
            )
            x += 23 + painter.fontMetrics().horizontalAdvance(_TITLES[name]) + 14

    def mouseMoveEvent(self, event) -> None:
        area = self._area()
        value = int((event.position().x() - area.left()) / area.width() * 256)
        if not 0 <= value <= 255 or not self.counts:
            self.setToolTip("")
            return
        self.setToolTip(
            phrase("value {value}: ", value=value)
            + ", ".join(f"{_TITLES[name]} {s[value]:.2%}" for name, s in self.shares().items())
        )
