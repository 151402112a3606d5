"""How images are cut for the kernels, and integers written without a float image in between."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import Filter, Geometry, deconvolve, forward, stable_rate, to_uint8, to_uint16, train, warm_up
from revdeconv_gui.core import strips as strips_module
from revdeconv_gui.core.pixels import as_planes
from revdeconv_gui.core.strips import LANES, aligned, scaling, strips
from tests.core import reference
from tests.core.pictures import DTYPES, image, kernel, scenes


def test_8_bit_factors_are_exact():
    """v * high + v * low is v / 255, correctly rounded, for all 256 pixels."""
    high, low = scaling(np.uint8, 3)
    pixels = np.arange(256.0)
    np.testing.assert_array_equal(pixels * high[0] + pixels * low[0], pixels / 255.0)
    assert high[3] == low[3] == 0.0


@given(
    st.integers(0, 2**32 - 1), st.sampled_from(DTYPES), st.sampled_from((1, 2, 3, 5)), st.integers(2, 5),
    st.integers(1, 5), st.booleans(), st.sampled_from((1, 1 << 9, 1 << 20)),
)  # fmt: skip
def test_strips_cover_the_blocks_and_can_be_read(seed, dtype, channels, size, stride, whole, room):
    rng = np.random.default_rng(seed)
    height, width = rng.integers(size, 20, 2)
    planes = as_planes(image(rng, height, width, channels, dtype))
    geometry = Geometry(size, stride)
    rows, _ = geometry.grid(height, width)
    first = int(rng.integers(0, rows))
    last = int(rng.integers(first + 1, rows + 1))
    before, strips_module._STRIP_BYTES = strips_module._STRIP_BYTES, room
    try:
        found = list(strips(planes, geometry, first, last, whole=whole))
    finally:
        strips_module._STRIP_BYTES = before
    assert [strip.first for strip in found] == [first, *(strip.last for strip in found[:-1])]
    assert found[-1].last == last
    numbers = reference.pixels(planes).reshape(-1)
    line = width * channels
    for strip in found:
        used = ((strip.last - strip.first - 1) * stride + size) * line
        assert strip.pixels.size >= used + LANES - 1
        assert not strip.pixels.flags.writeable
        start = strip.first * stride * line
        np.testing.assert_array_equal(reference.pixels(strip.pixels[:used, None, None]).ravel(), numbers[start:][:used])


@given(scenes(max_images=1), st.sampled_from(("clip", "relu", "identity")))
def test_integers_are_the_rounded_floats(scene, activation):
    (picture,), teacher = scene
    numbers = forward(picture, teacher, activation=activation)
    for dtype, convert in ((np.uint8, to_uint8), (np.uint16, to_uint16)):
        found = forward(picture, teacher, activation=activation, dtype=dtype)
        assert found.dtype == dtype
        np.testing.assert_array_equal(found, convert(numbers))
    with pytest.raises(TypeError, match="float32"):
        forward(picture, teacher, dtype=np.float32)


@pytest.mark.parametrize("dtype", DTYPES)
def test_16_bit_deconvolution_is_the_rounded_float(rng, dtype):
    filtered, learned = image(rng, 9, 11, 3, dtype), Filter(kernel(rng, 3, 3, 0.5))
    found = deconvolve(filtered, learned, dtype=np.uint16)
    np.testing.assert_array_equal(found, to_uint16(deconvolve(filtered, learned, dtype=np.float64)))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", [(3, 3), (3, 4), (4, 3), (7, 3), (6, 6)])
@pytest.mark.parametrize("channels", [1, 2, 3, 4, 5])
def test_the_smallest_images(rng, dtype, shape, channels):
    """Four values are read at each pixel: nothing behind the last one may be touched or matter."""
    picture = image(rng, *shape, channels, dtype)
    teacher = Filter(kernel(rng, 1, 3, 0.4))
    fitted = teacher.for_channels(channels)
    target = reference.convolve(picture, fitted.kernels, 1.0, fitted.bias, "clip", 3, 3)
    np.testing.assert_array_equal(forward(picture, teacher), target)
    for rates in ([0.1], [0.1, 0.2]):
        *_, last = train([picture], filters=[teacher], rates=rates)
        weights, _, _ = reference.learn(
            [picture], [target], size=3, stride=3, anchor=0, rule="sgd", rate=0.1, epochs=1, border="all",
            activation="clip", bias=False, schedule="constant",
        )  # fmt: skip
        np.testing.assert_array_equal(last.weights[0], weights)
    assert stable_rate(picture) == pytest.approx(2.0 / reference.largest_energy([picture], 3, 3), rel=1e-12)


def test_a_large_image_is_not_copied(rng):
    """16 megapixels, 48 MB: an epoch adds less than the image."""
    tracemalloc = pytest.importorskip("tracemalloc")
    picture = np.tile(image(rng, 500, 500, 3), (8, 8, 1))
    list(train([picture[:30]], filters=[Filter(np.ones((3, 3)) / 9)]))
    tracemalloc.start()
    try:
        for _ in train([picture], filters=[Filter(np.ones((3, 3)) / 9)]):
            pass
        assert tracemalloc.get_traced_memory()[1] < 8e6
    finally:
        tracemalloc.stop()


def test_aligned():
    for shape in ((1,), (3, 5), (7, 9, 2)):
        made = aligned(*shape)
        assert made.shape == shape
        assert made.ctypes.data % 64 == 0
        assert not made.any()


def test_warming_up_twice_is_once():
    warm_up(everything=True)
    warm_up()
    warm_up(everything=True)
