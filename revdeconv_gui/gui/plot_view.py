"""The plot itself: curves of any length, crosshair, zoom box, a range to export. Imports pyqtgraph: import it late."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

from revdeconv_gui.core.phrases import phrase

from . import theme
from .plot_axis import NumberAxis
from .plot_data import Series, bounds, pixel_edges
from .plot_marks import RateMarks
from .plot_style import style_plot

if TYPE_CHECKING:
    from .plot_crosshair import Crosshair
    from .plot_moment import MomentCursor

pg.setConfigOptions(imageAxisOrder="row-major", antialias=False)
_PAD = 0.02
_WHEEL = 1.25
_LOW = 170  # pixels: in a lower plot, the title of the axis of blocks stands among its numbers


class _Box(pg.ViewBox):
    """Left-drag pans; with Shift, or in the zoom mode, it draws the box to zoom to."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.zooming = False

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        left = ev.button() == Qt.MouseButton.LeftButton
        boxed = self.zooming or bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()  # the right button opens the menu
        elif left and boxed and axis is None:
            mode, self.state["mouseMode"] = self.state["mouseMode"], pg.ViewBox.RectMode
            try:
                super().mouseDragEvent(ev, axis)
            finally:
                self.state["mouseMode"] = mode
        else:
            super().mouseDragEvent(ev, axis)


class PlotView(pg.PlotWidget):
    """Draws `Series`; of long ones, what the pixels can show."""

    pointed = Signal(object)  # (x, y) in numbers of the curves, or None
    fit_requested = Signal()
    moved = Signal()  # by the user
    menu_requested = Signal(QPoint)
    range_changed = Signal()

    def __init__(self) -> None:
        axes = {"left": NumberAxis("left"), "bottom": NumberAxis("bottom")}
        super().__init__(viewBox=_Box(), axisItems=axes)
        self.hideButtons()
        self.setLabel("bottom", phrase("blocks learned"))
        axes["bottom"].title = phrase("blocks")
        self.log_x = self.log_y = False
        self.floor = 0.0  # what is less is drawn here
        self.edge = 0.0  # where a logarithmic axis ends below when everything is shown
        self.series: list[Series] = []
        self.curves: list[tuple[Any, Any]] = []
        self.smoothing = True
        self._levels: list[Any] = []
        self.labels = ("", "")
        self._range: Any = None
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._cross.hide()
        self._dots = pg.ScatterPlotItem(size=7, pxMode=True)
        self._dots.setZValue(3)
        for item in (self._cross, self._dots):
            self.addItem(item, ignoreBounds=True)
        self.marks = RateMarks(self)
        self.moments: MomentCursor | None = None
        self.crosshair: Crosshair | None = None
        self.box = self.getViewBox()
        self.box.disableAutoRange()
        self.box.sigRangeChangedManually.connect(lambda *_: self.moved.emit())
        self.box.sigXRangeChanged.connect(lambda *_: self._draw_long())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        c = theme.colors()
        style_plot(self)
        self._cross.setPen(pg.mkPen(QColor(c.muted), width=1, style=Qt.PenStyle.DotLine))

    # ---- curves

    def set_series(self, series: list[Series]) -> None:
        """Draw these, and no others."""
        if [(s.color, s.bundle) for s in series] != [(s.color, s.bundle) for s in self.series]:
            self._make_curves(series)
        self.series = series
        self._draw_levels()
        self.redraw()

    def _make_curves(self, series: list[Series]) -> None:
        for pair in self.curves:
            for curve in pair:
                self.removeItem(curve)
        self.curves = []
        for one in series:
            color, faint = QColor(one.color), QColor(one.color)
            faint.setAlpha(190 if one.bundle else 60)
            raw = self.plot([], [], pen=pg.mkPen(faint, width=1), symbolBrush=color, symbolPen=None)
            smooth = self.plot([], [], pen=pg.mkPen(color, width=2))
            smooth.setZValue(1)
            self.curves.append((raw, smooth))

    def set_axes(self, *, log_x: bool, log_y: bool) -> None:
        """Logarithmic or linear; the caller fits afterwards."""
        chosen = self.chosen_range()
        self.log_x, self.log_y = log_x, log_y
        self.setLogMode(x=log_x, y=log_y)
        self._draw_levels()
        if chosen is not None:
            self.choose_range(chosen)

    def redraw(self) -> None:
        """Draw all curves anew."""
        for one, (raw, smooth) in zip(self.series, self.curves, strict=True):
            self._draw(one, raw)
            at, mean = one.smooth() if self.smoothing and not one.bundle else (one.x[:0], one.y[:0])
            smooth.setData(at, np.maximum(mean, self.floor) if self.log_y else mean)

    def _draw_long(self) -> None:
        for one, (raw, _) in zip(self.series, self.curves, strict=False):
            if self._is_long(one):
                self._draw(one, raw)

    def _is_long(self, one: Series) -> bool:
        return not one.bundle and len(one.x) > 4 * max(200, round(self.box.width()))

    def _draw(self, one: Series, curve: Any) -> None:
        if one.bundle:
            curve.setData(one.x, one.y, connect="finite", symbol=None)
            return
        x, y = one.x, one.y
        if self._is_long(one):
            left, right = self.box.viewRange()[0]
            pixels = round(self.box.width() * self.devicePixelRatioF())
            x, y = one.within(pixel_edges(left, right, pixels, log=self.log_x))
        curve.setData(x, np.maximum(y, self.floor) if self.log_y else y, symbol="o" if len(y) == 1 else None)

    def _draw_levels(self) -> None:
        for line in self._levels:
            self.removeItem(line)
        self._levels = []
        labelled: set[int] = set()
        for one in self.series:
            if one.level is None or (self.log_y and one.level <= 0.0):
                continue
            at = math.log10(one.level) if self.log_y else one.level
            pen = pg.mkPen(QColor(one.color), width=1, style=Qt.PenStyle.DashLine)
            line = pg.InfiniteLine(QPointF(0.0, at), angle=0, pen=pen)
            if one.run not in labelled:  # one number a run: those of its channels would lie over each other
                labelled.add(one.run)
                options = {"position": 0.9, "color": QColor(one.color)}
                line.label = pg.InfLineLabel(line, text=phrase("floor {level:.3g}", level=one.level), **options)
            self.addItem(line, ignoreBounds=True)
            self._levels.append(line)

    # ---- what part is seen

    def fit(self, left: float | None = None, right: float | None = None) -> None:
        """Show all curves, from and to the given positions where they are given."""
        box = bounds(self.series)
        if box is None:
            box = (1.0, 2.0, 1e-6, 1.0)  # a decent axis until the first point is there
        levels = [s.level for s in self.series if s.level is not None]
        low, high = min([box[2], *levels]), max([box[3], *levels])
        x = self._span(box[0] if left is None else left, max(box[1], right or 0.0), self.log_x, 1.0)
        bottom, top = self._span(low, high, self.log_y, max(self.floor, self.edge))
        pad = _PAD * (top - bottom)
        cut = self.log_y and low < self.edge  # what is below is counted: no margin may show some of it
        self.box.setRange(xRange=x, padding=_PAD)
        self.box.setRange(yRange=(bottom if cut else bottom - pad, top + pad), padding=0.0)

    @staticmethod
    def _span(low: float, high: float, log: bool, floor: float) -> tuple[float, float]:
        if log:
            low, high = (math.log10(max(v, floor, 1e-300)) for v in (low, high))
        if high - low < 1e-12 * max(abs(high), abs(low), 1e-30):
            low, high = low - 0.5 * (abs(low) or 1.0), high + 0.5 * (abs(high) or 1.0)
        return low, high

    def set_label(self, long: str, short: str) -> None:
        """What the numbers on the left are; the short words where the long ones find no room."""
        self.labels = (long, short)
        self._fit_label()

    def _fit_label(self) -> None:
        room = self.box.height()
        wide = self.fontMetrics().horizontalAdvance(self.labels[0]) + 20
        self.setLabel("left", self.labels[0] if wide < room else self.labels[1])

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None and hasattr(self, "labels"):
            self._fit_label()
            self.getAxis("bottom").show_title_inside(self.height() < _LOW)
            self._draw_long()

    # ---- the range to export

    def choose_range(self, span: tuple[float, float] | None) -> None:
        """Mark a range of x, which can be dragged; None takes the mark away."""
        if self._range is not None:
            self.removeItem(self._range)
            self._range = None
        if span is not None:
            c = QColor(theme.colors().accent)
            fill = QColor(c)
            fill.setAlpha(40)
            values = [math.log10(max(v, 1e-300)) if self.log_x else v for v in span]
            self._range = pg.LinearRegionItem(values, brush=fill, pen=pg.mkPen(c, width=1), hoverBrush=fill)
            self._range.setZValue(-1)
            self._range.sigRegionChanged.connect(lambda *_: self.range_changed.emit())
            self.addItem(self._range, ignoreBounds=True)
        self.range_changed.emit()

    def chosen_range(self) -> tuple[float, float] | None:
        """Left and right of the mark, or None."""
        if self._range is None:
            return None
        low, high = sorted(self._range.getRegion())
        return (10.0**low, 10.0**high) if self.log_x else (low, high)

    def middle(self) -> tuple[float, float]:
        """The middle third of what is seen."""
        left, right = self.box.viewRange()[0]
        low, high = left + (right - left) / 3, right - (right - left) / 3
        return (10.0**low, 10.0**high) if self.log_x else (low, high)

    # ---- crosshair

    def cross_at(self, x: float | None, points: list[tuple[float, float, str]] = []) -> None:  # noqa: B006 - not kept
        """A vertical line at x, and dots (x, y, colour) on the curves; None hides them."""
        self._cross.setVisible(x is not None)
        self._dots.setVisible(x is not None)
        if x is None:
            return
        self._cross.setPos(self._on_axis(x, self.log_x))
        spots = [
            {"pos": (self._on_axis(a, self.log_x), self._on_axis(b, self.log_y)), "brush": QColor(color), "pen": None}
            for a, b, color in points
        ]
        self._dots.setData(spots)

    def column_of(self, x: float) -> float:
        """Where a position lies in the widget, in pixels from the left."""
        return float(self.mapFromScene(self.box.mapViewToScene(QPointF(self._on_axis(x, self.log_x), 0.0))).x())

    def _on_axis(self, value: float, log: bool) -> float:
        return math.log10(max(value, self.floor if self.floor > 0.0 else 1e-300)) if log else value

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if self.moments is None or not self.moments.press(ev):
            super().mousePressEvent(ev)

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        if self.moments is None or not self.moments.release(ev.position()):
            super().mouseReleaseEvent(ev)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        if self.moments is None or not self.moments.drag(ev.position()):
            super().mouseMoveEvent(ev)
            self._show_cursor(ev)
        self._point(ev.position())

    def _show_cursor(self, ev: QMouseEvent) -> None:
        shape = Qt.CursorShape.CrossCursor if self.box.zooming else Qt.CursorShape.ArrowCursor
        if self.moments is not None and not ev.buttons() and self.moments.near(ev.position()):
            shape = Qt.CursorShape.SplitHCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _point(self, at: QPointF) -> None:
        inside = self.box_on_screen().contains(at)
        self.pointed.emit(self.numbers_at(at) if inside else None)

    def box_on_screen(self) -> QRectF:
        """Where the curves are drawn, in the widget."""
        return QRectF(self.mapFromScene(self.box.sceneBoundingRect()).boundingRect())

    def numbers_at(self, at: QPointF) -> tuple[float, float]:
        """What a place in the widget means in numbers of the curves."""
        seen = self.box.mapSceneToView(self.viewportTransform().inverted()[0].map(at))
        x, y = (10.0 ** min(v, 300.0) if log else v for v, log in ((seen.x(), self.log_x), (seen.y(), self.log_y)))
        return x, y

    def place_of(self, x: float, y: float) -> QPointF:
        """Where numbers of the curves lie in the widget."""
        seen = QPointF(self._on_axis(x, self.log_x), self._on_axis(y, self.log_y))
        return self.viewportTransform().map(self.box.mapViewToScene(seen))

    def leaveEvent(self, ev: Any) -> None:
        super().leaveEvent(ev)
        self.pointed.emit(None)

    def focusOutEvent(self, ev: QFocusEvent) -> None:
        super().focusOutEvent(ev)
        self.pointed.emit(None)

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        if self.moments is not None:
            self.moments.undo_click()
        self.fit_requested.emit()
        ev.accept()

    def contextMenuEvent(self, ev: Any) -> None:
        self.menu_requested.emit(ev.globalPos())
        ev.accept()

    def event(self, ev: QEvent) -> bool:
        key = ev if isinstance(ev, QKeyEvent) and ev.type() == QEvent.Type.ShortcutOverride else None
        if key is not None and self.moments is not None and self.moments.leaves(key):
            ev.accept()
            return True
        return bool(super().event(ev))

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        pans = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        if self.moments is not None and self.moments.key(ev):
            if self.crosshair is not None:
                self.crosshair.follow(self.moments.block)
        elif self.crosshair is not None and self.crosshair.key(ev):
            pass
        elif ev.key() in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit_requested.emit()
        elif ev.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor = _WHEEL if ev.key() == Qt.Key.Key_Minus else 1.0 / _WHEEL
            self.box.scaleBy((factor, factor))
            self.moved.emit()
        elif ev.key() in pans:
            (left, right), (low, high) = self.box.viewRange()
            right_by, up_by = pans[Qt.Key(ev.key())]
            self.box.translateBy(x=0.1 * right_by * (right - left), y=0.1 * up_by * (high - low))
            self.moved.emit()
        else:
            ev.ignore()
