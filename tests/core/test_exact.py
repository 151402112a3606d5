"""The exact minimiser against numpy on the whole system."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import (
    Filter,
    Geometry,
    LearningSettings,
    deconvolve,
    forward,
    learn,
    least_squares,
    pair_geometry,
    preset,
    to_uint8,
)
from tests.core import reference
from tests.core.pictures import image, kernel, photograph, scenes


def system(images, targets, size, stride=None, anchor=0, border="all"):
    """All blocks (B, K, C) and targets (B, C)."""
    stride = stride or size
    rows, goals = [], []
    for picture, target in zip(images, targets, strict=True):
        x, y = reference.pixels(picture), reference.pixels(target)
        for r in range((x.shape[0] - size) // stride + 1 - (border == "paper")):
            for q in range((x.shape[1] - size) // stride + 1 - (border == "paper")):
                if r + anchor < y.shape[0] and q + anchor < y.shape[1]:
                    block = x[r * stride : r * stride + size, q * stride : q * stride + size]
                    rows.append(block.reshape(-1, x.shape[2]))
                    goals.append(y[r + anchor, q + anchor])
    return np.array(rows), np.array(goals)


@given(scenes(max_images=2), st.booleans(), st.sampled_from(("all", "paper")), st.booleans())
def test_equals_lstsq_on_the_whole_matrix(scene, bias, border, noisy):
    images, teacher = scene
    size, channels = teacher.size, images[0].shape[2]
    rng = np.random.default_rng(1)
    targets = [forward(x, teacher) for x in images]
    if noisy:  # an inconsistent system
        targets = [np.clip(t + rng.normal(0, 0.05, t.shape), 0, 1) for t in targets]
    a, t = system(images, targets, size, border=border)
    free = (t > 0) & (t < 1)
    given_ = {"targets": targets, "geometry": Geometry(size, size)} if noisy else {"filter": teacher}
    if not free.any(axis=0).all():
        with pytest.raises(ValueError, match="saturated"):
            least_squares(images, border=border, bias=bias, **given_)
        return
    fit = least_squares(images, border=border, bias=bias, **given_)
    for c in range(channels):
        rows, wanted = a[free[:, c], :, c], t[free[:, c], c]
        if bias:
            rows = np.column_stack([rows, np.ones(len(rows))])
        solution, _, rank, values = np.linalg.lstsq(rows, wanted, rcond=None)
        assert fit.rank[c] == rank
        condition = values[0] / values[rank - 1]
        found = np.append(fit.filter.kernels[c].ravel(), fit.filter.bias[c : c + 1] if bias else [])
        np.testing.assert_allclose(found, solution, atol=1e-12 * condition**2 + 1e-11)
        residual = wanted - rows @ solution
        assert fit.loss[c] == pytest.approx(0.5 * np.square(residual).mean(), abs=1e-12)
        spread = np.square(wanted - wanted.mean()).sum()
        if spread > 1e-6:
            assert fit.r_squared[c] == pytest.approx(1 - np.square(residual).sum() / spread, abs=1e-7)
    assert fit.saturated == pytest.approx(1 - free.mean())
    assert fit.blocks == len(a)


def test_finds_the_true_filter(rng):
    picture, truth = photograph(rng), Filter(kernel(rng, 3, 3, 0.3), 0.5, [0.2, 0.1, 0.3])
    fit = least_squares([picture], filter=truth, bias=True)
    np.testing.assert_allclose(fit.filter.kernels, truth.effective, atol=1e-10)
    np.testing.assert_allclose(fit.filter.bias, truth.bias, atol=1e-10)
    assert (fit.rank == 10).all()
    np.testing.assert_allclose(fit.r_squared, 1.0)
    assert learn([picture], filter=truth, settings=LearningSettings("least-squares", bias=True)).filter.equals(
        Filter(fit.filter.kernels, 1.0, fit.filter.bias)
    )


def test_what_is_rounding_is_0_so_that_running_it_backwards_is_not_chance(rng):
    true = preset("sharpening")
    picture = image(rng, 90, 120, 3)
    found = least_squares([picture], filter=true).filter
    np.testing.assert_array_equal(found.kernels == 0.0, true.for_channels(3).kernels == 0.0)
    np.testing.assert_allclose(found.kernels, true.for_channels(3).kernels, atol=1e-12)
    filtered = to_uint8(forward(picture, true))
    made, wanted = (deconvolve(filtered, each).astype(int) for each in (found, true))
    assert np.abs(made - wanted).max() <= 1


def test_flat_images_do_not_determine_the_kernel():
    """Every pixel equal: rank 1, and of all kernels with the right sum the smallest, which is flat."""
    fit = least_squares([np.full((30, 30), 100, np.uint8)], filter=preset("sharpening"))
    assert fit.rank.tolist() == [1]
    np.testing.assert_allclose(fit.filter.kernels, 1 / 9, atol=1e-12)


def test_saturated_blocks_take_no_part(rng):
    picture = image(rng, 60, 60, 1)
    truth = preset("edge")
    fit = least_squares([picture], filter=truth)
    assert 0.2 < fit.saturated < 1.0
    np.testing.assert_allclose(fit.filter.kernels, truth.kernels, atol=1e-8)
    with pytest.raises(ValueError, match="every block is saturated"):
        least_squares([np.zeros((30, 30))], filter=truth)


@pytest.mark.parametrize("centred", [True, False])
def test_pairs(rng, centred):
    source = image(rng, 30, 33, 3)
    geometry = pair_geometry((30, 33), (30, 33), 5, centred=centred)
    anchor = geometry.anchor
    truth = Filter(np.full((5, 5), 1 / 25))
    target = np.zeros((30, 33, 3))
    target[anchor : anchor + 26, anchor : anchor + 29] = forward(source, truth, geometry=Geometry(5, 1))
    fit = least_squares([source], targets=[target], geometry=geometry)
    np.testing.assert_allclose(fit.filter.kernels, np.repeat(truth.kernels, 3, axis=0), atol=1e-10)
    from_filter = least_squares([source], filter=truth, geometry=geometry)
    np.testing.assert_allclose(from_filter.filter.kernels, fit.filter.kernels, atol=1e-10)
    assert fit.blocks == from_filter.blocks == 26 * 29


def test_8_bit_targets_are_near(rng):
    picture = photograph(rng)
    target = to_uint8(forward(picture, preset("sharpening")))
    fit = least_squares([picture], targets=[target], geometry=Geometry(3, 3))
    np.testing.assert_allclose(fit.filter.kernels, np.repeat(preset("sharpening").kernels, 3, axis=0), atol=0.02)
    assert (fit.loss < 0.5 / 255**2).all()


def test_refusals(rng):
    picture = image(rng, 9, 9, 3)
    for arguments, message in (
        ({}, "either targets or a filter"),
        ({"targets": [picture]}, "need a geometry"),
        ({"targets": [picture, picture], "geometry": Geometry(3, 3)}, "as many targets"),
        ({"targets": [picture[:, :, 0]], "geometry": Geometry(3, 3)}, "number of channels"),
    ):
        with pytest.raises(ValueError, match=message):
            least_squares([picture], **arguments)
    with pytest.raises(ValueError, match="no image"):
        least_squares([], filter=preset("blur"))
    with pytest.raises(ValueError, match="no image has a whole"):
        least_squares([picture[:2]], filter=preset("blur"))
    with pytest.raises(ValueError, match="same number of channels"):
        least_squares([picture, picture[:, :, 0]], filter=preset("blur"))


def test_progress_counts_blocks_and_ends_the_fit_by_raising():
    scene = np.random.default_rng(3).integers(0, 256, (40, 40, 3), dtype=np.uint8)
    seen: list[int] = []
    least_squares([scene, scene], filter=preset("blur"), progress=seen.append)
    assert seen == [169, 338]

    class Enough(Exception):
        pass

    def stop(_blocks: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        least_squares([scene], filter=preset("blur"), progress=stop)
