"""Images as the kernels read them: flat, as 8 bits or a strip at a time as float64, with room at the end."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from .geometry import Geometry
from .pixels import Image, full_scale

FloatArray = npt.NDArray[np.float64]
LANES = 4  # values that a kernel reads at once; vectors.LANES without importing numba
WIDE = 8  # lanes of one vector where there are many
MANY = 20  # lanes that are learned side by side where there are as many
_STRIP_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows ``first`` to ``last`` of the blocks of an image; ``pixels`` begin with the first of them."""

    pixels: npt.NDArray[Any]
    first: int
    last: int


def strips(image: Image, geometry: Geometry, first: int, last: int, *, whole: bool = True) -> Iterator[Strip]:
    """Cut the rows of blocks ``first`` to ``last`` of an image (H, W, C) into strips.

    uint8 pixels are passed on as they are, in one strip but for what lies too near the end of the array to be read
    four at a time, which is copied; where ``whole`` is false in strips of about 1 MB. Other pixels are copied to
    float64, about 1 MB at a time.
    """
    _, width, channels = image.shape
    line = width * channels
    size, stride = geometry.size, geometry.stride
    eight = image.dtype == np.uint8
    flat = image.reshape(-1)
    step = max(1, _STRIP_BYTES // (8 * line * stride))
    if eight:
        safe = ((flat.size - LANES) // line - size) // stride + 1 if flat.size >= LANES else 0
        safe = min(last, max(first, safe))
        wanted = max(1, safe - first) if whole else step
        for row in range(first, safe, wanted):
            yield Strip(flat[row * stride * line :], row, min(safe, row + wanted))
        first = safe
    scale = full_scale(image.dtype)
    for row in range(first, last, step):
        end = min(last, row + step)
        rows = flat[row * stride * line : ((end - 1) * stride + size) * line]
        copy = np.zeros(rows.size + LANES, np.uint8 if eight else np.float64)
        if eight or scale == 1.0:
            copy[: rows.size] = rows
        else:
            np.divide(rows, scale, out=copy[: rows.size])
        copy.setflags(write=False)  # as images are: a kernel is compiled for read-only pixels only
        yield Strip(copy, row, end)


def scaling(dtype: npt.DTypeLike, channels: int) -> tuple[FloatArray, FloatArray]:
    """Two factors (4,) that make numbers in [0, 1] of the pixels of a strip: v * high + v * low; 0 beyond ``channels``.

    For uint8 the high one has so few bits that its product is exact and the sum is v / 255, correctly rounded.
    """
    high, low = np.zeros(LANES), np.zeros(LANES)
    high[:channels], low[:channels] = _PARTS if np.dtype(dtype) == np.uint8 else (1.0, 0.0)
    return high, low


def _parts(scale: int) -> tuple[float, float]:
    high = float(Fraction(2**40 // scale, 2**40))
    return high, float(Fraction(1, scale) - Fraction(high))


_PARTS = _parts(255)


def goal_strip(image: Image, anchor: int, first: int, last: int) -> FloatArray:
    """Target pixels of rows ``first`` to ``last`` as flat float64, with room at the end."""
    rows = image[first + anchor : last + anchor].reshape(-1)
    out = np.zeros(rows.size + LANES)
    np.divide(rows, full_scale(image.dtype), out=out[: rows.size])
    return out


def aligned(*shape: int) -> FloatArray:
    """Zeros that begin at a multiple of 64 bytes: a vector that lies across two cache lines is three times slower."""
    size = math.prod(shape)
    buffer = np.zeros(size + 8)
    start = -buffer.__array_interface__["data"][0] % 64 // 8  # what .ctypes makes takes longer than the zeros
    return buffer[start : start + size].reshape(shape)
