"""Newton's method for sums within intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revdeconv_gui.core.bounded_fit import centre, newton

NOISE = np.random.default_rng(7)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(1, 60), st.floats(0.0, 3.0))
def test_the_minimum_has_no_slope(seed: int, entries: int, count: int, width: float) -> None:
    rng = np.random.default_rng(seed)
    rows, middle = rng.normal(size=(count, entries)), rng.normal(0.0, 5.0, count)
    low, high = middle - width / 2, middle + width / 2
    low[rng.random(count) < 0.2], high[rng.random(count) < 0.2] = -np.inf, np.inf
    found = newton(rows, low, high, rng.normal(size=entries))
    sums = rows @ found
    off = sums - np.clip(sums, low, high)
    assert np.abs(rows.T @ off).max() < 1e-4 * max(1.0, np.abs(rows.T @ middle).max())


def test_without_room_between_the_bounds_it_is_least_squares() -> None:
    rows, wanted = NOISE.normal(size=(50, 6)), NOISE.normal(size=50)
    found = newton(rows, wanted - 1e-6, wanted + 1e-6, np.zeros(6))
    np.testing.assert_allclose(found, np.linalg.lstsq(rows, wanted, rcond=None)[0], atol=1e-5)


def test_what_no_bound_speaks_of_stays() -> None:
    rows = np.array([[1.0, 0.0], [2.0, 0.0]])
    found = newton(rows, np.array([3.0, -np.inf]), np.array([np.inf, 9.0]), np.array([1.0, 7.0]))
    assert found[1] == pytest.approx(7.0)
    assert 3.0 <= found[0] <= 4.5


# ---- the centre


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(20, 80))
def test_the_centre_keeps_within_all_bounds_and_has_no_slope(seed: int, entries: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    rows, truth = rng.normal(size=(count, entries)), rng.normal(0.0, 5.0, entries)
    middle = np.rint(rows @ truth)
    low, high = middle - 0.5, middle + 0.5
    start = newton(rows, low, high, truth + rng.normal(0.0, 0.5, entries))
    found = centre(rows, low, high, start)
    sums = rows @ found
    above, below = 1.0 / (high + 2e-4 - sums), 1.0 / (sums - low + 2e-4)
    if np.array_equal(found, start):  # it did not settle: then nothing is claimed
        return
    assert (above > 0.0).all()
    assert (below > 0.0).all()
    slope = rows.T @ (above - below)
    hessian = rows.T @ (rows * (above**2 + below**2)[:, np.newaxis])
    assert slope @ np.linalg.solve(hessian, slope) < 0.1  # so little would a step win


def test_the_centre_of_a_box_is_its_middle() -> None:
    low, high = np.array([0.0, 10.0, -1.0]), np.array([4.0, 30.0, 1.0])
    found = centre(np.eye(3), low, high, np.array([0.0, 29.0, 0.9]))
    np.testing.assert_allclose(found, [2.0, 20.0, 0.0], atol=0.05)


def test_bounds_on_one_side_only_have_no_centre() -> None:
    start = np.array([1.0, 7.0])
    found = centre(np.eye(2), np.array([0.0, -np.inf]), np.array([2.0, 9.0]), start)
    assert np.array_equal(found, start)


def test_where_nothing_fits_the_start_is_given_back() -> None:
    start = np.array([1.0])
    found = centre(np.ones((2, 1)), np.array([0.0, 5.0]), np.array([1.0, 6.0]), start)
    assert np.array_equal(found, start)
