"""Comparing pictures: grid, side by side, swipe, blink; the part that is measured; what goes to the clipboard."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.gui.compare_bar import Mode
from revdeconv_gui.gui.diverging import difference_image, table
from revdeconv_gui.session.training_run import Pace, Phase
from tests.gui.helpers import CTRL, LEFT, NO_KEYS, SHIFT, Key, choose, ended, learn_at_once, settled
from tests.session.helpers import item, pixels


@pytest.fixture
def bench(qtbot: Any, app: App) -> Any:
    """The workbench after a blur was learned."""
    choose(app.window.filter_panel.preset, "blur")
    learn_at_once(qtbot, app)
    qtbot.waitUntil(lambda: app.window.workbench.view("deconvolved").picture is not None, timeout=10_000)
    return app.window.workbench


def _shown(bench: Any) -> list[str]:
    return [view.accessibleName() for view in bench.shown_views() if view.isVisible()]


def _drag(widget: Any, a: QPointF, b: QPointF, keys: Any = NO_KEYS) -> None:
    """Press, move and release; QTest's own movements hold no button."""
    QTest.mousePress(widget, LEFT, keys, a.toPoint())
    for share in (0.5, 1.0):
        at = QPointF((a + (b - a) * share).toPoint())
        event = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, keys)
        QApplication.sendEvent(widget, event)
    QTest.mouseRelease(widget, LEFT, keys, b.toPoint())


def test_digits_choose_how_pictures_are_compared(bench: Any) -> None:
    bench.view("original").setFocus()
    assert _shown(bench) == ["Original", "Filtered", "Deconvolved", "Deconvolved − original"]
    for key, mode, shown in (
        (Key.Key_2, Mode.SIDE, ["Original", "Deconvolved"]),
        (Key.Key_3, Mode.SWIPE, ["Comparison"]),
        (Key.Key_4, Mode.BLINK, ["Comparison"]),
        (Key.Key_1, Mode.GRID, ["Original", "Filtered", "Deconvolved", "Deconvolved − original"]),
    ):
        focused = next((view for view in bench.shown_views() if view.hasFocus()), bench.shown_views()[0])
        focused.setFocus()
        QTest.keyClick(focused, key)
        assert bench.bar.mode is mode
        assert _shown(bench) == shown


def test_menu_shortcuts_choose_them_from_anywhere(app: App, bench: Any) -> None:
    app.window.images_panel.setFocus()
    QTest.keyClick(app.window, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert bench.bar.mode is Mode.SWIPE
    QTest.keyClick(app.window, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert bench.bar.mode is Mode.GRID


def test_two_pictures_are_chosen_and_never_the_same(bench: Any) -> None:
    QTest.mouseClick(bench.bar.buttons[Mode.SIDE], LEFT)
    choose(bench.bar.second, "filtered")
    assert _shown(bench) == ["Original", "Filtered"]
    choose(bench.bar.first, "filtered")
    assert bench.bar.pair == ("filtered", "deconvolved")


def test_the_handle_is_swiped_by_mouse_and_keys(bench: Any) -> None:
    QTest.mouseClick(bench.bar.buttons[Mode.SWIPE], LEFT)
    view = bench.compare
    assert view.hasFocus()
    assert view.picture is bench.view("original").picture
    assert view.second is bench.view("deconvolved").picture
    centre = QPointF(bench.viewport.centre)
    _drag(view, QPointF(view.width() / 2, 30), QPointF(view.width() / 4, 30))
    assert view.split == pytest.approx(0.25, abs=0.01)
    assert bench.viewport.centre == centre, "swiping does not pan"
    QTest.keyClick(view, Key.Key_BracketRight)
    assert view.split == pytest.approx(0.30, abs=0.01)
    _drag(view, QPointF(view.width() * 0.7, 30), QPointF(view.width() * 0.7 + 20, 40))
    assert bench.viewport.centre != centre, "elsewhere it pans"


def test_blinking_while_b_or_the_button_is_held(bench: Any) -> None:
    QTest.mouseClick(bench.bar.buttons[Mode.BLINK], LEFT)
    view = bench.compare
    first = view.grab().toImage()
    QTest.keyPress(view, Key.Key_B)
    assert view.held
    assert view.grab().toImage() != first
    QTest.keyRelease(view, Key.Key_B)
    assert not view.held
    QTest.mousePress(bench.bar.hold_button, LEFT)
    assert view.held
    QTest.mouseRelease(bench.bar.hold_button, LEFT)
    assert not view.held
    assert view.grab().toImage() == first


def test_zoom_is_kept_between_modes_and_images(qtbot, app: App, bench: Any) -> None:
    bench.viewport.look(7.0, QPointF(10, 8))
    QTest.mouseClick(bench.bar.buttons[Mode.SWIPE], LEFT)
    assert bench.compare.shown_scale() == 7.0
    app.session.add_images([item("same size.png", pixels(25, 32, seed=9))])
    settled(qtbot, app)
    assert bench.viewport.scale == 7.0
    app.session.add_images([item("other size.png", pixels(40, 44))])
    settled(qtbot, app)
    assert bench.viewport.scale == 7.0
    assert bench.viewport.centre == QPointF(10 * 44 / 32, 8 * 40 / 25)


# ---- the part that is measured


def _mark(bench: Any, view: Any, a: tuple[float, float], b: tuple[float, float]) -> None:
    _drag(view, view.to_widget(QPointF(*a)), view.to_widget(QPointF(*b)), CTRL)


def test_a_part_is_drawn_measured_changed_and_cleared(qtbot, app: App, bench: Any) -> None:
    bench.viewport.look(10.0, QPointF(15, 12))
    view = bench.view("filtered")
    _mark(bench, view, (6, 6), (18, 15))
    assert bench.viewport.region == QRect(6, 6, 12, 9)
    assert bench.measures.isVisible()
    qtbot.waitUntil(lambda: bench.measuring.part_measured is not None, timeout=10_000)
    settled(qtbot, app)
    made, original = app.session.pictures.deconvolved[6:15, 6:18], app.session.pictures.original[6:15, 6:18]
    assert (
        bench.measures.cells["part", "deconvolved", "MAE"].text() == f"{core.mean_absolute_error(made, original):.4f}"
    )
    assert bench.measures.cells["part", "deconvolved", "SSIM"].text() == f"{core.ssim(made, original):.4f}"
    assert "Part 12 × 9 at 6, 6" in bench.measures.words.text()
    view = bench.view("filtered")
    _drag(view, view.to_widget(QPointF(18, 15)), view.to_widget(QPointF(21, 16)))
    assert bench.viewport.region == QRect(6, 6, 15, 10), "by its corner"
    view.setFocus()
    QTest.keyClick(view, Key.Key_Right, SHIFT)
    QTest.keyClick(view, Key.Key_Down, CTRL)
    assert bench.viewport.region == QRect(7, 6, 15, 11)
    QTest.keyClick(view, Key.Key_Escape)
    assert bench.viewport.region is None
    assert bench.measuring.part_measured is None


def test_a_part_ends_where_blocks_end_and_r_marks_what_is_seen(bench: Any) -> None:
    view = bench.view("original")
    _mark(bench, view, (20, 10), (60, 60))
    assert bench.viewport.region == QRect(20, 10, 10, 14)
    bench.viewport.set_region(None)
    view.setFocus()
    QTest.keyClick(view, Key.Key_R)
    assert bench.viewport.region == QRect(0, 0, 30, 24)


def test_escape_clears_the_part_before_it_stops_a_run(qtbot, app: App, bench: Any, quick: None) -> None:
    bench.viewport.set_region(QRect(3, 3, 9, 9))
    app.session.set_pace(Pace.SLOW)
    QTest.keyClick(app.window, Key.Key_F5)
    qtbot.waitUntil(lambda: app.session.phase is Phase.RUNNING, timeout=10_000)
    view = bench.view("original")
    view.setFocus()
    QTest.keyClick(view, Key.Key_Escape)
    assert bench.viewport.region is None
    assert app.session.phase is Phase.RUNNING
    QTest.keyClick(view, Key.Key_Escape)
    ended(qtbot, app)


def test_histogram_and_measures_are_toggled(qtbot, app: App, bench: Any) -> None:
    bench.view("original").setFocus()
    QTest.keyClick(bench.view("original"), Key.Key_H)
    assert bench.measures.isVisible()
    settled(qtbot, app)
    shares = bench.measures.histogram.shares()
    assert set(shares) == {"original", "filtered", "deconvolved"}
    counts = np.bincount(app.session.pictures.original[:24, :30].ravel(), minlength=256)
    assert np.allclose(shares["original"], counts / counts.sum())
    QTest.keyClick(bench.view("original"), Key.Key_H)
    assert not bench.measures.isVisible()


# ---- what is painted and copied


def test_the_scale_of_differences(qtbot, app: App, bench: Any) -> None:
    made = app.session.pictures
    for largest in (16, 255, 64):
        choose(bench.bar.scale_box, largest)
        settled(qtbot, app)
        expected = difference_image(made.deconvolved, made.original[:24, :30], False, largest)
        assert np.array_equal(bench.view("difference").picture.pixels, expected)
    dark, bright = np.zeros((1, 1), np.uint8), np.full((1, 1), 16, np.uint8)
    assert difference_image(bright, dark, False, 16)[0, 0].tolist() == table(False)[510].tolist()


def test_pixels_and_blocks_are_outlined_where_they_are_large(bench: Any) -> None:
    bench.viewport.look(24.0, QPointF(15, 12))
    view = bench.view("original")
    with_lines = view.grab().toImage()
    view.setFocus()
    QTest.keyClick(view, Key.Key_G)
    without = view.grab().toImage()
    assert with_lines != without
    bench.viewport.look(2.0, QPointF(15, 12))
    small = view.grab().toImage()
    QTest.keyClick(view, Key.Key_G)
    assert view.grab().toImage() == small


def test_the_menu_opens_at_the_cursor_and_copies_values(app: App, bench: Any) -> None:
    view = bench.view("filtered")
    at = view.to_widget(QPointF(4.5, 7.5)).toPoint()
    QTest.mouseMove(view, at)
    told = app.window.pixel_values.text()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    # Its corner lies there, or where the screen ends, an edge.
    assert menu.geometry().adjusted(-2, -2, 2, 2).contains(view.mapToGlobal(at))
    next(a for a in menu.actions() if a.text() == "Copy pixel values").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == told
    assert told.startswith("x 4  y 7  block row 3, column 2   ")
    assert "difference" in told


def test_the_view_is_copied_as_it_is_seen(app: App, bench: Any) -> None:
    view = bench.view("original")
    view.setFocus()
    QTest.keyClick(app.window, Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().image().size() == view.size()
    assert "Copied: Original" in app.window.said.text()
    app.window.images_panel.list.setFocus()
    QTest.keyClick(app.window, Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().image().width() > view.width()


def test_the_scale_of_differences_is_there_where_a_difference_is_seen(bench: Any) -> None:
    bar = bench.bar
    assert bar.scale_box.isVisible()
    QTest.mouseClick(bar.buttons[Mode.BLINK], LEFT)
    assert not bar.scale_box.isVisible()
    assert bar.minimumSizeHint().width() <= 470, "the bar fits into a window 1024 wide"
    choose(bar.second, "difference")
    assert bar.scale_box.isVisible()
    assert bar.scale_bar.isVisible()


def test_the_menu_ticks_what_is_chosen(qtbot, app: App) -> None:
    window = app.window
    bar, entries = window.workbench.bar, window.actions_by_key

    def ticked() -> set[str]:
        return {key for key, entry in entries.items() if entry.isChecked()}

    assert ticked() == {"compare_grid"}
    QTest.mouseClick(bar.buttons[Mode.SIDE], LEFT)
    assert ticked() == {"compare_side"}
    for _ in range(2):
        entries["compare_swipe"].trigger()
        assert ticked() == {"compare_swipe"}
    QTest.mouseClick(bar.inspect, LEFT)
    entries["measures"].trigger()
    assert ticked() == {"compare_swipe", "inspect_blocks", "measures"}
    entries["inspect_blocks"].trigger()
    entries["measures"].trigger()
    assert ticked() == {"compare_swipe"}
    assert not bar.inspect.isChecked()
