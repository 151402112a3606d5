"""What the list of images says of each."""

from __future__ import annotations

import time

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document, ImageItem, Role

_FORMATS = {"WEBP": "WebP"}


def depth(item: ImageItem) -> str:
    """Bits of a sample."""
    facts = item.facts
    if facts is None:
        return ""
    return phrase("float") if facts.bits > 16 else phrase("{bits}-bit", bits=facts.bits)


def size(item: ImageItem) -> str:
    """Width and height in pixels."""
    facts = item.facts
    return "" if facts is None else f"{facts.width} × {facts.height}"


def kind(item: ImageItem) -> str:
    """File format, or that there is no file."""
    facts = item.facts
    if facts is None:
        return ""
    return _FORMATS.get(facts.format, facts.format) or phrase("memory")


def file_size(item: ImageItem) -> str:
    """Length of the file."""
    facts = item.facts
    if facts is None or not facts.file_bytes:
        return ""
    if facts.file_bytes < 1000:
        return f"{facts.file_bytes} B"
    if facts.file_bytes < 1_000_000:
        return f"{facts.file_bytes / 1000:.0f} kB"
    return f"{facts.file_bytes / 1e6:,.1f} MB"


def modified(item: ImageItem) -> str:
    """When the file was last written."""
    facts = item.facts
    if facts is None or not facts.modified:
        return ""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(facts.modified))


def describe(item: ImageItem) -> str:
    """Size, colour, type and depth in a few words; or why it cannot be read."""
    if item.problem is not None:
        return item.problem.what
    facts = item.facts
    if facts is None:
        return phrase("reading…")
    colour = {1: phrase("gray"), 3: ""}.get(facts.channels, phrase("{count} channels", count=facts.channels))
    # Eight-bit RGB goes without saying: the list is narrow. The table and the tooltip tell all.
    words = (size(item), colour, "" if facts.channels == 3 and facts.bits == 8 else depth(item))
    return " · ".join(word for word in words if word)


def pair_words(item: ImageItem, document: Document) -> str:
    """What the image is in a pair, if it is in one."""
    for _, source, target in document.whole_pairs():
        if item.id == target.id:
            return phrase("after, of {name}", name=source.name)
        if item.id == source.id:
            return phrase("before, with {name}", name=target.name)
    return ""


def tip(item: ImageItem, number: int | None, document: Document) -> str:
    """Everything that is known, for the tooltip."""
    lines = [str(item.path) if item.path is not None else item.name]
    if item.problem is not None:
        lines += [
            phrase("Cannot be used: {what}, {advice}.", what=item.problem.what, advice=item.problem.advice),
            phrase("Retry and Remove: context menu."),
        ]
        return "\n".join(lines)
    facts = item.facts
    if facts is not None:
        lines.append(" · ".join(word for word in (describe(item), file_size(item), modified(item)) if word))
    lines += item.all_notes
    pair = pair_words(item, document)
    if pair:
        lines.append(phrase("Pair: {pair}", pair=pair))
    if item.role is Role.TARGET:
        lines.append(phrase("Target of a pair: what a filter made of its source"))
    elif number is not None:
        lines.append(phrase("Learned from as number {number}: ticked images are, in this order", number=number))
    else:
        lines.append(phrase("Only looked at: tick it to learn from it"))
    return "\n".join(lines)
