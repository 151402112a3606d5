"""Zoom, pan, pixel values: the linked pictures of the workbench."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.gui.image_view import Picture, font_that_fits, to_qimage
from tests.gui.helpers import CTRL, LEFT, Key, choose, learn_at_once, settled, wheel
from tests.session.helpers import pixels

NAMES = ("original", "filtered", "deconvolved", "difference")


def _close(a: QPointF, b: QPointF, tolerance: float = 1e-6) -> bool:
    return abs(a.x() - b.x()) < tolerance and abs(a.y() - b.y()) < tolerance


def test_the_wheel_keeps_the_point_under_the_cursor(app: App) -> None:
    for name in NAMES:
        for steps in (1, -1, 5, 0.25, -5):
            view = app.window.workbench.view(name)
            at = QPointF(view.width() * 0.3, view.height() * 0.6)
            before, scale = view.to_image(at), view.shown_scale()
            wheel(view, at, steps)
            assert view.shown_scale() == pytest.approx(scale * 1.25**steps)
            assert _close(view.to_image(at), before), (name, steps)


def test_views_are_linked(app: App) -> None:
    bench = app.window.workbench
    wheel(bench.view("filtered"), QPointF(40, 30), 3)
    scales = {bench.view(name).shown_scale() for name in NAMES}
    assert len(scales) == 1
    at = QPointF(bench.view("original").rect().center())
    assert all(_close(bench.view(n).to_image(at), bench.view("original").to_image(at), 1.0) for n in NAMES)


def test_zoom_has_limits(app: App) -> None:
    view = app.window.workbench.view("original")
    for _ in range(60):
        wheel(view, QPointF(50, 50), 3)
    assert view.shown_scale() == 64.0
    for _ in range(90):
        wheel(view, QPointF(50, 50), -3)
    assert view.shown_scale() == 0.01


def test_dragging_pans_by_the_distance_dragged(app: App) -> None:
    view = app.window.workbench.view("original")
    wheel(view, QPointF(view.rect().center()), 6)
    start = QPoint(view.width() // 2, view.height() // 2)
    under = view.to_image(QPointF(start))
    QTest.mousePress(view, LEFT, pos=start)
    assert view.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseMove(view, start + QPoint(10, -6))
    QTest.mouseMove(view, start + QPoint(25, -12))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(25, -12))
    assert _close(view.to_image(QPointF(start + QPoint(25, -12))), under)
    QTest.mouseMove(view, start)
    assert _close(view.to_image(QPointF(start + QPoint(25, -12))), under), "no button, no pan"


def test_double_click_and_keys_fit(app: App) -> None:
    view = app.window.workbench.view("original")
    whole = view.shown_scale()
    for fit in (
        lambda: QTest.mouseDClick(view, LEFT, pos=QPoint(30, 30)),
        lambda: QTest.keyClick(view, Key.Key_0),
        lambda: QTest.keyClick(view, Key.Key_Home),
        lambda: QTest.keyClick(app.window, Key.Key_0, CTRL),
    ):
        wheel(view, QPointF(10, 10), 4)
        assert view.shown_scale() > whole
        fit()
        assert view.shown_scale() == whole
        assert _close(app.window.workbench.viewport.centre, QPointF(16, 12.5))


def test_arrows_pan_and_plus_and_minus_zoom(app: App) -> None:
    view, viewport = app.window.workbench.view("original"), app.window.workbench.viewport
    view.setFocus()
    scale = view.shown_scale()
    QTest.keyClick(view, Key.Key_Plus)
    QTest.keyClick(view, Key.Key_Plus)
    assert view.shown_scale() == pytest.approx(scale * 1.25**2)
    centre = QPointF(viewport.centre)
    for key, x, y in (
        (Key.Key_Right, 1, 0),
        (Key.Key_Down, 0, 1),
        (Key.Key_Left, -1, 0),
        (Key.Key_Up, 0, -1),
    ):
        before = QPointF(viewport.centre)
        QTest.keyClick(view, key)
        moved = viewport.centre - before
        assert np.sign([moved.x(), moved.y()]).tolist() == [x, y]
    assert _close(viewport.centre, centre)
    QTest.keyClick(view, Key.Key_Minus)
    assert view.shown_scale() == pytest.approx(scale * 1.25)
    QTest.keyClick(app.window, Key.Key_1, CTRL)
    assert view.shown_scale() == 1.0


def test_another_filter_and_another_image_keep_the_zoom(qtbot, app: App) -> None:
    view, viewport = app.window.workbench.view("original"), app.window.workbench.viewport
    wheel(view, QPointF(20, 20), 4)
    scale = view.shown_scale()
    choose(app.window.filter_panel.preset, "blur")
    settled(qtbot, app)
    assert view.shown_scale() == scale
    app.window.images_panel.list.setFocus()
    before, seen = viewport.extent, viewport.centre
    QTest.keyClick(app.window.images_panel.list, Key.Key_Down)
    settled(qtbot, app)
    assert viewport.extent != before
    assert view.shown_scale() == scale
    assert viewport.centre.x() / viewport.extent.width() == pytest.approx(seen.x() / before.width())
    QTest.keyClick(view, Key.Key_0)
    QTest.keyClick(app.window.images_panel.list, Key.Key_Up)
    settled(qtbot, app)
    assert viewport.scale is None, "what fits the window fits again"


# ---- pixel values


def _point_at(app: App, name: str, x: float, y: float) -> str:
    view = app.window.workbench.view(name)
    at = (QPointF(x, y) - view.viewport.centre) * view.shown_scale() + QPointF(view.width() / 2, view.height() / 2)
    QTest.mouseMove(view, at.toPoint())
    return app.window.pixel_values.text()


def test_the_status_bar_tells_the_values_under_the_cursor(qtbot, app: App) -> None:
    session = app.session
    choose(app.window.filter_panel.preset, "blur")
    run = learn_at_once(qtbot, app)
    qtbot.waitUntil(lambda: app.window.workbench.view("deconvolved").picture is not None, timeout=10_000)
    image = session.document.image(session.view.image_id).pixels
    filtered = core.to_uint8(core.forward(image, session.document.filter))
    deconvolved = core.deconvolve(filtered, run.learned)

    def words(values: np.ndarray) -> str:
        return " ".join(str(v) for v in values)

    for name in NAMES:
        for x, y in ((0, 0), (4, 7), (29, 23), (17, 11)):
            text = _point_at(app, name, x + 0.5, y + 0.5)
            assert text.startswith(f"x {x}  y {y}  block row {y // 3 + 1}, column {x // 3 + 1}")
            assert f"original {words(image[y, x])}" in text
            assert f"filtered {words(filtered[y // 3, x // 3])}" in text
            assert f"deconvolved {words(deconvolved[y, x])}" in text


def test_outside_the_covered_part_only_the_original_has_a_value(app: App) -> None:
    image = app.session.document.images[0].pixels
    text = _point_at(app, "original", 31.5, 24.5)
    assert f"original {' '.join(str(v) for v in image[24, 31])}" in text
    assert "filtered" not in text


def test_outside_the_picture_and_after_leaving_there_are_no_values(app: App) -> None:
    assert _point_at(app, "original", 4.5, 4.5)
    assert _point_at(app, "original", -3.0, 5.0) == ""
    assert _point_at(app, "original", 4.5, 4.5)
    app.window.workbench.view("original").leaveEvent(None)
    assert app.window.pixel_values.text() == ""


# ---- what is painted


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("width", [1, 2, 3, 5, 30])
def test_pixels_become_an_image_of_the_same_colours(gray: bool, width: int) -> None:
    image = pixels(4, 30, gray=gray)[:, :width]
    made = to_qimage(image)
    for y in range(4):
        for x in range(width):
            color = made.pixelColor(x, y)
            assert (color.red(), color.green(), color.blue()) == tuple(np.broadcast_to(image[y, x], 3).tolist())


@pytest.mark.parametrize("shape", [(402, 801, 3), (803, 401), (810, 402, 1)])
def test_smaller_levels_are_means_of_two_by_two(shape: tuple[int, ...]) -> None:
    image = np.random.default_rng(3).integers(0, 256, shape, np.uint8)
    half = Picture(image, (shape[1], shape[0])).levels[1]
    height, width = shape[0] // 2, shape[1] // 2
    assert (half.width(), half.height()) == (width, height)
    even = image[: 2 * height, : 2 * width].reshape(height, 2, width, 2, -1).astype(int)
    means = (even.sum(axis=(1, 3)) + 2) // 4
    for y, x in [(0, 0), (height - 1, width - 1), (64, 63), (height // 2, 5)]:
        color = half.pixelColor(x, y)
        assert [color.red(), color.green(), color.blue()] == np.broadcast_to(means[y, x], 3).tolist()


def test_large_pictures_have_smaller_levels() -> None:
    picture = Picture(np.zeros((1700, 1000, 3), np.uint8), (1000, 1700))
    assert [(level.width(), level.height()) for level in picture.levels] == [(1000, 1700), (500, 850), (250, 425)]
    assert picture.level(1.0).width() == 1000
    assert picture.level(0.5).width() == 500
    assert picture.level(0.01).width() == 250
    assert picture.value_at(-0.1, 0) is None
    assert picture.value_at(999.9, 1699.9) == (0, 0, 0)


def test_one_picture_is_saved_from_its_menu(qtbot, app: App, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

    from revdeconv_gui.document.image_files import read_image

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "saved"), "TIFF (*.tif)"))
    view = app.window.workbench.view("filtered")
    view.save_requested.emit()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    settled(qtbot, app)
    assert np.array_equal(read_image(tmp_path / "saved.tif").pixels, app.session.pictures.filtered)


def test_words_in_a_low_pane_are_whole(qtbot) -> None:
    """In the smallest window the first and the last line of the words were cut."""
    text = "Press Learn (F5): the learned filter is then reversed to recover the original from the filtered image."
    font, room = QApplication.font(), QSize(198, 48)
    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value

    def height(of: QFont) -> int:
        return QFontMetrics(of).boundingRect(QRect(QPoint(0, 0), room), flags, text).height()

    assert height(font) > room.height()
    assert height(font_that_fits(font, text, room)) <= room.height()
    assert font_that_fits(font, text, QSize(900, 400)).pointSizeF() == font.pointSizeF()
