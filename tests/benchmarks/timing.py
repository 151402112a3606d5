"""Timing by pairs: both sides by turns, so that a busy machine slows both, and the median of their ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Row:
    """One line of the table. ``ratio`` is what ``target`` speaks of; ``at_most`` says which side of it is good."""

    name: str
    against: str
    ratio: float | None = None
    target: float | None = None
    at_most: bool = False
    ours: float | None = None
    theirs: float | None = None
    unit: str = "x"
    note: str = ""

    @property
    def met(self) -> bool | None:
        if self.ratio is None or self.target is None:
            return None
        return self.ratio <= self.target if self.at_most else self.ratio >= self.target


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@dataclass
class Pairs:
    """Median seconds of both sides and the median of theirs / ours."""

    ours: float
    theirs: float
    ratio: float


def pairs(ours: Callable[[], object], theirs: Callable[[], object], count: int, budget: float = 15.0) -> Pairs:
    """At most ``count`` pairs, and no further one after ``budget`` seconds."""
    ours()
    start = time.perf_counter()
    theirs()
    times: list[tuple[float, float]] = []
    while not times or (len(times) < count and time.perf_counter() - start < budget):
        times.append((seconds(ours), seconds(theirs)))
    mine, other = zip(*times, strict=True)
    return Pairs(statistics.median(mine), statistics.median(other), statistics.median(b / a for a, b in times))
