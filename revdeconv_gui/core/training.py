"""Learning the filter: equation 2 of Nguyen (2023) and normalised LMS, as a generator of reports."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .engine import Engine
from .filters import Filter, FloatArray, Provenance
from .geometry import Geometry, block_geometry
from .lazy import LazyImages, planes_of, shapes_of
from .reports import Divergence, LearnResult, LossRecord, Report
from .settings import LearningSettings, Order, Rule, Start

DEFAULT_POINTS = 4000
RANDOM_SCALE = 0.1  # standard deviation of a random start
_CHUNK_NANOSECONDS = 12e6  # of work until the next report
_MOST_SHUFFLED = 1 << 16  # blocks that are gathered at once


def train(
    images: Sequence[npt.ArrayLike] | LazyImages,
    *,
    targets: Sequence[npt.ArrayLike] | LazyImages | None = None,
    filters: Sequence[Filter] | None = None,
    rates: Sequence[float] | None = None,
    settings: LearningSettings | None = None,
    geometry: Geometry | None = None,
    points: int = DEFAULT_POINTS,
    chunk: Callable[[], int] | int | None = None,
    start: Filter | None = None,
    change_rate: Callable[[], float | None] | None = None,
    keep_going: bool = False,
) -> Iterator[Report]:
    """Learn filters by stochastic gradient descent, equation 2.

    Starts from w = 0 and goes over the blocks of each image in raster order, image after image, epoch after epoch
    (where the settings ask for nothing else); yields a report after each chunk of blocks. Not calling ``next`` pauses,
    ``close`` stops. With a tolerance it ends after the epoch in which the loss of every lane has settled.

    Parameters
    ----------
    images : sequence of array_like, each (H, W) or (H, W, C), or LazyImages
        Source images, all with the same number of channels; uint8, uint16 or float in [0, 1].
    targets : sequence of array_like, optional
        Filtered images, one per source; give these or ``filters``.
    filters : sequence of Filter, optional
        Learn from what these filters make of the images (in float64, not rounded to 8 bits). The target pixels
        are computed block by block, so no filtered image is kept.
    rates : sequence of float, optional
        Learning rates, each a lane; by default the one of the settings.
    settings : LearningSettings, optional
        Rule (``sgd`` or ``nlms``), epochs, border, activation, bias, schedule.
    geometry : Geometry, optional
        By default blocks of the filters' size with stride n. Needed with ``targets``; see `pair_geometry`.
    points : int
        At most this many loss points are recorded over the whole run.
    chunk : int or callable, optional
        Blocks until the next report (a callable is asked each time). By default about 12 ms of work.
    start : Filter, optional
        Begin with its effective kernels and its bias, in every lane; by default what the settings say.
    change_rate : callable, optional
        Asked before each chunk; a number that it returns is the learning rate of all lanes from there on.
    keep_going : bool
        Raise `Divergence` only when no lane is finite any more; lanes that are not have NaN in what follows.

    Yields
    ------
    Report
        With L = len(filters) * len(rates) lanes, filters first.

    Raises
    ------
    Divergence
        When a weight is no longer finite, within one chunk.
    TypeError, ValueError
        For images or settings that do not fit together; raised at once, not at the first ``next``.
    """
    engine = _engine(images, targets, filters, rates, settings or LearningSettings(), geometry, points)
    _begin(engine, start)
    return _reports(engine, chunk, change_rate, keep_going)


def _engine(
    images: Sequence[npt.ArrayLike] | LazyImages,
    targets: Sequence[npt.ArrayLike] | LazyImages | None,
    filters: Sequence[Filter] | None,
    rates: Sequence[float] | None,
    settings: LearningSettings,
    geometry: Geometry | None,
    points: int,
) -> Engine:
    if settings.rule is Rule.LEAST_SQUARES:
        raise ValueError("least squares is not learned step by step; call least_squares")
    if (targets is None) == (filters is None):
        raise ValueError("give either targets or filters to learn from")
    planes = planes_of(images)
    if not len(planes):
        raise ValueError("there is no image to learn from")
    channels = {shape[2] for shape in shapes_of(planes)}
    if len(channels) > 1:
        raise ValueError(f"all images must have the same number of channels, not {sorted(channels)}")
    (count,) = channels
    goals = None if targets is None else planes_of(targets)
    if goals is not None:
        if len(goals) != len(planes):
            raise ValueError(f"{len(planes)} images need as many targets, not {len(goals)}")
        if geometry is None:
            raise ValueError("targets need a geometry; see pair_geometry")
        if any(shape[2] != count for shape in shapes_of(goals)):
            raise ValueError("a target has another number of channels than its image")
    teachers = [teacher.for_channels(count) for teacher in filters or ()]
    if goals is None:
        sizes = {teacher.size for teacher in teachers}
        if len(sizes) != 1:
            raise ValueError("filters that are learned together must have the same kernel size")
        geometry = geometry or block_geometry(sizes.pop())
    assert geometry is not None
    if points < 1:
        raise ValueError(f"a loss record needs at least one point, not {points}")
    lanes = np.array([settings.learning_rate] if rates is None else list(rates), dtype=np.float64)
    if lanes.size == 0 or not ((lanes > 0.0) & (lanes <= 1.0)).all():
        raise ValueError("learning rates must be above 0 and at most 1")
    return Engine(planes, goals, teachers, lanes, settings, geometry, points)


def _begin(engine: Engine, start: Filter | None) -> None:
    """Give the lanes their first weights."""
    how, size = engine.settings.start, engine.geometry.size
    if start is not None:
        if start.size != size:
            raise ValueError(f"a {size} x {size} filter cannot start from one of {start.size} x {start.size}")
        first = start.for_channels(engine.channels)
        engine.start(first.effective, first.bias)
    elif how is Start.RANDOM:
        chance = np.random.Generator(np.random.PCG64(engine.settings.seed))
        engine.start(chance.normal(0.0, RANDOM_SCALE, (engine.channels, size, size)), np.zeros(engine.channels))
    elif how is not Start.ZERO:
        raise ValueError(f"the settings start from a {how.value}, but no filter to start from is given")


def _reports(
    engine: Engine,
    chunk: Callable[[], int] | int | None,
    change_rate: Callable[[], float | None] | None,
    keep_going: bool,
) -> Iterator[Report]:
    default = max(1, round(_CHUNK_NANOSECONDS / engine.nanoseconds))
    last = Report(1, 0, 0, engine.total, *engine.snapshot(), engine.losses)
    tolerance = engine.settings.tolerance
    loss: FloatArray | None = None
    for epoch in range(1, engine.settings.epochs + 1):
        point = engine.losses.count
        for index, blocks in enumerate(engine.stretches):
            first = 0
            while first < blocks:
                rate = None if change_rate is None else change_rate()
                if rate is not None:
                    engine.set_rate(rate)
                wanted = default if chunk is None else chunk() if callable(chunk) else chunk
                count = min(max(1, wanted), blocks - first, blocks if engine.shuffled is None else _MOST_SHUFFLED)
                engine.learn(index, first, count, epoch)
                first += count
                ends = tolerance and first == blocks and index == len(engine.stretches) - 1
                if ends or engine.done == engine.total:
                    engine.finish(epoch)
                last = _checked(engine, epoch, index, last, keep_going)
                yield last
        if tolerance:
            before, loss = loss, engine.mean_loss(point)
            # A lane that is not finite has nothing left to settle.
            if before is not None and not (np.abs(loss - before) > tolerance * before).any():
                return


def _diverged(weights: FloatArray, bias: FloatArray, keep_going: bool) -> tuple[int, ...]:
    """The lanes that are not finite; none where the others are to go on."""
    finite = np.isfinite(weights).all(axis=(1, 2, 3)) & np.isfinite(bias).all(axis=1)
    return () if keep_going and finite.any() else tuple(np.flatnonzero(~finite).tolist())


def _checked(engine: Engine, epoch: int, index: int, last: Report, keep_going: bool) -> Report:
    """The report of where the engine stands; Divergence where its weights are not finite."""
    weights, bias = engine.snapshot()
    with np.errstate(all="ignore"):
        total = float(weights.sum()) + float(bias.sum())
    lanes = () if math.isfinite(total) else _diverged(weights, bias, keep_going)
    if lanes:
        raise Divergence(
            f"the weights overflowed after {engine.done} blocks (epoch {epoch}, image {index + 1}): "
            "the learning rate is too large for these images",
            last,
            lanes,
        )
    return Report(epoch, index, engine.done, engine.total, weights, bias, engine.losses)


def learn(
    images: Sequence[npt.ArrayLike] | LazyImages,
    *,
    targets: Sequence[npt.ArrayLike] | LazyImages | None = None,
    filter: Filter | None = None,
    settings: LearningSettings | None = None,
    geometry: Geometry | None = None,
    names: Sequence[str] = (),
    progress: Callable[[Report], object] | None = None,
    points: int = DEFAULT_POINTS,
) -> LearnResult:
    """Learn one filter and return it: `train` run to its end, or `least_squares` (`solve_pair` with targets).

    Parameters are those of `train`; ``names`` of the images are kept in the filter's provenance, and ``progress``
    is called with every report.
    """
    settings = settings or LearningSettings()
    learned = provenance(settings, names)
    if settings.rule is Rule.LEAST_SQUARES:
        if targets is not None and geometry is not None:
            from .rounded import solve_pair

            pair = solve_pair(
                images, targets, geometry, border=settings.border, activation=settings.activation, bias=settings.bias
            )
            fit, best = pair.fit, pair.filter
        else:
            from .exact import least_squares

            fit = least_squares(
                images, targets=targets, filter=filter, border=settings.border, activation=settings.activation,
                bias=settings.bias, geometry=geometry,
            )  # fmt: skip
            best = fit.filter
        empty = LossRecord(np.zeros((0, fit.filter.channels, 1)), np.zeros(0, np.int64), np.zeros(0, np.int64), 1)
        found = Filter(best.kernels, 1.0, best.bias, "learned", learned)
        return LearnResult(found, empty, fit.blocks)
    last: Report | None = None
    for last in train(
        images, targets=targets, filters=None if filter is None else [filter], settings=settings, geometry=geometry,
        points=points,
    ):  # fmt: skip
        if progress is not None:
            progress(last)
    assert last is not None
    return LearnResult(last.filter(name="learned", learned=learned), last.losses, last.block)


def provenance(settings: LearningSettings, names: Sequence[str] = ()) -> Provenance:
    """How a filter is about to be learned, for its file."""
    extra: dict[str, Any] = {}
    if settings.start is not Start.ZERO:
        extra["start"] = settings.start.value
    if settings.order is not Order.RASTER:
        extra["order"] = settings.order.value
    if settings.start is Start.RANDOM or settings.order is Order.SHUFFLED:
        extra["seed"] = settings.seed
    if settings.tolerance:
        extra["tolerance"] = settings.tolerance
    return Provenance(
        settings.rule.value, settings.learning_rate, settings.epochs, settings.border.value,
        settings.activation.value, tuple(names), extra,
    )  # fmt: skip


__all__ = [
    "DEFAULT_POINTS",
    "Divergence",
    "LearnResult",
    "LossRecord",
    "Report",
    "learn",
    "provenance",
    "train",
]
