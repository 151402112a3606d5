"""Recovery score: how well a filter was learned, channel by channel and over all."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .comparison import Comparison, compare_weights
from .filters import Filter, FloatArray, channel_names

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Recovery:
    """One kernel, or all of them together, against the reference.

    Attributes
    ----------
    name : str
        Name of the channel (`channel_names`), or "all".
    scale, cosine, largest_error : float
        As of `Comparison`.
    ratio : float
        `centre_ratio` of the learned kernel; of "all", that of the mean kernel.
    reference_ratio : float
        The same of the reference.
    """

    name: str
    scale: float
    cosine: float
    largest_error: float
    ratio: float
    reference_ratio: float


@dataclass(frozen=True, slots=True)
class RecoveryScore:
    """All channels, and all of them as one vector.

    Attributes
    ----------
    channels : tuple of Recovery
        One per channel, also where all kernels are equal.
    together : Recovery
    """

    channels: tuple[Recovery, ...]
    together: Recovery

    @property
    def rows(self) -> tuple[Recovery, ...]:
        """Every channel, then all together; a single channel is told once."""
        return (*self.channels, self.together) if len(self.channels) > 1 else (self.together,)


def centre_ratio(kernel: FloatArray) -> float:
    """Centre weight divided by the mean of all others: -8 for the paper's edge filter (Nguyen 2023, section 3).

    What is below a millionth of the largest weight is rounding, and counts as 0. The centre is the entry
    (n // 2, n // 2); of an even size the lower right one of the middle four, where `presets.identity` has its 1.

    Parameters
    ----------
    kernel : ndarray of float64, shape (n, n)

    Returns
    -------
    float
        Infinite, with the centre's sign, where the others' mean is 0; NaN where the centre is 0 too, or where a
        weight is not finite.
    """
    n = kernel.shape[0]
    if not np.isfinite(kernel).all():
        return math.nan
    # A power of two: sums of huge weights stay finite, and no digit changes.
    small = np.ldexp(kernel, -math.frexp(float(np.abs(kernel).max()))[1])
    centre = float(small[n // 2, n // 2])
    others: float = math.fsum(np.delete(small.ravel(), (n // 2) * n + n // 2).tolist()) / (n * n - 1)
    nothing = _ROUNDING * float(np.abs(small).max())
    if abs(others) <= nothing:
        return math.copysign(math.inf, centre) if abs(centre) > nothing else math.nan
    return float(centre / others)


def recovery(learned: Filter, reference: Filter) -> RecoveryScore:
    """Score a learned filter against the true one, or any other that it is to be held against.

    Effective weights are compared (weight times kernel). A single kernel stands for every channel of the other filter.

    Raises
    ------
    ValueError
        If sizes differ, or both have several kernels and not the same number; the sentence is for the user.
    """
    problem = comparison_problem(learned, reference)
    if problem:
        raise ValueError(problem)
    channels = max(learned.channels, reference.channels)
    found, wanted = learned.for_channels(channels).effective, reference.for_channels(channels).effective
    single = tuple(
        _row(name, compare_weights(a, b), a, b)
        for name, a, b in zip(channel_names(channels), found, wanted, strict=True)
    )
    return RecoveryScore(single, _row("all", compare_weights(found, wanted), mean_kernel(found), mean_kernel(wanted)))


def mean_kernel(kernels: FloatArray) -> FloatArray:
    """Mean over the channels of a (C, n, n) stack, shape (n, n)."""
    # Divided first: a sum of huge weights could overflow. A stack of equal kernels keeps its digits.
    if (kernels == kernels[:1]).all():
        return np.array(kernels[0])
    mean: FloatArray = (kernels / len(kernels)).sum(axis=0)
    return mean


def comparison_problem(learned: Filter, reference: Filter) -> str:
    """Why two filters cannot be compared, or an empty text."""
    if learned.size != reference.size:
        return phrase(
            "a {size} x {size} filter cannot be compared with a {size_2} x {size_2} one",
            size=learned.size,
            size_2=reference.size,
        )
    if 1 not in (learned.channels, reference.channels) and learned.channels != reference.channels:
        return phrase(
            "a filter of {channels} kernels cannot be compared with one of {channels_2}",
            channels=learned.channels,
            channels_2=reference.channels,
        )
    return ""


def _row(name: str, near: Comparison, learned: FloatArray, reference: FloatArray) -> Recovery:
    return Recovery(
        name, near.scale, near.cosine, near.largest_error, centre_ratio(learned), centre_ratio(reference)
    )  # fmt: skip
