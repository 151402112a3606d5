# ruff: noqa: F811 - fixtures are imported
"""Errors planted in every other worker, a file replaced during a run, overflow: told, and the session goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from revdeconv_gui import core
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import Activation, LearningSettings
from revdeconv_gui.document.document import Ending
from revdeconv_gui.session import experiment_run, methods_run, thumbnails, training_run
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.document.project_files.examples import image_file, picture
from tests.faults.session.test_workers import planted
from tests.session.conftest import clean_threads, heard, one, session  # noqa: F401 - fixtures
from tests.session.helpers import Heard, item, learned


def test_an_exception_in_a_thumbnail(
    qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (image,) = one.document.images
    with monkeypatch.context() as patch:
        patch.setattr(thumbnails, "thumbnail_of", planted)
        one.thumbnails.want([image])
        qtbot.waitUntil(lambda: not one.thumbnails.busy, timeout=20_000)
        qtbot.waitUntil(lambda: "no thumbnail" in caplog.text, timeout=20_000)
    one.add_images([item("other.png")])
    one.thumbnails.want(one.document.images)
    qtbot.waitUntil(lambda: one.thumbnails.of(one.document.images[1]) is not None, timeout=20_000)
    assert heard.of("error") == []


def test_an_exception_in_an_experiment(qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    one.experiments.choose(presets=("blur",), rates=(0.3,))
    with monkeypatch.context() as patch:
        patch.setattr(experiment_run.ExperimentRun, "_work", planted)
        one.experiments.start()
        qtbot.waitUntil(lambda: one.experiments.run is None, timeout=30_000)
    assert heard.of("error") == ["planted"]
    assert one.document.experiments == ()
    one.experiments.start()
    qtbot.waitUntil(lambda: one.experiments.run is None, timeout=60_000)
    assert len(one.document.experiments) == 1, "the next one works"


def test_an_exception_in_a_comparison_of_methods(
    qtbot, one: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.add_images([item("two.png"), item("three.png")])
    one.methods.choose(methods=("reverse", "zoom"))
    with monkeypatch.context() as patch:
        patch.setattr(methods_run.MethodsRun, "_compare", planted)
        one.methods.start()
        qtbot.waitUntil(lambda: not one.methods.running, timeout=30_000)
    assert heard.of("error") == ["planted"]
    one.methods.start()
    qtbot.waitUntil(lambda: not one.methods.running, timeout=30_000)
    assert len(one.methods.rows) == 2, "the next one works"


def start_slowly(qtbot: Any, session: Session, *paths: Path) -> None:
    """A run on files that is under way."""
    for path in paths:
        image_file(path)
    session.images.open(list(paths))
    qtbot.waitUntil(lambda: not session.loading and not session.background.busy, timeout=20_000)
    session.edit("Three epochs", settings=LearningSettings(epochs=3))
    session.set_pace(Pace.SLOW)
    session.learn()
    qtbot.waitUntil(lambda: session.run.latest is not None, timeout=30_000)


def replaced(path: Path) -> None:
    Image.fromarray(255 - picture(9, 48, 60)).save(path.with_suffix(".new.png"))
    path.with_suffix(".new.png").replace(path)


def forget_pixels(session: Session) -> None:
    """Take all pixels out of the cache, so that a run has only what it keeps itself."""
    for key in list(session.cache._kept):
        session.cache.drop(key)


def test_a_file_that_is_replaced_during_a_run_changes_nothing_of_it(qtbot, session: Session, tmp_path: Path) -> None:
    start_slowly(qtbot, session, tmp_path / "a.png", tmp_path / "b.png")  # each is needed again in the next epoch
    replaced(tmp_path / "a.png")
    forget_pixels(session)  # as other images would push them out
    session.set_pace(Pace.FULL)
    qtbot.waitUntil(lambda: session.run is None, timeout=30_000)
    (run,) = session.document.runs
    assert run.ending is Ending.FINISHED
    session.images.remove({image.id for image in session.document.images})
    session.add_images([item("same.png", picture(1)), item("again.png", picture(1))])
    again = learned(qtbot, session)
    np.testing.assert_allclose(run.learned.kernels, again.learned.kernels, rtol=1e-12)


def test_a_file_that_is_replaced_where_files_are_read_again_in_each_epoch_ends_the_run(
    qtbot, session: Session, heard: Heard, tmp_path: Path
) -> None:
    session.cache.limit = 1
    start_slowly(qtbot, session, tmp_path / "a.png", tmp_path / "b.png")
    replaced(tmp_path / "a.png")
    session.set_pace(Pace.FULL)
    qtbot.waitUntil(lambda: session.run is None, timeout=30_000)
    assert any("a.png" in text and "was changed on the disk" in text for text in heard.of("error"))


def test_an_overflow_is_found_within_one_chunk(qtbot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    chunk = 50
    white, filter = np.full((600, 600), 255, np.uint8), preset("blur")
    settings = LearningSettings(learning_rate=1.0, activation=Activation.IDENTITY)
    with pytest.raises(core.Divergence) as caught:
        for _ in core.train([white], filters=[filter], settings=settings, chunk=1):
            pass
    exact = caught.value.last.block
    monkeypatch.setattr(training_run.TrainingRun, "_chunk", property(lambda self: chunk))
    session.edit("White", filter=filter, settings=settings)
    session.add_images([item("white", white)])
    session.set_pace(Pace.FULL)
    run = learned(qtbot, session)
    assert run.ending is Ending.DIVERGED
    assert exact - chunk < run.blocks <= exact
    assert run.total > exact + 10 * chunk, "it did not go on to the end"
    assert np.isfinite(run.learned.kernels).all()
