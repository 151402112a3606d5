"""Filters as text for people."""

from __future__ import annotations

import math

import numpy as np

from revdeconv_gui.core.comparison import Comparison, compare
from revdeconv_gui.core.filters import Filter, FloatArray, channel_names, same_for_all
from revdeconv_gui.core.recovery import recovery
from revdeconv_gui.core.recovery_words import learning_of, recovery_words


def figure(value: float) -> str:
    """Six significant digits, a minus sign or a space in front."""
    return f"{value: .6g}"


def matrix(kernel: FloatArray, indent: str = "  ") -> list[str]:
    """A kernel as aligned rows of figures."""
    cells = [[figure(v) for v in row] for row in kernel.tolist()]
    width = max(len(cell) for row in cells for cell in row)
    return [indent + "  ".join(cell.ljust(width) for cell in row).rstrip() for row in cells]


def named_kernels(filter: Filter) -> list[tuple[str, int]]:
    """Channel names with the index of their kernel; equal kernels are shown once."""
    if same_for_all(filter.kernels) and same_for_all(filter.bias[:, np.newaxis, np.newaxis]):
        return [("every channel", 0)]
    return [(name, index) for index, name in enumerate(channel_names(filter.channels))]


def comparison_lines(found: Filter, wanted: Filter, name: str) -> list[str]:
    """How near two filters are, channel by channel where they differ.

    Raises
    ------
    ValueError
        If they cannot be compared.
    """
    results = {"every channel": compare(found, wanted)}
    channels = max(found.channels, wanted.channels)
    pairs = list(zip(found.for_channels(channels).effective, wanted.for_channels(channels).effective, strict=True))
    if any((pair[0] != pairs[0][0]).any() or (pair[1] != pairs[0][1]).any() for pair in pairs):
        named = zip(channel_names(channels), pairs, strict=True)
        results = {
            **{channel: compare(Filter(w), Filter(t)) for channel, (w, t) in named},
            "together": results.popitem()[1],
        }
    width = max(map(len, results))
    lines = [
        f"against {name}:",
        *(f"  {channel:{width}}  {_comparison(result)}" for channel, result in results.items()),
    ]
    biases = np.abs(found.for_channels(channels).bias - wanted.for_channels(channels).bias)
    if biases.any():
        lines.append(f"  largest bias error {biases.max():.6g}")
    return lines


def recovery_lines(found: Filter, wanted: Filter) -> list[str]:
    """The ratios of centre and neighbours, and the score in words, as the window's page "Inspect" tells them.

    Raises
    ------
    ValueError
        If the filters cannot be compared.
    """
    score = recovery(found, wanted)
    rows = score.rows
    if all((row.ratio, row.reference_ratio) == (rows[0].ratio, rows[0].reference_ratio) for row in rows):
        rows = (score.together,)
    width = max(len(row.name) for row in rows)
    lines = [
        f"  {row.name:{width}}  {_ratio(row.ratio)}, of the reference {_ratio(row.reference_ratio)}" for row in rows
    ]
    # A rate explains why a filter is not the one that was to be learned, not why two learned filters differ.
    learning = learning_of(found) if wanted.learned is None else None
    return ["centre weight / mean of the others:", *lines, recovery_words(score.together, learning)]


def _ratio(value: float) -> str:
    return "undefined" if math.isnan(value) else f"{value:.6g}"


def _comparison(result: Comparison) -> str:
    return (
        f"cosine similarity {_or_none(result.cosine, '.6f')}, scale {_or_none(result.scale, '.6g')}, "
        f"largest weight error {result.largest_error:.6g}"
    )


def _or_none(value: float, form: str) -> str:
    return "undefined (all weights are 0)" if math.isnan(value) else format(value, form)
