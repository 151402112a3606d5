"""Matrices as text: what spreadsheets, ImageJ, Python, numpy and MATLAB write, read and written."""

from __future__ import annotations

import re

import numpy as np

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase

from .expressions import parse_number

_LONGEST = 200_000
_MOST = 10_000  # numbers
_COMMENTS = ("#", "//", "%")


def parse_matrix(text: str) -> list[list[float]]:
    """Rows of numbers from a text; every cell may be an expression, an empty cell of a spreadsheet is 0.

    Understood are rows of tabs, commas, semicolons or blanks, nested brackets ([[1, 2], [3, 4]], also within
    np.array(...), and {{1, 2}, {3, 4}}) and MATLAB's [1 2; 3 4]. An empty text gives no rows.

    Raises
    ------
    ValueError
        If a cell is no number or rows differ in length; the message is for the user.
    """
    if len(text) > _LONGEST:
        raise ValueError(phrase("what you paste is too long for a matrix"))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("...\n", " ")
    lines = [line for line in text.split("\n") if line.strip() and not line.strip().startswith(_COMMENTS)]
    text = re.sub(r"\A\s*[A-Za-z_][^=\n(]*=", "", "\n".join(lines))  # a name that it is given to
    if not text:
        return []
    opening, closing = min((text.find(c) for c in "[{" if c in text), default=-1), max(map(text.rfind, "]}"))
    rows = _bracketed(text[opening : closing + 1]) if 0 <= opening < closing else _table(lines)
    if sum(map(len, rows)) > _MOST:
        raise ValueError(phrase("what you paste has too many numbers for a matrix"))
    numbers = [[parse_number(cell) if cell.strip() else 0.0 for cell in row] for row in rows]
    for index, row in enumerate(numbers, 1):
        if len(row) != len(numbers[0]):
            raise ValueError(
                phrase(
                    "row {index} of what you paste has {count} numbers, row 1 has {count_2}",
                    index=index,
                    count=len(row),
                    count_2=len(numbers[0]),
                )
            )
    return numbers


def _bracketed(text: str) -> list[list[str]]:
    innermost = re.findall(r"[\[{]([^\[\]{}]*)[\]}]", text)
    rows = innermost if len(innermost) > 1 else re.split(r"[;\n]", innermost[0]) if innermost else []
    return [cells for row in rows if (cells := [cell for cell in re.split(r"[,\s]+", row) if cell])]


def _table(lines: list[str]) -> list[list[str]]:
    if "\t" in "".join(lines):
        return [[_decimal_point(cell) for cell in line.split("\t")] for line in lines]
    if len(lines) > 1 and all(";" in line for line in lines):
        # Where a comma is the decimal sign, programs separate cells by semicolons.
        return [[_decimal_point(cell) for cell in _cells(line, ";")] for line in lines]
    rows = [row for line in lines for row in line.split(";") if row.strip()]
    return [_cells(row, ",") if "," in row else row.split() for row in rows]


def _cells(line: str, separator: str) -> list[str]:
    cells = line.strip().split(separator)
    return cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells


def _decimal_point(cell: str) -> str:
    return cell.replace(",", ".") if re.fullmatch(r"\s*[-+]?\d*,\d+\s*", cell) else cell


def plain(value: float) -> str:
    """A number that every program reads back to the last bit: no fractions, no needless point."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def as_tsv(kernel: FloatArray) -> str:
    """Tabs between cells, as spreadsheets copy."""
    return "\n".join("\t".join(map(plain, row)) for row in kernel.tolist())


def as_csv(kernel: FloatArray) -> str:
    """Commas between cells."""
    return "\n".join(",".join(map(plain, row)) for row in kernel.tolist())


def as_imagej(kernel: FloatArray) -> str:
    """For the text field of ImageJ's Convolver: blanks between cells."""
    return "\n".join(" ".join(map(plain, row)) for row in kernel.tolist())


def as_python(kernel: FloatArray) -> str:
    """Nested lists, which numpy.array takes."""
    return "[" + ",\n ".join(f"[{', '.join(map(plain, row))}]" for row in kernel.tolist()) + "]"


def as_matlab(kernel: FloatArray) -> str:
    """[1 2; 3 4], which Octave takes too."""
    return "[" + "; ".join(" ".join(map(plain, row)) for row in kernel.tolist()) + "]"


FORMATS = {
    "TSV": (as_tsv, phrase("for spreadsheets")),
    "CSV": (as_csv, ""),
    "ImageJ": (as_imagej, phrase("for Process ▸ Filters ▸ Convolve…")),
    "Python": (as_python, phrase("nested lists, for numpy.array")),
    "MATLAB": (as_matlab, phrase("and Octave")),
}


def placed(kernel: FloatArray, rows: list[list[float]], top: int, left: int) -> FloatArray | None:
    """A kernel with ``rows`` put at a cell; None where they do not fit."""
    height, width = len(rows), len(rows[0])
    if top + height > kernel.shape[0] or left + width > kernel.shape[1]:
        return None
    out = kernel.copy()
    out[top : top + height, left : left + width] = np.array(rows)
    return out
