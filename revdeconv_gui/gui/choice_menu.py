"""A button with a menu of things to tick; the menu stays open while they are ticked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class TickMenu(QMenu):
    """Entries that can be ticked do not close it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():  # type: ignore[redundant-expr]  # None outside of entries
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and action is not None and action.isCheckable():  # type: ignore[redundant-expr]
            action.trigger()
        else:
            super().keyPressEvent(event)


class ChoiceButton(QToolButton):
    """Ticked keys are told to ``chosen`` in the order in which the entries were added."""

    def __init__(self, name: str, hint: str, chosen: Callable[[list[str]], object], parent: QWidget | None = None):
        super().__init__(parent)
        self._name, self._chosen = name, chosen
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(hint)
        self.setAccessibleName(name)
        self.setProperty("role", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self.entries: dict[str, QAction] = {}

    def add(self, key: str, text: str, hint: str = "") -> None:
        """Add an entry that can be ticked."""
        action = QAction(text, self._menu, checkable=True)
        action.setToolTip(hint)
        action.triggered.connect(
            lambda _: self._chosen([key for key, each in self.entries.items() if each.isChecked()])
        )
        self._menu.addAction(action)
        self._menu.setToolTipsVisible(True)
        self.entries[key] = action

    def _tell(self) -> None:
        self._chosen([key for key, action in self.entries.items() if action.isChecked()])

    def part(self) -> None:
        """Add a line between entries."""
        self._menu.addSeparator()

    def show_ticked(self, ticked: set[str]) -> None:
        """Show which are ticked."""
        for key, action in self.entries.items():
            action.setChecked(key in ticked)
        only = next(iter(ticked)) if len(ticked) == 1 else ""
        shown = self.entries[only].text().split(" (")[0] if only else str(len(ticked))
        self.setText(f"{self._name}: {shown} ▾")
