"""Filters in files: the program's own JSON, CSV, ImageJ's text kernel, NPY and OpenCV's FileStorage."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.atomic import write_bytes
from revdeconv_gui.document.problems import FileProblem, Refused, read_small

from . import json_format, npy_format, opencv_format, text_format

__all__ = ["FILTER_SUFFIXES", "MAX_BYTES", "read_filter", "write_filter"]

MAX_BYTES = 4_000_000

_READERS: dict[str, Callable[[bytes, str], Filter]] = {
    ".json": json_format.decode,
    ".csv": text_format.decode,
    ".txt": text_format.decode,
    ".npy": npy_format.decode,
    ".yml": opencv_format.decode_yaml,
    ".yaml": opencv_format.decode_yaml,
    ".xml": opencv_format.decode_xml,
}
_WRITERS: dict[str, Callable[[Filter], bytes]] = {
    ".json": json_format.encode,
    ".csv": text_format.encode_csv,
    ".txt": text_format.encode_imagej,
    ".npy": npy_format.encode,
    ".yml": opencv_format.encode_yaml,
    ".yaml": opencv_format.encode_yaml,
    ".xml": opencv_format.encode_xml,
}
FILTER_SUFFIXES = tuple(_READERS)


def read_filter(path: str | os.PathLike[str]) -> Filter:
    """Read a filter in the format that the extension names; its name is the file's stem.

    Raises
    ------
    FileProblem
        If the file cannot be read, is longer than MAX_BYTES, or does not hold a filter of 2 x 2 to 15 x 15 finite
        numbers.
    """
    decode = _READERS[_suffix(path)]
    data = read_small(path, MAX_BYTES)
    try:
        return decode(data, Path(path).stem)
    except Refused as refused:
        raise FileProblem(path, refused.what, refused.advice) from refused


def write_filter(path: str | os.PathLike[str], filter: Filter) -> None:
    """Write a filter in the format that the extension names, whole or not at all.

    Only .json keeps how the filter was learned. .csv, .yml, .yaml and .xml keep kernels, weight and bias bit for bit.
    .txt and .npy hold the effective kernels, weight times kernel: they have no place for a weight, and none for a
    bias, so that a filter with one is refused.

    Raises
    ------
    FileProblem
        If the extension is unknown, the format cannot hold the filter or the file cannot be written.
    """
    encode = _WRITERS[_suffix(path)]
    try:
        data = encode(filter)
    except Refused as refused:
        raise FileProblem(path, refused.what, refused.advice) from refused
    write_bytes(path, data)


def _suffix(path: str | os.PathLike[str]) -> str:
    suffix = Path(path).suffix.lower()
    if suffix not in _READERS:
        what = (
            phrase("has the extension {suffix}, which no filter file has", suffix=suffix)
            if suffix
            else phrase("has no extension")
        )
        raise FileProblem(
            path, what, phrase("use one of {filter_suffixes}", filter_suffixes=", ".join(FILTER_SUFFIXES))
        )
    return suffix
