"""Two pictures in one place: parted by a handle that can be swiped, or one after the other while a key is held."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from revdeconv_gui.core.phrases import phrase

from . import theme
from .image_view import ImageView
from .picture import Picture, Viewport

_REACH = 9.0


class CompareView(ImageView):
    """``picture`` is the first, ``second`` the other; ``split`` the handle's place, from 0 (left) to 1."""

    def __init__(self, viewport: Viewport) -> None:
        super().__init__(viewport, phrase("Comparison"))
        self.second: Picture | None = None
        self.titles = ("", "")
        self.second_empty = ""
        self.split = 0.5
        self.blinking = False  # else swiping
        self.held = False  # the second is shown
        self._swiping = False

    def set_pair(self, first: Picture | None, second: Picture | None, titles: tuple[str, str], empty: str) -> None:
        """Show these two; ``empty`` says why one of them is missing."""
        self.second, self.titles = second, titles
        missing = first is None or second is None
        self.set_picture(None if missing else first, empty if missing else "")

    def set_blinking(self, on: bool) -> None:
        """Blink, or swipe."""
        self.blinking, self.held, self._swiping = on, False, False
        self.update()

    def hold(self, on: bool) -> None:
        """Show the second picture as long as this is on."""
        if self.blinking and on != self.held:
            self.held = on
            self.update()

    def set_split(self, share: float) -> None:
        """Move the handle."""
        self.split = max(0.0, min(1.0, share))
        self.update()

    # ---- painting

    def paint_pictures(self, painter: QPainter) -> None:
        if self.picture is None or self.second is None:
            return
        if self.blinking:
            self.paint_picture(painter, self.second if self.held else self.picture)
            return
        at = self.split * self.width()
        for picture, left, right in ((self.picture, 0.0, at), (self.second, at, float(self.width()))):
            painter.save()
            painter.setClipRect(QRectF(left, 0, right - left, self.height()))
            self.paint_picture(painter, picture)
            painter.restore()

    def paint_over(self, painter: QPainter) -> None:
        if self.blinking:
            self._pill(painter, self.titles[int(self.held)], left=True)
            return
        self._paint_handle(painter, self.split * self.width())
        self._pill(painter, self.titles[0], left=True)
        self._pill(painter, self.titles[1], left=False)

    def _paint_handle(self, painter: QPainter, at: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        for tone, width in ((QColor(0, 0, 0, 160), 4), (QColor("#ffffff"), 2)):
            painter.setPen(QPen(tone, width))
            painter.drawLine(QPointF(at, 0), QPointF(at, self.height()))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QPointF(at, middle), 10, 10)
        painter.setPen(QPen(QColor("#1b1f24"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = QPointF(at + side * 6, middle)
            painter.drawPolyline([tip + QPointF(-side * 3, -3), tip, tip + QPointF(-side * 3, 3)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _pill(self, painter: QPainter, text: str, *, left: bool) -> None:
        c = theme.colors()
        width = painter.fontMetrics().horizontalAdvance(text) + 16
        box = QRectF(8.0 if left else self.width() - width - 8.0, 8.0, width, painter.fontMetrics().height() + 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(c.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # ---- events

    def _on_handle(self, at: QPointF) -> bool:
        return not self.blinking and self.picture is not None and abs(at.x() - self.split * self.width()) <= _REACH

    def mousePressEvent(self, event: QMouseEvent) -> None:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.LeftButton and not ctrl and self._on_handle(event.position()):
            self._swiping = True
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._swiping:
            self.set_split(event.position().x() / max(1, self.width()))
            return
        super().mouseMoveEvent(event)
        if not event.buttons() and self._on_handle(event.position()):
            self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._swiping = False
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and self.blinking:
            self.hold(True)
        elif event.key() in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight) and not self.blinking:
            self.set_split(self.split + (0.05 if event.key() == Qt.Key.Key_BracketRight else -0.05))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.hold(False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hold(False)  # the release of the key goes elsewhere now
        super().focusOutEvent(event)
