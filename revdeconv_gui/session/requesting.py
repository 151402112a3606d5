"""From the document to what a run is asked to learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Rule, Start
from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.pixel_cache import PixelFile

from .pairs import geometry_of
from .run_images import RunImages
from .run_request import Pace, RunRequest

if TYPE_CHECKING:
    from .session import View


def request_of(document: Document, run_id: int, pace: Pace, stable_rate: float | None, limit: int) -> RunRequest | None:
    """What a run would learn now; None where there is nothing to learn from.

    Raises
    ------
    Unfit
        If pairs are asked for that cannot be learned from.
    """
    if document.learns_pairs:
        both = document.used_pairs()
        geometry = geometry_of(document)
        images = RunImages(tuple(source for source, _ in both), tuple(target for _, target in both), limit)
        names = tuple(f"{source.name} → {target.name}" for source, target in both)
        return RunRequest(run_id, images, names, None, document.settings, pace, stable_rate, geometry)
    items = document.learning_images()
    if not items:
        return None
    names = tuple(item.name for item in items)
    # What is in memory as it is needed is taken now; what is to be read or made is the run's own work, in its thread.
    ready = not _any_file(items) and len({item.channels for item in items}) == 1
    given = tuple(item.pixels for item in items) if ready else RunImages(items, None, limit)
    return RunRequest(run_id, given, names, document.filter, document.settings, pace, stable_rate)


def start_filter(document: Document, view: View) -> Filter | None:
    """The filter whose weights a run begins with; None where it begins with zero or by chance, or there is none."""
    if document.settings.start is Start.MATRIX:
        return document.filter
    run = document.run(view.run_id)
    return run.learned if document.settings.start is Start.RUN and run is not None else None


def start_problem(document: Document, view: View, size: int, channels: int) -> str:
    """Why a run cannot begin as the settings say, or an empty text."""
    found, start = start_filter(document, view), document.settings.start
    if start not in (Start.MATRIX, Start.RUN) or document.settings.rule is Rule.LEAST_SQUARES:
        return ""
    what = phrase("The run to continue from") if start is Start.RUN else phrase("The matrix to start from")
    if found is None:
        return phrase("There is no run to continue from: choose another start")
    why_not = misfit(found, size, channels)
    return f"{what} {why_not}" if why_not else ""


def misfit(start: Filter, size: int, channels: int) -> str:
    """Why a run cannot begin with these weights, or an empty text."""
    if start.size != size:
        return phrase("is {size} × {size}, but {size_2} × {size_2} is to be learned", size=start.size, size_2=size)
    if start.channels not in (1, channels):
        return phrase(
            "has {channels} channels, the images have {channels_2}", channels=start.channels, channels_2=channels
        )
    return ""


def _any_file(items: tuple[ImageItem, ...]) -> bool:
    return any(isinstance(item.source, PixelFile) for item in items)
