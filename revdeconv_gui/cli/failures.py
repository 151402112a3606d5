"""What a command raises when it cannot do its work. Both become one line on stderr."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


class WrongUse(Exception):
    """The command line asks for something that makes no sense; exit code 2."""


class Failure(Exception):
    """The work failed; exit code 1.

    Parameters
    ----------
    subject : str or os.PathLike
        The file (or part of the work) that it is about.
    what : str
        What is wrong.
    advice : str
        What to do.
    """

    def __init__(self, subject: str | os.PathLike[str], what: str, advice: str) -> None:
        super().__init__(f"{os.fspath(subject)}: {what}, {advice}")


@contextmanager
def blaming(subject: str | os.PathLike[str], advice: str) -> Iterator[None]:
    """Turn what the core refuses (a ValueError or TypeError) into a failure of this file."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise Failure(subject, str(error), advice) from error
