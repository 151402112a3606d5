"""How near the pictures of the workbench are to the original, over all of it and over a part, and their histograms."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from .pictures import Pictures
from .session import Session

Part = tuple[int, int, int, int]  # left, top, width, height, in pixels of the original
Pixels = npt.NDArray[np.uint8]
_STRIP = 256  # rows of which SSIM is worked out at once
_WINDOW = 7


@dataclass(frozen=True, slots=True)
class Quality:
    """Of one picture against the original; pixels in [0, 1]. ``ssim`` is None until it is known, NaN below 7 x 7."""

    mae: float
    rmse: float
    psnr: float
    ssim: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Measured:
    """What was measured over a part, or over all that blocks cover.

    Attributes
    ----------
    part : Part
    zoom, deconvolved : Quality
        Of the filtered picture zoomed by nearest neighbour, and of the deconvolved one (None where there is none).
    change : float or None
        (MAE - MAE0) / MAE0, negative where deconvolving was nearer than the zoom.
    histograms : dict of str to ndarray of int64, shape (C, 256)
        Of "original", "filtered" and "deconvolved".
    """

    part: Part
    zoom: Quality
    deconvolved: Quality | None
    change: float | None
    histograms: dict[str, npt.NDArray[np.int64]] = field(default_factory=dict)


class Measuring(QObject):
    """Measures in the background while somebody looks; a newer wish makes an older one stop."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = False
        self.part: Part | None = None
        self.whole_measured: Measured | None = None
        self.part_measured: Measured | None = None
        self._of: Pictures | None = None
        self._turns = {"whole": 0, "part": 0}
        session.pictures_changed.connect(self.update)

    def want(self, on: bool) -> None:
        """Whether anybody looks."""
        self._wanted = on
        self.update()

    def set_part(self, part: Part | None) -> None:
        """Measure this part too, or no part."""
        if part != self.part:
            self.part = part
            self.part_measured = None
            self._start("part")
            self.changed.emit()

    def update(self) -> None:
        """Measure what is shown now, if that has not been done."""
        pictures = self._session.pictures
        if not self._wanted or pictures is self._of:
            return
        self._of = pictures
        self.whole_measured = self.part_measured = None
        self._start("whole")
        self._start("part")
        self.changed.emit()

    def _start(self, which: str) -> None:
        """First what is quick, then SSIM."""
        self._turns[which] += 1
        turn, pictures, background = self._turns[which], self._of, self._session.background
        part = None if pictures is None else whole_part(pictures) if which == "whole" else self.part
        for stage in ("measures", "similarity"):
            background.forget(f"{stage} {which}")
        if pictures is None or part is None or not self._wanted:
            return

        def stale() -> bool:
            return self._turns[which] != turn or background.closed

        def quick(found: Measured | None) -> None:
            self._set(which, found)
            if found is not None:
                background.submit(
                    lambda: with_similarity(pictures, found, stale),
                    lambda more: self._set(which, more),
                    self._session.fail,
                    key=f"similarity {which}",
                )

        background.submit(lambda: measure(pictures, part), quick, self._session.fail, key=f"measures {which}")

    def _set(self, which: str, found: Measured | None) -> None:
        if found is not None:
            if which == "whole":
                self.whole_measured = found
            else:
                self.part_measured = found
            self.changed.emit()


def whole_part(pictures: Pictures) -> Part:
    """All that blocks cover."""
    n = pictures.size
    return 0, 0, int(pictures.filtered.shape[1]) * n, int(pictures.filtered.shape[0]) * n


def clip_part(part: Part, pictures: Pictures) -> Part | None:
    """What of a part lies where blocks cover; None where nothing does."""
    _, _, width, height = whole_part(pictures)
    left, top = max(0, part[0]), max(0, part[1])
    right, bottom = min(width, part[0] + part[2]), min(height, part[1] + part[3])
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def cut(pictures: Pictures, part: Part) -> tuple[Pixels, Pixels, Pixels | None]:
    """Original, zoomed and deconvolved pixels of a part that lies where blocks cover."""
    left, top, width, height = part
    rows, columns = slice(top, top + height), slice(left, left + width)
    n = pictures.size
    of_row, of_column = np.arange(top, top + height) // n, np.arange(left, left + width) // n
    zoomed = pictures.filtered[of_row[:, np.newaxis], of_column]
    return pictures.original[rows, columns], zoomed, _cut(pictures.deconvolved, rows, columns)


def _cut(pixels: Pixels | None, rows: slice, columns: slice) -> Pixels | None:
    return None if pixels is None else pixels[rows, columns]


def measure(pictures: Pictures, part: Part) -> Measured | None:
    """All but SSIM; None where no block covers the part."""
    from revdeconv_gui.core import signed_change  # the core loads numba: in the thread

    inside = clip_part(part, pictures)
    if inside is None:
        return None
    original, zoomed, deconvolved = cut(pictures, inside)
    zoom = _quality(zoomed, original)
    made = None if deconvolved is None else _quality(deconvolved, original)
    histograms = {"original": histogram(original), "filtered": histogram(zoomed)}
    if deconvolved is not None:
        histograms["deconvolved"] = histogram(deconvolved)
    return Measured(inside, zoom, made, None if made is None else signed_change(made.mae, zoom.mae), histograms)


def _quality(pixels: Pixels, original: Pixels) -> Quality:
    from revdeconv_gui.core import mean_absolute_error, mean_squared_error

    mse = mean_squared_error(pixels, original)
    psnr = -10.0 * math.log10(mse) if mse > 0.0 else math.inf
    return Quality(mean_absolute_error(pixels, original), math.sqrt(mse), psnr)


def histogram(pixels: Pixels) -> npt.NDArray[np.int64]:
    """How often each value is there, per channel (C, 256)."""
    planes = pixels.reshape(pixels.shape[0] * pixels.shape[1], -1)
    return np.stack([np.bincount(planes[:, c], minlength=256) for c in range(planes.shape[1])])


def with_similarity(pictures: Pictures, found: Measured, stale: Callable[[], bool]) -> Measured | None:
    """The same with SSIM; None where nobody waits for it any more."""
    original, zoomed, deconvolved = cut(pictures, found.part)
    zoom = similarity(zoomed, original, stale)
    made = None if deconvolved is None else similarity(deconvolved, original, stale)
    if zoom is None or (deconvolved is not None and made is None):
        return None
    quality = None if found.deconvolved is None else replace(found.deconvolved, ssim=made)
    return replace(found, zoom=replace(found.zoom, ssim=zoom), deconvolved=quality)


def similarity(pixels: Pixels, original: Pixels, stale: Callable[[], bool]) -> float | None:
    """SSIM as `core.ssim` gives it, a strip at a time: little memory, and it can end early (None)."""
    from skimage.metrics import structural_similarity

    if min(pixels.shape[:2]) < _WINDOW:
        return math.nan
    edge = _WINDOW // 2
    axis: Any = 2 if pixels.ndim == 3 else None
    total, count = 0.0, 0
    for first in range(edge, pixels.shape[0] - edge, _STRIP):
        if stale():
            return None
        rows = slice(first - edge, min(pixels.shape[0] - edge, first + _STRIP) + edge)
        a, b = pixels[rows] / 255.0, original[rows] / 255.0
        _, full = structural_similarity(a, b, data_range=1.0, channel_axis=axis, full=True)  # type: ignore[no-untyped-call]
        inner = full[edge:-edge, edge:-edge]
        total += float(inner.sum())
        count += inner.size
    return total / count
