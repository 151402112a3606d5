"""Where the panels are: what Qt wrote comes back, and Qt is never given what it could not have written."""

from __future__ import annotations

import base64
import random
import struct
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow

from revdeconv_gui.app import App
from revdeconv_gui.gui.stored_panels import restore_panels, stored_panels

AREA = Qt.DockWidgetArea


@pytest.fixture
def window(qtbot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setDockNestingEnabled(True)
    made.addToolBar("Tools").setObjectName("tools")
    made.setCentralWidget(QLabel("centre"))
    for name, area in zip("abcde", (AREA.LeftDockWidgetArea, *[AREA.BottomDockWidgetArea] * 4), strict=True):
        dock = QDockWidget(name, made)
        dock.setObjectName(name)
        dock.setWidget(QLabel(name))
        made.addDockWidget(area, dock)
    made.resize(800, 600)
    made.show()
    return made


def docks(window: QMainWindow) -> dict[str, QDockWidget]:
    found = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    return {name: found[name] for name in sorted(found)}  # restoring changes the order of the children


def arrange(window: QMainWindow) -> None:
    a, b, c, d, e = docks(window).values()
    window.tabifyDockWidget(b, c)
    window.splitDockWidget(b, d, Qt.Orientation.Vertical)
    e.setFloating(True)
    a.hide()


def places(window: QMainWindow) -> object:
    tabs = {name: sorted(o.objectName() for o in window.tabifiedDockWidgets(d)) for name, d in docks(window).items()}
    return tabs, [(window.dockWidgetArea(d), d.isHidden(), d.isFloating()) for d in docks(window).values()]


def test_panels_come_back(window: QMainWindow) -> None:
    plain = stored_panels(window, 1)
    before = places(window)
    arrange(window)
    there, text = places(window), stored_panels(window, 1)
    assert text
    assert there != before
    assert restore_panels(window, 1, plain)
    assert places(window) == before
    assert restore_panels(window, 1, text)
    assert places(window) == there
    assert all(not bar.isHidden() for bar in window.children() if bar.objectName() == "tools")


def test_of_another_version_or_another_window_nothing_is_done(window: QMainWindow) -> None:
    text = stored_panels(window, 1)
    assert not restore_panels(window, 2, text)
    docks(window)["b"].setObjectName("z")
    assert not restore_panels(window, 1, text)


@pytest.mark.parametrize("text", ["", "x", "é", "AAAA", base64.b64encode(b"\0\0\0\xff" * 9000).decode()])
def test_what_is_no_state_is_refused(window: QMainWindow, text: str) -> None:
    before = places(window)
    assert not restore_panels(window, 1, text)
    assert places(window) == before


def test_every_truncation_and_every_addition_is_refused(window: QMainWindow) -> None:
    arrange(window)
    state = base64.b64decode(stored_panels(window, 1))
    for length in range(len(state)):
        assert not restore_panels(window, 1, base64.b64encode(state[:length]).decode())
    assert not restore_panels(window, 1, base64.b64encode(state + b"\0").decode())


def test_counts_and_depths_that_would_hold_qt_are_refused(window: QMainWindow) -> None:
    state = base64.b64decode(stored_panels(window, 1))
    head, area = state[:9], struct.pack(">iiii", 1, 0, 100, 100)
    many = head + area + struct.pack(">BBi", 0xFC, 1, 2**31 - 1)
    deep = head + area + struct.pack(">BBi", 0xFC, 1, 1) + struct.pack(">BiiiiBBi", 0xFC, 0, 0, 0, 0, 0xFC, 1, 1) * 700
    twice = state.replace("c".encode("utf-16-be"), "b".encode("utf-16-be"))
    for bad in (many, deep, twice):
        assert not restore_panels(window, 1, base64.b64encode(bad).decode())


def test_changed_bytes_never_harm(window: QMainWindow) -> None:
    arrange(window)
    state, chance = base64.b64decode(stored_panels(window, 1)), random.Random(5)
    taken = 0
    for _ in range(3000):
        changed = bytearray(state)
        for _ in range(chance.randint(1, 3)):
            changed[chance.randrange(13, len(state))] = chance.choice((0, 1, 2, 4, 0x7F, 0x80, 0xFA, 0xFB, 0xFC, 0xFF))
        taken += restore_panels(window, 1, base64.b64encode(changed).decode())
    assert taken, "some differ in a number only"


def _sized(qtbot, window: QMainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    qtbot.waitUntil(lambda: window.centralWidget().width() > 0 and window.width() == width)
    QApplication.processEvents()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640), (1000, 560)])
def test_panels_of_a_larger_window_leave_room_for_the_pages(
    qtbot, start: Callable[..., App], width: int, height: int
) -> None:
    """Dragged wide on a large screen they took all of a small one."""
    window = start().window
    panels = window.docks
    _sized(qtbot, window, width, height)
    window.reset_layout()
    QApplication.processEvents()
    usual = window.centralWidget().size()
    _sized(qtbot, window, 2500, 1400)
    window.reset_layout()
    window.resizeDocks([panels["images"], panels["filter"]], [900, 800], Qt.Orientation.Horizontal)
    window.resizeDocks([panels["loss"]], [700], Qt.Orientation.Vertical)
    QApplication.processEvents()
    assert panels["images"].width() >= 850
    text = window.panels
    _sized(qtbot, window, width, height)
    window.reset_layout()
    QApplication.processEvents()
    window.arrange(text)
    QApplication.processEvents()
    pages = window.centralWidget().size()
    assert pages.width() >= min(380, usual.width())
    assert pages.height() >= min(240, usual.height())
    assert panels["images"].width() >= 190
    assert panels["filter"].width() >= 250
    assert (window.width(), window.height()) == (width, height)


def test_panels_of_the_same_window_come_back_as_they_were(qtbot, start: Callable[..., App]) -> None:
    """Small pages too, where somebody wanted them so."""
    window = start().window
    _sized(qtbot, window, 1280, 800)
    window.reset_layout()
    window.resizeDocks([window.docks["loss"]], [420], Qt.Orientation.Vertical)
    QApplication.processEvents()
    high, text = window.docks["loss"].height(), window.panels
    window.reset_layout()
    QApplication.processEvents()
    assert window.docks["loss"].height() < high
    window.arrange(text)
    QApplication.processEvents()
    assert window.docks["loss"].height() == high
