"""The figures that the paper prints (Nguyen 2023, Tables 1 and 2), and which digits of a computed figure equal them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import PAPER_FILTERS, preset
from revdeconv_gui.core.rates import paper_rates
from revdeconv_gui.core.settings import Activation, Border, LearningSettings, Rule

_SAME = 1e-9  # rates that are printed alike
_TENTHS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
# MAE and loss ratio in percent at each of these rates; MAE0 is one number for each filter.
_MAE0 = {"blur": "0.0727", "sharpening": "0.1758", "edge": "0.5482"}
_MAE = {
    "blur": "0.2881 0.1988 0.3629 0.1246 0.0950 0.1300 0.1024 0.0707 0.0707 0.0707",
    "sharpening": "0.2200 0.2232 0.2579 0.2201 0.2329 0.2020 0.1976 0.1782 0.1927 0.1757",
    "edge": "0.5563 0.5538 0.5541 0.5558 0.5555 0.5570 0.5588 0.5592 0.5595 0.5595",
}
_LOSS = {
    "blur": "296.1781 173.3775 398.9925 71.2817 30.5891 78.7666 40.7506 2.8118 2.8118 2.8118",
    "sharpening": "25.1110 26.9450 46.6521 25.1523 32.4306 14.8955 12.3684 1.3286 9.5685 0.0734",
    "edge": "1.4685 1.0093 1.0713 1.3837 1.3313 1.6023 1.9245 1.9991 2.0560 2.0584",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """MAE, MAE0 and loss ratio as the paper prints them: four decimals, the ratio in percent."""

    mae: str
    mae0: str
    loss: str


TABLE_1 = {
    (name, rate): Figures(mae, _MAE0[name], f"{loss}%")
    for name in PAPER_FILTERS
    for rate, mae, loss in zip(_TENTHS, _MAE[name].split(), _LOSS[name].split(), strict=True)
}
TABLE_2 = {
    "blur": Figures("0.1514", "0.0727", "109.8372%"),
    "sharpening": Figures("0.2100", "0.1758", "19.4525%"),
    "edge": Figures("0.5570", "0.5482", "1.5904%"),
}


def figures_of(row: ExperimentRow) -> Figures:
    """A computed row, rounded as the paper prints."""
    return Figures(f"{row.mae:.4f}", f"{row.mae0:.4f}", f"{100.0 * row.loss_ratio:.4f}%")


def published(row: ExperimentRow, settings: LearningSettings) -> Figures | None:
    """What the paper's Table 1 prints for the filter, rate and settings of a row; None where it has no such row."""
    name = paper_filter(row.filter)
    if name is None or row.rule is not Rule.SGD or not as_in_the_paper(settings):
        return None
    rate = next((rate for rate in _TENTHS if abs(rate - row.learning_rate) < _SAME), None)
    return None if rate is None else TABLE_1[name, rate]


def rounding_words(result: ExperimentResult) -> str:
    """Why figures may differ from the paper's at rates that are the paper's but for the last bits; or nothing."""
    exact = set(paper_rates())
    beside = {row.learning_rate for row in result.rows if published(row, result.settings) is not None}
    others = sorted(beside - exact)
    if not others:
        return ""
    rate = others[-1]
    theirs = next(each for each in exact if abs(each - rate) < _SAME)
    return phrase(
        "The paper subtracts 0.1 again and again: its rate {rate:g} is {theirs!r}. Above the stable rate the last "
        "digit can change the figures; write “paper” to get the rates as they are there.",
        rate=rate,
        theirs=theirs,
    )


def paper_filter(filter: Filter) -> str | None:
    """Name of the paper's filter that this one is; None where it is none of the three."""
    return next((name for name in PAPER_FILTERS if preset(name).equals(filter)), None)


def as_in_the_paper(settings: LearningSettings) -> bool:
    """Whether epochs, border, activation and bias are those of the paper's experiment."""
    return settings == LearningSettings(
        rule=settings.rule, learning_rate=settings.learning_rate, border=Border.PAPER, activation=Activation.CLIP
    )


def paper_averages(result: ExperimentResult, name: str) -> tuple[Figures, Figures] | None:
    """A filter's averages as the paper's Table 2 takes them, and what it prints.

    The paper averages over the ten rates of its Table 1, and over the figures as they are printed there. None where
    a rate of these is missing, or filter or settings are not the paper's.
    """
    rows = [row for row in result.of(Rule.SGD, name) if published(row, result.settings) is not None]
    if len({round(row.learning_rate, 9) for row in rows}) < len(_TENTHS):
        return None
    figures = [figures_of(row) for row in rows]
    known = paper_filter(rows[0].filter)
    assert known is not None
    found = Figures(
        _mean([each.mae for each in figures]),
        _mean([each.mae0 for each in figures]),
        _mean([each.loss.rstrip("%") for each in figures]) + "%",
    )
    return found, TABLE_2[known]


def _mean(texts: Sequence[str]) -> str:
    try:
        mean = sum(map(Decimal, texts), Decimal(0)) / len(texts)
        return str(mean.quantize(Decimal("0.0001"), ROUND_HALF_UP))
    except ArithmeticError:  # a perfect zoom has no loss ratio
        return "nan"


def equal_digits(computed: str, printed: str) -> int:
    """How many characters from the left of a computed figure equal the printed one.

    Figures whose decimal points do not stand at the same place have none in common: 9.85 is not near 90.85. Nor have
    those that share nothing but leading zeros.
    """
    if computed.find(".") != printed.find("."):
        return 0
    count = 0
    for ours, theirs in zip(computed, printed, strict=False):
        if ours != theirs:
            break
        count += 1
    return count if computed == printed or computed[:count].strip("0.") else 0
