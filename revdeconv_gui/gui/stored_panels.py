"""Where the panels are, as projects keep it: the part of Qt's own state that tells of docks, and nothing else.

Qt believes what it reads, and a project may come from a stranger: what it could not have written for these panels is
refused. The form (QDataStream, big-endian) is that of QDockAreaLayout and QDockAreaLayoutInfo since Qt 5.
"""

from __future__ import annotations

import base64
import binascii
import struct
from collections.abc import Collection

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from .arrangement import is_low, usual_size

_HEAD = struct.Struct(">iiB")  # mark of a state, version of the program's panels, mark of the docks
_STATE, _DOCKS, _SEQUENCE, _TABS, _DOCK = 0xFF, 0xFD, 0xFC, 0xFA, 0xFB
_MAX_BYTES, _MAX_DEPTH = 20_000, 12
_LONGEST, _WIDEST = 1 << 16, 1 << 27  # pixels of a panel, and of what it may become
_FLOATING = 2
_LEFT, _RIGHT, _TOP, _BOTTOM = range(4)
_ROOM = QSize(380, 240)  # least of the pages: in less, nothing can be looked at


def stored_panels(window: QMainWindow, version: int) -> str:
    """Where the panels of a window are, as text; empty where this Qt tells it in another form."""
    state = bytes(window.saveState(version).data())
    end = _end(state, version, window)
    return "" if end is None else base64.b64encode(state[:end]).decode("ascii")


def restore_panels(window: QMainWindow, version: int, text: str) -> bool:
    """Put the panels where a text of `stored_panels` says.

    In a smaller window than theirs they are smaller by as much. False and nothing done where the text makes no sense,
    or they would leave no room for the pages here.
    """
    try:
        state = base64.b64decode(text[: 2 * _MAX_BYTES], validate=True)
    except (binascii.Error, ValueError):
        return False
    own = bytes(window.saveState(version).data())
    end = _end(own, version, window)
    if end is None or _end(state, version, window) != len(state) or not fits(window, version, state):
        return False
    now, then = _size(own, version, window), _size(state, version, window)
    if not window.restoreState(QByteArray(state + own[end:]), version):  # the tool bars stay as they are
        return False
    _shrink(window, now, then)
    smaller = now.boundedTo(then) != then
    pages = window.centralWidget()
    if smaller and pages is not None and pages.size().boundedTo(_ROOM) != _ROOM:
        window.restoreState(QByteArray(own), version)
        return False
    return True


def fits(window: QMainWindow, version: int, state: bytes) -> bool:
    """Whether panels may be put where a state has them: not below the pictures in a window that is too low for both."""
    size = _size(state, version, window)
    return not is_low(window.height()) or size.height() <= window.height()


def _shrink(window: QMainWindow, now: QSize, then: QSize) -> None:
    """Make panels smaller that come from a larger window, but not than they are at first.

    Qt takes all that is missing from the pages.
    """
    areas = Qt.DockWidgetArea
    for area in (
        areas.LeftDockWidgetArea,
        areas.RightDockWidgetArea,
        areas.TopDockWidgetArea,
        areas.BottomDockWidgetArea,
    ):
        side = area in (areas.LeftDockWidgetArea, areas.RightDockWidgetArea)
        direction = Qt.Orientation.Horizontal if side else Qt.Orientation.Vertical
        have, had = (now.width(), then.width()) if side else (now.height(), then.height())
        docks = [
            dock
            for dock in window.findChildren(QDockWidget)
            if window.dockWidgetArea(dock) == area and not dock.isFloating() and not dock.isHidden()
        ]
        if docks and have < had:
            sizes = [dock.width() if side else dock.height() for dock in docks]
            least = usual_size(area, window.height())
            window.resizeDocks(docks, [max(min(size, least), size * have // had) for size in sizes], direction)
    layout = window.layout()
    if layout is not None:
        layout.activate()


def _size(state: bytes, version: int, window: QMainWindow) -> QSize:
    """Of panels and pages together in a state; empty where it is not sound."""
    reader = _Reader(state, [dock.objectName() for dock in window.findChildren(QDockWidget)])
    try:
        reader.end(version)
    except (_Unsound, struct.error, UnicodeDecodeError):
        return QSize()
    return reader.size


def _end(state: bytes, version: int, window: QMainWindow) -> int | None:
    """Where the part about docks ends; None where it is not sound."""
    names = [dock.objectName() for dock in window.findChildren(QDockWidget)]
    try:
        return _Reader(state, names).end(version)
    except (_Unsound, struct.error, UnicodeDecodeError):
        return None


class _Unsound(Exception):
    """What Qt does not write."""


class _Reader:
    """Goes through a state as Qt does, and believes nothing."""

    def __init__(self, state: bytes, names: Collection[str]) -> None:
        self._state, self._at, self._left = state, 0, set(names)
        self.size = QSize(0, 0)  # of panels and pages together, as far as read

    def end(self, version: int) -> int:
        self._need(len(self._state) <= _MAX_BYTES and self._take(_HEAD) == (_STATE, version, _DOCKS))
        areas = self._int(0, 4)
        sides = [self._area() for _ in range(areas)]
        self._need(len(set(sides)) == areas)
        self.size += QSize(self._int(-1, _LONGEST), self._int(-1, _LONGEST))  # of the centre
        self._ints(4, 1, 8)  # which area has each corner
        return self._at

    def _area(self) -> int:
        side = self._int(0, 3)
        width, height = self._int(-1, _LONGEST), self._int(-1, _LONGEST)
        self.size += QSize(width, 0) if side in (_LEFT, _RIGHT) else QSize(0, height)
        self._need(self._byte() in (_SEQUENCE, _TABS), back=1)
        self._items(0)
        return side

    def _items(self, depth: int) -> None:
        self._need(depth <= _MAX_DEPTH)
        tabs = self._byte() == _TABS
        chosen = self._int(-1, len(self._state)) if tabs else -1
        self._need(self._byte() in (1, 2))  # horizontal, vertical
        count = self._int(0, len(self._state))
        self._need(chosen < count)
        for _ in range(count):
            kind = self._byte()
            if kind == _DOCK:
                self._dock()
            else:
                self._need(kind == _SEQUENCE)
                self._place()
                self._need(self._byte() in (_SEQUENCE, _TABS), back=1)
                self._items(depth + 1)

    def _dock(self) -> None:
        length = self._int(0, 200)
        name = self._state[self._at : self._at + length].decode("utf-16-be")
        self._at += length
        self._need(name in self._left)
        self._left.discard(name)
        flags = self._byte()
        self._need(flags <= 3)
        if flags & _FLOATING:
            self._ints(2, -_LONGEST, _LONGEST)
            self._ints(2, 0, _LONGEST)
        else:
            self._place()

    def _place(self) -> None:
        self._ints(2, -_LONGEST, _LONGEST)  # place and size
        self._ints(2, -1, _WIDEST)  # least and most

    def _ints(self, count: int, low: int, high: int) -> None:
        for _ in range(count):
            self._int(low, high)

    def _int(self, low: int, high: int) -> int:
        (found,) = self._take(struct.Struct(">i"))
        self._need(low <= found <= high)
        return int(found)

    def _byte(self) -> int:
        (found,) = self._take(struct.Struct(">B"))
        return int(found)

    def _take(self, form: struct.Struct) -> tuple[int, ...]:
        found = form.unpack_from(self._state, self._at)
        self._at += form.size
        return found

    def _need(self, sound: bool, back: int = 0) -> None:
        if not sound:
            raise _Unsound
        self._at -= back
