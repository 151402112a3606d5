"""Measures the images of the experiment: one filter at all its rates, image after image."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from .deconvolution import deconvolve, tables_of_bytes
from .filters import Filter, FloatArray
from .measures import pad_to, ssim, zoom_nearest
from .originals import Original
from .parallel import over_rows
from .pixels import Image

_AT_ONCE = 1 << 26  # samples that are compared, some 20 ms

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


def tables_of(learned: Sequence[Filter], channels: int) -> npt.NDArray[np.uint8]:
    """What each reversed filter makes of each of the 256 pixel values, as `experiment_kernels` reads it."""
    size = learned[0].size
    wide = -(-size * size // 16) * 16
    tables = np.zeros((len(learned), channels, 256, wide), np.uint8)
    tables[:, :, :, : size * size] = tables_of_bytes(learned, channels)
    return tables


def portions(originals: Sequence[Original], rates: int) -> Iterator[range]:
    """Runs of images that are measured at once: small ones together, as each handing out of work costs time."""
    first, samples = 0, 0
    for index, original in enumerate(originals, 1):
        samples += original.pixels.size * rates
        if samples >= _AT_ONCE or index == len(originals):
            yield range(first, index)
            first, samples = index, 0


def measure_images(
    measures: Measures,
    originals: Sequence[Original],
    filtered: Sequence[Image],
    tables: npt.NDArray[np.uint8],
    size: int,
) -> None:
    """Add the errors of some images; the filters are shared out to all cores."""
    channels = filtered[0].shape[2]
    samples = sum(original.pixels.size for original in originals)
    indices = [np.ascontiguousarray(y.transpose(2, 0, 1).reshape(channels, -1)) for y in filtered]
    zoomed: list[Errors] = [(0.0, 0.0, 0.0)] * len(originals)

    def prepare(first: int, last: int) -> None:
        for i in range(first, last):
            originals[i].blocks(size)  # kept there
            zoomed[i] = originals[i].zoomed_errors(filtered[i], size)

    over_rows(len(originals), samples, prepare)
    found: list[list[Errors]] = [[] for _ in tables]

    def work(first: int, last: int) -> None:
        for original, index in zip(originals, indices, strict=True):
            for g, errors in enumerate(original.reversed_errors(index, tables, size, first, last), first):
                found[g].append(errors)

    over_rows(len(tables), len(tables) * samples, work)
    measures.zoomed += zoomed
    for errors, new in zip(measures.made, found, strict=True):
        errors += new


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


def means(errors: Sequence[Sequence[Errors]]) -> FloatArray:
    """Mean MAE, mean PSNR in dB, and mean MAE of the covered area (columns) of each list of errors by image."""
    table = np.array(errors, dtype=np.float64)
    with np.errstate(divide="ignore"):
        table[:, :, 1] = -10.0 * np.log10(table[:, :, 1])
    means: FloatArray = table.mean(axis=1)
    return means
