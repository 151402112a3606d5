"""The `revdeconv` command. Starts fast: numpy and numba are imported when a job runs, Qt never."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 wrong use, 130 Ctrl+C, 141 broken pipe."""
    from .interrupts import heeding, interruption

    # Before anything else is imported: Ctrl+C may come at any time.
    try:
        with heeding(last=argv is None):
            from .running import run

            return run(argv)
    except KeyboardInterrupt:
        print(f"revdeconv: {interruption()}", file=sys.stderr, flush=True)
        return INTERRUPTED


__all__ = ["main"]
