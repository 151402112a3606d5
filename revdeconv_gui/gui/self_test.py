"""The window tests itself: opens files, learns, deconvolves, exports and quits. For tests of a packaged program."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from revdeconv_gui import __version__
from revdeconv_gui.core.settings import Border, LearningSettings
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.project_files import PROJECT_SUFFIX, write_project
from revdeconv_gui.session.exporting import exportables
from revdeconv_gui.session.training_run import Pace, Phase

from .main_window import MainWindow

SECONDS = 120.0
RATE = 0.1
_TICK_MS = 20


class SelfTest(QObject):
    """Drives a window through the whole job with the paper's rule at rate 0.1, then calls ``quit`` with an exit code.

    Leaves in the folder what the export dialog offers, a project, and ``self-test.json`` with versions, times (seconds
    since the epoch), the kernels' cache hits and misses, and every error that was shown.
    """

    def __init__(self, window: MainWindow, folder: Path, quit: Callable[[int], object]) -> None:
        super().__init__(window)
        self._window, self._session, self._folder, self._quit = window, window.session, folder, quit
        self._errors: list[str] = []
        self._report: dict[str, Any] = {"version": __version__, "python": sys.version.split()[0]}
        self._limit = time.monotonic() + SECONDS
        self._session.reported.connect(lambda level, text: self._errors.append(text) if level == "error" else None)
        self._steps = self._job()
        self._ready: Callable[[], bool] = lambda: True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_TICK_MS)

    def painted(self) -> None:
        """Note the first paint."""
        self._report["painted"] = time.time()

    def _job(self) -> Iterator[Callable[[], bool]]:
        """The steps; each gives what has to be waited for before the next."""
        session = self._session
        yield lambda: "painted" in self._report and bool(session.document.images) and self._settled()
        session.edit("Self-test", settings=LearningSettings(learning_rate=RATE, border=Border.PAPER))
        session.set_pace(Pace.FULL)
        self._report["images"] = [item.name for item in session.document.images]
        self._report["filter"] = session.document.filter.name
        yield self._window.actions_by_key["learn"].isEnabled
        self._report["learn"] = time.time()
        self._window.actions_by_key["learn"].trigger()
        yield lambda: session.phase is Phase.ENDED and bool(session.document.runs)
        self._report["learned"] = time.time()
        yield self._settled
        self._export()
        self._tell_kernels()

    def _settled(self) -> bool:
        session = self._session
        return not session.background.busy and session.pictures is not None and not session.pictures_due

    def _export(self) -> None:
        written = []
        for thing in exportables(self._session):
            for ending in thing.formats:
                path = self._folder / f"{thing.key}{ending}"
                thing.write(path)
                written.append(path.name)
        write_project(self._folder / f"self-test{PROJECT_SUFFIX}", self._session.document)
        self._report["written"] = [*written, f"self-test{PROJECT_SUFFIX}"]

    def _tell_kernels(self) -> None:
        from revdeconv_gui.core import machine_code

        self._report["processor"] = machine_code.profile()
        self._report["kernels"] = machine_code.hits_and_misses()

    def _go_on(self) -> None:
        try:
            if self._errors:
                self._end(1)
            elif time.monotonic() > self._limit:
                self._errors.append(f"not done after {SECONDS:g} s")
                self._end(1)
            elif self._ready():
                self._ready = next(self._steps)
        except StopIteration:
            self._end(0)
        except Exception as error:
            self._errors.append(f"{type(error).__name__}: {error}")
            self._end(1)

    def _end(self, code: int) -> None:
        self._timer.stop()
        self._report["errors"] = self._errors
        write_text(self._folder / "self-test.json", json.dumps(self._report, indent=1) + "\n")
        self._quit(code)
