"""Images: ticking, choosing, removing, dropping files onto the window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QStyleOptionViewItem, QWidget

from revdeconv_gui.app import App
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.document.document import Role
from revdeconv_gui.document.filter_files import write_filter
from tests.gui.helpers import CTRL, LEFT, NO_KEYS, SHIFT, Key, drop, settled
from tests.session.helpers import item, pixels


def _box_at(app: App, row: int) -> QPoint:
    """The middle of a row's check box."""
    view = app.window.images_panel.list
    index = view.model().index(row, 0)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    view.itemDelegate().initStyleOption(option, index)
    option.rect = view.visualRect(index)
    return view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view).center()


def _click(app: App, row: int, modifier=NO_KEYS) -> None:
    view = app.window.images_panel.list
    rect = view.visualRect(view.model().index(row, 0))
    QTest.mouseClick(view.viewport(), LEFT, modifier, QPoint(rect.right() - 10, rect.center().y()))


def _save(path: Path, image: np.ndarray) -> Path:
    Image.fromarray(image).save(path)
    return path


def test_ticking_by_mouse_changes_the_role(app: App) -> None:
    view, session = app.window.images_panel.list, app.session
    QTest.mouseClick(view.viewport(), LEFT, pos=_box_at(app, 1))
    assert [i.role for i in session.document.images] == [Role.LEARN, Role.LOOK]
    assert session.undo_stack.undoText() == "Do not learn from noise.png"
    assert "1 image," in app.window.learning_panel.status.text()
    QTest.mouseClick(view.viewport(), LEFT, pos=_box_at(app, 0))
    assert not app.window.learning_panel.learn.isEnabled()
    assert "Tick at least one" in app.window.learning_panel.status.text()
    QTest.mouseClick(view.viewport(), LEFT, pos=_box_at(app, 1))
    assert [i.role for i in session.document.images] == [Role.LOOK, Role.LEARN]
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert [i.role for i in session.document.images] == [Role.LEARN, Role.LEARN]


def test_enter_ticks_by_keyboard(app: App) -> None:
    view = app.window.images_panel.list
    view.setFocus()
    QTest.keyClick(view, Key.Key_Return)
    assert app.session.document.images[0].role is Role.LOOK
    QTest.keyClick(view, Key.Key_Return)
    assert app.session.document.images[0].role is Role.LEARN


def test_choosing_shows_the_image(qtbot, app: App) -> None:
    _click(app, 1)
    assert app.session.view.image_id == app.session.document.images[1].id
    settled(qtbot, app)
    shown = app.window.workbench.view("original").picture.pixels
    assert np.array_equal(shown, app.session.document.images[1].pixels)
    app.window.images_panel.list.setFocus()
    QTest.keyClick(app.window.images_panel.list, Key.Key_Up)
    assert app.session.view.image_id == app.session.document.images[0].id


def test_del_removes_and_undo_brings_back(app: App) -> None:
    view, session = app.window.images_panel.list, app.session
    first, second = session.document.images
    _click(app, 0)
    QTest.keyClick(view, Key.Key_Delete)
    assert session.document.images == (second,)
    assert session.view.image_id == second.id
    assert view.currentIndex().row() == 0
    QTest.keyClick(app.window, Key.Key_Z, CTRL)
    assert session.document.images == (first, second)


def test_several_are_removed_as_one_step(app: App) -> None:
    session = app.session
    session.add_images([item("third.png")])
    session.undo_stack.clear()
    _click(app, 0)
    _click(app, 2, SHIFT)
    QTest.mouseClick(app.window.images_panel.remove, LEFT)
    assert session.document.images == ()
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Remove 3 images"
    assert app.window.images_panel.empty.isVisible()
    assert not app.window.images_panel.remove.isEnabled()


def test_control_click_removes_only_what_is_selected(app: App) -> None:
    session = app.session
    session.add_images([item("third.png")])
    _click(app, 0)
    _click(app, 2, CTRL)
    QTest.keyClick(app.window.images_panel.list, Key.Key_Delete)
    assert [i.name for i in session.document.images] == ["noise.png"]


def test_the_last_image_removed_leaves_an_empty_workbench(qtbot, app: App) -> None:
    app.window.images_panel.list.setFocus()
    for _ in range(2):
        QTest.keyClick(app.window.images_panel.list, Key.Key_Delete)
    assert app.session.document.images == ()
    settled(qtbot, app)
    view = app.window.workbench.view("original")
    assert view.picture is None
    assert "Drop images" in view.empty_text
    assert app.session.pictures is None


def test_rows_describe_the_images(qtbot, app: App) -> None:
    gray16 = pixels(gray=True).astype(np.uint16) * 257
    app.session.add_images([item("deep.tif", gray16)])
    model = app.window.images_panel.model
    assert model.data(model.index(0, 0)) == "slope.png\n32 × 25"
    assert model.data(model.index(2, 0)) == "deep.tif\n30 × 24 · gray · 16-bit"
    settled(qtbot, app)


# ---- drag and drop


def test_dropped_images_are_added_in_order(qtbot, app: App, tmp_path: Path) -> None:
    paths = [_save(tmp_path / name, pixels(seed=i)) for i, name in enumerate(("z.png", "a ü #%20.png"))]
    assert drop(app.window, *paths)
    settled(qtbot, app)
    assert [i.name for i in app.session.document.images[2:]] == ["z.png", "a ü #%20.png"]
    assert app.session.view.image_id == app.session.document.images[2].id
    assert app.session.undo_stack.count() == 1


def _drag_in(window: QWidget, url: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([url])
    enter = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    return mime


def test_the_window_shows_that_dragged_files_may_be_dropped(qtbot, app: App, tmp_path: Path) -> None:
    window = app.window
    sign, url = window.drop_sign, QUrl.fromLocalFile(str(_save(tmp_path / "a.png", pixels(seed=1))))
    _drag_in(window, url)
    assert sign.isVisible()
    assert sign.geometry() == window.rect()
    assert window.childAt(window.rect().center()) is not sign, "the drag is the panels', if they want it"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not sign.isVisible()
    _drag_in(window, QUrl("https://example.org/picture.png"))
    assert not sign.isVisible(), "that cannot be dropped"
    mime = _drag_in(window, url)
    QApplication.sendEvent(window, QDropEvent(QPointF(210, 210), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS))
    assert not sign.isVisible()
    settled(qtbot, app)
    assert app.session.document.images[-1].name == "a.png"


def test_a_dropped_folder_is_opened(qtbot, empty: App, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    for name in ("b.png", "a.png"):
        _save(tmp_path / "pictures" / name, pixels())
    assert drop(empty.window, tmp_path / "pictures")
    settled(qtbot, empty)
    assert [i.name for i in empty.session.document.images] == ["a.png", "b.png"]


def test_a_dropped_filter_is_opened(app: App, tmp_path: Path) -> None:
    wanted = Filter(np.arange(16.0).reshape(4, 4), 0.5, name="mine")
    write_filter(tmp_path / "mine.json", wanted)
    assert drop(app.window, tmp_path / "mine.json")
    assert app.session.document.filter.equals(wanted)
    assert app.session.undo_stack.undoText() == "Open mine.json"
    assert app.window.filter_panel.size_box.value() == 4


def test_filters_and_images_together_with_broken_ones(qtbot, empty: App, tmp_path: Path) -> None:
    broken_image, broken_filter = tmp_path / "broken.png", tmp_path / "broken.json"
    broken_image.write_bytes(b"\x89PNG\r\n\x1a\n")
    broken_filter.write_text('{"kernels": "no"}')
    good = _save(tmp_path / "good.png", pixels())
    write_filter(tmp_path / "good.csv", Filter(np.eye(3)))
    assert drop(empty.window, broken_image, broken_filter, good, tmp_path / "good.csv")
    settled(qtbot, empty)
    assert [i.name for i in empty.session.document.images] == ["broken.png", "good.png"]
    assert [i.name for i in empty.session.document.learning_images()] == ["good.png"]
    assert np.array_equal(empty.session.document.filter.kernels[0], np.eye(3))
    text = empty.window.messages.label.text()
    assert empty.window.messages.isVisible()
    assert str(broken_image) in text
    assert str(broken_filter) in text


def test_what_is_no_file_is_not_accepted(empty: App) -> None:
    assert not drop(empty.window, urls=("https://example.org/picture.png",))
    assert not drop(empty.window)
    assert empty.session.loading == 0


# ---- the dialogs


def test_add_asks_for_files_and_remembers_the_folder(
    qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _save(tmp_path / "new.png", pixels())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: ([str(path)], ""))
    QTest.mouseClick(app.window.images_panel.add, LEFT)
    settled(qtbot, app)
    assert app.session.document.images[-1].path == path
    assert app.preferences.image_folder == str(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: ([], ""))
    QTest.keyClick(app.window, Key.Key_O, CTRL)
    settled(qtbot, app)
    assert len(app.session.document.images) == 3
    assert app.preferences.image_folder == str(tmp_path)


def test_a_filter_is_saved_and_opened_by_menu_and_key(
    qtbot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "kept"), "Filter (*.json)"))
    app.window.actions_by_key["save_filter"].trigger()
    settled(qtbot, app)
    assert (tmp_path / "kept.json").is_file()
    app.session.edit("Other", filter=Filter(np.eye(5)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(tmp_path / "kept.json"), ""))
    QTest.keyClick(app.window, Key.Key_O, CTRL | SHIFT)
    assert np.array_equal(app.session.document.filter.kernels[0, 1], [-1, 8, -1])
