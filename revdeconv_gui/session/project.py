"""The file of the document: new, open, save, whether it has changed since; reading and writing go on in a thread."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.locks import FileLock, Holder
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.project_files import (
    Found,
    OpenedProject,
    StoredImage,
    StoredView,
    find_files,
    read_project,
)

from .background import Background
from .project_writing import ChangedOutside, Stamp, write_locked
from .stored_view import restored, stored
from .unsaved import Unsaved

if TYPE_CHECKING:
    from .session import Session


class Project(QObject):
    """Where the document is kept.

    Signals
    -------
    changed()
        File, read-only or modified may be other than before.
    opened(view)
        Another document is there; ``view`` is a StoredView for what the window itself shows.
    in_use(opened, holder)
        A project was read that another window has open: answer by `open_anyway`, or not.
    changed_outside(then)
        The file is not as it was read or written last, so nothing was saved: answer by ``save(overwrite=True,
        then=then)``, by saving under another name, or not.
    files_missing(count)
        Image files of the project that was opened were not found: see `locate`.

    Attributes
    ----------
    path : Path or None
        None until it was saved first.
    read_only : str
        Why it can only be saved under another name; empty where it can be saved.
    layout : callable
        Gives the page and the way of comparing that are shown, and where the panels are; set by the window.
    missing : tuple of StoredImage
        Images whose files have not been found.
    writer : Background
        One thread, so that what is written later is there later.
    """

    changed = Signal()
    opened = Signal(object)
    in_use = Signal(object, object)
    changed_outside = Signal(object)
    files_missing = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.path: Path | None = None
        self.read_only = ""
        self.layout: Callable[[], tuple[str, str, str]] = lambda: ("", "", "")
        self.missing: tuple[StoredImage, ...] = ()
        self.writer = Background(self, threads=1)
        self._lock: FileLock | None = None
        self._stamp: Stamp | None = None  # of the file as it was read or written last
        self._closed = False
        self._saving = 0
        self._problem = ""  # why it could not be saved, as it was told
        self._unsaved = Unsaved(session.undo_stack, session.document_at)
        session.undo_stack.cleanChanged.connect(self._clean_changed)

    def _clean_changed(self, _: bool) -> None:
        self.changed.emit()

    @property
    def modified(self) -> bool:
        """Whether the document is other than what was saved or opened."""
        return not self._session.undo_stack.isClean()

    @property
    def saving(self) -> bool:
        """Whether it is being written: until then it is not sure that anything is saved."""
        return self._saving > 0

    @property
    def name(self) -> str:
        """For people: the file's name without its ending."""
        return phrase("Untitled") if self.path is None else self.path.stem

    @property
    def view(self) -> StoredView:
        """What is shown now."""
        return stored(self._session.view, *self.layout())

    @property
    def unsaved(self) -> list[str]:
        """Names of the changes since it was saved, the oldest first; those undone since then are told as that."""
        return self._unsaved.names

    # ---- new and open

    def new(self) -> None:
        """Begin with an empty document."""
        self._take(Document(), StoredView(), None, None, "", None)

    def open(self, path: Path) -> None:
        """Read a project and show it; what it says is told by signals."""
        path = Path(os.path.abspath(path))
        ours = self._lock

        def work() -> tuple[OpenedProject, FileLock, Holder | None]:
            opened = read_project(path, self._session.cache)
            if ours is not None and ours.covers(path):  # open here already, maybe by another name
                return opened, ours, None
            lock = FileLock(path)
            return opened, lock, lock.acquire()

        def done(found: tuple[OpenedProject, FileLock, Holder | None]) -> None:
            opened, lock, holder = found
            if holder is None:
                self._show(opened, lock, _why_read_only(opened))
            else:
                self.in_use.emit(opened, holder)

        self._session.reported.emit("info", phrase("Opening {name}…", name=path.name))
        self.writer.submit(work, done, partial(self._not_opened, path))

    def _not_opened(self, path: Path, error: Exception) -> None:
        self._session.reported.emit("info", phrase("{name} is not opened.", name=path.name))
        self._session.fail(error)

    def open_anyway(self, opened: OpenedProject, *, take_over: bool) -> None:
        """Show a project that another window has open, to look at it only, or as its only owner from now on."""
        if not take_over:
            self._show(opened, None, phrase("another window has it open"))
            return
        lock = FileLock(opened.path)
        lock.take_over()
        self._show(opened, lock, _why_read_only(opened))

    def restore(
        self, opened: OpenedProject, path: Path | None, stamp: Stamp | None = None, changes: tuple[str, ...] = ()
    ) -> None:
        """Show what was kept of a document that was not saved.

        ``path`` is the project that it belongs to, ``stamp`` tells its file as it was then, ``changes`` are in no file.
        """
        ours = self._lock if self._lock is not None and path is not None and self._lock.covers(path) else None
        lock = ours if ours is not None or path is None else FileLock(path)
        held = ours is None and lock is not None and lock.acquire() is not None
        self._take(
            opened.document, opened.view, path, lock, phrase("another window has it open") if held else "", stamp
        )
        self._unsaved.begin(changes)
        self._session.undo_stack.resetClean()
        self._tell_files(opened)

    def _show(self, opened: OpenedProject, lock: FileLock | None, read_only: str) -> None:
        if self._session.busy:  # it began while the file was read
            self._session.reported.emit(
                "warning", phrase("Stop what goes on, then open {name} again.", name=opened.path.name)
            )
            if lock is not None and lock is not self._lock:
                lock.release()
            return
        self._take(opened.document, opened.view, opened.path, lock, read_only, opened.stamp)
        self._session.reported.emit("info", phrase("Opened {path}.", path=opened.path))
        if read_only:
            self._session.reported.emit(
                "warning",
                phrase(
                    "{name} opens read-only: {read_only}. Save it under another name to keep changes.",
                    name=opened.path.name,
                    read_only=read_only,
                ),
            )
        self._tell_files(opened)

    def _tell_files(self, opened: OpenedProject) -> None:
        names = {image.id: image.name for image in opened.stored}
        if opened.view_lost:
            self._session.reported.emit("warning", phrase("What the project last showed is damaged and is left out."))
        if opened.found.changed:
            which = _few([names[number] for number in opened.found.changed])
            self._session.reported.emit(
                "warning", phrase("Changed on the disk since the project was saved: {which}.", which=which)
            )
        if opened.found.moved:
            which = _few([names[number] for number in opened.found.moved])
            self._session.reported.emit("info", phrase("Found in another folder: {which}.", which=which))
        missing = set(opened.found.missing)
        self.missing = tuple(image for image in opened.stored if image.id in missing)
        if missing:
            self.files_missing.emit(len(missing))

    def _take(
        self,
        document: Document,
        view: StoredView,
        path: Path | None,
        lock: FileLock | None,
        read_only: str,
        stamp: Stamp | None,
    ) -> None:
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock, self._stamp = lock, stamp
        self.path, self.read_only, self.missing = path, read_only, ()
        self._unsaved.begin()
        self._session.start_over(document, restored(view, document, self._session.view))
        self.changed.emit()
        self.opened.emit(view)

    # ---- files that moved

    def locate(self, places: list[Path]) -> None:
        """Look for the missing image files in folders and among files; what is found becomes one undo step."""
        missing, folder = self.missing, (self.path or Path.cwd()).parent

        self._session.background.submit(
            lambda: find_files(missing, folder, places), partial(self._located, missing), self._session.fail
        )

    def _located(self, missing: tuple[StoredImage, ...], found: Found) -> None:
        session = self._session
        wanted = {image.id: found.paths[image.id] for image in missing if image.id not in found.missing}
        images = tuple(
            replace(item, source=PixelFile(wanted[item.id], session.cache), path=wanted[item.id])
            if item.id in wanted and item.problem is not None
            else item
            for item in session.document.images
        )
        self.missing = tuple(image for image in missing if image.id in found.missing)
        if wanted:
            session.edit(
                phrase("Find image") if len(wanted) == 1 else phrase("Find {count:,} images", count=len(wanted)),
                images=images,
            )
            session.images.reload(set(wanted))
            session.reported.emit("info", phrase("Found {images}.", images=_images(len(wanted))))
        if self.missing:
            session.reported.emit(
                "warning", phrase("Not found there: {few}.", few=_few([image.name for image in self.missing]))
            )

    # ---- save

    @property
    def stamp(self) -> Stamp | None:
        """Length and time of the file as it was read or written last; None where it was not."""
        return self._stamp

    def save(
        self, path: Path | None = None, then: Callable[[], object] = lambda: None, *, overwrite: bool = False
    ) -> None:
        """Write the document as it is now, under its own name or another; ``then`` follows where that succeeded.

        What another program has made of the file meanwhile is replaced only with ``overwrite``.
        """
        target = self.path if path is None else Path(os.path.abspath(path))
        assert target is not None
        session, document, view = self._session, self._session.document, self.view
        own = self._lock is not None and (target == self.path or self._lock.covers(target))
        lock = self._lock if own and not self.read_only else None
        stamp = None if overwrite or target != self.path else self._stamp
        before = self._unsaved.saving()
        self._saving += 1
        # Now, not at the end: what comes in between is a step of its own, and not saved.
        session.undo_stack.setClean()
        session.reported.emit("info", phrase("Saving {name}…", name=target.name))
        self.writer.submit(
            partial(write_locked, target, document, view, lock, stamp),
            partial(self._saved, target, then),
            partial(self._not_saved, target, then, before),
        )

    def _saved(self, path: Path, then: Callable[[], object], written: tuple[FileLock, Stamp | None]) -> None:
        self._saving -= 1
        lock, self._stamp = written
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock, self.path, self.read_only = lock, path, ""
        self._unsaved.begin()
        self._session.reported.emit("info", phrase("Saved {path}.", path=path))
        self._session.withdrawn.emit(self._problem)
        self._problem = ""
        self.changed.emit()
        then()

    def _not_saved(self, path: Path, then: Callable[[], object], before: int, error: Exception) -> None:
        self._saving -= 1
        self._unsaved.failed(before)
        self._session.reported.emit("info", phrase("{name} is not saved.", name=path.name))
        self.changed.emit()
        if isinstance(error, ChangedOutside):
            self.changed_outside.emit(then)
        else:
            self._problem = str(error)
            self._session.fail(error)

    def close(self) -> None:
        """End what is written, and give the file back; closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        if self.saving:
            self.writer.finish()  # what was to be saved is, and where that fails it is known
        self.writer.close()
        self._session.undo_stack.cleanChanged.disconnect(self._clean_changed)  # the stack's own end says it too
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _why_read_only(opened: OpenedProject) -> str:
    if opened.newer:
        return phrase(
            "it was saved by a newer version of the program (project version {version})", version=opened.version
        )
    return "" if os.access(opened.path, os.W_OK) else phrase("the file is write-protected")


def _few(names: list[str], most: int = 3) -> str:
    more = phrase(" and {count:,} more", count=len(names) - most) if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _images(count: int) -> str:
    return phrases(count, "1 image", "{count:,} images")
