"""The errors of a run's weights, block by block."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core.block_errors import block_errors
from revdeconv_gui.document.document import Pair, Pairing
from revdeconv_gui.session.error_map import ErrorMap
from revdeconv_gui.session.pictures import Fourth
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import item, learned, pixels


@pytest.fixture
def errors(one: Session) -> ErrorMap:
    made = ErrorMap(one, one)
    one.show(fourth=Fourth.ERROR)
    return made


def _wait(qtbot: Any, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.background.busy, timeout=20_000)


def test_errors_are_those_of_the_run_and_of_each_moment(qtbot: Any, one: Session, errors: ErrorMap) -> None:
    assert errors.errors is None
    assert "Press Learn" in errors.problem
    run = learned(qtbot, one)
    _wait(qtbot, one)
    image = one.document.images[0].pixels
    assert np.array_equal(errors.errors.values, block_errors(image, run.learned, teacher=run.truth))
    for block in run.history.blocks[:-1]:
        one.travel.go(block)
    _wait(qtbot, one)
    wanted = block_errors(image, one.travel.past.filter, teacher=run.truth)
    assert np.array_equal(errors.errors.values, wanted)
    assert errors.errors.mean == pytest.approx(np.abs(wanted).mean())
    one.edit("another filter in the editor", filter=core.preset("blur"))
    _wait(qtbot, one)
    assert np.array_equal(errors.errors.values, wanted), "the run was to learn another one"


def test_while_a_run_goes_on_a_moment_must_be_chosen(qtbot: Any, one: Session, errors: ErrorMap) -> None:
    one.set_pace(Pace.SLOW, 500.0)
    one.learn()
    qtbot.waitUntil(lambda: one.run.latest is not None and one.run.latest.block > 3)
    assert "Click on the loss plot" in errors.problem
    one.toggle_pause()
    one.travel.first()
    _wait(qtbot, one)
    assert errors.errors is not None
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    _wait(qtbot, one)


@pytest.mark.parametrize("centred", [False, True])
def test_a_pair_of_one_size_has_its_errors_where_its_target_pixels_are(
    qtbot: Any, one: Session, errors: ErrorMap, centred: bool
) -> None:
    target = pixels(seed=8)
    one.add_images([item("target.png", target), item("other.png", pixels(seed=9))])
    first, second, other = one.document.images
    one.edit("pair", pairs=(Pair(first.id, second.id),), pairing=Pairing(on=True, centred=centred))
    one.show(image_id=first.id)
    run = learned(qtbot, one)
    _wait(qtbot, one)
    values, at = errors.errors.values, int(centred)
    assert values.shape == target.shape
    assert errors.errors.stride == 1
    block = core.to_float(first.pixels[4:7, 5:8]).transpose(2, 0, 1)
    wanted = core.to_float(target[4 + at, 5 + at]) - np.clip((block * run.learned.kernels).sum(axis=(1, 2)), 0, 1)
    assert np.allclose(values[4 + at, 5 + at], wanted)
    assert not values[-1].any()
    one.show(image_id=other.id)
    _wait(qtbot, one)
    assert "choose an image that belongs to one" in errors.problem


def test_an_image_too_small_says_so(qtbot: Any, one: Session, errors: ErrorMap) -> None:
    learned(qtbot, one)
    one.add_images([item("tiny.png", pixels(2, 2))])
    _wait(qtbot, one)
    assert errors.errors is None
    assert "smaller than the 3 x 3 kernel" in errors.problem
