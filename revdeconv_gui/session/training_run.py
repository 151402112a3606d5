"""A run: starts, pauses, resumes, stops. Learning happens in a QThread; others pull what it has so far."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from revdeconv_gui.core.lazy import LazyImages
from revdeconv_gui.core.parallel import give_way
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.document import Ending, FinishedRun

from .run_control import Lanes, RunControl
from .run_images import RunPixels
from .run_request import Pace, RunRequest
from .run_results import Results
from .snapshots import Snapshots, moment_of

if TYPE_CHECKING:
    from revdeconv_gui.core import Report
# Names of the core that need numba are imported where they are used, in the thread: the window paints earlier.

WATCH_SECONDS = 4.0
SLOW_BLOCKS_PER_SECOND = 30.0
_FRAME = 1.0 / 60.0
_KEEP_SECONDS = 20.0  # so old what a crash costs of a run may get
_MOMENTS = 250  # reports of a run at full speed, at least


class Phase(StrEnum):
    """What a run is doing."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    ENDED = "ended"


class Preparation(StrEnum):
    """What a run does before its first block."""

    KERNELS = "kernels"
    IMAGES = "images"
    RATE = "rate"


class _Stopped(Exception):
    """The user stopped an exact solution: there is nothing to keep."""


class TrainingRun(QThread):
    """One run. Never used again after it ended.

    Rare events are signals; losses and weights are pulled: the generator writes losses into a preallocated array,
    data first and the count last, and ``latest`` is replaced as a whole.

    Attributes
    ----------
    preparing : tuple of Preparation, int, int
        What it does before its first block, how much of that is done, and of how much.
    latest : Report or None
        The newest report; None until the first.
    results : tuple of FinishedRun
        Set before ``ended``, one for each learning rate; empty if nothing was learned or it failed.
    so_far : tuple of FinishedRun
        What it would leave if it were stopped now, or some seconds ago; for a copy against a crash.
    error : Exception or None
        What went wrong, if anything. Divergence is not an error: it is a result.
    """

    phase_changed = Signal()
    ended = Signal()

    def __init__(self, request: RunRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.request = request
        self.latest: Report | None = None
        self.snapshots = Snapshots()
        self.stable_rate = float("nan")
        self.results: tuple[FinishedRun, ...] = ()
        self.so_far: tuple[FinishedRun, ...] = ()
        self._kept_at = time.perf_counter()
        self.error: Exception | None = None
        self.preparing = (Preparation.KERNELS, 0, 0)  # what, how many of it are done, and of how many
        self.images: RunPixels = ()
        self.targets: RunPixels | None = None
        self._control = RunControl(request)
        self._phase = Phase.STARTING
        self._rate_in_use = request.settings.learning_rate
        self._rate_changes: list[tuple[int, float]] = []
        self._lanes: Lanes | None = None
        self._one_first = False
        self._due = 0.0
        self.computed = 0.0
        self.finished.connect(self._announce_end)

    # ---- asked for by the window's thread

    @property
    def phase(self) -> Phase:
        """What the run is doing, as the user should see it."""
        if self._phase is Phase.ENDED:
            return self._phase
        if self._control.stopping:
            return Phase.STOPPING
        return Phase.PAUSED if self._control.paused else self._phase

    def pause(self) -> None:
        """Hold after the current chunk (about 12 ms)."""
        self._ask(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._ask(paused=False)

    def stop(self) -> None:
        """End after the current chunk; what was learned so far is kept."""
        self._ask(stopping=True)

    def step(self) -> None:
        """Learn one more block while paused."""
        self._control.ask(more_steps=1)

    def hold_after_first(self) -> None:
        """Pause after the first block: to be asked before the start."""
        self._one_first = True

    def restart(self) -> None:
        """Forget what was learned and go back to the same start; a paused run stays paused there."""
        self._ask(restarting=True)

    def set_pace(self, pace: Pace, blocks_per_second: float | None = None) -> None:
        """Change the speed while the run goes on; the weights do not depend on it."""
        self._control.ask(pace=pace, blocks_per_second=blocks_per_second)

    def set_rate(self, rate: float) -> None:
        """Go on with another learning rate from the next chunk on; a sweep keeps its own."""
        if len(self.request.rates) == 1:
            self._control.ask(rate=rate)

    def _ask(self, *, paused: bool | None = None, stopping: bool | None = None, restarting: bool | None = None) -> None:
        self._control.ask(paused=paused, stopping=stopping, restarting=restarting)
        self.phase_changed.emit()

    # ---- in the thread

    def run(self) -> None:
        """Learn until the end, a stop, or an error (called by QThread)."""
        give_way()
        try:
            self._learn()
        except Exception as error:
            self.error = error

    def _learn(self) -> None:
        from revdeconv_gui.core import warm_up

        warm_up()  # does nothing the second time; the run's computing time is then free of compiling
        request = self.request
        if not self._read():
            return
        if not self._find_stable_rate() or self._hold():
            return
        if request.settings.rule is Rule.LEAST_SQUARES:
            self._solve()
            return
        while self._go():
            self._control.begin_again()

    def _go(self) -> bool:
        """Learn from the start; whether to begin again because that was asked for."""
        from revdeconv_gui.core import Divergence, train

        self._forget()
        request, rates = self.request, self.request.rates
        if self._hold():
            return False
        reports = train(
            self.images, targets=self.targets, filters=None if request.filter is None else [request.filter],
            rates=rates, settings=request.settings, geometry=request.geometry, chunk=self._chunk, start=request.start,
            change_rate=self._new_rate, keep_going=len(rates) > 1,
        )  # fmt: skip
        try:
            ending = self._follow(reports)
        except Divergence as divergence:
            if self._lanes is None or len(rates) == 1:
                self.latest, self._lanes = divergence.last, Lanes(divergence.last)
            ending = Ending.DIVERGED
        if self._control.restarting and not self._control.stopping:
            return True
        if self.latest is not None and self._lanes is not None:
            self.results = self._results().finished(self.latest, self._lanes, ending)
        return False

    def _forget(self) -> None:
        self.latest, self._lanes, self.snapshots, self.computed = None, None, Snapshots(), 0.0
        self._rate_changes, self._rate_in_use = [], self.request.settings.learning_rate
        self.so_far = ()

    def _read(self) -> bool:
        """Take the pixels into memory; whether to go on."""

        def told(done: int, total: int) -> None:
            self.preparing = (Preparation.IMAGES, done, total)

        found = self.request.read(self._hold, told)
        if found is None:
            return False
        self.images, self.targets = found
        return True

    def _find_stable_rate(self) -> bool:
        """Work the stable rate out where it is not known; whether to go on."""
        from revdeconv_gui.core import stable_rate

        request, found = self.request, []
        if request.stable_rate is not None:
            self.stable_rate = request.stable_rate
            return True
        for done in range(len(self.images)):  # one by one: not all of them need fit in memory together
            self.preparing = (Preparation.RATE, done, len(self.images))
            if self._hold():
                return False
            found.append(stable_rate(self.images[done], size=request.size, geometry=request.geometry))
        self.stable_rate = min(found)
        return True

    def _follow(self, reports: Iterator[Report]) -> Ending:
        self._due = time.perf_counter()
        while True:
            before = time.perf_counter()
            report = next(reports, None)
            self.computed += time.perf_counter() - before
            if report is None:
                whole = self.latest is None or self.latest.block == self.latest.total
                return Ending.FINISHED if whole else Ending.CONVERGED
            self._lanes = Lanes(report) if self._lanes is None else self._lanes.after(report)
            self.latest = self._lanes.shown(report)
            self.snapshots.add(moment_of(self.latest))
            if self._phase is Phase.STARTING:
                self._phase = Phase.RUNNING
                self.phase_changed.emit()
            self._keep_so_far()
            if self._one_first:
                self._one_first = False
                self.pause()
            if self._hold(self._delay()):
                return Ending.STOPPED if report.block < report.total else Ending.FINISHED
            if self._control.restarting:
                return Ending.STOPPED

    def _keep_so_far(self) -> None:
        """Make what it would leave now: in this thread, which alone may read losses and snapshots while they grow."""
        now = time.perf_counter()
        if now - self._kept_at < _KEEP_SECONDS and not self._control.paused:
            return
        self._kept_at = now
        if self.latest is not None and self._lanes is not None:
            self.so_far = self._results().finished(self.latest, self._lanes, Ending.STOPPED, explained=False)

    def _hold(self, seconds: float = 0.0) -> bool:
        """Wait out a pause and the pace; whether to stop."""
        now = time.perf_counter()
        # What was late may be caught up a little, so that short delays are kept on average.
        self._due = max(self._due, now - 0.1) + seconds if seconds else now
        return self._control.hold(self._due)

    def _new_rate(self) -> float | None:
        """The rate to go on with (asked by `train` before each chunk), or None for the same."""
        rate = self._control.rate
        if rate == self._rate_in_use or len(self.request.rates) > 1:
            return None
        self._rate_in_use = rate
        self._rate_changes.append((0 if self.latest is None else self.latest.block, rate))
        return rate

    @property
    def result(self) -> FinishedRun | None:
        """The first of the results."""
        return self.results[0] if self.results else None

    @property
    def rate_changes(self) -> tuple[tuple[int, float], ...]:
        """The blocks before which the learning rate was changed, with the new rates, so far."""
        return tuple(self._rate_changes)

    @property
    def rate_changes_asked(self) -> tuple[tuple[int, float], ...]:
        """The same, with the change that a paused run makes when it goes on."""
        made, rate, report = self.rate_changes, self._control.rate, self.latest
        if self.phase is not Phase.PAUSED or rate == self._rate_in_use:
            return made
        return (*made, (0 if report is None else report.block, rate))

    def _chunk(self) -> int:
        """Blocks until the next report (asked by `train` before each chunk)."""
        report = self.latest
        pace = self._control.pace
        if self._control.take_single() or self._one_first or pace is Pace.SLOW:
            return 1
        if pace is Pace.WATCH:
            total = report.total if report is not None else self._expected_blocks()
            return max(1, round(total * _FRAME / WATCH_SECONDS))
        weights = self.request.size**2 * len(self.request.rates)
        # About 12 ms, or less, so that the weights of a shorter run have a course to look at too.
        return max(1, min(3_000_000 // (4 * int(weights)), max(200, self._expected_blocks() // _MOMENTS)))

    def _delay(self) -> float:
        pace = self._control.pace
        if pace is Pace.FULL:
            return 0.0
        return 1.0 / (self._control.blocks_per_second or SLOW_BLOCKS_PER_SECOND) if pace is Pace.SLOW else _FRAME

    def _expected_blocks(self) -> int:
        size = self.request.size
        stride = size if self.request.geometry is None else self.request.geometry.stride
        images = self.images
        shapes = images.shapes if isinstance(images, LazyImages) else [image.shape for image in images]
        blocks = sum(int(shape[0] // stride) * int(shape[1] // stride) for shape in shapes)
        return blocks * self.request.settings.epochs

    def _solve(self) -> None:
        self._phase = Phase.RUNNING
        self.phase_changed.emit()
        with contextlib.suppress(_Stopped):
            self.results = (self._results().solved(self._stop_if_asked),)

    def _stop_if_asked(self, _blocks: int) -> None:
        if self._control.hold(0.0):
            raise _Stopped

    def _results(self) -> Results:
        return Results(
            self.request, self.images, self.targets, self.stable_rate, self.computed, self.rate_changes, self.snapshots
        )

    def _announce_end(self) -> None:
        self._phase = Phase.ENDED
        self.phase_changed.emit()
        self.ended.emit()


__all__ = ["Pace", "Phase", "Preparation", "RunRequest", "TrainingRun"]
