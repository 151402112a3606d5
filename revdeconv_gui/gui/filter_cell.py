"""A cell of the kernel matrix: how it is painted, and its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.expressions import number_words

from . import theme
from .diverging import text_on

if TYPE_CHECKING:
    from .filter_matrix import MatrixEditor

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class CellEditor(QStyledItemDelegate):
    """Shows a cell's number in full while it is edited; Enter and Tab end that as in a spreadsheet."""

    def paint(self, painter: QPainter, option, index) -> None:
        """The cell in its heat colour, selected or not: a selection is a frame, or it would hide the value."""
        matrix, cell = self._matrix, QRectF(option.rect)
        shade = index.data(Qt.ItemDataRole.BackgroundRole).color()
        painter.save()
        painter.fillRect(cell, shade)
        font = matrix.fitted_font()
        ink = QColor(text_on(shade))
        if font is not None:
            painter.setFont(font)
            painter.setPen(ink)
            text = matrix.fitted_text(index.row(), index.column())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
        current = index == matrix.currentIndex() and matrix.hasFocus()
        if current or (option.state & QStyle.StateFlag.State_Selected and len(matrix.selectedIndexes()) > 1):
            width = 3 if current else 2
            painter.setPen(QPen(ink if current else QColor(theme.colors().accent), width))
            painter.drawRect(cell.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.restore()

    def createEditor(self, parent: QWidget, option, index) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setAccessibleName(phrase("Row {row}, column {column}", row=index.row() + 1, column=index.column() + 1))
        self._matrix.begin_typing()
        line.textEdited.connect(lambda text: self._matrix.preview(index.row(), index.column(), text))
        return line

    def setEditorData(self, editor: QWidget, index) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():  # else it is what is being typed that has changed the cell
            editor.setText(number_words(self._matrix.value(index.row(), index.column())))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model, index) -> None:
        assert isinstance(editor, QLineEdit)
        self._matrix.commit(index.row(), index.column(), editor.text())

    @property
    def _matrix(self) -> MatrixEditor:
        return cast("MatrixEditor", self.parent())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        key, held = event.key(), event.modifiers()
        if key not in (*ENTER_KEYS, *TAB_KEYS) or not isinstance(editor, QLineEdit):
            return super().eventFilter(editor, event)
        text, matrix = editor.text(), self._matrix
        if key in ENTER_KEYS and held & _CTRL:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            matrix.fill(text)
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        back = bool(held & _SHIFT) or key == Qt.Key.Key_Backtab
        matrix.step(back, sideways=key in TAB_KEYS)
        return True
