"""What the fourth picture of the workbench shows."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.pictures import Fourth
from revdeconv_gui.session.session import Session

from .fourth_picture import HINTS, TITLES


class FourthBox(QComboBox):
    """The difference, the errors of learning, or the sensitivity."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(phrase("Fourth picture"))
        self.setToolTip(phrase("What the fourth picture shows"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind, title in TITLES.items():
            self.addItem(title, kind)
            self.setItemData(self.count() - 1, HINTS[kind], Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(lambda _: session.show(fourth=Fourth(self.currentData())))
        session.view_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(self._session.view.fourth))
