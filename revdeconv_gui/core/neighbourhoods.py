"""What an operator that undoes a filter looks at and what it should give: neighbourhoods and blocks as matrix rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from .convolution import forward
from .filters import Filter, FloatArray
from .parallel import over_rows
from .pixels import Image, as_planes, full_scale, like, to_uint8
from .settings import Activation

MAX_RADIUS = 3
_ROWS_AT_ONCE = 1 << 15

Correct = Callable[[FloatArray, FloatArray], FloatArray]


class BlockOperator(Protocol):
    """What makes blocks from neighbourhoods: size n, radius r, and how many channels it looks at together."""

    @property
    def size(self) -> int:
        """How many times larger the result is, n."""

    @property
    def radius(self) -> int:
        """Reach in filtered pixels, r."""

    @property
    def together(self) -> int:
        """Channels of one neighbourhood: 1 (each on its own, one operator for all) or C."""

    def blocks(self, known: FloatArray) -> FloatArray:
        """Neighbourhoods (rows, together (2 r + 1)^2) in [0, 1] as blocks (rows, together n^2), not clipped."""


def check_radius(radius: int) -> None:
    """Refuse a radius that is not 0 to 3.

    Raises
    ------
    ValueError
        If it is not.
    """
    if not 0 <= radius <= MAX_RADIUS:
        raise ValueError(f"the radius must be 0 to {MAX_RADIUS}, not {radius}")


def edge_padded(filtered: Image, radius: int) -> Image:
    """A filtered image (h, w, C) with its border pixels repeated ``radius`` times."""
    return np.pad(filtered, ((radius,) * 2, (radius,) * 2, (0, 0)), mode="edge")


def neighbourhoods(padded: Image, radius: int, together: int) -> Image:
    """Neighbourhoods of an edge-padded image (h + 2 r, w + 2 r, C) as rows, raster order, channels last.

    Returns
    -------
    ndarray, shape (h w C / together, together (2 r + 1)^2)
        Of the image's dtype. A row is in raster order, one channel after the other.
    """
    reach = 2 * radius + 1
    windows = np.lib.stride_tricks.sliding_window_view(padded, (reach, reach), axis=(0, 1))
    return windows.reshape(-1, together * reach * reach)


def samples(
    image: npt.ArrayLike, filter: Filter, activation: Activation | str, radius: int, together: int
) -> Iterator[tuple[FloatArray, FloatArray]]:
    """Neighbourhoods of what a filter makes of an image (8 bits, as from a file) and the blocks they came from.

    Both in units of 1/255, so that those of an 8-bit image are whole numbers: sums of their products are exact.

    Yields
    ------
    known : ndarray of float64, shape (rows, together (2 r + 1)^2)
    wanted : ndarray of float64, shape (rows, together n^2)

    Raises
    ------
    TypeError, ValueError
        As `forward`.
    """
    planes, size = as_planes(image), filter.size
    filtered = to_uint8(forward(planes, filter, activation=activation))
    rows, columns, channels = filtered.shape
    padded, scale = edge_padded(filtered, radius), 255.0 / full_scale(planes.dtype)
    step = max(1, _ROWS_AT_ONCE // (columns * channels))
    for first in range(0, rows, step):
        last = min(rows, first + step)
        known = neighbourhoods(padded[first : last + 2 * radius], radius, together)
        covered = planes[first * size : last * size, : columns * size]
        blocks = covered.reshape(last - first, size, columns, size, channels).transpose(0, 2, 4, 1, 3)
        wanted = blocks.reshape(-1, together * size * size).astype(np.float64)
        yield known.astype(np.float64), wanted if scale == 1.0 else wanted * scale


def apply_blocks(
    operator: BlockOperator, filtered: npt.ArrayLike, dtype: npt.DTypeLike, correct: Correct | None = None
) -> Image:
    """Deconvolve a filtered image (h, w) or (h, w, C) to (h n, w n[, C]), uint8 or float64, clipped to [0, 1].

    Parameters
    ----------
    operator : BlockOperator
        Makes the blocks.
    filtered : array_like
        uint8 as from a file, uint16 or float.
    dtype : {uint8, float64}
        uint8: floor(255 Y + 0.5). float64: Y itself.
    correct : callable, optional
        Given the blocks (V, C, n^2) and their filtered pixels (V, C), gives better blocks.

    Raises
    ------
    TypeError, ValueError
        For a wrong dtype, shape or channel count.
    """
    planes, dtype = as_planes(filtered), check_dtype(dtype)
    rows, columns, channels = planes.shape
    if operator.together not in (1, channels):
        wanted = f"{operator.together} channels together"
        raise ValueError(f"the operator was fitted on {wanted}, but the image has {channels}")
    size, radius = operator.size, operator.radius
    out: Image = np.empty((rows * size, columns * size, channels), dtype)
    padded, scale = edge_padded(planes, radius), full_scale(planes.dtype)

    def work(first: int, last: int) -> None:
        step = max(1, _ROWS_AT_ONCE // (columns * channels))
        for top in range(first, last, step):
            end = min(last, top + step)
            known = neighbourhoods(padded[top : end + 2 * radius], radius, operator.together) / scale
            blocks = operator.blocks(known.astype(np.float64, copy=False)).reshape(-1, channels, size * size)
            if correct is not None:
                blocks = correct(blocks, (planes[top:end] / scale).reshape(-1, channels))
            place(np.clip(blocks, 0.0, 1.0), out[top * size : end * size], size)

    over_rows(rows, out.size, work)
    return like(out, filtered)


def place(blocks: FloatArray, out: Image, size: int) -> None:
    """Put blocks (h w, C, n^2) in [0, 1] into an image (h n, w n, C) of uint8 or float64."""
    rows, columns, channels = out.shape[0] // size, out.shape[1] // size, out.shape[2]
    pixels = blocks.reshape(rows, columns, channels, size, size).transpose(0, 3, 1, 4, 2)
    placed = pixels.reshape(rows * size, columns * size, channels)
    out[...] = to_uint8(placed) if out.dtype == np.uint8 else placed


def check_dtype(dtype: npt.DTypeLike) -> np.dtype[Any]:
    """The dtype of a deconvolved image.

    Raises
    ------
    TypeError
        If it is neither uint8 nor float64.
    """
    found = np.dtype(dtype)
    if found not in (np.uint8, np.float64):
        raise TypeError(f"a deconvolved image is uint8 or float64, not {found}")
    return found
