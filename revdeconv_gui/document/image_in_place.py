"""Decoding with Pillow into memory of the program, where a large image is then there once and not twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .image_decoding import Pixels

if TYPE_CHECKING:
    from PIL import ImageFile

KINDS = ("JPEG", "PNG", "BMP")
_STRIP = 1_000_000  # pixels that are moved at a time


def decode_in_place(image: ImageFile.ImageFile) -> Pixels | None:
    """Pixels (H, W, 3) of an opened RGB image; None where Pillow did not write into the memory that it was given.

    Pillow has four bytes for a pixel, of which three are wanted. It writes them into an array here; the three then move
    together in it, and the rest is given back. So 250 megapixels take 1 GB at the most, and a progressive JPEG what its
    coefficients need besides.

    Raises
    ------
    Exception
        Whatever Pillow raises for damaged contents.
    """
    from PIL import Image

    width, height = image.size
    memory = np.empty(width * height * 4, np.uint8)
    image.im = mapped = Image.frombuffer("RGBX", image.size, memory, "raw", "RGBX", 0, 1).im
    image.load()
    taken = image.im is mapped
    if taken:
        image.im = Image.new("RGB", (1, 1)).im  # others may still ask the image what its file says besides
    del mapped  # nobody may look at the memory when it is made smaller
    if not taken:
        return None
    _move_together(memory, width, height)
    memory.resize(width * height * 3, refcheck=False)
    return memory.reshape(height, width, 3)


def _move_together(memory: Pixels, width: int, height: int) -> None:
    """Three bytes of each four to the front. A row never moves back, so none is lost that is still to come."""
    rows = max(1, _STRIP // width)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        four = memory[4 * width * top : 4 * width * bottom].reshape(bottom - top, width, 4)
        three = np.empty((bottom - top, width, 3), np.uint8)
        for channel in range(3):  # one by one is four times as fast as all at once
            three[..., channel] = four[..., channel]
        memory[3 * width * top : 3 * width * bottom] = three.reshape(-1)
