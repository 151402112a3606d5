"""Draw resources/icons/revdeconv.svg as PNG files: `draw_icon.py SIZE=FILE ...`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "revdeconv.svg"


def main() -> None:
    """Draw what is asked for."""
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(SVG))
    for argument in sys.argv[1:]:
        size, _, path = argument.partition("=")
        image = QImage(int(size), int(size), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(path):
            raise SystemExit(f"{path}: cannot be written")
    application.quit()


if __name__ == "__main__":
    main()
