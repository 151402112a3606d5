"""The image browser by mouse and keyboard: modes, sorting, searching, moving, pasting, broken and changed files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from revdeconv_gui.app import App
from revdeconv_gui.document.document import Role
from revdeconv_gui.gui import images_menu
from revdeconv_gui.gui.images_model import MIME, ImagesModel, Sort
from tests.gui.helpers import CTRL, LEFT, NO_KEYS, Key, drop, settled, wait_for
from tests.session.helpers import item, pixels

ALT = Qt.KeyboardModifier.AltModifier


def _save(path: Path, image: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(image).save(path)
    return path


def _names(app: App) -> list[str]:
    return [i.name for i in app.session.document.images]


def _shown(app: App) -> list[str]:
    model = app.window.images_panel.model
    return [model.item_at(row).name for row in range(model.rowCount())]


def _click(app: App, row: int, modifier=NO_KEYS) -> None:
    view = app.window.images_panel.list
    rect = view.visualRect(view.model().index(row, 0))
    QTest.mouseClick(view.viewport(), LEFT, modifier, QPoint(rect.right() - 10, rect.center().y()))


def _drop_row(app: App, ids: list[int], row: int, share: float) -> None:
    """Drop dragged images at a share of a row's height."""
    view = app.window.images_panel.list
    data = QMimeData()
    data.setData(MIME, " ".join(map(str, ids)).encode())
    rect = view.visualRect(view.model().index(row, 0))
    at = QPointF(rect.center().x(), rect.top() + share * rect.height())
    for make in (QDragEnterEvent, QDragMoveEvent):
        event = make(at.toPoint(), Qt.DropAction.MoveAction, data, LEFT, NO_KEYS)
        QApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
    QApplication.sendEvent(view.viewport(), QDropEvent(at, Qt.DropAction.MoveAction, data, LEFT, NO_KEYS))


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _choose(menu: QMenu, text: str) -> None:
    """Go to an entry by keyboard and press Enter."""
    action = next(a for a in menu.actions() if text in a.text().replace("&", ""))
    assert action.isEnabled(), action.toolTip()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)


@pytest.fixture
def three(qtbot, app: App) -> App:
    """slope.png 32 x 25, noise.png 30 x 24, big.png 60 x 50."""
    app.session.add_images([item("big.png", pixels(50, 60))])
    app.session.undo_stack.clear()
    settled(qtbot, app)
    _click(app, 0)
    return app


def test_searching_hides_but_learns_all_the_same(three: App) -> None:
    QTest.keyClick(three.window, Key.Key_F, CTRL)
    assert QApplication.focusWidget() is three.window.images_panel.search
    QTest.keyClicks(QApplication.focusWidget(), "no")
    assert _shown(three) == ["noise.png"]
    assert len(three.session.document.learning_images()) == 3
    assert "1 of 3 shown" in three.window.images_panel.count.full_text
    QTest.keyClicks(three.window.images_panel.search, "thing")
    assert three.window.images_panel.empty.isVisible()
    three.window.images_panel.search.clear()
    assert len(_shown(three)) == 3


def test_sorting_by_a_click_on_a_header(three: App) -> None:
    panel = three.window.images_panel
    QTest.mouseClick(panel.modes["table"], LEFT)
    header = panel.table.header()

    def click(column: int) -> None:
        x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))

    panel.table.scrollTo(panel.model.index(0, 0))
    up = ["noise.png", "slope.png", "big.png"]
    for wanted, shown, descending in ((up, True, False), (up[::-1], True, True), (_names(three), False, False)):
        click(1)
        assert _shown(three) == wanted
        assert header.isSortIndicatorShown() is shown
        assert panel.descending.isChecked() is descending
        assert panel.sort_actions[Sort.SIZE if shown else Sort.ADDED].isChecked()
    click(0)
    assert _shown(three) == ["big.png", "noise.png", "slope.png"]
    assert header.sortIndicatorSection() == 0


def test_sorting_by_depth_and_length_of_the_file(qtbot, empty: App, tmp_path: Path) -> None:
    Image.fromarray(pixels(20, 20)).save(tmp_path / "small.png")
    Image.fromarray(pixels(90, 90)).save(tmp_path / "large.png")
    Image.fromarray(np.zeros((4, 4), np.uint16)).save(tmp_path / "deep.png")
    drop(empty.window, *(tmp_path / name for name in ("large.png", "deep.png", "small.png")))
    settled(qtbot, empty)
    panel = empty.window.images_panel
    panel.sort_actions[Sort.FILE].trigger()
    assert _shown(empty) == ["deep.png", "small.png", "large.png"]
    panel.sort_actions[Sort.DEPTH].trigger()
    assert _shown(empty)[-1] == "deep.png"


def test_sorting_by_the_menu(three: App) -> None:
    panel = three.window.images_panel
    assert panel.sort_actions[Sort.ADDED].isChecked(), "what it is sorted by at first"
    for sort, wanted in (
        (Sort.NAME, ["big.png", "noise.png", "slope.png"]),
        (Sort.SIZE, ["noise.png", "slope.png", "big.png"]),
        (Sort.ADDED, ["slope.png", "noise.png", "big.png"]),
    ):
        panel.sort_actions[sort].trigger()
        assert _shown(three) == wanted
        assert _names(three) == ["slope.png", "noise.png", "big.png"], "what is learned stays in its order"
    assert panel.selected()[0].name == "slope.png", "what is chosen stays chosen"


def test_modes_by_mouse_and_the_tick_in_the_grid(three: App) -> None:
    panel = three.window.images_panel
    QTest.mouseClick(panel.modes["grid"], LEFT)
    rect = panel.list.visualRect(panel.model.index(1, 0))
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.delegate.box_in_grid(rect).center())
    assert [i.role for i in three.session.document.images] == [Role.LEARN, Role.LOOK, Role.LEARN]
    QTest.mouseClick(panel.modes["table"], LEFT)
    assert panel.table.isVisible()
    texts = [panel.model.data(panel.model.index(2, column)) for column in range(1, 4)]
    assert texts == ["60 × 50", "memory", "8-bit"]
    panel.table.setFocus()
    QTest.keyClick(panel.table, Key.Key_Delete)
    assert _names(three) == ["noise.png", "big.png"]
    QTest.mouseClick(panel.modes["list"], LEFT)
    assert panel.list.isVisible()


def test_moving_by_keyboard_and_undo(three: App) -> None:
    view = three.window.images_panel.list
    view.setFocus()
    QTest.keyClick(view, Key.Key_Down, ALT)
    assert _names(three) == ["noise.png", "slope.png", "big.png"]
    QTest.keyClick(view, Key.Key_Down, ALT)
    assert _names(three) == ["noise.png", "big.png", "slope.png"]
    QTest.keyClick(view, Key.Key_Up, ALT)
    QTest.keyClick(three.window, Key.Key_Z, CTRL)
    QTest.keyClick(three.window, Key.Key_Z, CTRL)
    QTest.keyClick(three.window, Key.Key_Z, CTRL)
    assert _names(three) == ["slope.png", "noise.png", "big.png"]
    assert three.window.images_panel.selected()[0].name == "slope.png"


def test_moving_by_dragging_only_in_the_order_of_learning(three: App) -> None:
    first, _, last = (i.id for i in three.session.document.images)
    _drop_row(three, [last], 0, 0.1)
    assert _names(three) == ["big.png", "slope.png", "noise.png"]
    _drop_row(three, [last], 2, 0.95)
    assert _names(three) == ["slope.png", "noise.png", "big.png"]
    three.window.images_panel.sort_actions[Sort.NAME].trigger()
    _drop_row(three, [first], 0, 0.1)
    assert _names(three) == ["slope.png", "noise.png", "big.png"]
    assert "sort by that first" in three.window.said.text()


def test_rows_are_never_dragged_as_a_move(three: App) -> None:
    """After a drag that ends as a move, Qt's own view removes the rows from the model, whatever the document says."""
    view = three.window.images_panel.list
    assert view.model().supportedDragActions() == Qt.DropAction.CopyAction
    assert view.defaultDropAction() == Qt.DropAction.CopyAction


def test_numbers_tell_the_order_of_learning(three: App) -> None:
    from revdeconv_gui.gui.images_model import NUMBER_ROLE

    model = three.window.images_panel.model
    view = three.window.images_panel.list
    view.setFocus()
    QTest.keyClick(view, Key.Key_Return)
    assert [model.data(model.index(row, 0), NUMBER_ROLE) for row in range(3)] == [None, 1, 2]


def test_enter_ticks_all_that_are_selected(three: App) -> None:
    view = three.window.images_panel.list
    view.setFocus()
    QTest.keyClick(view, Key.Key_A, CTRL)
    QTest.keyClick(view, Key.Key_Return)
    assert {i.role for i in three.session.document.images} == {Role.LOOK}
    assert three.session.undo_stack.count() == 1


def test_the_menu_key_opens_the_menu(three: App, monkeypatch: pytest.MonkeyPatch) -> None:
    view = three.window.images_panel.list
    view.setFocus()
    QTest.keyClick(view, Key.Key_Menu)
    _choose(_menu(), "Only look at it")
    assert three.session.document.images[0].role is Role.LOOK
    QTest.keyClick(view, Key.Key_Menu)
    assert not next(a for a in _menu().actions() if "veal" in a.text()).isEnabled(), "it is in memory only"
    _choose(_menu(), "Move down")
    assert _names(three)[:2] == ["noise.png", "slope.png"]
    QTest.keyClick(view, Key.Key_Menu)
    _choose(_menu(), "Remove")
    assert len(_names(three)) == 2


@pytest.mark.parametrize("view", ["list", "table"])
def test_the_menu_of_the_mouse_stays_open_when_the_button_is_released(three: App, view: str) -> None:
    panel = three.window.images_panel
    viewport = getattr(panel, view).viewport()
    at = QPoint(40, 20)
    right = Qt.MouseButton.RightButton
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, asked)
    menu = _menu()
    QTest.mouseRelease(menu, right, NO_KEYS, menu.mapFromGlobal(viewport.mapToGlobal(at)))
    assert menu.isVisible()
    assert menu.activeAction() is None, "no entry is chosen that nobody pointed to"
    menu.close()
    assert not three.session.undo_stack.canUndo()


def test_revealing_a_file(qtbot, empty: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _save(tmp_path / "a.png", pixels())
    drop(empty.window, path)
    settled(qtbot, empty)
    revealed: list[Path] = []

    def no_manager(found: Path, failed: Callable[[], None]) -> None:
        revealed.append(found)
        failed()

    monkeypatch.setattr(images_menu, "reveal", no_manager)
    QTest.keyClick(empty.window.images_panel.list, Key.Key_Menu)
    _choose(_menu(), "Reveal")
    assert revealed == [path]
    assert "No file manager" in empty.window.messages.label.text()


def test_keeping_a_file_inside_the_project(qtbot, empty: App, tmp_path: Path) -> None:
    path = _save(tmp_path / "a.png", pixels())
    drop(empty.window, path)
    settled(qtbot, empty)
    view = empty.window.images_panel.list
    QTest.keyClick(view, Key.Key_Menu)
    _choose(_menu(), "Keep inside the project")
    settled(qtbot, empty)
    path.unlink()
    np.testing.assert_array_equal(empty.session.document.images[0].pixels, pixels())
    assert empty.window.undo_action.text() == "Undo Keep a.png inside the project"
    QTest.keyClick(view, Key.Key_Menu)
    assert not next(a for a in _menu().actions() if "eep inside" in a.text()).isEnabled()
    _menu().close()


def test_a_broken_file_shows_its_reason_and_can_be_tried_again(qtbot, empty: App, tmp_path: Path) -> None:
    path = tmp_path / "late.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(empty.window, path)
    settled(qtbot, empty)
    model = empty.window.images_panel.model
    assert "damaged" in model.data(model.index(0, 0)) or "truncated" in model.data(model.index(0, 0))
    assert model.data(model.index(0, 0), Qt.ItemDataRole.CheckStateRole) is None
    assert "unreadable" in empty.window.images_panel.count.full_text
    assert not empty.window.learning_panel.learn.isEnabled()
    _save(path, pixels())
    QTest.keyClick(empty.window.images_panel.list, Key.Key_Menu)
    _choose(_menu(), "Retry")
    settled(qtbot, empty)
    assert model.data(model.index(0, 0)) == "late.png\n30 × 24"
    assert empty.window.learning_panel.learn.isEnabled()


def test_pasting_pictures_paths_and_nothing(qtbot, app: App, tmp_path: Path) -> None:
    clipboard, view = QGuiApplication.clipboard(), app.window.images_panel.list
    view.setFocus()
    picture = QImage(7, 5, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.red)
    clipboard.setImage(picture)
    QTest.keyClick(view, Key.Key_V, CTRL)
    pasted = app.session.document.images[-1]
    assert pasted.pixels.shape == (5, 7, 3)
    assert pasted.pixels[0, 0].tolist() == [255, 0, 0]
    files = [_save(tmp_path / f"{i} ü.png", pixels()) for i in range(2)]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files[0]))])
    clipboard.setMimeData(data)
    QTest.keyClick(app.window, Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settled(qtbot, app)
    assert app.session.document.images[-1].path == files[0]
    clipboard.setText(f'"{files[1]}"\nnothing')
    QTest.keyClick(view, Key.Key_V, CTRL)
    settled(qtbot, app)
    assert app.session.document.images[-1].path == files[1]
    clipboard.setText("just words")
    QTest.keyClick(view, Key.Key_V, CTRL)
    assert "no image" in app.window.messages.label.text()


def _folder(tmp_path: Path) -> Path:
    for name in ("a.png", "in/b.png", "in/deep/c.png"):
        _save(tmp_path / "pictures" / name, pixels())
    return tmp_path / "pictures"


@pytest.mark.parametrize(("button", "count"), [("Add all 3", 3), ("Only the 1", 1), ("Cancel", 0)])
def test_a_folder_is_counted_before_it_is_added(
    qtbot, empty: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str, count: int
) -> None:
    folder = _folder(tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: str(folder))
    empty.window.actions_by_key["add_folder"].trigger()
    wait_for(qtbot, lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert "3 images found" in box.text()
    assert "2 of them in 2 folders" in box.informativeText()
    QTest.mouseClick(next(b for b in box.buttons() if button in b.text().replace("&", "")), LEFT)
    settled(qtbot, empty)
    assert len(empty.session.document.images) == count
    if count:
        assert f"Added {count} image" in empty.window.said.text()


def test_recent_ones_are_kept_and_missing_ones_are_grey(qtbot, empty: App, tmp_path: Path) -> None:
    paths = [_save(tmp_path / name, pixels()) for name in ("kept.png", "gone.png")]
    drop(empty.window, *paths)
    settled(qtbot, empty)
    paths[1].unlink()
    menu = next(a.menu() for a in empty.window.menus["&File"].actions() if "recent" in a.text())
    menu.popup(empty.window.mapToGlobal(QPoint(10, 10)))
    settled(qtbot, empty)
    kept, gone = menu.actions()[:2]
    assert (kept.isEnabled(), gone.isEnabled()) == (True, False)
    _choose(menu, "kept.png")
    settled(qtbot, empty)
    assert _names(empty) == ["kept.png", "gone.png", "kept.png"]


def test_a_file_that_changes_is_offered_and_not_forced(qtbot, empty: App, tmp_path: Path) -> None:
    path = _save(tmp_path / "a.png", pixels())
    drop(empty.window, path)
    settled(qtbot, empty)
    before = empty.session.document.images[0].pixels
    wait_for(qtbot, lambda: bool(empty.window.commands.images.watch._watcher.files()))
    _save(path, pixels(40, 40))
    wait_for(qtbot, empty.window.messages.isVisible)
    assert "a.png was changed" in empty.window.messages.label.text()
    assert empty.session.document.images[0].pixels is before
    QTest.mouseClick(empty.window.messages.action, LEFT)
    settled(qtbot, empty)
    assert empty.session.document.images[0].pixels.shape == (40, 40, 3)
    assert empty.session.pictures.original.shape == (40, 40, 3)
    assert not empty.window.messages.isVisible()


def test_many_images_are_there_at_once_and_thumbnails_come_for_what_is_seen(qtbot, empty: App, tmp_path: Path) -> None:
    for i in range(120):
        _save(tmp_path / f"{i:03}.png", pixels(seed=i))
    drop(empty.window, tmp_path)
    wait_for(qtbot, lambda: len(_shown(empty)) == 120)
    panel, thumbnails = empty.window.images_panel, empty.session.thumbnails
    wait_for(qtbot, lambda: thumbnails.of(panel.model.item_at(0)) is not None)
    settled(qtbot, empty)
    wait_for(qtbot, lambda: not thumbnails.busy)
    assert thumbnails.of(panel.model.item_at(119)) is None
    panel.list.setFocus()
    QTest.keyClick(panel.list, Key.Key_End)
    wait_for(qtbot, lambda: thumbnails.of(panel.model.item_at(119)) is not None)
    settled(qtbot, empty)


def test_while_the_list_is_scrolled_no_thumbnails_are_made(qtbot, app: App, monkeypatch) -> None:
    app.session.add_images([item(f"more {n}", pixels(seed=n)) for n in range(40)])
    settled(qtbot, app)
    images = app.window.images_panel.list
    wait_for(qtbot, lambda: not images._soon.isActive())
    wanted = []
    monkeypatch.setattr(app.session.thumbnails, "want", wanted.append)
    bar = images.verticalScrollBar()
    bar.setValue(bar.value() + 3)
    bar.setValue(bar.value() - 20)
    assert wanted == [[], []], "what was asked for is given up"
    wait_for(qtbot, lambda: len(wanted) > 2)
    assert wanted[-1], "when it is calm, those that can be seen are made"


def test_a_thumbnail_that_arrives_does_not_lay_out_the_whole_list(qtbot, empty: App, monkeypatch) -> None:
    """Else each of those that arrive while a folder of thousands is scrolled costs a frame."""
    asked: list[int] = []
    index = ImagesModel.index

    def counted(self: ImagesModel, row: int, *more: object) -> QModelIndex:
        asked.append(row)
        return index(self, row, *more)

    monkeypatch.setattr(ImagesModel, "index", counted)
    small = pixels(8, 8)
    empty.session.add_images([item(f"{i}.png", small) for i in range(400)])
    settled(qtbot, empty)
    wait_for(qtbot, lambda: not empty.session.thumbnails.busy)
    QApplication.processEvents()
    panel = empty.window.images_panel
    asked.clear()
    panel.list.viewport().repaint()
    painted = len(asked)
    asked.clear()
    empty.session.thumbnails.ready.emit(empty.session.document.images[2].id)
    panel.list.indexAt(QPoint(20, 20))
    QApplication.processEvents()
    assert len(asked) <= 2 * painted + 20 < 400
