"""The Help menu for people who report a fault: diagnostics in the clipboard, the log file in the file manager."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui import __version__
from revdeconv_gui.app import App
from revdeconv_gui.core import machine_code
from revdeconv_gui.gui import help_commands
from revdeconv_gui.gui.diagnostics import log_tail
from revdeconv_gui.session import logs
from tests.gui.helpers import LEFT, settled


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "logs" / "revdeconv.log"
    path.parent.mkdir()
    monkeypatch.setattr(logs, "log_file", lambda: path)
    return path


def click_in_help(app: App, key: str) -> None:
    """Open the menu and click an entry of it."""
    bar, menu, action = app.window.menuBar(), app.window.menus["&Help"], app.window.actions_by_key[key]
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(menu.menuAction()).center())
    assert menu.isVisible()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()


def test_diagnostics_say_what_a_report_needs(qtbot: Any, app: App, log_file: Path) -> None:
    home = os.path.expanduser("~")
    lines = [f"INFO x: line {number} of {home}/secret" for number in range(60)]
    log_file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    app.preferences.image_folder = "/private/pictures"
    app.preferences.recent = '["/private/pictures/a.png"]'
    click_in_help(app, "copy_diagnostics")
    settled(qtbot, app)
    text = QGuiApplication.clipboard().text()
    size = QGuiApplication.primaryScreen().size()
    hits = sum(hit for hit, _ in machine_code.hits_and_misses().values())
    for wanted in (
        f"revdeconv: {__version__}", f"Qt: {qVersion()}", f"Platform: {QGuiApplication.platformName()}",
        f"{os.cpu_count()} cores", f"Screen 1: {size.width()} × {size.height()}", "Recent: 1 images or folders",
        f"Machine code: {machine_code.profile()}", f"Cache: {hits} found", "Document: 2 images, 0 pairs, 0 runs",
        f"Learning rate: {app.session.document.settings.learning_rate}",
    ):  # fmt: skip
        assert wanted in text
    assert "line 20 of" in text
    assert "line 59 of" in text
    assert "line 19 of" not in text, "only the last forty"
    assert "/private" not in text
    assert home not in text
    assert f"Copied the diagnostics, {len(text.splitlines())} lines." in app.heard.of("info")


def test_diagnostics_without_a_log(qtbot: Any, app: App, log_file: Path) -> None:
    click_in_help(app, "copy_diagnostics")
    settled(qtbot, app)
    assert QGuiApplication.clipboard().text().endswith("Log: empty\n")
    assert app.heard.of("error") == []


def test_a_log_of_any_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_bytes(b"\xff\x00" * 10_000 + b"\nlast\n")
    first, last = log_tail(path)
    assert len(first) <= 500
    assert last == "last"


def test_the_log_file_is_shown(app: App, log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(help_commands, "reveal", lambda path, failed: shown.append(path))
    click_in_help(app, "show_log")
    assert shown == []
    assert "There is no log file" in app.heard.of("warning")[-1]
    log_file.write_text("x")
    click_in_help(app, "show_log")
    assert shown == [log_file]


def test_where_no_file_manager_opens_the_log_is_named(
    app: App, log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_file.write_text("x")
    monkeypatch.setattr(help_commands, "reveal", lambda path, failed: failed())
    click_in_help(app, "show_log")
    assert str(log_file) in app.heard.of("warning")[-1]
