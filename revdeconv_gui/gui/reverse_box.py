"""Which filter the deconvolution reverses."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session


class ReverseBox(QComboBox):
    """The true filter, or that of the chosen run."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName("Filter to reverse")
        self.setToolTip("Which filter the deconvolution reverses")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: session.show(reverse_with=ReverseWith(self.currentData())))
        session.document_changed.connect(lambda *_: self.refresh())
        session.view_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer what there is and show what is chosen."""
        session = self._session
        run = session.document.run(session.view.run_id)
        choices = [("true filter", ReverseWith.TRUE)]
        if run is not None:
            choices.insert(0, (f"filter of run {run.id}", ReverseWith.LEARNED))
        with QSignalBlocker(self):
            self.clear()
            for text, value in choices:
                self.addItem(f"with {text}", value)
            self.setCurrentIndex(self.findData(session.view.reverse_with))
            self.setPlaceholderText("not yet")
            self.setEnabled(bool(session.document.images))
