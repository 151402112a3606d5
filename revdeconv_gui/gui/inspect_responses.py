"""Responses: what a filter makes of a single white pixel, and of a step from black to white."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from revdeconv_gui.core.responses import StepResponse, impulse_response, step_response

from . import theme
from .inspect_legend import Legend
from .inspect_shown import Section, Shown, curve_colors
from .inspect_weights import kernel_text
from .map_grid import MapGrid, MapRow


class ResponsesSection(Section):
    """Impulse responses as heat maps, step responses as curves: across and down."""

    title = "Responses"
    hint = "What the filter makes of a single white pixel and of a step from black to white"

    def __init__(self) -> None:
        super().__init__()
        from .inspect_plot import CurvePlot

        self._shown: Shown | None = None
        self.grid, self.legend = MapGrid(), Legend()
        self.across = CurvePlot("Step response, left to right", "pixels right of the step", "response")
        self.down = CurvePlot("Step response, top to bottom", "pixels below the step", "response")
        self.grid.setToolTip("Impulse response: the kernel turned by 180 degrees")
        plots = QHBoxLayout()
        plots.setSpacing(10)
        plots.addWidget(self.across)
        plots.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.grid, 4)
        column.addWidget(self.legend)
        column.addLayout(plots, 3)

    def restyle(self) -> None:
        self.across.restyle()
        self.down.restyle()

    def display(self, shown: Shown) -> None:
        self._shown = shown
        rows = [MapRow(title, tuple(map(impulse_response, kernels))) for title, kernels in shown.rows]
        self.grid.display(shown.columns, rows, common=shown.common)
        self._draw_steps(shown)

    def _draw_steps(self, shown: Shown) -> None:
        from .inspect_plot import Curve

        colors = curve_colors(len(shown.columns))
        across, down, entries = [], [], []

        def add(name: str, color: str, step: StepResponse, *, dashed: bool) -> None:
            across.append(Curve(name, color, step.at, step.across, dashed, marked=True))
            down.append(Curve(name, color, step.at, step.down, dashed, marked=True))
            entries.append((name, color, dashed))

        for name, color, kernel in zip(shown.columns, colors, shown.learned, strict=False):
            add(name, color, step_response(kernel), dashed=False)
        if shown.wanted:
            add("Reference", theme.colors().muted, step_response(shown.wanted[-1]), dashed=True)
        self.across.set_curves(across)
        self.down.set_curves(down)
        self.legend.set_entries(entries)

    def text(self) -> str:
        shown = self._shown
        if shown is None:
            return ""
        parts = [
            f"Impulse response, {title}, {name}:\n{kernel_text(impulse_response(kernel))}"
            for title, kernels in shown.rows
            for name, kernel in zip(shown.columns, kernels, strict=False)
        ]
        for title, plot in (("across", self.across), ("down", self.down)):
            if plot.curves:
                head = "\t".join(["pixels", *(curve.name for curve in plot.curves)])
                numbers = zip(plot.curves[0].x, *(curve.y for curve in plot.curves), strict=True)
                lines = ["\t".join(f"{value:.9g}" for value in line) for line in numbers]
                parts.append("\n".join([f"Step response, {title}:", head, *lines]))
        return "\n\n".join(parts)
