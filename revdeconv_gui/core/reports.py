"""What a learning run tells while it goes on and when it has ended."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .filters import Filter, FloatArray, Provenance


class Divergence(ArithmeticError):
    """Weights became NaN or infinite.

    The loss record goes on to the chunk that overflowed.

    Attributes
    ----------
    last : Report
        The last report with finite weights; before the first chunk's end, zeros.
    lanes : tuple of int
        Those that overflowed.
    """

    def __init__(self, message: str, last: Report, lanes: tuple[int, ...]) -> None:
        super().__init__(message)
        self.last = last
        self.lanes = lanes


@dataclass(slots=True)
class LossRecord:
    """Mean loss l = (x' - x)^2 / 2 of every ``every`` blocks, written while a run goes on.

    The last point of a run that went to its end covers what was left, so that the record covers all blocks. Points
    of a run that diverged may be infinite or NaN.

    The writer fills ``values`` first and raises ``count`` last, so that another thread may read
    ``values[:count]`` at any time.

    Attributes
    ----------
    values : ndarray of float64, shape (P, C, L)
        Loss per point, channel and lane.
    blocks : ndarray of int64, shape (P,)
        Blocks learned (over all images and epochs) when the point was complete.
    epochs : ndarray of int64, shape (P,)
        Epoch (from 1) in which the point was complete.
    every : int
        Blocks per point.
    count : int
        Points that are valid.
    """

    values: FloatArray
    blocks: npt.NDArray[np.int64]
    epochs: npt.NDArray[np.int64]
    every: int
    count: int = 0

    def lane(self, lane: int = 0) -> FloatArray:
        """Valid losses of one lane, shape (count, C)."""
        return self.values[: self.count, :, lane]


@dataclass(frozen=True, slots=True)
class Report:
    """Where a run stands.

    Attributes
    ----------
    epoch, image : int
        Epoch from 1; index of the image from 0.
    block, total : int
        Blocks learned so far, and in the whole run, over images and epochs.
    weights : ndarray of float64, shape (L, C, n, n)
        A copy of the kernels, L lanes (filters, then rates).
    bias : ndarray of float64, shape (L, C)
    losses : LossRecord
        The same object in every report of a run.
    """

    epoch: int
    image: int
    block: int
    total: int
    weights: FloatArray
    bias: FloatArray
    losses: LossRecord

    def filter(self, lane: int = 0, *, name: str = "", learned: Provenance | None = None) -> Filter:
        """The kernels of one lane as a filter."""
        return Filter(self.weights[lane], 1.0, self.bias[lane], name, learned)


@dataclass(frozen=True, slots=True)
class LearnResult:
    """What `learn` found.

    Attributes
    ----------
    filter : Filter
        The learned kernels, weight 1.
    losses : LossRecord
        One lane.
    blocks : int
        Blocks learned, over images and epochs.
    """

    filter: Filter
    losses: LossRecord
    blocks: int
