"""The registry: what every method keeps to, and what each is by definition."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from revdeconv_gui.core import Filter, deconvolve, preset, to_uint8, zoom_nearest
from revdeconv_gui.core import methods as package
from revdeconv_gui.core.back_projection import BackProjection
from revdeconv_gui.core.convolution import forward
from revdeconv_gui.core.learned_inverse import fit_learned_inverse
from revdeconv_gui.core.methods import METHODS, FittedInverse, find
from revdeconv_gui.core.methods.classic import RichardsonLucy, Wiener
from revdeconv_gui.core.methods.simple import Bicubic, MinimumNorm
from tests.core.pictures import image, kernel, photograph

QUICK = {"learned-network": {"radius": 1, "hidden": (4,), "steps": 3}}


def prepared(name, truth, pictures, **more):
    return find(name).prepare(truth, images=pictures, **QUICK.get(name, {}), **more)


def test_names():
    assert list(METHODS) == [
        "reverse", "zoom", "bicubic", "minimum-norm", "wiener", "richardson-lucy",
        "learned-inverse", "learned-colour", "learned-network",
    ]  # fmt: skip
    for name, method in METHODS.items():
        assert method.name == name
        assert method.fitted == name.startswith("learned")
        assert method.summary
        assert "\n" not in method.summary
    assert all(getattr(package, name) is not None for name in package.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = package.nothing


def test_the_names_are_there_at_once():
    code = "import sys; from revdeconv_gui.core.methods import METHODS; print(*METHODS); print(*sys.modules)"
    names, loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert "learned-network" in names
    assert not {"numpy", "numba", "scipy", "skimage"} & set(loaded.split())


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("channels", [None, 3])
@pytest.mark.parametrize("size", [2, 3, 5])
def test_shapes_and_dtypes(rng, name, channels, size):
    pictures = [image(rng, 5 * size, 4 * size, channels or 1) for _ in range(2)]
    filtered = image(rng, 6, 7, channels or 1)
    if channels is None:
        pictures, filtered = [picture[:, :, 0] for picture in pictures], filtered[:, :, 0]
    truth = Filter(kernel(rng, 1, size, 0.4) + 0.05)
    ready = prepared(name, truth, pictures)
    made, exact = ready.apply(filtered), ready.apply(filtered, dtype=np.float64)
    assert made.shape == exact.shape == (6 * size, 7 * size, *filtered.shape[2:])
    assert made.dtype == np.uint8
    assert exact.dtype == np.float64
    assert exact.min() >= 0.0
    assert exact.max() <= 1.0
    np.testing.assert_array_equal(made, to_uint8(exact))
    np.testing.assert_array_equal(ready.apply(filtered.astype(np.uint16) * 257), made)
    with pytest.raises(TypeError, match="float32"):
        ready.apply(filtered, dtype=np.float32)


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("value", [0, 255])
def test_flat_areas_give_numbers(rng, name, value):
    """Black and white under filters whose sum is 0, negative or all of one sign: no NaN, nothing out of range."""
    for truth in (preset("edge"), preset("blur"), Filter(-np.ones((3, 3)) / 9, 1.0, np.ones(1))):
        ready = prepared(name, truth, [image(rng, 18, 18, 3)])
        made = ready.apply(np.full((5, 5, 3), value, np.uint8), dtype=np.float64)
        assert np.isfinite(made).all()


def test_what_must_be_given(rng):
    with pytest.raises(ValueError, match="no method 'magic'; there are reverse, zoom"):
        find("magic")
    for name in ("learned-inverse", "learned-colour", "learned-network"):
        for images in (None, []):
            with pytest.raises(ValueError, match=f"{name} must be fitted"):
                find(name).prepare(preset("blur"), images=images)
    with pytest.raises(ValueError, match="zoom has no parameter 'radius'; it has none"):
        find("zoom").prepare(preset("blur"), radius=2)
    with pytest.raises(ValueError, match="wiener has no parameter 'radius'; it has balance"):
        next(find("wiener").each_left_out([image(rng, 9, 9, 1)], preset("blur"), radius=2))
    for name, wrong in (("wiener", {"balance": 0.0}), ("richardson-lucy", {"iterations": 0})):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            find(name).prepare(preset("blur"), **wrong)
    with pytest.raises(ValueError, match="pixel or zero"):
        find("minimum-norm").prepare(preset("blur"), around="one")


def test_zoom_is_the_nearest_neighbour(rng):
    filtered = image(rng, 5, 8, 3)
    made = find("zoom").prepare(preset("blur")).apply(filtered)
    np.testing.assert_array_equal(made, zoom_nearest(filtered, (15, 24)))
    np.testing.assert_array_equal(made[4, 7], filtered[1, 2])


def test_reverse_is_equation_3_of_the_filter_or_of_a_learned_one(rng):
    filtered, learned = image(rng, 5, 8, 3), Filter(kernel(rng, 3, 3))
    made = find("reverse").prepare(preset("edge")).apply(filtered)
    np.testing.assert_array_equal(made, deconvolve(filtered, preset("edge")))
    made = find("reverse").prepare(preset("edge"), reversed=learned, zero_below=0.1).apply(filtered)
    np.testing.assert_array_equal(made, deconvolve(filtered, learned, zero_below=0.1))


@pytest.mark.parametrize("size", [2, 3, 4, 7])
def test_bicubic_is_pillows(rng, size):
    pillow = pytest.importorskip("PIL.Image")
    values = rng.random((9, 6)).astype(np.float32)
    made = Bicubic(size).apply(values, dtype=np.float64)
    enlarged = pillow.fromarray(values).resize((6 * size, 9 * size), pillow.Resampling.BICUBIC)
    np.testing.assert_allclose(made, np.clip(np.asarray(enlarged), 0, 1), atol=1e-6)


@pytest.mark.parametrize("around", ["pixel", "zero"])
@pytest.mark.parametrize("size", range(2, 8))
def test_minimum_norm_solves_and_is_shortest(rng, size, around):
    truth = Filter(kernel(rng, 3, size) + 0.01, 0.7, rng.normal(0, 0.2, 3))
    method = MinimumNorm(truth, around)
    pixels = rng.random((50, 3))
    start = method.blocks(pixels.reshape(-1, 1)).reshape(50, 3, size * size)
    np.testing.assert_array_equal(start, 0.0 if around == "zero" else np.repeat(pixels[..., None], size * size, 2))
    solved = method.solve(start, pixels)
    weights = truth.effective.reshape(3, -1)
    np.testing.assert_allclose(np.einsum("vck,ck->vc", solved, weights) + truth.bias, pixels, atol=1e-10)
    for c in range(3):
        shortest = np.linalg.pinv(weights[c : c + 1]) @ (
            pixels[:, c] - truth.bias[c] - start[:, c] @ weights[c]
        ).reshape(1, -1)
        np.testing.assert_allclose((solved - start)[:, c], shortest.T, atol=1e-10)
    filtered = image(rng, 4, 5, 3)
    blocks = method.solve(np.repeat((filtered[:1, :1] / 255.0).reshape(1, 3, 1), size**2, 2), filtered[0, :1] / 255.0)
    if around == "pixel":
        corner = method.apply(filtered, dtype=np.float64)[:size, :size].transpose(2, 0, 1).reshape(3, -1)
        np.testing.assert_allclose(corner, np.clip(blocks[0], 0, 1), atol=1e-12)


def test_minimum_norm_of_a_kernel_of_zeros_is_the_zoom(rng):
    filtered = image(rng, 4, 5, 3)
    made = MinimumNorm(Filter(np.zeros((2, 2)))).apply(filtered)
    np.testing.assert_array_equal(made, zoom_nearest(filtered, (8, 10)))


def test_point_spread_functions():
    """The kernel where it can be one, scaled to sum 1; the box otherwise."""
    sharpening, edge = preset("sharpening"), preset("edge")
    (spread,) = Wiener(Filter(2.0 * sharpening.kernels, 1.0, np.full(1, 0.25))).point_spread(1)
    assert spread.is_filter
    assert (spread.gain, spread.offset) == (2.0, 0.25)
    np.testing.assert_array_equal(spread.kernel, sharpening.kernels[0])
    motion = preset("sobel-x")
    for method in (Wiener(edge), RichardsonLucy(edge), RichardsonLucy(sharpening), Wiener(motion)):
        (spread,) = method.point_spread(1)
        assert not spread.is_filter
        np.testing.assert_array_equal(spread.kernel, np.full((3, 3), 1 / 9))
    lopsided = Filter(np.array([[1.0, 3.0], [0.0, 0.0]]))
    (spread,) = RichardsonLucy(lopsided).point_spread(1)
    np.testing.assert_array_equal(spread.kernel, [[0.0, 0.0], [0.75, 0.25]])


def test_wiener_undoes_gain_and_offset(rng):
    picture = photograph(rng, 60, 60)
    blur = preset("blur")
    plain = Wiener(blur).apply(forward(picture, blur), dtype=np.float64)
    changed = Filter(blur.kernels, 0.5 / 9, np.full(1, 0.3))
    again = Wiener(changed).apply(forward(picture, changed), dtype=np.float64)
    np.testing.assert_allclose(again, plain, atol=1e-9)


@pytest.mark.parametrize("name", ["learned-inverse", "learned-colour", "learned-network"])
@pytest.mark.parametrize("back", [None, False, True])
def test_fitted_methods_and_their_back_projection(rng, name, back):
    pictures = [photograph(rng, 45, 48) for _ in range(2)]
    truth = preset("sharpening")
    chosen = {} if back is None else {"back_projection": back}
    ready = prepared(name, truth, pictures[1:], **chosen)
    assert isinstance(ready, FittedInverse)
    assert ready.back_projection == (name == "learned-colour" if back is None else back)
    filtered = to_uint8(forward(pictures[0], truth))
    made = ready.apply(filtered, dtype=np.float64)
    sums = forward(made, truth, activation="identity")
    low, high = BackProjection(truth).interval(filtered / 255.0)
    consistent = ((sums >= low - 1e-9) & (sums <= high + 1e-9)).mean()
    assert (consistent == 1.0) == ready.back_projection
    plain = ready.operator.apply(filtered, dtype=np.float64)
    assert np.array_equal(made, plain) != ready.back_projection


def test_learned_inverse_is_the_plain_one(rng):
    pictures, filtered = [photograph(rng, 45, 48)], image(rng, 8, 9, 3)
    made = find("learned-inverse").prepare(preset("edge"), images=pictures, radius=1, ridge=0.1).apply(filtered)
    plain = fit_learned_inverse(pictures, preset("edge"), radius=1, ridge=0.1)
    np.testing.assert_array_equal(made, plain.apply(filtered))
