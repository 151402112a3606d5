"""What every filter file has to fulfil, with words for the person who wrote it by hand."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE
from revdeconv_gui.document.problems import Refused

# What float() takes besides, "1_000" or other scripts' digits, is a slip in a file.
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[+-]?\.?(nan|inf|infinity)", re.IGNORECASE)

_LONGEST = 1000

Rows = Sequence[Sequence[float]]


def number(text: str, where: str) -> float:
    """A finite number from a cell; ``where`` ("row 1, column 2") is for the message.

    Raises
    ------
    Refused
        If it is empty, text, NaN, infinite or too large.
    """
    if len(text) > _LONGEST:  # the pattern below would take its time, by the square of the length
        raise Refused(f"has {text[:30]!r} and so on in {where}, too long for a number", "write a shorter number there")
    if _NOT_FINITE.fullmatch(text):
        raise Refused(f"has {text} in {where}, which is not a finite number", "write a finite number there")
    if not _NUMBER.fullmatch(text):
        shown = repr(text[:30]) if text else "nothing"
        raise Refused(f"has {shown} in {where}, not a number", "write a number there, with a point for decimals")
    value = float(text)
    if not math.isfinite(value):
        raise Refused(f"has {text[:30]} in {where}, which is too large", "write a smaller number there")
    return value


def kernel_stack(kernels: Sequence[Rows]) -> npt.NDArray[np.float64]:
    """Kernels given as rows of numbers, as an array, shape (C, n, n).

    Raises
    ------
    Refused
        If there is none, a row is ragged, one is not square, they differ in size, or the size is not 2 to 15.
    """
    if not kernels:
        raise Refused("has no kernel", "write rows of numbers into it")
    for index, kernel in enumerate(kernels, 1):
        of = f" of kernel {index}" if len(kernels) > 1 else ""
        if not kernel or not kernel[0]:
            raise Refused(f"has no numbers in kernel {index}", "write as many rows as columns")
        for at, row in enumerate(kernel, 1):
            if len(row) != len(kernel[0]):
                what = f"has {len(row)} numbers in row {at}{of}, but {len(kernel[0])} in row 1"
                raise Refused(what, "give every row the same number")
        check_shape((len(kernel), len(kernel[0])))
        if len(kernel) != len(kernels[0]):
            raise Refused(
                f"has kernels of {len(kernels[0])} x {len(kernels[0])} and {len(kernel)} x {len(kernel)}",
                "give all kernels one size",
            )
    return np.array(kernels, dtype=np.float64)


def check_shape(shape: tuple[int, ...]) -> None:
    """Refuse an array that is not n x n or C x n x n with n from 2 to 15.

    Raises
    ------
    Refused
        If it is not.
    """
    size = " x ".join(map(str, shape)) or "a single number"
    if len(shape) not in (2, 3) or 0 in shape:
        raise Refused(f"holds {size}, not a kernel", "store n x n or C x n x n numbers")
    if shape[-1] != shape[-2]:
        raise Refused(f"has a kernel of {shape[-2]} x {shape[-1]}, not a square", "write as many rows as columns")
    if not MIN_KERNEL_SIZE <= shape[-1] <= MAX_KERNEL_SIZE:
        what = f"has a kernel of {shape[-1]} x {shape[-1]}"
        raise Refused(what, f"use {MIN_KERNEL_SIZE} x {MIN_KERNEL_SIZE} to {MAX_KERNEL_SIZE} x {MAX_KERNEL_SIZE}")


def made(
    kernels: npt.NDArray[Any],
    weight: float,
    bias: Sequence[float],
    name: str,
    learned: Provenance | None = None,
) -> Filter:
    """The filter of checked parts; an empty bias is 0.

    Raises
    ------
    Refused
        If the biases are not as many as the kernels, or a number is not finite.
    """
    check_shape(kernels.shape)
    stack = kernels if kernels.ndim == 3 else kernels[np.newaxis]
    if bias and len(bias) != len(stack):
        raise Refused(f"has {len(stack)} kernels but {len(bias)} biases", "give one bias for each kernel")
    if not np.isfinite(stack).all():
        channel, row, column = (int(at) + 1 for at in np.argwhere(~np.isfinite(stack))[0])
        value = stack[channel - 1, row - 1, column - 1]
        of = f" of kernel {channel}" if len(stack) > 1 else ""
        what = f"has {value} in row {row}, column {column}{of}, which is not a finite number"
        raise Refused(what, "write a finite number there")
    try:
        return Filter(stack, weight, np.array(bias if bias else [0.0]), name, learned)
    except ValueError as error:
        raise Refused(f"is not a usable filter: {error}", "correct it") from error


def refuse_bias(filter: Filter, suffix: str) -> None:
    """Refuse a filter with a bias for a format that has no place for it.

    Raises
    ------
    Refused
        If a bias is not 0.
    """
    if filter.bias.any():
        what = f"cannot hold the filter's bias ({suffix} has no place for it)"
        raise Refused(what, "use .json, .csv, .yml or .xml")
