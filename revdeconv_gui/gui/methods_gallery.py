"""What each method made of one image, small, side by side; zoom and pan are linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.background import Background
from revdeconv_gui.session.methods_run import ComparedRow

from .image_view import ImageView
from .picture import Picture, Viewport

_NARROWEST, _GAP = 168, 8
_LOWEST, _HIGHEST = 70, 170  # of a picture; in between as many as fit the gallery


@dataclass(slots=True)
class _Tile:
    widget: QWidget
    view: ImageView
    name: QToolButton
    row: ComparedRow | None

    def head_width(self) -> int:
        """Width at which the name and the error beside it are whole."""
        return self.name.sizeHint().width() + self.widget.fontMetrics().horizontalAdvance(" 0.0000") + _GAP


class MethodsGallery(QScrollArea):
    """Tiles in as many columns as there is room for, the original first.

    Signals
    -------
    named(row)
        The name of a method was clicked.
    save_requested(title, pixels)
    """

    named = Signal(object)
    save_requested = Signal(str, object)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.viewport_shared = Viewport(self)
        self.tiles: list[_Tile] = []
        self._columns = 0
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its coming and going would resize tiles
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(phrase("Pictures by each method"))

    def clear(self) -> None:
        """Show nothing."""
        self._background.forget("gallery")
        for tile in self.tiles:
            tile.widget.hide()
            tile.widget.deleteLater()
        self.tiles = []

    def show_rows(self, original: npt.NDArray[np.uint8], rows: Sequence[ComparedRow], index: int) -> None:
        """Show an image of a comparison: the original, then what each row made of it."""
        kept = [row for row in rows if index in row.pictures]
        if [tile.row for tile in self.tiles] != [None, *kept]:
            self.clear()
            self.tiles = [self._tile(None), *(self._tile(row) for row in kept)]
            self._columns = 0
            self._arrange()
        for tile in self.tiles[1:]:
            assert tile.row is not None
            tile.name.setToolTip(
                phrase(
                    "MAE of this image {errors:.4f}. Click: show in the workbench", errors=tile.row.row.errors[index]
                )
            )
        height, width = original.shape[:2]
        self.viewport_shared.set_extent(width, height)
        pictures = [original, *(row.pictures[index] for row in kept)]
        errors = ["", *(f"{row.row.errors[index]:.4f}" for row in kept)]
        for tile, error in zip(self.tiles, errors, strict=True):
            label = tile.widget.findChild(QLabel, "error")
            assert label is not None
            label.setText(error)
        self._background.submit(partial(_ready, pictures), self._paint, _fail, key="gallery")

    def _paint(self, pictures: list[Picture]) -> None:
        if len(pictures) == len(self.tiles):
            for tile, picture in zip(self.tiles, pictures, strict=True):
                tile.view.set_picture(picture)

    def mark(self, row: ComparedRow | None, *, scroll: bool) -> None:
        """Show which row is chosen."""
        for tile in self.tiles:
            tile.name.setChecked(tile.row is not None and tile.row is row)
            if scroll and tile.name.isChecked():
                self.ensureWidgetVisible(tile.widget, 0, 0)

    def _tile(self, row: ComparedRow | None) -> _Tile:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = phrase("Original") if row is None else row.title[0].upper() + row.title[1:]
        name = QToolButton()
        name.setText(title)
        name.setProperty("role", "chip")
        name.setAutoRaise(True)
        name.setCheckable(row is not None)
        name.setEnabled(row is not None)
        error = QLabel()
        error.setObjectName("error")
        error.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(name)
        head.addStretch()
        head.addWidget(error)
        view = ImageView(self.viewport_shared, title)
        column.addLayout(head)
        column.addWidget(view, 1)
        tile = _Tile(widget, view, name, row)
        if row is not None:
            name.clicked.connect(lambda: self.named.emit(row))
        view.save_requested.connect(lambda: self._offer_menu(tile))
        return tile

    def _offer_menu(self, tile: _Tile) -> None:
        if tile.view.picture is None:
            return
        menu, pixels = QMenu(self), tile.view.picture.pixels
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if tile.row is not None:
            menu.addAction(phrase("Show in the workbench"), lambda: self.named.emit(tile.row))
        menu.addAction(phrase("Save picture as…"), lambda: self.save_requested.emit(tile.name.text(), pixels))
        at = tile.view.menu_at
        menu.popup(at if at is not None else tile.view.mapToGlobal(tile.view.rect().center()))

    def _arrange(self) -> None:
        """As many equal tiles to a row as there is room for, no higher than the gallery."""
        width, height = self.viewport().width(), self.viewport().height()
        least = max((tile.head_width() for tile in self.tiles), default=_NARROWEST)
        columns = max(1, (width + _GAP) // (max(least, _NARROWEST) + _GAP))
        across = (width + _GAP) // columns - _GAP
        for index, tile in enumerate(self.tiles):
            head = tile.name.sizeHint().height() + 2
            tile.widget.setFixedSize(across, head + max(_LOWEST, min(_HIGHEST, height - head)))
            if columns != self._columns:
                self._grid.addWidget(tile.widget, index // columns, index % columns)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _ready(pictures: list[npt.NDArray[np.uint8]]) -> list[Picture]:
    """In a thread: smaller copies of large pictures take their time. All cover what the blocks do, or more."""
    return [Picture(pixels, (pixels.shape[1], pixels.shape[0])) for pixels in pictures]


def _fail(error: Exception) -> None:
    raise error
