"""Writing a project under its lock, where nobody else has written it meanwhile. In a thread."""

from __future__ import annotations

from pathlib import Path

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.locks import FileLock
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import StoredView, stamp_of, write_project

Stamp = tuple[int, int]  # see stamp_of


class ChangedOutside(Exception):
    """Another program has written the file since it was read."""


def write_locked(
    path: Path, document: Document, view: StoredView, lock: FileLock | None, stamp: Stamp | None
) -> tuple[FileLock, Stamp | None]:
    """Write a project under a lock, where its file still has that stamp; gives lock and new stamp.

    Raises
    ------
    ChangedOutside
        If the file has another stamp.
    FileProblem
        If another window has it, or it cannot be written.
    """
    if lock is not None:
        if lock.lost:
            raise FileProblem(path, phrase("was taken over by another window"), phrase("save it under another name"))
        _check_unchanged(path, stamp)
        write_project(path, document, view)
        return lock, stamp_of(path)
    fresh = FileLock(path)
    if fresh.acquire() is not None:
        raise FileProblem(path, phrase("is open in another window"), phrase("close it there or choose another name"))
    try:
        _check_unchanged(path, stamp)
        write_project(path, document, view)
    except BaseException:
        fresh.release()
        raise
    return fresh, stamp_of(path)


def _check_unchanged(path: Path, stamp: Stamp | None) -> None:
    """A file that is gone can be written again without a loss."""
    if stamp is not None and stamp_of(path) not in (None, stamp):
        raise ChangedOutside
