"""The comparison of methods as the window knows it: what is to be compared, how far it is, what came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import preset
from revdeconv_gui.document.document import ImageItem

from .methods_run import ComparedRow, LearnedFilter, MethodsRequest, MethodsRun, Picture

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import MethodTable

    from .session import Session

MOST_PIXELS = 100_000_000  # of all images together, which are all in memory at once


@dataclass(frozen=True, slots=True)
class Comparison:
    """What to compare.

    Attributes
    ----------
    methods : tuple of str
        In the order of the registry.
    presets : tuple of str
        Filters besides that of the editor.
    editor : bool
        Whether the filter of the editor takes part.
    """

    methods: tuple[str, ...] = tuple(METHODS)
    presets: tuple[str, ...] = ()
    editor: bool = True


class MethodComparison(QObject):
    """One at a time; the results of the last one are kept until the next one begins.

    Signals
    -------
    changed()
        Rows, progress, or what is to be compared.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.what = Comparison()
        self.rows: tuple[ComparedRow, ...] = ()
        self.items: tuple[ImageItem, ...] = ()
        self.ended = ""  # how the last one ended, in words; nothing is said of one that came to its end
        self._request: MethodsRequest | None = None
        self._run: MethodsRun | None = None
        self._originals: MethodsRun | None = None
        session.document_changed.connect(lambda *_: self.changed.emit())
        session.view_changed.connect(self.changed)

    # ---- what to compare

    def choose(self, **changes: object) -> None:
        """Change what is to be compared."""
        self.what = replace(self.what, **changes)  # type: ignore[arg-type]
        self.changed.emit()

    def filters(self) -> tuple[Filter, ...]:
        """The filters that take part; a preset that the editor shows too counts once."""
        editor = self._session.document.filter
        found = [editor] if self.what.editor else []
        others = (preset(name) for name in self.what.presets)
        return (*found, *(other for other in others if not any(other.equals(each) for each in found)))

    def methods(self) -> tuple[str, ...]:
        """The methods that take part: those that are fitted need two images at least."""
        enough = len(self._session.document.learning_images()) > 1
        return tuple(name for name in self.what.methods if enough or not METHODS[name].fitted)

    @property
    def why_not(self) -> str:
        """Why nothing can be compared now, in words; empty where it can."""
        document = self._session.document
        items = document.learning_images()
        if not document.images:
            return phrase("Add images first (Ctrl+O).")
        if not items:
            return phrase("Tick at least one image.")
        if any(item.facts is None for item in items):
            return phrase("Images are still being read.")
        if not self.methods():
            return (
                phrase("Choose a method that needs no second image.")
                if self.what.methods
                else phrase("Choose a method.")
            )
        filters = self.filters()
        if not filters:
            return phrase("Choose a filter.")
        return _unfit(items, filters)

    # ---- comparing

    @property
    def running(self) -> bool:
        """Whether a comparison goes on."""
        return self._run is not None

    @property
    def run(self) -> MethodsRun | None:
        """The comparison that goes on."""
        return self._run

    def start(self) -> None:
        """Compare; what was compared before is forgotten."""
        if self._run is not None or self.why_not:
            return
        session = self._session
        document, view = session.document, session.view
        items, filters = document.learning_images(), self.filters()
        first = next((k for k, item in enumerate(items) if item.id == view.image_id), 0)
        methods = tuple((name, view.method.to(name).parameters()) for name in self.methods())
        request = MethodsRequest(items, filters, document.settings.activation, methods, self._learned(filters), first)
        self.rows, self.items, self.ended, self._request = (), items, "", request
        if self._originals is not None:
            self._originals.deleteLater()
        self._run = self._originals = MethodsRun(request, self)
        self._run.changed.connect(self._take_over)
        self._run.finished.connect(self._end)
        self._run.start()
        self.changed.emit()

    def _learned(self, filters: tuple[Filter, ...]) -> tuple[LearnedFilter, ...]:
        """What the chosen run learned, where it learned one of the filters."""
        run = self._session.document.run(self._session.view.run_id)
        if run is None or run.truth is None:
            return ()
        truth = next((filter for filter in filters if run.truth.equals(filter)), None)
        return () if truth is None else (LearnedFilter(run.id, truth, run.learned),)

    def toggle_pause(self) -> None:
        """Pause the comparison, or let it go on."""
        if self._run is not None:
            self._run.pause(not self._run.paused)
            self.changed.emit()

    def stop(self) -> None:
        """Stop it; the rows that are complete are kept."""
        if self._run is not None:
            self._run.stop()
            self.changed.emit()

    def close(self) -> None:
        """Stop and wait. Called once, at the very end."""
        if self._run is not None:
            self._run.stop()
            self._run.wait()

    def _take_over(self) -> None:
        if self._run is not None:
            self.rows = self._run.rows
            self.changed.emit()

    def _end(self) -> None:
        run, self._run = self._run, None
        assert run is not None
        run.wait()
        self.rows = run.rows
        if run.error is not None:
            self.ended = phrase("Ended early: {error}", error=run.error)
            self._session.fail(run.error)
        elif run.stopping:
            self.ended = phrase("Stopped.")
        self.changed.emit()

    # ---- results

    @property
    def outdated(self) -> bool:
        """Whether images, filters or settings are others now than those that were compared."""
        request = self._request
        if request is None:
            return False
        document = self._session.document
        tokens = [item.token for item in document.learning_images()]
        same = len(tokens) == len(request.items) and all(
            token is item.token for token, item in zip(tokens, request.items, strict=True)
        )
        return not same or document.settings.activation is not request.activation

    def original(self, index: int) -> Picture | None:
        """The original of an image of the comparison (8 bits), or None where its pictures were not kept."""
        return None if self._originals is None else self._originals.originals.get(index)

    def shown_indices(self) -> tuple[int, ...]:
        """Images whose pictures were kept."""
        return () if self._originals is None else tuple(sorted(self._originals.originals))

    def tables(self) -> list[MethodTable]:
        """The rows as tables, one for each filter."""
        from revdeconv_gui.core.methods import MethodTable

        request = self._request
        if request is None:
            return []
        return [
            MethodTable(filter, request.activation, len(request.items), tuple(row.row for row in rows))
            for filter in request.filters
            if (rows := [row for row in self.rows if row.filter is filter])
        ]


def best_of(rows: Iterable[ComparedRow]) -> dict[Filter, ComparedRow]:
    """For each filter the row with the lowest mean absolute error."""
    best: dict[Filter, ComparedRow] = {}
    for row in rows:
        if row.filter not in best or row.row.mae < best[row.filter].row.mae:
            best[row.filter] = row
    return best


def _unfit(items: tuple[ImageItem, ...], filters: tuple[Filter, ...]) -> str:
    facts = [(item, item.facts) for item in items if item.facts is not None]
    if sum(each.height * each.width for _, each in facts) > MOST_PIXELS:
        return phrase(
            "The ticked images have more than {most_pixels} million pixels together: tick fewer.",
            most_pixels=MOST_PIXELS // 1000000,
        )
    channels = max(each.channels for _, each in facts)
    for filter in filters:
        small = next((item for item, each in facts if min(each.height, each.width) < filter.size), None)
        if small is not None:
            return phrase(
                "{name} is smaller than the {size} × {size} filter: untick it.", name=small.name, size=filter.size
            )
        if filter.channels not in (1, channels):
            return phrase(
                "{name} has {channels} matrices, the images have {channels_2} channels.",
                name=filter.name or phrase("The filter"),
                channels=filter.channels,
                channels_2=channels,
            )
    return ""
