"""Notices when a file that is shown or learned from changes on the disk. What to do about it is the user's choice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.document.pixel_cache import PixelFile

from .session import Session

_SETTLE_MS = 400  # programs write in several steps, or write another file and rename it
_AT_ONCE = 200
_MOST = 4000  # systems limit how many files a user may watch


class FileWatch(QObject):
    """Watches the chosen image and those that are learned from.

    Signals
    -------
    changed(ids)
        Images whose files are no longer what was read.
    """

    changed = Signal(list)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._noticed)
        self._wanted: dict[str, ImageItem] = {}
        self._key: tuple[object, ...] = ()
        self._noticed_paths: set[str] = set()
        self._later = self._timer(_SETTLE_MS, self._look)
        self._soon = self._timer(50, self._add_some)
        session.document_changed.connect(lambda *_: self._update())
        session.view_changed.connect(self._update)

    def _timer(self, milliseconds: int, does: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(does)
        return timer

    def _update(self) -> None:
        document, shown = self._session.document, self._session.view.image_id
        key = (document.images, shown)
        if self._key and key[0] is self._key[0] and key[1] == self._key[1]:
            return
        self._key = key
        items = [*document.learning_images(), *(i for i in document.images if i.id == shown)]
        for source, target in document.used_pairs():
            items += [source, target]
        self._wanted = {str(item.source.path): item for item in items[:_MOST] if isinstance(item.source, PixelFile)}
        gone = [path for path in self._watcher.files() if path not in self._wanted]
        if gone:
            self._watcher.removePaths(gone)
        self._soon.start()

    def _add_some(self) -> None:
        """Some at a time: each is a call to the system, and there may be thousands."""
        watched = set(self._watcher.files())
        missing = [path for path in self._wanted if path not in watched]
        if missing:
            refused = self._watcher.addPaths(missing[:_AT_ONCE])
            if len(refused) < len(missing[:_AT_ONCE]) and len(missing) > _AT_ONCE:
                self._soon.start()

    def _noticed(self, path: str) -> None:
        self._noticed_paths.add(path)
        self._later.start()

    def _look(self) -> None:
        paths, self._noticed_paths = self._noticed_paths, set()
        items = [self._wanted[path] for path in paths if path in self._wanted]
        self._soon.start()  # a file that was replaced is watched no more: watch the new one
        if not items:
            return

        def work() -> list[ImageItem]:
            return [item for item in items if isinstance(item.source, PixelFile) and item.source.changed_on_disk]

        self._session.background.submit(work, self._tell, self._session.fail)

    def _tell(self, items: list[ImageItem]) -> None:
        ids = [item.id for item in items if self._session.document.image(item.id) is not None]
        if ids:
            self.changed.emit(ids)
