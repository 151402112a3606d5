"""Ridge regression and its cross-validation against the formulas written out, leave-one-out against refitting."""

from __future__ import annotations

import numpy as np
import pytest

from revdeconv_gui.core import Filter, fit_learned_inverse, preset
from revdeconv_gui.core.learned_inverse import leave_one_out_inverses
from revdeconv_gui.core.ridge import Ridge, Sums
from tests.core.pictures import image, kernel, photograph


def rows(rng, count=60, inputs=7, outputs=3):
    a = rng.integers(0, 256, (count, inputs)).astype(float)
    b = np.clip(a[:, :outputs] * 0.5 + rng.normal(0, 30, (count, outputs)) + 40, 0, 255).round()
    return a, b


def hat(a, penalty):
    """Matrix that takes the wanted values to the fitted ones, with a free constant."""
    full = np.column_stack([a, np.ones(len(a))])
    ridge = np.diag([penalty] * a.shape[1] + [0.0])
    return full @ np.linalg.solve(full.T @ full + ridge, full.T)


@pytest.mark.parametrize("penalty", [1e-6, 0.01, 3.0])
def test_solution_and_score_equal_the_formulas(rng, penalty):
    a, b = rows(rng)
    system = Ridge.of(Sums.of(a, b), 255.0)
    x, y = a / 255.0, b / 255.0
    h = hat(x, penalty)
    weights = system.solve(penalty)
    np.testing.assert_allclose(x @ weights[:-1] + weights[-1], h @ y, atol=1e-10)
    residual = np.square(y - h @ y).sum()
    expected = len(x) * residual / (len(x) - np.trace(h)) ** 2
    assert system.score(penalty) == pytest.approx(expected, rel=1e-9)


def test_best_penalty_has_the_lowest_score(rng):
    a, b = rows(rng, 25, 12, 2)  # few rows and much noise: some shrinking pays
    b = rng.normal(128, 60, b.shape).round()
    system = Ridge.of(Sums.of(a, b), 255.0)
    best = system.best_penalty()
    grid = system.values.max() * 10.0 ** np.arange(-10.0, 0.05, 0.1)
    assert system.score(best) <= min(map(system.score, grid)) * 1.01
    assert best > 1e-3


def test_no_penalty_on_columns_that_say_nothing():
    a = np.zeros((9, 4))
    a[:, 1] = np.arange(9.0)
    a[:, 2] = 7.0
    system = Ridge.of(Sums.of(a, 3.0 * a[:, 1:2] + 1.0))
    np.testing.assert_allclose(system.solve(0.0).ravel(), [0, 3, 0, 0, 1], atol=1e-12)
    empty = Ridge.of(Sums.of(a[:, :1], np.full((9, 1), 5.0)))
    assert empty.best_penalty() == 0.0
    np.testing.assert_array_equal(empty.solve(0.0), [[0.0], [5.0]])


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("ridge", [None, 0.05])
def test_leaving_out_is_refitting_bit_for_bit(rng, together, ridge):
    pictures = [image(rng, 20 + 3 * k, 31, 3) for k in range(4)]
    truth = Filter(kernel(rng, 1, 3, 0.4))
    options = {"radius": 1, "ridge": ridge, "together": together}
    left_out = list(leave_one_out_inverses(pictures, truth, **options))
    assert len(left_out) == 4
    for index, inverse in enumerate(left_out):
        refitted = fit_learned_inverse(pictures[:index] + pictures[index + 1 :], truth, **options)
        np.testing.assert_array_equal(inverse.operator, refitted.operator)
        assert inverse.ridge == refitted.ridge
        assert ridge in (None, inverse.ridge)


def test_long_images_are_summed_in_strips(rng, monkeypatch):
    picture = photograph(rng)
    whole = fit_learned_inverse([picture], preset("edge"))
    monkeypatch.setattr("revdeconv_gui.core.neighbourhoods._ROWS_AT_ONCE", 500)
    np.testing.assert_array_equal(fit_learned_inverse([picture], preset("edge")).operator, whole.operator)


def test_float_images_are_as_8_bit_ones(rng):
    picture = photograph(rng, 60, 70)
    kinds = [picture, picture.astype(np.uint16) * 257, picture / 255.0]
    fits = [fit_learned_inverse([kind], preset("blur"), ridge=0.01).operator for kind in kinds]
    np.testing.assert_allclose(fits[1], fits[0], atol=1e-9)
    np.testing.assert_allclose(fits[2], fits[0], atol=1e-9)


@pytest.mark.parametrize("size", range(2, 8))
@pytest.mark.parametrize("channels", [1, 2, 3])
def test_sizes_and_channels_together(rng, size, channels):
    pictures = [image(rng, 5 * size, 6 * size + 1, channels) for _ in range(2)]
    inverse = fit_learned_inverse(pictures, Filter(kernel(rng, channels, size)), radius=1, together=True)
    assert inverse.operator.shape == (9 * channels + 1, channels * size * size)
    filtered = image(rng, 4, 5, channels)
    made = inverse.apply(filtered)
    assert made.shape == (4 * size, 5 * size, channels)
    assert made.dtype == np.uint8
    # The middle block by hand: channel after channel, each in raster order.
    window = filtered[1:4, 1:4].transpose(2, 0, 1).ravel() / 255.0
    block = np.clip(window @ inverse.operator[:-1] + inverse.operator[-1], 0, 1).reshape(channels, size, size)
    exact = inverse.apply(filtered, dtype=np.float64)[2 * size : 3 * size, 2 * size : 3 * size]
    np.testing.assert_allclose(exact, block.transpose(1, 2, 0), atol=1e-12)


def test_refusals(rng):
    pictures = [image(rng, 12, 12, 3), image(rng, 12, 12, 1)]
    with pytest.raises(ValueError, match="same number"):
        fit_learned_inverse(pictures, preset("blur"), together=True)
    with pytest.raises(ValueError, match="at least two"):
        next(leave_one_out_inverses(pictures[:1], preset("blur")))
    inverse = fit_learned_inverse(pictures[:1], preset("blur"), together=True)
    with pytest.raises(ValueError, match="3 channels together, but the image has 1"):
        inverse.apply(pictures[1])
