"""The reverse operator against the plain-loop reference, and what it makes of an identity filter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import (
    Filter,
    LearningSettings,
    deconvolve,
    forward,
    learn,
    least_squares,
    preset,
    to_uint8,
    zoom_nearest,
)
from tests.core import reference
from tests.core.pictures import DTYPES, image, kernel, photograph


@given(
    st.integers(0, 2**32 - 1),
    st.integers(2, 6),
    st.integers(1, 5),
    st.sampled_from(DTYPES),
    st.sampled_from(("clip", "relu", "identity")),
    st.sampled_from((0.0, 0.3)),
)
def test_equals_the_reference(seed, size, channels, dtype, activation, zero_below):
    rng = np.random.default_rng(seed)
    # 1 x 1 solves pixel by pixel, the larger one goes through a table of all 256 values.
    for shape in ((1, 1), (13, 9)):
        filtered = image(rng, *shape, channels, dtype)
        learned = Filter(kernel(rng, channels, size), 0.9, rng.normal(0, 0.1, channels))
        expected = reference.reverse(filtered, learned.effective, learned.bias, activation, zero_below)
        options = {"activation": activation, "zero_below": zero_below}
        np.testing.assert_array_equal(deconvolve(filtered, learned, dtype=np.float64, **options), expected)
        np.testing.assert_array_equal(deconvolve(filtered, learned, **options), reference.as_8_bit(expected))


@pytest.mark.parametrize("size", range(2, 16))
def test_every_kernel_size(rng, size):
    filtered, learned = image(rng, 4, 5, 3), Filter(kernel(rng, 3, size, 0.3))
    expected = reference.as_8_bit(reference.reverse(filtered, learned.kernels, learned.bias))
    np.testing.assert_array_equal(deconvolve(filtered, learned), expected)


def test_16_bit_through_the_table(rng):
    filtered = image(rng, 150, 160, 3, "uint16")
    learned = Filter(kernel(rng, 3, 3, 0.5))
    by_table = deconvolve(filtered, learned, dtype=np.float64)
    strips = [deconvolve(filtered[r : r + 10], learned, dtype=np.float64) for r in range(0, 150, 10)]
    np.testing.assert_array_equal(by_table, np.concatenate(strips))


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_the_threads_give_what_one_gives(rng, dtype):
    filtered, learned = image(rng, 200, 201, 3, dtype), Filter(kernel(rng, 3, 3, 0.5))
    whole = deconvolve(filtered, learned)
    strips = [deconvolve(filtered[r : r + 20], learned) for r in range(0, 200, 20)]
    np.testing.assert_array_equal(whole, np.concatenate(strips))


@pytest.mark.parametrize("size", [2, 3, 4, 7])
@pytest.mark.parametrize("dtype", DTYPES)
def test_identity_reversed_is_the_zoom(rng, size, dtype):
    """Where a weight is 0 the pixel is copied; the one weight 1 divides x by 1."""
    y, x = np.mgrid[0:9, 0:11]
    filtered = image(rng, 9, 11, 3, dtype)
    zoomed = zoom_nearest(filtered, (9 * size, 11 * size))
    found = deconvolve(filtered, preset("identity") if size == 3 else Filter(_one(size)), dtype=np.float64)
    np.testing.assert_array_equal(found, reference.pixels(zoomed))
    assert y.size == x.size


def _one(size):
    weights = np.zeros((size, size))
    weights[size // 2, size // 2] = 1.0
    return weights


def test_identity_solved_exactly_is_reversed_as_the_true_one():
    picture = photograph(np.random.default_rng(7))
    solved = learn([picture], filter=preset("identity"), settings=LearningSettings("least-squares")).filter
    assert np.array_equal(
        solved.kernels == 0.0, np.broadcast_to(preset("identity").kernels == 0.0, solved.kernels.shape)
    )
    filtered = to_uint8(forward(picture, preset("identity")))
    assert np.abs(deconvolve(filtered, solved).astype(int) - zoom_nearest(filtered, (180, 249))).max() <= 1


@pytest.mark.parametrize("rule", ["sgd", "nlms"])
def test_identity_learned_and_reversed(rule):
    """A learned identity has zeros that are only nearly zero, and equation 3 divides by them.

    x - (everything else) is then about x - x: rounding noise over rounding noise, and most entries end on black or
    white. With ``zero_below`` above the noise the zoomed image comes back.
    """
    rng = np.random.default_rng(7)
    picture = photograph(rng)
    settings = LearningSettings(rule, 0.2 if rule == "sgd" else 1.0, epochs=60)
    learned = learn([picture], filter=preset("identity"), settings=settings).filter
    noise = np.abs(learned.kernels - preset("identity").kernels).max()
    assert 0.0 < noise < 1e-3
    filtered = to_uint8(forward(picture, preset("identity")))
    zoomed = zoom_nearest(filtered, (180, 249))
    cleaned = deconvolve(filtered, learned, zero_below=1e-2)
    assert np.abs(cleaned.astype(int) - zoomed).max() <= 1
    raw = deconvolve(filtered, learned)
    assert np.mean(np.abs(raw.astype(int) - zoomed) > 25) > 0.05


def test_hand_value():
    """n = 2, w = (0.5, 0.25, 0, 0.25), x = 0.6: worked by hand."""
    learned = Filter(np.array([[0.5, 0.25], [0.0, 0.25]]))
    found = deconvolve(np.array([[0.6]]), learned, dtype=np.float64)
    first = (0.6 - 0.6 * 0.25 - 0.6 * 0.25) / 0.5
    second = min(1.0, (0.6 - first * 0.5 - 0.6 * 0.25) / 0.25)
    last = (0.6 - first * 0.5 - second * 0.25) / 0.25
    np.testing.assert_allclose(found, [[first, second], [0.6, max(0.0, min(1.0, last))]], atol=1e-15)


def test_a_zero_in_any_channel_is_a_zero_in_all(rng):
    weights = rng.uniform(0.1, 1.0, (3, 3, 3))
    weights[1, 0, 2] = 0.0
    filtered = image(rng, 5, 5, 3)
    found = deconvolve(filtered, Filter(weights))
    np.testing.assert_array_equal(found[0::3, 2::3], filtered)


def test_clip_is_the_default_and_bounds_hold(rng):
    found = deconvolve(image(rng, 20, 20, 3), preset("edge"), dtype=np.float64)
    assert found.min() >= 0.0
    assert found.max() <= 1.0


def test_least_squares_filter_reversed_fits_its_pixels(rng):
    """The last entry of a block solves the block: where no entry is clipped, filtering it again gives x."""
    picture = photograph(rng)
    learned = least_squares([picture], filter=preset("blur")).filter
    filtered = to_uint8(forward(picture, preset("blur")))
    made = deconvolve(filtered, learned, dtype=np.float64, activation="identity")
    again = forward(made, learned, activation="identity")
    np.testing.assert_allclose(again, filtered / 255.0, atol=1e-9)


def test_shapes_and_refusals(rng):
    assert deconvolve(np.zeros((4, 5)), preset("blur")).shape == (12, 15)
    assert deconvolve(np.zeros((4, 5, 1), np.uint8), preset("blur")).shape == (12, 15, 1)
    with pytest.raises(TypeError, match="float32"):
        deconvolve(np.zeros((4, 5)), preset("blur"), dtype=np.float32)
    with pytest.raises(ValueError, match="3 kernels"):
        deconvolve(np.zeros((4, 5)), Filter(np.ones((3, 3, 3))))
