"""The session's experiments: what is chosen, the one that runs, the finished ones, and opening a row as a run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.experiment_result import ExperimentRow
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.document import Ending, FinishedRun, ImageItem, LossCurve
from revdeconv_gui.document.experiment_record import FinishedExperiment

from .experiment_choice import ExperimentChoice, expected, filters_of, images_of, problem_of, row_count, usable_images
from .experiment_run import ExperimentRequest, ExperimentRun
from .pictures import ReverseWith
from .run_words import duration_words, subject_words
from .training_run import Phase

if TYPE_CHECKING:
    from .session import Session

_TOO_SHORT = 0.05  # seconds; what a shorter experiment takes tells nothing of the computer


class Experiments(QObject):
    """Experiments of a session.

    Signals
    -------
    changed()
        Another choice, another experiment shown, or the running one changed its phase.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.choice = ExperimentChoice()
        self.run: ExperimentRun | None = None
        self.shown: int | None = None
        self._slowness = 1.0
        self._next = 1

    # ---- choosing

    def choose(self, **changes: Any) -> None:
        """Change what the next experiment is made with."""
        self.choice = replace(self.choice, **changes)
        self.changed.emit()

    @property
    def problem(self) -> str:
        """Why none can be started, or an empty text."""
        return problem_of(self.choice, self._session.document, self._session.view.image_id)

    @property
    def images(self) -> tuple[ImageItem, ...]:
        """Images that are chosen."""
        return images_of(self.choice, self._session.document, self._session.view.image_id)

    @property
    def usable_images(self) -> tuple[ImageItem, ...]:
        """Images that can be chosen."""
        return usable_images(self._session.document)

    @property
    def image_count(self) -> int:
        """How many images are chosen."""
        return len(self.images)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """Filters that are chosen."""
        return filters_of(self.choice, self._session.document)

    @property
    def rows(self) -> int:
        """Rows that the next experiment gives."""
        return row_count(self.choice, self._session.document)

    @property
    def expected(self) -> float:
        """Seconds that the next experiment should take on this computer."""
        return self._slowness * expected(self.choice, self._session.document, self._session.view.image_id)

    # ---- running

    @property
    def phase(self) -> Phase:
        """Phase of the running experiment; ENDED where there is none."""
        return Phase.ENDED if self.run is None else self.run.phase

    def start(self) -> None:
        """Start what is chosen; one experiment at a time."""
        session, choice = self._session, self.choice
        if self.run is not None:
            return
        if self.problem:
            session.reported.emit("error", self.problem)
            return
        self._next = max(self._next, 1 + max((one.id for one in session.document.experiments), default=0))
        request = ExperimentRequest(
            self._next,
            self.images,
            self.filters,
            choice.lanes,
            choice.rules,
            choice.settings,
            choice.ssim,
            self.expected,
        )
        self._next += 1
        self.run = ExperimentRun(request, self)
        self.run.phase_changed.connect(self.changed)
        self.run.ended.connect(self._ended)
        self.changed.emit()
        self.run.start()

    def toggle_pause(self) -> None:
        """Pause the running experiment, or let it go on."""
        if self.run is not None:
            if self.run.phase is Phase.PAUSED:
                self.run.resume()
            else:
                self.run.pause()

    def stop(self) -> None:
        """Stop the running experiment; the rows that are done are kept."""
        if self.run is not None:
            self.run.stop()

    def close(self) -> None:
        """End what goes on and wait for it."""
        if self.run is not None:
            self.run.stop()
            self.run.wait()

    def _ended(self) -> None:
        run, self.run = self.run, None
        assert run is not None
        run.wait()
        if run.result is not None:
            self._keep(run, run.result)
        if run.error is not None:
            self._session.fail(run.error)
        elif run.result is None:
            self._session.reported.emit(
                "info", phrase("Stopped before the first row was done: there is nothing to keep.")
            )
        run.deleteLater()
        self.changed.emit()

    def _keep(self, run: ExperimentRun, result: FinishedExperiment) -> None:
        session, rows = self._session, len(result.result.rows)
        if run.latest is not None and run.computed > _TOO_SHORT:
            usual = run.request.expected / self._slowness * run.latest.share
            self._slowness = run.computed / usual if usual > 0.0 else self._slowness
        session.edit(phrase("Run experiment {id}", id=result.id), experiments=(*session.document.experiments, result))
        self.show(result.id)
        done = phrase("finished") if result.complete else phrase("stopped")
        text = phrase(
            "Experiment {id} {done}: {rows}, {seconds}.",
            id=result.id,
            done=done,
            rows=phrases(rows, "1 row", "{count:,} rows"),
            seconds=duration_words(result.seconds),
        )
        session.reported.emit("info", text)

    # ---- finished ones

    @property
    def current(self) -> FinishedExperiment | None:
        """The one that is shown: the chosen one, or the last."""
        document = self._session.document
        found = document.experiment(self.shown)
        return found or (document.experiments[-1] if document.experiments else None)

    def show(self, experiment_id: int) -> None:
        """Show another one."""
        self.shown = experiment_id
        self.changed.emit()

    def remove(self, experiment_id: int) -> None:
        """Remove one (can be undone)."""
        left = tuple(one for one in self._session.document.experiments if one.id != experiment_id)
        if len(left) < len(self._session.document.experiments):
            self._session.edit(
                phrase("Remove experiment {experiment_id}", experiment_id=experiment_id), experiments=left
            )

    def open_row(self, record: FinishedExperiment, row: ExperimentRow) -> None:
        """Put a row among the runs, choose it, its filter and its settings: one step to undo."""
        session = self._session
        settings = replace(record.result.settings, rule=row.rule, learning_rate=row.learning_rate)
        known = next((run for run in session.document.runs if run.learned.kernels is row.learned.kernels), None)
        if known is None:
            known = _as_run(session.next_run_id(), record, row)
            runs = (*session.document.runs, known)
            session.edit(
                phrase("Open {subject} of experiment {id}", subject=subject_words(known.truth), id=record.id),
                runs=runs,
                filter=row.filter,
                settings=settings,
            )
        elif session.document.settings != settings or not session.document.filter.equals(row.filter):
            session.edit(phrase("Choose run {id} with its settings", id=known.id), filter=row.filter, settings=settings)
        session.show(run_id=known.id, reverse_with=ReverseWith.LEARNED)


def _as_run(number: int, record: FinishedExperiment, row: ExperimentRow) -> FinishedRun:
    """A row as a run. Its kernels stay the very same array, by which it is known again."""
    settings = replace(record.result.settings, rule=row.rule, learning_rate=row.learning_rate)
    course = row.course
    losses = (
        LossCurve.empty(row.learned.channels)
        if course is None
        else LossCurve(course.blocks, course.epochs, course.losses)
    )
    return FinishedRun(
        number, settings, row.filter, row.learned, losses, Ending.FINISHED, row.blocks, row.blocks,
        record.stable_rate(row.filter.size), tuple(image.name for image in record.images),
        record.seconds / len(record.result.rows),
        phrase("From experiment {id}; its time is the mean of a row, measuring included.", id=record.id),
    )  # fmt: skip
