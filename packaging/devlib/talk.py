"""How dev.py speaks and fails."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """Something that stops dev.py; the message says what, and what to do."""


def say(message: str) -> None:
    """Tell the user what happens now. On stderr, so that stdout belongs to the program that is run."""
    for line in message.splitlines():
        print(f"dev.py: {line}", file=sys.stderr, flush=True)
