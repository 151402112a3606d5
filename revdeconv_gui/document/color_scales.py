"""Colour scales for numbers, light and dark: diverging around zero, and from little to much."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

# Stops of CET-D1 (Kovesi 2015, "Good colour maps: how to design them"), blue - white - red, equal lightness steps.
_DIVERGING_LIGHT = (
    (33, 81, 219),
    (138, 146, 231),
    (194, 198, 239),
    (235, 235, 235),
    (242, 181, 169),
    (226, 117, 101),
    (184, 23, 23),
)
# The same hues around a dark middle (as CET-D8), for dark windows: zero does not glare.
_DIVERGING_DARK = (
    (84, 148, 255),
    (56, 101, 178),
    (42, 62, 100),
    (38, 40, 44),
    (104, 54, 46),
    (184, 72, 54),
    (255, 108, 82),
)
_RISING_LIGHT = ((246, 247, 249), (190, 214, 240), (110, 165, 220), (40, 108, 190), (12, 52, 120))
_RISING_DARK = ((34, 37, 42), (35, 66, 108), (48, 106, 176), (104, 160, 232), (196, 222, 255))

# Curves beside each other, told apart on their background by lightness as well.
_CURVES_LIGHT = ("#0b63ce", "#b35900", "#1a7f37", "#8a3ffc", "#b3125f", "#5c5f66")
_CURVES_DARK = ("#6cb0ff", "#f0a34a", "#56d364", "#c0a2ff", "#ff8ab8", "#b4b9c2")


def curve_colors(dark: bool) -> tuple[str, ...]:
    """Six colours for curves, as #rrggbb."""
    return _CURVES_DARK if dark else _CURVES_LIGHT


@cache
def diverging(dark: bool, count: int = 511) -> npt.NDArray[np.uint8]:
    """Colours from -1 to 1 as (count, 3) uint8, read-only; the middle one is zero where ``count`` is odd."""
    return _between(_DIVERGING_DARK if dark else _DIVERGING_LIGHT, count)


@cache
def rising(dark: bool, count: int = 256) -> npt.NDArray[np.uint8]:
    """Colours from 0 to 1 as (count, 3) uint8, read-only; the first is near the background."""
    return _between(_RISING_DARK if dark else _RISING_LIGHT, count)


def _between(stops: tuple[tuple[int, int, int], ...], count: int) -> npt.NDArray[np.uint8]:
    known = np.array(stops, dtype=np.float64)
    at = np.linspace(0.0, len(known) - 1, count)
    parts = [np.interp(at, range(len(known)), known[:, c]) for c in range(3)]
    colors = np.stack(parts, axis=1).round().astype(np.uint8)
    colors.setflags(write=False)
    return colors


def reads_black(color: npt.NDArray[np.uint8]) -> bool:
    """Whether black reads better on a colour than white (relative luminance, WCAG 2)."""
    parts = [float(part) / 255.0 for part in color]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] > 0.179
