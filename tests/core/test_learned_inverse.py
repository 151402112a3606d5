"""The learned inverse against a ridge regression written out."""

from __future__ import annotations

import numpy as np
import pytest

from revdeconv_gui.core import (
    Filter,
    LearnedInverse,
    fit_learned_inverse,
    forward,
    mean_absolute_error,
    preset,
    to_uint8,
    zoom_nearest,
)
from tests.core.pictures import image, kernel, photograph


def neighbours(filtered, radius):
    """(pixels x channels, (2 r + 1)^2 + 1) of an 8-bit image, edge-padded, by loops."""
    y = filtered / 255.0
    rows, columns, channels = y.shape
    out = []
    for r in range(rows):
        for q in range(columns):
            for c in range(channels):
                line = [
                    y[min(max(r + i, 0), rows - 1), min(max(q + j, 0), columns - 1), c]
                    for i in range(-radius, radius + 1)
                    for j in range(-radius, radius + 1)
                ]
                out.append([*line, 1.0])
    return np.array(out)


def blocks(picture, size):
    x = picture / 255.0
    rows, columns, channels = x.shape[0] // size, x.shape[1] // size, x.shape[2]
    return np.array(
        [
            x[r * size : (r + 1) * size, q * size : (q + 1) * size, c].ravel()
            for r in range(rows)
            for q in range(columns)
            for c in range(channels)
        ]
    )


@pytest.mark.parametrize("radius", [0, 1, 2])
@pytest.mark.parametrize("size", [2, 3])
def test_equals_ridge_regression(rng, radius, size):
    pictures = [image(rng, 31, 37, 3), image(rng, 25, 22, 3)]
    truth, ridge = Filter(kernel(rng, 1, size, 0.4)), 0.02
    inverse = fit_learned_inverse(pictures, truth, radius=radius, ridge=ridge)
    filtered = [to_uint8(forward(x, truth)) for x in pictures]
    a = np.vstack([neighbours(y, radius) for y in filtered])
    b = np.vstack([blocks(x, size) for x in pictures])
    # Ridge as extra rows sqrt(ridge) I of a least-squares problem; the constant is free.
    penalty = np.sqrt(ridge) * np.eye(a.shape[1])[:-1]
    stacked = np.vstack([a, penalty]), np.vstack([b, np.zeros((len(penalty), b.shape[1]))])
    operator = np.linalg.lstsq(*stacked, rcond=None)[0]
    np.testing.assert_allclose(inverse.operator, operator, atol=1e-8)
    made = inverse.apply(filtered[0], dtype=np.float64)
    covered = blocks(made * 255.0, size)
    np.testing.assert_allclose(covered, np.clip(neighbours(filtered[0], radius) @ operator, 0, 1), atol=1e-8)
    np.testing.assert_array_equal(inverse.apply(filtered[0]), to_uint8(made))


def test_is_nearer_than_the_zoom(rng):
    pictures = [photograph(rng) for _ in range(3)]
    for name in ("blur", "sharpening", "edge"):
        inverse = fit_learned_inverse(pictures[1:], preset(name))
        filtered = to_uint8(forward(pictures[0], preset(name)))
        original = pictures[0][:180, :249]
        made = mean_absolute_error(inverse.apply(filtered), original)
        assert made < mean_absolute_error(zoom_nearest(filtered, (180, 249)), original)


def test_gray_and_dtypes(rng):
    inverse = fit_learned_inverse([image(rng, 40, 40, 1)[:, :, 0]], preset("blur"))
    filtered = image(rng, 8, 9, 1)[:, :, 0]
    assert inverse.apply(filtered).shape == (24, 27)
    np.testing.assert_array_equal(inverse.apply(filtered), inverse.apply(filtered / 255.0))
    with pytest.raises(TypeError, match="float32"):
        inverse.apply(filtered, dtype=np.float32)


def test_an_operator_for_nothing(rng):
    zero = LearnedInverse(np.zeros((2, 9)), 3, 0)
    assert not zero.apply(image(rng, 4, 4, 3)).any()


def test_refusals(rng):
    picture = image(rng, 20, 20, 3)
    with pytest.raises(ValueError, match="radius"):
        fit_learned_inverse([picture], preset("blur"), radius=4)
    with pytest.raises(ValueError, match="ridge"):
        fit_learned_inverse([picture], preset("blur"), ridge=-1.0)
    with pytest.raises(ValueError, match="no image"):
        fit_learned_inverse([], preset("blur"))
    with pytest.raises(ValueError, match="smaller"):
        fit_learned_inverse([picture[:2]], preset("blur"))
