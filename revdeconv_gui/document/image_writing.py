"""Images to files."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .atomic import replacing
from .image_decoding import Pixels
from .problems import FileProblem

# Bits that each format can store, by extension.
_BITS = {
    ".png": (8, 16),
    ".tif": (8, 16, 32),
    ".tiff": (8, 16, 32),
    ".jpg": (8,),
    ".jpeg": (8,),
    ".bmp": (8,),
    ".webp": (8,),
}
WRITABLE_SUFFIXES = tuple(_BITS)
_TOP = {np.dtype(np.uint8): 255, np.dtype(np.uint16): 65535}
# JPEG and WebP count their rows and columns in 16 and 14 bits.
_LONGEST_SIDE = {".jpg": 65_500, ".jpeg": 65_500, ".webp": 16_383}


def write_image(path: str | os.PathLike[str], pixels: Pixels, *, bits: int | None = None, quality: int = 95) -> None:
    """Write gray or RGB pixels in the format that the extension names, whole or not at all.

    Parameters
    ----------
    path : str or os.PathLike
        .png (8 or 16 bit), .tif or .tiff (8, 16 or 32), .jpg or .jpeg, .bmp, .webp (lossless), all 8.
    pixels : ndarray, shape (H, W), (H, W, 1) or (H, W, 3)
        uint8, uint16, bool, or floats, whose range is [0, 1].
    bits : int or None
        8: floor(255 v + 0.5), v clipped to [0, 1]. 16: floor(65535 v + 0.5), likewise. 32: float32 v, not clipped.
        v is the float, or the integer divided by its type's largest. None: 16 for uint16 in PNG and TIFF, else 8.
    quality : int
        Of JPEG, 1 to 100; its colours are not subsampled.

    Raises
    ------
    FileProblem
        If the extension is unknown, the format cannot store the bits or the size, a value is NaN or the file cannot
        be written. The old file is then as it was.
    ValueError
        If the shape or type of ``pixels`` is none of the above.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _BITS:
        what = (
            phrase("has the extension {suffix}, in which no image can be written", suffix=suffix)
            if suffix
            else phrase("has no extension")
        )
        raise FileProblem(path, what, phrase("use one of {bits}", bits=", ".join(_BITS)))
    pixels = _checked(path, suffix, pixels)
    if bits is None:
        bits = 16 if pixels.dtype == np.uint16 and 16 in _BITS[suffix] else 8
    _check_bits(path, suffix, bits)
    stored = as_bits(pixels, bits)
    with replacing(path) as file:
        if suffix in (".tif", ".tiff"):
            _write_tiff(file, stored)
        elif bits == 16:
            for part in _png_16(stored):
                file.write(part)
        else:
            _write_with_pillow(file, suffix, stored, quality)


def as_bits(pixels: Pixels, bits: int) -> Pixels:
    """Pixels as uint8, uint16 or (bits = 32) float32, rounded as `write_image` says. NaN becomes 0."""
    if pixels.dtype == np.bool_:
        pixels = pixels.astype(np.uint8) * np.uint8(255)
    top = _TOP.get(pixels.dtype)
    if bits == 32:
        return (pixels if top is None else pixels / top).astype(np.float32)
    want = 255 if bits == 8 else 65535
    kind = np.uint8 if bits == 8 else np.uint16
    if top is None:
        wide = np.clip(np.nan_to_num(pixels.astype(np.float64), nan=0.0), 0.0, 1.0)
        return np.floor(wide * want + 0.5).astype(kind)
    if top == want:
        return pixels
    # Integers throughout: floor(want v / top + 1/2), exactly.
    return ((pixels.astype(np.uint64) * (2 * want) + top) // (2 * top)).astype(kind)


def _check_bits(path: str | os.PathLike[str], suffix: str, bits: int) -> None:
    if bits not in _BITS[suffix]:
        able = [name for name, depths in _BITS.items() if bits in depths]
        advice = phrase("use one of {able}", able=", ".join(able)) if able else phrase("use 8, 16 or 32 bits")
        raise FileProblem(
            path,
            phrase(
                "cannot hold {bits} bits ({suffix} stores {either})",
                bits=bits,
                suffix=suffix,
                either=_either(_BITS[suffix]),
            ),
            advice,
        )


def _either(depths: tuple[int, ...]) -> str:
    return " or ".join(map(str, depths)) + " bits"


def _checked(path: str | os.PathLike[str], suffix: str, pixels: Pixels) -> Pixels:
    """Pixels as H x W or H x W x 3 of a type and size that can be written."""
    pixels = np.asarray(pixels)
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[..., 0]
    if pixels.ndim not in (2, 3) or (pixels.ndim == 3 and pixels.shape[2] != 3) or pixels.size == 0:
        raise ValueError(f"an image is H x W or H x W x 3, not {' x '.join(map(str, pixels.shape))}")
    if pixels.dtype not in _TOP and pixels.dtype.kind not in "fb":
        raise ValueError(f"an image has uint8, uint16, bool or float pixels, not {pixels.dtype}")
    if pixels.dtype.kind == "f" and np.isnan(pixels).any():
        raise FileProblem(
            path, phrase("cannot be written, the image has NaN values"), phrase("lower the learning rate and try again")
        )
    side, longest = max(pixels.shape[:2]), _LONGEST_SIDE.get(suffix)
    if longest is not None and side > longest:
        raise FileProblem(
            path,
            phrase(
                "cannot hold {side} pixels on a side ({suffix} ends at {longest})",
                side=side,
                suffix=suffix,
                longest=longest,
            ),
            phrase("use .png or .tif"),
        )
    return pixels


def _write_tiff(file: BinaryIO, pixels: Pixels) -> None:
    from tifffile import imwrite

    # No metadata: the same pixels must give the same bytes, and no program then takes rows for frames.
    photometric = "rgb" if pixels.ndim == 3 else "minisblack"
    imwrite(file, pixels, photometric=photometric, compression="zlib", metadata=None, software=False)


def _write_with_pillow(file: BinaryIO, suffix: str, pixels: Pixels, quality: int) -> None:
    from PIL import Image

    options: dict[str, Any] = {}
    if suffix in (".jpg", ".jpeg"):
        kind, options = "JPEG", {"quality": min(max(quality, 1), 100), "subsampling": 0}
    elif suffix == ".webp":
        kind, options = "WEBP", {"lossless": True, "exact": True}
    else:
        kind = suffix[1:].upper()
    Image.fromarray(np.ascontiguousarray(pixels)).save(file, format=kind, **options)


def _png_16(pixels: Pixels) -> Iterator[bytes]:
    """A 16-bit PNG file of uint16 pixels, in parts. Pillow cannot write 16-bit colour."""
    height, width = pixels.shape[:2]
    sample_bytes = 2 * (pixels.size // (height * width))
    colour_type = 2 if pixels.ndim == 3 else 0
    yield b"\x89PNG\r\n\x1a\n"
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 0))
    deflate = zlib.compressobj(6)
    above = np.zeros((1, width * sample_bytes), np.uint8)
    # Strips, so that a large image is never in memory twice.
    for top in range(0, height, 64):
        rows = np.ascontiguousarray(pixels[top : top + 64], dtype=">u2").view(np.uint8).reshape(-1, above.shape[1])
        before = np.concatenate([above, rows[:-1]])
        filtered = np.empty((rows.shape[0], rows.shape[1] + 1), np.uint8)
        filtered[:, 0] = 2  # filter type "up": each byte minus the one above
        filtered[:, 1:] = rows - before
        above = rows[-1:]
        data = deflate.compress(filtered.tobytes())
        if data:
            yield _chunk(b"IDAT", data)
    yield _chunk(b"IDAT", deflate.flush())
    yield _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
