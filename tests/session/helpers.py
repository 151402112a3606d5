"""What the tests of the session and of the window share: small images, what was reported, threads that must end."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from shiboken6 import isValid

from revdeconv_gui.document.document import ImageItem, Role
from revdeconv_gui.session.experiment_run import ExperimentRun
from revdeconv_gui.session.methods_run import MethodsRun
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import TrainingRun


def pixels(height: int = 24, width: int = 30, *, gray: bool = False, seed: int = 1) -> np.ndarray:
    """An image of noise on a slope, 8-bit, read-only as those that are read from files."""
    rng = np.random.default_rng(seed)
    slope = np.linspace(30, 200, width)[np.newaxis, :, np.newaxis]
    noise = rng.normal(0, 25, (height, width, 3))
    image = np.clip(slope + noise, 0, 255).round().astype(np.uint8)
    image = image[:, :, 0].copy() if gray else image
    image.setflags(write=False)
    return image


def flat(value: int, height: int = 60, width: int = 60) -> np.ndarray:
    """A gray image of one value."""
    return np.full((height, width), value, np.uint8)


def item(name: str = "one.png", image: np.ndarray | None = None, role: Role = Role.LEARN) -> ImageItem:
    return ImageItem(0, name, pixels() if image is None else image, role=role)


class Heard:
    """Everything that a session reported."""

    def __init__(self, session: Session) -> None:
        self.all: list[tuple[str, str]] = []
        session.reported.connect(lambda level, text: self.all.append((level, text)))

    def of(self, level: str) -> list[str]:
        return [text for found, text in self.all if found == level]


def settle() -> None:
    """Deliver what is queued, then really delete what asked for it."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def learned(qtbot: Any, session: Session, timeout: int = 30_000) -> Any:
    """Start a run, wait for its end, give what it left in the document."""
    before = len(session.document.runs)
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=timeout)
    assert len(session.document.runs) == before + 1
    return session.document.runs[-1]


def _alive() -> set[threading.Thread]:
    # The core's row pool lives as long as the process; dummies stand for foreign threads, alive or not.
    return {
        thread
        for thread in threading.enumerate()
        if not thread.name.startswith("rows") and not isinstance(thread, threading._DummyThread)
    }


def _remember(kind: type[QThread], runs: weakref.WeakSet[QThread], monkeypatch: pytest.MonkeyPatch) -> None:
    made = kind.__init__

    def remember(self: QThread, *args: Any, **kwargs: Any) -> None:
        made(self, *args, **kwargs)
        runs.add(self)

    monkeypatch.setattr(kind, "__init__", remember)


@contextmanager
def no_leaked_threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where a Python thread or a run's QThread is left over."""
    runs: weakref.WeakSet[QThread] = weakref.WeakSet()
    for kind in (TrainingRun, MethodsRun, ExperimentRun):
        _remember(kind, runs, monkeypatch)
    before = _alive()
    yield
    settle()
    left = _alive() - before
    assert not left, f"threads are left over: {left}"
    assert not [run for run in runs if isValid(run) and run.isRunning()]
    gc.collect(0)
