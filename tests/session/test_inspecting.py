"""What is inspected, what it is held against, and what comes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.presets import edge, preset
from revdeconv_gui.core.recovery import recovery
from revdeconv_gui.core.settings import LearningSettings, Rule
from revdeconv_gui.document.document import Ending, FinishedRun, LossCurve
from revdeconv_gui.document.filter_files import write_filter
from revdeconv_gui.session.inspecting import EDITOR, NONE, TRUTH, Inspection, Subject, of_run, rate_of, verdict
from revdeconv_gui.session.session import Session


def a_run(number: int, learned: Filter, truth: Filter | None = None, **changes: object) -> FinishedRun:
    settings = LearningSettings(learning_rate=0.9)
    run = FinishedRun(
        number, settings, truth, learned, LossCurve.empty(learned.channels), Ending.FINISHED, 10, 10, 2 / 9, ("x",), 0.1
    )
    return replace(run, **changes)


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def three_times(session: Session) -> FinishedRun:
    """A run that found the edge filter three times too large, chosen."""
    kernels = np.repeat(3.0 * edge().kernels, 3, axis=0)
    run = a_run(1, Filter(kernels), edge())
    session.edit("Learn", runs=(run,))
    session.show(run_id=1)
    return run


def _words(inspection: Inspection) -> str:
    subject = inspection.subject()
    return verdict(subject, inspection.reference(subject)).words


def test_without_runs_the_editor_is_looked_at(session: Session) -> None:
    inspection = Inspection(session)
    assert inspection.subject().key == EDITOR
    assert inspection.subject().filter is session.document.filter
    assert _words(inspection) == "The filter of the editor. Choose what to compare it with."
    session.edit("Choose", filter=preset("blur"))
    assert inspection.subject().filter is session.document.filter


def test_the_chosen_run_is_held_against_what_it_was_to_learn(session: Session, three_times: FinishedRun) -> None:
    inspection = Inspection(session)
    assert inspection.subject().key == "run:1"
    assert _words(inspection) == (
        "The shape is right (cosine 1); the size is 3.0 times too large: the rate is 4.1 times above the stable 0.222."
    )


def test_another_reference_is_no_matter_of_the_rate(session: Session, three_times: FinishedRun) -> None:
    inspection = Inspection(session)
    inspection.choose_reference("preset:laplacian")
    words = _words(inspection)
    assert words.startswith("The filter is the negative of the reference") or "rate" not in words
    score = verdict(inspection.subject(), inspection.reference(inspection.subject())).score
    assert score == recovery(three_times.learned, preset("laplacian"))
    inspection.choose_reference(NONE)
    assert _words(inspection) == "Nothing to compare with is chosen."


def test_a_preset_takes_the_size_of_what_is_looked_at(session: Session) -> None:
    inspection = Inspection(session)
    session.edit("Five", filter=Filter(np.ones((5, 5))))
    inspection.choose_reference("preset:blur")
    reference = inspection.reference(inspection.subject())
    assert reference.filter is not None
    assert reference.filter.size == 5
    inspection.choose_reference("preset:edge")
    assert _words(inspection) == "A 5 x 5 filter cannot be compared with a 3 x 3 one: choose another one."


def test_choosing_a_run_shows_it_everywhere_and_back(session: Session, three_times: FinishedRun) -> None:
    session.edit("Learn", runs=(three_times, a_run(2, edge(), edge())))
    inspection = Inspection(session)
    inspection.choose_subject("run:2")
    assert session.view.run_id == 2
    inspection.choose_subject(EDITOR)
    assert inspection.subject().key == EDITOR
    session.show(run_id=1)
    assert inspection.subject().key == "run:1"
    inspection.choose_reference("run:2")
    assert inspection.reference(inspection.subject()).filter is session.document.runs[1].learned
    session.edit("Remove", runs=(three_times,))
    assert inspection.reference_key == TRUTH


def test_pairs_have_no_true_filter_but_may_be_held_against_a_guess(session: Session) -> None:
    session.edit("Learn", runs=(a_run(1, Filter(2.0 * edge().kernels)),))
    session.show(run_id=1)
    inspection = Inspection(session)
    assert _words(inspection) == "Learned from pairs: the true filter is not known. Choose what to compare with."
    inspection.choose_reference("preset:edge")
    assert "the size is 2.0 times too large: the rate is 4.1 times above the stable 0.222." in _words(inspection)


def test_files_are_looked_at_without_changing_the_editor(session: Session, tmp_path: Path) -> None:
    how = Provenance("sgd", 0.9, images=("a.png",))
    kernels = np.repeat(3.4 * edge().kernels, 3, axis=0)
    write_filter(tmp_path / "learned.json", Filter(kernels, name="learned", learned=how))
    inspection = Inspection(session)
    opened = inspection.open_file(tmp_path / "learned.json")
    assert isinstance(opened, Subject)
    inspection.choose_subject(opened.key)
    assert session.document.filter.name == "edge"
    assert inspection.subject().filter is opened.filter
    inspection.choose_reference("preset:edge")
    assert _words(inspection).endswith("the rate is 4.1 times above 0.222, which is stable for white blocks.")
    assert inspection.open_file(tmp_path / "learned.json").key == opened.key
    assert len(inspection.files) == 1


def test_a_file_that_cannot_be_read_is_told(session: Session, tmp_path: Path) -> None:
    heard: list[tuple[str, str]] = []
    session.reported.connect(lambda level, text: heard.append((level, text)))
    (tmp_path / "bad.csv").write_text("1,2\n3,x\n")
    assert Inspection(session).open_file(tmp_path / "bad.csv") is None
    assert [level for level, _ in heard] == ["error"]


def test_what_a_run_tells_of_itself() -> None:
    stopped = of_run(a_run(3, edge(), edge(), ending=Ending.STOPPED, blocks=3))
    assert stopped.learning.done == 0.3
    changed = of_run(a_run(3, edge(), edge(), rate_changes=((5, 0.95), (7, 0.1))))
    assert changed.learning.rate == 0.95
    assert of_run(a_run(3, edge(), edge(), ending=Ending.DIVERGED)).learning.diverged
    exact = of_run(a_run(4, edge(), edge(), settings=LearningSettings(rule=Rule.LEAST_SQUARES)))
    assert exact.title == "Run 4: edge, least-squares"
    assert rate_of(exact) == float("inf")
    assert rate_of(changed) == 0.95
