"""The list of images: added from files without reading them, ordered, reloaded, learned from when asked for."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from revdeconv_gui.document.document import Role
from revdeconv_gui.document.pixel_cache import PixelCache
from revdeconv_gui.session import recent
from revdeconv_gui.session.file_watch import FileWatch
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import Heard, item, learned, pixels


def _save(path: Path, image: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(image).save(path)
    return path


def _open(qtbot, session: Session, *paths: Path) -> None:
    session.open_images(list(paths))
    qtbot.waitUntil(lambda: not session.loading and not session.background.busy, timeout=20_000)


def _names(session: Session) -> str:
    return "".join(image.name for image in session.document.images)


def test_opening_reads_headers_only(qtbot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [_save(tmp_path / f"{i}.png", pixels(seed=i)) for i in range(3)]
    monkeypatch.setattr("revdeconv_gui.document.pixel_cache.read_image", lambda *a, **k: pytest.fail("read"))
    _open(qtbot, session, *paths)
    facts = [image.facts for image in session.document.images]
    assert [(f.height, f.width, f.channels, f.format) for f in facts if f] == [(24, 30, 3, "PNG")] * 3
    assert session.undo_stack.count() == 1


def test_a_folder_is_opened_with_those_inside_and_counted(
    qtbot, session: Session, heard: Heard, tmp_path: Path
) -> None:
    for name in ("b.png", "a.png", "in/c.png", "in/deeper/d.png"):
        _save(tmp_path / name, pixels())
    _open(qtbot, session, tmp_path)
    assert [image.name for image in session.document.images] == ["a.png", "b.png", "c.png", "d.png"]
    assert any("Added 4 images" in text for text in heard.of("info"))


def test_many_broken_files_are_summed_up(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    for i in range(9):
        (tmp_path / f"{i}.png").write_bytes(b"no image")
    good = _save(tmp_path / "z.png", pixels())
    _open(qtbot, session, tmp_path)
    assert len(session.document.images) == 10
    assert len(heard.of("error")) == 6
    assert "4 more" in heard.of("error")[-1]
    assert session.document.image(session.view.image_id).path == good


def test_learning_from_files_equals_learning_from_memory(qtbot, session: Session, tmp_path: Path) -> None:
    images = [pixels(seed=1), pixels(seed=2, gray=True), pixels(40, 31, seed=3)]
    session.set_pace(Pace.FULL)
    session.add_images([item(str(i), image) for i, image in enumerate(images)])
    wanted = learned(qtbot, session)
    session.edit("Remove", images=())
    _open(qtbot, session, *(_save(tmp_path / f"{i}.png", image) for i, image in enumerate(images)))
    found = learned(qtbot, session)
    assert np.array_equal(found.learned.kernels, wanted.learned.kernels)
    assert found.blocks == wanted.blocks


@pytest.mark.parametrize("rule", ["sgd", "least-squares"])
def test_images_that_do_not_fit_are_read_again_in_each_epoch(
    qtbot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    from revdeconv_gui.core.settings import LearningSettings

    session.set_pace(Pace.FULL)
    session.edit("Settings", settings=LearningSettings(rule=rule, epochs=2))
    images = [pixels(seed=1), pixels(seed=2, gray=True), pixels(40, 31, seed=3)]
    paths = [_save(tmp_path / f"{i}.png", image) for i, image in enumerate(images)]
    _open(qtbot, session, *paths)
    wanted = learned(qtbot, session)
    session.edit("Remove", images=())
    session.cache = PixelCache(100)
    _open(qtbot, session, *paths)
    reads: list[Path] = []
    from revdeconv_gui.document import pixel_cache

    read = pixel_cache.read_image
    monkeypatch.setattr(pixel_cache, "read_image", lambda path, **more: (reads.append(path), read(path, **more))[1])
    found = learned(qtbot, session)
    assert np.array_equal(found.learned.kernels, wanted.learned.kernels)
    # Once for the stable rate, then in each epoch; the exact solution needs one pass.
    assert [path.name for path in reads] == ["0.png", "1.png", "2.png"] * (3 if rule == "sgd" else 2)


def test_a_file_that_is_gone_ends_the_run_by_name(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    path = _save(tmp_path / "gone.png", pixels())
    _open(qtbot, session, path)
    os.remove(path)
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=20_000)
    assert session.document.runs == ()
    assert str(path) in heard.of("error")[-1]


def test_moving_is_undoable(session: Session) -> None:
    session.add_images([item(name) for name in "abcde"])
    a, b, _, d, e = (image.id for image in session.document.images)
    session.images.move([d, e], b)
    assert _names(session) == "adebc"
    session.images.move([a], None)
    assert _names(session) == "debca"
    session.images.step({d, e}, -1)
    assert _names(session) == "debca", "there is nothing above"
    session.images.step({d, e}, 1)
    assert _names(session) == "bdeca"
    session.images.move([d, e], e)
    assert _names(session) == "bdeca", "before itself is where it is"
    for _ in range(3):
        session.undo_stack.undo()
    assert _names(session) == "abcde"
    assert session.undo_stack.redoText() == "Move 2 images"


def test_reloading_takes_what_is_on_the_disk_now(qtbot, session: Session, tmp_path: Path) -> None:
    path = _save(tmp_path / "a.png", pixels(24, 30))
    _open(qtbot, session, path)
    (image,) = session.document.images
    assert image.pixels.shape == (24, 30, 3)
    steps = session.undo_stack.count()
    _save(path, pixels(40, 50))
    session.images.reload({image.id})
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert session.document.images[0].pixels.shape == (40, 50, 3)
    assert session.undo_stack.count() == steps


def test_retry_mends_a_broken_one(qtbot, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "late.png"
    path.write_bytes(b"half")
    _open(qtbot, session, path)
    assert session.document.learning_images() == ()
    _save(path, pixels())
    session.images.reload({session.document.images[0].id})
    qtbot.waitUntil(lambda: not session.loading, timeout=20_000)
    assert len(session.document.learning_images()) == 1


def test_a_changed_file_is_noticed_also_where_it_was_replaced(qtbot, session: Session, tmp_path: Path) -> None:
    path = _save(tmp_path / "a.png", pixels())
    watch, told = FileWatch(session), []
    watch.changed.connect(told.append)
    _open(qtbot, session, path)
    qtbot.waitUntil(lambda: bool(watch._watcher.files()), timeout=5_000)
    _save(tmp_path / "new.tmp.png", pixels(40, 40)).replace(path)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told[0] == [session.document.images[0].id]


def test_thumbnails_come_and_what_is_no_longer_wanted_does_not(qtbot, session: Session, tmp_path: Path) -> None:
    _open(qtbot, session, *(_save(tmp_path / f"{i}.png", pixels(60, 90, seed=i)) for i in range(30)))
    images = session.document.images
    session.thumbnails.want(images)
    session.thumbnails.want(images[-2:])
    qtbot.waitUntil(lambda: all(session.thumbnails.of(image) is not None for image in images[-2:]), timeout=10_000)
    qtbot.waitUntil(lambda: not session.thumbnails.busy, timeout=10_000)
    assert sum(session.thumbnails.of(image) is not None for image in images) < 30
    assert session.thumbnails.of(images[-1]).shape == (60, 90, 3)


def test_a_thumbnail_finds_damaged_pixels(qtbot, session: Session, tmp_path: Path) -> None:
    path = _save(tmp_path / "half.png", pixels(90, 90))
    os.truncate(path, path.stat().st_size // 2)
    _open(qtbot, session, path)
    (image,) = session.document.images
    assert image.problem is None
    with qtbot.waitSignal(session.thumbnails.ready):
        session.thumbnails.want([image])
    assert "truncated" in image.problem.what


def test_a_pasted_image_is_kept_in_memory(session: Session) -> None:
    session.images.paste(np.zeros((5, 6, 3), np.uint8))
    (image,) = session.document.images
    assert image.name == "Pasted 1"
    assert not image.pixels.flags.writeable


def test_roles_of_several_are_one_step(session: Session) -> None:
    session.add_images([item(name) for name in "abc"])
    session.images.set_role({image.id for image in session.document.images}, Role.LOOK)
    assert session.undo_stack.undoText() == "Do not learn from 3 images"
    session.undo_stack.undo()
    assert len(session.document.learning_images()) == 3


def test_recent_ones_newest_first_without_doubles() -> None:
    text = ""
    for i in range(20):
        text = recent.remembered(text, [Path(f"/p/{i}.png")])
    text = recent.remembered(text, [Path("/p/10.png")])
    found = recent.listed(text)
    assert len(found) == recent.MOST
    assert [path.name for path in found[:3]] == ["10.png", "19.png", "18.png"]
    many = recent.remembered("", [Path(f"/q/{i}.png") for i in range(50)])
    assert recent.listed(many) == [Path("/q")]
    assert recent.listed("{broken") == recent.listed('{"a": 1}') == []
