"""Which colour is which, in a row; dashed lines are the reference's."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from revdeconv_gui.core.phrases import phrase

from . import theme

_LINE, _GAP = 18, 14


class Legend(QWidget):
    """Names after short strokes of their curves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[tuple[str, str, bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(phrase("Legend"))

    def set_entries(self, entries: list[tuple[str, str, bool]]) -> None:
        """Show (name, colour, dashed)."""
        if entries != self.entries:
            self.entries = entries
            self.setAccessibleDescription(", ".join(name for name, _, _ in entries))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(_LINE + 5 + metrics.horizontalAdvance(name) + _GAP for name, _, _ in self.entries)
        return QSize(width, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, middle = 0.0, self.height() / 2
        for name, color, dashed in self.entries:
            painter.setPen(QPen(QColor(color), 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
            painter.drawLine(round(x), round(middle), round(x) + _LINE, round(middle))
            x += _LINE + 5
            painter.setPen(QColor(theme.colors().text))
            width = self.fontMetrics().horizontalAdvance(name)
            painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            x += width + _GAP
