"""Responses against their definitions."""

from __future__ import annotations

import cmath
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.responses import (
    correlate,
    frequencies,
    frequency_response,
    impulse_response,
    probe_pattern,
    radial_profile,
    separability,
    step_response,
)

WEIGHTS = st.floats(-10.0, 10.0).map(lambda v: round(v, 2))
KERNELS = arrays(np.float64, st.integers(2, 6).map(lambda n: (n, n)), elements=WEIGHTS)


@given(KERNELS)
def test_the_frequency_response_is_the_transform_by_definition(kernel: np.ndarray) -> None:
    size = 8
    found, at = frequency_response(kernel, size), frequencies(size)
    n = len(kernel)
    for u in (0, 3, size // 2, size - 1):
        for v in (1, size // 2, 6):
            total = sum(
                kernel[i, j] * cmath.exp(-2j * math.pi * (at[u] * i + at[v] * j)) for i in range(n) for j in range(n)
            )
            assert found[u, v] == pytest.approx(abs(total), abs=1e-9)


def test_frequency_0_is_in_the_middle_and_a_blur_lets_it_through() -> None:
    response = frequency_response(preset("blur").effective[0])
    assert response.shape == (64, 64)
    assert frequencies()[32] == 0.0
    assert response[32, 32] == pytest.approx(1.0)
    assert response.max() == response[32, 32]
    assert frequency_response(preset("edge").effective[0])[32, 32] == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("size", [7, 2, 15])
def test_grids_that_would_lie_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match="even and at least 3"):
        frequency_response(np.ones((3, 3)), size)


@given(arrays(np.float64, (12, 12), elements=st.floats(0.0, 10.0)))
def test_the_radial_profile_is_the_mean_over_rings(magnitude: np.ndarray) -> None:
    radius, mean = radial_profile(magnitude)
    assert radius.tolist() == [k / 12 for k in range(7)]
    for ring in range(7):
        inside = [
            magnitude[i, j] for i in range(12) for j in range(12) if math.floor(math.hypot(i - 6, j - 6) + 0.5) == ring
        ]
        assert mean[ring] == pytest.approx(sum(inside) / len(inside))


@given(KERNELS, arrays(np.float64, (7, 9), elements=st.floats(0.0, 1.0)))
def test_the_correlation_is_scipys(kernel: np.ndarray, image: np.ndarray) -> None:
    ndimage = pytest.importorskip("scipy.ndimage")
    np.testing.assert_allclose(correlate(image, kernel), ndimage.correlate(image, kernel, mode="nearest"), atol=1e-9)


@given(KERNELS)
def test_the_impulse_response_is_the_turned_kernel(kernel: np.ndarray) -> None:
    found, n = impulse_response(kernel), len(kernel)
    side = 2 * (n // 2) + 1
    assert found.shape == (side, side)
    np.testing.assert_array_equal(found[side - n :, side - n :], kernel[::-1, ::-1])
    assert not found[: side - n].any()


@given(KERNELS)
def test_the_step_response_sums_the_columns_and_the_rows(kernel: np.ndarray) -> None:
    step, n = step_response(kernel), len(kernel)
    for p, across, down in zip(step.at, step.across, step.down, strict=True):
        seen = [k for k in range(n) if p + k - n // 2 >= 0]  # entries that lie on white
        assert across == pytest.approx(kernel[:, seen].sum(), abs=1e-9)
        assert down == pytest.approx(kernel[seen].sum(), abs=1e-9)
    assert step.across[0] == pytest.approx(0.0)
    assert step.across[-1] == pytest.approx(kernel.sum(), abs=1e-9)


@given(KERNELS)
def test_the_best_rank_1_is_numpys(kernel: np.ndarray) -> None:
    found = separability(kernel)
    left, values, right = np.linalg.svd(kernel)
    np.testing.assert_allclose(found.singular_values, values, atol=1e-9)
    np.testing.assert_allclose(found.best, values[0] * np.outer(left[:, 0], right[0]), atol=1e-9)
    if kernel.any():
        missed = np.square(kernel - found.best).sum()
        assert found.share == pytest.approx(1.0 - missed / np.square(kernel).sum(), abs=1e-9)
        assert found.rank == np.linalg.matrix_rank(kernel, tol=1e-6 * values[0])
    else:
        assert math.isnan(found.share)
        assert found.rank == 0


def test_what_is_separable_and_what_is_not() -> None:
    assert separability(preset("gaussian").effective[0]).rank == 1
    assert separability(preset("gaussian").effective[0]).share == pytest.approx(1.0)
    assert separability(preset("edge").effective[0]).rank == 2
    sobel = separability(preset("sobel-x").effective[0])
    np.testing.assert_allclose(sobel.best, preset("sobel-x").effective[0], atol=1e-12)
    assert sobel.column[np.abs(sobel.column).argmax()] > 0.0
    assert separability(np.full((3, 3), 1e300)).share == pytest.approx(1.0)


@pytest.mark.parametrize("side", [32, 72, 96])
def test_the_pattern_is_always_the_same_and_has_all_brightnesses(side: int) -> None:
    pattern = probe_pattern(side)
    assert pattern.shape == (side, side)
    assert pattern.min() == 0.0
    assert pattern.max() == 1.0
    np.testing.assert_array_equal(pattern, probe_pattern(side))
    assert len(np.unique(pattern)) > 50
