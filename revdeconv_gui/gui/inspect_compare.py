"""Compare: every filter of the session and of opened files side by side; a click makes one the inspected one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.recovery import Recovery, mean_kernel
from revdeconv_gui.core.recovery_words import cosine_text
from revdeconv_gui.session.inspecting import FILE, LIVE, RUN, Inspection, Subject, rate_of, score_of

from .compare_tiles import Tile, TileList
from .heat_map import number_text
from .inspect_shown import Section, Shown
from .recovery_table import figure

_NAMES = 6  # of images, in a tooltip
_Scored = tuple[Subject, Recovery | None]


def _by_rate(scored: _Scored) -> tuple[float, float]:
    return rate_of(scored[0]), _worst_first(scored)


def _worst_first(scored: _Scored) -> float:
    score = scored[1]
    return -score.cosine if score is not None and not np.isnan(score.cosine) else 2.0


ORDERS: dict[str, Callable[[_Scored], object] | None] = {
    phrase("In their order"): None,
    phrase("By learning rate"): _by_rate,
    phrase("By cosine, best first"): _worst_first,
}


class CompareSection(Section):
    """Each filter's mean over channels, its scale, cosine and largest error against its reference."""

    title = phrase("Compare")
    hint = phrase("All runs, the editor's filter and opened files side by side")
    opened = Signal()  # show the weights of the chosen one

    def __init__(self, inspection: Inspection) -> None:
        super().__init__()
        self._inspection = inspection
        self._shown: Shown | None = None
        self.scored: list[_Scored] = []
        self.order = QComboBox()
        self.order.addItems(list(ORDERS))
        self.order.setAccessibleName(phrase("Order"))
        self.order.setToolTip(phrase("In which order the filters stand"))
        self.order.currentIndexChanged.connect(lambda _: self._redraw())
        self.same_box = QCheckBox(phrase("Only runs of the same filter"))
        self.same_box.setToolTip(phrase("Leave out runs that were to learn another filter than the one looked at"))
        self.same_box.toggled.connect(lambda _: self._redraw())
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.list = TileList()
        self.list.itemClicked.connect(lambda item: inspection.choose_subject(self.list.key_of(item)))
        self.list.itemDoubleClicked.connect(lambda _: self.opened.emit())
        head = QHBoxLayout()
        head.addWidget(QLabel(phrase("Order")))
        head.addWidget(self.order)
        head.addSpacing(12)
        head.addWidget(self.same_box)
        head.addStretch(1)
        head.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def display(self, shown: Shown) -> None:
        self._shown = shown
        self._redraw()

    def _redraw(self) -> None:
        if self._shown is None:
            return
        found = [(each, self._score(each)) for each in self._subjects(self._shown.subject)]
        order = ORDERS[self.order.currentText()]
        self.scored = found if order is None else sorted(found, key=order)  # type: ignore[arg-type]
        kernels = [None if s.filter is None else mean_kernel(s.filter.effective) for s, _ in self.scored]
        sizes = [float(np.abs(kernel).max()) if kernel is not None else 0.0 for kernel in kernels]
        largest = max(sizes, default=1.0)
        tiles = [
            _tile(subject, score, kernel, (largest if self._shown.common else own) or 1.0)
            for (subject, score), kernel, own in zip(self.scored, kernels, sizes, strict=True)
        ]
        self.list.set_tiles(tiles, self._shown.subject.key)
        self.note.setText(phrase("{count} filters", count=len(tiles)))

    def _subjects(self, chosen: Subject) -> list[Subject]:
        every = self._inspection.subjects()
        truth = chosen.truth
        if not self.same_box.isChecked() or truth is None:
            return every
        return [s for s in every if s.truth is None or s.truth.equals(truth)]

    def _score(self, subject: Subject) -> Recovery | None:
        reference = self._inspection.reference(subject).filter
        if subject.filter is None or reference is None:
            return None
        return score_of(subject.filter, reference).together

    def text(self) -> str:
        """A line for each filter."""
        lines = [phrase("filter\tscale\tcosine\tlargest error")]
        for subject, score in self.scored:
            values = (score.scale, score.cosine, score.largest_error) if score is not None else ()
            lines.append("\t".join([subject.title, *(f"{value:.12g}" for value in values)]))
        return "\n".join(lines)


def _tile(subject: Subject, score: Recovery | None, kernel: FloatArray | None, largest: float) -> Tile:
    if score is not None:
        error = phrase("error {largest_error}", largest_error=number_text(score.largest_error))
        figures = (f"× {figure(score.scale)}   {error}", f"cos {cosine_text(score.cosine)}")
    else:
        figures = (phrase("no reference") if subject.filter is not None else phrase("starting"), "")
    name, _, how = subject.short.rpartition(", ")
    if not subject.key.startswith((RUN, LIVE)):
        name, how = (phrase("File") if subject.key.startswith(FILE) else phrase("Editor")), subject.short
    return Tile(subject.key, name, (how, *figures), kernel, largest, _hint(subject))


def _hint(subject: Subject) -> str:
    """The whole title, and the images that it was learned from."""
    if not subject.images:
        return subject.title
    names = ", ".join(subject.images[:_NAMES]) + (", …" if len(subject.images) > _NAMES else "")
    count = len(subject.images)
    learned = phrases(count, "Learned from 1 image: {names}", "Learned from {count} images: {names}", names=names)
    return f"{subject.title}\n{learned}"
