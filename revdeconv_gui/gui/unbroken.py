"""Lines that wrap between words, but not between a number and what it counts."""

from __future__ import annotations

import re

_SPACE = re.compile(r"(?<=[\d.,]) (?=(?:s|ms|min|h|%|px|kB|MB|GB|dB|×)(?![^\W\d_]))|(?<=×) (?=\d)")


def unbroken(text: str) -> str:
    """The text with no-break spaces between numbers and their units, and around the × of sizes."""
    return _SPACE.sub("\N{NO-BREAK SPACE}", text)
