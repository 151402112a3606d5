"""Pixels of files, kept inside the project: one step, undone and redone, and the project opens without the files."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.project_files import read_project
from revdeconv_gui.session.keeping import keep_inside
from revdeconv_gui.session.session import Session
from tests.document.project_files.examples import CACHE, image_file, picture
from tests.session.helpers import Heard


def two_files(session: Session, folder: Path) -> list[ImageItem]:
    for seed, name in enumerate(("a.png", "b.png"), start=1):
        file = image_file(folder / name, seed)
        session.add_images([ImageItem(0, name, file, file.path)])
    return list(session.document.images)


def kept(qtbot, session: Session, ids: set[int]) -> None:
    keep_inside(session, ids)
    qtbot.waitUntil(lambda: not session.background.busy, timeout=20_000)


def test_kept_pixels_need_no_file(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    first, second = two_files(session, tmp_path)
    before = session.document
    kept(qtbot, session, {first.id})
    after = session.document
    assert session.undo_stack.undoText() == "Keep a.png inside the project"
    assert after.images[1] is second
    assert after.images[0].path == first.path
    np.testing.assert_array_equal(after.images[0].pixels, picture(1))
    session.undo_stack.undo()
    assert session.document is before
    session.undo_stack.redo()
    assert session.document is after
    session.project.save(tmp_path / "p.revdeconv")
    qtbot.waitUntil(lambda: not session.project.writer.busy, timeout=20_000)
    (tmp_path / "a.png").unlink()
    opened = read_project(tmp_path / "p.revdeconv", CACHE)
    assert not opened.found.missing
    np.testing.assert_array_equal(opened.document.images[0].pixels, picture(1))
    assert isinstance(opened.document.images[1].source, PixelFile)
    assert heard.of("error") == []


def test_a_file_that_is_gone_is_told_and_the_others_are_kept(
    qtbot, session: Session, heard: Heard, tmp_path: Path
) -> None:
    first, second = two_files(session, tmp_path)
    (tmp_path / "a.png").unlink()
    kept(qtbot, session, {first.id, second.id})
    assert session.document.images[0] is first
    np.testing.assert_array_equal(session.document.images[1].pixels, picture(2))
    assert "a.png" in heard.of("error")[0]


def test_what_is_in_memory_already_is_no_step(qtbot, one: Session) -> None:
    steps = one.undo_stack.count()
    kept(qtbot, one, {image.id for image in one.document.images})
    assert one.undo_stack.count() == steps


def test_another_project_meanwhile_keeps_nothing(qtbot, session: Session, tmp_path: Path) -> None:
    first, _ = two_files(session, tmp_path)
    keep_inside(session, {first.id})
    session.project.new()
    qtbot.waitUntil(lambda: not session.background.busy, timeout=20_000)
    assert session.document.images == ()
    assert not session.undo_stack.canUndo()
