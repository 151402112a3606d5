"""Weights: the filter's kernels, the reference's and the difference as heat maps, and the recovery score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from revdeconv_gui.core.filters import FloatArray

from .inspect_shown import Section, Shown
from .map_grid import MapGrid, MapRow
from .recovery_table import RecoveryTable, score_text

_NARROW = 640  # below, the table goes under the maps
_FACTOR = "Where the scale is not 1, the difference is mostly size: compare the shapes with “One scale” off."


class WeightsSection(Section):
    """Maps at the left, figures at the right."""

    title = "Weights"
    hint = "Heat maps of the kernels, the difference, and the recovery score"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self.grid = MapGrid()
        self.grid.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table = RecoveryTable()
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addWidget(self.note, 1)
        self._row.addWidget(self.grid, 5)
        self._row.addWidget(side, 4)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        rows = [MapRow(title, kernels) for title, kernels in shown.rows]
        if shown.learned and shown.wanted:
            rows.append(MapRow("Difference", _difference(shown)))
        self.grid.display(shown.columns, rows, common=shown.common)
        score = shown.verdict.score
        self.table.set_score(score)
        self.table.setVisible(score is not None)
        off = score is not None and shown.common and abs(score.together.scale - 1.0) > 0.2
        self.note.setText(_FACTOR if off else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.grid.setMinimumHeight(280 if narrow else 0)

    def text(self) -> str:
        shown = self._shown
        if shown is None:
            return ""
        parts = [shown.subject.title, shown.verdict.words]
        if shown.verdict.score is not None:
            parts.append(score_text(shown.verdict.score))
        for title, kernels in shown.rows:
            for name, kernel in zip(shown.columns, kernels, strict=False):
                parts.append(f"{title}, {name}:\n{kernel_text(kernel)}")
        return "\n\n".join(parts)


def _difference(shown: Shown) -> tuple[FloatArray, ...]:
    return tuple(a - b for a, b in zip(shown.learned, shown.wanted, strict=True))


def kernel_text(kernel: FloatArray) -> str:
    """A kernel with tabs between its numbers."""
    return "\n".join("\t".join(f"{value:.12g}" for value in row) for row in kernel)
