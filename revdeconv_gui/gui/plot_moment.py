"""The cursor on a plot: the moment of the run that everything else shows. Imports pyqtgraph: import it late."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent

from revdeconv_gui.session.session import Session
from revdeconv_gui.session.time_travel import Past

from . import theme
from .plot_series import Course, colors_of

if TYPE_CHECKING:
    from .plot_view import PlotView

_CLICK = 4.0  # pixels that the mouse may move in a click
_REACH = 6.0  # pixels from the line within which it is taken hold of
_FAR = 10  # moments of a step with Ctrl, Page Up, Page Down


class _Owner(Protocol):
    @property
    def weights(self) -> bool: ...

    def shown_courses(self) -> list[tuple[int, Course, list[int]]]: ...


class MomentCursor:
    """Set by a click, dragged, moved by the arrow keys; Esc leaves the past. Renders ``View.moment``.

    The plot hands its mouse and keys on to it.
    """

    def __init__(self, plot: PlotView, session: Session, owner: _Owner) -> None:
        self._plot, self._session, self._owner = plot, session, owner
        self._pressed: QPointF | None = None
        self._before: int | None = None
        self._drawn: tuple[object, ...] = ()
        self._dragging = False
        self.line = pg.InfiniteLine(angle=90)
        self.line.addMarker("v", position=1.0, size=11.0)
        self.line.setZValue(4)
        self.dots = pg.ScatterPlotItem(size=8, pxMode=True)
        self.dots.setZValue(5)
        for item in (self.line, self.dots):
            plot.addItem(item, ignoreBounds=True)
        plot.moments = self
        self.refresh()

    def refresh(self) -> None:
        """Stand where the session says."""
        past, weights = self._session.travel.past, self._owner.weights
        mine = None if past is None or not weights else self._mine(past.run_id)
        state = (past, self._plot.log_x, theme.is_dark(), weights, None if mine is None else tuple(mine[2]))
        if state == self._drawn:
            return
        self._drawn = state
        self.line.setVisible(past is not None)
        self.dots.setVisible(mine is not None)
        if past is None:
            return
        c = theme.colors()
        self.line.setPen(pg.mkPen(QColor(c.accent), width=2))
        at = math.log10(max(1, past.block)) if self._plot.log_x else float(past.block)
        self.line.setValue(at)
        self.dots.setData(self._spots(past, at, *mine) if mine is not None else [])

    def _mine(self, run_id: int) -> tuple[int, Course, list[int]] | None:
        return next((found for found in self._owner.shown_courses() if found[1].id == run_id), None)

    @staticmethod
    def _spots(past: Past, at: float, place: int, course: Course, channels: list[int]) -> list[dict[str, object]]:
        """A dot for each weight of the channels that are shown."""
        colors, pen = colors_of(course.channels, place), pg.mkPen(QColor(theme.colors().base), width=1)
        return [
            {"pos": (at, float(weight)), "brush": QColor(colors[channel]), "pen": pen}
            for channel in channels
            for weight in past.filter.kernels[channel].ravel()
        ]

    @property
    def block(self) -> float | None:
        """Where it stands; None at the end of the run."""
        past = self._session.travel.past
        return None if past is None else float(past.block)

    # ---- mouse and keys of the plot

    # Not by pyqtgraph's own dragging: that must see the mouse come to a line before it is pressed, and a click has just
    # put this one under it.

    def near(self, at: QPointF) -> bool:
        """Whether a position of the plot is on the line."""
        past = self._session.travel.past
        return past is not None and abs(self._plot.column_of(past.block) - at.x()) <= _REACH

    def press(self, event: QMouseEvent) -> bool:
        """Whether the line is dragged from here on; if not, a click may begin."""
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._dragging = plain and self.near(event.position())
        self._pressed = event.position() if plain and not self._dragging else None
        return self._dragging

    def drag(self, at: QPointF) -> bool:
        """Whether the movement was the line's."""
        if self._dragging:
            self._session.travel.go(self._block_at(at))
        return self._dragging

    def release(self, at: QPointF) -> bool:
        """Whether a drag ends; if a click does, go there."""
        dragged, pressed = self._dragging, self._pressed
        self._dragging, self._pressed = False, None
        if pressed is not None and (at - pressed).manhattanLength() <= _CLICK:
            place = self._plot.mapToScene(at.toPoint())
            if self._plot.box.sceneBoundingRect().contains(place):
                self._before = self._session.view.moment
                self._session.travel.go(self._block_at(at))
        return dragged

    def _block_at(self, at: QPointF) -> float:
        x = float(self._plot.box.mapSceneToView(self._plot.mapToScene(at.toPoint())).x())
        return 10.0 ** min(x, 300.0) if self._plot.log_x else x

    def undo_click(self) -> None:
        """A double-click fits: its first click meant nothing."""
        self._session.travel.go(self._before)
        self._pressed, self._dragging = None, False

    def leaves(self, event: QKeyEvent) -> bool:
        """Whether a key leads back to the end: Esc stops a run, but from the past it first leads back."""
        return event.key() == Qt.Key.Key_Escape and self._session.travel.past is not None

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key was the cursor's."""
        travel, key = self._session.travel, Qt.Key(event.key())
        if self.leaves(event):
            travel.go(None)
            return True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or travel.history() is None:
            return False
        far = _FAR if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        steps = {
            Qt.Key.Key_Left: -far, Qt.Key.Key_Right: far, Qt.Key.Key_PageUp: -_FAR, Qt.Key.Key_PageDown: _FAR,
        }  # fmt: skip
        if key in steps:
            travel.step(steps[key])
        elif key == Qt.Key.Key_Home:
            travel.first()
        elif key == Qt.Key.Key_End:
            travel.go(None)
        else:
            return False
        return True
