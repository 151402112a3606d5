"""The session: the current document, how it changes and is undone, the run that goes on, what is selected."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.reports import Divergence
from revdeconv_gui.core.settings import Start
from revdeconv_gui.document.document import Document, FinishedRun, ImageItem
from revdeconv_gui.document.pixel_cache import PixelCache
from revdeconv_gui.document.problems import FileProblem

from .background import Background
from .experiments import Experiments
from .images import Images
from .method_choice import PAPERS, REVERSE, MethodChoice
from .method_comparison import MethodComparison
from .pairs import Unfit
from .pictures import Fourth, Pictures, ReverseWith
from .project import Project
from .requesting import misfit, request_of, start_filter
from .run_words import ending_words, lowest_loss, slowness, subject_words
from .thumbnails import Thumbnails
from .time_travel import TimeTravel
from .training_run import Pace, Phase, TrainingRun

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class View:
    """What is selected and shown. Not undoable."""

    image_id: int | None = None
    run_id: int | None = None
    reverse_with: ReverseWith | None = None
    method: MethodChoice = PAPERS
    pace: Pace = Pace.WATCH
    blocks_per_second: float | None = None  # block by block; None for the usual speed
    slowness: float = 1.0  # computing time of earlier runs as a multiple of what was expected
    moment: int | None = None  # blocks of the shown run after which it is looked at; None where it stands by now
    fourth: Fourth = Fourth.DIFFERENCE
    inspecting: bool = False  # whether a click chooses a block
    block: tuple[int, int] | None = None  # row and column of the block that is inspected


class _ReplaceDocument(QUndoCommand):
    """The one undo step there is: a document before, a document after."""

    def __init__(self, session: Session, before: Document, after: Document, label: str, merge_key: str | None) -> None:
        super().__init__(label)
        self._session, self.before, self.after, self._merge_key = session, before, after, merge_key

    def id(self) -> int:
        return -1 if self._merge_key is None else hash(self._merge_key) & 0x3FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _ReplaceDocument) or other._merge_key != self._merge_key:
            return False
        self.after = other.after
        # What was typed and taken back is no step.
        self.setObsolete(all(getattr(self.before, f.name) is getattr(self.after, f.name) for f in fields(Document)))
        return True

    def redo(self) -> None:
        self._session._replace(self.after)

    def undo(self) -> None:
        self._session._replace(self.before)


class Session(QObject):
    """The program's state. Widgets hold no truth: they render on the signals and call these methods.

    Signals
    -------
    document_changed(before, after)
    view_changed()
        Selection or reversal changed.
    run_changed()
        The live run began, changed its phase, or ended.
    pictures_awaited()
        Others are being made: those there are belong to what was chosen before.
    pictures_changed()
        New pictures for the workbench, or none.
    fitting_changed()
        ``fitting`` says how far the fit of a method is.
    reported(level, text)
        Something to tell the user; level "info", "warning" or "error".
    withdrawn(text)
        An error that was reported is none any more.
    """

    document_changed = Signal(object, object)
    view_changed = Signal()
    run_changed = Signal()
    pictures_awaited = Signal()
    pictures_changed = Signal()
    fitting_changed = Signal()
    stable_rate_changed = Signal()
    reported = Signal(str, str)
    withdrawn = Signal(str)

    def __init__(self, document: Document | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document or Document()
        self._view = View()
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(500)
        self.background = Background(self)
        self.cache = PixelCache()
        self.images = Images(self)
        self.thumbnails = Thumbnails(self)
        self.methods = MethodComparison(self)
        self.experiments = Experiments(self)
        self.travel = TimeTravel(self)
        self._run: TrainingRun | None = None
        self._next_image = 1 + max((item.id for item in self._document.images), default=0)
        self._next_run = 1 + max((run.id for run in self._document.runs), default=0)
        self.pictures: Pictures | None = None
        self.pictures_problem = ""
        self.pictures_due = False  # whether others are being made
        self.fitting = ""  # what a method is fitted on and how far that is; empty where none is
        self.stable_rate: float | None = None
        self.loading = 0
        self.generation = 0  # counts documents: what was asked for an earlier one is not wanted any more
        self.project = Project(self)

    # ---- the document

    @property
    def document(self) -> Document:
        """The current document; replaced as a whole by `edit`."""
        return self._document

    def edit(self, label: str, *, merge_key: str | None = None, **changes: Any) -> None:
        """Change fields of the document as one undo step; steps with equal merge keys in a row become one."""
        after = replace(self._document, **changes)
        self.undo_stack.push(_ReplaceDocument(self, self._document, after, label, merge_key))

    def document_at(self, step: int) -> Document:
        """The document as it was, or will be, after so many steps of the undo stack."""
        stack = self.undo_stack
        if stack.count() == 0:
            return self._document
        at = cast(_ReplaceDocument, stack.command(max(0, step - 1)))
        return at.after if step > 0 else at.before

    def start_over(self, document: Document, view: View) -> None:
        """Take another document in place of this one, which no undo brings back. Not during a run."""
        self.undo_stack.clear()
        self.generation += 1
        self._next_image = max(self._next_image, 1 + max((item.id for item in document.images), default=0))
        self._next_run = 1 + max((run.id for run in document.runs), default=0)
        self._replace(document)
        self._view = view
        self.view_changed.emit()

    def _replace(self, after: Document) -> None:
        before, self._document = self._document, after
        view = self._view
        if after.image(view.image_id) is None:
            view = replace(view, image_id=after.images[0].id if after.images else None)
        if after.run(view.run_id) is None:
            view = replace(view, run_id=after.runs[-1].id if after.runs else None, moment=None)
            if view.run_id is None and view.reverse_with is ReverseWith.LEARNED:
                view = replace(view, reverse_with=None)
            elif view.run_id is not None and view.reverse_with is None:  # undo brought the only run back
                view = replace(view, reverse_with=ReverseWith.LEARNED)
        changed, self._view = view != self._view, view
        if self._run is not None:
            self._run.set_rate(after.settings.learning_rate)
        self.document_changed.emit(before, after)
        if changed:
            self.view_changed.emit()

    # ---- what is shown

    @property
    def view(self) -> View:
        """The current selection."""
        return self._view

    def show(self, **changes: Any) -> None:
        """Change the selection.

        Who says what to reverse wants to see the paper's method; another run is shown as it ended.
        """
        if "reverse_with" in changes:
            changes.setdefault("method", self._view.method.to(REVERSE))
        if "run_id" in changes and changes["run_id"] != self._view.run_id:
            changes.setdefault("moment", None)
        after = replace(self._view, **changes)
        if after != self._view:
            self._view = after
            self.view_changed.emit()

    # ---- images

    def add_images(self, loaded: Sequence[ImageItem], label: str = phrase("Add images")) -> None:
        """Append images (their ids are given here) and show the first of them."""
        if not loaded:
            return
        items = tuple(replace(item, id=self._next_image + i) for i, item in enumerate(loaded))
        self._next_image += len(items)
        self.edit(label, images=self._document.images + items)
        self.show(image_id=items[0].id)

    def open_images(self, paths: Sequence[Path]) -> None:
        """Add image files and folders in the order given, found in the background; problems are reported by name."""
        self.images.open(paths)

    def open_samples(self) -> None:
        """Add the built-in sample images; where they are the first there is, that alone is nothing to be saved."""

        def then() -> None:
            if self.undo_stack.count() == 1 and self.project.path is None:
                self.undo_stack.setClean()

        self.images.load(_samples, phrase("Add sample images"), then)

    def fail(self, error: Exception) -> None:
        """Tell the user of an error that was not foreseen where it happened, and log it."""
        if not isinstance(error, (FileProblem, Divergence)):
            log.error("unexpected error", exc_info=error)
        text = str(error) or type(error).__name__
        if isinstance(error, MemoryError):
            text = phrase("There is not enough memory for this: take smaller images, or close other programs.")
        self.reported.emit("error", text)

    # ---- runs

    @property
    def run(self) -> TrainingRun | None:
        """The run that goes on, or None."""
        return self._run

    @property
    def phase(self) -> Phase:
        """Phase of the live run; ENDED where there is none."""
        return self._run.phase if self._run is not None else Phase.ENDED

    @property
    def busy(self) -> bool:
        """Whether a run or an experiment goes on."""
        return self._run is not None or self.experiments.run is not None

    def next_run_id(self) -> int:
        """A number for a run that comes from elsewhere than `learn`."""
        self._next_run += 1
        return self._next_run - 1

    def learn(self, start: Filter | None = None, *, one_block: bool = False) -> None:
        """Start a run with the document's filter, images and settings. One run at a time.

        It begins with ``start`` where that is given, else as the settings say; with ``one_block`` it pauses after the
        first block.
        """
        if self._run is not None:
            return
        try:
            request = request_of(self._document, self._next_run, self._view.pace, self.stable_rate, self.cache.limit)
        except Unfit as unfit:
            self.reported.emit("error", f"{unfit}.")
            return
        if request is None:
            return
        if start is not None:
            request = replace(request, settings=replace(request.settings, start=Start.RUN))
            why_not = misfit(start, request.size, request.channels)
            if why_not:
                self.reported.emit("error", phrase("The moment to continue from {why_not}.", why_not=why_not))
                return
        request = replace(
            request, start=start or start_filter(self._document, self._view),
            blocks_per_second=self._view.blocks_per_second,
        )  # fmt: skip
        self.show(moment=None)
        self._next_run += len(request.rates)
        run = TrainingRun(request, self)
        run.phase_changed.connect(self.run_changed)
        run.ended.connect(self._run_ended)
        if one_block:
            run.hold_after_first()
        self._run = run
        self.run_changed.emit()
        run.start()

    def toggle_pause(self) -> None:
        """Pause the live run, or let it go on."""
        if self._run is not None:
            if self._run.phase is Phase.PAUSED:
                self._run.resume()
            else:
                self._run.pause()

    def stop(self) -> None:
        """Stop the live run; what it learned so far is kept."""
        if self._run is not None:
            self._run.stop()

    def step(self) -> None:
        """Learn one more block of the paused run."""
        if self._run is not None:
            self._run.step()

    def restart(self) -> None:
        """Take the live run back to its start; paused, it stays paused there."""
        if self._run is not None:
            self.show(moment=None)
            self._run.restart()

    def set_pace(self, pace: Pace, blocks_per_second: float | None = None) -> None:
        """Speed of the live run and of those to come."""
        speed = blocks_per_second or self._view.blocks_per_second
        self.show(pace=pace, blocks_per_second=speed)
        if self._run is not None:
            self._run.set_pace(pace, speed)

    def _run_ended(self) -> None:
        run, self._run = self._run, None
        assert run is not None
        run.wait()
        if run.error is not None:
            self.fail(run.error)
        elif run.results:
            self._keep(run.results)
            self.show(slowness=slowness(run, self._view.slowness))
        else:
            self.reported.emit("info", phrase("Stopped before the first block: nothing was learned."))
        run.deleteLater()
        self.run_changed.emit()

    def with_live_run(self) -> tuple[Document, str]:
        """The document as if the live run were stopped now, or some seconds ago, and the step's name.

        The document itself and no name where no run goes on that has learned something.
        """
        run, document = self._run, self._document
        runs = () if run is None else run.results or run.so_far
        if not runs:
            return document, ""
        return replace(document, runs=(*document.runs, *runs)), _step_of(runs)

    def _keep(self, results: tuple[FinishedRun, ...]) -> None:
        best, label = lowest_loss(results), _step_of(results)
        moment = self._view.moment if best is results[0] else None  # of the first rate, as long as the run went on
        self.edit(label, runs=(*self._document.runs, *results))
        self.show(run_id=best.id, reverse_with=ReverseWith.LEARNED, moment=moment)
        level, text = ending_words(results, best)
        self.reported.emit(level, text)

    def close(self) -> None:
        """End everything that goes on and wait for it. Called once, at the very end."""
        if self._run is not None:
            self._run.stop()
            self._run.wait()
        self.methods.close()
        self.experiments.close()
        self.thumbnails.close()
        self.background.close()
        self.project.close()


def _step_of(results: tuple[FinishedRun, ...]) -> str:
    """The undo step that adds the results of a run."""
    return phrase("Learn {subject}", subject=subject_words(results[0].truth)) + (
        phrase(" at {count} rates", count=len(results)) if len(results) > 1 else ""
    )


def _samples() -> list[ImageItem]:
    from revdeconv_gui.document.samples import sample_images

    return [ImageItem(0, sample.name, sample.pixels) for sample in sample_images()]
