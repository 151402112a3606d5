"""A whole program with two small images, closed properly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from revdeconv_gui.app import App
from revdeconv_gui.gui.main_window import MainWindow
from revdeconv_gui.gui.project_commands import Answer, ProjectCommands
from revdeconv_gui.session import training_run
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.gui.helpers import PATIENCE, settled
from tests.session import helpers
from tests.session.helpers import Heard, no_leaked_threads, pixels, settle


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Popups ask for the keyboard, which the offscreen platform has not got to give."""
    mark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(mark)


@pytest.fixture(scope="session", autouse=True)
def fusion(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    qapp.setQuitOnLastWindowClosed(False)


@pytest.fixture(autouse=True)
def clean_threads(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with no_leaked_threads(monkeypatch):
        yield


@pytest.fixture(autouse=True)
def changes_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is there to answer whether to save; tests of the question undo this."""
    monkeypatch.setattr(ProjectCommands, "ask_about_changes", lambda self: Answer.DISCARD)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Block by block, but two hundred a second."""
    monkeypatch.setattr(training_run, "SLOW_BLOCKS_PER_SECOND", 200.0)
    monkeypatch.setattr(training_run, "WATCH_SECONDS", 0.4)


@pytest.fixture
def preferences_file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


@pytest.fixture
def start(
    qtbot: Any, clean_threads: None, preferences_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., App]]:
    """Starts programs without images, ends them after the test."""
    begun: list[App] = []
    open_samples = Session.open_samples

    def begin(*, samples: bool = False, files: tuple[Path, ...] = ()) -> App:
        monkeypatch.setattr(Session, "open_samples", open_samples if samples else lambda self: None)
        app = App(files, preferences_file=preferences_file, recovery_folder=preferences_file.parent / "recovery")
        begun.append(app)
        app.heard = Heard(app.session)  # before anything can be reported
        app.start()
        app.window.learning_panel.more.setChecked(True)  # what is behind it is tested too
        qtbot.waitExposed(app.window)
        qtbot.waitUntil(lambda: hasattr(app, "derived"), timeout=PATIENCE)
        monkeypatch.setattr(Session, "open_samples", open_samples)
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow, timeout=PATIENCE)
        settled(qtbot, app)
        return app

    yield begin
    for app in begun:
        end(app)


def end(app: App) -> None:
    """Close a program as its user and its main function do; the second time there is nothing left to close."""
    if not isValid(app):
        return
    if app.session.run is not None:
        app.session.stop()
        app.session.run.wait()
        settle()
    if app.session.experiments.run is not None:
        app.session.experiments.close()
        settle()
    app.session.undo_stack.setClean()  # nobody is there to answer whether to save
    app.window.close()
    assert not app.window.isVisible()
    app.close()
    settle()
    assert not [timer for timer in app.window.findChildren(QTimer) if timer.isActive()]
    assert app.session.run is None
    app.window.deleteLater()
    app.deleteLater()
    settle()


@pytest.fixture
def empty(start: Callable[..., App]) -> App:
    """A program without images."""
    return start()


@pytest.fixture
def app(qtbot: Any, empty: App) -> App:
    """A program with two small images, 25 x 32 and 24 x 30, runs at full speed."""
    empty.session.add_images([helpers.item("slope.png", pixels(25, 32)), helpers.item("noise.png", pixels(seed=2))])
    empty.session.undo_stack.clear()
    empty.session.set_pace(Pace.FULL)
    settled(qtbot, empty)
    return empty


@pytest.fixture
def window(app: App) -> MainWindow:
    return app.window


@pytest.fixture
def session(app: App) -> Session:
    return app.session
