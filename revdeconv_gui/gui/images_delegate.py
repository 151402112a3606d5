"""How an image looks in the list and in the grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from . import theme
from .images_model import NUMBER_ROLE, PROBLEM_ROLE

Index = QModelIndex | QPersistentModelIndex
LIST_ICON, GRID_ICON = 42, 76
_PAD = 4


class ImageDelegate(QStyledItemDelegate):
    """Check box, thumbnail, name with its number, and a second line; in the grid the name below the thumbnail."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.grid = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if self.grid:
            return QSize(GRID_ICON + 2 * _PAD, GRID_ICON + line + 3 * _PAD)
        return QSize(120, max(LIST_ICON, 2 * line) + 2 * _PAD)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - overrides Qt
        super().initStyleOption(option, index)
        side = GRID_ICON if self.grid else LIST_ICON
        option.decorationSize = QSize(side, side)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        widget: object = full.widget
        style = widget.style() if isinstance(widget, QWidget) else QApplication.style()
        full.text, full.icon = "", QIcon()  # what follows draws them
        picture, words = self.places(full, style)
        painter.save()
        if self.grid:
            self._frame(painter, full)
        else:
            bare = QStyleOptionViewItem(full)
            bare.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, full.widget)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if index.data(PROBLEM_ROLE):
            _warn(painter, picture)
        elif icon is None:
            painter.fillRect(picture, QColor(theme.colors().canvas))
        else:
            icon.paint(painter, picture)
        if self.grid and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            full.rect = self.box_in_grid(option.rect)
            full.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
            painter.fillRect(full.rect, full.palette.color(QPalette.ColorRole.Base))
            on = full.checkState == Qt.CheckState.Checked
            full.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
            style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, full, painter, full.widget)
            full.state |= option.state & QStyle.StateFlag.State_Selected
        self._write(painter, full, words, str(index.data()), index.data(NUMBER_ROLE))
        painter.restore()

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """What shows in the grid that an image is chosen, or has the keyboard."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        if option.state & QStyle.StateFlag.State_HasFocus:
            role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
            painter.setPen(option.palette.color(role))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    @staticmethod
    def box_in_grid(rect: QRect) -> QRect:
        """Where the check box is in the grid: in a corner of the thumbnail."""
        return QRect(rect.left() + 7, rect.top() + 7, 15, 15)

    def editorEvent(self, event, model, option: QStyleOptionViewItem, index: Index) -> bool:
        if not self.grid or event.type() not in (event.Type.MouseButtonPress, event.Type.MouseButtonRelease):
            return super().editorEvent(event, model, option, index)
        inside = self.box_in_grid(option.rect).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
        if not inside or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() == event.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
        return True

    def places(self, option: QStyleOptionViewItem, style: QStyle) -> tuple[QRect, QRect]:
        """Where the thumbnail and the words are."""
        rect = option.rect
        if self.grid:
            picture = QRect(rect.center().x() - GRID_ICON // 2 + 1, rect.top() + _PAD, GRID_ICON, GRID_ICON)
            top = picture.bottom() + 1
            return picture, QRect(rect.left() + 4, top, rect.width() - 8, rect.bottom() - top)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, option.widget)
        left = max(box.right(), rect.left() + 18) + 6
        picture = QRect(left, rect.center().y() - LIST_ICON // 2 + 1, LIST_ICON, LIST_ICON)
        start = picture.right() + 8
        return picture, QRect(start, rect.top(), rect.right() - start - _PAD, rect.height())

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, at: QRect, text: str, number: int | None) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        strong = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        soft = strong if chosen else QColor(theme.colors().muted)
        metrics, (name, _, more) = option.fontMetrics, text.partition("\n")
        painter.setFont(option.font)
        badge = "" if number is None else f"{number:,}"
        line = metrics.height()
        first = QRect(at.left(), at.top() if self.grid else at.center().y() - line, at.width(), line)
        if badge:
            painter.setPen(soft)
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, badge)
        room = first.adjusted(0, 0, -(metrics.horizontalAdvance(badge) + 6) if badge else 0, 0)
        painter.setPen(strong)
        side = Qt.AlignmentFlag.AlignHCenter if self.grid and not badge else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room, side | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room.width()),
        )  # fmt: skip
        if not self.grid:
            painter.setPen(soft)
            second = QRect(at.left(), first.bottom() + 1, at.width(), line)
            painter.drawText(
                second, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(more, Qt.TextElideMode.ElideRight, second.width()),
            )  # fmt: skip


def warning_icon() -> QIcon:
    """The sign as an icon, for where rows are low."""
    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _warn(painter, QRect(0, 0, 64, 64))
    painter.end()
    return QIcon(pixmap)


def _warn(painter: QPainter, at: QRect) -> None:
    """A sign with an exclamation mark where the thumbnail would be."""
    c = theme.colors()
    painter.fillRect(at, QColor(c.canvas))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side, middle = min(at.width(), at.height()) * 0.36, QPointF(at.center()) + QPointF(0.5, 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.warning))
    painter.drawPolygon(
        QPolygonF([middle + QPointF(0, -side), middle + QPointF(side, 0.8 * side), middle + QPointF(-side, 0.8 * side)])
    )
    painter.setBrush(QColor(c.canvas))
    painter.drawRoundedRect(round(middle.x() - 1.5), round(middle.y() - 0.35 * side), 3, round(0.6 * side), 1, 1)
    painter.drawEllipse(QPointF(middle.x(), middle.y() + 0.52 * side), 1.7, 1.7)
