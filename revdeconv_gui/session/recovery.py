"""Keeps a copy of what is not saved, every half minute and before each run, and gives it back after a crash."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QTimer

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document, FinishedRun
from revdeconv_gui.document.kept_copies import Copy, CopyKeeper, forget, left_copies
from revdeconv_gui.document.project_files import OpenedProject, read_project

from .session import Session

log = logging.getLogger(__name__)
_EVERY_MS = 30_000
_SHARE = 10  # a copy that took a second to write is not made again for ten


def recovery_folder() -> Path:
    """Where copies are kept on this system."""
    return Path(platformdirs.user_state_dir("revdeconv", appauthor=False)) / "recovery"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a copy has: a document, and what a run had learned that went on then."""

    document: Document
    live: tuple[FinishedRun, ...]


class Recovery(QObject):
    """The copy of a session's document.

    The window's thread only hands the document over: its arrays never change, so that a thread may write them.
    """

    def __init__(self, session: Session, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self._folder = folder
        self._keeper = CopyKeeper(folder)
        self._kept: _Kept | None = None  # what the copy has, or is about to
        self._not_before = 0.0
        self._told = ""  # why no copy could be made, as it was told
        self._closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)
        self._timer.start(_EVERY_MS)
        session.project.changed.connect(self._project_changed)
        session.run_changed.connect(self._run_changed)

    # ---- keeping

    def keep(self) -> None:
        """Make a copy of what is not saved, in the background, where the last one is not the same."""
        project, now = self._session.project, self._now()
        if now is None or now == self._kept or time.monotonic() < self._not_before:
            return
        self._kept = now
        project.writer.submit(self._copying(), self._written, self._not_written)

    def _now(self) -> _Kept | None:
        """What is not saved now; None where that is nothing."""
        session = self._session
        live = () if session.run is None else session.run.results or session.run.so_far
        return _Kept(session.document, live) if session.project.modified or live else None

    def _copying(self) -> Callable[[], float]:
        """What makes a copy of the document as it is now, in any thread; gives the seconds that it took."""
        session, project = self._session, self._session.project
        document, learning = session.with_live_run()
        view, path, stamp = project.view, project.path, project.stamp
        changes = (*project.unsaved, *([learning] if learning else []))

        def write() -> float:
            before = time.monotonic()
            self._keeper.keep(document, view, path, changes, stamp)
            return time.monotonic() - before

        return write

    def _written(self, seconds: float) -> None:
        self._not_before = time.monotonic() + _SHARE * seconds
        self._told = ""

    def _not_written(self, error: Exception) -> None:
        self._kept = None
        log.warning("no copy for a crash could be kept: %s", error)
        if str(error) != self._told:
            self._told = str(error)
            told = phrase("What is not saved would be lost in a crash, for no copy can be kept: {error}", error=error)
            self._session.reported.emit("error", told)

    def _run_changed(self) -> None:
        if self._session.run is not None:
            self.keep()

    def _project_changed(self) -> None:
        """What is saved, and not only about to be, needs no copy."""
        project = self._session.project
        if not (project.modified or project.saving) and self._kept is not None:
            self._kept = None
            project.writer.submit(self._forget_if_saved, lambda _: None, self._session.fail)

    def _forget_if_saved(self) -> None:
        if self._kept is None:
            self._keeper.forget()

    # ---- after a crash

    def left(self) -> list[Copy]:
        """What processes left that were not ended properly. Reads the disk: not for the window's thread."""
        return left_copies(self._folder)

    def restore(self, copy: Copy) -> None:
        """Show a copy; it is given up only when another one of the same is kept."""

        def done(opened: OpenedProject) -> None:
            path = None if copy.note.project is None else Path(copy.note.project)
            self._session.project.restore(opened, path, copy.note.stamp, copy.note.changes)
            self._not_before = 0.0
            self.keep()
            self._session.project.writer.submit(
                partial(self._forget_restored, copy), lambda _: None, self._session.fail
            )
            self._session.reported.emit("info", phrase("Restored what was not saved."))

        session = self._session
        session.project.writer.submit(lambda: read_project(copy.path, session.cache), done, session.fail)

    def _forget_restored(self, copy: Copy) -> None:
        if self._keeper.path.exists():
            forget(copy.path)

    def discard(self, copy: Copy) -> None:
        """Give a copy up."""
        self._session.project.writer.submit(partial(forget, copy.path), lambda _: None, self._session.fail)

    # ---- the end

    def give_up(self) -> None:
        """What is not saved now is not wanted: keep no copy of it."""
        self._session.undo_stack.setClean()

    def close(self) -> None:
        """Keep what is neither saved nor given up for the next start. After the session's threads have ended."""
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        if self._now() is not None:
            try:
                self._copying()()
            except Exception as error:
                log.warning("no copy could be kept: %s", error)
        else:
            self._keeper.forget()
        self._keeper.release()
