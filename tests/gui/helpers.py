"""Hands and eyes for the window: real events in, what is on the screen out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTableWidget, QWidget

from revdeconv_gui.app import App
from revdeconv_gui.session.pictures import ReverseWith

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
# Milliseconds for what takes none of them on an idle machine: a busy one, compiling at its first run, needs a minute.
PATIENCE = 180_000


def settled(qtbot: Any, app: App) -> None:
    """Wait until nothing is computed in the background any more."""
    qtbot.waitUntil(lambda: not app.session.background.busy and not app.session.loading, timeout=PATIENCE)


def ended(qtbot: Any, app: App) -> None:
    """Wait for the end of the run and of what follows from it."""
    qtbot.waitUntil(lambda: app.session.run is None, timeout=PATIENCE)
    settled(qtbot, app)


def choose(combo: QComboBox, data: object) -> None:
    """Open a combo box by keyboard and choose the entry with that data."""
    assert combo.isEnabled()
    assert combo.isVisible()
    index = combo.findData(data)
    assert index >= 0
    combo.setFocus()
    QTest.keyClick(combo, Key.Key_F4)
    view = combo.view()
    assert view.isVisible()
    QTest.keyClick(view, Key.Key_Home)
    for row in range(index):
        if combo.itemData(row, Qt.ItemDataRole.AccessibleDescriptionRole) != "separator":  # which keys pass over
            QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    # The offscreen platform leaves no window active when a popup closes.
    QApplication.processEvents()
    combo.window().activateWindow()
    QApplication.processEvents()
    assert QApplication.activeWindow() is combo.window()


def click_cell(table: QTableWidget, row: int, column: int, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
    at = table.visualItemRect(table.item(row, column)).center()
    QTest.mouseClick(table.viewport(), LEFT, modifier, at)


def type_into_cell(table: QTableWidget, row: int, column: int, text: str) -> None:
    """Click a cell, type, press Enter; the first key opens the editor."""
    click_cell(table, row, column)
    QTest.keyClicks(table, text[0])
    editor = QApplication.focusWidget()
    assert editor is not table, "an editor has opened"
    QTest.keyClicks(editor, text[1:])
    press_enter_in_cell()


def press_enter_in_cell() -> None:
    """Enter in a cell's editor; Qt takes the text over from its event loop."""
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()


def replace_text(widget: QWidget, text: str) -> None:
    """Select all in a line edit or spin box, type over it, press Enter."""
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_A, CTRL)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Key.Key_Return)


def wheel(widget: QWidget, at: QPointF, steps: float) -> None:
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, round(120 * steps)), Qt.MouseButton.NoButton, NO_KEYS,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def drop(widget: QWidget, *paths: Path, urls: tuple[str, ...] = ()) -> bool:
    """Drag files in and drop them, as a file manager offers them: to be moved; whether the drag was accepted."""
    mime = QMimeData()
    mime.setUrls([*(QUrl.fromLocalFile(str(path)) for path in paths), *(QUrl(url) for url in urls)])
    offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    moving = Qt.KeyboardModifier.ShiftModifier
    enter = QDragEnterEvent(QPoint(200, 200), offered, mime, LEFT, moving)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        move = QDragMoveEvent(QPoint(210, 210), offered, mime, LEFT, moving)
        end = QDropEvent(QPointF(210, 210), offered, mime, LEFT, moving)
        for event in (move, end):
            QApplication.sendEvent(widget, event)
        taken = {event.dropAction() for event in (enter, move, end)}
        assert taken == {Qt.DropAction.CopyAction}, "or the file manager would delete what it dragged"
    return enter.isAccepted()


def tool_button(app: App, key: str) -> QWidget:
    return app.window.toolbar.widgetForAction(app.window.actions_by_key[key])


def raw_curve(app: App, channel: int = 0) -> np.ndarray:
    """The raw losses of a channel as they are drawn (before the axis' logarithm)."""
    data = app.window.loss_plot._curves[channel][0].yData
    return np.zeros(0) if data is None else np.array(data)


def shown_pictures(qtbot: Any, app: App) -> Any:
    """The pictures once the workbench has them."""
    settled(qtbot, app)
    return app.session.pictures


def click_in_question(text: str, seen: list[str], tries: int = 200) -> None:
    """Click the button of that text in the modal box that is about to open; what the box says goes to ``seen``."""

    def attempt(left: int) -> None:
        box = QApplication.activeModalWidget()
        button = (
            next((b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == text), None) if box else None
        )
        if button is not None:
            seen.append(box.text())
            QTest.mouseClick(button, LEFT)
        elif left:
            QTimer.singleShot(10, lambda: attempt(left - 1))

    QTimer.singleShot(0, lambda: attempt(tries))


def learn_at_once(qtbot: Any, app: App) -> Any:
    """A finished run by the Learn button at the pace that is set."""
    before = len(app.session.document.runs)
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)
    ended(qtbot, app)
    assert len(app.session.document.runs) == before + 1
    return app.session.document.runs[-1]


def wait_for(qtbot: Any, what: Callable[[], bool], timeout: int = 10_000) -> None:
    qtbot.waitUntil(what, timeout=timeout)


LEARNED = ReverseWith.LEARNED
