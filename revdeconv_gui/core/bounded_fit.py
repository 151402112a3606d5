"""Weights whose sums keep within intervals, or as near to them as can be."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .filters import FloatArray

CLOSE = 1e-9  # outside a bound
_STEPS = 40  # of Newton's method; 5 to 15 are usual
_FITS = 0.01  # outside a bound: more is no rounding of sums
_MARGIN = 1e-4  # how far from the bounds the way to the centre begins
_SETTLED = 0.01  # of the logarithms' sum, that a step would win
_WAY = 20  # steps to the centre; 5 to 15 are usual


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


def centre(
    rows: FloatArray, low: FloatArray, high: FloatArray, start: FloatArray, pause: Callable[[], object] = lambda: None
) -> FloatArray:
    """The analytic centre of all weights whose sums keep within the intervals: far from each bound, near the truth.

    Where many weights fit, those that Newton's method reaches lie at the edge of them. The centre maximises the sum of
    the logarithms of all distances from the bounds (Sonnevend 1986; Boyd & Vandenberghe, Convex Optimization, 8.5.3).

    Parameters are those of `newton`; what ``start`` breaks the bounds by, they are widened by. Where that is more than
    0.01, nothing fits, and ``start`` is given back.
    """
    sums = rows @ start
    outside = float(np.max(np.abs(sums - np.clip(sums, low, high)), initial=0.0))
    if outside > _FITS:
        return start
    low, high, weights = low - outside - _MARGIN, high + outside + _MARGIN, start
    for _ in range(_WAY):
        pause()
        sums = rows @ weights
        # An infinite bound is infinitely far: its share is 0.
        above, below = 1.0 / (high - sums), 1.0 / (sums - low)
        slope = rows.T @ (above - below)
        hessian = rows.T @ (rows * (above * above + below * below)[:, np.newaxis])
        step = _solve(hessian, slope)
        gain = float(slope @ step)
        if gain < _SETTLED:
            return weights
        towards = rows @ step  # away from the upper bounds where it is above 0
        with np.errstate(divide="ignore", invalid="ignore"):
            room = np.where(towards > 0.0, (sums - low) / towards, (high - sums) / -towards)
        room = room[towards != 0.0]
        weights = weights - min(1.0, 0.9 * float(np.min(room, initial=np.inf))) * step
    return start  # bounds on one side only have no middle
