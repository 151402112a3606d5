"""Two choices of the filter editor: the preset, and the channel whose matrix is shown."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QTabBar

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recipes import RECIPES
from revdeconv_gui.session.filter_editing import CUSTOM, MY
from revdeconv_gui.session.filter_library import FilterLibrary


class PresetBox(QComboBox):
    """Built-in filters, then the user's own, read again whenever the list opens."""

    def __init__(self, library: FilterLibrary) -> None:
        super().__init__()
        self._library = library
        self.setAccessibleName(phrase("Filter preset"))
        self.setToolTip(phrase("Filters that are built in, and your own"))
        self.setMaxVisibleItems(30)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(phrase("Custom"), CUSTOM)
        for recipe in RECIPES.values():
            self.addItem(recipe.title, recipe.name)
        self._built_in = self.count()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self._library.refresh()
        super().showPopup()

    def show_library(self) -> None:
        """Take over what the library has by now."""
        with QSignalBlocker(self):
            for index in range(self.count() - 1, self._built_in - 1, -1):
                self.removeItem(index)
            if self._library.entries:
                self.insertSeparator(self.count())
            for entry in self._library.entries:
                self.addItem(
                    phrase("My {name}", name=entry.name)
                    if entry.filter
                    else phrase("{name} — cannot be read", name=entry.name),
                    MY + entry.name,
                )
                hint = str(entry.path) if entry.filter else f"{entry.path}: {entry.problem}"
                self.setItemData(self.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)


class ChannelTabs(QTabBar):
    """Which kernel is edited, where there is one per channel."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setAccessibleName(phrase("Channel to edit"))

    def show_channels(self, names: list[str], current: int) -> None:
        """Show one tab per name."""
        with QSignalBlocker(self):
            while self.count() > len(names):
                self.removeTab(self.count() - 1)
            while self.count() < len(names):
                self.addTab("")
            for index, name in enumerate(names):
                self.setTabText(index, name)
            self.setCurrentIndex(current)

    def itemText(self, index: int) -> str:  # noqa: N802 - as a combo box says it
        """The text of a tab."""
        return self.tabText(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.setCurrentIndex(min(max(self.currentIndex() + step, 0), self.count() - 1))
        else:
            super().keyPressEvent(event)
