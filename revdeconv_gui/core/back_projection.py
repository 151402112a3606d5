"""Back-projection: the nearest blocks that the filter turns into the filtered pixels they were made from.

Iterated back-projection (Irani & Peleg 1991) ends on what both the filtered image and the range of pixels allow. The
blocks do not overlap, so that each is a projection of its own on {0 <= Y <= 1, low <= w . Y + b <= high}: it has the
form clip(Y + m w) with one unknown m, of which w . Y is a rising, piecewise linear function (the continuous quadratic
knapsack problem; Brucker 1984), and is found exactly.

The original block lies in that convex set, so its squared error can only become smaller. Its absolute error need not;
measured (see `methods`) it does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .activation import bounds
from .filters import Filter, FloatArray
from .projection_kernel import project_blocks
from .settings import Activation

ROUNDING = 0.4999 / 255.0  # an 8-bit pixel stands for all values that are rounded to it


@dataclass(frozen=True, slots=True)
class BackProjection:
    """Moves blocks as little as possible, so that they filter to given pixels.

    Parameters
    ----------
    filter : Filter
        What the blocks should be filtered by.
    activation : {"clip", "relu", "identity"}
        Of the filter. A pixel on its bound (0 or 1) only says that the sum was there or beyond.
    tolerance : float
        How far from the filtered pixel the sum may be: half a step of 8 bits by default.
    """

    filter: Filter
    activation: Activation | str = Activation.CLIP
    tolerance: float = ROUNDING

    def interval(self, pixels: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
        """Lowest and highest sum w . Y + b that gives each filtered pixel in [0, 1]."""
        x = np.asarray(pixels, dtype=np.float64)
        floor, ceiling = bounds(self.activation)
        # An 8-bit file clips whatever the activation: 0 and 1 then stand for all that is beyond, too.
        low = np.where(x <= max(floor, 0.0), -math.inf, x - self.tolerance)
        high = np.where(x >= min(ceiling, 1.0), math.inf, x + self.tolerance)
        return low, high

    def __call__(self, blocks: FloatArray, pixels: FloatArray) -> FloatArray:
        """Correct blocks (V, C, n^2) of filtered pixels (V, C) in [0, 1]; the results are in [0, 1].

        Where no block in range filters to the pixel (another filter made it), the nearest that there is is given.

        Raises
        ------
        ValueError
            If the filter has another number of kernels than C (and not one).
        """
        channels = blocks.shape[1]
        fitted = self.filter.for_channels(channels)
        weights = np.ascontiguousarray(fitted.effective.reshape(channels, -1))
        low, high = self.interval(pixels)
        out = np.clip(blocks, 0.0, 1.0)
        project_blocks(np.ascontiguousarray(blocks), weights, low - fitted.bias, high - fitted.bias, out)
        return out
