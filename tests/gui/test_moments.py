"""Time travel by mouse and keyboard: the cursor on the loss plot, and what follows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import LEFT, SHIFT, Key, ended, learn_at_once, settled


def _plot(app: App) -> Any:
    return app.window.loss_plot._plot


def _place(app: App, block: float) -> QPoint:
    """Where that many blocks lie in the plot."""
    plot = _plot(app)
    low, high = plot.box.viewRange()[1]
    at = np.log10(block) if plot.log_x else block
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(at, (low + high) / 2)))


def _click_at(app: App, block: float) -> None:
    QTest.mouseClick(_plot(app).viewport(), LEFT, pos=_place(app, block))


def _press(app: App, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    _plot(app).setFocus()
    QTest.keyClick(_plot(app), key, modifier)


@pytest.mark.parametrize("log_x", [False, True])
def test_a_click_shows_the_run_as_it_was(qtbot, app: App, log_x: bool) -> None:
    app.session.set_pace(Pace.WATCH)
    run = learn_at_once(qtbot, app)
    if log_x:
        box = app.window.loss_plot.log_x_box
        QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    blocks = run.history.blocks
    wanted = int(blocks[len(blocks) // 3])
    _click_at(app, wanted)
    past = app.session.travel.past
    assert abs(past.block - wanted) <= 0.05 * run.total
    line = app.window.loss_plot.moment_cursor.line
    assert line.isVisible()
    assert line.value() == pytest.approx(np.log10(past.block) if log_x else past.block)
    assert np.array_equal(app.window.weights_panel.maps[1].kernel, past.filter.kernels[0])
    assert app.window.weights_panel.summary.text().startswith(f"After {past.block:,} blocks:")
    bar = app.window.loss_plot.moment_bar
    assert bar.isVisible()
    assert bar.readout.full_text.lower() == past.words()
    settled(qtbot, app)
    made = app.window.workbench.view("deconvolved").picture.pixels
    assert np.array_equal(made, core.deconvolve(app.session.pictures.filtered, past.filter))
    assert f"after {past.block:,} blocks" in app.window.workbench.detail("deconvolved")


def test_a_drag_in_the_plot_pans_and_a_double_click_fits_without_setting_the_cursor(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    view = _plot(app).viewport()
    start = _place(app, run.total / 2)
    QTest.mousePress(view, LEFT, pos=start)
    for x in (5, 15, 30):
        QTest.mouseMove(view, start + QPoint(x, 0))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(30, 0))
    assert app.session.view.moment is None
    QTest.mouseClick(view, LEFT, pos=start)
    QTest.mouseDClick(view, LEFT, pos=start)
    assert app.session.view.moment is None


def test_the_cursor_is_dragged_over_the_kept_moments(qtbot, app: App) -> None:
    app.session.set_pace(Pace.WATCH)
    run = learn_at_once(qtbot, app)
    _click_at(app, run.total * 0.3)
    before = app.session.view.moment
    view, start = _plot(app).viewport(), _place(app, before)
    range_before = _plot(app).box.viewRange()[0]
    QTest.mousePress(view, LEFT, pos=start)  # the mouse has not moved since the click
    for share in (0.4, 0.5, 0.6, 0.7):
        QTest.mouseMove(view, _place(app, run.total * share))
    QTest.mouseRelease(view, LEFT, pos=_place(app, run.total * 0.7))
    assert app.session.view.moment in run.history.blocks
    assert app.session.view.moment > before + 0.2 * run.total
    assert _plot(app).box.viewRange()[0] == range_before


def test_arrows_home_end_and_escape_move_the_cursor(qtbot, app: App) -> None:
    app.session.set_pace(Pace.WATCH)
    run = learn_at_once(qtbot, app)
    blocks, view = run.history.blocks, app.session.view
    _press(app, Key.Key_Left)
    assert app.session.view.moment == blocks[-2]
    _press(app, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert app.session.view.moment == blocks[-12]
    _press(app, Key.Key_Right)
    assert app.session.view.moment == blocks[-11]
    _press(app, Key.Key_Home)
    assert app.session.view.moment == blocks[0]
    _press(app, Key.Key_End)
    assert app.session.view.moment is None
    _press(app, Key.Key_Home)
    _press(app, Key.Key_Escape)
    assert app.session.view.moment is None
    assert not app.window.loss_plot.moment_bar.isVisible()
    seen = _plot(app).box.viewRange()[0]
    _press(app, Key.Key_Right, SHIFT)
    assert _plot(app).box.viewRange()[0] != seen, "with Shift, arrows pan"
    assert app.session.view.moment is None
    assert view.run_id == run.id


def test_the_menu_and_its_keys_work_from_everywhere(qtbot, app: App) -> None:
    actions = app.window.actions_by_key
    assert not any(actions[key].isEnabled() for key in ("earlier_moment", "take_moment", "continue_moment"))
    assert "press Learn" in actions["earlier_moment"].toolTip()
    run = learn_at_once(qtbot, app)
    app.window.learning_panel.learn.setFocus()
    QTest.keyClick(app.window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert app.session.view.moment == run.history.blocks[-2]
    assert actions["take_moment"].isEnabled()
    actions["end_of_run"].trigger()
    assert app.session.view.moment is None


def test_dots_mark_the_weights_in_their_traces(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    loss.what_box.setCurrentIndex(1)
    loss.what_box.activated.emit(1)
    app.session.travel.go(run.history.blocks[1])
    dots = loss.moment_cursor.dots
    assert dots.isVisible()
    assert sorted(dots.getData()[1]) == sorted(run.history.weights[1].ravel())
    QTest.mouseClick(loss.legend.chips["channel", 1], LEFT)
    assert len(dots.getData()[1]) == 18
    loss.what_box.setCurrentIndex(0)
    assert not dots.isVisible()


def test_the_bar_takes_continues_and_exports(qtbot, app: App, tmp_path: Path, monkeypatch: Any) -> None:
    run, session = learn_at_once(qtbot, app), app.session
    buttons = app.window.loss_plot.moment_bar.buttons
    _press(app, Key.Key_Home)
    past = session.travel.past
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "then.json"), ""))
    QTest.mouseClick(buttons["export_moment"], LEFT)
    settled(qtbot, app)
    assert read_filter(tmp_path / "then.json").learned.extra["blocks_learned"] == past.block
    QTest.mouseClick(buttons["take_moment"], LEFT)
    assert np.array_equal(session.document.filter.kernels, run.history.weights[0])
    app.window.undo_action.trigger()
    QTest.mouseClick(buttons["continue_moment"], LEFT)
    ended(qtbot, app)
    assert session.document.runs[-1].learned.learned.extra["start_filter"] == past.filter.name
    assert f"Started from {past.filter.name}" in app.window.said.text()
    _press(app, Key.Key_Home)
    QTest.mouseClick(buttons["end_of_run"], LEFT)
    assert session.view.moment is None


@pytest.mark.usefixtures("quick")
def test_escape_in_the_plot_leaves_the_past_of_a_run_that_goes_on_before_it_stops_it(qtbot, app: App) -> None:
    session = app.session
    session.set_pace(Pace.SLOW)
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)
    qtbot.waitUntil(lambda: session.run is not None and session.run.latest is not None and session.run.latest.block > 4)
    QTest.keyClick(app.window, Key.Key_Space)
    assert session.phase is Phase.PAUSED
    app.window.pull()
    _press(app, Key.Key_Home)
    kernel = session.travel.past.filter.kernels[0]
    QTest.keyClick(app.window.learning_panel.learn, Key.Key_Space)
    qtbot.waitUntil(lambda: session.run is None or session.run.latest.block > 12)
    assert np.array_equal(app.window.weights_panel.maps[1].kernel, kernel), "new data leave the cursor where it is"
    _plot(app).setFocus()
    QTest.keyClick(_plot(app), Key.Key_Escape)
    assert session.view.moment is None
    assert session.phase is Phase.RUNNING
    QTest.keyClick(_plot(app), Key.Key_Escape)
    ended(qtbot, app)
    QApplication.processEvents()
    assert session.document.runs
