"""Frequency: the magnitude of a filter's frequency response, as pictures and as its mean over rings."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.responses import frequencies, frequency_response, radial_profile

from . import theme
from .field_map import FieldBar, FieldMap, Scale
from .inspect_legend import Legend
from .inspect_shown import Section, Shown, curve_colors
from .sequential import sequential_table

_FLOOR = 1e-4  # of the largest: what is less is as good as nothing (-80 dB)


class FrequencySection(Section):
    """Pictures above, or at the left; the profile below."""

    title = "Frequency"
    hint = "What the filter does to slow and to fast changes of brightness"

    def __init__(self) -> None:
        super().__init__()
        from .inspect_plot import CurvePlot

        self._shown: Shown | None = None
        self.log_box = QCheckBox("Logarithmic")
        self.log_box.setToolTip("Show the magnitude on a logarithmic scale")
        self.log_box.toggled.connect(lambda _: self._redraw())
        self.legend, self.bar = Legend(), FieldBar()
        self.maps: list[FieldMap] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self.plot = CurvePlot("Radial profile", "cycles per pixel", "mean |H|")
        head = QHBoxLayout()
        head.addWidget(self.log_box)
        head.addSpacing(12)
        head.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid, 4)
        column.addWidget(self.plot, 3)

    def restyle(self) -> None:
        self.plot.restyle()

    def display(self, shown: Shown) -> None:
        self._shown = shown
        self._redraw()

    def _redraw(self) -> None:
        shown = self._shown
        if shown is None:
            return
        log = self.log_box.isChecked()
        rows = [(title, [frequency_response(k) for k in kernels]) for title, kernels in shown.rows]
        self._arrange(len(rows), len(shown.columns))
        every = [response for _, responses in rows for response in responses]
        top = max((float(response.max()) for response in every), default=0.0) or 1.0
        scale = Scale(sequential_table(), *((20.0 * np.log10(_FLOOR * top), 20.0 * np.log10(top)) if log else (0, top)))
        self.bar.set_scale(scale, "dB" if log else "|H|")
        for place, (title, responses) in enumerate(rows):
            self._labels[place].setText(title)
            for column, name in enumerate(shown.columns):
                field = self.maps[place * len(shown.columns) + column]
                field.title = name if place == 0 else ""
                field.setAccessibleName(f"{title}, {name}: frequency response")
                response = responses[column] if column < len(responses) else None
                field.set_values(_scaled(response, top, log), scale, _teller(response))
        self._draw_profiles(shown, rows, log)

    def _draw_profiles(self, shown: Shown, rows: list[tuple[str, list[FloatArray]]], log: bool) -> None:
        from .inspect_plot import Curve

        colors, curves, entries = curve_colors(len(shown.columns)), [], []
        for place, (title, responses) in enumerate(rows):
            means = list(zip(shown.columns, colors, responses, strict=False))
            if place:  # of the reference, one curve is enough where its kernels are equal
                same = all((response == responses[0]).all() for response in responses)
                means = [(title, theme.colors().muted, responses[0])] if same else means
            for name, color, response in means:
                radius, mean = radial_profile(response)
                whole = name if not place or name == title else f"{title}, {name}"
                curves.append(Curve(whole, color, radius, mean, dashed=bool(place)))
                if not place or name == title:
                    entries.append((whole, color, bool(place)))
        self.plot.set_curves(curves, log=log)
        self.legend.set_entries(entries)

    def _arrange(self, rows: int, columns: int) -> None:
        if (len(self._labels), len(self.maps)) == (rows, rows * columns):
            return
        for old in (*self._labels, *self.maps):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels = [QLabel() for _ in range(rows)]
        self.maps = [FieldMap("") for _ in range(rows * columns)]
        self._grid.removeWidget(self.bar)
        for place, label in enumerate(self._labels):
            label.setProperty("role", "muted")
            self._grid.addWidget(label, place, 0)
        for index, field in enumerate(self.maps):
            self._grid.addWidget(field, index // columns, 1 + index % columns)
        self._grid.addWidget(self.bar, 0, columns + 1, max(1, rows), 1)

    def text(self) -> str:
        """The radial profiles as a table."""
        curves = self.plot.curves
        if not curves:
            return ""
        head = "\t".join(["cycles per pixel", *(curve.name for curve in curves)])
        numbers = zip(curves[0].x, *(curve.y for curve in curves), strict=True)
        return "\n".join([head, *("\t".join(f"{value:.9g}" for value in line) for line in numbers)])


def _scaled(response: FloatArray | None, top: float, log: bool) -> FloatArray | None:
    if response is None or not log:
        return response
    decibels: FloatArray = 20.0 * np.log10(np.maximum(response, _FLOOR * top))
    return decibels


def _teller(response: FloatArray | None):
    def told(row: int, column: int) -> str:
        if response is None:
            return ""
        at = frequencies(response.shape[0])
        return f"{at[column]:+.3f} across, {at[row]:+.3f} down (cycles per pixel): |H| = {response[row, column]:.6g}"

    return told
