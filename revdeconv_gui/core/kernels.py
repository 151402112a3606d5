"""Compiled loops that filter and reverse. No shapes are checked here, callers do that; see `learning_kernels` too.

Order matters: learning at high rates is chaotic, so every sum over a block runs over i, then j, one term at a time,
without fused multiply-add and without fastmath. Vectors run across channels, learning rates and filters (lanes, which
do not touch each other), never across the entries of a block; see `vectors`.

Images come flat. Block (row, column) starts at ``origin + row * down + column * across``; its rows are ``line`` values
apart and its pixels ``step`` values (the number of channels). Four values are read at each pixel, so an array must go
on for three values after its last block; see `strips`. A pixel v becomes v * high + v * low: for 8 bits high + low is
1/255 in two parts, so that the sum is v / 255 correctly rounded; both are 0 in lanes that hold no channel.

Blocks are numbered in raster order, ``columns`` to a row; ``first`` is where to begin.
"""

# mypy: disable-error-code="no-untyped-def"
from __future__ import annotations

import numpy as np

from .jit import njit
from .vectors import (
    LANES,
    at_least,
    at_most,
    data,
    item,
    load,
    load_bytes,
    load_same,
    splat,
    store,
    store_byte,
    store_bytes,
    store_item,
)


@njit(forceinline=True)
def value(pixels, i, high, low):
    """Four pixels as numbers in [0, 1]."""
    x = load(pixels, i)
    return x * high + x * low


@njit(forceinline=True)
def activate(value, floor, ceiling):
    """Clip to an interval; NaN stays NaN."""
    return at_least(at_most(value, ceiling), floor)


@njit(forceinline=True)
def _put(out, at, end, width, value):
    """Write ``width`` values at ``at``: as one vector where what it writes too much is overwritten next."""
    if at + LANES <= end:
        store(out, at, value)
    else:
        for c in range(width):
            store_item(out, at + c, value, c)


@njit(forceinline=True)
def _weighted_sum(pixels, high, low, size, line, step, at, kernel):
    total = splat(0.0)
    for i in range(size):
        for j in range(size):
            x = value(pixels, at + i * line + j * step, high, low)
            total = total + x * load(kernel, (i * size + j) * LANES)
    return total


@njit(forceinline=True)
def _energy(pixels, high, low, size, line, step, at):
    total = splat(0.0)
    for i in range(size):
        for j in range(size):
            x = value(pixels, at + i * line + j * step, high, low)
            total = total + x * x
    return total


@njit(nogil=True, cache=True)
def filter_rows(
    pixels, high, low, size, line, step, down, across, origin, columns, rows, kernel, weight, bias, floor, ceiling,
    scale, out, out8, out16, first, width,
):  # fmt: skip
    """Equation 1 on ``rows`` rows of blocks for up to four channels, in raster order.

    ``scale`` says which output is meant: 0 for ``out`` (float64), 255 for ``out8``, 65535 for ``out16``; they are
    flat, pixel after pixel ``step`` values apart from ``first`` on. ``width`` is the number of channels.
    """
    pixels, kernel, out, out8, out16 = data(pixels), data(kernel), data(out), data(out8), data(out16)
    high, low, weights, shift = load(data(high), 0), load(data(low), 0), splat(weight), load(data(bias), 0)
    floors, ceilings, zero, one, half = splat(floor), splat(ceiling), splat(0.0), splat(1.0), splat(0.5)
    end = first + rows * columns * step if width == step else 0
    for row in range(rows):
        for column in range(columns):
            at = origin + row * down + column * across
            if size == 3:  # a size that the compiler knows leaves no loops over the entries
                t = _weighted_sum(pixels, high, low, 3, line, step, at, kernel)
            else:
                t = _weighted_sum(pixels, high, low, size, line, step, at, kernel)
            t = activate(weights * t + shift, floors, ceilings)
            at = first + (row * columns + column) * step
            if scale == 0.0:
                _put(out, at, end, width, t)
            else:
                t = activate(t, zero, one) * splat(scale) + half
                if scale == 255.0:
                    _put(out8, at, end, width, t)
                else:
                    _put(out16, at, end, width, t)


@njit(nogil=True, cache=True)
def largest_energies(pixels, high, low, size, line, step, down, across, origin, columns, rows, largest):
    """Raise ``largest`` (4,) to the maxima of ||X_block||^2 over the blocks of each channel."""
    pixels, largest = data(pixels), data(largest)
    high, low, most = load(data(high), 0), load(data(low), 0), load(largest, 0)
    for row in range(rows):
        for column in range(columns):
            at = origin + row * down + column * across
            energy = _energy(pixels, high, low, size, line, step, at)
            most = at_least(most, energy)
    store(largest, 0, most)


@njit(nogil=True, cache=True, error_model="numpy")
def reverse_values(values, weights, bias, solvable, floor, ceiling, out):
    """Equation 3 for filtered pixels ``values`` (V,) of one channel, V a multiple of four; out is flat, (K, V).

    The sum over the other entries runs k then l: entries already made come first and are kept as a running
    prefix; those not yet made still hold x (the paper's smoothing value).
    """
    entries, count = weights.shape[0], values.shape[0]
    floors, ceilings, shift = splat(floor), splat(ceiling), splat(bias)
    room = np.empty(entries * LANES)
    values, weights, solvable, out, smooth = data(values), data(weights), data(solvable), data(out), data(room)
    for v in range(0, count, LANES):
        x, prefix = load(values, v), splat(0.0)
        for k in range(entries):
            store(smooth, k * LANES, x * load_same(weights, k))
        for i in range(entries):
            made = x
            if item(solvable, i):
                total = prefix
                for k in range((i + 1) * LANES, entries * LANES, LANES):
                    total = total + load(smooth, k)
                made = activate((x - shift - total) / load_same(weights, i), floors, ceilings)
            store(out, i * count + v, made)
            prefix = prefix + made * load_same(weights, i)


@njit(nogil=True, cache=True)
def place_rows(filtered, table, size, channels, first, last, out):
    """Put an 8-bit image together from the solved blocks of all 256 pixels.

    ``table`` (n, C, 256, 16 m) holds, for row i of the block of each pixel value, that row's n * C bytes with those
    of the other channels 0, so that a row is made of all channels by or; ``filtered`` and ``out`` are flat but for
    their rows. What a vector writes too much is overwritten by the next.
    """
    columns, long = filtered.shape[1] // channels, out.shape[1]
    entries, wide = size * channels, table.shape[3]
    filtered, table, out = data(filtered), data(table), data(out)
    for r in range(first, last):
        for i in range(size):
            line, rows, source = (r * size + i) * long, i * channels * 256, r * columns * channels
            for q in range(columns):
                at = q * entries
                if at + wide <= long:
                    for part in range(0, wide, 16):
                        made = load_bytes(table, (rows + np.intp(item(filtered, source))) * wide + part)
                        for c in range(1, channels):
                            value = np.intp(item(filtered, source + c))
                            made = made | load_bytes(table, (rows + c * 256 + value) * wide + part)
                        store_bytes(out, line + at + part, made)
                else:
                    for c in range(channels):
                        value = np.intp(item(filtered, source + c))
                        for j in range(c, entries, channels):
                            store_byte(out, line + at + j, item(table, (rows + c * 256 + value) * wide + j))
                source += channels
