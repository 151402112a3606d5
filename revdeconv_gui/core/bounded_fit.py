"""Weights whose sums keep within intervals, or as near to them as can be."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .filters import FloatArray

CLOSE = 1e-9  # outside a bound
_STEPS = 40  # of Newton's method; 5 to 15 are usual


def newton(
    rows: FloatArray, low: FloatArray, high: FloatArray, start: FloatArray, pause: Callable[[], object] = lambda: None
) -> FloatArray:
    """Minimise the sum of squared distances of ``rows @ w`` from the intervals [low, high].

    The distance to a convex set, squared, is convex and once differentiable; where no sum sits at a bound it is the
    quadratic of the broken bounds, so Newton's method ends after a few steps. Weights that no broken bound speaks of
    stay as they are.

    Parameters
    ----------
    rows : ndarray of float64, shape (B, K)
    low, high : ndarray of float64, shape (B,)
        Infinite where there is no bound.
    start : ndarray of float64, shape (K,)
    pause : callable
        Called before each step; what it raises ends the search.

    Returns
    -------
    ndarray of float64, shape (K,)
    """

    def outside(weights: FloatArray) -> tuple[float, FloatArray]:
        sums = rows @ weights
        off = np.asarray(sums - np.clip(sums, low, high))
        return float(np.square(off).sum()), off

    weights, (cost, off) = start, outside(start)
    for _ in range(_STEPS):
        if np.abs(off).max(initial=0.0) <= CLOSE:
            break
        pause()
        broken = off != 0.0
        block = rows[broken]
        hessian, slope = block.T @ block, block.T @ off[broken]
        step = _solve(hessian, slope)
        before, size = cost, 1.0
        while size > 1e-4:
            tried = weights - size * step
            new, off_there = outside(tried)
            if new < cost:
                weights, cost, off = tried, new, off_there
                break
            size /= 2.0
        if cost > before * (1.0 - 1e-9):
            break
    return weights


def _solve(hessian: FloatArray, slope: FloatArray) -> FloatArray:
    """The smallest step that a Hessian of any rank asks for."""
    damped = hessian + 1e-9 * max(float(np.trace(hessian)), 1e-300) / len(hessian) * np.eye(len(hessian))
    return np.asarray(np.linalg.lstsq(damped, slope, rcond=None)[0])
