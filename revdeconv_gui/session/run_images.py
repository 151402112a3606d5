"""The pixels of a run, read in the run's own thread and kept as they were when it began."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt

from revdeconv_gui.core.lazy import LazyImages
from revdeconv_gui.document.document import ImageItem, with_channels

Pixels = npt.NDArray[Any]
RunPixels = Sequence[Pixels] | LazyImages


@dataclass(frozen=True, eq=False, slots=True)
class RunImages:
    """The images that a run learns from, not read yet.

    Attributes
    ----------
    items : tuple of ImageItem
    targets : tuple of ImageItem or None
        What an unknown filter made of each, where pairs are learned from.
    limit : int
        Bytes of pixels that may be in memory at once. Where the images need more, they are read one by one, again in
        each epoch.
    """

    items: tuple[ImageItem, ...]
    targets: tuple[ImageItem, ...] | None = None
    limit: int = 1 << 62

    @property
    def everything(self) -> tuple[ImageItem, ...]:
        """Images and targets."""
        return (*self.items, *(self.targets or ()))

    @property
    def channels(self) -> int:
        """Channels that are learned, as far as the headers tell."""
        return max((item.channels for item in self.everything), default=1)

    @property
    def nbytes(self) -> int:
        """Bytes of all pixels together, as far as the headers tell."""
        return sum(item.facts.nbytes for item in self.everything if item.facts is not None)

    def load(
        self, stopped: Callable[[], bool], told: Callable[[int, int], None] = lambda done, total: None
    ) -> tuple[RunPixels, RunPixels | None] | None:
        """Read them all; None where ``stopped`` said so in between. ``told`` hears how many of how many are there.

        Raises
        ------
        FileProblem
            If one cannot be read.
        """
        if self.nbytes > self.limit:
            sources = self._lazy(self.items)
            return sources, None if self.targets is None else self._lazy(self.targets)
        found: list[Pixels] = []
        everything = self.everything
        for count, item in enumerate(everything):
            told(count, len(everything))
            if stopped():
                return None
            found.append(item.pixels)
        channels = max((1 if pixels.ndim == 2 else pixels.shape[2] for pixels in found), default=1)
        same = [with_channels(pixels, channels) for pixels in found]
        return same[: len(self.items)], None if self.targets is None else same[len(self.items) :]

    def _lazy(self, items: tuple[ImageItem, ...]) -> LazyImages:
        """Images to be read one by one. They are not kept as they were: one that changes on the disk ends the run."""
        channels = self.channels
        facts = [item.facts for item in items]
        shapes = [(each.height, each.width, channels) for each in facts if each is not None]
        return LazyImages(shapes, lambda index: with_channels(items[index].pixels, channels))
