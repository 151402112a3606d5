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
        biases = shown.learned_bias if shown.biased else (None,) * len(shown.learned)
        told = [_facts(*each, centre=score is None) for each in zip(shown.names, shown.learned, biases, strict=False)]
        self.facts.setText("\n".join([*told, *_bias_wanted(shown)]))
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
        if shown.biased:
            parts.append("\n".join(_bias_rows(shown)))
        return "\n\n".join(parts)


def _facts(name: str, kernel: FloatArray, bias: float | None, *, centre: bool) -> str:
    """What is known of a kernel without a reference; its ``centre`` ratio stands in the table where there is one."""
    with np.errstate(over="ignore"):
        total, norm = float(kernel.sum()), float(np.linalg.norm(kernel))
    ratio = phrase(", centre ratio {centre_ratio}", centre_ratio=figure(centre_ratio(kernel))) if centre else ""
    ratio += phrase(", bias {bias}", bias=figure(bias)) if bias is not None else ""
    return phrase(
        "{name}: sum {total}, norm {norm}{ratio}", name=name, total=figure(total), norm=figure(norm), ratio=ratio
    )


def _bias_wanted(shown: Shown) -> list[str]:
    """The reference's bias in a line, told once where it is that of all channels."""
    if not shown.biased or not shown.wanted_bias:
        return []
    own = shown.wanted_bias if len(shown.wanted_bias) == 1 else shown.wanted_bias[:-1]
    told = own[:1] if len(set(own)) == 1 else own
    return [phrase("Bias wanted: {biases}", biases=", ".join(map(figure, told)))]


def _bias_rows(shown: Shown) -> list[str]:
    """The biases with tabs between the columns."""
    sides = [(shown.subject_word, shown.learned_bias), (phrase("Reference"), shown.wanted_bias)]
    columns = [side for side in sides if side[1]]
    rows = [
        "\t".join([name, *(f"{biases[place]:.12g}" for _, biases in columns)])
        for place, name in enumerate(shown.names)
        if columns
    ]
    return ["\t".join([phrase("Bias"), *(title for title, _ in columns)]), *rows]


def _difference(shown: Shown) -> tuple[FloatArray, ...]:
    return tuple(a - b for a, b in zip(shown.learned, shown.wanted, strict=True))


def kernel_text(kernel: FloatArray) -> str:
    """A kernel with tabs between its numbers."""
    return "\n".join("\t".join(f"{value:.12g}" for value in row) for row in kernel)
