"""A file from a stranger is refused in one sentence, whatever is in it."""

from __future__ import annotations

import io
import pickle
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core.phrases import set_lookup
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.problems import FileProblem, Refused
from revdeconv_gui.document.project_files import archive, read_project, write_project
from revdeconv_gui.document.project_files.checks import check_document
from tests.document.project_files.examples import CACHE, full_document
from tests.document.project_files.test_versions import change

HOME = "arrays/filter/kernels.npy"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    write_project(tmp_path / "p.revdeconv", full_document(tmp_path))
    return tmp_path / "p.revdeconv"


def refused(path: Path) -> str:
    with pytest.raises(FileProblem) as caught:
        read_project(path, CACHE)
    text = str(caught.value)
    assert "\n" not in text
    assert len(text) < 600
    return text


def repacked(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)


def entries_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("data", [b"", b"P", b"PK", b"PK\x05\x06", b"PK\x05\x06" + b"\0" * 18, b"GIF89a", b"\0" * 1000])
def test_what_is_no_zip(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.revdeconv"
    path.write_bytes(data)
    refused(path)


def test_cut_off_anywhere(good: Path) -> None:
    data = good.read_bytes()
    for length in [*range(0, len(data), 997), len(data) - 1]:
        good.write_bytes(data[:length])
        refused(good)


@given(at=st.integers(0, 10**9), bit=st.integers(0, 7))
def test_a_flipped_bit_is_noticed_or_changes_nothing_that_matters(
    at: int, bit: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "flipped.revdeconv"
    write_project(path, Document())
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 1 << bit
    path.write_bytes(data)
    try:
        read_project(path, CACHE)
    except FileProblem as problem:
        assert "\n" not in str(problem)  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    "name",
    ["../evil.npy", "/etc/evil.npy", "arrays/../../evil.npy", "C:\\evil.npy", "arrays/a\\b.npy", "arrays/a.py",
     "arrays//a.npy", "evil", "arrays/", "arrays/" + "a/" * 3000 + "a.npy\n"],
)  # fmt: skip
def test_names_that_lead_elsewhere(good: Path, name: str) -> None:
    before = {path for path in good.parent.parent.rglob("*") if path != good}
    repacked(good, {**entries_of(good), name: b"x"})
    assert "does not belong into a project" in refused(good)
    assert {path for path in good.parent.parent.rglob("*") if path != good} == before


def test_an_entry_twice(good: Path) -> None:
    with zipfile.ZipFile(good, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(HOME, b"x")
    assert "has an entry twice" in refused(good)


def test_names_that_differ_in_case_only(good: Path) -> None:
    repacked(good, {**entries_of(good), HOME.replace("kernels", "Kernels"): b"x"})
    assert "has an entry twice" in refused(good)


def test_a_symbolic_link(good: Path) -> None:
    with zipfile.ZipFile(good, "a") as archive:
        link = zipfile.ZipInfo("arrays/link.npy")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "is not a plain file" in refused(good)


def test_a_bomb_is_not_unpacked(good: Path) -> None:
    entries = entries_of(good)
    entries["arrays/bomb.npy"] = b"\0" * 300_000_000
    repacked(good, entries, zipfile.ZIP_DEFLATED)
    assert good.stat().st_size < 1_000_000
    del entries
    tracemalloc.start()
    assert "unpacks to 300,000,000 bytes from" in refused(good)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_many_small_bombs_are_not_unpacked(good: Path) -> None:
    part = b"\0" * 1_000_000
    repacked(good, {**entries_of(good), **{f"arrays/b{n}.npy": part for n in range(100)}}, zipfile.ZIP_DEFLATED)
    assert "unpacks to 100," in refused(good)


def test_a_list_of_entries_that_is_too_long(good: Path) -> None:
    data = bytearray(good.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = struct.pack("<I", 2**31)
    good.write_bytes(data)
    assert "has a list of" in refused(good)


def in_the_list(path: Path, at: int, kind: str, value: int, name: bytes) -> None:
    """Change a number of one entry in the archive's list, so that the list lies."""
    data = bytearray(path.read_bytes())
    entry = data.rfind(name) - 46  # the list comes last, and the name behind its fixed part
    assert data[entry : entry + 4] == b"PK\x01\x02"
    struct.pack_into(kind, data, entry + at, value)
    path.write_bytes(data)


def test_entries_that_lie_over_each_other(good: Path) -> None:
    """Many entries of the same bytes unpack to far more than the file has, each of them harmless."""
    in_the_list(good, 20, "<I", good.stat().st_size, HOME.encode())
    assert "has entries that overlap" in refused(good)


def test_an_encrypted_entry(good: Path) -> None:
    in_the_list(good, 8, "<H", 1, HOME.encode())
    assert "is encrypted, save it without a password" in refused(good)


def test_a_json_that_is_too_long(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_JSON", 1000)
    assert "has a project.json of" in refused(good)


def test_more_entries_than_the_end_of_the_archive_says(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 5)
    assert "has a list of" in refused(good)
    data = bytearray(good.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    data[at + 8 : at + 12] = struct.pack("<HH", 1, 1)
    good.write_bytes(data)
    assert "entries, more than a project can have" in refused(good)


def test_a_json_of_very_many_small_values_is_not_read(good: Path) -> None:
    head = b'{"format": "revdeconv-project", "version": 1, "document": {}, "x": ['
    repacked(good, {**entries_of(good), "project.json": head + b"{}," * 1_000_001 + b"{}]}"})
    tracemalloc.start()
    assert "more values than a project can have" in refused(good)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_project_that_was_packed_again_by_hand_opens(good: Path) -> None:
    repacked(good, entries_of(good), zipfile.ZIP_DEFLATED)
    assert len(read_project(good, CACHE).document.runs) == 2


class Evil:
    """Leaves a file where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> Any:
        return (Path.touch, (self.mark,))


@pytest.mark.parametrize("packed", [True, False])
def test_pickles_are_not_run(good: Path, tmp_path: Path, packed: bool) -> None:
    evil, file = Evil(tmp_path / "ran"), io.BytesIO()
    if packed:
        np.lib.format.write_array(file, np.array([evil], dtype=object), allow_pickle=True)
    else:
        pickle.dump(evil, file)
    pickle.loads(pickle.dumps(evil))
    evil.mark.unlink()  # so it would be seen
    repacked(good, {**entries_of(good), HOME: file.getvalue()})
    refused(good)
    assert not evil.mark.exists()


@pytest.mark.parametrize(
    ("shape", "descr", "words"),
    [((10**9, 10**9), "<f8", "has 24 bytes for (1000000000, 1000000000)"), ((4,), "<f8", "has 24 bytes for (4,)"),
     ((2,), "<f8", "has 24 bytes for (2,)"), ((-1,), "<f8", "the header is not readable"),
     ((2**62, 4), "<f8", "the header has an impossible type or shape"), ((2**59, 4), "<f8", "has 24 bytes for"),
     ((3,), "|O", "has values of the type object"), ((3,), "<c16", "has values of the type complex128"),
     ((3,), "<U2", "has values of the type <U2"), ((3,), "<M8[s]", "has values of the type datetime64[s]"),
     ((1, 1, 1, 1, 3), "<f8", "has an array that no project has")],
)  # fmt: skip
def test_arrays_that_lie(good: Path, shape: tuple[int, ...], descr: str, words: str) -> None:
    file = io.BytesIO()
    header = {"descr": descr, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(file, header)
    repacked(good, {**entries_of(good), HOME: file.getvalue() + b"\0" * 24})
    assert words in refused(good)


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "revdeconv-project", "version": "1"}',
     b'{"format": "revdeconv-filter", "version": 1}', b'{"format": "revdeconv-project", "version": 1}',
     b'{"format": "revdeconv-project", "version": 1e400}', b'{"format": "revdeconv-project", "version": 1, "x": '
     + b"[" * 100_000, b'{"format": "revdeconv-project", "version": 1, "document": ' + b'{"a":' * 200 + b"1"
     + b"}" * 201, b'{"format": "revdeconv-project", "version": 1, "document": {"images": "x"}}',
     b'{"format": "revdeconv-project", "version": ' + b"9" * 5000 + b"}"],
    ids=range(13),
)  # fmt: skip
def test_json_that_is_none_of_ours(good: Path, text: bytes) -> None:
    repacked(good, {**entries_of(good), "project.json": text})
    refused(good)


def set_run(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["runs"][0].update({key: value})


@pytest.mark.parametrize(
    "how",
    [
        lambda d: d["settings"].update(learning_rate="0.1"),
        lambda d: d["settings"].update(learning_rate=7),
        lambda d: d["settings"].update(learning_rate={"$number": "nan"}),
        lambda d: d["settings"].update(epochs=10**12),
        lambda d: d["settings"].update(epochs=True),
        lambda d: d["settings"].update(seed=2**40),
        lambda d: d["settings"].update(rule="magic"),
        lambda d: d["settings"].update(rates=[0.1] * 5000),
        lambda d: d["pairing"].update(size=99),
        lambda d: d["images"].append(d["images"][0]),
        lambda d: d["images"][0].update(id=0),
        lambda d: d["images"][0].update(id=2**40),
        lambda d: d["images"][0].update(name="x" * 200_000),
        lambda d: d["images"][2].update(name="no sample"),
        lambda d: d["images"][3].update(pixels={"$array": "runs/0/losses/values"}),
        lambda d: d["images"][3].update(pixels={"$array": "nowhere"}),
        lambda d: d["images"][3].update(pixels=[1, 2]),
        lambda d: d["images"][3].update(pixels={"$what": 1}),
        lambda d: d["images"][3].update(pixels={"$pairs": [1]}),
        lambda d: d["images"][3].update(name={"$text": "zz"}),
        lambda d: d["filter"].update(kernels={"$array": "runs/0/losses/blocks"}),
        lambda d: d["filter"].update(kernels={"$array": "runs/0/losses/values"}),
        lambda d: d["filter"].update(weight={"$number": "inf"}),
        set_run("id", 4),
        set_run("blocks", -1),
        set_run("total", 10**30),
        set_run("seconds", -1),
        set_run("ending", "exploded"),
        set_run("rate_changes", [[1]]),
        set_run("rate_changes", [[-1, 0.5]]),
        set_run("losses", None),
        lambda d: d["runs"][0]["losses"].update(epochs={"$array": "filter/kernels"}),
        lambda d: d["runs"][0]["losses"].update(values={"$array": "filter/kernels"}),
        lambda d: d["runs"][0]["history"].update(weights={"$array": "runs/0/losses/values"}),
    ],
)
def test_values_that_no_document_has(good: Path, how: Callable[[dict[str, Any]], None]) -> None:
    change(good, lambda project: how(project["document"]))
    refused(good)


@pytest.mark.parametrize("view", [None, [], "x", {"image_id": "x"}, {"pace": 3}])
def test_a_view_that_makes_no_sense_costs_nothing_else(good: Path, view: Any) -> None:
    change(good, lambda project: project.update(view=view))
    assert len(read_project(good, CACHE).document.runs) == 2
    assert read_project(good, CACHE).view_lost


def test_names_in_a_view_that_nobody_knows_cost_nothing(good: Path) -> None:
    change(good, lambda project: project.update(view={"$what": 1, "a": 2}))
    assert not read_project(good, CACHE).view_lost


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    assert "does not exist" in refused(tmp_path / "none.revdeconv")


@pytest.mark.parametrize(
    ("what", "changes", "words"),
    [
        ("images", {}, "has an image number twice"),
        ("runs", {}, "has a run number twice"),
        ("images", {"id": 0}, "has images with impossible numbers"),
        ("runs", {"id": 0}, "has runs with impossible numbers"),
    ],
)
def test_impossible_numbers_are_told_in_one_language(
    tmp_path: Path, what: str, changes: dict[str, int], words: str
) -> None:
    document = full_document(tmp_path)
    first = getattr(document, what)[0]
    wrong = (replace(first, **changes),) if changes else (first, first)
    set_lookup(lambda template, _: f"«{template}»")
    try:
        with pytest.raises(Refused) as caught:
            check_document(replace(document, **{what: wrong}))
    finally:
        set_lookup(None)
    assert caught.value.what == f"«{words}»"
