"""Learning against the plain-loop reference, and what must not depend on how a run is cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from revdeconv_gui.core import (
    Divergence,
    Filter,
    Geometry,
    LearningSettings,
    forward,
    learn,
    pair_geometry,
    preset,
    stable_rate,
    train,
)
from tests.core import reference
from tests.core.pictures import image, kernel, photograph, scenes


def expected(images, targets, settings, size, stride=None, anchor=0, rate=None):
    return reference.learn(
        images,
        targets,
        size=size,
        stride=stride or size,
        anchor=anchor,
        rule=settings.rule.value,
        rate=settings.learning_rate if rate is None else rate,
        epochs=settings.epochs,
        border=settings.border.value,
        activation=settings.activation.value,
        bias=settings.bias,
        schedule=settings.schedule.value,
    )


def taught(images, teacher, activation):
    out = []
    for picture in images:
        channels = picture.shape[2]
        t = teacher.for_channels(channels)
        out.append(reference.convolve(picture, t.kernels, t.weight, t.bias, activation, t.size, t.size))
    return out


def assert_same(settings, found, wanted):
    if settings.rule == "sgd":
        np.testing.assert_array_equal(found, wanted)
    else:
        np.testing.assert_allclose(found, wanted, rtol=1e-10, atol=1e-12)


settings_ = st.builds(
    LearningSettings,
    rule=st.sampled_from(("sgd", "nlms")),
    learning_rate=st.sampled_from((0.05, 0.11, 0.5, 1.0)),
    epochs=st.integers(1, 3),
    border=st.sampled_from(("all", "paper")),
    activation=st.sampled_from(("clip", "clip", "relu", "identity")),
    bias=st.booleans(),
    schedule=st.sampled_from(("constant", "inverse-sqrt")),
)


def stable(images, size, settings):
    """Keep relu and identity below the stable rate, where numbers stay finite."""
    if settings.activation == "clip" or settings.rule == "nlms":
        return settings
    energy = reference.largest_energy(images, size, size) + 1.0
    rate = min(settings.learning_rate, 1.0 / energy)
    return LearningSettings(
        settings.rule, rate, settings.epochs, settings.border, settings.activation, settings.bias, settings.schedule
    )


@given(scenes(), settings_)
def test_equals_the_reference(scene, settings):
    images, teacher = scene
    settings = stable(images, teacher.size, settings)
    targets = taught(images, teacher, settings.activation)
    result = learn(images, filter=teacher, settings=settings)
    weights, bias, errors = expected(images, targets, settings, teacher.size)
    assert_same(settings, result.filter.kernels, weights)
    assert_same(settings, result.filter.bias, bias)
    assert result.blocks == len(errors)
    np.testing.assert_allclose(result.losses.lane(), errors / 2, rtol=1e-9, atol=1e-12)


@given(scenes(max_images=2, max_side=12), settings_, st.integers(1, 3), st.integers(2, 21))
def test_lanes_equal_single_runs(scene, settings, filters, rates):
    images, teacher = scene
    settings = stable(images, teacher.size, settings)
    rng = np.random.default_rng(rates)
    teachers = [teacher, *(Filter(kernel(rng, 1, teacher.size, 0.5)) for _ in range(filters - 1))]
    chosen = rng.uniform(0.2, 1.0, rates) * settings.learning_rate
    *_, wide = train(images, filters=teachers, rates=chosen, settings=settings)
    for lane in rng.choice(filters * rates, 3):
        f, g = divmod(int(lane), rates)
        *_, narrow = train(images, filters=[teachers[f]], rates=[chosen[g]], settings=settings)
        np.testing.assert_array_equal(wide.weights[lane], narrow.weights[0])
        np.testing.assert_array_equal(wide.bias[lane], narrow.bias[0])
        np.testing.assert_array_equal(wide.losses.lane(lane), narrow.losses.lane())


@given(scenes(max_images=3), settings_, st.lists(st.integers(1, 40), min_size=1, max_size=9), st.integers(1, 60))
def test_chunks_do_not_matter(scene, settings, sizes, points):
    images, teacher = scene
    settings = stable(images, teacher.size, settings)
    for rates in ([0.02], [0.01, 0.02, 0.03]):
        sequence = iter(sizes * 10_000)
        whole = list(train(images, filters=[teacher], rates=rates, settings=settings, points=points))
        pieces = list(
            train(images, filters=[teacher], rates=rates, settings=settings, points=points, chunk=sequence.__next__)
        )
        np.testing.assert_array_equal(whole[-1].weights, pieces[-1].weights)
        np.testing.assert_array_equal(whole[-1].bias, pieces[-1].bias)
        a, b = whole[-1].losses, pieces[-1].losses
        np.testing.assert_array_equal(a.values, b.values)
        np.testing.assert_array_equal(a.blocks, b.blocks)
        np.testing.assert_array_equal(a.epochs, b.epochs)


@given(scenes(max_images=3), st.integers(1, 4), st.integers(1, 50))
def test_record_covers_the_whole_run(scene, epochs, points):
    images, teacher = scene
    settings = LearningSettings(learning_rate=0.03, epochs=epochs)
    *_, last = train(images, filters=[teacher], settings=settings, points=points, chunk=7)
    _, _, errors = expected(images, taught(images, teacher, "clip"), settings, teacher.size)
    record = last.losses
    assert last.block == last.total == len(errors)
    assert record.count == len(record.values) <= points
    assert record.blocks[-1] == last.total
    starts = np.concatenate([[0], record.blocks[:-1]])
    lengths = record.blocks - starts
    assert (lengths[:-1] == record.every).all()
    assert 0 < lengths[-1] <= record.every
    for at, (start, end) in enumerate(zip(starts, record.blocks, strict=True)):
        np.testing.assert_allclose(record.values[at, :, 0], errors[start:end].mean(axis=0) / 2, rtol=1e-9, atol=1e-14)
        assert record.epochs[at] == (end - 1) // (last.total // epochs) + 1


@pytest.mark.parametrize("size", range(2, 16))
@pytest.mark.parametrize("dtype", ["uint8", "float64"])
def test_every_kernel_size(rng, size, dtype):
    pictures = [image(rng, 3 * size + 1, 4 * size - 1, 3, dtype)]
    teacher = Filter(kernel(rng, 3, size, 0.2))
    for rule in ("sgd", "nlms"):
        settings = LearningSettings(rule, 0.07, 2, bias=True)
        found = learn(pictures, filter=teacher, settings=settings).filter
        weights, bias, _ = expected(pictures, taught(pictures, teacher, "clip"), settings, size)
        assert_same(settings, found.kernels, weights)
        assert_same(settings, found.bias, bias)


@pytest.mark.parametrize("border", ["all", "paper"])
@pytest.mark.parametrize("centred", [True, False])
@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("dtypes", [("uint8", "uint8"), ("uint8", "uint16"), ("float32", "uint8")])
def test_pairs_of_one_size(rng, border, centred, size, dtypes):
    source, target = image(rng, 13, 17, 3, dtypes[0]), image(rng, 13, 17, 3, dtypes[1])
    geometry = pair_geometry((13, 17), (13, 17), size, centred=centred)
    settings = LearningSettings(learning_rate=0.06, border=border, epochs=2)
    result = learn([source], targets=[target], settings=settings, geometry=geometry)
    weights, _, errors = expected([source], [target], settings, size, 1, size // 2 if centred else 0)
    np.testing.assert_array_equal(result.filter.kernels, weights)
    assert result.blocks == len(errors)
    lanes = list(train([source], targets=[target], rates=[0.06, 0.05], settings=settings, geometry=geometry))[-1]
    np.testing.assert_array_equal(lanes.weights[0], weights)


def test_pair_with_an_integer_ratio(rng):
    source, target = image(rng, 25, 31, 3), image(rng, 6, 7, 3)
    geometry = pair_geometry((25, 31), (6, 7))
    assert geometry == Geometry(4, 4)
    settings = LearningSettings(learning_rate=0.05)
    result = learn([source], targets=[target], settings=settings, geometry=geometry)
    weights, _, errors = expected([source], [target], settings, 4)
    np.testing.assert_array_equal(result.filter.kernels, weights)
    assert result.blocks == len(errors) == 6 * 7


def test_targets_that_reach_nowhere_are_told(rng):
    source, target = image(rng, 9, 9, 1), image(rng, 1, 1, 1)
    with pytest.raises(ValueError, match="no image has a whole"):
        train([source], targets=[target], geometry=Geometry(5, 1, 2))


def test_gray_with_and_without_a_channel_axis(rng):
    flat = image(rng, 20, 23, 1)[:, :, 0]
    a = learn([flat], filter=preset("edge")).filter
    b = learn([flat[:, :, np.newaxis]], filter=preset("edge")).filter
    assert a.equals(b)
    assert a.kernels.shape == (1, 3, 3)


def test_views_and_read_only_images(rng):
    base = image(rng, 40, 46, 3)
    view = base[::-2, 1::2]
    copy = view.copy()
    copy.setflags(write=False)
    for a, b in ((view, copy), (np.asfortranarray(copy), copy), (copy.astype(">u2"), copy.astype(np.uint16))):
        assert learn([a], filter=preset("blur")).filter.equals(learn([b], filter=preset("blur")).filter)
    assert not copy.flags.writeable


def test_integer_and_float_images_of_one_value_agree(rng):
    eight = image(rng, 30, 31, 3)
    found = [
        learn([picture], filter=preset("sharpening")).filter
        for picture in (eight, eight.astype(np.uint16) * 257, eight / 255.0)
    ]
    # v / 255 and 257 v / 65535 are one number, rounded once each.
    assert found[0].equals(found[1])
    assert found[0].equals(found[2])


def test_images_smaller_than_the_kernel_are_passed_over(rng):
    large, small, thin = image(rng, 16, 17, 3), image(rng, 2, 9, 3), image(rng, 30, 2, 3)
    alone = learn([large], filter=preset("edge"))
    among = learn([small, large, thin], filter=preset("edge"))
    assert alone.filter.equals(among.filter)
    assert alone.blocks == among.blocks
    with pytest.raises(ValueError, match="no image has a whole 3 x 3 block"):
        learn([small, thin], filter=preset("edge"))


def test_paper_border_that_leaves_nothing_is_told(rng):
    with pytest.raises(ValueError, match="'paper' leaves out"):
        learn([image(rng, 5, 30, 3)], filter=preset("edge"), settings=LearningSettings(border="paper"))


@pytest.mark.parametrize("rule", ["sgd", "nlms"])
def test_black_and_white_images(rule):
    black, white = np.zeros((9, 9, 3), np.uint8), np.full((9, 9, 3), 255, np.uint8)
    nothing = learn([black], filter=preset("blur"), settings=LearningSettings(rule, 1.0))
    assert not nothing.filter.kernels.any()
    assert not nothing.losses.values.any()
    blur = learn([white], filter=preset("blur"), settings=LearningSettings(rule, 0.1, epochs=50)).filter
    np.testing.assert_allclose(blur.kernels.sum(axis=(1, 2)), 1.0, atol=1e-4)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"filters": []}, "same kernel size"),
        ({"filters": [preset("blur")], "rates": []}, "learning rates"),
        ({"filters": [preset("blur")], "rates": [0.1, 1.5]}, "learning rates"),
        ({"filters": [preset("blur")], "rates": [float("nan")]}, "learning rates"),
        ({"filters": [preset("blur")], "points": 0}, "at least one point"),
        ({"filters": [preset("blur"), Filter(np.ones((2, 2)))]}, "same kernel size"),
        ({"filters": [Filter(np.ones((2, 3, 3)))]}, "3 channels"),
        ({}, "either targets or filters"),
        ({"targets": [np.zeros((9, 9, 3))]}, "need a geometry"),
        ({"targets": [], "geometry": Geometry(3, 3)}, "as many targets"),
        ({"targets": [np.zeros((9, 9))], "geometry": Geometry(3, 3)}, "number of channels"),
        ({"filters": [preset("blur")], "settings": LearningSettings("least-squares")}, "least squares"),
    ],
)
def test_what_does_not_fit_is_refused_at_once(rng, arguments, message):
    with pytest.raises(ValueError, match=message):
        train([image(rng, 9, 9, 3)], **arguments)


def test_images_that_do_not_fit_are_refused_at_once(rng):
    with pytest.raises(ValueError, match="no image"):
        train([], filters=[preset("blur")])
    with pytest.raises(ValueError, match="same number of channels"):
        train([image(rng, 9, 9, 3), image(rng, 9, 9, 1)], filters=[preset("blur")])
    with pytest.raises(TypeError, match="int32"):
        train([np.zeros((9, 9), np.int32)], filters=[preset("blur")])
    with pytest.raises(ValueError, match="NaN"):
        train([np.full((9, 9), np.nan)], filters=[preset("blur")])


# --- what the recursion is


@given(scenes(max_images=1, max_side=11), st.booleans())
def test_a_step_is_minus_the_gradient(scene, with_bias):
    """One step from w changes w by -g dl/dw, by central differences of l = (t - x . w - b)^2 / 2."""
    (picture,), teacher = scene
    size = teacher.size
    x = reference.pixels(picture)
    rate = 1.0 / (4 * size * size + 4)
    settings = LearningSettings(learning_rate=rate, activation="identity", bias=with_bias)
    reports = list(train([picture], filters=[teacher], settings=settings, chunk=1))
    columns = x.shape[1] // size
    for at in range(1, min(4, len(reports))):
        before, after = reports[at - 1], reports[at]
        r, q = divmod(at, columns)
        block = x[r * size : (r + 1) * size, q * size : (q + 1) * size]
        for c in range(x.shape[2]):
            t = teacher.for_channels(x.shape[2])
            goal = t.weight * (block[:, :, c] * t.kernels[c]).sum() + t.bias[c]
            wb = np.append(before.weights[0, c].ravel(), before.bias[0, c])
            xb = np.append(block[:, :, c].ravel(), 1.0)

            def loss(v, xb=xb, goal=goal):
                return 0.5 * (goal - xb @ v) ** 2

            h = 1e-5
            gradient = np.array([(loss(wb + h * u) - loss(wb - h * u)) / (2 * h) for u in np.eye(wb.size)])
            moved = np.append(after.weights[0, c].ravel(), after.bias[0, c]) - wb
            if not with_bias:
                gradient[-1] = 0.0
            np.testing.assert_allclose(moved, -rate * gradient, atol=1e-8)


@given(st.integers(0, 2**32 - 1), st.sampled_from(("relu", "identity")), st.sampled_from((2, 3, 5)))
@example(0, "identity", 3)
def test_the_stable_rate_divides(seed, activation, size):
    """On one block, again and again, plain LMS converges just below the stable rate and diverges just above."""
    rng = np.random.default_rng(seed)
    block = rng.uniform(0.3, 1.0, (size, size))
    bound = stable_rate(block, size=size)
    assert bound == pytest.approx(2.0 / (block**2).sum())
    teacher = Filter(rng.uniform(0.1, 1.0, (size, size)))

    def losses(factor):
        settings = LearningSettings(learning_rate=min(1.0, factor * bound), epochs=400, activation=activation)
        return learn([block], filter=teacher, settings=settings, points=400).losses.lane()[:, 0]

    if 0.95 * bound <= 1.0:
        assert losses(0.95)[-1] < 1e-6 * losses(0.95)[0]
    if 1.05 * bound <= 1.0 and activation == "identity":
        assert losses(1.05)[-1] > 1e6 * losses(1.05)[0]


@given(scenes(max_images=2), st.floats(0.05, 0.9))
def test_weights_never_get_farther_away_below_the_stable_rate(scene, factor):
    images, teacher = scene
    rate = min(1.0, factor * stable_rate(*images, size=teacher.size))
    truth = Filter(teacher.kernels, teacher.weight)
    settings = LearningSettings(learning_rate=rate, activation="identity", epochs=2)
    goal = truth.for_channels(images[0].shape[2]).effective
    distance = np.inf
    for report in train(images, filters=[truth], settings=settings, chunk=5):
        now = float(np.square(report.weights[0] - goal).sum())
        assert now <= distance * (1 + 1e-9) + 1e-12
        distance = now


def test_the_stable_rate_of_images(rng):
    pictures = [image(rng, 20, 21, 3), image(rng, 15, 14, 3)]
    assert stable_rate(*pictures) == pytest.approx(2.0 / reference.largest_energy(pictures, 3, 3), rel=1e-12)
    assert stable_rate(*pictures, geometry=Geometry(4, 1)) == pytest.approx(
        2.0 / reference.largest_energy(pictures, 4, 1), rel=1e-12
    )
    assert stable_rate(np.full((3, 3), 255, np.uint8)) == pytest.approx(2 / 9)
    assert stable_rate(np.zeros((9, 9))) == np.inf


@pytest.mark.parametrize("rates", [[1.0], [0.001, 1.0]])
def test_divergence_carries_the_last_finite_weights(rng, rates):
    bright = np.maximum(image(rng, 90, 90, 3), 128)
    run = train(
        [bright], filters=[preset("edge")], rates=rates, chunk=50,
        settings=LearningSettings(activation="identity", epochs=40),
    )  # fmt: skip
    with pytest.raises(Divergence, match="learning rate is too large") as caught:
        list(run)
    last = caught.value.last
    assert np.isfinite(last.weights).all()
    assert last.weights.any()
    assert 0 < last.block < last.total
    last.filter()


def test_divergence_in_the_first_chunk_has_zeros(rng):
    bright = np.full((90, 90), 1e200)
    with pytest.raises(Divergence) as caught:
        learn([bright], filter=preset("blur"), settings=LearningSettings(activation="relu"))
    assert not caught.value.last.weights.any()
    assert caught.value.last.block == 0


def test_schedule():
    settings = LearningSettings(learning_rate=0.5, schedule="inverse-sqrt")
    assert [settings.rate_in_epoch(e) for e in (1, 4, 9)] == [0.5, 0.25, 0.5 / 3.0]
    assert LearningSettings(learning_rate=0.5).rate_in_epoch(9) == 0.5


@pytest.mark.parametrize("name", ["blur", "sharpening", "edge"])
def test_nlms_recovers_the_paper_filters(name):
    """Rate 1, one pass. Plain LMS at the rate 0.1 of the paper is nowhere near the edge filter by then."""
    rng = np.random.default_rng(5)
    pictures = [photograph(rng) for _ in range(10)]
    truth = preset(name)
    found = learn(pictures, filter=truth, settings=LearningSettings("nlms", 1.0, border="paper")).filter
    assert np.abs(found.kernels - truth.effective).max() < 2e-3
    if name == "edge":
        plain = learn(pictures, filter=truth, settings=LearningSettings(border="paper")).filter
        assert np.abs(plain.kernels - truth.effective).max() > 0.1


def test_closing_and_pausing(rng):
    run = train([image(rng, 60, 60, 3)], filters=[preset("edge")], chunk=10)
    first, second = next(run), next(run)
    assert (first.block, second.block) == (10, 20)
    assert first.losses is second.losses
    run.close()
    assert second.filter().size == 3
    with pytest.raises(StopIteration):
        next(run)


def test_progress_and_names(rng):
    seen = []
    result = learn(
        [image(rng, 60, 60, 3)], filter=preset("edge"), names=["a.png"], progress=seen.append,
        settings=LearningSettings(learning_rate=0.2),
    )  # fmt: skip
    assert seen[-1].block == result.blocks
    assert result.filter.learned.images == ("a.png",)
    assert result.filter.learned.learning_rate == 0.2


def test_forward_in_learning_is_forward(rng):
    """Targets made block by block are those of `forward`: learning from either gives the same bits."""
    picture, teacher = image(rng, 30, 32, 3), Filter(kernel(rng, 3, 3, 0.4), 0.7, [0.1, 0.0, -0.1])
    filtered = forward(picture, teacher)
    a = learn([picture], filter=teacher).filter
    b = learn([picture], targets=[filtered], geometry=Geometry(3, 3)).filter
    assert a.equals(b)
