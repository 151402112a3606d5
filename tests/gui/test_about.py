"""Help > About and Help > Keyboard shortcuts: true, complete, in the way of nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import revdeconv_gui.gui
from revdeconv_gui import __version__
from revdeconv_gui.app import App
from revdeconv_gui.gui import about_window, message_bar
from revdeconv_gui.gui.about_window import AboutWindow
from revdeconv_gui.gui.shortcuts import WIDGET_KEYS, shortcut_groups, words_of
from tests.gui.helpers import LEFT, Key, settled


def open_about(app: App) -> AboutWindow:
    app.window.actions_by_key["about"].trigger()
    about = app.window.commands.help.about
    assert about is not None
    assert about.isVisible()
    assert not about.isModal()
    return about


def test_about_names_version_licence_and_paper(empty: App) -> None:
    about = open_about(empty)
    for words in (f"Reverse Deconvolution {__version__}", "MIT licence", "doi:10.21203/rs.3.rs-3247106/v1"):
        assert words in about.words.text()
    QTest.keyClick(about, Key.Key_Escape)
    assert not about.isVisible()
    assert open_about(empty) is about


def test_without_a_browser_the_papers_address_is_told(empty: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "show_link", lambda url, failed: failed())
    about = open_about(empty)
    about.words.setFocus()
    for key in (Key.Key_Tab, Key.Key_Return):
        QTest.keyClick(about.words, key)
    assert about.messages.isVisible()
    assert about.messages.label.text().endswith("https://doi.org/10.21203/rs.3.rs-3247106/v1")


def test_the_citation_is_copied(empty: App) -> None:
    about = open_about(empty)
    about.tabs.setCurrentIndex(1)
    QTest.mouseClick(about.copy, LEFT)
    text = QGuiApplication.clipboard().text()
    assert text == about_window.CITATION
    assert text.count("{") == text.count("}")
    assert "10.21203/rs.3.rs-3247106/v1" in text
    assert empty.heard.of("error") == []


def test_the_notices_of_every_part_are_there(qtbot: Any, empty: App) -> None:
    about = open_about(empty)
    assert about.list.count() == 0, "they are read when they are asked for"
    about.tabs.setCurrentIndex(2)
    settled(qtbot, empty)
    names = [part.name.lower() for part in about.parts]
    assert names[0] == "revdeconv-gui"
    assert {"numpy", "numba", "pillow", "pyqtgraph"} <= set(names)
    about.list.setCurrentRow(names.index("numpy"))
    assert "BSD" in about.notices.toPlainText()
    pyside = next(i for i, name in enumerate(names) if name.startswith("pyside6"))
    about.list.setCurrentRow(pyside)
    assert "LGPL, version 3" in about.notices.toPlainText()


def test_the_notices_of_a_package_come_first(qtbot: Any, empty: App, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    (folder / "README.txt").write_text("It contains:\n\nPython   3.13.1   PSF-2.0\nsome_lib     1.2   MIT\n")
    (folder / "some_lib.txt").write_text("the text")
    monkeypatch.setattr(about_window, "resource", lambda name: tmp_path / name)
    about = open_about(empty)
    about.tabs.setCurrentIndex(2)
    settled(qtbot, empty)
    assert [(p.name, p.version, p.terms) for p in about.parts] == [
        ("Python", "3.13.1", "PSF-2.0"), ("some_lib", "1.2", "MIT"),
    ]  # fmt: skip
    about.list.setCurrentRow(1)
    assert "the text" in about.notices.toPlainText()


def test_every_shortcut_of_an_action_is_listed(empty: App) -> None:
    empty.window.actions_by_key["shortcuts"].trigger()
    shown = empty.window.commands.help.shortcuts
    assert shown.isVisible()
    rows = set()
    for i in range(shown.list.topLevelItemCount()):
        group = shown.list.topLevelItem(i)
        rows |= {(group.child(j).text(0), group.child(j).text(1)) for j in range(group.childCount())}
    with_keys = [action for action in empty.window.findChildren(QAction) if action.shortcuts()]
    assert len(with_keys) > 30
    for action in with_keys:
        keys = ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in action.shortcuts())
        assert (keys, words_of(action)) in rows, action.text()


def test_no_key_means_two_actions(empty: App) -> None:
    keys = [key for title, rows in shortcut_groups(empty.window) if title.startswith("Menu") for key, _ in rows]
    assert len(keys) == len(set(keys))


def test_every_key_that_a_widget_takes_is_listed() -> None:
    said = " ".join(keys for _, rows in WIDGET_KEYS for keys, _ in rows)
    names = {
        "Left": "arrows", "Right": "arrows", "Up": "Up", "Down": "Down", "Return": "Enter", "Plus": "+", "Minus": "−",
        "PageUp": "PgUp", "PageDown": "PgDn|PgDown", "Delete": "Del", "Escape": "Esc", "BracketLeft": "[",
        "BracketRight": "]",
    }  # fmt: skip
    same = {"Enter", "Equal", "Backtab"}  # of the number pad, + without Shift, Shift+Tab
    for path in sorted(Path(revdeconv_gui.gui.__file__).parent.glob("*.py")):
        for key in set(re.findall(r"Key\.Key_(\w+)", path.read_text(encoding="utf-8"))) - same:
            wanted = names.get(key, key).split("|")
            assert any(one in said for one in wanted), f"{path.name}: {key}"


def test_the_shortcuts_are_searched(empty: App) -> None:
    empty.window.actions_by_key["shortcuts"].trigger()
    shown = empty.window.commands.help.shortcuts
    shown.search.setFocus()
    QTest.keyClicks(shown.search, "learn")
    QApplication.processEvents()
    seen = [
        group.child(j).text(1)
        for i in range(shown.list.topLevelItemCount())
        for group in [shown.list.topLevelItem(i)]
        for j in range(group.childCount())
        if not group.isHidden() and not group.child(j).isHidden()
    ]
    assert "Learn" in seen
    assert all("learn" in text.lower() for text in seen)
    QTest.keyClick(shown, Key.Key_Escape)
    assert not shown.isVisible()
