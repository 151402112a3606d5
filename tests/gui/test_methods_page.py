"""The page Methods by hand: compare, sort, look, show in the workbench, copy and save, close while it goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea

from revdeconv_gui.app import App
from revdeconv_gui.core.methods import simple as simple_module
from revdeconv_gui.core.presets import preset
from revdeconv_gui.gui.methods_page import MethodsPage
from revdeconv_gui.session.pictures import ReverseWith
from tests.gui.conftest import end
from tests.gui.helpers import CTRL, LEFT, Key, choose, click_cell, learn_at_once, settled
from tests.session.helpers import item, pixels

QUICK = ("reverse", "zoom", "bicubic", "learned-inverse")


def _page(app: App) -> MethodsPage:
    app.window.pages.show_page("methods")
    QApplication.processEvents()
    page = app.window.pages.built("methods")
    assert isinstance(page, MethodsPage)
    return page


@pytest.fixture
def page(app: App) -> MethodsPage:
    """The page with the quick methods chosen, on two images of 25 x 32 and 24 x 30."""
    app.session.methods.choose(methods=QUICK)
    return _page(app)


def _compare(qtbot, app: App, page: MethodsPage) -> None:
    QTest.mouseClick(page.bar.compare, LEFT)
    assert app.session.methods.running
    qtbot.waitUntil(lambda: not app.session.methods.running, timeout=30_000)
    settled(qtbot, app)


def _column(page: MethodsPage, column: int) -> list[str]:
    return [page.table.item(row, column).text() for row in range(page.table.rowCount())]


def test_before_anything_was_compared(page: MethodsPage) -> None:
    assert page.empty.isVisible()
    assert "never from the one that is measured" in page.empty.text()
    assert page.bar.said.full_text == "2 images, 1 filter, 4 methods."
    assert not page.bar.export.isEnabled()
    assert not page.bar.stop.isVisible()


def test_without_images_the_button_says_why(empty: App) -> None:
    page = _page(empty)
    assert not page.bar.compare.isEnabled()
    assert page.bar.compare.toolTip() == "Add images first (Ctrl+O)."


def test_the_table_tells_what_was_measured(qtbot, app: App, page: MethodsPage) -> None:
    _compare(qtbot, app, page)
    rows = app.session.methods.rows
    assert not page.empty.isVisible()
    assert _column(page, 1) == ["The paper’s reverse", "Nearest zoom", "Bicubic zoom", "Learned inverse"]
    assert _column(page, 2) == [f"{row.row.mae:.4f}" for row in rows]
    assert _column(page, 3)[1] == "0.00%"
    for row, text, words in zip(rows, _column(page, 3), _column(page, 4), strict=True):
        if row.name != "zoom":
            assert text == f"{100 * row.row.change:+.2f}%"
            assert words.startswith("nearer" if row.row.change < 0 else "farther")
    best = min(rows, key=lambda row: row.row.mae)
    assert [words.endswith("best") for words in _column(page, 4)] == [row is best for row in rows]
    assert _column(page, 7) == ["–", "–", "–", "1 other"]
    assert page.table.isColumnHidden(0), "one filter needs no column"
    assert f"MAE {best.row.mae:.4f}" in page.verdict.text()
    loses = rows[0].row.change > 0
    assert ("it loses here" in page.verdict.text()) is loses


@pytest.mark.parametrize("column", [1, 2])
def test_heads_stand_where_their_cells_do(qtbot, app: App, page: MethodsPage, column: int) -> None:
    _compare(qtbot, app, page)
    table, head = page.table, page.table.horizontalHeader()
    table.clearSelection()
    table.item(0, column).setText("MMM")
    table.horizontalHeaderItem(column).setText("MMM")
    QApplication.processEvents()
    across = table.columnViewportPosition(column), table.columnWidth(column)
    seen = [
        _ink(view.viewport().grab().toImage().copy(across[0], 3, across[1], height - 6))
        for view, height in ((head, head.height()), (table, table.rowHeight(0)))
    ]
    side = 0 if column == 1 else 1
    assert abs(seen[0][side] - seen[1][side]) <= 1


def _ink(picture: QImage) -> tuple[int, int]:
    """First and last column of pixels that are not as the corner is."""
    paper = picture.pixel(0, 0)
    rows = range(picture.height())
    found = [x for x in range(picture.width()) if any(picture.pixel(x, y) != paper for y in rows)]
    return found[0], found[-1]


def test_a_click_on_a_header_sorts_by_numbers(qtbot, app: App, page: MethodsPage) -> None:
    _compare(qtbot, app, page)
    header = page.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    up = [float(text) for text in _column(page, 2)]
    assert up == sorted(up)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    down = [float(text) for text in _column(page, 2)]
    assert down == sorted(up, reverse=True)


def test_pictures_are_linked_and_follow_the_image(qtbot, app: App, page: MethodsPage) -> None:
    _compare(qtbot, app, page)
    gallery, rows = page.gallery, app.session.methods.rows
    assert [tile.name.text() for tile in gallery.tiles] == ["Original", *_column(page, 1)]
    for tile, row in zip(gallery.tiles[1:], rows, strict=True):
        assert np.array_equal(tile.view.picture.pixels, row.pictures[0])
        assert tile.widget.findChild(QLabel, "error").text() == f"{row.row.errors[0]:.4f}"
    assert len({id(tile.view.viewport) for tile in gallery.tiles}) == 1
    choose(page.image_box, app.session.document.images[1].id)
    settled(qtbot, app)
    assert app.session.view.image_id == app.session.document.images[1].id
    for tile, row in zip(gallery.tiles[1:], rows, strict=True):
        assert np.array_equal(tile.view.picture.pixels, row.pictures[1])


@pytest.mark.parametrize("how", ["name", "double-click", "enter"])
def test_a_method_is_shown_in_the_workbench(qtbot, app: App, page: MethodsPage, how: str) -> None:
    app.session.methods.choose(presets=("blur",), editor=False)
    _compare(qtbot, app, page)
    row = app.session.methods.rows[2]
    if how == "name":
        tile = next(tile for tile in page.gallery.tiles if tile.row is row)
        page.gallery.ensureWidgetVisible(tile.widget)
        QTest.mouseClick(tile.name, LEFT)
    else:
        click_cell(page.table, 2, 1)
        if how == "enter":
            QTest.keyClick(page.table, Key.Key_Return)
        else:
            at = page.table.visualItemRect(page.table.item(2, 1)).center()
            QTest.mouseDClick(page.table.viewport(), LEFT, pos=at)
    settled(qtbot, app)
    assert app.window.pages.current == "workbench"
    assert app.session.view.method.name == "bicubic"
    assert app.session.document.filter.equals(preset("blur"))
    assert np.array_equal(app.session.pictures.deconvolved, row.pictures[0])


def test_the_reverse_of_a_run_is_shown_in_the_workbench(qtbot, app: App, page: MethodsPage) -> None:
    run = learn_at_once(qtbot, app)
    _compare(qtbot, app, page)
    assert _column(page, 1)[:2] == ["The paper’s reverse", f"The paper’s reverse, run {run.id}"]
    for index, wanted in ((1, ReverseWith.LEARNED), (0, ReverseWith.TRUE)):
        app.window.pages.show_page("methods")
        page.table.setFocus()
        click_cell(page.table, index, 1)
        QTest.keyClick(page.table, Key.Key_Return)
        settled(qtbot, app)
        assert app.session.view.reverse_with is wanted
        made = app.session.pictures.deconvolved
        assert np.array_equal(made, app.session.methods.rows[index].pictures[0])


def test_filters_and_methods_are_ticked_in_menus_that_stay_open(qtbot, app: App, page: MethodsPage) -> None:
    for button, key in ((page.bar.filters, "blur"), (page.bar.methods, "wiener")):
        menu = button.menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        at = menu.actionGeometry(button.entries[key]).center()
        QTest.mouseClick(menu, LEFT, pos=at)
        assert menu.isVisible(), "it stays open for the next tick"
        QTest.keyClick(menu, Key.Key_Escape)
    what = app.session.methods.what
    assert (what.editor, what.presets) == (True, ("blur",))
    assert what.methods == ("reverse", "zoom", "bicubic", "wiener", "learned-inverse")
    assert page.bar.filters.text() == "Filters: 2 ▾"
    assert page.bar.said.full_text == "2 images, 2 filters, 5 methods."


def test_the_radius_is_that_of_every_fitted_method(app: App, page: MethodsPage) -> None:
    page.bar.radius.setFocus()
    QTest.keyClick(page.bar.radius, Key.Key_Down)
    QTest.keyClick(page.bar.radius, Key.Key_Down)
    for name in ("learned-inverse", "learned-colour", "learned-network"):
        assert app.session.view.method.to(name).parameters()["radius"] == 0
    assert app.session.view.method.reverses, "what the workbench shows stays"


def test_copy_and_save(qtbot, app: App, page: MethodsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _compare(qtbot, app, page)
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[1].split("\t")[1:3] == ["The paper’s reverse", f"{app.session.methods.rows[0].row.mae:.4f}"]
    copy_markdown = next(a for a in page.bar.export.menu().actions() if "Markdown" in a.text())
    copy_markdown.trigger()
    assert QGuiApplication.clipboard().text().startswith("| Method")
    for suffix, start in ((".csv", "filter,method,"), (".md", "| Method")):
        path = tmp_path / f"table{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, path=path: (str(path), ""))
        page.bar.export.menu().actions()[-1].trigger()
        settled(qtbot, app)
        text = path.read_text(encoding="utf-8")
        assert text.startswith(start)
        assert text.count("learned-inverse") == 1


class _Gate:
    """Holds the comparison in one method until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there, self.go = threading.Event(), threading.Event()
        real = simple_module.prepare

        def held(name, *args, **kwargs):
            if name == "bicubic":
                self.there.set()
                assert self.go.wait(20)
            return real(name, *args, **kwargs)

        monkeypatch.setattr(simple_module, "prepare", held)


def test_pause_and_stop(qtbot, app: App, page: MethodsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = _Gate(monkeypatch)
    QTest.mouseClick(page.bar.compare, LEFT)
    assert gate.there.wait(20)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2, timeout=10_000)
    assert "best so far is" in page.verdict.text()
    assert not page.bar.compare.isEnabled()
    QTest.mouseClick(page.bar.pause, LEFT)
    assert page.bar.pause.text() == "Resume"
    share = page.bar.progress.value() // 10
    assert page.bar.said.full_text == f"{share}% · paused: edge: bicubic zoom"
    assert not page.bar.progress.isTextVisible(), "dark letters on the accent's blue cannot be read"
    QTest.mouseClick(page.bar.stop, LEFT)
    assert page.bar.said.full_text == "Stopping…"
    gate.go.set()
    qtbot.waitUntil(lambda: not app.session.methods.running, timeout=20_000)
    settled(qtbot, app)
    assert page.table.rowCount() == 2
    assert page.bar.said.full_text.startswith("Stopped. 2 images")


def test_closing_the_window_ends_a_comparison(
    qtbot, app: App, page: MethodsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    QTest.mouseClick(page.bar.compare, LEFT)
    assert gate.there.wait(20)
    run = app.session.methods.run
    gate.go.set()
    end(app)
    assert not app.session.methods.running
    assert run is not None


def test_one_image_leaves_out_what_must_be_fitted(qtbot, empty: App) -> None:
    empty.session.add_images([item("one.png", pixels())])
    empty.session.methods.choose(methods=QUICK)
    page = _page(empty)
    assert "with one image they have no other to be fitted on" in page.bar.said.full_text
    _compare(qtbot, empty, page)
    assert _column(page, 1) == ["The paper’s reverse", "Nearest zoom", "Bicubic zoom"]


def test_changed_images_make_the_results_old(qtbot, app: App, page: MethodsPage) -> None:
    _compare(qtbot, app, page)
    app.session.add_images([item("third.png", pixels(seed=7))])
    assert "compare again" in page.verdict.text()
    assert page.table.rowCount() == 4


def test_everything_has_a_name_and_a_hint(qtbot, app: App, page: MethodsPage) -> None:
    _compare(qtbot, app, page)
    bar = page.bar
    for widget in (bar.compare, bar.filters, bar.methods, bar.radius, bar.export, page.image_box):
        assert widget.toolTip(), widget
        assert widget.accessibleName() or widget.text().strip(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert page.table.accessibleName()


def test_a_small_window_needs_no_bar_to_scroll_sideways(qtbot, app: App, page: MethodsPage) -> None:
    app.window.resize(956, 504)
    app.window.actions_by_key["reset_layout"].trigger()
    _compare(qtbot, app, page)
    roll = page.parent().parent()
    assert isinstance(roll, QScrollArea)
    qtbot.waitUntil(lambda: page.width() <= roll.viewport().width())
    assert not roll.horizontalScrollBar().isVisible()
    app.session.methods.start()
    QApplication.processEvents()
    assert not roll.horizontalScrollBar().isVisible(), "nor while it compares"
    qtbot.waitUntil(lambda: not app.session.methods.running, timeout=30_000)
