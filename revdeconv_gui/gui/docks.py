"""Panels behind the tab of another one."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QWidget


def is_behind_a_tab(widget: QWidget | None) -> bool:
    """Whether a widget is in a panel that Qt counts as visible though another one's tab is chosen."""
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    return isinstance(widget, QDockWidget) and widget.visibleRegion().isEmpty()
