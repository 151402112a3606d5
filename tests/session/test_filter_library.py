"""The folder of one's own filters: whatever lies in it."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.session.filter_library import FilterLibrary, library_folder


@pytest.fixture
def library(tmp_path: Path) -> FilterLibrary:
    return FilterLibrary(tmp_path / "deep" / "filters")


def test_the_usual_folder_is_the_users_data() -> None:
    assert library_folder().name == "filters"
    assert "revdeconv" in library_folder().parts


def test_a_folder_that_is_not_there_has_no_filters(library: FilterLibrary) -> None:
    library.refresh()
    assert library.entries == ()
    assert not library.folder.exists()


def test_saved_filters_come_back_bit_for_bit(library: FilterLibrary) -> None:
    made = Filter(np.random.default_rng(1).normal(size=(3, 4, 4)), 1 / 9, [0.1, 0.2, 0.3])
    library.save("  Größe 1/9 ".replace("/", "-"), made)
    entry = library.entry("Größe 1-9")
    assert entry is not None
    assert entry.filter is not None
    assert entry.filter.equals(made)
    assert library.find(made) is entry
    assert library.find(preset("edge")) is None


def test_changes_from_outside_are_seen(library: FilterLibrary) -> None:
    heard = []
    library.changed.connect(lambda: heard.append(1))
    library.save("a", preset("edge"))
    library.refresh()
    assert len(heard) == 1, "nothing new, nothing told"
    (library.folder / "b.csv").write_text("1,2\n3,4\n")
    (library.folder / "notes.md").write_text("no filter")
    (library.folder / ".hidden.json").write_text("no filter")
    (library.folder / "sub.json").mkdir()
    library.refresh()
    assert [entry.name for entry in library.entries] == ["a", "b", "sub"]
    assert "folder" in library.entry("sub").problem
    (library.folder / "a.csv").write_text("1,2\n3,4\n")
    os.remove(library.folder / "b.csv")
    library.refresh()
    assert [entry.name for entry in library.entries] == ["a.csv", "a.json", "sub"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b'{"format": "other", "version": 1}', b"1,2\n3\n"])
@pytest.mark.parametrize("suffix", [".json", ".csv", ".npy", ".yml", ".xml"])
def test_broken_files_are_listed_with_a_reason(library: FilterLibrary, content: bytes, suffix: str) -> None:
    library.folder.mkdir(parents=True)
    (library.folder / f"bad{suffix}").write_bytes(content)
    library.refresh()
    (entry,) = library.entries
    assert entry.filter is None
    assert entry.problem
    path, data = library.delete("bad")
    assert data == content
    assert library.entries == ()
    library.restore(path, data)
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", ["", "  ", "a/b", "..", ".x", "a\0b", "CON", "x" * 300, "a:b", "end."])
def test_names_that_no_file_can_have(library: FilterLibrary, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        library.save(name, preset("edge"))
    assert not library.folder.exists()


def test_renaming(library: FilterLibrary) -> None:
    library.save("a", preset("edge"))
    library.save("b", preset("blur"))
    with pytest.raises(FileExistsError, match="“b”"):
        library.rename("a", "b")
    library.rename("a", "A")
    library.rename("A", "c")
    library.rename("c", "c")
    assert [entry.name for entry in library.entries] == ["b", "c"]
    with pytest.raises(ValueError, match="any more"):
        library.rename("a", "d")
    with pytest.raises(ValueError, match="any more"):
        library.delete("a")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that may not be written")
def test_a_folder_that_may_not_be_written(library: FilterLibrary) -> None:
    library.save("a", preset("edge"))
    library.folder.chmod(0o500)
    for work in (
        lambda: library.save("b", preset("edge")),
        lambda: library.delete("a"),
        lambda: library.rename("a", "b"),
    ):
        with pytest.raises(FileProblem):
            work()
    library.folder.chmod(0o700)


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    (tmp_path / "filters").write_text("x")
    library = FilterLibrary(tmp_path / "filters")
    library.refresh()
    assert library.entries == ()
    with pytest.raises(FileProblem):
        library.save("a", preset("edge"))
