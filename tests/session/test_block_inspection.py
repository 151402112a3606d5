"""The inspected block: which it is, and whose numbers are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.document.document import Pair, Pairing
from revdeconv_gui.session.block_inspection import OVERLAP, BlockInspection
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from tests.session.helpers import item, learned, pixels

Wait = Callable[[], None]


@pytest.fixture
def wait(qtbot: Any, one: Session) -> Wait:
    Derived(one)

    def idle() -> None:
        qtbot.waitUntil(lambda: not one.background.busy, timeout=20_000)

    idle()
    return idle


@pytest.fixture
def inspection(one: Session, wait: Wait) -> BlockInspection:
    made = BlockInspection(one, one)
    made.set_inspecting(True)
    wait()
    return made


def _block(session: Session, n: int, row: int, column: int) -> np.ndarray:
    whole = session.document.images[0].pixels
    return whole[row * n : (row + 1) * n, column * n : (column + 1) * n]


def test_the_middle_block_is_inspected_first_and_neighbours_by_steps(inspection: BlockInspection, wait: Wait) -> None:
    assert inspection.block == (4, 5)
    inspection.move(1, -2)
    assert inspection.block == (5, 3)
    inspection.move(100, 100)
    assert inspection.block == (7, 9)
    inspection.choose(-3, 2)
    assert inspection.block == (0, 2)
    wait()
    assert (inspection.found.row, inspection.found.column) == (0, 2)


def test_the_true_filter_is_shown_until_one_is_learned(
    qtbot: Any, one: Session, inspection: BlockInspection, wait: Wait
) -> None:
    n, filter = 3, one.document.filter
    inspection.choose(2, 6)
    wait()
    found = inspection.found
    assert np.array_equal(found.forward.values, core.forward(one.document.images[0].pixels, filter)[2, 6])
    assert not found.errors.any()
    assert found.reverse is None
    run = learned(qtbot, one)
    wait()
    found = inspection.found
    block = core.to_float(_block(one, n, 2, 6))
    assert np.allclose(found.forward.sums, (block.transpose(2, 0, 1) * run.learned.kernels).sum(axis=(1, 2)))
    assert np.allclose(found.target, core.forward(one.document.images[0].pixels, filter)[2, 6])
    assert np.array_equal(found.errors, found.target - found.forward.values)
    made = one.pictures.deconvolved[2 * n : 3 * n, 6 * n : 7 * n].transpose(2, 0, 1).reshape(3, -1)
    assert np.array_equal(core.to_uint8(found.reverse.values[:, :, 0]), made)
    one.show(reverse_with=ReverseWith.TRUE)
    wait()
    assert inspection.found.reversed_with == filter.name


def test_the_moment_that_is_looked_at_is_traced(
    qtbot: Any, one: Session, inspection: BlockInspection, wait: Wait
) -> None:
    run = learned(qtbot, one)
    one.travel.go(run.history.blocks[0])
    wait()
    assert np.array_equal(inspection.found.forward.kernels, run.history.weights[0])
    assert inspection.found.kernel == one.travel.past.filter.name
    assert inspection.found.reversed_with == one.travel.past.filter.name


def test_a_learned_filter_of_another_size_is_not_shown_at_work(
    qtbot: Any, one: Session, inspection: BlockInspection, wait: Wait
) -> None:
    learned(qtbot, one)
    one.edit("larger", filter=core.Filter(np.ones((4, 4)) / 16, name="four"))
    wait()
    assert inspection.found.kernel == "four"
    assert inspection.found.forward.pixels.shape == (3, 4, 4)


def test_a_block_that_the_next_image_does_not_have_is_not_kept(
    one: Session, inspection: BlockInspection, wait: Wait
) -> None:
    inspection.choose(7, 9)
    one.add_images([item("small.png", pixels(9, 9))])
    wait()
    assert inspection.block is None
    assert inspection.found is None
    assert "Click a block" in inspection.problem
    inspection.move(0, 0)
    wait()
    assert inspection.found is not None


def test_nothing_is_traced_while_nobody_looks(one: Session, wait: Wait) -> None:
    quiet = BlockInspection(one, one)
    quiet.choose(1, 1)
    wait()
    assert quiet.found is None


@pytest.mark.parametrize("gray", [False, True])
def test_16_bit_pixels_are_traced_as_they_are(one: Session, wait: Wait, gray: bool) -> None:
    rng = np.random.default_rng(3)
    image = rng.integers(0, 65536, (12, 15) if gray else (12, 15, 3), dtype=np.uint16)
    one.add_images([item("deep.tif", image)])
    wait()
    inspection = BlockInspection(one, one)
    inspection.set_inspecting(True)
    inspection.choose(1, 2)
    wait()
    wanted = np.atleast_1d(core.forward(image, one.document.filter)[1, 2])
    assert np.array_equal(inspection.found.forward.values, wanted)


def test_pairs(qtbot: Any, one: Session, inspection: BlockInspection, wait: Wait) -> None:
    source = one.document.images[0]
    small = core.to_uint8(core.forward(source.pixels, core.preset("blur")))
    small.setflags(write=False)
    one.add_images([item("small.png", small), item("same.png", pixels(seed=8))])
    first, target, same = one.document.images
    one.edit("pair", pairs=(Pair(first.id, target.id),), pairing=Pairing(on=True))
    one.show(image_id=first.id)
    wait()
    assert inspection.found is None
    assert "Press Learn" in inspection.problem
    learned(qtbot, one)
    wait()
    found = inspection.found
    assert np.array_equal(found.target, core.to_float(small[found.row, found.column]))
    assert found.reverse is not None
    one.edit("pair of one size", pairs=(Pair(first.id, same.id),))
    wait()
    assert inspection.found is None
    assert inspection.problem == OVERLAP
    one.edit("none", pairs=(), pairing=replace(one.document.pairing, on=False))
    wait()
    assert inspection.found is not None
