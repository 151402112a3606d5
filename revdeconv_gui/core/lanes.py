"""The weights of lanes that learn together, in the layout of the kernels.

One recursion is a lane: a (filter, learning rate) of one channel. The lanes of a group read the pixels once; groups
share nothing and may run side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from . import learning_kernels as kernels
from .filters import Filter, FloatArray
from .geometry import Geometry
from .pixels import Image
from .strips import LANES, MANY, WIDE, aligned, goal_strip, scaling, strips

_READ_AHEAD = 8192  # bytes of blocks: they stay in the first cache beside the weights
_NO_PIXELS = np.zeros(0, np.uint8)
_NO_NUMBERS = np.zeros(0)
for _nothing in (_NO_PIXELS, _NO_NUMBERS):
    _nothing.setflags(write=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What all lanes of a run have in common while they learn a chunk of blocks."""

    geometry: Geometry
    columns: int
    floor: float
    ceiling: float
    with_bias: bool
    nlms: bool
    every: int


@dataclass
class Group:
    """Lanes ``lanes`` (of filters times rates, filters first) of up to four channels from ``channel`` on."""

    channel: int
    channels: int
    lanes: slice
    narrow: bool
    size: int
    rates: FloatArray
    teachers: Sequence[Filter]
    filter_of: npt.NDArray[np.int64]
    seen: int = 0
    weights: FloatArray = field(init=False)
    bias: FloatArray = field(init=False)
    sums: FloatArray = field(init=False)

    def __post_init__(self) -> None:
        entries = self.size**2
        self.count = self.lanes.stop - self.lanes.start
        self.width = 1 if self.narrow else MANY if self.size == 3 and self.count > WIDE else WIDE
        self.sets = -(-self.count // self.width)
        self.padded = self.sets * self.width
        self.weights, self.bias, self.sums = aligned(entries, LANES), aligned(LANES), aligned(LANES)
        # Of each lane: weights, bias, sum of squared errors, error and rate.
        self.states = aligned(self.channels, self.sets, entries + 4, self.width)
        filters = max(1, len(self.teachers))
        self.teacher = aligned(filters, entries, LANES)
        self.teacher_bias = aligned(filters, LANES)
        self.teacher_weight = np.zeros(filters)
        own = slice(self.channel, self.channel + self.channels)
        # Of a single channel the kernel reads four blocks at once, and teaches them the same.
        self.read = LANES if self.channels == 1 and not self.narrow else self.channels
        for f, teacher in enumerate(self.teachers):
            self.teacher[f, :, : self.read] = teacher.kernels[own].reshape(self.channels, -1).T
            self.teacher_bias[f, : self.read] = teacher.bias[own]
            self.teacher_weight[f] = teacher.weight
        self.starts = np.searchsorted(self.filter_of[self.lanes], np.arange(filters + 1))
        vectors = (entries + 1 + filters) * LANES
        self.blocks = aligned(max(1, _READ_AHEAD // (8 * vectors)), vectors)
        self.wanted = aligned(self.padded + 3 * WIDE)

    def start(self, weights: FloatArray, bias: FloatArray) -> None:
        """Begin all lanes with these weights (C, K) and biases (C,) of all channels."""
        own = slice(self.channel, self.channel + self.channels)
        if self.narrow:
            self.weights[:, : self.channels] = weights[own].T
            self.bias[: self.channels] = bias[own]
        else:
            entries = self.size**2
            self.states[:, :, :entries] = weights[own][:, np.newaxis, :, np.newaxis]
            self.states[:, :, entries] = bias[own][:, np.newaxis, np.newaxis]

    def learn(
        self, image: Image, goal: Image | None, first: int, count: int, schedule: float, step: Step
    ) -> FloatArray:
        """Learn ``count`` blocks of an image from raster position ``first`` on; loss points (P, channels, lanes)."""
        rows = first // step.columns, (first + count - 1) // step.columns + 1
        room = np.empty((count // step.every + 1, LANES if self.narrow else self.channels * self.padded))
        factors = None
        written = 0
        for strip in strips(image, step.geometry, *rows, whole=goal is None):
            if factors is None:
                factors = scaling(strip.pixels.dtype, self.read)
            start = max(first, strip.first * step.columns)
            blocks = min(first + count, strip.last * step.columns) - start
            goals, line = np.zeros(LANES), 0
            if goal is not None:
                goals = goal_strip(goal, step.geometry.anchor, strip.first, strip.last)
                line = goal.shape[1] * goal.shape[2]
            where = self._where(image, step, line, strip.pixels, factors, goals, goal is not None)
            written += self._call(where, start - strip.first * step.columns, blocks, schedule, step, room[written:])
            self.seen = (self.seen + blocks) % step.every
        if self.narrow:
            return room[:written, : self.channels, np.newaxis]
        return room[:written].reshape(written, self.channels, self.padded)[:, :, : self.count]

    def _where(
        self, image: Image, step: Step, goal_line: int, pixels: Image, factors: tuple[FloatArray, FloatArray],
        goals: FloatArray, given: bool,
    ) -> tuple[tuple[Any, ...], tuple[Any, ...]]:  # fmt: skip
        """The kernels' arguments that say where pixels and targets are, around those that say which blocks."""
        channels = image.shape[2]
        line, stride, anchor = image.shape[1] * channels, step.geometry.stride, step.geometry.anchor
        before = (
            *factors, self.size, line, channels, stride * line, stride * channels, self.channel, step.columns,
        )  # fmt: skip
        return (pixels, *before), (goals, goal_line, anchor * channels + self.channel, given)

    def _call(
        self, where: tuple[tuple[Any, ...], tuple[Any, ...]], first: int, count: int, schedule: float,
        step: Step, room: FloatArray,
    ) -> int:  # fmt: skip
        (pixels, *before), after = where
        whole = pixels.dtype == np.uint8
        either = (whole, pixels if whole else _NO_PIXELS, _NO_NUMBERS if whole else pixels)
        flat = room.reshape(-1)
        rates = self.rates[self.lanes] / schedule
        if self.narrow:
            three = self.size == 3 and whole  # other pixels are not worth a second compilation
            written = (kernels.learn_narrow_3 if three else kernels.learn_narrow)(
                *((pixels,) if three else either), *before, first, count, *after, self.teacher.reshape(-1),
                self.teacher_weight[0], self.teacher_bias.reshape(-1), step.floor, step.ceiling,
                self.weights.reshape(-1), self.bias, rates[0], step.with_bias, step.nlms, step.every, self.seen,
                self.sums, flat, self.blocks.reshape(-1),
            )  # fmt: skip
        else:
            padded = np.zeros(self.padded)
            padded[: self.count] = rates
            self.states[:, :, self.size**2 + 3] = padded.reshape(self.sets, self.width)
            written = kernels.learn_wide(
                *either, *before, first, count, *after, self.teacher.reshape(-1), self.teacher_weight,
                self.teacher_bias.reshape(-1), step.floor, step.ceiling, self.starts, self.channels,
                self.states.reshape(-1), self.width, self.sets, step.with_bias, step.nlms, step.every, self.seen, flat,
                self.blocks, self.wanted,
            )  # fmt: skip
        return int(written)

    def rest(self) -> FloatArray:
        """Squared errors (channels, lanes) of the blocks since the last loss point; forgets them."""
        self.seen = 0
        sums = self.sums if self.narrow else self.states[:, :, self.size**2 + 1]
        found = sums.copy()
        sums[...] = 0.0
        return found[: self.channels, np.newaxis] if self.narrow else found.reshape(self.channels, -1)[:, : self.count]

    def snapshot(self) -> tuple[FloatArray, FloatArray]:
        """Weights (lanes, channels, K) and biases (lanes, channels)."""
        if self.narrow:
            return self.weights[:, : self.channels].T[np.newaxis], self.bias[np.newaxis, : self.channels]
        entries = self.size**2
        learned = self.states[:, :, : entries + 1].transpose(1, 3, 0, 2).reshape(-1, self.channels, entries + 1)
        return learned[: self.count, :, :entries], learned[: self.count, :, entries]
