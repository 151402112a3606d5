"""The window's own test of itself: does the whole job, leaves the results, or says what went wrong."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.app import App
from revdeconv_gui.gui import self_test
from revdeconv_gui.gui.self_test import SelfTest

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"


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
