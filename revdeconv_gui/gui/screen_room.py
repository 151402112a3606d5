"""How large the window is at its first start: as it is meant to be, or as the screen has room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_MEANT = QSize(1280, 800)
_FRAME = QSize(4, 36)  # what a window manager adds at most, which is not known before the window is shown


def first_size(window: QWidget) -> QSize:
    """The size for a window that nobody has sized yet."""
    if QGuiApplication.platformName() == "offscreen":  # its screen is made up
        return _MEANT
    return fitting_size(window.screen().availableGeometry())


def fitting_size(room: QRect) -> QSize:
    """The size within a screen's free area, the window's frame included."""
    return _MEANT.boundedTo(room.size() - _FRAME)
