"""The loss plot by mouse and keyboard: runs and channels, axes, crosshair, zoom, files."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import numpy as np
import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLayoutItem, QMenu, QWidgetItem

from revdeconv_gui.app import App
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Ending, LossCurve
from revdeconv_gui.gui.plot_axis import linear_text, log_text, log_texts, log_ticks
from revdeconv_gui.gui.plot_data import Series, decimate, extremes, log_edge, moving_average, pixel_edges
from revdeconv_gui.gui.plot_head import PlotHead
from revdeconv_gui.session.floors import Floor
from tests.gui.helpers import LEFT, SHIFT, Key, choose, ended, learn_at_once, settled, wheel


def _plot(app: App) -> Any:
    return app.window.loss_plot._plot


def _click(box: Any) -> None:
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def _give(app: App, qtbot: Any, values: np.ndarray, **changes: Any) -> None:
    """The run that is shown gets these losses."""
    (run,) = app.session.document.runs
    count = len(values)
    blocks = np.arange(1, count + 1)
    curve = LossCurve(blocks, np.ones(count, np.int64), values)
    app.session.edit("other losses", runs=(replace(run, id=77, losses=curve, total=count, **changes),))
    app.session.show(run_id=77)
    settled(qtbot, app)


def _give_again(app: App, qtbot: Any, values: np.ndarray) -> None:
    run = app.session.document.runs[-1]
    app.session.edit("other losses", runs=(replace(run, id=78, losses=replace(run.losses, values=values)),))
    app.session.show(run_id=78)
    settled(qtbot, app)


def test_channels_are_hidden_and_shown_by_the_legend(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    assert [s.name for s in _plot(app).series] == ["red", "green", "blue"]
    QTest.mouseClick(loss.legend.chips["channel", 1], LEFT)
    assert [s.name for s in _plot(app).series] == ["red", "blue"]
    QTest.mouseClick(loss.legend.chips["channel", 1], LEFT)
    assert len(_plot(app).series) == 3


def test_ticked_runs_are_drawn_beside_the_chosen_one_in_other_colours(qtbot, app: App) -> None:
    first, second = learn_at_once(qtbot, app), learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    assert {s.run for s in _plot(app).series} == {second.id}
    action = next(a for a in loss.head.runs_menu.actions() if a.text().startswith(f"Run {first.id}:"))
    action.trigger()
    assert [s.run for s in _plot(app).series] == [second.id] * 3 + [first.id] * 3
    assert len({s.color for s in _plot(app).series}) == 6
    QTest.mouseClick(loss.legend.chips["run", second.id], LEFT)
    assert {s.run for s in _plot(app).series} == {first.id}


@pytest.mark.parametrize("log_x", [False, True])
@pytest.mark.parametrize("log_y", [False, True])
def test_all_points_are_seen_on_every_pair_of_axes(qtbot, app: App, log_x: bool, log_y: bool) -> None:
    learn_at_once(qtbot, app)
    values = np.geomspace(1e-9, 10.0, 60)[:, np.newaxis].repeat(3, axis=1)[::-1].copy()
    values[30] = 0.0
    _give(app, qtbot, values)
    loss = app.window.loss_plot
    if not log_y:
        _click(loss.log_box)
    if log_x:
        _click(loss.log_x_box)
    (left, right), (low, high) = _plot(app).box.viewRange()
    xs, ys = (np.log10(v) if log else np.array(v) for v, log in (([1.0, 60.0], log_x), ([1e-9, 10.0], log_y)))
    assert left <= xs[0] < xs[1] <= right
    assert low <= ys[0] < ys[1] <= high
    assert np.isfinite([left, right, low, high]).all()
    assert ("3 losses of exactly 0" in loss.note.full_text) is log_y
    shown = _plot(app).curves[0][0].yData
    assert (np.asarray(shown) > 0).all() or not log_y


def test_a_plot_without_a_point_says_why(qtbot, app: App) -> None:
    """Of a run of many epochs a point is the mean of many blocks: after a few steps there is none."""
    app.session.edit("long", settings=LearningSettings(epochs=1000))
    settled(qtbot, app)
    QTest.keyClick(app.window, Key.Key_F10)
    qtbot.waitUntil(lambda: "No point yet" in app.window.loss_plot.note.full_text, timeout=10_000)
    QTest.mouseClick(app.window.learning_panel.stop, LEFT)
    ended(qtbot, app)
    assert "No point yet" in app.window.loss_plot.note.full_text
    app.session.edit("short", settings=LearningSettings())
    learn_at_once(qtbot, app)
    assert "No point yet" not in app.window.loss_plot.note.full_text


def test_losses_of_black_blocks_do_not_squeeze_the_curve(qtbot, app: App) -> None:
    """Where half of the losses are rounding, the axis ends below the smoothed curve; what is under it is counted."""
    learn_at_once(qtbot, app)
    values = np.where(np.arange(600) % 2, 1e-3, 1e-32)[:, np.newaxis].repeat(3, axis=1)
    values[[10, 20]] = 0.0
    _give(app, qtbot, values)
    loss, plot = app.window.loss_plot, _plot(app)
    low, high = plot.box.viewRange()[1]
    assert -6.5 < low < -5.0
    assert high > -3.0
    assert (values < 10.0**low).sum() == 900
    assert "900 losses lie below the axis, 6 of them exactly 0." in loss.note.full_text
    raw = np.asarray(plot.curves[0][0].yData)
    assert raw.min() == pytest.approx(1e-33, rel=1e-9), "who pans down finds them"
    _give_again(app, qtbot, np.maximum(values, 1e-4))
    assert "below the axis" not in loss.note.full_text


def test_a_run_that_was_stopped_early_fills_the_plot(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    _give(app, qtbot, np.full((3, 3), 0.25))
    run = app.session.document.runs[-1]
    app.session.edit("stopped", runs=(replace(run, id=78, total=50_000, ending=Ending.STOPPED),))
    app.session.show(run_id=78)
    settled(qtbot, app)
    left, right = _plot(app).box.viewRange()[0]
    assert left < 1.0
    assert 3.0 < right < 4.0


def test_a_course_that_falls_to_rounding_is_seen_to_its_end(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    values = np.geomspace(1.0, 1e-28, 600)[:, np.newaxis].repeat(3, axis=1)
    _give(app, qtbot, values)
    low, _ = _plot(app).box.viewRange()[1]
    assert low < -28.0


@given(st.lists(st.floats(0.0, 1e6), min_size=1, max_size=200), st.none() | st.floats(1e-30, 1e6))
def test_the_axis_ends_under_nearly_all_of_the_smoothed_curve(losses: list[float], level: float | None) -> None:
    one = Series(1, 0, "", "#000000", np.arange(1.0, len(losses) + 1.0), np.array(losses), level)
    edge, mean = log_edge([one]), one.smooth()[1]
    above = mean[mean > 0.0]
    assert edge >= 0.0
    assert (above >= edge).mean() >= 0.94 if above.size else edge == 0.0
    assert level is None or edge < level
    assert one.under(edge) == sum(loss < edge for loss in losses)


@pytest.mark.parametrize("height", [150, 260, 500])
def test_the_axis_of_blocks_says_what_it_is_at_any_height(qtbot, app: App, height: int) -> None:
    dock = app.window.docks["loss"]
    dock.setFloating(True)
    dock.resize(520, height)
    learn_at_once(qtbot, app)
    QApplication.processEvents()
    plot = _plot(app)
    axis = plot.getAxis("bottom")
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    texts = axis.generateDrawSpecs(painter)[2]
    painter.end()
    inside = [rect for rect, _, text in texts if text == "blocks"]
    assert len(inside) == (not axis.label.isVisible())
    assert axis.label.isVisible() is (plot.height() >= 170)
    for rect in inside:
        assert not any(rect.intersects(other) for other, _, text in texts if text != "blocks")
        assert axis.boundingRect().right() >= rect.right()


def test_a_low_plot_keeps_its_room_from_remarks_but_not_from_warnings(qtbot, app: App) -> None:
    loss, dock = app.window.loss_plot, app.window.docks["loss"]
    dock.setFloating(True)
    dock.resize(330, 170)
    learn_at_once(qtbot, app)
    settled(qtbot, app)
    long = "A remark that is much longer than the line has room for in a window of this size, as they are."
    loss.head.tell(long, warning=False, whole=False)
    qtbot.waitUntil(lambda: loss.note.text().endswith("…"))
    assert loss.note.toolTip() == long
    one = loss.note.height()
    loss.head.tell(long, warning=True, whole=True)
    qtbot.waitUntil(lambda: loss.note.height() > one)
    assert loss.note.text() == long
    assert all(chip.visibleRegion().boundingRect().width() == chip.width() for chip in loss.legend.chips.values())


def test_all_runs_are_shown_and_hidden_at_once(qtbot, app: App) -> None:
    runs = [learn_at_once(qtbot, app) for _ in range(3)]
    loss = app.window.loss_plot

    def choose_entry(text: str) -> None:
        next(a for a in loss.head.runs_menu.actions() if a.text().replace("&", "") == text).trigger()

    choose_entry("Show all")
    assert {s.run for s in _plot(app).series} == {run.id for run in runs}
    QTest.mouseClick(loss.legend.chips["run", runs[0].id], LEFT)
    assert {s.run for s in _plot(app).series} == {run.id for run in runs[1:]}
    choose_entry("Show all")
    assert {s.run for s in _plot(app).series} == {run.id for run in runs}
    choose_entry("Show only the chosen one")
    assert {s.run for s in _plot(app).series} == {runs[2].id}


def test_many_runs_are_reached_in_the_legend_and_fit_into_the_readout(qtbot, app: App) -> None:
    app.session.edit("Sweep", settings=LearningSettings(rates=tuple((i + 1) / 100 for i in range(20))))
    QTest.mouseClick(app.window.learning_panel.learn, LEFT)
    ended(qtbot, app)
    plot, loss = _plot(app), app.window.loss_plot
    loss.head.runs_menu.actions()[0].trigger()
    QApplication.processEvents()
    legend, bar = loss.legend, loss.legend.horizontalScrollBar()
    assert bar.maximum() > 0
    wheel(legend.viewport(), QPointF(5, 5), -3)
    assert bar.value() > 0
    QTest.mouseMove(plot.viewport(), QPoint(plot.width() // 3, plot.height() // 4))
    readout = loss.crosshair.readout
    assert readout.geometry().bottom() <= plot.height()
    assert "more runs" in readout.text()


def test_divergence_is_said_in_words(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    values = np.ones((20, 3))
    values[15:] = np.inf
    _give(app, qtbot, values, ending=Ending.DIVERGED, message="The weights overflowed: the rate is too large.")
    note = app.window.loss_plot.note
    assert "overflowed" in note.full_text
    assert note.property("role") == "warning"
    assert len(_plot(app).series[0].x) == 15


def test_the_floor_is_a_dashed_line_with_its_value(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    loss.floors._known[run.id] = Floor(np.array([2e-4, 3e-4, 4e-4]), 0.25)
    loss.floors.changed.emit()
    lines = _plot(app)._levels
    assert [line.value() for line in lines] == pytest.approx(np.log10([2e-4, 3e-4, 4e-4]))
    assert all(line.pen.style() is Qt.PenStyle.DashLine for line in lines)
    assert lines[0].label.toPlainText() == "floor 0.0002"
    assert "Least-squares floor 0.0003" in loss.note.full_text
    assert "25% of the blocks are saturated" in loss.note.full_text
    low, high = _plot(app).box.viewRange()[1]
    assert low <= np.log10(2e-4) <= high


def test_the_crosshair_tells_the_values_under_the_cursor(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    plot, loss = _plot(app), app.window.loss_plot
    QTest.mouseMove(plot.viewport(), QPoint(plot.width() // 2, plot.height() // 3))
    text = loss.crosshair.readout.text()
    assert loss.crosshair.readout.isVisible()
    at = plot._cross.value()
    index = int(np.argmin(np.abs(run.losses.blocks - at)))
    assert f"block {run.losses.blocks[index]:,} · epoch 1" in text
    assert f"{run.losses.values[index, 0]:.3g}" in text
    QApplication.sendEvent(plot, _leave())
    assert not loss.crosshair.readout.isVisible()


def test_arrows_move_the_crosshair_where_there_are_no_moments(qtbot, app: App) -> None:
    app.session.edit("Rule", settings=replace(app.session.document.settings, rule="nlms"))
    run = learn_at_once(qtbot, app)
    app.session.edit("Forget", runs=(replace(run, history=None),))
    plot, loss = _plot(app), app.window.loss_plot
    plot.setFocus()
    seen = plot.box.viewRange()
    QTest.keyClick(plot, Key.Key_Right)
    first = plot._cross.value()
    for _ in range(4):
        QTest.keyClick(plot, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    second = plot._cross.value()
    assert second > first
    index = int(np.argmin(np.abs(run.losses.blocks - second)))
    assert f"block {run.losses.blocks[index]:,} · epoch 1" in loss.crosshair.readout.text()
    QTest.keyClick(plot, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert plot._cross.value() < second
    assert plot.box.viewRange() == seen, "without Shift nothing pans"
    plot.clearFocus()
    assert not loss.crosshair.readout.isVisible()


def test_arrows_read_the_values_of_the_moment_they_go_to(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    plot, loss, travel = _plot(app), app.window.loss_plot, app.session.travel
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Home)
    QTest.keyClick(plot, Key.Key_Right)
    assert loss.crosshair.readout.isVisible()
    assert abs(plot._cross.value() - travel.past.block) <= np.diff(loss._courses[0].blocks).max()


def test_up_and_down_go_from_weight_to_weight(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    plot, loss = _plot(app), app.window.loss_plot
    choose(loss.what_box, "weights")
    plot.setFocus()
    told = set()
    for key in [Key.Key_Up] * 30 + [Key.Key_Down] * 60:
        QTest.keyClick(plot, key, Qt.KeyboardModifier.ControlModifier)
        told.add(loss.crosshair.readout.text())
    assert len(told) > 1
    assert all("w[" in text for text in told)


def _leave() -> Any:
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_a_box_drawn_with_shift_is_zoomed_to_and_a_double_click_fits(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    plot = _plot(app)
    before = plot.box.viewRange()[0]
    port = plot.viewport()
    area = plot.mapFromScene(plot.box.sceneBoundingRect()).boundingRect()
    a, b = area.center() - QPoint(40, 15), area.center() + QPoint(40, 15)
    QTest.mousePress(port, LEFT, SHIFT, a)
    for share in (0.3, 0.6, 1.0):
        _drag(port, a + (b - a) * share)
    QTest.mouseRelease(port, LEFT, SHIFT, b)
    inside = plot.box.viewRange()[0]
    assert before[0] < inside[0] < inside[1] < before[1]
    QTest.mouseDClick(port, LEFT, pos=area.center())
    assert plot.box.viewRange()[0] == pytest.approx(before)
    wheel(port, area.center().toPointF(), 2)
    assert np.diff(plot.box.viewRange()[0]) < np.diff(before)
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_0)
    assert plot.box.viewRange()[0] == pytest.approx(before)


def _drag(widget: Any, at: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, at.toPointF(), widget.mapToGlobal(at).toPointF(), LEFT, LEFT, SHIFT
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_weights_over_time_end_in_the_learned_ones(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    loss.what_box.setFocus()
    QTest.keyClick(loss.what_box, Key.Key_Down)
    assert loss.weights
    drawn = _plot(app).series[0].y
    ends = drawn.reshape(9, -1)[:, -2]
    assert np.array_equal(ends, run.learned.kernels[0].ravel())
    assert not loss.log_box.isEnabled()
    QTest.keyClick(loss.what_box, Key.Key_Up)
    assert not loss.weights


def test_what_a_marked_range_saves_can_be_read_whole(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    loss.mark_range(True)
    QApplication.processEvents()
    assert loss.note.full_text.startswith("Saved as CSV: blocks ")
    assert loss.note.text() == loss.note.full_text
    assert loss.note.y() > loss.title.geometry().bottom(), "a line of its own"
    loss.mark_range(False)
    QApplication.processEvents()
    assert "Saved as CSV" not in loss.note.full_text
    assert loss.note.full_text in (loss.note.text(), loss.note.toolTip())


@pytest.mark.parametrize("width", [280, 480, 900])
def test_a_remark_is_never_cut_short(qtbot, app: App, width: int) -> None:
    loss, dock = app.window.loss_plot, app.window.docks["loss"]
    dock.setFloating(True)
    dock.resize(width, 300)
    learn_at_once(qtbot, app)
    for text in ("Short.", "A remark that is much longer than the line beside the title has room for, at any width."):
        loss.head.tell(text, warning=False, whole=False)
        qtbot.waitUntil(lambda: loss.note.height() >= loss.note.heightForWidth(loss.note.width()))  # all lines are seen
        assert loss.note.text() == text
    loss.head.tell("", warning=False, whole=False)
    QApplication.processEvents()
    assert loss.note.geometry().center().y() == pytest.approx(loss.title.geometry().center().y(), abs=2)


def test_a_narrow_plot_keeps_its_boxes_in_the_menu(qtbot, app: App) -> None:
    loss, dock = app.window.loss_plot, app.window.docks["loss"]
    dock.setFloating(True)
    dock.resize(280, 300)
    learn_at_once(qtbot, app)
    qtbot.waitUntil(loss.log_box.isHidden)
    _click(loss.head.menu_button)
    menu = next(m for m in loss.head.findChildren(QMenu) if m.isVisible() and m is not loss.head.runs_menu)
    entry = next(action for action in menu.actions() if action.text() == "Log loss")
    assert entry.isChecked()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
    assert not loss.log_box.isChecked()
    for width in range(400, 600, 10):
        dock.resize(width, 300)
        QApplication.processEvents()
        boxes = [box for box in (loss.smooth_box, loss.log_x_box, loss.log_box) if box.isVisible()]
        assert all(box.width() >= box.sizeHint().width() for box in boxes), "no text is cut"
    assert len(boxes) == 3


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_the_plot_is_saved_from_its_menu(
    qtbot, app: App, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = learn_at_once(qtbot, app)
    path = tmp_path / f"plot.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    loss = app.window.loss_plot
    if kind == "csv":
        loss.mark_range(True)
    QTest.mouseClick(loss.head.menu_button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text().startswith(f"Save as {kind.upper()}")).trigger()
    menu.close()
    settled(qtbot, app)
    assert not app.heard.of("error")
    if kind == "png":
        picture = QImage(str(path))
        assert picture.width() == 1920
        assert len({picture.pixel(x, y) for x in range(0, 1900, 13) for y in range(0, 900, 17)}) > 5
    elif kind == "svg":
        text = path.read_text()
        assert "<svg" in text
        assert "blocks learned" in text
    else:
        low, high = _plot(app).chosen_range()
        rows = list(csv.DictReader(path.read_text().splitlines()))
        wanted = [b for b in run.losses.blocks if low <= b <= high]
        assert 0 < len(wanted) < len(run.losses.blocks)
        assert [int(r["block"]) for r in rows if r["channel"] == "r"] == wanted
        assert len(rows) == 3 * len(wanted)


def test_the_picture_is_copied(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    app.window.loss_plot.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1920


# ---- numbers


def test_decimation_keeps_every_extreme() -> None:
    rng = np.random.default_rng(3)
    x, y = np.arange(200_000.0), rng.normal(size=200_000)
    y[123_456] = 50.0
    for points in ((x, y), extremes(x, y)):
        few_x, few = decimate(*points, pixel_edges(0.0, 200_000.0, 500, log=False))
        assert len(few) <= 1002
        assert few.max() == 50.0
        assert few.min() == y.min()
        assert (np.diff(few_x) >= 0).all()
    assert len(decimate(x, y, pixel_edges(10.2, 10.4, 500, log=False))[0]) >= 2


def test_a_million_points_are_smoothed_at_once() -> None:
    values = np.full(1_000_000, 1e-9)
    values[:1000] = 1.0
    at, mean = moving_average(np.arange(1e6), values)
    assert len(at) == len(mean) < 6001
    assert mean[-1] == pytest.approx(1e-9)


def test_numbers_of_axes() -> None:
    assert log_text(-7.0) == "10⁻⁷"
    assert log_text(3.0) == "1,000"
    assert log_text(np.log10(0.02)) == "0.02"
    assert linear_text(20000.0, 10000.0) == "20,000"
    assert linear_text(0.25, 0.05) == "0.25"
    for low, high in ((-9.0, 1.0), (-3.1, -2.9), (0.0, 0.01), (-300.0, 5.0), (2.0, 2.0)):
        ticks = [t for _, part in log_ticks(low, high, 4.0) for t in part]
        assert all(low <= t <= high + 1e-9 for t in ticks)
    assert Series(1, 0, "a", "#000000", np.zeros(0), np.zeros(0)).extent is None


@pytest.mark.parametrize("height", [6.38e-7, 0.01234, 7.5])
@pytest.mark.parametrize("span", [1e-3, 1e-5, 1e-7])
def test_no_two_heights_of_the_axis_have_the_same_number(height: float, span: float) -> None:
    """The exact rule's losses of three channels may be next to one another."""
    low, high = np.log10(height), np.log10(height * (1.0 + span))
    ticks = [t for _, part in log_ticks(low, high, 4.0) for t in part]
    texts = log_texts(ticks)
    assert len(ticks) >= 2
    assert len(set(texts)) == len(texts)


def test_everything_of_the_plot_is_reached_by_tab(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    loss = app.window.loss_plot
    widgets = [loss.what_box, loss.smooth_box, loss.log_x_box, loss.log_box, loss.zoom_button, loss.head.menu_button]
    assert all(w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in [*widgets, _plot(app)])
    loss.head.menu_button.setFocus()
    walked = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [*loss.legend.chips.values(), _plot(app)], "in the order in which they are seen"


def test_the_title_stays_at_the_left_when_the_remark_has_lines_of_its_own(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    head = app.window.loss_plot.head
    for whole in (True, False):
        head.tell("A remark.", warning=False, whole=whole)
        QApplication.processEvents()
        assert head.title.isVisible()
        assert head.title.x() == head.what_box.x(), whole


def _address(item: QLayoutItem) -> int:
    return int(shiboken6.getCppPointer(item)[0])


def test_a_remark_that_moves_leaves_no_item_that_only_python_knows(qtbot) -> None:
    """What was made at its address later was taken for the item: a menu's entry, then a crash of the whole program."""

    def known() -> set[int]:
        return {_address(w) for w in shiboken6.getAllValidWrappers() if isinstance(w, QWidgetItem)}

    before = known()
    head = PlotHead(Mock())
    qtbot.addWidget(head)
    head.resize(300, 80)
    head.show()
    made = known() - before
    head.tell("a remark that has no room beside the title and the legend of the plot", warning=False, whole=True)
    assert len(made - known()) == 1, "the remark's old item, which is gone in C++"
    for text in ("", "the same again" * 9):
        head.tell(text, warning=False, whole=bool(text))
        assert known() - before <= made
