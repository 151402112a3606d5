"""The least loss that any filter has on the images of a run: what its learning curve can be compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.problems import FileProblem

from .session import Session
from .training_run import RunRequest

_NOTHING = 1e-20  # losses below are rounding: pixels are in [0, 1]
_RUNS_KEPT = 50


@dataclass(frozen=True, eq=False, slots=True)
class Floor:
    """Of one run.

    Attributes
    ----------
    loss : ndarray of float64, shape (C,)
        Mean of e^2 / 2 of the least-squares filter over the unsaturated blocks of each channel; NaN where there
        is none.
    saturated : float
        Share of the blocks left out.
    """

    loss: FloatArray
    saturated: float

    @property
    def exact(self) -> bool:
        """Whether a filter explains the blocks to the last digit, so that the floor is no line but zero."""
        return bool((self.loss[np.isfinite(self.loss)] < _NOTHING).all())

    def words(self) -> str:
        """The floor in a sentence."""
        text = (
            phrase("Floor 0: a filter of this size fits")
            if self.exact
            else phrase("Least-squares floor {nanmean:.3g}", nanmean=np.nanmean(self.loss))
        )
        return text + (
            phrase("; {saturated:.0%} of the blocks are saturated and left out", saturated=self.saturated)
            if self.saturated >= 0.005
            else ""
        )


class Floors(QObject):
    """Works out the floors that are asked for, in the background, and remembers them.

    A run keeps the names of its images, not their pixels; so what it was asked is remembered here while it is new.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._requests: dict[int, RunRequest] = {}
        self._known: dict[int, Floor | None] = {}
        session.run_changed.connect(self._remember)

    def _remember(self) -> None:
        run = self._session.run
        if run is not None:
            self._requests[run.request.id] = run.request
            while len(self._requests) > _RUNS_KEPT:
                del self._requests[next(iter(self._requests))]

    def of(self, run_id: int) -> Floor | None:
        """The floor of a run; None where it is not known, not yet known, or means nothing."""
        if run_id in self._known:
            return self._known[run_id]
        request = self._requests.get(run_id)
        # Of the exact solution the only loss is the floor. Before a run ends, the processor is the run's.
        if request is None or request.settings.rule is Rule.LEAST_SQUARES or self._session.run is not None:
            return None
        self._known[run_id] = None
        self._session.background.submit(
            lambda: floor_of(request, self._go_on), lambda floor: self._set(run_id, floor), self._session.fail
        )
        return None

    def _go_on(self, _blocks: int) -> None:
        """Ends a fit that nobody waits for any more: the program is closing."""
        if self._session.background.closed:
            raise ValueError("closing")

    def _set(self, run_id: int, floor: Floor | None) -> None:
        self._known[run_id] = floor
        self._requests.pop(run_id, None)  # lets go of the pixels
        self.changed.emit()


def floor_of(request: RunRequest, go_on: Callable[[int], object] | None = None) -> Floor | None:
    """Fit the run's blocks exactly; None where no block is free of saturation."""
    from revdeconv_gui.core import least_squares  # loads numba: in the thread

    settings = request.settings
    try:
        found = request.read()
        if found is None:
            return None
        fit = least_squares(
            found[0], targets=found[1], filter=request.filter, border=settings.border,
            activation=settings.activation, bias=settings.bias, geometry=request.geometry, progress=go_on,
        )  # fmt: skip
    except (ValueError, FileProblem):  # no free block; a file that has changed since
        return None
    return Floor(fit.loss, fit.saturated)
