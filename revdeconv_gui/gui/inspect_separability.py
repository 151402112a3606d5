"""Separability: how near each kernel is to a column times a row."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.responses import Separability, separability

from . import theme
from .heat_map import number_text
from .inspect_shown import Shown
from .inspect_split import Note, SplitSection
from .inspect_weights import kernel_text
from .map_grid import Kernels, MapGrid


def share_text(share: float) -> str:
    """Per cent, cut: 100% is only what is exactly all of it."""
    if math.isnan(share):
        return phrase("no weights")
    return phrase("{share:.1f}% in rank 1", share=math.floor(share * 1000.0 + 1e-09) / 10.0)


class SingularBars(QWidget):
    """Singular values as bars with their numbers, the first one as long as the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Separability | None = None
        self.color = ""
        self.setMinimumSize(70, 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_found(self, found: Separability, color: str) -> None:
        """Show the singular values of a kernel."""
        self.found, self.color = found, color
        values = ", ".join(f"{value:.6g}" for value in found.singular_values)
        self.setToolTip(phrase("Singular values: {values}", values=values))
        self.setAccessibleDescription(f"{values}; {share_text(found.share)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.found is None:
            return
        painter = QPainter(self)
        values = self.found.singular_values
        step = self.height() / len(values)
        room = self.fontMetrics().horizontalAdvance("0.0000") + 4
        # Numbers only where they have a line each; else the tooltip tells them.
        told = step >= self.fontMetrics().height() - 3
        width = self.width() - (room if told else 0)
        for place, value in enumerate(values):
            part = value / values[0] if values[0] > 0.0 else 0.0
            bar = QRectF(0, place * step + 1, max(1.0, part * width), max(1.0, step - 2))
            painter.fillRect(bar, QColor(self.color))
            if told:
                painter.setPen(QColor(theme.colors().text))
                box = QRectF(bar.right() + 4, place * step, room, step)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, number_text(float(value)))


class SeparabilitySection(SplitSection[MapGrid]):
    """The kernels, their best rank 1 and what that misses; beside them the singular values."""

    title = phrase("Separability")
    hint = phrase("How near the kernel is to a column times a row, which would be faster to apply")

    def __init__(self) -> None:
        super().__init__(MapGrid())
        self.found: list[Separability] = []
        self._shown: Shown | None = None
        self.bars: list[SingularBars] = []
        self.shares: list[QLabel] = []
        head = QLabel(phrase("Singular values"))
        head.setProperty("role", "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(3)
        note = Note(
            phrase("Best rank 1: the column times the row that is nearest to the kernel. Missed: what is left.")
        )
        self.side.addWidget(head)
        self.side.addLayout(self._rows, 1)
        self.side.addWidget(note)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        self.found = [separability(kernel) for kernel in shown.learned]
        self._arrange(len(self.found))
        color = theme.colors().accent
        for name, found, bars, share in zip(shown.names, self.found, self.bars, self.shares, strict=False):
            bars.setAccessibleName(phrase("{name}: singular values", name=name))
            bars.set_found(found, color)
            rank, size = found.rank, len(found.singular_values)
            separable = "separable" if rank == 1 else phrase("rank {rank} of {size}", rank=rank, size=size)
            share.setText(f"{name}: {share_text(found.share)}, {separable}")
            share.setToolTip(phrase("Share of the squared weights that the best rank-1 kernel has"))
        best = tuple(found.best for found in self.found)
        rest = tuple(kernel - near for kernel, near in zip(shown.learned, best, strict=True))
        columns = [
            Kernels(shown.subject_word, shown.learned),
            Kernels(phrase("Best rank 1"), best),
            Kernels(phrase("Missed"), rest),
        ]
        self.grid.display(shown.names, columns, common=shown.common)
        self.split()

    def _arrange(self, count: int) -> None:
        if count == len(self.bars):
            return
        for old in (*self.bars, *self.shares):
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.bars, self.shares = [SingularBars() for _ in range(count)], [QLabel() for _ in range(count)]
        for bars, share in zip(self.bars, self.shares, strict=True):
            self._rows.addWidget(share)
            self._rows.addWidget(bars, 1)

    def text(self) -> str:
        if self._shown is None:
            return ""
        parts = []
        for name, found in zip(self._shown.names, self.found, strict=False):
            values = "\t".join(f"{value:.12g}" for value in found.singular_values)
            parts.append(
                phrase(
                    "{name}: {share_text}, rank {rank}\nsingular values\t{values}",
                    name=name,
                    share_text=share_text(found.share),
                    rank=found.rank,
                    values=values,
                )
            )
            parts.append(phrase("best rank 1:\n{kernel_text}", kernel_text=kernel_text(found.best)))
        return "\n\n".join(parts)
