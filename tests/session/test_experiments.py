"""Experiments of a session: what is chosen, running, pausing, stopping, keeping, and opening a row as a run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from revdeconv_gui.core import Filter, LearningSettings, Rule, paper_rates, preset, run_experiment
from revdeconv_gui.core.phrases import set_lookup
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import Ending, Role
from revdeconv_gui.document.experiment_record import pixels_checksum
from revdeconv_gui.session import experiment_choice
from revdeconv_gui.session.experiment_choice import Which
from revdeconv_gui.session.experiment_exports import experiment_exports
from revdeconv_gui.session.experiment_run import ExperimentRun
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Phase
from tests.session.helpers import Heard, item, pixels


def finished(qtbot, session: Session):
    """Start what is chosen, wait for its end, give what was kept."""
    before = len(session.document.experiments)
    session.experiments.start()
    qtbot.waitUntil(lambda: session.experiments.run is None, timeout=60_000)
    assert len(session.document.experiments) == before + 1
    return session.document.experiments[-1]


@pytest.fixture
def small(one: Session) -> Session:
    """One image, two filters, two rates."""
    one.experiments.choose(presets=("blur", "edge"), rates=(0.3, 0.1))
    one.undo_stack.clear()
    return one


# ---- choosing


def test_the_papers_experiment_is_chosen_at_first(session: Session) -> None:
    chosen = session.experiments.choice
    assert (chosen.presets, chosen.rates, chosen.rules) == (("blur", "sharpening", "edge"), paper_rates(), (Rule.SGD,))
    assert chosen.settings == LearningSettings(border="paper")
    assert "Add an image" in session.experiments.problem


def test_images(session: Session) -> None:
    session.add_images([item("a.png"), item("b.png", role=Role.LOOK), item("c.png"), item("d.png", role=Role.TARGET)])
    counts = {}
    for which in Which:
        session.experiments.choose(which=which)
        counts[which] = session.experiments.image_count
    assert counts == {Which.TICKED: 2, Which.ALL: 3, Which.SHOWN: 1, Which.CHOSEN: 0}
    chosen = frozenset(each.id for each in session.document.images if each.name in ("b.png", "d.png"))
    session.experiments.choose(images=chosen | {999})
    assert [each.name for each in session.experiments.images] == ["b.png"], "a filtered image is nothing to learn from"


def test_filters_are_each_once_and_have_names_of_their_own(one: Session) -> None:
    strange = Filter(np.eye(3), name="blur")
    one.experiments.choose(presets=("edge", "blur"), editor=True, files=(strange, Filter(2 * np.eye(3))))
    assert [filter.name for filter in one.experiments.filters] == ["blur", "edge", "blur (2)", "custom"]
    one.edit("another", filter=strange)
    assert [filter.name for filter in one.experiments.filters] == ["blur", "edge", "blur (2)", "custom"]


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ({"presets": ()}, "at least one filter"),
        ({"rules": ()}, "at least one rule"),
        ({"rates": ()}, "at least one rate"),
        ({"files": (Filter(np.ones((2, 3, 3)), name="two"),)}, "two has 2 kernels"),
        ({"files": (Filter(np.ones((15, 15)), name="wide"),)}, "too small to learn a 15 × 15"),
    ],
)
def test_what_cannot_be_done_says_why(one: Session, heard: Heard, choice: dict, says: str) -> None:
    one.experiments.choose(**choice)
    assert says in one.experiments.problem
    one.experiments.start()
    assert one.experiments.run is None
    assert says in heard.of("error")[0]


def test_too_much_memory_is_refused(small: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert small.experiments.problem == ""
    monkeypatch.setattr(experiment_choice, "physical_memory", lambda: 1000)
    assert "GB of memory" in small.experiments.problem


def test_an_image_smaller_than_the_filter_is_named(small: Session) -> None:
    small.add_images([item("tiny.png", pixels(2, 40))])
    assert "tiny.png is smaller" in small.experiments.problem


def test_rows_and_seconds_are_told_beforehand(small: Session) -> None:
    experiments = small.experiments
    assert experiments.rows == 4
    usual = experiments.expected
    experiments.choose(ssim=True)
    assert experiments.expected > usual > 0
    experiments.choose(rules=(Rule.SGD, Rule.LEAST_SQUARES))
    assert experiments.rows == 6


# ---- running


def test_it_is_what_the_core_gives(qtbot, small: Session, heard: Heard) -> None:
    small.experiments.choose(rules=(Rule.NLMS, Rule.LEAST_SQUARES))
    kept = finished(qtbot, small)
    image = small.document.images[0]
    wanted = run_experiment(
        [image.pixels], filters=[preset("blur"), preset("edge")], rates=(0.3, 0.1),
        rules=(Rule.NLMS, Rule.LEAST_SQUARES),
    )  # fmt: skip
    assert [(row.rule, row.mae, row.mae0) for row in kept.result.rows] == [
        (row.rule, row.mae, row.mae0) for row in wanted.rows
    ]
    assert all(a.learned.equals(b.learned) for a, b in zip(kept.result.rows, wanted.rows, strict=True))
    (kept_image,) = kept.images
    assert (kept_image.name, kept_image.height, kept_image.width) == ("one.png", 24, 30)
    assert kept_image.checksum == pixels_checksum(image.pixels)
    assert kept.complete
    assert kept.stable_rates[0][0] == 3
    assert len(kept.samples) == 4
    assert "Experiment 1 finished: 6 rows" in heard.of("info")[-1]


def test_it_can_be_undone(qtbot, small: Session) -> None:
    kept = finished(qtbot, small)
    assert small.undo_stack.undoText() == "Run experiment 1"
    small.undo_stack.undo()
    assert small.document.experiments == ()
    assert small.experiments.current is None
    small.undo_stack.redo()
    assert small.experiments.current is kept
    other = finished(qtbot, small)
    assert other.id == 2
    assert small.experiments.current is other
    small.experiments.show(1)
    assert small.experiments.current is kept
    small.experiments.remove(1)
    assert small.document.experiments == (other,)
    assert small.experiments.current is other
    assert small.undo_stack.undoText() == "Remove experiment 1"


def until_rows(run: ExperimentRun, count: int):
    return lambda: run.latest is not None and len(run.latest.rows) >= count


def test_pause_goes_on_where_it_was_and_stop_keeps_whole_rows(
    qtbot, small: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paused by the thread itself when two rows are there: nothing here depends on time."""
    hold = ExperimentRun._hold

    def pausing(self: ExperimentRun) -> bool:
        if until_rows(self, 2)() and not self._stopping:
            self._paused = True
        return hold(self)

    monkeypatch.setattr(ExperimentRun, "_hold", pausing)
    experiments = small.experiments
    experiments.start()
    run = experiments.run
    qtbot.waitUntil(lambda: experiments.phase is Phase.PAUSED, timeout=60_000)
    computed, step = run.computed, run.latest
    qtbot.wait(30)
    assert (run.computed, run.latest) == (computed, step)
    assert 0.0 < run.share < 1.0
    assert run.seconds_left > 0.0
    experiments.start()
    assert experiments.run is run, "one at a time"
    experiments.stop()
    assert experiments.phase is Phase.STOPPING
    qtbot.waitUntil(lambda: experiments.run is None, timeout=60_000)
    (kept,) = small.document.experiments
    assert not kept.complete
    assert {row.filter.name for row in kept.result.rows} == {"blur"}
    assert len(kept.result.rows) == 2


def test_resume(qtbot, small: Session) -> None:
    experiments = small.experiments
    experiments.start()
    experiments.toggle_pause()
    assert experiments.phase is Phase.PAUSED
    experiments.toggle_pause()
    qtbot.waitUntil(lambda: experiments.run is None, timeout=60_000)
    assert small.document.experiments[0].complete


def test_stopped_before_anything_was_done(qtbot, small: Session, heard: Heard) -> None:
    small.experiments.start()
    small.experiments.stop()
    qtbot.waitUntil(lambda: small.experiments.run is None, timeout=60_000)
    assert small.document.experiments == ()
    assert "nothing to keep" in heard.of("info")[-1]


def test_an_error_is_told_and_the_session_goes_on(
    qtbot, small: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExperimentRun, "_follow", lambda self, steps: 1 / 0)
    small.experiments.start()
    qtbot.waitUntil(lambda: small.experiments.run is None, timeout=60_000)
    assert heard.of("error") == ["division by zero"]
    monkeypatch.undo()
    finished(qtbot, small)


def test_what_was_done_before_weights_overflow_is_kept(
    qtbot, session: Session, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    one = session
    one.add_images([item("white.png", np.full((40, 40, 3), 255, np.uint8))])
    one.experiments.choose(
        presets=("blur",), rates=(1.0, 0.05), rules=(Rule.NLMS, Rule.SGD), activation=Activation.IDENTITY, epochs=40
    )
    one.experiments.start()
    qtbot.waitUntil(lambda: one.experiments.run is None, timeout=60_000)
    (told,) = heard.of("error")
    assert "at rate 1 (sgd; blur): leave it out" in told
    (kept,) = one.document.experiments
    assert not kept.complete
    assert [(row.rule, row.learning_rate) for row in kept.result.rows] == [(Rule.NLMS, 1.0), (Rule.NLMS, 0.05)]
    assert not caplog.records, "a rate that is too large is nothing unexpected"


def test_closing_during_an_experiment_joins_it(qtbot, clean_threads: None) -> None:
    session = Session()
    session.add_images([item()])
    session.experiments.start()
    run = session.experiments.run
    run.pause()
    session.close()
    assert run.isFinished()
    QCoreApplication.processEvents()
    session.deleteLater()


def test_gray_and_colour_together(qtbot, small: Session) -> None:
    small.add_images([item("gray.png", pixels(gray=True))])
    kept = finished(qtbot, small)
    assert [image.channels for image in kept.images] == [3, 1]
    assert all(row.learned.channels == 3 for row in kept.result.rows)


# ---- a row as a run


def test_a_row_becomes_a_run(qtbot, small: Session) -> None:
    kept = finished(qtbot, small)
    row = kept.result.rows[1]
    small.experiments.open_row(kept, row)
    (run,) = small.document.runs
    assert run.learned is row.learned
    assert run.truth is row.filter
    assert run.ending is Ending.FINISHED
    assert run.settings == LearningSettings(learning_rate=0.3, border="paper")
    assert small.document.settings == run.settings
    assert small.document.filter.equals(preset("edge"))
    assert (small.view.run_id, small.view.reverse_with) == (run.id, ReverseWith.LEARNED)
    assert run.losses.blocks[-1] == run.blocks > 0
    assert run.stable_rate == kept.stable_rate(3)
    assert small.undo_stack.undoText() == "Open edge of experiment 1"
    small.experiments.open_row(kept, row)
    assert small.document.runs == (run,), "opened once"
    small.undo_stack.undo()
    assert small.document.runs == ()
    assert small.document.settings == LearningSettings()


def test_a_run_after_an_opened_row_has_another_number(qtbot, small: Session) -> None:
    kept = finished(qtbot, small)
    small.experiments.open_row(kept, kept.result.rows[0])
    small.experiments.open_row(kept, kept.result.rows[1])
    assert [run.id for run in small.document.runs] == [1, 2]
    assert small.next_run_id() == 3


def test_exports_are_what_the_command_line_writes(qtbot, small: Session, tmp_path: Path) -> None:
    kept = finished(qtbot, small)
    for what in experiment_exports(kept):
        (ending,) = what.formats
        path = tmp_path / f"{what.key}{ending}"
        what.write(path)
        text = path.read_text(encoding="utf-8")
        assert f"{kept.result.rows[0].mae:.4f}" in text
        assert "edge-detection" in text
    assert len(list(tmp_path.iterdir())) == 6


def test_a_run_a_comparison_and_an_experiment_at_once_are_those_of_one_after_another(qtbot, small: Session) -> None:
    """Each has what it needs from its start on, so that none has to wait for another."""
    small.add_images([item("two.png", pixels(27, 30, seed=2))])
    small.methods.choose(methods=("zoom", "learned-inverse"))
    alone = finished(qtbot, small).result.rows
    small.learn()
    qtbot.waitUntil(lambda: small.run is None, timeout=60_000)
    small.methods.start()
    qtbot.waitUntil(lambda: not small.methods.running, timeout=60_000)
    compared = [row.row.mae for row in small.methods.rows]

    small.experiments.start()
    small.methods.start()
    small.learn()
    assert small.experiments.run is not None
    assert small.methods.running
    assert small.run is not None
    qtbot.waitUntil(
        lambda: small.run is None and small.experiments.run is None and not small.methods.running, timeout=60_000
    )
    assert [row.mae for row in small.document.experiments[-1].result.rows] == [row.mae for row in alone]
    assert [row.row.mae for row in small.methods.rows] == compared
    first, second = small.document.runs
    assert np.array_equal(first.learned.kernels, second.learned.kernels)
    assert second.id == first.id + 1


def test_files_are_the_same_in_every_language(qtbot, small: Session, tmp_path: Path) -> None:
    kept = finished(qtbot, small)

    def written() -> dict[str, bytes]:
        found = {}
        for what in experiment_exports(kept):
            path = tmp_path / (what.stem + next(iter(what.formats)))
            what.write(path)
            found[what.key] = path.read_bytes()
        return found

    before = written()
    set_lookup(lambda template, _: f"«{template}»")
    try:
        titles = [what.title for what in experiment_exports(kept)]
        assert any("«" in title for title in titles)
        after = written()
    finally:
        set_lookup(None)
    assert len(before) == 6
    assert "«" not in after["html"].decode()
    del before["html"], after["html"]  # says when it was made
    assert after == before
