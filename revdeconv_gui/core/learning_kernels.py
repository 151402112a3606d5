"""The compiled recursions: equation 2 and normalised LMS. See `kernels` for how images and blocks are laid out.

Learning at high rates is chaotic: a sum taken in another order gives another filter. Each sum over a block runs over
i, then j, from 0.
"""

# mypy: disable-error-code="no-untyped-def"
from __future__ import annotations

from .jit import njit
from .kernels import activate, value
from .vectors import (
    LANES,
    MANY,
    WIDE,
    data,
    gather,
    item,
    load,
    load_same,
    load_same_wide,
    load_wide,
    shifted,
    splat,
    splat_wide,
    store,
    store_wide,
)  # fmt: skip

# d of the rule nlms: keeps the step finite on black blocks. A learned bias is the weight of an input that is always 1:
# its 1 belongs to the block's energy, and its step is divided by that too. Without, the rule diverges at every rate.
NLMS_DELTA = 1e-3


@njit(forceinline=True)
def _read_block(whole, pixels, numbers, high, low, size, line, step, at, block):
    """Copy a block, from ``pixels`` (uint8) where ``whole`` and from ``numbers`` (float64) elsewhere."""
    if whole:
        for i in range(size):
            for j in range(size):
                store(block, (i * size + j) * LANES, value(pixels, at + i * line + j * step, high, low))
    else:
        for i in range(size):
            for j in range(size):
                store(block, (i * size + j) * LANES, value(numbers, at + i * line + j * step, high, low))


@njit(nogil=True, cache=True, error_model="numpy")
def learn_narrow(
    whole, pixels, numbers, high, low, size, line, step, down, across, origin, columns, first, count, goals, goal_line,
    goal_origin, given, teacher, teacher_weight, teacher_bias, floor, ceiling, weights, bias, rate, with_bias, nlms,
    every, seen, sums, points, block,
):  # fmt: skip
    """One lane per channel: up to four channels learn side by side (equation 2, or nlms).

    Pixels are read from ``pixels`` (uint8) where ``whole``, else from ``numbers`` (float64): two arrays, so that one
    compiled kernel serves all images. The target is read from ``goals`` where ``given``, else made by the teacher
    (K, 4). Changes ``weights`` (K, 4), ``bias`` (4,) and ``sums`` (4,), the squared errors of the ``seen`` blocks of
    the unfinished loss point; writes ``points`` (P, 4), each the mean of e^2 / 2 over ``every`` blocks, and returns
    how many. ``block`` is room for one.
    """
    pixels, numbers, goals, teacher, points = data(pixels), data(numbers), data(goals), data(teacher), data(points)
    weights, bias, sums, block = data(weights), data(bias), data(sums), data(block)
    high, low, rates, half = load(data(high), 0), load(data(low), 0), splat(rate), splat(0.5)
    floors, ceilings, zero, delta = splat(floor), splat(ceiling), splat(0.0), splat(NLMS_DELTA + with_bias)
    taught, shift = splat(teacher_weight), load(data(teacher_bias), 0)
    b, squares = load(bias, 0), load(sums, 0)
    row, column, written = first // columns, first % columns, 0
    for _ in range(count):
        _read_block(whole, pixels, numbers, high, low, size, line, step, origin + row * down + column * across, block)
        p, t, norm = zero, zero, delta
        for k in range(0, size * size * LANES, LANES):
            x = load(block, k)
            p = p + x * load(weights, k)
            t = t + x * load(teacher, k)
            norm = norm + x * x
        if given:
            t = load(goals, goal_origin + row * goal_line + column * step)
        else:
            t = activate(taught * t + shift, floors, ceilings)
        e = t - activate(p + b, floors, ceilings)
        squares = squares + e * e
        if nlms:
            d = e * (rates / norm)
            for k in range(0, size * size * LANES, LANES):
                store(weights, k, load(weights, k) + d * load(block, k))
        else:
            d = e * rates
            for k in range(0, size * size * LANES, LANES):
                store(weights, k, load(weights, k) + e * load(block, k) * rates)
        if with_bias:
            b = b + d
        column += 1
        if column == columns:
            row, column = row + 1, 0
        seen += 1
        if seen == every:
            store(points, written * LANES, half * squares / splat(float(every)))
            squares, seen, written = zero, 0, written + 1
    store(bias, 0, b)
    store(sums, 0, squares)
    return written


@njit(nogil=True, cache=True, error_model="numpy")
def learn_narrow_3(
    pixels, high, low, size, line, step, down, across, origin, columns, first, count, goals, goal_line, goal_origin,
    given, teacher, teacher_weight, teacher_bias, floor, ceiling, weights, bias, rate, with_bias, nlms, every, seen,
    sums, points, block,
):  # fmt: skip
    """The same for 3 x 3 kernels: the weights stay in registers from block to block."""
    pixels, goals, teacher, points = data(pixels), data(goals), data(teacher), data(points)
    weights, bias, sums, block = data(weights), data(bias), data(sums), data(block)
    high, low, rates, half = load(data(high), 0), load(data(low), 0), splat(rate), splat(0.5)
    floors, ceilings, zero, delta = splat(floor), splat(ceiling), splat(0.0), splat(NLMS_DELTA + with_bias)
    taught, shift = splat(teacher_weight), load(data(teacher_bias), 0)
    b, squares = load(bias, 0), load(sums, 0)
    w0, w1, w2 = load(weights, 0), load(weights, 4), load(weights, 8)
    w3, w4, w5 = load(weights, 12), load(weights, 16), load(weights, 20)
    w6, w7, w8 = load(weights, 24), load(weights, 28), load(weights, 32)
    row, column, written = first // columns, first % columns, 0
    for _ in range(count):
        at = origin + row * down + column * across
        x0, x1 = value(pixels, at, high, low), value(pixels, at + step, high, low)
        x2, x3 = value(pixels, at + 2 * step, high, low), value(pixels, at + line, high, low)
        x4, x5 = value(pixels, at + line + step, high, low), value(pixels, at + line + 2 * step, high, low)
        at += 2 * line
        x6, x7 = value(pixels, at, high, low), value(pixels, at + step, high, low)
        x8 = value(pixels, at + 2 * step, high, low)
        p = zero + x0 * w0 + x1 * w1 + x2 * w2 + x3 * w3 + x4 * w4 + x5 * w5 + x6 * w6 + x7 * w7 + x8 * w8
        if given:
            t = load(goals, goal_origin + row * goal_line + column * step)
        else:
            t = zero + x0 * load(teacher, 0) + x1 * load(teacher, 4) + x2 * load(teacher, 8)
            t = t + x3 * load(teacher, 12) + x4 * load(teacher, 16) + x5 * load(teacher, 20)
            t = t + x6 * load(teacher, 24) + x7 * load(teacher, 28) + x8 * load(teacher, 32)
            t = activate(taught * t + shift, floors, ceilings)
        e = t - activate(p + b, floors, ceilings)
        squares = squares + e * e
        if nlms:
            norm = delta + x0 * x0 + x1 * x1 + x2 * x2 + x3 * x3 + x4 * x4 + x5 * x5 + x6 * x6 + x7 * x7 + x8 * x8
            d = e * (rates / norm)
            w0, w1, w2 = w0 + d * x0, w1 + d * x1, w2 + d * x2
            w3, w4, w5 = w3 + d * x3, w4 + d * x4, w5 + d * x5
            w6, w7, w8 = w6 + d * x6, w7 + d * x7, w8 + d * x8
        else:
            d = e * rates
            w0, w1, w2 = w0 + e * x0 * rates, w1 + e * x1 * rates, w2 + e * x2 * rates
            w3, w4, w5 = w3 + e * x3 * rates, w4 + e * x4 * rates, w5 + e * x5 * rates
            w6, w7, w8 = w6 + e * x6 * rates, w7 + e * x7 * rates, w8 + e * x8 * rates
        if with_bias:
            b = b + d
        column += 1
        if column == columns:
            row, column = row + 1, 0
        seen += 1
        if seen == every:
            store(points, written * LANES, half * squares / splat(float(every)))
            squares, seen, written = zero, 0, written + 1
    store(weights, 0, w0)
    store(weights, 4, w1)
    store(weights, 8, w2)
    store(weights, 12, w3)
    store(weights, 16, w4)
    store(weights, 20, w5)
    store(weights, 24, w6)
    store(weights, 28, w7)
    store(weights, 32, w8)
    store(bias, 0, b)
    store(sums, 0, squares)
    return written


@njit(forceinline=True, error_model="numpy")
def _find_errors(block, entries, lanes, width, goals, floor, ceiling):
    """Errors of ``width`` lanes of one channel on one block.

    The terms of a lane's sum wait for each other, so the vectors of twenty lanes go side by side: five of AVX2, for
    which its sixteen registers suffice. They share the reading of the block.
    """
    floors, ceilings, shift, errors = splat_wide(floor), splat_wide(ceiling), entries * width, (entries + 2) * width
    if width == MANY:
        p0, p1, p2 = splat_wide(0.0), splat_wide(0.0), splat(0.0)
        for k in range(entries):
            x, y, at = load_same_wide(block, k * LANES), load_same(block, k * LANES), k * MANY
            p0, p1 = p0 + x * load_wide(lanes, at), p1 + x * load_wide(lanes, at + WIDE)
            p2 = p2 + y * load(lanes, at + 2 * WIDE)
        p0, p1 = p0 + load_wide(lanes, shift), p1 + load_wide(lanes, shift + WIDE)
        p2 = activate(p2 + load(lanes, shift + 2 * WIDE), splat(floor), splat(ceiling))
        store_wide(lanes, errors, load_wide(goals, 0) - activate(p0, floors, ceilings))
        store_wide(lanes, errors + WIDE, load_wide(goals, WIDE) - activate(p1, floors, ceilings))
        store(lanes, errors + 2 * WIDE, load(goals, 2 * WIDE) - p2)
    else:
        p = splat_wide(0.0)
        for k in range(entries):
            p = p + load_same_wide(block, k * LANES) * load_wide(lanes, k * WIDE)
        store_wide(lanes, errors, load_wide(goals, 0) - activate(p + load_wide(lanes, shift), floors, ceilings))


@njit(forceinline=True, error_model="numpy")
def _note_wide(block, entries, lanes, width, v, with_bias, nlms):
    """Add up the squared errors of the eight lanes from ``v`` on; the two factors of their steps."""
    shift = entries * width + v
    e, g = load_wide(lanes, shift + 2 * width), load_wide(lanes, shift + 3 * width)
    store_wide(lanes, shift + width, load_wide(lanes, shift + width) + e * e)
    if nlms:
        e, g = e * (g / load_same_wide(block, entries * LANES)), splat_wide(1.0)
    if with_bias:
        store_wide(lanes, shift, load_wide(lanes, shift) + e * g)
    return e, g


@njit(forceinline=True, error_model="numpy")
def _note_four(block, entries, lanes, width, v, with_bias, nlms):
    """The same for four lanes."""
    shift = entries * width + v
    e, g = load(lanes, shift + 2 * width), load(lanes, shift + 3 * width)
    store(lanes, shift + width, load(lanes, shift + width) + e * e)
    if nlms:
        e, g = e * (g / load_same(block, entries * LANES)), splat(1.0)
    if with_bias:
        store(lanes, shift, load(lanes, shift) + e * g)
    return e, g


@njit(forceinline=True, error_model="numpy")
def _correct(block, entries, lanes, width, with_bias, nlms):
    """What ``width`` lanes of one channel learn from their errors on one block."""
    e0, g0 = _note_wide(block, entries, lanes, width, 0, with_bias, nlms)
    if width == MANY:
        e1, g1 = _note_wide(block, entries, lanes, width, WIDE, with_bias, nlms)
        e2, g2 = _note_four(block, entries, lanes, width, 2 * WIDE, with_bias, nlms)
        for k in range(entries):
            x, y, at = load_same_wide(block, k * LANES), load_same(block, k * LANES), k * MANY
            store_wide(lanes, at, load_wide(lanes, at) + e0 * x * g0)
            store_wide(lanes, at + WIDE, load_wide(lanes, at + WIDE) + e1 * x * g1)
            store(lanes, at + 2 * WIDE, load(lanes, at + 2 * WIDE) + e2 * y * g2)
    else:
        for k in range(entries):
            x, at = load_same_wide(block, k * LANES), k * WIDE
            store_wide(lanes, at, load_wide(lanes, at) + e0 * x * g0)


@njit(forceinline=True)
def _four(pixels, four, at, offset):
    """Elements of four channels of the block that begins at ``at[0]``, or, where ``four``, of one channel of four."""
    if four:
        return gather(pixels, at[0] + offset, at[1] + offset, at[2] + offset, at[3] + offset)
    return load(pixels, at[0] + offset)


@njit(forceinline=True, error_model="numpy")
def _prepare(
    whole, pixels, numbers, high, low, size, line, step, four, at, goals, goal, given, teachers, teacher_weights,
    teacher_biases, floor, ceiling, filters, with_bias, nlms, block,
):  # fmt: skip
    """Read what `_four` says of the blocks at ``at``: their entries, their energy, what each filter makes of them."""
    floors, ceilings, entries = splat(floor), splat(ceiling), size * size
    for i in range(size):
        for j in range(size):
            offset = i * line + j * step
            x = _four(pixels, four, at, offset) if whole else _four(numbers, four, at, offset)
            store(block, (i * size + j) * LANES, x * high + x * low)
    if nlms:
        energy = splat(NLMS_DELTA + with_bias)
        for k in range(entries):
            energy = energy + load(block, k * LANES) * load(block, k * LANES)
        store(block, entries * LANES, energy)
    for f in range(filters):
        t = splat(0.0)
        if given:
            t = _four(goals, four, goal, 0)
        else:
            for k in range(entries):
                t = t + load(block, k * LANES) * load(teachers, (f * entries + k) * LANES)
            t = activate(load_same(teacher_weights, f) * t + load(teacher_biases, f * LANES), floors, ceilings)
        store(block, (entries + 1 + f) * LANES, t)


@njit(forceinline=True)
def _next(row, column, columns, more):
    """The next block in raster order, or the same one where there is no ``more``."""
    column += more
    if column == columns:
        return row + 1, 0
    return row, column


@njit(forceinline=True, error_model="numpy")
def _learn_block(block, size, floor, ceiling, starts, filters, channels, lanes, width, sets, with_bias, nlms, wanted):
    """One block for all lanes of all channels."""
    entries = size * size
    each = (entries + 4) * width
    for c in range(channels):
        for f in range(filters):
            t = load_same_wide(block, (entries + 1 + f) * LANES + c)
            lane = item(starts, f)
            while lane < item(starts, f + 1):  # what is too much the next one overwrites
                store_wide(wanted, lane, t)
                store_wide(wanted, lane + WIDE, t)
                store_wide(wanted, lane + 2 * WIDE, t)
                lane += 3 * WIDE
        for s in range(sets):
            own = shifted(lanes, (c * sets + s) * each)
            _find_errors(shifted(block, c), entries, own, width, shifted(wanted, s * width), floor, ceiling)
    # All errors first: what waits for an error would keep the processor from beginning with the next lanes.
    for c in range(channels):
        for s in range(sets):
            _correct(shifted(block, c), entries, shifted(lanes, (c * sets + s) * each), width, with_bias, nlms)


@njit(nogil=True, cache=True, error_model="numpy")
def learn_wide(
    whole, pixels, numbers, high, low, size, line, step, down, across, origin, columns, first, count, goals, goal_line,
    goal_origin, given, teachers, teacher_weights, teacher_biases, floor, ceiling, starts, channels, lanes, width, sets,
    with_bias, nlms, every, seen, points, blocks, wanted,
):  # fmt: skip
    """Many lanes per channel, each a (filter, rate): the recursion and return value of `learn_narrow`.

    Filter f has lanes ``starts[f]`` to ``starts[f + 1]``. ``lanes`` (channels, sets, K + 4, width) holds what there is
    of each lane: its weights, bias, sum of squared errors, error and rate; the last ones may be nobody's, at rate 0.
    ``width`` is 20 (for 3 x 3 kernels) or 8. ``points`` is (P, channels, sets, width). ``blocks`` is room for what is
    read ahead (reading one block need not wait for another, learning must): for each block, K + 1 vectors of its
    channels and one for each filter. Of a single channel four blocks are read at once, and the vectors are of those:
    high, low and the teachers are the same in all four elements then. ``wanted`` is room for the lanes of a channel
    and three vectors more.
    """
    filters, entries = starts.shape[0] - 1, size * size
    vectors, four = (entries + 1 + filters) * LANES, channels == 1
    each, shift = (LANES, 2) if four else (1, 0)
    ahead = blocks.shape[0] * each
    pixels, numbers, goals, points, starts = data(pixels), data(numbers), data(goals), data(points), data(starts)
    teachers, teacher_weights, teacher_biases = data(teachers), data(teacher_weights), data(teacher_biases)
    lanes, blocks, wanted = data(lanes), data(blocks), data(wanted)
    high, low = load(data(high), 0), load(data(low), 0)
    row, column, written = first // columns, first % columns, 0
    for start in range(0, count, ahead):
        some = min(ahead, count - start)
        for number in range(0, some, each):
            r1, q1 = _next(row, column, columns, four and number + 1 < some)
            r2, q2 = _next(r1, q1, columns, four and number + 2 < some)
            r3, q3 = _next(r2, q2, columns, four and number + 3 < some)
            at = (
                origin + row * down + column * across, origin + r1 * down + q1 * across,
                origin + r2 * down + q2 * across, origin + r3 * down + q3 * across,
            )  # fmt: skip
            goal = (
                goal_origin + row * goal_line + column * step, goal_origin + r1 * goal_line + q1 * step,
                goal_origin + r2 * goal_line + q2 * step, goal_origin + r3 * goal_line + q3 * step,
            )  # fmt: skip
            row, column = _next(r3, q3, columns, True)
            block = shifted(blocks, (number >> shift) * vectors)
            if size == 3:  # what the compiler knows leaves no loops and no branches to guess
                if four:
                    _prepare(
                        whole, pixels, numbers, high, low, 3, line, step, True, at, goals, goal, given, teachers,
                        teacher_weights, teacher_biases, floor, ceiling, filters, with_bias, nlms, block,
                    )  # fmt: skip
                else:
                    _prepare(
                        whole, pixels, numbers, high, low, 3, line, step, False, at, goals, goal, given, teachers,
                        teacher_weights, teacher_biases, floor, ceiling, filters, with_bias, nlms, block,
                    )  # fmt: skip
            elif four:
                _prepare(
                    whole, pixels, numbers, high, low, size, line, step, True, at, goals, goal, given, teachers,
                    teacher_weights, teacher_biases, floor, ceiling, filters, with_bias, nlms, block,
                )  # fmt: skip
            else:
                _prepare(
                    whole, pixels, numbers, high, low, size, line, step, False, at, goals, goal, given, teachers,
                    teacher_weights, teacher_biases, floor, ceiling, filters, with_bias, nlms, block,
                )  # fmt: skip
        for number in range(some):
            block = shifted(blocks, (number >> shift) * vectors + (number & (each - 1)))
            if width == MANY:
                _learn_block(
                    block, 3, floor, ceiling, starts, filters, channels, lanes, MANY, sets, with_bias, nlms, wanted
                )
            else:
                _learn_block(
                    block, size, floor, ceiling, starts, filters, channels, lanes, WIDE, sets, with_bias, nlms, wanted
                )
            seen += 1
            if seen == every:
                for s in range(channels * sets):
                    sums = (s * (entries + 4) + entries + 1) * width
                    for i in range(0, width, LANES):
                        mean = splat(0.5) * load(lanes, sums + i) / splat(float(every))
                        store(points, (written * channels * sets + s) * width + i, mean)
                        store(lanes, sums + i, splat(0.0))
                seen, written = 0, written + 1
    return written
