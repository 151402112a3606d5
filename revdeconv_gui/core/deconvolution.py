"""Deconvolution: the reverse operator, equation 3 of Nguyen (2023), and the plain zoom it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from . import kernels
from .activation import bounds
from .filters import Filter
from .parallel import over_rows
from .pixels import Image, as_planes, like, to_float, to_uint8, to_uint16, value_table
from .settings import Activation
from .strips import LANES

BYTES = 16  # width of vectors.Bytes


@dataclass(frozen=True, slots=True)
class ReverseOperator:
    """Equation 3 for one filter: turns filtered pixels of a channel into their blocks.

    Parameters
    ----------
    filter : Filter
        The filter to reverse; its weight is multiplied into the kernels.
    channels : int
        C of the filtered image.
    activation : {"clip", "relu", "identity"}
        f, applied to each entry as it is made.
    zero_below : float
        Weights of at most this magnitude count as 0 (their entries stay x). 0 is the paper's rule. A filter that
        was learned step by step has no exact zeros: where the true weight is 0 it has some 1e-15, and what is
        divided by it is the rounding of x - x, so that such entries end on black or white. An identity learned by
        ``sgd`` or ``nlms`` therefore does not give the zoomed image back, the true one and that of
        ``least-squares`` do; with ``zero_below`` above the noise (0.01, say) all do.
    """

    filter: Filter
    channels: int
    activation: Activation | str = Activation.CLIP
    zero_below: float = 0.0

    @property
    def weights(self) -> npt.NDArray[np.float64]:
        """Weights as they are divided by, shape (C, n * n)."""
        weights = self.filter.for_channels(self.channels).effective.reshape(self.channels, -1)
        return np.where(np.abs(weights) <= self.zero_below, 0.0, weights)

    @property
    def solvable(self) -> npt.NDArray[np.bool_]:
        """Entries whose weight is not 0 in any channel, shape (n * n,); the others stay x."""
        return np.asarray((self.weights != 0.0).all(axis=0))

    def solve(self, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Blocks of filtered pixels (C, V) as (C, n * n, V)."""
        bias = self.filter.for_channels(self.channels).bias
        weights = self.weights
        solvable = (weights != 0.0).all(axis=0)
        return _solve(values, weights, bias, [solvable] * self.channels, self.activation)

    def solve_bytes(self) -> npt.NDArray[np.uint8]:
        """8-bit blocks (C, 256, n * n) of all 8-bit pixels."""
        blocks = tables_of_bytes([self.filter], self.channels, self.activation, self.zero_below)
        return blocks.reshape(blocks.shape[1:])


def tables_of_bytes(
    filters: Sequence[Filter], channels: int, activation: Activation | str = Activation.CLIP, zero_below: float = 0.0
) -> npt.NDArray[np.uint8]:
    """8-bit blocks (F, C, 256, n * n) that reversed filters of one size make of all 8-bit pixels.

    Many filters at once cost little more than one: numpy is called a fixed number of times.
    """
    operators = [ReverseOperator(filter, channels, activation, zero_below) for filter in filters]
    weights = np.concatenate([operator.weights for operator in operators])
    bias = np.concatenate([filter.for_channels(channels).bias for filter in filters])
    solvable = np.repeat((weights.reshape(len(filters), channels, -1) != 0.0).all(axis=1), channels, axis=0)
    values = np.broadcast_to(value_table(np.uint8), (len(weights), 256))
    blocks = to_uint8(_solve(values, weights, bias, solvable, activation))
    return np.ascontiguousarray(blocks.reshape(len(filters), channels, -1, 256).transpose(0, 1, 3, 2))


def _solve(
    values: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64],
    bias: npt.NDArray[np.float64],
    solvable: Sequence[npt.NDArray[np.bool_]] | npt.NDArray[np.bool_],
    activation: Activation | str,
) -> npt.NDArray[np.float64]:
    """Blocks (N, K, V) of filtered pixels (N, V) of N channels, each with weights (K,) and a bias of its own."""
    floor, ceiling = bounds(activation)
    count = values.shape[1]
    padded = np.zeros((len(weights), -(-count // LANES) * LANES))
    padded[:, :count] = values
    out = np.empty((*weights.shape, padded.shape[1]))
    for n, flags in enumerate(solvable):
        kernels.reverse_values(
            padded[n], weights[n], bias[n], flags.view(np.uint8), floor, ceiling, out[n].reshape(-1)
        )  # fmt: skip
    return out[:, :, :count]


def deconvolve(
    filtered: npt.ArrayLike,
    filter: Filter,
    *,
    dtype: npt.DTypeLike = np.uint8,
    activation: Activation | str = Activation.CLIP,
    zero_below: float = 0.0,
) -> Image:
    """Recover an image from its filtered image by reversing the filter (equation 3).

    For each filtered pixel x its block is made in raster order: every entry starts as x, and
    Y[i, j] = f((x - b - sum over the other entries of Y * w) / w[i, j]), each new value being used by those after
    it. Where a weight is exactly 0 in any channel, that entry stays x in every channel.

    Parameters
    ----------
    filtered : array_like, shape (h, w) or (h, w, C)
        uint8 as from a file (the paper's way), uint16, or float.
    filter : Filter
        The learned filter; for a learned bias b is subtracted first.
    dtype : {uint8, uint16, float64}
        uint8: floor(255 Y + 0.5). uint16: floor(65535 Y + 0.5). float64: Y itself.
    activation, zero_below
        See `ReverseOperator`.

    Returns
    -------
    ndarray, shape (h n, w n) or (h n, w n, C)

    Raises
    ------
    TypeError, ValueError
        For a wrong dtype, shape or channel count.
    """
    planes = as_planes(filtered)
    dtype = np.dtype(dtype)
    if dtype not in (np.uint8, np.uint16, np.float64):
        raise TypeError(f"deconvolve gives uint8, uint16 or float64, not {dtype}")
    rows, columns, channels = planes.shape
    size = filter.size
    operator = ReverseOperator(filter, channels, activation, zero_below)
    out: Image = np.empty((rows * size, columns * size, channels), dtype)
    if planes.dtype == np.uint8 and dtype == np.uint8:
        table = _byte_rows(operator.solve_bytes(), size)
        flat, lines = planes.reshape(rows, -1), out.reshape(rows * size, -1)

        def work(first: int, last: int) -> None:
            kernels.place_rows(flat, table, size, channels, first, last, lines)
    else:

        def work(first: int, last: int) -> None:
            for r in range(first, last):
                _solve_row(planes[r], operator, size, out[r * size : (r + 1) * size])

    over_rows(rows, out.size, work)
    return like(out, filtered)


def _byte_rows(blocks: npt.NDArray[np.uint8], size: int) -> npt.NDArray[np.uint8]:
    """Blocks (C, 256, n * n) as the rows (n, C, 256, 16 m) that `kernels.place_rows` puts together."""
    channels = blocks.shape[0]
    rows = np.zeros((size, channels, 256, -(-size * channels // BYTES) * BYTES), np.uint8)
    for c in range(channels):
        rows[:, c, :, c : size * channels : channels] = blocks[c].reshape(256, size, size).transpose(1, 0, 2)
    return rows


def _solve_row(pixels: Image, operator: ReverseOperator, size: int, out: Image) -> None:
    """Blocks of one row of filtered pixels (w, C) into the n rows of ``out``."""
    columns, channels = pixels.shape
    blocks = operator.solve(to_float(pixels).T)
    placed = blocks.reshape(channels, size, size, columns).transpose(1, 3, 2, 0).reshape(size, columns * size, channels)
    convert = {"uint8": to_uint8, "uint16": to_uint16}.get(out.dtype.name)
    out[...] = placed if convert is None else convert(placed)
