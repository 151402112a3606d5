"""The filter editor beyond single cells: keys of a spreadsheet, text of other programs, presets, channels, library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from revdeconv_gui.app import App
from revdeconv_gui.core import presets, transforms
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.recipes import RECIPES
from revdeconv_gui.gui import filter_menus
from revdeconv_gui.session.filter_editing import MY
from revdeconv_gui.session.pictures import make_pictures
from tests.gui.helpers import CTRL, LEFT, SHIFT, Key, choose, click_cell, replace_text, settled, type_into_cell

NINE = np.arange(1.0, 10.0).reshape(3, 3)


@pytest.fixture
def nine(empty: App, tmp_path: Path) -> App:
    """The numbers 1 to 9 in the matrix, a library of its own."""
    empty.window.filter_panel.own_filters.folder = tmp_path / "filters"
    empty.window.filter_panel.own_filters.refresh()
    empty.session.edit("Nine", filter=Filter(NINE))
    empty.session.undo_stack.clear()
    return empty


def kernel(app: App) -> np.ndarray:
    return app.session.document.filter.kernels[0]


def at(app: App) -> tuple[int, int]:
    matrix = app.window.filter_panel.matrix
    return matrix.currentRow(), matrix.currentColumn()


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def menu_choose(menu: QMenu, text: str) -> None:
    """Open a menu and choose an entry by arrow keys."""
    menu.popup(menu.parent().mapToGlobal(menu.parent().rect().center()))
    action = next(a for a in menu.actions() if text in a.text().replace("&", ""))
    assert action.isEnabled()
    while menu.activeAction() is not action:
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)


# ---- keys


def test_enter_and_tab_go_where_a_spreadsheet_goes(nine: App) -> None:
    matrix = nine.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    for key, modifier, wanted in (
        (Key.Key_Return, 0, (1, 0)), (Key.Key_Return, SHIFT, (0, 0)), (Key.Key_Return, SHIFT, (0, 0)),
        (Key.Key_Tab, 0, (0, 1)), (Key.Key_Tab, 0, (0, 2)), (Key.Key_Tab, 0, (1, 0)), (Key.Key_Backtab, SHIFT, (0, 2)),
        (Key.Key_Down, 0, (1, 2)), (Key.Key_Return, 0, (2, 2)), (Key.Key_Return, 0, (2, 2)),
    ):  # fmt: skip
        QTest.keyClick(matrix, key, Qt.KeyboardModifier(modifier))
        assert at(nine) == wanted
    assert nine.session.undo_stack.count() == 0


def test_tab_leaves_the_matrix_behind_its_last_cell_and_before_its_first(nine: App) -> None:
    matrix = nine.window.filter_panel.matrix
    for cell, key, modifier in (((2, 2), Key.Key_Tab, 0), ((0, 0), Key.Key_Backtab, SHIFT)):
        click_cell(matrix, *cell)
        assert QApplication.focusWidget() is matrix
        QTest.keyClick(matrix, key, Qt.KeyboardModifier(modifier))
        assert QApplication.focusWidget() is not matrix
        assert at(nine) == cell


def test_typing_and_tab_fill_a_row(nine: App) -> None:
    click_cell(nine.window.filter_panel.matrix, 1, 0)
    for number in ("10", "20", "30"):
        QTest.keyClicks(QApplication.focusWidget(), number[0])
        QTest.keyClicks(QApplication.focusWidget(), number[1])
        press(Key.Key_Tab)
    assert kernel(nine)[1].tolist() == [10, 20, 30]
    assert at(nine) == (2, 0)
    assert QApplication.focusWidget() is nine.window.filter_panel.matrix
    QTest.keyClicks(QApplication.focusWidget(), "5")
    press(Key.Key_Return, SHIFT)
    assert kernel(nine)[2, 0] == 5.0
    assert at(nine) == (1, 0)


def test_control_tab_leaves_the_matrix(nine: App) -> None:
    matrix = nine.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_Tab, CTRL)
    assert QApplication.focusWidget() is not matrix
    matrix.setFocus()
    QTest.keyClick(matrix, Key.Key_Tab, CTRL | SHIFT)
    assert QApplication.focusWidget() is not matrix


def test_control_enter_fills_a_range(nine: App) -> None:
    matrix = nine.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_Right, SHIFT)
    QTest.keyClick(matrix, Key.Key_Down, SHIFT)
    QTest.keyClicks(matrix, "1")
    QTest.keyClicks(QApplication.focusWidget(), "/4")
    press(Key.Key_Return, CTRL)
    assert kernel(nine).tolist() == [[0.25, 0.25, 3], [0.25, 0.25, 6], [7, 8, 9]]
    assert nine.session.undo_stack.count() == 1
    assert nine.session.undo_stack.undoText() == "Fill cells of the filter"
    QTest.keyClick(matrix, Key.Key_A, CTRL)
    QTest.keyClick(matrix, Key.Key_Delete)
    assert not kernel(nine).any()
    assert nine.session.undo_stack.undoText() == "Clear cells of the filter"


def test_editing_shows_the_whole_number(nine: App) -> None:
    nine.session.edit("Long", filter=Filter(np.full((3, 3), 0.123456789012345)))
    matrix = nine.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    QTest.keyClick(matrix, Key.Key_F2)
    assert QApplication.focusWidget().text() == "0.123456789012345"
    press(Key.Key_End)
    QTest.keyClicks(QApplication.focusWidget(), "6")
    press(Key.Key_Return)
    assert kernel(nine)[0, 0] == 0.1234567890123456


def test_cut_and_paste_a_range(nine: App) -> None:
    matrix = nine.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    click_cell(matrix, 0, 1, SHIFT)
    QTest.keyClick(matrix, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "1\t2"
    assert nine.session.undo_stack.undoText() == "Cut from the filter"
    click_cell(matrix, 2, 1)
    QTest.keyClick(matrix, Key.Key_V, CTRL)
    assert nine.session.undo_stack.undoText() == "Paste into the filter"
    assert kernel(nine).tolist() == [[0, 0, 3], [4, 5, 6], [7, 1, 2]]
    QGuiApplication.clipboard().setText("8")
    QTest.keyClick(matrix, Key.Key_A, CTRL)
    QTest.keyClick(matrix, Key.Key_V, CTRL)
    assert (kernel(nine) == 8.0).all(), "one number goes into the whole range"
    assert nine.session.undo_stack.undoText() == "Paste into the filter"
    assert nine.session.undo_stack.count() == 3


# ---- text of other programs


@pytest.mark.parametrize(
    "text",
    [
        "[[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]",
        "np.array([[1., 2., 3., 4.],\n [5., 6., 7., 8.],\n [9., 10., 11., 12.],\n [13., 14., 15., 16.]], dtype=float)",
        "k = [1 2 3 4; 5 6 7 8; 9 10 11 12; 13 14 15 16];",
        "\n".join("\t".join(str(4 * r + c + 1) for c in range(4)) for r in range(4)),
    ],
)
def test_a_larger_square_offers_its_size(nine: App, text: str) -> None:
    panel = nine.window.filter_panel
    click_cell(panel.matrix, 1, 1)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(panel.matrix, Key.Key_V, CTRL)
    assert np.array_equal(kernel(nine), NINE), "nothing changes before it is asked for"
    assert panel.offers.isVisible()
    assert "4 × 4" in panel.offers.label.text()
    assert QApplication.focusWidget() is panel.offers.yes
    press(Key.Key_Return)
    assert np.array_equal(kernel(nine), np.arange(1.0, 17.0).reshape(4, 4))
    assert not panel.offers.isVisible()
    assert panel.facts.isVisible()
    QTest.keyClick(nine.window, Key.Key_Z, CTRL)
    assert np.array_equal(kernel(nine), NINE)


def test_a_smaller_square_goes_in_and_offers_its_size(nine: App) -> None:
    panel = nine.window.filter_panel
    click_cell(panel.matrix, 0, 0)
    QGuiApplication.clipboard().setText("[5 0; 0 5]")
    QTest.keyClick(panel.matrix, Key.Key_V, CTRL)
    assert kernel(nine).tolist() == [[5, 0, 3], [0, 5, 6], [7, 8, 9]]
    assert panel.offers.isVisible()
    QTest.mouseClick(panel.offers.yes, LEFT)
    assert kernel(nine).tolist() == [[5, 0], [0, 5]]


def test_escape_sends_an_offer_away_and_stops_no_run(nine: App) -> None:
    panel = nine.window.filter_panel
    click_cell(panel.matrix, 0, 0)
    QGuiApplication.clipboard().setText("1 2 3 4\n" * 4)
    QTest.keyClick(panel.matrix, Key.Key_V, CTRL)
    press(Key.Key_Escape)
    assert not panel.offers.isVisible()
    assert QApplication.focusWidget() is panel.matrix
    assert np.array_equal(kernel(nine), NINE)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("TSV", "0.5\t1\n1.5\t2"),
        ("CSV", "0.5,1\n1.5,2"),
        ("ImageJ", "0.5 1\n1.5 2"),
        ("Python", "[[0.5, 1],\n [1.5, 2]]"),
        ("MATLAB", "[0.5 1; 1.5 2]"),
    ],
)
def test_copy_as(nine: App, name: str, text: str) -> None:
    nine.session.edit("Small", filter=Filter([[1, 2], [3, 4]], 0.5))
    menu_choose(nine.window.filter_panel.menus.copy_as, name)
    assert QGuiApplication.clipboard().text() == text
    assert "weight multiplied in" in nine.heard.of("info")[-1]


# ---- transforms, facts


@pytest.mark.parametrize(
    ("entry", "label", "change"),
    [
        ("Rotate left", "Rotate left", transforms.rotate),
        ("Rotate right", "Rotate right", lambda f: transforms.rotate(f, 3)),
        ("Flip horizontally", "Flip horizontally", transforms.flip_horizontal),
        ("Transpose", "Transpose", transforms.transpose),
        ("Negate", "Negate", transforms.negate),
        ("Normalise", "Normalise to sum 1", transforms.normalise),
        ("sum zero", "Make the sum zero", transforms.make_zero_sum),
    ],
)
def test_transforms_are_steps_with_names(nine: App, entry: str, label: str, change) -> None:
    menu_choose(nine.window.filter_panel.menus.transform, entry)
    assert nine.session.document.filter.equals(change(Filter(NINE)))
    assert nine.window.undo_action.text() == f"Undo {label}"
    nine.window.filter_panel.matrix.setFocus()
    QTest.keyClick(nine.window, Key.Key_Z, CTRL)
    assert np.array_equal(kernel(nine), NINE)


def test_a_sum_of_zero_cannot_be_made_one(empty: App) -> None:
    menu_choose(empty.window.filter_panel.menus.transform, "Normalise")
    assert "sum is 0" in empty.heard.of("warning")[-1]
    assert empty.session.undo_stack.count() == 0


def test_the_note_on_convolution_is_there_when_it_matters(empty: App) -> None:
    panel = empty.window.filter_panel
    assert not panel.flip.isVisible()
    choose(panel.preset, "sobel-x")
    assert panel.flip.isVisible()
    assert "conv2" in panel.note.toolTip()
    QTest.mouseClick(panel.flip, LEFT)
    assert empty.session.document.filter.equals(transforms.negate(preset("sobel-x")))


def test_facts(empty: App) -> None:
    panel = empty.window.filter_panel
    choose(panel.preset, "gaussian")
    assert panel.facts.full_text == "Sum 1 · norm 0.375 · rank 1 (separable)"
    assert panel.reverse_facts.full_text == "Smallest |w| 0.0625 at 1, 1 · reverse × 16"
    assert "row 1, column 1" in panel.reverse_facts.toolTip()
    choose(panel.preset, "sobel-y")
    assert "3 zeros" in panel.reverse_facts.full_text


# ---- presets with parameters


def test_parameters_make_the_preset_anew_and_undo_brings_them_back(empty: App) -> None:
    panel, session = empty.window.filter_panel, empty.session
    assert not panel.parameters.isVisible()
    choose(panel.preset, "gaussian")
    assert panel.parameters.isVisible()
    replace_text(panel.size_box, "5")
    assert session.document.filter.equals(presets.gaussian(5))
    sigma = panel.parameters.fields["sigma"]
    assert sigma.text() == "auto"
    replace_text(sigma, "1.2")
    assert session.document.filter.equals(presets.gaussian(5, 1.2))
    assert panel.preset.currentData() == "gaussian"
    QTest.keyClick(sigma, Key.Key_Up)
    assert session.document.filter.equals(presets.gaussian(5, 1.3))
    assert session.undo_stack.count() == 3, "turning one knob is one step"
    panel.matrix.setFocus()
    QTest.keyClick(empty.window, Key.Key_Z, CTRL)
    assert panel.parameters.fields["sigma"].text() == "auto"
    assert panel.size_box.value() == 5
    type_into_cell(panel.matrix, 0, 0, "1")
    assert not panel.parameters.isVisible()
    assert panel.preset.currentData() == "custom"


def test_choices_and_steps_of_sizes(empty: App) -> None:
    panel, session = empty.window.filter_panel, empty.session
    choose(panel.preset, "sobel-x")
    panel.size_box.setFocus()
    QTest.keyClick(panel.size_box, Key.Key_Up)
    assert session.document.filter.equals(presets.sobel_x(5))
    choose(panel.preset, "emboss")
    choose(panel.parameters.fields["angle"], 90)
    assert session.document.filter.equals(presets.emboss(90))


@pytest.mark.parametrize("name", list(RECIPES)[12:])
def test_the_other_presets(empty: App, name: str) -> None:
    panel = empty.window.filter_panel
    choose(panel.preset, name)
    assert empty.session.document.filter.equals(RECIPES[name].filter())
    for field in panel.parameters.fields.values():
        assert field.accessibleName()
        assert field.isVisible()


# ---- bias and channels


def test_bias_of_the_filter(nine: App) -> None:
    panel = nine.window.filter_panel
    replace_text(panel.bias, "1/4")
    assert nine.session.document.filter.bias.tolist() == [0.25]
    assert nine.session.undo_stack.undoText() == "Change the filter’s bias"
    replace_text(panel.bias, "x")
    assert panel.bias.text() == "0.25"


def test_one_matrix_per_channel_and_back(nine: App) -> None:
    panel, session = nine.window.filter_panel, nine.session
    panel.per_channel.setFocus()
    QTest.keyClick(panel.per_channel, Key.Key_Space)
    assert session.document.filter.kernels.tolist() == [NINE.tolist()] * 3
    assert [panel.channel.itemText(i) for i in range(3)] == ["R", "G", "B"]
    panel.channel.setFocus()
    QTest.keyClick(panel.channel, Key.Key_Right)
    type_into_cell(panel.matrix, 0, 0, "4")
    replace_text(panel.bias, "0.5")
    assert session.document.filter.kernels[:, 0, 0].tolist() == [1, 4, 1]
    assert session.document.filter.bias.tolist() == [0, 0.5, 0]
    QTest.mouseClick(panel.per_channel, LEFT, pos=panel.per_channel.rect().center() * 0.2)
    assert session.document.filter.channels == 1
    assert kernel(nine)[0, 0] == 2.0
    assert "is their mean" in nine.heard.of("info")[-1]
    assert nine.window.undo_action.text() == "Undo One matrix for all channels"


def test_a_preset_stays_known_in_three_channels(empty: App) -> None:
    panel = empty.window.filter_panel
    choose(panel.preset, "gabor")
    panel.per_channel.setFocus()
    QTest.keyClick(panel.per_channel, Key.Key_Space)
    assert panel.preset.currentData() == "gabor"
    replace_text(panel.parameters.fields["wavelength"], "6")
    assert empty.session.document.filter.equals(transforms.separate(presets.gabor(7, 6.0), 3))


@pytest.mark.parametrize("form", ["CSV", "ImageJ", "Python", "MATLAB"])
def test_what_was_copied_as_text_comes_back_as_it_was(nine: App, form: str) -> None:
    """The weight is in the text: it must not multiply the numbers a second time."""
    panel = nine.window.filter_panel
    choose(panel.preset, "blur")
    assert nine.session.document.filter.weight != 1.0
    want = nine.session.document.filter.effective.copy()
    menu_choose(panel.menus.copy_as, form)
    click_cell(panel.matrix, 0, 0)
    press(Key.Key_V, CTRL)
    assert nine.session.document.filter.effective == pytest.approx(want, rel=1e-12)
    assert nine.session.undo_stack.undoText() == "Paste a 3 × 3 matrix"
    nine.session.undo_stack.undo()
    assert nine.session.document.filter.weight != 1.0, "one step takes it back"
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    press(Key.Key_V, CTRL)
    assert nine.session.document.filter.weight != 1.0, "cells are pasted without their weight"
    assert nine.session.document.filter.effective == pytest.approx(want, rel=1e-12)


# ---- the user's own filters


def save_as(app: App, name: str) -> None:
    panel = app.window.filter_panel
    menu_choose(panel.menus.own, "Save into my filters")
    assert QApplication.focusWidget() is panel.offers.field
    QTest.keyClick(panel.offers.field, Key.Key_A, CTRL)
    QTest.keyClicks(panel.offers.field, name)
    QTest.keyClick(panel.offers.field, Key.Key_Return)


def test_save_choose_rename_delete_and_bring_back(nine: App) -> None:
    panel, folder = nine.window.filter_panel, nine.window.filter_panel.own_filters.folder
    save_as(nine, "My nine")
    assert (folder / "My nine.json").is_file()
    assert panel.preset.currentData() == MY + "My nine"
    choose(panel.preset, "edge")
    panel.preset.setFocus()
    QTest.keyClick(panel.preset, Key.Key_F4)
    QTest.keyClick(panel.preset.view(), Key.Key_End)
    QTest.keyClick(panel.preset.view(), Key.Key_Return)
    assert np.array_equal(kernel(nine), NINE)
    assert nine.session.undo_stack.undoText() == "Choose My nine"
    menu_choose(panel.menus.own, "Rename “My nine”")
    QTest.keyClicks(panel.offers.field, "Other")
    QTest.keyClick(panel.offers.field, Key.Key_Return)
    assert [file.name for file in folder.iterdir()] == ["Other.json"]
    menu_choose(panel.menus.own, "Delete “Other”")
    assert not list(folder.iterdir())
    assert np.array_equal(kernel(nine), NINE)
    QTest.mouseClick(panel.offers.yes, LEFT)
    assert [file.name for file in folder.iterdir()] == ["Other.json"]
    assert panel.preset.findData(MY + "Other") > 0


@pytest.mark.parametrize("opens", [True, False])
def test_the_folder_of_my_filters_is_shown_or_said_why_not(
    nine: App, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    panel, folder = nine.window.filter_panel, nine.window.filter_panel.own_filters.folder
    opened: list[Path] = []

    def show(path: Path, failed: Callable[[], None]) -> None:
        opened.append(path)
        if not opens:
            failed()

    monkeypatch.setattr(filter_menus, "show_folder", show)
    menu_choose(panel.menus.own, "Show the folder")
    assert opened == [folder]
    assert folder.is_dir()
    assert nine.heard.of("warning") == ([] if opens else [f"No file manager could be opened for {folder}."])


def test_names_that_are_taken_or_impossible(nine: App) -> None:
    panel, folder = nine.window.filter_panel, nine.window.filter_panel.own_filters.folder
    save_as(nine, "a/b")
    assert "cannot have" in nine.heard.of("warning")[-1]
    assert panel.offers.isVisible()
    QTest.keyClick(panel.offers.field, Key.Key_A, CTRL)
    QTest.keyClicks(panel.offers.field, "one")
    QTest.keyClick(panel.offers.field, Key.Key_Return)
    before = (folder / "one.json").read_bytes()
    choose(panel.preset, "blur")
    save_as(nine, "one")
    assert "Replace it?" in panel.offers.label.text()
    assert (folder / "one.json").read_bytes() == before
    QTest.keyClick(panel.offers.yes, Key.Key_Return)
    assert (folder / "one.json").read_bytes() != before


def test_a_broken_file_is_listed_with_the_reason(nine: App) -> None:
    panel = nine.window.filter_panel
    folder = panel.own_filters.folder
    folder.mkdir()
    (folder / "bad.json").write_text("{")
    (folder / "good.csv").write_text("1,2\n3,4\n")
    panel.preset.setFocus()
    QTest.keyClick(panel.preset, Key.Key_F4)
    texts = [panel.preset.itemText(i) for i in range(panel.preset.count())]
    assert texts[-2:] == ["bad — cannot be read", "My good"]
    QTest.keyClick(panel.preset.view(), Key.Key_End)
    QTest.keyClick(panel.preset.view(), Key.Key_Up)
    QTest.keyClick(panel.preset.view(), Key.Key_Return)
    assert "not valid JSON" in nine.heard.of("error")[-1]
    assert np.array_equal(kernel(nine), NINE)


# ---- preview


def test_the_newest_edit_is_what_the_pictures_show(qtbot, app: App) -> None:
    matrix, session = app.window.filter_panel.matrix, app.session
    seen = []
    session.pictures_changed.connect(lambda: seen.append(session.pictures.filter))
    click_cell(matrix, 0, 0)
    for number in "123456789":
        QTest.keyClicks(QApplication.focusWidget(), number)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        matrix.setCurrentCell(0, 0)
    settled(qtbot, app)
    assert session.document.filter.kernels[0, 0, 0] == 9.0
    assert session.pictures.filter is session.document.filter
    assert len(seen) < 9, "pictures of edits that were overtaken are not shown"
    item = session.document.image(session.view.image_id)
    wanted = make_pictures(item.pixels, session.document.filter, session.document.settings.activation, None)
    assert np.array_equal(session.pictures.filtered, wanted.filtered)
