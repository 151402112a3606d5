"""Methods that are fitted on training images."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.back_projection import BackProjection
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.learned_inverse import LearnedInverse, fit_learned_inverse, leave_one_out_inverses
from revdeconv_gui.core.neighbourhoods import apply_blocks
from revdeconv_gui.core.network_inverse import NetworkInverse, fit_network_inverse, leave_one_out_networks
from revdeconv_gui.core.pixels import Image
from revdeconv_gui.core.settings import Activation

from .registry import Progress


@dataclass(frozen=True, eq=False, slots=True)
class FittedInverse:
    """A fitted method: an operator, what it was fitted for, and whether its results are back-projected.

    Attributes
    ----------
    method : str
        Name of the method.
    operator : LearnedInverse or NetworkInverse
    filter : Filter
        The filter that it undoes.
    activation : Activation
        Of the filter.
    back_projection : bool
        Whether blocks are moved, as little as possible, so that they filter to the given image (before they are
        rounded to 8 bits).
    """

    method: str
    operator: LearnedInverse | NetworkInverse
    filter: Filter
    activation: Activation
    back_projection: bool

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """See `Prepared`."""
        correct = BackProjection(self.filter, self.activation) if self.back_projection else None
        return apply_blocks(self.operator, filtered, dtype, correct)


def prepare(
    name: str,
    filter: Filter,
    activation: Activation | str,
    images: Sequence[npt.ArrayLike],
    progress: Progress | None = None,
    **parameters: Any,
) -> FittedInverse:
    """Fit the method of that name; see `fit_learned_inverse` and `fit_network_inverse` for the parameters."""
    kind, back = Activation(activation), _takes_back_projection(name, parameters)
    operator: LearnedInverse | NetworkInverse
    if name == "learned-network":
        operator = fit_network_inverse(images, filter, activation=kind, progress=progress, **parameters)
    else:
        operator = fit_learned_inverse(images, filter, activation=kind, together=_together(name), **parameters)
    return FittedInverse(name, operator, filter, kind, back)


def each_left_out(
    name: str,
    filter: Filter,
    activation: Activation | str,
    images: Sequence[npt.ArrayLike],
    progress: Progress | None = None,
    **parameters: Any,
) -> Iterator[FittedInverse]:
    """For each image the method of that name, fitted on the others."""
    kind, back = Activation(activation), _takes_back_projection(name, parameters)
    operators: Iterator[LearnedInverse] | Iterator[NetworkInverse]
    if name == "learned-network":
        operators = leave_one_out_networks(images, filter, activation=kind, progress=progress, **parameters)
    else:
        operators = leave_one_out_inverses(
            images, filter, activation=kind, together=_together(name), progress=progress, **parameters
        )
    for operator in operators:
        yield FittedInverse(name, operator, filter, kind, back)


def _together(name: str) -> bool:
    return name == "learned-colour"


def _takes_back_projection(name: str, parameters: dict[str, Any]) -> bool:
    """Whether to back-project; by default where that was measured to make the absolute error smaller."""
    return bool(parameters.pop("back_projection", name == "learned-colour"))
