"""Learning a small network with rectified units on absolute error: plain numpy, one seed, one result.

Adam (Kingma & Ba 2015) with the rate falling to 0 along a cosine (Loshchilov & Hutter 2017), on random batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from .symmetry import Symmetry

Single = npt.NDArray[np.float32]
Layer = tuple[Single, Single]  # weights (inputs, outputs), bias (outputs,)

RATE = 2e-3
BATCH = 256
_PIECE = 16
_REPORT_EVERY = 100


@dataclass(slots=True)
class Network:
    """out = x . skip + max(0, ... max(0, x . W1 + b1) ...) . Wk + bk.

    Attributes
    ----------
    layers : list of (ndarray of float32, ndarray of float32)
        Weights (inputs, outputs) and bias (outputs,) of each; all but the last are rectified.
    skip : ndarray of float32, shape (inputs, outputs)
        The linear part that the units correct.
    """

    layers: list[Layer]
    skip: Single

    def outputs(self, x: Single) -> Single:
        """Rows (N, inputs) to rows (N, outputs)."""
        return self._forward(x)[-1]

    def _forward(self, x: Single) -> list[Single]:
        values = [x]
        for weights, bias in self.layers[:-1]:
            values.append(np.maximum(_rows_by(values[-1], weights) + bias, np.float32(0)))
        weights, bias = self.layers[-1]
        return [*values, _rows_by(values[-1], weights) + bias + _rows_by(x, self.skip)]

    def gradients(self, x: Single, wanted: Single) -> list[Single]:
        """Derivatives of the mean over rows of the summed |difference|, in the order of `parameters`.

        Outputs are clipped to [0, 1] in the end: one that is out of range where the wanted value is the bound is right.
        """
        *values, out = self._forward(x)
        right = ((out <= 0) & (wanted <= 0)) | ((out >= 1) & (wanted >= 1))
        delta: Single = (np.sign(out - wanted) * ~right / np.float32(len(x))).astype(np.float32, copy=False)
        found: list[Single] = [_columns_by(x, delta)]
        for (weights, _), value in zip(reversed(self.layers), reversed(values), strict=True):
            found += [delta.sum(axis=0), _columns_by(value, delta)]
            delta = _rows_by(delta, weights.T) * (value > 0)
        return found[::-1]

    @property
    def parameters(self) -> list[Single]:
        """Weights and bias of each layer, then the skip."""
        return [*(part for layer in self.layers for part in layer), self.skip]


def new_network(sizes: Sequence[int], skip: Single, bias: Single, rng: np.random.Generator) -> Network:
    """A network that does nearly what ``skip`` and ``bias`` do: He's initial weights (2015), the last ones a tenth."""
    layers = []
    for index, (inputs, outputs) in enumerate(pairwise(sizes)):
        last = index == len(sizes) - 2
        spread = np.sqrt(2.0 / inputs) * (0.1 if last else 1.0)
        weights = rng.normal(0.0, spread, (inputs, outputs)).astype(np.float32)
        layers.append((weights, bias.copy() if last else np.zeros(outputs, np.float32)))
    return Network(layers, skip.copy())


def learn_network(
    network: Network,
    known: Single,
    wanted: Single,
    symmetries: Sequence[Symmetry],
    *,
    steps: int,
    rng: np.random.Generator,
    progress: Callable[[int, int], object] | None = None,
) -> None:
    """Improve a network in place.

    Parameters
    ----------
    known, wanted : ndarray of float32, shapes (N, inputs) and (N, outputs)
        What it sees and should give.
    symmetries : sequence of Symmetry
        Each batch is turned by one of them.
    steps : int
        Batches.
    progress : callable, optional
        Called with (steps done, steps); what it raises ends the learning.
    """
    parameters = network.parameters
    means, squares = ([np.zeros_like(part) for part in parameters] for _ in range(2))
    rows = _batches(len(known), rng)
    for step in range(steps):
        chosen = next(rows)
        turn = symmetries[int(rng.integers(len(symmetries)))]
        found = network.gradients(known[chosen][:, turn.known], wanted[chosen][:, turn.wanted])
        rate = RATE * 0.5 * (1.0 + np.cos(np.pi * step / steps))
        # Both of Adam's corrections for starting from zero in the rate.
        rate *= np.sqrt(1.0 - 0.999 ** (step + 1)) / (1.0 - 0.9 ** (step + 1))
        for part, mean, square, slope in zip(parameters, means, squares, found, strict=True):
            mean += np.float32(0.1) * (slope - mean)
            square += np.float32(0.001) * (slope * slope - square)
            part -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-8))
        if progress is not None and ((step + 1) % _REPORT_EVERY == 0 or step + 1 == steps):
            progress(step + 1, steps)


def _batches(rows: int, rng: np.random.Generator) -> Iterator[npt.NDArray[np.intp]]:
    """Row numbers in random order for ever, a batch at a time, each row once before any comes again."""
    size = min(BATCH, rows)
    while True:
        order = rng.permutation(rows)
        for first in range(0, rows - size + 1, size):
            yield order[first : first + size]


# A batch is multiplied in pieces so small that the linear algebra library does each on the calling thread. Its own
# threads wait for one another at every product: on a machine whose cores are busy that was measured to take 10 ms
# instead of 0.1. The result does not depend on their number either.


def _pieces(rows: Single) -> Single | None:
    if len(rows) != BATCH:
        return None
    return rows.reshape(BATCH // _PIECE, _PIECE, rows.shape[1])


def _rows_by(rows: Single, weights: Single) -> Single:
    """The product rows @ weights."""
    pieces = _pieces(rows)
    return rows @ weights if pieces is None else (pieces @ weights).reshape(len(rows), -1)


def _columns_by(rows: Single, others: Single) -> Single:
    """The product rows.T @ others."""
    pieces, parts = _pieces(rows), _pieces(others)
    if pieces is None or parts is None:
        return rows.T @ others
    return np.asarray((pieces.transpose(0, 2, 1) @ parts).sum(axis=0))
