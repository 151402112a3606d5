"""The table of runs: choosing shows, Del removes, undo brings back."""

from __future__ import annotations

import numpy as np
from PySide6.QtTest import QTest

from revdeconv_gui.app import App
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.gui.loss_plot import log_floor
from revdeconv_gui.session.pictures import ReverseWith
from tests.gui.helpers import CTRL, SHIFT, Key, choose, click_cell, learn_at_once, raw_curve, settled


def _two_runs(qtbot, app: App):
    choose(app.window.filter_panel.preset, "blur")
    first = learn_at_once(qtbot, app)
    choose(app.window.learning_panel.rule, Rule.NLMS)
    second = learn_at_once(qtbot, app)
    app.window.docks["runs"].raise_()
    qtbot.waitUntil(app.window.runs_panel.table.isVisible, timeout=5_000)
    return first, second


def test_choosing_a_run_switches_what_is_shown(qtbot, app: App) -> None:
    first, second = _two_runs(qtbot, app)
    table, session = app.window.runs_panel.table, app.session
    assert session.view.run_id == second.id
    assert table.currentRow() == 1
    click_cell(table, 0, 2)
    assert session.view.run_id == first.id
    assert session.view.reverse_with is ReverseWith.LEARNED
    settled(qtbot, app)
    assert np.array_equal(app.window.weights_panel.maps[1].kernel, first.learned.effective[0])
    losses = first.losses.values
    assert np.array_equal(raw_curve(app), np.maximum(losses[:, 0], log_floor(losses)))
    assert app.window.loss_plot.title.full_text.startswith("Run 1: blur, sgd at 0.1")
    deconvolved = app.window.workbench.view("deconvolved").picture.pixels
    assert np.array_equal(deconvolved, session.pictures.deconvolved)
    QTest.keyClick(table, Key.Key_Down)
    assert session.view.run_id == second.id
    assert app.window.workbench.reverse_box.currentText() == "with run 2’s filter"


def test_the_rows_say_what_was_asked_and_what_came_out(qtbot, app: App) -> None:
    first, _ = _two_runs(qtbot, app)
    table = app.window.runs_panel.table
    cells = [table.item(0, column).text() for column in range(table.columnCount())]
    assert cells[:4] == ["1", "blur", "sgd", f"0.1 (stable {first.stable_rate:.3g})"]
    assert cells[6] == f"{first.blocks:,}"
    assert cells[7] == f"{first.losses.values[-1].mean():.3g}"
    learned, true = first.learned.effective.ravel(), np.repeat(first.truth.effective, 3, axis=0).ravel()
    cosine = learned @ true / np.sqrt((learned @ learned) * (true @ true))
    assert float(cells[8]) == round(float(cosine), 5)
    assert cells[-1] == "finished"


def test_del_removes_the_chosen_run_and_undo_brings_it_back(qtbot, app: App) -> None:
    first, second = _two_runs(qtbot, app)
    table, session = app.window.runs_panel.table, app.session
    click_cell(table, 0, 1)
    QTest.keyClick(table, Key.Key_Delete)
    assert session.document.runs == (second,)
    assert session.view.run_id == second.id
    assert table.rowCount() == 1
    assert session.undo_stack.undoText() == "Remove run 1"
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert session.document.runs == (first, second)
    assert table.rowCount() == 2
    QTest.keyClick(app.window, Key.Key_Z, CTRL | SHIFT)
    click_cell(table, 0, 1)
    QTest.keyClick(table, Key.Key_Delete)
    assert session.document.runs == ()
    assert app.window.loss_plot.title.full_text == "No run yet"
    settled(qtbot, app)
    assert app.window.workbench.view("deconvolved").picture is None


def test_a_run_without_a_name_and_of_several_channels_has_its_row(qtbot, app: App) -> None:
    app.session.edit("Colour", filter=Filter(np.stack([np.eye(3), np.ones((3, 3)) / 9, np.eye(3)[::-1]])))
    run = learn_at_once(qtbot, app)
    table = app.window.runs_panel.table
    assert table.item(0, 1).text() == "custom"
    assert run.learned.channels == 3
    assert [m.title for m in app.window.weights_panel.maps] == [
        "True red", "True green", "True blue", "Red", "Green", "Blue",
    ]  # fmt: skip
