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

from .help_window import KEYS as GUIDE_KEYS

if TYPE_CHECKING:
    from .main_window import MainWindow

Rows = tuple[tuple[str, str], ...]

WIDGET_KEYS: tuple[tuple[str, Rows], ...] = (
    ("In the pictures", (
        ("Wheel, + and −", "Zoom at the cursor"),
        ("Drag, arrows", "Pan"),
        ("Double-click, 0, Home", "Fit to the window"),
        ("1, 2, 3, 4", "Grid, side by side, swipe, blink"),
        ("B held", "See the second picture"),
        ("[ and ]", "Move the handle of the swipe"),
        ("G", "Outline pixels and blocks"),
        ("H", "Histogram and measures"),
        ("I", "Inspect blocks; then a click or the arrows choose a block"),
        ("Ctrl+drag, R", "Mark a part to measure; mark what is seen"),
        ("Shift+arrows, Ctrl+arrows", "Move the marked part, change its size"),
        ("Esc", "Take the mark away"),
    )),
    ("In the Block panel", (
        ("Arrows, Home, End", "The next entry, the first, the last"),
        ("Ctrl+arrows", "The neighbouring block"),
    )),
    ("In the plot", (
        ("Left, Right, with Ctrl or PgUp, PgDown", "An earlier or later moment of the run; ten of them"),
        ("Click, Home, End", "The run as it was there, at its first moment, at its end"),
        ("Up, Down", "In the plot of weights: read the next one"),
        ("Shift+arrows, drag", "Pan"),
        ("Wheel, + and −", "Zoom"),
        ("Double-click, 0", "Fit"),
        ("Esc", "Back to the end of the run"),
    )),
    ("In the list of images", (
        ("Enter", "Tick or untick the selected ones"),
        ("Alt+Up, Alt+Down", "Earlier or later in the order of learning"),
        ("Ctrl+V", "Paste images"),
        ("Menu", "All that can be done with them"),
        ("Del, Backspace", "Remove the selected ones"),
    )),
    ("In the matrix", (
        ("Enter, Shift+Enter", "Down, up"),
        ("Tab, Shift+Tab", "Right, left"),
        ("Ctrl+Enter", "One number into all selected cells"),
        ("Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut, paste"),
        ("Del, Backspace", "Put 0 into the selected cells"),
        ("Esc", "Take back what is being typed"),
        ("Ctrl+Tab", "Leave the matrix"),
        ("Up, Down", "In the row of channels: the one before, the one after"),
    )),
    ("In tables of runs, experiments and methods", (
        ("Enter", "Open the row, the cell of the heat map, or the filter"),
        ("Arrows", "Go about in the heat map"),
        ("Ctrl+C", "Copy the table of methods"),
        ("Del", "Remove the selected run"),
    )),
    ("While an experiment runs, on its page", (
        ("Space, Esc", "Pause, stop"),
    )),
    ("In the user guide", tuple(GUIDE_KEYS)),
    ("Everywhere", (
        ("Tab, Shift+Tab", "The next control, the one before"),
        ("Alt+letter", "The control or menu whose letter is underlined"),
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
            found.append((f"Menu {menu.title().replace('&', '')}", rows))
    return [*found, *((title, list(rows)) for title, rows in WIDGET_KEYS)]


class ShortcutsWindow(QDialog):
    """The list, with a field to search it; does not block the program."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle("Keyboard shortcuts")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search keys and what they do")
        self.search.setAccessibleName("Search the shortcuts")
        self.search.setToolTip("Shows only the lines that have this in them")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QTreeWidget()
        self.list.setAccessibleName("Keyboard shortcuts")
        self.list.setToolTip("Every key, by where it holds")
        self.list.setHeaderLabels(["Keys", "What they do"])
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
