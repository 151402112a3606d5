"""Thumbnails in the background: those that are on the screen first, those that were scrolled away not at all."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.thumbnails import Small, read_thumbnail, thumbnail_of

log = logging.getLogger(__name__)
SIDE = 160  # pixels: sharp in the grid, and in the list on a screen of twice the density
_KEPT_BYTES = 192 << 20
_THREADS = 2
_QUIET_SECONDS = 0.4


class Thumbnails(QObject):
    """Small pictures by the id of their image; made by two threads, kept in memory.

    Signals
    -------
    ready(image_id)
        `of` has it now, or its image turned out to be unreadable.
    """

    ready = Signal(int)
    _made = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._kept: OrderedDict[int, tuple[object, Small]] = OrderedDict()
        self._failed: dict[int, object] = {}
        self._bytes = 0
        self._changed = threading.Condition()
        self._wanted: list[ImageItem] = []
        self._doing: set[int] = set()
        self._workers = 0
        self._closed = False
        self._asked_at = 0.0
        self._made.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def of(self, item: ImageItem) -> Small | None:
        """The thumbnail of an image; None where it is not there (yet)."""
        found = self._kept.get(item.id)
        if found is None or found[0] is not item.token:
            return None
        self._kept.move_to_end(item.id)
        return found[1]

    def want(self, items: Sequence[ImageItem]) -> None:
        """Make those that are missing, in that order; what was wanted before and is not in the list is given up."""
        missing = [
            item
            for item in items
            if item.problem is None and self._failed.get(item.id) is not item.token and self.of(item) is None
        ]
        with self._changed:
            self._asked_at = time.monotonic()
            self._wanted = [item for item in missing if item.id not in self._doing]
            starting = 0 if self._closed else min(_THREADS - self._workers, len(self._wanted))
            self._workers += max(0, starting)
            self._changed.notify_all()
        for _ in range(starting):
            self._pool.start(self._work)

    @property
    def busy(self) -> bool:
        """Whether any is being made or waits for it."""
        with self._changed:
            return bool(self._wanted or self._doing)

    def wait_until_idle(self, given_up: Callable[[], bool], seconds: float = 5.0) -> None:
        """Let thumbnails and scrolling go first (called in another thread), for a while at most."""
        until = time.monotonic() + seconds
        with self._changed:
            while not self._closed and not given_up():
                quiet = time.monotonic() - self._asked_at > _QUIET_SECONDS
                if quiet and not self._wanted and not self._doing:
                    return
                left = until - time.monotonic()
                if left <= 0.0:
                    return
                self._changed.wait(min(left, 0.1))

    def close(self) -> None:
        """Give up what waits, wait for what is being made."""
        with self._changed:
            self._closed = True
            self._wanted = []
            self._changed.notify_all()
        self._pool.waitForDone()

    def _work(self) -> None:
        while True:
            with self._changed:
                if not self._wanted:
                    self._workers -= 1
                    self._changed.notify_all()
                    return
                item = self._wanted.pop(0)
                self._doing.add(item.id)
            made = _make(item)
            token = item.token  # after: examining its file gives it another
            with self._changed:
                self._doing.discard(item.id)
                self._changed.notify_all()
            if not self._closed:
                self._made.emit((item.id, token), made)

    @Slot(object, object)
    def _keep(self, whose: tuple[int, object], made: Small | None) -> None:
        image_id, token = whose
        old = self._kept.pop(image_id, None)
        if old is not None:
            self._bytes -= old[1].nbytes
        if made is None:
            self._failed[image_id] = token
        else:
            self._kept[image_id] = (token, made)
            self._bytes += made.nbytes
            while self._bytes > _KEPT_BYTES:
                _, (_, gone) = self._kept.popitem(last=False)
                self._bytes -= gone.nbytes
        self.ready.emit(image_id)


def _make(item: ImageItem) -> Small | None:
    source = item.source
    try:
        if not isinstance(source, PixelFile):
            return thumbnail_of(source, SIDE)
        if not source.examined:
            source.examine()
        if source.facts is None:
            return None
        return read_thumbnail(source.path, source.facts.format, SIDE, max_pixels=source.max_pixels)
    except FileProblem as problem:
        assert isinstance(source, PixelFile)
        source.problem = problem  # the list then says it
    except Exception:
        log.warning("%s: no thumbnail", item.name, exc_info=True)  # an empty frame is enough of a complaint
    return None
