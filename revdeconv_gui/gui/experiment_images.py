"""Single images of an experiment, ticked in a dialog."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import ImageItem

_HEIGHT = 26  # pixels of a row: a box to tick has room in it


class ExperimentImages(QDialog):
    """Which of ``items`` take part; the list of the window stays as it is."""

    def __init__(self, items: Sequence[ImageItem], ticked: Collection[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(phrase("Images of the experiment"))
        self.resize(360, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(phrase("Images of the experiment"))
        self.list.setToolTip(phrase("Space ticks the chosen image"))
        for item in items:
            entry = QListWidgetItem(item.name)
            entry.setData(Qt.ItemDataRole.UserRole, item.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setSizeHint(QSize(0, _HEIGHT))
            entry.setCheckState(_state(item.id in ticked))
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _: self._count())
        self.said = QLabel()
        self.said.setProperty("role", "muted")
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        for text, hint, on in (
            (phrase("&All"), phrase("Tick every image"), True),
            (phrase("&None"), phrase("Untick every image"), False),
        ):
            button = QPushButton(text)
            button.setToolTip(hint)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, on=on: self._tick_all(on))
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setToolTip(phrase("Make the experiment with the ticked images"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setToolTip(phrase("Leave the choice as it was"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(buttons)
        self._count()

    @property
    def ticked(self) -> frozenset[int]:
        """Ids of the images that take part."""
        entries = [self.list.item(row) for row in range(self.list.count())]
        on = Qt.CheckState.Checked
        return frozenset(entry.data(Qt.ItemDataRole.UserRole) for entry in entries if entry.checkState() == on)

    def _tick_all(self, on: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(_state(on))

    def _count(self) -> None:
        count = len(self.ticked)
        self.said.setText(phrase("{count:,} of {count_2:,} ticked", count=count, count_2=self.list.count()))
        self.ok.setEnabled(count > 0)


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
