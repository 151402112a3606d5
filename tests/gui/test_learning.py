"""Learning by mouse and keyboard: the run, what moves while it goes on, what is there at its end."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.core.settings import Activation, Border, LearningSettings, Rule, Schedule
from revdeconv_gui.document.document import Ending
from revdeconv_gui.gui.unbroken import unbroken
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import (
    CTRL,
    LEARNED,
    LEFT,
    SHIFT,
    Key,
    choose,
    ended,
    learn_at_once,
    raw_curve,
    replace_text,
    settled,
    tool_button,
)
from tests.session.helpers import flat, item


def _press_learn_button(app: App) -> None:
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)


def _press_f5(app: App) -> None:
    QTest.keyClick(app.window, Key.Key_F5)


def _press_tool_button(app: App) -> None:
    QTest.mouseClick(tool_button(app, "learn"), LEFT)


@pytest.mark.parametrize("press", [_press_learn_button, _press_f5, _press_tool_button])
def test_learn_moves_curve_and_heat_map_and_ends_in_a_run(qtbot, app: App, press) -> None:
    session, window = app.session, app.window
    session.set_pace(Pace.SLOW)  # five seconds, unless it is hurried
    press(app)
    assert session.phase is not Phase.ENDED
    assert not window.learning_panel.learn.isEnabled()
    assert not window.actions_by_key["learn"].isEnabled()
    maps = window.weights_panel.maps
    qtbot.waitUntil(lambda: len(raw_curve(app)) > 3 and maps[1].kernel is not None, timeout=10_000)
    first_curve, first_map = raw_curve(app), window.weights_panel.maps[1].kernel.copy()
    first_progress = window.learning_panel.progress.value()
    qtbot.waitUntil(lambda: len(raw_curve(app)) > len(first_curve) + 5, timeout=10_000)
    assert session.phase is Phase.RUNNING, "all this was seen while it ran"
    assert np.array_equal(raw_curve(app)[: len(first_curve)], first_curve)
    assert not np.array_equal(window.weights_panel.maps[1].kernel, first_map)
    assert window.learning_panel.progress.value() > first_progress
    assert "Learning: block" in window.learning_panel.status.text()
    choose(window.learning_panel.pace, Pace.FULL)
    ended(qtbot, app)
    (run,) = session.document.runs
    expected = core.learn([i.pixels for i in session.document.images], filter=session.document.filter)
    assert np.array_equal(run.learned.kernels, expected.filter.kernels)
    assert np.array_equal(window.weights_panel.maps[1].kernel, run.learned.effective[0])
    assert window.learning_panel.learn.isEnabled()
    assert not window._pull.isActive()


def test_the_end_of_a_run_shows_the_deconvolved_picture_with_its_measures(qtbot, app: App) -> None:
    session, window = app.session, app.window
    choose(window.filter_panel.preset, "blur")
    run = learn_at_once(qtbot, app)
    assert session.view.run_id == run.id
    assert session.view.reverse_with is LEARNED
    qtbot.waitUntil(lambda: window.workbench.view("deconvolved").picture is not None, timeout=10_000)
    image = session.document.image(session.view.image_id).pixels
    filtered = core.to_uint8(core.forward(image, session.document.filter))
    deconvolved = core.deconvolve(filtered, run.learned)
    assert np.array_equal(window.workbench.view("original").picture.pixels, image)
    assert np.array_equal(window.workbench.view("filtered").picture.pixels, filtered)
    assert np.array_equal(window.workbench.view("deconvolved").picture.pixels, deconvolved)
    inside = image[:24, :30].astype(float)
    zoomed = filtered.repeat(3, axis=0).repeat(3, axis=1)
    mae, mae0 = (np.abs(a.astype(float) - inside).mean() / 255 for a in (deconvolved, zoomed))
    psnr, psnr0 = (10 * np.log10(255**2 / np.square(a.astype(float) - inside).mean()) for a in (deconvolved, zoomed))
    assert f"MAE0 {mae0:.4f}" in window.workbench.detail("filtered")
    assert f"PSNR {psnr0:.2f} dB" in window.workbench.detail("filtered")
    assert f"MAE {mae:.4f}" in window.workbench.detail("deconvolved")
    assert f"PSNR {psnr:.2f} dB" in window.workbench.detail("deconvolved")
    words = "nearer" if mae < mae0 else "farther"
    assert f"{abs(mae - mae0) / mae0:.2%} {words} than the zoom" in window.workbench.detail("deconvolved")


@pytest.mark.parametrize("how", ["button", "tool button", "space"])
def test_pause_and_resume(qtbot, app: App, quick: None, how: str) -> None:
    session, panel = app.session, app.window.learning_panel
    session.set_pace(Pace.SLOW)

    def press() -> None:
        if how == "space":
            QTest.keyClick(app.window, Key.Key_Space)
        else:
            QTest.mouseClick(panel.pause if how == "button" else tool_button(app, "pause"), LEFT)

    _press_f5(app)
    qtbot.waitUntil(lambda: session.phase is Phase.RUNNING, timeout=10_000)
    press()
    assert session.phase is Phase.PAUSED
    assert panel.pause.text() == "Resume"
    assert app.window.actions_by_key["pause"].text() == "Resume"
    qtbot.waitUntil(lambda: "Paused" in panel.status.text(), timeout=5_000)
    press()
    assert session.phase is Phase.RUNNING
    assert panel.pause.text() == "Pause"
    choose(panel.pace, Pace.FULL)
    ended(qtbot, app)
    assert session.document.runs[0].ending is Ending.FINISHED


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("how", ["button", "esc"])
def test_stop_keeps_the_partial_filter(qtbot, app: App, quick: None, how: str, paused: bool) -> None:
    session, panel = app.session, app.window.learning_panel
    session.set_pace(Pace.SLOW)
    _press_f5(app)
    qtbot.waitUntil(lambda: session.run.latest is not None and session.run.latest.block > 2, timeout=10_000)
    if paused:
        QTest.keyClick(app.window, Key.Key_Space)
    if how == "esc":
        QTest.keyClick(app.window, Key.Key_Escape)
    else:
        QTest.mouseClick(panel.stop, LEFT)
    assert session.phase is Phase.STOPPING
    assert not panel.stop.isEnabled()
    ended(qtbot, app)
    (run,) = session.document.runs
    assert run.ending is Ending.STOPPED
    assert 0 < run.blocks < run.total
    assert app.window.workbench.view("deconvolved").picture is not None, "the partial filter is usable"


def test_space_pauses_wherever_the_focus_is(qtbot, app: App, quick: None) -> None:
    session, window = app.session, app.window
    session.set_pace(Pace.SLOW)
    _press_f5(app)
    qtbot.waitUntil(lambda: session.phase is Phase.RUNNING, timeout=10_000)
    paused = False
    for widget in (window.images_panel.list, window.filter_panel.matrix, window.workbench.view("filtered")):
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Space)
        paused = not paused
        assert session.phase is (Phase.PAUSED if paused else Phase.RUNNING), widget.accessibleName()
    QTest.keyClick(window, Key.Key_Escape)
    ended(qtbot, app)


def test_escape_in_a_cell_ends_the_typing_not_the_run(qtbot, app: App, quick: None) -> None:
    session, matrix = app.session, app.window.filter_panel.matrix
    session.set_pace(Pace.SLOW)
    _press_f5(app)
    qtbot.waitUntil(lambda: session.phase is Phase.RUNNING, timeout=10_000)
    QTest.keyClick(app.window, Key.Key_Space)
    QTest.mouseClick(matrix.viewport(), LEFT, pos=matrix.visualItemRect(matrix.item(0, 0)).center())
    QTest.keyClicks(matrix, "5")
    editor = matrix.focusWidget()
    assert editor is not None
    QTest.keyClick(app.window.focusWidget(), Key.Key_Escape)
    assert session.phase is Phase.PAUSED
    assert session.document.filter.kernels[0, 0, 0] == -1.0
    QTest.keyClick(app.window, Key.Key_Escape)
    ended(qtbot, app)


def test_undo_takes_a_run_back(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    assert app.window.undo_action.text() == "Undo Learn edge"
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert app.session.document.runs == ()
    settled(qtbot, app)
    assert app.window.workbench.view("deconvolved").picture is None
    QTest.keyClick(app.window, Key.Key_Z, CTRL | SHIFT)
    assert app.session.document.runs == (run,)


# ---- settings


def test_slider_and_spin_box_agree_and_are_one_step(app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    panel.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.slider, Key.Key_Right)
    rate = session.document.settings.learning_rate
    assert rate == panel.slider.rate()
    assert rate > 0.1
    assert panel.rate.value() == pytest.approx(rate, abs=5e-5)
    replace_text(panel.rate, "0.25")
    assert session.document.settings.learning_rate == 0.25
    assert panel.slider.rate() == pytest.approx(0.25, rel=0.02)
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Change the learning rate"
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert session.document.settings.learning_rate == 0.1
    assert panel.rate.value() == 0.1


def test_dragging_the_slider_is_one_step(app: App) -> None:
    slider = app.window.learning_panel.slider
    style_at = QPoint(round(slider.width() * 0.667), slider.height() // 2)
    QTest.mousePress(slider, LEFT, pos=style_at)
    for x in range(style_at.x(), style_at.x() + 40, 4):
        QTest.mouseMove(slider, QPoint(x, style_at.y()))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(style_at.x() + 40, style_at.y()))
    assert app.session.document.settings.learning_rate != 0.1
    assert app.session.undo_stack.count() == 1


def test_the_rate_stays_within_its_range(app: App) -> None:
    for text in ("0", "7", "abc", "-1"):
        replace_text(app.window.learning_panel.rate, text)
        assert 0.0 < app.session.document.settings.learning_rate <= 1.0


def test_each_choice_changes_the_document_and_is_undone(app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    for name, value in (
        ("rule", Rule.NLMS),
        ("rule", Rule.LEAST_SQUARES),
        ("border", Border.PAPER),
        ("activation", Activation.RELU),
        ("activation", Activation.IDENTITY),
    ):
        combo = getattr(panel, name)
        before = getattr(session.document.settings, name)
        choose(combo, value)
        assert getattr(session.document.settings, name) is value
        assert session.undo_stack.index() == 1
        QTest.keyClick(app.window, Key.Key_Z, CTRL)
        assert getattr(session.document.settings, name) is before
        assert combo.currentData() == before


def test_epochs_schedule_bias_and_speed(app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    assert not panel.schedule.isEnabled(), "one epoch has no schedule"
    replace_text(panel.epochs, "3")
    assert session.document.settings.epochs == 3
    choose(panel.schedule, Schedule.INVERSE_SQRT)
    assert session.document.settings.schedule is Schedule.INVERSE_SQRT
    panel.bias.setFocus()
    QTest.mouseClick(panel.bias, LEFT, pos=QPoint(10, panel.bias.height() // 2))
    assert session.document.settings.bias
    count = session.undo_stack.count()
    choose(panel.pace, Pace.SLOW)
    assert session.view.pace is Pace.SLOW
    assert session.undo_stack.count() == count, "the speed is not undoable"
    assert "3 times" in panel.status.text()


def test_what_the_exact_solution_does_not_need_is_grey(qtbot, app: App) -> None:
    panel = app.window.learning_panel
    choose(panel.rule, Rule.LEAST_SQUARES)
    assert not any(w.isEnabled() for w in (panel.rate, panel.slider, panel.epochs, panel.schedule, panel.pace))
    assert "needs no rate" in panel.advice.text()
    choose(panel.activation, Activation.IDENTITY)
    run = learn_at_once(qtbot, app)
    assert "rank 9 of 9" in run.message
    assert "rank 9 of 9" in app.window.said.text()
    assert app.window.weights_panel.summary.text().startswith(("Shape: cosine 1 ", "Shape: cosine 0.999999 "))


def test_the_stable_rate_is_told_and_a_rate_above_it_warned_of(qtbot, app: App) -> None:
    session, panel = app.session, app.window.learning_panel
    stable = core.stable_rate(*(i.pixels for i in session.document.images), size=3)
    assert session.stable_rate == stable
    assert f"{stable:.3g}" in panel.advice.text()
    assert panel.advice.property("role") == "muted"
    replace_text(panel.rate, "1")
    assert "Unstable" in panel.advice.text()
    assert f"{1 / stable:.1f} times" in panel.advice.text()
    assert panel.advice.property("role") == "warning"
    choose(panel.rule, Rule.NLMS)
    assert panel.advice.property("role") == "muted"
    assert panel.slider.stable is None


def test_divergence_is_said_in_the_message_bar(qtbot, app: App) -> None:
    session = app.session
    session.edit("White", images=())
    session.add_images([item("white", flat(255, 90, 90))])
    settled(qtbot, app)
    choose(app.window.filter_panel.preset, "blur")
    session.edit("Unstable", settings=LearningSettings(learning_rate=1.0, activation="identity"))
    run = learn_at_once(qtbot, app)
    assert run.ending is Ending.DIVERGED
    assert app.window.messages.isVisible()
    assert "0.222" in app.window.messages.label.text()
    replace_text(app.window.learning_panel.rate, "0.1")
    assert learn_at_once(qtbot, app).ending is Ending.FINISHED
    assert not app.window.messages.isVisible(), "Learn dismisses what the last run said"


def test_an_error_in_a_run_is_shown_and_the_program_goes_on(qtbot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(core, "train", lambda *a, **k: (_ for _ in ()).throw(RuntimeError("the kernel broke")))
        _press_f5(app)
        ended(qtbot, app)
    assert app.window.messages.label.text() == "the kernel broke"
    assert learn_at_once(qtbot, app).ending is Ending.FINISHED


def test_without_a_ticked_image_learn_is_grey_and_says_why(qtbot, app: App) -> None:
    app.session.edit("None", images=())
    settled(qtbot, app)
    assert not app.window.learning_panel.learn.isEnabled()
    assert "Add an image" in app.window.learning_panel.learn.toolTip()
    assert "Add an image" in app.window.learning_panel.status.text()
    _press_f5(app)
    assert app.session.run is None


@pytest.mark.parametrize("how", ["f5", "toolbar"])
def test_what_is_still_being_typed_is_what_runs(qtbot, app: App, how: str) -> None:
    panel = app.window.learning_panel
    for field, text in ((panel.rate, "0.05"), (panel.epochs, "3")):
        QTest.mouseDClick(field.lineEdit(), LEFT)
        QTest.keyClick(field, Key.Key_A, CTRL)
        QTest.keyClicks(field, text)
        if how == "f5":
            QTest.keyClick(app.window, Key.Key_F5)
        else:
            QTest.mouseClick(tool_button(app, "learn"), LEFT)
        qtbot.waitUntil(lambda: app.session.run is None, timeout=20_000)
        settled(qtbot, app)
    first, second = app.session.document.runs
    assert first.settings.learning_rate == 0.05
    assert (second.settings.learning_rate, second.settings.epochs) == (0.05, 3)


def test_numbers_stay_with_their_units() -> None:
    text = "10 images, 49,800 blocks of 3 × 3, 3 channels: about 4 s to watch, else under 0.1 s. 12.5 % of 2 sides"
    kept = unbroken(text)
    assert kept.replace("\xa0", " ") == text
    assert "0.1\xa0s." in kept
    assert "4\xa0s to" in kept
    assert "3\xa0×\xa03, 3 channels" in kept
    assert "12.5\xa0% of 2 sides" in kept
    assert unbroken("stable at every rate up to 1.") == "stable at every rate up to\xa01."


def test_the_estimate_does_not_wrap_before_its_unit(app: App) -> None:
    status = app.window.learning_panel.status
    assert "\xa0s" in status.text()
    assert " s " not in status.text()


def test_what_a_run_does_before_its_first_block_is_told(qtbot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    held, status = threading.Event(), app.window.learning_panel.status
    measured = core.stable_rate

    def measure(*images, **how) -> float:
        assert held.wait(30)
        return measured(*images, **how)

    monkeypatch.setattr(core, "stable_rate", measure)
    app.session.stable_rate = None  # as while it is still worked out for the ticked images
    try:
        app.window.actions_by_key["learn"].trigger()
        qtbot.waitUntil(lambda: status.text().replace("\N{NO-BREAK SPACE}", " ").startswith("Working"))
        assert "image 1 of 2" in status.text().replace("\N{NO-BREAK SPACE}", " ")
        app.window.actions_by_key["stop"].trigger()
        qtbot.waitUntil(lambda: status.text() == "Stopping…")
    finally:
        held.set()
    qtbot.waitUntil(lambda: app.session.run is None, timeout=20_000)
