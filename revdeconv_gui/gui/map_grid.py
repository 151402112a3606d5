"""Kernels as heat maps in rows and columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QWidget

from revdeconv_gui.core.filters import FloatArray

from .heat_map import ColorBar, HeatMap, number_text
from .square_grid import SquareGrid

_SAME = 0.01  # share of the largest weight from which on a map is written as the others
_CELL = 36  # pixels: a number of three digits can be read in it
_SMALLEST, _LARGEST = 56, 120  # pixels that a map asks for at least; of a large kernel no cell has room for a number


@dataclass(frozen=True, eq=False, slots=True)
class Kernels:
    """One column of the grid: a kernel for each row; without kernels its squares are empty."""

    title: str
    kernels: tuple[FloatArray, ...]


def _fixed_map() -> HeatMap:
    heat_map = HeatMap("")
    heat_map.fixed = True
    return heat_map


class MapGrid(SquareGrid[HeatMap]):
    """A row for each channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._colors = ColorBar()
        super().__init__(_fixed_map, self._colors, parent)

    def display(self, rows: tuple[str, ...], columns: list[Kernels], *, common: bool) -> None:
        """Show the kernels; ``common`` gives all maps one colour scale, else each tells its own above it."""
        self._colors.setVisible(common)
        size = max((kernel.shape[0] for column in columns for kernel in column.kernels), default=1)
        self.smallest = max(_SMALLEST, min(size * _CELL, _LARGEST))
        self.arrange(rows, [column.title for column in columns], titled=not common)
        largest = max((_largest(kernel) for column in columns for kernel in column.kernels), default=0.0) or 1.0
        cells = self.cells
        for place, (name, maps) in enumerate(zip(rows, self.rows, strict=True)):
            for column, heat_map in zip(columns, maps, strict=True):
                kernel = column.kernels[place] if place < len(column.kernels) else None
                own = _largest(kernel) if kernel is not None else 0.0
                heat_map.neighbours = cells
                heat_map.title = "" if common or kernel is None else f"±{number_text(own)}"
                heat_map.setAccessibleName(f"{column.title}, {name}")
                heat_map.set_kernel(kernel, largest if common else own or 1.0)
                # Colours apart, maps side by side have the same decimals, where that does not leave nothing of one.
                heat_map.written_as = largest if own >= _SAME * largest else None
        self._colors.set_largest(largest)


def _largest(kernel: FloatArray) -> float:
    return float(np.abs(kernel).max())
