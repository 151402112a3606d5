"""The theme's colours on a plot, the same on every page."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor

from . import theme


def style_plot(plot: Any) -> None:
    """Give background, axes and grid of a pyqtgraph PlotWidget the theme's colours."""
    c = theme.colors()
    plot.setBackground(QColor(c.base))
    for name in ("left", "bottom"):
        axis = plot.getPlotItem().getAxis(name)
        axis.setPen(QColor(c.line))
        axis.setTextPen(QColor(c.muted))
    plot.showGrid(x=True, y=True, alpha=0.15)
