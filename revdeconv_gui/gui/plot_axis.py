"""Axes whose numbers people can read, logarithmic ones too where less than a decade is seen."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt

_GAP = 6.0  # pixels between a number and the title beside it
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class NumberAxis(pg.AxisItem):
    """1,000 and 10⁻³ instead of 1000.0 and 1e-03."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.title = ""  # short words for what the numbers are
        self._inside = False

    def show_title_inside(self, inside: bool) -> None:
        """Put the short title at the right end of a bottom axis' numbers, in place of a line of its own."""
        self._inside = inside
        self.showLabel(not inside)
        self.picture = None
        self.update()

    def generateDrawSpecs(self, p: Any) -> Any:  # noqa: N802 - overrides pyqtgraph
        specs = super().generateDrawSpecs(p)
        if specs is None or not self._inside or not self.title or not specs[2]:
            return specs
        axis, ticks, texts = specs
        row = texts[0][0]
        wide = p.boundingRect(QRectF(0, 0, 500, 100), Qt.AlignmentFlag.AlignLeft, self.title).width()
        place = QRectF(self.boundingRect().right() - wide, row.top(), wide, row.height())
        texts = [one for one in texts if one[0].right() + _GAP < place.left()]
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        return axis, ticks, [*texts, (place, flags, self.title)]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float | None, list[float]]]:
        if not self.logMode or not (math.isfinite(minVal) and math.isfinite(maxVal)):
            return super().tickValues(minVal, maxVal, size)
        return log_ticks(minVal, maxVal, size / (28.0 if self.orientation == "left" else 60.0))

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return log_texts(values)
        return [linear_text(value * scale, spacing * scale) for value in values]


def log_ticks(low: float, high: float, room: float) -> list[tuple[float | None, list[float]]]:
    """Decades, every so many that ``room`` numbers do; 2 and 5 between them, then finer, where few are seen."""
    span = max(high - low, 1e-9)
    room = max(1.0, room)
    if span < 0.7:  # not even a 1, a 2 and a 5
        left, right = 10.0**low, 10.0**high
        if not right > left:
            return []
        step = _nice((right - left) / min(room, 5.0))
        inside = np.arange(math.ceil(left / step), math.floor(right / step) + 1) * step
        return [(None, [math.log10(v) for v in inside if v > 0.0])]
    every = max(1, math.ceil(span / room))
    decades = [float(d) for d in range(math.ceil(low), math.floor(high) + 1) if d % every == 0]
    ticks: list[tuple[float | None, list[float]]] = [(float(every), decades)]
    if every == 1:
        between = [
            d + math.log10(m)
            for d in range(math.floor(low), math.floor(high) + 1)
            for m in (2, 5)
            if low <= d + math.log10(m) <= high
        ]
        if len(decades) + len(between) <= room:
            ticks.append((None, between))
    return ticks


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(m * power for m in (1.0, 2.0, 5.0, 10.0) if m * power >= step * 0.999)


def log_texts(exponents: list[float]) -> list[str]:
    """The numbers whose logarithms are given, with as many digits as they need to differ."""
    texts = [log_text(exponent) for exponent in exponents]
    for digits in range(4, 13):
        if len(set(texts)) == len(texts):
            break
        texts = [log_text(exponent, digits) for exponent in exponents]
    return texts


def log_text(exponent: float, digits: int = 3) -> str:
    """The number whose logarithm is given: 10⁻³, 0.02, 1,000."""
    whole = round(exponent)
    if abs(exponent - whole) < 1e-9 and not -2 <= whole <= 5:
        return "10" + str(whole).translate(_SUPERSCRIPT)
    value = 10.0**exponent
    if -3 < exponent < 6:
        return f"{value:,.{max(6, digits)}g}" if value >= 1.0 else f"{value:.{max(4, digits)}g}"
    power = math.floor(exponent + 1e-9)
    return f"{10.0 ** (exponent - power):.{digits}g}·10" + str(power).translate(_SUPERSCRIPT)


def linear_text(value: float, spacing: float) -> str:
    """A number with as many digits as its neighbours need to differ."""
    if value == 0.0 or abs(value) < spacing * 1e-6:
        return "0"
    if abs(value) >= 1e7 or spacing < 1e-5:
        return f"{value:.3g}"
    places = max(0, -math.floor(math.log10(spacing) + 1e-9))
    return f"{value:,.{places}f}"
