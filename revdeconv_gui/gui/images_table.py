"""The images as a table: name, size, type, depth, length and time of the file, sorted by a click on a header."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from revdeconv_gui.core.phrases import phrase

from .images_delegate import warning_icon
from .images_list import ImagesList
from .images_model import HEADERS, PROBLEM_ROLE

Index = QModelIndex | QPersistentModelIndex
_WIDEST = ("", "10000 × 10000", phrase("memory"), "32-bit", "999.9 MB", "2026-12-30 23:59")


class _OneLine(QStyledItemDelegate):
    """Only the first line of a text: the columns tell the rest."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - overrides Qt
        super().initStyleOption(option, index)
        option.text = str(index.data() or "").partition("\n")[0]
        if index.column() == 0 and index.data(PROBLEM_ROLE):
            option.icon = warning_icon()
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


class ImagesTable(QTreeView):
    """Shares model, selection and keys with the list."""

    visible_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list: ImagesList | None = None
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setItemDelegate(_OneLine(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(phrase("Images, table"))
        self.setSortingEnabled(False)
        header = self.header()
        header.setSectionsClickable(True)
        header.setToolTip(phrase("Sort by a column: click once upwards, twice downwards, three times as learned"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(25)
        self._soon.timeout.connect(self.visible_changed)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._soon.start() if self.isVisible() else None)

    def setModel(self, model) -> None:  # noqa: N802 - overrides Qt
        super().setModel(model)
        metrics = self.header().fontMetrics()
        for column, (width, content) in enumerate(zip((170, 90, 56, 52, 66, 120), _WIDEST, strict=True)):
            needed = max(metrics.horizontalAdvance(HEADERS[column]) + 24, metrics.horizontalAdvance(content) + 14)
            self.setColumnWidth(column, max(width, needed))
        self.show_sorting(-1, False)

    def show_sorting(self, column: int, descending: bool) -> None:
        """Mark the column that the rows are sorted by; -1 for none."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.header().setSortIndicatorShown(column >= 0)
        self.header().setSortIndicator(column, order)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def visible_rows(self) -> list[int]:
        """Rows on the screen."""
        area = self.viewport().rect()
        first, last = self.indexAt(QPoint(4, area.top() + 1)), self.indexAt(QPoint(4, area.bottom() - 1))
        start = first.row() if first.isValid() else 0
        end = last.row() if last.isValid() else self.model().rowCount() - 1
        return list(range(start, end + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The list knows all keys; both share the selection.
        if self.list is not None and self.list.take_key(event):
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event) -> None:
        if self.list is not None:
            self.list.menu_requested.emit(event.globalPos(), event.reason() != event.Reason.Mouse)
