"""The first steps: once, in nobody's way, true about what is done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui import app as app_module
from revdeconv_gui.app import App
from revdeconv_gui.gui.export_dialog import ExportDialog
from revdeconv_gui.gui.welcome import Welcome
from revdeconv_gui.session import preferences as prefs
from revdeconv_gui.session.preferences import Preferences
from revdeconv_gui.session.training_run import Pace
from tests.gui.conftest import end
from tests.gui.helpers import LEFT, PATIENCE, Key, ended, settled
from tests.session import helpers
from tests.session.helpers import Heard, pixels

Begin = Callable[..., App]


@pytest.fixture
def begin(qtbot: Any, clean_threads: None, preferences_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    begun: list[App] = []
    monkeypatch.setattr("revdeconv_gui.session.session.Session.open_samples", lambda self: None)

    def work(*files: Path, welcome: bool = True) -> App:
        folder = preferences_file.parent / "recovery"
        app = App(files, preferences_file=preferences_file, recovery_folder=folder, welcome=welcome)
        begun.append(app)
        app.heard = Heard(app.session)
        app.start()
        assert app.window.commands.help.welcome is None, "not before the first paint"
        qtbot.waitUntil(lambda: hasattr(app, "recovery_offer"), timeout=PATIENCE)
        app.window.activateWindow()
        settled(qtbot, app)
        return app

    yield work
    for app in begun:
        end(app)


def welcome_of(app: App) -> Welcome:
    shown = app.window.commands.help.welcome
    assert shown is not None
    assert shown.isVisible()
    return shown


def test_shown_at_the_first_start_only(begin: Begin, preferences_file: Path) -> None:
    first = begin()
    welcome_of(first)
    end(first)
    assert json.loads(preferences_file.read_text())["welcomed"] is True
    second = begin()
    assert second.window.commands.help.welcome is None
    second.window.actions_by_key["welcome"].trigger()
    welcome_of(second)


def test_a_first_start_that_is_killed_does_not_show_them_again(begin: Begin, preferences_file: Path) -> None:
    """What a kill leaves is the file as it is while the window is still open."""
    welcome_of(begin())
    assert prefs.load(preferences_file) == Preferences(welcomed=True)
    assert begin().window.commands.help.welcome is None


def test_those_who_saw_them_before_do_not_see_them_again(begin: Begin, preferences_file: Path) -> None:
    """Earlier files have words where this one has true and false."""
    preferences_file.write_text('{"version": 1, "welcomed": "yes"}')
    assert begin().window.commands.help.welcome is None


def test_not_shown_with_files_nor_where_it_is_not_asked_for(begin: Begin, tmp_path: Path) -> None:
    assert begin(tmp_path / "none.png").window.commands.help.welcome is None
    assert begin(welcome=False).window.commands.help.welcome is None


def test_the_program_asks_for_it_but_not_in_a_self_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[bool] = []

    class Stop(Exception):
        pass

    def make(*_: object, welcome: bool = False, **__: object) -> None:
        asked.append(welcome)
        raise Stop

    monkeypatch.setattr(app_module, "App", make)
    monkeypatch.setattr(app_module, "Application", lambda _: QApplication.instance())
    monkeypatch.setattr(app_module, "start_log", lambda _: None)
    for arguments in ([], ["--self-test", str(tmp_path)]):
        with pytest.raises(Stop):
            app_module.main(arguments)
    assert asked == [True, False]


def test_in_a_low_window_the_texts_are_in_the_tooltips(begin: Begin) -> None:
    welcome = welcome_of(begin())
    window = welcome.window()
    for height, seen in ((800, True), (600, False), (800, True)):
        window.resize(1000, height)
        QApplication.processEvents()
        assert window.height() == height
        for step in (welcome.images, welcome.learn, welcome.export):
            assert step.text.isVisible() is seen
            assert step.text.text() == (step.toolTip() or step.text.text()) != ""
            assert bool(step.toolTip()) is not seen
            assert step.button.isVisible()


@pytest.mark.parametrize("by", ["skip", "escape"])
def test_it_can_be_skipped(begin: Begin, by: str) -> None:
    welcome = welcome_of(begin())
    if by == "skip":
        QTest.mouseClick(welcome.skip, LEFT)
    else:
        QTest.keyClick(welcome.learn.button, Key.Key_Escape)
    assert not welcome.isVisible()


def test_steps_are_ticked_as_they_are_done(qtbot: Any, begin: Begin) -> None:
    app = begin()
    welcome = welcome_of(app)
    assert not welcome.images.done
    assert not welcome.learn.button.isEnabled()
    assert welcome.images.button.objectName() == "primary"
    app.session.add_images([helpers.item("slope.png", pixels(25, 32))])
    settled(qtbot, app)
    assert welcome.images.done
    assert "1 image is ticked" in welcome.images.text.text()
    assert welcome.learn.button.objectName() == "primary"
    assert not welcome.export.button.isEnabled()
    app.session.set_pace(Pace.FULL)
    QTest.mouseClick(welcome.learn.button, LEFT)
    ended(qtbot, app)
    assert len(app.session.document.runs) == 1
    assert welcome.learn.done
    assert welcome.learn.button.isEnabled()
    QTest.mouseClick(welcome.export.button, LEFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    dialog.reject()
    assert not welcome.isVisible()


def test_it_does_not_block(qtbot: Any, begin: Begin) -> None:
    app = begin()
    welcome = welcome_of(app)
    app.window.pages.show_page("inspect")
    assert app.window.pages.current == "inspect"
    assert welcome.isVisible()
    QTest.mouseClick(welcome.guide, LEFT)
    assert app.window.commands.help.guide.isVisible()
