"""What is asked at the start after a crash."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.kept_copies import Copy
from revdeconv_gui.session.recovery import Recovery

if TYPE_CHECKING:
    from .main_window import MainWindow

_NAMED = 8


class RecoveryOffer:
    """Offers copies one after the other, until one is restored."""

    def __init__(self, window: MainWindow, recovery: Recovery) -> None:
        self._window, self._recovery = window, recovery
        self._copies: list[Copy] = []
        window.session.background.submit(recovery.left, self._found, window.session.fail)

    def _found(self, copies: list[Copy]) -> None:
        self._copies = copies
        self._next()

    def _next(self) -> None:
        if not self._copies:
            return
        copy = self._copies.pop(0)
        box = QMessageBox(self._window)
        box.setObjectName("recovery")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(phrase("The program was not ended properly"))
        box.setText(told(copy))
        box.setInformativeText(changes_of(copy))
        restore = box.addButton(phrase("Restore"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(phrase("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        later = box.addButton(phrase("Later"), QMessageBox.ButtonRole.RejectRole)
        restore.setToolTip(phrase("Show the copy; it is saved only when you save it"))
        discard.setToolTip(phrase("Delete the copy"))
        later.setToolTip(phrase("Keep the copy and ask again at the next start"))
        box.setDefaultButton(restore)
        box.setEscapeButton(later)

        def answered() -> None:
            if box.clickedButton() is restore:
                self._recovery.restore(copy)
            elif box.clickedButton() is discard:
                self._recovery.discard(copy)
                self._next()
            box.deleteLater()

        box.finished.connect(answered)
        box.open()


def told(copy: Copy) -> str:
    """Which document a copy is of, and from when."""
    name = phrase("an untitled project") if copy.note.project is None else Path(copy.note.project).stem
    at = time.strftime("%H:%M on %d %B", time.localtime(copy.note.kept))
    return phrase(
        "There is a copy of {name} with changes that were not saved, from {at}. Restore it?", name=name, at=at
    )


def changes_of(copy: Copy) -> str:
    """The changes in it, the newest first."""
    names = copy.note.changes
    more = phrase("\n… and {count:,} before", count=len(names) - _NAMED) if len(names) > _NAMED else ""
    return "\n".join(reversed(names[-_NAMED:])) + more
