"""What is kept of the weights while a run goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from revdeconv_gui.core.settings import LearningSettings, Rule
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.snapshots import Moment, Snapshots
from tests.session.helpers import learned


def _moment(block: int, lanes: int = 1, size: int = 2) -> Moment:
    weights = np.full((lanes, 1, size, size), float(block)) + np.arange(lanes)[:, None, None, None]
    return Moment(block, 1 + block // 100, block % 3, weights, np.full((lanes, 1), -float(block)))


def test_snapshots_stay_few_and_evenly_spread() -> None:
    kept = Snapshots(10)
    for block in range(1000):
        kept.add(_moment(block))
    history = kept.history(_moment(1000))
    assert len(history.blocks) <= 11
    assert history.blocks[0] == 0
    assert history.blocks[-1] == 1000
    assert len(set(np.diff(history.blocks[:-1]).tolist())) == 1
    assert np.array_equal(history.weights[:, 0, 0, 0], history.blocks)
    assert np.array_equal(history.bias[:, 0], -history.blocks)
    assert np.array_equal(history.epochs, 1 + history.blocks // 100)
    assert np.array_equal(history.images, history.blocks % 3)
    assert Snapshots().history() is None


def test_many_lanes_of_large_kernels_share_the_memory() -> None:
    one = _moment(0, lanes=19, size=15)
    memory = 30 * (one.weights.nbytes + one.bias.nbytes)
    kept = Snapshots(500, memory)
    for block in range(200):
        kept.add(_moment(block, lanes=19, size=15))
    history = kept.history(lane=7)
    assert 15 <= len(history.blocks) <= 30
    assert np.array_equal(history.weights[:, 0, 3, 3], history.blocks + 7.0)


def test_nothing_is_told_of_a_lane_after_it_overflowed() -> None:
    kept = Snapshots(10)
    for block in range(8):
        kept.add(_moment(block))
    assert kept.history(_moment(9), until=4).blocks.tolist() == [0, 1, 2, 3, 4]


def test_every_rate_of_a_sweep_keeps_its_course(qtbot: Any, one: Session) -> None:
    settings = LearningSettings(rule=Rule.NLMS, rates=(0.2, 0.7, 1.0), bias=True)
    one.edit("sweep", settings=settings)
    learned_at = len(one.document.runs)
    one.learn()
    qtbot.waitUntil(lambda: one.run is None, timeout=30_000)
    runs = one.document.runs[learned_at:]
    assert len(runs) == 3
    for run in runs:
        assert np.array_equal(run.history.weights[-1], run.learned.kernels)
        assert np.array_equal(run.history.bias[-1], run.learned.bias)
        assert run.history.blocks[-1] == run.blocks
    assert not np.array_equal(runs[0].history.weights[0], runs[2].history.weights[0])


@pytest.mark.parametrize("epochs", [1, 3])
def test_a_moment_knows_its_epoch_and_image(qtbot: Any, one: Session, epochs: int) -> None:
    one.edit("epochs", settings=replace(one.document.settings, epochs=epochs))
    history = learned(qtbot, one).history
    assert history.epochs[-1] == epochs
    assert (np.diff(history.epochs) >= 0).all()
    assert set(history.images.tolist()) <= {0}
