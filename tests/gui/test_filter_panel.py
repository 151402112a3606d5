"""The matrix editor: typing, copying, pasting, presets, size, weight, undo."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from revdeconv_gui.app import App
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import PRESETS, preset
from revdeconv_gui.gui.filter_panel import resize_kernels
from tests.gui.helpers import CTRL, SHIFT, Key, choose, click_cell, press_enter_in_cell, replace_text, type_into_cell


def test_a_cell_is_edited_by_keyboard(empty: App) -> None:
    matrix, session = empty.window.filter_panel.matrix, empty.session
    for text, value in (("1/9", 1 / 9), ("-2.5", -2.5), ("sqrt(2)", np.sqrt(2)), ("1e-3", 1e-3)):
        type_into_cell(matrix, 0, 2, text)
        expected = preset("edge").kernels[0].copy()
        expected[0, 2] = value
        assert np.array_equal(session.document.filter.kernels[0], expected)
        assert session.document.filter.name == "custom"
        assert session.undo_stack.undoText() == "Edit the filter"
        assert empty.window.filter_panel.preset.currentData() == "custom"
        QTest.keyClick(empty.window, Key.Key_Z, CTRL)
        assert session.document.filter.equals(preset("edge"))
        assert matrix.item(0, 2).text() == "-1"
        assert empty.window.filter_panel.preset.currentData() == "edge"


def test_of_a_long_number_the_first_digits_are_seen(empty: App) -> None:
    bias, panel = 0.19061401234506552, empty.window.filter_panel
    empty.session.edit("Filter", filter=Filter(preset("edge").kernels, bias=[bias]))
    assert panel.bias.text() == repr(bias)
    assert panel.bias.cursorPosition() == 0, "the field scrolls to its cursor"


def test_what_is_no_number_is_refused_with_a_message(empty: App) -> None:
    matrix, session = empty.window.filter_panel.matrix, empty.session
    for count, text in enumerate(("abc", "1/0", "1e999", "__import__('os')"), 1):
        type_into_cell(matrix, 1, 1, text)
        assert session.document.filter.equals(preset("edge"))
        assert session.undo_stack.count() == 0
        assert matrix.item(1, 1).text() == "8"
        assert empty.window.messages.isVisible()
        assert "“" in empty.window.messages.label.text()
        assert len(empty.heard.of("warning")) == count


def test_enter_without_a_change_is_no_step(empty: App) -> None:
    matrix = empty.window.filter_panel.matrix
    type_into_cell(matrix, 1, 1, "8")
    assert empty.session.undo_stack.count() == 0


def test_a_shortened_number_is_not_changed_by_looking_at_it(empty: App) -> None:
    value = 0.12345678901234567
    empty.session.edit("Long", filter=Filter(np.full((3, 3), value)))
    matrix = empty.window.filter_panel.matrix
    assert matrix.item(0, 0).text() == "0.1235"
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_F2)
    press_enter_in_cell()
    assert empty.session.document.filter.kernels[0, 0, 0] == value


def test_arrows_and_enter_move_and_typing_replaces(empty: App) -> None:
    matrix, session = empty.window.filter_panel.matrix, empty.session
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_Right)
    QTest.keyClick(matrix, Key.Key_Return)
    assert (matrix.currentRow(), matrix.currentColumn()) == (1, 1)
    QTest.keyClicks(matrix, "3")
    press_enter_in_cell()
    assert session.document.filter.kernels[0, 1, 1] == 3.0


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_zeroes_the_selected_cells(empty: App, key: Key) -> None:
    matrix = empty.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    click_cell(matrix, 1, 1, SHIFT)
    QTest.keyClick(matrix, key)
    kernel = empty.session.document.filter.kernels[0]
    assert not kernel[:2, :2].any()
    assert (kernel[2] == -1).all()
    assert empty.session.undo_stack.count() == 1


def test_copy_and_paste_of_the_whole_matrix_is_exact(empty: App) -> None:
    matrix, session = empty.window.filter_panel.matrix, empty.session
    kernel = np.random.default_rng(5).normal(size=(3, 3)) * 10.0 ** np.arange(-8, 1).reshape(3, 3)
    session.edit("Random", filter=Filter(kernel))
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_A, CTRL)
    QTest.keyClick(matrix, Key.Key_C, CTRL)
    session.edit("Zero", filter=Filter(np.zeros((3, 3))))
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_V, CTRL)
    assert np.array_equal(session.document.filter.kernels[0], kernel)


def test_paste_takes_what_spreadsheets_and_people_write(empty: App) -> None:
    matrix = empty.window.filter_panel.matrix
    for text in ("1 2\n3 4", "1\t2\n3\t4", "1,2;3,4", "1, 2\n3, 4\n"):
        QGuiApplication.clipboard().setText(text)
        click_cell(matrix, 1, 1)
        QTest.keyClick(matrix, Key.Key_V, CTRL)
        assert empty.session.document.filter.kernels[0, 1:, 1:].tolist() == [[1, 2], [3, 4]], text
        QTest.keyClick(empty.window, Key.Key_Z, CTRL)
        assert empty.session.document.filter.equals(preset("edge"))


def test_a_paste_that_does_not_fit_is_refused_whole(empty: App) -> None:
    matrix = empty.window.filter_panel.matrix
    for text in ("1 x", "nonsense", "1e999"):
        QGuiApplication.clipboard().setText(text)
        click_cell(matrix, 0, 0)
        QTest.keyClick(matrix, Key.Key_V, CTRL)
        assert empty.session.document.filter.equals(preset("edge"))
        assert empty.session.undo_stack.count() == 0
        assert empty.window.messages.isVisible()
        empty.window.messages.dismiss()


def test_pasting_nothing_changes_nothing(empty: App) -> None:
    QGuiApplication.clipboard().setText(" \n ")
    click_cell(empty.window.filter_panel.matrix, 0, 0)
    QTest.keyClick(empty.window.filter_panel.matrix, Key.Key_V, CTRL)
    assert empty.session.undo_stack.count() == 0
    assert not empty.window.messages.isVisible()


def test_every_preset_can_be_chosen(empty: App) -> None:
    choose(empty.window.filter_panel.preset, "blur")
    for name in PRESETS:
        if name == "blur":
            continue
        choose(empty.window.filter_panel.preset, name)
        assert empty.session.document.filter.equals(preset(name))
        assert empty.session.undo_stack.undoText() == f"Choose {name}"
        assert empty.window.filter_panel.preset.currentData() == name


def test_choosing_custom_changes_nothing(empty: App) -> None:
    choose(empty.window.filter_panel.preset, "custom")
    assert empty.session.undo_stack.count() == 0
    assert empty.window.filter_panel.preset.currentData() == "edge"


def test_size_by_keyboard_keeps_the_centre_and_is_one_step(empty: App) -> None:
    panel, session = empty.window.filter_panel, empty.session
    panel.size_box.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.size_box, Key.Key_Up)
    kernel = session.document.filter.kernels[0]
    assert kernel.shape == (6, 6)
    assert kernel[3, 3] == 8.0
    assert kernel.sum() == 0.0
    assert panel.matrix.rowCount() == 6
    assert session.undo_stack.count() == 1
    QTest.keyClick(empty.window, Key.Key_Z, CTRL)
    assert session.document.filter.equals(preset("edge"))
    assert panel.size_box.value() == 3


@pytest.mark.parametrize("size", [2, 3, 4, 5, 14, 15])
@pytest.mark.parametrize("old", [2, 3, 8, 15])
def test_resizing_keeps_the_centre(old: int, size: int) -> None:
    kernels = np.arange(2.0 * old * old).reshape(2, old, old) + 1
    made = resize_kernels(kernels, size)
    assert made.shape == (2, size, size)
    for i in range(size):
        for j in range(size):
            a, b = i - size // 2 + old // 2, j - size // 2 + old // 2
            inside = 0 <= a < old and 0 <= b < old
            assert (made[:, i, j] == (kernels[:, a, b] if inside else 0.0)).all()


def test_the_weight_is_typed_as_a_fraction(empty: App) -> None:
    panel, session = empty.window.filter_panel, empty.session
    replace_text(panel.weight, "1/9")
    assert session.document.filter.weight == 1 / 9
    assert panel.weight.text() == "1/9"
    assert session.undo_stack.undoText() == "Change the weight"
    replace_text(panel.weight, "rubbish")
    assert session.document.filter.weight == 1 / 9
    assert panel.weight.text() == "1/9"
    assert empty.heard.of("warning")
    assert session.undo_stack.count() == 1
    panel.matrix.setFocus()
    assert session.undo_stack.count() == 1, "leaving the field is no step"


def test_the_largest_numbers_break_nothing(app: App, qtbot) -> None:

    type_into_cell(app.window.filter_panel.matrix, 0, 0, "1e100")
    replace_text(app.window.filter_panel.weight, "1e50")
    qtbot.waitUntil(lambda: not app.session.background.busy, timeout=10_000)
    assert app.session.document.filter.weight == 1e50
    QTest.keyClick(app.window, Key.Key_Z, CTRL)


def test_undo_and_redo_by_keyboard_with_names(empty: App) -> None:
    window, session = empty.window, empty.session
    choose(window.filter_panel.preset, "blur")
    replace_text(window.filter_panel.weight, "2")
    window.images_panel.list.setFocus()
    assert window.undo_action.text() == "Undo Change the weight"
    QTest.keyClick(window, Key.Key_Z, CTRL)
    assert window.redo_action.text() == "Redo Change the weight"
    assert window.undo_action.text() == "Undo Choose blur"
    QTest.keyClick(window, Key.Key_Z, CTRL)
    assert session.document.filter.equals(preset("edge"))
    assert not window.undo_action.isEnabled()
    for _ in range(2):
        QTest.keyClick(window, Key.Key_Z, CTRL | SHIFT)
    assert session.document.filter.weight == 2.0


def test_each_channel_of_a_colour_filter_is_edited_alone(empty: App) -> None:
    panel, session = empty.window.filter_panel, empty.session
    assert not panel.channel.isVisible()
    session.edit("Colour", filter=Filter(np.stack([np.full((3, 3), c + 1.0) for c in range(3)])))
    assert panel.channel.isVisible()
    assert [panel.channel.itemText(i) for i in range(3)] == ["R", "G", "B"]
    panel.channel.setFocus()
    QTest.keyClick(panel.channel, Key.Key_Down)
    assert panel.matrix.item(0, 0).text() == "2"
    type_into_cell(panel.matrix, 0, 0, "7")
    assert session.document.filter.kernels[:, 0, 0].tolist() == [1.0, 7.0, 3.0]
    choose(panel.preset, "edge")
    assert not panel.channel.isVisible()
    assert panel.matrix.item(1, 1).text() == "8"


def test_the_scroll_bar_covers_nothing_in_a_narrow_panel(qtbot, app: App) -> None:
    panel, dock = app.window.filter_panel, app.window.docks["filter"]
    area = panel.findChild(QScrollArea)
    dock.setFloating(True)
    dock.resize(dock.minimumSizeHint().width(), 250)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    inside = area.widget()
    assert inside.width() <= area.viewport().width()
    assert inside.width() >= inside.minimumSizeHint().width()
    edge = panel.matrix.mapTo(area.viewport(), panel.matrix.rect().topRight()).x()
    assert edge < area.viewport().width() - 5
