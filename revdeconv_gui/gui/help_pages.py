"""The pages of the user guide: which there are, in which order, and where a word stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from . import language
from .resources import resource

ORDER = (
    "first-steps", "images", "filter-editor", "learning", "plots", "stable-rate", "pairs", "deconvolution",
    "methods", "looking-inside", "experiment", "projects", "performance",
)  # fmt: skip
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`|#]+")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: the name of its file without ending, its first heading, its Markdown, and its words alone."""

    key: str
    title: str
    text: str
    words: str

    @property
    def short(self) -> str:
        """The title for the contents: what stands before the colon."""
        return self.title.partition(":")[0]


def folder() -> Path:
    """Where pages and pictures are."""
    return resource("help")


def _file(key: str) -> Path:
    """A page in the window's language; in English where it is not translated."""
    translated = folder() / language.current() / f"{key}.md"
    return translated if translated.is_file() else folder() / f"{key}.md"


def picture_file(name: str) -> Path:
    """A page's picture of the window in its language; of the English one where there is none."""
    translated = folder() / language.current() / name
    return translated if translated.is_file() else folder() / name


@lru_cache(maxsize=1)
def pages() -> tuple[HelpPage, ...]:
    """All pages in the order of the contents; a page whose file is missing is left out."""
    found = []
    for key in ORDER:
        path = _file(key)
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            title = text.partition("\n")[0].lstrip("# ").strip()
            found.append(HelpPage(key, title, text, _MARKS.sub(r"\1", text).casefold()))
    return tuple(found)


def page(key: str) -> HelpPage | None:
    """The page of that key."""
    return next((one for one in pages() if one.key == key), None)


def key_of(link: str) -> str:
    """The key of the page that a link leads to, empty where it leads out of the guide."""
    name = link.partition("#")[0]
    return name.removesuffix(".md") if name.endswith(".md") and "/" not in name else ""


def hits(word: str) -> dict[str, int]:
    """How often each page has a word, letters large or small."""
    wanted = " ".join(word.split()).casefold()
    if not wanted:
        return {one.key: 0 for one in pages()}
    return {one.key: " ".join(one.words.split()).count(wanted) for one in pages()}
