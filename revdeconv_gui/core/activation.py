"""The activation f of equation 1 as the interval that it clips to."""

from __future__ import annotations

import math

from .settings import Activation

_BOUNDS = {
    Activation.CLIP: (0.0, 1.0),
    Activation.RELU: (0.0, math.inf),
    Activation.IDENTITY: (-math.inf, math.inf),
}


def bounds(activation: Activation | str) -> tuple[float, float]:
    """The interval that an activation clips to."""
    return _BOUNDS[Activation(activation)]
