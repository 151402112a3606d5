"""The one exception that a file can cause, worded for the person who chose the file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from revdeconv_gui.core.phrases import marked, phrase

_LONGEST = 600  # characters


class FileProblem(Exception):
    """A file that cannot be read or written.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    what : str
        What is wrong with it, without a full stop: "is empty (0 bytes)".
    advice : str
        What to do, without a full stop: "choose another file".
    """

    def __init__(self, path: str | os.PathLike[str], what: str, advice: str) -> None:
        super().__init__(path, what, advice)
        self.path = Path(path)
        # Some words come from libraries and from file contents: keep them on one line, of a length for people.
        self.what = _short(" ".join(what.split()))
        self.advice = " ".join(advice.split())

    def __str__(self) -> str:
        return f"{self.path}: {self.what}, {self.advice}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"


class Refused(Exception):
    """What is wrong with a file's contents and what to do; whoever knows the file's name makes a FileProblem of it."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice or phrase("get a fresh copy of it")


_WORDS = {
    errno.ENOENT: (marked("does not exist"), marked("check the name and the folder")),
    errno.ENOTDIR: (marked("does not exist (a part of its path is a file)"), marked("check the name and the folder")),
    errno.EISDIR: (marked("is a folder"), marked("choose a file")),
    errno.EACCES: (
        marked("may not be opened (permission denied)"),
        marked("change its permissions or choose another place"),
    ),
    errno.EPERM: (
        marked("may not be opened (not permitted)"),
        marked("change its permissions or choose another place"),
    ),
    errno.EROFS: (marked("is on a read-only disk"), marked("choose another folder")),
    errno.ENOSPC: (marked("does not fit on the disk"), marked("free some space or choose another disk")),
    errno.EDQUOT: (marked("does not fit in your disk quota"), marked("free some space or choose another disk")),
    errno.ENAMETOOLONG: (marked("has too long a name"), marked("choose a shorter one")),
    errno.ELOOP: (marked("is a symbolic link that leads back to itself"), marked("repair the link")),
    errno.EMFILE: (marked("cannot be opened (too many files are open)"), marked("close other files and try again")),
}


def problem_of(path: str | os.PathLike[str], error: OSError, doing: str = "read") -> FileProblem:
    """The file problem that says what an operating system error means; ``doing`` is "read" or "written"."""
    number = error.errno
    if doing == "written" and number == errno.ENOENT:
        return FileProblem(
            path, phrase("cannot be written, its folder does not exist"), phrase("make the folder first")
        )
    if number in _WORDS:
        return FileProblem(path, *map(phrase, _WORDS[number]))
    words = error.strerror or str(error) or type(error).__name__
    what = (
        phrase("cannot be written ({words})", words=words)
        if doing == "written"
        else phrase("cannot be read ({words})", words=words)
    )
    return FileProblem(path, what, phrase("check the disk and try again"))


@contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file for reading; gives the file and its length in bytes.

    Raises
    ------
    FileProblem
        If it is missing, a folder, a device, empty, or may not be read; also for an OSError inside the block.
    """
    try:
        if Path(path).is_dir():
            raise IsADirectoryError(errno.EISDIR, phrase("is a directory"))
        # A named pipe would block the open for ever.
        if Path(path).exists() and not Path(path).is_file():
            raise FileProblem(path, phrase("is not a regular file"), phrase("choose a file"))
        with open(path, "rb") as file:
            length = os.fstat(file.fileno()).st_size
            if length == 0:
                raise FileProblem(path, phrase("is empty (0 bytes)"), phrase("get a fresh copy of it"))
            yield file, length
    except OSError as error:
        raise problem_of(path, error) from error
    except ValueError as error:
        if "null" in str(error):
            raise FileProblem(path, phrase("has a name with a NUL character"), phrase("check the name")) from error
        raise


def read_small(path: str | os.PathLike[str], limit: int) -> bytes:
    """All bytes of a file that must not be longer than ``limit`` bytes.

    Raises
    ------
    FileProblem
        If it cannot be read, is empty, or is longer.
    """
    with opened(path) as (file, length):
        if length > limit:
            what = phrase(
                "has {length:,} bytes, more than the limit of {limit:,} for such a file", length=length, limit=limit
            )
            raise FileProblem(path, what, phrase("check that it is the file you mean"))
        return file.read(limit + 1)


def read_small_text(path: str | os.PathLike[str], limit: int) -> str:
    """All text of a UTF-8 file of at most ``limit`` bytes, with or without a byte order mark.

    Raises
    ------
    FileProblem
        If it cannot be read, is empty, is longer, or is not UTF-8.
    """
    data = read_small(path, limit)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(
            path, phrase("is not UTF-8 text (byte {start})", start=error.start), phrase("save it as UTF-8 text")
        ) from error
