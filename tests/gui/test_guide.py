"""The user guide: every page and picture is there, links lead somewhere, search goes over all pages, F1 opens it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui.app import App
from revdeconv_gui.gui import help_pages, language, message_bar
from revdeconv_gui.gui.help_window import HelpWindow
from tests.gui.helpers import LEFT, Key

KEYS = [one.key for one in help_pages.pages()]
ALT_LEFT = (Key.Key_Left, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def guide(empty: App) -> HelpWindow:
    QTest.keyClick(empty.window, Key.Key_F1)
    window = empty.window.commands.help.guide
    assert window is not None
    assert window.isVisible()
    window.activateWindow()
    QApplication.processEvents()
    return window


def test_all_pages_are_there() -> None:
    assert tuple(KEYS) == help_pages.ORDER
    files = {path.stem for path in help_pages.folder().glob("*.md")}
    assert files == set(KEYS)


@pytest.mark.parametrize("key", help_pages.ORDER)
def test_links_and_pictures_lead_somewhere(key: str) -> None:
    page = help_pages.page(key)
    assert page is not None
    assert page.text.startswith("# ")
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", page.text)
    assert pictures
    for words, name in pictures:
        assert words
        assert not QImage(str(help_pages.folder() / name)).isNull(), name
    for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", re.sub(r"!\[[^\]]*\]\([^)]*\)", "", page.text)):
        assert help_pages.key_of(link) in KEYS or link.startswith("https://"), link


def test_every_picture_is_there_in_light_and_dark_and_used() -> None:
    used = {name for one in help_pages.pages() for name in re.findall(r"\(pictures/([^)]+)\.png\)", one.text)}
    there = {path.stem for path in (help_pages.folder() / "pictures").iterdir()}
    assert there == used | {f"{name}-dark" for name in used}


@pytest.mark.parametrize("code", [code for code in language.LANGUAGES if code != "en"])
def test_a_translated_guide_shows_the_window_in_its_language(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    there = {path.name for path in (help_pages.folder() / "pictures").iterdir()}
    own = help_pages.folder() / code / "pictures"
    assert {path.name for path in own.iterdir()} == there
    monkeypatch.setattr(language, "current", lambda: code)
    assert help_pages.picture_file("pictures/images.png") == own / "images.png"
    assert help_pages.picture_file("performance.png") == help_pages.folder() / "performance.png"
    for name in there:  # the same part of the window, whose texts may be of other lengths
        english, translated = QImage(str(help_pages.folder() / "pictures" / name)), QImage(str(own / name))
        assert not translated.isNull(), name
        assert translated != english, name


def test_every_page_can_be_reached_by_a_link() -> None:
    linked = {help_pages.key_of(link) for one in help_pages.pages() for link in re.findall(r"\]\(([^)]+)\)", one.text)}
    assert set(KEYS) - linked <= {"first-steps", "performance"}


def test_f1_opens_it_and_it_does_not_block(empty: App, guide: HelpWindow) -> None:
    assert not guide.isModal()
    assert guide.isWindow()
    assert guide.key == "first-steps"
    empty.window.activateWindow()
    empty.window.pages.show_page("inspect")
    assert empty.window.pages.current == "inspect"
    QTest.keyClick(empty.window, Key.Key_F1)
    assert empty.window.commands.help.guide is guide


def test_contents_links_back_and_forward(guide: HelpWindow) -> None:
    guide.contents.setFocus()
    QTest.keyClick(guide.contents, Key.Key_Down)
    assert guide.key == KEYS[1]
    guide.follow(QUrl("stable-rate.md"))
    assert guide.key == "stable-rate"
    assert "Stable" in guide.windowTitle() or "stable" in guide.windowTitle()
    assert guide.contents.currentRow() == KEYS.index("stable-rate")
    guide.view.verticalScrollBar().setValue(120)
    QTest.mouseClick(guide.back, LEFT)
    assert guide.key == KEYS[1]
    QTest.keyClick(guide, *ALT_LEFT)
    assert guide.key == "first-steps"
    assert not guide.back.isEnabled()
    QTest.mouseClick(guide.forward, LEFT)
    QTest.mouseClick(guide.forward, LEFT)
    assert guide.key == "stable-rate"
    assert guide.view.verticalScrollBar().value() == 120
    assert not guide.forward.isEnabled()


def test_a_link_is_clicked_in_the_text(guide: HelpWindow) -> None:
    found = guide.view.document().find("More about learning")
    found.setPosition(found.position() - 3)
    QTest.mouseClick(guide.view.viewport(), LEFT, pos=guide.view.cursorRect(found).center())
    assert guide.key == "learning"


def test_links_out_open_in_the_browser(guide: HelpWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(message_bar, "show_link", lambda url, failed: opened.append(url.toString()))
    guide.follow(QUrl("https://doi.org/10.21203/rs.3.rs-3247106/v1"))
    guide.follow(QUrl("file:///etc/passwd"))
    assert opened == ["https://doi.org/10.21203/rs.3.rs-3247106/v1"]
    assert guide.key == "first-steps"
    assert not guide.messages.isVisible()


def test_without_a_browser_the_address_is_told(guide: HelpWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "show_link", lambda url, failed: failed())
    guide.follow(QUrl("https://doi.org/10.21203/rs.3.rs-3247106/v1"))
    assert guide.messages.isVisible()
    assert guide.messages.label.text().endswith("https://doi.org/10.21203/rs.3.rs-3247106/v1")
    QTest.mouseClick(guide.messages.action, LEFT)
    assert QApplication.clipboard().text() == "https://doi.org/10.21203/rs.3.rs-3247106/v1"
    assert not guide.messages.isVisible()
    guide.follow(QUrl("https://doi.org/10.21203/rs.3.rs-3247106/v1"))
    guide.follow(QUrl("learning.md"))
    assert not guide.messages.isVisible(), "it is of the page before"


def test_search_goes_over_all_pages(guide: HelpWindow) -> None:
    guide.search.setFocus()
    QTest.keyClicks(guide.search, "3.35")
    counts = help_pages.hits("3.35")
    shown = [KEYS[row] for row in range(guide.contents.count()) if not guide.contents.item(row).isHidden()]
    assert shown == [key for key in KEYS if counts[key]]
    assert "stable-rate" in shown
    assert guide.found.text().startswith(f"{sum(counts.values())} on {len(shown)} page")
    QTest.keyClick(guide.search, Key.Key_Return)
    assert guide.key == shown[0]
    assert guide.view.textCursor().selectedText() == "3.35"
    assert len(guide.view.extraSelections()) >= 2
    for _ in range(counts[shown[0]]):
        QTest.keyClick(guide.search, Key.Key_Return)
    assert guide.key == shown[1 % len(shown)]
    QTest.keyClick(guide.search, Key.Key_Escape)
    assert guide.search.text() == ""
    assert not any(guide.contents.item(row).isHidden() for row in range(guide.contents.count()))
    assert guide.isVisible()
    QTest.keyClick(guide, Key.Key_Escape)
    assert not guide.isVisible()


def test_what_is_not_there_is_said(guide: HelpWindow) -> None:
    QTest.keyClicks(guide.search, "xyzzy")
    assert guide.found.text() == "Not found"
    QTest.keyClick(guide.search, Key.Key_Return)
    assert guide.key == "first-steps"


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_pages_follow_colours_and_width(qtbot: Any, empty: App, guide: HelpWindow, scheme: str) -> None:
    guide.follow(QUrl("stable-rate.md"))
    empty.window.set_scheme(scheme)
    QApplication.processEvents()
    guide.resize(560, 500)
    qtbot.waitUntil(lambda: guide.view._width == guide.view.column)
    assert guide.view.document().size().width() <= guide.view.viewport().width() + 1
    guide.resize(1200, 700)
    qtbot.waitUntil(lambda: guide.view._width == guide.view.column)
    assert guide.view.column <= 720


def test_the_window_ends_with_the_guide_open(start: Callable[..., App]) -> None:
    app = start()
    app.window.actions_by_key["guide"].trigger()
    assert app.window.commands.help.guide.isVisible()
    app.window.close()
    assert not app.window.isVisible()
    assert not app.window.commands.help.guide.isVisible()


TRANSLATED = sorted((help_pages.folder() / "vi").glob("*.md"))


def test_every_page_is_translated() -> None:
    assert {path.stem for path in TRANSLATED} == set(help_pages.ORDER)


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: path.stem)
def test_a_translated_page_has_what_its_page_has(path: Path) -> None:
    """The same pictures, links, headings, tables, commands and numbers."""
    there = (help_pages.folder() / path.name).read_text(encoding="utf-8")
    here = path.read_text(encoding="utf-8")
    kinds = (
        r"!\[[^\]]*\]\(([^)]+)\)", r"(?<!!)\[[^\]]*\]\(([^)]+)\)", r"^(#+) ", r"^(\| ---.*)$", r"^\d+\. ", r"^- ",
        r"`[^`\n]+`",
    )  # fmt: skip
    for what in kinds:
        assert sorted(re.findall(what, here, re.M)) == sorted(re.findall(what, there, re.M)), what
    numbers = r"\d+(?:[.,]\d+)*%?"
    assert Counter(re.findall(numbers, here)) == Counter(re.findall(numbers, there))


def test_the_guide_is_in_the_language_of_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Page by page: what is not translated is English."""
    (tmp_path / "vi").mkdir()
    for key in help_pages.ORDER:
        (tmp_path / f"{key}.md").write_text(f"# {key} in English\n", encoding="utf-8")
    (tmp_path / "vi" / "learning.md").write_text("# Việc học\n", encoding="utf-8")
    monkeypatch.setattr(help_pages, "folder", lambda: tmp_path)
    monkeypatch.setattr(help_pages.language, "current", lambda: "vi")
    help_pages.pages.cache_clear()
    try:
        titles = {one.key: one.title for one in help_pages.pages()}
        assert help_pages.hits("việc") == {key: int(key == "learning") for key in help_pages.ORDER}
    finally:
        help_pages.pages.cache_clear()
    assert titles.pop("learning") == "Việc học"
    assert all(title == f"{key} in English" for key, title in titles.items())
