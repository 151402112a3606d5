"""The state of a learning run: which blocks come next, the lanes that learn, the loss record."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import numpy as np

from .activation import bounds
from .filters import Filter, FloatArray
from .geometry import Geometry, block_geometry
from .lanes import Group, Step
from .lazy import Images, LazyImages, shapes_of
from .parallel import cores, over_chains
from .reports import LossRecord
from .settings import LearningSettings, Order, Rule, Schedule
from .shuffling import Shuffled
from .strips import LANES, MANY, WIDE

_WORK_WORTH_A_THREAD = 20_000  # blocks times lanes in a chunk


@dataclass
class Engine:
    """One run: images and what to learn from them, the lanes' weights, and how far it has come."""

    images: Images
    targets: Images | None
    teachers: Sequence[Filter]
    rates: FloatArray
    settings: LearningSettings
    geometry: Geometry
    points: int
    groups: list[Group] = field(init=False)
    losses: LossRecord = field(init=False)
    done: int = field(init=False, default=0)
    covered: int = field(init=False, default=0)  # blocks that the loss points cover

    def __post_init__(self) -> None:
        self.channels = shapes_of(self.images)[0][2]
        self.filters = 1 if self.targets is not None else len(self.teachers)
        self.lanes = self.filters * len(self.rates)
        self.entries = self.geometry.size**2
        self.grids = [self._grid(i) for i in range(len(self.images))]
        blocks = sum(rows * columns for rows, columns in self.grids)
        self.total = blocks * self.settings.epochs
        if blocks == 0:
            size = self.geometry.size
            why = f"no image has a whole {size} x {size} block to learn from"
            if self.settings.border == "paper":
                why += " (the border rule 'paper' leaves out the last row and column)"
            raise ValueError(why)
        every = max(1, -(-self.total // self.points))
        # Where epochs are compared, each ends with a point of its own.
        count = -(-self.total // every) + (self.settings.epochs if self.settings.tolerance else 0)
        self.losses = LossRecord(
            np.zeros((count, self.channels, self.lanes)), np.zeros(count, np.int64), np.zeros(count, np.int64), every
        )
        self.groups = self._groups()
        self.shuffled = None
        if self.settings.order is Order.SHUFFLED:
            if isinstance(self.images, LazyImages) or isinstance(self.targets, LazyImages):
                raise ValueError("blocks can be shuffled only where all images fit in memory together")
            self.shuffled = Shuffled(self.images, self.targets, self.grids, self.geometry, self.settings.seed)

    @property
    def stretches(self) -> list[int]:
        """Blocks of an epoch that are learned in one go: those of each image, or all of them shuffled."""
        counts = [rows * columns for rows, columns in self.grids]
        return counts if self.shuffled is None else [sum(counts)]

    def start(self, weights: FloatArray, bias: FloatArray) -> None:
        """Begin with these kernels (C, n, n) and biases (C,) in all lanes."""
        for group in self.groups:
            group.start(weights.reshape(self.channels, -1), bias)

    def set_rate(self, rate: float) -> None:
        """Go on with another learning rate in all lanes."""
        for group in self.groups:
            group.rates = np.full_like(group.rates, rate)

    def _grid(self, index: int) -> tuple[int, int]:
        height, width = shapes_of(self.images)[index][:2]
        rows, columns = self.geometry.grid(height, width, self.settings.border)
        if self.targets is not None:
            height, width = shapes_of(self.targets)[index][:2]
            rows, columns = min(rows, height - self.geometry.anchor), min(columns, width - self.geometry.anchor)
        return max(0, rows), max(0, columns)

    def _groups(self) -> list[Group]:
        # Many lanes are shared out to the cores: each group reads the pixels itself, and reading costs little. Channels
        # first, as twenty lanes of one channel cost less than twice ten; singly, where the cores' shares would not be
        # equal (see `_parts`).
        workers = cores() if self.lanes > WIDE else 1
        most = 1 if self.channels % workers else min(LANES, self.channels // workers)
        width = MANY if self.geometry.size == 3 else WIDE
        sets = -(-self.lanes // width)
        pieces = max(1, min(sets, workers // -(-self.channels // most)))
        edges = [width * (sets * i // pieces) for i in range(pieces)] + [self.lanes]
        filter_of = np.repeat(np.arange(self.filters), len(self.rates))
        rates = np.tile(self.rates, self.filters)
        return [
            Group(
                channel, min(most, self.channels - channel), slice(start, stop), self.lanes == 1,
                self.geometry.size, rates, self.teachers, filter_of,
            )
            for channel in range(0, self.channels, most)
            for start, stop in pairwise(edges)
        ]  # fmt: skip

    @property
    def nanoseconds(self) -> float:
        """About how long a block takes, to size chunks by."""
        if self.lanes == 1:
            return float(3.0 * self.entries * -(-self.channels // LANES))
        return float(self.entries * self.channels * (1.0 + 0.2 * self.lanes))

    def snapshot(self) -> tuple[FloatArray, FloatArray]:
        """Copies of the weights (L, C, n, n) and biases (L, C)."""
        size = self.geometry.size
        weights, bias = np.empty((self.lanes, self.channels, size * size)), np.empty((self.lanes, self.channels))
        for group in self.groups:
            own = slice(group.channel, group.channel + group.channels)
            weights[group.lanes, own], bias[group.lanes, own] = group.snapshot()
        return weights.reshape(self.lanes, -1, size, size), bias

    def learn(self, index: int, first: int, count: int, epoch: int) -> None:
        """Learn ``count`` blocks of a stretch (one image, or all blocks shuffled) from position ``first`` on."""
        settings, geometry, columns = self.settings, self.geometry, self.grids[index][1]
        image, goal = self.images[index], None if self.targets is None else self.targets[index]
        if self.shuffled is not None:
            image, goal = self.shuffled.gather(epoch, first, count)
            geometry, columns, first = block_geometry(geometry.size), count, 0
        step = Step(
            geometry, columns, *bounds(settings.activation), settings.bias,
            settings.rule is Rule.NLMS, self.losses.every,
        )  # fmt: skip
        schedule = math.sqrt(epoch) if settings.schedule is Schedule.INVERSE_SQRT else 1.0
        points: list[list[FloatArray]] = [[] for _ in self.groups]

        def work(number: int, start: int, stop: int) -> None:
            points[number].append(self.groups[number].learn(image, goal, start, stop - start, schedule, step))

        small = count * self.lanes < _WORK_WORTH_A_THREAD
        parts = 1 if small else self._parts
        edges = [first + count * i // parts for i in range(parts + 1)]
        chains = [[partial(work, number, *ends) for ends in pairwise(edges)] for number in range(len(self.groups))]
        if small:
            for (whole,) in chains:
                whole()
        else:
            over_chains(chains)
        self._record(points, count, epoch)

    @property
    def _parts(self) -> int:
        """Parts of a chunk, so that the cores can share them out evenly: three groups on two cores learn in halves."""
        return cores() // math.gcd(len(self.groups), cores()) if len(self.groups) > cores() else 1

    def _record(self, points: Sequence[Sequence[FloatArray]], count: int, epoch: int) -> None:
        record, written = self.losses, sum(map(len, points[0]))
        at = slice(record.count, record.count + written)
        for group, parts in zip(self.groups, points, strict=True):
            own = record.values[at, group.channel : group.channel + group.channels, group.lanes]
            np.concatenate(parts, out=own)
        record.blocks[at] = self.covered + (1 + np.arange(written)) * record.every
        record.epochs[at] = epoch
        record.count += written
        self.covered += written * record.every
        self.done += count

    def finish(self, epoch: int) -> None:
        """Record the blocks since the last loss point as a point of their own, so that the record covers all."""
        record, seen = self.losses, self.groups[0].seen
        if seen == 0:
            return
        for group in self.groups:
            own = slice(group.channel, group.channel + group.channels)
            record.values[record.count, own, group.lanes] = 0.5 * group.rest() / seen
        record.blocks[record.count] = self.done
        record.epochs[record.count] = epoch
        record.count += 1
        self.covered = self.done

    def mean_loss(self, first: int) -> FloatArray:
        """Mean loss of each lane over the blocks of the loss points from ``first`` on."""
        record = self.losses
        blocks = record.blocks[first : record.count]
        lengths = np.diff(blocks, prepend=record.blocks[first - 1] if first else 0)
        means: FloatArray = np.average(record.values[first : record.count].mean(axis=1), axis=0, weights=lengths)
        return means
