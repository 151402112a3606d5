"""The system's file manager and browser: opened, or missing and told so."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from revdeconv_gui.gui import reveal as reveal_module
from revdeconv_gui.gui.reveal import reveal, show_folder, show_link

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is Linux's")


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reveal_module, "_by_message", lambda path: False)


def _xdg_open(folder: Path, code: int, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in that notes what it was asked for and ends with a code."""
    program, asked = folder / "xdg-open", folder / "asked"
    program.write_text(f'#!/bin/sh\necho "$1" > {asked}.new; mv {asked}.new {asked}; exit {code}\n')
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    return asked


def test_the_folder_is_opened(qtbot, qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, failures = _xdg_open(tmp_path, 0, monkeypatch), []
    reveal(tmp_path / "a.png", lambda: failures.append(1))
    qtbot.waitUntil(asked.is_file)
    qtbot.waitUntil(lambda: not qapp.findChildren(QTimer))  # nobody looks any more
    assert asked.read_text().strip() == str(tmp_path)
    assert not failures


def test_no_file_manager_is_told(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """xdg-open starts everywhere, and ends with an error where nothing opens folders."""
    _xdg_open(tmp_path, 3, monkeypatch)
    failures: list[int] = []
    show_folder(tmp_path, lambda: failures.append(1))
    qtbot.waitUntil(lambda: failures == [1])


def test_no_browser_is_told(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, failures = _xdg_open(tmp_path, 3, monkeypatch), []
    show_link(QUrl("https://doi.org/10.21203/rs.3.rs-3247106/v1"), lambda: failures.append(1))
    qtbot.waitUntil(lambda: failures == [1])
    assert asked.read_text().strip() == "https://doi.org/10.21203/rs.3.rs-3247106/v1"


def test_without_xdg_open_qt_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    failures: list[int] = []
    for opens in (True, False):
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url, opens=opens: opens)
        show_folder(tmp_path, lambda: failures.append(1))
        assert len(failures) == (not opens)
