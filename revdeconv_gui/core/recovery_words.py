"""The recovery score in plain words: is the shape right, is the size, and what is the reason."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .filters import Filter
from .recovery import Recovery
from .settings import Rule

SHAPE_RIGHT = 0.99  # least cosine of a shape that is called right: an angle of 8 degrees
SHAPE_NEAR = 0.9
SIZE_RIGHT = 0.02  # most |scale - 1| of a size that is called right
_NOTHING = 1e-12
_PERCENT = 1.5  # factors up to this one are told in per cent


@dataclass(frozen=True, slots=True)
class Learning:
    """What is known of how a filter was learned.

    Attributes
    ----------
    rule : Rule
    rate : float
        The highest learning rate in use.
    stable_rate : float
        2 / max ||X_block||^2 of the images (`stable_rate`), or 2 / n^2, that of white blocks; NaN where unknown.
    of_white : bool
        Whether ``stable_rate`` is that of white blocks, because the images are not known.
    diverged : bool
        Whether the weights overflowed.
    done : float
        Share of the blocks that were learned from; below 1 where the run goes on or was stopped.
    live : bool
        Whether the run goes on.
    """

    rule: Rule
    rate: float
    stable_rate: float = math.nan
    of_white: bool = False
    diverged: bool = False
    done: float = 1.0
    live: bool = False


def learning_of(filter: Filter) -> Learning | None:
    """What a filter itself tells of how it was learned; its images are not known, so white blocks stand for them."""
    how = filter.learned
    if how is None or how.rule not in list(Rule):
        return None
    return Learning(Rule(how.rule), how.learning_rate, 2.0 / filter.size**2, of_white=True)


def recovery_words(score: Recovery, learning: Learning | None = None) -> str:
    """One or two sentences about a filter and its reference.

    Parameters
    ----------
    score : Recovery
        Of all channels together.
    learning : Learning, optional
        Gives the reason. Leave it out where the reference is not what was to be learned: a filter that is larger than
        another one is not so because of its rate.
    """
    if math.isnan(score.scale):
        return "All weights of the reference are 0: there is no shape and no size to compare with."
    if math.isnan(score.cosine):
        return "All weights are 0: nothing has been learned."
    words = _shape(score.cosine)
    if abs(score.cosine) >= SHAPE_NEAR:  # the size of a wrong shape tells nothing
        words += f"; {_size(abs(score.scale))}"
    return f"{words}{'' if learning is None else _reason(score, learning)}."


def _shape(cosine: float) -> str:
    told = f"(cosine {cosine_text(cosine)})"
    if cosine >= SHAPE_RIGHT:
        return f"The shape is right {told}"
    if cosine >= SHAPE_NEAR:
        return f"The shape is nearly right {told}"
    if cosine <= -SHAPE_NEAR:
        return f"The filter is the negative of the reference {told}"
    return f"The shape is wrong {told}"


def cosine_text(cosine: float) -> str:
    """Three decimals, up to six where it is so near to 1 that they matter; 1 is only what is exactly 1."""
    if math.isnan(cosine):
        return "–"
    places = 3
    while places < 6 and abs(cosine) > 1.0 - 2.0 * 10.0**-places:
        places += 1
    # Cut, not rounded: almost 1 never reads as 1.
    cut = math.floor(abs(cosine) * 10**places) / 10**places
    return f"{math.copysign(cut, cosine):.{0 if cut == 1.0 else places}f}"


def _size(scale: float) -> str:
    if abs(scale - 1.0) <= SIZE_RIGHT:
        told = f"{scale:.3f}"
        return "the size is right" + ("" if told == "1.000" else f" ({told} times)")
    if 1.0 / _PERCENT < scale < _PERCENT:
        return f"the size is {100.0 * abs(scale - 1.0):.0f} % too {'large' if scale > 1.0 else 'small'}"
    if scale > 1.0:
        return f"the size is {times_text(scale)} times too large"
    if scale < _NOTHING:
        return "the size is next to nothing"
    return f"the size is {times_text(1.0 / scale)} times too small"


def times_text(value: float) -> str:
    """A factor as people say it: 3.7, 12, 2e+30."""
    if value < 9.95:
        return f"{value:.1f}"
    return f"{value:,.0f}" if value < 1e6 else f"{value:.1g}"


def _right(score: Recovery) -> bool:
    return score.cosine >= SHAPE_RIGHT and abs(score.scale - 1.0) <= SIZE_RIGHT


def _reason(score: Recovery, learning: Learning) -> str:
    above = learning.rule is Rule.SGD and learning.rate > learning.stable_rate
    if learning.diverged:
        why = f": the weights overflowed, for {_above(learning)}" if above else ": the weights overflowed"
        return f"{why}. Use a lower rate, or normalised LMS"
    if learning.live:
        return f", after {_percent(learning.done)} of the blocks"
    if _right(score):
        return f", although {_above(learning)}" if above else ""
    if above:
        return f": {_above(learning)}"
    if learning.done < 1.0:
        return f": learning was stopped after {_percent(learning.done)} of the blocks"
    if learning.rule is Rule.LEAST_SQUARES:
        return ", and no filter fits the unsaturated blocks better: they do not determine this one"
    if learning.rule is Rule.SGD and learning.rate < 0.5 * learning.stable_rate:
        return (
            f": the rate {learning.rate:.3g} is safe but slow. More epochs, or a rate nearer to the stable "
            f"{learning.stable_rate:.3g}, bring it nearer"
        )
    return ": more epochs may bring it nearer"


def _percent(share: float) -> str:
    """Cut: what is not all of it never reads as 100 %."""
    return f"{math.floor(100.0 * share)} %"


def _above(learning: Learning) -> str:
    """The rate against the stable one."""
    times = learning.rate / learning.stable_rate
    stable = f"{learning.stable_rate:.3g}, which is stable for white blocks" if learning.of_white else (
        f"the stable {learning.stable_rate:.3g}"
    )  # fmt: skip
    if times < 1.1:
        return f"the rate {learning.rate:.3g} is above {stable}"
    return f"the rate is {times_text(times)} times above {stable}"
