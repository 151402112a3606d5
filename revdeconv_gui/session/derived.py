"""What follows from the document and is too slow for the window's thread: the workbench's pictures, the stable rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.geometry import Geometry, block_geometry
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document, FinishedRun, ImageItem
from revdeconv_gui.document.problems import FileProblem

from .method_pictures import MethodJob, Operators, job_of, make_method_pictures, prepare
from .pair_pictures import make_pair_pictures
from .pairs import Unfit, geometry_of, pair_with
from .pictures import Pictures, ReverseWith, make_pictures
from .session import Session

_MANY = 50  # images whose reading would be felt while the list is scrolled


def reverse_filter(document: Document, run: FinishedRun | None, choice: ReverseWith | None) -> Filter | None:
    """The filter that the deconvolution reverses, or None where there is none of the right size."""
    if choice is ReverseWith.TRUE:
        return document.filter
    if choice is ReverseWith.LEARNED and run is not None and run.learned.size == document.filter.size:
        return run.learned
    return None


class Derived(QObject):
    """Recomputes in the background when what they depend on has changed."""

    _fitting_told = Signal(object, str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pictures_key: tuple[object, ...] | None = None
        self._waiting = False  # a moment was left out while an earlier one's pictures were made
        self._rate_key: tuple[object, ...] | None = None
        # Of each image by itself, with what keeps its id from being another's: adding one does not read all again.
        self._rates: dict[tuple[int, Geometry], tuple[object, float]] = {}
        self._operators = Operators()
        self._fitting_told.connect(self._tell_fitting)
        session.document_changed.connect(self.update)
        session.view_changed.connect(self.update)
        self.update()

    def update(self) -> None:
        """Start what is out of date."""
        self._update_pictures()
        self._update_stable_rate()

    def _update_pictures(self) -> None:
        session, document = self._session, self._session.document
        item = document.image(session.view.image_id)
        run = document.run(session.view.run_id)
        past = session.travel.past
        reverse = reverse_filter(document, run, session.view.reverse_with)
        if past is not None and session.view.reverse_with is ReverseWith.LEARNED:
            reverse = past.filter if past.filter.size == document.filter.size else None
        activation = document.settings.activation
        pair = pair_with(document, item.id) if item is not None and document.learns_pairs else None
        if pair is not None:
            learned = past.filter if past is not None else None if run is None else run.learned
            self._update_pair_pictures(pair[1], pair[2], learned)
            return
        if item is not None and item.problem is None and not session.view.method.reverses:
            self._update_method_pictures(job_of(document, item, session.view.method))
            return
        # Objects, not ids: the key keeps them alive, so that an address is not taken for another one's.
        key = (item.token if item else None, document.filter, activation, reverse)
        if not self._is_new(key):
            return
        if item is None or item.problem is not None:
            session.background.forget("pictures")
            self._set_pictures(None, str(item.problem) if item is not None else "")
            return
        true = document.filter
        # Known by its token: where the cache has no room, its pixels are another array each time they are read.
        background = session.background

        def asked() -> bool:
            return self._pictures_key is key and not background.closed

        self._submit(item, lambda: make_pictures(item.pixels, true, activation, reverse, asked=asked))

    def _update_pair_pictures(self, source: ImageItem, target: ImageItem, learned: Filter | None) -> None:
        key = (source.token, target.token, self._session.document.pairing, learned)
        if self._is_new(key):
            self._submit(source, lambda: make_pair_pictures(source.pixels, target.pixels, learned))

    def _update_method_pictures(self, job: MethodJob) -> None:
        """Where a method is to be fitted first, the other pictures do not wait for it."""
        key = job.key
        if not self._is_new(key):
            return
        if job.why_not or not job.choice.fits or self._operators.find(job) is not None:
            self._submit(job.item, lambda: self._method_pictures(job, key))
            return
        self._submit(job.item, lambda: make_method_pictures(job, None))
        words = f"{job.choice.words[0].upper()}{job.choice.words[1:]}: {job.being_fitted}…"
        self._set_fitting(words)

        def fit() -> Pictures:
            return replace(self._method_pictures(job, key, words), source=job.item.token)

        self._session.background.submit(fit, self._set_fitted, self._no_pictures, key="fitted pictures")

    def _set_fitted(self, pictures: Pictures) -> None:
        self._session.background.forget("pictures")  # those without a deconvolved one, should they come later
        self._set_fitting("")
        self._set_pictures(pictures, "")

    def _method_pictures(self, job: MethodJob, key: tuple[object, ...], words: str = "") -> Pictures:
        """In the thread."""
        if job.why_not:
            return make_method_pictures(job, None)

        def asked() -> bool:
            return self._pictures_key is key and not self._session.background.closed

        def progress(done: int, total: int) -> None:
            self._fitting_told.emit(key, f"{words} {done / total:.0%}")

        return make_method_pictures(job, prepare(job, self._operators, asked, progress))

    def _tell_fitting(self, key: object, text: str) -> None:
        if key is self._pictures_key:
            self._set_fitting(text)

    def _set_fitting(self, text: str) -> None:
        if text != self._session.fitting:
            self._session.fitting = text
            self._session.fitting_changed.emit()

    def _is_new(self, key: tuple[object, ...]) -> bool:
        """Whether other pictures are wanted than before, and now; then those are what is wanted.

        One moment at a time, the newest next: while the cursor is dragged, pictures follow as fast as they are made.
        """
        known = self._pictures_key
        same = [] if known is None or len(known) != len(key) else [a is b for a, b in zip(key, known, strict=True)]
        moves = self._session.view.moment is not None and bool(same) and all(same[:-1]) and not same[-1]
        self._waiting = moves and self._session.pictures_due
        if (same and all(same)) or self._waiting:
            return False
        self._pictures_key = key
        self._session.background.forget("fitted pictures")
        self._set_fitting("")
        return True

    def _submit(self, item: ImageItem, work: Callable[[], Pictures]) -> None:
        self._session.pictures_due = True
        self._session.pictures_awaited.emit()
        self._session.background.submit(
            lambda: replace(work(), source=item.token),
            lambda pictures: self._set_pictures(pictures, ""),
            self._no_pictures,
            key="pictures",
        )

    def _no_pictures(self, error: Exception) -> None:
        self._set_fitting("")
        if isinstance(error, FileProblem):
            self._set_pictures(None, str(error))
            self._session.images.problem_found(error)
        elif isinstance(error, ValueError):
            self._set_pictures(None, str(error))
        else:
            self._set_pictures(None, phrase("The pictures could not be made."))
            self._session.fail(error)

    def _set_pictures(self, pictures: Pictures | None, problem: str) -> None:
        self._session.pictures, self._session.pictures_problem = pictures, problem
        self._session.pictures_due = False
        self._session.pictures_changed.emit()
        if self._waiting:
            self._waiting = False
            self._update_pictures()

    def _update_stable_rate(self) -> None:
        session = self._session
        items, geometry = _to_learn(session.document)
        if any(not item.examined for item in items):
            return  # asked again when the headers have been read
        key = (geometry, *(item.token for item in items))
        known = self._rate_key
        same = known is not None and len(known) == len(key) and known[0] == geometry
        if same and all(a is b for a, b in zip(key[1:], (known or ())[1:], strict=True)):
            return
        self._rate_key = key
        self._set_rate(None)  # unknown until it is worked out: a rate of other images would be a lie
        if not items:
            session.background.forget("stable rate")
            return
        self._rates = {(id(token), geometry): rate for token in key[1:] if (rate := self._known(token, geometry))}
        rates, thumbnails = self._rates, session.thumbnails

        def asked() -> bool:
            # Thumbnails first: people see them, and they need the same disk and processor.
            if len(items) > _MANY:
                thumbnails.wait_until_idle(lambda: self._rate_key is not key)
            return self._rate_key is key and not session.background.closed

        session.background.submit(
            lambda: _stable_rate(items, geometry, rates, asked), self._set_rate, self._no_rate, key="stable rate"
        )

    def _known(self, token: object, geometry: Geometry) -> tuple[object, float] | None:
        return self._rates.get((id(token), geometry))

    def _no_rate(self, error: Exception) -> None:
        if isinstance(error, FileProblem):
            self._session.images.problem_found(error)
        else:
            self._session.fail(error)

    def _set_rate(self, rate: float | None) -> None:
        self._session.stable_rate = rate
        self._session.stable_rate_changed.emit()


def _to_learn(document: Document) -> tuple[tuple[ImageItem, ...], Geometry]:
    """The images whose blocks are learned from, and where their blocks lie."""
    if not document.learns_pairs:
        return document.learning_images(), block_geometry(document.filter.size)
    try:
        return tuple(source for source, _ in document.used_pairs()), geometry_of(document)
    except Unfit:
        return (), block_geometry(document.filter.size)


def _stable_rate(
    items: tuple[ImageItem, ...],
    geometry: Geometry,
    rates: dict[tuple[int, Geometry], tuple[object, float]],
    asked: Callable[[], bool],
) -> float | None:
    """The least of the images' rates, those in ``rates`` taken from there; None where it is no longer asked for."""
    from revdeconv_gui.core import stable_rate  # loads numba: in the thread

    lowest = float("inf")
    for item in items:
        if not asked():
            return None
        token = item.token
        found = rates.get((id(token), geometry))
        if found is None:
            found = rates[id(token), geometry] = (token, stable_rate(item.pixels, geometry=geometry))
        lowest = min(lowest, found[1])
    return lowest
