"""The small values of the core: filters, presets, geometry, settings, pixels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import (
    PRESETS,
    Filter,
    Geometry,
    LearningSettings,
    channel_names,
    compare,
    pair_geometry,
    preset,
    to_float,
    to_uint8,
    to_uint16,
)
from revdeconv_gui.core.presets import blur, gaussian, identity, motion


def test_filter_is_read_only_and_checked():
    one = Filter(np.eye(3), 0.5)
    assert one.kernels.shape == (1, 3, 3)
    with pytest.raises(ValueError, match="read-only"):
        one.kernels[0, 0, 0] = 2.0
    for bad, message in (
        (np.ones((2, 3)), "square"),
        (np.ones(9), "square"),
        (np.ones((1, 1)), "2 to 15"),
        (np.ones((16, 16)), "2 to 15, not 16 x 16"),
        (np.full((3, 3), np.nan), "finite"),
    ):
        with pytest.raises(ValueError, match=message):
            Filter(bad)
    with pytest.raises(ValueError, match="2 biases"):
        Filter(np.ones((3, 3, 3)), 1.0, [1.0, 2.0])
    with pytest.raises(ValueError, match="finite"):
        Filter(np.ones((3, 3)), np.inf)


def test_filter_for_channels():
    one = Filter(np.eye(3), 0.5, 0.1)
    three = one.for_channels(3)
    assert three.kernels.shape == (3, 3, 3)
    assert three.bias.tolist() == [0.1] * 3
    assert three.for_channels(3) is three
    with pytest.raises(ValueError, match="1 channel"):
        three.for_channels(1)
    np.testing.assert_array_equal(one.effective, np.eye(3)[np.newaxis] / 2)


def test_presets():
    for name in PRESETS:
        assert preset(name).name == name
        assert preset(name).size == 3
    sums = {name: float(preset(name).effective.sum()) for name in PRESETS}
    for name in ("blur", "sharpening", "identity", "emboss", "gaussian", "motion"):
        assert sums[name] == pytest.approx(1.0)
    for name in ("edge", "laplacian", "sobel-x", "sobel-y", "prewitt-x", "prewitt-y"):
        assert sums[name] == 0.0
    for size in range(2, 16):
        for make in (blur, gaussian, motion, identity):
            assert make(size).effective.sum() == pytest.approx(1.0)
    with pytest.raises(KeyError, match="there are blur"):
        preset("nothing")


def test_geometry():
    assert Geometry(3, 3).grid(11, 9) == (3, 3)
    assert Geometry(3, 1).grid(11, 9) == (9, 7)
    assert Geometry(3, 3).grid(2, 9) == (0, 3)
    assert pair_geometry((20, 30), (20, 30)) == Geometry(3, 1, 1)
    assert pair_geometry((20, 30), (20, 30), 4, centred=False) == Geometry(4, 1, 0)
    assert pair_geometry((20, 31), (6, 10)) == Geometry(3, 3)
    for source, target, size, message in (
        ((20, 30), (20, 30), 16, "2 to 15"),
        ((2, 30), (2, 30), 3, "does not fit"),
        ((20, 30), (10, 10), None, "does not belong"),
        ((20, 30), (40, 60), None, "does not belong"),
        ((20, 30), (10, 15), 3, "need kernel size 2"),
        ((0, 30), (10, 15), None, "empty"),
    ):
        with pytest.raises(ValueError, match=message):
            pair_geometry(source, target, size)


def test_settings():
    assert LearningSettings("nlms", 1.0, 2, "paper", "relu").rule == "nlms"
    for bad in ({"learning_rate": 0.0}, {"learning_rate": 1.01}, {"learning_rate": float("nan")}, {"epochs": 0}):
        with pytest.raises(ValueError, match="must be"):
            LearningSettings(**bad)
    with pytest.raises(ValueError, match="adam"):
        LearningSettings("adam")


def test_channel_names():
    assert channel_names(1) == ("gray",)
    assert channel_names(3) == ("r", "g", "b")
    assert channel_names(2) == ("0", "1")


@given(st.floats(-0.5, 1.5))
def test_rounding_to_integers(value):
    clipped = min(1.0, max(0.0, value))
    assert to_uint8(np.array([value])) == int(255 * clipped + 0.5)
    assert to_uint16(np.array([value])) == int(65535 * clipped + 0.5)


def test_integers_survive_the_way_through_floats():
    for make, scale in ((to_uint8, 255), (to_uint16, 65535)):
        every = np.arange(scale + 1).astype(make(np.zeros(1)).dtype)
        np.testing.assert_array_equal(make(to_float(every)), every)
        assert make(every) is every
    np.testing.assert_array_equal(to_uint16(np.arange(256, dtype=np.uint8)), np.arange(256) * 257)


@pytest.mark.parametrize(("to", "scale"), [(to_uint8, 255), (to_uint16, 65535)])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.float64])
def test_large_images_are_rounded_as_small_ones(to, scale, dtype):
    rng = np.random.default_rng(5)
    shape = (300, 301, 3)  # more than is converted at once
    full = 1.0 if np.dtype(dtype).kind == "f" else np.iinfo(dtype).max
    image = (rng.random(shape) * full * 1.2 - 0.1 * full).clip(
        None if full == 1.0 else 0, None if full == 1.0 else full
    )
    image = image.astype(dtype)
    wanted = np.floor(scale * np.clip(image.astype(np.float64) / full, 0.0, 1.0) + 0.5)
    made = to(image)
    assert made.shape == shape
    assert np.array_equal(made, wanted)
    assert to(image[0, 0, 0]) == wanted[0, 0, 0], "a single number too"


def test_filters_that_all_but_overflowed_are_compared_like_others() -> None:
    true = preset("edge")
    same = compare(Filter(true.kernels * 2.0**600), true)
    assert (same.scale, same.cosine) == (2.0**600, 1.0)
    assert compare(Filter(np.full((3, 3), 2.0**-700)), Filter(np.ones((3, 3)))).cosine == 1.0
