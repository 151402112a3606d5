"""Projection of blocks on a slab and a box, compiled."""

from __future__ import annotations

import numpy as np

from .filters import FloatArray
from .jit import njit

_EXACT = 1e-13


@njit(nogil=True, cache=True)
def project_blocks(blocks: FloatArray, weights: FloatArray, low: FloatArray, high: FloatArray, out: FloatArray) -> None:
    """Nearest Y in [0, 1] to each block with low <= w . Y <= high, or as near to it as the range allows.

    Parameters
    ----------
    blocks : ndarray of float64, shape (V, C, K)
        Where to start.
    weights : ndarray of float64, shape (C, K)
        w.
    low, high : ndarray of float64, shape (V, C)
        May be infinite.
    out : ndarray of float64, shape (V, C, K)
        Filled with the blocks clipped to [0, 1] when called; blocks that need it are replaced.
    """
    count, channels, entries = blocks.shape
    for c in range(channels):
        w = weights[c]
        least, most = 0.0, 0.0  # the sums that blocks in range can have
        for k in range(entries):
            least += min(w[k], 0.0)
            most += max(w[k], 0.0)
        if least == most:
            continue
        for v in range(count):
            total = 0.0
            for k in range(entries):
                total += w[k] * out[v, c, k]
            wanted = min(max(total, low[v, c]), high[v, c])
            if wanted == total:
                continue
            if wanted <= least or wanted >= most:  # every entry on its bound
                for k in range(entries):
                    if w[k] != 0.0:
                        out[v, c, k] = 1.0 if (w[k] > 0.0) == (wanted >= most) else 0.0
                continue
            m = _multiplier(blocks[v, c], w, wanted)
            for k in range(entries):
                if w[k] != 0.0:
                    out[v, c, k] = min(max(blocks[v, c, k] + m * w[k], 0.0), 1.0)


@njit(nogil=True, cache=True)
def _multiplier(block: FloatArray, w: FloatArray, wanted: float) -> float:
    """The m with w . clip(block + m w) = wanted, by Newton's steps, halving where they lead astray."""
    entries = len(w)
    below, above, largest = 0.0, 0.0, 0.0  # beyond these every entry is on its bound
    for k in range(entries):
        if w[k] != 0.0:
            one, other = -block[k] / w[k], (1.0 - block[k]) / w[k]
            below, above = min(below, one, other), max(above, one, other)
            largest = max(largest, abs(w[k]))
    m = 0.0
    for _ in range(100):
        total, slope = 0.0, 0.0
        for k in range(entries):
            value = block[k] + m * w[k]
            if 0.0 <= value <= 1.0:
                slope += w[k] * w[k]
            total += w[k] * min(max(value, 0.0), 1.0)
        error = wanted - total
        if abs(error) <= _EXACT * largest or above <= below:
            break
        if error > 0.0:
            below = m
        else:
            above = m
        m = m + error / slope if slope > 0.0 else np.inf
        if not below < m < above:
            m = 0.5 * (below + above)
    return m
