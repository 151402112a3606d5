"""What is under the cursor, and measures, in words."""

from __future__ import annotations

import math

import numpy as np

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.session.pictures import Pictures

from .picture import Picture


def decibels(value: float | None) -> str:
    """A PSNR for people."""
    if value is None:
        return "–"
    return phrase("∞ dB (equal)") if math.isinf(value) else f"{value:.2f} dB"


def change_words(change: float | None) -> str:
    """The signed change of MAE against the zoom, in words that cannot be misread."""
    if change is None or math.isnan(change):
        return ""
    if math.isinf(change):
        return phrase("farther than the zoom, which is perfect")
    if abs(change) < 5e-6:
        return phrase("as near as the zoom")
    if change < 0:
        return phrase("{change:.2%} nearer than the zoom", change=-change)
    return phrase("{change:.2%} farther than the zoom", change=change)


def when_words(pictures: Pictures) -> str:
    """After how many blocks what was reversed had been learned, where that is not all of a run."""
    learned = None if pictures.reverse is None else pictures.reverse.learned
    block = None if learned is None else learned.extra.get("blocks_learned")
    return "" if block is None else phrases(block, "after one block", "after {count:,} blocks") + "   "


def values_text(pictures: Pictures, shown: dict[str, Picture | None], x: float, y: float) -> str:
    """Position, block, and the values of all pictures there; nothing outside."""
    texts = []
    for name, picture in shown.items():
        value = picture.value_at(x, y) if picture is not None else None
        if value is not None:
            texts.append(f"{name} {' '.join(map(str, value))}")
    if not texts:
        return ""
    row, column = math.floor(y), math.floor(x)
    made = pictures.deconvolved
    if made is not None and row < made.shape[0] and column < made.shape[1]:
        difference = made[row, column].astype(int) - pictures.original[row, column].astype(int)
        texts.append(phrase("difference {difference:+d}", difference=round(float(np.mean(difference)))))
    n = pictures.size
    where = f"x {column}  y {row}"
    where += (
        phrase("  block row {row}, column {column}", row=row // n + 1, column=column // n + 1) if n > 1 else ""
    )  # else windows overlap
    return "   ".join([where, *texts])
