"""Frequency: the magnitude of a filter's frequency response, as pictures and as its mean over rings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QCheckBox

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.responses import frequencies, frequency_response, radial_profile

from . import theme
from .field_map import FieldBar, FieldMap, Scale
from .heat_map import number_text
from .inspect_legend import Legend
from .inspect_shown import Shown, curve_colors
from .inspect_split import SplitSection
from .sequential import sequential_table
from .square_grid import SquareGrid

_FLOOR = 1e-4  # of the largest: what is less is as good as nothing (-80 dB)
_Responses = list[tuple[str, list[FloatArray]]]


class FrequencySection(SplitSection[SquareGrid[FieldMap]]):
    """Pictures at the left, the profile at the right."""

    title = phrase("Frequency")
    scaled = False
    hint = phrase("What the filter does to slow and to fast changes of brightness")

    def __init__(self) -> None:
        from .inspect_plot import CurvePlot

        self.bar = FieldBar()
        super().__init__(SquareGrid(lambda: FieldMap(""), self.bar))
        self._shown: Shown | None = None
        self.log_box = QCheckBox(phrase("Logarithmic"))
        self.log_box.setToolTip(
            phrase("Show the magnitude on a logarithmic scale; the colours end 80 dB below the largest")
        )
        self.log_box.toggled.connect(lambda _: self._redraw())
        self.legend = Legend()
        self.plot = CurvePlot(phrase("Radial profile"), phrase("cycles per pixel"), phrase("mean of |H| over a ring"))
        self.side.addWidget(self.log_box)
        self.side.addWidget(self.plot, 1)
        self.side.addWidget(self.legend)

    def restyle(self) -> None:
        self.plot.restyle()

    def display(self, shown: Shown) -> None:
        self._shown = shown
        self._redraw()
        self.split()

    def _redraw(self) -> None:
        shown = self._shown
        if shown is None:
            return
        log = self.log_box.isChecked()
        sides = [(side.title, [frequency_response(k) for k in side.kernels]) for side in shown.sides()]
        self.grid.arrange(shown.names, [title for title, _ in sides])
        top = max((float(response.max()) for _, responses in sides for response in responses), default=0.0) or 1.0
        ends = (20.0 * np.log10(_FLOOR * top), 20.0 * np.log10(top)) if log else (0.0, top)
        scale = Scale(sequential_table(), *ends)
        self.bar.set_scale(scale, *(("dB", _whole) if log else ("|H|", number_text)))
        for place, (name, fields) in enumerate(zip(shown.names, self.grid.rows, strict=True)):
            for (title, responses), field in zip(sides, fields, strict=True):
                field.setAccessibleName(phrase("{title}, {name}: frequency response", title=title, name=name))
                response = responses[place] if place < len(responses) else None
                field.set_values(_scaled(response, top, log), scale, _teller(response))
        self._draw_profiles(shown, sides, log)

    def _draw_profiles(self, shown: Shown, sides: _Responses, log: bool) -> None:
        from .inspect_plot import Curve

        responses = sides[0][1]
        drawn = [(*each, False) for each in zip(shown.names, curve_colors(len(shown.names)), responses, strict=False)]
        # Of the reference its mean is enough: its kernels are mostly equal, and the curves are many already.
        drawn += [(title, theme.colors().muted, responses[-1], True) for title, responses in sides[1:]]
        curves = [Curve(name, color, *radial_profile(response), dashed) for name, color, response, dashed in drawn]
        self.plot.set_curves(curves, log=log)
        self.legend.set_entries([(curve.name, curve.color, curve.dashed) for curve in curves])

    def text(self) -> str:
        """The radial profiles as a table."""
        return curves_text(phrase("cycles per pixel"), self.plot.curves)


def curves_text(head: str, curves: list) -> str:
    """Curves over the same positions as a table with tabs."""
    if not curves:
        return ""
    lines = ["\t".join([head, *(curve.name for curve in curves)])]
    numbers = zip(curves[0].x, *(curve.y for curve in curves), strict=True)
    return "\n".join([*lines, *("\t".join(f"{value:.9g}" for value in line) for line in numbers)])


def _whole(decibels: float) -> str:
    return f"{round(decibels)}"


def _scaled(response: FloatArray | None, top: float, log: bool) -> FloatArray | None:
    if response is None or not log:
        return response
    decibels: FloatArray = 20.0 * np.log10(np.maximum(response, _FLOOR * top))
    return decibels


def _teller(response: FloatArray | None) -> Callable[[int, int], str]:
    def told(row: int, column: int) -> str:
        if response is None:
            return ""
        at = frequencies(response.shape[0])
        return phrase(
            "{at:+.3f} across, {at_2:+.3f} down (cycles per pixel): |H| = {response:.6g}",
            at=at[column],
            at_2=at[row],
            response=response[row, column],
        )

    return told
