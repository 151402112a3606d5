"""A plot as PNG, SVG or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QGraphicsView

from revdeconv_gui.core.filters import channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import Exportable, safe_name

from . import theme
from .plot_series import Course

if TYPE_CHECKING:
    from .plot_view import PlotView

_SCALE = 2.0  # pixels of a PNG per pixel of the screen's 96 dpi: sharp in print and on fine screens
_HEAD = 26.0
SIZE = (960, 480)  # of an exported picture, in pixels of 96 dpi
Span = tuple[float, float] | None


def paint(view: QGraphicsView, painter: QPainter, names: list[tuple[str, str]], title: str) -> None:
    """The plot as it is seen, under a line with its title and the curves' names and colours."""
    size = QSizeF(view.viewport().size())
    painter.fillRect(QRectF(0, 0, size.width(), size.height() + _HEAD), QColor(theme.colors().base))
    painter.setFont(view.font())
    metrics = painter.fontMetrics()
    x, line = 8.0, QRectF(0, 0, size.width(), _HEAD)
    for text, color in [(title, ""), *names]:
        if color:
            painter.fillRect(QRectF(x, _HEAD / 2 - 5, 10, 10), QColor(color))
            x += 14.0
        painter.setPen(QColor(theme.colors().text))
        painter.drawText(line.adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        x += metrics.horizontalAdvance(text) + 12.0
    scene = view.scene()
    scene.render(painter, QRectF(QPointF(0, _HEAD), size), view.mapToScene(view.viewport().rect()).boundingRect())


def image_of(view: QGraphicsView, names: list[tuple[str, str]], title: str, scale: float = _SCALE) -> QImage:
    """The plot as pixels."""
    size = QSizeF(view.viewport().width(), view.viewport().height() + _HEAD) * scale
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(view, painter, names, title)
    painter.end()
    return image


def png_of(view: QGraphicsView, names: list[tuple[str, str]], title: str) -> bytes:
    """The plot as a PNG file's bytes."""
    return _bytes(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image_of(view, names, title)))


def svg_of(view: QGraphicsView, names: list[tuple[str, str]], title: str) -> bytes:
    """The plot as an SVG file's bytes, drawn by Qt: pyqtgraph's own exporter stumbles over closed paths."""
    from PySide6.QtSvg import QSvgGenerator

    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        size = QSize(view.viewport().width(), view.viewport().height() + round(_HEAD))
        generator.setSize(size)
        generator.setResolution(view.logicalDpiX())  # else texts come out smaller than they were laid out
        generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(size)))
        generator.setTitle(title)
        painter = QPainter(generator)
        paint(view, painter, names, title)
        painter.end()

    return _bytes(write)


def _bytes(write: Callable[[QBuffer], object]) -> bytes:
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(array.data())


def twin_of(view: PlotView) -> PlotView:
    """The same part of the same curves in a size for pictures, without crosshair and marks: a panel may be flat."""
    made = type(view)()
    made.resize(*SIZE)
    made.getPlotItem().getAxis("left").setWidth(76)
    made.floor, made.smoothing = view.floor, view.smoothing
    made.set_axes(log_x=view.log_x, log_y=view.log_y)
    made.grab()  # lays it out
    made.set_label(*view.labels)
    (left, right), (low, high) = view.box.viewRange()
    made.box.setRange(xRange=(left, right), yRange=(low, high), padding=0)
    made.set_series(view.series)
    made.grab()
    return made


def picture_of(view: PlotView, names: list[tuple[str, str]], title: str) -> QImage:
    """The plot as pixels, as `plot_export` writes it."""
    twin = twin_of(view)
    image = image_of(twin, names, title)
    twin.deleteLater()
    return image


def plot_export(
    view: PlotView,
    courses: list[Course],
    names: list[tuple[str, str]],
    channels: set[int],
    span: Span,
    kind: str = "",
    *,
    weights: bool = False,
) -> Exportable:
    """The plot as something to be written: as it is seen (png, svg), or every number of it within a range (csv).

    Painting belongs to the window's thread, so pictures are drawn here and only written later.
    """
    title = "" if len(courses) > 1 else courses[0].title()
    twin = twin_of(view)
    drawn = {k: draw(twin, names, title) for k, draw in (("png", png_of), ("svg", svg_of)) if kind in ("", k)}
    twin.deleteLater()

    def write(path: Path) -> None:
        from revdeconv_gui.document.atomic import replacing
        from revdeconv_gui.document.loss_files import write_losses

        data = drawn.get(path.suffix.lower()[1:])
        if data is not None:
            with replacing(path) as file:
                file.write(data)
        elif weights:
            _write_weights(path, _weight_rows(courses, channels, span))
        else:
            write_losses(path, loss_rows(courses, channels, span))

    what = "weights" if weights else "losses"
    formats = {
        ".png": phrase("PNG picture"),
        ".svg": phrase("SVG picture"),
        ".csv": phrase("Table of weights") if weights else phrase("Table of losses"),
    }
    if kind:
        formats = {f".{kind}": formats[f".{kind}"]}
    return Exportable("plot", phrase("Save the plot"), _stem(courses, what), formats, write)


def _write_weights(path: Path, rows: Iterable[tuple[object, ...]]) -> None:
    from revdeconv_gui.document.atomic import replacing

    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        table = csv.writer(text, lineterminator="\n")
        # As in all tables of weights that are written to files; the window counts from 1.
        table.writerow(("run", "block", "channel", "row_from_0", "column_from_0", "weight"))
        table.writerows(rows)
        text.flush()
        text.detach()  # else the wrapper would close the file that is still to be renamed


def loss_rows(courses: Iterable[Course], channels: set[int], span: Span) -> Iterator[tuple[int, int, int, str, float]]:
    """Rows (run, epoch, block, channel, loss)."""
    for course in courses:
        names = channel_names(course.channels)
        for p in _within(course.blocks, span):
            for c in sorted(channels):
                if c < course.channels:
                    value = float(course.losses[p, c])
                    yield course.id, int(course.epochs[p]), int(course.blocks[p]), names[c], value


def _weight_rows(
    courses: list[Course], channels: set[int], span: Span
) -> Iterator[tuple[int, int, str, int, int, str]]:
    for course in courses:
        if course.history is None:
            continue
        names = channel_names(course.channels)
        for p in _within(course.history.blocks, span):
            for (c, i, j), value in np.ndenumerate(course.history.weights[p]):
                if c in channels:
                    yield course.id, int(course.history.blocks[p]), names[c], i, j, repr(float(value))


def _within(blocks: np.ndarray, span: Span) -> Iterable[int]:
    if span is None:
        return range(len(blocks))
    return (int(p) for p in np.flatnonzero((blocks >= span[0]) & (blocks <= span[1])))


def _stem(courses: list[Course], what: str) -> str:
    name = f"run{courses[0].id}" if len(courses) == 1 else "runs"
    return safe_name(f"{courses[0].subject}-{name}-{what}")
