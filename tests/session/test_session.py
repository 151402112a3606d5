"""Editing, undo, selection, images."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from revdeconv_gui.core.presets import PRESETS, preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Document, ImageItem, Role
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import Heard, item, learned, pixels


def _save(path: Path, image: np.ndarray) -> Path:
    Image.fromarray(image).save(path)
    return path


# ---- editing and undo


def test_a_new_session_has_the_edge_filter_and_nothing_to_undo(session: Session) -> None:
    assert session.document.filter.equals(preset("edge"))
    assert session.document.images == ()
    assert not session.undo_stack.canUndo()
    assert session.run is None


def test_edit_undo_redo_with_names(session: Session) -> None:
    before = session.document
    session.edit("Choose blur", filter=preset("blur"))
    session.edit("Change the rule", settings=LearningSettings(rule="nlms"))
    after = session.document
    assert session.undo_stack.undoText() == "Change the rule"
    session.undo_stack.undo()
    assert session.undo_stack.redoText() == "Change the rule"
    assert session.undo_stack.undoText() == "Choose blur"
    session.undo_stack.undo()
    assert session.document is before
    session.undo_stack.redo()
    session.undo_stack.redo()
    assert session.document is after


def test_document_changed_tells_before_and_after(session: Session) -> None:
    told: list[tuple[Document, Document]] = []
    session.document_changed.connect(lambda before, after: told.append((before, after)))
    first = session.document
    session.edit("Choose blur", filter=preset("blur"))
    second = session.document
    session.undo_stack.undo()
    assert [(a is first, b is second) for a, b in told[:1]] == [(True, True)]
    assert told[1][0] is second
    assert told[1][1] is first


def test_steps_with_one_merge_key_are_one_step(session: Session) -> None:
    start = session.document
    for rate in (0.2, 0.3, 0.4):
        session.edit("Rate", merge_key="rate", settings=LearningSettings(learning_rate=rate))
    assert session.undo_stack.count() == 1
    session.edit("Epochs", merge_key="epochs", settings=LearningSettings(learning_rate=0.4, epochs=3))
    assert session.undo_stack.count() == 2
    session.edit("Rate", merge_key="rate", settings=LearningSettings(learning_rate=0.5, epochs=3))
    assert session.undo_stack.count() == 3
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.document.settings == LearningSettings(learning_rate=0.4)
    session.undo_stack.undo()
    assert session.document is start
    session.undo_stack.redo()
    assert session.document.settings.learning_rate == 0.4


def test_steps_without_a_merge_key_never_merge(session: Session) -> None:
    session.edit("One", filter=preset("blur"))
    session.edit("Two", filter=preset("emboss"))
    assert session.undo_stack.count() == 2


def test_more_than_200_steps_come_back(session: Session) -> None:
    names = list(PRESETS)
    documents = [session.document]
    for i in range(260):
        session.edit(f"Step {i}", filter=preset(names[i % len(names)]))
        documents.append(session.document)
    for i in range(259, -1, -1):
        assert session.undo_stack.undoText() == f"Step {i}"
        session.undo_stack.undo()
        assert session.document is documents[i]
    assert not session.undo_stack.canUndo()
    session.undo_stack.setIndex(260)
    assert session.document is documents[-1]


# ---- selection


def test_selection_follows_removal_and_comes_back_with_undo(session: Session) -> None:
    session.add_images([item("a"), item("b"), item("c")])
    a, b, c = session.document.images
    assert session.view.image_id == a.id
    session.show(image_id=b.id)
    session.edit("Remove b", images=(a, c))
    assert session.view.image_id == a.id
    session.edit("Remove all", images=())
    assert session.view.image_id is None
    session.undo_stack.undo()
    assert session.view.image_id == a.id


def test_show_tells_only_of_changes(session: Session) -> None:
    told: list[object] = []
    session.view_changed.connect(lambda: told.append(session.view))
    session.show(pace=Pace.WATCH)
    assert told == []
    session.show(pace=Pace.FULL)
    assert len(told) == 1
    assert not session.undo_stack.canUndo()


def test_a_removed_run_is_no_longer_shown_or_reversed(qtbot, one: Session) -> None:
    one.set_pace(Pace.FULL)
    first, second = learned(qtbot, one), learned(qtbot, one)
    assert one.view.run_id == second.id
    assert one.view.reverse_with is ReverseWith.LEARNED
    one.edit("Remove", runs=(first,))
    assert one.view.run_id == first.id
    one.edit("Remove", runs=())
    assert one.view.run_id is None
    assert one.view.reverse_with is None
    one.undo_stack.undo()
    assert one.view.run_id == first.id


# ---- images


def test_added_images_get_ids_that_are_never_used_again(session: Session) -> None:
    session.add_images([item("a"), item("b")])
    first = [image.id for image in session.document.images]
    session.edit("Remove", images=())
    session.add_images([item("c")])
    assert session.document.images[0].id not in first
    assert session.view.image_id == session.document.images[0].id


def test_adding_nothing_is_no_step(session: Session) -> None:
    session.add_images([])
    assert session.undo_stack.count() == 0


def test_open_images_keeps_the_order_and_reports_problems_by_name(
    qtbot, session: Session, heard: Heard, tmp_path: Path
) -> None:
    good = [_save(tmp_path / name, pixels(seed=i)) for i, name in enumerate(("z.png", "a.png", "m.bmp"))]
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nno more")
    missing = tmp_path / "missing.png"
    session.open_images([good[0], broken, good[1], missing, good[2]])
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    images = session.document.images
    assert [image.path for image in images] == [good[0], broken, good[1], missing, good[2]]
    assert [image.name for image in session.document.learning_images()] == ["z.png", "a.png", "m.bmp"]
    assert np.array_equal(images[2].pixels, pixels(seed=1))
    assert [image.problem is not None for image in images] == [False, True, False, True, False]
    errors = heard.of("error")
    assert len(errors) == 2
    assert str(broken) in errors[0]
    assert str(missing) in errors[1]
    assert session.undo_stack.count() == 1


def test_a_folder_is_opened_in_the_order_of_names(qtbot, session: Session, tmp_path: Path) -> None:
    for name in ("b.png", "a.png"):
        _save(tmp_path / name, pixels())
    (tmp_path / "notes.txt").write_text("not an image")
    session.open_images([tmp_path])
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert [image.name for image in session.document.images] == ["a.png", "b.png"]


def test_an_empty_folder_is_said_to_be_empty(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    session.open_images([tmp_path])
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert session.document.images == ()
    (error,) = heard.of("error")
    assert str(tmp_path) in error
    assert "no images" in error


def test_a_name_too_long_for_the_disk_costs_only_itself(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    good = _save(tmp_path / "good.png", pixels())
    session.open_images([tmp_path / ("x" * 300 + ".png"), good])
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert [image.name for image in session.document.learning_images()] == ["good.png"]
    assert len(session.document.images) == 2
    (error,) = heard.of("error")
    assert "too long" in error


def test_an_unforeseen_error_while_loading_ends_the_loading(
    qtbot, session: Session, heard: Heard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path, **more: object) -> None:
        raise RuntimeError("the reader broke")

    monkeypatch.setattr("revdeconv_gui.document.pixel_cache.image_header", broken)
    rendered: list[int] = []
    session.document_changed.connect(lambda *_: rendered.append(session.loading))
    session.open_images([_save(tmp_path / "a.png", pixels())])
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert heard.of("error") == ["the reader broke"]
    assert rendered[-1] == 0, "whoever shows that images are loading is told that they no longer are"


def test_roles_decide_what_is_learned_from(session: Session) -> None:
    session.add_images([item("a"), item("b", role=Role.LOOK), item("c")])
    document = session.document
    assert [image.name for image in document.learning_images()] == ["a", "c"]
    ids = {document.images[0].id, document.images[1].id}
    session.edit("Roles", images=document.with_role(ids, Role.LOOK))
    assert [image.name for image in session.document.learning_images()] == ["c"]


def test_the_sample_images_are_ten(qtbot, session: Session) -> None:
    session.open_samples()
    qtbot.waitUntil(lambda: not session.loading, timeout=30_000)
    images = session.document.images
    assert len(images) == 10
    assert len({image.name for image in images}) == 10
    assert all(sorted(image.pixels.shape[:2]) == [180, 250] for image in images)
    assert session.undo_stack.undoText() == "Add sample images"


def test_pixels_are_shared_by_reference_through_undo(one: Session) -> None:
    first = one.document.images[0].pixels
    one.edit("Role", images=one.document.with_role({one.document.images[0].id}, Role.LOOK))
    one.undo_stack.undo()
    assert one.document.images[0].pixels is first


def test_a_document_with_ids_is_continued(qtbot, one: Session) -> None:
    given = Document(images=(ImageItem(7, "seven", pixels()),))
    again = Session(given, one)
    again.add_images([item("eight")])
    assert [image.id for image in again.document.images] == [7, 8]
    assert replace(given, images=()).images == ()
    again.close()


def test_fail_names_errors_without_text(session: Session, heard: Heard) -> None:
    session.fail(KeyError())
    assert heard.of("error") == ["KeyError"]
