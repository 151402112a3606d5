"""What is looked at and what it is held against; holds no truth but its boxes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.inspecting import FILE, Inspection, Subject

from .elided_box import ElidedBox


class InspectHead(QWidget):
    """One line of controls."""

    open_requested = Signal()
    menu_requested = Signal(object)  # the button

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self.subject = _combo(
            phrase("Filter to look at"), phrase("The filter to look at: a run, the editor's, or one from a file")
        )
        self.reference = _combo(phrase("Reference"), phrase("What the filter is compared with"))
        self.subject.activated.connect(lambda _: inspection.choose_subject(self.subject.currentData()))
        self.reference.activated.connect(lambda _: inspection.choose_reference(self.reference.currentData()))
        self.open = _button(phrase("Open…"), phrase("Open filter files to look at, without changing the editor"))
        self.open.clicked.connect(self.open_requested)
        self.common = QCheckBox(phrase("One scale"))
        self.common.setChecked(True)
        self.common.setToolTip(phrase("One colour scale for all kernels; off gives each its own"))
        self.menu = _button(phrase("Save ▾"), phrase("Copy what is shown, or save it as a picture or a table"))
        self.menu.clicked.connect(lambda: self.menu_requested.emit(self.menu))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        against = QLabel(phrase("against"))
        against.setBuddy(self.reference)
        row.addWidget(self.subject, 3)
        row.addWidget(self.open)
        row.addWidget(against)
        row.addWidget(self.reference, 3)
        row.addWidget(self.common)
        row.addWidget(self.menu)

    def refresh(self, subject: Subject) -> None:
        """Offer what there is and show what is chosen."""
        every = [subject if each.key == subject.key else each for each in self._inspection.subjects()]
        subjects = [(each.key, _listed(each.key, each.title)) for each in every]
        references = [(key, _listed(key, title)) for key, title in self._inspection.references()]
        _fill(self.subject, subjects, subject.key)
        _fill(self.reference, references, self._inspection.reference_key)


def _listed(key: str, title: str) -> str:
    """Of a file its name first: a narrow list shows the beginning."""
    if not key.startswith(FILE):
        return title
    path = Path(title)
    return f"{path.name} ({path.parent})"


def _fill(combo: QComboBox, entries: list[tuple[str, str]], chosen: str) -> None:
    """Only where something changed: an open list is not to be closed by a run that goes on."""
    if [(combo.itemData(i), combo.itemText(i)) for i in range(combo.count())] != entries:
        with QSignalBlocker(combo):
            combo.clear()
            for key, title in entries:
                combo.addItem(title, key)
    index = combo.findData(chosen)
    if combo.currentIndex() != index:
        with QSignalBlocker(combo):
            combo.setCurrentIndex(index)


def _combo(name: str, hint: str) -> QComboBox:
    combo = ElidedBox()
    combo.setAccessibleName(name)
    combo.setToolTip(hint)
    combo.setMinimumContentsLength(5)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setMaxVisibleItems(20)
    return combo


def _button(text: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(hint)
    return button
