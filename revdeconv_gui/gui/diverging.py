"""Signed numbers as colours: blue below zero, red above, neutral at zero."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from revdeconv_gui.document.color_scales import diverging, reads_black

_ROWS = 64


def table(dark: bool) -> npt.NDArray[np.uint8]:
    """511 colours for -255 ... 255 as (511, 3) uint8, read-only; entry 255 is zero."""
    return diverging(dark)


@cache
def cell_colors(dark: bool) -> tuple[tuple[QColor, QColor], ...]:
    """For -255 ... 255: the colour and that of a text on it. Made once, for heat maps are painted often."""
    shades = [QColor(*(int(part) for part in row)) for row in table(dark)]
    return tuple((shade, text_on(shade)) for shade in shades)


def color(value: float, largest: float, lut: npt.NDArray[np.uint8]) -> QColor:
    """Colour of a value on a scale from -largest to largest."""
    return QColor(*(int(part) for part in lut[step_of(value, largest)]))


def step_of(value: float, largest: float) -> int:
    """Which of the 511 colours a value has on a scale from -largest to largest."""
    share = 0.0 if largest <= 0.0 or not math.isfinite(value) else max(-1.0, min(1.0, value / largest))
    return 255 + round(255 * share)


def text_on(background: QColor) -> QColor:
    """Black or white, whichever reads better on a colour (relative luminance, WCAG 2)."""
    channels = np.array([background.red(), background.green(), background.blue()], np.uint8)
    return QColor("#000000") if reads_black(channels) else QColor("#ffffff")


def difference_image(
    a: npt.NDArray[np.uint8], b: npt.NDArray[np.uint8], dark: bool, largest: int = 255
) -> npt.NDArray[np.uint8]:
    """The signed difference a - b, mean over channels, as colours (H, W, 3) on -largest ... largest; 0 is neutral."""
    channels = a.shape[2] if a.ndim == 3 else 1
    ends = 255 * channels
    means = np.rint(np.arange(-ends, ends + 1) / channels)  # of every sum over channels that there can be
    steps = np.rint(255 * np.clip(means / largest, -1.0, 1.0)).astype(np.int16) + 255
    colors = table(dark)[steps]
    out = np.empty((*a.shape[:2], 3), np.uint8)
    for first in range(0, len(a), _ROWS):
        rows = slice(first, first + _ROWS)
        signed = a[rows].astype(np.int16) - b[rows]
        if signed.ndim == 3:  # channel by channel: numpy is slow over so short an axis
            signed = sum((signed[..., c] for c in range(1, channels)), signed[..., 0])
        np.take(colors, signed + ends, axis=0, out=out[rows], mode="clip")
    return out
