"""How much the reverse operator amplifies: what a step of one 8-bit value of a filtered pixel does to its block."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .filters import FloatArray
from .pixels import as_planes, like, value_table
from .tracing import trace_reverse

if TYPE_CHECKING:
    from .deconvolution import ReverseOperator

# Rounding makes a gain of exactly 1 (an entry that stays x) a few units in the last place more or less.
BEYOND_ONE = 1.0 + 1e-9


@dataclass(frozen=True, eq=False, slots=True)
class Sensitivity:
    """The gain of equation 3 for every 8-bit pixel value, and what of it an image uses.

    The gain of an entry Y at the filtered pixel x is max(|Y(x + d) - Y(x)|, |Y(x) - Y(x - d)|) / d with d = 1/255, a
    step outside [0, 1] left out. It is a finite difference at the very pixel, not a derivative: Y is piecewise linear,
    because each entry is clipped before the next uses it. Above 1 an error of one 8-bit step becomes larger.

    Attributes
    ----------
    gains : ndarray of float64, shape (C, 256, K)
        For each channel and pixel value; K = n * n entries in raster order.
    clipped : ndarray of bool, shape (C, 256, K)
        Where the value of the entry was clipped.
    counts : ndarray of int64, shape (C, 256)
        How often each value occurs in the image.
    """

    gains: FloatArray
    clipped: npt.NDArray[np.bool_]
    counts: npt.NDArray[np.int64]

    @property
    def entries(self) -> int:
        """Entries (pixel times channel) of the deconvolved image."""
        return int(self.counts.sum() * self.gains.shape[2])

    @property
    def amplified_entries(self) -> int:
        """Entries with a gain beyond one."""
        return int((self.counts * (self.gains > BEYOND_ONE).sum(axis=2)).sum())

    @property
    def clipped_entries(self) -> int:
        """Entries that were clipped."""
        return int((self.counts * self.clipped.sum(axis=2)).sum())

    @property
    def largest_gain(self) -> float:
        """The largest gain in the image."""
        return float(self.gains[self.counts > 0].max())

    def image(self, filtered: npt.ArrayLike) -> npt.NDArray[np.float32]:
        """The gain at every pixel of the deconvolved image.

        Parameters
        ----------
        filtered : array_like of uint8, shape (h, w) or (h, w, C)

        Returns
        -------
        ndarray of float32, shape (h n, w n) or (h n, w n, C)
        """
        planes = as_planes(filtered)
        found = np.stack([self._plane(planes, c) for c in range(planes.shape[2])], axis=2)
        gains: npt.NDArray[np.float32] = like(found, filtered)
        return gains

    def largest_of_channels(self, filtered: npt.ArrayLike) -> npt.NDArray[np.float32]:
        """The largest gain of all channels at every pixel, shape (h n, w n); ``filtered`` as for `image`."""
        planes = as_planes(filtered)
        largest = self._plane(planes, 0)
        for c in range(1, planes.shape[2]):
            np.maximum(largest, self._plane(planes, c), out=largest)
        return largest

    def _plane(self, planes: npt.NDArray[np.uint8], c: int) -> npt.NDArray[np.float32]:
        """The gains of one channel, shape (h n, w n)."""
        rows, columns = planes.shape[:2]
        size = math.isqrt(self.gains.shape[2])
        table = self.gains[c].astype(np.float32).reshape(256, size, size)
        gains = table[planes[:, :, c]].transpose(0, 2, 1, 3)
        return np.asarray(gains.reshape(rows * size, columns * size))


def sensitivity(filtered: npt.ArrayLike, operator: ReverseOperator) -> Sensitivity:
    """Gains and clipping of the reverse operator (equation 3) on an 8-bit filtered image.

    Parameters
    ----------
    filtered : array_like of uint8, shape (h, w) or (h, w, C)
    operator : ReverseOperator
        With the image's number of channels.

    Raises
    ------
    TypeError, ValueError
        If the image is not 8-bit, or its channels are not the operator's.
    """
    planes = as_planes(filtered)
    if planes.dtype != np.uint8:
        raise TypeError(f"the sensitivity is that to a step of an 8-bit pixel; the image is {planes.dtype}")
    channels = planes.shape[2]
    if channels != operator.channels:
        raise ValueError(f"the operator has {operator.channels} channels, the image {channels}")
    trace = trace_reverse(np.repeat(value_table(np.uint8)[np.newaxis], channels, axis=0), operator)
    steps = np.zeros((channels, trace.weights.shape[1], 257))
    steps[:, :, 1:256] = np.abs(np.diff(trace.values, axis=2)) * 255.0
    gains = np.maximum(steps[:, :, :256], steps[:, :, 1:]).transpose(0, 2, 1)
    counts = np.stack([np.bincount(planes[:, :, c].ravel(), minlength=256) for c in range(channels)])
    return Sensitivity(gains, trace.clipped.transpose(0, 2, 1), counts)
