"""The comparison in its thread: equal to the core's, leave-one-out, paused, stopped with its rows kept, joined."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from revdeconv_gui.core.methods import compare_methods
from revdeconv_gui.core.methods import simple as simple_module
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import Role
from revdeconv_gui.session import methods_run
from revdeconv_gui.session.method_comparison import best_of
from revdeconv_gui.session.methods_run import MethodsRequest, MethodsRun
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import Heard, item, learned, pixels

QUICK = ("reverse", "zoom", "learned-inverse")


@pytest.fixture
def three(session: Session) -> Session:
    """Three colour images, and the quick methods chosen."""
    session.add_images([item(f"{k}.png", pixels(24 + 3 * k, 30, seed=k)) for k in range(3)])
    session.methods.choose(methods=QUICK)
    return session


def _compared(qtbot, session: Session) -> None:
    session.methods.start()
    assert session.methods.running
    qtbot.waitUntil(lambda: not session.methods.running, timeout=30_000)
    QCoreApplication.processEvents()


def test_the_rows_are_the_cores(qtbot, three: Session) -> None:
    three.methods.choose(presets=("blur",))
    _compared(qtbot, three)
    rows, images = three.methods.rows, [each.pixels for each in three.document.images]
    assert [(row.filter.name, row.name) for row in rows] == [(f, m) for f in ("edge", "blur") for m in QUICK]
    for name in ("edge", "blur"):
        table = compare_methods(images, preset(name), QUICK)
        for row, expected in zip((row.row for row in rows if row.filter.name == name), table.rows, strict=True):
            assert (row.mae, row.change, row.psnr, row.ssim) == pytest.approx(
                (expected.mae, expected.change, expected.psnr, expected.ssim), abs=1e-12
            )
            assert row.errors == pytest.approx(expected.errors, abs=1e-12)
    assert [table.filter.name for table in three.methods.tables()] == ["edge", "blur"]


def test_progress_goes_by_the_time_that_methods_take(monkeypatch: pytest.MonkeyPatch) -> None:
    items = tuple(item(f"{k}.png", pixels(24, 30, seed=k)) for k in range(2))
    request = MethodsRequest(items, (preset("edge"),), Activation.CLIP, (("zoom", {}), ("learned-network", {})))
    run, shares = MethodsRun(request), []

    def half(images, filter, names, *, progress, **_: object) -> None:
        progress(1, 2)
        shares.append((names[0], run.done / run.total))

    monkeypatch.setattr("revdeconv_gui.core.methods.compare_methods", half)
    run.run()
    assert run.error is None
    (first, quick), (second, slow) = shares
    assert (first, second) == ("zoom", "learned-network")
    assert quick < 0.05, "what takes a moment is little of the work"
    assert 0.4 < slow < 0.6, "what takes nearly all the time is nearly all the work"


def test_pictures_are_what_was_measured(qtbot, three: Session) -> None:
    _compared(qtbot, three)
    comparison = three.methods
    assert comparison.shown_indices() == (0, 1, 2)
    for row in comparison.rows:
        for index, made in row.pictures.items():
            inside = comparison.original(index)[: made.shape[0], : made.shape[1]]
            mae = np.abs(made.astype(float) - inside.astype(float)).mean() / 255
            assert row.row.errors[index] == pytest.approx(mae, abs=1e-12)


def test_only_the_shown_image_is_kept_where_there_is_little_room(
    qtbot, three: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods_run, "PICTURE_BYTES", 1)
    three.show(image_id=three.document.images[1].id)
    _compared(qtbot, three)
    assert three.methods.shown_indices() == (1,)
    assert [set(row.pictures) for row in three.methods.rows] == [{1}] * 3
    assert three.methods.original(0) is None


def test_the_filter_of_the_chosen_run_is_run_backwards_too(qtbot, three: Session) -> None:
    three.set_pace(Pace.FULL)
    run = learned(qtbot, three)
    _compared(qtbot, three)
    true, theirs = (row for row in three.methods.rows if row.name == "reverse")
    assert (true.run_id, theirs.run_id) == (None, run.id)
    assert theirs.row.method == f"reverse (run {run.id})"
    images = [each.pixels for each in three.document.images]
    expected = compare_methods(
        images, three.document.filter, ["reverse"], parameters={"reverse": {"reversed": run.learned}}
    )
    assert theirs.row.mae == pytest.approx(expected.rows[0].mae, abs=1e-12)
    three.methods.choose(editor=False, presets=("blur",))
    _compared(qtbot, three)
    assert [row.run_id for row in three.methods.rows] == [None] * 3, "it learned another filter"


def test_settings_of_the_workbench_are_used(qtbot, three: Session) -> None:
    from revdeconv_gui.session.method_choice import knobs_of

    choice = three.view.method.to("learned-inverse")
    three.show(method=choice.with_value(knobs_of(choice.method)[0], 0))
    _compared(qtbot, three)
    images = [each.pixels for each in three.document.images]
    expected = compare_methods(
        images, three.document.filter, ["learned-inverse"], parameters={"learned-inverse": {"radius": 0}}
    )
    assert three.methods.rows[-1].row.mae == pytest.approx(expected.rows[0].mae, abs=1e-12)


def test_why_nothing_can_be_compared(three: Session) -> None:
    comparison = three.methods
    assert comparison.why_not == ""
    comparison.choose(methods=())
    assert comparison.why_not == "Choose a method."
    comparison.choose(methods=("learned-inverse",), editor=False)
    assert comparison.why_not == "Choose a filter."
    comparison.choose(editor=True)
    three.add_images([item("tiny.png", pixels(2, 20))])
    assert comparison.why_not == "tiny.png is smaller than the 3 × 3 filter: untick it."
    comparison.start()
    assert not comparison.running
    ids = {each.id for each in three.document.images[1:]}
    three.edit("Untick", images=three.document.with_role(ids, Role.LOOK))
    assert comparison.methods() == ()
    assert comparison.why_not == "Choose a method that needs no second image."
    comparison.choose(methods=QUICK)
    assert comparison.methods() == ("reverse", "zoom")
    three.edit("Remove", images=())
    assert "Add images" in comparison.why_not


def test_too_many_pixels_are_refused(three: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revdeconv_gui.session.method_comparison.MOST_PIXELS", 1000)
    assert "tick fewer" in three.methods.why_not


class _Gate:
    """Holds the thread in the second method until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there, self.go = threading.Event(), threading.Event()
        real = simple_module.prepare

        def held(name, *args, **kwargs):
            # The zoom is prepared for every row, to be measured against.
            if name == "bicubic":
                self.there.set()
                assert self.go.wait(20)
            return real(name, *args, **kwargs)

        monkeypatch.setattr(simple_module, "prepare", held)


def test_stopping_keeps_the_rows_that_are_complete(qtbot, three: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = _Gate(monkeypatch)
    three.methods.choose(methods=("reverse", "bicubic", "learned-inverse"))
    three.methods.start()
    assert gate.there.wait(20)
    three.methods.stop()
    gate.go.set()
    qtbot.waitUntil(lambda: not three.methods.running, timeout=20_000)
    assert [row.name for row in three.methods.rows] == ["reverse"]
    assert three.methods.ended == "Stopped."


def test_pausing_waits(qtbot, three: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = _Gate(monkeypatch)
    three.methods.choose(methods=("reverse", "bicubic"))
    three.methods.start()
    assert gate.there.wait(20)
    three.methods.toggle_pause()
    run = three.methods.run
    assert run.paused
    gate.go.set()
    assert not run.wait(100), "it waits"
    assert len(run.rows) == 1
    three.methods.toggle_pause()
    qtbot.waitUntil(lambda: not three.methods.running, timeout=20_000)
    assert len(three.methods.rows) == 2


def test_a_paused_comparison_is_joined_when_the_session_closes(three: Session) -> None:
    three.methods.start()
    three.methods.toggle_pause()
    run = three.methods.run
    three.methods.close()
    assert run.isFinished()
    QCoreApplication.processEvents()
    assert not three.methods.running


def test_an_error_is_told_and_the_rows_before_it_are_kept(
    qtbot, three: Session, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = simple_module.prepare

    def broken(name, *args, **kwargs):
        if name == "bicubic":
            raise ValueError("no bicubic today")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(simple_module, "prepare", broken)
    three.methods.choose(methods=("reverse", "bicubic"))
    _compared(qtbot, three)
    assert heard.of("error") == ["no bicubic today"]
    assert [row.name for row in three.methods.rows] == ["reverse"]


def test_results_outlive_changes_and_say_so(qtbot, three: Session) -> None:
    _compared(qtbot, three)
    rows = three.methods.rows
    assert not three.methods.outdated
    three.edit("Remove", images=three.document.images[:2])
    assert three.methods.outdated
    assert three.methods.rows == rows
    three.undo_stack.undo()
    assert not three.methods.outdated


def test_the_best_of_each_filter(qtbot, three: Session) -> None:
    three.methods.choose(presets=("blur",))
    _compared(qtbot, three)
    best = best_of(three.methods.rows)
    assert {filter.name for filter in best} == {"edge", "blur"}
    for filter, row in best.items():
        assert row.row.mae == min(each.row.mae for each in three.methods.rows if each.filter is filter)
