"""A line above the pictures for what the user should know now; it can be dismissed and blocks nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from revdeconv_gui.core.phrases import phrase

from . import theme
from .reveal import show_link

_IN_FULL = 6  # of each kind: five files that cannot be read, and the line that counts the others


class MessageBar(QFrame):
    """Hidden until a warning or an error is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self.action.setToolTip(phrase("Do what is offered"))
        self.action.hide()
        self._does: Callable[[], object] = lambda: None
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(phrase("Dismiss the message"))
        close.setToolTip(phrase("Dismiss"))
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 5, 5)
        row.addWidget(self.label, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._errors: list[str] = []
        self._warnings: list[str] = []
        self._together = False
        self.hide()

    def tell(self, level: str, text: str) -> None:
        """Show a warning or an error.

        Errors are listed until they are dismissed, the first six in full. A warning takes the place of an older one,
        not of an error; what comes at the same moment is listed together.
        """
        if not self._together:
            self._warnings = []
            self.action.hide()
            self._together = True
            QTimer.singleShot(0, self, self._end_moment)
        texts = self._errors if level == "error" else self._warnings
        if text not in texts:  # a run and the pictures may fail at the same file
            texts.append(text)
        self._render()

    def _end_moment(self) -> None:
        self._together = False

    def _render(self) -> None:
        lines = []
        for texts in (self._errors, self._warnings):
            lines += texts[:_IN_FULL]
            if len(texts) > _IN_FULL:
                lines.append(phrase("… and {count} more, see the Log", count=len(texts) - _IN_FULL))
        self.label.setText("\n".join(lines))
        self.restyle()
        self.setVisible(bool(lines))

    def offer(self, text: str, button: str, does: Callable[[], object]) -> None:
        """Tell something that can be acted on by a button; dismissing it is the other answer."""
        self.tell("warning", text)
        self._does = does
        self.action.setText(button)
        self.action.setToolTip(text)
        self.action.setAccessibleDescription(text)
        self.action.show()

    def follow(self, url: QUrl) -> None:
        """Open a link in the browser; where there is none, tell the address, and offer to copy it."""
        address = url.toString()
        told = phrase("No browser could be opened. The address is {address}", address=address)
        copy = partial(QGuiApplication.clipboard().setText, address)
        show_link(url, lambda: self.offer(told, phrase("Copy the address"), copy))

    def _act(self) -> None:
        self.dismiss_warning()
        self._does()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        c = theme.colors()
        edge = c.error if self._errors else c.warning
        self.setStyleSheet(
            f"MessageBar {{ background: {c.raised}; border: 1px solid {edge}; border-left-width: 4px; "
            "border-radius: 4px; }"
        )

    def dismiss_warning(self) -> None:
        """Hide what is only a warning; an error stays until it was read."""
        if self._warnings:
            self._warnings = []
            self.action.hide()
            self._render()

    def withdraw(self, error: str) -> None:
        """Hide an error that is none any more."""
        if error in self._errors:
            self._errors = [text for text in self._errors if text != error]
            self._render()

    def dismiss(self) -> None:
        """Hide it."""
        self._errors, self._warnings = [], []
        self.action.hide()
        self._render()
