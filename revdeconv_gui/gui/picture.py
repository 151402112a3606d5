"""A picture ready to paint, and what part of it is seen: shared by all linked views."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QImage

LARGEST_SCALE = 64.0
_ROWS = 64  # that are converted at once: little memory, and the window's thread gets its turn


class Viewport(QObject):
    """What part of the picture is seen, in pixels of the original. Shared by all linked views.

    ``region`` is the part that is measured; it lies within ``covered``, what blocks cover.
    """

    changed = Signal()
    pointed = Signal(object)  # (x, y) in pixels of the original, or None
    region_changed = Signal()
    region_marked = Signal()  # by the user, who has let go of it
    block_chosen = Signal(int, int)  # row and column, by a click
    block_moved = Signal(int, int)  # to a neighbour, down and right

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.extent = QSize(1, 1)
        self.covered = QSize(1, 1)
        self.block = 1  # pixels of a block
        self.raster = True  # whether pixels and blocks are outlined where they are large
        self.centre = QPointF(0.5, 0.5)
        self.scale: float | None = None  # screen pixels per image pixel; None fits the window
        self.region: QRect | None = None
        self.inspecting = False  # whether a click chooses a block
        self.marked: tuple[int, int] | None = None  # row and column of the block that is outlined

    def mark_block(self, marked: tuple[int, int] | None, *, inspecting: bool) -> None:
        """Outline that block, and let clicks choose others or not."""
        if (marked, inspecting) != (self.marked, self.inspecting):
            self.marked, self.inspecting = marked, inspecting
            self.changed.emit()

    def set_extent(self, width: int, height: int) -> None:
        """Size of the original. Zoom and pan are kept: the scale, and the place as a share of the sides."""
        self.covered = QSize(width, height)
        if self.extent != QSize(width, height):
            across, down = width / self.extent.width(), height / self.extent.height()
            self.extent = QSize(width, height)
            self.set_region(None)
            if self.scale is None:
                self.fit()
            else:
                self.look(self.scale, QPointF(self.centre.x() * across, self.centre.y() * down))

    def set_blocks(self, size: int, width: int, height: int) -> None:
        """Size of the blocks and of what they cover."""
        self.block, self.covered = size, QSize(width, height)
        self.set_region(self.region)
        self.changed.emit()

    def set_region(self, region: QRect | None) -> None:
        """Measure this part, as far as blocks cover it; None measures no part."""
        inside = None if region is None else region.normalized().intersected(QRect(0, 0, *self.covered.toTuple()))
        if inside is not None and inside.isEmpty():
            inside = None
        if inside != self.region:
            self.region = inside
            self.region_changed.emit()
            self.changed.emit()

    def fit(self) -> None:
        """Show the whole picture."""
        self.scale = None
        self.centre = QPointF(self.extent.width() / 2, self.extent.height() / 2)
        self.changed.emit()

    def look(self, scale: float, centre: QPointF) -> None:
        """Show ``centre`` in the middle at ``scale``."""
        self.scale = max(0.01, min(LARGEST_SCALE, scale))
        self.centre = QPointF(
            max(0.0, min(self.extent.width(), centre.x())), max(0.0, min(self.extent.height(), centre.y()))
        )
        self.changed.emit()


class Picture:
    """Pixels ready to paint: the image and smooth halves of it for small scales."""

    def __init__(self, pixels: npt.NDArray[np.uint8], extent: tuple[int, int]) -> None:
        """``extent`` is the width and height that the picture covers, in pixels of the original."""
        self.pixels = pixels
        self.extent = extent
        self.levels = [to_qimage(pixels)]
        while min(self.levels[-1].width(), self.levels[-1].height()) > 400:
            self.levels.append(_half(self.levels[-1]))

    def level(self, scale: float) -> QImage:
        """The smallest level that still has a pixel per screen pixel at ``scale`` (screen per image pixel)."""
        index = 0
        while index + 1 < len(self.levels) and scale * 2 ** (index + 1) <= 1.0:
            index += 1
        return self.levels[index]

    def value_at(self, x: float, y: float) -> tuple[int, ...] | None:
        """Pixel values under a position of the original, or None outside."""
        width, height = self.extent
        if not (0 <= x < width and 0 <= y < height):
            return None
        row = int(y * self.pixels.shape[0] / height)
        column = int(x * self.pixels.shape[1] / width)
        return tuple(int(v) for v in np.atleast_1d(self.pixels[row, column]))


def to_qimage(pixels: npt.NDArray[np.uint8]) -> QImage:
    """A QImage of uint8 pixels, (H, W), (H, W, 1) or (H, W, 3). The pixels are copied."""
    height, width = pixels.shape[:2]
    # 32 bits a pixel paint several times faster than 24.
    image = QImage(width, height, QImage.Format.Format_RGB32)
    planes, words = pixels.reshape(height, width, -1).astype(np.uint8, copy=False), _words(image)
    # By numpy and not by Qt, which would keep the window's thread waiting: a large image takes it half a second.
    for first in range(0, height, _ROWS):
        rows = planes[first : first + _ROWS].astype(np.uint32)
        red, green, blue = (rows[..., min(c, planes.shape[2] - 1)] for c in range(3))
        words[first : first + _ROWS] = 0xFF000000 | red << 16 | green << 8 | blue
    return image


def _half(image: QImage) -> QImage:
    """The means of two by two pixels; an odd last row or column is left out."""
    width, height = image.width() // 2, image.height() // 2
    made = QImage(width, height, QImage.Format.Format_RGB32)
    source, target = _words(image), _words(made)
    for first in range(0, height, _ROWS):
        rows = source[2 * first : 2 * min(height, first + _ROWS), : 2 * width]
        four = (rows[::2, ::2], rows[::2, 1::2], rows[1::2, ::2], rows[1::2, 1::2])
        # Red and blue at once, each with room for the sum of four; then green.
        ends = sum((each & 0xFF00FF for each in four), np.uint32(0x020002))
        middle = sum((each & 0x00FF00 for each in four), np.uint32(0x000200))
        target[first : first + _ROWS] = 0xFF000000 | (ends >> 2 & 0xFF00FF) | (middle >> 2 & 0x00FF00)
    return made


def _words(image: QImage) -> npt.NDArray[np.uint32]:
    """The pixels of a 32-bit image, to read and to write."""
    return np.frombuffer(image.bits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
