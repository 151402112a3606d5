from __future__ import annotations

import hashlib
import importlib.util
import sys

import numpy as np
import pytest

from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.samples import SAMPLE_NAMES, Sample, canvas, lettering, photographs, sample_images

# The first 16 digits of SHA-256 of the pixels. Change them only on purpose: users compare numbers across machines.
HASHES: dict[str, str] = {
    "01-label": "ab5476a38fa8b43c",
    "02-rings": "cb56c06de1f27152",
    "03-chart": "5aa304e631ab4a24",
    "04-evening": "b350611a76188f84",
    "05-mosaic": "4b95b0c0074e376d",
    "06-spheres": "12641536fa083418",
    "07-bricks": "d58c1be6373e41fa",
    "08-page": "32f7f20ecb57df92",
    "09-leaves": "467bcb85fa0bdb39",
    "10-cloth": "aacab27b910519b4",
}


@pytest.fixture(scope="module")
def samples() -> tuple[Sample, ...]:
    return sample_images()


def test_the_same_bits_everywhere(samples: tuple[Sample, ...]) -> None:
    hashes = {sample.name: hashlib.sha256(sample.pixels.tobytes()).hexdigest()[:16] for sample in samples}
    assert hashes == HASHES
    assert tuple(hashes) == SAMPLE_NAMES == tuple(sorted(SAMPLE_NAMES))


def test_shape_and_type(samples: tuple[Sample, ...]) -> None:
    assert len(samples) == 10
    for sample in samples:
        assert sample.pixels.shape == (250, 180, 3)
        assert sample.pixels.dtype == np.uint8
        assert not sample.pixels.flags.writeable


def test_every_image_has_bright_and_dark_areas_and_colour(samples: tuple[Sample, ...]) -> None:
    for sample in samples:
        luma = sample.pixels.mean(axis=2)
        low, high = np.percentile(luma, [3, 97])
        assert low < 90, sample.name
        assert high > 165, sample.name
        assert np.ptp(sample.pixels.astype(int), axis=2).max() > 60, sample.name


def test_rounding_hides_the_last_bit_of_the_mathematics_library() -> None:
    turns = canvas.uniform(1, 1000)
    assert np.array_equal(canvas.wave(turns), canvas.wave(turns + 2.0**-50))
    assert canvas.wave(np.array([0.0, 0.25, 0.5, 0.75])).tolist() == [1.0, 0.0, -1.0, 0.0]


def test_both_ways_of_making_noise_agree() -> None:
    x, y = canvas.grid(1)
    x, y = x / 7.0, y / 9.0
    plain = canvas.noise(3, x, y)
    assert np.array_equal(plain, canvas.noise(3, *np.broadcast_arrays(x, y)))
    assert 0.0 <= plain.min() < 0.2 < 0.8 < plain.max() <= 1.0


def test_random_numbers_are_those_of_the_bit_generator() -> None:
    numbers = canvas.uniform(5, 2, 500)
    assert numbers.shape == (2, 500)
    assert 0.0 <= numbers.min() < 0.05
    assert 0.95 < numbers.max() < 1.0


def test_every_letter_can_be_drawn() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:-=/()\u00d7"
    picture = np.ones((40, 1400, 3))
    for at, letter in enumerate(letters):
        lettering.write(picture, letter, 10.0 + 18.0 * at, 10.0, 12.0, 1.5, np.zeros(3))
        column = picture[:, int(8 + 18 * at) : int(24 + 18 * at)]
        assert column.min() < 0.3, letter
    assert lettering.text_width("AB", 12.0) > lettering.text_width("A", 12.0)


def test_text_may_leave_the_picture() -> None:
    picture = np.ones((10, 10, 3))
    lettering.write(picture, "Wide text", -5.0, -5.0, 12.0, 1.5, np.zeros(3))
    assert picture.min() < 0.5


def test_photographs() -> None:
    pytest.importorskip("skimage")
    found = photographs()
    assert [photo.name for photo in found] == ["astronaut", "cat", "coffee", "rocket", "motorcycle"]
    for photo in found:
        assert photo.pixels.shape == (250, 180, 3)
        assert photo.pixels.dtype == np.uint8
        assert not photo.pixels.flags.writeable


def test_no_photographs_without_scikit_image(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(FileProblem, match="is not installed, install scikit-image"):
        photographs()


def test_a_missing_photograph_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = importlib.util.find_spec("json")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: elsewhere)
    with pytest.raises(FileProblem, match="is missing from scikit-image"):
        photographs()


def test_photographs_do_not_import_scikit_image() -> None:
    before = "skimage" in sys.modules
    photographs()
    assert ("skimage" in sys.modules) == before
