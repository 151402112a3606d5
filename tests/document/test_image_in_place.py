"""Large images are decoded where they stay: the same pixels, in memory once."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFile

from revdeconv_gui.document import image_in_place
from revdeconv_gui.document.image_files import read_image

PEAK = """
import re, sys
from pathlib import Path
from revdeconv_gui.document.image_files import read_image
import PIL.JpegImagePlugin

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024

before = most()
pixels = read_image(sys.argv[1]).pixels
print((most() - before) / (pixels.shape[0] * pixels.shape[1]))
"""


def saved(path: Path, kind: str, pixels: np.ndarray, **options: object) -> np.ndarray:
    """What Pillow itself makes of the file that is written."""
    Image.fromarray(pixels).save(path, kind, **options)
    with Image.open(path) as image:
        return np.asarray(image)


@pytest.mark.parametrize("kind", image_in_place.KINDS)
@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (7, 1), (40, 33), (1200, 1001)])
def test_the_same_pixels_as_pillows(tmp_path: Path, kind: str, shape: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (*shape, 3), np.uint8)
    expected = saved(tmp_path / "a", kind, pixels)
    found = read_image(tmp_path / "a").pixels
    np.testing.assert_array_equal(found, expected)
    assert found.flags.c_contiguous
    assert not found.flags.writeable


def test_a_progressive_jpeg_and_one_that_is_turned(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (50, 70, 3), np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6
    expected = saved(tmp_path / "a", "JPEG", pixels, progressive=True, exif=exif)
    np.testing.assert_array_equal(read_image(tmp_path / "a").pixels, np.rot90(expected, -1))


def test_where_pillow_takes_memory_of_its_own_that_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (50, 70, 3), np.uint8)
    expected = saved(tmp_path / "a", "JPEG", pixels)

    def prepare(image: ImageFile.ImageFile) -> None:
        image.im = Image.core.new(image.mode, image.size)

    monkeypatch.setattr(ImageFile.ImageFile, "load_prepare", prepare)
    image = Image.open(io.BytesIO((tmp_path / "a").read_bytes()))
    assert image_in_place.decode_in_place(image) is None
    np.testing.assert_array_equal(read_image(tmp_path / "a").pixels, expected)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc of Linux")
def test_a_large_jpeg_is_in_memory_once(tmp_path: Path) -> None:
    """Pillow's four bytes a pixel, and not three more beside them."""
    Image.radial_gradient("L").convert("RGB").resize((6000, 6000)).save(tmp_path / "a.jpg")
    ended = subprocess.run(
        [sys.executable, "-c", PEAK, str(tmp_path / "a.jpg")], capture_output=True, text=True, timeout=120, check=True
    )
    assert 3.0 < float(ended.stdout) < 5.0
