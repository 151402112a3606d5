"""What can be done to a filter as a whole: turn, mirror, negate, normalise, round. Always to all of its kernels."""

from __future__ import annotations

import numpy as np

from revdeconv_gui.core.phrases import phrase

from .filters import Filter, FloatArray, same_for_all


def _changed(filter: Filter, kernels: FloatArray, weight: float | None = None) -> Filter:
    # Adding zero makes 0 of -0, which nobody wants to read.
    return Filter(kernels + 0.0, filter.weight if weight is None else weight, filter.bias, "custom")


def rotate(filter: Filter, quarters: int = 1) -> Filter:
    """Turn by quarters of a circle, counter-clockwise."""
    return _changed(filter, np.rot90(filter.kernels, quarters, axes=(1, 2)))


def flip_horizontal(filter: Filter) -> Filter:
    """Left becomes right."""
    return _changed(filter, filter.kernels[:, :, ::-1])


def flip_vertical(filter: Filter) -> Filter:
    """Top becomes bottom."""
    return _changed(filter, filter.kernels[:, ::-1])


def transpose(filter: Filter) -> Filter:
    """Rows become columns."""
    return _changed(filter, filter.kernels.swapaxes(1, 2))


def negate(filter: Filter) -> Filter:
    """Every weight with the other sign; the bias stays."""
    return _changed(filter, -filter.kernels)


def normalise(filter: Filter) -> Filter:
    """Make the sum of each kernel times the weight 1: by the weight where that is enough, else in the kernels.

    Raises
    ------
    ValueError
        If a sum is 0, or so near to it that nothing but rounding errors would be enlarged.
    """
    sums = filter.kernels.sum(axis=(1, 2))
    sizes = np.abs(filter.kernels).sum(axis=(1, 2))
    if (np.abs(sums) <= 1e-12 * sizes).any():
        raise ValueError(phrase("the sum is 0, so that no factor makes it 1"))
    if (sums == sums[0]).all():
        return _changed(filter, filter.kernels, 1.0 / float(sums[0]))
    return _changed(filter, filter.kernels / sums[:, np.newaxis, np.newaxis], 1.0)


def make_zero_sum(filter: Filter) -> Filter:
    """Subtract each kernel's mean, the smallest change that makes its sum 0."""
    return _changed(filter, filter.kernels - filter.kernels.mean(axis=(1, 2), keepdims=True))


def round_weights(filter: Filter, decimals: int) -> Filter:
    """Round every number of the matrix; the weight stays."""
    return _changed(filter, np.round(filter.kernels, decimals))


def separate(filter: Filter, channels: int) -> Filter:
    """One kernel per channel, copies of the one for all."""
    made = filter.for_channels(channels)
    return Filter(made.kernels, made.weight, made.bias, filter.name)


def join(filter: Filter) -> Filter:
    """One kernel for all channels: the one they share, else their mean."""
    if same_for_all(filter.kernels) and (filter.bias == filter.bias[0]).all():
        return Filter(filter.kernels[0], filter.weight, filter.bias[:1], filter.name)
    return Filter(filter.kernels.mean(axis=0), filter.weight, filter.bias.mean(), "custom")


def is_symmetric(filter: Filter) -> bool:
    """Whether turning by 180 degrees changes nothing, so that correlation and convolution are the same."""
    return bool((filter.kernels == filter.kernels[:, ::-1, ::-1]).all())


def resize_kernels(kernels: FloatArray, size: int) -> FloatArray:
    """Kernels (C, n, n) cut or filled with zeros to another size, the centre (n // 2, n // 2) kept."""
    old = kernels.shape[1]
    out = np.zeros((kernels.shape[0], size, size))
    shift = size // 2 - old // 2
    first, last = max(0, shift), min(size, old + shift)
    out[:, first:last, first:last] = kernels[:, first - shift : last - shift, first - shift : last - shift]
    return out
