"""What the paper's experiment gives: rows, averages, the whole. Imports no numba, so that anyone may hold a result."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .comparison import Comparison
from .filters import Filter, FloatArray
from .measures import loss_ratio, signed_change
from .settings import LearningSettings, Rule


@dataclass(frozen=True, eq=False, slots=True)
class Course:
    """The loss of a row's learning over its course.

    Attributes
    ----------
    blocks : ndarray of int64, shape (P,)
        Blocks learned when each point was complete.
    epochs : ndarray of int64, shape (P,)
    losses : ndarray of float64, shape (P, C)
        Mean of e^2 / 2 over the blocks since the point before.
    """

    blocks: npt.NDArray[np.int64]
    epochs: npt.NDArray[np.int64]
    losses: FloatArray


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentRow:
    """One filter at one learning rate under one rule, over all images.

    Attributes
    ----------
    learning_rate : float
        Says nothing under least squares, which has no rate.
    filter : Filter
        The true filter.
    learned : Filter
        The learned one.
    mae, mae0 : float
        Equation 4, in [0, 1]: mean over images of the deconvolved (zoomed) image's error.
    psnr, psnr0 : float
        Mean over images, dB, of the same images as MAE and MAE0.
    covered_mae, covered_mae0 : float
        The same as MAE and MAE0 over the area that whole blocks cover.
    comparison : Comparison
        How near the learned filter is to the true one: scale, cosine, largest error.
    rule : Rule
    ssim, ssim0 : float
        Mean over images of the same images as MAE and MAE0; NaN where it was not asked for.
    blocks : int
        Blocks learned, over images and epochs.
    course : Course or None
        Where loss points were asked for and the rule learns step by step.
    """

    learning_rate: float
    filter: Filter
    learned: Filter
    mae: float
    mae0: float
    psnr: float
    psnr0: float
    covered_mae: float
    covered_mae0: float
    comparison: Comparison
    rule: Rule = Rule.SGD
    ssim: float = float("nan")
    ssim0: float = float("nan")
    blocks: int = 0
    course: Course | None = None

    @property
    def loss_ratio(self) -> float:
        """Equation 5, |MAE - MAE0| / MAE0."""
        return loss_ratio(self.mae, self.mae0)

    @property
    def signed_change(self) -> float:
        """(MAE - MAE0) / MAE0: below 0 the deconvolved image is nearer to the original than the zoom."""
        return signed_change(self.mae, self.mae0)

    @property
    def covered_change(self) -> float:
        """The signed change over the area that whole blocks cover."""
        return signed_change(self.covered_mae, self.covered_mae0)

    @property
    def stepless(self) -> bool:
        """Whether its rule has no learning rate."""
        return self.rule is Rule.LEAST_SQUARES


@dataclass(frozen=True, slots=True)
class ExperimentAverage:
    """A row of the paper's Table 2: means over the rates of one filter under one rule.

    Attributes
    ----------
    rule : Rule
    filter : str
        The filter's name.
    rates : int
        Learning rates that were averaged over.
    mae, mae0, loss_ratio, signed_change : float
    """

    rule: Rule
    filter: str
    rates: int
    mae: float
    mae0: float
    loss_ratio: float
    signed_change: float


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentResult:
    """All rows and what they were made with.

    Attributes
    ----------
    rows : tuple of ExperimentRow
        Rule after rule; within a rule rates first, as in the paper's Table 1.
    settings : LearningSettings
        Border, activation, epochs and bias; rule and rate stand in the rows.
    images : int
        Number of images.
    """

    rows: tuple[ExperimentRow, ...]
    settings: LearningSettings
    images: int

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that have rows, in order."""
        return tuple(dict.fromkeys(row.rule for row in self.rows))

    @property
    def names(self) -> tuple[str, ...]:
        """The filters' names, in order."""
        return tuple(dict.fromkeys(row.filter.name for row in self.rows))

    @property
    def rates(self) -> tuple[float, ...]:
        """The learning rates of the rules that have one, in order."""
        return tuple(dict.fromkeys(row.learning_rate for row in self.rows if not row.stepless))

    @property
    def has_ssim(self) -> bool:
        """Whether SSIM was asked for."""
        return any(not np.isnan(row.ssim0) for row in self.rows)

    @property
    def uneven(self) -> bool:
        """Whether some images have pixels that no whole block covers."""
        return any((row.mae, row.mae0) != (row.covered_mae, row.covered_mae0) for row in self.rows)

    def of(self, rule: Rule, name: str) -> tuple[ExperimentRow, ...]:
        """The rows of one filter under one rule."""
        return tuple(row for row in self.rows if row.rule is rule and row.filter.name == name)

    def averages(self) -> tuple[ExperimentAverage, ...]:
        """The paper's Table 2: means of each filter over its rates, rule after rule."""
        table = []
        for rule in self.rules:
            for name in self.names:
                rows = self.of(rule, name)
                if not rows:
                    continue
                mae, ratio, change = (
                    float(np.mean([getattr(row, what) for row in rows]))
                    for what in ("mae", "loss_ratio", "signed_change")
                )
                table.append(ExperimentAverage(rule, name, len(rows), mae, rows[0].mae0, ratio, change))
        return tuple(table)
