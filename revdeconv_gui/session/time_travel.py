"""A moment of the shown run: its filter, where it lies, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.settings import LearningSettings, Order, Rule
from revdeconv_gui.document.document import FinishedRun, WeightHistory

from .pictures import ReverseWith
from .snapshots import moment_of
from .training_run import TrainingRun

if TYPE_CHECKING:
    from .session import Session


@dataclass(frozen=True, eq=False, slots=True)
class Past:
    """A moment of a run: blocks learned, epoch from 1, index of the image, and the filter as it was then."""

    run_id: int
    block: int
    epoch: int
    image: int | None  # None where the blocks were shuffled, or there is but one image
    filter: Filter

    def words(self) -> str:
        """Where the moment lies."""
        text = phrases(
            self.block, "after 1 block, epoch {epoch}", "after {count:,} blocks, epoch {epoch}", epoch=self.epoch
        )
        return text if self.image is None else phrase("{text}, image {image}", text=text, image=self.image + 1)


class TimeTravel(QObject):
    """``View.moment`` counts blocks of the run that is shown, live or finished; None is where that stands by now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        # Kept while run and moment stay: a live run thins its snapshots, and who compares by identity sees no change.
        self._past: Past | None = None
        self._of: tuple[object, int] = (None, 0)  # the live run or a run's history, and the moment that was asked for

    def _shown(self) -> TrainingRun | FinishedRun | None:
        live = self._session.run
        return live if live is not None else self._session.document.run(self._session.view.run_id)

    def history(self) -> WeightHistory | None:
        """The moments of the shown run so far; of a sweep that goes on, those of its first rate."""
        run = self._shown()
        if isinstance(run, TrainingRun):
            return None if run.latest is None else run.snapshots.history(moment_of(run.latest))
        return None if run is None else run.history

    @property
    def past(self) -> Past | None:
        """The moment that is looked at; None at the run's end."""
        block, run = self._session.view.moment, self._shown()
        if block is None or run is None:
            self._past, self._of = None, (None, 0)
            return None
        source: object = run if isinstance(run, TrainingRun) else run.history
        if self._past is None or self._of[0] is not source or self._of[1] != block:
            history = self.history()
            self._past = None if history is None else _past(run, history, block)
            self._of = (source, block)
        return self._past

    def usual_weight(self) -> float:
        """The largest weight of nine in ten kept moments: what overflows at the end does not count."""
        history = self.history()
        return 0.0 if history is None else float(np.quantile(np.abs(history.weights).max(axis=(1, 2, 3)), 0.9))

    # ---- moving

    def go(self, block: float | None) -> None:
        """Look at the kept moment nearest to that many blocks; None leaves the past."""
        history = None if block is None else self.history()
        if block is None or history is None:
            self._session.show(moment=None)
        else:
            nearest = int(np.abs(history.blocks - block).argmin())
            self._session.show(moment=int(history.blocks[nearest]), reverse_with=ReverseWith.LEARNED)

    def step(self, by: int) -> None:
        """That many kept moments on; beyond the last is the run's end."""
        history, past = self.history(), self.past
        if history is None:
            return
        count = len(history.blocks)
        at = (count - 1 if past is None else int(np.abs(history.blocks - past.block).argmin())) + by
        if at < count:
            self.go(float(history.blocks[max(0, at)]))
        else:
            self.go(None)

    def first(self) -> None:
        """The earliest kept moment."""
        history = self.history()
        if history is not None:
            self.go(float(history.blocks[0]))

    # ---- what can be done with a moment

    def why_not(self, *, learning: bool = False) -> str:
        """Why nothing can be done with the moment, or be learned on from it; an empty text where it can.

        As for every run, an experiment or a comparison of methods that goes on is no hindrance: each has its own copy.
        """
        past, document = self.past, self._session.document
        if past is None:
            return phrase("Choose a moment first: click on the loss plot, or press its arrow keys")
        if not learning:
            return ""
        if self._session.run is not None:
            return phrase("A run is going on: stop it first (Esc)")
        if document.settings.rule is Rule.LEAST_SQUARES:
            return phrase("The exact solution starts from nothing: choose another rule")
        return ""

    def take(self) -> None:
        """Make the moment's filter the editor's."""
        past = self.past
        if past is not None:
            self._session.edit(
                phrase("Take the filter of run {run_id} {words}", run_id=past.run_id, words=past.words()),
                filter=past.filter,
            )
            self._session.reported.emit(
                "info",
                phrase("The editor has the filter of run {run_id} {words}.", run_id=past.run_id, words=past.words()),
            )

    def continue_run(self) -> None:
        """Start a new run with the current settings from the moment's weights."""
        past, why_not = self.past, self.why_not(learning=True)
        if past is None or why_not:
            self._session.reported.emit("error", f"{why_not}.")
        else:
            self._session.learn(past.filter)


def _past(run: TrainingRun | FinishedRun, history: WeightHistory, wanted: int) -> Past:
    at = int(np.abs(history.blocks - wanted).argmin())
    block, run_id = int(history.blocks[at]), run.request.id if isinstance(run, TrainingRun) else run.id
    settings, names = _asked(run)
    image = int(history.images[at]) if settings.order is Order.RASTER and len(names) > 1 else None
    made = Filter(
        history.weights[at], 1.0, history.bias[at], f"{_subject(run)}-run{run_id}-after-{block}",
        _provenance(run, block),
    )  # fmt: skip
    return Past(run_id, block, int(history.epochs[at]), image, made)


def _asked(run: TrainingRun | FinishedRun) -> tuple[LearningSettings, tuple[str, ...]]:
    if isinstance(run, TrainingRun):
        return run.request.settings, run.request.image_names
    return run.settings, run.image_names


def _subject(run: TrainingRun | FinishedRun) -> str:
    return run.request.subject if isinstance(run, TrainingRun) else run.subject


def _provenance(run: TrainingRun | FinishedRun, block: int) -> Provenance:
    """How the run learned, and how many blocks of it by then."""
    from .run_results import provenance_of

    if isinstance(run, FinishedRun) and run.learned.learned is not None:
        made, total = run.learned.learned, run.total
    else:
        settings, names = _asked(run)
        start = run.request.start if isinstance(run, TrainingRun) else None
        made = provenance_of(settings, names, run.rate_changes, start)
        total = run.latest.total if isinstance(run, TrainingRun) and run.latest is not None else block
    extra = {key: value for key, value in made.extra.items() if key != "rate_changes"}
    changes = [list(change) for change in run.rate_changes if change[0] < block]
    if changes:
        extra["rate_changes"] = changes
    return replace(made, extra={**extra, "blocks_learned": block, "blocks_of_run": total})
