"""Preferences never stop anything: broken ones are dropped, unwritable ones are not saved."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.session import preferences as prefs
from revdeconv_gui.session.preferences import Preferences


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "preferences.json"
    saved = Preferences("dark", "Z2Vv", "bGF5", "/images ü", "/export", welcomed=True)
    prefs.save(saved, file)
    assert prefs.load(file) == saved


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert prefs.load(tmp_path / "none.json") == Preferences()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"not json",
        b"\xff\xfe\x00",
        b"null",
        b"[]",
        b"3",
        b'"text"',
        b"{}",
        b'{"version": 2, "scheme": "dark"}',
        b'{"version": "1", "scheme": "dark"}',
        b'{"version": NaN}',
        b"[" * 100_000,
        b'{"version": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda content: repr(content[:20]),
)
def test_what_cannot_be_used_is_dropped(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)
    assert prefs.load(file) == Preferences()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'{"version": 2, "scheme": "dark"}', b"[]", b" " * 10_000_001])
def test_what_cannot_be_used_is_told_once_and_kept(tmp_path: Path, content: bytes) -> None:
    """A newer version's settings must not be lost for once having started this one."""
    file, told = tmp_path / "preferences.json", []
    file.write_bytes(content)
    assert prefs.language_of(file) == "system"
    assert file.read_bytes() == content
    prefs.save(prefs.load(file, told.append), file)
    assert (tmp_path / "preferences-unread.json").read_bytes() == content
    (line,) = told
    assert line.startswith(f"{file}: ")
    assert line.endswith("it is kept as preferences-unread.json.")
    assert prefs.load(file, told.append) == Preferences()
    assert len(told) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_neither_a_pipe_nor_a_device_holds_the_start(tmp_path: Path) -> None:
    """A pipe that nobody writes into would be waited for without end, and /dev/zero has none."""
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "device.json").symlink_to("/dev/zero")
    for name in ("pipe.json", "device.json"):
        told: list[str] = []
        assert prefs.language_of(tmp_path / name) == "system"
        assert prefs.load(tmp_path / name, told.append) == Preferences()
        (line,) = told
        assert "is not a regular file" in line


@pytest.mark.parametrize(("value", "language"), [("vi", "vi"), ("en", "en"), ("xx", "system"), (3, "system")])
def test_the_language_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture, value: object, language: str) -> None:
    file = tmp_path / "preferences.json"
    assert prefs.language_of(file) == "system"
    file.write_text(json.dumps({"version": prefs.VERSION, "language": value, "scheme": "purple"}))
    assert prefs.language_of(file) == language
    assert caplog.records == []


def test_wrong_types_and_unknown_keys_cost_only_themselves(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    content = {"version": 1, "scheme": 3, "layout": ["x"], "geometry": None, "image_folder": "/kept", "other": {"a": 1}}
    file.write_text(json.dumps(content))
    assert prefs.load(file) == Preferences(image_folder="/kept")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("scheme", "purple", "scheme cannot be 'purple'"),
        ("geometry", "not base64!", "geometry cannot be"),
        ("layout", "ü", "layout cannot be"),
        ("recent", 3, "recent is not text"),
        ("recent", "[broken", "recent cannot be '[broken', the default is used"),
        ("recent_projects", '{"a": 1}', "recent_projects cannot be '{\"a\": 1}', the default is used"),
        ("recent_projects", "[1]", "recent_projects cannot be '[1]', the default is used"),
        ("project_folder", None, "project_folder is not text"),
        ("welcomed", "maybe", "welcomed is not true or false, the default is used"),
        ("welcomed", 1, "welcomed is not true or false, the default is used"),
        ("scheme", True, "scheme is not text, the default is used"),
        ("colour", "dark", "'colour' is not known"),
        ("x" * 10_000, "dark", "is not known"),
    ],
)
def test_a_value_that_is_dropped_costs_only_itself_and_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, value: object, told: str
) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({"version": prefs.VERSION, "image_folder": "/kept", name: value}))
    assert prefs.load(file) == Preferences(image_folder="/kept")
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert told in record.getMessage()
    assert len(record.getMessage()) < len(str(file)) + 200


def test_the_file_says_its_version_and_what_was_dropped_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({"version": prefs.VERSION, "scheme": "dark", "colour": 1}))
    prefs.save(prefs.load(file), file)
    written = json.loads(file.read_text())
    assert written["version"] == prefs.VERSION
    assert written["scheme"] == "dark"
    assert "colour" not in written


@pytest.mark.parametrize(("written", "read"), [("yes", True), ("", False), (True, True), (False, False)])
def test_whether_the_first_steps_were_shown_is_read_from_earlier_files_too(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, written: object, read: bool
) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({"version": 1, "welcomed": written}))
    assert prefs.load(file).welcomed is read
    assert caplog.records == []


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*(f.name for f in fields(Preferences)), "x"]), json_values))
def test_no_json_raises(tmp_path_factory: pytest.TempPathFactory, content: dict) -> None:
    file = tmp_path_factory.mktemp("p") / "preferences.json"
    file.write_text(json.dumps({"version": 1, **content}))
    found = prefs.load(file)
    kinds = {name: type(value) for name, value in asdict(Preferences()).items()}
    assert {name: type(value) for name, value in asdict(found).items()} == kinds


def test_a_folder_in_the_files_place_is_no_reason_to_fail(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.mkdir()
    assert prefs.load(file) == Preferences()
    prefs.save(Preferences(), file)
    assert file.is_dir()


def test_an_unwritable_folder_is_no_reason_to_fail(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    prefs.save(Preferences(), tmp_path / "file" / "below" / "preferences.json")
    assert "not saved" in caplog.text


def test_text_that_is_no_unicode_is_no_reason_to_fail(tmp_path: Path) -> None:
    """A folder whose name is not valid UTF-8 comes as a lone surrogate."""
    file = tmp_path / "preferences.json"
    prefs.save(Preferences(image_folder="/bad\udcff"), file)
    assert prefs.load(file).image_folder == "/bad\udcff"
