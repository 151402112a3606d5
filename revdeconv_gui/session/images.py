"""What can be done to the list of images: add, remove, order, roles, pairs, reload. Each is one undo step."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, Signal

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.document import ImageItem, Pair, Pairing, Role
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.problems import FileProblem

from . import opening, pairs

if TYPE_CHECKING:
    from .session import Session

_ERRORS_TOLD = 5
_TELL_SECONDS = 0.4


class Images(QObject):
    """The images of a session.

    Signals
    -------
    progress_changed()
        ``progress`` says something else.

    Attributes
    ----------
    progress : str
        What is being read, for people; empty where nothing is.
    """

    progress_changed = Signal()
    _found = Signal(object, str, int)
    _known = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.progress = ""
        self._pasted = 0
        self._told_at = 0.0
        # From the threads that read: what they found arrives in order, before their end is told.
        self._found.connect(self._add_files, Qt.ConnectionType.QueuedConnection)
        self._known.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    # ---- adding

    def open(self, paths: Sequence[Path], *, recursive: bool = True) -> None:
        """Add files, and all images in folders, in the order given; problems are reported by name."""
        session, label = (
            self._session,
            phrase("Add {name}", name=paths[0].name) if len(paths) == 1 else phrase("Add images"),
        )
        generation = session.generation

        def stopped() -> bool:
            return session.background.closed or session.generation != generation

        def work() -> opening.Opened:
            opened = opening.find(paths, session.cache, stopped, lambda n: self._known.emit(n, 0), recursive)
            added = False

            def told(count: int) -> None:
                nonlocal added
                if not added:
                    self._found.emit(opened.files, label, generation)
                    added = True
                self._known.emit(count, len(opened.files))

            opening.examine(opened.files, stopped, told)
            if not added:
                self._found.emit(opened.files, label, generation)
            return opened

        self._count(1)
        session.background.submit(work, self._opened, self._failed)

    def _add_files(self, files: list[PixelFile], label: str, generation: int) -> None:
        if generation != self._session.generation:
            return
        items = [ImageItem(0, file.path.name, file, file.path) for file in files]
        if len(items) > 1 and label != phrase("Add images"):
            label = phrase("Add {count:,} images", count=len(items))
        self._session.add_images(items, label)

    def _opened(self, opened: opening.Opened) -> None:
        session, broken = self._session, opened.broken
        for folder, count in opened.folders:
            session.reported.emit(
                "info",
                phrases(count, "Added 1 image from {folder}.", "Added {count:,} images from {folder}.", folder=folder),
            )
        told = [*opened.problems, *map(str, broken)]
        for problem in told[:_ERRORS_TOLD]:
            session.reported.emit("error", problem)
        if len(told) > _ERRORS_TOLD:
            more = len(told) - _ERRORS_TOLD
            session.reported.emit(
                "error", phrase("{more:,} more cannot be read either; the list says why of each.", more=more)
            )
        if broken:
            self._show_readable(opened.files)
        self._count(-1)

    def _show_readable(self, files: list[PixelFile]) -> None:
        """Where a file that cannot be read came first, show the first that can."""
        document, shown = self._session.document, self._session.view.image_id
        item = document.image(shown)
        if item is None or item.problem is None:
            return
        new = set(files)
        readable = [i for i in document.images if i.problem is None]
        added = (i.id for i in readable if isinstance(i.source, PixelFile) and i.source in new)
        first = next(added, None)
        if first is not None or readable:
            self._session.show(image_id=readable[0].id if first is None else first)

    def _failed(self, error: Exception) -> None:
        self._session.fail(error)
        self._count(-1)

    def _count(self, by: int) -> None:
        self._session.loading += by
        if not self._session.loading:
            self.progress = ""
            self.progress_changed.emit()
        self._tell()

    def _tell_progress(self, done: int, total: int) -> None:
        if total and done == total:
            self.progress = ""
        else:
            self.progress = (
                phrase("Reading {done:,} of {total:,}…", done=done, total=total)
                if total
                else phrase("{done:,} images found so far…", done=done)
            )
        self.progress_changed.emit()
        # Rendering takes its time with thousands of images: not more often than it can be done. The end is told anyway.
        if time.monotonic() - self._told_at > _TELL_SECONDS:
            self._tell()
            self._told_at = time.monotonic()

    def _tell(self) -> None:
        """The document is as it was, but what is known of its files is not: render that."""
        document = self._session.document
        self._session.document_changed.emit(document, document)

    def load(self, work: Callable[[], list[ImageItem]], label: str, then: Callable[[], object] = lambda: None) -> None:
        """Add what ``work`` makes in the background; ``then`` follows."""
        generation = self._session.generation

        def done(items: list[ImageItem]) -> None:
            if generation == self._session.generation:
                self._session.add_images(items, label)
                then()
            self._count(-1)

        self._count(1)
        self._session.background.submit(work, done, self._failed)

    def paste(self, pixels: npt.NDArray[Any]) -> None:
        """Add an image from the clipboard."""
        self._pasted += 1
        pixels.setflags(write=False)
        item = ImageItem(
            0,
            phrase("Pasted {pasted}", pasted=self._pasted),
            pixels,
            notes=(phrase("from the clipboard, in memory only"),),
        )
        self._session.add_images([item], phrase("Paste image"))

    # ---- changing

    def remove(self, ids: set[int]) -> None:
        """Take images out of the list, with the pairs that they belong to; the files stay."""
        document = self._session.document
        gone = [item for item in document.images if item.id in ids]
        if not gone:
            return
        left = tuple(pair for pair in document.pairs if not {pair.source, pair.target} & ids)
        images = tuple(item for item in document.images if item.id not in ids)
        lonely = {pair.target for pair in document.pairs} - {pair.target for pair in left}
        label = phrase("Remove image") if len(gone) == 1 else phrase("Remove {count:,} images", count=len(gone))
        self._session.edit(label, images=_released(images, lonely), pairs=left)

    def set_role(self, ids: set[int], role: Role) -> None:
        """Learn from images, or only look at them; a target of a pair is one no more."""
        document = self._session.document
        changed = [item for item in document.images if item.id in ids and item.role is not role]
        if not changed:
            return
        what = changed[0].name if len(changed) == 1 else phrase("{count:,} images", count=len(changed))
        label = (
            phrase("Learn from {what}", what=what)
            if role is Role.LEARN
            else phrase("Do not learn from {what}", what=what)
        )
        left = tuple(pair for pair in document.pairs if pair.target not in ids)
        self._session.edit(label, images=document.with_role(ids, role), pairs=left)

    def move(self, ids: Sequence[int], before: int | None) -> None:
        """Put images, in their order, before another one; at the end for None."""
        images = self._session.document.images
        chosen = set(ids)
        if before in chosen:  # in front of itself: in front of the next that stays
            at = next(i for i, item in enumerate(images) if item.id == before)
            before = next((item.id for item in images[at:] if item.id not in chosen), None)
        moving = [item for item in images if item.id in chosen]
        rest = [item for item in images if item.id not in chosen]
        at = next((i for i, item in enumerate(rest) if item.id == before), len(rest))
        after = (*rest[:at], *moving, *rest[at:])
        if after != images:
            what = moving[0].name if len(moving) == 1 else phrase("{count:,} images", count=len(moving))
            self._session.edit(phrase("Move {what}", what=what), images=after)

    def step(self, ids: Iterable[int], by: int) -> None:
        """Move images one place up (-1) or down (1), as far as there is one."""
        images, chosen = self._session.document.images, set(ids)
        rows = [row for row, item in enumerate(images) if item.id in chosen]
        if not rows:
            return
        if by < 0 and rows[0] > 0:
            self.move([images[row].id for row in rows], images[rows[0] - 1].id)
        elif by > 0 and rows[-1] < len(images) - 1:
            after = rows[-1] + 2
            self.move([images[row].id for row in rows], images[after].id if after < len(images) else None)

    # ---- pairs

    def pair(self, source_id: int, target_id: int) -> None:
        """Make two images a pair, before and after an unknown filter; said why where their sizes refuse."""
        document = self._session.document
        source, target = document.image(source_id), document.image(target_id)
        if source is None or target is None or source is target:
            return
        try:
            pairs.check(source, target)
        except pairs.Unfit as unfit:
            self._session.reported.emit("error", str(unfit))
            return
        # An image is the target of one other only; what was a source of the new target is no pair any more.
        left = tuple(p for p in document.pairs if target.id not in (p.target, p.source) and p.target != source.id)
        lonely = {p.target for p in document.pairs} - {p.target for p in left}
        images = _released(document.images, lonely)
        images = tuple(replace(item, role=Role.TARGET) if item.id == target.id else item for item in images)
        self._session.edit(
            phrase("Pair {name} with {name_2}", name=source.name, name_2=target.name),
            images=images,
            pairs=(*left, Pair(source.id, target.id)),
            pairing=replace(document.pairing, on=True),
        )
        self._session.show(image_id=source.id)

    def unpair(self, ids: set[int]) -> None:
        """Dissolve the pairs that images belong to; targets are then only looked at."""
        document = self._session.document
        left = tuple(pair for pair in document.pairs if not {pair.source, pair.target} & ids)
        if left != document.pairs:
            lonely = {pair.target for pair in document.pairs} - {pair.target for pair in left}
            self._session.edit(phrase("Dissolve the pair"), images=_released(document.images, lonely), pairs=left)

    def use_pair(self, index: int, used: bool) -> None:
        """Learn from a pair, or not."""
        old = self._session.document.pairs
        changed = tuple(replace(pair, used=used) if i == index else pair for i, pair in enumerate(old))
        self._session.edit(
            phrase("Learn from the pair") if used else phrase("Do not learn from the pair"), pairs=changed
        )

    def set_pairing(self, pairing: Pairing, label: str, merge_key: str | None = None) -> None:
        """Change how pairs are learned from."""
        if pairing != self._session.document.pairing:
            self._session.edit(label, merge_key=merge_key, pairing=pairing)

    # ---- files

    def problem_found(self, problem: FileProblem) -> None:
        """A file turned out to be unreadable when its pixels were wanted: say so, and show it in the list."""
        self._session.reported.emit("error", str(problem))
        self._tell()

    def reload(self, ids: set[int]) -> None:
        """Read files again that have changed, or could not be read. No undo step: the disk is not ours to undo."""
        files = [
            item.source
            for item in self._session.document.images
            if item.id in ids and isinstance(item.source, PixelFile)
        ]
        if not files:
            return

        def work() -> list[PixelFile]:
            for file in files:
                file.examine()
            return files

        def done(_: list[PixelFile]) -> None:
            for file in files:
                if file.problem is not None:
                    self._session.reported.emit("error", str(file.problem))
            self._count(-1)

        self._count(1)
        self._session.background.submit(work, done, self._failed)


def _released(images: tuple[ImageItem, ...], ids: set[int]) -> tuple[ImageItem, ...]:
    """Targets that belong to no pair any more are only looked at."""
    if not ids:
        return images
    return tuple(
        replace(item, role=Role.LOOK) if item.id in ids and item.role is Role.TARGET else item for item in images
    )
