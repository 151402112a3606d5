"""Curves as numbers: what a plot draws of a million points, means over windows, where a logarithmic axis ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import FloatArray

SMOOTH_POINTS = 300
_GROUP = 64  # points of which only the extremes are looked at where many fall on a pixel
_SMOOTHED_FROM = 6000  # points; of more, means over groups are smoothed


@dataclass(eq=False, slots=True)
class Series:
    """One curve: of which run and channel, in which colour, its points.

    ``x`` rises; ``y`` may have what cannot be drawn, which is left out. A ``bundle`` is several lines at once, parted
    by NaN, drawn as they are. ``level`` is the height of a dashed line that the curve is to be compared with.
    """

    run: int
    channel: int
    name: str
    color: str
    x: FloatArray
    y: FloatArray
    level: float | None = None
    bundle: bool = False
    dropped: int = field(init=False, default=0)
    zeros: int = field(init=False, default=0)
    extent: tuple[float, float, float, float] | None = field(init=False, default=None)
    _coarse: tuple[FloatArray, FloatArray] | None = field(init=False, default=None)
    _smooth: tuple[FloatArray, FloatArray] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        if not self.bundle:
            self.y = np.ascontiguousarray(self.y)  # a column of a table is several times slower to go through
            finite = np.isfinite(self.y)
            self.dropped = int(len(self.y) - np.count_nonzero(finite))
            if self.dropped:
                self.x, self.y = self.x[finite], self.y[finite]
            self.zeros = int(len(self.y) - np.count_nonzero(self.y > 0.0))
        if len(self.x):
            low, high = float(np.nanmin(self.y)), float(np.nanmax(self.y))
            self.extent = (float(np.nanmin(self.x)), float(np.nanmax(self.x)), low, high)

    def within(self, edges: FloatArray) -> tuple[FloatArray, FloatArray]:
        """What pixels between these edges can show of the points."""
        first, last = np.searchsorted(self.x, edges[[0, -1]])
        if last - first < 2 * _GROUP * len(edges):
            return decimate(self.x, self.y, edges)
        if self._coarse is None:
            self._coarse = extremes(self.x, self.y)
        return decimate(*self._coarse, edges)

    def under(self, edge: float) -> int:
        """How many points lie under a height above 0, zeros among them."""
        return int(np.count_nonzero(self.y < edge))

    def smooth(self) -> tuple[FloatArray, FloatArray]:
        """The moving average, worked out once."""
        if self._smooth is None:
            self._smooth = smoothed(self.x, self.y)
        return self._smooth


def extremes(x: FloatArray, y: FloatArray, group: int = _GROUP) -> tuple[FloatArray, FloatArray]:
    """Least and largest value of every ``group`` points, both at the group's first position."""
    starts = np.arange(0, len(x), group)
    out = np.empty(2 * len(starts))
    out[::2], out[1::2] = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    return np.repeat(x[starts], 2), out


def decimate(x: FloatArray, y: FloatArray, edges: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Least and largest value between each two neighbouring edges (in the order of x), plus a point on either side.

    A line through them covers the same pixels as one through all points where an edge is a pixel's side.
    """
    cuts = np.unique(np.searchsorted(x, edges))
    if len(cuts) < 2:
        cuts = np.array([max(0, cuts[0] - 1), min(len(x), cuts[0] + 1)])
        return x[cuts[0] : cuts[1]], y[cuts[0] : cuts[1]]
    first, last = cuts[0], cuts[-1]
    starts = cuts[:-1]
    inside = y[first:last]
    low, high = np.minimum.reduceat(inside, starts - first), np.maximum.reduceat(inside, starts - first)
    middle = (x[starts] + x[cuts[1:] - 1]) / 2.0
    out_x, out_y = np.repeat(middle, 2), np.empty(2 * len(low))
    out_y[::2], out_y[1::2] = low, high
    before, after = slice(max(0, first - 1), first), slice(last, min(len(x), last + 1))
    return np.concatenate([x[before], out_x, x[after]]), np.concatenate([y[before], out_y, y[after]])


def pixel_edges(left: float, right: float, pixels: int, *, log: bool) -> FloatArray:
    """Sides of the pixel columns between two positions of an axis; on a logarithmic one, these are exponents."""
    edges = np.linspace(left, right, max(2, pixels) + 1)
    return np.power(10.0, np.clip(edges, -300.0, 300.0)) if log else edges


def moving_average(blocks: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean over a window of a fiftieth of the points (at least five), at the window's middle.

    Of very many points, means over small groups are taken first: else a million would take minutes.
    """
    group = -(-len(values) // _SMOOTHED_FROM)
    if group > 1:
        whole = len(values) // group * group
        values = values[:whole].reshape(-1, group).mean(axis=1)
        blocks = blocks[:whole].reshape(-1, group)[:, (group - 1) // 2]
    window = max(5, len(values) // 50)
    # Not by differences of running sums: those lose small losses after large ones.
    mean = np.convolve(values, np.full(window, 1.0 / window), "valid")
    first = (window - 1) // 2
    return blocks[first : first + len(mean)], mean


def smoothed(blocks: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The moving average in as many points as a wide line needs: many make it slow."""
    if len(values) <= 8:
        return blocks[:0], values[:0]
    at, mean = moving_average(blocks, values)
    step = max(1, len(at) // SMOOTH_POINTS)
    return at[::step], mean[::step]


def log_floor(values: FloatArray) -> float:
    """Where a logarithmic axis ends below: a decade under all but the smallest hundredth of the losses above 0.

    A loss of exactly 0 (a black block) has no logarithm and a few tiny ones would squeeze all others together:
    they are drawn at this floor.
    """
    above = values[values > 0.0]
    if not above.size:
        return 1e-12
    small = np.quantile(above, 0.01, method="lower")  # one of them: between two far apart there is no loss
    return float(10.0 ** (np.floor(np.log10(small)) - 1.0))


def log_edge(series: list[Series]) -> float:
    """Where a logarithmic axis ends below when everything is shown: two decades under the smoothed curves.

    Losses of black blocks are mere rounding, some 1e-32: an axis down to those squeezes the curves to a line at its
    top. The smallest twentieth of each smoothed curve does not count either. A level is shown in any case; 0 where
    nothing is left out.
    """
    edges = []
    for one in series:
        mean = one.smooth()[1]
        above = mean[mean > 0.0]
        if above.size:
            small = float(np.quantile(above, 0.05, method="lower"))
            edges.append(10.0 ** (np.floor(np.log10(small)) - 2.0))
    if len(edges) < len(series):
        return 0.0  # a short course is shown whole
    levels = [s.level / 2.0 for s in series if s.level is not None and s.level > 0.0]
    return float(min([*edges, *levels], default=0.0))


def nearest(x: npt.NDArray[Any], at: float) -> int:
    """Index of the point nearest to a position; x rises and is not empty."""
    right = int(np.searchsorted(x, at))
    if right == 0:
        return 0
    if right == len(x):
        return len(x) - 1
    return right if x[right] - at < at - x[right - 1] else right - 1


def bounds(series: list[Series]) -> tuple[float, float, float, float] | None:
    """Left, right, lowest and highest of all points; None where there is none."""
    boxes = [s.extent for s in series if s.extent is not None]
    if not boxes:
        return None
    left, right, low, high = zip(*boxes, strict=True)
    return min(left), max(right), min(low), max(high)


def shade(color: str, share: float) -> str:
    """A colour mixed with white (share above 0) or black (below)."""
    parts = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    end = 255.0 if share > 0 else 0.0
    return "#" + "".join(f"{round(p + (end - p) * abs(share)):02x}" for p in parts)
