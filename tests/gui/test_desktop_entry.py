"""The menu entry that a pip-installed program makes for itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from revdeconv_gui.gui import desktop_entry

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menu entries of this kind are for Linux")


@pytest.fixture(params=["plain", "with space", 'quote" $HOME `x` back\\slash 100%', "tên"])
def command(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command in a folder of that name, as it was started."""
    path = tmp_path / request.param / "revdeconv-gui"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(path)])
    return path


def test_written_and_removed(command: Path, tmp_path: Path) -> None:
    written = desktop_entry.install(tmp_path / "share")
    assert [path for path in written if not path.is_file()] == []
    text = (tmp_path / "share" / desktop_entry.ENTRY).read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith("Exec=")]
    assert _unquoted(line.removeprefix("Exec=").removesuffix(" %F")) == str(command)
    assert "TryExec" not in text
    assert set(desktop_entry.remove(tmp_path / "share")) == set(written)
    assert not any((tmp_path / "share").iterdir()), "neither folders nor lists of the desktop are left"
    assert desktop_entry.remove(tmp_path / "share") == []


def test_what_others_put_there_stays(command: Path, tmp_path: Path) -> None:
    desktop_entry.install(tmp_path / "share")
    names = ("applications/other.desktop", "mime/packages/other.xml", "icons/other")
    others = [tmp_path / "share" / name for name in names]
    for path in others:
        shutil.copy(desktop_entry.resource("linux/revdeconv.xml"), path)
    desktop_entry.remove(tmp_path / "share")
    assert [path for path in others if not path.is_file()] == []
    if shutil.which("update-mime-database"):
        assert (tmp_path / "share" / "mime" / "globs2").is_file()


def _unquoted(text: str) -> str:
    """What a desktop makes of the Exec key: string escapes, then quoting, then field codes."""
    text = text.replace("\\\\", "\\")
    assert text[0] == text[-1] == '"'
    made, rest = "", iter(text[1:-1])
    for character in rest:
        made += next(rest) if character == "\\" else character
    return made.replace("%%", "%")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_entry_is_valid(command: Path, tmp_path: Path) -> None:
    desktop_entry.install(tmp_path / "share")
    made = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(tmp_path / "share" / desktop_entry.ENTRY)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (made.returncode, made.stdout) == (0, "")


def test_a_folder_that_cannot_be_made_is_told(
    command: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert desktop_entry.main(installing=True) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said
    assert "Traceback" not in said


def test_relative_xdg_folders_are_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert desktop_entry.data_folder() == tmp_path / ".local" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert desktop_entry.data_folder() == tmp_path / "data"
