"""Several learning rates as people type them: 0.1, 0.2; 1:0.1:0.1; paper."""

from __future__ import annotations

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.rates import paper_rates

from .expressions import number_words, parse_number

MOST = 200
HELP = phrase("write rates such as 0.1, 0.2, a range such as 1:0.1:0.1 (first, last, step), or paper")


def parse_rates(text: str) -> tuple[float, ...]:
    """Learning rates of a sweep, in the order given, each once; an empty text gives none.

    Parts are separated by commas, semicolons or blanks. A range is first:last:step, up or down; its numbers are
    rounded to ten digits, so that 1:0.1:0.1 has 0.3 in it. ``paper`` stands for the paper's nineteen.

    Raises
    ------
    ValueError
        If a part is none of these, a rate is not above 0 and at most 1, or there are too many; for the user.
    """
    rates: list[float] = []
    for part in text.replace(";", " ").replace(",", " ").split():
        rates += paper_rates() if part.lower() == "paper" else _range(part)
        if len(rates) > MOST:
            raise ValueError(phrase("a sweep has at most {most} rates", most=MOST))
    for rate in rates:
        if not 0.0 < rate <= 1.0:
            raise ValueError(phrase("a learning rate is above 0 and at most 1, not {rate:g}", rate=rate))
    return tuple(dict.fromkeys(rates))


def _range(part: str) -> list[float]:
    numbers = [_number(piece) for piece in part.split(":")]
    if len(numbers) == 1:
        return numbers
    if len(numbers) != 3 or numbers[2] == 0.0:
        raise ValueError(phrase("“{part}” is no range; {help}", part=part, help=HELP))
    first, last, step = numbers[0], numbers[1], abs(numbers[2])
    count = int(abs(last - first) / step + 1e-9) + 1
    if count > MOST:
        raise ValueError(
            phrase("a sweep has at most {most} rates, “{part}” has {count}", most=MOST, part=part, count=count)
        )
    if count == 1:  # the step of MATLAB's first:step:last, at the place of the last
        raise ValueError(phrase("“{part}” is the one rate {first:g}; {help}", part=part, first=first, help=HELP))
    step = step if last >= first else -step
    return [round(first + index * step, 10) for index in range(count)]


def _number(text: str) -> float:
    try:
        return parse_number(text)
    except ValueError:
        raise ValueError(phrase("“{text}” is no learning rate; {help}", text=text, help=HELP)) from None


def rates_words(rates: tuple[float, ...]) -> str:
    """Rates as `parse_rates` reads them back."""
    return "paper" if rates == paper_rates() else ", ".join(map(number_words, rates))


def sweep_advice(rates: tuple[float, ...], stable: float | None) -> tuple[str, bool]:
    """A sentence about the rates of a sweep on plain SGD, and whether it is a warning."""
    count = len(rates)
    if stable is None:
        return phrases(count, "1 rate, a run of its own.", "{count} rates, each a run of its own."), False
    below = sum(rate < stable for rate in rates)
    text = phrases(
        count,
        "1 rate; {below} below the stable {stable:.3g}.",
        "{count} rates; {below} below the stable {stable:.3g}.",
        below=below or phrase("none"),
        stable=stable,
    )
    return text, below == 0
