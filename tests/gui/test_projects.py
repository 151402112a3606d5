"""Projects in the window: keys, title, the question about changes, dropping, the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from revdeconv_gui.app import App
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.locks import FileLock
from revdeconv_gui.document.project_files import PROJECT_SUFFIX, write_project
from revdeconv_gui.gui.compare_bar import Mode
from revdeconv_gui.gui.project_commands import ProjectCommands
from revdeconv_gui.session.training_run import Pace, Phase
from tests.document.project_files.examples import assert_same, full_document
from tests.gui.helpers import CTRL, LEFT, SHIFT, Key, click_in_question, drop, ended, learn_at_once, replace_text
from tests.session.helpers import item

ASK = ProjectCommands.ask_about_changes


@pytest.fixture(autouse=True)
def real_question(changes_are_given_up: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ProjectCommands, "ask_about_changes", ASK)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog for saving will save."""
    path = tmp_path / "my project.revdeconv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    return path


def idle(qtbot: Any, app: App) -> None:
    session = app.session
    qtbot.waitUntil(lambda: not (session.project.writer.busy or session.background.busy or session.loading))


def clean(app: App) -> None:
    """Nothing to ask at the end of a test."""
    app.session.undo_stack.setClean()


def title(app: App) -> tuple[str, bool]:
    return app.window.windowTitle(), app.window.isWindowModified()


def test_saved_by_key_with_the_title_telling(qtbot, app: App, path: Path) -> None:
    assert title(app) == ("Untitled[*]", False)
    run = learn_at_once(qtbot, app)
    assert title(app) == ("Untitled[*]", True)
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    assert title(app) == ("my project[*]", False)
    app.session.edit("Choose blur", filter=preset("blur"))
    assert title(app) == ("my project[*]", True)
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert title(app) == ("my project[*]", False)
    document = app.session.document
    QTest.keyClick(app.window, Key.Key_N, CTRL)
    assert title(app) == ("Untitled[*]", False)
    assert app.session.document.images == ()
    assert drop(app.window, path)
    idle(qtbot, app)
    assert title(app) == ("my project[*]", False)
    assert_same(app.session.document, document)
    assert app.session.view.run_id == run.id
    assert app.heard.of("error") == app.heard.of("warning") == []


def test_what_is_still_typed_is_saved_too(qtbot, app: App, path: Path) -> None:
    box = app.window.learning_panel.form.rate
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "0.25")
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    assert app.session.document.settings.learning_rate == 0.25
    assert not app.session.project.modified


def test_open_takes_images_filters_and_projects(
    qtbot, app: App, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_document(tmp_path)
    patterns: list[str] = []

    def choose(*args: Any) -> tuple[list[str], str]:
        patterns.append(args[3])
        return [str(chosen)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    chosen = tmp_path / "images" / "a.png"
    QTest.keyClick(app.window, Key.Key_O, CTRL)
    idle(qtbot, app)
    assert app.session.document.images[-1].name == "a.png"
    assert all(part in patterns[0] for part in (f"*{PROJECT_SUFFIX}", "*.png", "*.json"))
    clean(app)
    chosen = path
    QTest.keyClick(app.window, Key.Key_O, CTRL)
    idle(qtbot, app)
    assert [i.name for i in app.session.document.images] == ["slope.png", "noise.png"]


def test_save_as_adds_the_ending_and_asks_before_it_replaces(
    qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "v1.2"), ""))
    QTest.keyClick(app.window, Key.Key_S, CTRL | SHIFT)
    idle(qtbot, app)
    assert app.session.project.path == tmp_path / "v1.2.revdeconv"
    asked: list[str] = []

    def answer(*args: Any) -> QMessageBox.StandardButton:
        asked.append(args[2])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    before = (tmp_path / "v1.2.revdeconv").read_bytes()
    app.session.edit("Choose blur", filter=preset("blur"))
    QTest.keyClick(app.window, Key.Key_S, CTRL | SHIFT)
    idle(qtbot, app)
    assert asked == ["v1.2.revdeconv is there already. Replace it?"]
    assert (tmp_path / "v1.2.revdeconv").read_bytes() == before
    clean(app)


# ---- changes that are not saved


@pytest.mark.parametrize("button", ["Save", "Discard", "Cancel"])
@pytest.mark.parametrize("what", ["close", "new", "open"])
def test_changes_are_asked_about(
    qtbot, start: Callable[..., App], path: Path, tmp_path: Path, button: str, what: str
) -> None:
    app = start()
    app.session.add_images([item()])
    app.session.edit("Choose blur", filter=preset("blur"))
    other = tmp_path / "other.revdeconv"
    write_project(other, Document())
    document, seen = app.session.document, []
    click_in_question(button, seen)
    if what == "close":
        app.window.close()
    elif what == "new":
        QTest.keyClick(app.window, Key.Key_N, CTRL)
    else:
        app.window.commands.open_paths([other])
    idle(qtbot, app)
    assert seen == ["Save the changes to Untitled?"]
    assert path.exists() == (button == "Save")
    if what == "close":
        assert app.window.isVisible() == (button == "Cancel")
    else:
        assert (app.session.document is document) == (button == "Cancel")
    clean(app)


def test_the_question_names_the_changes(qtbot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("blur", "motion", "emboss", "edge", "sharpening", "blur"):
        app.session.edit(f"Choose {name}", filter=preset(name))
    said: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: said.append(box.informativeText()) or QMessageBox.StandardButton.Cancel
    )
    app.window.close()
    assert app.window.isVisible()
    assert said[0].splitlines() == [
        "Choose blur", "Choose sharpening", "Choose edge", "Choose emboss", "Choose motion", "… and 1 before",
    ]  # fmt: skip
    clean(app)


def test_closing_without_a_name_and_no_name_chosen_stays(qtbot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: ("", ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Save)
    app.session.edit("Choose blur", filter=preset("blur"))
    app.window.close()
    idle(qtbot, app)
    assert app.window.isVisible()
    clean(app)


def test_a_save_that_fails_keeps_the_window_open(
    qtbot, app: App, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone" / "a.revdeconv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(gone), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Save)
    app.session.edit("Choose blur", filter=preset("blur"))
    app.window.close()
    idle(qtbot, app)
    assert app.window.isVisible()
    assert "make the folder first" in app.window.messages.label.text()
    clean(app)


def test_samples_of_the_first_start_are_nothing_to_be_saved(qtbot, start: Callable[..., App]) -> None:
    app = start(samples=True)
    qtbot.waitUntil(lambda: len(app.session.document.images) == 10, timeout=20_000)
    assert not app.session.project.modified
    app.window.close()
    assert not app.window.isVisible()


# ---- other ways in, and what stands in the way


def test_a_project_on_the_command_line(qtbot, start: Callable[..., App], app: App, path: Path) -> None:
    app.window.workbench.set_mode(Mode.SWIPE)
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.new()
    app.window.workbench.set_mode(Mode.GRID)
    second = start(samples=True, files=(path,))
    idle(qtbot, second)
    assert [i.name for i in second.session.document.images] == ["slope.png", "noise.png"]
    assert title(second) == ("my project[*]", False)
    assert second.window.workbench.bar.mode is Mode.SWIPE


def test_no_other_project_during_a_run(qtbot, app: App, quick: None, path: Path) -> None:
    app.session.set_pace(Pace.SLOW)
    QTest.keyClick(app.window, Key.Key_F5)
    qtbot.waitUntil(lambda: app.session.phase is Phase.RUNNING, timeout=10_000)
    QTest.keyClick(app.window, Key.Key_N, CTRL)
    assert len(app.session.document.images) == 2
    assert "stop it first (Esc)" in app.window.messages.label.text()
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    qtbot.waitUntil(path.exists)
    QTest.keyClick(app.window, Key.Key_Escape)
    ended(qtbot, app)
    assert app.session.project.modified
    clean(app)


def test_recent_projects(qtbot, app: App, path: Path, tmp_path: Path) -> None:
    menu = next(a.menu() for a in app.window.menus["&File"].actions() if a.text() == "Open re&cent")
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.new()
    menu.aboutToShow.emit()
    action = menu.actions()[0]
    assert (action.text(), action.toolTip()) == ("&1 my project", str(path))
    action.trigger()
    idle(qtbot, app)
    assert app.session.project.path == path
    path.unlink()
    menu.aboutToShow.emit()
    idle(qtbot, app)
    assert not menu.actions()[0].isEnabled()
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["Nothing yet"]


@pytest.mark.parametrize("button", ["Open read-only", "Take over", "Cancel"])
def test_a_project_that_another_window_has_open(
    qtbot, app: App, start: Callable[..., App], path: Path, button: str
) -> None:
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    second = start(files=(path,))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), timeout=5_000)
    box = QApplication.activeModalWidget()
    assert box.text() == "my project.revdeconv is open in another window."
    QTest.mouseClick(next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == button), LEFT)
    idle(qtbot, second)
    expected = {"Open read-only": "my project (read-only)[*]", "Take over": "my project[*]", "Cancel": "Untitled[*]"}
    assert title(second)[0] == expected[button]
    if button == "Open read-only":
        assert FileLock(path).holder() is not None


def test_a_link_to_a_project_that_another_window_has_open_is_told_too(
    qtbot, app: App, start: Callable[..., App], path: Path, tmp_path: Path
) -> None:
    """Both would save into the same file."""
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    link = tmp_path / "link.revdeconv"
    link.symlink_to(path)
    start(files=(link,))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), timeout=5_000)
    box = QApplication.activeModalWidget()
    assert box.text() == "link.revdeconv is open in another window."
    QTest.keyClick(box, Key.Key_Escape)


def test_a_project_is_opened_and_saved_again_by_another_name_of_its_file(
    qtbot, app: App, path: Path, tmp_path: Path
) -> None:
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    link = tmp_path / "link.revdeconv"
    link.symlink_to(path)
    app.window.commands.open_paths([link])
    idle(qtbot, app)
    assert title(app) == ("link[*]", False)
    app.session.edit("Choose blur", filter=preset("blur"))
    app.session.project.save(path)
    idle(qtbot, app)
    assert title(app) == ("my project[*]", False)
    assert app.heard.of("error") == []


def test_a_project_that_cannot_be_opened_is_not_said_to_be_opening(qtbot, app: App, tmp_path: Path) -> None:
    broken = tmp_path / "broken.revdeconv"
    broken.write_bytes(b"no project")
    app.window.commands.open_paths([broken])
    idle(qtbot, app)
    assert app.window.said.text() == "broken.revdeconv is not opened."
    assert "is not a project" in app.window.messages.label.text()


def test_once_saved_it_is_not_said_any_more_that_it_cannot_be(qtbot, app: App, path: Path, tmp_path: Path) -> None:
    app.session.project.save(tmp_path / "no folder" / "a.revdeconv")
    idle(qtbot, app)
    app.session.reported.emit("error", "another trouble")
    assert "its folder does not exist" in app.window.messages.label.text()
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    assert app.window.messages.label.text() == "another trouble"


def test_read_only_saves_under_another_name(
    qtbot, app: App, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.read_only = "a newer program wrote it"
    proposed: list[str] = []

    def choose(*args: Any) -> tuple[str, str]:
        proposed.append(Path(args[2]).name)
        return str(tmp_path / "copy.revdeconv"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    assert proposed == ["my project copy.revdeconv"]
    assert title(app) == ("copy[*]", False)


def test_missing_images_are_offered_to_be_found(
    qtbot, app: App, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_document(tmp_path / "home")
    app.session.images.open([tmp_path / "home" / "images"])
    idle(qtbot, app)
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.new()
    (tmp_path / "home").rename(tmp_path / ".elsewhere")
    drop(app.window, path)
    idle(qtbot, app)
    assert app.window.messages.label.text() == "2 images were not found where the project had them."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: str(tmp_path / ".elsewhere"))
    QTest.mouseClick(app.window.messages.action, LEFT)
    idle(qtbot, app)
    assert all(image.problem is None for image in app.session.document.images)
    clean(app)


def test_replaced_numbers_come_back_too(qtbot, app: App, path: Path) -> None:
    replace_text(app.window.learning_panel.form.epochs, "7")
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.new()
    assert app.session.document.settings.epochs == 1
    app.session.project.open(path)
    idle(qtbot, app)
    assert app.window.learning_panel.form.epochs.value() == 7


@pytest.mark.parametrize("button", ["Save as…", "Replace", "Cancel"])
def test_a_project_that_another_program_has_changed(
    qtbot, app: App, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    theirs = path.read_bytes() + b"."
    path.write_bytes(theirs)
    app.session.edit("Choose blur", filter=preset("blur"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "mine.revdeconv"), ""))
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert box.text() == "my project.revdeconv was changed by another program."
    QTest.mouseClick(next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == button), LEFT)
    idle(qtbot, app)
    assert (path.read_bytes() == theirs) == (button != "Replace")
    assert (tmp_path / "mine.revdeconv").exists() == (button == "Save as…")
    assert app.session.project.modified == (button == "Cancel")
    clean(app)


def test_panels_come_back_where_the_project_had_them(qtbot, app: App, path: Path) -> None:
    docks, left = app.window.docks, Qt.DockWidgetArea.LeftDockWidgetArea
    app.window.addDockWidget(left, docks["learning"])
    docks["weights"].hide()
    docks["runs"].raise_()
    QTest.keyClick(app.window, Key.Key_S, CTRL)
    idle(qtbot, app)
    app.session.project.new()
    assert app.window.dockWidgetArea(docks["learning"]) == left, "a new project leaves the panels alone"
    app.window.reset_layout()
    assert app.window.dockWidgetArea(docks["learning"]) != left
    app.session.project.open(path)
    idle(qtbot, app)
    assert app.window.dockWidgetArea(docks["learning"]) == left
    assert docks["weights"].isHidden()
    assert not docks["runs"].visibleRegion().isEmpty()
    assert app.window.toolbar.isVisible()
