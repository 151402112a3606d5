"""Rates of a sweep as text, and what a run will take in words."""

from __future__ import annotations

import pytest

from revdeconv_gui import core
from revdeconv_gui.session.rates import parse_rates, rates_words, sweep_advice
from revdeconv_gui.session.run_words import duration_words, estimate_words
from revdeconv_gui.session.training_run import Pace


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("", ()), ("  ", ()), ("0.1", (0.1,)), ("0.1, 0.2", (0.1, 0.2)), ("0.1;0.2  0.3", (0.1, 0.2, 0.3)),
        ("1/4 1/2", (0.25, 0.5)), ("0.1:0.3:0.1", (0.1, 0.2, 0.3)), ("0.3:0.1:0.1", (0.3, 0.2, 0.1)),
        ("0.3:0.1:-0.1", (0.3, 0.2, 0.1)), ("1:0.4:0.25", (1.0, 0.75, 0.5)), ("0.1 0.1:0.2:0.1", (0.1, 0.2)),
        ("paper", core.paper_rates()), ("Paper", core.paper_rates()), ("paper, 0.001", (*core.paper_rates(), 0.001)),
    ],
)  # fmt: skip
def test_rates_are_read(text: str, rates: tuple[float, ...]) -> None:
    assert parse_rates(text) == rates
    assert parse_rates(rates_words(rates)) == rates


@pytest.mark.parametrize(
    "text", ["x", "0", "1.5", "-0.1", "0.1:0.2", "0.1:0.2:0", "0.001:1:0.001", "1e-9:1:1e-9", "a:b:c"]
)
def test_what_are_no_rates_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"rate|range"):
        parse_rates(text)


@pytest.mark.parametrize("text", ["0.05:0.05:0.2", "0.1:0.05:0.5"])
def test_a_range_as_in_matlab_is_not_taken_for_one_rate(text: str) -> None:
    with pytest.raises(ValueError, match=r"is the one rate 0\.\d+; .*first, last, step"):
        parse_rates(text)


def test_advice_on_a_sweep() -> None:
    assert sweep_advice((0.1,), 0.2) == ("1 rate; 1 below the stable 0.2.", False)
    assert sweep_advice((0.1,), None) == ("1 rate, a run of its own.", False)
    assert sweep_advice((0.3, 0.4), 0.2)[0] == "2 rates; none below the stable 0.2."
    assert sweep_advice((0.1, 0.3), 0.2) == ("2 rates; 1 below the stable 0.2.", False)
    assert sweep_advice((0.3, 0.4), 0.2)[1]
    assert not sweep_advice((0.3, 0.4), None)[1]


def test_times_in_words() -> None:
    words = [duration_words(s) for s in (0.01, 0.5, 4.0, 61, 600, 9000)]
    assert words == ["under 0.1 s", "about 0.5 s", "about 4 s", "about 61 s", "about 10 min", "about 2.5 h"]
    assert estimate_words(0.2, 300, Pace.FULL, 4, 30, may_settle=False) == "About 0.2 s."
    assert estimate_words(0.2, 300, Pace.WATCH, 4, 30, may_settle=False) == "About 4 s to watch, else about 0.2 s."
    assert estimate_words(0.2, 300, Pace.SLOW, 4, 30, may_settle=True) == "At most about 10 s at 30 blocks a second."
