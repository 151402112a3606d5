"""The Qt application, which macOS asks to open files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells which files the system asks to be opened: on macOS they come as events, not as arguments."""

    file_asked = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Take the files (called by Qt)."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)
