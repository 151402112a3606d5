"""NumPy's NPY with the effective kernels, n x n or C x n x n; never with pickle."""

from __future__ import annotations

import io
import math

import numpy as np

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.npy_header import read_npy_header
from revdeconv_gui.document.problems import Refused

from .checks import check_shape, made, refuse_bias


def decode(data: bytes, name: str) -> Filter:
    """The filter of an NPY file, weight 1.

    Raises
    ------
    Refused
        If it is damaged, holds Python objects or something other than real numbers, or has another shape.
    """
    if not data.startswith(b"\x93NUMPY"):
        raise Refused(phrase("is not an NPY file"), phrase("save the kernel with numpy.save"))
    file = io.BytesIO(data)
    try:
        shape, by_columns, dtype = read_npy_header(file)
    except ValueError as error:
        raise Refused(phrase("is damaged or truncated ({error})", error=error)) from error
    if dtype.hasobject:
        what = phrase("holds Python objects (pickle), which are never loaded because they could run programs")
        raise Refused(what, phrase("save the kernel as an array of numbers"))
    if dtype.kind not in "fiu":
        raise Refused(
            phrase("holds values of the type {dtype}, not real numbers", dtype=dtype), phrase("save it as float64")
        )
    check_shape(shape)
    count = math.prod(shape)
    if len(data) - file.tell() < count * dtype.itemsize:
        raise Refused(phrase("is damaged or truncated (it ends before the last of {count:,} numbers)", count=count))
    array = np.frombuffer(data, dtype, count, file.tell()).reshape(shape, order="F" if by_columns else "C")
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is refused
        kernels = array.astype(np.float64, order="C")
    return made(kernels, 1.0, [], name)


def encode(filter: Filter) -> bytes:
    """The effective kernels as float64, shape (n, n) for one kernel and (C, n, n) for several.

    Raises
    ------
    Refused
        If the filter has a bias.
    """
    refuse_bias(filter, ".npy")
    file = io.BytesIO()
    np.save(file, filter.effective[0] if filter.channels == 1 else filter.effective, allow_pickle=False)
    return file.getvalue()
