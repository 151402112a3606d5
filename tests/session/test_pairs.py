"""Pairs: the sizes decide, and an unknown filter of another program is found."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import correlate

from revdeconv_gui.core.phrases import set_lookup
from revdeconv_gui.core.presets import PRESETS, laplacian_of_gaussian, preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import ImageItem, Role
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.samples import photographs
from revdeconv_gui.session import pairs
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from revdeconv_gui.session.view_state import resolve
from tests.session.helpers import Heard, item, learned, pixels


def _filtered(image: np.ndarray, kernel: np.ndarray, origin: int = 0) -> np.ndarray:
    """What another program makes of an 8-bit image: centred window, mirrored edges, rounded, clipped."""
    window = kernel if image.ndim == 2 else kernel[:, :, np.newaxis]
    where = origin if image.ndim == 2 else (origin, origin, 0)
    made = correlate(image.astype(float), window, mode="mirror", origin=where)
    return np.clip(np.round(made), 0, 255).astype(np.uint8)


def _pair(session: Session, before: np.ndarray, after: np.ndarray, **settings: object) -> None:
    session.add_images([item("before", before), item("after", after)])
    source, target = session.document.images[-2:]
    session.images.pair(source.id, target.id)
    session.edit("Settings", settings=LearningSettings(**settings))
    session.set_pace(Pace.FULL)


@cache
def _photograph() -> np.ndarray:
    """A photograph of scikit-image's wheel in its full size, 512 x 512, one channel: three take three times as long."""
    import skimage

    return read_image(Path(skimage.__file__).parent / "data" / "astronaut.png").pixels[:, :, 1].copy()


def _small() -> np.ndarray:
    return photographs()[1].pixels


def _kernels() -> list[tuple[str, np.ndarray]]:
    """Each preset at its own size, and blurs up to 7 x 7."""
    found = []
    for name in PRESETS:
        kernel = preset(name).effective[0]
        if 3 <= len(kernel) <= 7:
            found.append((f"{name} {len(kernel)}", kernel))
    found += [(f"box {n}", np.full((n, n), 1.0 / n**2)) for n in (5, 7)]
    rng = np.random.default_rng(5)
    odd = [rng.uniform(-0.5, 1, (n, n)) for n in (3, 5, 7)]
    found += [(f"any {len(kernel)}", kernel / kernel.sum()) for kernel in odd]
    return found


@pytest.mark.parametrize(("name", "kernel"), _kernels(), ids=[name for name, _ in _kernels()])
def test_another_programs_filter_is_recovered_exactly(
    qtbot, session: Session, heard: Heard, name: str, kernel: np.ndarray
) -> None:
    _pair(session, _photograph(), _filtered(_photograph(), kernel), rule="least-squares")
    session.images.set_pairing(replace(session.document.pairing, size=len(kernel)), "Size")
    run = learned(qtbot, session)
    error = np.abs(run.learned.effective - kernel).max() / np.abs(kernel).max()
    assert error < (0.003 if len(kernel) == 3 else 0.03), error
    assert run.truth is None
    assert run.fit is not None
    assert run.fit.rank == len(kernel) ** 2
    assert run.fit.rms < 0.5
    assert "R²" in heard.of("info")[-1]
    assert "saturated" in heard.of("info")[-1]


@pytest.mark.parametrize(("finish", "cut"), [(np.round, False), (np.floor, True)])
def test_a_rounded_target_hides_next_to_nothing(qtbot, session: Session, heard: Heard, finish, cut: bool) -> None:
    """Most of what this filter makes is black or nearly so: least squares is out by a hundredth of the weights."""
    kernel = laplacian_of_gaussian(3).effective[0]
    made = correlate(_photograph().astype(float), kernel, mode="mirror")
    _pair(session, _photograph(), np.clip(finish(made), 0, 255).astype(np.uint8), rule="least-squares")
    run = learned(qtbot, session)
    assert np.abs(run.learned.effective - kernel).max() < 0.001 * np.abs(kernel).max()
    assert run.fit is not None
    assert run.fit.exact is not None
    assert run.fit.exact > 0.9999
    assert run.fit.cut is cut
    assert "of the pixels to the last digit" in heard.of("info")[-1]
    assert ("cuts digits off" in heard.of("info")[-1]) is cut


@pytest.mark.parametrize("rule", ["nlms", "sgd"])
def test_learning_step_by_step_comes_near_and_says_how_near(qtbot, session: Session, heard: Heard, rule: str) -> None:
    kernel = preset("sharpening").effective[0]
    _pair(session, _small(), _filtered(_small(), kernel), rule=rule, learning_rate=0.2, epochs=30)
    run = learned(qtbot, session)
    assert np.abs(run.learned.effective - kernel).max() < 0.1 * np.abs(kernel).max()
    assert run.fit is not None
    assert run.fit.r_squared > 0.99
    assert run.fit.words() in heard.of("info")[-1]


def test_a_window_from_its_corner(qtbot, session: Session) -> None:
    kernel = np.array([[0.1, 0.2, 0.0], [0.3, 0.2, 0.1], [0.0, 0.05, 0.05]])
    after = _filtered(_photograph(), kernel, origin=-1)
    _pair(session, _photograph(), after, rule="least-squares")
    session.images.set_pairing(replace(session.document.pairing, centred=False), "Corner")
    run = learned(qtbot, session)
    assert np.abs(run.learned.effective - kernel).max() < 0.003


def test_a_ratio_of_sizes_decides_stride_and_kernel(qtbot, session: Session) -> None:
    before = _small()  # 250 x 180
    kernel = np.full((4, 4), 1 / 16)
    blocks = before[:248].reshape(62, 4, 45, 4, 3).astype(float)
    after = np.round(np.einsum("rijkc,ik->rjc", blocks.transpose(0, 1, 2, 3, 4), kernel)).astype(np.uint8)
    _pair(session, before, after, rule="least-squares")
    Derived(session)
    assert pairs.geometry_of(session.document).stride == 4
    assert not pairs.choosable_size(session.document)
    run = learned(qtbot, session)
    assert run.learned.size == 4
    assert np.abs(run.learned.effective - kernel).max() < 0.03 / 16
    qtbot.waitUntil(lambda: not session.background.busy, timeout=10_000)
    assert session.pictures is not None
    assert session.pictures.deconvolved is not None, "without overlap it can be run backwards"


def test_sizes_that_fit_neither_are_refused_by_name(session: Session, heard: Heard) -> None:
    session.add_images([item("photo.png", pixels(100, 90)), item("odd.png", pixels(40, 20))])
    source, target = session.document.images
    session.images.pair(source.id, target.id)
    assert session.document.pairs == ()
    (error,) = heard.of("error")
    for words in ("photo.png", "odd.png", "20 x 40", "90 x 100", "nearest: "):
        assert words in error


@pytest.mark.parametrize(
    ("target", "nearest"),
    [((100, 80), "nearest: 90 x 100)"), ((120, 95), "nearest: 90 x 100)"), ((48, 20), "nearest: 30 x 33 for a 3 x 3")],
)
def test_the_nearest_size_is_named(session: Session, heard: Heard, target: tuple[int, int], nearest: str) -> None:
    session.add_images([item("photo.png", pixels(100, 90)), item("odd.png", pixels(*target))])
    first, second = session.document.images
    session.images.pair(first.id, second.id)
    assert nearest in heard.of("error")[0]


def test_the_role_of_a_target_comes_and_goes_with_its_pair(session: Session) -> None:
    session.add_images([item(name) for name in "abc"])
    a, b, c = session.document.images
    session.images.pair(a.id, b.id)
    assert [i.role for i in session.document.images] == [Role.LEARN, Role.TARGET, Role.LEARN]
    assert session.undo_stack.undoText() == "Pair a with b"
    session.images.pair(c.id, b.id)
    assert [(p.source, p.target) for p in session.document.pairs] == [(c.id, b.id)]
    session.images.set_role({b.id}, Role.LEARN)
    assert session.document.pairs == ()
    session.undo_stack.undo()
    session.images.remove({c.id})
    assert session.document.pairs == ()
    assert session.document.image(b.id).role is Role.LOOK
    session.undo_stack.undo()
    session.images.unpair({c.id})
    assert session.document.image(b.id).role is Role.LOOK


def test_pairs_that_ask_for_different_geometries_are_not_mixed(session: Session) -> None:
    session.add_images([item("a", pixels(40, 40)), item("b", pixels(40, 40)), item("c", pixels(20, 20))])
    a, b, c = session.document.images
    session.images.pair(a.id, b.id)
    session.images.pair(a.id, c.id)
    state = resolve(session.document, session.view, session.phase)
    assert not state.learn.enabled
    assert "untick one" in state.learn.hint
    session.images.use_pair(1, False)
    assert resolve(session.document, session.view, session.phase).learn.enabled
    session.images.use_pair(0, False)
    assert "Tick at least one pair" in resolve(session.document, session.view, session.phase).learn.hint


def test_the_filter_can_be_learned_though_there_are_pairs(qtbot, session: Session) -> None:
    _pair(session, pixels(), pixels(seed=2))
    session.images.set_pairing(replace(session.document.pairing, on=False), "Filter")
    run = learned(qtbot, session)
    assert run.truth is not None
    assert run.fit is None


def test_gray_and_colour_make_a_pair(qtbot, session: Session) -> None:
    _pair(session, pixels(), pixels(gray=True), rule="least-squares")
    assert learned(qtbot, session).learned.channels == 3


def test_what_could_be_a_target(session: Session) -> None:
    session.add_images([item("a", pixels(40, 40)), item("same", pixels(40, 40)), item("half", pixels(20, 20)),
                        item("odd", pixels(39, 40)), item("tiny", pixels(2, 2))])  # fmt: skip
    found = pairs.fitting(session.document, session.document.images[0], 15)
    assert [i.name for i in found] == ["same", "half"]
    assert isinstance(found[0], ImageItem)


def test_what_undo_says_of_a_pair_is_in_one_language(qtbot, session: Session) -> None:
    _pair(session, image := pixels(), _filtered(image, preset("blur").effective[0]), rule="least-squares")
    set_lookup(lambda template, _: f"«{template}»")
    try:
        learned(qtbot, session)
    finally:
        set_lookup(None)
    assert session.undo_stack.undoText() == "«Learn «pair»»"
