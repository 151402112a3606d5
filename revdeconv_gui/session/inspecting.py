"""What is inspected and what it is held against: runs, the editor's filter, presets, files. The page renders it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import PRESETS
from revdeconv_gui.core.recovery import RecoveryScore, comparison_problem, recovery
from revdeconv_gui.core.recovery_words import Learning, learning_of, recovery_words
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.document import Ending, FinishedRun
from revdeconv_gui.document.problems import FileProblem

from .pictures import ReverseWith
from .run_words import subject_words
from .session import Session
from .shown import shown_run

EDITOR, TRUTH, NONE = "editor", "truth", "none"
LIVE, RUN, FILE, PRESET = "live:", "run:", "file:", "preset:"


@dataclass(frozen=True, eq=False, slots=True)
class Subject:
    """A filter that can be looked at.

    Attributes
    ----------
    key : str
        "run:3", "live:4", "editor", "file:1".
    title, short : str
        For lists; in one or two words.
    filter : Filter or None
        None before the first block of a run.
    truth : Filter or None
        What was to be learned, where that is known.
    learning : Learning or None
        None for a filter that was not learned, or of which nothing is known.
    images : tuple of str
        Names of the images that it was learned from, as far as they are known.
    """

    key: str
    title: str
    short: str
    filter: Filter | None
    truth: Filter | None = None
    learning: Learning | None = None
    images: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Reference:
    """What a filter is held against; ``problem`` says why there is none or why it does not fit."""

    title: str
    filter: Filter | None
    problem: str = ""


class Inspection(QObject):
    """The choices of the page. Runs are chosen as everywhere: choosing one shows it in the whole window.

    Signals
    -------
    changed()
        Something is shown otherwise than before.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._subject: str = ""  # "" is the run that the window shows
        self._reference = TRUTH
        self._run_id = session.view.run_id
        self.files: tuple[Subject, ...] = ()
        session.document_changed.connect(lambda *_: self.changed.emit())
        session.view_changed.connect(self._view_changed)
        session.run_changed.connect(self._run_changed)

    # ---- what there is

    def subjects(self) -> list[Subject]:
        """Every filter that can be looked at: runs, the live one, the editor's, opened files."""
        found = [of_run(run) for run in self._session.document.runs]
        live = self._live()
        if live is not None:
            found.append(live)
        return [*found, self._editor(), *self.files]

    def subject(self) -> Subject:
        """The one that is looked at."""
        chosen = self._found(self._subject)
        if chosen is not None:
            return chosen
        live, run = self._live(), self._session.document.run(self._session.view.run_id)
        return live or (self._at_moment(of_run(run)) if run is not None else self._editor())

    def _at_moment(self, subject: Subject) -> Subject:
        """The shown run as it was at the moment that is looked at; the run itself at its end."""
        shown = shown_run(self._session)
        if shown is None or shown.past is None or subject.learning is None:
            return subject
        past = shown.past
        title = phrase("{title}, {moment}", title=subject.title, moment=past.words())
        learning = replace(subject.learning, diverged=False, done=past.block / shown.total, live=True)
        return replace(subject, filter=past.filter, title=title, learning=learning)

    def _editor(self) -> Subject:
        name = self._session.document.filter.name or phrase("custom")
        return Subject(EDITOR, phrase("Filter of the editor: {name}", name=name), name, self._session.document.filter)

    def _live(self) -> Subject | None:
        shown = shown_run(self._session)
        if shown is None or not shown.live:
            return None
        s = shown.settings
        done = (shown.blocks if shown.past is None else shown.past.block) / shown.total if shown.total else 0.0
        learning = Learning(s.rule, s.learning_rate, shown.stable_rate, done=done, live=True)
        title = _run_title(shown.id, shown.truth, learning)
        moment = phrase("going on") if shown.past is None else shown.past.words()
        told = phrase("{title}, {moment}", title=title, moment=moment)
        return Subject(f"{LIVE}{shown.id}", told, title, shown.learned, shown.truth, learning)

    def references(self) -> list[tuple[str, str]]:
        """Keys and titles of what the subject can be held against."""
        runs = [(f"{RUN}{run.id}", of_run(run).title) for run in self._session.document.runs]
        files = [(each.key, each.title) for each in self.files]
        presets = [(f"{PRESET}{name}", phrase("Preset: {name}", name=name)) for name in PRESETS]
        return [
            (TRUTH, phrase("True filter of the run")), (EDITOR, self._editor().title), (NONE, phrase("Nothing")),
            *runs, *files, *presets,
        ]  # fmt: skip

    # ---- what is chosen

    @property
    def reference_key(self) -> str:
        """Which reference is chosen; the true filter where the chosen one is gone."""
        always = self._reference in (TRUTH, EDITOR, NONE) or self._reference.startswith(PRESET)
        return self._reference if always or self._found(self._reference) is not None else TRUTH

    def reference(self, subject: Subject) -> Reference:
        """What that subject is held against."""
        found = self._chosen_reference(subject)
        if found.filter is not None and subject.filter is not None:
            problem = comparison_problem(subject.filter, found.filter)
            if problem:
                return replace(
                    found,
                    filter=None,
                    problem=phrase("{problem}: choose another one.", problem=f"{problem[:1].upper()}{problem[1:]}"),
                )
        return found

    def _chosen_reference(self, subject: Subject) -> Reference:
        key = self.reference_key
        if key == NONE:
            return Reference(phrase("Nothing"), None, phrase("Nothing to compare with is chosen."))
        if key == TRUTH:
            return _truth(subject)
        if key.startswith(PRESET):
            name = key.removeprefix(PRESET)
            return Reference(phrase("{name} (preset)", name=name), _preset(name, subject))
        found = self._found(key)
        assert found is not None
        return Reference(found.short, found.filter)

    def _found(self, key: str) -> Subject | None:
        """The finished run, the editor's filter or the file of that key."""
        if key.startswith(RUN):
            run = self._session.document.run(int(key.removeprefix(RUN)))
            return None if run is None else of_run(run)
        return next((each for each in (self._editor(), *self.files) if each.key == key), None)

    def choose_subject(self, key: str) -> None:
        """Look at another filter; a run becomes the one that the whole window shows."""
        if key.startswith(RUN):
            self._subject = ""
            self._session.show(run_id=int(key.removeprefix(RUN)), reverse_with=ReverseWith.LEARNED)
        else:
            self._subject = "" if key.startswith(LIVE) else key
        self.changed.emit()

    def choose_reference(self, key: str) -> None:
        """Hold it against another filter."""
        self._reference = key
        self.changed.emit()

    def open_file(self, path: Path) -> Subject | None:
        """Read a filter file to look at, without changing the editor; a problem is reported."""
        from revdeconv_gui.document.filter_files import read_filter

        try:
            found = read_filter(path)
        except FileProblem as problem:
            self._session.fail(problem)
            return None
        known = next((each for each in self.files if each.title == str(path)), None)
        key = f"{FILE}{len(self.files) + 1}" if known is None else known.key
        images = () if found.learned is None else found.learned.images
        opened = Subject(key, str(path), path.name, found, None, learning_of(found), images)
        self.files = (*(each for each in self.files if each.key != key), opened)
        return opened

    def _view_changed(self) -> None:
        run_id = self._session.view.run_id
        if run_id != self._run_id:
            self._run_id, self._subject = run_id, ""
        self.changed.emit()

    def _run_changed(self) -> None:
        if self._session.run is not None and self._session.run.latest is None:
            self._subject = ""  # what is being learned is what people want to see
        self.changed.emit()


def of_run(run: FinishedRun) -> Subject:
    """A finished run as something to look at."""
    rate = max([run.settings.learning_rate, *(rate for _, rate in run.rate_changes)])
    stopped = run.ending is Ending.STOPPED and run.total > 0
    learning = Learning(
        run.settings.rule, rate, run.stable_rate, diverged=run.ending is Ending.DIVERGED,
        done=run.blocks / run.total if stopped else 1.0,
    )  # fmt: skip
    title = _run_title(run.id, run.truth, learning)
    return Subject(f"{RUN}{run.id}", title, title, run.learned, run.truth, learning, run.image_names)


def _run_title(number: int, truth: Filter | None, learning: Learning) -> str:
    rate = "" if learning.rule is Rule.LEAST_SQUARES else phrase(" at {rate:g}", rate=learning.rate)
    return phrase(
        "Run {number}: {subject}, {rule}{rate}",
        number=number,
        subject=subject_words(truth),
        rule=learning.rule,
        rate=rate,
    )


def _truth(subject: Subject) -> Reference:
    if subject.truth is not None:
        return Reference(subject.truth.name or phrase("true filter"), subject.truth)
    if subject.key == EDITOR:
        return Reference(phrase("nothing"), None, phrase("The filter of the editor. Choose what to compare it with."))
    if subject.key.startswith(FILE):
        return Reference(
            phrase("nothing"),
            None,
            phrase("Nobody knows what this file's filter should be: choose what to compare with."),
        )
    return Reference(
        phrase("nothing"),
        None,
        phrase("Learned from pairs: the true filter is not known. Choose what to compare with."),
    )


def _preset(name: str, subject: Subject) -> Filter:
    """A preset, in the subject's size where it has one to choose."""
    from revdeconv_gui.core.recipes import RECIPES

    recipe, size = RECIPES[name], subject.filter.size if subject.filter is not None else 3
    own = recipe.parameter("size")
    return recipe.filter({"size": size}) if own is not None and own.accepts(size) else recipe.filter()


@lru_cache(512)
def score_of(learned: Filter, reference: Filter) -> RecoveryScore:
    """The recovery score, worked out once: filters do not change, and hundreds of runs are compared again and again."""
    return recovery(learned, reference)


@dataclass(frozen=True, eq=False, slots=True)
class Verdict:
    """What comes out of a comparison: the figures, where there are any, and the sentence."""

    score: RecoveryScore | None
    words: str


def verdict(subject: Subject, reference: Reference) -> Verdict:
    """Score and sentence of a subject held against a reference."""
    if subject.filter is None:
        return Verdict(None, phrase("Starting…"))
    if reference.filter is None:
        return Verdict(None, reference.problem or phrase("The reference has learned nothing yet."))
    score = score_of(subject.filter, reference.filter)
    # A rate explains why a filter is not what was to be learned, not why two learned filters differ.
    truth = subject.truth
    meant = reference.filter.learned is None if truth is None else truth.equals(reference.filter)
    return Verdict(score, recovery_words(score.together, subject.learning if meant else None))


def rate_of(subject: Subject) -> float:
    """Learning rate to sort by; what has none comes last."""
    exact = subject.learning is None or subject.learning.rule is Rule.LEAST_SQUARES
    return math.inf if exact or subject.learning is None else subject.learning.rate
