"""Signed numbers as colours: blue below zero, red above, neutral at zero."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from revdeconv_gui.document.color_scales import diverging, reads_black


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
    signed = a.astype(np.int16) - b.astype(np.int16)
    if signed.ndim == 3:
        signed = np.rint(signed.mean(axis=2)).astype(np.int16)
    values = np.clip(np.arange(-255, 256) / largest, -1.0, 1.0)
    return table(dark)[np.rint(255 * values).astype(np.int16) + 255][signed + 255]
