"""Small pictures of images, with as little reading and decoding as the format allows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from .image_decoding import Pixels, turned
from .image_files import DEFAULT_MAX_PIXELS, read_image
from .image_pillow import open_with_pillow, orientation_of
from .image_tiff import open_page
from .problems import FileProblem, opened

if TYPE_CHECKING:
    from PIL import Image
    from tifffile import TiffPage

Small = npt.NDArray[np.uint8]
_LARGE = 1_000_000  # pixels from which a TIFF is sampled rather than read
# Modes that Pillow shrinks well; the others are read as the program reads them.
_SIMPLE_MODES = frozenset({"L", "RGB", "RGBA", "RGBX", "LA", "P", "1", "CMYK", "YCbCr"})


def thumbnail_of(pixels: Pixels, side: int) -> Small:
    """An 8-bit picture (h, w) or (h, w, 3) of an array, no side longer than ``side``."""
    # Every k-th pixel first: a large image is small before it is converted and scaled smoothly.
    step = max(1, min(pixels.shape[:2]) // (3 * side))
    return _shrunk(_eight_bit(pixels[::step, ::step]), side)


def read_thumbnail(path: Path, format: str, side: int, *, max_pixels: int = DEFAULT_MAX_PIXELS) -> Small:
    """An 8-bit picture of an image file, no side longer than ``side``.

    Parameters
    ----------
    path : Path
    format : str
        As its header says: "JPEG", "TIFF", ...
    side : int
        In pixels.
    max_pixels : int
        Refuse larger images, where there is no short cut.

    Raises
    ------
    FileProblem
        If it cannot be read.
    """
    try:
        quick = _quick(path, format, side)
    except Exception:  # whatever a decoder raises: reading it as ever tells what is wrong, or manages
        quick = None
    return thumbnail_of(read_image(path, max_pixels=max_pixels).pixels, side) if quick is None else quick


def _quick(path: Path, format: str, side: int) -> Small | None:
    """By a short cut of the format; None where there is none."""
    with opened(path) as (file, _):
        if format == "TIFF":
            with open_page(file) as page:
                sampled, orientation = _sampled(page, path, side)
            return None if sampled is None else _shrunk(turned(_eight_bit(sampled), orientation), side)
        image = open_with_pillow(file, format)
        if image.mode not in _SIMPLE_MODES or "16" in str(image.tile[0].args if image.tile else ""):
            return None
        if format == "JPEG":
            image.draft("RGB", (2 * side, 2 * side))
        small = _small(image, side)
        small = turned(small, orientation_of(image))
        return np.ascontiguousarray(small)


def _small(image: Image.Image, side: int) -> Small:
    """Decode, shrink, and drop what a thumbnail does not show: alpha, palettes."""
    gray = image.mode in ("L", "LA", "1")
    if image.mode == "P":
        image = image.convert("RGB")  # palettes cannot be averaged
    image.thumbnail((side, side), reducing_gap=2.0)
    return np.array(image.convert("L" if gray else "RGB"))


def _sampled(page: TiffPage, path: Path, side: int) -> tuple[Pixels | None, int]:
    """Every k-th pixel of every k-th row of a TIFF page without reading the rest, and its orientation."""
    tag = page.tags.get(274)
    orientation = int(tag.value) if tag is not None and isinstance(tag.value, int) else 1
    height, width = page.imagelength, page.imagewidth
    plain = page.axes in ("YX", "YXS") and int(page.photometric) in (0, 1, 2) and page.dtype is not None
    if not plain or page.bitspersample not in (8, 16, 32, 64) or height * width < _LARGE:
        return None, orientation
    step = max(1, min(height, width) // (3 * side))
    assert page.dtype is not None
    if page.is_contiguous and int(page.compression) == 1:
        # Only the pages of the file that hold a wanted pixel are read from the disk.
        whole = np.memmap(path, page.dtype.newbyteorder(page.parent.byteorder), "r", page.dataoffsets[0], page.shape)
        found: Pixels = np.array(whole[::step, ::step])
        found = found.astype(found.dtype.newbyteorder("="), copy=False)
    elif int(page.compression) in (1, 8, 32946):
        found = _from_segments(page, step)
    else:
        return None, orientation
    found = found[..., :3] if found.ndim == 3 and found.shape[2] >= 3 else found.reshape(*found.shape[:2], -1)[..., 0]
    if int(page.photometric) == 0 and found.dtype.kind == "u":
        found = np.iinfo(found.dtype).max - found
    return found, orientation


def _from_segments(page: TiffPage, step: int) -> Pixels:
    """Decode strip by strip, or tile by tile, and keep every k-th pixel only: no whole image in memory."""
    assert page.dtype is not None
    rows, columns = -(-page.imagelength // step), -(-page.imagewidth // step)
    out = np.zeros((rows, columns, page.samplesperpixel), page.dtype)
    for decoded, index, _ in page.segments(maxworkers=1):
        if decoded is None:
            continue
        top, left = int(index[-3]), int(index[-2])
        part: npt.NDArray[Any] = decoded[0, -top % step :: step, -left % step :: step]
        row, column = -(-top // step), -(-left // step)
        part = part[: rows - row, : columns - column]
        out[row : row + part.shape[0], column : column + part.shape[1]] = part
    return out


def _eight_bit(pixels: Pixels) -> Small:
    """Any samples as 8-bit, wide ones over their range."""
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels)
    if pixels.dtype == np.uint16:
        return (pixels >> 8).astype(np.uint8)
    values = pixels.astype(np.float64)
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    if not (pixels.dtype.kind == "f" and low >= 0.0 and high <= 1.0):
        values = (values - low) / ((high - low) or 1.0)
    return np.asarray(np.clip(255.0 * np.nan_to_num(values) + 0.5, 0, 255).astype(np.uint8))


def _shrunk(pixels: Small, side: int) -> Small:
    from PIL import Image

    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[..., 0]
    image = Image.fromarray(np.ascontiguousarray(pixels))
    image.thumbnail((side, side), reducing_gap=2.0)
    return np.array(image)


__all__ = ["FileProblem", "Small", "read_thumbnail", "thumbnail_of"]
