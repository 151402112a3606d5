"""NumPy's NPY with the effective kernels, n x n or C x n x n; never with pickle."""

from __future__ import annotations

import io

import numpy as np

from revdeconv_gui.core.filters import Filter
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
        raise Refused("is not an NPY file", "save the kernel with numpy.save")
    try:
        array = np.load(io.BytesIO(data), allow_pickle=False)
    except Exception as error:
        # numpy's header parser raises many kinds.
        if "pickle" in str(error):
            what = "holds Python objects (pickle), which are never loaded because they could run programs"
            raise Refused(what, "save the kernel as an array of numbers") from error
        raise Refused(f"is damaged or truncated ({error})") from error
    if array.dtype.kind not in "fiu":
        raise Refused(f"holds values of the type {array.dtype}, not real numbers", "save it as float64")
    check_shape(array.shape)
    return made(array.astype(np.float64), 1.0, [], name)


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
