"""Loss: the mean squared error of every few blocks, live, raw and smoothed; or the weights over the same blocks."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import Exportable
from revdeconv_gui.session.floors import Floors
from revdeconv_gui.session.session import Session

from . import theme
from .moment_bar import MomentBar
from .plot_crosshair import Crosshair
from .plot_data import Series, log_edge, log_floor, moving_average
from .plot_head import WEIGHTS, PlotHead
from .plot_series import (
    Course,
    chosen_course,
    colors_of,
    course_of,
    loss_series,
    remark,
    titles_of,
    weight_series,
)

__all__ = ["LossPlot", "log_floor", "moving_average"]

_LEAST, _LEAST_PLOT, _LOW = 140, 44, 190  # pixels
_LIVE_WEIGHTS_EVERY = 0.25  # seconds
_EMPTY = phrase("The loss appears here while a filter is learned.")
_NO_WEIGHTS = phrase("The weights of this run were not recorded: the exact solution has no course.")


class LossPlot(QWidget):
    """Pulls the losses of the runs that are shown; `build` loads pyqtgraph, after the window's first paint."""

    export_requested = Signal(object)  # Exportable

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plot: Any = None  # a PlotView, once it is built
        self._drawn: tuple[object, ...] = ()
        self._moved = False  # whether the user has zoomed or panned: then the view is theirs
        self._courses: list[Course] = []  # the chosen run's first
        self._made: dict[tuple[object, ...], list[Series]] = {}
        self._drawn_at = 0.0
        self.ticked: set[int] = set()  # runs that are shown beside the chosen one
        self.hidden: set[tuple[str, int]] = set()
        self.floors = Floors(session, self)
        self.floors.changed.connect(lambda: self.refresh(force=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 4)
        column.setSpacing(2)
        self.head = head = PlotHead(self)
        self.title, self.legend, self.note = head.title, head.legend, head.note
        self.log_box, self.log_x_box, self.smooth_box = head.log_box, head.log_x_box, head.smooth_box
        self.what_box, self.zoom_button = head.what_box, head.zoom_button
        column.addWidget(head)
        self.empty = QLabel(_EMPTY)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        column.addLayout(self._stack, 1)
        self.moment_bar = MomentBar(session, self)
        self.moment_bar.export_requested.connect(self.export_requested)
        column.addWidget(self.moment_bar)
        self.setMinimumHeight(_LEAST)  # a long remark takes from the plot, it does not make the window higher
        self._connect()

    def _connect(self) -> None:
        session, head = self._session, self.head
        session.document_changed.connect(lambda *_: self.refresh())
        session.view_changed.connect(self.refresh)
        session.run_changed.connect(self.refresh)
        self.log_box.toggled.connect(lambda _: self._rescale())
        self.log_x_box.toggled.connect(lambda _: self._rescale())
        self.smooth_box.toggled.connect(lambda _: self.refresh(force=True))
        self.what_box.currentIndexChanged.connect(lambda _: self._rescale())
        self.legend.toggled.connect(self._toggle)
        head.run_ticked.connect(self._tick)
        head.runs_shown.connect(self._show_runs)
        head.menu_requested.connect(self._open_menu)
        self.zoom_button.toggled.connect(self._set_zooming)

    @property
    def _curves(self) -> list[tuple[Any, Any]]:
        """Raw and smoothed curve of each channel of the chosen run."""
        if self._plot is None or not self._courses:
            return []
        mine = self._courses[0].id
        return [pair for one, pair in zip(self._plot.series, self._plot.curves, strict=True) if one.run == mine]

    def build(self) -> None:
        """Load pyqtgraph and make the plot."""
        if self._plot is not None:
            return
        from .plot_moment import MomentCursor  # half a second: not before the first paint
        from .plot_view import PlotView

        self._plot = plot = PlotView()
        plot.setMinimumHeight(_LEAST_PLOT)
        plot.setAccessibleName(phrase("Loss plot"))
        plot.setAccessibleDescription(
            phrase("Arrows read values off the curves, with Shift they pan; plus, minus and 0 zoom")
        )
        plot.moved.connect(self._user_moved)
        plot.fit_requested.connect(self.fit)
        self.crosshair = Crosshair(plot, self)
        plot.pointed.connect(self.crosshair.point)
        self.moment_cursor = MomentCursor(plot, self._session, self)
        plot.menu_requested.connect(self._open_menu)
        plot.range_changed.connect(self._tell)
        self._stack.addWidget(plot)
        self._rescale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_low(event.size().height() < _LOW)

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.head.restyle()
        self.moment_bar.restyle()
        if self._plot is not None:
            self._plot.restyle()
            self._plot.set_series([])
            self._made.clear()
            self.refresh(force=True)

    # ---- what is shown

    @property
    def weights(self) -> bool:
        """Whether weights are shown instead of losses."""
        return bool(self.what_box.currentData() == WEIGHTS)

    def _rescale(self) -> None:
        signed = self.weights
        self.log_box.setEnabled(not signed)
        self.smooth_box.setEnabled(not signed)
        if self._plot is not None:
            self._plot.set_label(
                *((phrase("weight"), phrase("weight")) if signed else (phrase("loss  (x′ − x)² / 2"), phrase("loss")))
            )
            self._plot.set_axes(log_x=self.log_x_box.isChecked(), log_y=self.log_box.isChecked() and not signed)
            self._moved = False
            self.refresh(force=True)

    def refresh(self, *, force: bool = False) -> None:
        """Draw what is new; cheap where nothing is."""
        if self._plot is None:
            return
        self.moment_cursor.refresh()
        weights = self.weights
        if weights and not force and self._session.run is not None and self._drawn:
            if time.monotonic() - self._drawn_at < _LIVE_WEIGHTS_EVERY:
                return  # hundreds of lines anew thirty times a second would slow the run
            self._drawn_at = time.monotonic()
        course = chosen_course(self._session, weights=weights)
        runs = self._session.document.runs
        others = [run for run in runs if run.id in self.ticked and (course is None or run.id != course.id)]
        state = (
            (None,) if course is None else (course.id, course.live, len(course.blocks), course.total), weights,
            tuple(run.id for run in others),
            0 if course is None or course.history is None else len(course.history.blocks),
            () if course is None else course.rate_changes,
        )  # fmt: skip
        if state == self._drawn and not force:
            return
        if self._drawn and self._drawn[0][:1] != state[0][:1]:  # type: ignore[index]
            self._moved = False
        self._drawn = state
        self._courses = ([] if course is None else [course]) + [course_of(run) for run in others]
        self._draw()

    def _draw(self) -> None:
        courses, plot = self._courses, self._plot
        nothing = not courses or (self.weights and courses[0].history is None and not courses[0].live)
        self.empty.setText(_NO_WEIGHTS if courses and nothing else _EMPTY)
        self._stack.setCurrentWidget(self.empty if nothing else plot)
        self.title.setText(courses[0].title() if courses else phrase("No run yet"))
        self._set_legend()
        series = [one for place, course in enumerate(courses) for one in self._series(course, place)]
        shown = [s for s in series if ("channel", s.channel) not in self.hidden and ("run", s.run) not in self.hidden]
        if plot.log_y:
            every = [s.y for s in shown]
            plot.floor = log_floor(np.concatenate(every)) if every else 1e-12
            plot.edge = max(plot.floor, log_edge(shown))
        else:
            plot.floor = plot.edge = 0.0
        plot.smoothing = self.smooth_box.isChecked()
        plot.set_series(shown)
        plot.marks.show(courses[0].rate_changes if courses else ())
        self.moment_cursor.refresh()
        if not self._moved:
            self.fit()
        self._tell()

    def _series(self, course: Course, place: int) -> list[Series]:
        if self.weights:
            key: tuple[object, ...] = (course.id, "weights", place, theme.is_dark())
            return self._keep(key, course, lambda: weight_series(course, place))
        floor = self.floors.of(course.id)
        key = (course.id, floor, place, theme.is_dark())
        return self._keep(key, course, lambda: loss_series(course, place, floor))

    def _keep(self, key: tuple[object, ...], course: Course, make: Any) -> list[Series]:
        """Made once for a run that has ended: of a million points, even the sums take their time."""
        if course.live:
            return list(make())
        if key not in self._made:
            if len(self._made) > 20:
                self._made.clear()
            self._made[key] = make()
        return self._made[key]

    def _set_legend(self) -> None:
        courses = self._courses
        channels = max((course.channels for course in courses), default=0)
        widest = next((course for course in courses if course.channels == channels), None)
        own = colors_of(channels, 0)
        names = titles_of(channels) if widest is not None else []
        entries = [("channel", c, name, own[c]) for c, name in enumerate(names)]
        if len(courses) > 1:
            entries += [
                ("run", course.id, phrase("Run {id}", id=course.id), colors_of(1, place)[0])
                for place, course in enumerate(courses)
            ]
        before = self.legend.chips
        self.legend.set_entries(entries, self.hidden)
        if self.legend.chips is not before and self._plot is not None:  # by Tab: boxes, legend, plot, as they are seen
            for one, other in pairwise([self.head.menu_button, *self.legend.chips.values(), self._plot]):
                QWidget.setTabOrder(one, other)
        ids = [(run.id, course_of(run).title()) for run in self._session.document.runs]
        self.head.set_runs(ids, self.ticked, courses[0].id if courses else None)

    def _toggle(self, kind: str, number: int, on: bool) -> None:
        (self.hidden.discard if on else self.hidden.add)((kind, number))
        self.refresh(force=True)

    def _tick(self, run: int, on: bool) -> None:
        (self.ticked.add if on else self.ticked.discard)(run)
        self.hidden.discard(("run", run))
        self.refresh(force=True)

    def _show_runs(self, runs: list[int]) -> None:
        self.ticked = set(runs)
        self.hidden = {key for key in self.hidden if key[0] != "run"}
        self.refresh(force=True)

    # ---- what part is seen

    def fit(self) -> None:
        """Show everything. A live run is shown at its whole width: the curve grows, it is not squeezed.

        One that was stopped early ends where it was stopped.
        """
        self._moved = False
        total = self._courses[0].total if self._courses and self._courses[0].live else 0
        self._plot.fit(None if self._plot.log_x else 0.0, float(total) if total else None)

    def _user_moved(self) -> None:
        self._moved = True

    def _set_zooming(self, on: bool) -> None:
        if self._plot is not None:
            self._plot.box.zooming = on
            self._plot.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def mark_range(self, on: bool) -> None:
        """Mark the middle of what is seen as the range to export, or take the mark away."""
        self._plot.choose_range(self._plot.middle() if on else None)

    # ---- what is said

    def _tell(self) -> None:
        floor = self.floors.of(self._courses[0].id) if self._courses and not self.weights else None
        text, warning = remark(self._courses, self._plot.series, floor, (self._plot.floor, self._plot.edge))
        span = self._plot.chosen_range()
        if span is not None:
            text = (
                phrase(
                    "Saved as CSV: blocks {first:,} to {last:,}. ", first=max(0, round(span[0])), last=round(span[1])
                )
                + text
            )
        self.head.tell(text.strip(), warning=warning, whole=warning or span is not None)

    def shown_courses(self) -> list[tuple[int, Course, list[int]]]:
        """Each run that is not hidden: its place, itself, its channels that are shown."""
        return [
            (place, course, [c for c in range(course.channels) if ("channel", c) not in self.hidden])
            for place, course in enumerate(self._courses)
            if ("run", course.id) not in self.hidden
        ]

    # ---- export

    def _open_menu(self, at: QPoint) -> None:
        self.head.open_menu(at, marked=self._plot is not None and self._plot.chosen_range() is not None)

    def save(self, kind: str = "") -> None:
        """Ask for the plot to be written."""
        what = self.exportable(kind)
        if what is not None:
            self.export_requested.emit(what)

    def copy_picture(self) -> None:
        """Put the plot into the clipboard."""
        from .plot_export import picture_of

        if self._plot is not None and self._courses:
            picture = picture_of(self._plot, self._names(), self._courses[0].title())
            QGuiApplication.clipboard().setImage(picture)

    def _names(self) -> list[tuple[str, str]]:
        return [(chip[2], chip[3]) for chip in self.legend.entries() if (chip[0], chip[1]) not in self.hidden]

    def exportable(self, kind: str = "") -> Exportable | None:
        """The plot as it is seen (png, svg) or its numbers (csv); "" leaves the choice to the file's name."""
        from .plot_export import plot_export

        shown = self.shown_courses()
        if self._plot is None or not shown:
            return None
        courses = [course for _, course, _ in shown]
        channels = {c for _, _, own in shown for c in own}
        return plot_export(
            self._plot, courses, self._names(), channels, self._plot.chosen_range(), kind, weights=self.weights
        )
