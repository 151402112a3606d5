"""Filters with parameters, the names they carry, and what can be done to a filter as a whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import PRESETS, Filter, preset, presets, transforms
from revdeconv_gui.core.recipes import RECIPES, recognise

KERNELS = st.builds(
    lambda seed, channels, size: Filter(
        np.random.default_rng(seed).integers(-9, 10, (channels, size, size)), 0.25, np.arange(channels)
    ),
    st.integers(0, 99),
    st.sampled_from((1, 3)),
    st.integers(2, 15),
)


def test_the_twelve_names_make_what_they_always_made():
    assert list(RECIPES)[:12] == list(PRESETS)
    for name in PRESETS:
        assert RECIPES[name].filter().equals(preset(name))
        assert RECIPES[name].filter().name == name
    assert preset("emboss").kernels[0].tolist() == [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]
    assert preset("gaussian").weight == 1 / 16


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_a_recipe_is_known_by_what_it_makes(recipe):
    values = {}
    for parameter in recipe.parameters:
        values[parameter.name] = parameter.choices[0] if parameter.choices else parameter.low
        assert parameter.accepts(parameter.default)
        assert parameter.accepts(values[parameter.name])
        assert not parameter.accepts(parameter.high + 1)
    assert recognise(recipe.filter()) == (recipe, recipe.defaults())
    made = recipe.filter(values)
    found, told = recognise(made)
    assert found.filter(told).equals(made)
    if made.name != recipe.name:
        assert (found, told) == (recipe, values)
    with pytest.raises(ValueError, match="nothing"):
        recipe.filter({"nothing": 1})


def test_a_name_that_lies_is_not_believed():
    assert recognise(Filter(np.eye(5), name="gaussian(size=5, sigma=1.2)")) is None
    assert recognise(Filter(np.eye(3), name="gaussian(size=x)")) is None
    assert recognise(Filter(np.eye(3), name="gaussian(size=3=4)")) is None
    assert recognise(Filter(preset("edge").kernels, name="gaussian(size=5)"))[0].name == "edge"


def test_sobel_sizes_are_those_of_opencv():
    five = presets.sobel_x(5).kernels[0]
    assert five[0].tolist() == [-1, -2, 0, 2, 1]
    assert five[2].tolist() == [-6, -12, 0, 12, 6]
    seven = presets.sobel_y(7).kernels[0]
    assert seven[:, 0].tolist() == [-1, -4, -5, 0, 5, 4, 1]
    assert seven[-1].tolist() == [1, 6, 15, 20, 15, 6, 1]


@pytest.mark.parametrize("angle", range(0, 360, 45))
def test_emboss_is_brightest_towards_its_angle(angle):
    kernel = presets.emboss(angle).kernels[0]
    assert kernel.sum() == 1.0
    row, column = np.argwhere(kernel == 2.0)[0] - 1
    assert round(np.degrees(np.arctan2(-row, column))) % 360 == angle
    assert kernel[1 - row, 1 - column] == -2.0


def test_laplacian_of_gaussian_has_sum_zero_and_its_zeros_at_sigma_times_root_two():
    kernel = presets.laplacian_of_gaussian(15, 2.0).kernels[0]
    assert abs(kernel.sum()) < 1e-15
    middle = kernel[7]
    assert middle[7] == middle.min() < 0.0
    crossing = np.flatnonzero(np.diff(np.sign(middle[7:])))[0]
    assert crossing < 2.0 * np.sqrt(2.0) <= crossing + 1


@given(st.integers(2, 15), st.sampled_from((0.7, 1.0, 2.3)), st.sampled_from((0.5, 1.0, 3.0)))
def test_unsharp_keeps_gray_and_is_the_image_plus_what_the_blur_takes(size, sigma, amount):
    size += 1 - size % 2 if size < 15 else 0
    kernel = presets.unsharp(size, sigma, amount).kernels[0]
    blurred = presets.gaussian(size, sigma).effective[0]
    one = presets.identity(size).kernels[0]
    np.testing.assert_allclose(kernel, one + amount * (one - blurred), atol=1e-15)
    assert kernel.sum() == pytest.approx(1.0)


def test_disk_is_round_and_covers_its_area():
    kernel = presets.disk(7, 3.0).kernels[0]
    assert kernel.sum() == pytest.approx(1.0)
    for other in (kernel.T, kernel[::-1], kernel[:, ::-1]):
        np.testing.assert_array_equal(kernel, other)
    assert 1.0 / kernel[3, 3] == pytest.approx(np.pi * 9, rel=0.002)
    assert kernel[0, 0] == 0.0


def test_gabor_is_opencvs_and_turns_with_its_angle():
    kernel = presets.gabor(7, 4.0, 0.0, 2.0).kernels[0]
    expected = np.exp(-((3**2) * 0.25 + 2**2) / 8.0) * np.cos(2 * np.pi * 2 / 4)
    assert kernel[0, 5] == pytest.approx(expected)
    assert (kernel[:, 2] == 0.0).all(), "a cosine of 90° is 0, not 6e-17"
    np.testing.assert_allclose(presets.gabor(7, 4.0, 90.0, 2.0).kernels[0], np.rot90(kernel), atol=1e-12)
    odd = presets.gabor(7, 5.0, 30.0, 2.0, 90.0).kernels[0]
    np.testing.assert_allclose(odd, -odd[::-1, ::-1], atol=1e-15)


@given(KERNELS)
def test_transforms_go_round_and_keep_weight_and_bias(filter):
    for change, times in (
        (transforms.rotate, 4), (transforms.flip_horizontal, 2), (transforms.flip_vertical, 2),
        (transforms.transpose, 2), (transforms.negate, 2),
    ):  # fmt: skip
        turned = filter
        for _ in range(times):
            turned = change(turned)
        assert turned.equals(filter)
        assert not np.signbit(change(filter).kernels[change(filter).kernels == 0.0]).any()
    np.testing.assert_array_equal(transforms.rotate(filter).kernels[0], np.rot90(filter.kernels[0]))
    assert transforms.rotate(filter, 3).equals(transforms.rotate(transforms.rotate(filter, 2)))
    assert transforms.is_symmetric(filter) == transforms.rotate(filter, 2).equals(filter)


@given(KERNELS)
def test_normalise_and_zero_sum(filter):
    zero = transforms.make_zero_sum(filter)
    np.testing.assert_allclose(zero.kernels.sum(axis=(1, 2)), 0.0, atol=1e-11)
    if (filter.kernels.sum(axis=(1, 2)) == 0.0).any():
        with pytest.raises(ValueError, match="sum is 0"):
            transforms.normalise(filter)
    else:
        one = transforms.normalise(filter)
        np.testing.assert_allclose(one.effective.sum(axis=(1, 2)), 1.0)
        assert transforms.normalise(one).weight == pytest.approx(one.weight)
    with pytest.raises(ValueError, match="sum is 0"):
        transforms.normalise(transforms.make_zero_sum(Filter(np.full((3, 3), 0.1))))


def test_normalising_whole_numbers_leaves_them_whole():
    made = transforms.normalise(Filter([[1, 2, 1], [2, 4, 2], [1, 2, 1]]))
    assert made.weight == 1 / 16
    assert made.kernels[0, 1, 1] == 4.0


def test_rounding_separating_and_joining():
    rounded = transforms.round_weights(Filter([[0.126, -0.004], [1.0, 2.5]], 0.5), 2)
    assert rounded.kernels[0].tolist() == [[0.13, 0.0], [1.0, 2.5]]
    assert rounded.weight == 0.5
    three = transforms.separate(preset("blur"), 3)
    assert three.channels == 3
    assert transforms.join(three).equals(preset("blur"))
    assert transforms.join(three).name == "blur"
    mean = transforms.join(Filter(np.stack([np.full((2, 2), float(c)) for c in range(3)]), bias=[0.0, 0.3, 0.6]))
    assert mean.kernels.tolist() == [[[1.0, 1.0], [1.0, 1.0]]]
    assert mean.bias.tolist() == pytest.approx([0.3])
