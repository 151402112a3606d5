"""Block: the inspected block in both equations, entry by entry."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.block_inspection import BlockInspection, Inspected

from . import icons
from .block_words import as_text, block_words, channel_titles, entry_words
from .elided_label import ElidedLabel
from .worked_example import WorkedExample

FORWARD, REVERSE = "forward", "reverse"
_NARROW = 400  # pixels below which the block's place has a row of its own
_EQUATIONS = {
    FORWARD: (phrase("Filter"), phrase("Equation 1: what the kernel makes of the source pixels, and the error")),
    REVERSE: (phrase("Reverse"), phrase("Equation 3: how the filtered pixel becomes a block, entry by entry")),
}


NOTHING_YET = phrase("Nothing is reversed yet: press Learn (F5) or Deconvolve (F6).")
NO_EQUATION = phrase("Equation 3 is the paper’s method: choose a filter to reverse above the deconvolved picture.")


class BlockPanel(QWidget):
    """Which equation, channel and entry is this panel's; the block is the session's."""

    copied = Signal(str)

    def __init__(self, inspection: BlockInspection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspection = inspection
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        self._head = QWidget()
        column.addWidget(self._head)
        self._make_head()
        self.empty = QLabel()
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.example = WorkedExample()
        self.example.entry_changed.connect(self.refresh)
        self.example.block_moved.connect(inspection.move)
        self.words = ElidedLabel()
        self.words.setProperty("role", "muted")
        column.addWidget(self.empty, 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.example)
        column.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.words, 1)
        for button in (self.back, self.on, self.copy):
            foot.addWidget(button)
        column.addLayout(foot)
        inspection.changed.connect(self.refresh)
        self.restyle()

    def _make_head(self) -> None:
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head)
        self._head_row.setContentsMargins(0, 0, 0, 0)
        self._head_row.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._head_row.addLayout(row)
        self._group = QButtonGroup(self)
        self.equations: dict[str, QToolButton] = {}
        for index, (key, (text, hint)) in enumerate(_EQUATIONS.items()):
            button = _button(text, hint)
            button.setCheckable(True)
            self._group.addButton(button, index)
            self.equations[key] = button
            row.addWidget(button)
        self.equations[FORWARD].setChecked(True)
        self._group.idToggled.connect(lambda _, on: self.refresh() if on else None)
        self.channel = QComboBox()
        self.channel.setAccessibleName(phrase("Channel of the block"))
        self.channel.setToolTip(phrase("Channel of the block"))
        self.channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.channel.currentIndexChanged.connect(lambda _: self.refresh())
        row.addWidget(self.channel)
        self.title = ElidedLabel()
        self.title.setMinimumWidth(1)  # the first to give way
        self._head_row.addWidget(self.title, 1)
        row.addStretch(1)
        self.back = _button("◂", phrase("The entry before (Left)"), phrase("Entry before"))
        self.on = _button("▸", phrase("The next entry (Right)"), phrase("Next entry"))
        self.back.clicked.connect(lambda: self.example.go(self.example.entry - 1))
        self.on.clicked.connect(lambda: self.example.go(self.example.entry + 1))
        self.copy = _button("", phrase("Copy all numbers of this equation as text"), phrase("Copy the numbers"))
        self.copy.setIconSize(QSize(16, 16))
        self.copy.clicked.connect(self.copy_text)

    @property
    def equation(self) -> str:
        """The equation that is shown."""
        return list(_EQUATIONS)[self._group.checkedId()]

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.copy.setIcon(icons.icon("copy"))
        self.refresh()

    def copy_text(self) -> None:
        """Put the equation into the clipboard, with all digits."""
        found = self.inspection.found
        if found is not None:
            QGuiApplication.clipboard().setText(as_text(found, self.equation == REVERSE))
            self.copied.emit(
                phrase(
                    "Copied: block {place}, {equations}.",
                    place=found.place,
                    equations=_EQUATIONS[self.equation][0].lower(),
                )
            )

    def refresh(self) -> None:
        """Show the block that is inspected."""
        found, reverse = self.inspection.found, self.equation == REVERSE
        why_not = self.inspection.problem
        if found is not None and reverse and found.reverse is None:
            why_not = NO_EQUATION if found.otherwise else NOTHING_YET
        there = found is not None and not why_not
        self.empty.setText(why_not)
        self.empty.setVisible(not there)
        self._scroll.setVisible(there)
        self._offer_channels(0 if found is None else len(found.target))
        c = max(0, self.channel.currentIndex())
        self.example.show_block(found if there else None, c, reverse=reverse)
        entry, entries = self.example.entry, self.example.entries
        for button, on in ((self.back, entry > 0), (self.on, entry < entries - 1)):
            button.setVisible(reverse and there)
            button.setEnabled(bool(entries) and on)
        self.copy.setVisible(there)
        self.title.setText("" if found is None else _heading(found))
        self.words.setVisible(there)
        if found is not None and there:
            with_filter = found.reversed_with if reverse else found.kernel
            self.title.setText(f"{_heading(found)} · {with_filter}")
            text = f"{entry_words(found, c, entry)} {block_words(found, c)}" if reverse else _FORWARD_WORDS
            self.words.setText(text)

    def _offer_channels(self, channels: int) -> None:
        wanted = channel_titles(channels) if channels else []
        if wanted and wanted != [self.channel.itemText(i) for i in range(self.channel.count())]:
            self.channel.blockSignals(True)
            self.channel.clear()
            self.channel.addItems(wanted)
            self.channel.blockSignals(False)
        self.channel.setEnabled(len(wanted) > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head_row.setDirection(down if narrow else across)

    def sizeHint(self) -> QSize:
        return QSize(520, 220)


def _heading(found: Inspected) -> str:
    return f"{found.place[0].upper()}{found.place[1:]}"


_FORWARD_WORDS = phrase(
    "p is what the kernel makes of the block, t what it was to make: the learning error is e = t − p."
)


def _button(text: str, hint: str, name: str = "") -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(hint)
    button.setAccessibleName(name or text)
    button.setAutoRaise(True)
    return button
