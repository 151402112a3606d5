"""The convolutional filter as a value: one n x n kernel per channel, a scalar weight and a bias."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from .settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a learned filter came about; the ``learned`` object of a filter file.

    ``extra`` keeps keys that this version does not know, so that reading and writing loses nothing.
    """

    rule: str = "sgd"
    learning_rate: float = 0.1
    epochs: int = 1
    border: str = "all"
    activation: str = "clip"
    images: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Filter:
    """A convolutional filter y = f(weight * sum(x * kernel) + bias), equation 1 of Nguyen (2023).

    Parameters
    ----------
    kernels : array_like, shape (C, n, n) or (n, n)
        One kernel per channel; a single one (C = 1) serves every channel of an image. Kept as read-only float64.
    weight : float
        Scalar factor in front of the sum, for example 1/9 for the blur filter.
    bias : array_like, shape (C,) or scalar
        Added after the sum.
    name : str
        For people: a preset's name, a file's stem, "run 3".
    learned : Provenance or None
        How it was learned; None for a filter that was chosen.

    Raises
    ------
    ValueError
        If the shape is not (C, n, n) with 2 <= n <= 15, or a number is not finite.
    """

    kernels: FloatArray
    weight: float = 1.0
    bias: FloatArray = field(default_factory=lambda: np.zeros(1))
    name: str = ""
    learned: Provenance | None = None

    def __post_init__(self) -> None:
        kernels = np.array(self.kernels, dtype=np.float64)
        if kernels.ndim == 2:
            kernels = kernels[np.newaxis]
        if kernels.ndim != 3 or kernels.shape[1] != kernels.shape[2] or kernels.shape[0] < 1:
            raise ValueError(f"a filter needs square kernels, C x n x n, not {' x '.join(map(str, kernels.shape))}")
        size = kernels.shape[1]
        if not MIN_KERNEL_SIZE <= size <= MAX_KERNEL_SIZE:
            raise ValueError(
                f"the kernel size must be {MIN_KERNEL_SIZE} to {MAX_KERNEL_SIZE}, not {size} x {kernels.shape[2]}"
            )
        bias = np.array(self.bias, dtype=np.float64).reshape(-1)
        if bias.size == 1:
            bias = np.repeat(bias, kernels.shape[0])
        if bias.shape[0] != kernels.shape[0]:
            raise ValueError(f"the filter has {kernels.shape[0]} kernels but {bias.shape[0]} biases")
        if not (np.isfinite(kernels).all() and np.isfinite(bias).all() and np.isfinite(self.weight)):
            raise ValueError("every number of a filter must be finite (no NaN, no infinity)")
        kernels.setflags(write=False)
        bias.setflags(write=False)
        object.__setattr__(self, "kernels", kernels)
        object.__setattr__(self, "bias", bias)
        object.__setattr__(self, "weight", float(self.weight))

    @property
    def size(self) -> int:
        """Kernel size n."""
        return int(self.kernels.shape[1])

    @property
    def channels(self) -> int:
        """Number of kernels C; 1 means one kernel for all channels."""
        return int(self.kernels.shape[0])

    @property
    def effective(self) -> FloatArray:
        """Kernels times weight, shape (C, n, n): what a learning rule should find."""
        return self.kernels * self.weight

    def for_channels(self, channels: int) -> Filter:
        """The same filter with exactly ``channels`` kernels.

        Raises
        ------
        ValueError
            If it has several kernels and their number differs from ``channels``.
        """
        if self.channels == channels:
            return self
        if self.channels != 1:
            raise ValueError(
                f"the filter has {self.channels} kernels (one per channel) but the image has {channels} channel"
                f"{'s' if channels != 1 else ''}"
            )
        return Filter(
            np.repeat(self.kernels, channels, axis=0),
            self.weight,
            np.repeat(self.bias, channels),
            self.name,
            self.learned,
        )

    def equals(self, other: Filter) -> bool:
        """Whether both do the same to an image: equal kernels, weight and bias, bit for bit."""
        return (
            self.weight == other.weight
            and np.array_equal(self.kernels, other.kernels)
            and np.array_equal(self.bias, other.bias)
        )


def channel_names(channels: int) -> tuple[str, ...]:
    """Names of an image's channels: ("gray",), ("r", "g", "b"), or "0", "1", ... for other numbers."""
    if channels == 1:
        return ("gray",)
    return ("r", "g", "b") if channels == 3 else tuple(str(i) for i in range(channels))


def same_for_all(kernels: Sequence[FloatArray] | FloatArray) -> bool:
    """Whether all kernels of a (C, n, n) stack are equal."""
    stack = np.asarray(kernels)
    return bool((stack == stack[:1]).all())
