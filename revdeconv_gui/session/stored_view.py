"""What is selected, as projects keep it."""

from __future__ import annotations

import math
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.project_files import StoredOperator, StoredView

from .method_choice import Knob, LoadedOperator, MethodChoice, Value, knobs_of
from .pictures import ReverseWith
from .training_run import Pace

if TYPE_CHECKING:
    from .session import View

_Word = TypeVar("_Word", bound=StrEnum)


def stored(view: View, page: str, compare: str, panels: str = "") -> StoredView:
    """What of a view a project keeps, with the page, the way of comparing and the panels that the window shows."""
    reverse = "" if view.reverse_with is None else view.reverse_with.value
    method = view.method
    settings = tuple((name, key, value) for (name, key), value in method.settings)
    return StoredView(
        view.image_id, view.run_id, reverse, view.pace.value, view.blocks_per_second, page, compare,
        method.name, settings, _stored_operator(method.loaded), method.from_file, panels,
    )  # fmt: skip


def _stored_operator(loaded: LoadedOperator | None) -> StoredOperator | None:
    if loaded is None:
        return None
    from revdeconv_gui.document.operator_files import parts_of

    return StoredOperator(loaded.name, *parts_of(loaded.fitted))


def _loaded_operator(kept: StoredOperator | None) -> LoadedOperator | None:
    if kept is None:
        return None
    from revdeconv_gui.document.operator_files import operator_from

    return LoadedOperator(kept.name, operator_from(kept.header, kept.arrays))


def restored(view: StoredView, document: Document, now: View) -> View:
    """The view of a project, as far as it makes sense; ``now`` for what belongs to this computer."""
    image, run = document.image(view.image_id), document.run(view.run_id)
    run = run or (document.runs[-1] if document.runs else None)
    speed = view.blocks_per_second
    return replace(
        now,
        image_id=image.id if image is not None else document.images[0].id if document.images else None,
        run_id=None if run is None else run.id,
        # A run that is there is reversed, though the file may not say what it showed.
        reverse_with=_word(ReverseWith, view.reverse_with) or (None if run is None else ReverseWith.LEARNED),
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
    choice = MethodChoice(view.method, tuple(settings.items()), _loaded_operator(view.operator))
    if choice.loaded is not None and view.from_operator:
        return choice.with_operator(choice.loaded)
    return choice


def _fits(knob: Knob, value: Value) -> bool:
    if isinstance(knob.default, bool) or isinstance(value, bool):
        return isinstance(knob.default, bool) and isinstance(value, bool)
    return knob.low <= value <= knob.high and (isinstance(value, int) or isinstance(knob.default, float))


def _word(kind: type[_Word], word: str) -> _Word | None:
    return kind(word) if word in list(kind) else None
