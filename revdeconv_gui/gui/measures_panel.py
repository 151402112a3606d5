"""Histogram and measures of the pictures, over all of them and over the part that is marked."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.measuring import Measured, Measuring, Quality

from .compare_words import change_words, decibels
from .histogram import HistogramView

_COLUMNS = ("MAE", "RMSE", "PSNR", "SSIM")
_HINTS = (
    phrase("Mean absolute error, pixels in [0, 1]"),
    phrase("Root mean squared error, pixels in [0, 1]"),
    phrase("Peak signal-to-noise ratio"),
    phrase("Structural similarity (Wang et al. 2004), at most 1"),
)
_ROWS = {
    ("whole", "zoom"): phrase("Whole, zoom"),
    ("whole", "deconvolved"): phrase("Whole, deconvolved"),
    ("part", "zoom"): phrase("Marked part, zoom"),
    ("part", "deconvolved"): phrase("Marked part, deconvolved"),
}
_EMPTY_PART = phrase("Drag with Ctrl over a picture, or press R, to measure a part.")


class MeasuresPanel(QWidget):
    """Under the pictures, where it is asked for."""

    def __init__(self, measuring: Measuring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measuring = measuring
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(2)
        self.histogram = HistogramView()
        self.channel_box = QComboBox()
        self.channel_box.setAccessibleName(phrase("Channel of the histogram"))
        self.channel_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.channel_box.currentIndexChanged.connect(lambda _: self._show_histogram())
        left.addWidget(self.histogram, 1)
        right = QVBoxLayout()
        right.setSpacing(4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self.cells: dict[tuple[str, str, str], QLabel] = {}
        self._make_table()
        right.addLayout(self._grid)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        right.addWidget(self.words)
        right.addStretch(1)
        self._grid.addWidget(self.channel_box, 0, 0)  # where the table has no heading: pictures need the height
        row.addLayout(left, 1)
        row.addLayout(right)
        self.setFixedHeight(132)
        measuring.changed.connect(self.refresh)
        self.refresh()

    def _make_table(self) -> None:
        for column, (name, hint) in enumerate(zip(_COLUMNS, _HINTS, strict=True), start=1):
            label = QLabel(name)
            label.setProperty("role", "muted")
            label.setToolTip(hint)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)
        for row, (where, what) in enumerate(_ROWS, start=1):
            title = QLabel(_ROWS[where, what])
            self._grid.addWidget(title, row, 0)
            for column, name in enumerate(_COLUMNS, start=1):
                cell = QLabel("–")
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                cell.setMinimumWidth(cell.fontMetrics().horizontalAdvance("00.00 dB"))
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                cell.setAccessibleName(f"{title.text()}, {name}")
                self._grid.addWidget(cell, row, column)
                self.cells[where, what, name] = cell

    def refresh(self) -> None:
        """Show what has been measured."""
        m = self._measuring
        for where, found in (("whole", m.whole_measured), ("part", m.part_measured)):
            self._fill(where, "zoom", None if found is None else found.zoom)
            self._fill(where, "deconvolved", None if found is None else found.deconvolved)
        lines = [self._change(phrase("Whole"), m.whole_measured)]
        if m.part_measured is not None:
            left, top, width, height = m.part_measured.part
            lines.append(
                self._change(
                    phrase("Part {width} × {height} at {left}, {top}", width=width, height=height, left=left, top=top),
                    m.part_measured,
                )
            )
        elif m.part is None:
            lines.append(_EMPTY_PART)
        self.words.setText("\n".join(line for line in lines if line))
        self._offer_channels()
        self._show_histogram()

    @staticmethod
    def _change(title: str, found: Measured | None) -> str:
        words = "" if found is None else change_words(found.change)
        return f"{title}: {words}." if words else ""

    def _fill(self, where: str, what: str, quality: Quality | None) -> None:
        texts = ("–",) * 4
        if quality is not None:
            s = quality.ssim
            similar = "…" if s is None else "–" if math.isnan(s) else f"{s:.4f}"
            texts = (f"{quality.mae:.4f}", f"{quality.rmse:.4f}", decibels(quality.psnr).split(" (")[0], similar)
        for name, text in zip(_COLUMNS, texts, strict=True):
            self.cells[where, what, name].setText(text)

    def _shown(self) -> Measured | None:
        return self._measuring.part_measured or self._measuring.whole_measured

    def _offer_channels(self) -> None:
        found = self._shown()
        channels = 1 if found is None else len(found.histograms["original"])
        names = (
            [phrase("red"), phrase("green"), phrase("blue")]
            if channels == 3
            else [phrase("channel {c}", c=c + 1) for c in range(channels)]
        )
        wanted = [phrase("all channels"), *names] if channels > 1 else [phrase("gray")]
        if wanted != [self.channel_box.itemText(i) for i in range(self.channel_box.count())]:
            self.channel_box.blockSignals(True)
            self.channel_box.clear()
            self.channel_box.addItems(wanted)
            self.channel_box.blockSignals(False)

    def _show_histogram(self) -> None:
        found, index = self._shown(), self.channel_box.currentIndex()
        self.histogram.show_counts({} if found is None else found.histograms, index - 1 if index > 0 else None)
