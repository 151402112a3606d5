"""A question below what it is about: it waits, blocks nothing, and Escape sends it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from revdeconv_gui.core.phrases import phrase


class OfferBar(QFrame):
    """Hidden until something is offered: a text, perhaps a field to type a name, a button to accept."""

    shown = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "offer")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        # A fixed number of lines: a height that depends on the width would make the panel around it scroll.
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.field = QLineEdit()
        self.field.setToolTip(phrase("Enter takes it over, Esc leaves it as it is"))
        self.yes, self.no = QPushButton(), QPushButton(phrase("Cancel"))
        for button in (self.yes, self.no):
            button.setToolTip(phrase("Leave it as it is (Esc)") if button is self.no else phrase("Do it"))
            button.setAutoDefault(True)  # Enter presses it, outside of a dialog too
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 5, 8, 5)
        grid.setSpacing(6)
        grid.addWidget(self.label, 0, 0, 1, 3)
        grid.addWidget(self.field, 1, 0, 1, 3)
        grid.addWidget(self.yes, 2, 0, 1, 2)
        grid.addWidget(self.no, 2, 2)
        grid.setColumnStretch(0, 1)
        self._accept: Callable[[str], object] = lambda _: None
        self._return_to: QWidget | None = None
        self.yes.clicked.connect(self._accepted)
        self.no.clicked.connect(self.dismiss)
        self.field.returnPressed.connect(self._accepted)
        self.hide()

    def offer(
        self,
        text: str,
        button: str,
        accept: Callable[[str], object],
        *,
        field: str | None = None,
        field_name: str = "",
        dismiss: str = phrase("Cancel"),
        return_to: QWidget | None = None,
        take_focus: bool = True,
    ) -> None:
        """Show an offer instead of the one before. ``accept`` gets the field's text; ``field`` None shows none."""
        self.label.setText(text)
        self.yes.setText(button)
        self.yes.setToolTip(text)
        self.no.setText(dismiss)
        self._accept, self._return_to = accept, return_to
        self.label.setFixedHeight((2 if field is None else 1) * self.fontMetrics().lineSpacing() + 2)
        self.field.setVisible(field is not None)
        self.field.setText(field or "")
        self.field.setAccessibleName(field_name)
        self.setAccessibleName(text)
        self.show()
        self.shown.emit()
        if take_focus:
            (self.yes if field is None else self.field).setFocus()
            self.field.selectAll()

    def _accepted(self) -> None:
        accept, text, back = self._accept, self.field.text(), self._return_to
        self.hide()  # first: accepting may offer something else
        self.gone.emit()
        if back is not None:
            back.setFocus()
        accept(text)

    def dismiss(self) -> None:
        """Send the offer away."""
        if self.isVisible():
            self.hide()
            self.gone.emit()
            if self._return_to is not None:
                self._return_to.setFocus()

    def event(self, event) -> bool:
        # Escape stops runs everywhere else: here it is meant for the offer.
        if event.type() == event.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return super().event(event)
