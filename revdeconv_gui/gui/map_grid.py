"""Kernels in rows and columns: a heat map each, titles of the rows at the left, a colour bar at the right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from revdeconv_gui.core.filters import FloatArray

from .heat_map import ColorBar, HeatMap, number_text


@dataclass(frozen=True, eq=False, slots=True)
class MapRow:
    """One row; without kernels its squares are empty."""

    title: str
    kernels: tuple[FloatArray, ...]


class MapGrid(QWidget):
    """Heat maps are made anew only when their number changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._bar = ColorBar()
        self._labels: list[QLabel] = []
        self.maps: list[list[HeatMap]] = []
        self._shape = (0, 0)

    def display(self, columns: tuple[str, ...], rows: list[MapRow], *, common: bool) -> None:
        """Show the rows; ``common`` gives all maps one colour scale, else each tells its own in its title."""
        self._arrange(len(rows), len(columns))
        largest = max((_largest(kernel) for row in rows for kernel in row.kernels), default=0.0) or 1.0
        for place, (row, maps, label) in enumerate(zip(rows, self.maps, self._labels, strict=True)):
            label.setText(row.title)
            for column, heat_map in enumerate(maps):
                kernel = row.kernels[column] if column < len(row.kernels) else None
                own = _largest(kernel) if kernel is not None else 0.0
                title = columns[column] if place == 0 else ""
                if not common and kernel is not None:
                    title = " ".join(filter(None, (title, f"±{number_text(own)}")))
                heat_map.title = title
                heat_map.setAccessibleName(f"{row.title}, {columns[column]}")
                heat_map.set_kernel(kernel, largest if common else own or 1.0)
        self._bar.set_largest(largest)
        self._bar.setVisible(common)

    def _arrange(self, rows: int, columns: int) -> None:
        if (rows, columns) == self._shape:
            return
        for old in (*self._labels, *(heat_map for row in self.maps for heat_map in row)):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place in range(max(self._shape[0], rows)):
            self._grid.setRowStretch(place, int(place < rows))
        self._shape = (rows, columns)
        self._labels = [QLabel() for _ in range(rows)]
        self.maps = [[HeatMap("") for _ in range(columns)] for _ in range(rows)]
        every = [heat_map for row in self.maps for heat_map in row]
        self._grid.removeWidget(self._bar)
        for place, label in enumerate(self._labels):
            label.setProperty("role", "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, place, 0)
            for column, heat_map in enumerate(self.maps[place]):
                heat_map.neighbours = every
                self._grid.addWidget(heat_map, place, column + 1)
        self._grid.addWidget(self._bar, 0, columns + 1, max(1, rows), 1)


def _largest(kernel: FloatArray) -> float:
    return float(np.abs(kernel).max())
