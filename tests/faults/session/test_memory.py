"""Memory: a limit that a large run meets is told and leaves the window alive; starts and stops keep none of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

linux = pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS and /proc of Linux")

LIMITED = """
import resource, sys
from pathlib import Path
import numpy as np
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from revdeconv_gui.app import App
from revdeconv_gui.core import warm_up
from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import item

Session.open_samples = lambda self: None
folder = Path(sys.argv[1])
application = QApplication([])
app = App(preferences_file=folder / "preferences.json", recovery_folder=folder / "recovery")
session, told = app.session, []
session.reported.connect(lambda level, text: told.append((level, text)))
app.start()

def until(what):
    for _ in range(240_000):
        if what():
            return
        application.processEvents()
        QThread.msleep(1)
    raise AssertionError(told)

idle = lambda: session.run is None and not session.background.busy and not session.loading
until(lambda: hasattr(app, "recovery_offer") and idle())
session.set_pace(Pace.FULL)
session.add_images([item("small.png")])
until(idle)
session.learn()
until(idle)
assert len(session.document.runs) == 1

large = np.zeros((12000, 12000), np.uint8)  # beside one in colour, it is learned in three channels
large.setflags(write=False)
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (200 << 20),) * 2)
session.add_images([ImageItem(0, "large.png", large)])
until(idle)  # pictures of it fail too, and say so
told.clear()
errors = []
session.learn()
run = session.run
run.ended.connect(lambda: errors.append(run.error))
until(idle)
assert len(errors) == 1 and isinstance(errors[0], MemoryError), errors
assert any(level == "error" and "not enough memory" in text for level, text in told), told
print("told")

session.images.remove({session.document.images[-1].id})
until(idle)
before = len(session.document.runs)
session.learn()
until(idle)
assert len(session.document.runs) == before + 1, told
assert app.window.isVisible()
print("alive")
session.undo_stack.setClean()
app.window.close()
app.close()
"""


@linux
@pytest.mark.slow
def test_a_limit_of_memory_during_a_large_run(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == ["told", "alive"]
