"""Export by real clicks: what is written is what was shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from revdeconv_gui.app import App
from revdeconv_gui.document import filter_files
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.loss_files import read_losses
from revdeconv_gui.gui.export_dialog import ExportDialog
from tests.gui.helpers import CTRL, LEFT, Key, choose, learn_at_once, replace_text, settled, tool_button


@pytest.fixture
def ready(qtbot, app: App, tmp_path: Path) -> App:
    (tmp_path / "out").mkdir()
    app.preferences.export_folder = str(tmp_path / "out")
    choose(app.window.filter_panel.preset, "blur")
    learn_at_once(qtbot, app)
    return app


def _dialog(qtbot, app: App, *, by_key: bool = True) -> ExportDialog:
    app.window.activateWindow()  # the offscreen platform does not do it when a dialog closes
    qtbot.waitUntil(app.window.isActiveWindow, timeout=5_000)
    if by_key:
        QTest.keyClick(app.window, Key.Key_E, CTRL)
    else:
        QTest.mouseClick(tool_button(app, "export"), LEFT)
    dialog = app.window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=5_000)
    return dialog


def _untick(dialog: ExportDialog, *keys: str) -> None:
    for row in dialog._rows:
        if row.what.key in keys:
            row.box.setFocus()
            QTest.keyClick(row.box, Key.Key_Space)


def _cancel(dialog: ExportDialog) -> None:
    (button,) = (button for button in dialog.findChildren(QPushButton) if "Cancel" in button.text().replace("&", ""))
    QTest.mouseClick(button, LEFT)
    assert not dialog.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_everything_is_written_and_reads_back(qtbot, ready: App, tmp_path: Path, by_key: bool) -> None:
    session, out = ready.session, tmp_path / "out"
    dialog = _dialog(qtbot, ready, by_key=by_key)
    assert dialog.folder.text() == str(out)
    QTest.mouseClick(dialog.export, LEFT)
    settled(qtbot, ready)
    assert sorted(path.name for path in out.iterdir()) == [
        "blur-run1-losses.csv",
        "blur-run1.json",
        "slope-blur-deconvolved.png",
        "slope-blur-filtered.png",
    ]
    (run,) = session.document.runs
    found = read_filter(out / "blur-run1.json")
    assert np.array_equal(found.kernels, run.learned.kernels)
    assert found.learned is not None
    assert found.learned.images == ("slope.png", "noise.png")
    assert np.array_equal(read_image(out / "slope-blur-filtered.png").pixels, session.pictures.filtered)
    assert np.array_equal(read_image(out / "slope-blur-deconvolved.png").pixels, session.pictures.deconvolved)
    losses = np.array([row.loss for row in read_losses(out / "blur-run1-losses.csv")]).reshape(-1, 3)
    assert np.array_equal(losses, run.losses.values)
    assert "Wrote blur-run1.json" in ready.window.said.text()
    assert str(out) in ready.window.said.text()


def test_only_what_is_ticked_under_the_name_and_format_chosen(qtbot, ready: App, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, ready)
    _untick(dialog, "filtered", "deconvolved", "losses")
    row = dialog._rows[0]
    replace_in = row.name
    replace_in.setFocus()
    QTest.keyClick(replace_in, Key.Key_A, CTRL)
    QTest.keyClicks(replace_in, "my filter")
    choose(row.format, ".csv")
    QTest.mouseClick(dialog.export, LEFT)
    settled(qtbot, ready)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["my filter.csv"]


def test_replacing_is_announced(qtbot, ready: App, tmp_path: Path) -> None:
    (tmp_path / "out" / "blur-run1.json").write_text("old")
    dialog = _dialog(qtbot, ready)
    assert dialog.warning.text() == "Replaces blur-run1.json."
    assert dialog.export.isEnabled()
    choose(dialog._rows[0].format, ".npy")
    assert dialog.warning.text() == ""
    choose(dialog._rows[0].format, ".json")
    QTest.mouseClick(dialog.export, LEFT)
    settled(qtbot, ready)
    assert read_filter(tmp_path / "out" / "blur-run1.json").size == 3


def test_bad_names_disable_export(qtbot, ready: App) -> None:
    dialog = _dialog(qtbot, ready)
    field = dialog._rows[0].name
    for name in ("", "   ", "a/b", "a\\b", "a:b", "a*", "what?", '"', "<", ">", "|"):
        field.setFocus()
        QTest.keyClick(field, Key.Key_A, CTRL)
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, name)
        assert not dialog.export.isEnabled(), name
        assert "file name" in dialog.warning.text()
    _untick(dialog, "filter")
    assert dialog.export.isEnabled(), "a name that is not used does not matter"
    _cancel(dialog)


def test_folders_that_are_not_there_disable_export(qtbot, ready: App) -> None:
    dialog = _dialog(qtbot, ready)
    for folder in ("/no/such/folder", "", "~nobody-of-that-name/x", "x" * 300, "\x00"):
        dialog.folder.setFocus()
        QTest.keyClick(dialog.folder, Key.Key_A, CTRL)
        QTest.keyClick(dialog.folder, Key.Key_Delete)
        dialog.folder.insert(folder)
        assert not dialog.export.isEnabled(), folder
        assert "folder" in dialog.warning.text()
    _cancel(dialog)


def test_two_files_of_one_name_and_nothing_at_all_disable_export(qtbot, ready: App) -> None:
    dialog = _dialog(qtbot, ready)
    _untick(dialog, "filter", "losses")
    for row in dialog._rows[1:3]:
        row.name.setFocus()
        QTest.keyClick(row.name, Key.Key_A, CTRL)
        QTest.keyClicks(row.name, "same")
    assert not dialog.export.isEnabled()
    assert "same name" in dialog.warning.text()
    _untick(dialog, "filtered", "deconvolved")
    assert not dialog.export.isEnabled()
    assert "at least one" in dialog.warning.text()
    _cancel(dialog)


def test_a_name_too_long_for_the_disk_is_told(qtbot, ready: App, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, ready)
    field = dialog._rows[0].name
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    field.insert("x" * 300)
    if dialog.export.isEnabled():
        QTest.mouseClick(dialog.export, LEFT)
        settled(qtbot, ready)
        (error,) = ready.heard.of("error")
        assert "too long" in error
        assert ready.window.messages.isVisible()
    else:
        _cancel(dialog)


def test_what_cannot_be_written_is_said_by_name(qtbot, ready: App, tmp_path: Path) -> None:
    (tmp_path / "out" / "blur-run1.json").mkdir()
    dialog = _dialog(qtbot, ready)
    QTest.mouseClick(dialog.export, LEFT)
    settled(qtbot, ready)
    (error,) = ready.heard.of("error")
    assert "blur-run1.json" in error
    # The others are written all the same, and named.
    others = [path.name for path in (tmp_path / "out").iterdir() if path.is_file()]
    assert len(others) == 3
    assert all(name in ready.heard.of("info")[-1] for name in others)


def test_an_error_that_nobody_foresaw_is_told_and_the_others_are_written(
    qtbot, ready: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def planted(*_: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(filter_files, "write_filter", planted)
    dialog = _dialog(qtbot, ready)
    QTest.mouseClick(dialog.export, LEFT)
    settled(qtbot, ready)
    assert ready.heard.of("error") == ["planted"]
    assert len([path for path in (tmp_path / "out").iterdir() if path.is_file()]) == 3


def test_cancel_and_escape_write_nothing(qtbot, ready: App, tmp_path: Path) -> None:
    _cancel(_dialog(qtbot, ready))
    qtbot.waitUntil(lambda: ready.window.findChild(ExportDialog) is None, timeout=5_000)
    dialog = _dialog(qtbot, ready)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    settled(qtbot, ready)
    assert list((tmp_path / "out").iterdir()) == []


def test_enter_in_a_name_exports(qtbot, ready: App, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, ready)
    replace_text(dialog._rows[0].name, "named")
    settled(qtbot, ready)
    assert (tmp_path / "out" / "named.json").is_file()


def test_with_nothing_there_export_is_grey(empty: App) -> None:
    assert not empty.window.actions_by_key["export"].isEnabled()
    QTest.keyClick(empty.window, Key.Key_E, CTRL)
    assert empty.window.findChild(ExportDialog) is None
