"""What a run's thread is asked for while it goes on, and the lanes that it has to keep."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .run_request import Pace, RunRequest

if TYPE_CHECKING:
    from revdeconv_gui.core import Report


class RunControl:
    """Wishes of the window's thread, read by the run's; `hold` wakes when one comes in."""

    def __init__(self, request: RunRequest) -> None:
        self.wake = threading.Condition()
        self.paused = self.stopping = self.restarting = False
        self.pace = request.pace
        self.blocks_per_second = request.blocks_per_second
        self.rate = request.settings.learning_rate
        self._steps = 0
        self._single = False

    def ask(
        self,
        *,
        paused: bool | None = None,
        stopping: bool | None = None,
        restarting: bool | None = None,
        pace: Pace | None = None,
        blocks_per_second: float | None = None,
        rate: float | None = None,
        more_steps: int = 0,
    ) -> None:
        """Change what is not None."""
        with self.wake:
            self.paused = self.paused if paused is None else paused
            self.stopping = self.stopping if stopping is None else stopping
            self.restarting = self.restarting if restarting is None else restarting
            self.pace = self.pace if pace is None else pace
            if blocks_per_second is not None:
                self.blocks_per_second = blocks_per_second
            self.rate = self.rate if rate is None else rate
            self._steps = self._steps + more_steps if self.paused else 0
            self.wake.notify_all()

    def hold(self, until: float) -> bool:
        """Wait for the end of a pause and until a time of `time.perf_counter`; whether to stop."""
        with self.wake:
            while not (self.stopping or self.restarting):
                left = until - time.perf_counter()
                if self.paused and self._steps:
                    self._steps -= 1
                    self._single = True
                    break
                if self.paused:
                    self.wake.wait()
                elif left > 0.0 and self.pace is not Pace.FULL:
                    self.wake.wait(left)
                else:
                    break
            return self.stopping

    def take_single(self) -> bool:
        """Whether `hold` ended for one single block; true once."""
        single, self._single = self._single, False
        return single

    def begin_again(self) -> None:
        """The wish to begin again is fulfilled."""
        with self.wake:
            self.restarting, self._steps, self._single = False, 0, False


class Lanes:
    """The last finite weights of each lane of a run: an overflow in one does not concern the others."""

    def __init__(self, report: Report) -> None:
        self._weights, self._bias = report.weights, report.bias
        self.alive = _finite(report)
        self.blocks = np.full(len(self.alive), report.block)
        if not self.alive.all():
            self._weights = np.where(self.alive[:, None, None, None], report.weights, 0.0)
            self._bias = np.where(self.alive[:, None], report.bias, 0.0)

    def after(self, report: Report) -> Lanes:
        """The same after another report."""
        if len(self.alive) > 1:
            self.alive = self.alive & _finite(report)
        if self.alive.all():
            self._weights, self._bias = report.weights, report.bias
        else:
            self._weights = np.where(self.alive[:, None, None, None], report.weights, self._weights)
            self._bias = np.where(self.alive[:, None], report.bias, self._bias)
        self.blocks = np.where(self.alive, report.block, self.blocks)
        return self

    def shown(self, report: Report) -> Report:
        """A report with the last finite weights of every lane."""
        return report if self.alive.all() else replace(report, weights=self._weights, bias=self._bias)


def _finite(report: Report) -> npt.NDArray[np.bool_]:
    finite = np.isfinite(report.weights).all(axis=(1, 2, 3)) & np.isfinite(report.bias).all(axis=1)
    return np.asarray(finite)
