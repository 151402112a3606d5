"""The exact minimiser of the loss, which a learning curve can be compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .activation import bounds
from .convolution import forward
from .filters import Filter, FloatArray
from .geometry import Geometry, block_geometry
from .lazy import Images, LazyImages, planes_of, shapes_of
from .phrases import phrase
from .pixels import Image, to_float
from .settings import Activation, Border

_NUMBERS_AT_ONCE = 1 << 22  # 32 MB of float64 for the blocks of a strip
_ROUNDING = 1e-10  # of the largest weight: far above the solver's error, far below what 8-bit pixels can tell


@dataclass(frozen=True, slots=True)
class LeastSquaresFit:
    """The result of `least_squares`.

    Attributes
    ----------
    filter : Filter
        The minimiser, weight 1.
    rank : ndarray of int, shape (C,)
        Rank of each channel's system; below n^2 (+ 1 with a bias) the blocks do not determine the kernel and the
        minimum-norm solution is given.
    loss : ndarray of float64, shape (C,)
        Mean of e^2 / 2 over the blocks used: the floor of the learning curve on these blocks. NaN where none is.
    r_squared : ndarray of float64, shape (C,)
        Share of the targets' variance that the filter explains.
    saturated : float
        Share of blocks left out because their target is clipped, over all channels.
    blocks : int
        Blocks looked at, saturated or not.
    """

    filter: Filter
    rank: npt.NDArray[np.int64]
    loss: FloatArray
    r_squared: FloatArray
    saturated: float
    blocks: int


@dataclass(slots=True)
class _System:
    """Normal form of one channel: the triangular factor of [A | t], which has all that lstsq needs."""

    factor: FloatArray
    rows: int = 0
    total: float = 0.0
    squares: float = 0.0

    def add(self, rows: FloatArray, targets: FloatArray) -> None:
        stacked = np.vstack([self.factor, np.column_stack([rows, targets])])
        self.factor = np.asarray(np.linalg.qr(stacked, mode="r"))
        self.rows += len(targets)
        self.total += float(targets.sum())
        self.squares += float(np.square(targets).sum())


def least_squares(
    images: Sequence[npt.ArrayLike] | LazyImages,
    *,
    targets: Sequence[npt.ArrayLike] | LazyImages | None = None,
    filter: Filter | None = None,
    border: Border | str = Border.ALL,
    activation: Activation | str = Activation.CLIP,
    bias: bool = False,
    geometry: Geometry | None = None,
    progress: Callable[[int], object] | None = None,
) -> LeastSquaresFit:
    """Fit the kernels exactly by `numpy.linalg.lstsq` over the unsaturated blocks, channel by channel.

    A block is saturated where the activation has clipped its target (t <= 0 or t >= 1 for ``clip``); it says only
    which side of the bound the sum was on. The rows are reduced by QR as they are read, so memory does not grow with
    the images. Weights below 1e-10 of the largest are rounding, and exactly 0 in what is returned.

    Parameters are those of `revdeconv_gui.core.train`; ``progress`` is called with the number of blocks read so far
    after each strip, and what it raises ends the fit.

    Raises
    ------
    ValueError
        If images, targets and geometry do not fit together, or every block of a channel is saturated.
    """
    planes = planes_of(images)
    if not len(planes):
        raise ValueError("there is no image to learn from")
    if (targets is None) == (filter is None):
        raise ValueError("give either targets or a filter to learn from")
    if geometry is None:
        if filter is None:
            raise ValueError("targets need a geometry; see pair_geometry")
        geometry = block_geometry(filter.size)
    channels = shapes_of(planes)[0][2]
    if any(shape[2] != channels for shape in shapes_of(planes)):
        raise ValueError("all images must have the same number of channels")
    goals = _goals(planes, targets, filter, activation, geometry)
    entries = geometry.size**2 + bias
    systems = [_System(np.zeros((0, entries + 1))) for _ in range(channels)]
    blocks = 0
    for plane, goal in zip(planes, goals, strict=True):
        for rows, wanted in block_rows(plane, goal, geometry, Border(border)):
            blocks += len(rows)
            _add(systems, rows, wanted, Activation(activation), bias)
            if progress is not None:
                progress(blocks)
    return _solve(systems, geometry.size, blocks, bias)


def _goals(
    planes: Images,
    targets: Sequence[npt.ArrayLike] | LazyImages | None,
    filter: Filter | None,
    activation: Activation | str,
    geometry: Geometry,
) -> Iterator[Image]:
    if targets is not None:
        if len(targets) != len(planes):
            raise ValueError(f"{len(planes)} images need as many targets, not {len(targets)}")
        goals = planes_of(targets)
        if any(shape[2] != shapes_of(planes)[0][2] for shape in shapes_of(goals)):
            raise ValueError("a target has another number of channels than its image")
        yield from goals
        return
    assert filter is not None
    for plane in planes:
        rows, columns = geometry.grid(plane.shape[0], plane.shape[1])
        whole = rows > 0 and columns > 0
        made = forward(plane, filter, activation=activation, geometry=geometry) if whole else np.zeros((0, 0, 1))
        anchor = geometry.anchor
        yield np.pad(made, ((anchor, 0), (anchor, 0), (0, 0))) if anchor else made


def block_rows(
    plane: Image, goal: Image, geometry: Geometry, border: Border
) -> Iterator[tuple[FloatArray, FloatArray]]:
    """Blocks (B, K, C) and targets (B, C) of an image, a strip at a time."""
    rows, columns = geometry.grid(plane.shape[0], plane.shape[1], border)
    anchor, size, stride = geometry.anchor, geometry.size, geometry.stride
    rows, columns = min(rows, goal.shape[0] - anchor), min(columns, goal.shape[1] - anchor)
    if rows <= 0 or columns <= 0:
        return
    windows = np.lib.stride_tricks.sliding_window_view(plane, (size, size), axis=(0, 1))[::stride, ::stride]
    step = max(1, _NUMBERS_AT_ONCE // (columns * size * size * plane.shape[2]))
    for first in range(0, rows, step):
        last = min(rows, first + step)
        blocks = to_float(windows[first:last, :columns]).transpose(0, 1, 3, 4, 2)
        wanted = to_float(goal[first + anchor : last + anchor, anchor : anchor + columns])
        yield blocks.reshape(-1, size * size, plane.shape[2]), wanted.reshape(-1, plane.shape[2])


def _add(systems: list[_System], rows: FloatArray, wanted: FloatArray, activation: Activation, bias: bool) -> None:
    low, high = bounds(activation)
    for c, system in enumerate(systems):
        free = (wanted[:, c] > low) & (wanted[:, c] < high)
        if free.any():
            block = rows[free, :, c]
            if bias:
                block = np.column_stack([block, np.ones(len(block))])
            system.add(block, wanted[free, c])


def _without_rounding(weights: FloatArray) -> FloatArray:
    """Weights that are nothing but rounding become exactly 0: equation 3 divides by all others."""
    nothing = _ROUNDING * float(np.abs(weights).max())
    return np.where(np.abs(weights) <= nothing, 0.0, weights)


def _solve(systems: list[_System], size: int, blocks: int, bias: bool) -> LeastSquaresFit:
    if blocks == 0:
        raise ValueError(f"no image has a whole {size} x {size} block to learn from")
    entries = size * size
    kernels, biases, ranks, losses, explained = [], [], [], [], []
    for system in systems:
        if system.rows == 0:
            raise ValueError(
                phrase(
                    "every block is saturated (its filtered pixel is black or white), so nothing determines the kernel"
                )
            )
        a, t = system.factor[:, :-1], system.factor[:, -1]
        # lstsq's own default tolerance, for the number of rows before the reduction.
        tolerance = np.finfo(np.float64).eps * max(system.rows, a.shape[1])
        solution, _, rank, _ = np.linalg.lstsq(a, t, rcond=tolerance)
        residual = float(np.square(t - a @ solution).sum())
        variance = system.squares - system.total**2 / system.rows
        kernels.append(_without_rounding(np.asarray(solution[:entries], dtype=np.float64)).reshape(size, size))
        biases.append(float(solution[entries]) if bias else 0.0)
        ranks.append(int(rank))
        losses.append(0.5 * residual / system.rows)
        explained.append(1.0 - residual / variance if variance > 0.0 else float(residual == 0.0))
    used = sum(system.rows for system in systems)
    return LeastSquaresFit(
        Filter(np.stack(kernels), 1.0, np.array(biases), "least-squares"),
        np.array(ranks),
        np.array(losses),
        np.array(explained),
        1.0 - used / (blocks * len(systems)),
        blocks,
    )
