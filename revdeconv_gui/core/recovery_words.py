"""The recovery score in plain words: is the shape right, is the size, and what is the reason."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .filters import Filter
from .phrases import phrase
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
        return phrase("All weights of the reference are 0: there is no shape and no size to compare with.")
    if math.isnan(score.cosine):
        return phrase("All weights are 0: nothing has been learned.")
    words = _shape(score.cosine)
    if abs(score.cosine) >= SHAPE_NEAR:  # the size of a wrong shape tells nothing
        words += f"; {_size(abs(score.scale))}"
    return f"{words}{'' if learning is None else _reason(score, learning)}."


def _shape(cosine: float) -> str:
    told = cosine_text(cosine)
    if cosine >= SHAPE_RIGHT:
        return phrase("The shape is right (cosine {cosine})", cosine=told)
    if cosine >= SHAPE_NEAR:
        return phrase("The shape is nearly right (cosine {cosine})", cosine=told)
    if cosine <= -SHAPE_NEAR:
        return phrase("The filter is the negative of the reference (cosine {cosine})", cosine=told)
    return phrase("The shape is wrong (cosine {cosine})", cosine=told)


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
        return phrase("the size is right") if told == "1.000" else phrase("the size is right ({told} times)", told=told)
    percent = 100.0 * abs(scale - 1.0)
    if 1.0 <= scale < _PERCENT:
        return phrase("the size is {percent:.0f}% too large", percent=percent)
    if 1.0 / _PERCENT < scale < 1.0:
        return phrase("the size is {percent:.0f}% too small", percent=percent)
    if scale > 1.0:
        return phrase("the size is {times} times too large", times=times_text(scale))
    if scale < _NOTHING:
        return phrase("the size is next to nothing")
    return phrase("the size is {times} times too small", times=times_text(1.0 / scale))


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
        why = (
            phrase(": the weights overflowed, for {reason}", reason=_above(learning))
            if above
            else phrase(": the weights overflowed")
        )
        return why + phrase(". Use a lower rate, or normalised LMS")
    if learning.live:
        return phrase(", after {percent} of the blocks", percent=_percent(learning.done))
    if _right(score):
        return phrase(", although {reason}", reason=_above(learning)) if above else ""
    if above:
        return f": {_above(learning)}"
    if learning.done < 1.0:
        return phrase(": learning was stopped after {percent} of the blocks", percent=_percent(learning.done))
    if learning.rule is Rule.LEAST_SQUARES:
        return phrase(", and no filter fits the unsaturated blocks better: they do not determine this one")
    if learning.rule is Rule.SGD and learning.rate < 0.5 * learning.stable_rate:
        return phrase(
            ": the rate {rate:.3g} is safe but slow. More epochs, or a rate nearer to the stable {stable:.3g}, "
            "bring it nearer",
            rate=learning.rate,
            stable=learning.stable_rate,
        )
    return phrase(": more epochs may bring it nearer")


def _percent(share: float) -> str:
    """Cut: what is not all of it never reads as 100%."""
    return f"{math.floor(100.0 * share)}%"


def _above(learning: Learning) -> str:
    """The rate against the stable one."""
    times = learning.rate / learning.stable_rate
    stable = (
        phrase("{stable:.3g}, which is stable for white blocks", stable=learning.stable_rate)
        if learning.of_white
        else phrase("the stable {stable:.3g}", stable=learning.stable_rate)
    )
    if times < 1.1:
        return phrase("the rate {rate:.3g} is above {stable}", rate=learning.rate, stable=stable)
    return phrase("the rate is {times} times above {stable}", times=times_text(times), stable=stable)
