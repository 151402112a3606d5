"""How well a kernel explains what an unknown filter made of an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase

from .activation import bounds
from .filters import Filter, FloatArray
from .geometry import Geometry
from .lazy import LazyImages
from .settings import Activation, Border

_EIGHT_BIT = 255.0
_TIE = 1e-6  # of a step: sums at the very bound were rounded either way
_LITTLE = 0.5  # an R² below it is told in words


@dataclass(frozen=True, slots=True)
class PairFit:
    """What `explain` found, over the blocks whose target pixel is not saturated.

    Attributes
    ----------
    r_squared : float
        Share of the targets' variance that the kernels explain, over all channels; at most 1.
    rms : float
        Root mean square of what is left, in steps of 8-bit values.
    rank : int
        Of the blocks, the lowest of the channels: below ``entries`` they do not determine the kernel.
    entries : int
        n^2 (+ 1 with a bias).
    saturated : float
        Share of blocks left out because their target is clipped.
    blocks : int
        Blocks looked at, saturated or not.
    exact : float or None
        Share of the target's pixels, saturated ones too, that the kernels give to the last digit; None where the
        target is no 8 or 16-bit image.
    cut : bool
        Whether the target's digits were cut off instead of rounded, as its pixels tell.
    """

    r_squared: float
    rms: float
    rank: int
    entries: int
    saturated: float
    blocks: int
    exact: float | None = None
    cut: bool = False

    def words(self) -> str:
        """All of it in a sentence."""
        if not np.isfinite(self.rms):
            return phrase("Every target pixel is saturated: nothing tells how well the pair is explained.")
        # Cut, not rounded: 1 is only what is exactly 1.
        share = np.floor(self.r_squared * 1e5) / 1e5
        rank = phrase("rank {rank} of {entries}", rank=self.rank, entries=self.entries)
        if self.rank < self.entries:
            rank += phrase(" (the images do not determine the kernel)")
        text = phrase(
            "R² {share:.5f}, residual {rms:.2f} of 255 (RMS), {rank}, {saturated:.1%} saturated.",
            share=share,
            rms=self.rms,
            rank=rank,
            saturated=self.saturated,
        )
        if self.r_squared < _LITTLE:
            text = phrase("These weights explain little of the pair.") + " " + text
        if self.exact is None:
            return text
        exact = np.floor(self.exact * 1e4) / 1e4
        text += " " + phrase("{exact:.2%} of the pixels to the last digit.", exact=exact)
        return text + (" " + phrase("The other program cuts digits off instead of rounding.") if self.cut else "")


@dataclass(slots=True)
class _Sums:
    """One channel's sums over its unsaturated blocks."""

    gram: FloatArray
    rank: int = 0
    count: int = 0
    total: float = 0.0
    squares: float = 0.0
    errors: float = 0.0

    def add(self, rows: FloatArray, wanted: FloatArray, made: FloatArray) -> None:
        self.count += len(wanted)
        self.total += float(wanted.sum())
        self.squares += float(np.square(wanted).sum())
        self.errors += float(np.square(wanted - made).sum())
        if self.rank < len(self.gram) and len(rows):
            self.gram += rows.T @ rows
            # Squares of singular values: what is below a millionth of the largest is rounding.
            largest = float(np.abs(self.gram).max())
            self.rank = int(np.linalg.matrix_rank(self.gram, tol=1e-12 * largest, hermitian=True))


def explain(
    sources: Sequence[npt.ArrayLike] | LazyImages,
    targets: Sequence[npt.ArrayLike] | LazyImages,
    filter: Filter,
    geometry: Geometry,
    *,
    border: Border = Border.ALL,
    activation: Activation = Activation.CLIP,
    bias: bool = False,
    cut: bool = False,
) -> PairFit:
    """Compare what a filter makes of the sources with their targets.

    Parameters are those of `revdeconv_gui.core.least_squares`; ``cut`` says that the digits of the targets were cut
    off instead of rounded.
    """
    from .exact import block_rows  # it loads numba, which who only keeps a PairFit does not need
    from .pixels import as_planes, full_scale

    low, high = bounds(activation)
    entries = geometry.size**2 + bias
    blocks, sums = 0, list[_Sums]()
    hits, depths = 0, set[str]()
    for source, target in zip(sources, targets, strict=True):
        plane, goal = as_planes(source), as_planes(target)
        fitted = filter.for_channels(plane.shape[2])
        kernels = fitted.effective.reshape(plane.shape[2], -1)
        sums = sums or [_Sums(np.zeros((entries, entries))) for _ in kernels]
        depths.add(goal.dtype.kind)
        scale = full_scale(goal.dtype)
        for rows, wanted in block_rows(plane, goal, geometry, border):
            blocks += len(rows)
            for c, channel in enumerate(sums):
                free = (wanted[:, c] > low) & (wanted[:, c] < high)
                block = rows[free, :, c]
                made = rows[:, :, c] @ kernels[c] + fitted.bias[c]
                hits += _exact(made * scale, wanted[:, c] * scale, scale, cut=cut)
                made = np.clip(made[free], low, high)
                if bias:
                    block = np.column_stack([block, np.ones(len(block))])
                channel.add(block, wanted[free, c], made)
    rounded = depths == {"u"} and blocks and sums
    return _fit(sums, blocks, entries, hits / (blocks * len(sums)) if rounded else None, cut=cut)


def _exact(sums: FloatArray, wanted: FloatArray, scale: float, *, cut: bool) -> int:
    """How many sums become the wanted pixel, all in steps of the target's depth."""
    upper = 1.0 if cut else 0.5
    above = (sums >= wanted + (upper - 1.0 - _TIE)) | (wanted <= 0.0)
    below = (sums <= wanted + (upper + _TIE)) | (wanted >= scale)
    return int(np.count_nonzero(above & below))


def _fit(sums: list[_Sums], blocks: int, entries: int, exact: float | None, *, cut: bool) -> PairFit:
    used = sum(each.count for each in sums)
    errors = sum(each.errors for each in sums)
    # Of each channel about its own mean: a tint is not explained by a kernel.
    variance = sum(each.squares - each.total**2 / each.count for each in sums if each.count)
    share = 1.0 - errors / variance if variance > 0.0 else float(errors == 0.0)
    return PairFit(
        share,
        float(np.sqrt(errors / used)) * _EIGHT_BIT if used else float("nan"),
        min((each.rank for each in sums), default=0),
        entries,
        1.0 - used / (blocks * len(sums)) if blocks and sums else 0.0,
        blocks,
        exact,
        cut and exact is not None,
    )
