"""Responses: what a filter makes of a single white pixel, and of a step from black to white."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.responses import impulse_response, step_response

from . import theme
from .inspect_frequency import curves_text
from .inspect_legend import Legend
from .inspect_shown import Shown, curve_colors
from .inspect_split import SplitSection
from .inspect_weights import kernel_text
from .map_grid import Kernels, MapGrid


class ResponsesSection(SplitSection[MapGrid]):
    """Impulse responses as heat maps, step responses as curves: across and down."""

    title = phrase("Responses")
    hint = phrase("What the filter makes of a single white pixel and of a step from black to white")

    def __init__(self) -> None:
        from .inspect_plot import CurvePlot

        super().__init__(MapGrid())
        self._shown: Shown | None = None
        self.legend = Legend()
        self.across = CurvePlot(
            phrase("Step response, left to right"), phrase("pixels right of an upright step"), phrase("response")
        )
        self.down = CurvePlot(
            phrase("Step response, top to bottom"), phrase("pixels below a level step"), phrase("response")
        )
        self.grid.setToolTip(phrase("What becomes of a single white pixel: the kernel turned by 180 degrees"))
        plots = QVBoxLayout()
        plots.setSpacing(6)
        plots.addWidget(self.across)
        plots.addWidget(self.down)
        self.side.addLayout(plots, 1)
        self.side.addWidget(self.legend)

    def restyle(self) -> None:
        self.across.restyle()
        self.down.restyle()

    def display(self, shown: Shown) -> None:
        self._shown = shown
        columns = [Kernels(each.title, tuple(map(impulse_response, each.kernels))) for each in shown.sides()]
        self.grid.display(shown.names, columns, common=shown.common)
        self._draw_steps(shown)
        self.split()

    def _draw_steps(self, shown: Shown) -> None:
        from .inspect_plot import Curve

        colors = curve_colors(len(shown.names))
        drawn = [(*each, False) for each in zip(shown.names, colors, shown.learned, strict=False)]
        if shown.wanted:
            drawn.append((phrase("Reference"), theme.colors().muted, shown.wanted[-1], True))
        steps = [(name, color, step_response(kernel), dashed) for name, color, kernel, dashed in drawn]
        self.across.set_curves([Curve(n, c, step.at, step.across, d, marked=True) for n, c, step, d in steps])
        self.down.set_curves([Curve(n, c, step.at, step.down, d, marked=True) for n, c, step, d in steps])
        self.legend.set_entries([(name, color, dashed) for name, color, _, dashed in steps])

    def text(self) -> str:
        shown = self._shown
        if shown is None:
            return ""
        parts = [
            phrase(
                "Impulse response, {title}, {name}:\n{kernel_text}",
                title=side.title,
                name=name,
                kernel_text=kernel_text(impulse_response(kernel)),
            )
            for side in shown.sides()
            for name, kernel in zip(shown.names, side.kernels, strict=False)
        ]
        for title, plot in (("across", self.across), ("down", self.down)):
            parts.append(
                phrase(
                    "Step response, {title}:\n{curves_text}",
                    title=title,
                    curves_text=curves_text("pixels", plot.curves),
                )
            )
        return "\n\n".join(parts)
