"""Keep the pixels of image files in the project itself, so that it opens where the files are not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.problems import FileProblem

if TYPE_CHECKING:
    from .session import Session

_Kept = dict[int, tuple[PixelFile, npt.NDArray[Any]]]


def keep_inside(session: Session, ids: Collection[int]) -> None:
    """Read images from files and let the document have their pixels: one undo step; those that cannot be are told."""
    wanted = [item for item in session.document.images if item.id in ids and isinstance(item.source, PixelFile)]
    generation = session.generation

    def work() -> tuple[_Kept, list[FileProblem]]:
        kept: _Kept = {}
        problems: list[FileProblem] = []
        for item in wanted:
            assert isinstance(item.source, PixelFile)
            try:
                kept[item.id] = item.source, item.source.load()
            except FileProblem as problem:
                problems.append(problem)
        return kept, problems

    def done(found: tuple[_Kept, list[FileProblem]]) -> None:
        if generation == session.generation:
            _take(session, found[0])
        for problem in found[1]:
            session.fail(problem)

    if wanted:
        session.background.submit(work, done, session.fail)


def _take(session: Session, kept: _Kept) -> None:
    """Put the pixels in the files' place, where those are still there."""
    before = session.document.images
    after = tuple(
        replace(item, source=kept[item.id][1], notes=item.all_notes)
        if item.id in kept and item.source is kept[item.id][0]
        else item
        for item in before
    )
    names = [item.name for item, old in zip(after, before, strict=True) if item is not old]
    if names:
        what = names[0] if len(names) == 1 else phrase("{count:,} images", count=len(names))
        session.edit(phrase("Keep {what} inside the project", what=what), images=after)
        session.reported.emit(
            "info", phrase("The project now has the pixels of {what}, and does not need the files.", what=what)
        )
