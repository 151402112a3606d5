"""A label that ends in "…" where there is no room, and tells the rest in its tooltip; wrapped, it shows all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption


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

    def setWordWrap(self, on: bool) -> None:  # noqa: N802 - overrides Qt
        super().setWordWrap(on)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        height = self.heightForWidth(self.width()) if self.wordWrap() else super().minimumSizeHint().height()
        return QSize(40, height)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
        if self.wordWrap():
            self.updateGeometry()  # another width, another number of lines

    def _elide(self) -> None:
        shown = self._full
        if not self.wordWrap():
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, max(self.width(), 40))
        super().setText(shown)
        self.setToolTip(self._hint or (self._full if shown != self._full else ""))


class OneLineLabel(QLabel):
    """One line of plain text in whatever room there is: it ends in "…" on the screen only, `text` is all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def painted(self) -> str:
        """What of the text has room."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        self.style().drawItemText(
            QPainter(self), self.contentsRect(), int(self.alignment()), self.palette(), enabled, self.painted(),
            self.foregroundRole(),
        )  # fmt: skip
