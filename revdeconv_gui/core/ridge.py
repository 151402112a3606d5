"""Ridge regression from sums of products, its penalty chosen by generalised cross-validation.

Hoerl & Kennard (1970), Technometrics 12, 55; Golub, Heath & Wahba (1979), Technometrics 21, 215.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from .filters import FloatArray

_GRID = 10.0 ** np.linspace(-10.0, 0.0, 61)  # of the largest eigenvalue


@dataclass(frozen=True, slots=True)
class Sums:
    """All that a ridge regression with a free constant needs to know of its rows (known a, wanted b).

    Of whole numbers they are exact while below 2^53, in whatever order they are summed: taking some rows away again
    gives the very sums of the others.

    Attributes
    ----------
    rows : int
        N.
    known : ndarray, shape (P,)
        Sum of a.
    wanted, squares : ndarray, shape (M,)
        Sums of b and b^2.
    gram : ndarray, shape (P, P)
        Sum of a a^T.
    cross : ndarray, shape (P, M)
        Sum of a b^T.
    """

    rows: int
    known: FloatArray
    wanted: FloatArray
    squares: FloatArray
    gram: FloatArray
    cross: FloatArray

    @classmethod
    def of(cls, known: FloatArray, wanted: FloatArray) -> Self:
        """Sums over rows (N, P) and (N, M)."""
        squares = np.square(wanted).sum(axis=0)
        return cls(len(known), known.sum(axis=0), wanted.sum(axis=0), squares, known.T @ known, known.T @ wanted)

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.rows + other.rows, self.known + other.known, self.wanted + other.wanted,
            self.squares + other.squares, self.gram + other.gram, self.cross + other.cross,
        )  # fmt: skip

    def __sub__(self, other: Sums) -> Sums:
        return Sums(
            self.rows - other.rows, self.known - other.known, self.wanted - other.wanted,
            self.squares - other.squares, self.gram - other.gram, self.cross - other.cross,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ridge:
    """The centred system of some sums in its principal axes, so that every penalty costs next to nothing.

    Centring takes the free constant out. Numbers are divided by ``unit`` (255: pixels in [0, 1]).
    """

    sums: Sums
    unit: float
    values: FloatArray  # eigenvalues of the centred Gram matrix, (P,)
    axes: FloatArray  # eigenvectors, (P, P)
    turned: FloatArray  # axes^T times the centred cross products, (P, M)

    @classmethod
    def of(cls, sums: Sums, unit: float = 1.0) -> Self:
        """Turn the system into its principal axes."""
        mean = sums.known / sums.rows
        gram = (sums.gram - np.outer(sums.known, mean)) / unit**2
        cross = (sums.cross - np.outer(mean, sums.wanted)) / unit**2
        values, axes = np.linalg.eigh(gram)
        turned = axes.T @ cross
        # What is below the rounding of the largest one is no direction that the rows know.
        nothing = values <= np.finfo(np.float64).eps * len(values) * max(values.max(), 0.0)
        return cls(sums, unit, np.where(nothing, 0.0, values), axes, np.where(nothing[:, np.newaxis], 0.0, turned))

    def solve(self, penalty: float) -> FloatArray:
        """Weights and, last, the constant, shape (P + 1, M), minimising squared errors + penalty x squared weights.

        The constant is not penalised. Directions that the rows do not determine get weight 0.
        """
        scaled = self.values + penalty
        shrunk = np.divide(1.0, scaled, out=np.zeros_like(scaled), where=scaled > 0.0)
        weights = self.axes @ (self.turned * shrunk[:, np.newaxis])
        constant = (self.sums.wanted - self.sums.known @ weights) / (self.sums.rows * self.unit)
        return np.asarray(np.vstack([weights, constant]))

    def score(self, penalty: float) -> float:
        """Generalised cross-validation: N RSS / (N - trace of the hat matrix)^2, over all outputs together."""
        rows, scaled = self.sums.rows, self.values + penalty
        known = self.values > 0.0
        total = (self.sums.squares - np.square(self.sums.wanted) / rows).sum() / self.unit**2
        gained = np.square(self.turned[known]).sum(axis=1) * (self.values + 2.0 * penalty)[known] / scaled[known] ** 2
        freedom = rows - 1.0 - (self.values[known] / scaled[known]).sum()
        return float(rows * max(total - gained.sum(), 0.0) / freedom**2) if freedom > 0.0 else np.inf

    def best_penalty(self) -> float:
        """The penalty of a grid (1e-10 to 1 of the largest eigenvalue, six a decade) with the lowest score."""
        largest = float(self.values.max())
        if largest <= 0.0:
            return 0.0
        grid = largest * _GRID
        return float(grid[int(np.argmin([self.score(penalty) for penalty in grid]))])
