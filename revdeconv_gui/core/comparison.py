"""How near a learned filter is to the true one, scale and shape apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .filters import Filter


@dataclass(frozen=True, slots=True)
class Comparison:
    """A learned filter against a true one.

    Attributes
    ----------
    scale : float
        Best factor a in learned = a * true, in the least-squares sense over all weights of all channels. 1 is right.
        NaN where the true filter is zero.
    cosine : float
        Cosine similarity of the weights as one vector, in [-1, 1]: the shape, whatever the scale. NaN where either
        filter is zero.
    largest_error : float
        Largest |learned - true| over weights.
    """

    scale: float
    cosine: float
    largest_error: float


def compare(learned: Filter, true: Filter) -> Comparison:
    """Compare the effective weights (weight times kernel) of two filters of one size.

    Raises
    ------
    ValueError
        If sizes differ, or both have several kernels and not the same number.
    """
    if learned.size != true.size:
        raise ValueError(
            f"a {learned.size} x {learned.size} filter cannot be compared with a {true.size} x {true.size} one"
        )
    channels = max(learned.channels, true.channels)
    a = learned.for_channels(channels).effective.ravel()
    b = true.for_channels(channels).effective.ravel()
    dot, aa, bb = float(a @ b), float(a @ a), float(b @ b)
    return Comparison(
        dot / bb if bb > 0.0 else math.nan,
        max(-1.0, min(1.0, dot / math.sqrt(aa * bb))) if aa > 0.0 and bb > 0.0 else math.nan,
        float(np.abs(a - b).max()),
    )
