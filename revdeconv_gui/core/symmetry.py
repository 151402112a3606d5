"""Turns and mirrors that a kernel does not notice: what they do to an image, they do to its filtered image.

A filter that is equal to its own mirror image gives the mirrored filtered image for a mirrored image. Training data
may therefore be turned and mirrored (eight times as much of it for blur, sharpening and edge), and what an operator
makes of an image may be averaged over them (the geometric self-ensemble of Timofte, Rothe & Van Gool 2016).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .filters import Filter

Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False, slots=True)
class Symmetry:
    """One turn or mirror, as gathering indices.

    Attributes
    ----------
    known : ndarray of intp, shape (C (2 r + 1)^2,)
        ``row[known]`` is a turned neighbourhood.
    wanted : ndarray of intp, shape (C n^2,)
        ``row[wanted]`` is the turned block.
    back : ndarray of intp, shape (C n^2,)
        Turns a block back again.
    """

    known: Indices
    wanted: Indices
    back: Indices


def symmetries(filter: Filter, radius: int, together: int) -> tuple[Symmetry, ...]:
    """The symmetries of a filter's kernels (the first one changes nothing), for ``together`` channels at once."""
    found = []
    for turn in range(8):
        kernels = filter.kernels
        if np.array_equal(_turned(kernels, turn), kernels):
            known = _indices(2 * radius + 1, turn, together)
            wanted = _indices(filter.size, turn, together)
            found.append(Symmetry(known, wanted, np.argsort(wanted)))
    return tuple(found)


def _turned(squares: npt.NDArray[np.generic], turn: int) -> npt.NDArray[np.generic]:
    """One of the eight turns and mirrors of the last two axes; turn 0 is none."""
    mirrored = np.flip(squares, axis=-1) if turn >= 4 else squares
    return np.rot90(mirrored, turn % 4, axes=(-2, -1))


def _indices(side: int, turn: int, together: int) -> Indices:
    squares = np.arange(together * side * side, dtype=np.intp).reshape(together, side, side)
    return np.ascontiguousarray(_turned(squares, turn)).reshape(-1).astype(np.intp)
