"""The crosshair of a plot: what every curve is worth where the cursor points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from revdeconv_gui.core.phrases import phrase

from .plot_series import Course, colors_of, loss_words, weight_words

if TYPE_CHECKING:
    from .plot_view import PlotView

_FAR = 10  # pixels of a step with Ctrl
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_Told = tuple[Course, str, float, list[tuple[float, str]]]


class _Owner(Protocol):
    @property
    def weights(self) -> bool: ...

    def shown_courses(self) -> list[tuple[int, Course, list[int]]]: ...


class Crosshair:
    """A line and dots in the plot, and a readout in the corner where the cursor is not.

    The plot hands its keys on to it.
    """

    def __init__(self, plot: PlotView, owner: _Owner) -> None:
        self._plot, self._owner = plot, owner
        self.readout = QLabel(plot)
        self.readout.setTextFormat(Qt.TextFormat.RichText)
        self.readout.setProperty("role", "readout")
        self.readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.readout.hide()
        self._at: tuple[float, float] | None = None  # while it is shown
        plot.crosshair = self

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key moved the crosshair: by a pixel, by ten with Ctrl; up and down from weight to weight."""
        right, down = _STEPS.get(Qt.Key(event.key()), (0, 0))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not (right or (down and self._owner.weights)):
            return False
        far = _FAR if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        area = self._plot.box_on_screen()
        place = area.center() if self._at is None else self._plot.place_of(*self._at)
        place += QPointF(right * far, down * far)
        place.setX(min(max(place.x(), area.left()), area.right()))
        place.setY(min(max(place.y(), area.top()), area.bottom()))
        self.point(self._plot.numbers_at(place))
        return True

    def follow(self, x: float | None) -> None:
        """Tell the values at a block that the keyboard has gone to; None is the end."""
        shown = self._owner.shown_courses()
        if shown and len(shown[0][1].blocks):
            middle = self._plot.numbers_at(self._plot.box_on_screen().center())[1] if self._at is None else self._at[1]
            self.point((float(shown[0][1].blocks[-1]) if x is None else x, middle))

    def point(self, at: tuple[float, float] | None) -> None:
        """Tell the values of all runs there; None hides everything."""
        self._at = at
        found = [] if at is None else self._values_at(*at)
        points = [(x, v, color) for _, _, x, values in found for v, color in values if np.isfinite(v)]
        self._plot.cross_at(found[0][2] if found else None, points)
        self.readout.setVisible(bool(found))
        if not found:
            return
        weights = self._owner.weights
        rows = [] if weights else [found[0][1]]
        for course, text, _, values in found:
            numbers = "&nbsp;&nbsp;".join(f'<span style="color:{color}">■</span>&nbsp;{v:.3g}' for v, color in values)
            name = phrase("Run {id}&nbsp;&nbsp;", id=course.id) if len(found) > 1 else ""
            rows.append(name + numbers + (f"&nbsp;&nbsp;{text}" if weights else ""))
        room = max(2, (self._plot.height() - 12) // self.readout.fontMetrics().lineSpacing() - 1)
        if len(rows) > room:
            rows = [*rows[: room - 1], phrase("and {count} more runs", count=len(rows) - room + 1)]
        self.readout.setText("<br>".join(rows))
        self.readout.adjustSize()
        axis = round(self._plot.getPlotItem().getAxis("left").width())
        far = self._plot.width() - self.readout.width() - 8
        here = self._plot.column_of(found[0][2])
        self.readout.move(far if here < (axis + self._plot.width()) / 2 else axis + 8, 6)

    def _values_at(self, x: float, y: float) -> list[_Told]:
        """Of each run: what the place is called, where it is, and the numbers there with their colours."""
        found = []
        for place, course, mine in self._owner.shown_courses():
            told = weight_words(course, mine, x, y) if self._owner.weights else loss_words(course, mine, x)
            if told is not None:
                colors = colors_of(course.channels, place)
                found.append((course, told[0], told[1], [(value, colors[c]) for c, value in told[2]]))
        return found
