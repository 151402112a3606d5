"""The pages in the centre: built when first shown, reached by tab, by key and by name."""

from __future__ import annotations

from revdeconv_gui.gui.pages import Page, Pages


class Named(Page):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


def _pages(qtbot) -> tuple[Pages, list[str]]:
    made: list[str] = []

    def maker(key: str):
        def make() -> Named:
            made.append(key)
            return Named(key)

        return make

    pages = Pages()
    qtbot.addWidget(pages)
    for key in ("one", "two", "three"):
        pages.add(key, key.title(), maker(key))
    return pages, made


def test_a_page_is_built_when_first_shown(qtbot) -> None:
    pages, made = _pages(qtbot)
    heard: list[str] = []
    pages.page_built.connect(heard.append)
    assert made == ["one"]
    assert pages.built("two") is None
    pages.show_page("two")
    pages.show_page("one")
    pages.show_page("two")
    assert made == ["one", "two"]
    assert heard == ["two"]
    shown = pages.built("two")
    assert isinstance(shown, Named)
    assert shown.key == "two"
    assert not shown.isHidden()


def test_steps_go_around(qtbot) -> None:
    pages, _ = _pages(qtbot)
    seen = []
    for by in (1, 1, 1, -1):
        pages.step(by)
        seen.append(pages.current)
    assert seen == ["two", "three", "one", "three"]


def test_one_page_needs_no_tabs(qtbot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.add("one", "One", lambda: Named("one"))
    assert pages.tabs.isHidden()
    pages.add("two", "Two", lambda: Named("two"))
    assert not pages.tabs.isHidden()
