"""What the filter editor says about a matrix: sum, norm, rank, and what running it backwards would do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.phrases import phrase, phrases

CONVOLUTION = phrase(
    "This matrix is not the same when turned by 180°, so it matters how it is laid on the image. This program "
    "correlates, as do CNN libraries, OpenCV’s filter2D and ImageJ: the matrix is taken as it stands. MATLAB’s conv2 "
    "and SciPy’s convolve turn it by 180° first. Flip it to compare with those."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Two short lines, and a long one for the tooltip."""

    numbers: str
    reverse: str
    reverse_hint: str


def facts(filter: Filter, channel: int) -> Facts:
    """The facts about one kernel of a filter, its weight included."""
    effective = filter.effective[channel]
    with np.errstate(over="ignore", invalid="ignore"):
        total, norm = effective.sum(), float(np.linalg.norm(effective))
    if abs(total) <= 1e-12 * np.abs(effective).sum():
        total = 0.0
    text = phrase(
        "Sum {total:.4g} · norm {norm:.3g} · rank {rank}", total=total, norm=norm, rank=_rank(effective, norm)
    )
    return Facts(text, *_reverse(effective))


def _rank(effective: FloatArray, norm: float) -> str:
    if not np.isfinite(norm):
        return "–"
    rank = int(np.linalg.matrix_rank(effective))
    return phrase("{rank} (separable)", rank=rank) if rank == 1 else str(rank)


def _reverse(effective: FloatArray) -> tuple[str, str]:
    """The smallest weight that equation 3 divides by, where it stands, and what that does to 8-bit images."""
    sizes = np.abs(effective)
    zeros = int((sizes == 0.0).sum())
    if zeros == sizes.size:
        return (
            phrase("Reverse: all weights are 0"),
            phrase("Where a weight is 0 the reverse operator takes the filtered pixel as it is."),
        )
    row, column = np.unravel_index(int(np.where(sizes > 0.0, sizes, np.inf).argmin()), sizes.shape)
    smallest = float(sizes[row, column])
    with np.errstate(over="ignore"):
        steps, error = np.float64(1.0) / smallest, np.float64(1.0) / (255.0 * smallest)
    short = phrase("Smallest |w| {smallest:.3g} at {row}, {column}", smallest=smallest, row=row + 1, column=column + 1)
    short += phrase(" · reverse × {steps:.3g}", steps=steps)
    short += phrases(zeros, " · 1 zero", " · {count} zeros") if zeros else ""
    hint = phrase(
        "The smallest weight is {smallest:.4g}, in row {row}, column {column}. Running backwards divides by "
        "it: one step of an 8-bit filtered image, 1/255, becomes 1/(255 × {smallest:.3g}) = {error:.3g} of the "
        "whole range there, {steps}.",
        smallest=smallest,
        row=row + 1,
        column=column + 1,
        error=error,
        steps=phrase("1 step") if steps == 1 else phrase("{steps:.3g} steps", steps=steps),
    )
    if zeros:
        hint += phrases(
            zeros,
            " 1 weight is 0: there the filtered pixel is taken as it is.",
            " {count} weights are 0: there the filtered pixel is taken as it is.",
        )
    return short, hint
