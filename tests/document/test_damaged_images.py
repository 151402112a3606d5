"""Image files that lie or are odd: refused in one sentence or read as they are, never something in between."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from revdeconv_gui.document.image_files import image_header, read_image
from tests.document.test_image_files import RGB, encoded, problem

BROKEN_EXIF = {
    "no header": b"garbage",
    "cut off": b"II*\0",
    "leads nowhere": b"II*\0\xff\xff\xff\x7f",
    "65535 tags": b"II*\0\x08\0\0\0\xff\xff" + bytes(10),
    "no such type": b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x112, 99, 1, 6) + bytes(4),
    "text": b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHI", 0x112, 2, 4) + b"abc\0" + bytes(4),
    "4 billion numbers": b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x112, 3, 0xFFFFFFFF, 6) + bytes(4),
    "turned in a ninth way": b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x112, 3, 1, 9) + bytes(4),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.dat"


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG"])
@pytest.mark.parametrize("block", BROKEN_EXIF.values(), ids=BROKEN_EXIF)
def test_broken_exif_keeps_nobody_from_seeing_the_image(file: Path, kind: str, block: bytes) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    file.write_bytes(encoded(kind, RGB, exif=b"Exif\0\0" + block, **options))
    file_without = file.with_name("without")
    file_without.write_bytes(encoded(kind, RGB, **options))
    image = read_image(file)
    np.testing.assert_array_equal(image.pixels, read_image(file_without).pixels)
    assert image.notes == ()
    header = image_header(file)
    assert (header.height, header.width) == RGB.shape[:2]


def stored_number(data: bytes, tag: int, index: int, value: int) -> bytes:
    """A TIFF with one of the numbers of a tag (of 32 bits) changed."""
    with tifffile.TiffFile(io.BytesIO(data)) as tiff:
        at = tiff.pages[0].tags[tag].valueoffset
        assert tiff.pages[0].tags[tag].dtype == tifffile.DATATYPE.LONG
    changed = bytearray(data)
    struct.pack_into("<I", changed, at + 4 * index, value)
    return bytes(changed)


_OFFSETS, _COUNTS = 273, 279


@pytest.mark.parametrize(
    ("tag", "value", "words"),
    [(_COUNTS, 0, "is damaged (pixels are missing)"), (_OFFSETS, 0, "is damaged (pixels are missing)"),
     (_OFFSETS, 1 << 30, "is truncated (it ends before its last pixel)")],
)  # fmt: skip
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_a_strip_that_is_not_there_is_not_taken_for_black(
    file: Path, compression: str | None, tag: int, value: int, words: str
) -> None:
    # Long strips, for tifffile stores the lengths of short ones in 16 bits.
    pixels = np.random.default_rng(1).integers(0, 256, (600, 400, 3), np.uint8)
    data = encoded("TIFF", pixels, photometric="rgb", compression=compression, rowsperstrip=200)
    file.write_bytes(data)
    np.testing.assert_array_equal(read_image(file).pixels, pixels)
    file.write_bytes(stored_number(data, tag, 1, value))
    assert words in problem(file)


def test_a_strip_that_is_too_short_is_not_filled_up(file: Path) -> None:
    data = encoded("TIFF", np.full((300, 300, 3), 200, np.uint8), photometric="rgb", rowsperstrip=300)
    file.write_bytes(stored_number(data, _COUNTS, 0, 100_000))
    assert "is damaged (pixels are missing)" in problem(file)


@pytest.mark.parametrize("shape", [(1, 1), (1, 1, 3), (1, 100_000), (100_000, 1), (1, 60_000, 3)])
@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
def test_very_small_and_very_long_images(file: Path, kind: str, shape: tuple[int, ...]) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, shape, np.uint8)
    file.write_bytes(encoded(kind, pixels))
    np.testing.assert_array_equal(read_image(file).pixels, pixels)


def test_a_gif_without_a_frame(file: Path) -> None:
    file.write_bytes(b"GIF89a" + struct.pack("<HHBBB", 20, 10, 0, 0, 0) + b";")
    assert "is damaged" in problem(file) or "is truncated" in problem(file)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF"])
def test_cut_off_at_every_kilobyte(file: Path, kind: str) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (160, 150, 3), np.uint8)
    if kind == "GIF":
        buffer = io.BytesIO()
        Image.fromarray(pixels).quantize(256).save(buffer, kind)
        data = buffer.getvalue()
    else:
        data = encoded(kind, pixels)
    file.write_bytes(data)
    assert read_image(file).pixels.shape == pixels.shape
    for length in range(1024, len(data) - 300, 1024):
        file.write_bytes(data[:length])
        assert "is truncated" in (told := problem(file)) or "is damaged" in told
