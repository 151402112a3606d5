"""Colours, layout, and that everything can be named by a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSlider,
    QTabBar,
    QWidget,
)

from revdeconv_gui.app import App
from revdeconv_gui.gui import theme
from revdeconv_gui.gui.offer_bar import OfferBar
from revdeconv_gui.gui.screen_room import fitting_size
from tests.gui.conftest import end
from tests.gui.helpers import CTRL, NO_KEYS, Key, learn_at_once, settled


def _scheme(app: App, name: str) -> QAction:
    return next(a for a in app.window.findChildren(QAction) if a.text() == name.capitalize() and a.isCheckable())


@pytest.fixture
def system_colours():
    yield
    theme.set_scheme("system")


def _contrast(a: str, b: str) -> float:
    def luminance(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_colours_are_switched_while_everything_is_shown(qtbot, app: App, system_colours: None) -> None:
    learn_at_once(qtbot, app)
    app.session.reported.emit("error", "An error to colour.")
    for name, dark in (("dark", True), ("light", False), ("dark", True), ("system", None)):
        _scheme(app, name).trigger()
        assert app.preferences.scheme == name
        settled(qtbot, app)
        assert not app.window.grab().isNull()
        if dark is not None:
            assert theme.is_dark() is dark
            window = QApplication.palette().window().color()
            assert (window.lightnessF() < 0.5) is dark
    assert len(app.window.loss_plot._curves) == 3
    assert app.window.workbench.view("deconvolved").picture is not None


def test_what_was_logged_can_be_read_in_either_theme(qtbot, app: App, system_colours: None) -> None:
    _scheme(app, "dark").trigger()
    app.session.reported.emit("info", "Written in the dark.")
    app.session.reported.emit("error", "Wrong in the dark.")
    _scheme(app, "light").trigger()
    block = app.window.log_panel.text.document().begin()
    seen = 0
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.text().strip():
                brush = fragment.charFormat().foreground()
                color = brush.color().name() if brush.style() != Qt.BrushStyle.NoBrush else theme.colors().text
                assert _contrast(color, theme.colors().base) >= 4.5, fragment.text()
                seen += 1
            fragments += 1
        block = block.next()
    assert seen >= 4


@pytest.mark.parametrize("colors", [theme.DARK, theme.LIGHT])
def test_texts_have_the_contrast_that_is_promised(colors: theme.Colors) -> None:
    for ground in (colors.window, colors.base):
        assert _contrast(colors.text, ground) >= 7.0
        assert _contrast(colors.muted, ground) >= 4.5
        assert _contrast(colors.warning, ground) >= 4.5
        assert _contrast(colors.error, ground) >= 4.5
    assert _contrast(colors.accent_text, colors.accent) >= 4.5


# ---- layout


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_of_a_small_button_can_be_seen(empty: App, system_colours: None, scheme: str) -> None:
    theme.set_scheme(scheme)
    panel = empty.window.images_panel
    window = QColor(theme.colors().window).name()
    for button in (panel.sort, panel.modes["list"], panel.modes["grid"]):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        picture = button.grab().toImage()
        edge = picture.pixelColor(0, picture.height() // 2).name()
        assert _contrast(edge, window) >= 3.0


def test_the_layout_is_remembered(start: Callable[..., App]) -> None:
    first = start()
    window = first.window
    window.resize(1100, 690)
    window.docks["images"].hide()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, window.docks["learning"])
    height, saved = window.height(), first.preferences
    end(first)
    second = start()
    assert second.preferences.layout == saved.layout != ""
    assert second.window.height() == height  # the width is more than the offscreen screen has
    assert not second.window.docks["images"].isVisible()
    area = second.window.dockWidgetArea(second.window.docks["learning"])
    assert area is Qt.DockWidgetArea.LeftDockWidgetArea
    second.window.actions_by_key["reset_layout"].trigger()
    assert second.window.docks["images"].isVisible()
    area = second.window.dockWidgetArea(second.window.docks["learning"])
    assert area is Qt.DockWidgetArea.RightDockWidgetArea


def test_reset_brings_back_what_was_closed_and_floated(empty: App) -> None:
    window = empty.window
    for key, dock in window.docks.items():
        if key in ("runs", "filter"):
            dock.setFloating(True)
        else:
            dock.close()
    window.actions_by_key["reset_layout"].trigger()
    assert not any(dock.isFloating() or dock.isHidden() for dock in window.docks.values())
    assert window.docks["loss"].isVisible()
    assert window.docks["runs"] in window.tabifiedDockWidgets(window.docks["loss"])


def test_colours_are_remembered(start: Callable[..., App], system_colours: None) -> None:
    first = start()
    _scheme(first, "dark").trigger()
    end(first)
    second = start()
    assert second.preferences.scheme == "dark"
    assert _scheme(second, "dark").isChecked()
    assert theme.is_dark()


# ---- by keyboard and by name


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def _part_of_another(widget: QWidget) -> bool:
    """Qt's own parts (a spin box's line edit, a combo box's popup), and offers that nobody made."""
    parent = widget.parentWidget()
    if widget.isHidden() or (isinstance(parent, OfferBar) and parent.isHidden()):
        return True
    if parent is not None and isinstance(parent.parentWidget(), QComboBox):
        return True
    if isinstance(widget, QMenu) or widget.objectName().startswith("qt_"):
        return True
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()


def test_everything_that_takes_the_focus_has_a_name(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    assert any(isinstance(bar.parentWidget(), QMainWindow) for bar in app.window.findChildren(QTabBar))
    nameless = [
        f"{type(w).__name__} in {type(w.parentWidget()).__name__}"
        for w in app.window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not _part_of_another(w) and not _name(w)
    ]
    assert nameless == []


def test_tab_goes_through_everything_and_round(app: App) -> None:
    """Nothing keeps the Tab key for itself but the matrix, which Tab goes through as a spreadsheet."""
    window = app.window
    matrix = window.filter_panel.matrix
    window.images_panel.list.setFocus()
    seen: list[QWidget] = []
    for _ in range(150):
        widget = QApplication.focusWidget()
        assert widget is not None
        if seen and widget is seen[0]:
            break
        assert widget not in seen, f"Tab goes in a circle from {seen[-1]} to {widget}"
        seen.append(widget)
        QTest.keyClick(widget, Key.Key_Tab, CTRL if widget is matrix else NO_KEYS)
    else:
        pytest.fail("Tab never comes round")
    wanted = [
        window.filter_panel.preset, window.filter_panel.matrix, window.learning_panel.learn,
        window.learning_panel.rule, window.workbench.view("original"), window.workbench.view("difference"),
    ]  # fmt: skip
    assert [w.accessibleName() for w in wanted if w not in seen] == []


def test_icons_only_buttons_and_actions_have_texts(empty: App) -> None:
    assert all(action.text() for action in empty.window.actions_by_key.values())
    shortcuts = [a.shortcut().toString() for a in empty.window.actions_by_key.values() if not a.shortcut().isEmpty()]
    shortcuts += [empty.window.undo_action.shortcut().toString(), empty.window.redo_action.shortcut().toString()]
    assert len(shortcuts) == len(set(shortcuts)), "no shortcut is used twice"
    assert {"Ctrl+O", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+E", "F5", "Space", "Esc", "Ctrl+Q"} <= set(shortcuts)


def test_the_window_can_be_made_small(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    app.window.resize(app.window.minimumSizeHint())
    settled(qtbot, app)
    assert not app.window.grab().isNull()
    learn = app.window.learning_panel.learn
    at = learn.mapTo(app.window, QPoint(0, learn.height()))
    assert app.window.rect().contains(at), "Learn stays in sight"


def test_the_window_fits_a_small_screen(qtbot, app: App) -> None:
    """960 x 540 pixels: full HD at twice the size, less the window's frame."""
    learn_at_once(qtbot, app)
    window = app.window
    for key in window.pages.keys:
        window.pages.show_page(key)
        settled(qtbot, app)
        window.resize(956, 504)
        QApplication.processEvents()
        assert window.size() == QSize(956, 504), key
        learn = window.learning_panel.learn
        assert window.rect().contains(learn.mapTo(window, learn.rect().bottomRight())), key


def test_the_first_window_is_no_larger_than_the_screen() -> None:
    assert fitting_size(QRect(0, 0, 1920, 1040)) == QSize(1280, 800)
    size = fitting_size(QRect(10, 20, 960, 540))
    assert size.width() <= 956
    assert size.height() <= 504


def test_line_edits_have_no_surprising_limits(empty: App) -> None:
    assert all(edit.maxLength() >= 100 for edit in empty.window.findChildren(QLineEdit))


def test_a_large_window_has_room_for_a_plot(start: Callable[..., App]) -> None:
    app = start()
    app.window.resize(1920, 1080)
    app.window.actions_by_key["reset_layout"].trigger()
    QApplication.processEvents()
    assert app.window.docks["loss"].height() >= 290


def test_every_control_has_a_tooltip(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QSlider)
    parts = (QAbstractSpinBox, QComboBox, QDockWidget)  # Qt's own controls within these
    found = [w for kind in kinds for w in app.window.findChildren(kind) if w.isVisible()]
    assert len(found) > 40
    bare = [
        w.accessibleName() or type(w).__name__ for w in found if not w.toolTip() and not isinstance(w.parent(), parts)
    ]
    assert not bare


def test_tab_passes_by_panels_behind_a_tab(app: App) -> None:
    window = app.window
    window.docks["loss"].raise_()
    QApplication.processEvents()
    for key in (Key.Key_Tab, Key.Key_Backtab):
        window.loss_plot.head.menu_button.setFocus()
        met = []
        for _ in range(12):
            QTest.keyClick(QApplication.focusWidget(), key)
            met.append(QApplication.focusWidget())
        for panel in (window.runs_panel, window.log_panel):
            assert not any(panel.isAncestorOf(widget) for widget in met)
    window.docks["runs"].raise_()
    QApplication.processEvents()
    window.weights_panel.setFocus()
    window.learning_panel.learn.setFocus()
    met = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert window.runs_panel.table in met, "the one in front is reached"


def test_tab_into_a_scrolled_area_scrolls_to_what_has_the_focus(qtbot, app: App) -> None:
    window, form = app.window, app.window.learning_panel.form
    form.more.setChecked(True)
    window.resize(1280, 700)
    qtbot.waitUntil(lambda: form.verticalScrollBar().maximum() > 0)
    form.verticalScrollBar().setValue(form.verticalScrollBar().maximum())
    form.rule.setFocus()
    QTest.keyClick(form.rule, Key.Key_Backtab)
    before = QApplication.focusWidget()
    assert not form.isAncestorOf(before)
    form.verticalScrollBar().setValue(form.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert form.rule.visibleRegion().isEmpty()
    QTest.keyClick(before, Key.Key_Tab)
    assert form.rule.hasFocus()
    QApplication.processEvents()
    assert form.rule.visibleRegion().boundingRect() == form.rule.rect()


@pytest.mark.parametrize("size", [(956, 504), (1100, 700)])
def test_resetting_the_layout_keeps_the_size(qtbot, app: App, size: tuple[int, int]) -> None:
    window = app.window
    window.docks["block"].setFloating(True)
    for _ in range(2):  # from the panels of a large window, then from their own
        window.resize(*size)
        settled(qtbot, app)
        assert window.size() == QSize(*size)
        window.actions_by_key["reset_layout"].trigger()
        QApplication.processEvents()
        assert window.size() == QSize(*size)


def test_a_low_window_has_its_panels_beside_the_pictures(qtbot, app: App) -> None:
    window = app.window
    window.resize(956, 504)
    window.actions_by_key["reset_layout"].trigger()
    settled(qtbot, app)
    docks = window.docks
    beside = {dock.objectName() for dock in window.tabifiedDockWidgets(docks["filter"])}
    assert beside == {"loss", "weights", "block"}
    assert {dock.objectName() for dock in window.tabifiedDockWidgets(docks["images"])} == {"runs", "log"}
    assert not docks["filter"].visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: window.workbench.view("original").height() >= 100)
    learn_at_once(qtbot, app)
    qtbot.waitUntil(lambda: not docks["loss"].visibleRegion().isEmpty())
    loss = window.loss_plot
    assert loss.note.full_text in (loss.note.text(), loss.note.toolTip())
    assert loss._plot.box.height() > 0.3 * loss.height(), "what is said about the curve leaves room for it"
    assert window.size() == QSize(956, 504), "nothing that a run shows makes it larger"
    window.resize(1280, 800)
    window.actions_by_key["reset_layout"].trigger()
    assert docks["loss"] not in window.tabifiedDockWidgets(docks["filter"])
