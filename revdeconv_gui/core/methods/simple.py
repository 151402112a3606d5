"""Methods that compute each block, or each pixel, from the filtered pixels in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.deconvolution import deconvolve
from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.measures import zoom_nearest
from revdeconv_gui.core.neighbourhoods import apply_blocks, check_dtype
from revdeconv_gui.core.pixels import Image, as_planes, like, to_float, to_uint8
from revdeconv_gui.core.settings import Activation

from .registry import Prepared


def prepare(name: str, filter: Filter, activation: Activation | str, **parameters: Any) -> Prepared:
    """The method of this module with that name."""
    match name:
        case "reverse":
            return Reverse(parameters.pop("reversed", None) or filter, activation, **parameters)
        case "bicubic":
            return Bicubic(filter.size)
        case "minimum-norm":
            return MinimumNorm(filter, **parameters)
        case _:
            return Zoom(filter.size)


@dataclass(frozen=True, slots=True)
class Reverse:
    """Equation 3 of Nguyen (2023), see `revdeconv_gui.core.deconvolve`.

    Parameters
    ----------
    filter : Filter
        What is run backwards: the filter itself, or what was learned of it (``reversed``).
    activation, zero_below
        See `revdeconv_gui.core.deconvolve`.
    """

    filter: Filter
    activation: Activation | str = Activation.CLIP
    zero_below: float = 0.0

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """See `Prepared`."""
        kind = check_dtype(dtype)
        return deconvolve(filtered, self.filter, activation=self.activation, zero_below=self.zero_below, dtype=kind)


@dataclass(frozen=True, slots=True)
class Zoom:
    """Each filtered pixel n x n times."""

    size: int

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """See `Prepared`."""
        kind, planes = check_dtype(dtype), as_planes(filtered)
        values = to_uint8(planes) if kind == np.uint8 else to_float(planes)
        return like(zoom_nearest(values, (planes.shape[0] * self.size, planes.shape[1] * self.size)), filtered)


@dataclass(frozen=True, slots=True)
class Bicubic:
    """Cubic convolution with a = -1/2 (Keys 1981), clipped to [0, 1]; taps beyond the border are left out."""

    size: int

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """See `Prepared`."""
        kind, values = check_dtype(dtype), to_float(as_planes(filtered))
        for axis in (0, 1):
            values = self._enlarged(values, axis)
        clipped = np.clip(values, 0.0, 1.0)
        return like(to_uint8(clipped) if kind == np.uint8 else clipped, filtered)

    def _enlarged(self, values: FloatArray, axis: int) -> FloatArray:
        length = values.shape[axis]
        places = (np.arange(length * self.size) + 0.5) / self.size - 0.5
        taps = np.floor(places).astype(np.intp)[:, np.newaxis] + np.arange(-1, 3)
        weights = _keys(np.abs(taps - places[:, np.newaxis])) * ((taps >= 0) & (taps < length))
        weights /= weights.sum(axis=1, keepdims=True)
        taps = np.clip(taps, 0, length - 1)
        shape = [1, 1, 1]
        shape[axis] = -1
        out = np.zeros([n * self.size if k == axis else n for k, n in enumerate(values.shape)])
        for tap in range(4):
            out += np.take(values, taps[:, tap], axis=axis) * weights[:, tap].reshape(shape)
        return out


def _keys(distance: FloatArray) -> FloatArray:
    near = (1.5 * distance - 2.5) * distance**2 + 1.0
    far = ((-0.5 * distance + 2.5) * distance - 4.0) * distance + 2.0
    return np.where(distance < 1.0, near, np.where(distance < 2.0, far, 0.0))


@dataclass(frozen=True, slots=True)
class MinimumNorm:
    """Per block the Y with w . Y + b = x that is nearest to x in every entry, then clipped to [0, 1].

    Y = x + w (x - b - x sum w) / (w . w): equation 3's smoothing value x as the starting point, but all entries at
    once. For filters that keep a plain area as it is (sum w = 1, b = 0, as blur and sharpening) it is the zoom itself.
    With ``around="zero"`` it is the minimum-norm solution w (x - b) / (w . w). A kernel of zeros leaves Y = x (or 0).

    Parameters
    ----------
    filter : Filter
    around : {"pixel", "zero"}
        Measured on the paper's images, "pixel" is better: 0.0682, 0.1720, 0.5471 against 0.0682, 0.6510, 0.6606 for
        blur, sharpening and edge.

    Raises
    ------
    ValueError
        If ``around`` is something else.
    """

    filter: Filter
    around: str = "pixel"

    def __post_init__(self) -> None:
        if self.around not in ("pixel", "zero"):
            raise ValueError(f"around must be pixel or zero, not {self.around!r}")

    @property
    def size(self) -> int:
        """How many times larger the result is, n."""
        return self.filter.size

    @property
    def radius(self) -> int:
        """0: a block needs its own pixel only."""
        return 0

    @property
    def together(self) -> int:
        """1: the pixels of each channel; `apply` sorts out whose kernel it is."""
        return 1

    def blocks(self, known: FloatArray) -> FloatArray:
        """What each entry starts from: pixels (rows, 1) as blocks (rows, n^2)."""
        start = known if self.around == "pixel" else np.zeros_like(known)
        return np.repeat(start, self.size**2, axis=1)

    def solve(self, blocks: FloatArray, pixels: FloatArray) -> FloatArray:
        """The nearest solutions to blocks (V, C, n^2) of pixels (V, C), not clipped."""
        channels = blocks.shape[1]
        fitted = self.filter.for_channels(channels)
        weights = fitted.effective.reshape(channels, -1)
        energy = np.square(weights).sum(axis=1)
        missing = pixels - fitted.bias - np.einsum("vck,ck->vc", blocks, weights)
        steps = np.divide(missing, energy, out=np.zeros_like(missing), where=energy > 0.0)
        return np.asarray(blocks + steps[:, :, np.newaxis] * weights)

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """See `Prepared`."""
        return apply_blocks(self, filtered, dtype, self.solve)
