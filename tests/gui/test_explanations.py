"""Every control says what it is: a tooltip, and What's This by menu and by Shift+F1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHeaderView, QLabel, QScrollBar, QWhatsThis, QWidget

from revdeconv_gui.app import App
from revdeconv_gui.gui import explanation_texts
from revdeconv_gui.gui.explanations import controls, explanation, name_of
from revdeconv_gui.gui.help_commands import HelpCommands
from tests.gui.helpers import LEFT, Key, choose, learn_at_once, settled


@pytest.fixture
def everything(qtbot: Any, app: App) -> Iterator[list[QWidget]]:
    """All controls of the window with a run, a pair, an offer, and every page and window built once."""
    window = app.window
    learn_at_once(qtbot, app)
    first, second = app.session.document.images
    app.session.images.pair(first.id, second.id)
    for key in window.pages.keys:
        window.pages.show_page(key)
    for key in ("guide", "shortcuts", "about", "welcome", "export"):
        window.actions_by_key[key].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    yield controls(window)
    dialog.close()
    settled(qtbot, app)


def test_every_control_has_a_tooltip_and_an_explanation(everything: list[QWidget]) -> None:
    assert len(everything) > 150
    for one in everything:
        told = f"{type(one).__name__} “{name_of(one)}” in {type(one.parent()).__name__}"
        inner = type(one.parent()).__name__ in ("OfferBar", "MessageBar") and not one.isVisible()
        assert name_of(one) or inner, told
        assert one.toolTip() or name_of(one) in explanation_texts.SURFACES or one.whatsThis(), told
        assert explanation(one) or one.whatsThis(), told


def test_whatever_takes_the_keyboard_is_a_control(app: App, everything: list[QWidget]) -> None:
    known = set(map(id, everything))
    inside = {"qt_spinbox_lineedit", "qt_scrollarea_viewport", "ScrollLeftButton", "ScrollRightButton"}
    for one in app.window.findChildren(QWidget):
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(one, QHeaderView | QScrollBar | QLabel):
            continue
        around: QWidget | None = one
        while around is not None and id(around) not in known:
            around = around.parentWidget()
        known_part = around is not None or one.objectName() in inside or isinstance(one.window().parent(), QComboBox)
        assert known_part or type(one).__name__ in ("QScrollArea", "QTabWidget", "QWidget", "HelpView"), (
            f"{type(one).__name__} “{name_of(one)}”"
        )


def test_every_text_is_about_a_control_that_exists(app: App, everything: list[QWidget]) -> None:
    names = {name_of(one) for one in everything}
    for table in (explanation_texts.TIPS, explanation_texts.SURFACES, explanation_texts.LONGER):
        assert set(table) - names == set()
    assert set(explanation_texts.DOCKS) == set(app.window.docks)


def test_every_action_of_the_menus_says_something(app: App) -> None:
    for action in app.window.findChildren(QAction):
        if not action.isSeparator() and action.menu() is None and action.text():
            assert action.toolTip(), action.text()


def test_shift_f1_explains_the_control_with_the_focus(qtbot: Any, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda place, text, widget=None: shown.append(text))
    rule = app.window.learning_panel.rule
    choose(rule, rule.itemData(1))
    rule.setFocus()
    QTest.keyClick(rule, Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (text,) = shown
    assert "Learning rule" in text
    assert "How each block changes the filter" in text
    assert rule.itemText(0) in text, "and what each choice means"
    app.window.workbench.view("original").setFocus()
    QTest.keyClick(app.window.workbench.view("original"), Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert "as it was read" in shown[-1]


def test_a_click_explains_a_control_even_one_that_is_disabled(qtbot: Any, app: App) -> None:
    app.window.actions_by_key["whats_this"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    stop = app.window.learning_panel.stop
    assert not stop.isEnabled()
    assert "Stop" in stop.whatsThis()
    QTest.mouseClick(stop, LEFT, pos=QPoint(4, 4))
    QApplication.processEvents()
    QWhatsThis.leaveWhatsThisMode()
    QWhatsThis.hideText()
    assert app.session.run is None


def test_what_is_said_follows_the_tooltip(app: App) -> None:
    help_menu: HelpCommands = app.window.commands.help
    learn = app.window.learning_panel.learn
    help_menu.what_is_this()
    QWhatsThis.leaveWhatsThisMode()
    assert learn.toolTip()
    before = learn.whatsThis()
    learn.setToolTip("another reason")
    help_menu.what_is_this()
    QWhatsThis.leaveWhatsThisMode()
    assert "another reason" in learn.whatsThis()
    assert learn.whatsThis() != before
