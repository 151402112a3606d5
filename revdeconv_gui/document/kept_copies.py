"""Copies of documents that were not saved, for the next start after a crash.

A copy is a project, a note of what is in it, and the lock of the process that keeps it: without that process it is
what a crash has left.
"""

from __future__ import annotations

import json
import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from .atomic import write_text
from .document import Document
from .locks import FileLock
from .problems import FileProblem, read_small
from .project_files import PROJECT_SUFFIX, StoredView, write_project

_MAX_NOTE = 1_000_000
_MAX_CHANGES = 500


class Note(msgspec.Struct, frozen=True):
    """What a copy is of.

    Attributes
    ----------
    project : str or None
        Path of the project; None where it was never saved.
    kept : float
        When the copy was made, seconds since 1970.
    changes : tuple of str
        Names of the undo steps that are not saved in the project, the oldest first.
    stamp : (int, int) or None
        Length and time of the project's file as it was read or written last.
    """

    project: str | None
    kept: float
    changes: tuple[str, ...]
    stamp: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that a process left that runs no more."""

    path: Path
    note: Note


class CopyKeeper:
    """Keeps the copy of one window. Its methods are called one at a time, in a thread.

    Parameters
    ----------
    folder : Path
        Of all copies; made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{secrets.token_hex(8)}{PROJECT_SUFFIX}"
        self._lock = FileLock(self.path)

    def keep(
        self,
        document: Document,
        view: StoredView,
        project: Path | None,
        changes: tuple[str, ...],
        stamp: tuple[int, int] | None = None,
    ) -> None:
        """Replace the copy.

        Raises
        ------
        FileProblem
            If it cannot be written; the old copy is then as it was.
        """
        with suppress(OSError):
            os.makedirs(self.path.parent, mode=0o700, exist_ok=True)
        if self._lock.holder() is None:
            self._lock.acquire()
        write_project(self.path, document, view, checksums=False)
        note = Note(None if project is None else str(project), time.time(), changes[-_MAX_CHANGES:], stamp)
        write_text(_note_file(self.path), json.dumps(msgspec.to_builtins(note)))

    def forget(self) -> None:
        """Remove the copy, if there is one."""
        forget(self.path)

    def release(self) -> None:
        """Leave the copy, if there is one, for the next start."""
        self._lock.release()


def left_copies(folder: Path) -> list[Copy]:
    """The copies that nobody keeps any more, the newest first."""
    found = []
    with suppress(OSError):
        for path in sorted(folder.glob(f"*{PROJECT_SUFFIX}")):
            holder = FileLock(path).holder()
            note = _read_note(path)
            if note is not None and (holder is None or not holder.alive):
                found.append(Copy(path, note))
    return sorted(found, key=lambda copy: -copy.note.kept)


def forget(path: Path) -> None:
    """Remove a copy with all that belongs to it."""
    for file in (path, _note_file(path), FileLock(path).file):
        with suppress(OSError):
            file.unlink()


def _note_file(path: Path) -> Path:
    return path.with_suffix(".json")


def _read_note(path: Path) -> Note | None:
    try:
        return msgspec.json.decode(read_small(_note_file(path), _MAX_NOTE), type=Note)
    except (FileProblem, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
