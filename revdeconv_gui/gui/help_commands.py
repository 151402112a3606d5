"""What the Help menu does for people who report a fault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from revdeconv_gui.session import logs

from .diagnostics import diagnostics, window_facts
from .reveal import reveal

if TYPE_CHECKING:
    from .main_window import MainWindow


class HelpCommands:
    """The part of `Commands` that deals with faults."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.preferences = window.preferences

    def copy_diagnostics(self) -> None:
        """Put versions, system, settings and the end of the log into the clipboard."""
        work = partial(diagnostics, window_facts(self.session, self.preferences), logs.log_file())
        self.session.background.submit(work, self._copy, self.session.fail, key="diagnostics")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.session.reported.emit("info", f"Copied the diagnostics, {len(text.splitlines())} lines.")

    def show_log(self) -> None:
        """Show the log file in the file manager."""
        path = logs.log_file()
        if not path.is_file():
            self.session.reported.emit("warning", f"There is no log file: {path} could not be written or was removed.")
        elif not reveal(path):
            self.session.reported.emit("warning", f"No file manager could be opened. The log is {path}.")
