"""The workbench's methods by hand: the box, the settings, files, the export that names the method."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from revdeconv_gui.app import App
from revdeconv_gui.core.methods import find
from revdeconv_gui.document.operator_files import read_operator
from revdeconv_gui.gui.reverse_box import FROM_FILE
from revdeconv_gui.session.exporting import exportables
from tests.gui.helpers import LEARNED, LEFT, Key, choose, learn_at_once, replace_text, settled


def test_a_method_is_chosen_by_keyboard(qtbot, app: App) -> None:
    bench, session = app.window.workbench, app.session
    choose(app.window.filter_panel.preset, "blur")
    choose(bench.reverse_box, "richardson-lucy")
    settled(qtbot, app)
    assert session.view.method.name == "richardson-lucy"
    assert bench.reverse_box.currentText() == "by Richardson–Lucy"
    expected = find("richardson-lucy").prepare(session.document.filter).apply(session.pictures.filtered)
    assert np.array_equal(bench.view("deconvolved").picture.pixels, expected)
    choose(bench.reverse_box, "learned-inverse")
    settled(qtbot, app)
    assert "fitted on 1 other" in bench.detail("deconvolved")
    learn_at_once(qtbot, app)
    assert session.view.method.reverses
    assert bench.reverse_box.currentData() == LEARNED


def test_settings_take_effect(qtbot, app: App) -> None:
    bench, session = app.window.workbench, app.session
    choose(bench.reverse_box, "learned-inverse")
    settled(qtbot, app)
    QTest.mouseClick(bench.knobs, LEFT)
    popup = bench.knobs.popup
    assert popup.isVisible()
    replace_text(popup.fields["radius"], "1")
    settled(qtbot, app)
    assert session.pictures.operator.operator.radius == 1
    assert session.pictures.made_by == "learned inverse, radius 1"
    QTest.keyClick(popup, Key.Key_Escape)
    assert not popup.isVisible()
    choose(bench.reverse_box, "wiener")
    QTest.mouseClick(bench.knobs, LEFT)
    replace_text(bench.knobs.popup.fields["balance"], "0.5")
    assert session.view.method.parameters() == {"balance": 0.5}
    bench.knobs.popup.close()


def test_one_image_is_too_few_to_fit_on(qtbot, empty: App) -> None:
    from tests.session.helpers import item

    empty.session.add_images([item()])
    choose(empty.window.workbench.reverse_box, "learned-network")
    settled(qtbot, empty)
    assert "never on the one that is shown" in empty.window.workbench.view("deconvolved").empty_text


def test_an_operator_is_saved_and_opened(qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, session, path = app.window.workbench, app.session, tmp_path / "mine.npz"
    choose(bench.reverse_box, "learned-inverse")
    settled(qtbot, app)
    made = session.pictures
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), args[3]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(path), args[3]))
    QTest.mouseClick(bench.knobs, LEFT)
    QTest.mouseClick(bench.knobs.popup.save, LEFT)
    settled(qtbot, app)
    assert read_operator(path).method == "learned-inverse"
    choose(bench.reverse_box, "zoom")
    settled(qtbot, app)  # until then the operator of the pictures that are still shown can be saved
    QTest.mouseClick(bench.knobs, LEFT)
    assert not bench.knobs.popup.save.isEnabled(), "a zoom is nothing to save"
    QTest.mouseClick(bench.knobs.popup.open, LEFT)
    settled(qtbot, app)
    assert bench.reverse_box.currentData() == FROM_FILE
    assert bench.reverse_box.currentText() == "by mine.npz"
    assert np.array_equal(session.pictures.deconvolved, made.deconvolved)
    choose(bench.reverse_box, "bicubic")
    choose(bench.reverse_box, FROM_FILE)
    assert session.view.method.from_file


def test_a_file_that_is_no_operator_is_refused_in_a_sentence(qtbot, app: App, tmp_path: Path) -> None:
    path = tmp_path / "no.npz"
    path.write_bytes(b"nothing")
    app.window.commands.methods.read(path)
    settled(qtbot, app)
    assert len(app.heard.of("error")) == 1
    assert "is not an NPZ file" in app.heard.of("error")[0]
    assert app.session.view.method.reverses


def test_the_export_names_the_method(qtbot, app: App, tmp_path: Path) -> None:
    choose(app.window.workbench.reverse_box, "learned-inverse")
    settled(qtbot, app)
    found = {each.key: each for each in exportables(app.session)}
    assert found["deconvolved"].title == "Deconvolved image of slope.png (learned inverse, radius 2)"
    assert found["deconvolved"].stem == "slope-edge-learned-inverse"
    assert found["operator"].stem == "edge-learned-inverse"
    found["operator"].write(tmp_path / "it.npz")
    assert np.array_equal(
        read_operator(tmp_path / "it.npz").apply(app.session.pictures.filtered), app.session.pictures.deconvolved
    )
