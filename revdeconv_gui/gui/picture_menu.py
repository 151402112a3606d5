"""The menu of a picture: save, copy, what part is seen and measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from revdeconv_gui.core.phrases import phrase

from .image_view import ImageView

if TYPE_CHECKING:
    from .workbench import Workbench


def copy_widget(widget: QWidget) -> str:
    """Put what a widget shows into the clipboard, in the screen's pixels; says what that is."""
    picture = widget.grab()
    QGuiApplication.clipboard().setPixmap(picture)
    name = widget.accessibleName() or phrase("Comparison")
    return phrase(
        "Copied: {name}, {width} × {height} pixels.", name=name, width=picture.width(), height=picture.height()
    )


def picture_menu(bench: Workbench, view: ImageView, at: tuple[float, float] | None, save: Callable[[], None]) -> QMenu:
    """Made anew each time; ``at`` is the position under the cursor, in pixels of the original."""
    menu, viewport = QMenu(bench), bench.viewport
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def copy_picture() -> None:
        if view.picture is not None:
            image = view.picture.levels[0]
            QGuiApplication.clipboard().setImage(image)
            bench.copied.emit(
                phrase("Copied the picture, {width} × {height} pixels.", width=image.width(), height=image.height())
            )

    def copy_values() -> None:
        text = bench.values_at(at) if at is not None else ""
        QGuiApplication.clipboard().setText(text)
        bench.copied.emit(phrase("Copied: {text}", text=text))

    def measure_seen() -> None:
        viewport.set_region(view.seen().toAlignedRect())
        viewport.region_marked.emit()

    menu.addAction(phrase("Save picture as…"), save)
    menu.addSeparator()
    menu.addAction(phrase("Copy view"), lambda: bench.copied.emit(copy_widget(view))).setShortcut("Ctrl+Shift+C")
    menu.addAction(phrase("Copy picture"), copy_picture)
    values = menu.addAction(phrase("Copy pixel values"), copy_values)
    values.setEnabled(at is not None and bool(bench.values_at(at)))
    menu.addSeparator()
    menu.addAction(phrase("Fit to window"), viewport.fit)
    menu.addAction(phrase("Actual pixels"), lambda: viewport.look(1.0, viewport.centre))
    menu.addSeparator()
    menu.addAction(phrase("Measure what is seen\tR"), measure_seen)
    clear = menu.addAction(phrase("Measure no part\tEsc"), lambda: viewport.set_region(None))
    clear.setEnabled(viewport.region is not None)
    return menu
