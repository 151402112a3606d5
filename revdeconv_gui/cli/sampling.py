"""`revdeconv samples`."""

from __future__ import annotations

import argparse
from pathlib import Path

from revdeconv_gui.document.image_files import write_image

from .interrupts import note_written
from .outputs import check_folder, make_folder


def run(options: argparse.Namespace) -> int:
    """Write the sample images as PNG files."""
    from revdeconv_gui.document.samples import sample_images

    folder = Path(options.folder)
    check_folder(folder)
    make_folder(folder)
    written = []
    for image in sample_images():
        written.append(folder / f"{image.name}.png")
        write_image(written[-1], image.pixels)
        note_written()
    # Last: a reader that leaves early must not keep any from being written.
    if not options.quiet:
        print(*written, sep="\n")
    return 0
