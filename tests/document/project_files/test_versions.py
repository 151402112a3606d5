"""Projects of every version open for ever; those of a newer one are told."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from revdeconv_gui.document.document import Document
from revdeconv_gui.document.operator_files import operator_from
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import VERSION, StoredView, read_project, write_project
from revdeconv_gui.document.project_files.versions import STEPS, migrated
from tests.document.project_files.examples import CACHE, assert_same, fitted, full_document, full_view

DATA = Path(__file__).parents[2] / "data" / "projects"


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_project_of_every_version_opens(tmp_path: Path, version: int) -> None:
    """The file is as the program of that version wrote it. Never write it anew: that is what this test is for."""
    opened = read_project(DATA / f"version-{version}.revdeconv", CACHE)
    assert opened.version == version
    assert len(opened.found.missing) == 2
    expected = full_document(tmp_path)
    with zipfile.ZipFile(DATA / f"version-{version}.revdeconv") as archive:
        stored = json.loads(archive.read("project.json"))["document"]
    del stored["images"]
    assert_kept(stored, opened.document, expected)
    for found, item in zip(opened.document.images[2:], expected.images[2:], strict=True):
        assert_same(found.source, item.source)


def test_version_1_had_neither_panels_nor_an_operator() -> None:
    view = read_project(DATA / "version-1.revdeconv", CACHE).view
    assert (view.panels, view.operator, view.from_operator) == ("", None, False)


def test_version_2_keeps_panels_and_an_operator() -> None:
    view = read_project(DATA / "version-2.revdeconv", CACHE).view
    expected = full_view()
    assert view.operator is not None
    assert expected.operator is not None
    assert view.operator.header == expected.operator.header
    assert view.operator.arrays.keys() == expected.operator.arrays.keys()
    assert msgspec.structs.replace(view, operator=None) == msgspec.structs.replace(expected, operator=None)
    found = operator_from(view.operator.header, view.operator.arrays)
    # The numbers that were fitted then; fitting may round otherwise elsewhere.
    np.testing.assert_allclose(found.operator.skip, fitted().operator.skip, atol=1e-3)
    assert_same(found.filter, fitted().filter)


def test_a_broken_operator_costs_what_was_shown_and_not_the_project(tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    write_project(path, full_document(tmp_path), full_view())
    assert read_project(path, CACHE).view.operator is not None
    change(path, lambda project: project["view"]["operator"]["header"].update(radius=3))
    opened = read_project(path, CACHE)
    assert opened.view == StoredView()
    assert len(opened.document.images) == 5


def assert_kept(stored: Any, found: Any, expected: Any) -> None:
    """Equal in what the file has; fields that came later are as by default."""
    if isinstance(stored, list) and isinstance(found, tuple):
        for each in zip(stored, found, expected, strict=True):
            assert_kept(*each)
    elif isinstance(stored, dict) and dataclasses.is_dataclass(found):
        for name, value in stored.items():
            assert_kept(value, getattr(found, name), getattr(expected, name))
    else:
        assert_same(found, expected)


def test_there_is_a_step_from_every_version() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))


def test_steps_are_taken_one_after_the_other() -> None:
    steps = {1: lambda project: {**project, "one": 1}, 2: lambda project: {**project, "two": project["one"] + 1}}
    assert migrated({}, 1, steps, to=3) == {"one": 1, "two": 2}
    assert migrated({"one": 5}, 2, steps, to=3) == {"one": 5, "two": 6}
    assert migrated({}, 3, steps, to=3) == {}


def change(path: Path, how: Callable[[dict[str, Any]], None]) -> None:
    """Change the JSON of a project."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    project = json.loads(entries["project.json"])
    how(project)
    entries["project.json"] = json.dumps(project).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)


def test_a_newer_project_opens_as_far_as_it_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "new.revdeconv"
    document = full_document(tmp_path)
    write_project(path, document)

    def newer(project: dict[str, Any]) -> None:
        project["version"] = VERSION + 1
        project["document"]["of tomorrow"] = {"x": 1}
        project["document"]["runs"][0]["of tomorrow"] = 2

    change(path, newer)
    opened = read_project(path, CACHE)
    assert opened.newer
    assert_same(opened.document, document)


def test_a_newer_project_that_is_not_understood_asks_for_a_newer_program(tmp_path: Path) -> None:
    path = tmp_path / "new.revdeconv"
    write_project(path, Document())

    def newer(project: dict[str, Any]) -> None:
        project["version"] = 99
        project["document"]["settings"]["rule"] = "of tomorrow"

    change(path, newer)
    with pytest.raises(FileProblem, match=r"is of version 99, and this program understands up to version 2, update"):
        read_project(path, CACHE)


def test_a_field_that_an_older_file_lacks_is_as_by_default(tmp_path: Path) -> None:
    path = tmp_path / "old.revdeconv"
    write_project(path, full_document(tmp_path))

    def older(project: dict[str, Any]) -> None:
        del project["document"]["pairing"]
        del project["document"]["runs"][0]["rate_changes"]

    change(path, older)
    document = read_project(path, CACHE).document
    assert document.pairing == Document().pairing
    assert document.runs[0].rate_changes == ()


def test_version_0_never_was(tmp_path: Path) -> None:
    path = tmp_path / "a.revdeconv"
    write_project(path, Document())
    change(path, lambda project: project.update(version=0))
    with pytest.raises(FileProblem, match="version 0, which never was"):
        read_project(path, CACHE)
