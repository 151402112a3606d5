"""The log goes to a file that is rotated, and never keeps the program from starting."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from revdeconv_gui.session import logs


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    root = logging.getLogger()
    before = list(root.handlers)
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def test_rotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_BYTES", 2000)
    path = tmp_path / "new folder" / "a.log"
    logs.start_log(path)
    for number in range(200):
        logging.getLogger("x").warning("line %d of a log that goes on and on", number)
    files = list(path.parent.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "line 199" in path.read_text()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    logs.start_log(tmp_path / "file" / "a.log")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.log"
    path.symlink_to("/dev/full")
    before = set(logging.getLogger().handlers)
    logs.start_log(path)
    (handler,) = set(logging.getLogger().handlers) - before
    for number in range(3):
        handler.handle(logging.makeLogRecord({"msg": f"line {number}", "levelno": logging.WARNING}))
    with suppress(OSError):
        handler.close()
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{path}: lines of the log are lost: ")
