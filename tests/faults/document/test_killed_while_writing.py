"""Killed at any moment of writing, a file is the whole old one or the whole new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="kill -9"), pytest.mark.slow]

MOMENTS = 50

# Writes two states in turn for ever. Each state's file differs from the other in length and in every array.
SCRIPT = """
import sys
from pathlib import Path
import numpy as np
from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.image_files import write_image
from revdeconv_gui.document.kept_copies import CopyKeeper
from revdeconv_gui.document.project_files import StoredView, write_project

what, folder = sys.argv[1], Path(sys.argv[2])
states = []
for value, side in ((1, 400), (2, 420)):
    pixels = np.full((side, side, 3), value, np.uint8)
    states.append((pixels, Document(images=tuple(ImageItem(n, f"Pasted {n}", pixels + n) for n in range(1, 4)))))
keeper = CopyKeeper(folder)
keeper.path = folder / "kept.revdeconv"
turn = 0
while True:
    pixels, document = states[turn % 2]
    if what == "save":
        write_project(folder / "a.revdeconv", document)
    elif what == "autosave":
        keeper.keep(document, StoredView(), None, (f"change {turn % 2}",))
    else:
        write_image(folder / "a.tif", pixels)
    turn += 1
    if turn == 3:
        print("going", flush=True)
"""


def check(what: str, folder: Path) -> int:
    """Which of the two states the file is, whole; fails where it is neither."""
    from revdeconv_gui.document.image_files import read_image
    from revdeconv_gui.document.kept_copies import left_copies
    from revdeconv_gui.document.pixel_cache import PixelCache
    from revdeconv_gui.document.project_files import read_project

    if what == "export":
        pixels = read_image(folder / "a.tif").pixels
        value = int(pixels[0, 0, 0])
        assert pixels.shape == (380 + 20 * value, 380 + 20 * value, 3)
        assert (pixels == value).all()
        return value
    path = folder / ("a.revdeconv" if what == "save" else "kept.revdeconv")
    items = read_project(path, PixelCache()).document.images
    value = int(items[0].pixels[0, 0, 0]) - 1
    assert [item.pixels.shape for item in items] == [(380 + 20 * value, 380 + 20 * value, 3)] * 3
    assert all((item.pixels == value + item.id).all() for item in items)
    if what == "autosave":
        assert [copy.path for copy in left_copies(folder)] == [path]
    return value


@pytest.mark.parametrize("what", ["save", "autosave", "export"])
def test_killed_at_any_moment(tmp_path: Path, what: str) -> None:
    chance = random.Random(14)
    found = []
    for _ in range(MOMENTS):
        pid = _started(what, tmp_path)
        subprocess.run(["sleep", str(chance.uniform(0.0, 0.03))], check=True)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        found.append(check(what, tmp_path))
    assert set(found) == {1, 2}, "it was caught with either of them there"


def _started(what: str, folder: Path) -> int:
    """The process that writes, once it does. Forked, for it is to be started fifty times."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(writer, 1)
        os.execv(sys.executable, [sys.executable, "-c", SCRIPT, what, str(folder)])
    os.close(writer)
    with os.fdopen(reader) as said:
        assert said.readline() == "going\n"
    return pid
