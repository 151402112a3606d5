"""Measures the images of the experiment: one filter at all its rates, image after image."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from .deconvolution import ReverseOperator, deconvolve
from .filters import Filter, FloatArray
from .measures import pad_to, ssim, zoom_nearest
from .originals import Original
from .parallel import over_rows
from .pixels import Image

Errors = tuple[float, float, float]  # MAE and MSE of the whole image, MAE of the covered area


@dataclass(slots=True)
class Measures:
    """Errors and SSIM by image, of the zoom and of each learned filter."""

    rates: int
    zoomed: list[Errors] = field(default_factory=list)
    made: list[list[Errors]] = field(init=False)
    zoomed_ssim: list[float] = field(default_factory=list)
    made_ssim: list[list[float]] = field(init=False)

    def __post_init__(self) -> None:
        self.made = [[] for _ in range(self.rates)]
        self.made_ssim = [[] for _ in range(self.rates)]


def tables_of(learned: Sequence[Filter], channels: int, samples: int) -> list[npt.NDArray[np.uint8]]:
    """What each reversed filter makes of each of the 256 pixel values, as `experiment_kernels` reads it."""
    size = learned[0].size
    wide = -(-size * size // 16) * 16
    tables = [np.zeros((channels, 256, wide), np.uint8) for _ in learned]

    def work(first: int, last: int) -> None:
        for g in range(first, last):
            tables[g][:, :, : size * size] = ReverseOperator(learned[g], channels).solve_bytes()

    over_rows(len(learned), len(learned) * samples, work)
    return tables


def measure_image(
    measures: Measures, original: Original, filtered: Image, tables: Sequence[npt.NDArray[np.uint8]], size: int
) -> None:
    """Add the errors of one image; the filters are shared out to all cores."""
    channels = filtered.shape[2]
    index = np.ascontiguousarray(filtered.transpose(2, 0, 1).reshape(channels, -1))
    blocks = original.blocks(size)
    found: list[Errors] = [(math.nan, math.nan, math.nan)] * len(tables)

    def work(first: int, last: int) -> None:
        for g in range(first, last):
            found[g] = original.reversed_errors(index, blocks, tables[g], size)

    over_rows(len(tables), len(tables) * original.pixels.size, work)
    measures.zoomed.append(original.zoomed_errors(filtered, size))
    for errors, new in zip(measures.made, found, strict=True):
        errors.append(new)


def zoomed_ssim(originals: Sequence[Original], filtered: Sequence[Image]) -> list[float]:
    """SSIM of each filtered image zoomed to its original's size."""
    return [ssim(zoom_nearest(y, (x.pixels.shape[0], x.pixels.shape[1])), x.pixels)
            for x, y in zip(originals, filtered, strict=True)]  # fmt: skip


def made_ssim(original: Original, filtered: Image, learned: Sequence[Filter]) -> list[float]:
    """SSIM of what each learned filter makes of one image; the filters are shared out to all cores."""
    true = original.pixels
    found = [math.nan] * len(learned)

    def work(first: int, last: int) -> None:
        for g in range(first, last):
            found[g] = ssim(pad_to(deconvolve(filtered, learned[g]), (true.shape[0], true.shape[1])), true)

    over_rows(len(learned), 1 << 30, work)
    return found


def means(errors: Sequence[Errors]) -> tuple[float, float, float]:
    """Mean MAE, mean PSNR in dB, and mean MAE of the covered area, of the errors of each image."""
    absolute, squares, covered = np.array(errors).T
    with np.errstate(divide="ignore"):
        decibels: FloatArray = -10.0 * np.log10(squares)
    return float(np.mean(absolute)), float(np.mean(decibels)), float(np.mean(covered))
