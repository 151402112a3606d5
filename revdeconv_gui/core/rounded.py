"""A kernel from a pair of images whose target was rounded to 8 or 16 bits: the one that gives those very pixels.

Least squares takes rounding for noise. It is none: a pixel of 17 says that the sum lay between 16.5 and 17.5, and a
black one that it lay below 0.5. A kernel that keeps within all of these bounds is *consistent* (Thao & Vetterli 1994,
"Deterministic analysis of oversampled A/D conversion and decoding improvement based on consistent estimates", IEEE
Transactions on Signal Processing 42(3)): its error falls as one over the number of pixels, that of least squares as one
over their square root, and saturated pixels say something too. Of all kernels that keep within the bounds, the one in
their middle is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from .activation import bounds
from .bounded_fit import CLOSE, centre, newton
from .convolution import forward
from .exact import LeastSquaresFit, least_squares
from .filters import Filter, FloatArray
from .geometry import Geometry
from .lazy import Images, LazyImages, planes_of
from .pixels import Image, full_scale, to_float
from .settings import Activation, Border

_Sample = tuple[FloatArray, FloatArray]  # blocks (B, K) of a channel and the target's pixels (B)
_SUMS_AT_ONCE = 1 << 22  # 32 MB of float64
_NUMBERS_KEPT = 1 << 22  # 32 MB of float64 for the blocks of a channel that the bounds are taken from
_TRACE = 2e-3  # of the largest weight
_EQUAL = 1e-5  # share of pixels: sums beside their bounds, which the last steps of a search decide
_ROUNDS = 3  # of adding the blocks whose bounds were broken
_SLACK = 1e-7  # of a step: sums at the very bound were rounded either way
_TRIED = 1.0 / 16.0  # of that memory, to see how the target was rounded
_ROUNDED, _CUT = 0.5, 1.0  # steps from the pixel's value up to the sums that it no longer stands for


@dataclass(frozen=True, slots=True)
class PairSolution:
    """The result of `solve_pair`.

    Attributes
    ----------
    fit : LeastSquaresFit
        Plain least squares over the unsaturated blocks.
    filter : Filter
        The consistent kernel where it gives more of the target's pixels, else that of ``fit``.
    exact : float or None
        Share of the target's pixels, saturated ones too, that ``filter`` gives to the last digit; None where the
        target was not rounded (floats).
    cut : bool
        Whether the target's digits were cut off rather than rounded.
    consistent : bool
        Whether ``filter`` is the consistent kernel.
    loss : ndarray of float64, shape (C,)
        Mean of e^2 / 2 of ``filter`` over the unsaturated blocks; for the consistent kernel a little above the least.
    """

    fit: LeastSquaresFit
    filter: Filter
    exact: float | None
    cut: bool
    consistent: bool
    loss: FloatArray

    @property
    def r_squared(self) -> FloatArray:
        """Share of the variance of each channel's targets that ``filter`` explains, shape (C,)."""
        least = self.fit.loss
        worse = np.divide(self.loss, least, out=np.ones_like(least), where=least > 0.0)
        return np.asarray(1.0 - (1.0 - self.fit.r_squared) * worse)


def solve_pair(
    images: Sequence[npt.ArrayLike] | LazyImages,
    targets: Sequence[npt.ArrayLike] | LazyImages,
    geometry: Geometry,
    *,
    border: Border | str = Border.ALL,
    activation: Activation | str = Activation.CLIP,
    bias: bool = False,
    progress: Callable[[int], object] | None = None,
) -> PairSolution:
    """Fit the kernels of pairs: least squares, then within the bounds that rounded targets give.

    Of more blocks than fit into some memory a sample is taken, and what breaks its bounds elsewhere is added to it.
    The consistent kernel is taken only where it gives more of the target's pixels to the last digit: noise,
    compression and effects that are not a matrix leave the least-squares solution as it is.

    Parameters are those of `revdeconv_gui.core.least_squares`.

    Raises
    ------
    ValueError
        As `revdeconv_gui.core.least_squares` does.
    """
    planes, goals = planes_of(images), planes_of(targets)
    fit = least_squares(
        planes, targets=goals, border=border, activation=activation, bias=bias, geometry=geometry, progress=progress
    )
    depths = {goal.dtype for goal in goals}
    if len(depths) != 1 or next(iter(depths)).kind != "u":
        return PairSolution(fit, fit.filter, None, False, False, fit.loss)
    pair = _Pair(planes, goals, geometry, Border(border), bias, full_scale(depths.pop()), fit.blocks, progress)
    plain = _weights_of(fit.filter, bias)
    share = pair.exact(plain, _ROUNDED)
    if share == 1.0:
        return PairSolution(fit, fit.filter, share, False, False, fit.loss)
    upper, start = pair.how_rounded(plain)
    weights, own = pair.consistent(start, upper)
    if own > share:
        for better in (pair.centred, lambda found, _: _without_traces(found)):
            other, reached = pair.consistent(better(weights, upper), upper, rounds=1)
            if reached >= own - _EQUAL:
                weights, own = other, reached
    if own <= share:
        return PairSolution(fit, fit.filter, share, False, False, fit.loss)
    found = _filter_of(weights, geometry.size, bias)
    return PairSolution(fit, found, own, upper == _CUT, True, pair.loss(weights, Activation(activation)))


@dataclass(frozen=True, slots=True)
class _Strip:
    """Some rows of blocks of one image: where their windows are, and the target's pixels in whole numbers."""

    windows: Image  # (R, Q, C, n, n), a view of the source's pixels
    wanted: FloatArray  # (R, Q, C)
    source: Image

    def rows(self, chosen: npt.NDArray[np.bool_], channel: int) -> FloatArray:
        """Blocks (B, K) of one channel, with True in ``chosen`` (R, Q)."""
        found = to_float(np.ascontiguousarray(self.windows[:, :, channel][chosen]))
        return found.reshape(len(found), found.shape[1] * found.shape[2])


@dataclass(slots=True)
class _Pair:
    planes: Images
    goals: Images
    geometry: Geometry
    border: Border
    bias: bool
    scale: float
    blocks: int
    progress: Callable[[int], object] | None
    kept: list[_Sample] = field(default_factory=list)  # of each channel; grows by what breaks its bounds elsewhere

    def strips(self) -> Iterator[_Strip]:
        """All blocks, so many rows at a time that their sums fit into some memory."""
        anchor, size, stride = self.geometry.anchor, self.geometry.size, self.geometry.stride
        read = 0
        for plane, goal in zip(self.planes, self.goals, strict=True):
            rows, columns = self.geometry.grid(plane.shape[0], plane.shape[1], self.border)
            rows, columns = min(rows, goal.shape[0] - anchor), min(columns, goal.shape[1] - anchor)
            if rows <= 0 or columns <= 0:
                continue
            step = max(1, _SUMS_AT_ONCE // (columns * plane.shape[2]))
            for first in range(0, rows, step):
                last = min(rows, first + step)
                source = plane[first * stride : (last - 1) * stride + size, : (columns - 1) * stride + size]
                windows = np.lib.stride_tricks.sliding_window_view(source, (size, size), axis=(0, 1))
                wanted = goal[first + anchor : last + anchor, anchor : anchor + columns].astype(np.float64)
                read += wanted.shape[0] * wanted.shape[1]
                if self.progress is not None:
                    self.progress(read)
                yield _Strip(windows[::stride, ::stride], wanted, source)

    def sums(self, strip: _Strip, filter: Filter) -> FloatArray:
        """What the filter makes of a strip's blocks, in steps, shape (R, Q, C)."""
        made = forward(strip.source, filter, activation=Activation.IDENTITY, geometry=self.geometry)
        return np.asarray(made * self.scale)

    def exact(self, weights: FloatArray, upper: float) -> float:
        """Share of the target's pixels that weights (C, K) give."""
        found, hits, total = _filter_of(weights, self.geometry.size, self.bias), 0, 0
        for strip in self.strips():
            hits += int(np.count_nonzero(self._broken(self.sums(strip, found), strip.wanted, upper) <= CLOSE))
            total += strip.wanted.size
        return hits / total

    def loss(self, weights: FloatArray, activation: Activation) -> FloatArray:
        """Mean of e^2 / 2 of each channel over the blocks that least squares looks at."""
        low, high = (bound * self.scale for bound in bounds(activation))
        found = _filter_of(weights, self.geometry.size, self.bias)
        sums, counts = np.zeros(len(weights)), np.zeros(len(weights))
        for strip in self.strips():
            free = (strip.wanted > low) & (strip.wanted < high)
            errors = np.where(free, strip.wanted - self.sums(strip, found), 0.0) / self.scale
            sums += 0.5 * np.square(errors).sum(axis=(0, 1))
            counts += free.sum(axis=(0, 1))
        return sums / counts

    def bounds(self, wanted: FloatArray, upper: float) -> tuple[FloatArray, FloatArray]:
        """Between what the sums lay, in steps; black and white pixels have one bound."""
        low, high = wanted + (upper - 1.0 - _SLACK), wanted + (upper + _SLACK)
        return np.where(wanted <= 0.0, -np.inf, low), np.where(wanted >= self.scale, np.inf, high)

    def _broken(self, steps: FloatArray, wanted: FloatArray, upper: float) -> FloatArray:
        """By how much sums lie outside their bounds, in steps."""
        return np.abs(steps - np.clip(steps, *self.bounds(wanted, upper)))

    def how_rounded(self, plain: FloatArray) -> tuple[float, FloatArray]:
        """Whether the target's digits were rounded or cut off, by a small sample; with weights to begin with."""
        sample, found = self._sample(_TRIED), []
        for upper in (_ROUNDED, _CUT):
            weights = self._fitted(sample, plain, upper)
            hits = sum(
                int(np.count_nonzero(self._broken(rows @ own * self.scale, wanted, upper) <= CLOSE))
                for (rows, wanted), own in zip(sample, weights, strict=True)
            )
            found.append((hits, upper, weights))
        _, upper, weights = max(found, key=lambda one: one[0])  # rounded, where they are equal
        return upper, weights

    def consistent(self, start: FloatArray, upper: float, rounds: int = _ROUNDS) -> tuple[FloatArray, float]:
        """Weights (C, K) within the bounds, as far as that can be, and the share of pixels that they give.

        Weights that start as 0 stay so.
        """
        sample = self._kept_sample()
        weights, share = start, 0.0
        for _ in range(rounds):
            weights = self._fitted(sample, weights, upper)
            share = self.exact(weights, upper)
            if share == 1.0 or len(sample[0][1]) >= self.blocks or not self._add_broken(sample, weights, upper):
                break
        return weights, share

    def centred(self, start: FloatArray, upper: float) -> FloatArray:
        """Weights in the middle of those that fit, where any do: the bounds alone tell no others apart."""
        return self._fitted(self._kept_sample(), start, upper, centre)

    def _fitted(
        self, sample: list[_Sample], start: FloatArray, upper: float, search: Callable[..., FloatArray] = newton
    ) -> FloatArray:
        found = np.zeros_like(start)
        for c, (rows, wanted) in enumerate(sample):
            free = start[c] != 0.0
            low, high = self.bounds(wanted, upper)
            known = rows if free.all() else rows[:, free]
            found[c, free] = search(known, low, high, start[c, free] * self.scale, self._pause) / self.scale
        return found

    def _pause(self) -> None:
        if self.progress is not None:
            self.progress(self.blocks)

    def _kept_sample(self) -> list[_Sample]:
        """Read once: of large images, gathering it takes as long as a search."""
        self.kept = self.kept or self._sample(1.0)
        return self.kept

    def _sample(self, share_of_room: float) -> list[_Sample]:
        """Blocks (B, K) and pixels (B) of each channel, all of them where they are few."""
        share, chance = share_of_room * self._room() / self.blocks, np.random.default_rng(0)

        def choose(strip: _Strip) -> npt.NDArray[np.bool_]:
            chosen = chance.random((*strip.wanted.shape[:2], 1)) < share
            return np.broadcast_to(chosen, strip.wanted.shape)

        return self._gathered(choose)

    def _room(self) -> int:
        return max(1000, _NUMBERS_KEPT // (self.geometry.size**2 + self.bias))

    def _gathered(self, choose: Callable[[_Strip], npt.NDArray[np.bool_]]) -> list[_Sample]:
        """The blocks with True in what ``choose`` gives (R, Q, C) for each strip, channel by channel."""
        parts: dict[int, list[_Sample]] = {}
        for strip in self.strips():
            chosen = choose(strip)
            for c in range(strip.wanted.shape[2]):
                rows = strip.rows(chosen[:, :, c], c)
                if self.bias:
                    rows = np.column_stack([rows, np.ones(len(rows))])
                parts.setdefault(c, []).append((rows, strip.wanted[:, :, c][chosen[:, :, c]]))
        return [_together(part) for _, part in sorted(parts.items())]

    def _add_broken(self, sample: list[_Sample], weights: FloatArray, upper: float) -> bool:
        """Add blocks that break their bounds to the sample; whether there were few enough that it helps."""
        found, left = _filter_of(weights, self.geometry.size, self.bias), self._room() // 2 * len(weights)
        outside: list[npt.NDArray[np.bool_]] = []
        for strip in self.strips():
            outside.append(self._broken(self.sums(strip, found), strip.wanted, upper) > CLOSE)
            left -= int(np.count_nonzero(outside[-1]))
            if left < 0:
                return False  # not rounding: something else was done to the pictures
        each = iter(outside)
        for c, more in enumerate(self._gathered(lambda _: next(each))):
            sample[c] = _together([sample[c], more])
        return True


def _together(parts: list[_Sample]) -> _Sample:
    return np.concatenate([rows for rows, _ in parts]), np.concatenate([wanted for _, wanted in parts])


def _without_traces(weights: FloatArray) -> FloatArray:
    """Weights next to nothing become exactly 0, for equation 3 divides by all others."""
    return np.where(np.abs(weights) < _TRACE * np.abs(weights).max(axis=1, keepdims=True), 0.0, weights)


def _weights_of(filter: Filter, bias: bool) -> FloatArray:
    """All unknowns of each channel, shape (C, K)."""
    flat = filter.effective.reshape(filter.channels, -1)
    return np.column_stack([flat, filter.bias]) if bias else flat


def _filter_of(weights: FloatArray, size: int, bias: bool) -> Filter:
    entries = size * size
    offsets: Any = weights[:, entries] if bias else np.zeros(len(weights))
    return Filter(weights[:, :entries].reshape(-1, size, size), 1.0, offsets, "least-squares")
