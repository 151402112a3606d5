"""The workbench's picture by other methods: fitted on the other images only, cancelled when stale, kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from revdeconv_gui import core
from revdeconv_gui.core.learned_inverse import fit_learned_inverse
from revdeconv_gui.core.methods import FittedInverse, find
from revdeconv_gui.core.methods import learned as learned_module
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import Role
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.method_choice import PAPERS, LoadedOperator, knobs_of
from revdeconv_gui.session.method_pictures import job_of
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from tests.session.helpers import Heard, item, pixels


@pytest.fixture
def live(session: Session) -> Iterator[Session]:
    """Three colour images and a gray one; the first is shown."""
    session.edit("Blur", filter=preset("blur"))
    images = [item(f"{k}.png", pixels(24 + 3 * k, 30, seed=k)) for k in range(3)]
    session.add_images([*images, item("gray.png", pixels(gray=True))])
    Derived(session)
    return session


def _idle(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.background.busy, timeout=30_000)
    QCoreApplication.processEvents()


def _choose(session: Session, name: str) -> None:
    session.show(method=session.view.method.to(name))


@pytest.mark.parametrize("name", ["zoom", "bicubic", "minimum-norm", "wiener", "richardson-lucy"])
def test_a_method_gives_what_the_core_gives(qtbot, live: Session, name: str) -> None:
    _choose(live, name)
    _idle(qtbot, live)
    made = live.pictures
    expected = find(name).prepare(preset("blur")).apply(made.filtered)
    assert np.array_equal(made.deconvolved, expected)
    inside = made.original[: expected.shape[0], : expected.shape[1]].astype(float)
    assert made.measures.mae == pytest.approx(np.abs(expected.astype(float) - inside).mean() / 255, abs=1e-12)
    assert (made.method, made.fitted_on, made.operator) == (name, "", None)


def test_a_fitted_method_never_sees_the_image_that_is_shown(qtbot, live: Session) -> None:
    _choose(live, "learned-inverse")
    _idle(qtbot, live)
    arrays = [image.pixels for image in live.document.images]
    for shown in range(3):
        live.show(image_id=live.document.images[shown].id)
        _idle(qtbot, live)
        others = [arrays[k] for k in range(3) if k != shown]
        expected = fit_learned_inverse(others, preset("blur")).apply(live.pictures.filtered)
        assert np.array_equal(live.pictures.deconvolved, expected)
        assert live.pictures.fitted_on == "fitted on 2 others"
        assert live.fitting == ""


def test_too_few_images_is_said(qtbot, live: Session) -> None:
    _choose(live, "learned-colour")
    ids = {image.id for image in live.document.images[1:3]}
    live.edit("Untick", images=live.document.with_role(ids, Role.LOOK))
    _idle(qtbot, live)
    assert live.pictures.deconvolved is None
    assert "never on the one that is shown, and there is no other with 3 channels" in live.pictures.note
    live.undo_stack.undo()
    _idle(qtbot, live)
    assert live.pictures.deconvolved is not None


def test_the_same_file_opened_twice_is_the_same_image(live: Session) -> None:
    a, b, *rest = live.document.images
    path = Path("twice.png")
    images = (replace(a, path=path), replace(b, path=path), *rest)
    live.edit("Paths", images=images)
    job = job_of(live.document, images[0], PAPERS.to("learned-inverse"))
    assert job.others == (rest[0],)


def test_large_sets_are_cut_and_that_is_said(live: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revdeconv_gui.session.method_pictures.MOST_PIXELS", 27 * 30)
    job = job_of(live.document, live.document.images[0], PAPERS.to("learned-inverse"))
    assert job.others == (live.document.images[1],)
    assert job.fitted_on == "fitted on 1 of 2 others"


def test_an_operator_is_fitted_once(qtbot, live: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    fits: list[str] = []
    real = learned_module.prepare

    def counted(name, *args, **kwargs):
        fits.append(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(learned_module, "prepare", counted)
    for name in ("learned-inverse", "zoom", "learned-inverse"):
        _choose(live, name)
        _idle(qtbot, live)
    assert fits == ["learned-inverse"]
    radius = knobs_of(live.view.method.method)[0]
    live.show(method=live.view.method.with_value(radius, 0))
    _idle(qtbot, live)
    live.edit("Edge", filter=preset("edge"))
    _idle(qtbot, live)
    assert fits == ["learned-inverse"] * 3
    assert live.pictures.operator.operator.radius == 0


def test_the_other_pictures_do_not_wait_and_a_stale_fit_ends(
    qtbot, live: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(name, filter, activation, images, progress=None, **parameters):
        try:
            for step in range(10**9):
                begun.set()
                progress(step % 100, 100)
                ended.wait(0.001)
        finally:
            ended.set()

    monkeypatch.setattr(learned_module, "prepare", endless)
    said: list[str] = []
    live.fitting_changed.connect(lambda: said.append(live.fitting))
    _choose(live, "learned-network")
    assert begun.wait(10)
    qtbot.waitUntil(lambda: live.pictures is not None and live.pictures.made_by.startswith("learned network"))
    assert live.pictures.deconvolved is None
    qtbot.waitUntil(lambda: any(text.endswith("%") for text in said), timeout=10_000)
    assert "fitting on 2 others" in live.fitting
    _choose(live, "zoom")
    assert ended.wait(10)
    _idle(qtbot, live)
    assert live.fitting == ""
    assert live.pictures.method == "zoom"
    assert not heard.of("error")


def test_reversing_a_filter_leads_back_to_the_paper(qtbot, live: Session) -> None:
    _choose(live, "bicubic")
    live.show(reverse_with=ReverseWith.TRUE)
    assert live.view.method.reverses
    _idle(qtbot, live)
    assert np.array_equal(live.pictures.deconvolved, core.deconvolve(live.pictures.filtered, preset("blur")))


def _operator(filter: core.Filter) -> LoadedOperator:
    fitted = find("learned-inverse").prepare(filter, images=[pixels(seed=9)])
    assert isinstance(fitted, FittedInverse)
    return LoadedOperator("mine.npz", fitted)


def test_an_operator_from_a_file(qtbot, live: Session) -> None:
    loaded = _operator(preset("blur"))
    live.show(method=live.view.method.with_operator(loaded))
    _idle(qtbot, live)
    assert np.array_equal(live.pictures.deconvolved, loaded.fitted.apply(live.pictures.filtered))
    assert live.pictures.fitted_on == "fitted before, on unknown images"
    live.edit("Edge", filter=preset("edge"))
    _idle(qtbot, live)
    assert live.pictures.fitted_on == "fitted for blur, not this filter!"
    live.edit("Larger", filter=core.Filter(np.ones((4, 4))))
    _idle(qtbot, live)
    assert live.pictures.deconvolved is None
    assert live.pictures.note.startswith("mine.npz undoes a 3 × 3 filter, this one is 4 × 4.")


def test_a_gray_image_and_a_colour_filter(qtbot, live: Session) -> None:
    kernels = np.stack([preset(name).kernels[0] for name in ("blur", "edge", "emboss")])
    live.edit("Colour", filter=core.Filter(kernels))
    gray = item("gray 2", pixels(gray=True, seed=4))
    live.add_images([gray])
    _choose(live, "learned-inverse")
    _idle(qtbot, live)
    assert live.pictures.deconvolved.ndim == 2
    assert live.pictures.fitted_on == "fitted on 1 other"
