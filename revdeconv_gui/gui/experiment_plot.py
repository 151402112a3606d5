"""Loss ratio against learning rate, all filters. Imports pyqtgraph: import it late."""

from __future__ import annotations

import math
from html import escape
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor

from revdeconv_gui.core.experiment_result import ExperimentRow
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.color_scales import curve_colors
from revdeconv_gui.document.experiment_measures import BY_KEY
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import row_rate
from revdeconv_gui.document.published import published
from revdeconv_gui.document.report.charts import lines_of

from . import theme
from .plot_axis import NumberAxis
from .plot_style import style_plot

_SYMBOLS = ("o", "s", "t1", "d", "star", "p")
_LEAST = 1e-5  # a loss ratio of 0 is drawn here


_GLYPHS = "●■▲◆★⬟"


def legend(record: FinishedExperiment) -> str:
    """What the plot shows, as rich text: each curve's mark and name, the rings, the shade."""
    colors = curve_colors(theme.is_dark())
    parts = []
    for k, (title, rows) in enumerate(lines_of(record.result)):
        glyph = "╌" if rows[0].stepless else _GLYPHS[k % 6]
        parts.append(f"<span style='color:{colors[k % 6]}'>{glyph} {escape(title)}</span>")
    if any(published(row, record.result.settings) is not None for row in record.result.rows):
        parts.append(phrase("○ printed in the paper"))
    stable = stable_of(record)
    if stable is not None:
        words = phrase("shaded: above the stable rate {stable:.3g}, SGD may diverge", stable=stable)
        parts.append(f"<span style='color:{theme.colors().warning}'>{words}</span>")
    return " &nbsp; ".join(parts)


def stable_of(record: FinishedExperiment) -> float | None:
    """The stable rate of plain SGD, where that matters here."""
    stable = min((rate for _, rate in record.stable_rates), default=math.inf)
    return stable if Rule.SGD in record.result.rules and 0.0 < stable < 1.0 else None


class RatePlot(pg.PlotWidget):
    """Both axes logarithmic; a click on a point opens its row.

    Signals
    -------
    opened(row)
        An ExperimentRow.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(axisItems={side: NumberAxis(side) for side in ("left", "bottom")})
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setLogMode(x=True, y=True)
        self.setLabel("bottom", phrase("learning rate"))
        self.setLabel("left", phrase("loss ratio, %"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(phrase("Loss ratio against learning rate"))
        self.setToolTip(
            phrase("A click on a point opens its run; wheel and drag zoom and move, a double click shows all")
        )
        self._record: FinishedExperiment | None = None
        self.points: list[Any] = []
        self.region: Any = None
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        style_plot(self)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(300, 130)  # it takes what there is: a plot's usual 640 x 480 would make the page scroll

    def set_record(self, record: FinishedExperiment | None) -> None:
        """Show an experiment, or nothing."""
        if record is not self._record:
            self._record = record
            self._draw()
            self.fit()

    def fit(self) -> None:
        """Show everything."""
        self.getViewBox().autoRange(padding=0.06)

    def mouseDoubleClickEvent(self, ev: Any) -> None:
        self.fit()
        ev.accept()

    def _draw(self) -> None:
        self.clear()
        self.points, self.region = [], None
        if self._record is None:
            return
        for index, (title, rows) in enumerate(lines_of(self._record.result)):
            known = [row for row in rows if math.isfinite(row.loss_ratio)]
            if known and known[0].stepless:
                self._level(index, known[0])
            elif known:
                self._curve(index, title, sorted(known, key=lambda row: row.learning_rate))
        self._mark_stable(self._record)

    def _curve(self, index: int, title: str, rows: list[ExperimentRow]) -> None:
        color = QColor(curve_colors(theme.is_dark())[index % 6])
        x, y = [row.learning_rate for row in rows], [100.0 * max(_LEAST, row.loss_ratio) for row in rows]
        self.plot(x, y, pen=pg.mkPen(color, width=2))
        assert self._record is not None
        printed = [(row, published(row, self._record.result.settings)) for row in rows]
        rings = [
            {"pos": (math.log10(row.learning_rate), math.log10(float(figures.loss.rstrip("%"))))}
            for row, figures in printed
            if figures is not None
        ]
        self.addItem(pg.ScatterPlotItem(rings, size=14, symbol="o", pen=pg.mkPen(color, width=1.2), brush=None))
        spots = [{"pos": (math.log10(a), math.log10(b)), "data": row} for a, b, row in zip(x, y, rows, strict=True)]
        points = pg.ScatterPlotItem(
            spots,
            size=8,
            symbol=_SYMBOLS[index % 6],
            pen=None,
            brush=color,
            hoverable=True,
            hoverSize=12,
            tip=lambda x, y, data: phrase(
                "{title}, rate {row_rate}: {of}", title=title, row_rate=row_rate(data), of=BY_KEY["loss_ratio"].of(data)
            ),
        )
        points.sigClicked.connect(lambda _item, clicked, _event: self.opened.emit(clicked[0].data()))
        self.addItem(points)
        self.points.append(points)

    def _level(self, index: int, row: ExperimentRow) -> None:
        """What has no rate is one level for all."""
        pen = pg.mkPen(QColor(curve_colors(theme.is_dark())[index % 6]), width=1.5, style=Qt.PenStyle.DashLine)
        self.addItem(pg.InfiniteLine(math.log10(100.0 * max(_LEAST, row.loss_ratio)), angle=0, pen=pen))

    def _mark_stable(self, record: FinishedExperiment) -> None:
        """Shade what lies above the stable rate of plain SGD."""
        stable = stable_of(record)
        if stable is None:
            return
        color = QColor(theme.colors().warning)
        line, fill = QColor(color), QColor(color)
        fill.setAlpha(28)
        left = math.log10(stable)
        self.region = pg.LinearRegionItem((left, 1.0), movable=False, brush=fill, pen=pg.mkPen(None))
        self.region.setZValue(-10)
        self.addItem(self.region, ignoreBounds=True)
        mark = pg.InfiniteLine(left, angle=90, pen=pg.mkPen(line, style=Qt.PenStyle.DashLine))
        self.addItem(mark, ignoreBounds=True)
