"""Pairs of images, before and after an unknown filter: which fit together, and how they are learned from."""

from __future__ import annotations

from revdeconv_gui.core.geometry import Geometry, pair_geometry
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE
from revdeconv_gui.document.document import Document, ImageItem, Pair
from revdeconv_gui.document.pixel_cache import ImageFacts


class Unfit(ValueError):
    """Two images that are no pair, or pairs that cannot be learned from together; worded for people."""


def check(source: ImageItem, target: ImageItem) -> None:
    """Refuse two images whose sizes do not belong together.

    Raises
    ------
    Unfit
        With both sizes and the nearest that would fit.
    """
    before, after = _facts(source), _facts(target)
    size = min(3, before.height, before.width) if _shape(before) == _shape(after) else None
    try:
        pair_geometry(_shape(before), _shape(after), size)
    except ValueError as error:
        raise Unfit(
            phrase("{name} and {name_2} are no pair: {error}.", name=source.name, name_2=target.name, error=error)
        ) from error


def geometry_of(document: Document) -> Geometry:
    """Kernel size, stride and anchor of the pairs that are used.

    Raises
    ------
    Unfit
        If there is none, an image is not readable, or their sizes ask for different geometries.
    """
    pairs = document.used_pairs()
    if not pairs:
        raise Unfit(phrase("Tick at least one pair to learn from"))
    found: dict[Geometry, tuple[ImageItem, ImageItem]] = {}
    for source, target in pairs:
        try:
            found.setdefault(_geometry(document, source, target), (source, target))
        except ValueError as error:
            raise Unfit(
                phrase("{name} and {name_2}: {error}", name=source.name, name_2=target.name, error=error)
            ) from error
    if len(found) > 1:
        (one, first), (other, second) = list(found.items())[:2]
        raise Unfit(
            phrase(
                "{name} needs kernel size {size} and stride {stride}, {name_2} {size_2} and {stride_2}: "
                "untick one of these pairs",
                name=first[1].name,
                size=one.size,
                stride=one.stride,
                name_2=second[1].name,
                size_2=other.size,
                stride_2=other.stride,
            )
        )
    return next(iter(found))


def _geometry(document: Document, source: ImageItem, target: ImageItem) -> Geometry:
    before, after = _shape(_facts(source)), _shape(_facts(target))
    size = document.pairing.size if before == after else None
    return pair_geometry(before, after, size, centred=document.pairing.centred)


def blocks_of(document: Document) -> int:
    """Blocks of an epoch over the used pairs.

    Raises
    ------
    Unfit
        As `geometry_of`; also where no image has a whole block.
    """
    geometry = geometry_of(document)
    blocks = 0
    for source, target in document.used_pairs():
        before, after = _facts(source), _facts(target)
        rows, columns = geometry.grid(before.height, before.width, document.settings.border)
        rows, columns = min(rows, after.height - geometry.anchor), min(columns, after.width - geometry.anchor)
        blocks += max(0, rows) * max(0, columns)
    if blocks == 0:
        raise Unfit(phrase("Every used pair is too small for a {size} x {size} kernel", size=geometry.size))
    return blocks


def choosable_size(document: Document) -> bool:
    """Whether the kernel size of any pair is the user's choice: where source and target have the same size."""
    return any(
        before.facts is not None and after.facts is not None and _shape(before.facts) == _shape(after.facts)
        for _, before, after in document.whole_pairs()
    )


def pair_with(document: Document, image_id: int | None) -> tuple[Pair, ImageItem, ImageItem] | None:
    """The first pair that an image belongs to, with its source and target."""
    return next(
        (found for found in document.whole_pairs() if image_id in (found[0].source, found[0].target)),
        None,
    )


def fitting(document: Document, item: ImageItem, most: int) -> list[ImageItem]:
    """Images that could be the target of an image by their sizes, at most that many."""
    found: list[ImageItem] = []
    if item.facts is None or item.problem is not None:
        return found
    for other in document.images:
        if other.id == item.id or other.facts is None or other.problem is not None:
            continue
        if _could_be(item.facts, other.facts):
            found.append(other)
            if len(found) == most:
                break
    return found


def _could_be(before: ImageFacts, after: ImageFacts) -> bool:
    ratio = before.height // max(1, after.height)
    same = _shape(before) == _shape(after)
    return same or (ratio == before.width // max(1, after.width) and 2 <= ratio <= MAX_KERNEL_SIZE)


def _shape(facts: ImageFacts) -> tuple[int, int]:
    return facts.height, facts.width


def _facts(item: ImageItem) -> ImageFacts:
    if item.problem is not None:
        raise Unfit(f"{item.name} {item.problem.what}")
    if item.facts is None:
        raise Unfit(phrase("{name} is still being read, try again in a moment", name=item.name))
    return item.facts
