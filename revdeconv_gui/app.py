"""Composition root of the window: builds everything, owns start and shutdown."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from revdeconv_gui import __version__
from revdeconv_gui.gui import language, theme
from revdeconv_gui.gui.application import Application
from revdeconv_gui.gui.layout_items import forget_layout_items
from revdeconv_gui.gui.main_window import TITLE, MainWindow
from revdeconv_gui.gui.recovery_offer import RecoveryOffer
from revdeconv_gui.session import preferences as prefs
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.garbage import MainThreadGarbage
from revdeconv_gui.session.logs import log_file, start_log
from revdeconv_gui.session.recovery import Recovery
from revdeconv_gui.session.recovery import recovery_folder as default_recovery_folder
from revdeconv_gui.session.session import Session

log = logging.getLogger(__name__)


class App(QObject):
    """A session, its window, and their life."""

    first_painted = Signal()

    def __init__(
        self,
        files: Sequence[Path] = (),
        preferences_file: Path | None = None,
        max_pixels: int | None = None,
        recovery_folder: Path | None = None,
        *,
        welcome: bool = False,
    ) -> None:
        super().__init__()
        # Python's own 5 ms are a third of a frame: so long the window would wait for each thread that computes.
        sys.setswitchinterval(0.0005)
        self.preferences_file = preferences_file or prefs.preferences_file()
        self._unread = ""
        self.preferences = prefs.load(self.preferences_file, self._preferences_unread)
        theme.set_scheme(self.preferences.scheme)
        self.garbage = MainThreadGarbage(self, also=forget_layout_items)
        self.session = Session(parent=self)
        if max_pixels is not None:
            self.session.cache.max_pixels = max_pixels
        self.window = MainWindow(self.session, self.preferences)
        self.recovery = Recovery(self.session, recovery_folder or default_recovery_folder())
        self._files = list(files)
        self._welcome = welcome and not files and not self.preferences.welcomed
        self._ready = False
        self._closed = False

    def start(self) -> None:
        """Show the window; everything slow comes after its first paint."""
        self.window.workbench.installEventFilter(self)
        self.window.show()

    def open(self, file: Path) -> None:
        """Open a file that the system asks for; before the first paint, note it."""
        if self._ready:
            self.window.commands.open_paths([file])
        else:
            self._files.append(file)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window's first paint (called by Qt)."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.first_painted.emit()
            QTimer.singleShot(0, self, self._after_first_paint)
        return False

    def _after_first_paint(self) -> None:
        if self._closed:
            return
        self.window.build_late()
        forget_layout_items()
        self.derived = Derived(self.session)
        self._ready = True
        if self._files:
            self.window.commands.open_paths(self._files)
        else:
            self.session.open_samples()
        if self._unread:
            self.session.reported.emit("error", self._unread)  # a warning would go with the first image
        self.recovery_offer = RecoveryOffer(self.window, self.recovery)
        if self._welcome:
            self.window.commands.help.show_welcome()
            self._remember_now()
        # Compile or load the kernels now, so that Learn starts at once.
        self.session.background.submit(_warm_up, self._after_warm_up, self.session.fail)

    def _preferences_unread(self, told: str) -> None:
        log.warning(told)
        self._unread = told

    def _remember_now(self) -> None:
        """Write the preferences while the program runs, so that being killed does not undo what they say."""
        as_now = replace(self.preferences)
        work = partial(prefs.save, as_now, self.preferences_file)
        self.session.background.submit(work, lambda _: None, self.session.fail)

    def _after_warm_up(self, _: object) -> None:
        self.garbage.freeze()
        # Sweeps and float images: what may be asked for later.
        self.session.background.submit(lambda: _warm_up(everything=True), lambda _: None, self.session.fail)

    def test_itself(self, folder: Path) -> None:
        """Do the whole job and quit; to be called before `start`."""
        from revdeconv_gui.gui.self_test import SelfTest

        def end(code: int) -> None:
            self.recovery.give_up()
            QApplication.exit(code)

        self.self_test = SelfTest(self.window, folder, end)
        self.first_painted.connect(self.self_test.painted)

    def close(self) -> None:
        """End runs and threads, remember the layout. Called once, when the application quits."""
        if self._closed:
            return
        self._closed = True
        self.session.close()
        self.recovery.close()
        self.garbage.close()
        prefs.save(self.preferences, self.preferences_file)


def _warm_up(*, everything: bool = False) -> None:
    from revdeconv_gui.core import warm_up

    warm_up(everything=everything)


def build_parser() -> argparse.ArgumentParser:
    """The options of `revdeconv-gui`."""
    from revdeconv_gui.cli.parser import pixel_limit

    parser = argparse.ArgumentParser(
        prog="revdeconv-gui", description="Learn a convolutional filter from images, look inside it, run it backwards."
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="projects, images, folders or filter files to open"
    )
    parser.add_argument(
        "--max-pixels", type=pixel_limit, metavar="N", help="refuse larger images (default: 250 million pixels)"
    )
    parser.add_argument(
        "--self-test", type=_folder, metavar="FOLDER",
        help="open the files, learn, deconvolve, leave the results in an existing folder, and quit",
    )  # fmt: skip
    entry = parser.add_mutually_exclusive_group()
    entry.add_argument(
        "--install-desktop-entry", action="store_true", help="add the program to your menu (Linux), and exit"
    )
    entry.add_argument("--remove-desktop-entry", action="store_true", help="remove it from your menu, and exit")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder; make it first")
    return path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window; returns the exit code of the process."""
    args = build_parser().parse_args(argv)
    if args.install_desktop_entry or args.remove_desktop_entry:
        from revdeconv_gui.gui import desktop_entry

        return desktop_entry.main(installing=args.install_desktop_entry)
    if sys.platform == "linux" and not any(map(os.environ.get, ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))):
        print("revdeconv-gui: no display: start it in a desktop session; `revdeconv` works without", file=sys.stderr)
        return 1
    start_log(log_file())
    application = Application(sys.argv[:1])
    application.setApplicationName("revdeconv")
    application.setApplicationDisplayName(TITLE)
    application.setStyle("Fusion")
    language.install(application)
    QGuiApplication.setDesktopFileName("revdeconv-gui")
    files = [path.absolute() for path in args.files]
    if args.self_test is None:
        return _run(application, App(files, max_pixels=args.max_pixels, welcome=True))
    with tempfile.TemporaryDirectory(prefix="revdeconv-self-test-") as copies:  # not the user's
        app = App(files, max_pixels=args.max_pixels, recovery_folder=Path(copies))
        app.test_itself(args.self_test.absolute())
        return _run(application, app)


def _run(application: Application, app: App) -> int:
    """Show the window until it is closed; the exit code."""
    _report_exceptions(app)
    application.file_asked.connect(app.open)
    application.aboutToQuit.connect(app.close)
    _quit_on_signals(app)
    app.start()
    code = application.exec()
    app.close()
    return int(code)


def _quit_on_signals(app: App) -> None:
    """Ctrl+C in the terminal quits as the menu does, with the question about changes.

    A closed terminal and the end of the desktop's session wait for no answer: what is not saved is kept for the next
    start. Python is woken by a byte that the signal writes into a socket.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.fileno())
    signal.signal(signal.SIGINT, lambda *_: QApplication.quit())
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: QApplication.exit())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda *_: reader.recv(64))
    app.destroyed.connect(lambda *_: writer.close())


def _report_exceptions(app: App) -> None:
    """An exception in a slot reaches the user and the log; the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("unexpected error\n%s", "".join(traceback.format_exception(kind, error, trace)))
        app.session.reported.emit("error", f"Something went wrong that should not have: {error}. The program goes on.")

    sys.excepthook = hook


if __name__ == "__main__":
    sys.exit(main())
