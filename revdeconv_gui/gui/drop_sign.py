"""An outline of the window while files are dragged over it: they may be dropped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from . import theme

_WIDTH = 4.0
_TINT = 28  # of 255: what is below can still be read


class DropSign(QWidget):
    """Lies over its parent, takes no mouse event and no drag."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Cover the parent as it is now, or go."""
        if shown:
            self.setGeometry(self._covered.rect())
            self.raise_()
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = QColor(theme.colors().accent)
        inset = _WIDTH / 2.0
        painter.setPen(QPen(color, _WIDTH))
        color.setAlpha(_TINT)
        painter.setBrush(color)
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
