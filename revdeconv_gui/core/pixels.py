"""Pixels as arrays: which dtypes are images, and how they become numbers in [0, 1] and 8 or 16 bits again."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Image = npt.NDArray[Any]
_AT_ONCE = 1 << 15  # values: they stay in the second cache
_NO_TABLE = np.zeros(1)
_NO_TABLE.setflags(write=False)


def full_scale(dtype: npt.DTypeLike) -> float:
    """Value of white: 255 for uint8, 65535 for uint16, 1 for floats.

    Raises
    ------
    TypeError
        For any other dtype.
    """
    dtype = np.dtype(dtype)
    if dtype == np.uint8:
        return 255.0
    if dtype == np.uint16:
        return 65535.0
    if dtype in (np.float32, np.float64):
        return 1.0
    raise TypeError(f"an image must be uint8, uint16, float32 or float64, not {dtype}")


@cache
def _table(name: str) -> npt.NDArray[np.float64]:
    table = np.arange(int(full_scale(name)) + 1, dtype=np.float64) / full_scale(name)
    table.setflags(write=False)
    return table


def value_table(dtype: npt.DTypeLike) -> npt.NDArray[np.float64]:
    """Float64 value of every integer pixel (256 or 65536 entries); one unused entry for float images.

    A look-up gives the same double as the division value / full scale, and is cheaper.
    """
    dtype = np.dtype(dtype)
    return _table(dtype.name) if dtype.kind == "u" else _NO_TABLE


def as_planes(image: npt.ArrayLike) -> Image:
    """A read-only C-contiguous H x W x C view (or copy) of an image H x W or H x W x C.

    Always read-only, so that each kernel is compiled once per dtype and not again for read-only arrays.

    Raises
    ------
    TypeError
        If the dtype is not uint8, uint16, float32 or float64.
    ValueError
        If it has not two or three axes, is empty, or a float pixel is NaN or infinite.
    """
    array = np.asarray(image)
    if not array.dtype.isnative:
        array = array.astype(array.dtype.newbyteorder("="))
    full_scale(array.dtype)
    if array.ndim not in (2, 3) or array.size == 0:
        shape = " x ".join(map(str, array.shape)) or "a single number"
        raise ValueError(f"an image must be H x W or H x W x C with at least one pixel, not {shape}")
    if array.dtype.kind == "f" and not all(np.isfinite(row).all() for row in array):
        raise ValueError("the image has pixels that are NaN or infinite")
    planes = np.ascontiguousarray(array if array.ndim == 3 else array[:, :, np.newaxis]).view()
    planes.setflags(write=False)
    return planes


def like(planes: Image, image: npt.ArrayLike) -> Image:
    """Drop the channel axis again where ``image`` had none."""
    return planes[:, :, 0] if np.ndim(image) == 2 else planes


def to_float(image: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Pixels in [0, 1] as float64 (integers divided by full scale)."""
    array = np.asarray(image)
    return array.astype(np.float64) / full_scale(array.dtype)


def _to_integer(image: npt.ArrayLike, scale: int, dtype: type[np.unsignedinteger[Any]]) -> Image:
    array = np.asarray(image)
    if array.dtype == dtype:
        return array
    if array.dtype.kind == "u":
        return np.asarray(_rounded(value_table(array.dtype), scale, dtype)[array])
    if array.ndim == 0:
        return _rounded(to_float(array), scale, dtype)
    out = np.empty(array.shape, dtype)
    step = max(1, _AT_ONCE * len(array) // max(1, array.size))
    for first in range(0, len(array), step):  # no copies of a whole image in float64
        out[first : first + step] = _rounded(to_float(array[first : first + step]), scale, dtype)
    return out


def _rounded(values: npt.NDArray[np.float64], scale: int, dtype: type[np.unsignedinteger[Any]]) -> Image:
    made = np.clip(values, 0.0, 1.0)
    made *= scale
    made += 0.5
    return np.asarray(made.astype(dtype))  # which cuts off what is behind the point: floor, as nothing is negative


def to_uint8(image: npt.ArrayLike) -> npt.NDArray[np.uint8]:
    """8-bit pixels, floor(255 y + 0.5) of y clipped to [0, 1]."""
    return _to_integer(image, 255, np.uint8)


def to_uint16(image: npt.ArrayLike) -> npt.NDArray[np.uint16]:
    """16-bit pixels, floor(65535 y + 0.5) of y clipped to [0, 1]."""
    return _to_integer(image, 65535, np.uint16)
