"""The legend of a plot: a button for each channel and each run, which shows or hides its curves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from revdeconv_gui.core.phrases import phrase

_Key = tuple[str, int]
_WHOLE = 3  # chips that are seen whole: those of the channels; the title beside them is shortened


class PlotLegend(QScrollArea):
    """Chips in a row that scrolls where there are too many."""

    toggled = Signal(str, int, bool)  # "channel" or "run", its number, whether it is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(phrase("Legend"))
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.setWidget(self._inside)
        self.chips: dict[_Key, QToolButton] = {}
        self._entries: list[tuple[str, int, str, str]] = []

    def sizeHint(self) -> QSize:
        return self._size(list(self.chips.values()))

    def minimumSizeHint(self) -> QSize:
        return self._size(list(self.chips.values())[:_WHOLE])

    def _size(self, chips: list[QToolButton]) -> QSize:
        sizes = [chip.sizeHint() for chip in chips]
        width = sum(size.width() for size in sizes) + self._row.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=18))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways: there is no bar to do it with."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() - event.angleDelta().x())
        event.accept()

    def text(self) -> str:
        """All names, for those who cannot see the colours."""
        return "   ".join(name for _, _, name, _ in self._entries)

    def entries(self) -> list[tuple[str, int, str, str]]:
        """Kind, number, name and colour of each chip."""
        return list(self._entries)

    def set_entries(self, entries: list[tuple[str, int, str, str]], hidden: set[_Key]) -> None:
        """Chips for (kind, number, name, colour), unchecked where hidden."""
        if [e[:3] for e in entries] != [e[:3] for e in self._entries]:
            self._make(entries)
        self._entries = entries
        for kind, number, _, color in entries:
            chip = self.chips[kind, number]
            shown = (kind, number) not in hidden
            if chip.property("look") != (color, shown):
                chip.setProperty("look", (color, shown))
                chip.setIcon(_square(color, filled=shown))
            chip.blockSignals(True)
            chip.setChecked(shown)
            chip.blockSignals(False)

    def _make(self, entries: list[tuple[str, int, str, str]]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        self.chips = {}
        for kind, number, name, _ in entries:
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(10, 10))
            button.setProperty("role", "chip")
            button.setToolTip(
                phrase("Show or hide {words}", words=name if kind == "run" else phrase("the {name} curves", name=name))
            )
            button.toggled.connect(lambda on, kind=kind, number=number: self.toggled.emit(kind, number, on))
            self._row.addWidget(button)
            self.chips[kind, number] = button
        self.updateGeometry()


def _square(color: str, *, filled: bool) -> QIcon:
    pixmap = QPixmap(40, 40)  # drawn large: sharp at any scale factor
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 5))
    painter.setBrush(QColor(color) if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(5, 5, 30, 30), 6, 6)
    painter.end()
    icon = QIcon()
    for state in (QIcon.State.On, QIcon.State.Off):
        icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return icon
