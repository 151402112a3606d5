"""What stands above a plot: what is shown, on which axes, of which runs; its legend, its menu."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase

from . import icons
from .elided_label import ElidedLabel
from .plot_legend import PlotLegend

LOSS, WEIGHTS = "loss", "weights"
_LEAST = 220  # pixels


class PlotOwner(Protocol):
    """What the menu needs of the plot that the head belongs to."""

    def save(self, kind: str) -> None: ...
    def copy_picture(self) -> None: ...
    def mark_range(self, on: bool) -> None: ...
    def fit(self) -> None: ...


class PlotHead(QWidget):
    """Two lines of controls; holds no truth but its boxes."""

    run_ticked = Signal(int, bool)
    runs_shown = Signal(list)  # these and the chosen one, no others
    menu_requested = Signal(QPoint)

    def __init__(self, owner: PlotOwner) -> None:
        super().__init__()
        self._owner = owner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(10)
        self.what_box = QComboBox()
        self.what_box.setAccessibleName(phrase("What is plotted"))
        self.what_box.setToolTip(phrase("The loss (x′ − x)² / 2, or the weights, over the blocks learned"))
        self.what_box.addItem(phrase("Loss"), LOSS)
        self.what_box.addItem(phrase("Weights"), WEIGHTS)
        self.runs_button = _tool(phrase("Runs ▾"), phrase("Runs to show beside the chosen one"))
        self.runs_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.runs_menu = QMenu(self.runs_button)
        self.runs_button.setMenu(self.runs_menu)
        self.smooth_box = QCheckBox(phrase("Smoothed"))
        self.smooth_box.setChecked(True)
        self.smooth_box.setToolTip(phrase("Draw a moving average over the raw losses, which stay visible"))
        self.log_x_box = QCheckBox(phrase("Log blocks"))
        self.log_x_box.setToolTip(phrase("Logarithmic axis of blocks"))
        self.log_box = QCheckBox(phrase("Log loss"))
        self.log_box.setToolTip(
            phrase("Logarithmic axis of losses; mere rounding and losses of exactly 0 lie at or below its lower edge")
        )
        self.log_box.setChecked(True)
        self.zoom_button = _tool("", phrase("Drag a box to zoom into (or hold Shift)"), phrase("Zoom box"))
        self.zoom_button.setCheckable(True)
        self.menu_button = _tool("", phrase("Save, copy, mark a range"), phrase("Plot menu"))
        self.menu_button.clicked.connect(
            lambda: self.menu_requested.emit(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))
        )
        for widget in (self.what_box, self.runs_button):
            first.addWidget(widget)
        first.addStretch(1)
        for box in (self.smooth_box, self.log_x_box, self.log_box, self.zoom_button, self.menu_button):
            first.addWidget(box)
        self.title, self.note = ElidedLabel(phrase("No run yet")), ElidedLabel("")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setProperty("role", "muted")
        self.legend = PlotLegend()
        second.addWidget(self.title)
        second.addWidget(self.note, 1)
        second.addStretch()  # where the remark has lines of its own, the title stays at the left
        second.addWidget(self.legend)
        column.addLayout(first)
        column.addLayout(second)
        self._column, self._first, self._second = column, first, second
        self._boxes = (self.smooth_box, self.log_x_box, self.log_box)
        self._whole = self._low = False
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.zoom_button.setIcon(icons.icon("zoombox"))
        self.menu_button.setIcon(icons.icon("menu"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        enough = event.size().width() >= self._whole_width()  # else they are in the menu
        for box in self._boxes:
            box.setVisible(enough)
        self._place_note()

    def tell(self, text: str, *, warning: bool, whole: bool) -> None:
        """A remark beside the title; a ``whole`` one, or one that has no room there, gets lines of its own."""
        self.note.setText(text)
        self._whole = whole
        self._place_note()
        role = "warning" if warning else "muted"
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def set_low(self, low: bool) -> None:
        """Whether the plot below has little room: then a remark that need not be whole has one line, and a tip."""
        if low != self._low:
            self._low = low
            self._place_note()

    def _whole_width(self) -> int:
        """What the first line needs with all its boxes."""
        parts = (self.what_box, self.runs_button, *self._boxes, self.zoom_button, self.menu_button)
        return sum(part.sizeHint().width() for part in parts) + (len(parts) - 1) * self._first.spacing()

    def _place_note(self) -> None:
        """Put the remark where it is not cut short."""
        note, beside = self.note, (self.title, self.legend)
        taken = sum(widget.sizeHint().width() + self._second.spacing() for widget in beside)
        apart = bool(note.full_text) and (self._whole or note.sizeHint().width() > self.width() - taken)
        if apart != (self._column.indexOf(note) >= 0):
            # Taken out first: a widget that is added elsewhere leaves an item that is gone in C++ and still known to
            # Python, which took the next object at its address for it, and ended in a crash.
            if apart:
                self._second.removeWidget(note)
                self._column.addWidget(note)
            else:
                self._column.removeWidget(note)
                self._second.insertWidget(1, note, 1)
        wrapped = apart and (self._whole or not self._low)
        if wrapped != note.wordWrap():
            note.setWordWrap(wrapped)

    def set_runs(self, runs: list[tuple[int, str]], ticked: set[int], chosen: int | None) -> None:
        """What the menu of runs offers; the chosen run is always shown."""
        if self.runs_menu.isVisible():
            return
        self.runs_menu.clear()
        numbers = [number for number, _ in runs]
        for text, shown in ((phrase("Show &all"), numbers), (phrase("Show &only the chosen one"), [])):
            self.runs_menu.addAction(text, partial(self.runs_shown.emit, shown))
        self.runs_menu.addSeparator()
        for number, title in reversed(runs):
            action = self.runs_menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(number == chosen or number in ticked)
            action.setEnabled(number != chosen)
            action.toggled.connect(lambda on, number=number: self.run_ticked.emit(number, on))
        self.runs_button.setEnabled(len(runs) > 1)
        self.runs_button.setToolTip(
            phrase("Runs to show beside the chosen one")
            if len(runs) > 1
            else phrase("With two runs or more, they can be overlaid here")
        )

    def open_menu(self, at: QPoint, *, marked: bool) -> None:
        """The menu of the plot."""
        owner, menu = self._owner, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        for kind, text in (("png", "PNG"), ("svg", "SVG"), ("csv", "CSV")):
            hint = phrase(" (the marked range)") if kind == "csv" and marked else ""
            menu.addAction(phrase("Save as {text}{hint}…", text=text, hint=hint), partial(owner.save, kind))
        menu.addAction(phrase("Copy picture"), owner.copy_picture)
        menu.addSeparator()
        mark = menu.addAction(phrase("Mark a range to save"))
        mark.setCheckable(True)
        mark.setChecked(marked)
        mark.toggled.connect(owner.mark_range)
        menu.addAction(phrase("Show the whole plot"), owner.fit)
        if self.smooth_box.isHidden():
            menu.addSeparator()
            for box in self._boxes:
                action = menu.addAction(box.text())
                action.setCheckable(True)
                action.setChecked(box.isChecked())
                action.setEnabled(box.isEnabled())
                action.toggled.connect(box.setChecked)
            menu.addSeparator()
        menu.addAction(
            phrase("Leave the zoom box") if self.zoom_button.isChecked() else phrase("Zoom box"),
            self.zoom_button.toggle,
        )
        menu.popup(at)


def _tool(text: str, hint: str, name: str = "") -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(hint)
    button.setAccessibleName(name or text)
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    return button
