"""What is enabled, what is titled how, and why a button is grey: a pure function of document, view and run."""

from __future__ import annotations

import math
from dataclasses import dataclass

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.settings import Border, Rule
from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.pixel_cache import ImageFacts

from . import pairs, training_run
from .requesting import start_problem
from .run_words import estimate_words, expected_seconds
from .session import View
from .training_run import Phase


@dataclass(frozen=True, slots=True)
class Control:
    """One action: whether it can be used, its text, and what its tooltip says."""

    enabled: bool
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """All that the window needs to know to look right."""

    learn: Control
    pause: Control
    stop: Control
    deconvolve: Control
    export: Control
    remove_images: Control
    remove_run: Control
    rate_enabled: bool
    epochs_enabled: bool
    editing_enabled: bool
    summary: str
    step: Control
    reset: Control
    estimate: str


def resolve(document: Document, view: View, phase: Phase, *, pictures: bool = False) -> ViewState:
    """The state of every control."""
    running = phase is not Phase.ENDED
    exact = document.settings.rule is Rule.LEAST_SQUARES
    blocks, too_small, why_not = _blocks(document)
    if not why_not:
        why_not = start_problem(document, view, _size(document), _channels(document))
    learn_hint = phrase("Learn the filter from the images (F5)")
    if running:
        learn_hint = phrase("A run is going on: stop it first (Esc)")
    elif why_not:
        learn_hint = why_not
    paused = phase is Phase.PAUSED
    image, run = document.image(view.image_id), document.run(view.run_id)
    deconvolve_hint = phrase("Reverse the filter on the filtered image (F6)") if image else phrase("Add an image first")
    return ViewState(
        learn=Control(not running and not why_not, phrase("Learn"), learn_hint),
        pause=Control(
            running and phase is not Phase.STOPPING,
            phrase("Resume") if paused else phrase("Pause"),
            phrase("Go on learning (Space)") if paused else phrase("Pause learning (Space)"),
        ),
        stop=Control(
            running and phase is not Phase.STOPPING,
            phrase("Stop"),
            phrase("Stop and keep what has been learned so far (Esc)"),
        ),
        deconvolve=Control(image is not None, phrase("Deconvolve"), deconvolve_hint),
        export=Control(
            pictures or run is not None,
            phrase("Export…"),
            phrase("Export filter, images and losses (Ctrl+E)")
            if pictures or run is not None
            else phrase("There is nothing to export yet"),
        ),
        remove_images=Control(
            image is not None, phrase("Remove image"), phrase("Remove the selected images from the list (Del)")
        ),
        remove_run=Control(
            run is not None and not running, phrase("Remove run"), phrase("Remove the selected run (Del)")
        ),
        rate_enabled=not exact,
        epochs_enabled=not exact,
        editing_enabled=True,
        summary=_summary(document, blocks, too_small, why_not),
        step=Control((paused or (not running and not why_not)) and not exact, phrase("Step"), _step_hint(phase)),
        reset=Control(
            running and phase is not Phase.STOPPING and not exact,
            phrase("Reset"),
            phrase("Forget what this run learned and go back to its start (Shift+F5)"),
        ),
        estimate="" if why_not or exact else _estimate(document, view, blocks),
    )


def _step_hint(phase: Phase) -> str:
    if phase is Phase.ENDED:
        return phrase("Learn the first block, then pause (F10)")
    return phrase("Learn one more block (F10)") if phase is Phase.PAUSED else phrase("Pause first, then step (F10)")


def _blocks(document: Document) -> tuple[int, int, str]:
    """Blocks of an epoch, how many images have none, and why there is nothing to learn from (or "")."""
    if document.learns_pairs:
        try:
            return pairs.blocks_of(document), 0, ""
        except pairs.Unfit as unfit:
            return 0, 0, str(unfit)
    items = document.learning_images()
    if not document.images:
        return 0, 0, phrase("Add an image first (Ctrl+O)")
    if not items:
        return 0, 0, phrase("Tick at least one image to learn from")
    known = [item.facts for item in items if item.facts is not None]
    if len(known) < len(items):
        return 0, 0, phrase("{count:,} images are still being read", count=len(items) - len(known))
    blocks = [_blocks_of(document, facts) for facts in known]
    if not any(blocks):
        return 0, 0, phrase("Every ticked image is too small for a {n} × {n} filter", n=document.filter.size)
    channels = {item.channels for item in items}
    if document.filter.channels not in (1, max(channels)):
        return (
            0,
            0,
            phrase(
                "The filter has {channels} kernels, the images {channels_2} channel(s)",
                channels=document.filter.channels,
                channels_2=max(channels),
            ),
        )
    return sum(blocks), blocks.count(0), ""


def _blocks_of(document: Document, facts: ImageFacts) -> int:
    n, less = document.filter.size, 1 if document.settings.border is Border.PAPER else 0
    return max(0, facts.height // n - less) * max(0, facts.width // n - less)


def _learned_from(document: Document) -> tuple[ImageItem, ...]:
    if document.learns_pairs:
        return tuple(item for pair in document.used_pairs() for item in pair)
    return document.learning_images()


def _size(document: Document) -> int:
    return pairs.geometry_of(document).size if document.learns_pairs else document.filter.size


def _channels(document: Document) -> int:
    return max(item.channels for item in _learned_from(document))


def _summary(document: Document, blocks: int, too_small: int, why_not: str) -> str:
    if why_not:
        return why_not + "."
    settings, size, channels = document.settings, _size(document), _channels(document)
    count = len(_learned_from(document))
    if document.learns_pairs:
        images = phrases(count // 2, "1 pair", "{count:,} pairs")
    else:
        images = phrases(count, "1 image", "{count:,} images")
        images += phrase(" ({too_small:,} too small)", too_small=too_small) if too_small else ""
    work = phrases(
        channels,
        "{blocks:,} blocks of {size} × {size}, {count} channel",
        "{blocks:,} blocks of {size} × {size}, {count} channels",
        blocks=blocks,
        size=size,
    )
    if settings.rule is Rule.LEAST_SQUARES:
        return phrase("{images}, {work}: solved at once", images=images, work=work)
    lanes = len(settings.rates)
    runs = phrases(lanes, "1 run", "{count} runs") + ", " if lanes else ""
    return f"{runs}{images}, {work}" + (
        phrase(", {epochs} times", epochs=settings.epochs) if settings.epochs > 1 else ""
    )


def _estimate(document: Document, view: View, blocks: int) -> str:
    settings = document.settings
    every = blocks * settings.epochs
    seconds = expected_seconds(every, _size(document), _channels(document), max(1, len(settings.rates)))
    speed = view.blocks_per_second or training_run.SLOW_BLOCKS_PER_SECOND
    return estimate_words(
        seconds * view.slowness, every, view.pace, training_run.WATCH_SECONDS, speed,
        may_settle=settings.tolerance > 0.0 and settings.epochs > 1,
    )  # fmt: skip


def rate_advice(rate: float, stable: float | None, rule: Rule) -> tuple[str, bool]:
    """A sentence about the learning rate, and whether it is a warning."""
    if rule is Rule.LEAST_SQUARES:
        return phrase("The exact solution needs no rate."), False
    if rule is Rule.NLMS:
        return phrase("Stable at every rate up to 1."), False
    if stable is None:
        return "", False
    if math.isinf(stable):
        return phrase("The images are black, or smaller than the filter: nothing can be learned."), True
    if rate < stable:
        return phrase("Stable: below {stable:.3g} on these images.", stable=stable), False
    return phrase(
        "Unstable on bright blocks: {rate:.1f} times the stable {stable:.3g}.", rate=rate / stable, stable=stable
    ), True
