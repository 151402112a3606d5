"""The catalogues of the window's texts: what is to be translated is found in the source; translations are kept."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

CONTEXT = "revdeconv"
_NAMES = {"phrase": 0, "marked": 0, "phrases": 2}
"""Functions of `revdeconv_gui.core.phrases`, and which of their arguments is translated."""


@dataclass(slots=True)
class Message:
    """A text: where it is used, whether it counts something, and its translation (empty where there is none)."""

    source: str
    counts: bool = False
    places: list[str] = field(default_factory=list)
    translation: str = ""


def collect(package: Path) -> dict[str, Message]:
    """All texts of a package that are to be translated, in the order of its files."""
    found: dict[str, Message] = {}
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in _NAMES:
                continue
            at = _NAMES[node.func.id]
            if len(node.args) <= at:
                continue
            text = node.args[at]
            if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
                continue  # a text that is marked elsewhere
            message = found.setdefault(text.value, Message(text.value))
            message.counts |= node.func.id == "phrases"
            place = path.relative_to(package.parent).as_posix()
            if place not in message.places:
                message.places.append(place)
    return found


def read(catalogue: Path) -> dict[str, dict[str, Message]]:
    """The messages of a catalogue, by context and source."""
    found: dict[str, dict[str, Message]] = {}
    if not catalogue.is_file():
        return found
    for context in ET.parse(catalogue).getroot().iter("context"):
        messages = found.setdefault(context.findtext("name", ""), {})
        for each in context.iter("message"):
            source, counts = each.findtext("source", ""), each.get("numerus") == "yes"
            translation = each.find("translation")
            text = ""
            if translation is not None and translation.get("type") is None:
                text = (translation.findtext("numerusform") if counts else translation.text) or ""
            places = [place.get("filename", "") for place in each.iter("location")]
            messages[source] = Message(source, counts, places, text)
    return found


def write(catalogue: Path, language: str, contexts: dict[str, dict[str, Message]]) -> None:
    """Write a catalogue as Qt's tools have it."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, messages in contexts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in messages.values():
            each = ET.SubElement(context, "message", {"numerus": "yes"} if message.counts else {})
            for place in message.places:
                ET.SubElement(each, "location", filename=place)
            ET.SubElement(each, "source").text = message.source
            done = {} if message.translation else {"type": "unfinished"}
            translation = ET.SubElement(each, "translation", done)
            if message.counts:
                ET.SubElement(translation, "numerusform").text = message.translation
            else:
                translation.text = message.translation
    _indent(root)
    text = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _indent(root: ET.Element) -> None:
    """One element a line; texts, whose spaces count, are left alone."""
    for element in root.iter():
        if element.tag in ("TS", "context", "message"):
            element.text = "\n"
        for child in element:
            if child.tag != "numerusform":
                child.tail = "\n"


def update(package: Path, catalogue: Path, language: str) -> list[str]:
    """Bring a catalogue up to date with the source; the texts that have no translation yet."""
    contexts = read(catalogue)
    known, ours = contexts.get(CONTEXT, {}), collect(package)
    for source, message in ours.items():
        if source in known:
            message.translation = known[source].translation
    write(catalogue, language, {CONTEXT: ours, **{name: each for name, each in contexts.items() if name != CONTEXT}})
    return [source for source, message in ours.items() if not message.translation]
