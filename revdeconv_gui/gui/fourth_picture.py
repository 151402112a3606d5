"""The fourth picture of the workbench: the difference, the errors of learning, or what the deconvolution amplifies."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.sensitivity import BEYOND_ONE
from revdeconv_gui.session.error_map import Errors
from revdeconv_gui.session.pictures import Fourth, Pictures

from .diverging import difference_image, table
from .picture import Picture

TITLES = {
    Fourth.DIFFERENCE: phrase("Deconvolved − original"),
    Fourth.ERROR: phrase("Learning error, block by block"),
    Fourth.SENSITIVITY: phrase("Sensitivity to an 8-bit step"),
}
SHORT = {
    Fourth.DIFFERENCE: phrase("Difference"),
    Fourth.ERROR: phrase("Learning error"),
    Fourth.SENSITIVITY: phrase("Sensitivity"),
}
HINTS = {
    Fourth.DIFFERENCE: phrase("Blue: too dark. Red: too bright."),
    Fourth.ERROR: phrase("e = t − p. Red: the learned filter gives too little. Blue: too much."),
    Fourth.SENSITIVITY: phrase(
        "Red: an error of one 8-bit step becomes larger. Blue: smaller. The ends: 8 times and 1/8."
    ),
}
NO_SENSITIVITY = phrase(
    "The sensitivity is that of the paper’s method: choose a filter to reverse above the deconvolved picture."
)
_OCTAVES = 3.0  # factors of two at either end of the colours of sensitivity
_STEP = 0.4


@dataclass(frozen=True, eq=False, slots=True)
class Map:
    """What the fourth picture is to show; ``errors`` where it is that."""

    kind: Fourth
    errors: Errors | None = None


def fourth_picture(pictures: Pictures, shown: Map, dark: bool, largest: int) -> Picture | None:
    """The picture ready to paint; None where there is nothing to show."""
    high, wide = pictures.filtered.shape[0] * pictures.size, pictures.filtered.shape[1] * pictures.size
    if shown.kind is Fourth.ERROR:
        errors = shown.errors
        if errors is None:
            return None
        rows, columns = errors.values.shape[:2]
        colors = signed_image(255.0 / largest * _mean(errors.values), dark)
        return Picture(colors, (columns * errors.stride, rows * errors.stride))
    if pictures.deconvolved is None:
        return None
    if shown.kind is Fourth.SENSITIVITY:
        if pictures.sensitivity is None:
            return None
        gains = pictures.sensitivity.largest_of_channels(pictures.filtered)
        return Picture(signed_image(_on_scale(gains), dark), (wide, high))
    return Picture(difference_image(pictures.deconvolved, pictures.original[:high, :wide], dark, largest), (wide, high))


def _on_scale(gains: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Gains on a logarithmic scale from -1 to 1; what is beyond one begins with a step, so that it is seen."""
    with np.errstate(divide="ignore"):
        values = np.log2(gains) / np.float32(_OCTAVES)
    return np.where(gains > BEYOND_ONE, _STEP + (1.0 - _STEP) * values, np.minimum(values, 0.0))


def signed_image(values: npt.NDArray[np.floating], dark: bool) -> npt.NDArray[np.uint8]:
    """Numbers (H, W) as colours (H, W, 3) on a scale from -1 to 1; 0 is neutral."""
    return table(dark)[np.rint(255.0 * np.clip(values, -1.0, 1.0)).astype(np.int16) + 255]


def _mean(values: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    return values.mean(axis=2) if values.ndim == 3 else values


def map_words(pictures: Pictures, shown: Map) -> str:
    """The line under the fourth picture."""
    if shown.kind is Fourth.ERROR:
        errors = shown.errors
        mean = (
            "" if errors is None else phrase("mean |e| {mean:.4f}   red: too little   blue: too much", mean=errors.mean)
        )
        return (
            phrase("{mean}   mean over channels", mean=mean) if errors is not None and errors.values.ndim == 3 else mean
        )
    if pictures.deconvolved is None:
        return ""
    if shown.kind is Fourth.SENSITIVITY:
        found = pictures.sensitivity
        if found is None:
            return ""
        most = (
            phrase(", at most {largest_gain:.3g} times", largest_gain=found.largest_gain)
            if found.amplified_entries
            else ""
        )
        share = _share(found.amplified_entries, found.entries)
        return phrase(
            "{share} of the values amplify an 8-bit step{most}   red: beyond 1   largest of the channels",
            share=share,
            most=most,
        )
    return phrase("blue: too dark   red: too bright   mean over channels")


def reverse_words(pictures: Pictures) -> str:
    """How many values of the deconvolved picture were clipped, and how many amplify."""
    found = pictures.sensitivity
    if found is None or not found.entries:
        return ""
    clipped = _share(found.clipped_entries, found.entries)
    return phrase(
        "clipped {clipped}   amplified {share}", clipped=clipped, share=_share(found.amplified_entries, found.entries)
    )


def _share(part: int, whole: int) -> str:
    return phrase("under 0.1%") if 0 < part < 0.001 * whole else f"{part / max(1, whole):.1%}"


def value_words(pictures: Pictures, shown: Map, x: float, y: float) -> str:
    """The error or the gain there, channel by channel; nothing outside, or where the picture is a difference."""
    if shown.kind is Fourth.ERROR and shown.errors is not None:
        row, column = math.floor(y / shown.errors.stride), math.floor(x / shown.errors.stride)
        values, name = shown.errors.values, phrase("error")
        if 0 <= row < values.shape[0] and 0 <= column < values.shape[1]:
            return f"{name} " + " ".join(f"{v:+.4f}" for v in np.atleast_1d(values[row, column]))
    found, n = pictures.sensitivity, pictures.size
    if shown.kind is Fourth.SENSITIVITY and found is not None:
        row, column = math.floor(y / n), math.floor(x / n)
        if 0 <= row < pictures.filtered.shape[0] and 0 <= column < pictures.filtered.shape[1]:
            entry = math.floor(y % n) * n + math.floor(x % n)
            pixel = np.atleast_1d(pictures.filtered[row, column])
            return phrase("gain ") + " ".join(f"{found.gains[c, v, entry]:.3g}" for c, v in enumerate(pixel))
    return ""
