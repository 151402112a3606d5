"""How the pictures are compared: a slim bar of modes, the two pictures, the scale of differences."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.pictures import Fourth

from . import icons, theme
from .diverging import table
from .fourth_picture import HINTS, SHORT

ORIGINAL, FILTERED, DECONVOLVED, DIFFERENCE = "original", "filtered", "deconvolved", "difference"
TITLES = {
    ORIGINAL: phrase("Original"),
    FILTERED: phrase("Filtered"),
    DECONVOLVED: phrase("Deconvolved"),
    DIFFERENCE: phrase("Deconvolved − original"),
}
SCALES = (16, 64, 255)


class Mode(StrEnum):
    """How pictures are put beside each other."""

    GRID = "grid"
    SIDE = "side"
    SWIPE = "swipe"
    BLINK = "blink"


_NAMES = {
    Mode.GRID: phrase("Compare: grid"),
    Mode.SIDE: phrase("Compare: side"),
    Mode.SWIPE: phrase("Compare: swipe"),
    Mode.BLINK: phrase("Compare: blink"),
}
_MODES = {
    Mode.GRID: (phrase("All four in a grid"), "1"),
    Mode.SIDE: (phrase("Two side by side"), "2"),
    Mode.SWIPE: (phrase("One over the other, parted by a handle: drag it, or press [ and ]"), "3"),
    Mode.BLINK: (phrase("One in place of the other: hold B"), "4"),
}


class CompareBar(QWidget):
    """Holds the choices of the comparison; they are not undoable and not saved."""

    changed = Signal()  # mode or pictures
    scale_changed = Signal()
    held = Signal(bool)
    raster_toggled = Signal(bool)
    panel_toggled = Signal(bool)
    inspect_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._modes = QButtonGroup(self)
        self.buttons: dict[Mode, QToolButton] = {}
        for index, (mode, (hint, key)) in enumerate(_MODES.items()):
            button = _button(f"{hint} ({key})", _NAMES[mode])
            self._modes.addButton(button, index)
            self.buttons[mode] = button
            row.addWidget(button)
        self.buttons[Mode.GRID].setChecked(True)
        row.addSpacing(4)
        self.first, self.second = (
            self._picture_box(phrase("First picture")),
            self._picture_box(phrase("Second picture")),
        )
        self.first.setCurrentIndex(self.first.findData(ORIGINAL))
        self.second.setCurrentIndex(self.second.findData(DECONVOLVED))
        self.hold_button = QToolButton()
        self.hold_button.setText(phrase("Hold (B)"))
        self.hold_button.setToolTip(phrase("Hold to see the second picture (B)"))
        self.hold_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hold_button.pressed.connect(lambda: self.held.emit(True))
        self.hold_button.released.connect(lambda: self.held.emit(False))
        for widget in (self.first, self.second, self.hold_button):
            row.addWidget(widget)
        row.addStretch(1)
        self.scale_bar = _ScaleBar()
        self.scale_box = QComboBox()
        self.scale_box.setAccessibleName(phrase("Scale of differences"))
        self.scale_box.setToolTip(
            phrase("Values of difference at the ends of the colours; blue: too dark, red: too bright")
        )
        for largest in SCALES:
            self.scale_box.addItem(f"±{largest}", largest)
        self.scale_box.setCurrentIndex(1)
        self.scale_box.currentIndexChanged.connect(lambda _: self.scale_changed.emit())
        self.raster = _button(
            phrase("Outline pixels and blocks where they are large (G)"), phrase("Pixel and block grid")
        )
        self.raster.setChecked(True)
        self.raster.toggled.connect(self.raster_toggled)
        self.panel = _button(phrase("Histogram and measures (H)"), phrase("Histogram and measures"))
        self.panel.toggled.connect(self.panel_toggled)
        self.inspect = _button(
            phrase("Inspect blocks: a click shows the sums behind a block (I)"), phrase("Inspect blocks")
        )
        self.inspect.toggled.connect(self.inspect_toggled)
        right: tuple[QWidget, ...] = (self.scale_bar, self.scale_box, self.inspect, self.raster, self.panel)
        for each in right:
            row.addWidget(each)
        self._modes.idToggled.connect(self._mode_toggled)
        self.changed.connect(self._show_scale)
        self._changed()
        self.restyle()

    def _picture_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for key, title in TITLES.items():
            box.addItem(phrase("Difference") if key == DIFFERENCE else title, key)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _: self._keep_two(box))
        return box

    def _keep_two(self, changed: QComboBox) -> None:
        """A picture is not compared with itself: the other box gives way."""
        if not hasattr(self, "second"):
            return
        other = self.second if changed is self.first else self.first
        if other.currentData() == changed.currentData():
            other.blockSignals(True)
            other.setCurrentIndex((other.currentIndex() + 1) % other.count())
            other.blockSignals(False)
        self.changed.emit()

    def _mode_toggled(self, _: int, on: bool) -> None:
        if on:
            self._changed()

    def _changed(self) -> None:
        mode = self.mode
        for box in (self.first, self.second):
            box.setVisible(mode is not Mode.GRID)
        self.hold_button.setVisible(mode is Mode.BLINK)
        self.changed.emit()

    def _show_scale(self) -> None:
        """Where no difference is seen, it has no scale."""
        for widget in (self.scale_bar, self.scale_box):
            widget.setVisible(self.mode is Mode.GRID or DIFFERENCE in self.pair)

    @property
    def mode(self) -> Mode:
        """The mode that is chosen."""
        return list(_MODES)[self._modes.checkedId()]

    def set_mode(self, mode: Mode) -> None:
        """Choose a mode."""
        self.buttons[mode].setChecked(True)

    @property
    def pair(self) -> tuple[str, str]:
        """The pictures that are compared where not all are shown."""
        return str(self.first.currentData()), str(self.second.currentData())

    @property
    def largest(self) -> int:
        """End of the scale of differences."""
        return int(self.scale_box.currentData())

    def set_fourth(self, kind: Fourth) -> None:
        """Name the fourth picture, and say what its colours mean; those of sensitivity have a scale of their own."""
        for box in (self.first, self.second):
            box.setItemText(box.findData(DIFFERENCE), SHORT[kind])
        self.scale_box.setEnabled(kind is not Fourth.SENSITIVITY)
        self.scale_box.setToolTip(phrase("Values (of 255) at the ends of the colours. {hints}", hints=HINTS[kind]))
        self.scale_bar.setToolTip(HINTS[kind])
        self.scale_bar.setAccessibleName(phrase("Colours of the fourth picture: {hints}", hints=HINTS[kind]))

    def restyle(self) -> None:
        """Take over the theme's colours."""
        for mode, button in self.buttons.items():
            button.setIcon(icons.icon(mode.value))
        self.inspect.setIcon(icons.icon("inspect"))
        self.raster.setIcon(icons.icon("raster"))
        self.panel.setIcon(icons.icon("histogram"))
        self.scale_bar.update()


class _ScaleBar(QLabel):
    """The colours of differences, dark on the left."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(48, 12)
        self.setToolTip(phrase("Blue: too dark. Red: too bright."))
        self.setAccessibleName(phrase("Colours of differences: blue is too dark, red too bright"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        lut = table(theme.is_dark())
        for i in range(0, 511, 30):
            gradient.setColorAt(i / 510, QColor(*(int(v) for v in lut[i])))
        painter.fillRect(QRectF(self.rect()), gradient)
        painter.setPen(QColor(theme.colors().line))
        painter.drawRect(QRectF(self.rect()).adjusted(0, 0, -1, -1))


def _button(hint: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    button.setToolTip(hint)
    button.setAccessibleName(name)
    button.setProperty("role", "tool")
    return button
