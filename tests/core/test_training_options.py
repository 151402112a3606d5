"""Starts, shuffled blocks, tolerance, rates that change on the way: against plain loops, and the defaults untouched."""

from __future__ import annotations

import math

import numpy as np
import pytest

from revdeconv_gui.core import (
    Divergence,
    Filter,
    Geometry,
    LearningSettings,
    Order,
    Start,
    forward,
    learn,
    pair_geometry,
    preset,
    train,
)
from tests.core import reference
from tests.core.pictures import image


def pictures(kinds=("uint8", "uint8"), channels=3, seed=5):
    rng = np.random.default_rng(seed)
    made = []
    for index, kind in enumerate(kinds):
        scale = {"uint8": 255, "uint16": 65535}.get(kind, 1.0)
        values = rng.random((13 + 4 * index, 17, channels)) * scale
        made.append(values.round().astype(kind) if kind.startswith("uint") else values.astype(kind))
    return made


def loops(images, targets, geometry, settings, start=None, rates=()):
    """Equation 2 over a list of blocks; ``rates`` are (block, rate) from where they hold."""
    channels, n = images[0].shape[2], geometry.size
    w = [[0.0] * n * n for _ in range(channels)]
    b = [0.0] * channels
    if start is not None:
        w, b = start.effective.reshape(channels, -1).tolist(), start.bias.tolist()
    sources, goals = [reference.pixels(i) for i in images], [reference.pixels(t) for t in targets]
    places = []
    for index, source in enumerate(images):
        rows, columns = geometry.grid(*source.shape[:2], settings.border)
        places += [(index, r, q) for r in range(rows) for q in range(columns)]
    g, done, losses = settings.learning_rate, 0, []
    for epoch in range(1, settings.epochs + 1):
        order = range(len(places))
        if settings.order is Order.SHUFFLED:
            order = np.random.Generator(np.random.PCG64([settings.seed, epoch])).permutation(len(places))
        errors = []
        for pick in order:
            index, r, q = places[pick]
            g = next((rate for block, rate in reversed(rates) if block <= done), g)
            scaled = g / math.sqrt(epoch) if settings.schedule == "inverse-sqrt" else g
            top, left = r * geometry.stride, q * geometry.stride
            block = sources[index][top : top + n, left : left + n]
            goal = goals[index][r + geometry.anchor, q + geometry.anchor]
            how = settings.rule.value, scaled, settings.activation.value, settings.bias
            errors += [reference.step(w, b, block, goal, c, *how) for c in range(channels)]
            done += 1
        losses.append(np.mean(errors) / 2)
        if settings.tolerance and epoch > 1 and abs(losses[-1] - losses[-2]) <= settings.tolerance * losses[-2]:
            break
    return np.array(w).reshape(channels, n, n), np.array(b), done


def taught(images, teacher):
    return [forward(i, teacher.for_channels(i.shape[2])) for i in images]


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("kinds", [("uint8", "uint8"), ("uint8", "uint16"), ("float32", "float64"), ("uint16",)])
def test_shuffled_blocks_equal_the_loops(size, kinds):
    images, teacher = pictures(kinds), preset("edge") if size == 3 else Filter(np.full((size, size), 0.05))
    settings = LearningSettings(
        order="shuffled", seed=3, epochs=3, learning_rate=0.05, bias=True, border="paper", schedule="inverse-sqrt"
    )
    wanted = loops(images, taught(images, teacher), Geometry(size, size), settings)
    for chunk in (1, 7, None):
        *_, last = train(images, filters=[teacher], settings=settings, chunk=chunk)
        np.testing.assert_array_equal(last.weights[0], wanted[0])
        np.testing.assert_array_equal(last.bias[0], wanted[1])
    other = LearningSettings(order="shuffled", seed=4, learning_rate=0.05, epochs=3, bias=True, border="paper")
    assert not np.array_equal(learn(images, filter=teacher, settings=other).filter.kernels, wanted[0])


def test_shuffled_pairs_equal_the_loops():
    images = pictures(("uint8", "float64"))
    targets = [np.random.default_rng(9).random(i.shape) for i in images]
    geometry = pair_geometry(images[0].shape[:2], targets[0].shape[:2], 3)
    settings = LearningSettings("nlms", 0.5, order="shuffled", seed=8)
    wanted = loops(images, targets, geometry, settings)
    *_, last = train(images, targets=targets, geometry=geometry, settings=settings)
    np.testing.assert_allclose(last.weights[0], wanted[0], rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("lanes", [1, 3, 19])
@pytest.mark.parametrize("order", list(Order))
def test_a_random_start_is_the_same_in_every_lane_and_equals_the_loops(lanes, order):
    images, teacher = pictures(), preset("sharpening")
    settings = LearningSettings(start="random", seed=11, order=order, bias=True)
    rates = np.linspace(0.02, 0.2, lanes)
    chance = np.random.Generator(np.random.PCG64(11)).normal(0.0, 0.1, (3, 3, 3))
    *_, last = train(images, filters=[teacher], rates=rates, settings=settings)
    for lane in {0, lanes // 2, lanes - 1}:
        alone = LearningSettings(learning_rate=rates[lane], order=order, seed=11, bias=True)
        wanted = loops(images, taught(images, teacher), Geometry(3, 3), alone, Filter(chance))
        np.testing.assert_array_equal(last.weights[lane], wanted[0])
        np.testing.assert_array_equal(last.bias[lane], wanted[1])


def test_going_on_from_a_filter_is_as_if_it_had_never_stopped():
    images, teacher = pictures(), preset("emboss")
    whole = learn(images, filter=teacher, settings=LearningSettings(epochs=4, bias=True)).filter
    half = learn(images, filter=teacher, settings=LearningSettings(epochs=2, bias=True)).filter
    again = LearningSettings(epochs=2, bias=True, start=Start.RUN)
    *_, last = train(images, filters=[teacher], settings=again, start=half)
    np.testing.assert_array_equal(last.weights[0], whole.kernels)
    np.testing.assert_array_equal(last.bias[0], whole.bias)
    *_, scaled = train(images, filters=[teacher], start=Filter(half.kernels / 4, 4.0, half.bias), settings=again)
    np.testing.assert_allclose(scaled.weights[0], whole.kernels, atol=1e-12)


def test_starts_that_cannot_be():
    images = pictures()
    with pytest.raises(ValueError, match="no filter to start from"):
        train(images, filters=[preset("edge")], settings=LearningSettings(start="run"))
    with pytest.raises(ValueError, match="cannot start from one of 2 x 2"):
        train(images, filters=[preset("edge")], start=Filter(np.eye(2)))
    with pytest.raises(ValueError, match="channel"):
        train(images, filters=[preset("edge")], start=Filter(np.zeros((2, 3, 3))))


@pytest.mark.parametrize("epochs", [1, 2, 50])
def test_tolerance_ends_after_the_epoch_in_which_the_loss_has_settled(epochs):
    images, teacher = pictures(), preset("blur")
    settings = LearningSettings(epochs=epochs, tolerance=0.2, learning_rate=0.05)
    weights, _, done = loops(images, taught(images, teacher), Geometry(3, 3), settings)
    for points in (4000, 37, 3, 1):
        *_, last = train(images, filters=[teacher], settings=settings, points=points, chunk=11)
        assert last.block == done
        np.testing.assert_array_equal(last.weights[0], weights)
        record = last.losses
        assert record.blocks[record.count - 1] == done
        assert (np.diff(record.blocks[: record.count]) > 0).all()
    assert done < last.total or epochs < 50


def test_a_run_that_never_settles_goes_on_to_its_end():
    settings = LearningSettings(epochs=4, tolerance=1e-15)
    *_, last = train(pictures(), filters=[preset("edge")], settings=settings)
    assert last.block == last.total


@pytest.mark.parametrize("order", list(Order))
def test_the_rate_may_change_at_every_chunk(order):
    images, teacher = pictures(), preset("edge")
    settings = LearningSettings(learning_rate=0.1, order=order, seed=2, epochs=2, schedule="inverse-sqrt")
    changes = [(0, 0.1), (14, 0.03), (27 if order is Order.RASTER else 35, 0.2)]  # chunks end where images do
    done = 0
    reports = train(images, filters=[teacher], settings=settings, chunk=7, change_rate=lambda: dict(changes).get(done))
    for last in reports:
        done = last.block
    wanted = loops(images, taught(images, teacher), Geometry(3, 3), settings, rates=changes)
    np.testing.assert_array_equal(last.weights[0], wanted[0])


def test_lanes_that_overflow_do_not_end_the_others():
    white = [np.full((30, 30), 255, np.uint8)]
    settings = LearningSettings(activation="identity", epochs=200)
    rates = [1.0, 0.05, 0.5]
    with pytest.raises(Divergence):
        list(train(white, filters=[preset("blur")], rates=rates, settings=settings))
    *_, last = train(white, filters=[preset("blur")], rates=rates, settings=settings, keep_going=True)
    assert last.block == last.total
    single = LearningSettings(learning_rate=0.05, activation="identity", epochs=200)
    alone = learn(white, filter=preset("blur"), settings=single)
    np.testing.assert_array_equal(last.weights[1], alone.filter.kernels)
    assert not np.isfinite(last.weights[0]).all()
    with pytest.raises(Divergence):
        list(train(white, filters=[preset("blur")], rates=[1.0, 0.9], settings=settings, keep_going=True))


def test_settings_are_checked():
    assert LearningSettings(rates=[1, 0.5]).rates == (1.0, 0.5)
    assert LearningSettings(start="random").start is Start.RANDOM
    for bad in ({"rates": (0.1, 0.0)}, {"rates": (1.5,)}, {"tolerance": -1.0}, {"tolerance": 1.0}, {"seed": -1}):
        with pytest.raises(ValueError, match="must be"):
            LearningSettings(**bad)
    with pytest.raises(ValueError, match="sorted"):
        LearningSettings(order="sorted")


def test_what_is_not_usual_is_kept_with_the_filter():
    images = pictures()
    usual = learn(images, filter=preset("edge")).filter
    assert usual.learned.extra == {}
    settings = LearningSettings(order="shuffled", seed=4, tolerance=0.01)
    made = learn(images, filter=preset("edge"), settings=settings).filter
    assert made.learned.extra == {"order": "shuffled", "seed": 4, "tolerance": 0.01}


def test_shuffling_many_blocks_of_one_picture_is_cut_into_pieces_that_fit(monkeypatch):
    from revdeconv_gui.core import training

    big = [image(np.random.default_rng(1), 60, 60, 1, "uint8")]
    settings = LearningSettings(order="shuffled", seed=1)
    whole = learn(big, filter=preset("edge"), settings=settings).filter
    monkeypatch.setattr(training, "_MOST_SHUFFLED", 10)
    assert len(list(train(big, filters=[preset("edge")], settings=settings))) == 40
    np.testing.assert_array_equal(learn(big, filter=preset("edge"), settings=settings).filter.kernels, whole.kernels)
