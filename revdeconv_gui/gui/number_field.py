"""A field for a number or a small expression, which tells what is typed while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from revdeconv_gui.session.expressions import number_words, parse_number


class NumberField(QLineEdit):
    """What is no number yet changes nothing; Escape takes back what was typed."""

    typed = Signal(float, str)  # the number; equal keys are one change
    taken_back = Signal(str)  # the key of what was typed
    refused = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.setMinimumWidth(44)
        self._value, self._turn = 0.0, 0
        self.textEdited.connect(self._tell)
        self.editingFinished.connect(self._finish)

    def show_number(self, value: float) -> None:
        """Show a number, unless another way to write it is being typed."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(number_words(value))
            self.setCursorPosition(0)  # of a long number the first digits are seen, not the last ones

    @property
    def _key(self) -> str:
        return f"{self.accessibleName()} {self._turn}"

    def _tell(self, text: str) -> None:
        try:
            self.typed.emit(parse_number(text), self._key)
        except ValueError:
            return

    def _finish(self) -> None:
        if not self.isModified():
            return
        try:
            self.typed.emit(parse_number(self.text()), self._key)
        except ValueError as error:
            self._take_back()
            self.refused.emit(str(error))
        self._begin_anew()

    def _take_back(self) -> None:
        self.taken_back.emit(self._key)

    def _begin_anew(self) -> None:
        self._turn += 1
        self.setModified(False)
        self.setText(number_words(self._value))
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        # Escape stops runs everywhere else: here it is meant for what was typed.
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.isModified()
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() == QEvent.Type.KeyPress:
            self._take_back()
            self._begin_anew()
            self.selectAll()
            return True
        return super().event(event)
