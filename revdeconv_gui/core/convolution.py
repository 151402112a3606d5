"""Filtering: the forward convolution, equation 1 of Nguyen (2023)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from . import kernels
from .activation import bounds
from .filters import Filter, FloatArray
from .geometry import Geometry, block_geometry
from .parallel import over_rows
from .pixels import Image, as_planes, like
from .settings import Activation
from .strips import LANES, scaling, strips

_SCALES = {np.dtype(np.float64): 0.0, np.dtype(np.uint8): 255.0, np.dtype(np.uint16): 65535.0}
_NOWHERE = {dtype: np.zeros(0, dtype) for dtype in _SCALES}


def forward(
    image: npt.ArrayLike,
    filter: Filter,
    *,
    activation: Activation | str = Activation.CLIP,
    geometry: Geometry | None = None,
    dtype: npt.DTypeLike = np.float64,
) -> Image:
    """Filter an image: y[r, q, c] = f(s * sum_ij x[r n + i, q n + j, c] * k[i, j, c] + b[c]).

    A correlation (the kernel is not flipped) with stride n, so the result is n times smaller.

    Parameters
    ----------
    image : array_like, shape (H, W) or (H, W, C)
        uint8 or uint16 (divided by full scale) or float (as it is).
    filter : Filter
        One kernel per channel, or one for all.
    activation : {"clip", "relu", "identity"}
        f of equation 1.
    geometry : Geometry, optional
        Another stride than n; its size must be the filter's.
    dtype : {float64, uint8, uint16}
        float64: y itself. Integers: floor(255 y + 0.5) or floor(65535 y + 0.5) of y clipped to [0, 1], written
        without a float image in between.

    Returns
    -------
    ndarray, shape (floor(H/n), floor(W/n)) or (..., C)

    Raises
    ------
    TypeError, ValueError
        For a wrong dtype, shape or channel count, or an image smaller than the kernel.
    """
    planes = as_planes(image)
    height, width, channels = planes.shape
    geometry = geometry or block_geometry(filter.size)
    if geometry.size != filter.size:
        raise ValueError(f"the geometry is for {geometry.size} x {geometry.size} kernels, the filter has {filter.size}")
    rows, columns = geometry.grid(height, width)
    if rows == 0 or columns == 0:
        kernel = f"{filter.size} x {filter.size}"
        raise ValueError(f"an image of {width} x {height} pixels is smaller than the {kernel} kernel")
    fitted = filter.for_channels(channels)
    dtype = np.dtype(dtype)
    if dtype not in _SCALES:
        raise TypeError(f"forward gives float64, uint8 or uint16, not {dtype}")
    out: Image = np.empty((rows, columns, channels), dtype)

    def work(first: int, last: int) -> None:
        _filter(planes, fitted, geometry, bounds(activation), first, last, out)

    over_rows(rows, planes.size, work)
    return like(out, image)


def _filter(
    planes: Image, fitted: Filter, geometry: Geometry, limits: tuple[float, float], first: int, last: int, out: Image
) -> None:
    """Rows ``first`` to ``last`` of the filtered image."""
    _, width, channels = planes.shape
    columns, line, stride = out.shape[1], width * channels, geometry.stride
    for strip in strips(planes, geometry, first, last):
        rows = strip.last - strip.first
        part = out[strip.first : strip.last].reshape(-1)
        outs = [part if dtype == out.dtype else nowhere for dtype, nowhere in _NOWHERE.items()]
        for channel in range(0, channels, LANES):
            used = min(LANES, channels - channel)
            kernel, bias = np.zeros((geometry.size**2, LANES)), np.zeros(LANES)
            kernel[:, :used] = fitted.kernels[channel : channel + used].reshape(used, -1).T
            bias[:used] = fitted.bias[channel : channel + used]
            kernels.filter_rows(
                strip.pixels, *scaling(strip.pixels.dtype, used), geometry.size, line, channels, stride * line,
                stride * channels, channel, columns, rows, kernel.reshape(-1), fitted.weight, bias, *limits,
                _SCALES[out.dtype], *outs, channel, used,
            )  # fmt: skip


def stable_rate(*images: npt.ArrayLike, size: int = 3, geometry: Geometry | None = None) -> float:
    """Largest learning rate at which the ``sgd`` rule is stable: 2 / max ||X_block||^2.

    The maximum is over the blocks and channels of all images (Haykin, Adaptive Filter Theory: LMS is stable for
    g < 2 / ||x||^2). Infinite where every image is black.

    Parameters
    ----------
    *images : array_like, shape (H, W) or (H, W, C)
        The images to learn from.
    size : int
        Kernel size n, where no geometry is given.
    geometry : Geometry, optional
        Which blocks there are; stride n by default.
    """
    geometry = geometry or block_geometry(size)
    found: list[float] = []  # appending is atomic: the rows of an image come from several threads
    for image in images:
        planes = as_planes(image)
        rows = geometry.grid(planes.shape[0], planes.shape[1])[0]

        def work(first: int, last: int, planes: Image = planes) -> None:
            found.append(_largest_energy(planes, geometry, first, last))

        over_rows(rows, planes.size, work)
    largest = max(found, default=0.0)
    return 2.0 / largest if largest > 0.0 else float("inf")


def _largest_energy(planes: Image, geometry: Geometry, first: int, last: int) -> float:
    _, width, channels = planes.shape
    line, stride = width * channels, geometry.stride
    columns = geometry.grid(planes.shape[0], width)[1]
    largest: FloatArray = np.zeros(LANES)
    for strip in strips(planes, geometry, first, last):
        for channel in range(0, channels, LANES):
            used = min(LANES, channels - channel)
            kernels.largest_energies(
                strip.pixels, *scaling(strip.pixels.dtype, used), geometry.size, line, channels, stride * line,
                stride * channels, channel, columns, strip.last - strip.first, largest,
            )  # fmt: skip
    return float(largest.max())
