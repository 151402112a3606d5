"""A comparison of methods in a thread of its own: pauses, stops, keeps the rows that are complete."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QThread, Signal

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.parallel import give_way
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import ImageItem, same_channels

from .method_choice import REVERSE, TITLES

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import MethodRow

Picture = npt.NDArray[np.uint8]
# How many times as long as one of the others a method takes, on images of usual sizes.
_WORK = {"learned-network": 40}
PICTURE_BYTES = 200_000_000  # of recovered pictures that are kept to be looked at


@dataclass(frozen=True, eq=False, slots=True)
class LearnedFilter:
    """What a run learned of a filter: the paper's reverse is measured with it too."""

    run_id: int
    truth: Filter
    learned: Filter


@dataclass(frozen=True, eq=False, slots=True)
class MethodsRequest:
    """What is compared.

    Attributes
    ----------
    items : tuple of ImageItem
        Fitted methods are fitted, for each, on all the others.
    filters : tuple of Filter
    activation : Activation
    methods : tuple of (str, dict)
        Names, with the keyword arguments of each.
    learned : tuple of LearnedFilter
    first : int
        Index of the image whose pictures are kept whatever the others need.
    """

    items: tuple[ImageItem, ...]
    filters: tuple[Filter, ...]
    activation: Activation
    methods: tuple[tuple[str, dict[str, Any]], ...]
    learned: tuple[LearnedFilter, ...] = ()
    first: int = 0

    def jobs(self) -> list[tuple[Filter, str, LearnedFilter | None]]:
        """Each row to come: filter, method, and for the reverse what is run backwards where that is not the filter."""
        found: list[tuple[Filter, str, LearnedFilter | None]] = []
        for filter in self.filters:
            for name, _ in self.methods:
                found.append((filter, name, None))
                if name == REVERSE:
                    found += [(filter, name, each) for each in self.learned if each.truth is filter]
        return found


@dataclass(frozen=True, eq=False, slots=True)
class ComparedRow:
    """One method on one filter.

    Attributes
    ----------
    filter : Filter
    row : MethodRow
        What was measured; its method's name tells the run too, where its filter was run backwards.
    name : str
        The method's name in the registry.
    run_id : int or None
    pictures : dict of int to ndarray of uint8
        What was recovered, by the image's index, as far as it was kept.
    """

    filter: Filter
    row: MethodRow
    name: str
    run_id: int | None
    pictures: dict[int, Picture]

    @property
    def title(self) -> str:
        """The method in words."""
        return TITLES[self.name] + (phrase(", run {run_id}", run_id=self.run_id) if self.run_id is not None else "")


class _Stopped(Exception):
    """The user has seen enough."""


class MethodsRun(QThread):
    """One comparison. Never used again after it ended.

    Attributes
    ----------
    rows : tuple of ComparedRow
        Those that are complete; replaced as a whole.
    originals : dict of int to ndarray of uint8
        What the recovered pictures are to be compared with.
    done, total : int
        Work, in steps of no meaning.
    doing : str
        What goes on, in words.
    error : Exception or None
        What ended it early, other than the user.
    """

    changed = Signal()

    def __init__(self, request: MethodsRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.request = request
        self.rows: tuple[ComparedRow, ...] = ()
        self.originals: dict[int, Picture] = {}
        self.done, self.total, self.doing = 0, 0, phrase("Reading the images")
        self.error: Exception | None = None
        self._wake = threading.Condition()
        self._paused = self._stopping = False

    # ---- asked for by the window's thread

    @property
    def paused(self) -> bool:
        """Whether it waits."""
        return self._paused

    @property
    def stopping(self) -> bool:
        """Whether it is to end."""
        return self._stopping

    def pause(self, on: bool) -> None:
        """Wait at the next step, or go on."""
        with self._wake:
            self._paused = on
            self._wake.notify_all()

    def stop(self) -> None:
        """End at the next step; complete rows are kept."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()

    # ---- in the thread

    def run(self) -> None:
        """Compare (called by Qt)."""
        give_way()
        try:
            self._compare()
        except _Stopped:
            pass
        except Exception as error:
            self.error = error

    def _hold(self) -> None:
        with self._wake:
            while self._paused and not self._stopping:
                self._wake.wait()
            if self._stopping:
                raise _Stopped

    def _compare(self) -> None:
        from revdeconv_gui.core import to_uint8  # loads numba: in the thread

        images = []
        for item in self.request.items:
            self._hold()
            images.append(item.pixels)  # into the cache, so that stopping is heard between two files
        images = list(same_channels(self.request.items))
        jobs = self.request.jobs()
        kept = self._kept(images, len(jobs))
        self.originals = {index: to_uint8(images[index]) for index in kept}
        work = [_WORK.get(name, 1) for _, name, _ in jobs]
        for index, job in enumerate(jobs):
            self._one(images, (sum(work[:index]), work[index], sum(work)), *job)

    def _kept(self, images: list[npt.NDArray[Any]], rows: int) -> tuple[int, ...]:
        """Indices of the images whose pictures are kept: the first one asked for, then as many as there is room."""
        order = [self.request.first, *(k for k in range(len(images)) if k != self.request.first)]
        kept, room = order[:1], PICTURE_BYTES - images[order[0]].size * (rows + 1)
        for index in order[1:]:
            room -= images[index].size * (rows + 1)
            if room < 0:
                break
            kept.append(index)
        return tuple(sorted(kept))

    def _one(
        self, images: list[npt.NDArray[Any]], work: tuple[int, int, int], filter: Filter, name: str,
        learned: LearnedFilter | None,
    ) -> None:  # fmt: skip
        """One row; ``work`` is what was done before it, its own, and that of all."""
        from revdeconv_gui.core.methods import compare_methods

        label = TITLES[name] + (phrase(", run {run_id}", run_id=learned.run_id) if learned is not None else "")
        self.doing = f"{filter.name or phrase('the filter')}: {label}"
        pictures: dict[int, Picture] = {}

        def progress(done: int, total: int) -> None:
            self._hold()
            before, own, whole = work
            self.done, self.total = 1000 * before + 1000 * own * done // max(total, 1), 1000 * whole
            self.changed.emit()

        def on_image(_: str, at: int, filtered: Picture, made: Picture) -> None:
            if at in self.originals:
                pictures[at] = made[:, :, 0] if made.ndim == 3 and made.shape[2] == 1 else made

        def on_row(row: MethodRow) -> None:
            told = row if learned is None else replace(row, method=f"{name} (run {learned.run_id})")
            run_id = None if learned is None else learned.run_id
            self.rows = (*self.rows, ComparedRow(filter, told, name, run_id, pictures))
            self.changed.emit()

        parameters = dict(self.request.methods)[name]
        if learned is not None:
            parameters = {**parameters, "reversed": learned.learned}
        options: dict[str, Callable[..., object]] = {"progress": progress, "on_image": on_image, "on_row": on_row}
        compare_methods(
            images, filter, [name], activation=self.request.activation, parameters={name: parameters}, **options
        )
