"""A label that ends in "…" where there is no room, and tells the rest in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class ElidedLabel(QLabel):
    """One line of plain text; `text` is what fits, `full_text` all of it."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._full = self._hint = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    @property
    def full_text(self) -> str:
        """The whole text."""
        return self._full

    def setText(self, text: str) -> None:  # noqa: N802 - overrides Qt
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def set_hint(self, hint: str) -> None:
        """A tooltip that tells more than the text does."""
        self._hint = hint
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 40))
        super().setText(shown)
        self.setToolTip(self._hint or (self._full if shown != self._full else ""))
