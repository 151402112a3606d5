"""How much work an experiment is: for its progress, and to tell beforehand how long it takes."""

from __future__ import annotations

import os
from collections.abc import Sequence

from .settings import Rule

# Nanoseconds, measured on a usual processor.
_PER_SAMPLE = 1.0  # and learning rate: deconvolving and comparing, by tables
_PER_SSIM = 66.0  # a sample of an image, on one core
_PER_PRODUCT = 2.0  # of two entries of a block, for least squares


def learning_work(shapes: Sequence[tuple[int, ...]], size: int, rates: int, epochs: int, rule: Rule) -> float:
    """Seconds that learning one filter takes at all rates, from images (H, W, C)."""
    blocks = sum((shape[0] // size) * (shape[1] // size) for shape in shapes)
    entries, channels = size * size, shapes[0][2] if shapes else 1
    if rule is Rule.LEAST_SQUARES:
        return 1e-9 * _PER_PRODUCT * blocks * entries * entries * channels
    return 1.4e-9 * blocks * epochs * entries * channels * (1.0 + 0.2 * rates)


def measuring_work(shape: tuple[int, ...], rates: int, *, ssim: bool) -> float:
    """Seconds that measuring one image (H, W, C) under one filter takes at all rates."""
    samples = shape[0] * shape[1] * shape[2]
    each = _PER_SSIM / min(rates, os.cpu_count() or 1) if ssim else 0.0
    return 1e-9 * samples * rates * (_PER_SAMPLE + each)


def expected_seconds(
    shapes: Sequence[tuple[int, ...]],
    sizes: Sequence[int],
    rates: int,
    *,
    rules: Sequence[Rule] = (Rule.SGD,),
    epochs: int = 1,
    ssim: bool = False,
) -> float:
    """Seconds of a whole experiment on a usual processor.

    Parameters
    ----------
    shapes : sequence of (H, W, C)
        Of the images.
    sizes : sequence of int
        Kernel sizes of the filters.
    rates : int
        Number of learning rates.
    rules, epochs, ssim
        As for `run_experiment`.
    """
    total = 0.0
    for rule in rules:
        lanes = 1 if rule is Rule.LEAST_SQUARES else rates
        measuring = sum(measuring_work(shape, lanes, ssim=ssim) for shape in shapes)
        total += sum(learning_work(shapes, size, lanes, epochs, rule) + measuring for size in sizes)
    return total
