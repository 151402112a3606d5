"""Images that are there from the start: ten made at run time, and photographs that scikit-image carries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

__all__ = ["SAMPLE_NAMES", "Sample", "photographs", "sample_images"]


@dataclass(frozen=True, eq=False)
class Sample:
    """An image that comes with the program.

    Attributes
    ----------
    name : str
        Also its file's stem.
    pixels : ndarray of uint8, shape (250, 180, 3)
        Read-only RGB.
    """

    name: str
    pixels: npt.NDArray[np.uint8]


# Module and function; imported when the pictures are made, as their names alone are needed at every start.
_MAKERS = {
    "01-label": ("charts", "label"),
    "02-rings": ("charts", "zone_plate"),
    "03-chart": ("charts", "test_chart"),
    "04-evening": ("scenes", "landscape"),
    "05-mosaic": ("scenes", "mosaic"),
    "06-spheres": ("scenes", "spheres"),
    "07-bricks": ("scenes", "bricks"),
    "08-page": ("charts", "page"),
    "09-leaves": ("scenes", "leaves"),
    "10-cloth": ("scenes", "cloth"),
}
SAMPLE_NAMES = tuple(_MAKERS)


@cache
def sample_images() -> tuple[Sample, ...]:
    """The ten sample images in the order of their names, 180 x 250 RGB, the same bits on every machine."""
    return tuple(_sample(name, _maker(*place)()) for name, place in _MAKERS.items())


def photographs() -> tuple[Sample, ...]:
    """Photographs from scikit-image's wheel, cut and scaled to 180 x 250 RGB; nothing is downloaded.

    Raises
    ------
    FileProblem
        If scikit-image is not installed or a photograph is missing from it.
    """
    from .photo_files import read_photographs

    return tuple(_sample(name, pixels) for name, pixels in read_photographs())


def _maker(module: str, function: str) -> Callable[[], npt.NDArray[np.uint8]]:
    from . import charts, scenes

    made: Callable[[], npt.NDArray[np.uint8]] = getattr({"charts": charts, "scenes": scenes}[module], function)
    return made


def _sample(name: str, pixels: npt.NDArray[np.uint8]) -> Sample:
    pixels.setflags(write=False)
    return Sample(name, pixels)
