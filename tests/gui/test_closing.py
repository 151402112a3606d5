"""The program ends cleanly: during a run it asks, threads are joined, the exit code is 0."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from revdeconv_gui.app import App
from revdeconv_gui.gui.commands import Commands
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import CTRL, Key, click_in_question, ended
from tests.session.helpers import item


def _running(qtbot, app: App) -> None:
    app.session.set_pace(Pace.SLOW)
    QTest.keyClick(app.window, Key.Key_F5)
    qtbot.waitUntil(lambda: app.session.phase is Phase.RUNNING, timeout=10_000)


@pytest.mark.parametrize("yes", [True, False])
@pytest.mark.parametrize("paused", [True, False])
def test_closing_during_a_run_asks(
    qtbot, app: App, quick: None, monkeypatch: pytest.MonkeyPatch, yes: bool, paused: bool
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(Commands, "ask_to_stop", lambda self: asked.append(1) or yes)
    _running(qtbot, app)
    if paused:
        QTest.keyClick(app.window, Key.Key_Space)
    app.window.close()
    assert asked == [1]
    assert app.window.isVisible(), "it waits for the run to end, or stays"
    if yes:
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=5_000)
        qtbot.waitUntil(lambda: app.session.run is None, timeout=5_000)
    else:
        assert app.session.phase is (Phase.PAUSED if paused else Phase.RUNNING)
        QTest.keyClick(app.window, Key.Key_Escape)
        ended(qtbot, app)
        assert app.window.isVisible()


@pytest.mark.parametrize(("button", "closes"), [("Stop and quit", True), ("Go on learning", False)])
def test_the_real_question(qtbot, app: App, quick: None, button: str, closes: bool) -> None:
    _running(qtbot, app)
    seen: list[str] = []
    click_in_question(button, seen)
    QTest.keyClick(app.window, Key.Key_Q, CTRL)
    assert seen == ["A run is still learning."]
    if closes:
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=5_000)
    else:
        assert app.window.isVisible()
        assert app.session.phase is Phase.RUNNING


def test_a_run_that_ends_while_the_question_is_open_does_not_keep_the_window(
    qtbot, app: App, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(self: Commands) -> bool:
        app.session.set_pace(Pace.FULL)
        qtbot.waitUntil(lambda: app.session.run is None, timeout=10_000)
        return True

    monkeypatch.setattr(Commands, "ask_to_stop", ask)
    _running(qtbot, app)
    app.window.close()
    qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=5_000)
    assert len(app.session.document.runs) == 1


def test_closing_without_a_run_asks_nothing(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Commands, "ask_to_stop", lambda self: pytest.fail("asked"))
    app.window.close()
    assert not app.window.isVisible()


def test_close_ends_a_run_even_without_a_question(qtbot, app: App, quick: None) -> None:
    _running(qtbot, app)
    run = app.session.run
    app.close()
    app.close()
    assert run.isFinished()


def test_closing_before_the_first_paint_is_done(start: Callable[..., App]) -> None:
    app = start()
    app.session.add_images([item()])
    app.window.close()


SCRIPT = """
import runpy, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from revdeconv_gui.app import App
from revdeconv_gui.gui.commands import Commands
from revdeconv_gui.gui.project_commands import Answer, ProjectCommands
from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.session.method_choice import knobs_of
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace, Phase
from tests.session.helpers import item

GOING = {going!r}
NETWORK = "learned-network"
STEPS = next(knob for knob in knobs_of(METHODS[NETWORK]) if knob.key == "steps")
begin = App.start
Commands.ask_to_stop = lambda self: True
ProjectCommands.ask_about_changes = lambda self: Answer.DISCARD
Session.open_samples = lambda self: self.add_images([item(), item("two.png")])

def begin_what_goes_on(session, window):
    if GOING == "learning":
        session.set_pace(Pace.SLOW)
        window.actions_by_key["learn"].trigger()
        return
    network = session.view.method.to(NETWORK).with_value(STEPS, 100_000)  # minutes
    if GOING == "comparing":
        session.show(method=network.to("reverse"))
        session.methods.choose(methods=(NETWORK,))
        session.methods.start()
    elif GOING == "fitting":
        session.show(method=network)

def goes_on(session):
    comparison = session.methods.run
    return {{
        "": True, "learning": session.phase is Phase.RUNNING, "fitting": "%" in session.fitting,
        "comparing": comparison is not None and comparison.done > 0,
    }}[GOING]

def start(self):
    begin(self)
    begun = []
    def step():
        session = self.session
        if not begun:
            if session.document.images and not session.background.busy:
                begun.append(GOING)
                begin_what_goes_on(session, self.window)
        elif goes_on(session):
            timer.stop()
            QTest.keyClick(self.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    timer = self.timer = QTimer(self)
    timer.timeout.connect(step)
    timer.start(20)

App.start = start
sys.argv = ["revdeconv-gui"]
runpy.run_module("revdeconv_gui", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize("going", ["", "learning", "fitting", "comparing"])
def test_the_process_ends_with_0(going: str) -> None:
    """Long before a network that is being fitted would be ready, too."""
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", SCRIPT.format(going=going)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    said = [
        line
        for line in ended.stderr.splitlines()
        if line.strip() and "This plugin does not support" not in line and not line.startswith("INFO")
    ]
    assert said == []


def test_help_and_version_need_no_window() -> None:
    for option in ("--help", "--version"):
        ended = subprocess.run(
            [sys.executable, "-m", "revdeconv_gui", option], capture_output=True, text=True, timeout=60, check=False
        )
        assert ended.returncode == 0
        assert "revdeconv-gui" in ended.stdout
