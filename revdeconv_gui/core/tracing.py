"""One block step by step: equations 1 and 3 with every term, for people to follow.

Plain numpy, term by term in the order of the compiled loops: the values are those of `forward` and `deconvolve`, bit
for bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .activation import bounds
from .filters import Filter, FloatArray
from .pixels import to_float
from .settings import Activation

if TYPE_CHECKING:
    from .deconvolution import ReverseOperator

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False, slots=True)
class ForwardTrace:
    """Equation 1 on one block, term by term.

    Attributes
    ----------
    pixels : ndarray of float64, shape (C, n, n)
        Source pixels in [0, 1].
    kernels : ndarray of float64, shape (C, n, n)
    weight : float
        The scalar s in front of the sum.
    products : ndarray of float64, shape (C, n, n)
        pixels * kernels.
    sums : ndarray of float64, shape (C,)
        Of the products, i then j, one term at a time.
    bias : ndarray of float64, shape (C,)
    before : ndarray of float64, shape (C,)
        weight * sums + bias.
    values : ndarray of float64, shape (C,)
        f(before): what `forward` gives.
    """

    pixels: FloatArray
    kernels: FloatArray
    weight: float
    products: FloatArray
    sums: FloatArray
    bias: FloatArray
    before: FloatArray
    values: FloatArray


def trace_forward(block: npt.ArrayLike, filter: Filter, activation: Activation | str = Activation.CLIP) -> ForwardTrace:
    """Follow equation 1, y = f(s * sum_ij X[i, j] k[i, j] + b), on one block.

    Parameters
    ----------
    block : array_like, shape (n, n) or (n, n, C)
        Source pixels; uint8, uint16 or float, as in `forward`.
    filter : Filter
    activation : {"clip", "relu", "identity"}

    Raises
    ------
    TypeError, ValueError
        For a wrong dtype, a block of another size than the kernel, or a wrong channel count.
    """
    values = to_float(block)
    values = values if values.ndim == 3 else values[:, :, np.newaxis]
    size = filter.size
    if values.shape[:2] != (size, size):
        raise ValueError(
            f"a {size} x {size} filter needs a block of that size, not {values.shape[1]} x {values.shape[0]}"
        )
    pixels = np.ascontiguousarray(values.transpose(2, 0, 1))
    fitted = filter.for_channels(pixels.shape[0])
    products = pixels * fitted.kernels
    sums = np.zeros(len(pixels))
    for term in products.reshape(len(pixels), -1).T:
        sums = sums + term
    before = fitted.weight * sums + fitted.bias
    floor, ceiling = bounds(activation)
    return ForwardTrace(
        pixels, fitted.kernels, fitted.weight, products, sums, fitted.bias, before,
        np.maximum(np.minimum(before, ceiling), floor),
    )  # fmt: skip


@dataclass(frozen=True, eq=False, slots=True)
class ReverseTrace:
    """Equation 3 for V filtered pixels, entry by entry; K = n * n entries in raster order.

    Attributes
    ----------
    x : ndarray of float64, shape (C, V)
        The filtered pixels.
    weights : ndarray of float64, shape (C, K)
        The divisors.
    bias : ndarray of float64, shape (C,)
    solvable : ndarray of bool, shape (K,)
        Where the divisor is not 0 in any channel; the other entries stay x.
    others : ndarray of float64, shape (C, K, V)
        The sum over the other entries of value * weight: those before the entry as they have been made, those after
        it as they still are, x.
    before : ndarray of float64, shape (C, K, V)
        (x - b - others) / weight, before f; x where the entry is not solvable.
    values : ndarray of float64, shape (C, K, V)
        f(before): what `ReverseOperator.solve` gives.
    clipped : ndarray of bool, shape (C, K, V)
        Where f changed the value.
    """

    x: FloatArray
    weights: FloatArray
    bias: FloatArray
    solvable: BoolArray
    others: FloatArray
    before: FloatArray
    values: FloatArray
    clipped: BoolArray

    @property
    def size(self) -> int:
        """Kernel size n."""
        return math.isqrt(self.weights.shape[1])

    def state(self, entry: int) -> FloatArray:
        """The block as entry ``entry`` finds it, shape (C, K, V): made entries before it, x from it on."""
        found = np.repeat(self.x[:, np.newaxis], self.weights.shape[1], axis=1)
        found[:, :entry] = self.values[:, :entry]
        return found


def trace_reverse(values: npt.ArrayLike, operator: ReverseOperator) -> ReverseTrace:
    """Follow equation 3, Y[i, j] = f((x - b - sum over the others of Y * w) / w[i, j]), entry by entry.

    Parameters
    ----------
    values : array_like of float64, shape (C, V)
        Filtered pixels in [0, 1], V of each channel.
    operator : ReverseOperator
        Filter, channels, activation; weights below its threshold count as 0.

    Raises
    ------
    ValueError
        If ``values`` are not (C, V) for the operator's C.
    """
    x = np.asarray(values, dtype=np.float64)
    if x.ndim != 2 or x.shape[0] != operator.channels:
        raise ValueError(f"the operator needs pixels (C, V) of {operator.channels} channels, not {x.shape}")
    weights, solvable = operator.weights, operator.solvable
    bias = operator.filter.for_channels(operator.channels).bias
    floor, ceiling = bounds(operator.activation)
    smooth = x[:, np.newaxis] * weights[:, :, np.newaxis]
    others, before, made = (np.empty(smooth.shape) for _ in range(3))
    prefix, entries = np.zeros(x.shape), weights.shape[1]
    for i in range(entries):
        total = prefix
        for k in range(i + 1, entries):
            total = total + smooth[:, k]
        others[:, i] = total
        if solvable[i]:
            with np.errstate(over="ignore", invalid="ignore"):
                before[:, i] = (x - bias[:, np.newaxis] - total) / weights[:, i, np.newaxis]
                made[:, i] = np.maximum(np.minimum(before[:, i], ceiling), floor)
        else:
            before[:, i] = made[:, i] = x
        prefix = prefix + made[:, i] * weights[:, i, np.newaxis]
    return ReverseTrace(x, weights, bias, solvable, others, before, made, before != made)
