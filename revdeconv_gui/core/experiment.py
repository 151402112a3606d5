"""The paper's experiment (Nguyen 2023, section 3): filters by learning rates, MAE against MAE0."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .comparison import compare
from .convolution import forward
from .deconvolution import deconvolve
from .experiment_measuring import Measures, made_ssim, means, measure_images, portions, tables_of, zoomed_ssim
from .experiment_result import Course, ExperimentAverage, ExperimentResult, ExperimentRow
from .experiment_work import learning_work, measuring_work
from .filters import Filter
from .originals import Original
from .parallel import cores
from .phrases import phrase, phrases
from .pixels import Image, as_planes, to_uint8
from .rates import paper_rates
from .reports import LossRecord
from .settings import Border, LearningSettings, Rule
from .training import Divergence, Report, learn, provenance, train

PAPER_SETTINGS = LearningSettings(border=Border.PAPER)
OnImages = Callable[[ExperimentRow, int, Image, Image], object]


@dataclass(frozen=True, slots=True)
class ExperimentStep:
    """Where an experiment stands.

    Attributes
    ----------
    done, total : int
        Steps, as people count them: learning a filter is one, measuring it at a rate another.
    share : float
        Of the expected time, 0 to 1.
    rows : tuple of ExperimentRow
        Those that are complete, in the order of the whole.
    """

    done: int
    total: int
    share: float
    rows: tuple[ExperimentRow, ...]


def run_experiment(
    images: Sequence[npt.ArrayLike],
    *,
    filters: Sequence[Filter],
    rates: Sequence[float] | None = None,
    settings: LearningSettings = PAPER_SETTINGS,
    rules: Sequence[Rule] | None = None,
    ssim: bool = False,
    progress: Callable[[int, int], object] | None = None,
    on_images: OnImages | None = None,
) -> ExperimentResult:
    """Learn each filter at each rate from all images, deconvolve every filtered image, and measure.

    Parameters
    ----------
    images : sequence of array_like
        In the order in which they are learned from.
    filters : sequence of Filter
        Of any kernel sizes, each with a name of its own.
    rates : sequence of float, optional
        By default `paper_rates`. Least squares, which has none, gives one row for each filter.
    settings : LearningSettings
        Rule, border, activation, epochs, bias; its rate is not used.
    rules : sequence of Rule, optional
        By default the one of the settings.
    ssim : bool
        Measure SSIM too, which takes many times as long as all the rest.
    progress : callable, optional
        Called with (steps done, steps in all); what it raises ends the experiment.
    on_images : callable, optional
        Called with each row, the image's index, its 8-bit filtered and its 8-bit deconvolved image.

    Raises
    ------
    TypeError, ValueError
        As `train`.
    Divergence
        If a lane overflows (never with the ``clip`` activation).
    """
    steps = experiment_steps(
        images, filters=filters, rates=rates, settings=settings, rules=rules, ssim=ssim, on_images=on_images
    )
    rows: tuple[ExperimentRow, ...] = ()
    for step in steps:
        rows = step.rows
        if progress is not None:
            progress(step.done, step.total)
    return ExperimentResult(rows, settings, len(images))


def experiment_steps(
    images: Sequence[npt.ArrayLike],
    *,
    filters: Sequence[Filter],
    rates: Sequence[float] | None = None,
    settings: LearningSettings = PAPER_SETTINGS,
    rules: Sequence[Rule] | None = None,
    ssim: bool = False,
    points: int = 1,
    on_images: OnImages | None = None,
) -> Iterator[ExperimentStep]:
    """The experiment bit by bit: not calling ``next`` pauses, ``close`` stops; the rows so far are in each step.

    Parameters are those of `run_experiment`; ``points`` is the number of loss points of each row's course.

    Raises
    ------
    TypeError, ValueError, Divergence
        As `run_experiment`, at the first ``next`` or later.
    """
    chosen = paper_rates() if rates is None else tuple(rates)
    which = (settings.rule,) if rules is None else tuple(rules)
    sources = [as_planes(image) for image in images]
    return _Experiment(sources, tuple(filters), chosen, which, settings, ssim, points, on_images).steps()


_A_MOMENT = 0.5  # seconds


class _Experiment:
    """Learns and measures filter after filter, so that what is done is whole whenever it is stopped."""

    def __init__(
        self, sources: list[Image], filters: tuple[Filter, ...], rates: tuple[float, ...], rules: tuple[Rule, ...],
        settings: LearningSettings, ssim: bool, points: int, on_images: OnImages | None,
    ) -> None:  # fmt: skip
        self.sources, self.filters, self.rates, self.rules = sources, filters, rates, rules
        self.settings, self.ssim, self.points, self.on_images = settings, ssim, points, on_images
        self.originals = [Original(to_uint8(source)) for source in sources]
        self.shapes = [source.shape for source in sources]
        self.table: dict[tuple[int, int, int], ExperimentRow] = {}
        self.total = sum(len(filters) * (1 + len(self._rates(rule))) for rule in rules)
        self.done = 0
        self.work = 0.0
        self.whole = sum(self._learning(r, f) + self._measuring(r) for r in rules for f in filters) or 1.0

    def _rates(self, rule: Rule) -> tuple[float, ...]:
        return self.rates[:1] if rule is Rule.LEAST_SQUARES else self.rates

    def _learning(self, rule: Rule, filter: Filter) -> float:
        return learning_work(self.shapes, filter.size, len(self._rates(rule)), self.settings.epochs, rule)

    def _measuring(self, rule: Rule) -> float:
        return sum(measuring_work(shape, len(self._rates(rule)), ssim=self.ssim) for shape in self.shapes)

    def _step(self, more: float = 0.0) -> ExperimentStep:
        """Where it stands, ``more`` seconds of expected work after what is done for good."""
        rows = tuple(self.table[key] for key in sorted(self.table))
        return ExperimentStep(self.done, self.total, min(1.0, (self.work + more) / self.whole), rows)

    def steps(self) -> Iterator[ExperimentStep]:
        """Everything."""
        for r, rule in enumerate(self.rules):
            settings = replace(self.settings, rule=rule)
            for group in self._together(rule):
                drafts: dict[int, list[_Draft]] = {f: [] for f in group}
                yield from self._learn(settings, drafts)
                self.done += len(group)
                self.work += sum(self._learning(rule, self.filters[f]) for f in group)
                yield self._step()
                for f in group:
                    yield from self._finish(r, f, settings, drafts[f])

    def _together(self, rule: Rule) -> Iterator[list[int]]:
        """Filters, by index, that are learned as lanes of one run: those of one size while that takes a moment."""
        group: list[int] = []
        for f, filter in enumerate(self.filters):
            work = sum(self._learning(rule, self.filters[g]) for g in [*group, f])
            joins = group and filter.size == self.filters[group[0]].size and work < _A_MOMENT
            if group and (not joins or rule is Rule.LEAST_SQUARES):
                yield group
                group = []
            group.append(f)
        if group:
            yield group

    def _finish(self, r: int, f: int, settings: LearningSettings, drafts: list[_Draft]) -> Iterator[ExperimentStep]:
        """Measure what was learned of a filter; its rows are whole then."""
        filter, measures = self.filters[f], Measures(len(drafts))
        filtered = [forward(source, filter, activation=settings.activation, dtype=np.uint8) for source in self.sources]
        yield from self._measure(filter, filtered, drafts, measures)
        zoomed, *made = means([measures.zoomed, *measures.made]).tolist()
        for g, draft in enumerate(drafts):
            if self.ssim and not measures.made_ssim[g]:
                yield from self._measure_ssim(filtered, drafts, measures, g)
            row = self.table[r, g, f] = _row(settings, filter, draft, measures, g, zoomed, made[g])
            if self.on_images is not None:
                for index, y in enumerate(filtered):
                    self.on_images(row, index, y, deconvolve(y, draft.learned))
            self.done += 1
            yield self._step()

    def _learn(self, settings: LearningSettings, drafts: dict[int, list[_Draft]]) -> Iterator[ExperimentStep]:
        """Learn filters at all rates, which are lanes of one run; fills the drafts of each."""
        filters = [self.filters[f] for f in drafts]
        if settings.rule is Rule.LEAST_SQUARES:
            (filter,) = filters
            fit = learn(self.sources, filter=filter, settings=settings)
            made = _Draft(self.rates[0], replace(fit.filter, name=filter.name), fit.blocks, None)
            for some in drafts.values():
                some.append(made)
            return
        run = train(self.sources, filters=filters, rates=self.rates, settings=settings, points=self.points)
        last: Report | None = None
        whole = sum(self._learning(settings.rule, filter) for filter in filters)
        lanes = [(f, rate) for f in drafts for rate in self.rates]
        try:
            for last in run:
                yield self._step(whole * last.block / last.total)
        except Divergence as error:
            raise self._overflow(error, lanes, settings) from error
        assert last is not None
        for lane, (f, rate) in enumerate(lanes):
            how = provenance(replace(settings, learning_rate=rate))
            course = _course(last.losses, lane) if self.points > 1 else None
            learned = last.filter(lane, name=self.filters[f].name, learned=how)
            drafts[f].append(_Draft(rate, learned, last.block, course))

    def _overflow(self, error: Divergence, lanes: list[tuple[int, float]], settings: LearningSettings) -> Divergence:
        """The same, telling of which filters and at which rates."""
        which = [lanes[lane] for lane in error.lanes]
        names = ", ".join(self.filters[f].name or phrase("custom") for f in dict.fromkeys(f for f, _ in which))
        rates = sorted({rate for _, rate in which}, reverse=True)
        text = phrases(
            len(rates),
            "The weights overflow at rate {rates} ({rule}; {names}): leave it out, or use normalised LMS.",
            "The weights overflow at the rates {rates} ({rule}; {names}): leave them out, or use normalised LMS.",
            rates=", ".join(f"{rate:.6g}" for rate in rates),
            rule=settings.rule.value,
            names=names,
        )
        return Divergence(text, error.last, error.lanes)

    def _measure(
        self, filter: Filter, filtered: list[Image], drafts: list[_Draft], measures: Measures
    ) -> Iterator[ExperimentStep]:
        """Errors of all images at all rates."""
        learned = [draft.learned for draft in drafts]
        tables = tables_of(learned, self.sources[0].shape[2])
        for some in portions(self.originals, len(drafts)):
            originals = [self.originals[i] for i in some]
            measure_images(measures, originals, [filtered[i] for i in some], tables, filter.size)
            self.work += sum(measuring_work(x.pixels.shape, len(drafts), ssim=False) for x in originals)
            yield self._step()

    def _measure_ssim(
        self, filtered: list[Image], drafts: list[_Draft], measures: Measures, first: int
    ) -> Iterator[ExperimentStep]:
        """SSIM of all images at as many rates, from ``first`` on, as there are cores."""
        if not measures.zoomed_ssim:
            measures.zoomed_ssim += zoomed_ssim(self.originals, filtered)
        some = range(first, min(len(drafts), first + cores()))
        learned = [drafts[g].learned for g in some]
        for original, y in zip(self.originals, filtered, strict=True):
            for g, value in zip(some, made_ssim(original, y, learned), strict=True):
                measures.made_ssim[g].append(value)
            shape, rates = original.pixels.shape, len(drafts)
            whole = measuring_work(shape, rates, ssim=True) - measuring_work(shape, rates, ssim=False)
            self.work += whole * len(some) / rates
            yield self._step()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row that is not measured yet."""

    rate: float
    learned: Filter
    blocks: int
    course: Course | None


def _course(losses: LossRecord, lane: int) -> Course:
    count = losses.count
    return Course(losses.blocks[:count].copy(), losses.epochs[:count].copy(), losses.lane(lane).copy())


def _row(
    settings: LearningSettings, filter: Filter, draft: _Draft, measures: Measures, g: int, zoomed: list[float],
    made: list[float],
) -> ExperimentRow:  # fmt: skip
    mae, psnr, covered = made
    mae0, psnr0, covered0 = zoomed
    both = (float(np.mean(measures.made_ssim[g])), float(np.mean(measures.zoomed_ssim))) if measures.zoomed_ssim else ()
    ssim, ssim0 = both or (float("nan"), float("nan"))
    return ExperimentRow(
        draft.rate, filter, draft.learned, mae, mae0, psnr, psnr0, covered, covered0, compare(draft.learned, filter),
        settings.rule, ssim, ssim0, draft.blocks, draft.course,
    )  # fmt: skip


__all__ = [
    "PAPER_SETTINGS",
    "Course",
    "Divergence",
    "ExperimentAverage",
    "ExperimentResult",
    "ExperimentRow",
    "ExperimentStep",
    "experiment_steps",
    "paper_rates",
    "run_experiment",
]
