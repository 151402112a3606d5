"""Weights: the learned kernels as live heat maps beside the true ones, and how near they are."""

from __future__ import annotations

from math import isnan

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from revdeconv_gui.core.comparison import compare
from revdeconv_gui.core.filters import Filter, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recovery_words import cosine_text
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.shown import shown_run

from .heat_map import ColorBar, HeatMap

_LOWEST = 140  # of the panel: a low one has its maps in one row
_LEAST = (24, 48)  # of a map: six of them in one row must not keep the window wide
_TITLES = {"r": phrase("Red"), "g": phrase("Green"), "b": phrase("Blue"), "gray": phrase("Gray")}


class WeightsPanel(QWidget):
    """True kernel(s), learned kernels, one colour scale for all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        self._bar = ColorBar()
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(self._grid, 1)
        row.addWidget(self._bar)
        column.addLayout(row, 1)
        self.summary = QLabel()
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.summary.setWordWrap(True)
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column.addWidget(self.summary)
        self.setMinimumHeight(_LOWEST)
        self.maps: list[HeatMap] = []
        self._layout: tuple[int, int] = (0, 0)
        session.document_changed.connect(lambda *_: self.refresh())
        session.view_changed.connect(self.refresh)
        session.run_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Pull the weights of the run that is shown."""
        shown = shown_run(self._session)
        document = self._session.document
        # Of a pair nobody knows the true filter: the editor's is another one.
        known = None if document.learns_pairs else document.filter
        truth = shown.truth if shown is not None else known
        learned = shown.learned if shown is not None else None
        channels = shown.curve.shape[1] if shown is not None else self._channels()
        self._arrange(0 if truth is None else truth.channels, channels, shown.id if shown is not None else None)
        true = () if truth is None else truth.effective
        found = None if learned is None else learned.effective
        largest = max(
            (float(np.abs(kernel).max()) for kernel in (*true, *(found if found is not None else ()))), default=0
        )
        if shown is not None and shown.past is not None:
            # One scale for most moments: else the cursor would change the colours of weights that stay.
            largest = max(largest, self._session.travel.usual_weight())
        largest = largest or 1.0
        kernels = [*true, *(found if found is not None else [None] * channels)]
        for heat_map, kernel in zip(self.maps, kernels, strict=True):
            heat_map.set_kernel(kernel, largest)
        self._bar.set_largest(largest)
        words = self._words(truth, learned)
        if shown is not None and shown.past is not None:
            words = phrase("After {block:,} blocks:   {words}", block=shown.past.block, words=words)
        self.summary.setText(words)

    def _channels(self) -> int:
        images = self._session.document.learning_images()
        return max((item.channels for item in images), default=3)

    def _words(self, truth: Filter | None, learned: Filter | None) -> str:
        if learned is None:
            return phrase("Not learned yet: press Learn (F5).") if self._session.run is None else phrase("Starting…")
        if truth is None:
            run = self._session.document.run(self._session.view.run_id)
            known = run is not None and run.fit is not None and self._session.run is None
            return run.fit.words() if known and run and run.fit else phrase("Learned from a pair of images.")
        if truth.channels not in (1, learned.channels):
            return ""
        near = compare(learned, truth)
        if isnan(near.cosine):  # one of them is 0, and has no shape
            return phrase(
                "No shape to compare: all weights are 0   ·   largest error {error:.2g}", error=near.largest_error
            )
        return phrase(
            "Shape: cosine {cosine}   ·   size: {size_words} × true   ·   largest error {largest_error:.2g}",
            cosine=cosine_text(near.cosine),
            size_words=_size_words(near.scale),
            largest_error=near.largest_error,
        )

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the maps into as many rows as make them largest."""
        count = len(self.maps)
        width, height = self.width() - self._bar.width() - 22, self.height() - self.summary.height() - 14
        title = self.fontMetrics().height() + 7

        def side(rows: int) -> float:
            return min(width / -(-count // rows), height / rows - title)

        # No more rows than have room: they would keep the panel, and the window, as high as they are.
        most = max(1, height // (self.maps[0].minimumHeight() + 8)) if count else 1
        columns = -(-count // max(range(1, min(count, most) + 1), key=side)) if count else 1
        for index, heat_map in enumerate(self.maps):
            self._grid.addWidget(heat_map, index // columns, index % columns)

    def _arrange(self, true: int, learned: int, run: int | None) -> None:
        """One heat map per kernel; made anew only when their number changes."""
        if (true, learned) != self._layout:
            self._layout = (true, learned)
            for old in self.maps:
                self._grid.removeWidget(old)
                old.deleteLater()
            self.maps = [HeatMap("") for _ in range(true + learned)]
            for heat_map in self.maps:
                heat_map.neighbours = self.maps
                heat_map.fixed = True
                heat_map.setMinimumSize(*_LEAST)
            self._place()
        names = [_TITLES.get(name, phrase("Channel {name}", name=name)) for name in channel_names(learned)]
        first = (
            [phrase("True")]
            if true == 1
            else [phrase("True {get}", get=_TITLES.get(n, n).lower()) for n in channel_names(true)]
            if true
            else []
        )
        for heat_map, title in zip(self.maps, [*first, *names], strict=True):
            heat_map.title = title
            heat_map.setAccessibleName(
                phrase("{title} kernel", title=title)
                if title.startswith(phrase("True"))
                else phrase("Learned {title} kernel", title=title)
            )


def _size_words(scale: float) -> str:
    """Three decimals; what has overflowed by powers of ten, not by hundreds of digits."""
    return f"{scale:.3f}" if abs(scale) < 1e4 else f"{scale:.3g}"
