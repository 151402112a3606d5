"""Where the panels are at first: below the pictures, or beside them in a window that is too low for both."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow

_LOW = 620  # pixels: below a plot, a lower window leaves no room for pictures
_SIDE = Qt.Orientation.Horizontal
_STACK = Qt.Orientation.Vertical


def is_low(height: int) -> bool:
    """Whether a window of that height has its panels beside the pictures."""
    return height < _LOW


def arrange_panels(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Put every panel where it is at first; the window keeps its size."""
    size, area = window.size(), Qt.DockWidgetArea
    for dock in docks.values():
        # All are taken out before the first is put in: else old and new places together widen the window.
        dock.setFloating(False)
        window.removeDockWidget(dock)
    low = is_low(size.height())
    window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea if low else area.BottomDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
    window.addDockWidget(area.LeftDockWidgetArea, docks["images"])
    window.addDockWidget(area.RightDockWidgetArea, docks["filter"])
    window.splitDockWidget(docks["filter"], docks["learning"], _STACK)
    if low:
        _stack(window, docks, "filter", "loss", "weights", "block")
        _stack(window, docks, "images", "runs", "log")
    else:
        window.addDockWidget(area.BottomDockWidgetArea, docks["loss"])
        window.splitDockWidget(docks["loss"], docks["weights"], _SIDE)
        _stack(window, docks, "loss", "runs", "log", "block")
    for dock in docks.values():
        dock.show()
    for key in ("filter", "images") if low else ("loss",):
        docks[key].raise_()
    size_panels(window, docks)
    if window.isVisible() and window.size() != size:
        QApplication.processEvents()
        window.resize(size)


def _stack(window: QMainWindow, docks: dict[str, QDockWidget], *keys: str) -> None:
    """Tabs of one place."""
    for before, after in pairwise(keys):
        window.tabifyDockWidget(docks[before], docks[after])


def usual_size(area: Qt.DockWidgetArea, height: int) -> int:
    """How wide the panels of a side are at first, or how high those above and below in a window of that height."""
    if area == Qt.DockWidgetArea.LeftDockWidgetArea:
        return 200
    if area == Qt.DockWidgetArea.RightDockWidgetArea:
        return 292
    return max(min(235, round(0.34 * height)), round(0.3 * height))  # a large window has room for a plot


def size_panels(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Give every panel the room that it has at first."""
    height = window.height()
    area = Qt.DockWidgetArea
    sides = [usual_size(side, height) for side in (area.LeftDockWidgetArea, area.RightDockWidgetArea)]
    window.resizeDocks([docks["images"], docks["filter"]], sides, _SIDE)
    if docks["loss"] in window.tabifiedDockWidgets(docks["filter"]):
        window.resizeDocks([docks["filter"], docks["learning"]], [height // 2, height // 2], _STACK)
        return
    window.resizeDocks([docks["loss"], docks["weights"]], [500, 500], _SIDE)
    low = usual_size(area.BottomDockWidgetArea, height)
    window.resizeDocks([docks["images"], docks["loss"]], [2 * low, low], _STACK)
    window.resizeDocks([docks["weights"]], [low], _STACK)
    window.resizeDocks([docks["filter"], docks["learning"]], [376, 354], _STACK)
