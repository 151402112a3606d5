"""The list of images as a widget: keys, dragging within it, and which rows can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from revdeconv_gui.core.phrases import phrase

from .images_delegate import GRID_ICON, LIST_ICON, ImageDelegate
from .images_model import MIME, ImagesModel

_COALESCE_MS = 25
_CALM_MS = 80  # without scrolling, until thumbnails are made: decoding takes the frames that scrolling needs
_AHEAD = 1  # screens beyond the visible one whose thumbnails are made too


class ImagesList(QListView):
    """Shows an `ImagesModel`, one below the other or as a grid."""

    remove_requested = Signal()
    toggle_requested = Signal()
    step_requested = Signal(int)
    paste_requested = Signal()
    menu_requested = Signal(QPoint, bool)  # where, and whether by a key
    moved = Signal(list, object)  # ids, id of the image before which they go, or None for the end
    dropped_on = Signal(int, int, QPoint)  # id that was dragged, id it was dropped on, where
    visible_changed = Signal()
    scrolled = Signal()  # on and on, while it is scrolled; `visible_changed` follows when it is calm

    def __init__(self) -> None:
        super().__init__()
        self.delegate = ImageDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(phrase("Images"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.visible_changed)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._scroll())
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self.tell_soon())
        self.set_grid(False)

    def images(self) -> ImagesModel:
        """The model."""
        model = self.model()
        assert isinstance(model, ImagesModel)
        return model

    def set_grid(self, grid: bool) -> None:
        """Thumbnails side by side, or one below the other with words."""
        self.delegate.grid = grid
        self.setViewMode(QListView.ViewMode.IconMode if grid else QListView.ViewMode.ListMode)
        side = GRID_ICON if grid else LIST_ICON
        self.setIconSize(QSize(side, side))
        self.setSpacing(2 if grid else 0)
        # Setting the view mode resets these.
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setWrapping(grid)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doItemsLayout()
        self.tell_soon()

    def dataChanged(self, top_left, bottom_right, roles=()) -> None:  # noqa: N802 - overrides Qt
        # All rows have one height. Qt would lay out the whole list anew, with every thumbnail that is there.
        self.viewport().update()

    # ---- what can be seen

    def tell_soon(self) -> None:
        """Tell of the rows that can be seen, once for many changes."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start(_COALESCE_MS)

    def _scroll(self) -> None:
        if self.isVisible():
            self._soon.start(_CALM_MS)  # anew with every step
            self.scrolled.emit()

    def visible_rows(self) -> list[int]:
        """Rows on the screen, then those just below and above it."""
        count = self.images().rowCount()
        if not count or not self.isVisible():
            return []
        area = self.viewport().rect()
        first, last = self._row_near(area.top(), 1), self._row_near(area.bottom(), -1)
        first, last = (0 if first is None else first), (count - 1 if last is None else last)
        ahead = _AHEAD * (last - first + 1)
        below, above = range(last + 1, min(count, last + 1 + ahead)), range(first - 1, max(-1, first - 1 - ahead), -1)
        return [*range(first, last + 1), *below, *above]

    def _row_near(self, y: int, step: int) -> int | None:
        """The first row met from ``y`` on: between rows there is a gap where no row is."""
        for off in range(0, 40, 4):
            for x in (self.viewport().width() // 2, 20, self.viewport().width() - 20):
                index = self.indexAt(QPoint(x, y + step * (off + 2)))
                if index.isValid():
                    # In the grid to the end of its line.
                    per = max(1, self.viewport().width() // (GRID_ICON + 12)) if self.delegate.grid else 0
                    return max(0, min(self.images().rowCount() - 1, index.row() - step * per))
        return None

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.tell_soon()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.tell_soon()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._soon.stop()  # nothing can be seen, and a window that closes leaves no timer behind

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # pauses the run; ticking is Enter or a click
        elif not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for images; False where it means nothing special."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_requested.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif key == Qt.Key.Key_Menu:
            self._ask_for_menu()
        else:
            return False
        return True

    def contextMenuEvent(self, event) -> None:
        if event.reason() == event.Reason.Mouse:
            self.menu_requested.emit(event.globalPos(), False)
        else:
            self._ask_for_menu()

    def _ask_for_menu(self) -> None:
        rect = self.visualRect(self.currentIndex())
        inside = rect.center() if rect.isValid() and self.viewport().rect().intersects(rect) else QPoint(20, 20)
        self.menu_requested.emit(self.viewport().mapToGlobal(inside), True)

    # ---- dragging; files from elsewhere are the window's to take

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            super().dragMoveEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        if not data.hasFormat(MIME):
            event.ignore()
            return
        ids = [int(word) for word in bytes(data.data(MIME).data()).split()]
        point = event.position().toPoint()
        index, where = self.indexAt(point), self._where(point)
        event.setDropAction(Qt.DropAction.CopyAction)  # or Qt would remove the rows that were dragged
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        model = self.images()
        if where == 0 and index.isValid():
            target = model.item_at(index.row()).id
            if len(ids) == 1 and target != ids[0]:
                self.dropped_on.emit(ids[0], target, self.viewport().mapToGlobal(point))
            return
        row = index.row() + (where > 0) if index.isValid() else model.rowCount()
        self.moved.emit(ids, model.item_at(row).id if row < model.rowCount() else None)

    def _where(self, point: QPoint) -> int:
        """-1 before the row at that point, 0 on it, 1 behind it: the outer quarters are between rows."""
        rect = self.visualRect(self.indexAt(point))
        if not rect.isValid():
            return 1
        share = (
            (point.x() - rect.left()) / max(1, rect.width())
            if self.delegate.grid
            else (point.y() - rect.top()) / max(1, rect.height())
        )
        return -1 if share < 0.25 else 1 if share > 0.75 else 0
