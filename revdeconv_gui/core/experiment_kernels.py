"""Compiled loops of the experiment: errors of zoomed and of deconvolved images, without making the images."""

# mypy: disable-error-code="no-untyped-def, assignment"
from __future__ import annotations

import numpy as np

from .jit import njit
from .vectors import (
    BYTES,
    absolute_differences,
    data,
    item,
    load_bytes,
    no_counts,
    no_shorts,
    squared_differences,
    total,
)

_AT_ONCE = 256  # so many differences of bytes fit 16 bits


@njit(nogil=True, cache=True)
def reversed_errors(filtered, blocks, tables, first, last, absolute, squares):
    """Sums of |d| and d^2 between the blocks of an image and what reversed filters make of its filtered pixels.

    ``filtered`` is (C, B) uint8, ``blocks`` (C, B, 16 m) and ``tables`` (F, C, 256, 16 m) the solved block of each
    pixel value; what fills up to 16 m bytes is 0 in both. The sums of filters ``first`` to ``last`` go into
    ``absolute`` and ``squares`` (F,).
    """
    channels, count, wide = blocks.shape
    index, blocks, tables = data(filtered), data(blocks), data(tables)
    for g in range(first, last):
        far, square = 0, 0
        for c in range(channels):
            for start in range(0, count, _AT_ONCE):
                stop = min(count, start + _AT_ONCE)
                for part in range(0, wide, BYTES):
                    some, more = no_shorts(), no_counts()
                    for b in range(c * count + start, c * count + stop):
                        value = (g * channels + c) * 256 + np.intp(item(index, b))
                        made, true = load_bytes(tables, value * wide + part), load_bytes(blocks, b * wide + part)
                        some = some + absolute_differences(made, true)
                        more = more + squared_differences(made, true)
                    far += total(some)
                    square += total(more)
        absolute[g], squares[g] = far, square


@njit(nogil=True, cache=True)
def zoomed_errors(filtered, rows, columns, original):
    """Sums of |d| and d^2 between an 8-bit image (H, W, C) and a smaller one zoomed by the given indices."""
    height, width, channels = original.shape
    line = np.empty(width * channels, np.uint8)
    absolute, squares, last = 0, 0, -1
    for r in range(height):
        if rows[r] != last:
            last = rows[r]
            for q in range(width):
                for c in range(channels):
                    line[q * channels + c] = filtered[last, columns[q], c]
        true = original[r].reshape(width * channels)
        for i in range(width * channels):
            difference = np.int64(line[i]) - np.int64(true[i])
            absolute += abs(difference)
            squares += difference * difference
    return absolute, squares
