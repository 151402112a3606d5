"""What the program is made of and under which terms: from the package's own list, else from the installed parts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

_OWN = "revdeconv-gui"
_LINE = re.compile(r"^(\S+)\s+(\d\S*)\s*(.*)$")
_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, version, the terms in short, and its notices (empty where it brings none)."""

    name: str
    version: str
    terms: str
    notices: str


def bundled_parts(folder: Path) -> tuple[Part, ...]:
    """The parts that a package lists.

    Parameters
    ----------
    folder : Path
        With ``README.txt``, a line for each part (name, version, terms), and a file of notices for each.

    Returns
    -------
    tuple of Part
        Empty where there is no such list.
    """
    try:
        lines = (folder / "README.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    found = []
    for line in lines:
        match = _LINE.match(line)
        if match:
            name = match[1]
            path = folder / f"{re.sub('[^A-Za-z0-9._-]', '-', name)}.txt"
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            found.append(Part(name, match[2], match[3].strip(), text))
    return tuple(found)


def installed_parts() -> tuple[Part, ...]:
    """The program's own distribution and all that it requires, all the way down: itself first, then by name.

    Returns
    -------
    tuple of Part
        Empty where the program runs from a copy of its source that was never installed.
    """
    found: dict[str, Part] = {}
    waiting = [_OWN]
    while waiting:
        key = _key(waiting.pop())
        if key in found:
            continue
        try:
            there = metadata.distribution(key)
        except metadata.PackageNotFoundError:
            continue
        found[key] = Part(there.metadata["Name"], there.version, _terms(there), _notices(there))
        waiting += [re.split(r"[\s;<>=!~\[(]", text, maxsplit=1)[0] for text in _required(there)]
    return tuple(found[key] for key in sorted(found, key=lambda key: (key != _OWN, key)))


def _required(there: metadata.Distribution) -> Iterator[str]:
    """What it always needs: neither what an extra asks for nor what only Windows does."""
    for text in there.requires or ():
        marker = text.partition(";")[2]
        if "extra" not in marker and (sys.platform == "win32" or not re.search("Windows|win32", marker)):
            yield text


def _terms(there: metadata.Distribution) -> str:
    info: Any = there.metadata  # an e-mail message, whose get is typed from Python 3.12 on only
    classes = [text.split("::")[-1].strip() for text in info.get_all("Classifier") or [] if text.startswith("License ")]
    said = info.get("License-Expression") or ", ".join(classes) or (info.get("License") or "").strip()
    return str(said).partition("\n")[0]


def _notices(there: metadata.Distribution) -> str:
    texts = []
    for file in there.files or ():
        if file.name.upper().startswith(_NAMES) and not file.name.endswith((".py", ".pyc")):
            try:
                texts.append(f"==== {file}\n\n{Path(str(file.locate())).read_text(encoding='utf-8', errors='replace')}")
            except OSError:
                continue
    return "\n\n".join(texts)


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
