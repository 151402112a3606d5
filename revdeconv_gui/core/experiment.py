"""The paper's experiment (Nguyen 2023, section 3): filters by learning rates, MAE against MAE0."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .convolution import forward
from .deconvolution import ReverseOperator, deconvolve
from .filters import Filter, FloatArray
from .measures import loss_ratio, signed_change
from .originals import Original
from .parallel import over_rows
from .pixels import Image, as_planes, to_uint8
from .rates import paper_rates
from .settings import Border, LearningSettings, Rule
from .training import Divergence, Report, learn, provenance, train


@dataclass(frozen=True, slots=True)
class ExperimentRow:
    """One filter at one learning rate, over all images.

    Attributes
    ----------
    learning_rate : float
    filter : Filter
        The true filter.
    learned : Filter
        The learned one.
    mae, mae0 : float
        Equation 4, in [0, 1]: mean over images of the deconvolved (zoomed) image's error.
    psnr, psnr0 : float
        Mean over images, dB, of the same images as MAE and MAE0.
    """

    learning_rate: float
    filter: Filter
    learned: Filter
    mae: float
    mae0: float
    psnr: float
    psnr0: float

    @property
    def loss_ratio(self) -> float:
        """Equation 5, |MAE - MAE0| / MAE0."""
        return loss_ratio(self.mae, self.mae0)

    @property
    def signed_change(self) -> float:
        """(MAE - MAE0) / MAE0: below 0 the deconvolved image is nearer to the original than the zoom."""
        return signed_change(self.mae, self.mae0)


@dataclass(frozen=True, slots=True)
class ExperimentResult:
    """All rows, rates first (as the paper's Table 1), and what they were made with."""

    rows: tuple[ExperimentRow, ...]
    settings: LearningSettings
    images: int

    def averages(self) -> tuple[tuple[str, float, float, float], ...]:
        """The paper's Table 2: name, mean MAE, MAE0 and mean loss ratio of each filter over its rates."""
        names = dict.fromkeys(row.filter.name for row in self.rows)
        table = []
        for name in names:
            rows = [row for row in self.rows if row.filter.name == name]
            table.append(
                (
                    name,
                    float(np.mean([row.mae for row in rows])),
                    rows[0].mae0,
                    float(np.mean([row.loss_ratio for row in rows])),
                )
            )
        return tuple(table)


PAPER_SETTINGS = LearningSettings(border=Border.PAPER)


def run_experiment(
    images: Sequence[npt.ArrayLike],
    *,
    filters: Sequence[Filter],
    rates: Sequence[float] | None = None,
    settings: LearningSettings = PAPER_SETTINGS,
    progress: Callable[[int, int], object] | None = None,
    on_images: Callable[[ExperimentRow, int, Image, Image], object] | None = None,
) -> ExperimentResult:
    """Learn each filter at each rate from all images, deconvolve every filtered image, and measure.

    Parameters
    ----------
    images : sequence of array_like
        In the order in which they are learned from.
    filters : sequence of Filter
        Of any kernel sizes.
    rates : sequence of float, optional
        By default `paper_rates`.
    settings : LearningSettings
        Rule, border, activation, epochs, bias; its rate is not used.
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
    sources = [as_planes(image) for image in images]
    chosen = paper_rates() if rates is None else tuple(rates)
    steps = _Steps(len(filters) * (1 + len(chosen)), progress)
    learned = _learn_all(sources, filters, chosen, settings, steps)
    originals = [Original(to_uint8(source)) for source in sources]
    table: dict[tuple[int, int], ExperimentRow] = {}
    for f, filter in enumerate(filters):
        filtered = [forward(source, filter, activation=settings.activation, dtype=np.uint8) for source in sources]
        mae0, psnr0 = _means([x.zoomed_errors(y) for y, x in zip(filtered, originals, strict=True)])
        errors = _all_errors(filtered, originals, [learned[f, g] for g in range(len(chosen))])
        for g, rate in enumerate(chosen):
            mae, psnr = _means(errors[g])
            row = ExperimentRow(rate, filter, learned[f, g], mae, mae0, psnr, psnr0)
            table[g, f] = row
            if on_images is not None:
                for index, y in enumerate(filtered):
                    on_images(row, index, y, deconvolve(y, learned[f, g]))
            steps.done()
    order = [(g, f) for g in range(len(chosen)) for f in range(len(filters))]
    return ExperimentResult(tuple(table[key] for key in order), settings, len(sources))


@dataclass(slots=True)
class _Steps:
    total: int
    report: Callable[[int, int], object] | None
    count: int = 0

    def done(self) -> None:
        self.count += 1
        if self.report is not None:
            self.report(self.count, self.total)


def _learn_all(
    sources: list[Image], filters: Sequence[Filter], rates: Sequence[float], settings: LearningSettings, steps: _Steps
) -> dict[tuple[int, int], Filter]:
    """Learned filters by (filter, rate) index; filters of one size are lanes of one run."""
    learned: dict[tuple[int, int], Filter] = {}
    if settings.rule is Rule.LEAST_SQUARES:
        for f, filter in enumerate(filters):
            fit = learn(sources, filter=filter, settings=settings).filter
            learned.update({(f, g): fit for g in range(len(rates))})
            steps.done()
        return learned
    for size in dict.fromkeys(filter.size for filter in filters):
        members = [f for f, filter in enumerate(filters) if filter.size == size]
        run = train(sources, filters=[filters[f] for f in members], rates=rates, settings=settings, points=1)
        last: Report | None = None
        for report in run:
            last = report
            if steps.report is not None:
                steps.report(steps.count, steps.total)
        assert last is not None
        for lane, (f, g) in enumerate((f, g) for f in members for g in range(len(rates))):
            made = provenance(replace(settings, learning_rate=rates[g]))
            learned[f, g] = last.filter(lane, name=filters[f].name, learned=made)
        for _ in members:
            steps.done()
    return learned


def _all_errors(
    filtered: list[Image], originals: list[Original], learned: Sequence[Filter]
) -> list[list[tuple[float, float]]]:
    """MAE and MSE of each image under each learned filter; the filters are shared out to all cores."""
    size, channels = learned[0].size, filtered[0].shape[2]
    indices = [np.ascontiguousarray(y.transpose(2, 0, 1).reshape(channels, -1)) for y in filtered]
    blocks = [x.blocks(size) for x in originals]
    errors: list[list[tuple[float, float]]] = [[] for _ in learned]

    def work(first: int, last: int) -> None:
        for g in range(first, last):
            table = ReverseOperator(learned[g], channels).solve_bytes()
            padded = np.zeros((channels, 256, blocks[0].shape[2]), np.uint8)
            padded[:, :, : size * size] = table
            errors[g] = [
                x.reversed_errors(y, b, padded, size) for y, b, x in zip(indices, blocks, originals, strict=True)
            ]

    over_rows(len(learned), len(learned) * sum(x.pixels.size for x in originals), work)
    return errors


def _means(errors: list[tuple[float, float]]) -> tuple[float, float]:
    """Mean MAE, and mean PSNR in dB, of errors (MAE, MSE) per image."""
    absolute, squares = np.array(errors).T
    with np.errstate(divide="ignore"):
        decibels: FloatArray = -10.0 * np.log10(squares)
    return float(np.mean(absolute)), float(np.mean(decibels))


__all__ = [
    "PAPER_SETTINGS",
    "Divergence",
    "ExperimentResult",
    "ExperimentRow",
    "paper_rates",
    "run_experiment",
]
