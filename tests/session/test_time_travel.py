"""Looking at a moment of a run, and what can be done with its filter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core.settings import LearningSettings, Rule, Start
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.exporting import exportables
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.stored_view import restored, stored
from revdeconv_gui.session.training_run import Pace, Phase
from tests.session.helpers import Heard, item, learned, pixels


def _settle(qtbot: Any, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.background.busy, timeout=20_000)


def test_the_cursor_stands_at_kept_moments_only(qtbot: Any, one: Session) -> None:
    run = learned(qtbot, one)
    blocks = run.history.blocks
    assert one.travel.past is None
    one.travel.go(blocks[2] + 0.2)
    past = one.travel.past
    assert (past.run_id, past.block) == (run.id, blocks[2])
    assert np.array_equal(past.filter.kernels, run.history.weights[2])
    assert np.array_equal(past.filter.bias, run.history.bias[2])
    assert one.travel.past is past, "the very same, for who compares by identity"
    one.travel.step(-1)
    assert one.view.moment == blocks[1]
    one.travel.step(-100)
    assert one.view.moment == blocks[0]
    one.travel.step(len(blocks))
    assert one.view.moment is None
    one.travel.step(-1)
    assert one.view.moment == blocks[-2]
    one.travel.first()
    assert one.view.moment == blocks[0]
    assert one.undo_stack.index() == one.undo_stack.count()
    one.travel.go(None)
    assert one.travel.past is None


def test_words_say_where_the_moment_lies(qtbot: Any, one: Session) -> None:
    one.add_images([item("two.png", pixels(seed=4))])
    one.edit("two epochs", settings=replace(one.document.settings, epochs=2))
    run = learned(qtbot, one)
    one.travel.go(0.6 * run.total)
    past = one.travel.past
    assert past.words() == f"after {past.block:,} blocks, epoch 2, image {past.image + 1}"
    one.edit("shuffled", settings=replace(one.document.settings, order="shuffled"))
    learned(qtbot, one)
    one.travel.first()
    assert "image" not in one.travel.past.words()


def test_another_run_is_shown_as_it_ended_and_undoing_the_run_leaves_the_past(qtbot: Any, one: Session) -> None:
    first, second = learned(qtbot, one), learned(qtbot, one)
    one.travel.first()
    assert one.travel.past.run_id == second.id
    one.show(run_id=first.id)
    assert one.view.moment is None
    one.show(run_id=second.id)
    one.travel.first()
    one.undo_stack.undo()
    assert one.view.moment is None
    assert one.travel.past is None


def test_the_deconvolved_picture_follows_and_the_newest_moment_wins(qtbot: Any, one: Session) -> None:
    derived = Derived(one)
    run = learned(qtbot, one)
    _settle(qtbot, one)
    seen = []
    one.pictures_changed.connect(lambda: seen.append(one.pictures.reverse.name))
    for block in run.history.blocks[:-1]:
        one.travel.go(block)
    _settle(qtbot, one)
    past = one.travel.past
    assert np.array_equal(one.pictures.deconvolved, core.deconvolve(one.pictures.filtered, past.filter))
    assert len(seen) <= 3, "those in between are left out"
    assert seen[-1] == past.filter.name
    one.show(reverse_with=ReverseWith.TRUE)
    _settle(qtbot, one)
    assert np.array_equal(one.pictures.deconvolved, core.deconvolve(one.pictures.filtered, one.document.filter))
    one.show(moment=None, reverse_with=ReverseWith.LEARNED)
    _settle(qtbot, one)
    assert np.array_equal(one.pictures.deconvolved, core.deconvolve(one.pictures.filtered, run.learned))
    assert derived.parent() is one


def test_a_moments_filter_is_exported_with_the_blocks_that_it_learned(qtbot: Any, one: Session, tmp_path: Any) -> None:
    run = learned(qtbot, one)
    assert "moment" not in [what.key for what in exportables(one)]
    one.travel.go(run.history.blocks[1])
    (what,) = [what for what in exportables(one) if what.key == "moment"]
    what.write(tmp_path / "then.json")
    found = read_filter(tmp_path / "then.json")
    assert np.array_equal(found.kernels, run.history.weights[1])
    assert found.learned.extra["blocks_learned"] == run.history.blocks[1]
    assert found.learned.extra["blocks_of_run"] == run.total
    assert found.learned.images == run.image_names


def test_rate_changes_after_the_moment_are_not_of_its_making(qtbot: Any, one: Session) -> None:
    run = learned(qtbot, one)
    cut = int(run.history.blocks[2])
    changed = replace(run, rate_changes=((1, 0.2), (cut + 1, 0.4)))
    one.edit("as if", runs=(changed,))
    one.travel.go(cut)
    assert one.travel.past.filter.learned.extra["rate_changes"] == [[1, 0.2]]


def test_taking_a_moments_filter_can_be_undone(qtbot: Any, one: Session) -> None:
    run, before, heard = learned(qtbot, one), one.document.filter, Heard(one)
    one.travel.take()
    assert one.document.filter is before
    one.travel.go(run.history.blocks[1])
    one.travel.take()
    assert np.array_equal(one.document.filter.kernels, run.history.weights[1])
    assert f"after {run.history.blocks[1]:,} blocks" in heard.of("info")[-1]
    one.undo_stack.undo()
    assert one.document.filter is before


def test_a_run_goes_on_from_a_moment_with_the_current_settings(qtbot: Any, one: Session) -> None:
    run = learned(qtbot, one)
    one.edit("gentler", settings=LearningSettings(rule=Rule.NLMS, learning_rate=0.5))
    one.travel.go(run.history.blocks[1])
    start = one.travel.past.filter
    one.travel.continue_run()
    assert one.view.moment is None
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    made = one.document.runs[-1]
    assert made.id != run.id
    image, filter = one.document.images[0].pixels, one.document.filter
    *_, wanted = core.train([image], filters=[filter], settings=made.settings, start=start)
    assert np.array_equal(made.learned.kernels, wanted.weights[0])
    assert made.settings.start is Start.RUN
    assert made.learned.learned.extra["start_filter"] == start.name
    assert start.name in made.message
    assert one.document.settings.start is Start.ZERO, "the settings of later runs stay"
    one.undo_stack.undo()
    assert one.document.runs[-1].id == run.id


def test_what_cannot_be_continued_says_why(qtbot: Any, one: Session) -> None:
    learned(qtbot, one)
    heard = Heard(one)
    one.travel.continue_run()
    assert "Choose a moment" in heard.of("error")[-1]
    one.travel.first()
    one.edit("exact", settings=LearningSettings(rule=Rule.LEAST_SQUARES))
    one.travel.continue_run()
    assert "starts from nothing" in heard.of("error")[-1]
    one.edit("sgd", settings=LearningSettings())
    one.edit("larger", filter=core.Filter(np.ones((5, 5))))
    one.travel.continue_run()
    assert "is 3 × 3, but 5 × 5 is to be learned" in heard.of("error")[-1]
    assert one.run is None


def test_the_exact_solution_has_no_moments(qtbot: Any, one: Session) -> None:
    one.edit("exact", settings=LearningSettings(rule=Rule.LEAST_SQUARES))
    learned(qtbot, one)
    one.travel.step(-1)
    one.travel.first()
    one.travel.go(3)
    assert one.view.moment is None


def test_a_paused_run_has_a_past_and_the_cursor_stays_when_it_goes_on(qtbot: Any, one: Session) -> None:
    Derived(one)
    one.set_pace(Pace.SLOW, 500.0)
    one.learn()
    qtbot.waitUntil(lambda: one.run.latest is not None and one.run.latest.block > 5)
    one.toggle_pause()
    one.travel.step(-2)
    past = one.travel.past
    assert past.block == one.run.latest.block - 2
    _settle(qtbot, one)
    assert np.array_equal(one.pictures.deconvolved, core.deconvolve(one.pictures.filtered, past.filter))
    assert one.travel.why_not(learning=True).startswith("A run is going on")
    one.set_pace(Pace.FULL)
    one.toggle_pause()
    assert one.phase is not Phase.PAUSED
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    assert one.view.moment == past.block
    assert np.array_equal(one.travel.past.filter.kernels, past.filter.kernels)
    _settle(qtbot, one)


def test_going_back_to_the_start_leaves_the_past(qtbot: Any, one: Session) -> None:
    one.set_pace(Pace.SLOW, 500.0)
    one.learn()
    qtbot.waitUntil(lambda: one.run.latest is not None and one.run.latest.block > 3)
    one.toggle_pause()
    one.travel.first()
    assert one.travel.past is not None
    one.restart()
    assert one.view.moment is None
    one.stop()
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)


@pytest.mark.parametrize("rates", [(), (0.05, 0.1)])
def test_a_cursor_that_was_set_while_learning_stays_at_the_run_it_is_of(qtbot: Any, one: Session, rates: Any) -> None:
    one.edit("rates", settings=LearningSettings(rates=rates))
    one.set_pace(Pace.SLOW, 500.0)
    one.learn()
    qtbot.waitUntil(lambda: one.run.latest is not None and one.run.latest.block > 3)
    first = one.run.request.id
    one.travel.first()
    one.set_pace(Pace.FULL)
    qtbot.waitUntil(lambda: one.run is None, timeout=20_000)
    assert (one.view.moment is not None) == (one.view.run_id == first)


def test_the_same_number_of_another_document_is_another_run(qtbot: Any, one: Session) -> None:
    run = learned(qtbot, one)
    one.travel.first()
    before = one.travel.past
    other = replace(run, history=replace(run.history, weights=run.history.weights + 1.0))
    one.edit("as if another file had been opened", runs=(other,))
    assert one.travel.past.block == before.block
    assert np.array_equal(one.travel.past.filter.kernels, before.filter.kernels + 1.0)


def test_a_project_is_opened_at_the_end_of_its_run(qtbot: Any, one: Session) -> None:
    learned(qtbot, one)
    one.travel.first()
    one.show(block=(1, 1))
    view = restored(stored(one.view, "", ""), one.document, one.view)
    assert view.run_id == one.view.run_id
    assert (view.moment, view.block) == (None, None)


def test_a_moment_that_is_not_kept_is_the_nearest_one_and_stays_itself(qtbot: Any, one: Session) -> None:
    run = learned(qtbot, one)
    cut = replace(
        run.history,
        **{name: getattr(run.history, name)[::2] for name in ("blocks", "weights", "bias", "epochs", "images")},
    )
    one.edit("as if it had been thinned", runs=(replace(run, history=cut),))
    one.show(moment=int(cut.blocks[0]) + 1 if len(cut.blocks) > 1 else 1)
    past = one.travel.past
    assert past.block in cut.blocks
    assert one.travel.past is past
