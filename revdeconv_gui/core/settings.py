"""Names and values that steer learning. Imports neither numba nor Qt, so that anyone may import it early."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

MIN_KERNEL_SIZE = 2
MAX_KERNEL_SIZE = 15


class Rule(StrEnum):
    """How a kernel is learned.

    ``sgd`` is equation 2 of Nguyen (2023): plain LMS, stable only below the stable rate.
    ``nlms`` is normalised LMS (Nagumo & Noda 1967), stable for every rate in (0, 2).
    ``least-squares`` is the exact minimiser over the unsaturated blocks.
    """

    SGD = "sgd"
    NLMS = "nlms"
    LEAST_SQUARES = "least-squares"


class Activation(StrEnum):
    """The function f applied to a weighted sum: ``clip`` to [0, 1], ``relu`` or ``identity``."""

    CLIP = "clip"
    RELU = "relu"
    IDENTITY = "identity"


class Border(StrEnum):
    """Which blocks take part in learning.

    ``all``: every block. ``paper``: the last block row and block column of each image do not, as in the
    author's program.
    """

    ALL = "all"
    PAPER = "paper"


class Schedule(StrEnum):
    """The learning rate of epoch 1, 2, ...: ``constant`` g, or ``inverse-sqrt`` g / sqrt(epoch)."""

    CONSTANT = "constant"
    INVERSE_SQRT = "inverse-sqrt"


class Start(StrEnum):
    """The weights before the first block: ``zero``, ``random`` with a seed, the editor's ``matrix``, or a ``run``'s.

    The last two are given to `train` as a filter.
    """

    ZERO = "zero"
    RANDOM = "random"
    MATRIX = "matrix"
    RUN = "run"


class Order(StrEnum):
    """The order of the blocks: ``raster``, image after image, or all ``shuffled`` anew for each epoch, with a seed."""

    RASTER = "raster"
    SHUFFLED = "shuffled"


@dataclass(frozen=True, slots=True)
class LearningSettings:
    """Everything that decides what a run learns, besides the pixels.

    Parameters
    ----------
    rule : Rule
        The update rule.
    learning_rate : float
        g of equation 2, 0 < g <= 1. Dimensionless (pixels are in [0, 1]). Ignored by least squares.
    epochs : int
        Passes over all images, at least 1. Ignored by least squares.
    border : Border
        Which blocks take part.
    activation : Activation
        f of equation 1.
    bias : bool
        Learn a bias per channel too.
    schedule : Schedule
        How the rate changes from epoch to epoch.
    rates : tuple of float
        Rates of a sweep, each a run of its own instead of ``learning_rate``; empty for a single run. `train` learns
        them together when they are given to it.
    tolerance : float
        Stop after the epoch whose mean loss differs from the one before by at most this share; 0 goes on to the last.
    start : Start
        The weights before the first block.
    order : Order
        The order of the blocks.
    seed : int
        Of the random start and of the shuffled order.

    Raises
    ------
    ValueError
        If a rate is not in (0, 1], the epochs are below 1, or the tolerance or seed is negative.
    """

    rule: Rule = Rule.SGD
    learning_rate: float = 0.1
    epochs: int = 1
    border: Border = Border.ALL
    activation: Activation = Activation.CLIP
    bias: bool = False
    schedule: Schedule = Schedule.CONSTANT
    rates: tuple[float, ...] = ()
    tolerance: float = 0.0
    start: Start = Start.ZERO
    order: Order = Order.RASTER
    seed: int = 0

    def __post_init__(self) -> None:
        # Accept plain strings ("sgd") from scripts, and refuse unknown ones here rather than deep in a run.
        for name, kind in _KINDS.items():
            object.__setattr__(self, name, kind(getattr(self, name)))
        object.__setattr__(self, "rates", tuple(map(float, self.rates)))
        for rate in (self.learning_rate, *self.rates):
            if not (math.isfinite(rate) and 0.0 < rate <= 1.0):
                raise ValueError(f"the learning rate must be above 0 and at most 1, not {rate!r}")
        if self.epochs < 1:
            raise ValueError(f"the number of epochs must be at least 1, not {self.epochs!r}")
        if not 0.0 <= self.tolerance < 1.0:
            raise ValueError(f"the tolerance must be at least 0 and below 1, not {self.tolerance!r}")
        if self.seed < 0:
            raise ValueError(f"the seed must be 0 or above, not {self.seed!r}")

    def rate_in_epoch(self, epoch: int) -> float:
        """Learning rate of epoch 1, 2, ... under the schedule."""
        if self.schedule is Schedule.INVERSE_SQRT:
            return self.learning_rate / math.sqrt(epoch)
        return self.learning_rate


_KINDS: dict[str, type[StrEnum]] = {
    "rule": Rule,
    "border": Border,
    "activation": Activation,
    "schedule": Schedule,
    "start": Start,
    "order": Order,
}
