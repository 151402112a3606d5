"""The window's own test of itself: does the whole job, leaves the results, or says what went wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.app import App, main
from revdeconv_gui.gui import self_test
from revdeconv_gui.gui.self_test import SelfTest

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "data" / "golden"


def test_the_golden_filter_comes_out(qtbot, empty: App, tmp_path: Path) -> None:
    ended: list[int] = []
    driver = SelfTest(empty.window, tmp_path, ended.append)
    driver.painted()
    empty.window.commands.open_paths([GOLDEN / "rgb-paper-rule-0.png", GOLDEN / "rgb-paper-rule-1.png"])
    qtbot.waitUntil(lambda: ended != [], timeout=180_000)
    report = json.loads((tmp_path / "self-test.json").read_text(encoding="utf-8"))
    assert report["errors"] == []
    assert ended == [0]
    assert report["learned"] >= report["learn"]
    assert {"filter.json", "deconvolved.png", "losses.csv"} <= set(report["written"])
    with np.load(GOLDEN / "arrays.npz") as arrays:
        expected = arrays["rgb-paper-rule/w/0.1"]
    np.testing.assert_array_equal(np.load(tmp_path / "filter.npy"), expected)


def test_an_error_ends_it_with_1(qtbot, app: App, tmp_path: Path) -> None:
    ended: list[int] = []
    SelfTest(app.window, tmp_path, ended.append)
    app.session.reported.emit("error", "The disk is on fire.")
    qtbot.waitUntil(lambda: ended != [], timeout=180_000)
    assert ended == [1]
    assert json.loads((tmp_path / "self-test.json").read_text())["errors"] == ["The disk is on fire."]


def test_it_does_not_wait_for_ever(qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "SECONDS", 0.0)
    ended: list[int] = []
    SelfTest(app.window, tmp_path, ended.append)  # the first paint is never told
    qtbot.waitUntil(lambda: ended != [], timeout=180_000)
    assert ended == [1]


def test_where_copies_for_a_crash_cannot_be_kept_the_job_is_done(tmp_path: Path) -> None:
    """They are no part of it: neither its own, nor those that the user has."""
    (tmp_path / "file").touch()
    (tmp_path / "out").mkdir()
    places = {"XDG_STATE_HOME": str(tmp_path / "file" / "state"), "XDG_CONFIG_HOME": str(tmp_path / "settings")}
    variables = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "revdeconv_gui", "--self-test", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "out" / "self-test.json").read_text(encoding="utf-8"))
    assert report["errors"] == []


def test_a_folder_that_is_not_there_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--self-test", str(tmp_path / "none")])
    assert ended.value.code == 2
    assert f"{tmp_path / 'none'} is not a folder; make it first" in capsys.readouterr().err
