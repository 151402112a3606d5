"""Rows about the window: its first paint, and its heartbeat while it learns. Both in processes of their own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tests.benchmarks.timing import Row

# Each prints the time (seconds since the epoch) at which it was ready, and ends without tidying up.
_PAINT = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from revdeconv_gui.app import App

class Spy(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            os._exit(0)
        return False

application = QApplication(sys.argv[:1])
application.setStyle("Fusion")
app = App([], Path(sys.argv[1]) / "preferences.toml", recovery_folder=Path(sys.argv[1]))
spy = Spy()
app.window.workbench.installEventFilter(spy)
app.start()
application.exec()
"""
_IMPORT = "import os, time, {}\nprint(time.time(), flush=True)\nos._exit(0)"
_HEARTBEAT = """
import json, os, sys, time
from pathlib import Path
import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from revdeconv_gui.app import App
from revdeconv_gui.core import LearningSettings, warm_up
from revdeconv_gui.document.document import ImageItem
from revdeconv_gui.session.training_run import Pace

height, width, settle, seconds = (int(part) for part in sys.argv[2:])
warm_up()
tile = np.random.default_rng(0).integers(0, 256, (1000, 1000, 3), dtype=np.uint8)
image = np.tile(tile, (height // 1000, width // 1000, 1))
image.setflags(write=False)
application = QApplication(sys.argv[:1])
application.setStyle("Fusion")
app = App([], Path(sys.argv[1]) / "preferences.toml", recovery_folder=Path(sys.argv[1]))
app.session.open_samples = lambda: None
app.window.resize(1400, 900)
app.start()
beats = []
timer = QTimer()
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(lambda: beats.append(time.perf_counter()))

def begin():
    app.session.show(pace=Pace.FULL)
    app.session.edit("rate", settings=LearningSettings(learning_rate=0.02, epochs=1000))
    app.session.learn()
    timer.start(16)
    QTimer.singleShot(1000 * seconds, end)

def end():
    running = app.session.run is not None
    gaps = np.diff(beats) * 1000
    print(json.dumps([float(np.percentile(gaps, 99)), float(gaps.max()), len(gaps), running]), flush=True)
    os._exit(0)

def add():
    app.session.add_images([ImageItem(0, "large", image)])
    QTimer.singleShot(1000 * settle, begin)  # its thumbnail, pictures and stable rate are ready by then

QTimer.singleShot(500, add)
application.exec()
"""


def _run(code: str, *arguments: object, python: str = sys.executable) -> str:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "ignore"}
        # A user's Python keeps what it compiled, of our modules as of all others.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment[name] = folder
        made = subprocess.run(
            [python, "-c", code, folder, *map(str, arguments)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    return made.stdout.strip().splitlines()[-1]


def _until_ready(code: str, python: str = sys.executable) -> float:
    start = time.time()
    return float(_run(code, python=python)) - start


def _available(python: str, module: str) -> bool:
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"
    return subprocess.run([python, "-c", code], check=False).returncode == 0


def rows(quick: bool) -> Iterator[Row]:
    """``REVDECONV_BENCH_NAPARI`` may name a Python that has napari, which need not be this one."""
    napari = os.environ.get("REVDECONV_BENCH_NAPARI", sys.executable)
    for against, modules, python, target, count in (
        ("importing PySide6 and pyqtgraph", "PySide6.QtWidgets, pyqtgraph", sys.executable, 1.5, 3 if quick else 9),
        ("importing napari", "napari, napari.viewer, napari._qt.qt_main_window", napari, 1.0, 1 if quick else 9),
    ):
        if not _available(python, modules.split(",")[0].split(".")[0]):
            yield Row("first paint of the window", against, note="not installed")
            continue
        code = _IMPORT.format(modules)
        _until_ready(_PAINT)
        _until_ready(code, python)
        times = [(_until_ready(_PAINT), _until_ready(code, python)) for _ in range(count)]
        ours, theirs = (statistics.median(side) for side in zip(*times, strict=True))
        ratio = statistics.median(a / b for a, b in times)
        yield Row("first paint of the window", against, ratio, target, True, ours, theirs)
    height, width, settle, seconds = (4000, 6000, 3, 4) if quick else (8000, 12000, 8, 10)
    slowest, longest, beats, running = json.loads(_run(_HEARTBEAT, height, width, settle, seconds))
    note = f"longest {longest:.0f} ms of {beats} beats" + ("" if running else "; the run had ended")
    name = f"heartbeat, 99th percentile, {height * width / 1e6:.0f} megapixels"
    yield Row(name, "a 16 ms timer", slowest, 25.0, True, unit=" ms", note=note)
