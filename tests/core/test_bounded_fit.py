"""Newton's method for sums within intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revdeconv_gui.core.bounded_fit import newton

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
