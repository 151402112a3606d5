"""A lock holds as long as its process runs, and not longer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.locks import FileLock, process_started

SCRIPT = """
import sys
from pathlib import Path
from revdeconv_gui.document.locks import FileLock
print(FileLock(Path(sys.argv[1])).acquire(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.revdeconv"


def test_taken_and_given_back(path: Path) -> None:
    lock = FileLock(path)
    assert lock.acquire() is None
    assert FileLock(path).acquire() is not None
    lock.release()
    assert FileLock(path).acquire() is None


def test_of_a_process_that_was_killed_it_is_worth_nothing(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "None\n"
        holder = FileLock(path).acquire()
        assert holder is not None
        assert (holder.process, holder.alive) == (process.pid, True)
        process.kill()
        process.wait()
        assert not holder.alive
        assert FileLock(path).acquire() is None


def test_a_later_process_of_the_same_number_does_not_hold_it(path: Path) -> None:
    FileLock(path).acquire()
    file = FileLock(path).file
    started = process_started(FileLock(path).holder().process)
    write_text(file, file.read_text().replace(started, "12 long ago"))
    assert FileLock(path).acquire() is None


def test_a_file_has_one_lock_under_all_its_names(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.revdeconv"
    link.symlink_to(path)
    lock = FileLock(link)
    assert lock.acquire() is None
    assert lock.covers(path)
    assert not lock.covers(tmp_path / "b.revdeconv")
    assert FileLock(path).acquire() is not None
    assert list((tmp_path / "elsewhere").iterdir()) == [link]
    lock.release()
    assert FileLock(path).acquire() is None


def test_a_lock_that_was_copied_with_its_folder_is_worth_nothing_to_the_process_it_names(
    path: Path, tmp_path: Path
) -> None:
    assert FileLock(path).acquire() is None
    copied = tmp_path / "copy" / path.name
    copied.parent.mkdir()
    FileLock(copied).file.write_bytes(FileLock(path).file.read_bytes())
    assert FileLock(path).acquire() is not None
    assert FileLock(copied).acquire() is None


def test_of_another_computer_it_is_believed(path: Path) -> None:
    FileLock(path).acquire()
    file = FileLock(path).file
    write_text(file, file.read_text().replace(FileLock(path).holder().host, "elsewhere.example"))
    assert FileLock(path).acquire() is not None


def test_taken_over_the_first_notices(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    first.acquire()
    second.take_over()
    assert first.lost
    assert not second.lost
    first.release()
    assert second.holder() is not None, "it is not ours to give back any more"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": 1}', "[" * 100_000, "\udcff"])
def test_nonsense_holds_nothing(path: Path, text: str) -> None:
    FileLock(path).file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert FileLock(path).acquire() is None
    assert FileLock(path).acquire() is not None


def test_where_nothing_can_be_written_nobody_is_kept_out(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "no" / "a.revdeconv")
    assert lock.acquire() is None
    lock.take_over()
    assert not lock.lost
    lock.release()


def test_no_process_has_no_beginning() -> None:
    assert process_started(0) is None
    assert process_started(-1) is None
    assert process_started(2**22 + 7) is None
