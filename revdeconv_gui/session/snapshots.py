"""Weights over the course of a run: at most five hundred moments of it, and not more than the memory set aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.document.document import WeightHistory

if TYPE_CHECKING:
    from revdeconv_gui.core import Report

CAPACITY = 500
MEMORY = 32 << 20  # bytes for all lanes of a run together; reached by sweeps over many rates of large kernels only
_FEWEST = 20


@dataclass(frozen=True, eq=False, slots=True)
class Moment:
    """The weights (L, C, n, n) and biases (L, C) of all lanes after ``block`` blocks, and where in the images that is.

    ``epoch`` counts from 1, ``image`` is the index of the image that the last block belongs to.
    """

    block: int
    epoch: int
    image: int
    weights: FloatArray
    bias: FloatArray


def moment_of(report: Report) -> Moment:
    """The moment that a report is of."""
    return Moment(report.block, report.epoch, report.image, report.weights, report.bias)


class Snapshots:
    """Written by the run's thread, read by the window's at any time.

    Keeps every report at first; whenever as many are kept as may be, every second one goes, and from then on only
    every second one of those that would have been kept is kept. So the moments stay evenly spread over the reports.
    """

    def __init__(self, capacity: int = CAPACITY, memory: int = MEMORY) -> None:
        if capacity < 2:
            raise ValueError(f"at least two snapshots are needed, not {capacity}")
        self._capacity, self._memory = capacity, memory
        self._growing: list[Moment] = []
        self._every = 1
        self._seen = 0

    def add(self, moment: Moment) -> None:
        """Offer a moment; its arrays must not be changed afterwards."""
        due = self._seen % self._every == 0
        self._seen += 1
        if not due:
            return
        self._growing.append(moment)
        if len(self._growing) >= self._most(moment):
            # A new list, not the old one thinned: a reader may be copying that.
            self._growing = self._growing[::2]
            self._every *= 2

    def _most(self, moment: Moment) -> int:
        fit = self._memory // max(1, moment.weights.nbytes + moment.bias.nbytes)
        return min(self._capacity, max(_FEWEST, fit))

    def history(self, last: Moment | None = None, lane: int = 0, until: int | None = None) -> WeightHistory | None:
        """What is kept of a lane, and ``last`` as its end; nothing after ``until`` blocks. None where nothing is."""
        kept = list(self._growing)
        if last is not None and (not kept or kept[-1].block < last.block):
            kept.append(last)
        if until is not None:
            kept = [moment for moment in kept if moment.block <= until]
        if not kept:
            return None
        made = WeightHistory(
            np.array([moment.block for moment in kept], np.int64),
            np.stack([moment.weights[lane] for moment in kept]),
            np.stack([moment.bias[lane] for moment in kept]),
            np.array([moment.epoch for moment in kept], np.int64),
            np.array([moment.image for moment in kept], np.int64),
        )
        for part in (made.blocks, made.weights, made.bias, made.epochs, made.images):
            part.setflags(write=False)
        return made
