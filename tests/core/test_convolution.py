"""Filtering against the plain-loop reference."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import Filter, Geometry, forward, preset
from tests.core import reference
from tests.core.pictures import image, kernel, scenes


@given(scenes(max_images=1), st.sampled_from(("clip", "relu", "identity")), st.integers(0, 3))
def test_equals_the_reference(scene, activation, stride):
    (picture,), teacher = scene
    channels = picture.shape[2]
    fitted = teacher.for_channels(channels)
    step = stride or teacher.size
    expected = reference.convolve(picture, fitted.kernels, fitted.weight, fitted.bias, activation, teacher.size, step)
    geometry = Geometry(teacher.size, stride) if stride else None
    found = forward(picture, teacher, activation=activation, geometry=geometry)
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("size", range(2, 16))
def test_every_kernel_size(rng, size):
    picture, teacher = image(rng, 2 * size + 1, 3 * size + 1, 3), Filter(kernel(rng, 3, size, 0.3))
    expected = reference.convolve(picture, teacher.kernels, 1.0, np.zeros(3), "clip", size, size)
    np.testing.assert_array_equal(forward(picture, teacher), expected)


def test_the_threads_give_what_one_gives(rng):
    picture = image(rng, 700, 801, 3)
    whole = forward(picture, preset("edge"))
    strips = [forward(picture[r : r + 30], preset("edge")) for r in range(0, 700, 30)]
    np.testing.assert_array_equal(whole, np.concatenate(strips)[: whole.shape[0]])


def test_shapes():
    assert forward(np.zeros((11, 7)), preset("blur")).shape == (3, 2)
    assert forward(np.zeros((11, 7, 1)), preset("blur")).shape == (3, 2, 1)
    assert forward(np.zeros((11, 7, 6), np.uint8), preset("blur")).shape == (3, 2, 6)


def test_views(rng):
    base = image(rng, 30, 33, 4)
    view = base[::-1, ::2, 1:]
    np.testing.assert_array_equal(forward(view, preset("edge")), forward(view.copy(), preset("edge")))


def test_hand_value():
    block = np.arange(9, dtype=np.uint8).reshape(3, 3) * 10
    assert forward(block, Filter(np.ones((3, 3)), 1 / 9)).item() == pytest.approx(40 / 255)
    # A correlation: the kernel is not flipped.
    corner = Filter(np.pad([[1.0]], ((0, 2), (2, 0))))
    assert forward(block, corner).item() == 20 / 255


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="smaller than the 3 x 3 kernel"):
        forward(np.zeros((2, 9)), preset("blur"))
    with pytest.raises(ValueError, match="geometry is for 2 x 2"):
        forward(np.zeros((9, 9)), preset("blur"), geometry=Geometry(2, 2))
    with pytest.raises(TypeError, match="int64"):
        forward(np.zeros((9, 9), int), preset("blur"))
    with pytest.raises(ValueError, match="H x W"):
        forward(np.zeros(9), preset("blur"))
    with pytest.raises(ValueError, match="at least one pixel"):
        forward(np.zeros((0, 9)), preset("blur"))
