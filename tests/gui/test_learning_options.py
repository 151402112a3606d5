"""Sweeps, starts, order, stopping early, single steps, another rate on the way: by mouse and keyboard."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.core.settings import LearningSettings, Order, Rule, Start
from revdeconv_gui.document.document import Ending
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import CTRL, LEFT, NO_KEYS, Key, choose, ended, learn_at_once, replace_text


def pixels_of(app: App) -> list[np.ndarray]:
    return [item.pixels for item in app.session.document.images]


def paused_run(qtbot, app: App):
    """A run block by block, paused after a few."""
    app.session.set_pace(Pace.SLOW)
    QTest.keyClick(app.window, Key.Key_F5)
    run = app.session.run
    qtbot.waitUntil(lambda: run.latest is not None and run.latest.block > 2, timeout=10_000)
    QTest.keyClick(app.window, Key.Key_Space)
    qtbot.waitUntil(lambda: bool(run._control.wake._waiters), timeout=5_000)
    return run


def test_more_settings_open_and_close_by_keyboard(app: App) -> None:
    panel = app.window.learning_panel
    panel.more.setChecked(False)
    assert not panel.border.isVisible()
    assert panel.rule.isVisible()
    panel.more.setFocus()
    QTest.keyClick(panel.more, Key.Key_Space)
    assert panel.border.isVisible()
    for field in (panel.sweep, panel.tolerance, panel.start, panel.order, panel.seed, panel.speed, panel.slider):
        assert field.accessibleName()


def test_the_speed_can_be_read_whole_beside_its_number(qtbot, app: App) -> None:
    form = app.window.learning_panel.form
    app.window.resize(1280, 760)
    form.more.setChecked(True)
    app.session.set_pace(Pace.SLOW)
    qtbot.waitUntil(lambda: form.speed.isVisible() and form.verticalScrollBar().isVisible())
    QApplication.processEvents()
    option = QStyleOptionComboBox()
    form.pace.initStyleOption(option)
    field = form.pace.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, form.pace
    )
    assert form.pace.fontMetrics().horizontalAdvance(form.pace.currentText()) <= field.width()
    assert form.speed.fontMetrics().horizontalAdvance("1000/s") <= form.speed.lineEdit().width()


def test_a_sweep_is_a_run_for_each_rate_and_one_step(qtbot, app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    replace_text(panel.sweep, "0.2:0.05:0.05")
    rates = (0.2, 0.15, 0.1, 0.05)
    assert session.document.settings.rates == rates
    assert not panel.rate.isEnabled()
    assert "4 runs" in panel.status.text()
    assert "4 rates" in panel.advice.text()
    count = session.undo_stack.count()
    QTest.mouseClick(panel.learn, LEFT)
    ended(qtbot, app)
    runs = session.document.runs
    assert [run.id for run in runs] == [1, 2, 3, 4]
    for run, rate in zip(runs, rates, strict=True):
        assert run.settings == LearningSettings(learning_rate=rate)
        alone = core.learn(pixels_of(app), filter=session.document.filter, settings=run.settings)
        assert np.array_equal(run.learned.kernels, alone.filter.kernels)
        assert np.array_equal(run.losses.values, alone.losses.lane())
        assert run.learned.learned.learning_rate == rate
    assert session.undo_stack.count() == count + 1
    assert "4 runs" in app.window.said.text()
    assert f"run {session.view.run_id}, at rate" in app.window.said.text()
    app.window.filter_panel.matrix.setFocus()
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert session.document.runs == ()
    panel.sweep.setFocus()
    for key, modifier in ((Key.Key_A, CTRL), (Key.Key_Delete, NO_KEYS), (Key.Key_Return, NO_KEYS)):
        QTest.keyClick(panel.sweep, key, modifier)
    assert panel.rate.isEnabled()
    assert learn_at_once(qtbot, app).id == 5


def test_the_papers_rates(app: App) -> None:
    panel = app.window.learning_panel
    replace_text(panel.sweep, "paper")
    assert app.session.document.settings.rates == core.paper_rates()
    assert panel.sweep.text() == "paper"
    replace_text(panel.sweep, "nonsense")
    assert app.session.document.settings.rates == core.paper_rates()
    assert panel.sweep.text() == "paper"
    assert "no learning rate" in app.heard.of("warning")[-1]


def test_lanes_of_a_sweep_that_overflow_do_not_take_the_others_along(qtbot, app: App) -> None:
    session = app.session
    white = np.full((90, 90), 255, np.uint8)
    from tests.session.helpers import item

    session.edit("White", images=())
    session.add_images([item("white", white)])
    choose(app.window.filter_panel.preset, "blur")
    session.edit("S", settings=LearningSettings(activation="identity", rates=(1.0, 0.1), epochs=3))
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)
    ended(qtbot, app)
    bad, good = session.document.runs
    assert (bad.ending, good.ending) == (Ending.DIVERGED, Ending.FINISHED)
    assert "rate 1 is too large" in bad.message
    assert np.isfinite(bad.learned.kernels).all()
    assert bad.blocks < good.blocks == good.total
    assert session.view.run_id == good.id
    assert "1 overflowed" in app.window.said.text()


@pytest.mark.parametrize("pace", [Pace.FULL, Pace.WATCH, Pace.SLOW])
def test_a_step_begins_a_run_with_one_block(qtbot, app: App, quick: None, pace: Pace) -> None:
    panel, session = app.window.learning_panel, app.session
    session.set_pace(pace)
    for blocks in (1, 2, 3):
        QTest.mouseClick(panel.step, LEFT)
        qtbot.waitUntil(lambda: session.phase is Phase.PAUSED, timeout=20_000)
        run = session.run
        qtbot.waitUntil(lambda blocks=blocks, run=run: run.latest is not None and run.latest.block == blocks)
        qtbot.wait(30)
        assert run.latest.block == blocks
    session.set_pace(Pace.FULL)
    QTest.mouseClick(panel.pause, LEFT)
    ended(qtbot, app)
    expected = core.learn(pixels_of(app), filter=session.document.filter)
    assert np.array_equal(session.document.runs[0].learned.kernels, expected.filter.kernels)


def test_one_block_at_a_time(qtbot, app: App, quick: None) -> None:
    panel = app.window.learning_panel
    run = paused_run(qtbot, app)
    assert panel.step.isEnabled()
    for press in (lambda: QTest.mouseClick(panel.step, LEFT), lambda: QTest.keyClick(app.window, Key.Key_F10)):
        before = run.latest.block
        press()
        qtbot.waitUntil(lambda before=before: run.latest.block == before + 1, timeout=5_000)
        qtbot.wait(50)
        assert run.latest.block == before + 1
        assert app.session.phase is Phase.PAUSED
    app.session.set_pace(Pace.FULL)
    before = run.latest.block
    QTest.mouseClick(panel.step, LEFT)
    qtbot.waitUntil(lambda: run.latest.block == before + 1, timeout=5_000)
    QTest.keyClick(app.window, Key.Key_Space)
    ended(qtbot, app)
    expected = core.learn(pixels_of(app), filter=app.session.document.filter)
    assert np.array_equal(app.session.document.runs[0].learned.kernels, expected.filter.kernels)


def test_reset_goes_back_to_the_same_start(qtbot, app: App, quick: None) -> None:
    panel, session = app.window.learning_panel, app.session
    choose(panel.start, Start.RANDOM)
    replace_text(panel.seed, "7")
    assert not panel.reset.isEnabled()
    run = paused_run(qtbot, app)
    first = core.train(
        pixels_of(app), filters=[session.document.filter], settings=session.document.settings, chunk=1
    )  # fmt: skip
    one = next(iter(first)).weights
    QTest.mouseClick(panel.reset, LEFT)
    qtbot.waitUntil(lambda: run.latest is None and bool(run._control.wake._waiters), timeout=5_000)
    assert session.phase is Phase.PAUSED
    QTest.mouseClick(panel.step, LEFT)
    qtbot.waitUntil(lambda: run.latest is not None and run.latest.block == 1, timeout=5_000)
    assert np.array_equal(run.latest.weights, one)
    session.set_pace(Pace.FULL)
    QTest.keyClick(app.window, Key.Key_Space)
    ended(qtbot, app)
    (kept,) = session.document.runs
    expected = core.learn(pixels_of(app), filter=session.document.filter, settings=session.document.settings)
    assert np.array_equal(kept.learned.kernels, expected.filter.kernels)
    assert kept.losses.blocks[-1] == kept.total


def test_a_rate_changed_in_a_pause_is_marked_at_once(qtbot, app: App, quick: None) -> None:
    panel, loss = app.window.learning_panel, app.window.loss_plot
    run = paused_run(qtbot, app)
    block = run.latest.block
    loss.log_x_box.setChecked(False)

    def marks() -> list[tuple[float, str]]:
        app.window.pull()
        return [(mark.value(), mark.label.format) for mark in loss._plot.marks.lines]

    for text in ("0.2", "0.05"):
        replace_text(panel.rate, text)
        assert marks() == [(block, f"rate {text}")], "only the last one takes effect"
        app.window.learning_panel.refresh()
        assert f"rate {text} since block\N{NO-BREAK SPACE}{block}" in panel.status.text()
    replace_text(panel.rate, "0.1")
    assert marks() == [], "nothing has changed after all"
    replace_text(panel.rate, "0.2")
    QTest.mouseClick(panel.step, LEFT)
    qtbot.waitUntil(lambda: run.latest.block == block + 1, timeout=5_000)
    assert run.rate_changes == ((block, 0.2),)
    assert marks() == [(block, "rate 0.2")]


def test_the_rate_changes_on_the_way_without_losing_the_weights(qtbot, app: App, quick: None) -> None:
    panel, session = app.window.learning_panel, app.session
    run = paused_run(qtbot, app)
    block, weights = run.latest.block, run.latest.weights
    assert panel.rate.isEnabled()
    replace_text(panel.rate, "0.2")
    assert run.latest.weights is weights
    QTest.mouseClick(panel.step, LEFT)
    qtbot.waitUntil(lambda: run.latest.block == block + 1, timeout=5_000)
    assert run.rate_changes == ((block, 0.2),)
    qtbot.waitUntil(lambda: f"rate 0.2 since block\N{NO-BREAK SPACE}{block}" in panel.status.text(), timeout=5_000)
    session.set_pace(Pace.FULL)
    QTest.keyClick(app.window, Key.Key_Space)
    ended(qtbot, app)
    (kept,) = session.document.runs
    assert kept.rate_changes == ((block, 0.2),)
    assert kept.settings.learning_rate == 0.1
    (mark,) = app.window.loss_plot._plot.marks.lines
    assert mark.value() == (np.log10(block) if app.window.loss_plot._plot.log_x else block)
    done = [0]
    for report in core.train(
        pixels_of(app), filters=[session.document.filter], settings=kept.settings, chunk=1,
        change_rate=lambda: 0.2 if done[0] == block else None,
    ):  # fmt: skip
        done[0] = report.block
    assert np.array_equal(kept.learned.kernels, report.weights[0])


def test_blocks_per_second(qtbot, app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    assert not panel.speed.isVisible()
    choose(panel.pace, Pace.SLOW)
    assert panel.speed.isVisible()
    replace_text(panel.speed, "1000")
    assert session.view.blocks_per_second == 1000.0
    assert "at 1000 blocks a second" in panel.status.text()
    QTest.keyClick(app.window, Key.Key_F5)
    qtbot.waitUntil(lambda: session.phase is Phase.RUNNING, timeout=10_000)
    replace_text(panel.speed, "1")
    run = session.run
    qtbot.wait(50)
    before = run.latest.block
    qtbot.wait(300)
    assert run.latest.block <= before + 1
    QTest.keyClick(app.window, Key.Key_Escape)
    ended(qtbot, app)


def test_stop_early_says_how_it_ended(qtbot, app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    assert not panel.tolerance.isEnabled(), "one epoch has nothing to compare with"
    replace_text(panel.epochs, "400")
    replace_text(panel.tolerance, "5")
    assert session.document.settings.tolerance == 0.05
    assert ": at most" in panel.status.text()
    run = learn_at_once(qtbot, app)
    assert run.ending is Ending.CONVERGED
    assert run.blocks < run.total
    assert "Settled after" in run.message
    assert "settled after" in app.window.said.text()


@pytest.mark.parametrize("seed", [0, 5])
def test_shuffled_blocks_with_a_seed(qtbot, app: App, seed: int) -> None:
    panel = app.window.learning_panel
    assert not panel.seed.isVisible()
    choose(panel.order, Order.SHUFFLED)
    assert panel.seed.isVisible()
    replace_text(panel.seed, str(seed))
    run = learn_at_once(qtbot, app)
    settings = LearningSettings(order="shuffled", seed=seed)
    expected = core.learn(pixels_of(app), filter=app.session.document.filter, settings=settings)
    assert np.array_equal(run.learned.kernels, expected.filter.kernels)


def test_going_on_from_the_chosen_run(qtbot, app: App) -> None:
    panel, session = app.window.learning_panel, app.session
    choose(panel.start, Start.RUN)
    assert not panel.learn.isEnabled()
    assert "no run to continue" in panel.status.text()
    choose(panel.start, Start.ZERO)
    first = learn_at_once(qtbot, app)
    choose(panel.start, Start.RUN)
    second = learn_at_once(qtbot, app)
    twice = core.learn(pixels_of(app), filter=session.document.filter, settings=LearningSettings(epochs=2))
    assert np.array_equal(second.learned.kernels, twice.filter.kernels)
    assert not np.array_equal(first.learned.kernels, second.learned.kernels)
    replace_text(app.window.filter_panel.size_box, "5")
    assert not panel.learn.isEnabled()
    assert "is 3 × 3, but 5 × 5" in panel.learn.toolTip()


def test_starting_at_the_truth_stays_there(qtbot, app: App) -> None:
    choose(app.window.learning_panel.start, Start.MATRIX)
    choose(app.window.filter_panel.preset, "blur")
    run = learn_at_once(qtbot, app)
    np.testing.assert_allclose(run.learned.kernels, 1 / 9, atol=1e-12)


def test_what_the_exact_solution_has_no_use_for_is_grey(app: App) -> None:
    panel = app.window.learning_panel
    choose(panel.rule, Rule.LEAST_SQUARES)
    assert not any(w.isEnabled() for w in (panel.sweep, panel.start, panel.order, panel.tolerance))


def test_the_wheel_scrolls_past_fields_instead_of_changing_them(app: App) -> None:
    from PySide6.QtCore import QPointF

    from tests.gui.helpers import wheel

    panel = app.window.learning_panel
    panel.learn.setFocus()
    for field in (panel.epochs, panel.rule, panel.rate, panel.slider):
        wheel(field, QPointF(5, 5), -1)
        wheel(field, QPointF(5, 5), 1)
        wheel(field, QPointF(5, 5), 1)
    assert app.session.document.settings == LearningSettings()
