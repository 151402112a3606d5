"""Ctrl+C: never lost, without noise, and with the truth about what was written."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN = 0.5  # seconds
_written = 0


def note_written() -> None:
    """Count a file that is whole on the disk."""
    global _written  # noqa: PLW0603 - one command runs in one process
    _written += 1


def interruption() -> str:
    """What to say when a command was interrupted."""
    if not _written:
        return "interrupted; nothing was written"
    return f"interrupted; {_written} file{'s were' if _written > 1 else ' was'} written before that"


@contextmanager
def heeding(*, last: bool) -> Iterator[None]:
    """Make Ctrl+C a KeyboardInterrupt that comes again until it is heeded.

    Python drops an exception that is raised while an object is deleted or C calls back, as often happens while numba
    compiles, and complains of it on stderr. Here it is not told, and the interrupt comes again half a second later.

    Parameters
    ----------
    last : bool
        The process ends after the block: a Ctrl+C that ended it is followed by no other.
    """
    global _written  # noqa: PLW0603
    _written = 0
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    if before is signal.SIG_IGN:  # as for a job in the background of a shell
        yield
        return
    state = _State()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        if state.ended:
            return
        if not state.pressed:
            state.pressed = True
            _thread.start_new_thread(again, ())  # takes no lock, which an interrupted program may hold
        raise KeyboardInterrupt

    def again() -> None:
        time.sleep(_AGAIN)
        while not state.ended:
            if sys.platform == "win32":
                signal.raise_signal(signal.SIGINT)
            else:
                signal.pthread_kill(main_thread, signal.SIGINT)  # ends a wait there too
            time.sleep(_AGAIN)

    def unraisable(lost: sys.UnraisableHookArgs) -> None:
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            hook(lost)

    main_thread = threading.get_ident()
    signal.signal(signal.SIGINT, interrupt)
    sys.unraisablehook = unraisable
    try:
        yield
    finally:
        state.ended = True
        if state.pressed and last:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        else:
            signal.signal(signal.SIGINT, before)
            sys.unraisablehook = hook


class _State:
    """What the handler and its thread know; plain attributes, since a handler must not wait for a lock."""

    pressed = False
    ended = False
