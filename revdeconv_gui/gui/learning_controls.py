"""Controls of the learning panel that know what they show: a logarithmic slider, combo boxes of named choices."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Activation

from . import theme

_LOWEST = 1e-3
ACTIVATIONS = {
    Activation.CLIP: (phrase("Clip to 0 … 1"), phrase("The bounded ReLU of the author’s experiments.")),
    Activation.RELU: ("ReLU", phrase("max(0, v), as the paper prints it.")),
    Activation.IDENTITY: (phrase("None"), phrase("No activation: sums stay as they are.")),
}


class RateSlider(QSlider):
    """Logarithmic, 0.001 to 1; the part above the stable rate is marked."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 300)
        self.setPageStep(30)
        self.stable: float | None = None
        self.setMinimumHeight(26)

    def rate(self) -> float:
        """The rate under the handle, to three digits."""
        return float(f"{10.0 ** (self.value() / 100.0 - 3.0):.3g}")

    def set_rate(self, rate: float) -> None:
        """Move the handle."""
        self.setValue(round(100.0 * (math.log10(max(rate, _LOWEST)) + 3.0)))

    def set_stable(self, stable: float | None) -> None:
        """Mark what lies above ``stable``; None marks nothing."""
        if stable != self.stable:
            self.stable = stable
            self.update()

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        if self.stable is None or self.stable >= 1.0 or self.stable <= 0.0:
            return
        share = min(1.0, max(0.0, (math.log10(self.stable) + 3.0) / 3.0))
        margin = 6.0
        left = margin + share * (self.width() - 2 * margin)
        painter = QPainter(self)
        c = theme.colors()
        painter.fillRect(QRectF(margin, self.height() - 4, left - margin, 3), QColor(c.good))
        painter.fillRect(QRectF(left, self.height() - 4, self.width() - margin - left, 3), QColor(c.warning))


class WheelGuard(QObject):
    """Lets the wheel scroll past fields that have not the focus, instead of changing what is in them."""

    def guard(self, widget: QWidget) -> None:
        """Watch a widget."""
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def choice(options: dict, changed: Callable) -> QComboBox:
    """A combo box of values, each with its words and what its tooltip says."""
    box = QComboBox()
    for value, (text, hint) in options.items():
        box.addItem(text, value)
        box.setItemData(box.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
    values = list(options)
    box.activated.connect(lambda index: changed(values[index]))  # Qt would give an Enum of text back as bare text
    box.setMinimumContentsLength(12)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
