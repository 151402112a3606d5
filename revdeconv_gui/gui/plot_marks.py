"""Marks on the loss plot where the learning rate was changed by hand."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from revdeconv_gui.core.phrases import phrase

from . import theme

Changes = tuple[tuple[int, float], ...]


class RateMarks:
    """Upright lines, each with the rate from there on."""

    def __init__(self, plot: Any) -> None:
        self._plot = plot
        self._shown: tuple[object, ...] = ()
        self.lines: list[Any] = []

    def show(self, changes: Changes) -> None:
        """Mark these changes, (block, rate), and no others."""
        state = (changes, self._plot.log_x, theme.is_dark())
        if state == self._shown:
            return
        self._shown = state
        for line in self.lines:
            self._plot.removeItem(line)
        self.lines = []
        color = QColor(theme.colors().warning)
        pen = pg.mkPen(color, width=1, style=Qt.PenStyle.DashLine)
        for block, rate in changes:
            at = math.log10(max(block, 1)) if self._plot.log_x else float(block)
            line = pg.InfiniteLine(QPointF(at, 0.0), angle=90, pen=pen)
            line.label = pg.InfLineLabel(
                line, text=phrase("rate {rate:g}", rate=rate), position=0.93, color=color, anchors=[(0, 0), (0, 0)]
            )
            self._plot.addItem(line, ignoreBounds=True)
            self.lines.append(line)
