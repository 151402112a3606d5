from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from revdeconv_gui.document import atomic
from revdeconv_gui.document.problems import FileProblem, problem_of

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and links")


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    atomic.write_text(target, "one\n")
    atomic.write_bytes(target, b"two\r\n")
    assert target.read_bytes() == b"two\r\n"
    assert only(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_failing_writer_leaves_the_old_file_whole(tmp_path: Path, failure: type[BaseException]) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(failure), atomic.replacing(target) as file:  # noqa: PT012
        file.write(b"half of the new")
        raise failure
    assert target.read_text() == "old"
    assert only(tmp_path) == ["a.txt"]


def test_a_failing_first_write_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), atomic.replacing(tmp_path / "a.txt") as file:  # noqa: PT012
        file.write(b"x")
        raise RuntimeError
    assert only(tmp_path) == []


def test_a_full_disk_is_told_and_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(FileProblem, match="does not fit on the disk, free some space"), atomic.replacing(target):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert target.read_text() == "old"
    assert only(tmp_path) == ["a.txt"]


def test_a_failing_rename_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileProblem, match="permission denied"):
        atomic.write_text(target, "new")
    assert target.read_text() == "old"
    assert only(tmp_path) == ["a.txt"]


@posix
def test_the_contents_are_on_the_disk_before_the_name_and_the_name_before_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut is not to leave a new name with old or no contents; no test can cut the power, but it sees this."""
    done: list[str] = []
    sync, move = os.fsync, os.replace

    def fsync(descriptor: int) -> None:
        at = os.fstat(descriptor)
        done.append("folder on the disk" if stat.S_ISDIR(at.st_mode) else f"{at.st_size} bytes on the disk")
        sync(descriptor)

    def replace(old: Path, new: Path) -> None:
        done.append("renamed")
        move(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    atomic.write_text(tmp_path / "a.txt", "new")
    assert done == ["3 bytes on the disk", "renamed", "folder on the disk"]


@posix
def test_permissions_are_kept_and_the_umask_respected(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("x")
    old.chmod(0o640)
    atomic.write_text(old, "y")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    before = os.umask(0o027)
    try:
        atomic.write_text(tmp_path / "new", "y")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "a.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    atomic.write_text(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert only(tmp_path) == ["link.txt", "there"]


@posix
def test_a_dangling_link_gets_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "later.txt")
    atomic.write_text(link, "new")
    assert (tmp_path / "later.txt").read_text() == "new"


@posix
def test_a_write_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(FileProblem, match="is write-protected"):
        atomic.write_text(target, "new")
    assert target.read_text() == "old"


@posix
def test_a_device_is_not_replaced() -> None:
    atomic.write_text("/dev/null", "x")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_folders_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder, choose a file"):
        atomic.write_text(tmp_path, "x")
    with pytest.raises(FileProblem, match="its folder does not exist, make the folder first"):
        atomic.write_text(tmp_path / "no" / "a.txt", "x")
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileProblem, match="a part of its path is a file"):
        atomic.write_text(tmp_path / "file" / "a.txt", "x")


def test_a_long_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="too long a name"):
        atomic.write_text(tmp_path / ("a" * 300), "x")


def test_a_problem_is_one_line() -> None:
    problem = FileProblem("a/b.png", "is\nodd", "look\n at it")
    assert str(problem) == f"{Path('a/b.png')}: is odd, look at it"
    assert (problem.what, problem.advice) == ("is odd", "look at it")


def test_an_unknown_error_keeps_its_words() -> None:
    assert str(problem_of("x", OSError(errno.EIO, "Input/output error"))) == (
        "x: cannot be read (Input/output error), check the disk and try again"
    )
