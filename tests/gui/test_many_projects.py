"""Two hundred projects, one after the other in one window: no objects, threads or open files are left of them."""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPropertyAnimation
from PySide6.QtWidgets import QApplication

from revdeconv_gui.app import App
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.project_files import StoredView, write_project
from tests.document.project_files.examples import full_document
from tests.gui.helpers import PATIENCE, settled
from tests.session.helpers import settle

_SLACK = {"threads": 2}  # pools start their threads when they first need them


def left(app: App) -> dict[str, int]:
    """What may not become more."""
    settle()
    gc.collect()
    found = {
        "objects": len(app.findChildren(QObject)) + len(app.window.findChildren(QObject)),
        "widgets": len(QApplication.allWidgets()),
        "threads": threading.active_count(),
        "documents": sum(isinstance(each, Document) for each in gc.get_objects()),
    }
    if sys.platform == "linux":
        found["files"] = len(os.listdir("/proc/self/fd"))
    return found


@pytest.mark.slow
def test_two_hundred_projects_opened_and_closed(qtbot: Any, empty: App, tmp_path: Path) -> None:
    whole = full_document(tmp_path)
    paths = [tmp_path / "a.revdeconv", tmp_path / "b.revdeconv"]
    write_project(paths[0], whole, StoredView())
    write_project(paths[1], Document(images=whole.images[:1]), StoredView())

    def opened(count: int) -> None:
        for number in range(count):
            path = paths[number % 2]
            empty.session.project.open(path)
            qtbot.waitUntil(lambda path=path: empty.session.project.path == path, timeout=20_000)
            qtbot.waitUntil(lambda: not empty.session.project.writer.busy, timeout=20_000)
            empty.session.project.new()
        settled(qtbot, empty)
        # Panels glide to their places: what moves them is gone when they are there.
        qtbot.waitUntil(lambda: not empty.window.findChildren(QPropertyAnimation), timeout=PATIENCE)

    opened(20)
    before = left(empty)
    opened(180)

    def nothing_more() -> None:
        after = left(empty)
        more = {name: after[name] - before[name] for name in after}
        assert {name: count for name, count in more.items() if count > _SLACK.get(name, 0)} == {}

    qtbot.waitUntil(nothing_more, timeout=PATIENCE)  # what is only on its way out is gone soon, a leak is not
    assert empty.heard.of("error") == []
