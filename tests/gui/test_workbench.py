"""What is reversed, and what the workbench says about it."""

from __future__ import annotations

import math
import threading

import numpy as np
import pytest
from PySide6.QtTest import QTest

from revdeconv_gui import core
from revdeconv_gui.app import App
from revdeconv_gui.core.methods import find
from revdeconv_gui.core.presets import preset
from revdeconv_gui.gui.diverging import difference_image, table
from revdeconv_gui.gui.workbench import change_words, decibels
from revdeconv_gui.session import derived
from revdeconv_gui.session.method_choice import LoadedOperator
from revdeconv_gui.session.pictures import ReverseWith
from tests.gui.helpers import LEFT, Key, choose, learn_at_once, replace_text, settled, tool_button
from tests.session.helpers import item, pixels


def _deconvolved(app: App) -> np.ndarray | None:
    picture = app.window.workbench.view("deconvolved").picture
    return None if picture is None else picture.pixels


@pytest.mark.parametrize("how", ["f6", "tool button"])
def test_deconvolve_reverses_the_true_filter_before_a_run_and_the_learned_one_after(qtbot, app: App, how: str) -> None:
    session = app.session

    def press() -> None:
        if how == "f6":
            QTest.keyClick(app.window, Key.Key_F6)
        else:
            QTest.mouseClick(tool_button(app, "deconvolve"), LEFT)

    choose(app.window.filter_panel.preset, "blur")
    settled(qtbot, app)
    assert _deconvolved(app) is None
    press()
    assert session.view.reverse_with is ReverseWith.TRUE
    assert "the true filter" in app.window.said.text()
    settled(qtbot, app)
    assert np.array_equal(_deconvolved(app), core.deconvolve(session.pictures.filtered, session.document.filter))
    run = learn_at_once(qtbot, app)
    choose(app.window.workbench.reverse_box, ReverseWith.TRUE)
    press()
    assert session.view.reverse_with is ReverseWith.LEARNED
    settled(qtbot, app)
    assert np.array_equal(_deconvolved(app), core.deconvolve(session.pictures.filtered, run.learned))


def test_the_box_chooses_what_is_reversed(qtbot, app: App) -> None:
    session, box = app.session, app.window.workbench.reverse_box
    choose(app.window.filter_panel.preset, "blur")
    filters = [box.itemText(i) for i in range(box.count()) if box.itemData(i) in tuple(ReverseWith)]
    assert filters == ["with true filter"]
    assert (box.currentIndex(), box.placeholderText()) == (-1, "not yet")
    run = learn_at_once(qtbot, app)
    assert box.currentText() == "with run 1’s filter"
    choose(box, ReverseWith.TRUE)
    assert session.view.reverse_with is ReverseWith.TRUE
    settled(qtbot, app)
    assert np.array_equal(_deconvolved(app), core.deconvolve(session.pictures.filtered, session.document.filter))
    choose(box, ReverseWith.LEARNED)
    settled(qtbot, app)
    assert np.array_equal(_deconvolved(app), core.deconvolve(session.pictures.filtered, run.learned))


def test_a_run_of_another_size_cannot_be_reversed_and_that_is_said(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    replace_text(app.window.filter_panel.size_box, "4")
    settled(qtbot, app)
    assert _deconvolved(app) is None
    text = app.window.workbench.view("deconvolved").empty_text
    assert "Run 1 learned a 3 × 3 filter" in text
    assert "4 × 4" in text


def test_a_run_that_learned_another_filter_is_named(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    assert "not this filter" not in app.window.workbench.detail("deconvolved")
    choose(app.window.filter_panel.preset, "blur")
    settled(qtbot, app)
    assert "Run 1 learned edge, not this filter!" in app.window.workbench.detail("deconvolved")


def test_a_run_that_learned_another_bias_is_named_too(qtbot, app: App) -> None:
    learn_at_once(qtbot, app)
    replace_text(app.window.filter_panel.bias, "0.2")
    settled(qtbot, app)
    assert "Run 1 learned edge, not this filter!" in app.window.workbench.detail("deconvolved")


def test_what_an_opened_operator_was_fitted_for_is_never_cut_off(qtbot, app: App) -> None:
    fitted = find("learned-inverse").prepare(preset("blur"), images=[pixels(seed=9)])
    session = app.session
    session.show(method=session.view.method.with_operator(LoadedOperator("mine.npz", fitted)))
    settled(qtbot, app)
    assert app.window.workbench.detail("deconvolved").startswith("fitted for blur, not this filter!   MAE ")
    choose(app.window.filter_panel.preset, "blur")
    settled(qtbot, app)
    assert app.window.workbench.detail("deconvolved").startswith("fitted before, on unknown images   MAE ")


def test_an_image_smaller_than_the_kernel_gives_a_sentence(qtbot, app: App) -> None:
    app.session.add_images([item("tiny.png", pixels(2, 2))])
    settled(qtbot, app)
    assert "smaller than the 3 x 3 kernel" in app.window.workbench.view("original").empty_text
    assert not app.heard.of("error")


def test_the_difference_is_signed(qtbot, app: App) -> None:
    choose(app.window.filter_panel.preset, "blur")
    learn_at_once(qtbot, app)
    made = app.session.pictures
    inside = made.original[:24, :30].astype(int)
    expected = np.rint((made.deconvolved.astype(int) - inside).mean(axis=2)).astype(int)
    shown = app.window.workbench.view("difference").picture.pixels
    lut = {tuple(color): i - 255 for i, color in enumerate(table(dark=False).tolist())}
    assert shown.shape == (24, 30, 3)
    # Neighbouring numbers may share a colour; the sign never lies.
    signs = np.array([[np.sign(lut[tuple(c)]) for c in row] for row in shown.tolist()])
    far = np.abs(expected) > 4
    assert np.array_equal(signs[far], np.sign(expected)[far])


def test_difference_of_equal_pictures_is_neutral() -> None:
    image = pixels()
    for dark in (False, True):
        assert (difference_image(image, image, dark) == table(dark)[255]).all()
        assert (difference_image(image[..., 0], image[..., 0], dark) == table(dark)[255]).all()


@pytest.mark.parametrize(
    ("value", "text"), [(None, "–"), (math.inf, "∞ dB (equal)"), (21.456, "21.46 dB"), (-1.0, "-1.00 dB")]
)
def test_decibels(value: float | None, text: str) -> None:
    assert decibels(value) == text


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (None, ""),
        (math.nan, ""),
        (math.inf, "farther than the zoom, which is perfect"),
        (0.0, "as near as the zoom"),
        (-0.25, "25.00% nearer than the zoom"),
        (0.1, "10.00% farther than the zoom"),
        (-1.0, "100.00% nearer than the zoom"),
    ],
)
def test_change_in_words(change: float | None, text: str) -> None:
    assert change_words(change) == text


def test_pictures_that_take_long_are_not_stood_in_for_by_old_ones(
    qtbot, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, gate, make = app.window.workbench, threading.Event(), derived.make_pictures
    assert bench.detail("filtered")

    def slow(*arguments, **more):
        gate.wait(20.0)
        return make(*arguments, **more)

    monkeypatch.setattr(derived, "make_pictures", slow)
    choose(app.window.filter_panel.preset, "blur")
    try:
        qtbot.waitUntil(lambda: bench.view("filtered").empty_text == "Working…", timeout=5_000)
        assert [bench.view(key).picture for key in ("original", "filtered", "deconvolved")] == [None] * 3
        assert bench.detail("filtered") == ""
    finally:
        gate.set()
    settled(qtbot, app)
    assert bench.view("filtered").picture is not None
    assert "MAE0" in bench.detail("filtered")


@pytest.mark.parametrize("channels", [None, 1, 3, 4])
def test_differences_are_rounded_means_over_channels(channels: int | None) -> None:
    rng = np.random.default_rng(2)
    shape = (130, 50) if channels is None else (130, 50, channels)
    a, b = (rng.integers(0, 256, shape, np.uint8) for _ in range(2))
    signed = a.astype(float) - b
    means = np.rint(signed if channels is None else signed.mean(axis=2))
    wanted = table(dark=False)[np.rint(255 * np.clip(means / 64, -1, 1)).astype(int) + 255]
    assert np.array_equal(difference_image(a, b, False, 64), wanted)
