"""A comparison of methods in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.session.method_choice import REVERSE
from revdeconv_gui.session.method_comparison import MethodComparison, best_of
from revdeconv_gui.session.methods_run import ComparedRow

from .compare_words import change_words

EMPTY = phrase(
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
        said = {
            "name": (filter.name or phrase("the filter")).capitalize(),
            "method": _the(best.title),
            "mae": best.row.mae,
            "change": change_words(best.row.change),
        }
        line = (
            phrase("{name}: best so far is {method}, MAE {mae:.4f}, {change}.", **said)
            if so_far
            else phrase("{name}: best is {method}, MAE {mae:.4f}, {change}.", **said)
        )
        for each in rows:
            if each.filter is filter and each.name == REVERSE:
                comma = "," if each.run_id is not None else ""
                line += phrase(
                    " {method} is {change}.",
                    method=f"{each.title[0].upper()}{each.title[1:]}{comma}",
                    change=_paper(each),
                )
        lines.append(line)
    return "\n".join(lines)


def _the(title: str) -> str:
    return title if title.startswith(("the ", "Wiener", "Richardson")) else phrase("the {title}", title=title)


def _paper(row: ComparedRow) -> str:
    loses = phrase(": it loses here") if row.row.change > 5e-6 else ""
    return f"{change_words(row.row.change)}{loses}"


def plan_words(comparison: MethodComparison, images: int) -> str:
    """What pressing the button would do."""
    why_not = comparison.why_not
    if why_not:
        return why_not
    methods, filters = comparison.methods(), comparison.filters()
    text = ", ".join(
        (
            phrases(images, "1 image", "{count:,} images"),
            phrases(len(filters), "1 filter", "{count:,} filters"),
            phrases(len(methods), "1 method", "{count:,} methods"),
        )
    )
    text += "."
    if len(methods) < len(comparison.what.methods):
        text += phrase(" Fitted methods are left out: with one image they have no other to be fitted on.")
    if "learned-network" in methods:
        seconds = _NETWORK_SECONDS * images * len(filters)
        text += phrase(" The learned network alone takes about {duration}.", duration=_duration(seconds))
    return text


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else phrase("{seconds:.0f} minutes", seconds=seconds / 60)


def fitted_words(row: ComparedRow, images: int) -> str:
    """On how many other images a method was fitted."""
    return phrases(images - 1, "1 other", "{count:,} others") if METHODS[row.name].fitted else "–"
