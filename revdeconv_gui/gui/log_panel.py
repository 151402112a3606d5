"""Log: everything that was reported, with its time."""

from __future__ import annotations

import html
import time
from collections import deque

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase

from . import theme

_MOST = 2000


class LogPanel(QWidget):
    """A read-only list of messages; the newest is at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(_MOST)
        self.text.setAccessibleName(phrase("Log"))
        self.text.setPlaceholderText(phrase("Nothing has been reported yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.addWidget(self.text)
        self._kept: deque[tuple[str, str, str]] = deque(maxlen=_MOST)

    def add(self, level: str, text: str) -> None:
        """Append a message of level "info", "warning" or "error"."""
        self._kept.append((level, text, time.strftime("%H:%M:%S")))
        self._append(*self._kept[-1])

    def restyle(self) -> None:
        """Write everything anew in the theme's colours."""
        self.text.clear()
        for entry in self._kept:
            self._append(*entry)

    def _append(self, level: str, text: str, now: str) -> None:
        c = theme.colors()
        shade = {"warning": c.warning, "error": c.error}.get(level, c.text)
        self.text.appendHtml(
            f'<span style="color:{c.muted}">{now}</span>&nbsp; <span style="color:{shade}">{html.escape(text)}</span>'
        )
