"""Decoding with Pillow, and 16-bit colour with Pillow's help."""

from __future__ import annotations

import logging
import sys
import warnings
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .image_decoding import Decoded, Pixels, check_packing, check_size, to_unit_range
from .image_in_place import KINDS, decode_in_place
from .problems import Refused

if TYPE_CHECKING:
    from PIL import Image, ImageFile

_ORIENTATION = 0x0112
GRAY_MODES = ("1", "L", "LA", "I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_STRIP = 16_000_000  # pixels taken out of a decoded image at a time
_SIXTEEN_BIT_COLOUR = ("RGB;16B", "RGB;16L", "RGB;16N", "RGBA;16B", "RGBA;16L", "RGBA;16N")


def open_with_pillow(file: BinaryIO, kind: str) -> ImageFile.ImageFile:
    """Read the header of an image of the kind "PNG", "JPEG", ...; no pixel is decoded.

    The decoder is called directly: Image.open would apply Pillow's own process-wide pixel limit.
    """
    from PIL import Image

    without_warnings()
    Image.MAX_IMAGE_PIXELS = None  # some decoders ask for it too; every size is compared with the limit of this program
    Image.init()
    file.seek(0)
    return Image.OPEN[kind][0](file, "")


def without_warnings() -> None:
    """Keep Pillow and tifffile from printing: what they warn of is a damaged file, which is told or does not matter.

    A filter that stays, for `warnings.catch_warnings` must not be used from several threads.
    """
    warnings.filterwarnings("ignore", module=r"(PIL|tifffile)\b")
    logging.getLogger("PIL").setLevel(logging.CRITICAL)


def orientation_of(image: Image.Image, *, decode: bool = True) -> int:
    """EXIF orientation, 1 if there is none; damaged EXIF data does not keep anyone from seeing the image.

    A PNG may carry it behind its pixels, which are then decoded on the way; without ``decode`` that is not looked for.
    """
    from PIL import Image

    try:
        exif = image.getexif() if decode else Image.Image.getexif(image)
        value = exif.get(_ORIENTATION, 1)
    except Exception:  # whatever a broken EXIF block raises
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def decode_with_pillow(file: BinaryIO, kind: str, length: int, max_pixels: int | None) -> Decoded:
    """Decode the first frame of a file of ``length`` bytes.

    Raises
    ------
    Refused
        If it has too many pixels, is packed like a trap or is in a colour mode that cannot be converted.
    Exception
        Whatever Pillow raises for damaged contents.
    """
    image = open_with_pillow(file, kind)
    check_size(*image.size, max_pixels)
    check_packing(*image.size, 1 if image.mode in GRAY_MODES else 3, 2 if "16" in _rawmode(image) else 1, length)
    # Pillow turns TIFF files itself, and only those.
    orientation = int(image.tag_v2.get(_ORIENTATION, 1)) if kind == "TIFF" else 0  # type: ignore[attr-defined]
    rawmode = _rawmode(image)
    if rawmode in _SIXTEEN_BIT_COLOUR or rawmode == "LA;16B":
        decoded = _decode_16_bit(file, kind, rawmode)
    else:
        decoded = _convert(image, kind)
    if kind == "TIFF":
        decoded.notes += [phrase("turned as its EXIF orientation says")] if 2 <= orientation <= 8 else []
    else:
        # After decoding: a PNG may carry EXIF data behind its pixels.
        decoded.orientation = orientation_of(image)
    frames = int(getattr(open_with_pillow(file, kind), "n_frames", 1))
    if frames > 1:
        decoded.notes.append(
            phrase("first of {count} pages", count=frames)
            if kind == "TIFF"
            else phrase("first of {count} frames", count=frames)
        )
    return decoded


def _rawmode(image: ImageFile.ImageFile) -> str:
    """How the file stores pixels, in Pillow's words: "RGB;16B" for big-endian 16-bit RGB."""
    if len(image.tile) != 1:
        return ""
    args = image.tile[0].args
    first = args[0] if isinstance(args, tuple) and args else args
    return first if isinstance(first, str) else ""


def _decode_16_bit(file: BinaryIO, kind: str, rawmode: str) -> Decoded:
    """16-bit colour, exactly. Pillow keeps one byte of each sample, so let it keep the first, then the second."""
    if rawmode == "LA;16B":
        # As four plain bytes a pixel, which Pillow can unpack as they are.
        four = _load_as(file, kind, "RGBA").astype(np.uint16)
        return Decoded(four[..., 0] << 8 | four[..., 1], 16, [phrase("alpha channel dropped")])
    mode, order = rawmode.split(";16")
    high, low = ("16B", "16L") if order == "B" or (order == "N" and sys.byteorder == "big") else ("16L", "16B")
    pixels = _load_as(file, kind, f"{mode};{high}").astype(np.uint16)[..., :3] << 8
    pixels |= _load_as(file, kind, f"{mode};{low}")[..., :3]
    return Decoded(pixels, 16, [phrase("alpha channel dropped")] if mode == "RGBA" else [])


def _load_as(file: BinaryIO, kind: str, rawmode: str) -> Pixels:
    """Pixels unpacked by another rule than the file asks for."""
    image = open_with_pillow(file, kind)
    tile = image.tile[0]
    image.tile = [tile._replace(args=(rawmode, *tile.args[1:]) if isinstance(tile.args, tuple) else rawmode)]
    return _array_of(image)


def _array_of(image: Image.Image) -> Pixels:
    """Pixels of an image, taken out in strips: np.array(image) has all of them twice, beside those of Pillow."""
    width, height = image.size
    rows = max(1, _STRIP // width)
    first = np.asarray(image.crop((0, 0, width, 1)))
    pixels = np.empty((height, *first.shape[1:]), first.dtype)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, width, bottom)))
    return pixels


def _convert(image: ImageFile.ImageFile, kind: str) -> Decoded:
    """Pixels of an opened image in any of Pillow's modes as gray or RGB."""
    in_place = decode_in_place(image) if image.mode == "RGB" and kind in KINDS else None
    if in_place is not None:
        return Decoded(in_place, 8, [phrase("transparency dropped")] if "transparency" in image.info else [])
    image.load()
    mode = image.mode
    transparent = [phrase("transparency dropped")] if "transparency" in image.info else []
    if mode in ("L", "RGB", "RGBX"):
        pixels = _array_of(image)
        return Decoded(pixels[..., :3] if pixels.ndim == 3 else pixels, 8, transparent)
    if mode in ("P", "PA"):
        return Decoded(_array_of(image.convert("RGB")), 8, [phrase("palette expanded to RGB"), *transparent])
    if mode in ("LA", "RGBA"):
        pixels = _array_of(image)
        return Decoded(pixels[..., 0] if mode == "LA" else pixels[..., :3], 8, [phrase("alpha channel dropped")])
    if mode == "1":
        return Decoded(np.array(image.convert("L")), 8, [phrase("converted from 1-bit")])
    if mode.startswith("I;16"):
        return Decoded(np.array(image).astype(np.uint16), 16, transparent)
    if mode in ("I", "F"):
        notes: list[str] = []
        return Decoded(to_unit_range(np.array(image), notes), 32, notes)
    try:
        return Decoded(_array_of(image.convert("RGB")), 8, [phrase("converted from {mode}", mode=mode)])
    except ValueError as error:
        raise Refused(
            phrase("is in the colour mode {mode}, which cannot be read", mode=mode), phrase("convert it to gray or RGB")
        ) from error
