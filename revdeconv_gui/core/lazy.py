"""Images that are too large to be in memory together: read one at a time, whenever learning comes to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy.typing as npt

from .pixels import Image, as_planes


class LazyImages:
    """A sequence of images for `train` and `least_squares` that keeps only the last one asked for.

    Parameters
    ----------
    shapes : sequence of (H, W, C)
        Known without reading.
    read : callable
        Gives the pixels of the image with that index.
    """

    def __init__(self, shapes: Sequence[tuple[int, int, int]], read: Callable[[int], npt.ArrayLike]) -> None:
        self.shapes = list(shapes)
        self._read = read
        self._last: tuple[int, Image] | None = None

    def __len__(self) -> int:
        return len(self.shapes)

    def __iter__(self) -> Iterator[Image]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Image:
        if self._last is None or self._last[0] != index:
            self._last = None  # before the next is read: never two at once
            planes = as_planes(self._read(index))
            if planes.shape != self.shapes[index]:
                raise ValueError(f"an image is {planes.shape} and not {self.shapes[index]}, as was said before")
            self._last = (index, planes)
        return self._last[1]


Images = list[Image] | LazyImages


def planes_of(images: Sequence[npt.ArrayLike] | LazyImages) -> Images:
    """Images as the kernels read them; lazy ones stay so."""
    return images if isinstance(images, LazyImages) else [as_planes(image) for image in images]


def shapes_of(images: Images) -> list[tuple[int, ...]]:
    """Their shapes (H, W, C), without reading any."""
    return list(images.shapes) if isinstance(images, LazyImages) else [image.shape for image in images]
