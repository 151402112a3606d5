"""Small multiples: a list of filters, each a small heat map with a few lines under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase

from . import theme
from .diverging import cell_colors, step_of

_SIDE, _WIDTH, _PAD, _LINES = 78, 146, 6, 4
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, eq=False, slots=True)
class Tile:
    """One filter: its kernel (n, n) on the scale -largest ... largest, a title, up to three lines of figures."""

    key: str
    title: str
    lines: tuple[str, ...]
    kernel: FloatArray | None
    largest: float
    hint: str


class _Delegate(QStyledItemDelegate):
    """Paints tiles; the one that is looked at has a frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH, _SIDE + 3 * _PAD + _LINES * QFontMetrics(option.font).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tile: Tile = index.data(_ROLE)
        c = theme.colors()
        painter.save()
        box = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or focused:
            style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(c.accent), 2 if chosen else 1, style))
            painter.setBrush(QColor(c.raised))
            painter.drawRoundedRect(box, 5, 5)
        left = option.rect.x() + (option.rect.width() - _SIDE) // 2
        square = QRect(left, option.rect.y() + _PAD + 2, _SIDE, _SIDE)
        paint_kernel(painter, square, tile.kernel, tile.largest)
        line = option.fontMetrics.height()
        top = square.bottom() + _PAD
        for place, text in enumerate((tile.title, *tile.lines)):
            painter.setPen(QColor(c.muted if place else c.text))
            room = QRect(option.rect.x() + _PAD, top + place * line, option.rect.width() - 2 * _PAD, line)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def paint_kernel(painter: QPainter, square: QRect, kernel: FloatArray | None, largest: float) -> None:
    """A kernel's cells without numbers; None leaves the square empty."""
    if kernel is not None:
        colors, n = cell_colors(theme.is_dark()), kernel.shape[0]
        edges = [square.x() + round(i * square.width() / n) for i in range(n + 1)]
        tops = [square.y() + round(i * square.height() / n) for i in range(n + 1)]
        for (i, j), value in ((at, float(kernel[at])) for at in ((i, j) for i in range(n) for j in range(n))):
            cell = QRect(edges[j], tops[i], edges[j + 1] - edges[j], tops[i + 1] - tops[i])
            painter.fillRect(cell, colors[step_of(value, largest)][0])
    painter.setPen(QColor(theme.colors().line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(square)


class TileList(QListWidget):
    """Tiles in rows that wrap; arrows move, Enter or a click chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(phrase("Filters side by side"))
        self.setToolTip(phrase("A click or Enter looks at that filter; a double click shows its weights"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the page's own menu
        self.setMinimumHeight(170)
        self.tiles: list[Tile] = []

    def set_tiles(self, tiles: list[Tile], chosen: str) -> None:
        """Show these; ``chosen`` is the key of the one that is looked at."""
        self.tiles = tiles
        self.blockSignals(True)
        while self.count() > len(tiles):
            self.takeItem(self.count() - 1)
        for place, tile in enumerate(tiles):
            item = self.item(place) if place < self.count() else QListWidgetItem()
            item.setData(_ROLE, tile)
            if place == self.count():
                self.addItem(item)
            item.setToolTip(tile.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((tile.title, *tile.lines)))
            if tile.key == chosen and not item.isSelected():
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def key_of(self, item: QListWidgetItem) -> str:
        """Which filter a tile shows."""
        return str(item.data(_ROLE).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemClicked.emit(self.currentItem())
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # pauses a run
        else:
            super().keyPressEvent(event)
