"""How near one image is to another: equations 4 and 5 of Nguyen (2023), PSNR and SSIM."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from .pixels import Image, full_scale, to_float

_AT_ONCE = 1 << 16  # values


def zoom_nearest(image: npt.ArrayLike, shape: tuple[int, int]) -> Image:
    """Zoom to ``shape`` (height, width) by nearest neighbour: source index floor((2 d + 1) m / (2 L)).

    Any dtype, H x W or H x W x C; the result has the same dtype.
    """
    array = np.asarray(image)
    rows, columns = zoom_indices(array.shape, shape)
    # One axis after the other: the rows are then copied whole, several times faster than pixel by pixel.
    return np.take(np.take(array, columns, axis=1), rows, axis=0)


def zoom_indices(small: tuple[int, ...], large: tuple[int, ...]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Source row of each row, and source column of each column, of an image zoomed from ``small`` to ``large``."""
    rows, columns = ((2 * np.arange(large[i]) + 1) * small[i] // (2 * large[i]) for i in (0, 1))
    return rows, columns


def pad_to(image: npt.ArrayLike, shape: tuple[int, int]) -> Image:
    """Fill up with 0 at the bottom and right to ``shape`` (height, width)."""
    array = np.asarray(image)
    out = np.zeros((*shape, *array.shape[2:]), array.dtype)
    out[: array.shape[0], : array.shape[1]] = array
    return out


def covered_shape(shape: tuple[int, ...], size: int) -> tuple[int, int]:
    """Height and width of the area that n x n blocks cover: floor(H/n) n, floor(W/n) n."""
    return shape[0] // size * size, shape[1] // size * size


def mean_absolute_error(image: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Mean of |difference| over pixels and channels, in [0, 1] (equation 4 for one image).

    Images of one integer dtype are summed as integers, so the result is exact to the last bit of one division.

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    a, b = _same_shape(image, other)
    if a.dtype == b.dtype and a.dtype.kind == "u":
        total = sum(int(np.abs(x - y).sum()) for x, y in _pieces(a, b, np.int64))
        return total / (full_scale(a.dtype) * a.size)
    return math.fsum(float(np.abs(x - y).sum()) for x, y in _pieces(a, b, np.float64)) / a.size


def mean_squared_error(image: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Mean squared difference over pixels and channels, of pixels in [0, 1].

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    a, b = _same_shape(image, other)
    if a.dtype == b.dtype and a.dtype.kind == "u":
        total = sum(int(np.square(x - y).sum()) for x, y in _pieces(a, b, np.int64))
        return total / (full_scale(a.dtype) ** 2 * a.size)
    return math.fsum(float(np.square(x - y).sum()) for x, y in _pieces(a, b, np.float64)) / a.size


def psnr(image: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Peak signal-to-noise ratio in dB for pixels in [0, 1]: -10 log10(MSE); infinite for equal images."""
    mse = mean_squared_error(image, other)
    return -10.0 * math.log10(mse) if mse > 0.0 else math.inf


def ssim(image: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Structural similarity (Wang et al. 2004) as scikit-image computes it, mean over channels; at most 1.

    NaN where an image is smaller than the measure's 7 x 7 window.
    """
    from skimage.metrics import structural_similarity  # 0.3 s to import: only when asked for

    a, b = _same_shape(image, other)
    if min(a.shape[:2]) < 7:
        return math.nan
    return float(
        structural_similarity(  # type: ignore[no-untyped-call]
            to_float(a), to_float(b), data_range=1.0, channel_axis=2 if a.ndim == 3 else None
        )
    )


def loss_ratio(mae: float, mae0: float) -> float:
    """Equation 5: r = |MAE - MAE0| / MAE0. It hides the sign; see `signed_change`."""
    return abs(signed_change(mae, mae0))


def signed_change(mae: float, mae0: float) -> float:
    """(MAE - MAE0) / MAE0: negative where the deconvolved image is nearer to the original than the plain zoom.

    NaN where MAE0 is 0 (the zoom is perfect, so no ratio exists) and MAE is 0 too, infinite where MAE is not.
    """
    if mae0 == 0.0:
        return math.nan if mae == 0.0 else math.inf
    return (mae - mae0) / mae0


def _pieces(a: Image, b: Image, dtype: type[np.number[Any]]) -> Iterator[tuple[Image, Image]]:
    """Both images some rows at a time, as integers or as numbers in [0, 1]: no copy of a whole image."""
    step = max(1, _AT_ONCE * a.shape[0] // a.size) if a.size else 1
    for first in range(0, a.shape[0], step):
        x, y = a[first : first + step], b[first : first + step]
        yield (x.astype(dtype), y.astype(dtype)) if dtype is np.int64 else (to_float(x), to_float(y))


def _same_shape(image: npt.ArrayLike, other: npt.ArrayLike) -> tuple[Image, Image]:
    a, b = np.asarray(image), np.asarray(other)
    if a.shape != b.shape:
        raise ValueError(f"images of different sizes cannot be compared: {a.shape} and {b.shape}")
    return a, b
