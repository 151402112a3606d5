"""HTML and SVG as text that is escaped by construction: whatever is not markup already becomes text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


Content = str | Markup | Iterable["Content"]
# Letters that no page may hold: XML forbids them, and some steer how text is shown.
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "�")
_FORBIDDEN |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�")
_EMPTY = frozenset({"img", "meta", "link", "br", "rect", "circle", "line", "path", "polyline", "polygon", "col"})


def text(value: str) -> Markup:
    """Any text, harmless in content and in attributes; what is not Unicode is written as escapes."""
    if isinstance(value, Markup):
        return value
    known = value.encode("utf-8", "backslashreplace").decode("utf-8")
    return Markup(escape(known.translate(_FORBIDDEN), quote=True))


def join(content: Content) -> Markup:
    """Pieces one after the other."""
    if isinstance(content, str):
        return text(content)
    return Markup("".join(map(join, content)))


def tag(name: str, /, *content: Content, cls: str = "", **attributes: object) -> Markup:
    """An element. Underscores in names of attributes become hyphens; an attribute that is None is left out."""
    words = {"class": cls or None} | {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    head = "".join(f' {key}="{text(_number(value))}"' for key, value in words.items() if value is not None)
    if name in _EMPTY and not content:
        return Markup(f"<{name}{head}/>")
    return Markup(f"<{name}{head}>{join(content)}</{name}>")


def _number(value: object) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def table(heads: Iterable[Content], rows: Iterable[Iterable[Content]], cls: str = "") -> Markup:
    """A table; cells that are markup of td or th already stay as they are."""
    head = tag("thead", tag("tr", [_cell("th", one) for one in heads]))
    body = tag("tbody", [tag("tr", [_cell("td", one) for one in row]) for row in rows])
    return tag("div", tag("table", head, body, cls=cls), cls="wide")


def _cell(name: str, content: Content) -> Markup:
    if isinstance(content, Markup) and content.startswith(("<td", "<th")):
        return content
    return tag(name, content)
