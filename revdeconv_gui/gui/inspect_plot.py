"""A small plot of a few curves, with a readout under the cursor. Imports pyqtgraph: import it late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase

from . import theme
from .plot_axis import NumberAxis
from .plot_style import style_plot


@dataclass(frozen=True, eq=False, slots=True)
class Curve:
    """One curve; a dashed one is the reference's, a marked one has a dot at each point."""

    name: str
    color: str
    x: FloatArray
    y: FloatArray
    dashed: bool = False
    marked: bool = False


class CurvePlot(pg.PlotWidget):
    """Always shows everything: there is nothing to zoom into."""

    def __init__(self, title: str, bottom: str, left: str) -> None:
        super().__init__(axisItems={"left": NumberAxis("left"), "bottom": NumberAxis("bottom")})
        self.curves: list[Curve] = []
        self._items: list[Any] = []
        self._looks: list[tuple[str, bool]] = []
        self.log = False
        self.hideButtons()
        self.setMenuEnabled(False)
        self.getViewBox().setMouseEnabled(x=False, y=False)
        self.setLabel("bottom", bottom)
        self.setLabel("left", left)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(200, 130)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the page's own menu
        self._zero = pg.InfiniteLine(angle=0, movable=False)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        c = theme.colors()
        style_plot(self)
        self._zero.setPen(pg.mkPen(QColor(c.line), width=1))

    def set_curves(self, curves: list[Curve], *, log: bool = False) -> None:
        """Draw these, and no others. On a logarithmic axis, what is below a millionth of the largest is left out."""
        looks = [(curve.color, curve.dashed) for curve in curves]
        if looks != self._looks:
            self._looks = looks
            self._make(curves)
        self.curves, self.log = curves, log
        self.setLogMode(x=False, y=log)
        self._zero.setVisible(not log)
        top = max((float(np.abs(curve.y).max()) for curve in curves), default=0.0) or 1.0
        for curve, item in zip(curves, self._items, strict=True):
            item.setData(curve.x, np.where(curve.y > 1e-6 * top, curve.y, np.nan) if log else curve.y)
        self.getViewBox().enableAutoRange()

    def _make(self, curves: list[Curve]) -> None:
        self.clear()
        self.addItem(self._zero, ignoreBounds=True)
        self._items = []
        for curve in curves:
            style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
            pen = pg.mkPen(QColor(curve.color), width=1.5 if curve.dashed else 2, style=style)
            symbol = "o" if curve.marked and not curve.dashed else None
            self._items.append(
                self.plot(
                    [],
                    [],
                    pen=pen,
                    connect="finite",
                    symbol=symbol,
                    symbolSize=4,
                    symbolBrush=QColor(curve.color),
                    symbolPen=None,
                )
            )

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        box = self.getViewBox()
        place = self.mapToScene(ev.position().toPoint())
        inside = box.sceneBoundingRect().contains(place)
        self.setToolTip(self._told(box.mapSceneToView(QPointF(place)).x()) if inside and self.curves else "")

    def _told(self, x: float) -> str:
        """Every curve's value at the point nearest to a position."""
        at = int(np.abs(self.curves[0].x - x).argmin())
        lines = [f"{curve.name}: {curve.y[at]:.6g}" for curve in self.curves]
        return "\n".join([phrase("at {x:.4g}", x=self.curves[0].x[at]), *lines])
