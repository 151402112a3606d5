"""What is measured in an experiment, each with its words and its scale: for tables, heat maps and reports."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.phrases import marked

from .experiment_tables import decibels, percent, plain_number

_FINE = 1e-3  # differences of less than this do not show on a logarithmic colour scale


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of Table 1.

    Attributes
    ----------
    key, title, hint : str
        ``hint`` says in a sentence what it is.
    value : callable
        Of a row; NaN where there is none.
    text : callable
        The value as it is written.
    middle : float or None
        The value that is neither one way nor the other, 0 for a change and 1 for a scale; None where the colours go
        from little to much.
    logarithmic : bool
        Whether its colours show orders of magnitude.
    """

    key: str
    title: str
    hint: str
    value: Callable[[ExperimentRow], float]
    text: Callable[[float], str]
    middle: float | None = None
    logarithmic: bool = False

    def of(self, row: ExperimentRow) -> str:
        """Its text for a row."""
        return self.text(self.value(row))


def _four(value: float) -> str:
    return plain_number(value, ".4f")


MEASURES = (
    Measure(
        "mae", "MAE", marked("Mean absolute error of the deconvolved image (equation 4)"), lambda row: row.mae, _four
    ),
    Measure("mae0", "MAE0", marked("Mean absolute error of the zoomed filtered image"), lambda row: row.mae0, _four),
    Measure(
        "loss_ratio",
        marked("Loss ratio"),
        marked("|MAE − MAE0| / MAE0 (equation 5); it hides the sign"),
        lambda row: row.loss_ratio,
        percent,
        None,
        True,
    ),
    Measure(
        "change",
        marked("Change"),
        marked("(MAE − MAE0) / MAE0: below 0% the deconvolved image is nearer to the original"),
        lambda row: row.signed_change,
        lambda v: percent(v, "+.4f"),
        0.0,
        True,
    ),
    Measure("psnr", "PSNR", marked("Of the deconvolved image, mean over images"), lambda row: row.psnr, decibels),
    Measure(
        "psnr0", "PSNR0", marked("Of the zoomed filtered image, mean over images"), lambda row: row.psnr0, decibels
    ),
    Measure(
        "ssim",
        "SSIM",
        marked("Structural similarity of the deconvolved image; 1 is equal"),
        lambda row: row.ssim,
        _four,
    ),
    Measure(
        "ssim0", "SSIM0", marked("Structural similarity of the zoomed filtered image"), lambda row: row.ssim0, _four
    ),
    Measure(
        "scale",
        marked("Scale"),
        marked("How many times too large the learned filter is; 1 is right"),
        lambda row: row.comparison.scale,
        _four,
        1.0,
        True,
    ),
    Measure(
        "cosine",
        marked("Cosine"),
        marked("Cosine similarity of learned and true weights: the shape; 1 is right"),
        lambda row: row.comparison.cosine,
        lambda v: plain_number(v, ".5f"),
    ),
    Measure(
        "error",
        marked("Largest error"),
        marked("Largest difference of a weight"),
        lambda row: row.comparison.largest_error,
        lambda v: plain_number(v, ".3g"),
        None,
        True,
    ),
)
BY_KEY = {measure.key: measure for measure in MEASURES}
_SSIM = ("ssim", "ssim0")


def measures_of(result: ExperimentResult) -> tuple[Measure, ...]:
    """Those that a result has."""
    return tuple(measure for measure in MEASURES if measure.key not in _SSIM or result.has_ssim)


def shades(measure: Measure, rows: Sequence[ExperimentRow]) -> list[float]:
    """Where the value of each row lies on the colour scale of all: -1 to 1 around a middle, else 0 to 1; or NaN."""
    values = [measure.value(row) for row in rows]
    if measure.middle is not None:
        moved = [_bent(value - measure.middle, measure.logarithmic) for value in values]
        largest = max((abs(v) for v in moved if math.isfinite(v)), default=0.0) or 1.0
        return [v / largest if math.isfinite(v) else math.nan for v in moved]
    bent = [_bent(value, measure.logarithmic) for value in values]
    finite = [v for v in bent if math.isfinite(v)]
    low, high = (min(finite), max(finite)) if finite else (0.0, 1.0)
    span = (high - low) or 1.0
    return [(v - low) / span if math.isfinite(v) else math.nan for v in bent]


def _bent(value: float, logarithmic: bool) -> float:
    return math.copysign(math.log1p(abs(value) / _FINE), value) if logarithmic and math.isfinite(value) else value


def nearer_words(row: ExperimentRow) -> str:
    """Whether the deconvolved image is nearer to the original than the plain zoom: "nearer", "farther" or "equal"."""
    if row.mae == row.mae0:
        return marked("equal")
    return marked("nearer") if row.mae < row.mae0 else marked("farther")
