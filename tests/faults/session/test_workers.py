# ruff: noqa: F811 - fixtures are imported
"""What goes wrong in a worker is told, and the program goes on: errors, files that vanish, overflow, many starts."""

from __future__ import annotations

import gc
import os
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QTimer

from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import Activation, LearningSettings
from revdeconv_gui.document.document import Ending
from revdeconv_gui.session import project as project_module
from revdeconv_gui.session import project_writing, training_run
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.document.project_files.examples import image_file
from tests.session.conftest import clean_threads, heard, one, session  # noqa: F401 - fixtures
from tests.session.helpers import Heard, item, learned, settle


class Planted(RuntimeError):
    pass


def planted(*_: Any, **__: Any) -> Any:
    raise Planted("planted")


def test_an_exception_in_a_run(qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(training_run.TrainingRun, "_follow", planted)
        one.learn()
        qtbot.waitUntil(lambda: one.run is None, timeout=30_000)
    assert heard.of("error") == ["planted"]
    assert learned(qtbot, one).ending is Ending.FINISHED, "the next run works"


def test_an_exception_in_the_background(qtbot, session: Session, heard: Heard) -> None:
    session.background.submit(planted, lambda _: None, session.fail)
    session.images.load(planted, "Add")
    qtbot.waitUntil(lambda: len(heard.of("error")) == 2)
    assert session.loading == 0


def test_an_exception_while_saving_and_opening(
    qtbot,
    one: Session,
    heard: Heard,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(project_writing, "write_project", planted)
    monkeypatch.setattr(project_module, "read_project", planted)
    one.project.save(tmp_path / "a.revdeconv")
    one.project.open(tmp_path / "a.revdeconv")
    qtbot.waitUntil(lambda: not one.project.writer.busy)
    assert heard.of("error") == ["planted", "planted"]
    assert one.project.modified
    assert not list(tmp_path.iterdir())


def test_a_run_on_an_image_whose_file_vanished(qtbot, session: Session, heard: Heard, tmp_path: Path) -> None:
    image_file(tmp_path / "a.png")
    session.images.open([tmp_path / "a.png"])
    qtbot.waitUntil(lambda: not session.loading and not session.background.busy)
    (tmp_path / "a.png").unlink()
    session.learn()
    qtbot.waitUntil(lambda: session.run is None, timeout=30_000)
    assert session.document.runs == ()
    assert any("a.png" in text and "does not exist" in text for text in heard.of("error"))


def test_divergence_keeps_the_last_finite_filter_and_names_the_stable_rate(qtbot, session: Session) -> None:
    white = np.full((300, 300), 255, np.uint8)
    settings = LearningSettings(learning_rate=1.0, epochs=3, activation=Activation.IDENTITY)
    session.edit("White", filter=preset("blur"), settings=settings)
    session.add_images([item("white", white)])
    session.set_pace(Pace.FULL)
    run = learned(qtbot, session)
    assert run.ending is Ending.DIVERGED
    assert np.isfinite(run.learned.kernels).all()
    assert run.blocks < run.total
    assert f"stable below {run.stable_rate:.3g}" in run.message


def resident_bytes() -> int:
    """Memory of this process; 0 where the system does not say it as Linux does."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if file.exists() else 0


@pytest.mark.slow
def test_a_thousand_starts_leave_nothing_behind(qtbot, one: Session) -> None:
    one.set_pace(Pace.SLOW)

    def cycles(count: int) -> tuple[int, int]:
        for _ in range(count):
            one.learn()
            one.stop()
            qtbot.waitUntil(lambda: one.run is None, timeout=30_000)
            if one.document.runs:
                one.undo_stack.undo()
        settle()
        gc.collect()
        timers = [timer for timer in one.findChildren(QTimer) if timer.isActive()]
        return threading.active_count(), len(timers) + len(one.findChildren(training_run.TrainingRun))

    before = cycles(100)
    resident = resident_bytes()
    assert cycles(900) == before
    growth = resident_bytes() - resident
    assert growth < 8 << 20, f"{growth / 900:,.0f} bytes are left of each start"
