"""Numbers that are never negative as colours: dark is little, light is much, on dark and light grounds alike."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

# Every eighth of viridis (van der Walt & Smith 2015): even steps of lightness, safe for colour-blind people.
_STOPS = (
    (68, 1, 84), (72, 40, 120), (62, 74, 137), (49, 104, 142), (38, 130, 142), (31, 158, 137), (53, 183, 121),
    (110, 206, 88), (253, 231, 37),
)  # fmt: skip


@cache
def sequential_table() -> npt.NDArray[np.uint8]:
    """256 colours as (256, 3) uint8, read-only."""
    return _table(_STOPS)


@cache
def gray_table() -> npt.NDArray[np.uint8]:
    """256 grays from black to white, as (256, 3) uint8, read-only."""
    return _table(((0, 0, 0), (255, 255, 255)))


def _table(stops: tuple[tuple[int, int, int], ...]) -> npt.NDArray[np.uint8]:
    values = np.array(stops, dtype=np.float64)
    at = np.linspace(0.0, len(values) - 1, 256)
    colors = np.stack([np.interp(at, range(len(values)), values[:, c]) for c in range(3)], axis=1)
    table: npt.NDArray[np.uint8] = colors.round().astype(np.uint8)
    table.setflags(write=False)
    return table
