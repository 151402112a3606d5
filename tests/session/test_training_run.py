"""Runs in their thread learn the same bits as the core, however they are watched, paused or stopped."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core import exact
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Ending, FinishedRun, Role, same_channels
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.shown import shown_run
from revdeconv_gui.session.training_run import Pace, Phase, Preparation, RunRequest, TrainingRun
from tests.session.helpers import Heard, flat, item, learned, pixels


def _reference(session: Session) -> core.LearnResult:
    document = session.document
    return core.learn(same_channels(document.learning_images()), filter=document.filter, settings=document.settings)


def _assert_same(run: FinishedRun, expected: core.LearnResult) -> None:
    assert np.array_equal(run.learned.kernels, expected.filter.kernels)
    assert np.array_equal(run.learned.bias, expected.filter.bias)
    assert np.array_equal(run.losses.values, expected.losses.lane())
    assert np.array_equal(run.losses.blocks, expected.losses.blocks[: expected.losses.count])
    assert np.array_equal(run.losses.epochs, expected.losses.epochs[: expected.losses.count])
    assert run.blocks == run.total == expected.blocks


SETTINGS = (
    LearningSettings(),
    LearningSettings(rule="nlms", learning_rate=0.5, epochs=2),
    LearningSettings(border="paper", bias=True, activation="identity", learning_rate=0.05),
    LearningSettings(schedule="inverse-sqrt", epochs=3, activation="relu", learning_rate=0.02),
)


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: f"{s.rule}-{s.activation}-{s.epochs}")
@pytest.mark.parametrize("pace", [Pace.FULL, Pace.WATCH])
def test_a_run_learns_what_the_core_learns(
    qtbot, session: Session, heard: Heard, quick: None, settings: LearningSettings, pace: Pace
) -> None:
    session.add_images([item("a", pixels(seed=1)), item("b", pixels(14, 19, seed=2))])
    session.edit("Settings", settings=settings, filter=preset("sharpening"))
    session.set_pace(pace)
    run = learned(qtbot, session)
    _assert_same(run, _reference(session))
    assert run.ending is Ending.FINISHED
    assert run.settings is settings
    assert run.image_names == ("a", "b")
    assert run.stable_rate == core.stable_rate(*(i.pixels for i in session.document.images), size=3)
    assert run.learned.learned is not None
    assert run.learned.learned.images == ("a", "b")
    assert heard.of("error") == heard.of("warning") == []
    assert "finished" in heard.of("info")[-1]


def test_five_blocks_one_by_one(qtbot, session: Session) -> None:
    session.add_images([item("five", pixels(3, 15))])
    session.set_pace(Pace.SLOW)
    run = learned(qtbot, session)
    assert run.total == 5
    _assert_same(run, _reference(session))


def test_a_finished_run_is_one_undo_step_and_is_shown(qtbot, one: Session) -> None:
    one.set_pace(Pace.FULL)
    run = learned(qtbot, one)
    assert one.undo_stack.undoText() == "Learn edge"
    assert one.view.run_id == run.id
    assert one.view.reverse_with is ReverseWith.LEARNED
    one.undo_stack.undo()
    assert one.document.runs == ()
    one.undo_stack.redo()
    assert one.document.runs == (run,)


def test_phases_of_a_run_in_order(qtbot, one: Session, quick: None) -> None:
    seen: list[Phase] = []
    one.run_changed.connect(lambda: seen.append(one.phase))
    learned(qtbot, one)
    assert seen[0] is Phase.STARTING
    assert Phase.RUNNING in seen
    assert seen[-1] is Phase.ENDED


def test_a_run_says_what_it_does_before_its_first_block_and_can_be_stopped_there(
    qtbot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tuple(pixels(seed=seed) for seed in range(5))
    run = TrainingRun(RunRequest(1, given, tuple("abcde"), preset("edge"), LearningSettings()))
    assert run.preparing == (Preparation.KERNELS, 0, 0)
    seen, measured = [], core.stable_rate

    def measure(image, **how) -> float:
        seen.append(run.preparing)
        if len(seen) == 2:
            run.stop()
        return measured(image, **how)

    monkeypatch.setattr(core, "stable_rate", measure)
    with qtbot.waitSignal(run.ended):
        run.start()
    run.wait()
    assert seen == [(Preparation.RATE, 0, 5), (Preparation.RATE, 1, 5)], "no image more is read after a stop"
    assert run.results == ()
    assert run.error is None


# ---- pause and resume


def _hold_after(qtbot, session: Session, blocks: int) -> int:
    """Pause after some blocks; how many were learned when it holds."""
    run = session.run
    assert run is not None
    qtbot.waitUntil(lambda: run.latest is not None and run.latest.block >= blocks, timeout=20_000)
    session.toggle_pause()
    assert session.phase is Phase.PAUSED
    qtbot.waitUntil(lambda: bool(run._control.wake._waiters), timeout=5_000)  # the thread waits
    assert run.latest is not None
    return run.latest.block


def test_pause_holds_and_resume_goes_on_to_the_same_bits(qtbot, one: Session, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    run = one.run
    assert run is not None
    held = _hold_after(qtbot, one, 3)
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: run.latest.block != held, timeout=150)
    one.toggle_pause()
    assert one.phase is Phase.RUNNING
    qtbot.waitUntil(lambda: run.latest.block > held, timeout=5_000)
    held = _hold_after(qtbot, one, held + 3)
    one.set_pace(Pace.FULL)
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: run.latest.block != held, timeout=150)
    one.toggle_pause()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    _assert_same(one.document.runs[-1], _reference(one))


def test_changes_of_pace_do_not_change_the_bits(qtbot, session: Session, quick: None) -> None:
    session.add_images([item("a", pixels(60, 60))])
    session.set_pace(Pace.SLOW)
    session.learn()
    run = session.run
    assert run is not None
    for pace in (Pace.WATCH, Pace.SLOW, Pace.FULL):
        start = run.latest.block if run.latest else 0
        qtbot.waitUntil(lambda start=start: run.latest is not None and run.latest.block > start, timeout=10_000)
        session.set_pace(pace)
    qtbot.waitUntil(lambda: session.run is None, timeout=10_000)
    _assert_same(session.document.runs[-1], _reference(session))
    assert session.view.pace is Pace.FULL


def test_a_pause_before_the_first_block_can_be_ended(qtbot, one: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the kernels are still being prepared, Pause and Resume must work as ever."""
    go = threading.Event()
    real = core.stable_rate
    monkeypatch.setattr(core, "stable_rate", lambda *a, **k: (go.wait(20), real(*a, **k))[1])
    one.set_pace(Pace.FULL)
    one.learn()
    run = one.run
    assert run is not None
    one.toggle_pause()
    assert one.phase is Phase.PAUSED
    go.set()
    qtbot.waitUntil(lambda: bool(run._control.wake._waiters), timeout=10_000)
    assert one.phase is Phase.PAUSED
    assert run.latest is None
    one.toggle_pause()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    _assert_same(one.document.runs[-1], _reference(one))


# ---- stop


def test_stop_keeps_what_was_learned(qtbot, one: Session, heard: Heard, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    held = _hold_after(qtbot, one, 7)
    one.stop()
    assert one.phase is Phase.STOPPING
    qtbot.waitUntil(lambda: one.run is None, timeout=5_000)
    (run,) = one.document.runs
    assert run.ending is Ending.STOPPED
    assert run.blocks == held < run.total == 80
    (partial,) = [
        report
        for report in core.train([one.document.images[0].pixels], filters=[one.document.filter], chunk=1)
        if report.block == held
    ]
    assert np.array_equal(run.learned.kernels, partial.weights[0])
    count = len(run.losses.blocks)
    assert np.array_equal(run.losses.values, partial.losses.values[:count, :, 0])
    assert run.losses.blocks[-1] <= held
    assert "stopped" in heard.of("info")[-1]


def test_stop_before_the_first_block_leaves_nothing(
    qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    real = core.stable_rate
    monkeypatch.setattr(core, "stable_rate", lambda *a, **k: (go.wait(20), real(*a, **k))[1])
    one.learn()
    one.stop()
    assert one.phase is Phase.STOPPING
    go.set()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    assert one.document.runs == ()
    assert "nothing was learned" in heard.of("info")[-1]


def test_stop_is_quick_at_full_speed(qtbot, session: Session) -> None:
    session.add_images([item("large", pixels(900, 900))])
    session.edit("Epochs", settings=LearningSettings(epochs=100_000))
    session.set_pace(Pace.FULL)
    session.learn()
    run = session.run
    assert run is not None
    qtbot.waitUntil(lambda: run.latest is not None, timeout=30_000)
    session.stop()
    qtbot.waitUntil(lambda: session.run is None, timeout=2_000)
    assert session.document.runs[0].ending is Ending.STOPPED


def test_one_run_at_a_time(qtbot, one: Session, quick: None) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    first = one.run
    one.learn()
    assert one.run is first
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    assert len(one.document.runs) <= 1


def test_commands_without_a_run_do_nothing(one: Session) -> None:
    one.toggle_pause()
    one.stop()
    one.set_pace(Pace.FULL)
    assert one.phase is Phase.ENDED


# ---- divergence


def test_a_run_that_diverges_keeps_the_last_finite_filter(qtbot, session: Session, heard: Heard, quick: None) -> None:
    # Under clip and ReLU an overshoot ends where nothing is learned any more; only bare sums grow without end.
    session.add_images([item("white", flat(255, 90, 90))])
    session.edit("Unstable", settings=LearningSettings(learning_rate=1.0, activation="identity"), filter=preset("blur"))
    run = learned(qtbot, session)
    assert np.isfinite(run.learned.kernels).all()
    assert run.ending is Ending.DIVERGED
    assert 0 < run.blocks < run.total
    (warning,) = heard.of("warning")
    assert warning == run.message
    assert "0.222" in warning, "the stable rate, 2 / 9, is told"
    assert "too large" in warning
    assert heard.of("error") == []
    session.edit("Stable", settings=LearningSettings(learning_rate=0.1, activation="identity"))
    assert learned(qtbot, session).ending is Ending.FINISHED


def test_divergence_within_the_first_chunk_is_told_too(qtbot, session: Session, heard: Heard) -> None:
    session.add_images([item("white", flat(255, 210, 210))])
    settings = LearningSettings(learning_rate=1.0, activation="identity")
    session.edit("Unstable", settings=settings, filter=Filter(np.full((15, 15), 1 / 225)))
    session.set_pace(Pace.FULL)
    run = learned(qtbot, session)
    assert run.ending is Ending.DIVERGED
    assert run.blocks == 0
    assert not run.learned.kernels.any()
    assert len(heard.of("warning")) == 1


# ---- least squares


@pytest.mark.parametrize("bias", [False, True])
def test_the_exact_solution_is_the_cores(qtbot, one: Session, heard: Heard, bias: bool) -> None:
    settings = LearningSettings(rule="least-squares", bias=bias, activation="identity")
    one.edit("Exact", settings=settings)
    run = learned(qtbot, one)
    fit = core.least_squares([one.document.images[0].pixels], filter=one.document.filter, activation="identity",
                             bias=bias)  # fmt: skip
    assert np.array_equal(run.learned.kernels, fit.filter.kernels)
    assert np.array_equal(run.learned.bias, fit.filter.bias)
    assert np.array_equal(run.losses.values, fit.loss[np.newaxis])
    assert f"rank {9 + bias} of {9 + bias}." in run.message
    assert run.learned.learned is not None
    assert run.learned.learned.rule == "least-squares"
    assert heard.of("error") == []


def test_blocks_that_do_not_determine_the_filter_are_told(qtbot, session: Session, heard: Heard) -> None:
    session.add_images([item("even", flat(100))])
    session.edit("Exact", settings=LearningSettings(rule="least-squares"), filter=preset("blur"))
    run = learned(qtbot, session)
    assert "rank 1 of 9" in run.message
    assert "do not determine" in run.message
    assert run.message in heard.of("info")[-1]


def test_an_exact_solution_can_be_stopped_half_way(
    qtbot, session: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.add_images([item("a.png", pixels(40, 40)), item("b.png", pixels(40, 40))])
    session.edit("Exact", settings=LearningSettings(rule="least-squares"))
    add, strips = exact._add, []

    def stop_at_the_first(*arguments) -> None:
        strips.append(1)
        assert session.run is not None
        session.run.stop()
        add(*arguments)

    monkeypatch.setattr(exact, "_add", stop_at_the_first)
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=20_000)
    assert len(strips) == 1  # the second image was not read any more
    assert session.document.runs == ()
    assert heard.of("error") == []
    assert "nothing was learned" in heard.of("info")[-1]


def test_only_saturated_blocks_are_an_error_in_words(qtbot, session: Session, heard: Heard) -> None:
    session.add_images([item("black", flat(0))])
    session.edit("Exact", settings=LearningSettings(rule="least-squares"), filter=preset("blur"))
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=20_000)
    (error,) = heard.of("error")
    assert "saturated" in error
    assert session.document.runs == ()


# ---- what goes wrong


def test_an_error_in_the_thread_is_reported_and_the_next_run_works(
    qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the kernel broke")

    one.set_pace(Pace.FULL)
    with monkeypatch.context() as patched:
        patched.setattr(core, "train", broken)
        one.learn()
        qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    assert heard.of("error") == ["the kernel broke"]
    assert one.document.runs == ()
    assert one.phase is Phase.ENDED
    run = learned(qtbot, one)
    assert run.id == 2, "the number of the run that failed is not used again"


def test_an_error_after_some_blocks_is_reported(qtbot, one: Session, heard: Heard, quick: None, monkeypatch) -> None:
    real = core.train

    def breaks(*args, **kwargs):
        for report in real(*args, **kwargs):
            yield report
            if report.block > 5:
                raise MemoryError("no room")

    monkeypatch.setattr(core, "train", breaks)
    one.learn()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    (said,) = heard.of("error")
    assert said.startswith("There is not enough memory"), "in words, not what Python says"


def test_without_images_nothing_starts(session: Session) -> None:
    session.learn()
    assert session.run is None
    session.add_images([item(role=Role.LOOK)])
    session.learn()
    assert session.run is None


def test_images_smaller_than_the_kernel_are_told(qtbot, session: Session, heard: Heard) -> None:
    session.add_images([item("tiny", pixels(2, 2))])
    session.set_pace(Pace.FULL)
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=10_000)
    assert session.document.runs == ()
    assert heard.all, "something is said"


def test_gray_and_colour_learn_together(qtbot, session: Session) -> None:
    gray, colour = pixels(gray=True, seed=4), pixels(seed=5)
    session.add_images([item("gray", gray), item("colour", colour)])
    session.set_pace(Pace.FULL)
    run = learned(qtbot, session)
    stacked = np.stack([gray] * 3, axis=2)
    _assert_same(run, core.learn([stacked, colour], filter=session.document.filter))
    assert run.learned.channels == 3


def test_numbers_of_runs_are_never_used_again(qtbot, one: Session) -> None:
    one.set_pace(Pace.FULL)
    assert [learned(qtbot, one).id for _ in range(2)] == [1, 2]
    one.undo_stack.undo()
    assert learned(qtbot, one).id == 3
    one.edit("Remove", runs=())
    assert learned(qtbot, one).id == 4


def test_edits_during_a_run_do_not_reach_it(qtbot, one: Session, quick: None) -> None:
    truth, settings = one.document.filter, one.document.settings
    expected = _reference(one)
    one.set_pace(Pace.SLOW)
    one.learn()
    one.edit("Other", filter=preset("blur"), settings=LearningSettings(rule="nlms"))
    one.add_images([item("more")])
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    (run,) = one.document.runs
    assert run.truth is truth
    assert run.settings is settings
    _assert_same(run, expected)
    assert one.document.filter.equals(preset("blur"))
    one.undo_stack.undo()
    assert one.document.runs == ()
    assert len(one.document.images) == 2


@pytest.mark.parametrize("paused", [False, True])
def test_close_during_a_run_ends_it(qtbot, one: Session, quick: None, paused: bool) -> None:
    one.set_pace(Pace.SLOW)
    one.learn()
    run = one.run
    assert run is not None
    if paused:
        _hold_after(qtbot, one, 2)
    one.close()
    assert run.isFinished()


# ---- what the plots pull


def test_what_is_shown_of_a_live_run_grows(qtbot, one: Session, quick: None) -> None:
    assert shown_run(one) is None
    one.set_pace(Pace.SLOW)
    one.learn()
    shown = shown_run(one)
    assert shown is not None
    assert shown.live
    first = _hold_after(qtbot, one, 4)
    shown = shown_run(one)
    assert shown is not None
    assert shown.blocks == first
    assert len(shown.curve) == len(shown.curve_blocks) == first
    assert shown.learned is not None
    one.toggle_pause()
    _hold_after(qtbot, one, first + 4)
    later = shown_run(one)
    assert later is not None
    assert len(later.curve) > len(shown.curve)
    assert not np.array_equal(later.learned.kernels, shown.learned.kernels)
    assert np.array_equal(later.curve[:first], shown.curve), "what was pulled before stays as it was"
    one.set_pace(Pace.FULL)
    one.toggle_pause()
    qtbot.waitUntil(lambda: one.run is None, timeout=10_000)
    ended = shown_run(one)
    assert ended is not None
    assert not ended.live
    assert ended.learned is one.document.runs[0].learned
