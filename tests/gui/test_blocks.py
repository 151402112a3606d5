"""Blocks and maps in the workbench by mouse and keyboard: the inspector, learning errors, sensitivity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.core.recipes import RECIPES
from revdeconv_gui.gui.arrangement import size_panels
from revdeconv_gui.gui.block_panel import NO_EQUATION
from revdeconv_gui.gui.compare_bar import Mode
from revdeconv_gui.gui.diverging import table
from revdeconv_gui.session.pictures import Fourth
from tests.gui.helpers import LEFT, Key, choose, learn_at_once, settled

CTRL = Qt.KeyboardModifier.ControlModifier


def _inspect(qtbot: Any, app: App) -> None:
    """Switch the inspector on by its key in a picture."""
    view = app.window.workbench.view("original")
    view.setFocus()
    QTest.keyClick(view, Key.Key_I)
    settled(qtbot, app)


def _click(app: App, x: float, y: float, key: str = "original") -> None:
    """Click on a pixel of the original."""
    view = app.window.workbench.view(key)
    QTest.mouseClick(view, LEFT, pos=view.to_widget(QPointF(x, y)).toPoint())


def test_a_click_chooses_a_block_only_while_blocks_are_inspected(qtbot, app: App) -> None:
    _click(app, 10.5, 7.5)
    assert app.session.view.block is None
    _inspect(qtbot, app)
    assert app.window.workbench.bar.inspect.isChecked()
    assert app.window.block_panel.isVisible()
    for key in ("original", "filtered"):
        _click(app, 10.5, 7.5, key)
        assert app.session.view.block == (2, 3)
        _click(app, 1.0, 1.0, key)
        assert app.session.view.block == (0, 0)
    _click(app, 31.5, 7.5)  # 32 pixels are ten blocks, and two that none covers
    assert app.session.view.block == (0, 0)


def test_a_drag_pans_and_chooses_nothing(qtbot, app: App) -> None:
    _inspect(qtbot, app)
    before, view = app.session.view.block, app.window.workbench.view("original")
    start = view.to_widget(QPointF(4, 4)).toPoint()
    QTest.mousePress(view, LEFT, pos=start)
    for x in (3, 9, 20):
        QTest.mouseMove(view, start + QPoint(x, 0))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(20, 0))
    assert app.session.view.block == before
    assert app.window.workbench.viewport.scale is not None


def test_arrows_in_a_picture_go_to_the_neighbour_and_pan_again_afterwards(qtbot, app: App) -> None:
    _inspect(qtbot, app)
    view, viewport = app.window.workbench.view("filtered"), app.window.workbench.viewport
    assert app.session.view.block == (4, 5)
    view.setFocus()
    for key, wanted in ((Key.Key_Up, (3, 5)), (Key.Key_Left, (3, 4)), (Key.Key_Down, (4, 4)), (Key.Key_Right, (4, 5))):
        QTest.keyClick(view, key)
        assert app.session.view.block == wanted
        assert viewport.marked == wanted
    QTest.keyClick(view, Key.Key_I)
    assert viewport.marked is None
    centre = QPointF(viewport.centre)
    QTest.keyClick(view, Key.Key_Left)
    assert app.session.view.block == (4, 5)
    assert viewport.centre != centre


@pytest.mark.parametrize("key", ["original", "filtered", "deconvolved", "difference"])
def test_the_block_is_outlined_in_every_picture(qtbot, app: App, key: str) -> None:
    learn_at_once(qtbot, app)
    view = app.window.workbench.view(key)
    before = view.grab().toImage()
    _inspect(qtbot, app)
    _click(app, 10.5, 7.5)
    after = view.grab().toImage()
    box = (view.to_widget(QPointF(9, 6)), view.to_widget(QPointF(12, 9)))
    ratio = view.devicePixelRatioF()
    middle = ((box[0] + box[1]) / 2 * ratio).toPoint()
    assert before.pixel(middle) == after.pixel(middle)
    edge = (QPointF(box[0].x() - 1, (box[0].y() + box[1].y()) / 2) * ratio).toPoint()
    assert before.pixel(edge) != after.pixel(edge)


def test_swiped_pictures_can_be_clicked_too(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    bench = app.window.workbench
    bench.set_mode(Mode.BLINK)
    QTest.mouseClick(bench.compare, LEFT, pos=bench.compare.to_widget(QPointF(16.5, 13.5)).toPoint())
    assert app.session.view.block == (4, 5)


def test_the_panel_shows_both_equations(qtbot, app: App) -> None:
    panel, session = app.window.block_panel, app.session
    _inspect(qtbot, app)
    _click(app, 10.5, 7.5)
    settled(qtbot, app)
    image = session.document.images[0].pixels
    assert np.array_equal(panel.example.maps[0].kernel, core.to_float(image[6:9, 9:12, 0]))
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    assert "Nothing is reversed yet" in panel.empty.text()
    run = learn_at_once(qtbot, app)
    settled(qtbot, app)
    assert not panel.empty.isVisible()
    assert np.array_equal(panel.example.maps[1].kernel, run.learned.kernels[0])
    panel.channel.setCurrentIndex(2)
    QTest.mouseClick(panel.equations["forward"], LEFT)
    trace = panel.inspection.found.forward
    assert np.array_equal(panel.example.maps[2].kernel, trace.pixels[2] * run.learned.kernels[2])
    assert f"{trace.values[2]:.5g}" in panel.example.lines.text()
    assert panel.title.full_text.startswith("Row 3, column 4 · "), "people count from 1"


def test_entries_are_stepped_by_buttons_keys_and_clicks(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    panel = app.window.block_panel
    example = panel.example
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    assert example.entry == 0
    assert not panel.back.isEnabled()
    assert panel.words.full_text.startswith("Entry 1 of 9, row 1, column 1: 8 still x.")
    QTest.mouseClick(panel.on, LEFT)
    assert example.entry == 1
    example.setFocus()
    QTest.keyClick(example, Key.Key_Down)
    QTest.keyClick(example, Key.Key_Right)
    assert example.entry == 5
    trace = panel.inspection.found.reverse
    state = example.maps[0].kernel.ravel()
    assert np.array_equal(state[:5], trace.values[0, :5, 0])
    assert (state[5:] == trace.x[0, 0]).all()
    assert (example.maps[0].current, example.maps[0].pending) == (5, 5)
    assert "5 computed already, 3 still x" in panel.words.full_text
    products = example.maps[2].kernel.ravel()
    assert products[5] == 0.0
    assert products.sum() == pytest.approx(trace.others[0, 5, 0])
    QTest.keyClick(example, Key.Key_End)
    assert example.entry == 8
    assert not panel.on.isEnabled()
    QTest.keyClick(example, Key.Key_Home)
    assert example.entry == 0
    square = example.maps[0]._square()
    QTest.mouseClick(example.maps[0], LEFT, pos=QPointF(square.center()).toPoint())
    assert example.entry == 4
    before = app.session.view.block
    QTest.keyClick(example, Key.Key_Right, CTRL)
    assert app.session.view.block == (before[0], before[1] + 1)


def test_a_zero_divisor_and_clipping_are_said(qtbot, app: App) -> None:
    session, panel = app.session, app.window.block_panel
    kernel = np.array([[0.0, 0.02, 1.0], [1.0, -2.0, 0.5], [0.0, 0.3, 0.1]])
    session.edit("zeros", filter=core.Filter(kernel, name="zeros"))
    QTest.keyClick(app.window, Key.Key_F6)
    _inspect(qtbot, app)
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    assert "w is 0" in panel.example.lines.accessibleName()
    assert "2 left at x by a zero divisor" in panel.words.full_text
    trace = panel.inspection.found.reverse
    assert f"{int(trace.clipped[0].sum())} of 9 clipped" in panel.words.full_text
    clipped = int(np.flatnonzero(trace.clipped[0, :, 0])[0])
    panel.example.go(clipped)
    assert ", clipped" in panel.example.lines.accessibleName()
    assert clipped not in panel.example.maps[0].clipped
    panel.example.go(8)
    assert clipped in panel.example.maps[0].clipped


def test_more_is_shown_where_there_is_more_room(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    panel, dock = app.window.block_panel, app.window.docks["block"]
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    dock.setFloating(True)
    for width, maps in ((900, [True] * 4), (560, [True, True, True, False]), (240, [True, True, True, False])):
        dock.resize(width, 400)
        qtbot.waitUntil(lambda maps=maps: [each.isVisible() for each in panel.example.maps] == maps)
        assert ("sum over the others" in panel.example.lines.text()) == (width == 900)
        assert "Y" in panel.example.lines.text()
        assert panel.example.maps[2]._font_for()[0] is not None, "numbers can be read, if by scrolling"


@pytest.mark.parametrize("width", [1024, 1800])
def test_the_block_is_shown_where_it_has_room(qtbot, app: App, width: int) -> None:
    window = app.window
    window.resize(width, 700)
    size_panels(window, window.docks)
    settled(qtbot, app)
    _inspect(qtbot, app)
    docks, block = window.docks, window.docks["block"]
    qtbot.waitUntil(lambda: not block.visibleRegion().isEmpty())
    assert docks["loss" if width == 1024 else "weights"] in window.tabifiedDockWidgets(block)
    title = window.block_panel.title
    assert title.text() == title.full_text
    assert window.block_panel.minimumSizeHint().width() <= 238, "it fits beside the plot of a small window"
    learn_at_once(qtbot, app)
    settled(qtbot, app)
    for each in window.block_panel.example.maps[:3]:
        assert each.isVisible()
        assert each._font_for()[0] is not None


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1280, 800)])
@pytest.mark.parametrize("equation", ["forward", "reverse"])
def test_the_whole_equation_is_seen_at_once(qtbot, app: App, width: int, height: int, equation: str) -> None:
    window, panel = app.window, app.window.block_panel
    window.resize(width, height)
    size_panels(window, window.docks)
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    QTest.mouseClick(panel.equations[equation], LEFT)
    settled(qtbot, app)
    qtbot.waitUntil(lambda: panel.example.isVisible() and not panel.visibleRegion().isEmpty())
    bars = panel._scroll.horizontalScrollBar(), panel._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: [bar.maximum() for bar in bars] == [0, 0])

    def decimals() -> bool:
        return all(
            (found := each._font_for())[0] is not None and "." in each._text(0.4, found[1])
            for each in panel.example.maps[:3]
        )

    qtbot.waitUntil(decimals)  # whole numbers are no worked example


def test_small_weights_of_a_large_kernel_are_not_rounded_away(qtbot, app: App) -> None:
    window, panel = app.window, app.window.block_panel
    app.session.edit("Filter", filter=RECIPES["gaussian"].filter({"size": 7}))
    settled(qtbot, app)
    _inspect(qtbot, app)
    kernel = panel.example.maps[1]
    qtbot.waitUntil(lambda: kernel.kernel is not None and kernel.kernel.shape == (7, 7) and kernel.width() >= 7 * 33)
    font, digits = kernel._font_for()
    assert font is not None
    assert kernel._text(0.02, digits).startswith("0.02")
    assert window.minimumSizeHint().width() <= 1024, "it scrolls"


def test_another_method_has_no_equation_3(qtbot, app: App) -> None:
    panel = app.window.block_panel
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    app.session.show(method=app.session.view.method.to("bicubic"))
    settled(qtbot, app)
    assert panel.empty.isVisible()
    assert panel.empty.text() == NO_EQUATION
    QTest.mouseClick(panel.equations["forward"], LEFT)
    assert not panel.empty.isVisible()


def test_a_window_that_was_wide_becomes_small_again(qtbot, app: App) -> None:
    window = app.window
    window.resize(1800, 800)
    size_panels(window, window.docks)
    settled(qtbot, app)
    _inspect(qtbot, app)
    learn_at_once(qtbot, app)
    settled(qtbot, app)
    qtbot.waitUntil(lambda: len({each.y() for each in window.weights_panel.maps}) == 1)
    assert window.minimumSizeHint().width() <= 1024


def test_all_numbers_are_copied_as_text(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    _inspect(qtbot, app)
    panel = app.window.block_panel
    QTest.mouseClick(panel.copy, LEFT)
    text, found = QGuiApplication.clipboard().text(), panel.inspection.found
    place = f"row {found.row + 1}, column {found.column + 1}"
    assert text.startswith(f"Block {place}: equation 1 ")
    assert f"Copied: block {place}, " in app.window.said.text()
    assert f"target {float(found.target[1])!r}, error {float(found.errors[1])!r}" in text
    QTest.mouseClick(panel.equations["reverse"], LEFT)
    QTest.mouseClick(panel.copy, LEFT)
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines() if line[:1].isdigit()]
    assert len(rows) == 27
    assert [float(row[7]) for row in rows] == found.reverse.values.ravel().tolist()
    assert [row[:2] for row in rows[:9]] == [[str(i), str(j)] for i in (1, 2, 3) for j in (1, 2, 3)]
    assert "Copied: block" in app.window.said.text()


def _colors(app: App) -> np.ndarray:
    return app.window.workbench.view("difference").picture.pixels


def test_the_fourth_picture_shows_the_learning_errors_of_a_moment(qtbot, app: App) -> None:
    run, bench, session = learn_at_once(qtbot, app), app.window.workbench, app.session
    choose(bench.fourth_box, Fourth.ERROR)
    settled(qtbot, app)
    assert session.view.fourth is Fourth.ERROR
    end = bench.error_map.errors.mean
    session.travel.go(run.history.blocks[0])
    settled(qtbot, app)
    values = bench.error_map.errors.values.mean(axis=2)
    assert bench.error_map.errors.mean != end
    steps = np.rint(255 * np.clip(255 * values / bench.bar.largest, -1, 1)).astype(int) + 255
    dark = QColor(app.window.palette().window().color()).lightness() < 128
    assert np.array_equal(_colors(app), table(dark)[steps])
    assert f"mean |e| {bench.error_map.errors.mean:.4f}" in bench.detail("difference")
    assert f"error {bench.error_map.errors.values[2, 3, 0]:+.4f}" in bench.values_at((10.5, 7.5))


def test_the_fourth_picture_says_why_there_are_no_errors_yet(qtbot, app: App) -> None:
    app.session.show(fourth=Fourth.ERROR)
    settled(qtbot, app)
    assert "Press Learn" in app.window.workbench.view("difference").empty_text


def test_sensitivity_is_told_in_colours_and_numbers(qtbot, app: App) -> None:
    bench, session = app.window.workbench, app.session
    session.edit("small", filter=core.Filter(np.array([[0.05, 0.4], [0.3, 0.2]]), name="small"))
    QTest.keyClick(app.window, Key.Key_F6)
    choose(bench.fourth_box, Fourth.SENSITIVITY)
    settled(qtbot, app)
    found = session.pictures.sensitivity
    gains = found.largest_of_channels(session.pictures.filtered)
    red = _colors(app)[..., 0].astype(int) > _colors(app)[..., 2]
    assert np.array_equal(red, gains > 1.0 + 1e-9), "what is beyond one is seen, however little it is"
    share = found.amplified_entries / found.entries
    assert 0.0 < share < 1.0
    assert bench.detail("difference").startswith(f"{share:.1%} of the values amplify an 8-bit step, at most ")
    assert f"clipped {found.clipped_entries / found.entries:.1%}" in bench.detail("deconvolved")
    assert not bench.bar.scale_box.isEnabled()
    assert bench.bar.first.itemText(3) == "Sensitivity"
    assert "gain " in bench.values_at((3.5, 3.5))
    choose(bench.fourth_box, Fourth.DIFFERENCE)
    assert bench.bar.scale_box.isEnabled()
