"""The program's icon in the forms that Windows and macOS want, drawn from the one SVG."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .environment import Environment
from .freezing import run

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# 16 points on today's screens are 32 pixels, and Pillow writes no smaller ones.
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)

# Asked of the venv, which has Pillow. Each picture was drawn in its size; Pillow would else shrink the largest.
_PACK = """
import sys
from PIL import Image
kind, path, *names = sys.argv[1:]
pictures = [Image.open(name) for name in names]
# Windows' own smaller icons are bitmaps, which every program that reads icons knows.
sizes = {"sizes": [picture.size for picture in pictures], "bitmap_format": "bmp"} if kind == "ICO" else {}
pictures[-1].save(path, kind, append_images=pictures[:-1], **sizes)
"""


def draw(environment: Environment, pictures: dict[Path, int]) -> None:
    """Draw the icon as PNG files of these sizes."""
    arguments = [f"{size}={path}" for path, size in pictures.items()]
    script = str(environment.root / "packaging" / "draw_icon.py")
    run(environment, [script, *arguments], "drawing the icons", QT_QPA_PLATFORM="offscreen")


def make_icons(environment: Environment, folder: Path) -> tuple[Path, Path]:
    """``revdeconv.ico`` and ``revdeconv.icns``."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {"ICO": folder / "revdeconv.ico", "ICNS": folder / "revdeconv.icns"}
    with tempfile.TemporaryDirectory() as space:
        drawn = {size: Path(space) / f"{size}.png" for size in sorted({*ICO_SIZES, *ICNS_SIZES})}
        draw(environment, {path: size for size, path in drawn.items()})
        for kind, sizes in (("ICO", ICO_SIZES), ("ICNS", ICNS_SIZES)):
            names = [str(drawn[size]) for size in sizes]
            run(environment, ["-c", _PACK, kind, str(made[kind]), *names], f"writing {made[kind].name}")
    return made["ICO"], made["ICNS"]
