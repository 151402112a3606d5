"""Under the loss plot, while an earlier moment of the run is looked at: which one, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from revdeconv_gui.session.exporting import Exportable, moment_exportable
from revdeconv_gui.session.moment_state import moment_controls
from revdeconv_gui.session.session import Session

from . import icons
from .elided_label import ElidedLabel

_ICONS = {"take_moment": "matrix", "continue_moment": "learn", "export_moment": "export", "end_of_run": "end"}


class MomentBar(QFrame):
    """A readout and four buttons; hidden at the run's end."""

    export_requested = Signal(object)  # Exportable

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "offer")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(4)
        self.readout = ElidedLabel()
        row.addWidget(self.readout, 1)
        does = {
            "take_moment": session.travel.take,
            "continue_moment": session.travel.continue_run,
            "export_moment": self.export,
            "end_of_run": lambda: session.travel.go(None),
        }
        self.buttons: dict[str, QToolButton] = {}
        for key in _ICONS:
            button = QToolButton()
            button.setAutoRaise(True)
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(moment_controls(session)[key].text.replace("&", "").rstrip("…"))
            button.clicked.connect(lambda _=False, key=key: does[key]())
            row.addWidget(button)
            self.buttons[key] = button
        session.view_changed.connect(self.refresh)
        session.document_changed.connect(lambda *_: self.refresh())
        session.run_changed.connect(self.refresh)
        self.restyle()
        self.refresh()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        for key, name in _ICONS.items():
            self.buttons[key].setIcon(icons.icon(name))

    def export(self) -> None:
        """Ask for the moment's filter to be written."""
        what: Exportable | None = moment_exportable(self._session)
        if what is not None:
            self.export_requested.emit(what)

    def refresh(self) -> None:
        """Say where the session stands."""
        past = self._session.travel.past
        self.setVisible(past is not None)
        if past is None:
            return
        text = past.words()
        self.readout.setText(text[:1].upper() + text[1:])
        for key, control in moment_controls(self._session).items():
            if key in self.buttons:
                button = self.buttons[key]
                button.setEnabled(control.enabled)
                name = control.text.replace("&", "").rstrip("…")
                button.setToolTip(f"{name}: {control.hint[:1].lower()}{control.hint[1:]}")
