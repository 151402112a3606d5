"""The loss plot and the heat maps: what they draw is what is there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from revdeconv_gui.app import App
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Ending, FinishedRun, LossCurve
from revdeconv_gui.gui.diverging import color, table, text_on
from revdeconv_gui.gui.heat_map import number_text
from revdeconv_gui.gui.loss_plot import log_floor, moving_average
from tests.gui.helpers import LEFT, learn_at_once, raw_curve

LOSSES = st.lists(st.floats(0.0, 1e6), min_size=1, max_size=400)


def _show(app: App, values: np.ndarray) -> None:
    """A finished run with these losses, shape (P, C)."""
    count = len(values)
    curve = LossCurve(np.arange(1, count + 1), np.ones(count, np.int64), values)
    number = 1 + max((run.id for run in app.session.document.runs), default=0)
    learned = Filter(np.ones((values.shape[1], 3, 3)))
    run = FinishedRun(
        number, LearningSettings(), preset("edge"), learned, curve, Ending.FINISHED, count, count, 0.3, ("x",), 0.1
    )
    app.session.edit("Run", runs=(*app.session.document.runs, run))
    app.session.show(run_id=number)


COURSES = {
    "zeros": np.zeros((50, 3)),
    "empty": np.zeros((0, 3)),
    "empty, gray": np.zeros((0, 1)),
    "one point": np.full((1, 1), 0.25),
    "one zero": np.zeros((1, 3)),
    "with zeros": np.array([[0.5], [0.0], [1e-300], [3.0], [0.0]]),
    "down to 1e-30": np.geomspace(1, 1e-30, 300)[:, None],
    "diverging": np.geomspace(1e-3, 1e308, 100)[:, None],
    "inf and nan": np.vstack([np.ones((20, 2)), [[np.inf, 1.0], [np.nan, np.nan]]]),
    "all inf": np.full((30, 1), np.inf),
    "all nan": np.full((30, 1), np.nan),
    "denormal": np.full((30, 1), 5e-324),
}


@pytest.mark.parametrize("log", [True, False])
def test_any_losses_can_be_drawn(app: App, log: bool) -> None:
    plot = app.window.loss_plot
    if not log:
        QTest.mouseClick(plot.log_box, LEFT, pos=QPoint(10, plot.log_box.height() // 2))
    assert plot.log_box.isChecked() is log
    for name, values in COURSES.items():
        _show(app, values)
        assert not plot.grab().isNull()
        finite = values[np.isfinite(values).all(axis=1)]
        drawn = raw_curve(app)
        assert len(drawn) == len(finite), name
        if not log:
            assert np.array_equal(drawn, finite[:, 0]), name
        else:
            above = finite[:, 0] >= log_floor(finite)
            assert np.array_equal(drawn[above], finite[above, 0]), name
            assert (drawn > 0).all(), name
        low, high = plot._plot.getViewBox().viewRange()[1]
        assert np.isfinite([low, high]).all(), name


def test_smoothing_never_hides_the_raw_curve(qtbot, app: App) -> None:
    run = learn_at_once(qtbot, app)
    plot = app.window.loss_plot
    raw, smooth = plot._curves[0]
    assert np.array_equal(raw_curve(app), np.maximum(run.losses.values[:, 0], log_floor(run.losses.values)))
    assert smooth.xData is not None
    assert raw.isVisible()
    QTest.mouseClick(plot.smooth_box, LEFT, pos=QPoint(10, plot.smooth_box.height() // 2))
    assert smooth.xData is None or len(smooth.xData) == 0
    assert len(raw_curve(app)) == len(run.losses.values)


def test_a_gray_run_after_a_colour_run_has_one_curve(app: App) -> None:
    _show(app, np.ones((10, 3)))
    assert len(app.window.loss_plot._curves) == 3
    _show(app, np.ones((10, 1)))
    assert len(app.window.loss_plot._curves) == 1
    assert "gray" in app.window.loss_plot.legend.text()


@given(LOSSES)
@example([0.0])
@example([0.0, 0.0, 5e-324])
@example([1e6] * 100 + [1e-20] * 100)
def test_moving_average_is_the_mean_of_its_window(values: list[float]) -> None:
    losses, blocks = np.array(values), np.arange(len(values), dtype=float)
    at, mean = moving_average(blocks, losses)
    window = max(5, len(values) // 50)
    if len(values) < window:
        return
    assert len(at) == len(mean) == len(values) - window + 1
    for i in range(len(mean)):
        assert mean[i] == pytest.approx(losses[i : i + window].mean(), rel=1e-9, abs=1e-322)
    assert at[0] == blocks[(window - 1) // 2]


@given(st.lists(st.floats(0.0, 1e300), min_size=1, max_size=200))
@example([0.0])
@example([5e-324])
def test_log_floor_is_above_zero_and_under_almost_all(values: list[float]) -> None:
    losses = np.array(values)
    floor = log_floor(losses)
    assert floor >= 0.0
    assert np.isfinite(floor)
    above = losses[losses > 0.0]
    if above.size and above.min() > 1e-300:
        assert floor > 0.0
        assert (above >= floor).mean() >= 0.98


# ---- numbers and colours of the heat map


def _parsed(text: str) -> float:
    return float(text)


@given(st.floats(-1e307, 1e307), st.sampled_from([1, 2, 3]))
@example(0.05, 1)
@example(0.049999, 3)
@example(-0.0, 3)
@example(9999.9, 3)
@example(4.9999e-4, 3)
@example(-1e-300, 1)
@example(0.0951, 2)
def test_the_text_of_a_number_never_lies(value: float, digits: int) -> None:
    text = number_text(value, digits)
    assert len(text) <= 7
    shown = float(text)
    if value == 0.0:
        assert text == "0"
        return
    assert shown != 0.0, "a weight that is there is not shown as none"
    assert np.sign(shown) == np.sign(value)
    # Within half a unit of the last digit shown.
    mantissa, _, exponent = text.lstrip("-").partition("e")
    places = len(mantissa.partition(".")[2])
    unit = 10.0 ** (-places + int(exponent or 0)) if text not in ("inf", "-inf") else 0.0
    assert abs(shown - value) <= 0.5 * unit * (1 + 1e-9)


@given(st.floats(-10, 10))
def test_colours_have_the_sign_of_the_number(value: float) -> None:
    for dark in (False, True):
        lut = table(dark)
        shade = color(value, 10.0, lut)
        zero = QColor(*(int(v) for v in lut[255]))
        if abs(value) > 0.5:
            assert (shade.red() - zero.red() > shade.blue() - zero.blue()) is (value > 0)
        assert text_on(shade) in (QColor("#000000"), QColor("#ffffff"))


def test_colour_of_what_is_not_finite_is_neutral() -> None:
    lut = table(dark=False)
    neutral = color(0.0, 1.0, lut)
    assert color(float("nan"), 1.0, lut) == color(float("inf"), 1.0, lut) == color(3.0, 0.0, lut) == neutral


def test_heat_maps_tell_their_numbers(app: App) -> None:
    heat_map = app.window.weights_panel.maps[0]
    assert heat_map.accessibleName() == "True kernel"
    assert heat_map.accessibleDescription() == "-1 -1 -1; -1 8 -1; -1 -1 -1"
    square = heat_map._square()
    QTest.mouseMove(heat_map, square.center().toPoint())
    assert heat_map.toolTip() == "row 2, column 2: 8"
    QTest.mouseMove(heat_map, QPoint(1, 1))
    assert heat_map.toolTip() == ""


@pytest.mark.parametrize("size", [2, 3, 8, 15])
def test_heat_maps_of_every_size_are_painted(app: App, size: int) -> None:
    app.session.edit("Size", filter=Filter(np.arange(size * size * 3.0).reshape(3, size, size) - 20))
    assert len(app.window.weights_panel.maps) == 6
    assert not app.window.weights_panel.grab().isNull()
    app.session.edit("Zero", filter=replace(app.session.document.filter, kernels=np.zeros((size, size)), bias=0.0))
    assert not app.window.weights_panel.grab().isNull()


def test_a_filter_that_overflowed_is_said_to_be_large_in_few_words(app: App) -> None:
    truth = preset("edge")
    words = app.window.weights_panel._words(truth, Filter(1e200 * truth.effective))
    assert "size: 1e+200 × true" in words
    assert len(words) < 100
    assert "size: 1.000 × true" in app.window.weights_panel._words(truth, truth)


def test_where_all_weights_are_0_no_shape_is_told(qtbot, app: App) -> None:
    """The cosine and the size were nan."""
    app.session.edit("Clear", filter=Filter(np.zeros((3, 3))))
    learn_at_once(qtbot, app)
    text = app.window.weights_panel.summary.text()
    assert text.startswith("No shape to compare: all weights are 0")
    assert "nan" not in text
