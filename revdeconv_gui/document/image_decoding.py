"""From what a decoder gives to what the program works on: gray or RGB, uint8, uint16 or floats in [0, 1]."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase, phrases

from .problems import Refused

Pixels = npt.NDArray[Any]
LARGE, MOST_PACKED = 256_000_000, 500  # bytes unpacked, and how many times those of the file


@dataclass
class Decoded:
    """Pixels as decoded, H x W or H x W x S, with what was lost on the way."""

    pixels: Pixels
    bits: int = 8
    notes: list[str] = field(default_factory=list)
    orientation: int = 1


def check_size(width: int, height: int, max_pixels: int | None) -> None:
    """Refuse an image by the size in its header, before memory is taken for it.

    Raises
    ------
    Refused
        If width x height is above ``max_pixels``, or the image has no pixels.
    """
    if width < 1 or height < 1:
        raise Refused(phrase("says that it is {width} x {height} pixels", width=width, height=height))
    if max_pixels is not None and width * height > max_pixels:
        # Megapixels only where both are many: a limit of 0.005 megapixels is nothing that anyone would say.
        size, limit = (
            phrase("{width} x {height} pixels", width=width, height=height),
            phrase("{max_pixels:,} pixels", max_pixels=max_pixels),
        )
        if max_pixels >= 1_000_000:
            size, limit = (
                phrase("{size} ({width:,.0f} megapixels)", size=size, width=width * height / 1000000.0),
                phrase("{max_pixels:,.6g} megapixels", max_pixels=max_pixels / 1000000.0),
            )
        raise Refused(
            phrase("is {size}, more than the limit of {limit}", size=size, limit=limit),
            phrase("make it smaller, or raise the limit with --max-pixels"),
        )


def check_packing(height: int, width: int, channels: int, itemsize: int, length: int) -> None:
    """Refuse an image that would take very much memory and comes from next to nothing, before memory is taken.

    A photograph or a drawing never shrinks that far; a trap does, and so does an evenly coloured sheet.

    Raises
    ------
    Refused
        If it has more than 256 MB when unpacked and that is more than 500 times the ``length`` of its file in bytes.
    """
    unpacked = height * width * channels * itemsize
    if unpacked > LARGE and unpacked > MOST_PACKED * length:
        raise Refused(
            phrase(
                "unpacks to {unpacked:,.0f} MB from a file of {length:.2g} MB, as a trap for programs does",
                unpacked=unpacked / 1000000.0,
                length=length / 1000000.0,
            ),
            phrase("if it is not one, cut out the part that you need or save it without compression"),
        )


def turned(pixels: Pixels, orientation: int) -> Pixels:
    """Pixels turned and mirrored as EXIF orientation 1 to 8 says; other numbers change nothing."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def widened(pixels: Pixels, bits: int) -> Pixels:
    """Unsigned integers of ``bits`` bits, stored in a wider type, over that type's whole range, rounded."""
    largest = int(np.iinfo(pixels.dtype).max)
    top = (1 << bits) - 1
    if top >= largest:
        return pixels
    # Values above what the header promises do occur; clip rather than wrap around.
    wide = np.minimum(pixels, top).astype(np.uint32)
    return ((wide * (2 * largest) + top) // (2 * top)).astype(pixels.dtype)


def to_unit_range(pixels: Pixels, notes: list[str]) -> Pixels:
    """Floats or wide integers as float32 or float64 in [0, 1].

    Values that already are in [0, 1] stay as they are (floats only); others are scaled from [min, max] to [0, 1],
    which is noted.

    Raises
    ------
    Refused
        If a value is NaN or infinite, or the type is not a real number.
    """
    if pixels.dtype.kind not in "fiu":
        raise Refused(
            phrase("has pixels of the type {dtype}, not real numbers", dtype=pixels.dtype),
            phrase("convert it to 8 or 16 bit"),
        )
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is refused next
        result = pixels.astype(np.float32 if pixels.dtype.itemsize <= 4 and pixels.dtype.kind == "f" else np.float64)
    finite = np.isfinite(result)
    if not finite.all():
        count = int(result.size - np.count_nonzero(finite))
        raise Refused(
            phrases(count, "has 1 value that is NaN or infinite", "has {count} values that are NaN or infinite"),
            phrase("replace such values in it"),
        )
    low, high = float(result.min()), float(result.max())
    if pixels.dtype.kind == "f" and low >= 0.0 and high <= 1.0:
        return result
    notes.append(phrase("values from {low:.6g} to {high:.6g} scaled to 0 to 1", low=low, high=high))
    if low == high:
        return np.full_like(result, min(max(low, 0.0), 1.0))
    # Halves, so that the range of the largest floats does not overflow.
    scaled = (result.astype(np.float64) * 0.5 - low * 0.5) / (high * 0.5 - low * 0.5)
    return np.clip(scaled, 0.0, 1.0).astype(result.dtype)


def from_cmyk(pixels: Pixels) -> Pixels:
    """RGB of unsigned H x W x 4 CMYK without a colour profile: (max - C)(max - K) / max, rounded."""
    top = int(np.iinfo(pixels.dtype).max)
    light = (top - pixels).astype(np.uint64)
    return ((light[..., :3] * light[..., 3:] * 2 + top) // (2 * top)).astype(pixels.dtype)


def without_extra_channels(pixels: Pixels, notes: list[str], cmyk: bool = False) -> Pixels:
    """H x W or H x W x 3 of H x W x S pixels: alpha goes, CMYK becomes RGB, both noted.

    Raises
    ------
    Refused
        If there are more than four channels.
    """
    if pixels.ndim == 2:
        return pixels
    channels = pixels.shape[2]
    if channels > 4:
        raise Refused(phrase("has {channels} channels", channels=channels), phrase("convert it to gray or RGB"))
    if cmyk and channels == 4 and pixels.dtype.kind == "u":
        notes.append(phrase("converted from CMYK"))
        return from_cmyk(pixels)
    if channels in (2, 4):
        notes.append(phrase("alpha channel dropped"))
    return pixels[..., 0] if channels < 3 else pixels[..., :3]
