"""A window that is killed loses nothing that is older than its last copy: offered at the next start, in words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from revdeconv_gui.app import App
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import Ending
from revdeconv_gui.document.kept_copies import Copy, CopyKeeper, Note, left_copies
from revdeconv_gui.document.pixel_cache import PixelCache
from revdeconv_gui.document.project_files import StoredView, read_project, write_project
from revdeconv_gui.gui.recovery_offer import changes_of, told
from revdeconv_gui.session import project_writing, training_run
from revdeconv_gui.session.training_run import Pace, Phase
from tests.document.project_files.examples import assert_same, full_document
from tests.gui.helpers import LEFT, ended
from tests.session.helpers import item

posix = pytest.mark.skipif(os.name != "posix", reason="kill -9")

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from revdeconv_gui.app import App
from revdeconv_gui.core.presets import preset
from revdeconv_gui.session import recovery
from revdeconv_gui.session.session import Session
from tests.session.helpers import item

recovery._EVERY_MS = 100
Session.open_samples = lambda self: None
folder = Path(sys.argv[1])
application = QApplication([])
app = App(preferences_file=folder / "preferences.json", recovery_folder=folder / "recovery")
app.start()

def change():
    session = app.session
    session.add_images([item("slope.png")], "Add slope.png")
    session.edit("Choose blur", filter=preset("blur"))
    if len(sys.argv) > 2:
        motion = preset("motion")
        session.project.save(folder / "mine.revdeconv", then=lambda: session.edit("Choose motion", filter=motion))

QTimer.singleShot(300, change)
application.aboutToQuit.connect(app.close)
application.exec()
"""


def killed(tmp_path: Path, *more: str) -> list[Copy]:
    """Start the program, let it change something, wait for a copy, kill it."""
    with subprocess.Popen([sys.executable, "-c", SCRIPT, str(tmp_path), *more], stderr=subprocess.DEVNULL) as process:
        for _ in range(600):
            time.sleep(0.1)
            assert process.poll() is None
            files = list((tmp_path / "recovery").glob("*.json"))
            if files and (not more or b"Choose motion" in files[0].read_bytes()):
                break
        assert left_copies(tmp_path / "recovery") == [], "it runs: nobody else may take its copy"
        process.send_signal(signal.SIGKILL)
        process.wait()
    return left_copies(tmp_path / "recovery")


def answer(qtbot: Any, button: str) -> QMessageBox:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), timeout=10_000)
    box = QApplication.activeModalWidget()
    QTest.mouseClick(next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == button), LEFT)
    return box


def idle(qtbot: Any, app: App) -> None:
    session = app.session
    qtbot.waitUntil(lambda: not (session.project.writer.busy or session.background.busy), timeout=20_000)


@posix
def test_killed_and_restored(qtbot, start: Callable[..., App], tmp_path: Path) -> None:
    (copy,) = killed(tmp_path)
    assert copy.note.changes == ("Add slope.png", "Choose blur")
    app = start()
    answer(qtbot, "Restore")
    idle(qtbot, app)
    document = app.session.document
    assert [image.name for image in document.images] == ["slope.png"]
    assert_same(document.images[0].pixels, item().pixels)
    assert document.filter.equals(preset("blur"))
    assert app.session.project.modified
    assert not copy.path.exists(), "the new window keeps one of its own"
    (own,) = (tmp_path / "recovery").glob("*.revdeconv")
    assert_same(read_project(own, PixelCache()).document, document)
    app.session.undo_stack.setClean()
    idle(qtbot, app)
    assert not own.exists()


@posix
def test_the_copy_of_a_project_belongs_to_it_again(qtbot, start: Callable[..., App], tmp_path: Path) -> None:
    (copy,) = killed(tmp_path, "save")
    assert copy.note.project == str(tmp_path / "mine.revdeconv")
    assert copy.note.changes == ("Choose motion",), "only what is not saved"
    app = start()
    answer(qtbot, "Restore")
    idle(qtbot, app)
    assert app.session.project.path == tmp_path / "mine.revdeconv"
    assert app.session.project.read_only == "", "the lock of the killed one is worth nothing"
    assert app.session.document.filter.equals(preset("motion"))


@posix
@pytest.mark.parametrize("button", ["Discard", "Later"])
def test_killed_and_not_wanted(qtbot, start: Callable[..., App], tmp_path: Path, button: str) -> None:
    (copy,) = killed(tmp_path)
    app = start()
    answer(qtbot, button)
    idle(qtbot, app)
    assert app.session.document.images == ()
    assert copy.path.exists() == (button == "Later")


def test_kept_before_each_run(qtbot, app: App, quick: None, tmp_path: Path) -> None:
    app.session.edit("Choose blur", filter=preset("blur"))
    assert not list((tmp_path / "recovery").glob("*.revdeconv"))
    app.session.set_pace(Pace.SLOW)
    app.session.learn()
    qtbot.waitUntil(lambda: app.session.phase is Phase.RUNNING)
    idle(qtbot, app)
    (own,) = (tmp_path / "recovery").glob("*.revdeconv")
    assert read_project(own, PixelCache()).document.filter.equals(preset("blur"))


def test_nothing_is_kept_of_what_was_saved_or_given_up(qtbot, app: App, tmp_path: Path) -> None:
    app.session.edit("Choose blur", filter=preset("blur"))
    app.recovery.keep()
    idle(qtbot, app)
    assert list((tmp_path / "recovery").glob("*.revdeconv"))
    app.session.project.save(tmp_path / "a.revdeconv")
    idle(qtbot, app)
    assert not list((tmp_path / "recovery").glob("*.revdeconv"))
    app.session.edit("Choose edge", filter=preset("edge"))
    app.window.close()  # the question is answered by Discard
    app.close()
    assert list((tmp_path / "recovery").iterdir()) == []


@pytest.mark.parametrize("fails", [True, False])
def test_the_copy_stays_until_the_project_is_written(
    qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    """Killed or out of space while it saves, the program must not have thrown the copy away already."""
    app.session.edit("Choose blur", filter=preset("blur"))
    app.recovery.keep()
    idle(qtbot, app)
    (own,) = (tmp_path / "recovery").glob("*.revdeconv")
    there: list[bool] = []

    def write(*arguments: Any) -> None:
        there.append(own.exists())
        if fails:
            raise OSError("no space")
        write_project(*arguments)

    monkeypatch.setattr(project_writing, "write_project", write)
    app.session.project.save(tmp_path / "a.revdeconv")
    idle(qtbot, app)
    assert there == [True]
    assert own.exists() == fails
    app.session.undo_stack.setClean()


def test_after_a_crash_the_changes_are_asked_about_by_name(qtbot, app: App, tmp_path: Path) -> None:
    keeper = CopyKeeper(tmp_path / "recovery")
    keeper.keep(full_document(tmp_path / "images"), StoredView(), None, ("Choose blur",))
    keeper.release()
    (copy,) = app.recovery.left()
    app.recovery.restore(copy)
    idle(qtbot, app)
    assert app.session.project.unsaved == ["Choose blur"]
    app.session.edit("Choose edge", filter=preset("edge"))
    assert app.session.project.unsaved == ["Choose blur", "Choose edge"]
    app.session.project.save(tmp_path / "a.revdeconv")
    idle(qtbot, app)
    assert app.session.project.unsaved == []


def test_an_end_without_the_question_keeps_a_copy(app: App, tmp_path: Path) -> None:
    """Ctrl+C in the terminal, or the end of the desktop's session."""
    app.session.edit("Choose blur", filter=preset("blur"))
    app.close()
    (copy,) = left_copies(tmp_path / "recovery")
    assert copy.note.changes == ("Choose blur",)


def test_an_end_during_a_save_that_fails_keeps_a_copy(app: App, tmp_path: Path) -> None:
    app.session.edit("Choose blur", filter=preset("blur"))
    app.session.project.save(tmp_path / "no" / "a.revdeconv")
    app.close()
    (copy,) = left_copies(tmp_path / "recovery")
    assert copy.note.changes == ("Choose blur",)


def test_a_folder_that_cannot_be_written_stops_nothing(qtbot, app: App, tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("a file in its place")
    app.session.edit("Choose blur", filter=preset("blur"))
    app.recovery.keep()
    idle(qtbot, app)
    app.session.edit("Choose edge", filter=preset("edge"))
    app.recovery.keep()
    idle(qtbot, app)
    (told,) = app.heard.of("error")
    assert told.startswith("What is not saved would be lost in a crash, for no copy can be kept: ")


def test_what_a_run_has_learned_so_far_is_kept(
    qtbot, app: App, quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have gone on for hours; its document may be saved and unchanged."""
    monkeypatch.setattr(training_run, "_KEEP_SECONDS", 0.0)
    app.session.set_pace(Pace.SLOW)
    app.session.learn()
    qtbot.waitUntil(lambda: app.session.run is not None and app.session.run.so_far != ())
    assert not app.session.project.modified
    app.session.toggle_pause()
    app.recovery.keep()
    idle(qtbot, app)
    (own,) = (tmp_path / "recovery").glob("*.revdeconv")
    kept = read_project(own, PixelCache()).document
    (run,) = kept.runs
    assert (run.ending, run.blocks > 0) == (Ending.STOPPED, True)
    assert b"Learn edge" in own.with_suffix(".json").read_bytes()
    app.session.stop()
    ended(qtbot, app)
    assert app.session.document.runs[0].id == run.id


def test_an_end_during_a_run_keeps_what_it_has_learned(qtbot, app: App, quick: None, tmp_path: Path) -> None:
    app.session.set_pace(Pace.SLOW)
    app.session.learn()
    qtbot.waitUntil(lambda: app.session.run is not None and app.session.run.latest is not None)
    app.close()
    (copy,) = left_copies(tmp_path / "recovery")
    assert copy.note.changes == ("Learn edge",)
    assert len(read_project(copy.path, PixelCache()).document.runs) == 1


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_end_of_the_desktops_session_keeps_even_the_last_change(tmp_path: Path, name: str) -> None:
    """Half a minute's work was lost: the signal ended the process before the next copy was due."""
    script = SCRIPT.replace("_EVERY_MS = 100", "_EVERY_MS = 1_000_000")
    script = script.replace(
        "def change():", "from revdeconv_gui import app as main\nmain._quit_on_signals(app)\ndef change():"
    )
    script = script.replace("    if len(sys.argv) > 2:", "    print(flush=True)\n    if len(sys.argv) > 2:")
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(getattr(signal, name))
        process.wait(timeout=60)
    (copy,) = left_copies(tmp_path / "recovery")
    assert copy.note.changes == ("Add slope.png", "Choose blur")


def test_the_offer_tells_time_and_changes(tmp_path: Path) -> None:
    note = Note(str(tmp_path / "mine.revdeconv"), time.mktime((2026, 11, 24, 14, 2, 0, 0, 0, -1)), tuple("abcdefghij"))
    copy = Copy(tmp_path / "x.revdeconv", note)
    assert (
        told(copy) == "There is a copy of mine with changes that were not saved, from 14:02 on 24 November. Restore it?"
    )
    assert changes_of(copy).splitlines() == ["j", "i", "h", "g", "f", "e", "d", "c", "… and 2 before"]


def test_nonsense_in_the_folder_is_not_offered(tmp_path: Path) -> None:
    keeper = CopyKeeper(tmp_path)
    keeper.keep(full_document(tmp_path / "images"), StoredView(), None, ("x",))
    keeper.release()
    (copy,) = left_copies(tmp_path)
    copy.path.with_suffix(".json").write_text("{")
    assert left_copies(tmp_path) == []
    assert left_copies(tmp_path / "none") == []
