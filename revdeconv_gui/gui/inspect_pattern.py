"""Test pattern: what the filter and the reference make of bars, a chirp, dots and checkers, at stride 1."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.responses import correlate, probe_pattern

from . import theme
from .diverging import table
from .field_map import FieldBar, FieldMap, Scale
from .inspect_shown import Section, Shown
from .sequential import gray_table


class PatternSection(Section):
    """The pattern, what is made of it, and how far apart the two are."""

    title = "Test pattern"
    hint = "The filter at work on a small pattern: bars, a chirp, dots and checkers"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._pattern = probe_pattern()
        self.channel = QComboBox()
        self.channel.setAccessibleName("Kernel")
        self.channel.setToolTip("Which channel's kernel is applied")
        self.channel.currentIndexChanged.connect(lambda _: self._redraw())
        self.clip_box = QCheckBox("Clip to 0 … 1")
        self.clip_box.setChecked(True)
        self.clip_box.setToolTip("As in a filtered image; off shows every value, also negative ones, in colours")
        self.clip_box.toggled.connect(lambda _: self._redraw())
        head = QHBoxLayout()
        head.addWidget(QLabel("Kernel"))
        head.addWidget(self.channel)
        head.addSpacing(12)
        head.addWidget(self.clip_box)
        head.addStretch(1)
        titles = ("Pattern", "Result", "Result of the reference", "Difference")
        self.maps = [FieldMap(title) for title in titles]
        self.pattern, self.result, self.wanted, self.difference = self.maps
        self.bar, self.difference_bar = FieldBar(), FieldBar()
        self.mean = QLabel()
        self.mean.setProperty("role", "muted")
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, field in enumerate(self.maps):
            grid.addWidget(field, place // 2, 2 * (place % 2))
        grid.addWidget(self.bar, 0, 3)
        grid.addWidget(self.difference_bar, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(grid, 1)
        column.addWidget(self.mean)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        if [self.channel.itemText(i) for i in range(self.channel.count())] != list(shown.columns):
            with QSignalBlocker(self.channel):
                self.channel.clear()
                self.channel.addItems(list(shown.columns))
                self.channel.setCurrentIndex(len(shown.columns) - 1)
        self._redraw()

    def _redraw(self) -> None:
        shown, index = self._shown, self.channel.currentIndex()
        if shown is None or index < 0:
            return
        made = self._made(shown.learned, index)
        wanted = self._made(shown.wanted, index)
        clipped = self.clip_box.isChecked()
        gray = Scale(gray_table(), 0.0, 1.0)
        largest = max([float(np.abs(v).max()) for v in (made, wanted) if v is not None], default=1.0) or 1.0
        scale = gray if clipped else Scale(table(theme.is_dark()), -largest, largest)
        difference = made - wanted if made is not None and wanted is not None else None
        apart = float(np.abs(difference).max()) if difference is not None else 0.0
        signed = Scale(table(theme.is_dark()), -(apart or 1.0), apart or 1.0)
        for field, values, colors in (
            (self.pattern, self._pattern, gray), (self.result, made, scale), (self.wanted, wanted, scale),
            (self.difference, difference, signed),
        ):  # fmt: skip
            field.set_values(values, colors, _teller(values))
        self.bar.set_scale(scale)
        self.difference_bar.set_scale(signed)
        self._explain(made, wanted)

    def _explain(self, made: FloatArray | None, wanted: FloatArray | None) -> None:
        for widget in (self.wanted, self.difference, self.difference_bar):
            widget.setVisible(wanted is not None)
        text = ""
        if made is not None and wanted is not None:
            text = f"Mean difference {np.abs(made - wanted).mean():.4g}, largest {np.abs(made - wanted).max():.4g}."
        if made is not None and self.clip_box.isChecked():
            cut = float(np.mean((made == 0.0) | (made == 1.0)))
            text = f"{text} {cut:.0%} of the result is at the ends of its scale.".strip()
        self.mean.setText(text)

    def _made(self, kernels: tuple[FloatArray, ...], index: int) -> FloatArray | None:
        if index >= len(kernels):
            return None
        result = correlate(self._pattern, kernels[index])
        return np.clip(result, 0.0, 1.0) if self.clip_box.isChecked() else result

    def text(self) -> str:
        return f"{self.channel.currentText()}: {self.mean.text()}"


def _teller(values: FloatArray | None):
    def told(row: int, column: int) -> str:
        return "" if values is None else f"row {row}, column {column}: {values[row, column]:.6g}"

    return told
