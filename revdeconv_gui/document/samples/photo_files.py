"""Photographs among scikit-image's data files."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.problems import FileProblem

from .canvas import HEIGHT, WIDTH

# Name, and file in skimage/data.
_PHOTOGRAPHS = (
    ("astronaut", "astronaut.png"),
    ("cat", "chelsea.png"),
    ("coffee", "coffee.png"),
    ("rocket", "rocket.jpg"),
    ("motorcycle", "motorcycle_left.png"),
)


def read_photographs() -> Iterator[tuple[str, npt.NDArray[np.uint8]]]:
    """Names and pixels, shape (250, 180, 3).

    Raises
    ------
    FileProblem
        If scikit-image is not installed or a file is missing from it.
    """
    # Found without importing it: scikit-image's own loader would download what is not there.
    spec = importlib.util.find_spec("skimage")
    if spec is None or spec.origin is None:
        raise FileProblem("skimage", phrase("is not installed"), phrase("install scikit-image"))
    folder = Path(spec.origin).parent / "data"
    for name, file in _PHOTOGRAPHS:
        if not (folder / file).is_file():
            raise FileProblem(
                folder / file, phrase("is missing from scikit-image"), phrase("install scikit-image from its wheel")
            )
        yield name, _fitted(read_image(folder / file).pixels)


def _fitted(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The largest central part of the shape 180 : 250, scaled to it."""
    from PIL import Image

    rows, columns = pixels.shape[:2]
    height = min(rows, columns * HEIGHT // WIDTH)
    width = min(columns, height * WIDTH // HEIGHT)
    top, left = (rows - height) // 2, (columns - width) // 2
    part = np.ascontiguousarray(pixels[top : top + height, left : left + width])
    return np.array(Image.fromarray(part).resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS))
