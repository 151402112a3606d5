"""Pictures and the stable rate follow the document: when, and only when, what they depend on changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from revdeconv_gui import core
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import Activation, LearningSettings
from revdeconv_gui.document.document import Role
from revdeconv_gui.session import derived as derived_module
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import Heard, item, learned, pixels


class Counter:
    """Counts how often pictures and rates are computed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pictures = self.rates = 0
        make, rate = derived_module.make_pictures, derived_module._stable_rate

        def counted_make(*args, **kwargs):
            self.pictures += 1
            return make(*args, **kwargs)

        def counted_rate(*args, **kwargs):
            self.rates += 1
            return rate(*args, **kwargs)

        monkeypatch.setattr(derived_module, "make_pictures", counted_make)
        monkeypatch.setattr(derived_module, "_stable_rate", counted_rate)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    return Counter(monkeypatch)


@pytest.fixture
def live(session: Session, counter: Counter) -> Iterator[Session]:
    Derived(session)
    return session


def _idle(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.background.busy, timeout=20_000)
    QCoreApplication.processEvents()


def test_pictures_are_what_the_core_makes(qtbot, live: Session) -> None:
    live.add_images([item(image=pixels(25, 32))])
    _idle(qtbot, live)
    image = live.document.images[0].pixels
    made = live.pictures
    assert made is not None
    assert np.array_equal(made.original, image)
    expected = core.to_uint8(core.forward(image, live.document.filter))
    assert np.array_equal(made.filtered, expected)
    assert made.deconvolved is None
    inside = image[:24, :30].astype(float)
    zoomed = expected.repeat(3, axis=0).repeat(3, axis=1).astype(float)
    assert made.measures.mae0 == pytest.approx(np.abs(zoomed - inside).mean() / 255, abs=1e-12)
    assert made.measures.psnr0 == pytest.approx(10 * np.log10(255**2 / np.square(zoomed - inside).mean()), abs=1e-9)
    assert live.stable_rate == core.stable_rate(image, size=3)


def test_deconvolution_reverses_the_learned_or_the_true_filter(qtbot, live: Session) -> None:
    live.add_images([item()])
    live.edit("Blur", filter=preset("blur"))
    live.set_pace(Pace.FULL)
    run = learned(qtbot, live)
    _idle(qtbot, live)
    assert live.pictures is not None
    assert np.array_equal(live.pictures.deconvolved, core.deconvolve(live.pictures.filtered, run.learned))
    live.show(reverse_with=ReverseWith.TRUE)
    _idle(qtbot, live)
    assert np.array_equal(live.pictures.deconvolved, core.deconvolve(live.pictures.filtered, live.document.filter))
    live.show(reverse_with=None)
    _idle(qtbot, live)
    assert live.pictures.deconvolved is None
    assert live.pictures.measures.mae is None


def test_they_are_made_once_and_again_only_for_new_inputs(qtbot, live: Session, counter: Counter) -> None:
    live.add_images([item("a"), item("b", pixels(seed=2))])
    _idle(qtbot, live)
    assert (counter.pictures, counter.rates) == (1, 1)

    a, b = live.document.images
    for change, pictures, rates in (
        (lambda: live.edit("Rate", settings=LearningSettings(learning_rate=0.3, epochs=4)), 0, 0),
        (lambda: live.edit("Rule", settings=LearningSettings(rule="nlms")), 0, 0),
        (lambda: live.show(pace=Pace.SLOW), 0, 0),
        (lambda: live.edit("Activation", settings=LearningSettings(activation=Activation.RELU)), 1, 0),
        (lambda: live.edit("Filter", filter=preset("blur")), 1, 0),
        (lambda: live.edit("Size", filter=core.Filter(np.ones((4, 4)))), 1, 1),
        (lambda: live.edit("Role of b", images=live.document.with_role({b.id}, Role.LOOK)), 0, 1),
        (lambda: live.show(image_id=b.id), 1, 0),
        (lambda: live.show(reverse_with=ReverseWith.TRUE), 1, 0),
        (live.undo_stack.undo, 0, 1),
        (lambda: live.edit("Remove b", images=(a,)), 1, 1),
        (lambda: live.edit("Name", filter=live.document.filter), 0, 0),
    ):
        before = counter.pictures, counter.rates
        change()
        _idle(qtbot, live)
        assert (counter.pictures - before[0], counter.rates - before[1]) == (pictures, rates)


def test_no_image_means_no_pictures_and_no_rate(qtbot, live: Session) -> None:
    live.add_images([item()])
    _idle(qtbot, live)
    assert live.stable_rate is not None
    live.edit("Remove", images=())
    assert live.pictures is None
    assert live.stable_rate is None


def test_an_image_smaller_than_the_kernel_gives_a_sentence(qtbot, live: Session, heard: Heard) -> None:
    live.add_images([item("tiny", pixels(2, 20))])
    _idle(qtbot, live)
    assert live.pictures is None
    assert "smaller than the 3 x 3 kernel" in live.pictures_problem
    assert heard.of("error") == []
    live.add_images([item("large")])
    _idle(qtbot, live)
    assert live.pictures is not None
    assert live.pictures_problem == ""


def test_an_unforeseen_error_is_reported(qtbot, live: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **more: object) -> None:
        raise RuntimeError("no pictures today")

    monkeypatch.setattr(derived_module, "make_pictures", broken)
    live.add_images([item()])
    _idle(qtbot, live)
    assert heard.of("error") == ["no pictures today"]
    assert live.pictures is None
    assert live.pictures_problem


def test_a_stale_answer_is_ignored(qtbot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()
    real = derived_module.make_pictures

    def slow_for_edge(image, filter, activation, reverse, **_):
        if filter.name == "edge":
            begun.set()
            assert go.wait(20)
        return real(image, filter, activation, reverse)

    monkeypatch.setattr(derived_module, "make_pictures", slow_for_edge)
    session.add_images([item()])
    Derived(session)
    assert begun.wait(10)
    changes: list[object] = []
    session.edit("Blur", filter=preset("blur"))
    session.pictures_changed.connect(lambda: changes.append(session.pictures))
    qtbot.waitUntil(lambda: bool(changes), timeout=10_000)
    wanted = session.pictures
    go.set()
    _idle(qtbot, session)
    assert session.pictures is wanted
    assert len(changes) == 1
    image = session.document.images[0].pixels
    assert np.array_equal(wanted.filtered, core.to_uint8(core.forward(image, preset("blur"))))


def test_a_gray_image_takes_the_mean_of_a_colour_filter(qtbot, live: Session) -> None:
    kernels = np.stack([preset(name).kernels[0] for name in ("blur", "edge", "emboss")])
    live.edit("Colour", filter=core.Filter(kernels, 0.5))
    live.add_images([item("gray", pixels(gray=True))])
    _idle(qtbot, live)
    assert live.pictures is not None
    mean = core.Filter(kernels.mean(axis=0), 0.5)
    expected = core.to_uint8(core.forward(live.document.images[0].pixels, mean))
    assert np.array_equal(live.pictures.filtered, expected)


def test_gray_and_colour_images_have_one_stable_rate(qtbot, live: Session) -> None:
    live.add_images([item("gray", pixels(gray=True)), item("colour")])
    _idle(qtbot, live)
    both = [image.pixels for image in live.document.images]
    assert live.stable_rate == min(core.stable_rate(image) for image in both)
