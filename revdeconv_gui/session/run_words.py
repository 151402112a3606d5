"""What a run will take, and how runs ended, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.document import Ending, FinishedRun

from .run_request import Pace

if TYPE_CHECKING:
    from revdeconv_gui.core.filters import Filter

    from .training_run import TrainingRun

_TOO_SHORT = 0.02  # seconds; what a shorter run takes says more about the computer's mood than its speed


def expected_seconds(blocks: int, size: int, channels: int, lanes: int) -> float:
    """Computing time of a run on a usual processor: measured once, as the core sizes its chunks."""
    entries = size * size
    nanoseconds = 3.0 * entries * -(-channels // 4) if lanes == 1 else entries * channels * (1.0 + 0.2 * lanes)
    return 1e-9 * nanoseconds * blocks


def slowness(run: TrainingRun, known: float) -> float:
    """Computing time of a run as a multiple of what was expected; the one known before where it tells nothing."""
    request, blocks = run.request, run.results[0].blocks if run.results else 0
    if run.computed < _TOO_SHORT or not blocks or request.settings.rule is Rule.LEAST_SQUARES:
        return known
    usual = expected_seconds(blocks, request.size, request.channels, len(request.rates))
    # Block by block, most of the time goes into beginning and ending each of many short pieces.
    return known if usual < _TOO_SHORT else run.computed / usual


def subject_words(truth: Filter | None) -> str:
    """What a run was to learn: the name of its true filter as files have it, else a word."""
    return phrase("pair") if truth is None else truth.name or phrase("filter")


def duration_words(seconds: float) -> str:
    """A time as people say it."""
    if seconds < 0.1:
        return phrase("under 0.1 s")
    if seconds < 2.95:
        return phrase("about {seconds:.1f} s", seconds=seconds)
    if seconds < 90.0:
        return phrase("about {seconds:.0f} s", seconds=seconds)
    if seconds < 5400.0:
        return phrase("about {seconds:.0f} min", seconds=seconds / 60.0)
    return phrase("about {seconds:.1f} h", seconds=seconds / 3600.0)


def estimate_words(
    seconds: float, blocks: int, pace: Pace, watch: float, per_second: float, *, may_settle: bool
) -> str:
    """How long a run is going to take."""
    most = phrase("At most ") if may_settle else ""
    if pace is Pace.SLOW:
        text = phrase(
            "{blocks} at {per_second:g} blocks a second",
            blocks=duration_words(blocks / per_second),
            per_second=per_second,
        )
    elif pace is Pace.WATCH:
        text = phrase(
            "{watch} to watch, else {seconds}",
            watch=duration_words(max(watch, seconds)),
            seconds=duration_words(seconds),
        )
    else:
        text = duration_words(seconds)
    text = most + text
    return f"{text[:1].upper()}{text[1:]}."


def lowest_loss(results: tuple[FinishedRun, ...]) -> FinishedRun:
    """The run that ended with the lowest loss; the first where none has a finite one."""

    def last(run: FinishedRun) -> float:
        tail = run.losses.values[-max(1, len(run.losses.values) // 10) :]
        mean = float(tail.mean()) if tail.size else float("inf")
        return mean if run.ending is not Ending.DIVERGED and np.isfinite(mean) else float("inf")

    return min(results, key=last)


def ending_words(results: tuple[FinishedRun, ...], best: FinishedRun) -> tuple[str, str]:
    """Level and text of the message at the end of a run, or of a sweep."""
    if len(results) == 1:
        if best.ending is Ending.DIVERGED:
            return "warning", best.message
        done = {Ending.STOPPED: phrase("stopped"), Ending.CONVERGED: phrase("settled")}.get(
            best.ending, phrase("finished")
        )
        text = phrases(
            best.blocks,
            "Run {id} {done} after 1 block, {seconds:.2f} s of computing. ",
            "Run {id} {done} after {count:,} blocks, {seconds:.2f} s of computing. ",
            id=best.id,
            done=done,
            seconds=best.seconds,
        )
        return "info", text + best.message
    overflowed = [run for run in results if run.ending is Ending.DIVERGED]
    if len(overflowed) == len(results):
        return "warning", phrase(
            "The weights overflowed at all {count} rates. {message}", count=len(results), message=best.message
        )
    seconds = sum(run.seconds for run in results)
    text = phrase(
        "{count} runs, {seconds:.2f} s of computing. Lowest loss: run {id}, at rate {rate:.4g}.",
        count=len(results),
        seconds=seconds,
        id=best.id,
        rate=best.settings.learning_rate,
    )
    if best.ending is Ending.STOPPED:
        text += phrase(" Stopped before the end.")
    if overflowed:
        lowest = min(run.settings.learning_rate for run in overflowed)
        text += phrase(" {count} overflowed, from rate {lowest:.4g} on.", count=len(overflowed), lowest=lowest)
    return "info", text
