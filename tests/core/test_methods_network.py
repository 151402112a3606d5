"""The network: derivatives against differences, learning, leave-one-out against refitting."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from revdeconv_gui.core import Filter, mean_absolute_error, preset
from revdeconv_gui.core.convolution import forward
from revdeconv_gui.core.learned_inverse import fit_learned_inverse
from revdeconv_gui.core.network_inverse import fit_network_inverse, leave_one_out_networks
from revdeconv_gui.core.network_training import Network
from revdeconv_gui.core.pixels import to_uint8
from tests.core.pictures import image, kernel

FAST = {"radius": 1, "hidden": (8, 8), "steps": 20}


def same(one, other):
    return np.array_equal(one.skip, other.skip) and all(
        np.array_equal(a, b)
        for first, second in zip(one.layers, other.layers, strict=True)
        for a, b in zip(first, second, strict=True)
    )


def test_gradients_are_derivatives(rng):
    sizes = (5, 4, 3, 2)
    layers = [(rng.normal(0, 1, (a, b)), rng.normal(0, 0.3, b)) for a, b in pairwise(sizes)]
    network = Network(layers, rng.normal(0, 0.5, (5, 2)))  # float64 for the differences
    x, wanted = rng.random((30, 5)), rng.choice([0.0, 0.4, 1.0], (30, 2))

    def loss():
        return np.abs(np.clip(network.outputs(x), 0, 1) - wanted).sum() / len(x)

    def expected(part, at):
        part[at] += 1e-6
        above = loss()
        part[at] -= 2e-6
        below = loss()
        part[at] += 1e-6
        return (above - below) / 2e-6

    # Clipped the wrong way round there is a gradient all the same, or such an output would never come back.
    out = network.outputs(x)
    keep = (((out > 0) | (wanted <= 0)) & ((out < 1) | (wanted >= 1))).all(axis=1)
    x, wanted = x[keep], wanted[keep]
    found = network.gradients(x, wanted)
    for part, slope in zip(network.parameters, found, strict=True):
        assert part.shape == slope.shape
        at = tuple(rng.integers(side) for side in part.shape)
        assert slope[at] == pytest.approx(expected(part, at), abs=1e-4)


def posters(rng):
    """Flat rectangles in few colours: what lies between two of them is no linear function of the neighbours."""
    picture = np.full((120, 120, 3), 200, np.uint8)
    for _ in range(60):
        y, x, high, wide = rng.integers(0, 100, 4)
        picture[y : y + high // 4 + 6, x : x + wide // 4 + 6] = rng.choice([20, 90, 160, 230], 3)
    return picture


def test_is_better_than_the_linear_operator_it_starts_from(rng):
    pictures = [posters(rng) for _ in range(4)]
    truth = preset("blur")
    network = fit_network_inverse(pictures[1:], truth, radius=1, hidden=(24, 24), steps=300)
    linear = fit_learned_inverse(pictures[1:], truth, radius=1, together=True)
    filtered = to_uint8(forward(pictures[0], truth))
    ours, theirs = (mean_absolute_error(fitted.apply(filtered), pictures[0]) for fitted in (network, linear))
    assert ours < 0.9 * theirs


def test_one_seed_one_result(rng):
    pictures = [image(rng, 24, 27, 3)]
    first, again, other = (fit_network_inverse(pictures, preset("blur"), seed=s, **FAST) for s in (0, 0, 1))
    assert same(first, again)
    assert not same(first, other)


def test_leaving_out_is_refitting(rng):
    pictures = [image(rng, 20 + k, 31, 2) for k in range(3)]
    truth, seen = Filter(kernel(rng, 2, 3)), []
    progress = lambda done, total: seen.append((done, total))  # noqa: E731
    networks = list(leave_one_out_networks(pictures, truth, progress=progress, **FAST))
    assert seen == [(20, 60), (40, 60), (60, 60)]
    for index in (0, 2):
        assert same(networks[index], fit_network_inverse(pictures[:index] + pictures[index + 1 :], truth, **FAST))


@pytest.mark.parametrize("size", [2, 4, 7])
@pytest.mark.parametrize("channels", [None, 1, 3])
def test_shapes(rng, size, channels):
    picture = image(rng, 4 * size, 5 * size, channels or 1)
    picture = picture[:, :, 0] if channels is None else picture
    inverse = fit_network_inverse([picture], Filter(np.ones((size, size)), 1 / size**2), **FAST)
    filtered = image(rng, 3, 4, channels or 1)
    filtered = filtered[:, :, 0] if channels is None else filtered
    made = inverse.apply(filtered)
    assert made.dtype == np.uint8
    assert made.shape == (3 * size, 4 * size, channels)[: filtered.ndim]
    exact = inverse.apply(filtered, dtype=np.float64)
    np.testing.assert_array_equal(made, to_uint8(exact))
    np.testing.assert_array_equal(inverse.apply(filtered / 255.0), made)


def test_a_mirrored_image_gives_a_mirrored_result(rng):
    inverse = fit_network_inverse([image(rng, 30, 30, 3)], preset("sharpening"), **FAST)
    filtered = image(rng, 8, 9, 3)
    made = inverse.apply(filtered, dtype=np.float64)
    np.testing.assert_allclose(inverse.apply(filtered[:, ::-1], dtype=np.float64), made[:, ::-1], atol=1e-5)
    turned = inverse.apply(np.rot90(filtered), dtype=np.float64)
    np.testing.assert_allclose(turned, np.rot90(made), atol=1e-5)


def test_many_blocks_are_sampled(rng, monkeypatch):
    monkeypatch.setattr("revdeconv_gui.core.network_inverse.MAX_ROWS", 40)
    inverse = fit_network_inverse([image(rng, 60, 60, 1)], preset("blur"), **FAST)
    assert np.isfinite(inverse.skip).all()


def test_progress_can_stop_it(rng):
    class Stop(Exception):
        pass

    def stop(done, total):
        raise Stop

    with pytest.raises(Stop):
        fit_network_inverse([image(rng, 24, 27, 3)], preset("blur"), progress=stop, **FAST)


@pytest.mark.parametrize(
    ("change", "words"),
    [({"radius": 4}, "radius"), ({"hidden": ()}, "unit"), ({"hidden": (3, 0)}, "unit"), ({"steps": 0}, "steps")],
)
def test_refusals(rng, change, words):
    with pytest.raises(ValueError, match=words):
        fit_network_inverse([image(rng, 12, 12, 3)], preset("blur"), **{**FAST, **change})
    with pytest.raises(ValueError, match="no image"):
        fit_network_inverse([], preset("blur"))
    with pytest.raises(ValueError, match="at least two"):
        next(leave_one_out_networks([image(rng, 12, 12, 3)], preset("blur")))
