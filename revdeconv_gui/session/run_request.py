"""What a run is asked to learn, and how fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy.typing as npt

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.geometry import Geometry
from revdeconv_gui.core.settings import LearningSettings, Rule

from .run_images import RunImages, RunPixels


class Pace(StrEnum):
    """How fast a run goes: as fast as it can, slowed down to be watched, or block by block."""

    FULL = "full"
    WATCH = "watch"
    SLOW = "slow"


@dataclass(frozen=True, eq=False, slots=True)
class RunRequest:
    """Everything that a run needs, taken from the document when it starts.

    ``images`` are pixels, or images that the run's thread is to read; ``filter`` is None where they come with targets
    (pairs), whose ``geometry`` is then given.
    """

    id: int
    images: tuple[npt.NDArray[Any], ...] | RunImages
    image_names: tuple[str, ...]
    filter: Filter | None
    settings: LearningSettings
    pace: Pace = Pace.WATCH
    stable_rate: float | None = None  # where it is known already; else the run works it out
    geometry: Geometry | None = None
    start: Filter | None = None  # where the settings start from a filter
    blocks_per_second: float | None = None  # block by block; None for the usual speed

    @property
    def size(self) -> int:
        """Kernel size."""
        if self.filter is not None:
            return self.filter.size
        assert self.geometry is not None
        return self.geometry.size

    @property
    def rates(self) -> tuple[float, ...]:
        """The learning rates of its lanes; one where it is no sweep."""
        if self.settings.rule is Rule.LEAST_SQUARES or not self.settings.rates:
            return (self.settings.learning_rate,)
        return self.settings.rates

    @property
    def channels(self) -> int:
        """Channels to learn."""
        if isinstance(self.images, RunImages):
            return self.images.channels
        first = self.images[0]
        return 1 if first.ndim == 2 else int(first.shape[2])

    def read(
        self, stopped: Callable[[], bool] = lambda: False, told: Callable[[int, int], None] = lambda done, total: None
    ) -> tuple[RunPixels, RunPixels | None] | None:
        """Images and targets, read where they are not in memory (in a thread); None where ``stopped`` said so."""
        if isinstance(self.images, RunImages):
            return self.images.load(stopped, told)
        return self.images, None

    @property
    def subject(self) -> str:
        """What is to be learned, in a word."""
        return "pair" if self.filter is None else self.filter.name or "filter"
