"""The first start: sample images, the edge filter, and one press of Learn."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui.app import App
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import Ending
from revdeconv_gui.gui.application import Application
from revdeconv_gui.session.training_run import Pace
from tests.gui.conftest import end
from tests.gui.helpers import LEFT, PATIENCE, ended, settled
from tests.session.helpers import pixels


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = (
        "import sys, revdeconv_gui.app\n"
        "heavy = {'numba', 'scipy', 'skimage', 'pyqtgraph', 'PIL', 'tifffile'} & set(sys.modules)\n"
        "print(*sorted(heavy), end='')"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == ""


def test_the_first_start_shows_the_samples_and_learns_at_one_press(qtbot, start: Callable[..., App]) -> None:
    app = start(samples=True)
    session, window = app.session, app.window
    qtbot.waitUntil(lambda: len(session.document.images) == 10, timeout=20_000)
    qtbot.waitUntil(lambda: window.workbench.view("filtered").picture is not None, timeout=20_000)
    assert session.document.filter.equals(preset("edge"))
    assert window.filter_panel.preset.currentData() == "edge"
    assert session.view.image_id == session.document.images[0].id
    assert window.learning_panel.learn.isEnabled()
    assert window.images_panel.list.isVisible()
    session.set_pace(Pace.FULL)
    QTest.mouseClick(window.learning_panel.learn, LEFT)
    ended(qtbot, app)
    (run,) = session.document.runs
    assert run.ending is Ending.FINISHED
    qtbot.waitUntil(lambda: window.workbench.view("deconvolved").picture is not None, timeout=20_000)
    assert app.heard.of("error") == app.heard.of("warning") == []
    assert not window.messages.isVisible()


def test_files_that_the_system_asks_for_are_opened_before_and_after_the_first_paint(
    qtbot, qapp: Application, start: Callable[..., App], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """macOS sends them as events."""
    early, late = tmp_path / "early.png", tmp_path / "late.png"
    for path in (early, late):
        Image.fromarray(pixels()).save(path)
    begin = App.start

    def begin_and_ask(app: App) -> None:
        begin(app)
        qapp.file_asked.connect(app.open)
        QApplication.sendEvent(qapp, QFileOpenEvent(str(early)))
        assert app.session.document.images == ()

    monkeypatch.setattr(App, "start", begin_and_ask)
    app = start(samples=True)
    qtbot.waitUntil(lambda: len(app.session.document.images) == 1, timeout=20_000)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(late)))
    qtbot.waitUntil(lambda: len(app.session.document.images) == 2, timeout=20_000)
    assert [i.name for i in app.session.document.images] == ["early.png", "late.png"]
    qapp.file_asked.disconnect(app.open)


def test_files_given_at_the_start_take_the_samples_place(qtbot, start: Callable[..., App], tmp_path: Path) -> None:
    path = tmp_path / "given.png"
    Image.fromarray(pixels()).save(path)
    app = start(samples=True, files=(path,))
    qtbot.waitUntil(lambda: len(app.session.document.images) > 0, timeout=20_000)
    assert [i.name for i in app.session.document.images] == ["given.png"]


def test_a_too_large_image_is_told_and_the_limit_can_be_raised(qtbot, clean_threads, tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.fromarray(pixels(20, 30)).save(path)
    for limit, told in ((599, "more than the limit of 599 pixels"), (600, "")):
        app = App((path,), preferences_file=tmp_path / "preferences.json", max_pixels=limit)
        app.start()
        qtbot.waitUntil(lambda app=app: hasattr(app, "derived"), timeout=PATIENCE)
        settled(qtbot, app)
        (image,) = app.session.document.images
        assert told in str(image.problem)
        assert (image.problem is None) == (told == "")
        end(app)


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        json.dumps({"version": 1, "scheme": 7, "layout": [], "geometry": None}),
        json.dumps({"version": 1, "scheme": "dark", "layout": "not base64 !", "geometry": "AAAA"}),
        json.dumps({"version": 1, "layout": "\ud800", "geometry": "\ud800", "image_folder": "\ud800"}),
        json.dumps({"version": 1, "layout": "ü" * 1000, "geometry": "A" * 100_000}),
        json.dumps({"version": 1, "export_folder": "x" * 10_000, "image_folder": "\u0000"}),
    ],
    ids=range(7),
)
def test_no_preferences_keep_the_window_from_opening(
    start: Callable[..., App], preferences_file: Path, content: str
) -> None:
    preferences_file.write_text(content)
    app = start()
    assert app.window.isVisible()
    assert all(dock.isVisible() or app.window.tabifiedDockWidgets(dock) for dock in app.window.docks.values())


def test_preferences_that_cannot_be_read_are_told_once_and_kept(
    start: Callable[..., App], preferences_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    preferences_file.write_bytes(b"\xff\xfe\x00")
    app = start()
    (told,) = app.heard.of("error")
    assert told in app.window.messages.label.text()
    assert app.window.messages.isVisible()
    assert [record.getMessage() for record in caplog.records if record.name.startswith("revdeconv")] == [told]
    assert preferences_file.with_name("preferences-unread.json").read_bytes() == b"\xff\xfe\x00"


def test_a_broken_file_of_preferences_is_not_told_while_the_language_is_chosen(tmp_path: Path) -> None:
    """It was told twice: by the search for the language too, before there was a log."""
    (tmp_path / "preferences.json").write_bytes(b"\xff")
    code = (
        "import sys, pathlib\n"
        "from revdeconv_gui import app, start\n"
        "from revdeconv_gui.session import preferences\n"
        "preferences.preferences_file = lambda: pathlib.Path(sys.argv[1])\n"
        "app.main = lambda argv: 0\n"
        "start.main([])"
    )
    file = str(tmp_path / "preferences.json")
    done = subprocess.run([sys.executable, "-c", code, file], check=True, capture_output=True, text=True)
    assert done.stdout + done.stderr == ""


def test_preferences_that_cannot_be_written_do_not_keep_it_from_closing(
    start: Callable[..., App], preferences_file: Path
) -> None:
    preferences_file.mkdir()
    start()
