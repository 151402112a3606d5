"""Errors over the area that whole blocks cover: the paper's measure without the pixels that no block reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from revdeconv_gui import core
from revdeconv_gui.core.pixels import Image


@dataclass(frozen=True)
class Covered:
    """MAE and MAE0, mean over images, and (MAE - MAE0) / MAE0, over the covered area."""

    mae: float
    mae0: float
    change: float


class Covering:
    """Watches an experiment and measures.

    Parameters
    ----------
    images : sequence of ndarray
        Those of the experiment.
    """

    def __init__(self, images: Sequence[Image]) -> None:
        self._images = images
        self._errors: dict[tuple[str, float], list[float]] = {}
        self._zoomed: dict[str, dict[int, float]] = {}

    def uneven(self, filters: Sequence[core.Filter]) -> bool:
        """Whether a side of an image is no multiple of a filter's size."""
        return any(side % filter.size for filter in filters for image in self._images for side in image.shape[:2])

    def __call__(self, row: core.ExperimentRow, index: int, filtered: Image, made: Image) -> None:
        """Measure what `core.run_experiment` gives."""
        height, width = made.shape[:2]
        original = core.to_uint8(self._images[index][:height, :width]).reshape(made.shape)
        self._errors.setdefault((row.filter.name, row.learning_rate), []).append(
            core.mean_absolute_error(made, original)
        )
        zoomed = self._zoomed.setdefault(row.filter.name, {})
        if index not in zoomed:
            zoom = core.zoom_nearest(filtered, (height, width)).reshape(made.shape)
            zoomed[index] = core.mean_absolute_error(zoom, original)

    def of(self, row: core.ExperimentRow) -> Covered:
        """The errors of a row; those of the whole images where these have no pixel that is not covered."""
        errors = self._errors.get((row.filter.name, row.learning_rate))
        if errors is None:
            return Covered(row.mae, row.mae0, row.signed_change)
        mae, mae0 = float(np.mean(errors)), float(np.mean(list(self._zoomed[row.filter.name].values())))
        return Covered(mae, mae0, core.signed_change(mae, mae0))
