"""The worked example of a block: bit for bit what filtering, learning and deconvolving compute."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revdeconv_gui import core
from revdeconv_gui.core.block_errors import block_errors
from revdeconv_gui.core.deconvolution import ReverseOperator
from revdeconv_gui.core.geometry import Geometry
from revdeconv_gui.core.sensitivity import BEYOND_ONE, sensitivity
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.core.tracing import trace_forward, trace_reverse
from tests.core import reference

ACTIVATIONS = st.sampled_from(list(Activation))


@st.composite
def filters(draw: st.DrawFn, channels: int) -> core.Filter:
    """Filters of any size, with zeros among their weights, a weight and biases."""
    size = draw(st.integers(2, 6))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kernels = rng.normal(0, draw(st.sampled_from([0.05, 1.0, 9.0])), (channels, size, size))
    kernels[rng.random(kernels.shape) < draw(st.sampled_from([0.0, 0.2, 0.7]))] = 0.0
    bias = rng.normal(0, 0.2, channels) if draw(st.booleans()) else np.zeros(channels)
    return core.Filter(kernels, draw(st.sampled_from([1.0, 1 / 9, -0.3])), bias)


@st.composite
def cases(draw: st.DrawFn) -> tuple[np.ndarray, core.Filter, Activation]:
    channels = draw(st.sampled_from([1, 2, 3, 5]))
    filter = draw(filters(channels))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = (2 * filter.size + 1, 3 * filter.size, channels)
    dtype = draw(st.sampled_from([np.uint8, np.uint16, np.float64]))
    top = {"uint8": 256, "uint16": 65536}.get(np.dtype(dtype).name)
    image = rng.random(shape) if top is None else rng.integers(0, top, shape, dtype=dtype)
    return image, filter, draw(ACTIVATIONS)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_the_forward_trace_is_what_forward_computes(case: tuple[np.ndarray, core.Filter, Activation]) -> None:
    image, filter, activation = case
    n, filtered = filter.size, core.forward(image, filter, activation=activation)
    for r, q in np.ndindex(*filtered.shape[:2]):
        trace = trace_forward(image[r * n : (r + 1) * n, q * n : (q + 1) * n], filter, activation)
        assert np.array_equal(trace.values, filtered[r, q])
        assert np.array_equal(trace.products, trace.pixels * trace.kernels)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_the_reverse_trace_is_what_deconvolve_computes(case: tuple[np.ndarray, core.Filter, Activation]) -> None:
    image, filter, activation = case
    n, channels = filter.size, image.shape[2]
    filtered = core.to_uint8(core.forward(image, filter))
    whole = core.deconvolve(filtered, filter, dtype=np.float64, activation=activation)
    operator = ReverseOperator(filter, channels, activation)
    for r, q in np.ndindex(*filtered.shape[:2]):
        trace = trace_reverse(core.to_float(filtered[r, q])[:, np.newaxis], operator)
        block = whole[r * n : (r + 1) * n, q * n : (q + 1) * n].transpose(2, 0, 1).reshape(channels, -1)
        assert np.array_equal(trace.values[:, :, 0], block, equal_nan=True)


def test_each_entry_sees_those_made_before_it_and_x_after_it() -> None:
    filter = core.Filter([[[2.0, -0.5], [0.25, 1.0]]], bias=0.1)
    trace = trace_reverse([[0.4]], ReverseOperator(filter, 1, "identity"))
    x, w = 0.4, [2.0, -0.5, 0.25, 1.0]
    made: list[float] = []
    for k in range(4):
        state = made + [x] * (4 - k)
        assert np.allclose(trace.state(k)[0, :, 0], state)
        others = sum(state[m] * w[m] for m in range(4) if m != k)
        assert trace.others[0, k, 0] == pytest.approx(others)
        made.append((x - 0.1 - others) / w[k])
        assert trace.before[0, k, 0] == pytest.approx(made[-1])
    assert not trace.clipped.any()


def test_a_zero_divisor_in_one_channel_leaves_x_in_all_and_clipping_is_told() -> None:
    kernels = np.array([[[0.0, 0.1], [1.0, 1.0]], [[1.0, 0.1], [1.0, 1.0]]])
    trace = trace_reverse([[0.9], [0.3]], ReverseOperator(core.Filter(kernels), 2))
    assert trace.solvable.tolist() == [False, True, True, True]
    assert trace.values[:, 0, 0].tolist() == [0.9, 0.3]
    assert not trace.clipped[:, 0].any()
    assert trace.before[0, 1, 0] < 0.0
    assert trace.values[0, 1, 0] == 0.0
    assert trace.clipped[0, 1, 0]


@given(cases())
@settings(max_examples=40, deadline=None)
def test_gains_are_the_finite_differences_of_the_reverse_operator(
    case: tuple[np.ndarray, core.Filter, Activation],
) -> None:
    image, filter, activation = case
    channels, n = image.shape[2], filter.size
    filtered = core.to_uint8(core.forward(image, filter))
    operator = ReverseOperator(filter, channels, activation)
    found = sensitivity(filtered, operator)
    picture = found.image(filtered)
    assert picture.shape == (filtered.shape[0] * n, filtered.shape[1] * n, channels)
    at = filtered.astype(int)

    def made(values: np.ndarray) -> np.ndarray:
        return reference.reverse(
            values / 255.0, operator.weights.reshape(channels, n, n), filter.bias, activation.value
        )

    here, steps = made(at), []
    for by in (-1, 1):
        inside = np.repeat(np.repeat((at + by >= 0) & (at + by <= 255), n, axis=0), n, axis=1)
        steps.append(np.where(inside, np.abs(made(np.clip(at + by, 0, 255)) - here) * 255.0, 0.0))
    gains = np.maximum(*steps)
    assert np.allclose(picture, gains, rtol=1e-4, atol=1e-4 * max(1.0, gains.max()) * 1e-3)
    assert found.entries == gains.size
    near_one = np.abs(gains - 1.0) < 1e-7
    assert abs(found.amplified_entries - int((gains > BEYOND_ONE).sum())) <= int(near_one.sum())
    assert found.largest_gain == pytest.approx(gains.max(), rel=1e-6)


def test_clipped_entries_are_counted_pixel_by_pixel() -> None:
    image = np.random.default_rng(3).integers(0, 256, (30, 42, 3), dtype=np.uint8)
    filter = core.preset("edge")
    filtered = core.to_uint8(core.forward(image, filter))
    operator = ReverseOperator(filter, 3)
    found = sensitivity(filtered, operator)
    count = sum(
        int(trace_reverse(core.to_float(filtered[r, q])[:, np.newaxis], operator).clipped.sum())
        for r, q in np.ndindex(*filtered.shape[:2])
    )
    assert 0 < count == found.clipped_entries


def test_a_gray_image_gives_a_gray_map_and_entries_that_stay_x_have_gain_one() -> None:
    filtered = np.arange(256, dtype=np.uint8).reshape(16, 16)
    found = sensitivity(filtered, ReverseOperator(core.preset("identity"), 1))
    assert found.image(filtered).shape == (48, 48)
    assert np.allclose(found.gains, 1.0)
    assert found.amplified_entries == 0


def test_only_8_bit_images_have_8_bit_steps() -> None:
    with pytest.raises(TypeError, match="8-bit"):
        sensitivity(np.zeros((2, 2)), ReverseOperator(core.preset("blur"), 1))
    with pytest.raises(ValueError, match="channels"):
        sensitivity(np.zeros((2, 2, 3), np.uint8), ReverseOperator(core.preset("blur"), 1))


@pytest.mark.parametrize("rule", ["sgd", "nlms"])
def test_the_error_map_holds_the_errors_that_the_next_blocks_learn_from(rule: str) -> None:
    image = np.random.default_rng(5).integers(0, 256, (13, 20, 3), dtype=np.uint8)
    teacher, told = core.preset("sharpening"), core.LearningSettings(rule=rule, learning_rate=0.2, bias=True)
    weights = core.Filter(np.zeros((3, 3, 3)))
    columns = 20 // 3
    for k, report in enumerate(core.train([image], filters=[teacher], settings=told, chunk=1)):
        errors = block_errors(image, weights, teacher=teacher)
        assert np.array_equal(errors[k // columns, k % columns] ** 2 * 0.5, report.losses.values[k, :, 0])
        weights = report.filter()


@pytest.mark.parametrize(("stride", "anchor"), [(3, 0), (1, 1), (1, 0)])
def test_the_error_map_of_a_pair_compares_with_its_target(stride: int, anchor: int) -> None:
    image = np.random.default_rng(6).integers(0, 256, (12, 15), dtype=np.uint8)
    filter, geometry = core.preset("blur"), Geometry(3, stride, anchor)
    made = core.forward(image, filter, geometry=geometry)
    target = np.zeros((12, 15) if stride == 1 else (4, 5))
    target[anchor : anchor + made.shape[0], anchor : anchor + made.shape[1]] = made
    target[anchor + 2, anchor + 1] += 0.25
    errors = block_errors(image, filter, target=target, geometry=geometry)
    assert errors.shape == made.shape
    assert errors[2, 1] == pytest.approx(0.25)
    assert np.count_nonzero(errors) == 1


def test_what_does_not_fit_is_refused() -> None:
    blur = core.preset("blur")
    with pytest.raises(ValueError, match="either"):
        block_errors(np.zeros((6, 6)), blur)
    with pytest.raises(ValueError, match="block of that size"):
        trace_forward(np.zeros((2, 3)), blur)
    with pytest.raises(ValueError, match="channels"):
        trace_reverse(np.zeros((2, 1)), ReverseOperator(blur, 3))
