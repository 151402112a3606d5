"""Images from files, recognised by their contents, and which files of a folder are images."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .image_decoding import Decoded, Pixels, check_size, turned
from .image_pillow import decode_with_pillow, open_with_pillow, orientation_of
from .image_tiff import decode_tiff, tiff_header
from .image_writing import WRITABLE_SUFFIXES, write_image
from .problems import FileProblem, Refused, opened, problem_of

__all__ = [
    "DEFAULT_MAX_PIXELS",
    "IMAGE_SUFFIXES",
    "WRITABLE_SUFFIXES",
    "ImageHeader",
    "LoadedImage",
    "find_images",
    "image_header",
    "read_image",
    "walk_images",
    "write_image",
]

DEFAULT_MAX_PIXELS = 250_000_000
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".gif")
_PILLOW_BITS = {"1": 1, "I": 32, "F": 32}


@dataclass(frozen=True, eq=False)
class LoadedImage:
    """An image as the program works on it.

    Attributes
    ----------
    pixels : ndarray, shape (H, W) or (H, W, 3)
        Read-only. uint8, uint16, or float32 / float64 in [0, 1].
    path : Path
        Where it came from.
    bits : int
        8, 16, or 32 for floating point (also of 64 bits).
    notes : tuple of str
        What differs from the file, for people: "alpha channel dropped", "first of 12 frames".
    """

    pixels: Pixels
    path: Path
    bits: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImageHeader:
    """What an image file says of itself, without decoding it.

    Attributes
    ----------
    width, height : int
        Pixels, after turning as the EXIF orientation says.
    bits : int
        Bits of a sample in the file.
    mode : str
        Colours in Pillow's words: "L", "RGB", "P", "CMYK", ...
    format : str
        "PNG", "JPEG", "BMP", "TIFF", "WEBP" or "GIF", by contents.
    bytes : int
        Length of the file.
    """

    width: int
    height: int
    bits: int
    mode: str
    format: str
    bytes: int


def read_image(path: str | os.PathLike[str], *, max_pixels: int | None = DEFAULT_MAX_PIXELS) -> LoadedImage:
    """Read the first frame of a PNG, JPEG, BMP, TIFF, WebP or GIF file.

    16-bit samples stay 16-bit. Floating-point samples in [0, 1] stay as they are; others are scaled from [min, max]
    to [0, 1]. Alpha is dropped, palettes and CMYK become RGB, the EXIF orientation is applied: all noted.

    Parameters
    ----------
    path : str or os.PathLike
        The file; its extension does not matter.
    max_pixels : int or None
        Refuse larger images by their header; None for no limit.

    Raises
    ------
    FileProblem
        If it cannot be read, is not such an image, is damaged, truncated, too large or has NaN or infinite values.
    """
    with opened(path) as (file, length):
        try:
            kind = _kind(file)
            size = _early_size(file, kind)
            if size is not None:
                check_size(*size, max_pixels)
            decoded = _decode(file, kind, length, max_pixels)
        except Exception as error:
            _refuse(path, error)
    if decoded.orientation != 1:
        decoded.notes.append(phrase("turned as its EXIF orientation says"))
    pixels = np.ascontiguousarray(turned(decoded.pixels, decoded.orientation))
    pixels.setflags(write=False)
    return LoadedImage(pixels, Path(path), decoded.bits, tuple(decoded.notes))


def image_header(path: str | os.PathLike[str], *, max_pixels: int | None = None) -> ImageHeader:
    """Read only the header of an image file, cheaply.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    max_pixels : int or None
        Refuse larger images; None for no limit.

    Raises
    ------
    FileProblem
        If it cannot be read, is not such an image, or is too large. Damaged pixels are not noticed.
    """
    with opened(path) as (file, length):
        try:
            kind = _kind(file)
            size = _early_size(file, kind)
            if size is not None:
                check_size(*size, max_pixels)
            header = _read_header(file, kind, length)
            check_size(header.width, header.height, max_pixels)
            return header
        except Exception as error:
            _refuse(path, error)


def find_images(folder: str | os.PathLike[str], recursive: bool = False) -> list[Path]:
    """Image files of a folder by their extension, sorted by file name, hidden ones left out.

    Raises
    ------
    FileProblem
        If the folder cannot be listed.
    """
    found = [path for part in walk_images(folder, recursive) for path in part]
    return sorted(found, key=lambda path: (path.name, path))


def walk_images(
    folder: str | os.PathLike[str], recursive: bool = False, refused: list[FileProblem] | None = None
) -> Iterator[list[Path]]:
    """Image files by their extension, one list a folder, each sorted by name; hidden ones are left out.

    Raises
    ------
    FileProblem
        If a folder cannot be listed. With ``refused`` those below the first are noted there and left out instead.
    """

    def fail(error: OSError) -> None:
        problem = problem_of(error.filename or folder, error)
        if refused is None or Path(problem.path) == Path(folder):
            raise problem
        refused.append(problem)

    for here, folders, names in os.walk(folder, onerror=fail):
        yield sorted(Path(here, name) for name in names if name.lower().endswith(IMAGE_SUFFIXES) and name[0] != ".")
        folders[:] = sorted(name for name in folders if name[0] != ".") if recursive else []


def _kind(file: BinaryIO) -> str:
    """Pillow's name of the file's format, by its first bytes."""
    head = file.read(16)
    starts = {
        b"\x89PNG\r\n\x1a\n": "PNG",
        b"\xff\xd8\xff": "JPEG",
        b"BM": "BMP",
        b"GIF87a": "GIF",
        b"GIF89a": "GIF",
        **dict.fromkeys((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), "TIFF"),
    }
    for start, kind in starts.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    raise Refused(phrase("is not an image that can be read"), phrase("choose a PNG, JPEG, BMP, TIFF, WebP or GIF file"))


def _early_size(file: BinaryIO, kind: str) -> tuple[int, int] | None:
    """Width and height from a fixed place in the file, where the format has one."""
    file.seek(0)
    head = file.read(26)
    if kind == "PNG" and len(head) >= 24 and head[12:16] == b"IHDR":
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    if kind == "BMP" and len(head) >= 26 and head[14] >= 40:
        width, height = struct.unpack("<ii", head[18:26])
        return width, abs(height)
    return None


def _decode(file: BinaryIO, kind: str, length: int, max_pixels: int | None) -> Decoded:
    if kind == "TIFF":
        return decode_tiff(file, length, max_pixels)
    return decode_with_pillow(file, kind, length, max_pixels)


def _read_header(file: BinaryIO, kind: str, length: int) -> ImageHeader:
    if kind == "TIFF":
        tiff = tiff_header(file)
        mode = "RGB" if tiff.samples >= 3 else "L"
        return _header(tiff.width, tiff.height, tiff.orientation, tiff.bits, mode, kind, length)
    image = open_with_pillow(file, kind)
    bits = 16 if "16" in str(image.tile[0].args if image.tile else "") else _PILLOW_BITS.get(image.mode, 8)
    return _header(*image.size, orientation_of(image, decode=False), bits, image.mode, kind, length)


def _header(width: int, height: int, orientation: int, bits: int, mode: str, kind: str, length: int) -> ImageHeader:
    if orientation >= 5:
        width, height = height, width
    return ImageHeader(width, height, bits, mode, kind, length)


def _refuse(path: str | os.PathLike[str], error: Exception) -> NoReturn:
    """Say what any exception of a decoder means; decoders raise nearly every kind for damaged contents."""
    if isinstance(error, Refused):
        raise FileProblem(path, error.what, error.advice) from error
    if isinstance(error, MemoryError):
        raise FileProblem(
            path, phrase("does not fit in memory"), phrase("close other programs or make it smaller")
        ) from error
    if isinstance(error, OSError) and error.errno is not None:
        raise problem_of(path, error) from error
    words = str(error) or type(error).__name__
    if "truncated" in words.lower() or "failed to read" in words:
        raise FileProblem(
            path, phrase("is truncated (it ends before its last pixel)"), phrase("get a fresh copy of it")
        ) from error
    raise FileProblem(path, phrase("is damaged ({words})", words=words), phrase("get a fresh copy of it")) from error
