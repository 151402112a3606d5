"""A progress bar on stderr, when that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any


class Progress:
    """A bar that is told how much is done of how much; silent where nobody watches.

    Parameters
    ----------
    label : str
        What is being done.
    unit : str
        What is counted.
    quiet : bool
        Show nothing.
    """

    def __init__(self, label: str, unit: str, *, quiet: bool = False) -> None:
        self._bar: Any = None
        if not quiet and sys.stderr is not None and sys.stderr.isatty():
            from tqdm import tqdm

            self._bar = tqdm(
                desc=label, unit=f" {unit}", leave=False, file=sys.stderr, dynamic_ncols=True,
                unit_scale=unit == "blocks",
            )  # fmt: skip

    def __call__(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` is done."""
        if self._bar is not None:
            self._bar.total = total
            self._bar.update(done - self._bar.n)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()


@contextmanager
def waiting(label: str, *, quiet: bool = False) -> Iterator[None]:
    """A line on stderr during work that cannot tell how far it is, when that is a terminal."""
    shown = not quiet and sys.stderr is not None and sys.stderr.isatty()
    if shown:
        print(f"{label}…", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if shown:
            print(f"\r{' ' * (len(label) + 1)}\r", end="", file=sys.stderr, flush=True)
