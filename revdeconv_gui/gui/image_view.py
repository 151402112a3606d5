"""One picture with zoom and pan; several share a viewport, so that they move together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import theme
from .block_tool import BlockTool
from .picture import LARGEST_SCALE, Picture, Viewport, to_qimage
from .raster import paint_raster
from .region import RegionTool

__all__ = ["ImageView", "Picture", "Viewport", "to_qimage"]

_STEP = 1.25
_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value


def font_that_fits(font: QFont, text: str, room: QSize) -> QFont:
    """A font in which a text has room, down to two thirds of the size: a low pane would cut its first and last line."""
    fitting = QFont(font)
    for share in (1.0, 0.92, 0.84, 0.76, 0.68):
        fitting.setPointSizeF(font.pointSizeF() * share)
        needed = QFontMetrics(fitting).boundingRect(QRect(QPoint(0, 0), room), _IN_THE_MIDDLE, text)
        if needed.height() <= room.height() and needed.width() <= room.width():
            break
    return fitting


class ImageView(QWidget):
    """Paints a `Picture` through a shared `Viewport`. Wheel zooms at the cursor, drag pans, double-click fits."""

    save_requested = Signal()

    def __init__(self, viewport: Viewport, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport = viewport
        self.picture: Picture | None = None
        self.empty_text = ""
        self.menu_at: QPoint | None = None  # where on the screen a menu was asked for; None for the middle
        self._drag: QPointF | None = None
        self._region = RegionTool(self)
        self._blocks = BlockTool(self)
        viewport.changed.connect(self.update)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(80, 40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: Picture | None, empty_text: str = "") -> None:
        """Show a picture, or a sentence that says why there is none."""
        self.picture, self.empty_text = picture, empty_text
        self.update()

    # ---- geometry

    def shown_scale(self) -> float:
        """Screen pixels per pixel of the original."""
        if self.viewport.scale is not None:
            return self.viewport.scale
        extent = self.viewport.extent
        return min(self.width() / extent.width(), self.height() / extent.height())

    def to_image(self, at: QPointF) -> QPointF:
        """Position in pixels of the original under a widget position."""
        return (at - QPointF(self.width() / 2, self.height() / 2)) / self.shown_scale() + self.viewport.centre

    def to_widget(self, at: QPointF) -> QPointF:
        """Widget position of a point in pixels of the original."""
        return (at - self.viewport.centre) * self.shown_scale() + QPointF(self.width() / 2, self.height() / 2)

    def seen(self) -> QRectF:
        """What part of the original is seen."""
        return QRectF(self.to_image(QPointF(0, 0)), self.to_image(QPointF(self.width(), self.height())))

    def _target(self, picture: Picture) -> QRectF:
        """Where a picture lies in the widget."""
        scale, centre = self.shown_scale(), self.viewport.centre
        width, height = picture.extent
        left = self.width() / 2 - centre.x() * scale
        top = self.height() / 2 - centre.y() * scale
        return QRectF(left, top, width * scale, height * scale)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colors()
        painter.fillRect(self.rect(), QColor(c.canvas))
        if self.picture is None:
            painter.setPen(QColor(c.muted))
            room = self.rect().adjusted(8, 2, -8, -2)
            painter.setFont(font_that_fits(self.font(), self.empty_text, room.size()))
            painter.drawText(room, _IN_THE_MIDDLE, self.empty_text)
        else:
            self.paint_pictures(painter)
            paint_raster(painter, self)
            self._blocks.paint(painter)
            self._region.paint(painter)
            self.paint_over(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def paint_pictures(self, painter: QPainter) -> None:
        """What there is to see; views that show more than one override this."""
        if self.picture is not None:
            self.paint_picture(painter, self.picture)

    def paint_over(self, painter: QPainter) -> None:
        """What lies over picture, raster and region."""

    def paint_picture(self, painter: QPainter, picture: Picture) -> None:
        target = self._target(picture)
        seen = target.intersected(QRectF(self.rect()))
        if seen.isEmpty():
            return
        ratio = self.devicePixelRatioF()
        image = picture.level(target.width() * ratio / picture.pixels.shape[1])
        across, down = image.width() / target.width(), image.height() / target.height()
        source = QRectF(
            (seen.left() - target.left()) * across,
            (seen.top() - target.top()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        # Smooth when made smaller, hard pixels when made larger: the pixels are what people came to see.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, across > 1.0)
        painter.drawImage(seen, image, source)

    # ---- events

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if steps:
            self.zoom(_STEP**steps, event.position())
        event.accept()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom so that the point under ``at`` (widget position, by default the middle) stays where it is."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        fixed = self.to_image(at)
        scale = max(0.01, min(LARGEST_SCALE, self.shown_scale() * factor))
        centre = fixed - (at - QPointF(self.width() / 2, self.height() / 2)) / scale
        self.viewport.look(scale, centre)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._region.press(event):
            self._drag = event.position()
            self._blocks.press(event)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._region.move(event):
            pass
        elif self._drag is not None:
            moved = (event.position() - self._drag) / self.shown_scale()
            self._drag = event.position()
            self.viewport.look(self.shown_scale(), self.viewport.centre - moved)
        at = self.to_image(event.position())
        self.viewport.pointed.emit((at.x(), at.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self._region.release()
        self._blocks.release(event)
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.viewport.fit()

    def leaveEvent(self, event) -> None:
        self.viewport.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 40.0 / self.shown_scale()
        moves: dict[int, tuple[float, float]] = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        if self._region.key(event) or self._blocks.key(event):
            pass
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1.0 / _STEP)
        elif event.key() in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.viewport.fit()
        elif event.key() in moves:
            self.viewport.look(self.shown_scale(), self.viewport.centre + QPointF(*moves[event.key()]))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc stops a run; but where a part is marked, in a picture, it first takes the mark away.
            ours = event.key() == Qt.Key.Key_Escape and self.viewport.region is not None
            if ours:
                event.accept()
                return True
        return super().event(event)

    def contextMenuEvent(self, event) -> None:
        if self.picture is not None:
            self.menu_at = event.globalPos() if event.reason() == event.Reason.Mouse else None
            self.save_requested.emit()
            self.menu_at = None
