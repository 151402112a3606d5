"""What every filter file has to fulfil, with words for the person who wrote it by hand."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.phrases import phrase
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
        raise Refused(
            phrase("has {text!r} and so on in {where}, too long for a number", text=text[:30], where=where),
            phrase("write a shorter number there"),
        )
    if _NOT_FINITE.fullmatch(text):
        raise Refused(
            phrase("has {text} in {where}, which is not a finite number", text=text, where=where),
            phrase("write a finite number there"),
        )
    if not _NUMBER.fullmatch(text):
        shown = repr(text[:30]) if text else "nothing"
        raise Refused(
            phrase("has {shown} in {where}, not a number", shown=shown, where=where),
            phrase("write a number there, with a point for decimals"),
        )
    value = float(text)
    if not math.isfinite(value):
        raise Refused(
            phrase("has {text} in {where}, which is too large", text=text[:30], where=where),
            phrase("write a smaller number there"),
        )
    return value


def kernel_stack(kernels: Sequence[Rows]) -> npt.NDArray[np.float64]:
    """Kernels given as rows of numbers, as an array, shape (C, n, n).

    Raises
    ------
    Refused
        If there is none, a row is ragged, one is not square, they differ in size, or the size is not 2 to 15.
    """
    if not kernels:
        raise Refused(phrase("has no kernel"), phrase("write rows of numbers into it"))
    for index, kernel in enumerate(kernels, 1):
        of = phrase(" of kernel {index}", index=index) if len(kernels) > 1 else ""
        if not kernel or not kernel[0]:
            raise Refused(
                phrase("has no numbers in kernel {index}", index=index), phrase("write as many rows as columns")
            )
        for at, row in enumerate(kernel, 1):
            if len(row) != len(kernel[0]):
                what = phrase(
                    "has {count} numbers in row {at}{of}, but {count_2} in row 1",
                    count=len(row),
                    at=at,
                    of=of,
                    count_2=len(kernel[0]),
                )
                raise Refused(what, phrase("give every row the same number"))
        check_shape((len(kernel), len(kernel[0])))
        if len(kernel) != len(kernels[0]):
            raise Refused(
                phrase(
                    "has kernels of {count} x {count} and {count_2} x {count_2}",
                    count=len(kernels[0]),
                    count_2=len(kernel),
                ),
                phrase("give all kernels one size"),
            )
    return np.array(kernels, dtype=np.float64)


def check_shape(shape: tuple[int, ...]) -> None:
    """Refuse an array that is not n x n or C x n x n with n from 2 to 15.

    Raises
    ------
    Refused
        If it is not.
    """
    size = " x ".join(map(str, shape)) or phrase("a single number")
    if len(shape) not in (2, 3) or 0 in shape:
        raise Refused(phrase("holds {size}, not a kernel", size=size), phrase("store n x n or C x n x n numbers"))
    if shape[-1] != shape[-2]:
        raise Refused(
            phrase("has a kernel of {shape} x {shape_2}, not a square", shape=shape[-2], shape_2=shape[-1]),
            phrase("write as many rows as columns"),
        )
    if not MIN_KERNEL_SIZE <= shape[-1] <= MAX_KERNEL_SIZE:
        what = phrase("has a kernel of {shape} x {shape}", shape=shape[-1])
        raise Refused(
            what,
            phrase(
                "use {min_kernel_size} x {min_kernel_size} to {max_kernel_size} x {max_kernel_size}",
                min_kernel_size=MIN_KERNEL_SIZE,
                max_kernel_size=MAX_KERNEL_SIZE,
            ),
        )


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
        raise Refused(
            phrase("has {count} kernels but {count_2} biases", count=len(stack), count_2=len(bias)),
            phrase("give one bias for each kernel"),
        )
    if not np.isfinite(stack).all():
        channel, row, column = (int(at) + 1 for at in np.argwhere(~np.isfinite(stack))[0])
        value = stack[channel - 1, row - 1, column - 1]
        of = phrase(" of kernel {channel}", channel=channel) if len(stack) > 1 else ""
        what = phrase(
            "has {value} in row {row}, column {column}{of}, which is not a finite number",
            value=value,
            row=row,
            column=column,
            of=of,
        )
        raise Refused(what, phrase("write a finite number there"))
    try:
        return Filter(stack, weight, np.array(bias if bias else [0.0]), name, learned)
    except ValueError as error:
        raise Refused(phrase("is not a usable filter: {error}", error=error), phrase("correct it")) from error


def refuse_bias(filter: Filter, suffix: str) -> None:
    """Refuse a filter with a bias for a format that has no place for it.

    Raises
    ------
    Refused
        If a bias is not 0.
    """
    if filter.bias.any():
        what = phrase("cannot hold the filter's bias ({suffix} has no place for it)", suffix=suffix)
        raise Refused(what, phrase("use .json, .csv, .yml or .xml"))
