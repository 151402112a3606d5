"""What the Help menu does: the guide, and help for people who report a fault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWhatsThis

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session import logs

from .diagnostics import diagnostics, window_facts
from .reveal import reveal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .about_window import AboutWindow
    from .help_window import HelpWindow
    from .main_window import MainWindow
    from .shortcuts import ShortcutsWindow
    from .welcome import Welcome


class HelpCommands:
    """The part of `Commands` that is in the Help menu."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.preferences = window.preferences
        self.guide: HelpWindow | None = None
        self.shortcuts: ShortcutsWindow | None = None
        self.about: AboutWindow | None = None
        self.welcome: Welcome | None = None

    def complete_tips(self) -> None:
        """See that every control has a tooltip: those that are there, and those of pages that are built later."""
        from .explanations import complete_tips  # what Help needs is loaded after the first paint

        complete_tips(self.window)
        self.window.pages.page_built.connect(lambda _: complete_tips(self.window))

    def show_welcome(self) -> None:
        """Show the first steps above the pages."""
        if self.welcome is None:
            from .welcome import Welcome

            self.welcome = Welcome(self.window)
            self.window.show_above(self.welcome)
        self.welcome.begin()

    def show_guide(self) -> None:
        """Show the user guide, at the page where it was left."""
        if self.guide is None:
            from .help_window import HelpWindow

            self.guide = HelpWindow(self.window)
        _bring(self.guide)

    def show_shortcuts(self) -> None:
        """List the keys of the program."""
        if self.shortcuts is None:
            from .shortcuts import ShortcutsWindow

            self.shortcuts = ShortcutsWindow(self.window)
        _bring(self.shortcuts)

    def show_about(self) -> None:
        """Say what this is, how to cite it, and what it is made of."""
        if self.about is None:
            from .about_window import AboutWindow

            self.about = AboutWindow(self.session.background, self.window)
            self.about.copied.connect(lambda text: self.window.tell("info", text))
        _bring(self.about)

    def what_is_this(self) -> None:
        """Let the next click say what a control does."""
        from .explanations import explain_all

        explain_all(self.window)
        QWhatsThis.enterWhatsThisMode()

    def explain(self) -> None:
        """Say what the control does that has the focus; without one, let a click choose it."""
        from .explanations import explain_all

        explain_all(self.window)
        widget = QApplication.focusWidget()
        while widget is not None and not widget.whatsThis():
            widget = widget.parentWidget()
        if widget is None:
            QWhatsThis.enterWhatsThisMode()
        else:
            QWhatsThis.showText(widget.mapToGlobal(widget.rect().center()), widget.whatsThis(), widget)

    def close(self) -> None:
        """Close the windows of the Help menu: the program's own is about to."""
        for window in (self.guide, self.shortcuts, self.about):
            if window is not None:
                window.close()

    def copy_diagnostics(self) -> None:
        """Put versions, system, settings and the end of the log into the clipboard."""
        work = partial(diagnostics, window_facts(self.session, self.preferences), logs.log_file())
        self.session.background.submit(work, self._copy, self.session.fail, key="diagnostics")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.session.reported.emit(
            "info", phrase("Copied the diagnostics, {count} lines.", count=len(text.splitlines()))
        )

    def show_log(self) -> None:
        """Show the log file in the file manager."""
        path = logs.log_file()
        if not path.is_file():
            self.session.reported.emit(
                "warning", phrase("There is no log file: {path} could not be written or was removed.", path=path)
            )
        else:
            told = phrase("No file manager could be opened. The log is {path}.", path=path)
            reveal(path, lambda: self.session.reported.emit("warning", told))


def _bring(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
