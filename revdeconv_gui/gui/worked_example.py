"""An equation on a block, laid out as on a blackboard: matrices, the signs between them, and what comes of it."""

from __future__ import annotations

from html import escape

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.block_inspection import Inspected

from . import theme
from .block_words import Line, forward_lines, reverse_lines
from .step_map import StepMap

_SMALLEST, _LARGEST = 9.0, 20.0  # points of the text
_TINY = 8.0  # in the panel of a small window
_WIDE = 680  # pixels from which on there is room for words
_NARROW = 520  # below which the words make way for the numbers
_CRAMPED = 400


class WorkedExample(QWidget):
    """Three or four matrices and a column of numbers; Left and Right step through the entries of equation 3."""

    entry_changed = Signal()
    block_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(phrase("Worked example"))
        self.entry = 0
        self.reverse = False
        self._found: Inspected | None = None
        self._channel = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 4, 2, 4)
        row.setSpacing(4)
        self.maps = [StepMap("") for _ in range(4)]
        self.signs = [QLabel() for _ in range(3)]
        for index, each in enumerate(self.maps):
            each.chosen.connect(self.go)
            row.addWidget(each, 1)
            if index < len(self.signs):
                self.signs[index].setAlignment(Qt.AlignmentFlag.AlignCenter)
                row.addWidget(self.signs[index])
        self.lines = QLabel()
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        row.insertSpacing(row.count(), 4)
        row.addWidget(self.lines)

    def show_block(self, found: Inspected | None, channel: int, *, reverse: bool) -> None:
        """Show one channel of a block in equation 1, or in equation 3."""
        self._found, self._channel, self.reverse = found, channel, reverse
        self.refresh()

    @property
    def entries(self) -> int:
        """Entries to step through."""
        found = self._found
        return found.reverse.weights.shape[1] if self.reverse and found is not None and found.reverse is not None else 0

    def go(self, entry: int) -> None:
        """Show another entry of equation 3."""
        if self.entries:
            self.entry = max(0, min(self.entries - 1, entry))
            self.refresh()
            self.entry_changed.emit()

    def refresh(self) -> None:
        """Show what there is."""
        found = self._found
        shown = found is not None and (not self.reverse or found.reverse is not None)
        for part in (*self.maps, *self.signs, self.lines):
            part.setVisible(shown)
        last = shown and self.reverse and self._wide()
        self.maps[3].setVisible(last)
        self.signs[2].setVisible(last)
        if found is None or not shown:
            return
        self.entry = max(0, min(max(0, self.entries - 1), self.entry))
        lines = self._show_reverse(found) if self.reverse else self._show_forward(found)
        place = 2 if self._wide() else 1
        texts = [(line[0], "" if self._narrow() else line[place], line[3]) for line in lines]
        self.lines.setText(_table(texts, self._points()))
        for sign, text in zip(self.signs, ("×", "=", ""), strict=True):
            sign.setText(f"<span style='font-size:{self._points():.1f}pt'>{text}</span>")
        self.lines.setAccessibleName("; ".join(f"{what}, {how}: {value}" for what, _, how, value in lines))
        neighbours: list = [each for each in self.maps if each.isVisibleTo(self)]
        for each in self.maps:
            each.neighbours = neighbours
            each.setAccessibleName(each.title)

    def _wide(self) -> bool:
        """Whether there is room for words beside the numbers."""
        return self._room() >= _WIDE

    def _narrow(self) -> bool:
        """Whether there is hardly room for the numbers."""
        return self._room() < _NARROW

    def _room(self) -> int:
        """Width that is seen at once; it does not depend on what is shown here."""
        room = self.parentWidget()
        return self.width() if room is None else room.width()

    def _show_forward(self, found: Inspected) -> list[Line]:
        c, trace = self._channel, found.forward
        for each, title, matrix, largest in zip(
            self.maps,
            (phrase("Pixels"), phrase("Kernel"), phrase("Products")),
            (trace.pixels[c], trace.kernels[c], trace.products[c]),
            (1.0, None, None),
            strict=False,
        ):
            each.title, each.steps = title, False
            each.show_matrix(matrix, largest=largest)
        return forward_lines(found, c)

    def _show_reverse(self, found: Inspected) -> list[Line]:
        c, k, trace = self._channel, self.entry, found.reverse
        assert trace is not None
        n = trace.size
        state, weights = trace.state(k)[c, :, 0], trace.weights[c]
        products = state * weights
        products[k] = 0.0  # the one term that is left out
        clipped = tuple(int(i) for i in np.flatnonzero(trace.clipped[c, :, 0]))
        made = trace.values[c, :, 0].reshape(n, n)
        values_scale = max(1.0, float(np.abs(made).max()))
        titles = (phrase("Y so far"), phrase("Weights"), phrase("Products"), phrase("Y at the end"))
        for each, title in zip(self.maps, titles, strict=True):
            each.title, each.steps = title, True
        self.maps[0].show_matrix(
            state.reshape(n, n), current=k, pending=k, clipped=tuple(i for i in clipped if i < k), largest=values_scale
        )
        self.maps[1].show_matrix(weights.reshape(n, n), current=k)
        self.maps[2].show_matrix(products.reshape(n, n), current=k)
        self.maps[3].show_matrix(made, current=k, clipped=clipped, largest=values_scale)
        return reverse_lines(found, c, k)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in arrows and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.block_moved.emit(*arrows[key])
        elif key in arrows and self.entries:
            down, right = arrows[key]
            self.go(self.entry + right + down * round(self.entries**0.5))
        elif key == Qt.Key.Key_Home and self.entries:
            self.go(0)
        elif key == Qt.Key.Key_End and self.entries:
            self.go(self.entries - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for sign in self.signs:
            sign.setContentsMargins(0, self.fontMetrics().height(), 0, 0)  # the matrices have titles above them
        self.refresh()

    def _points(self) -> float:
        """Size of the letters: large where there is room, for a whole class to read."""
        least = _TINY if self._room() < _CRAMPED else _SMALLEST
        return max(least, min(_LARGEST, self.height() / 16.0, self.width() / 72.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.colors().accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _table(lines: list[tuple[str, str, str]], points: float) -> str:
    muted = theme.colors().muted
    rows = []
    for what, how, value in lines:
        left, right = ("<b>", "</b>") if what == lines[-1][0] else ("", "")
        middle = f"<td style='color:{muted}'>&nbsp;= {escape(how)}&nbsp;</td>" if how else "<td></td>"
        rows.append(
            f"<tr><td>{left}{escape(what)}{right}</td>{middle}<td style='color:{muted}'>=&nbsp;</td>"
            f"<td align='right'>{left}{escape(value)}{right}</td></tr>"
        )
    return f"<table cellspacing='1' cellpadding='1' style='font-size:{points:.1f}pt'>{''.join(rows)}</table>"
