"""What may be asked of a run while it goes on, and what its ends are called."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.pair_fit import PairFit
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Document, Ending, FinishedRun, ImageItem, LossCurve, same_channels
from revdeconv_gui.session.filter_facts import facts
from revdeconv_gui.session.requesting import start_problem
from revdeconv_gui.session.run_words import ending_words, lowest_loss, slowness
from revdeconv_gui.session.session import Session, View
from revdeconv_gui.session.shown import shown_run
from revdeconv_gui.session.training_run import Pace, Phase
from revdeconv_gui.session.view_state import resolve
from tests.session.helpers import Heard, learned, pixels


def run(number: int, loss: float, ending: Ending = Ending.FINISHED) -> FinishedRun:
    curve = LossCurve(np.arange(1, 21), np.ones(20, np.int64), np.full((20, 3), loss))
    settings = LearningSettings(learning_rate=number / 10)
    return FinishedRun(
        number, settings, preset("edge"), preset("edge"), curve, ending, 9, 9, 0.2, (), 0.1, "Too large."
    )


def test_one_block_is_no_plural() -> None:
    short = replace(run(1, 0.3, Ending.STOPPED), blocks=1, message="")
    assert ending_words((short,), short)[1].startswith("Run 1 stopped after 1 block, 0.")
    longer = replace(short, blocks=1200)
    assert "after 1,200 blocks," in ending_words((longer,), longer)[1]


def test_a_pair_that_is_none_is_told_in_words() -> None:
    fit = PairFit(r_squared=-0.659, rms=92.06, rank=9, entries=9, saturated=0.111, blocks=100)
    assert fit.words().startswith("These weights explain little of the pair. R² -0.65900, residual 92.06")
    assert replace(fit, r_squared=0.99).words().startswith("R² 0.99000")


def test_the_run_with_the_lowest_loss_is_named() -> None:
    runs = (run(1, 0.3), run(2, 0.1), run(3, 0.01, Ending.DIVERGED), run(4, float("nan")))
    assert lowest_loss(runs).id == 2
    level, text = ending_words(runs, runs[1])
    assert level == "info"
    assert "Lowest loss: run 2, at rate 0.2." in text
    assert "1 overflowed, from rate 0.3 on" in text
    bad = (runs[2], replace(runs[2], id=4))
    assert ending_words(bad, lowest_loss(bad)) == ("warning", "The weights overflowed at all 2 rates. Too large.")
    assert ending_words((runs[2],), runs[2]) == ("warning", "Too large.")
    assert "settled after 9 blocks" in ending_words((run(1, 1, Ending.CONVERGED),), run(1, 1, Ending.CONVERGED))[1]


@pytest.mark.parametrize(
    ("phase", "step", "reset"),
    [
        (Phase.STARTING, False, True), (Phase.RUNNING, False, True), (Phase.PAUSED, True, True),
        (Phase.STOPPING, False, False), (Phase.ENDED, True, False),
    ],
)  # fmt: skip
def test_when_to_step_and_reset(phase: Phase, step: bool, reset: bool) -> None:
    document = Document(images=(ImageItem(1, "one", pixels()),))
    state = resolve(document, View(image_id=1), phase)
    assert (state.step.enabled, state.reset.enabled) == (step, reset)
    exact = replace(document, settings=LearningSettings(rule="least-squares"))
    state = resolve(exact, View(image_id=1), phase)
    assert not state.reset.enabled
    assert not state.step.enabled
    assert not resolve(Document(), View(), Phase.ENDED).step.enabled, "nothing to learn from"


def test_starts_that_do_not_fit_are_told() -> None:
    document = Document(images=(ImageItem(1, "one", pixels()),), runs=(run(1, 0.1),))
    go_on = replace(document, settings=LearningSettings(start="run"))
    assert start_problem(document, View(run_id=1), 5, 3) == ""
    assert start_problem(go_on, View(run_id=1), 3, 3) == ""
    assert "no run" in start_problem(go_on, View(), 3, 3)
    assert "is 3 × 3, but 5 × 5" in start_problem(go_on, View(run_id=1), 5, 3)
    three = replace(document, filter=Filter(np.ones((3, 3, 3))), settings=LearningSettings(start="matrix"))
    assert "3 channels" in start_problem(three, View(), 3, 1)
    assert not resolve(replace(go_on, runs=()), View(image_id=1), Phase.ENDED).learn.enabled


def test_undoing_a_rate_during_a_run_changes_it_back(qtbot, one: Session, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    live = one.run
    qtbot.waitUntil(lambda: live.latest is not None, timeout=10_000)
    one.edit("Rate", settings=LearningSettings(learning_rate=0.3))
    qtbot.waitUntil(lambda: len(live.rate_changes) == 1, timeout=5_000)
    one.undo_stack.undo()
    qtbot.waitUntil(lambda: len(live.rate_changes) == 2, timeout=5_000)
    assert [rate for _, rate in live.rate_changes] == [0.3, 0.1]
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=5_000)
    (kept,) = one.document.runs
    assert kept.rate_changes[1][1] == 0.1
    assert kept.learned.learned.extra["rate_changes"] == [list(change) for change in kept.rate_changes]


def test_a_sweep_keeps_its_rates_whatever_the_spin_box_says(qtbot, one: Session) -> None:
    one.edit("Sweep", settings=LearningSettings(rates=(0.1, 0.2, 0.3)))
    one.learn()
    one.edit("Rate", settings=LearningSettings(rates=(0.1, 0.2, 0.3), learning_rate=0.9))
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    assert [r.settings.learning_rate for r in one.document.runs] == [0.1, 0.2, 0.3]
    images = same_channels(one.document.learning_images())
    *_, last = core.train(images, filters=[one.document.filter], rates=(0.1, 0.2, 0.3))
    for lane, kept in enumerate(one.document.runs):
        assert np.array_equal(kept.learned.kernels, last.weights[lane])
        assert kept.rate_changes == ()
    assert learned(qtbot, replace_settings(one)).id == 4


def replace_settings(session: Session) -> Session:
    session.edit("One", settings=LearningSettings())
    return session


def test_steps_count_only_while_paused(qtbot, one: Session, quick: None) -> None:
    one.step()
    one.restart()
    one.set_pace(Pace.SLOW)
    one.learn()
    live = one.run
    qtbot.waitUntil(lambda: live.latest is not None, timeout=10_000)
    one.step()
    one.toggle_pause()
    qtbot.waitUntil(lambda: bool(live._control.wake._waiters), timeout=5_000)
    block = live.latest.block
    for _ in range(3):
        one.step()
    qtbot.waitUntil(lambda: live.latest.block == block + 3, timeout=5_000)
    qtbot.wait(30)
    assert live.latest.block == block + 3
    assert one.phase is Phase.PAUSED
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=5_000)
    assert one.document.runs[0].blocks == block + 3


def test_a_reset_run_that_is_stopped_at_once_leaves_nothing(qtbot, one: Session, heard: Heard, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    live = one.run
    qtbot.waitUntil(lambda: live.latest is not None, timeout=10_000)
    one.toggle_pause()
    one.restart()
    qtbot.waitUntil(lambda: live.latest is None, timeout=5_000)
    shown = shown_run(one)
    assert shown is not None
    assert shown.blocks == 0
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=5_000)
    assert one.document.runs == ()
    assert "nothing was learned" in heard.of("info")[-1]


def test_a_running_run_that_is_reset_runs_on_from_the_start(qtbot, one: Session, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    live = one.run
    qtbot.waitUntil(lambda: live.latest is not None and live.latest.block > 3, timeout=10_000)
    one.restart()
    one.set_pace(Pace.FULL)
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    (kept,) = one.document.runs
    expected = core.learn(same_channels(one.document.learning_images()), filter=one.document.filter)
    assert np.array_equal(kept.learned.kernels, expected.filter.kernels)
    assert len(kept.losses.blocks) == kept.total


def test_speed_of_earlier_runs_is_remembered_where_it_tells_something(qtbot, one: Session) -> None:
    assert one.view.slowness == 1.0
    learned(qtbot, one)
    assert one.view.slowness > 0.0

    class Quick:
        computed, results, request = 0.001, (run(1, 0.1),), None

    assert slowness(Quick(), 3.0) == 3.0  # type: ignore[arg-type]


def test_what_a_run_block_by_block_takes_is_no_measure_of_full_speed(qtbot, one: Session) -> None:
    """A few blocks in as many pieces took so long that the next run at full speed was said to take half an hour."""
    one.set_pace(Pace.SLOW)
    one.learn()
    live = one.run
    qtbot.waitUntil(lambda: live.latest is not None and live.latest.block > 3, timeout=10_000)
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    live.computed = 1.0
    assert slowness(live, 3.0) == 3.0
    assert one.view.slowness == 1.0


@pytest.mark.parametrize(("rule", "told"), [("sgd", True), ("least-squares", False)])
def test_speed_is_learned_from_many_blocks_of_a_rule_that_goes_through_them(rule: str, told: bool) -> None:
    request = SimpleNamespace(size=3, channels=3, rates=(0.1,), settings=LearningSettings(rule=rule))
    long = SimpleNamespace(computed=2.7, results=(SimpleNamespace(blocks=10_000_000),), request=request)
    assert slowness(long, 3.0) == pytest.approx(10.0 if told else 3.0)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [1e-300, 1e-30, 1.0, 1e200])
def test_facts_of_the_strangest_numbers(size: float) -> None:
    for kernel in (np.eye(3), np.ones((3, 3)), np.zeros((3, 3)), np.array([[1, -1], [-1, 1]])):
        found = facts(Filter(kernel * size, 1e10), 0)
        assert found.numbers.startswith("Sum")
        assert found.reverse
