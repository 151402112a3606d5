"""What is selected, as projects keep it."""

from __future__ import annotations

import math
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.project_files import StoredView

from .method_choice import Knob, MethodChoice, Value, knobs_of
from .pictures import ReverseWith
from .training_run import Pace

if TYPE_CHECKING:
    from .session import View

_Word = TypeVar("_Word", bound=StrEnum)


def stored(view: View, page: str, compare: str) -> StoredView:
    """What of a view a project keeps, with the page and the way of comparing that the window shows."""
    reverse = "" if view.reverse_with is None else view.reverse_with.value
    method = view.method
    settings = tuple((name, key, value) for (name, key), value in method.settings)
    return StoredView(
        view.image_id, view.run_id, reverse, view.pace.value, view.blocks_per_second, page, compare,
        method.name, settings,
    )  # fmt: skip


def restored(view: StoredView, document: Document, now: View) -> View:
    """The view of a project, as far as it makes sense; ``now`` for what belongs to this computer."""
    image, run = document.image(view.image_id), document.run(view.run_id)
    speed = view.blocks_per_second
    return replace(
        now,
        image_id=image.id if image is not None else document.images[0].id if document.images else None,
        run_id=run.id if run is not None else document.runs[-1].id if document.runs else None,
        reverse_with=_word(ReverseWith, view.reverse_with),
        method=_method(view) or now.method,
        pace=_word(Pace, view.pace) or now.pace,
        blocks_per_second=speed if speed is not None and math.isfinite(speed) and 0.0 < speed <= 1000.0 else None,
        moment=None,
        block=None,
    )


def _method(view: StoredView) -> MethodChoice | None:
    """The method with those of its settings that it can have; None where it is not known."""
    if view.method not in METHODS:
        return None
    knobs = {(name, knob.key): knob for name, method in METHODS.items() for knob in knobs_of(method)}
    settings: dict[tuple[str, str], Value] = {
        (name, key): value
        for name, key, value in view.method_settings
        if (name, key) in knobs and _fits(knobs[name, key], value)
    }
    return MethodChoice(view.method, tuple(settings.items()))


def _fits(knob: Knob, value: Value) -> bool:
    if isinstance(knob.default, bool) or isinstance(value, bool):
        return isinstance(knob.default, bool) and isinstance(value, bool)
    return knob.low <= value <= knob.high and (isinstance(value, int) or isinstance(knob.default, float))


def _word(kind: type[_Word], word: str) -> _Word | None:
    return kind(word) if word in list(kind) else None
