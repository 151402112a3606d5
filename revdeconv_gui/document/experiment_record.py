"""A finished experiment with all that is needed to tell of it, and to repeat it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow

Pixels = npt.NDArray[Any]
Picture = npt.NDArray[np.uint8]
_THUMBNAIL = 96  # pixels, the longer side
_SAMPLE = 280
_MOST_SAMPLES = 12


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentSource:
    """An image that an experiment is made with.

    Attributes
    ----------
    name : str
    path : Path or None
        None for an image that is in memory only.
    pixels : ndarray, shape (H, W) or (H, W, C)
    channels : int or None
        Of the image itself, where ``pixels`` have more because it was learned together with others.
    """

    name: str
    path: Path | None
    pixels: Pixels
    channels: int | None = None


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentImage:
    """What is kept of an image.

    Attributes
    ----------
    name : str
    path : str
        As the command line names it; empty for an image that was in memory only.
    height, width, channels : int
    bits : int
        Of a sample in memory.
    checksum : str
        SHA-256 of the file, or of the pixels where there is none; empty where the file could not be read again.
    thumbnail : ndarray of uint8, shape (h, w) or (h, w, 3)
    """

    name: str
    path: str
    height: int
    width: int
    channels: int
    bits: int
    checksum: str
    thumbnail: Picture


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentSample:
    """Small pictures of what one row makes of the first image.

    Attributes
    ----------
    row : int
        Index of the row: of its filter and rule, the one with the smallest MAE.
    filtered, deconvolved : ndarray of uint8, shape (h, w) or (h, w, 3)
    """

    row: int
    filtered: Picture
    deconvolved: Picture


@dataclass(frozen=True, eq=False, slots=True)
class FinishedExperiment:
    """An experiment that has ended.

    Attributes
    ----------
    id : int
        Number shown to the user, from 1.
    result : ExperimentResult
    images : tuple of ExperimentImage
    original : ndarray of uint8, shape (h, w) or (h, w, 3)
        The first image, small.
    samples : tuple of ExperimentSample
    stable_rates : tuple of (int, float)
        Kernel size and stable rate, for each size of the filters.
    seconds : float
        Computing time, pauses left out.
    complete : bool
        False where it was stopped: the rows are those that were done by then.
    made : str
        When it ended: date and time with its distance from UTC, as in ISO 8601.
    """

    id: int
    result: ExperimentResult
    images: tuple[ExperimentImage, ...]
    original: Picture
    samples: tuple[ExperimentSample, ...]
    stable_rates: tuple[tuple[int, float], ...]
    seconds: float
    complete: bool
    made: str

    def stable_rate(self, size: int) -> float:
        """Stable rate of its images for a kernel size."""
        return dict(self.stable_rates)[size]


def make_record(
    number: int, result: ExperimentResult, sources: Sequence[ExperimentSource], seconds: float, *, complete: bool = True
) -> FinishedExperiment:
    """Gather what is kept. Reads the files once more for their checksums: not for the window's thread.

    ``sources`` are the images of the experiment, in order, as they were learned from.
    """
    from revdeconv_gui.core import stable_rate

    from .thumbnails import thumbnail_of

    sizes = dict.fromkeys(row.filter.size for row in result.rows)
    rates = tuple((size, min(stable_rate(source.pixels, size=size) for source in sources)) for size in sizes)
    images = tuple(_image(source) for source in sources)
    original = thumbnail_of(sources[0].pixels, _SAMPLE)
    made = datetime.now().astimezone().isoformat(timespec="seconds")
    samples = _samples(result, sources[0].pixels)
    return FinishedExperiment(number, result, images, original, samples, rates, seconds, complete, made)


def _image(source: ExperimentSource) -> ExperimentImage:
    from .thumbnails import thumbnail_of

    pixels = source.pixels
    height, width, channels = (*pixels.shape, 1)[:3]
    return ExperimentImage(
        source.name, "" if source.path is None else str(source.path), height, width, source.channels or channels,
        8 * pixels.dtype.itemsize, _checksum(source), thumbnail_of(pixels, _THUMBNAIL),
    )  # fmt: skip


def pixels_checksum(pixels: Pixels) -> str:
    """SHA-256 of an array's bytes, row after row."""
    return hashlib.sha256(np.ascontiguousarray(pixels).tobytes()).hexdigest()


def _checksum(source: ExperimentSource) -> str:
    if source.path is None:
        return pixels_checksum(source.pixels)
    try:
        with source.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # gone since it was read: the figures stand all the same
        return ""


def best_rows(result: ExperimentResult) -> list[int]:
    """Index of the row with the smallest MAE, of each filter under each rule."""
    found: dict[tuple[str, str], int] = {}
    for index, row in enumerate(result.rows):
        key = (row.rule.value, row.filter.name)
        if key not in found or row.mae < result.rows[found[key]].mae:
            found[key] = index
    return list(found.values())


def _samples(result: ExperimentResult, pixels: Pixels) -> tuple[ExperimentSample, ...]:
    return tuple(_sample(index, result.rows[index], result, pixels) for index in best_rows(result)[:_MOST_SAMPLES])


def _sample(index: int, row: ExperimentRow, result: ExperimentResult, pixels: Pixels) -> ExperimentSample:
    from revdeconv_gui.core import deconvolve, forward

    from .thumbnails import thumbnail_of

    filtered = forward(pixels, row.filter, activation=result.settings.activation, dtype=np.uint8)
    made = deconvolve(filtered, row.learned)
    return ExperimentSample(index, thumbnail_of(filtered, _SAMPLE), thumbnail_of(made, _SAMPLE))


__all__ = [
    "ExperimentImage",
    "ExperimentSample",
    "ExperimentSource",
    "FinishedExperiment",
    "best_rows",
    "make_record",
    "pixels_checksum",
]
