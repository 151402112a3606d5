"""Where the focus may be out of sight: in a panel behind the tab of another one, or scrolled away."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QScrollArea, QWidget


def is_behind_a_tab(widget: QWidget | None) -> bool:
    """Whether a widget is in a panel that Qt counts as visible though another one's tab is chosen."""
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    return isinstance(widget, QDockWidget) and widget.visibleRegion().isEmpty()


def scroll_to(widget: QWidget | None) -> None:
    """Bring a widget into sight in every area that it can be scrolled out of."""
    parent = None if widget is None else widget.parentWidget()
    while widget is not None and parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
