"""Short work off the window's thread, with its results back on it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)


class _Job:
    """One piece of work and what to do with its result."""

    def __init__(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None], key: str | None
    ) -> None:
        self.work, self.done, self.failed, self.key = work, done, failed, key
        self.result: Any = None
        self.error: Exception | None = None
        self.stale = False


class Background(QObject):
    """A small thread pool.

    A job with a ``key`` makes earlier jobs with that key stale: they are skipped where they have not begun, and
    their results are dropped where they have.
    """

    idle = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._newest: dict[str, _Job] = {}
        self._pending: set[_Job] = set()
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        key: str | None = None,
    ) -> None:
        """Run ``work`` in a thread, then ``done(result)`` or ``failed(error)`` in this object's thread."""
        if self._closed:
            return
        job = _Job(work, done, failed, key)
        if key is not None:
            self.forget(key)
            self._newest[key] = job
        self._pending.add(job)
        self._pool.start(lambda: self._run(job))

    def forget(self, key: str) -> None:
        """Drop what is under way with that key."""
        old = self._newest.pop(key, None)
        if old is not None:
            old.stale = True

    @property
    def busy(self) -> bool:
        """Whether any job has not been delivered yet."""
        return bool(self._pending)

    @property
    def closed(self) -> bool:
        """Whether long work should end early: nobody waits for its result any more."""
        return self._closed

    def finish(self) -> None:
        """Wait for all that was asked for, and deliver it."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def close(self) -> None:
        """Drop what has not begun, wait for what has, deliver nothing more."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()
        self._pending.clear()

    def _run(self, job: _Job) -> None:
        if not (job.stale or self._closed):
            try:
                job.result = job.work()
            except Exception as error:
                job.error = error
        self._finished.emit(job)

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        self._pending.discard(job)
        if job.key is not None and self._newest.get(job.key) is job:
            del self._newest[job.key]
        if not (job.stale or self._closed):
            if job.error is not None:
                job.failed(job.error)
            else:
                job.done(job.result)
        if not self._pending:
            self.idle.emit()
