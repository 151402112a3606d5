"""New, open, save: in the background, told in words, and never over what somebody else has open."""

from __future__ import annotations

import json
import os
import stat
import threading
import zipfile
from pathlib import Path
from typing import Any

import pytest

from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.locks import FileLock, Holder
from revdeconv_gui.document.project_files import VERSION, StoredView, read_project, write_project
from revdeconv_gui.session import project as project_module
from revdeconv_gui.session.method_choice import PAPERS, LoadedOperator, knobs_of
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session, View
from revdeconv_gui.session.stored_view import restored, stored
from revdeconv_gui.session.training_run import Pace
from tests.document.project_files.examples import assert_same, fitted, full_document
from tests.document.project_files.test_versions import change
from tests.session.helpers import Heard, item, learned


def settled(qtbot: Any, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.project.writer.busy and not session.background.busy, timeout=20_000)


def opened(qtbot: Any, session: Session, path: Path) -> Document:
    session.project.open(path)
    settled(qtbot, session)
    return session.document


def saved(qtbot: Any, session: Session, path: Path | None = None) -> None:
    session.project.save(path)
    settled(qtbot, session)


def test_saved_and_opened_again(qtbot, one: Session, heard: Heard, tmp_path: Path) -> None:
    run = learned(qtbot, one)
    document = one.document
    assert one.project.modified
    saved(qtbot, one, tmp_path / "a.revdeconv")
    assert not one.project.modified
    assert one.project.path == tmp_path / "a.revdeconv"
    one.project.new()
    assert one.document.images == one.document.runs == ()
    assert (one.project.path, one.project.modified) == (None, False)
    assert_same(opened(qtbot, one, tmp_path / "a.revdeconv"), document)
    assert one.view.run_id == run.id
    assert not one.undo_stack.canUndo()
    assert heard.of("error") == heard.of("warning") == []


def test_numbers_of_images_and_runs_go_on_after_those_that_were_opened(qtbot, one: Session, tmp_path: Path) -> None:
    learned(qtbot, one)
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.project.new()
    opened(qtbot, one, tmp_path / "a.revdeconv")
    one.add_images([item("two.png")])
    assert [run.id for run in one.document.runs] == [1]
    assert learned(qtbot, one).id == 2
    assert len({image.id for image in one.document.images}) == 2


def test_what_comes_while_it_is_saved_is_not_saved(
    qtbot, one: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.edit("Choose blur", merge_key="x", filter=preset("blur"))
    one.project.save(tmp_path / "a.revdeconv")
    one.edit("Choose edge", merge_key="x", filter=preset("edge"))
    settled(qtbot, one)
    assert one.project.modified
    assert one.project.unsaved == ["Choose edge"], "not merged into what was saved"
    one.undo_stack.undo()
    assert not one.project.modified
    assert one.document.filter.equals(preset("blur"))


def test_undoing_below_what_was_saved_is_a_change_by_name(qtbot, one: Session, tmp_path: Path) -> None:
    one.edit("Choose blur", filter=preset("blur"))
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.undo_stack.undo()
    assert one.project.modified
    assert one.project.unsaved == ["Undo Choose blur"]


def test_a_save_that_fails_leaves_the_changes_unsaved(qtbot, one: Session, heard: Heard, tmp_path: Path) -> None:
    then: list[int] = []
    one.project.save(tmp_path / "no" / "a.revdeconv", then=lambda: then.append(1))
    settled(qtbot, one)
    assert one.project.modified
    assert one.project.path is None
    assert then == []
    (told,) = heard.of("error")
    assert str(tmp_path / "no" / "a.revdeconv") in told
    assert "make the folder first" in told


def test_after_a_save_that_failed_the_changes_are_still_those_since_the_last_that_did_not(
    qtbot, one: Session, tmp_path: Path
) -> None:
    one.edit("Choose blur", filter=preset("blur"))
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.edit("Choose edge", filter=preset("edge"))
    for _ in range(2):
        saved(qtbot, one, tmp_path / "no" / "b.revdeconv")
        assert one.project.unsaved == ["Choose edge"]
    one.undo_stack.undo()
    one.undo_stack.undo()
    assert one.project.unsaved == ["Undo Choose blur"]
    one.edit("Choose motion", filter=preset("motion"))
    assert one.project.unsaved[-1] == "Choose motion"
    assert "Choose edge" not in one.project.unsaved, "no undo leads to what was saved any more"
    saved(qtbot, one)
    assert one.project.unsaved == []


def test_what_the_status_line_said_of_saving_is_taken_back(qtbot, one: Session, heard: Heard, tmp_path: Path) -> None:
    saved(qtbot, one, tmp_path / "no" / "a.revdeconv")
    assert heard.of("info")[-2:] == ["Saving a.revdeconv…", "a.revdeconv is not saved."]


def test_a_project_that_cannot_be_read_leaves_everything_as_it_is(
    qtbot, one: Session, heard: Heard, tmp_path: Path
) -> None:
    (tmp_path / "bad.revdeconv").write_bytes(b"PK nonsense")
    document = one.document
    assert opened(qtbot, one, tmp_path / "bad.revdeconv") is document
    assert len(heard.of("error")) == 1
    assert not list(tmp_path.glob(".*"))


def test_a_newer_project_opens_read_only(qtbot, one: Session, heard: Heard, tmp_path: Path) -> None:
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.project.new()
    change(tmp_path / "a.revdeconv", lambda project: project.update(version=7))
    opened(qtbot, one, tmp_path / "a.revdeconv")
    assert "newer version of the program (project version 7)" in one.project.read_only
    assert "opens read-only" in heard.of("warning")[0]
    saved(qtbot, one, tmp_path / "b.revdeconv")
    assert one.project.read_only == ""
    with zipfile.ZipFile(tmp_path / "b.revdeconv") as archive:
        assert json.loads(archive.read("project.json"))["version"] == VERSION


def test_a_write_protected_project_opens_read_only(
    qtbot, one: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(qtbot, one, tmp_path / "a.revdeconv")
    (tmp_path / "a.revdeconv").chmod(stat.S_IREAD)
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write everything
    opened(qtbot, one, tmp_path / "a.revdeconv")
    assert one.project.read_only == "the file is write-protected"


# ---- two windows


@pytest.fixture
def other(clean_threads: None) -> Any:
    made = Session(Document())
    yield made
    made.close()
    made.deleteLater()


def test_the_second_window_is_told(qtbot, one: Session, other: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    asked: list[Holder] = []
    other.project.in_use.connect(lambda _, holder: asked.append(holder))
    opened(qtbot, other, path)
    assert [holder.process for holder in asked] == [os.getpid()]
    assert other.project.path is None
    one.project.new()
    opened(qtbot, other, path)
    assert other.project.path == path


def test_the_second_window_looks_only_or_takes_over(
    qtbot, one: Session, other: Session, heard: Heard, tmp_path: Path
) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    found: list[Any] = []
    other.project.in_use.connect(lambda opened, _: found.append(opened))
    opened(qtbot, other, path)
    other.project.open_anyway(found[0], take_over=False)
    assert other.project.read_only == "another window has it open"
    other.project.open_anyway(found[0], take_over=True)
    assert other.project.read_only == ""
    one.edit("Choose blur", filter=preset("blur"))
    saved(qtbot, one)
    assert heard.of("error") == [f"{path}: was taken over by another window, save it under another name"]
    assert one.project.modified
    other.edit("Choose motion", filter=preset("motion"))
    saved(qtbot, other)
    assert read_project(path, other.cache).document.filter.equals(preset("motion"))


def test_nothing_is_saved_over_what_another_window_has_open(
    qtbot, one: Session, other: Session, heard: Heard, tmp_path: Path
) -> None:
    saved(qtbot, other, tmp_path / "a.revdeconv")
    before = (tmp_path / "a.revdeconv").read_bytes()
    saved(qtbot, one, tmp_path / "a.revdeconv")
    assert "is open in another window" in heard.of("error")[0]
    assert (tmp_path / "a.revdeconv").read_bytes() == before


def test_the_lock_goes_with_the_project(qtbot, one: Session, tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a.revdeconv")
    saved(qtbot, one, tmp_path / "a.revdeconv")
    assert lock.holder() is not None
    saved(qtbot, one, tmp_path / "b.revdeconv")
    assert lock.holder() is None
    one.project.new()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.revdeconv", "b.revdeconv"]


# ---- files that moved


def test_missing_images_are_looked_for_and_found_as_one_step(
    qtbot, session: Session, heard: Heard, tmp_path: Path
) -> None:
    session.start_over(full_document(tmp_path / "home"), View())
    saved(qtbot, session, tmp_path / "home" / "a.revdeconv")
    (tmp_path / "home" / "images").rename(tmp_path / "far")
    missing: list[int] = []
    session.project.files_missing.connect(missing.append)
    opened(qtbot, session, tmp_path / "home" / "a.revdeconv")
    assert missing == [2]
    session.project.locate([tmp_path / "far" / "deep"])
    settled(qtbot, session)
    qtbot.waitUntil(lambda: not session.loading)
    assert [image.name for image in session.project.missing] == ["a.png"]
    assert heard.of("warning")[-1] == "Not found there: a.png."
    session.project.locate([tmp_path / "far"])
    settled(qtbot, session)
    qtbot.waitUntil(lambda: not session.loading)
    assert session.project.missing == ()
    assert [image.problem for image in session.document.images] == [None] * 5
    assert session.project.unsaved == ["Find image", "Find image"]


def test_images_that_were_being_read_do_not_come_into_the_next_project(qtbot, session: Session, tmp_path: Path) -> None:
    full_document(tmp_path)
    session.images.open([tmp_path])
    session.project.new()
    settled(qtbot, session)
    qtbot.waitUntil(lambda: not session.loading)
    assert session.document.images == ()


# ---- what was shown


def test_what_was_shown_comes_back_as_far_as_it_makes_sense(tmp_path: Path) -> None:
    document = full_document(tmp_path)
    view = View(7, 4, ReverseWith.TRUE, pace=Pace.SLOW, blocks_per_second=12.5)
    assert restored(stored(view, "", ""), document, View(slowness=3.0)) == View(
        7, 4, ReverseWith.TRUE, pace=Pace.SLOW, blocks_per_second=12.5, slowness=3.0
    )
    odd = StoredView(99, 99, "sideways", "never", float("inf"))
    assert restored(odd, document, View()) == View(1, 4, ReverseWith.LEARNED)
    assert restored(odd, Document(), View()) == View()


def test_a_project_that_does_not_say_what_it_showed_opens_with_its_last_run_reversed(
    qtbot, one: Session, tmp_path: Path
) -> None:
    run = learned(qtbot, one)
    write_project(tmp_path / "a.revdeconv", one.document)
    one.project.new()
    opened(qtbot, one, tmp_path / "a.revdeconv")
    assert (one.view.run_id, one.view.reverse_with) == (run.id, ReverseWith.LEARNED)


def test_the_only_run_is_reversed_again_when_undo_brings_it_back(qtbot, one: Session) -> None:
    run = learned(qtbot, one)
    one.edit("Remove run", runs=())
    assert (one.view.run_id, one.view.reverse_with) == (None, None)
    one.undo_stack.undo()
    assert (one.view.run_id, one.view.reverse_with) == (run.id, ReverseWith.LEARNED)


def test_the_method_comes_back_with_its_settings(qtbot, one: Session, tmp_path: Path) -> None:
    method = one.view.method.to("richardson-lucy")
    knob = next(knob for knob in knobs_of(method.method) if knob.key == "iterations")
    method = method.with_value(knob, 7).to("wiener")
    one.show(method=method)
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.show(method=PAPERS)
    opened(qtbot, one, tmp_path / "a.revdeconv")
    assert one.view.method == method
    assert one.view.method.to("richardson-lucy").value(knob) == 7


@pytest.mark.parametrize("value", [0, 201, 2.5, True, float("nan"), 10**400])
def test_settings_of_a_method_that_it_cannot_have_are_dropped(value: float) -> None:
    odd = StoredView(method="wiener", method_settings=(("richardson-lucy", "iterations", value), ("x", "y", 1)))
    assert restored(odd, Document(), View()).method == PAPERS.to("wiener")


@pytest.mark.parametrize("shown", [True, False])
def test_a_loaded_operator_comes_back_without_its_file(qtbot, one: Session, tmp_path: Path, shown: bool) -> None:
    loaded = LoadedOperator("mine.npz", fitted())
    method = PAPERS.with_operator(loaded)
    one.show(method=method if shown else method.to("zoom"))
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.show(method=PAPERS)
    opened(qtbot, one, tmp_path / "a.revdeconv")
    found = one.view.method
    assert (found.from_file, found.name) == ((True, "learned-network") if shown else (False, "zoom"))
    assert found.loaded is not None
    assert found.loaded.name == "mine.npz"
    assert_same(found.loaded.fitted, loaded.fitted)


# ---- written by others


def rewrite(path: Path) -> bytes:
    """What another program makes of a project: the same, a byte longer."""
    changed = path.read_bytes() + b"."
    path.write_bytes(changed)
    return changed


@pytest.mark.parametrize("again", [False, True])
def test_what_another_program_wrote_is_not_replaced_unasked(
    qtbot, one: Session, heard: Heard, tmp_path: Path, again: bool
) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    if again:
        opened(qtbot, one, path)
    asked: list[Any] = []
    one.project.changed_outside.connect(asked.append)
    one.edit("Choose blur", filter=preset("blur"))
    saved(qtbot, one)
    assert asked == [], "written by nobody else"
    theirs = rewrite(path)
    one.edit("Choose motion", filter=preset("motion"))
    done: list[int] = []
    one.project.save(then=lambda: done.append(1))
    settled(qtbot, one)
    assert path.read_bytes() == theirs
    assert (one.project.modified, len(asked), done) == (True, 1, [])
    assert heard.of("error") == []
    one.project.save(then=asked[0], overwrite=True)
    settled(qtbot, one)
    assert read_project(path, one.cache).document.filter.equals(preset("motion"))
    assert (one.project.modified, done) == (False, [1])
    saved(qtbot, one)
    assert len(asked) == 1


def test_a_project_whose_file_was_removed_is_written_anew(qtbot, one: Session, heard: Heard, tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    path.unlink()
    one.project.changed_outside.connect(lambda _: pytest.fail("nothing is there to be lost"))
    saved(qtbot, one)
    assert path.exists()


def test_what_was_written_after_a_crash_is_asked_about_too(qtbot, one: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    found, stamp = read_project(path, one.cache), one.project.stamp
    one.project.new()
    rewrite(path)
    asked: list[Any] = []
    one.project.changed_outside.connect(asked.append)
    one.project.restore(found, path, stamp)
    saved(qtbot, one)
    assert len(asked) == 1


def test_what_was_not_saved_of_the_project_that_is_open_here_is_restored_into_it(
    qtbot, one: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.revdeconv"
    saved(qtbot, one, path)
    found = read_project(path, one.cache)
    one.project.restore(found, path, one.project.stamp)
    assert one.project.read_only == "", "this very window has it open"
    one.edit("Choose motion", filter=preset("motion"))
    saved(qtbot, one)
    assert read_project(path, one.cache).document.filter.equals(preset("motion"))
    assert FileLock(path).acquire() is not None, "and keeps it"


def test_a_view_that_makes_no_sense_is_told_and_costs_nothing_else(
    qtbot, one: Session, heard: Heard, tmp_path: Path
) -> None:
    path = tmp_path / "a.revdeconv"
    run, document = learned(qtbot, one), one.document
    saved(qtbot, one, path)
    change(path, lambda project: project.update(view={"image_id": "the third"}))
    one.project.new()
    assert_same(opened(qtbot, one, path), document)
    assert one.view.run_id == run.id, "as where nothing is said"
    assert heard.of("warning") == ["What the project last showed is damaged and is left out."]
    assert (one.project.read_only, heard.of("error")) == ("", [])
    saved(qtbot, one)
    opened(qtbot, one, path)
    assert len(heard.of("warning")) == 1, "saved again it is whole"


def test_a_method_that_is_not_known_changes_nothing() -> None:
    now = View(method=PAPERS.to("zoom"))
    for word in ("", "magic"):
        assert restored(StoredView(method=word), Document(), now).method == now.method


def test_a_project_says_why_it_is_read_only_in_one_line() -> None:
    assert project_module._few(["a", "b", "c", "d"]) == "a, b, c and 1 more"


def test_a_save_that_waits_its_turn_is_not_dropped_at_the_end(qtbot, one: Session, tmp_path: Path) -> None:
    before = threading.Event()
    one.edit("Choose blur", filter=preset("blur"))
    one.project.writer.submit(lambda: before.wait(20), lambda _: None, one.fail)
    one.project.save(tmp_path / "a.revdeconv")
    threading.Timer(0.3, before.set).start()
    one.close()
    assert read_project(tmp_path / "a.revdeconv", one.cache).document.filter.equals(preset("blur"))
    assert not one.project.modified


def test_a_session_that_is_closed_twice_gives_its_file_back_once(qtbot, one: Session, tmp_path: Path) -> None:
    saved(qtbot, one, tmp_path / "a.revdeconv")
    one.close()
    other = FileLock(tmp_path / "a.revdeconv")
    assert other.acquire() is None
    one.close()
    assert not other.lost
    other.release()
