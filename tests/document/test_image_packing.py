"""Files that unpack to far more than they are: refused before memory is taken; large ones that are not, are read."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from revdeconv_gui.document.image_decoding import check_packing
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.libtiff_words import silence_libtiff
from revdeconv_gui.document.problems import FileProblem, Refused

SIDE = 10_000


def empty_png(path: Path, colour: int, bits: int, more: int = 0) -> Path:
    """100 megapixels of zeros; ``more`` bytes follow its end."""
    row = 1 + SIDE * bits * (3 if colour == 2 else 1) // 8
    packer = zlib.compressobj(9)
    data = b"".join([*(packer.compress(bytes(row)) for _ in range(SIDE)), packer.flush()])

    def chunk(kind: bytes, inner: bytes) -> bytes:
        return struct.pack(">I", len(inner)) + kind + inner + struct.pack(">I", zlib.crc32(kind + inner))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, bits, colour, 0, 0, 0))
    palette = chunk(b"PLTE", bytes(6)) if colour == 3 else b""
    end = chunk(b"IEND", b"") + bytes(more)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + palette + chunk(b"IDAT", data) + end)
    return path


@pytest.mark.parametrize(("colour", "bits", "unpacked"), [(2, 8, 300), (2, 16, 600), (3, 1, 300)])
def test_a_trap_is_refused_before_memory_is_taken(tmp_path: Path, colour: int, bits: int, unpacked: int) -> None:
    path = empty_png(tmp_path / "a.png", colour, bits)
    with pytest.raises(FileProblem, match=rf"unpacks to {unpacked} MB from a file of 0\.\d+ MB, as a trap"):
        read_image(path)


def test_a_packed_tiff_is_a_trap_too(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.zeros((SIDE, SIDE, 3), np.uint8), compression="zlib", photometric="rgb", rowsperstrip=500)
    with pytest.raises(FileProblem, match="unpacks to 300 MB"):
        read_image(path)


def test_a_large_empty_sheet_of_gray_is_read(tmp_path: Path) -> None:
    assert read_image(empty_png(tmp_path / "a.png", 0, 1)).pixels.shape == (SIDE, SIDE)


def test_only_what_is_both_large_and_empty_is_refused() -> None:
    check_packing(10_000, 8_533, 3, 1, 1)  # 255.99 MB
    check_packing(15_780, 15_780, 3, 2, 3_000_000)
    with pytest.raises(Refused, match="as a trap for programs does"):
        check_packing(10_000, 8_534, 3, 1, 100)
    with pytest.raises(Refused):
        check_packing(15_780, 15_780, 3, 2, 2_900_000)


def test_pillows_own_limit_does_not_lie_below_the_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("L", (60, 40)).save(tmp_path / "a.tif", compression="tiff_lzw")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert read_image(tmp_path / "a.tif").pixels.shape == (40, 60)


READS = """
import sys
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.problems import FileProblem
if sys.argv[2] == "loud":
    from revdeconv_gui.document import image_tiff
    image_tiff.silence_libtiff = lambda: None
try:
    read_image(sys.argv[1])
except FileProblem as problem:
    print(problem)
"""


@pytest.mark.skipif(not silence_libtiff(), reason="this Pillow has libtiff inside, out of reach")
def test_libtiff_says_nothing_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    noise = np.random.default_rng(1).integers(0, 256, (40, 60), np.uint8)
    Image.fromarray(noise).save(path, compression="tiff_lzw")
    data = bytearray(path.read_bytes())
    data[100:400] = b"\xff" * 300
    path.write_bytes(data)
    said = {}
    for how in ("loud", "silent"):
        ended = subprocess.run(
            [sys.executable, "-c", READS, str(path), how], capture_output=True, text=True, timeout=60, check=False
        )
        assert "is damaged" in ended.stdout
        said[how] = ended.stderr
    assert said["loud"], "else this test would show nothing"
    assert said["silent"] == ""
