"""A comparison of methods in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.session.method_choice import REVERSE
from revdeconv_gui.session.method_comparison import MethodComparison, best_of
from revdeconv_gui.session.methods_run import ComparedRow

from .compare_words import change_words

EMPTY = (
    "How near does each way of deconvolving come to the original?\n\n"
    "Every ticked image is filtered, stored in 8 bits and recovered by each method. Methods that are fitted learn from "
    "all the other images, never from the one that is measured.\n\n"
    "Press Compare methods."
)
_NETWORK_SECONDS = 6


def verdicts(rows: Sequence[ComparedRow], *, so_far: bool = False) -> str:
    """For each filter which method is best, and how the paper's own does against the plain zoom."""
    lines = []
    for filter, best in best_of(rows).items():
        best_words = f"best {'so far ' if so_far else ''}is {_the(best.title)}"
        line = f"{(filter.name or 'the filter').capitalize()}: {best_words}, MAE {best.row.mae:.4f}, "
        line += f"{change_words(best.row.change)}."
        for each in rows:
            if each.filter is filter and each.name == REVERSE:
                comma = "," if each.run_id is not None else ""
                line += f" {each.title[0].upper()}{each.title[1:]}{comma} is {_paper(each)}."
        lines.append(line)
    return "\n".join(lines)


def _the(title: str) -> str:
    return title if title.startswith(("the ", "Wiener", "Richardson")) else f"the {title}"


def _paper(row: ComparedRow) -> str:
    loses = ": it loses here" if row.row.change > 5e-6 else ""
    return f"{change_words(row.row.change)}{loses}"


def plan_words(comparison: MethodComparison, images: int) -> str:
    """What pressing the button would do."""
    why_not = comparison.why_not
    if why_not:
        return why_not
    methods, filters = comparison.methods(), comparison.filters()
    text = f"{_count(images, 'image')}, {_count(len(filters), 'filter')}, {_count(len(methods), 'method')}."
    if len(methods) < len(comparison.what.methods):
        text += " Fitted methods are left out: with one image they have no other to be fitted on."
    if "learned-network" in methods:
        seconds = _NETWORK_SECONDS * images * len(filters)
        text += f" The learned network alone takes about {_duration(seconds)}."
    return text


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("s" if number != 1 else "")


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} minutes"


def fitted_words(row: ComparedRow, images: int) -> str:
    """On how many other images a method was fitted."""
    return _count(images - 1, "other") if METHODS[row.name].fitted else "–"
