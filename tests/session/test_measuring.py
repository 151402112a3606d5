"""Measures of the whole picture and of a part, against the core's own and numpy's."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.session import measuring
from revdeconv_gui.session.floors import Floors
from revdeconv_gui.session.measuring import Measuring, clip_part, histogram, measure, similarity, whole_part
from revdeconv_gui.session.pictures import Pictures, make_pictures
from revdeconv_gui.session.session import Session
from tests.session.helpers import learned, pixels


def _pictures(height: int = 40, width: int = 50, *, gray: bool = False) -> Pictures:
    return make_pictures(pixels(height, width, gray=gray), preset("blur"), Activation.CLIP, preset("blur"))


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("part", [None, (5, 7, 20, 13), (0, 0, 1, 1), (40, 30, 100, 100)])
def test_measures_are_those_of_the_core_over_the_part(gray: bool, part: Any) -> None:
    pictures = _pictures(gray=gray)
    asked = whole_part(pictures) if part is None else part
    found = measure(pictures, asked)
    left, top, width, height = clip_part(asked, pictures)
    assert found.part == (left, top, width, height)
    area = np.s_[top : top + height, left : left + width]
    original, made = pictures.original[area], pictures.deconvolved[area]
    zoomed = core.zoom_nearest(pictures.filtered, (39, 48))[area]
    assert found.deconvolved.mae == core.mean_absolute_error(made, original)
    assert found.deconvolved.psnr == pytest.approx(core.psnr(made, original))
    assert found.zoom.mae == core.mean_absolute_error(zoomed, original)
    assert found.zoom.rmse == pytest.approx(np.sqrt(np.square(zoomed / 255.0 - original / 255.0).mean()))
    assert found.change == core.signed_change(found.deconvolved.mae, found.zoom.mae)


def test_a_part_outside_is_nothing() -> None:
    assert measure(_pictures(), (100, 100, 5, 5)) is None


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("strip", [1, 8, 256])
def test_similarity_in_strips_is_that_of_the_whole(gray: bool, strip: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "_STRIP", strip)
    a, b = pixels(40, 31, gray=gray), pixels(40, 31, gray=gray, seed=5)
    assert similarity(a, b, lambda: False) == pytest.approx(core.ssim(a, b), abs=1e-12)
    assert similarity(a, b, lambda: True) is None
    assert math.isnan(similarity(a[:6], b[:6], lambda: False))


def test_histogram_counts_every_value() -> None:
    image = pixels(10, 12)
    counts = histogram(image)
    assert counts.shape == (3, 256)
    assert counts[1].sum() == 120
    assert counts[2, image[3, 4, 2]] == np.count_nonzero(image[..., 2] == image[3, 4, 2])


def test_measures_come_and_go_with_the_pictures_and_the_part(qtbot: Any, session: Session) -> None:
    tool = Measuring(session)
    session.pictures = _pictures()
    session.pictures_changed.emit()
    assert not session.background.busy, "nobody looks"
    tool.want(True)
    qtbot.waitUntil(lambda: tool.whole_measured is not None and tool.whole_measured.zoom.ssim is not None)
    first = tool.whole_measured
    tool.set_part((3, 3, 12, 12))
    qtbot.waitUntil(lambda: tool.part_measured is not None and tool.part_measured.deconvolved.ssim is not None)
    assert tool.part_measured.part == (3, 3, 12, 12)
    tool.set_part(None)
    assert tool.part_measured is None
    session.pictures = _pictures(60, 60)
    session.pictures_changed.emit()
    assert tool.whole_measured is None
    qtbot.waitUntil(lambda: tool.whole_measured is not None)
    assert tool.whole_measured is not first
    qtbot.waitUntil(lambda: not session.background.busy)


def test_a_run_keeps_its_weights_and_its_floor_is_worked_out(qtbot: Any, one: Session) -> None:
    floors = Floors(one)
    run = learned(qtbot, one)
    assert np.array_equal(run.history.weights[-1], run.learned.kernels)
    assert (np.diff(run.history.blocks) > 0).all()
    assert floors.of(run.id) is None, "asked for the first time"
    qtbot.waitUntil(lambda: floors.of(run.id) is not None)
    floor = floors.of(run.id)
    assert floor.exact
    assert "Floor 0" in floor.words()
    assert not one.background.busy
