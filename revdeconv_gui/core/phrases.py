"""Texts that people read, and the one place where another language can come in.

A text is written in English where it is used, as a template with named fields. Whoever opens a window may set a lookup
that gives the template in another language; the command line sets none and stays English. Log lines and reports are not
made of phrases.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Lookup = Callable[[str, int], str]
"""Gives a template in the reader's language, or an empty text; the number chooses a plural form, -1 is for none."""

_lookup: Lookup | None = None
_here = threading.local()


def set_lookup(lookup: Lookup | None) -> None:
    """Take all later phrases from there; None goes back to English."""
    global _lookup  # noqa: PLW0603 - one language for a whole process, set once before any text is made
    _lookup = lookup


@contextmanager
def english() -> Iterator[None]:
    """Phrases of this thread stay English meanwhile: what is written to a file is the same in every language."""
    before = getattr(_here, "english", False)
    _here.english = True
    try:
        yield
    finally:
        _here.english = before


def _found(template: str, count: int) -> str:
    if _lookup is None or getattr(_here, "english", False):
        return ""
    return _lookup(template, count)


def phrase(template: str, /, **fields: object) -> str:
    """A text in the reader's language.

    Parameters
    ----------
    template : str
        The English text. With fields, their places are written as `str.format` has them: ``"{count:,} of {total:,}"``.
    **fields : object
        What is to be put there. Without any, the text is taken as it stands, braces too.

    Returns
    -------
    str
        The text; English where there is no translation.
    """
    text = _found(template, -1) or template
    return text.format(**fields) if fields else text


def phrases(count: int, one: str, many: str, /, **fields: object) -> str:
    """A text about a number of things, in the right form for that number.

    Parameters
    ----------
    count : int
        How many; the field ``{count}`` has it.
    one, many : str
        The English text for a single thing, and for any other number. Translations belong to `many`.
    **fields : object
        Other fields.
    """
    text = _found(many, count) or (one if count == 1 else many)
    return text.format(count=count, **fields)


def marked(template: str) -> str:
    """Mark a text for translation that is kept in English here and given to `phrase` where it is shown."""
    return template
