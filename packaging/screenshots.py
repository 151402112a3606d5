"""Make the pictures of the README and the help pages from the real program, so that they stay true.

    .venv/bin/python packaging/screenshots.py [FOLDER]

Runs offscreen; the default folder is resources/screenshots.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - looks at the real window

from revdeconv_gui.app import App
from revdeconv_gui.session.training_run import Phase

SIZE = (1280, 800)


def wait_until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Let the program run until a condition holds."""
    loop, tick, limit = QEventLoop(), QTimer(), QTimer()
    tick.timeout.connect(lambda: loop.quit() if condition() else None)
    tick.start(20)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(int(1000 * seconds))
    loop.exec()
    if not condition():
        raise SystemExit("the program did not get there")


def grab(widget: QWidget, path: Path) -> None:
    """Write what a widget shows now."""
    picture: QPixmap = widget.grab()
    if not picture.save(str(path)):
        raise SystemExit(f"{path}: cannot be written")
    # 256 colours are enough for a window, and a third of the size.
    Image.open(path).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path)


def settled(app: App) -> bool:
    """Whether nothing goes on in the background."""
    return not app.session.background.busy and app.session.pictures is not None


def session_in_pictures(app: App, folder: Path) -> None:
    """Start, learn, result, export: what a new user sees."""
    window, session = app.window, app.session
    wait_until(lambda: settled(app))
    grab(window, folder / "1-start.png")
    window.actions_by_key["learn"].trigger()
    wait_until(lambda: session.run is not None and session.run.latest is not None)
    wait_until(lambda: session.run is None or session.run.latest.block > 0.4 * session.run.latest.total)
    window.pull()
    grab(window, folder / "2-learning.png")
    wait_until(lambda: session.phase is Phase.ENDED)
    wait_until(lambda: settled(app))
    grab(window, folder / "3-learned.png")
    window.commands.export()
    dialog = QApplication.activeModalWidget()
    dialog.folder.setText(str(Path.home()))
    grab(dialog, folder / "4-export.png")
    dialog.reject()


def pages_in_pictures(app: App, folder: Path) -> None:
    """The other pages: inside the filter, the paper's experiment, and the comparison of methods."""
    window, session = app.window, app.session
    window.pages.show_page("inspect")
    wait_until(lambda: settled(app))
    grab(window, folder / "5-inspect.png")
    window.pages.show_page("experiment")
    window.pages.built("experiment").start.click()
    wait_until(lambda: session.experiments.run is None and session.experiments.current is not None)
    grab(window, folder / "6-experiment.png")
    window.pages.show_page("methods")
    methods = session.methods
    wait_until(lambda: not methods.why_not)
    methods.start()
    wait_until(lambda: not methods.running, 600.0)
    if methods.ended or not methods.rows:
        raise SystemExit(methods.ended or "no method was compared")
    wait_until(lambda: settled(app))
    grab(window, folder / "7-methods.png")
    window.pages.show_page("workbench")


def main() -> None:
    """Make them all."""
    here = Path(__file__).resolve().parents[1]
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HOME"] = tempfile.gettempdir()  # no name of a real user in a picture
    application = QApplication([])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as temporary:
        app = App(preferences_file=Path(temporary) / "preferences.json", recovery_folder=Path(temporary))
        app.window.set_scheme("light")
        app.window.resize(*SIZE)
        app.start()
        session_in_pictures(app, folder)
        pages_in_pictures(app, folder)
        app.window.set_scheme("dark")
        wait_until(lambda: settled(app))
        grab(app.window, folder / "window-dark.png")
        app.session.undo_stack.setClean()  # nobody is there to be asked whether to save
        app.window.close()
        app.close()


if __name__ == "__main__":
    main()
