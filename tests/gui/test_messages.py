"""What the user is told: the message bar, the status bar, the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from revdeconv_gui.app import App
from tests.gui.helpers import LEFT, choose, drop


def _tell(app: App, level: str, text: str) -> None:
    app.session.reported.emit(level, text)


def test_infos_go_to_the_status_bar_and_the_log(empty: App) -> None:
    _tell(empty, "info", "Something was done.")
    assert empty.window.said.text() == "Something was done."
    assert not empty.window.messages.isVisible()
    assert "Something was done." in empty.window.log_panel.text.toPlainText()


def test_what_has_no_room_beside_the_pixels_ends_in_dots(empty: App) -> None:
    said, sentence = empty.window.said, "Run 3 finished after 25,140 blocks. " * 9
    _tell(empty, "info", "Short.")
    assert said.painted() == "Short."
    _tell(empty, "info", sentence)
    assert said.text() == said.toolTip() == sentence
    before = said.painted()
    assert before.endswith("…")
    empty.window.pixel_values.setText(
        "x 94  y 134  block row 45, column 32  original 128 128 128  filtered 255 211 244"
    )
    QApplication.processEvents()
    assert said.painted().endswith("…")
    assert len(said.painted()) < len(before)
    assert said.fontMetrics().horizontalAdvance(said.painted()) <= said.width()


@pytest.mark.parametrize("level", ["warning", "error"])
def test_warnings_and_errors_are_shown_until_dismissed(empty: App, level: str) -> None:
    messages = empty.window.messages
    _tell(empty, level, "Look at this.")
    assert messages.isVisible()
    assert messages.label.text() == "Look at this."
    (close,) = messages.findChildren(QToolButton)
    QTest.mouseClick(close, LEFT)
    assert not messages.isVisible()


def test_several_errors_are_listed_and_many_are_counted(empty: App) -> None:
    label = empty.window.messages.label
    for i in range(4):
        _tell(empty, "error", f"error {i}")
    assert label.text().splitlines() == [f"error {i}" for i in range(4)]
    for i in range(4, 30):
        _tell(empty, "error", f"error {i}")
    lines = label.text().splitlines()
    assert lines[:6] == [f"error {i}" for i in range(6)]
    assert lines[6:] == ["… and 24 more, see the Log"]
    log = empty.window.log_panel.text.toPlainText()
    assert all(f"error {i}" in log for i in range(30))


def test_the_same_error_from_a_run_and_from_the_pictures_is_listed_once(empty: App) -> None:
    for text in ("a.png: was changed", "a.png: was changed", "b.png: does not exist", "a.png: was changed"):
        _tell(empty, "error", text)
    assert empty.window.messages.label.text().splitlines() == ["a.png: was changed", "b.png: does not exist"]


def test_of_many_files_the_bar_says_how_many_more_cannot_be_read(qtbot, empty: App, tmp_path: Path) -> None:
    label = empty.window.messages.label
    drop(empty.window, *(tmp_path / f"{i}.png" for i in range(9)))
    qtbot.waitUntil(lambda: "more" in label.text())
    lines = label.text().splitlines()
    assert [str(tmp_path / f"{i}.png") in line for i, line in enumerate(lines)] == [True] * 5 + [False]
    assert lines[5].startswith("4 more cannot be read")


def test_a_dismissed_list_begins_anew(empty: App) -> None:
    _tell(empty, "error", "old")
    empty.window.messages.dismiss()
    _tell(empty, "error", "new")
    assert empty.window.messages.label.text() == "new"


def test_texts_are_shown_as_they_are(empty: App) -> None:
    """File names may look like HTML."""
    text = "Opened <b>bold</b> & <img src=x>.png"
    for level in ("info", "error"):
        _tell(empty, level, text)
    assert empty.window.messages.label.text() == text
    assert empty.window.said.text() == text
    assert empty.window.said.textFormat() is Qt.TextFormat.PlainText
    assert text in empty.window.log_panel.text.toPlainText()


def test_the_log_keeps_the_newest_two_thousand(empty: App) -> None:
    for i in range(2100):
        empty.window.log_panel.add("info", f"line {i}.")
    text = empty.window.log_panel.text.toPlainText()
    assert "line 2099." in text
    assert "line 99." not in text
    assert empty.window.log_panel.text.isReadOnly()


def test_a_warning_goes_with_the_next_change_and_an_error_stays(qtbot, app: App) -> None:
    messages = app.window.messages
    for level, gone in (("warning", True), ("error", False)):
        app.session.reported.emit(level, "read this")
        assert messages.isVisible()
        choose(app.window.filter_panel.preset, "blur" if gone else "emboss")
        assert messages.isVisible() is not gone


def test_a_warning_hides_no_error_and_what_comes_together_is_seen_together(qtbot, empty: App) -> None:
    messages = empty.window.messages
    _tell(empty, "error", "It failed.")
    _tell(empty, "warning", "It changed.")
    messages.offer("It is missing.", "Find it", lambda: None)
    assert messages.label.text().splitlines() == ["It failed.", "It changed.", "It is missing."]
    assert messages.action.isVisible()
    qtbot.waitUntil(lambda: not messages._together)
    _tell(empty, "warning", "Something else.")
    assert messages.label.text().splitlines() == ["It failed.", "Something else."]
    assert not messages.action.isVisible()
    messages.dismiss_warning()
    assert messages.label.text() == "It failed."
    messages.withdraw("It failed.")
    assert not messages.isVisible()
