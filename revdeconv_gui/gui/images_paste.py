"""Images on the clipboard: files, names of files, or a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter


def clipboard_images() -> tuple[list[Path], npt.NDArray[np.uint8] | None]:
    """Files that the clipboard names, or else the pixels of the picture on it."""
    data = QGuiApplication.clipboard().mimeData()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if not paths and data.hasImage():
        return [], _pixels_of(QGuiApplication.clipboard().image())
    if not paths and data.hasText():
        paths = _paths_in(data.text())
    return paths, None


def _paths_in(text: str) -> list[Path]:
    """Files that are named in a text, one a line, as paths or as file URLs."""
    lines = [line.strip().strip("\"'") for line in text.splitlines()[:10_000]]
    named = [Path(QUrl(line).toLocalFile() if line.startswith("file:") else line) for line in lines if line]
    return [path for path in named if path.is_absolute() and _exists(path)]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or not a name at all
        return False


def _pixels_of(image: QImage) -> npt.NDArray[np.uint8]:
    """Gray or RGB pixels of a picture; what is transparent becomes white, as on paper."""
    if image.hasAlphaChannel():
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        image = paper
    gray = image.isGrayscale()
    image = image.convertToFormat(QImage.Format.Format_Grayscale8 if gray else QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * (1 if gray else 3)].copy()
    return pixels if gray else pixels.reshape(image.height(), image.width(), 3)
