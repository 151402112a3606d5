"""Make the pictures of the README and the help pages from the real program, so that they stay true.

    .venv/bin/python packaging/screenshots.py [FOLDER]

Runs offscreen; the default folder is resources/screenshots. The guide's pictures, light and dark, go to
resources/help/pictures, or to the folder "help" in FOLDER; those of a translation go to the folder of its language
(resources/help/vi/pictures, or help/vi). Each language is a run of its own: texts are made when the program is loaded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - looks at the real window

from revdeconv_gui.gui import language

_TRANSLATED = "REVDECONV_SCREENSHOTS"  # the language of this run, where it is not the first
language.choose(os.environ.get(_TRANSLATED, "en"))

from revdeconv_gui.app import App  # noqa: E402
from revdeconv_gui.core.settings import Rule  # noqa: E402
from revdeconv_gui.session.training_run import Pace, Phase  # noqa: E402

SIZE = (1280, 800)
_PATCH, _FREQUENT, _KEPT = 8, 32, 240  # pixels of a patch that counts; colours kept as they are
_MENU_WIDTH = 420  # pixels of the window that are seen beside an open menu


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
    write(widget.grab(), path)


def write(picture: QPixmap, path: Path) -> None:
    """Write a picture."""
    if not picture.save(str(path)):
        raise SystemExit(f"{path}: cannot be written")
    # 256 colours are enough for a window, and a third of the size.
    _reduced(Image.open(path).convert("RGB")).save(path, optimize=True)
    print(path, flush=True)


def _reduced(picture: Image.Image) -> Image.Image:
    """The picture in 256 colours, the most different ones among them: a legend's small green patch stays green."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or [], reverse=True)
    colours = np.array([colour for count, colour in counted if count >= _PATCH], dtype=float)
    chosen = list(colours[:_FREQUENT])
    distance = np.full(len(colours), np.inf)
    for colour in chosen:
        distance = np.minimum(distance, np.abs(colours - colour).sum(axis=1))
    while len(chosen) < _KEPT and distance.max(initial=0.0) > 0.0:
        chosen.append(colours[int(distance.argmax())])
        distance = np.minimum(distance, np.abs(colours - chosen[-1]).sum(axis=1))
    others = picture.quantize(256 - len(chosen)).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([int(part) for colour in chosen for part in colour] + others[: 3 * (256 - len(chosen))])
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


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


class Guide:
    """Pictures of the user guide, each in light and in dark colours."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app, self.window, self.session, self.folder = app, app.window, app.session, folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, *widgets: QWidget, menu: str = "") -> None:
        """The smallest part of the window that has these widgets in it; all of it without any."""
        for scheme, ending in (("light", ""), ("dark", "-dark")):
            self.window.set_scheme(scheme)
            QApplication.processEvents()
            wait_until(lambda: settled(self.app))
            whole = self.window.grab()
            part = QRect()
            for widget in widgets:
                part = part.united(QRect(widget.mapTo(self.window, widget.rect().topLeft()), widget.size()))
            if menu:
                whole = self._with_menu(whole, menu)
                part.setRight(_MENU_WIDTH)
            picture = whole.copy(part.adjusted(-6, -6, 6, 6) & self.window.rect()) if widgets else whole
            write(picture, self.folder / f"{name}{ending}.png")
        self.window.set_scheme("light")

    def _with_menu(self, whole: QPixmap, name: str) -> QPixmap:
        menu, bar = self.window.menus[name], self.window.menuBar()
        menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
        at = self.window.mapFromGlobal(menu.pos())
        painter = QPainter(whole)
        painter.drawPixmap(at, menu.grab())
        painter.end()
        menu.hide()
        return whole

    def learn(self, **changes: object) -> None:
        """A run with other settings, to its end."""
        self.session.edit("Settings", settings=replace(self.session.document.settings, **changes))
        self.session.set_pace(Pace.FULL)
        self.window.actions_by_key["learn"].trigger()
        wait_until(lambda: self.session.run is None and settled(self.app))
        self.window.pull()

    def first(self) -> None:
        """What a first run shows."""
        window, docks = self.window, self.window.docks
        self.take("first-steps")
        self.take("images", docks["images"])
        self.take("filter-editor", docks["filter"])
        self.take("learning", docks["learning"])
        self.take("deconvolution", window.pages)
        self.take("plots", docks["loss"], docks["weights"])

    def rest(self) -> None:
        """The other pages, with the experiment made and the methods compared; then more runs, and a pair."""
        window, docks = self.window, self.window.docks
        for page in ("inspect", "experiment", "methods"):
            window.pages.show_page(page)
            self.take("looking-inside" if page == "inspect" else page, window.pages)
        window.pages.show_page("workbench")
        self.take("projects", window.menuBar(), docks["images"], menu="&File")
        self.learn(learning_rate=0.9)
        self.take("stable-rate", docks["loss"], docks["weights"])
        self.learn(learning_rate=0.1)
        self._pair()

    def _pair(self) -> None:
        """A picture, and what a blur at every pixel made of it."""
        session = self.session
        source = session.document.images[3]
        picture = np.asarray(source.source).astype(float)  # a sample, kept in memory
        padded = np.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
        rows, columns = picture.shape[:2]
        total = sum(padded[i : i + rows, j : j + columns] for i in range(3) for j in range(3))
        with tempfile.TemporaryDirectory() as temporary:
            path = Path(temporary) / "evening-blurred.png"
            Image.fromarray(np.floor(total / 9.0 + 0.5).astype(np.uint8)).save(path)
            session.open_images([path])
            wait_until(lambda: not session.loading and len(session.document.images) == 11)
            session.images.pair(source.id, session.document.images[-1].id)
            wait_until(lambda: settled(self.app))
            self.learn(rule=Rule.LEAST_SQUARES)
            session.show(image_id=source.id)
            wait_until(lambda: settled(self.app))
            self.take("pairs")


def main() -> None:
    """Make them all."""
    here = Path(__file__).resolve().parents[1]
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    folder = given or here / "resources" / "screenshots"
    guides = given / "help" if given else here / "resources" / "help" / "pictures"
    code = language.current()
    with tempfile.TemporaryDirectory() as unused:
        if code != "en":  # the README is English, but its pictures are what the guide's begin with
            folder = Path(unused)
            guides = guides / code if given else guides.parent / code / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        take_all(folder, guides)
    if code == "en":
        for other in language.LANGUAGES:
            if other != "en":
                variables = {**os.environ, _TRANSLATED: other}
                subprocess.run([sys.executable, __file__, *sys.argv[1:]], check=True, env=variables)


def take_all(folder: Path, guides: Path) -> None:
    """The README's pictures into the one folder, the guide's into the other."""
    os.environ["HOME"] = tempfile.gettempdir()  # no name of a real user in a picture
    application = QApplication([])
    application.setStyle("Fusion")
    language.install(application)
    with tempfile.TemporaryDirectory() as temporary:
        app = App(preferences_file=Path(temporary) / "preferences.json", recovery_folder=Path(temporary))
        app.window.set_scheme("light")
        app.window.resize(*SIZE)
        app.start()
        guide = Guide(app, guides)
        session_in_pictures(app, folder)
        app.window.set_scheme("dark")
        wait_until(lambda: settled(app))
        grab(app.window, folder / "window-dark.png")
        app.window.set_scheme("light")
        wait_until(lambda: settled(app))
        guide.first()
        pages_in_pictures(app, folder)
        guide.rest()
        app.session.undo_stack.setClean()  # nobody is there to be asked whether to save
        app.window.close()
        app.close()


if __name__ == "__main__":
    main()
