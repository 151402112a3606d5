"""Weights: the filter's kernels, the reference's and the difference as heat maps, and the recovery score."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recovery import centre_ratio

from .inspect_shown import Shown
from .inspect_split import Note, SplitSection
from .map_grid import Kernels, MapGrid
from .recovery_table import RecoveryTable, figure, score_text

_FACTOR = phrase("The difference is mostly one of size. To compare the shapes, switch “One scale” off.")


class WeightsSection(SplitSection[MapGrid]):
    """Maps at the left, figures at the right."""

    title = phrase("Weights")
    hint = phrase("Heat maps of the kernels, the difference, and the recovery score")

    def __init__(self) -> None:
        super().__init__(MapGrid())
        self._shown: Shown | None = None
        self.table = RecoveryTable()
        self.facts, self.note = QLabel(), Note()
        self.facts.setProperty("role", "muted")
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.side.addWidget(self.table)
        self.side.addWidget(self.facts)
        self.side.addWidget(self.note)
        self.side.addStretch(1)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        columns = shown.sides()
        if shown.learned and shown.wanted:
            columns.append(Kernels(phrase("Difference"), _difference(shown)))
        self.grid.display(shown.names, columns, common=shown.common)
        score = shown.verdict.score
        self.table.set_score(score)
        self.table.setVisible(score is not None)
        told = [_facts(*each, centre=score is None) for each in zip(shown.names, shown.learned, strict=False)]
        self.facts.setText("\n".join(told))
        size = score is not None and score.together.cosine > 0.9 and abs(score.together.scale - 1.0) > 0.2
        self.note.setText(_FACTOR if size and shown.common else "")
        self.split()

    def text(self) -> str:
        shown = self._shown
        if shown is None:
            return ""
        parts = [shown.subject.title, shown.verdict.words]
        if shown.verdict.score is not None:
            parts.append(score_text(shown.verdict.score))
        for column in shown.sides():
            for name, kernel in zip(shown.names, column.kernels, strict=False):
                parts.append(f"{column.title}, {name}:\n{kernel_text(kernel)}")
        return "\n\n".join(parts)


def _facts(name: str, kernel: FloatArray, *, centre: bool) -> str:
    """What is known of a kernel without a reference; its ``centre`` ratio stands in the table where there is one."""
    with np.errstate(over="ignore"):
        total, norm = float(kernel.sum()), float(np.linalg.norm(kernel))
    ratio = phrase(", centre ratio {centre_ratio}", centre_ratio=figure(centre_ratio(kernel))) if centre else ""
    return phrase(
        "{name}: sum {total}, norm {norm}{ratio}", name=name, total=figure(total), norm=figure(norm), ratio=ratio
    )


def _difference(shown: Shown) -> tuple[FloatArray, ...]:
    return tuple(a - b for a, b in zip(shown.learned, shown.wanted, strict=True))


def kernel_text(kernel: FloatArray) -> str:
    """A kernel with tabs between its numbers."""
    return "\n".join("\t".join(f"{value:.12g}" for value in row) for row in kernel)
