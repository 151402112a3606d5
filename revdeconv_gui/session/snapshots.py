"""Weights over the course of a run: at most five hundred moments of it, however long it goes on."""

from __future__ import annotations

import numpy as np

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.document.document import WeightHistory

CAPACITY = 500


class Snapshots:
    """Written by the run's thread, read by the window's at any time.

    Keeps every report at first; whenever ``CAPACITY`` is reached every second one goes, and from then on only every
    second one of those that would have been kept is kept. So the moments stay evenly spread over the reports.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        if capacity < 2:
            raise ValueError(f"at least two snapshots are needed, not {capacity}")
        self._capacity = capacity
        self._growing: list[tuple[int, FloatArray]] = []
        self._every = 1
        self._seen = 0

    def add(self, block: int, weights: FloatArray) -> None:
        """Offer the weights (C, n, n) after ``block`` blocks; the array must not be changed afterwards."""
        due = self._seen % self._every == 0
        self._seen += 1
        if not due:
            return
        self._growing.append((block, weights))
        if len(self._growing) >= self._capacity:
            # A new list, not the old one thinned: a reader may be copying that.
            self._growing = self._growing[::2]
            self._every *= 2

    def history(self, block: int | None = None, weights: FloatArray | None = None) -> WeightHistory | None:
        """What is kept, and as its end the weights given here; None where there is nothing."""
        kept = list(self._growing)
        if block is not None and weights is not None and (not kept or kept[-1][0] < block):
            kept.append((block, weights))
        if not kept:
            return None
        made = WeightHistory(np.array([at for at, _ in kept], np.int64), np.stack([w for _, w in kept]))
        made.blocks.setflags(write=False)
        made.weights.setflags(write=False)
        return made
