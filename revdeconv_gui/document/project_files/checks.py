"""What has to hold in a document besides the types of its fields."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE, LearningSettings
from revdeconv_gui.document.document import Document, FinishedRun, LossCurve, WeightHistory
from revdeconv_gui.document.image_files import DEFAULT_MAX_PIXELS
from revdeconv_gui.document.problems import Refused

from .codec import Array

_MOST = 2**31 - 1  # what numbers on the screen can show
_MAX_EPOCHS = 1_000_000
_MAX_RATES = 1000
_PIXELS = tuple(map(np.dtype, (np.uint8, np.uint16, np.float32, np.float64)))


def check_pixels(pixels: Array, name: str) -> None:
    """Refuse what is no image as the program works on it.

    Raises
    ------
    Refused
        If shape, type or values are not those of an image.
    """
    shape = pixels.shape
    if len(shape) not in (2, 3) or 0 in shape or (len(shape) == 3 and shape[2] not in (1, 3)):
        raise Refused(phrase("has an image of the shape {shape} ({name})", shape=shape, name=name[:60]))
    if shape[0] * shape[1] > DEFAULT_MAX_PIXELS:
        raise Refused(
            phrase(
                "has an image of {shape:,} x {shape_2:,} pixels ({name})",
                shape=shape[1],
                shape_2=shape[0],
                name=name[:60],
            )
        )
    if pixels.dtype not in _PIXELS:
        raise Refused(phrase("has an image of {dtype} ({name})", dtype=pixels.dtype, name=name[:60]))
    if pixels.dtype.kind == "f" and not (np.isfinite(pixels).all() and pixels.min() >= 0.0 and pixels.max() <= 1.0):
        raise Refused(phrase("has an image with values outside of 0 to 1 ({name})", name=name[:60]))


def check_document(document: Document) -> None:
    """Refuse a document that the program could not have made.

    Raises
    ------
    Refused
        With what is wrong.
    """
    images, runs = [item.id for item in document.images], [run.id for run in document.runs]
    _check_ids(images, phrase("has an image number twice"), phrase("has images with impossible numbers"))
    _check_ids(runs, phrase("has a run number twice"), phrase("has runs with impossible numbers"))
    _check_settings(document.settings)
    if not MIN_KERNEL_SIZE <= document.pairing.size <= MAX_KERNEL_SIZE:
        raise Refused(phrase("has pairs of kernel size {size}", size=document.pairing.size))
    for run in document.runs:
        _check_run(run)


def _check_ids(ids: Sequence[int], twice: str, impossible: str) -> None:
    if len(set(ids)) != len(ids):
        raise Refused(twice)
    if ids and not (min(ids) >= 1 and max(ids) <= _MOST):
        raise Refused(impossible)


def _check_settings(settings: LearningSettings) -> None:
    if settings.epochs > _MAX_EPOCHS or settings.seed > _MOST or len(settings.rates) > _MAX_RATES:
        raise Refused(phrase("has learning settings that no run can have"))


def _check_run(run: FinishedRun) -> None:
    _check_settings(run.settings)
    _check_curve(run.losses, run)
    if run.history is not None:
        _check_history(run.history, run)
    numbers = (run.blocks, run.total, run.seconds)
    if not all(math.isfinite(number) and number >= 0 for number in numbers) or max(run.blocks, run.total) > 2**62:
        raise Refused(phrase("has impossible numbers in run {id}", id=run.id))
    if not all(block >= 0 and math.isfinite(rate) and rate > 0.0 for block, rate in run.rate_changes):
        raise Refused(phrase("has an impossible learning rate in run {id}", id=run.id))


def _check_curve(curve: LossCurve, run: FinishedRun) -> None:
    points = curve.blocks.size
    if (
        curve.blocks.shape != (points,)
        or curve.epochs.shape != (points,)
        or curve.values.ndim != 2
        or len(curve.values) != points
    ):
        raise Refused(phrase("has losses that do not belong together in run {id}", id=run.id))
    if not 1 <= curve.values.shape[1] <= 64 or (points and curve.blocks.min() < 0):
        raise Refused(phrase("has impossible losses in run {id}", id=run.id))


def _check_history(history: WeightHistory, run: FinishedRun) -> None:
    moments, kernels = history.blocks.size, run.learned.kernels.shape
    shapes = (history.weights.shape, history.bias.shape, history.epochs.shape, history.images.shape)
    expected = ((moments, *kernels), (moments, kernels[0]), (moments,), (moments,))
    if history.blocks.shape != (moments,) or moments == 0 or shapes != expected:
        raise Refused(phrase("has a course of weights that does not belong to run {id}", id=run.id))
