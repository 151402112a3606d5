"""What is typed into the filter editor is previewed while it is typed, is one step, and Escape takes it back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from revdeconv_gui.app import App
from revdeconv_gui.core.presets import preset
from revdeconv_gui.session.pictures import Overtaken, make_pictures
from tests.gui.helpers import CTRL, Key, choose, click_cell, settled


def _type(text: str) -> QLineEdit:
    """Type where the keyboard goes; what goes there in the end."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)
        QApplication.processEvents()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def _kernel(app: App) -> np.ndarray:
    return app.session.document.filter.kernels[0]


def test_a_number_is_previewed_while_it_is_typed_into_a_cell(qtbot, app: App) -> None:
    session, matrix = app.session, app.window.filter_panel.matrix
    click_cell(matrix, 0, 0)
    editor = _type("1")
    assert _kernel(app)[0, 0] == 1.0
    settled(qtbot, app)
    assert session.pictures.filter is session.document.filter, "the pictures are those of what is typed"
    _type("/")
    assert _kernel(app)[0, 0] == 1.0, "no number yet: nothing changes"
    _type("8")
    assert _kernel(app)[0, 0] == 1 / 8
    assert editor.text() == "1/8", "what is typed is not written otherwise"
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()
    assert _kernel(app)[0, 0] == 1 / 8
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Edit the filter"
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert session.document.filter.equals(preset("edge"))


@pytest.mark.parametrize("text", ["12", "-1"])
def test_escape_takes_back_what_was_typed_into_a_cell(qtbot, app: App, text: str) -> None:
    before = app.session.document.filter
    click_cell(app.window.filter_panel.matrix, 1, 1)
    editor = _type(text)
    assert _kernel(app)[1, 1] == float(text)
    QTest.keyClick(editor, Key.Key_Escape)
    QApplication.processEvents()
    assert app.session.document.filter is before
    assert app.session.undo_stack.count() == 0
    settled(qtbot, app)
    assert app.session.pictures.filter is before


def test_two_edits_of_a_cell_are_two_steps(app: App) -> None:
    matrix = app.window.filter_panel.matrix
    for text in ("12", "34"):
        click_cell(matrix, 1, 1)
        QTest.keyClick(_type(text), Key.Key_Return)
        QApplication.processEvents()
    assert app.session.undo_stack.count() == 2
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert _kernel(app)[1, 1] == 12.0


def test_what_is_no_number_in_the_end_leaves_nothing_of_what_was_typed(app: App) -> None:
    before = app.session.document.filter
    click_cell(app.window.filter_panel.matrix, 1, 1)
    QTest.keyClick(_type("12x"), Key.Key_Return)
    QApplication.processEvents()
    assert app.session.document.filter is before
    assert app.session.undo_stack.count() == 0
    assert "12x" in app.heard.of("warning")[-1]


@pytest.mark.parametrize("name", ["weight", "bias"])
def test_weight_and_bias_are_previewed_while_they_are_typed(app: App, name: str) -> None:
    field = getattr(app.window.filter_panel, name)

    def now() -> float:
        current = app.session.document.filter
        return current.weight if name == "weight" else float(current.bias[0])

    before = app.session.document.filter
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    _type("2")
    assert now() == 2.0
    _type("/5")
    assert now() == 0.4
    assert field.text() == "2/5"
    QTest.keyClick(field, Key.Key_Escape)
    assert app.session.document.filter is before
    assert app.session.undo_stack.count() == 0
    assert field.text() == ("1" if name == "weight" else "0")
    _type("3")
    QTest.keyClick(field, Key.Key_Return)
    assert now() == 3.0
    QTest.keyClick(field, Key.Key_A, CTRL)
    _type("4x")
    QTest.keyClick(field, Key.Key_Return)
    assert now() == 3.0
    assert field.text() == "3"
    assert "4x" in app.heard.of("warning")[-1]
    assert app.session.undo_stack.count() == 1


def test_escape_in_a_field_stops_no_run(qtbot, app: App, quick: None) -> None:
    from revdeconv_gui.session.training_run import Pace, Phase

    app.session.set_pace(Pace.SLOW)
    QTest.keyClick(app.window, Key.Key_F5)
    qtbot.waitUntil(lambda: app.session.phase is Phase.RUNNING)
    field = app.window.filter_panel.weight
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    _type("3")
    QTest.keyClick(field, Key.Key_Escape)
    assert app.session.phase is Phase.RUNNING
    assert app.session.document.filter.weight == 1.0
    QTest.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: app.session.run is None)
    settled(qtbot, app)


def test_a_parameter_is_previewed_while_it_is_typed_and_is_one_step(qtbot, app: App) -> None:
    panel = app.window.filter_panel
    choose(panel.preset, "gaussian")
    steps = app.session.undo_stack.count()
    field = panel.parameters.fields["sigma"]
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClicks(field, "1")
    assert app.session.document.filter.name == "gaussian(sigma=1)"
    QTest.keyClicks(field, ".")
    QTest.keyClicks(field, "5")
    assert app.session.document.filter.name == "gaussian(sigma=1.5)"
    assert field.text() == "1.5", "what is typed is not written otherwise"
    QTest.keyClick(field, Key.Key_Return)
    assert app.session.undo_stack.count() == steps + 1
    settled(qtbot, app)
    assert app.session.pictures.filter.name == "gaussian(sigma=1.5)"


def test_pictures_that_are_overtaken_are_given_up(app: App) -> None:
    document = app.session.document
    answers = iter([True, True, False])
    with pytest.raises(Overtaken):
        make_pictures(
            document.images[0].pixels, document.filter, document.settings.activation, document.filter,
            asked=lambda: next(answers),
        )  # fmt: skip
    assert next(answers, None) is None, "asked between the steps, and not once more"
