"""Image files are found where they were, beside the project, or moved together; never the wrong one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.project_files import OpenedProject, find_files, read_project, write_project
from tests.document.project_files.examples import CACHE, image_file

NAMES = ("images/a.png", "images/deep/b.png", "images/deep/a.png")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a project and its images, two of one name."""
    home = tmp_path / "home"
    files = [image_file(home / name, seed) for seed, name in enumerate(NAMES)]
    items = tuple(ImageItem(number, file.path.name, file, file.path) for number, file in enumerate(files, 1))
    write_project(home / "p.revdeconv", Document(images=items))
    return home


def paths(opened: OpenedProject) -> list[Path | None]:
    return [item.path for item in opened.document.images]


def test_moved_together_they_are_found_by_the_relative_path(home: Path, tmp_path: Path) -> None:
    home.rename(tmp_path / "new")
    opened = read_project(tmp_path / "new" / "p.revdeconv", CACHE)
    assert paths(opened) == [tmp_path / "new" / name for name in NAMES]
    assert opened.found.moved == opened.found.missing == []


def test_the_project_alone_moved_they_are_found_where_they_were(home: Path, tmp_path: Path) -> None:
    (tmp_path / "else" / "where").mkdir(parents=True)
    (home / "p.revdeconv").rename(tmp_path / "else" / "where" / "p.revdeconv")
    assert paths(read_project(tmp_path / "else" / "where" / "p.revdeconv", CACHE)) == [home / name for name in NAMES]


def test_moved_into_one_folder_they_are_told_apart_by_their_contents(home: Path) -> None:
    (home / "x" / "y").mkdir(parents=True)
    (home / NAMES[0]).rename(home / "x" / "a.png")
    (home / NAMES[2]).rename(home / "x" / "y" / "a.png")
    opened = read_project(home / "p.revdeconv", CACHE)
    assert paths(opened) == [home / "x" / "a.png", home / NAMES[1], home / "x" / "y" / "a.png"]
    assert sorted(opened.found.moved) == [1, 3]


def test_others_are_found_by_the_place_of_one(home: Path, tmp_path: Path) -> None:
    shutil.move(home / "images", tmp_path / "far away")
    opened = read_project(home / "p.revdeconv", CACHE)
    assert opened.found.missing == [1, 2, 3]
    assert all("does not exist" in str(item.problem) for item in opened.document.images)
    found = find_files(opened.stored, home, [tmp_path / "far away" / "a.png"])
    assert found.paths == {n: tmp_path / "far away" / name[7:] for n, name in enumerate(NAMES, 1)}


def test_a_file_of_the_name_with_other_contents_is_not_taken_for_it(home: Path) -> None:
    (home / NAMES[1]).unlink()
    image_file(home / "b.png", 77)
    assert read_project(home / "p.revdeconv", CACHE).found.missing == [2]


def test_a_file_that_was_changed_is_used_and_told(home: Path) -> None:
    image_file(home / NAMES[1], 77)
    opened = read_project(home / "p.revdeconv", CACHE)
    assert opened.found.changed == [2]
    assert opened.document.images[1].problem is None


def test_a_file_that_was_only_written_again_is_the_same(home: Path) -> None:
    os.utime(home / NAMES[1], (1, 1))
    assert read_project(home / "p.revdeconv", CACHE).found.changed == []


def test_a_strangers_project_does_not_knock_at_other_computers(tmp_path: Path) -> None:
    """On Windows a path like this sends the user's name and a hash of the password there."""
    file = image_file(tmp_path / "a.png")
    asked: list[str] = []
    stat = os.stat
    for place in (Path("//evil.example/share/a.png"), Path("\\\\evil.example\\share\\a.png")):
        item = ImageItem(1, "a.png", file, place)
        write_project(tmp_path / "p.revdeconv", Document(images=(item,)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "stat", lambda path, *rest, **more: asked.append(str(path)) or stat(path, *rest, **more))
            opened = read_project(tmp_path / "p.revdeconv", CACHE)
        assert opened.document.images[0].path is not None
    assert asked
    assert not [path for path in asked if path.startswith(("//evil", "\\\\evil"))]
