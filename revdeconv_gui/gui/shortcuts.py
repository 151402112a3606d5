"""All keys of the program: those of the actions, read from the actions, and those that widgets take themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from revdeconv_gui.core.phrases import phrase

from .help_window import KEYS as GUIDE_KEYS

if TYPE_CHECKING:
    from .main_window import MainWindow

Rows = tuple[tuple[str, str], ...]

WIDGET_KEYS: tuple[tuple[str, Rows], ...] = (
    (phrase("In the pictures"), (
        (phrase("Wheel, + and −"), phrase("Zoom at the cursor")),
        (phrase("Drag, arrows"), phrase("Pan")),
        (phrase("Double-click, 0, Home"), phrase("Fit to the window")),
        ("1, 2, 3, 4", phrase("Grid, side by side, swipe, blink")),
        (phrase("B held"), phrase("See the second picture")),
        (phrase("[ and ]"), phrase("Move the handle of the swipe")),
        ("G", phrase("Outline pixels and blocks")),
        ("H", phrase("Histogram and measures")),
        ("I", phrase("Inspect blocks; then a click or the arrows choose a block")),
        (phrase("Ctrl+drag, R"), phrase("Mark a part to measure; mark what is seen")),
        (phrase("Shift+arrows, Ctrl+arrows"), phrase("Move the marked part, change its size")),
        ("Esc", phrase("Take the mark away")),
    )),
    (phrase("In the Block panel"), (
        (phrase("Arrows, Home, End"), phrase("The next entry, the first, the last")),
        (phrase("Ctrl+arrows"), phrase("The neighbouring block")),
    )),
    (phrase("In the plot"), (
        (phrase("Left, Right, with Ctrl or PgUp, PgDown"),
         phrase("An earlier or later moment of the run; ten of them")),
        (phrase("Click, Home, End"), phrase("The run as it was there, at its first moment, at its end")),
        (phrase("Up, Down"), phrase("In the plot of weights: read the next one")),
        (phrase("Shift+arrows, drag"), phrase("Pan")),
        (phrase("Wheel, + and −"), phrase("Zoom")),
        (phrase("Double-click, 0"), phrase("Show the whole plot")),
        ("Esc", phrase("Back to the end of the run")),
    )),
    (phrase("In the list of images"), (
        ("Enter", phrase("Tick or untick the selected ones")),
        (phrase("Alt+Up, Alt+Down"), phrase("Earlier or later in the order of learning")),
        ("Ctrl+V", phrase("Paste images")),
        (phrase("Menu"), phrase("All that can be done with them")),
        ("Del, Backspace", phrase("Remove the selected ones")),
    )),
    (phrase("In the matrix"), (
        ("Enter, Shift+Enter", phrase("Down, up")),
        ("Tab, Shift+Tab", phrase("Right, left")),
        ("Ctrl+Enter", phrase("One number into all selected cells")),
        ("Ctrl+C, Ctrl+X, Ctrl+V", phrase("Copy, cut, paste")),
        ("Del, Backspace", phrase("Put 0 into the selected cells")),
        ("Esc", phrase("Take back what is being typed")),
        ("Ctrl+Tab", phrase("Leave the matrix")),
        (phrase("Up, Down"), phrase("In the row of channels: the one before, the one after")),
    )),
    (phrase("In tables of runs, experiments and methods"), (
        ("Enter", phrase("Open the row, the cell of the heat map, or the filter")),
        (phrase("Arrows"), phrase("Go about in the heat map")),
        ("Ctrl+C", phrase("Copy the table of methods")),
        ("Del", phrase("Remove the selected run")),
    )),
    (phrase("While an experiment runs, on its page"), (
        (phrase("Space, Esc"), phrase("Pause, stop")),
    )),
    (phrase("In the user guide"), tuple(GUIDE_KEYS)),
    (phrase("Everywhere"), (
        ("Tab, Shift+Tab", phrase("The next control, the one before")),
        (phrase("Alt+letter"), phrase("The control or menu whose letter is underlined")),
    )),
)  # fmt: skip


def words_of(action: QAction) -> str:
    """What an action says in a menu, without marks."""
    return action.text().replace("&", "").rstrip("…")


def shortcut_groups(window: MainWindow) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every key by where it holds: title, and rows of keys and what they do."""
    found = []
    for menu in window.menus.values():
        rows = []
        for action in menu.actions():
            keys = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()]
            if keys:
                rows.append((", ".join(keys), words_of(action)))
        if rows:
            found.append((phrase("Menu {title}", title=menu.title().replace("&", "")), rows))
    return [*found, *((title, list(rows)) for title, rows in WIDGET_KEYS)]


class ShortcutsWindow(QDialog):
    """The list, with a field to search it; does not block the program."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(phrase("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(phrase("Search keys and what they do"))
        self.search.setAccessibleName(phrase("Search the shortcuts"))
        self.search.setToolTip(phrase("Shows only the lines that have this in them"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QTreeWidget()
        self.list.setAccessibleName(phrase("Keyboard shortcuts"))
        self.list.setToolTip(phrase("Every key, by where it holds"))
        self.list.setHeaderLabels([phrase("Keys"), phrase("What they do")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        self._window = window
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self.resize(620, 600)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()  # anew: what undo would undo has changed

    def _fill(self) -> None:
        self.list.clear()
        for title, rows in shortcut_groups(self._window):
            group = QTreeWidgetItem([title])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            for keys, words in rows:
                group.addChild(QTreeWidgetItem([keys, words]))
        self.list.expandAll()
        self._filter(self.search.text())
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for index in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(index)
            assert group is not None
            shown = 0
            for one in [group.child(row) for row in range(group.childCount())]:
                assert one is not None
                hit = wanted in f"{one.text(0)} {one.text(1)} {group.text(0)}".casefold()
                one.setHidden(not hit)
                shown += hit
            group.setHidden(not shown)
