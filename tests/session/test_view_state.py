"""What is enabled, and why not, is a pure function."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import blur, edge
from revdeconv_gui.core.settings import LearningSettings, Rule
from revdeconv_gui.document.document import Document, Ending, FinishedRun, ImageItem, LossCurve, Role
from revdeconv_gui.session.session import View
from revdeconv_gui.session.training_run import Phase
from revdeconv_gui.session.view_state import rate_advice, resolve
from tests.session.helpers import pixels

IMAGE = ImageItem(1, "one", pixels())
RUN = FinishedRun(1, LearningSettings(), edge(), edge(), LossCurve.empty(3), Ending.FINISHED, 80, 80, 0.3, (), 0.1)
NOTHING, LOADED = Document(), Document(images=(IMAGE,))
SEEN = View(image_id=1)


def test_without_images_only_adding_makes_sense() -> None:
    state = resolve(NOTHING, View(), Phase.ENDED)
    controls = (
        state.learn, state.pause, state.stop, state.deconvolve, state.export, state.remove_images, state.remove_run,
    )  # fmt: skip
    assert not any(control.enabled for control in controls)
    assert "Add an image" in state.learn.hint
    assert "Add an image" in state.summary
    assert "nothing to export" in state.export.hint


def test_with_an_image_learning_can_begin() -> None:
    state = resolve(LOADED, SEEN, Phase.ENDED)
    assert state.learn.enabled
    assert not state.pause.enabled
    assert not state.stop.enabled
    assert state.deconvolve.enabled
    assert state.remove_images.enabled
    assert not state.export.enabled
    assert state.summary == "1 image, 80 blocks of 3 × 3, 3 channels"


def test_images_without_a_block_are_counted() -> None:
    images = (IMAGE, ImageItem(2, "one", pixels(1, 1)), ImageItem(3, "thin", pixels(1, 400)))
    summary = resolve(replace(LOADED, images=images), View(image_id=1), Phase.ENDED).summary
    assert summary == "3 images (2 too small), 80 blocks of 3 × 3, 3 channels"


@pytest.mark.parametrize(
    ("phase", "learn", "pause", "stop", "text"),
    [
        (Phase.STARTING, False, True, True, "Pause"),
        (Phase.RUNNING, False, True, True, "Pause"),
        (Phase.PAUSED, False, True, True, "Resume"),
        (Phase.STOPPING, False, False, False, "Pause"),
        (Phase.ENDED, True, False, False, "Pause"),
    ],
)
def test_phases(phase: Phase, learn: bool, pause: bool, stop: bool, text: str) -> None:
    document = replace(LOADED, runs=(RUN,))
    state = resolve(document, View(image_id=1, run_id=1), phase)
    assert (state.learn.enabled, state.pause.enabled, state.stop.enabled) == (learn, pause, stop)
    assert state.pause.text == text
    assert state.remove_run.enabled is (phase is Phase.ENDED)
    if phase is not Phase.ENDED:
        assert "stop it first" in state.learn.hint


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (Document(images=(replace(IMAGE, role=Role.LOOK),)), "Tick"),
        (Document(images=(ImageItem(1, "tiny", pixels(2, 9)),)), "too small for a 3 × 3"),
        (Document(images=(ImageItem(1, "gray", pixels(gray=True)),), filter=Filter(np.ones((3, 3, 3)))), "3 kernels"),
        (Document(images=(ImageItem(1, "s", pixels(3, 9)),), settings=LearningSettings(border="paper")), "too small"),
    ],
)
def test_why_learning_cannot_begin(document: Document, why: str) -> None:
    state = resolve(document, SEEN, Phase.ENDED)
    assert not state.learn.enabled
    assert why in state.learn.hint
    assert why in state.summary


def test_export_needs_pictures_or_a_run() -> None:
    assert resolve(LOADED, SEEN, Phase.ENDED, pictures=True).export.enabled
    assert resolve(replace(NOTHING, runs=(RUN,)), View(run_id=1), Phase.ENDED).export.enabled
    assert resolve(replace(NOTHING, runs=(RUN,)), View(run_id=1), Phase.ENDED).remove_run.enabled


def test_the_summary_counts_what_will_be_learned() -> None:
    two = replace(LOADED, images=(IMAGE, replace(IMAGE, id=2, source=pixels(gray=True))))
    assert resolve(two, SEEN, Phase.ENDED).summary == "2 images, 160 blocks of 3 × 3, 3 channels"
    paper = replace(two, settings=LearningSettings(border="paper", epochs=4))
    assert resolve(paper, SEEN, Phase.ENDED).summary == "2 images, 126 blocks of 3 × 3, 3 channels, 4 times"
    exact = replace(two, settings=LearningSettings(rule="least-squares", epochs=4))
    assert resolve(exact, SEEN, Phase.ENDED).summary.endswith("solved at once")
    assert not resolve(exact, SEEN, Phase.ENDED).rate_enabled
    gray = Document(images=(ImageItem(1, "g", pixels(30, 40, gray=True)),), filter=blur(4))
    assert resolve(gray, SEEN, Phase.ENDED).summary == "1 image, 70 blocks of 4 × 4, 1 channel"


def test_it_changes_nothing_and_answers_the_same_twice() -> None:
    assert resolve(LOADED, SEEN, Phase.RUNNING) == resolve(LOADED, SEEN, Phase.RUNNING)


@pytest.mark.parametrize(
    ("rate", "stable", "rule", "words", "warning"),
    [
        (0.1, None, Rule.SGD, "", False),
        (0.1, 0.25, Rule.SGD, "below 0.25", False),
        (0.25, 0.25, Rule.SGD, "1.0 times the stable 0.25", True),
        (1.0, 0.2222, Rule.SGD, "4.5 times the stable 0.222", True),
        (0.1, math.inf, Rule.SGD, "black", True),
        (1.0, 0.2, Rule.NLMS, "Stable at every rate", False),
        (1.0, math.inf, Rule.LEAST_SQUARES, "needs no rate", False),
    ],
)
def test_rate_advice(rate: float, stable: float | None, rule: Rule, words: str, warning: bool) -> None:
    text, warns = rate_advice(rate, stable, rule)
    assert words in text
    assert warns is warning
