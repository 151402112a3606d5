"""The `revdeconv` command. Starts fast: numpy and numba are imported when a job runs, Qt never."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
_NOTHING = "interrupted; nothing was written"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 wrong use, 130 Ctrl+C, 141 broken pipe."""
    # Before anything else is imported: Ctrl+C may come at any time, while this is imported too.
    try:
        from .interrupts import heeding

        with heeding(last=argv is None):
            from .running import run

            return run(argv)
    except KeyboardInterrupt:
        told = getattr(sys.modules.get(f"{__name__}.interrupts"), "interruption", lambda: _NOTHING)()
        print(f"revdeconv: {told}", file=sys.stderr, flush=True)
        return INTERRUPTED


__all__ = ["main"]
