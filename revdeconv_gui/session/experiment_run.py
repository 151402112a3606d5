"""An experiment as it runs: starts, pauses, resumes, stops, in a QThread; others pull where it stands."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from revdeconv_gui.core.experiment_result import ExperimentResult
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.lazy import LazyImages
from revdeconv_gui.core.parallel import give_way
from revdeconv_gui.core.settings import LearningSettings, Rule
from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.document.experiment_record import ExperimentSource, FinishedExperiment, make_record

from .run_images import Pixels, RunImages
from .training_run import Phase

if TYPE_CHECKING:
    from revdeconv_gui.core import ExperimentStep

POINTS = 200  # of each row's loss curve
_TELLING = 0.02  # share of the work from which on the time left can be told from what it took so far


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentRequest:
    """Everything that an experiment needs, taken from the session when it starts.

    ``settings`` say border, epochs, activation and bias; ``expected`` is how many seconds it should take.
    """

    id: int
    items: tuple[ImageItem, ...]
    filters: tuple[Filter, ...]
    rates: tuple[float, ...]
    rules: tuple[Rule, ...]
    settings: LearningSettings
    ssim: bool
    expected: float


class ExperimentRun(QThread):
    """One experiment. Never used again after it ended.

    Attributes
    ----------
    latest : ExperimentStep or None
        Where it stands; None until the first step.
    result : FinishedExperiment or None
        Set before ``ended``; None if no row was done.
    error : Exception or None
        What went wrong, if anything.
    computed : float
        Seconds of computing so far, pauses left out.
    """

    phase_changed = Signal()
    ended = Signal()

    def __init__(self, request: ExperimentRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.request = request
        self.latest: ExperimentStep | None = None
        self.result: FinishedExperiment | None = None
        self.error: Exception | None = None
        self.computed = 0.0
        self._wake = threading.Condition()
        self._paused = self._stopping = False
        self._phase = Phase.STARTING
        self.finished.connect(self._announce_end)

    # ---- asked for by the window's thread

    @property
    def phase(self) -> Phase:
        """What it is doing, as the user should see it."""
        if self._phase is Phase.ENDED:
            return self._phase
        if self._stopping:
            return Phase.STOPPING
        return Phase.PAUSED if self._paused else self._phase

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return 0.0 if self.latest is None else self.latest.share

    @property
    def seconds_left(self) -> float:
        """Expected seconds to its end, from what it took so far."""
        share = self.share
        if share < _TELLING:
            return max(0.0, self.request.expected - self.computed)
        return self.computed * (1.0 - share) / share

    def pause(self) -> None:
        """Hold after the current step."""
        self._ask(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._ask(paused=False)

    def stop(self) -> None:
        """End after the current step; the rows that are done are kept."""
        self._ask(stopping=True)

    def _ask(self, *, paused: bool | None = None, stopping: bool = False) -> None:
        with self._wake:
            self._paused = self._paused if paused is None else paused
            self._stopping = self._stopping or stopping
            self._wake.notify_all()
        self.phase_changed.emit()

    # ---- in the thread

    def run(self) -> None:
        """Do it all, until the end, a stop, or an error (called by QThread)."""
        give_way()
        try:
            self._work()
        except Exception as error:
            self.error = error

    def _work(self) -> None:
        from revdeconv_gui.core import experiment_steps, warm_up

        warm_up(everything=True)  # the computing time is then free of compiling
        request = self.request
        found = RunImages(request.items).load(self._hold)
        if found is None:
            return
        pixels, _ = found
        assert not isinstance(pixels, LazyImages)
        self._phase = Phase.RUNNING
        self.phase_changed.emit()
        steps = experiment_steps(
            pixels, filters=request.filters, rates=request.rates, settings=request.settings, rules=request.rules,
            ssim=request.ssim, points=POINTS,
        )  # fmt: skip
        complete = False
        try:
            complete = self._follow(steps)
        except Exception as error:
            self.error = error  # the rows that are done are kept
        if self.latest is not None and self.latest.rows:
            result = ExperimentResult(self.latest.rows, request.settings, len(pixels))
            sources = [_source(item, each) for item, each in zip(request.items, pixels, strict=True)]
            self.result = make_record(request.id, result, sources, self.computed, complete=complete)

    def _follow(self, steps: Iterator[ExperimentStep]) -> bool:
        """Go through the steps; whether to their end."""
        while not self._hold():
            before = time.perf_counter()
            step = next(steps, None)
            self.computed += time.perf_counter() - before
            if step is None:
                return True
            self.latest = step
        return self.latest is not None and self.latest.done == self.latest.total

    def _hold(self) -> bool:
        """Wait out a pause; whether to stop."""
        with self._wake:
            while self._paused and not self._stopping:
                self._wake.wait()
            return self._stopping

    def _announce_end(self) -> None:
        self._phase = Phase.ENDED
        self.phase_changed.emit()
        self.ended.emit()


def _source(item: ImageItem, pixels: Pixels) -> ExperimentSource:
    return ExperimentSource(item.name, item.path, pixels, item.channels)
