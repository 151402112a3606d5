"""The kernel as a spreadsheet: type to replace, arrows, ranges, Enter and Tab, copy and paste."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from revdeconv_gui.core.filters import FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE
from revdeconv_gui.session.expressions import number_words, parse_number
from revdeconv_gui.session.matrix_text import as_tsv, parse_matrix, placed

from . import theme
from .diverging import color, table, text_on
from .filter_cell import ENTER_KEYS, TAB_KEYS, CellEditor
from .heat_map import number_text

_PASTE = phrase("Paste into the filter")
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


WHOLE = "application/x-revdeconv-whole-matrix"  # says of a text in the clipboard that its weight is multiplied in


class MatrixEditor(QTableWidget):
    """One kernel. What is typed is emitted, not kept: `show_kernel` shows what became of it."""

    edited = Signal(object, str)  # the new kernel, (n, n), and what was done
    typed = Signal(object, str)  # the kernel with what is being typed; equal keys are one change
    taken_back = Signal(str)  # the key of what was typed
    refused = Signal(str)
    whole_pasted = Signal(object)  # a matrix of this size that has its weight in it already
    size_offered = Signal(object, bool)  # a square matrix of another size was pasted; whether it is there already

    def __init__(self) -> None:
        super().__init__()
        self._kernel: FloatArray = np.zeros((0, 0))
        self._typings = 0
        self._fitted: tuple[QFont | None, int, bool] | None = None  # font, digits, whether numbers are in full
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        delegate = CellEditor(self)
        delegate.closeEditor.connect(self._editor_closed)
        self.setItemDelegate(delegate)
        self.setAccessibleName(phrase("Kernel matrix"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    # ---- showing

    def show_kernel(self, kernel: FloatArray) -> None:
        """Render a kernel."""
        with QSignalBlocker(self):
            n = kernel.shape[0]
            if self.rowCount() != n:
                self.setRowCount(n)
                self.setColumnCount(n)
                self.setMinimumHeight(max(120, 12 * n + 2))
            self._kernel, self._fitted = kernel, None
            largest, lut = float(np.abs(kernel).max()), table(theme.is_dark())
            for i in range(n):
                for j in range(n):
                    self._show_cell(i, j, float(kernel[i, j]), largest, lut)
        if self.currentRow() < 0:
            self.setCurrentCell(n // 2, n // 2)
        self.viewport().update()

    def fitted_font(self) -> QFont | None:
        """The largest font in which every number fits its cell; None where none can be read."""
        if self._fitted is None:
            self._fitted = self._fit()
        return self._fitted[0]

    def fitted_text(self, row: int, column: int) -> str:
        """The number of a cell, in full or with as many digits as fit."""
        _, digits, full = self._fitted or self._fit()
        return self._full_text(row, column) if full else number_text(self.value(row, column), digits)

    def _full_text(self, row: int, column: int) -> str:
        return str(self.model().index(row, column).data() or "")

    def _fit(self) -> tuple[QFont | None, int, bool]:
        n = max(1, self.rowCount())
        width, height = self.viewport().width() / n - 4, self.viewport().height() / n
        full = {self._full_text(i, j) for i in range(n) for j in range(n)}
        font, usual = QFont(self.font()), self.font().pointSizeF()
        for digits, smaller in ((0, 0.0), (0, 1.0), (3, 0.0), (3, 1.0), (2, 1.0), (2, 2.0), (1, 2.0), (1, 3.0)):
            font.setPointSizeF(max(6.0, usual - smaller))
            metrics = QFontMetricsF(font)
            texts = {number_text(float(v), digits) for v in self._kernel.flat} if digits else full
            if max(map(metrics.horizontalAdvance, texts), default=0.0) <= width and metrics.height() <= height:
                return font, digits, not digits
        return None, 0, False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = None

    def _show_cell(self, i: int, j: int, value: float, largest: float, lut) -> None:
        item = self.item(i, j)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(i, j, item)
        text = number_words(value)
        item.setText(text if len(text) <= 8 else f"{value:.4g}")
        item.setToolTip(phrase("row {i}, column {j}: {value!r}", i=i + 1, j=j + 1, value=value))
        shade = color(value, largest, lut)
        item.setBackground(shade)
        item.setForeground(QColor(text_on(shade)))

    def value(self, row: int, column: int) -> float:
        """The number in a cell."""
        return float(self._kernel[row, column])

    # ---- changing

    def begin_typing(self) -> None:
        """A cell's editor opens: what is typed from here on is one change."""
        self._typings += 1

    def preview(self, row: int, column: int, text: str) -> None:
        """Show what comes of a number while it is typed; what is no number yet changes nothing."""
        try:
            value = parse_number(text)
        except ValueError:
            return
        if row < self.rowCount() and value != self.value(row, column):
            kernel = self._kernel.copy()
            kernel[row, column] = value
            self.typed.emit(kernel, self._typing_key)

    @property
    def _typing_key(self) -> str:
        return f"typing {self._typings}"

    def _editor_closed(self, _editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        if hint == QStyledItemDelegate.EndEditHint.RevertModelCache:
            self.taken_back.emit(self._typing_key)

    def commit(self, row: int, column: int, text: str) -> None:
        """Take what was typed into a cell."""
        if text.strip() == number_words(self.value(row, column)):
            return
        try:
            parse_number(text)
        except ValueError as error:
            self.taken_back.emit(self._typing_key)
            self.refused.emit(str(error))
        else:
            self.preview(row, column, text)

    def fill(self, text: str, label: str = phrase("Fill cells of the filter")) -> None:
        """Put one number into every selected cell."""
        try:
            value = parse_number(text)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        kernel = self._kernel.copy()
        for index in self.selectedIndexes():
            kernel[index.row(), index.column()] = value
        self._emit(kernel, label)

    def _emit(self, kernel: FloatArray, label: str) -> None:
        if not np.array_equal(kernel, self._kernel):
            self.edited.emit(kernel, label)

    def step(self, back: bool, *, sideways: bool) -> None:
        """Go to the next cell: down (or up), or in reading order and round the end."""
        n = self.rowCount()
        if sideways:
            at = (self.currentRow() * n + self.currentColumn() + (-1 if back else 1)) % (n * n)
            self.setCurrentCell(at // n, at % n)
        else:
            self.setCurrentCell(min(max(self.currentRow() + (-1 if back else 1), 0), n - 1), self.currentColumn())

    # ---- keys

    def event(self, event: QEvent) -> bool:
        # Tab reaches keyPressEvent only when it is taken here, before it moves the focus.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TAB_KEYS:
            back = bool(event.modifiers() & _SHIFT) or event.key() == Qt.Key.Key_Backtab
            ends = (0, 0) if back else (self.rowCount() - 1, self.columnCount() - 1)
            if event.modifiers() & _CTRL or (self.currentRow(), self.currentColumn()) == ends:
                self.focusNextPrevChild(not back)  # nobody who has only a keyboard is kept in the matrix
            else:
                self.step(back, sideways=True)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.fill("0", phrase("Cut from the filter"))
        elif event.matches(QKeySequence.StandardKey.Paste):
            data = QApplication.clipboard().mimeData()
            self.paste(data.text(), whole=data.hasFormat(WHOLE))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.fill("0", phrase("Clear cells of the filter"))
        elif key in ENTER_KEYS and self.state() != self.State.EditingState:
            if held & _CTRL:
                self.fill(repr(self.value(self.currentRow(), self.currentColumn())))
            else:
                self.step(bool(held & _SHIFT), sideways=False)
        elif event.text() == " ":
            event.ignore()  # Space pauses the run; a number never begins with it
        else:
            super().keyPressEvent(event)

    # ---- copy and paste

    def copy(self) -> None:
        """The selected cells to the clipboard, or all where none is."""
        indexes = self.selectedIndexes()
        rows = sorted({index.row() for index in indexes}) or list(range(self.rowCount()))
        columns = sorted({index.column() for index in indexes}) or list(range(self.columnCount()))
        QApplication.clipboard().setText(as_tsv(self._kernel[np.ix_(rows, columns)]))

    def paste(self, text: str, *, whole: bool = False) -> None:
        """Put a text's numbers from the first selected cell on; a square matrix of another size offers its size.

        One that was copied ``whole``, its weight multiplied in, is not to be multiplied by the weight again.
        """
        try:
            rows = parse_matrix(text)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        if not rows:
            return
        indexes = self.selectedIndexes()
        if len(rows) == len(rows[0]) == 1 and len(indexes) > 1:
            self.fill(repr(rows[0][0]), _PASTE)
            return
        top = min((index.row() for index in indexes), default=max(0, self.currentRow()))
        left = min((index.column() for index in indexes), default=max(0, self.currentColumn()))
        n, found = self.rowCount(), placed(self._kernel, rows, top, left)
        if whole and found is not None and len(rows) == len(rows[0]) == n:
            self.whole_pasted.emit(np.array(rows))
            return
        square = len(rows) == len(rows[0]) != n and MIN_KERNEL_SIZE <= len(rows) <= MAX_KERNEL_SIZE
        if found is not None:
            self._emit(found, _PASTE)
        elif not square:
            self.refused.emit(
                phrase(
                    "what you paste, {count} × {count_2}, does not fit into {n} × {n} cells from here",
                    count=len(rows),
                    count_2=len(rows[0]),
                    n=n,
                )
            )
        # In the middle of a larger matrix, a small square is meant as a part of it.
        if square and (found is None or (top, left) == (0, 0)):
            self.size_offered.emit(np.array(rows), found is not None)
