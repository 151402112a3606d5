"""A full disk, a read-only folder, a folder that is gone: told in words, and the old file is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.kept_copies import CopyKeeper, left_copies
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import StoredView, read_project, saving, write_project
from tests.document.project_files.examples import CACHE, assert_same

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and limits")


def document(side: int) -> Document:
    pixels = np.full((side, side, 3), 7, np.uint8)
    return Document(images=(ImageItem(1, "Pasted 1", pixels),))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "a.revdeconv"
    write_project(path, document(200))
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="does not fit on the disk, free some space or choose another disk"):
        write_project(path, document(900))
    assert path.read_bytes() == before
    assert list(small_disk.iterdir()) == [path], "no half file is left to fill the disk"


def test_a_full_disk_keeps_the_last_copy(small_disk: Path) -> None:
    keeper = CopyKeeper(small_disk)
    keeper.keep(document(200), StoredView(), None, ("one",))
    with pytest.raises(FileProblem):
        keeper.keep(document(900), StoredView(), None, ("two",))
    keeper.release()
    (copy,) = left_copies(small_disk)
    assert copy.note.changes == ("one",)
    assert read_project(copy.path, CACHE).document.images[0].pixels.shape == (200, 200, 3)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import write_project
from tests.faults.document.test_disk import document
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
try:
    write_project(Path(sys.argv[1]), document(900))
except FileProblem as problem:
    print(problem)
"""


@posix
def test_a_limit_of_file_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    write_project(path, document(100))
    before = path.read_bytes()
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith(f"{path}: cannot be written (File too large)")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


READ_ONLY = """
import os, sys
from pathlib import Path
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import write_project
from tests.faults.document.test_disk import document
if os.geteuid() == 0:
    os.setuid(65534)  # permissions do not bind root
try:
    write_project(Path(sys.argv[1]), document(10))
except FileProblem as problem:
    print(problem)
"""


@posix
def test_a_read_only_folder() -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own is closed to others already
        folder = Path(name)
        path = folder / "a.revdeconv"
        write_project(path, document(20))
        path.chmod(0o666)
        folder.chmod(0o555)
        before = path.read_bytes()
        ended = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(path)], capture_output=True, text=True, timeout=60, check=False
        )
        assert ended.returncode == 0, ended.stderr
        assert "may not be opened (permission denied), change its permissions or choose another place" in ended.stdout
        folder.chmod(0o755)
        assert path.read_bytes() == before


@pytest.mark.parametrize("when", ["before", "while it is written"])
def test_a_folder_that_was_deleted_meanwhile(tmp_path: Path, when: str) -> None:
    """The document stays as it is, nothing is written elsewhere, and it is saved once the folder is there again."""
    folder, kept = tmp_path / "mine", document(20)
    path = folder / "a.revdeconv"
    folder.mkdir()
    write_project(path, document(10))
    with pytest.MonkeyPatch.context() as patch:
        if when == "before":
            shutil.rmtree(folder)
        else:
            write = saving.write_archive

            def delete_then_write(*arguments: Any) -> None:
                shutil.rmtree(folder)
                write(*arguments)

            patch.setattr(saving, "write_archive", delete_then_write)
        with pytest.raises(FileProblem) as caught:
            write_project(path, kept)
    assert str(caught.value) == f"{path}: cannot be written, its folder does not exist, make the folder first"
    assert list(tmp_path.iterdir()) == []
    folder.mkdir()
    write_project(path, kept)
    assert_same(read_project(path, CACHE).document, kept)


def test_a_folder_of_copies_that_was_deleted_is_made_again(tmp_path: Path) -> None:
    keeper = CopyKeeper(tmp_path / "recovery")
    keeper.keep(document(10), StoredView(), None, ("one",))
    for file in (tmp_path / "recovery").iterdir():
        file.unlink()
    (tmp_path / "recovery").rmdir()
    keeper.keep(document(10), StoredView(), None, ("two",))
    keeper.release()
    assert [copy.note.changes for copy in left_copies(tmp_path / "recovery")] == [("two",)]
