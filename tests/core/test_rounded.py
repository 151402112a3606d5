"""Kernels within the bounds that rounded targets give."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from revdeconv_gui.core import (
    Geometry,
    LearningSettings,
    learn,
    least_squares,
    pair_geometry,
    preset,
    rounded,
    solve_pair,
)
from revdeconv_gui.core.pair_fit import explain
from revdeconv_gui.core.presets import laplacian_of_gaussian, unsharp

NOISE = np.random.default_rng(7)
LOG = laplacian_of_gaussian(5).effective[0]
KERNELS = {
    "log": LOG,
    "unsharp": unsharp().effective[0],
    "emboss": preset("emboss").effective[0],
    "gaussian": preset("gaussian").effective[0],
}


@cache
def scene(high: int = 120, wide: int = 150) -> np.ndarray:
    """Something smooth with edges and grain, full of dark and bright parts, uint8."""
    y, x = np.mgrid[:high, :wide]
    waves = 128 + 90 * np.sin(x / 9.0) * np.cos(y / 13.0) + 60 * ((x // 20 + y // 15) % 2)
    made = waves[:, :, np.newaxis] + np.array([0.0, -25.0, 15.0]) + NOISE.normal(0.0, 6.0, (high, wide, 3))
    return np.clip(made, 0, 255).astype(np.uint8)


def filtered(
    picture: np.ndarray, kernel: np.ndarray, finish=np.rint, *, bias: float = 0.0, white: int = 255
) -> np.ndarray:
    """What another program makes of it: every window, centred, in whole numbers; the margin is black."""
    size = len(kernel)
    windows = np.lib.stride_tricks.sliding_window_view(picture.astype(float) / 255.0, (size, size), axis=(0, 1))
    sums = np.einsum("rqcij,ij->rqc", windows, kernel) * white + bias
    out = np.zeros(picture.shape, np.uint8 if white == 255 else np.uint16)
    anchor = size // 2
    out[anchor : anchor + sums.shape[0], anchor : anchor + sums.shape[1]] = np.clip(finish(sums), 0, white)
    return out


def geometry_of(picture: np.ndarray, size: int) -> Geometry:
    return pair_geometry(picture.shape[:2], picture.shape[:2], size)


def error(found, kernel: np.ndarray) -> float:
    return float(np.abs(found.effective - kernel).max() / np.abs(kernel).max())


@pytest.mark.parametrize("kernel", KERNELS.values(), ids=KERNELS)
@pytest.mark.parametrize(("finish", "white"), [(np.rint, 255), (np.floor, 255), (np.rint, 65535)])
def test_rounding_hides_next_to_nothing(kernel: np.ndarray, finish, white: int) -> None:
    before = scene()
    after = filtered(before, kernel, finish, white=white)
    solved = solve_pair([before], [after], geometry_of(before, len(kernel)))
    assert error(solved.filter, kernel) < 2e-3
    assert error(solved.filter, kernel) <= 0.3 * error(solved.fit.filter, kernel) or not solved.consistent
    assert solved.exact is not None
    assert solved.exact > 0.9995
    assert solved.cut is (finish is np.floor and solved.consistent)


def test_what_is_said_to_be_exact_is_so() -> None:
    before = scene()
    after = filtered(before, LOG)
    geometry = geometry_of(before, len(LOG))
    solved = solve_pair([before], [after], geometry)
    anchor = geometry.anchor
    for found, share in ((solved.filter, solved.exact), (solved.fit.filter, None)):
        made = [
            np.stack([filtered(before, found.effective[c], bias=tie)[:, :, c] for c in range(3)], axis=2)
            for tie in (-1e-6, 1e-6)
        ]  # sums at the very bound may go either way
        same = ((made[0] == after) | (made[1] == after))[anchor:-anchor, anchor:-anchor].mean()
        said = explain([before], [after], found, geometry).exact
        assert said == pytest.approx(same, abs=1e-5)
        assert share is None or share == pytest.approx(same, abs=1e-5)


def test_the_loss_is_that_of_the_filter() -> None:
    before = scene()
    after = filtered(before, LOG)
    solved = solve_pair([before], [after], geometry_of(before, len(LOG)))
    assert solved.consistent
    x = np.lib.stride_tricks.sliding_window_view(before / 255.0, LOG.shape, axis=(0, 1))
    t = after[2:-2, 2:-2] / 255.0
    for c in range(3):
        free = (t[:, :, c] > 0) & (t[:, :, c] < 1)
        e = t[free, c] - np.einsum("kij,ij->k", x[free, c], solved.filter.effective[c])
        assert solved.loss[c] == pytest.approx(0.5 * np.mean(e * e), rel=1e-9)
        assert solved.r_squared[c] == pytest.approx(1 - np.mean(e * e) / np.var(t[free, c]), rel=1e-9)
        assert solved.loss[c] >= solved.fit.loss[c]


@pytest.mark.parametrize("kept", [150_000, 600_000])
def test_of_many_blocks_a_sample_will_do(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(rounded, "_NUMBERS_KEPT", kept)
    before = scene(300, 400)
    solved = solve_pair([before], [filtered(before, LOG)], geometry_of(before, 5))
    assert error(solved.filter, LOG) < 0.2 * error(solved.fit.filter, LOG)


def test_a_bias_is_found_too() -> None:
    kernel = preset("emboss").effective[0] * 0.3
    before = scene()
    solved = solve_pair([before], [filtered(before, kernel, bias=100.3)], geometry_of(before, 3), bias=True)
    assert error(solved.filter, kernel) < 1e-3
    np.testing.assert_allclose(solved.filter.bias * 255, 100.3, atol=0.05)


def test_weights_of_zero_are_exactly_so() -> None:
    """Equation 3 divides by every other weight."""
    kernel = preset("sharpening").effective[0] * 0.37
    before = scene()
    solved = solve_pair([before], [filtered(before, kernel)], geometry_of(before, 3))
    assert solved.consistent
    assert np.array_equal(solved.filter.kernels == 0.0, np.broadcast_to(kernel == 0.0, (3, 3, 3)))


def test_of_the_kernels_that_fit_the_middle_one_is_taken() -> None:
    """A smooth picture leaves many of them: the bounds alone end at their edge."""
    y, x = np.mgrid[:150, :200]
    smooth = (128 + 100 * np.sin(x / 31.0 + y / 47.0) * np.cos(y / 37.0)).round().astype(np.uint8)[:, :, np.newaxis]
    grainy = np.clip(smooth + NOISE.integers(-2, 3, smooth.shape), 0, 255).astype(np.uint8)
    kernel = np.full((5, 5), 1.0 / 25.0)
    solved = solve_pair([grainy], [filtered(grainy, kernel)], geometry_of(grainy, 5))
    assert solved.exact == 1.0
    assert error(solved.filter, kernel) < 0.25 * error(solved.fit.filter, kernel)


def test_noise_leaves_least_squares_as_good_as_it_was() -> None:
    kernel = preset("sharpening").effective[0] * 0.5
    before = scene()
    after = np.clip(filtered(before, kernel) + NOISE.normal(0.0, 4.0, before.shape), 0, 255).astype(np.uint8)
    solved = solve_pair([before], [after], geometry_of(before, 3))
    assert error(solved.filter, kernel) < 1.2 * error(solved.fit.filter, kernel) + 1e-3


def test_floats_are_not_rounded() -> None:
    kernel = preset("gaussian").effective[0]
    before = scene()
    after = filtered(before, kernel).astype(np.float32) / 255
    solved = solve_pair([before], [after], geometry_of(before, 3))
    assert solved.exact is None
    assert not solved.consistent
    assert np.array_equal(solved.filter.kernels, solved.fit.filter.kernels)
    assert explain([before], [after], solved.filter, geometry_of(before, 3)).exact is None


def test_what_already_gives_every_pixel_is_least_squares() -> None:
    before = scene()
    after = filtered(before, preset("identity").effective[0])
    plain = least_squares([before], targets=[after], geometry=geometry_of(before, 3))
    solved = solve_pair([before], [after], geometry_of(before, 3))
    assert solved.exact == 1.0
    assert np.array_equal(solved.filter.kernels, plain.filter.kernels)


def test_learning_from_targets_uses_it() -> None:
    before = scene()
    after, geometry = filtered(before, LOG), geometry_of(before, len(LOG))
    learned = learn([before], targets=[after], geometry=geometry, settings=LearningSettings(rule="least-squares"))
    assert np.array_equal(learned.filter.kernels, solve_pair([before], [after], geometry).filter.kernels)


def test_it_can_be_stopped_at_any_moment() -> None:
    before = scene()
    after, calls = filtered(before, LOG), 0

    def count(_blocks: int) -> None:
        nonlocal calls
        calls += 1

    solve_pair([before], [after], geometry_of(before, 5), progress=count)
    whole = calls
    assert whole > 10

    class Stop(Exception):
        pass

    for last in range(1, whole, 5):
        left = last

        def stop(_blocks: int) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Stop

        with pytest.raises(Stop):
            solve_pair([before], [after], geometry_of(before, 5), progress=stop)
