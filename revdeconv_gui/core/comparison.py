"""How near a learned filter is to the true one, scale and shape apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .filters import Filter, FloatArray


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
            phrase(
                "a {size} x {size} filter cannot be compared with a {size_2} x {size_2} one",
                size=learned.size,
                size_2=true.size,
            )
        )
    if 1 not in (learned.channels, true.channels) and learned.channels != true.channels:
        raise ValueError(
            phrase(
                "a filter with {channels} kernels cannot be compared with one of {channels_2}",
                channels=learned.channels,
                channels_2=true.channels,
            )
        )
    return compare_weights(*np.broadcast_arrays(learned.effective, true.effective))


def compare_weights(learned: FloatArray, true: FloatArray) -> Comparison:
    """Compare weights of one shape, as one vector each.

    Weights of any size can be compared, those of a run that diverged too: squares are taken of weights that were
    divided by a power of two, which changes no digit.
    """
    a, b = learned.ravel(), true.ravel()
    up, down = _exponent(a), _exponent(b)
    small, norm = np.ldexp(a, -up), np.ldexp(b, -down)
    dot, aa, bb = float(small @ norm), float(small @ small), float(norm @ norm)
    with np.errstate(over="ignore"):
        largest = float(np.abs(a - b).max())
        scale = float(np.ldexp(dot / bb, up - down)) if bb > 0.0 else math.nan
    cosine = max(-1.0, min(1.0, dot / math.sqrt(aa * bb))) if aa > 0.0 and bb > 0.0 else math.nan
    return Comparison(scale, cosine, largest)


def _exponent(weights: FloatArray) -> int:
    """Of the power of two just above the largest weight."""
    return math.frexp(float(np.abs(weights).max()))[1]
