"""Kernels as rows of numbers: CSV, and the text kernel that ImageJ's Convolver opens.

Kernels follow one another after an empty line. Numbers are separated by commas, semicolons, tabs or blanks. Lines that
begin with # are comments; ``# weight: 0.5`` and ``# bias: 0, 0, 0.1`` are read.
"""

from __future__ import annotations

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import Refused

from .checks import kernel_stack, made, number, refuse_bias

# No kernel has more; this stops a large table of something else early, with words that fit.
_MAX_ROWS = 64 * 16
_MAX_LINES, _MAX_WIDTH = 20_000, 20_000


def decode(data: bytes, name: str) -> Filter:
    """The filter of a CSV or text file.

    Raises
    ------
    Refused
        If it is not UTF-8, a cell is no finite number (row and column are told) or the kernels are not square.
    """
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise Refused(
            phrase("is not UTF-8 text (byte {start})", start=error.start), phrase("save it as UTF-8 text")
        ) from error
    if len(lines) > _MAX_LINES or max(map(len, lines), default=0) > _MAX_WIDTH:
        raise Refused(
            phrase("has too many or too long lines for a filter"), phrase("check that it is the file you mean")
        )
    weight, bias = 1.0, list[float]()
    groups: list[list[str]] = [[]]
    for line in (line.strip() for line in lines):
        key, _, value = line.removeprefix("#").partition(":")
        if not line and groups[-1]:
            groups.append([])
        elif line.startswith("#") and key.strip() == "weight":
            weight = number(value.strip(), phrase("the weight"))
        elif line.startswith("#") and key.strip() == "bias":
            bias = [number(cell, phrase("the bias")) for cell in _cells(value.strip(), _separator(value))]
        elif line and not line.startswith("#"):
            groups[-1].append(line)
    groups = [group for group in groups if group]
    if sum(map(len, groups)) > _MAX_ROWS:
        raise Refused(phrase("has too many rows for a filter"), phrase("check that it is the file you mean"))
    separator = _separator("\n".join(line for group in groups for line in group))
    return made(kernel_stack(_numbers(groups, separator)), weight, bias, name)


def encode_csv(filter: Filter) -> bytes:
    """CSV with weight and bias in comments: everything that the filter does to an image."""
    head = f"# weight: {filter.weight!r}\n# bias: {', '.join(map(repr, filter.bias.tolist()))}\n"
    return (head + _body(filter.kernels.tolist(), ",")).encode()


def encode_imagej(filter: Filter) -> bytes:
    """ImageJ's text kernel: the effective kernels, tabs between the numbers.

    Nothing else may be in it: ImageJ takes every line, a comment too, for a row. It opens one kernel of odd size.

    Raises
    ------
    Refused
        If the filter has a bias.
    """
    refuse_bias(filter, ".txt")
    return _body(filter.effective.tolist(), "\t").encode()


def _body(kernels: list[list[list[float]]], separator: str) -> str:
    return "\n".join("".join(separator.join(map(repr, row)) + "\n" for row in kernel) for kernel in kernels)


def _separator(text: str) -> str | None:
    """Semicolon, comma, or None for white space."""
    return next((separator for separator in ";," if separator in text), None)


def _cells(line: str, separator: str | None) -> list[str]:
    cells = [cell.strip() for cell in line.split(separator)]
    # Some programs end every row with the separator.
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells


def _numbers(groups: list[list[str]], separator: str | None) -> list[list[list[float]]]:
    kernels = []
    for index, group in enumerate(groups, 1):
        of = phrase(" of kernel {index}", index=index) if len(groups) > 1 else ""
        kernels.append(
            [
                [
                    number(cell, phrase("row {row}, column {column}{of}", row=row, column=column, of=of))
                    for column, cell in enumerate(cells, 1)
                ]
                for row, cells in enumerate((_cells(line, separator) for line in group), 1)
            ]
        )
    return kernels
