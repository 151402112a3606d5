"""Measures against hand values, numpy and scikit-image."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from revdeconv_gui.core import (
    covered_shape,
    loss_ratio,
    mean_absolute_error,
    mean_squared_error,
    pad_to,
    psnr,
    signed_change,
    ssim,
    to_float,
    zoom_nearest,
)
from tests.core.pictures import DTYPES, image


@given(st.integers(1, 40), st.integers(1, 90), st.integers(1, 7), st.integers(1, 9))
def test_zoom_index(m, long, n, wide):
    small = np.arange(m * n, dtype=np.uint16).reshape(m, n)
    found = zoom_nearest(small, (long, wide))
    for d in range(long):
        for e in range(wide):
            assert found[d, e] == small[(2 * d + 1) * m // (2 * long), (2 * e + 1) * n // (2 * wide)]


def test_zoom_hand_value():
    # 2 pixels to 5: (2 d + 1) 2 / 10 = 0.2, 0.6, 1.0, 1.4, 1.8
    assert zoom_nearest(np.array([[7, 9]]), (1, 5)).tolist() == [[7, 7, 9, 9, 9]]
    assert zoom_nearest(np.zeros((2, 2, 3), np.uint8), (5, 4)).shape == (5, 4, 3)


def test_padding_counts_as_black(rng):
    made, original = image(rng, 6, 6, 3), image(rng, 8, 7, 3)
    padded = pad_to(made, (8, 7))
    assert padded.shape == original.shape
    assert not padded[6:].any()
    assert not padded[:, 6:].any()
    inside = np.abs(made.astype(int) - original[:6, :6]).sum()
    outside = original.astype(int).sum() - original[:6, :6].astype(int).sum()
    assert mean_absolute_error(padded, original) == (inside + outside) / (255 * original.size)


@given(st.integers(0, 2**32 - 1), st.sampled_from(DTYPES), st.sampled_from(DTYPES), st.sampled_from((1, 3, 5)))
def test_errors_are_those_of_numpy(seed, first, second, channels):
    rng = np.random.default_rng(seed)
    shape = (*rng.integers(1, 40, 2), channels)
    a, b = image(rng, *shape, first), image(rng, *shape, second)
    difference = to_float(a) - to_float(b)
    assert mean_absolute_error(a, b) == pytest.approx(np.abs(difference).mean(), rel=1e-12, abs=1e-15)
    assert mean_squared_error(a, b) == pytest.approx(np.square(difference).mean(), rel=1e-12, abs=1e-15)
    assert mean_absolute_error(a[::2, ::-1], b[::2, ::-1]) == pytest.approx(
        np.abs(difference[::2]).mean(), rel=1e-12, abs=1e-15
    )


def test_large_images_do_not_overflow():
    for dtype in (np.uint8, np.uint16):
        black = np.zeros((1100, 1001, 3), dtype)
        white = np.full_like(black, np.iinfo(dtype).max)
        assert mean_absolute_error(black, white) == 1.0
        assert mean_squared_error(black, white) == 1.0


@pytest.mark.parametrize("dtype", DTYPES)
def test_psnr_and_ssim_are_those_of_scikit_image(rng, dtype):
    a = image(rng, 30, 31, 3, dtype)
    b = np.roll(a, 1, axis=0)
    x, y = to_float(a), to_float(b)
    assert psnr(a, b) == pytest.approx(peak_signal_noise_ratio(x, y, data_range=1.0))
    assert ssim(a, b) == pytest.approx(structural_similarity(x, y, data_range=1.0, channel_axis=2))
    assert ssim(a[..., 0], b[..., 0]) == pytest.approx(structural_similarity(x[..., 0], y[..., 0], data_range=1.0))


def test_limits():
    same = np.zeros((9, 9))
    assert psnr(same, same) == math.inf
    assert ssim(same, same) == 1.0
    assert math.isnan(ssim(same[:6], same[:6]))
    assert mean_absolute_error(same, same) == 0.0
    with pytest.raises(ValueError, match="different sizes"):
        mean_absolute_error(same, same[:3])


def test_ratios():
    assert loss_ratio(3.0, 2.0) == 0.5
    assert loss_ratio(1.0, 2.0) == 0.5
    assert signed_change(1.0, 2.0) == -0.5
    assert signed_change(1.0, 0.0) == math.inf
    assert math.isnan(signed_change(0.0, 0.0))
    assert covered_shape((11, 9, 3), 4) == (8, 8)
