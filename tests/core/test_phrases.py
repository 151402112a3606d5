"""Texts in another language."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from revdeconv_gui.core.phrases import english, marked, phrase, phrases, set_lookup

GERMAN = {"{count} images": "{count} Bilder", "run {id:03d}": "{id:03d}. Lauf", "as {it} is": "wie {it} ist"}


@pytest.fixture
def german() -> Iterator[None]:
    set_lookup(lambda template, _: GERMAN.get(template, ""))
    yield
    set_lookup(None)


def test_without_a_lookup_all_is_english() -> None:
    assert phrase("as {it} is") == "as {it} is"
    assert phrase("run {id:03d}", id=7) == "run 007"
    assert phrases(1, "one image", "{count} images") == "one image"
    assert phrases(0, "one image", "{count} images") == "0 images"
    assert phrases(1200, "1 of {all}", "{count:,} of {all}", all="more") == "1,200 of more"


def test_a_lookup_gives_the_template(german: None) -> None:
    assert phrase("run {id:03d}", id=7) == "007. Lauf"
    assert phrase("as {it} is") == "wie {it} ist"
    assert phrases(1, "one image", "{count} images") == "1 Bilder"  # the catalogue decides on the forms
    assert phrase("not known, {x}", x=1) == "not known, 1"
    assert marked("as {it} is") == "as {it} is"


def test_a_value_is_not_a_template(german: None) -> None:
    assert phrase("run {id}", id="{count} images") == "run {count} images"


def test_files_are_written_in_english_while_the_window_is_not(german: None) -> None:
    with english():
        assert phrases(2, "one image", "{count} images") == "2 images"
        with english():
            pass
        assert phrases(2, "one image", "{count} images") == "2 images"
        heard: list[str] = []
        thread = threading.Thread(target=lambda: heard.append(phrases(2, "one image", "{count} images")))
        thread.start()
        thread.join()
        assert heard == ["2 Bilder"]
    assert phrases(2, "one image", "{count} images") == "2 Bilder"


def test_the_number_reaches_the_lookup() -> None:
    heard: list[tuple[str, int]] = []
    set_lookup(lambda template, count: heard.append((template, count)) or "")
    try:
        phrase("a")
        phrases(3, "one", "many")
    finally:
        set_lookup(None)
    assert heard == [("a", -1), ("many", 3)]
