"""Python's cycle collector, kept to the window's thread.

By default it runs in whatever thread allocates, a worker as well, and would there destroy widgets and timers that are
parts of reference cycles; Qt then warns or crashes ("Timers cannot be started from another thread").
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class MainThreadGarbage(QObject):
    """Switches the automatic collector off and collects on a timer of the thread that it lives in, until `close`.

    Parameters
    ----------
    parent : QObject, optional
    also : callable
        What else is to be thrown away each time.
    """

    def __init__(self, parent: QObject | None = None, also: Callable[[], object] = lambda: None) -> None:
        super().__init__(parent)
        self._also = also
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that are due, by the collector's own thresholds."""
        self._also()
        due = [
            g for g, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > limit
        ]
        if due:
            gc.collect(max(due))

    def freeze(self) -> None:
        """Leave what is there now out of later collections: what stays would cost 15 ms each time."""
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Collect once more and give the automatic collector back."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        if self._was_on:
            gc.enable()
