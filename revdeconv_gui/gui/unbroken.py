"""Lines that wrap between words, but not between a number and what it counts."""

from __future__ import annotations

import re

_SPACE = re.compile(r"(?<=[\d.,]) (?=(?:s|ms|min|h|%|px|kB|MB|GB|dB|×)(?![^\W\d_]))|(?<=×) (?=\d)")
_LAST = re.compile(r" (?=\S{1,2}$)", re.MULTILINE)  # no line begins with the two letters that end a paragraph


def unbroken(text: str) -> str:
    """The text with no-break spaces between numbers and their units, at the × of sizes, before a short last word."""
    return _LAST.sub("\N{NO-BREAK SPACE}", _SPACE.sub("\N{NO-BREAK SPACE}", text))
