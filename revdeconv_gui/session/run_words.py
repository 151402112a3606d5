"""What a run will take, and how runs ended, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from revdeconv_gui.document.document import Ending, FinishedRun

from .run_request import Pace

if TYPE_CHECKING:
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
    if run.computed < _TOO_SHORT or not blocks:
        return known
    return run.computed / expected_seconds(blocks, request.size, request.channels, len(request.rates))


def duration_words(seconds: float) -> str:
    """A time as people say it."""
    if seconds < 0.1:
        return "under 0.1 s"
    if seconds < 2.95:
        return f"about {seconds:.1f} s"
    if seconds < 90.0:
        return f"about {seconds:.0f} s"
    if seconds < 5400.0:
        return f"about {seconds / 60.0:.0f} min"
    return f"about {seconds / 3600.0:.1f} h"


def estimate_words(
    seconds: float, blocks: int, pace: Pace, watch: float, per_second: float, *, may_settle: bool
) -> str:
    """How long a run is going to take."""
    most = "At most " if may_settle else ""
    if pace is Pace.SLOW:
        text = f"{duration_words(blocks / per_second)} at {per_second:g} blocks a second"
    elif pace is Pace.WATCH:
        text = f"{duration_words(max(watch, seconds))} to watch, else {duration_words(seconds)}"
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
        done = {Ending.STOPPED: "stopped", Ending.CONVERGED: "settled"}.get(best.ending, "finished")
        text = f"Run {best.id} {done} after {best.blocks:,} blocks, {best.seconds:.2f} s of computing. "
        return "info", text + best.message
    overflowed = [run for run in results if run.ending is Ending.DIVERGED]
    if len(overflowed) == len(results):
        return "warning", f"The weights overflowed at all {len(results)} rates. {best.message}"
    seconds = sum(run.seconds for run in results)
    text = f"{len(results)} runs, {seconds:.2f} s of computing. Lowest loss: run {best.id}, at rate "
    text += f"{best.settings.learning_rate:.4g}."
    if best.ending is Ending.STOPPED:
        text += " Stopped before the end."
    if overflowed:
        lowest = min(run.settings.learning_rate for run in overflowed)
        text += f" {len(overflowed)} overflowed, from rate {lowest:.4g} on."
    return "info", text
