"""Test pattern: what the filter and the reference make of bars, a chirp, dots and checkers, at stride 1."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.responses import correlate, probe_pattern

from . import theme
from .diverging import table
from .field_map import FieldBar, FieldMap, Scale
from .inspect_shown import Section, Shown
from .inspect_split import Note
from .sequential import gray_table
from .square_grid import SquareGrid

_GAP = 10
_LARGEST = 290  # four times the pattern
_ROUNDING = 1e-9


class PatternSection(Section):
    """The pattern, what is made of it, and how far apart the two are."""

    title = phrase("Pattern")
    scaled = False
    hint = phrase("The filter at work on a small pattern: bars, a chirp, dots and checkers")

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._pattern = probe_pattern()
        self.channel = QComboBox()
        self.channel.setAccessibleName(phrase("Kernel"))
        self.channel.setToolTip(phrase("Which channel's kernel is applied"))
        self.channel.currentIndexChanged.connect(lambda _: self._redraw())
        self.clip_box = QCheckBox(phrase("Clip to 0 … 1"))
        self.clip_box.setChecked(True)
        self.clip_box.setToolTip(
            phrase("As in a filtered image; off shows every value, also negative ones, in colours")
        )
        self.clip_box.toggled.connect(lambda _: self._redraw())
        head = QHBoxLayout()
        head.addWidget(QLabel(phrase("Kernel")))
        head.addWidget(self.channel)
        head.addSpacing(12)
        head.addWidget(self.clip_box)
        head.addStretch(1)
        self.bar, self.difference_bar = FieldBar(), FieldBar()
        self.results = SquareGrid(lambda: FieldMap("", crisp=True), self.bar)
        self.differences = SquareGrid(lambda: FieldMap("", crisp=True), self.difference_bar)
        self.mean = Note()
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.results)
        row.addWidget(self.differences)
        row.addStretch(1)
        what = Note(
            phrase("The pattern: bars of 8 to 1 pixels, a zone plate, dots and a slanted edge, checkers and a ramp.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(row, 1)
        column.addWidget(self.mean)
        column.addWidget(what)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        if [self.channel.itemText(i) for i in range(self.channel.count())] != list(shown.names):
            with QSignalBlocker(self.channel):
                self.channel.clear()
                self.channel.addItems(list(shown.names))
                self.channel.setCurrentIndex(len(shown.names) - 1)
        self._redraw()

    def _redraw(self) -> None:
        shown, index = self._shown, self.channel.currentIndex()
        if shown is None or index < 0:
            return
        clipped = self.clip_box.isChecked()
        before = self._made(shown.learned, shown.learned_bias, index)
        made = _clipped(before) if clipped else before
        wanted = self._made(shown.wanted, shown.wanted_bias, index)
        wanted = _clipped(wanted) if clipped else wanted
        gray = Scale(gray_table(), 0.0, 1.0)
        largest = max([float(np.abs(v).max()) for v in (made, wanted) if v is not None], default=1.0) or 1.0
        scale = gray if clipped else Scale(table(theme.is_dark()), -largest, largest)
        difference = made - wanted if made is not None and wanted is not None else None
        apart = float(np.abs(difference).max()) if difference is not None else 0.0
        signed = Scale(table(theme.is_dark()), -(apart or 1.0), apart or 1.0)
        pictures = [(phrase("Pattern"), self._pattern, gray), (phrase("Result"), made, scale)]
        if shown.wanted:
            pictures.append((phrase("Reference"), wanted, scale))
        _show(self.results, pictures)
        _show(self.differences, [(phrase("Difference"), difference, signed)])
        self.differences.setVisible(bool(shown.wanted))
        self.bar.set_scale(scale)
        self.difference_bar.set_scale(signed)
        self._explain(before, difference)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """All squares of one size, in both grids."""
        grids = [grid for grid in (self.results, self.differences) if not grid.isHidden()]
        around = sum(grid.around().width() for grid in grids) + _GAP
        side = (self.width() - around) // max(1, sum(len(grid.cells) for grid in grids))
        for grid in grids:
            grid.setFixedWidth(grid.around().width() + max(1, min(side, _LARGEST)) * len(grid.cells))

    def _explain(self, before: FloatArray | None, difference: FloatArray | None) -> None:
        """``before`` is the result before it is clipped."""
        text = ""
        if difference is not None:
            apart = np.abs(difference)
            text = phrase("Mean difference {mean:.4g}, largest {max:.4g}. ", mean=apart.mean(), max=apart.max())
        if before is not None and self.clip_box.isChecked():
            # What is 0 or 1 but for the rounding of the sum is not cut off.
            beyond = (before < -_ROUNDING) | (before > 1.0 + _ROUNDING)
            text += phrase("{text:.0f}% of the result is clipped.", text=100.0 * float(np.mean(beyond)))
        self.mean.setText(text.strip())

    def _made(self, kernels: tuple[FloatArray, ...], biases: tuple[float, ...], index: int) -> FloatArray | None:
        return None if index >= len(kernels) else correlate(self._pattern, kernels[index]) + biases[index]

    def text(self) -> str:
        return f"{self.channel.currentText()}: {self.mean.text()}"


def _clipped(values: FloatArray | None) -> FloatArray | None:
    return None if values is None else np.clip(values, 0.0, 1.0)


def _show(grid: SquareGrid[FieldMap], pictures: list[tuple[str, FloatArray | None, Scale]]) -> None:
    """Pictures in one row."""
    grid.arrange([""], [title for title, _, _ in pictures])
    for field, (title, values, colors) in zip(grid.cells, pictures, strict=True):
        field.setAccessibleName(title)
        field.set_values(values, colors, _teller(values))


def _teller(values: FloatArray | None) -> Callable[[int, int], str]:
    def told(row: int, column: int) -> str:
        return (
            ""
            if values is None
            else phrase(
                "row {row}, column {column}: {values:.6g}", row=row + 1, column=column + 1, values=values[row, column]
            )
        )

    return told
