"""The learning rates of the paper's experiment (Nguyen 2023, section 3)."""

from __future__ import annotations


def paper_rates() -> tuple[float, ...]:
    """The 19 learning rates of the paper: 1.0 ... 0.1, 0.09 ... 0.01.

    Made by repeated subtraction in float64 as the author's program does: the rounding is part of the result.
    """
    rates = []
    rate = 1.0
    while rate >= 0.01 - 1e-9:
        rates.append(rate)
        rate -= 0.1 if rate > 0.15 else 0.01
    return tuple(rates)
