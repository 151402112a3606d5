"""`revdeconv inspect`."""

from __future__ import annotations

import argparse

import numpy as np

from revdeconv_gui.core.filters import Filter

from .failures import blaming
from .files import find_filter
from .words import comparison_lines, figure, matrix, named_kernels, recovery_lines


def run(options: argparse.Namespace) -> int:
    """Print what is inside a filter."""
    filter = find_filter(options.filter)
    lines = _summary(filter)
    for name, index in named_kernels(filter):
        lines += ["", f"{name}:", *_kernel(filter, index)]
    if options.against is not None:
        other = find_filter(options.against)
        with blaming(options.filter, "compare filters of one size"):
            lines += ["", *comparison_lines(filter, other, options.against), *recovery_lines(filter, other)]
    print("\n".join(lines))
    return 0


def _summary(filter: Filter) -> list[str]:
    size, kernels = filter.size, filter.channels
    stable = 2.0 / size**2
    lines = [
        f"{filter.name or 'filter'}: {size} x {size}, {kernels} kernel{'s' if kernels > 1 else ''}, "
        f"weight {filter.weight:.6g}",
        f"stable rate: {stable:.6g} for white blocks, the worst case (2 / {size * size}); darker images allow more",
    ]
    if filter.learned is not None:
        how = filter.learned
        rate = "" if how.rule == "least-squares" else f" at rate {how.learning_rate:g}, {how.epochs} epoch"
        rate += "s" if rate and how.epochs != 1 else ""
        lines.append(f"learned: {how.rule}{rate}, border {how.border}, activation {how.activation}")
        if how.images:
            lines.append(f"from: {', '.join(how.images)}")
    return lines


def _kernel(filter: Filter, index: int) -> list[str]:
    effective = filter.effective[index]
    lines = matrix(filter.kernels[index])
    if filter.weight != 1.0:
        lines += ["  times the weight:", *matrix(effective)]
    lines.append(f"  sum {effective.sum():.6g}, bias {filter.bias[index]:.6g}")
    order = int(np.linalg.matrix_rank(effective))
    lines.append(f"  rank {order}{' (separable: a column times a row)' if order == 1 else ''}")
    return [*lines, *_reverse(filter, index)]


def _reverse(filter: Filter, index: int) -> list[str]:
    """What running it backwards divides by."""
    size, weights = filter.size, filter.effective[index].ravel()
    solvable = (filter.effective != 0.0).all(axis=0).ravel()
    left = int((~solvable).sum())
    lines = []
    if left:
        where = "" if (weights[~solvable] == 0.0).all() else " in one of the channels"
        lines.append(f"  reverse: {left} of {weights.size} weights are 0{where}; their pixels stay as the filtered one")
    if solvable.any():
        smallest = int(np.where(solvable, np.abs(weights), np.inf).argmin())
        value = abs(float(weights[smallest]))
        lines.append(
            f"  reverse: divides by at least{figure(value)} (row {smallest // size + 1}, column "
            f"{smallest % size + 1}), which enlarges an error {1.0 / value:.6g} times"
        )
    return lines
