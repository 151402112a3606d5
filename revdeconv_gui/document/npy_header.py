"""Headers of NPY arrays, read by a pattern: numpy's own reader evaluates them as Python, which can be made to warn."""

from __future__ import annotations

import re
import struct
from typing import Any, BinaryIO

import numpy as np

_VERSIONS = {(1, 0): "<H", (2, 0): "<I", (3, 0): "<I"}
_LONGEST = 10_000
_KEY = r"""\s*(['"])(descr|fortran_order|shape)\{0}\s*:\s*"""
_FIELD = _KEY + r"""(?:(['"])([^'"\\]{{1,20}})\{1}|(True|False)|\(([0-9, ]{{0,999}})\))"""
_HEADER = re.compile(r"\{" + ",".join(_FIELD.format(1 + 6 * at, 3 + 6 * at) for at in range(3)) + r",?\s*\}\s*")


def read_npy_header(file: BinaryIO) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    """Shape, whether columns come first, and type of an array; the file is then at its numbers.

    Raises
    ------
    ValueError
        If it is not such a header, or of a structured type.
    """
    start = file.read(8)
    length = _VERSIONS.get((start[6], start[7])) if len(start) == 8 and start.startswith(b"\x93NUMPY") else None
    if length is None:
        raise ValueError("unknown version of the NPY format")
    size = file.read(struct.calcsize(length))
    count = struct.unpack(length, size)[0] if len(size) == struct.calcsize(length) else 0
    if not 0 < count <= _LONGEST:
        raise ValueError("the header has an impossible length")
    found = _HEADER.fullmatch(file.read(count).decode("latin-1"))
    values = {} if found is None else {found[2 + 6 * at]: found.groups()[3 + 6 * at : 6 + 6 * at] for at in range(3)}
    kind, _, _ = values.get("descr", (None,) * 3)
    _, by_columns, _ = values.get("fortran_order", (None,) * 3)
    _, _, shape = values.get("shape", (None,) * 3)
    if kind is None or by_columns is None or shape is None:
        raise ValueError("the header is not readable")
    try:
        dtype = np.dtype(kind) if re.fullmatch(r"[<>|=]?[A-Za-z][0-9]*(\[[0-9A-Za-z]+\])?", kind) else None
    except TypeError:
        dtype = None
    sides = [side.strip() for side in shape.split(",") if side.strip()]
    if dtype is None or not all(re.fullmatch(r"[0-9]{1,18}", side) for side in sides):
        raise ValueError("the header has an impossible type or shape")
    return tuple(map(int, sides)), by_columns == "True", dtype
