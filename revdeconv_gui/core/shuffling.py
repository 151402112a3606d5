"""Blocks in an order by chance: gathered into one row of blocks, which the kernels then read in raster order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .geometry import Geometry
from .pixels import Image, full_scale


class Shuffled:
    """All blocks of all images, in another order for each epoch: the permutations of PCG64, seeded by both."""

    def __init__(
        self,
        images: Sequence[Image],
        targets: Sequence[Image] | None,
        grids: Sequence[tuple[int, int]],
        geometry: Geometry,
        seed: int,
    ) -> None:
        self._images, self._targets, self._geometry, self._seed = images, targets, geometry, seed
        self._columns = np.array([columns for _, columns in grids])
        self._ends = np.cumsum([rows * columns for rows, columns in grids])
        self._epoch, self._order = 0, np.zeros(0, np.int64)

    def gather(self, epoch: int, first: int, count: int) -> tuple[Image, Image | None]:
        """Blocks ``first`` to ``first + count`` of an epoch side by side (n, count n, C), and targets."""
        if epoch != self._epoch:
            self._epoch = epoch
            self._order = np.random.Generator(np.random.PCG64([self._seed, epoch])).permutation(int(self._ends[-1]))
        picks = self._order[first : first + count]
        which = np.searchsorted(self._ends, picks, side="right")
        rows, columns = np.divmod(picks - np.concatenate(([0], self._ends))[which], np.maximum(self._columns, 1)[which])
        size, stride, channels = self._geometry.size, self._geometry.stride, self._images[0].shape[2]
        blocks = np.empty((size, count, size, channels), _common([image.dtype for image in self._images]))
        for index in np.unique(which):
            own = which == index
            windows = np.lib.stride_tricks.sliding_window_view(self._images[index], (size, size), axis=(0, 1))
            found = windows[rows[own] * stride, columns[own] * stride]
            blocks[:, own] = _scaled(found, blocks.dtype).transpose(2, 0, 3, 1)
        strip = blocks.reshape(size, count * size, channels)
        strip.setflags(write=False)
        return strip, None if self._targets is None else self._goals(self._targets, which, rows, columns)

    def _goals(
        self, targets: Sequence[Image], which: npt.NDArray[np.int64], rows: npt.NDArray[np.int64],
        columns: npt.NDArray[np.int64],
    ) -> Image:  # fmt: skip
        anchor = self._geometry.anchor
        goals = np.empty((1, len(which), targets[0].shape[2]), _common([target.dtype for target in targets]))
        for index in np.unique(which):
            own = which == index
            goals[0, own] = _scaled(targets[index][rows[own] + anchor, columns[own] + anchor], goals.dtype)
        return goals


def _common(types: Sequence[np.dtype]) -> np.dtype:
    """The type of all, or float64 where they differ."""
    return types[0] if all(kind == types[0] for kind in types) else np.dtype(np.float64)


def _scaled(values: Image, kind: np.dtype) -> Image:
    return values if values.dtype == kind else values / full_scale(values.dtype)
