"""What methods other than the paper's make of the filtered image: fitted on other images, kept, then applied."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, overload

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import Document, ImageItem

from .method_choice import TITLES, MethodChoice
from .pictures import Pictures, Pixels, fit_filter, make_pictures

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import FittedInverse, Prepared

MOST_PIXELS = 24_000_000  # training images together; more make it slower, hardly better
_KEPT = 8  # fitted operators


class Stale(Exception):
    """Nobody waits for it any more."""


@dataclass(frozen=True, eq=False, slots=True)
class MethodJob:
    """All that the pictures of a method depend on.

    Attributes
    ----------
    item : ImageItem
        The image that is shown.
    filter : Filter
    activation : Activation
    choice : MethodChoice
    others : tuple of ImageItem
        What the method is fitted on: never the image itself.
    ticked : int
        How many others could have been taken.
    """

    item: ImageItem
    filter: Filter
    activation: Activation
    choice: MethodChoice
    others: tuple[ImageItem, ...] = ()
    ticked: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """Same objects, same pictures."""
        return (self.item.token, self.filter, self.activation, self.choice, *(other.token for other in self.others))

    @property
    def fitted_on(self) -> str:
        """What it is fitted on, in words; empty where nothing is fitted."""
        loaded = self.choice.operator
        if loaded is not None:
            same = _alike(loaded.fitted.filter, self.filter, self.item.channels)
            name = loaded.fitted.filter.name or phrase("another filter")
            return (
                phrase("fitted before, on unknown images")
                if same
                else phrase("fitted for {name}, not this filter!", name=name)
            )
        if not self.choice.fits:
            return ""
        if self.ticked == 1:
            return phrase("fitted on {count} other", count=self._others)
        return phrase("fitted on {count} others", count=self._others)

    @property
    def being_fitted(self) -> str:
        """What it is fitted on, while that goes on."""
        if self.ticked == 1:
            return phrase("fitting on {count} other", count=self._others)
        return phrase("fitting on {count} others", count=self._others)

    @property
    def _others(self) -> str:
        count = len(self.others)
        return (
            f"{count:,}" if count >= self.ticked else phrase("{count:,} of {ticked:,}", count=count, ticked=self.ticked)
        )

    @property
    def why_not(self) -> str:
        """Why nothing can be made, in words; empty where it can."""
        loaded = self.choice.operator
        if loaded is not None:
            size = loaded.fitted.filter.size
            if size != self.filter.size:
                n = self.filter.size
                return phrase(
                    "{name} undoes a {size} × {size} filter, this one is {n} × {n}. Open another operator.",
                    name=loaded.name,
                    size=size,
                    n=n,
                )
            together = loaded.fitted.operator.together
            if together not in (1, self.item.channels):
                return phrase(
                    "{name} takes {together} channels together, this image has {channels}.",
                    name=loaded.name,
                    together=together,
                    channels=self.item.channels,
                )
        elif self.choice.fits and not self.others:
            return phrase(
                "{titles} is fitted on the other ticked images, never on the one that is shown, and there is "
                "no other with {channels}. Tick or add some.",
                titles=TITLES[self.choice.name].capitalize(),
                channels=_channels(self.item),
            )
        return ""


def _alike(a: Filter, b: Filter, channels: int) -> bool:
    """Whether two filters do the same to an image of so many channels."""
    try:
        return fit_filter(a, channels).equals(fit_filter(b, channels))
    except ValueError:  # kernels for another number of channels
        return False


def _channels(item: ImageItem) -> str:
    return phrases(item.channels, "1 channel", "{count} channels")


def job_of(document: Document, item: ImageItem, choice: MethodChoice) -> MethodJob:
    """What is to be made for an image."""
    job = MethodJob(item, document.filter, document.settings.activation, choice)
    if not choice.fits:
        return job
    could = [other for other in document.learning_images() if _can_train(other, item, document.filter.size)]
    taken: list[ImageItem] = []
    pixels = 0
    for other in could:
        assert other.facts is not None
        pixels += other.facts.height * other.facts.width
        if taken and pixels > MOST_PIXELS:
            break
        taken.append(other)
    return replace(job, others=tuple(taken), ticked=len(could))


def _can_train(other: ImageItem, item: ImageItem, size: int) -> bool:
    facts = other.facts
    if facts is None or other.token is item.token or (item.path is not None and other.path == item.path):
        return False
    return facts.channels == item.channels and min(facts.height, facts.width) >= size


class Operators:
    """What was fitted lately. Any thread may ask."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], tuple[MethodJob, FittedInverse]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, job: MethodJob) -> FittedInverse | None:
        """The operator of a job, where it was fitted before."""
        with self._lock:
            found = self._kept.get(_operator_key(job))
            if found is not None:
                self._kept.move_to_end(_operator_key(job))
            return None if found is None else found[1]

    def keep(self, job: MethodJob, fitted: FittedInverse) -> None:
        """Keep it; the job is kept too, so that no other object gets the address of one of its parts."""
        with self._lock:
            self._kept[_operator_key(job)] = (job, fitted)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


def _operator_key(job: MethodJob) -> tuple[object, ...]:
    settings = tuple(job.choice.parameters().items())
    tokens = tuple(id(other.token) for other in job.others)
    return (job.choice.name, settings, id(job.filter), job.activation, job.item.channels, *tokens)


class _Read(Sequence[Pixels]):
    """Pixels of images, read one by one as long as somebody waits."""

    def __init__(self, items: tuple[ImageItem, ...], asked: Callable[[], bool]) -> None:
        self._items, self._asked = items, asked

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Pixels: ...
    @overload
    def __getitem__(self, index: slice) -> list[Pixels]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[k] for k in range(*index.indices(len(self)))]
        if not self._asked():
            raise Stale
        return self._items[index].pixels


def prepare(
    job: MethodJob, operators: Operators, asked: Callable[[], bool], progress: Callable[[int, int], object]
) -> Prepared:
    """The method of a job made ready; fits it where that was not done before.

    Raises
    ------
    Stale
        If ``asked`` says that nobody waits any more.
    FileProblem, ValueError
        If an image cannot be read, or the method cannot be fitted on them.
    """
    from revdeconv_gui.core.methods import FittedInverse

    choice = job.choice
    if choice.operator is not None:
        return choice.operator.fitted
    filter = job.filter if job.filter.channels == 1 else fit_filter(job.filter, job.item.channels)
    if not choice.fits:
        return choice.method.prepare(filter, activation=job.activation, **choice.parameters())
    found = operators.find(job)
    if found is not None:
        return found

    def told(done: int, total: int) -> None:
        if not asked():
            raise Stale
        progress(done, total)

    made = choice.method.prepare(
        filter, images=_Read(job.others, asked), activation=job.activation, progress=told, **choice.parameters()
    )
    assert isinstance(made, FittedInverse)
    operators.keep(job, made)
    return made


def make_method_pictures(job: MethodJob, prepared: Prepared | None) -> Pictures:
    """The pictures of a job; without a deconvolved one where nothing was prepared (yet)."""
    pictures = make_pictures(job.item.pixels, job.filter, job.activation, None, prepared)
    from revdeconv_gui.core.methods import FittedInverse

    operator = prepared if isinstance(prepared, FittedInverse) else None
    return replace(
        pictures, method=job.choice.name, made_by=job.choice.words, fitted_on=job.fitted_on, operator=operator,
        note=job.why_not,
    )  # fmt: skip
