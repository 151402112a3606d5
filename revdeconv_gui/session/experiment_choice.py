"""What an experiment is to be made with, and whether and how fast that can be done: pure functions of the document."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from revdeconv_gui.core.experiment_work import expected_seconds
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import PAPER_FILTERS, PRESETS, preset
from revdeconv_gui.core.rates import paper_rates
from revdeconv_gui.core.settings import Activation, Border, LearningSettings, Rule
from revdeconv_gui.document.document import Document, ImageItem, Role
from revdeconv_gui.document.pixel_cache import physical_memory

_TIMES_IN_MEMORY = 3  # the pixels themselves, and cut into blocks
ANY_RATE = 1.0  # of least squares, which has none


class Which(StrEnum):
    """Which images: those that are ticked in the list, all, the one that is shown, or single ones."""

    TICKED = "ticked"
    ALL = "all"
    SHOWN = "shown"
    CHOSEN = "chosen"


@dataclass(frozen=True, eq=False, slots=True)
class ExperimentChoice:
    """What is chosen on the experiment page. Not undoable, as a selection.

    Attributes
    ----------
    which : Which
    images : frozenset of int
        Ids of the single ones; those that have gone since do not count.
    presets : tuple of str
        Names of presets.
    editor : bool
        The filter of the editor too, as it is when the experiment starts.
    files : tuple of Filter
        Filters from files.
    rates : tuple of float
    rules : tuple of Rule
    epochs : int
    border : Border
    activation : Activation
    bias : bool
        Learn a bias too.
    ssim : bool
    """

    which: Which = Which.TICKED
    images: frozenset[int] = frozenset()
    presets: tuple[str, ...] = PAPER_FILTERS
    editor: bool = False
    files: tuple[Filter, ...] = ()
    rates: tuple[float, ...] = field(default_factory=paper_rates)
    rules: tuple[Rule, ...] = (Rule.SGD,)
    epochs: int = 1
    border: Border = Border.PAPER
    activation: Activation = Activation.CLIP
    bias: bool = False
    ssim: bool = False

    @property
    def settings(self) -> LearningSettings:
        """Border, epochs, activation and bias."""
        rule = self.rules[0] if self.rules else Rule.SGD
        return LearningSettings(
            rule=rule, epochs=self.epochs, border=self.border, activation=self.activation, bias=self.bias
        )

    @property
    def lanes(self) -> tuple[float, ...]:
        """The rates to learn at; one that says nothing where no rule has any."""
        return (ANY_RATE,) if set(self.rules) == {Rule.LEAST_SQUARES} else self.rates


def filters_of(choice: ExperimentChoice, document: Document) -> tuple[Filter, ...]:
    """The chosen filters, each once, each with a name of its own."""
    found = [preset(name) for name in PRESETS if name in choice.presets]
    found += [document.filter] if choice.editor else []
    chosen: list[Filter] = []
    for filter in (*found, *choice.files):
        if any(filter.equals(other) for other in chosen):
            continue
        name, number = filter.name or "custom", 2
        taken = {other.name for other in chosen}
        while name in taken:
            name, number = f"{filter.name or 'custom'} ({number})", number + 1
        chosen.append(replace(filter, name=name))
    return tuple(chosen)


def images_of(choice: ExperimentChoice, document: Document, shown: int | None) -> tuple[ImageItem, ...]:
    """The chosen images, in the order of learning."""
    if choice.which is Which.TICKED:
        return document.learning_images()
    if choice.which is Which.SHOWN:
        item = document.image(shown)
        return () if item is None or item.problem is not None else (item,)
    usable = usable_images(document)
    return usable if choice.which is Which.ALL else tuple(item for item in usable if item.id in choice.images)


def usable_images(document: Document) -> tuple[ImageItem, ...]:
    """All images that an experiment can be made with, in the order of learning."""
    return tuple(item for item in document.images if item.problem is None and item.role is not Role.TARGET)


def problem_of(choice: ExperimentChoice, document: Document, shown: int | None) -> str:
    """Why no experiment can be made of this, and what to do; or an empty text."""
    items, filters = images_of(choice, document, shown), filters_of(choice, document)
    if not document.images:
        return phrase("Add an image first (Ctrl+O).")
    if not items:
        return phrase("Tick at least one image to learn from, or choose other images.")
    if not filters:
        return phrase("Choose at least one filter.")
    if not choice.rules:
        return phrase("Choose at least one rule.")
    if not choice.lanes:
        return phrase("Write at least one rate.")
    facts = [item.facts for item in items]
    known = [each for each in facts if each is not None]
    if len(known) < len(facts):
        return phrase("{count:,} images are still being read.", count=len(facts) - len(known))
    channels = max(item.channels for item in items)
    less = 1 if choice.border is Border.PAPER else 0
    for filter in filters:
        n = filter.size
        if filter.channels not in (1, channels):
            return phrase(
                "The filter {name} has {channels} kernels, the images {channels_2} channel(s).",
                name=filter.name,
                channels=filter.channels,
                channels_2=channels,
            )
        if not any((each.height // n - less) * (each.width // n - less) > 0 for each in known):
            return phrase("Every image is too small to learn a {n} × {n} filter from.", n=n)
        for each, item in zip(known, items, strict=True):
            if each.height < n or each.width < n:
                return phrase("{name} is smaller than a {n} × {n} filter: untick it.", name=item.name, n=n)
    need = _TIMES_IN_MEMORY * sum(each.nbytes for each in known)
    if need > physical_memory() // 2:
        return phrase(
            "These images need {need:.1f} GB of memory together: choose fewer or smaller ones.", need=need / 2**30
        )
    return ""


def expected(choice: ExperimentChoice, document: Document, shown: int | None) -> float:
    """Seconds that it should take on a usual processor; 0 where there is nothing to do."""
    items = images_of(choice, document, shown)
    channels = max((item.channels for item in items), default=1)
    shapes = [(item.facts.height, item.facts.width, channels) for item in items if item.facts is not None]
    sizes = [filter.size for filter in filters_of(choice, document)]
    if not shapes or not sizes:
        return 0.0
    return expected_seconds(
        shapes, sizes, len(choice.lanes), rules=choice.rules, epochs=choice.epochs, ssim=choice.ssim
    )


def row_count(choice: ExperimentChoice, document: Document) -> int:
    """Rows of Table 1 that it gives."""
    rates = sum(1 if rule is Rule.LEAST_SQUARES else len(choice.rates) for rule in choice.rules)
    return rates * len(filters_of(choice, document))
