"""TIFF: tifffile for plain gray and RGB of 8 bits and more, Pillow (libtiff) for the rest and for compressions."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .image_decoding import (
    Decoded,
    Pixels,
    check_packing,
    check_size,
    to_unit_range,
    widened,
    without_extra_channels,
)
from .image_pillow import decode_with_pillow, without_warnings
from .libtiff_words import silence_libtiff
from .problems import Refused

if TYPE_CHECKING:
    from tifffile import TiffFile, TiffPage

_ORIENTATION = 274
# TIFF 6.0 PhotometricInterpretation.
_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB, _SEPARATED = 0, 1, 2, 5
# Compressions that tifffile decodes without its optional codecs: none, deflate (two numbers), LZMA.
_PLAIN = (1, 8, 32946, 34925)


class TiffHeader(NamedTuple):
    """What the first page of a TIFF file says of itself."""

    width: int
    height: int
    bits: int
    samples: int
    photometric: int
    orientation: int


def tiff_header(file: BinaryIO) -> TiffHeader:
    """Read the header of the first page.

    Raises
    ------
    Exception
        Whatever tifffile raises for damaged contents.
    """
    with _first_page(file) as (_, page):
        return _header(page)


def decode_tiff(file: BinaryIO, length: int, max_pixels: int | None) -> Decoded:
    """Decode the first page of a TIFF file of ``length`` bytes.

    Raises
    ------
    Refused
        If it has too many pixels, is truncated, or is of a kind that cannot be read.
    Exception
        Whatever the decoders raise for damaged contents.
    """
    with _first_page(file) as (tiff, page):
        header = _header(page)
        check_size(header.width, header.height, max_pixels)
        check_packing(header.height, header.width, 3 if header.samples > 2 else 1, max(1, header.bits // 8), length)
        _check_complete(page, length)
        plain = int(page.compression) in _PLAIN
        simple = header.photometric in (_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB)
        if plain and header.bits in (8, 16, 32, 64) and (simple or header.bits > 8):
            decoded = _decode(page, header)
            if len(tiff.pages) > 1:
                decoded.notes.append(phrase("first of {count} pages", count=len(tiff.pages)))
            return decoded
    silence_libtiff()
    return decode_with_pillow(file, "TIFF", length, max_pixels)


@contextlib.contextmanager
def _first_page(file: BinaryIO) -> Iterator[tuple[TiffFile, TiffPage]]:
    """Open the file with tifffile, which logs damaged tags as errors: the exception is enough."""
    from tifffile import TiffFile, TiffPage

    without_warnings()
    logging.getLogger("tifffile").setLevel(logging.CRITICAL)
    file.seek(0)
    with TiffFile(file) as tiff:
        page = tiff.pages.first
        if not isinstance(page, TiffPage):
            raise Refused(phrase("has no readable first page"))
        yield tiff, page


@contextlib.contextmanager
def open_page(file: BinaryIO) -> Iterator[TiffPage]:
    """The first page of an open TIFF file, nothing of it decoded.

    Raises
    ------
    Exception
        Whatever tifffile raises for damaged contents.
    """
    with _first_page(file) as (_, page):
        yield page


def _header(page: TiffPage) -> TiffHeader:
    tag = page.tags.get(_ORIENTATION)
    orientation = int(tag.value) if tag is not None and isinstance(tag.value, int) else 1
    return TiffHeader(
        page.imagewidth,
        page.imagelength,
        page.bitspersample,
        page.samplesperpixel,
        int(page.photometric),
        orientation,
    )


def _check_complete(page: TiffPage, length: int) -> None:
    """Refuse a file that ends before its last strip: the decoders fill some of those up with zeros."""
    segments = list(zip(page.dataoffsets, page.databytecounts, strict=False))
    if not segments or any(offset <= 0 or count <= 0 for offset, count in segments):
        raise Refused(phrase("is damaged (pixels are missing)"))
    if max(offset + count for offset, count in segments) > length:
        raise Refused(phrase("is truncated (it ends before its last pixel)"))
    if int(page.compression) == 1 and not page.is_tiled:
        needed = page.imagewidth * page.imagelength * page.samplesperpixel * page.bitspersample
        if sum(page.databytecounts) * 8 < needed:
            raise Refused(phrase("is damaged (pixels are missing)"))


def _decode(page: TiffPage, header: TiffHeader) -> Decoded:
    if header.photometric not in (_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB, _SEPARATED):
        what = phrase(
            "is a {bits}-bit TIFF in a colour space that cannot be read (photometric {photometric})",
            bits=header.bits,
            photometric=header.photometric,
        )
        raise Refused(what, phrase("convert it to gray or RGB"))
    pixels, notes = _rows_columns_samples(page), list[str]()
    if pixels.dtype.kind == "u" and pixels.dtype.itemsize <= 2:
        pixels = widened(pixels, header.bits)
        if header.photometric == _MIN_IS_WHITE:
            pixels = np.iinfo(pixels.dtype).max - pixels
        bits = 8 * pixels.dtype.itemsize
        pixels = without_extra_channels(pixels, notes, cmyk=header.photometric == _SEPARATED)
    else:
        # Before scaling: an alpha channel must not set the range.
        pixels = to_unit_range(without_extra_channels(pixels, notes), notes)
        if header.photometric == _MIN_IS_WHITE:
            pixels = 1 - pixels
        bits = 32
    return Decoded(pixels, bits, notes, header.orientation)


def _rows_columns_samples(page: TiffPage) -> Pixels:
    """Pixels as H x W or H x W x S, native byte order, whatever the planes' order in the file."""
    pixels: Pixels = page.asarray()
    axes = page.axes
    for extra in set(axes) - set("YXS"):
        pixels = pixels.take(0, axis=axes.index(extra))
        axes = axes.replace(extra, "")
    order = "YXS" if "S" in axes else "YX"
    if sorted(axes) != sorted(order) or pixels.ndim != len(order):
        raise Refused(
            phrase("has axes {axes} rather than rows and columns", axes=page.axes), phrase("save it as a plain image")
        )
    pixels = pixels.transpose([axes.index(axis) for axis in order])
    return pixels.astype(pixels.dtype.newbyteorder("="), copy=False)
