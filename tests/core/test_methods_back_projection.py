"""Back-projection against its definition, and the symmetries of kernels."""

from __future__ import annotations

import numpy as np
import pytest

from revdeconv_gui.core import Filter, forward, preset, to_uint8
from revdeconv_gui.core.back_projection import ROUNDING, BackProjection
from revdeconv_gui.core.neighbourhoods import neighbourhoods
from revdeconv_gui.core.presets import PRESETS
from revdeconv_gui.core.symmetry import symmetries
from tests.core.pictures import image, kernel


def originals(picture, size):
    """Blocks (V, C, n^2) of an 8-bit image."""
    rows, columns, channels = picture.shape[0] // size, picture.shape[1] // size, picture.shape[2]
    covered = picture[: rows * size, : columns * size].reshape(rows, size, columns, size, channels) / 255.0
    return covered.transpose(0, 2, 4, 1, 3).reshape(-1, channels, size * size)


@pytest.mark.parametrize("activation", ["clip", "relu", "identity"])
@pytest.mark.parametrize("size", range(2, 8))
def test_results_filter_to_the_given_image_and_come_nearer(rng, size, activation):
    picture = image(rng, 9 * size, 8 * size, 3)
    truth = Filter(kernel(rng, 3, size, 0.3), 0.8, rng.normal(0.1, 0.1, 3))
    filtered = to_uint8(forward(picture, truth, activation=activation)).reshape(-1, 3)
    true = originals(picture, size)
    start = np.clip(true + rng.normal(0, 0.3, true.shape), -0.5, 1.5)
    project = BackProjection(truth, activation)
    made = project(start, filtered / 255.0)
    assert made.min() >= 0.0
    assert made.max() <= 1.0
    sums = np.einsum("vck,ck->vc", made, truth.effective.reshape(3, -1)) + truth.bias
    np.testing.assert_array_equal(to_uint8(np.clip(sums, 0, 1)), filtered)
    # Nearest point of a convex set that holds the original: no block gets farther from it.
    before = np.square(np.clip(start, 0, 1) - true).sum(axis=2)
    after = np.square(made - true).sum(axis=2)
    assert (after <= np.square(start - true).sum(axis=2) + 1e-12).all()
    assert after.sum() < before.sum()


def test_is_the_nearest_point(rng):
    """No feasible point between the start and others that are feasible is nearer (variational inequality)."""
    w = rng.normal(0, 1, (1, 9))
    truth = Filter(w.reshape(1, 3, 3))
    true = rng.random((200, 1, 9))
    others = rng.random((200, 1, 9))
    pixels = np.einsum("vck,ck->vc", true, w)
    exact = BackProjection(truth, "identity", 0.0)
    inside = (pixels > 0.0) & (pixels < 1.0)
    start = rng.normal(0.5, 0.7, true.shape)
    made = exact(start, pixels)
    feasible = exact(others, pixels)
    towards = np.einsum("vck,vck->vc", start - made, feasible - made)
    assert (towards[inside] <= 1e-9).all()
    np.testing.assert_allclose(np.einsum("vck,ck->vc", made, w)[inside], pixels[inside], atol=1e-10)


def test_what_is_consistent_stays(rng):
    picture = image(rng, 30, 30, 3)
    true, filtered = originals(picture, 3), to_uint8(forward(picture, preset("edge"))).reshape(-1, 3)
    np.testing.assert_array_equal(BackProjection(preset("edge"))(true, filtered / 255.0), true)


def test_the_impossible_is_approached():
    blur = preset("blur")
    half = Filter(blur.kernels, 0.5 / 9)
    made = BackProjection(half)(np.full((1, 1, 9), 0.2), np.array([[0.9]]))
    np.testing.assert_array_equal(made, np.ones((1, 1, 9)))
    nothing = Filter(np.zeros((2, 2)))
    made = BackProjection(nothing)(np.full((1, 1, 4), 0.2), np.array([[0.9]]))
    np.testing.assert_array_equal(made, np.full((1, 1, 4), 0.2))


def test_pixels_on_a_bound_are_half_known():
    low, high = BackProjection(preset("edge")).interval(np.array([0.0, 0.5, 1.0]))
    np.testing.assert_array_equal(low, [-np.inf, 0.5 - ROUNDING, 1.0 - ROUNDING])
    np.testing.assert_array_equal(high, [ROUNDING, 0.5 + ROUNDING, np.inf])


@pytest.mark.parametrize("name", ["blur", "edge", "sobel-x", "motion", "emboss", "identity"])
def test_symmetries_turn_the_filtered_image_with_the_image(rng, name):
    truth = PRESETS[name]()
    size = truth.size
    turns = symmetries(truth, 1, 3)
    np.testing.assert_array_equal(turns[0].known, np.arange(27))
    if name in ("blur", "edge", "identity"):
        assert len(turns) == 8 or name == "identity"
    picture = image(rng, 3 * size, 3 * size, 3)
    blocks = picture.transpose(2, 0, 1)
    filtered = forward(picture, truth, activation="identity")
    row = neighbourhoods(filtered, 1, 3)[0]
    for turn in turns:
        # Turn every block on its own and their places too: the image as a whole is turned.
        whole = np.empty_like(blocks)
        places = turn.known[:9]
        for place, source in enumerate(places):
            y, x = divmod(int(source), 3)
            block = blocks[:, y * size : (y + 1) * size, x * size : (x + 1) * size]
            y, x = divmod(place, 3)
            turned = block.reshape(-1)[turn.wanted].reshape(block.shape)
            whole[:, y * size : (y + 1) * size, x * size : (x + 1) * size] = turned
        again = neighbourhoods(forward(whole.transpose(1, 2, 0), truth, activation="identity"), 1, 3)[0]
        np.testing.assert_allclose(again, row[turn.known], atol=1e-12)
        np.testing.assert_array_equal(turn.wanted[turn.back], np.arange(3 * size * size))
