"""Checksums of image files, worked out once for each state of a file."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

_STEP = 1 << 20
_known: dict[tuple[str, int, int], str] = {}
_lock = threading.Lock()


def stamp_of(path: str | os.PathLike[str]) -> tuple[int, int] | None:
    """Length in bytes and time of writing in ns; None where it is no file that can be looked at."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_size, found.st_mtime_ns) if os.path.isfile(path) else None


def known_checksum(path: Path) -> str:
    """SHA-256 as far as it was worked out already; else an empty text. Reads no contents."""
    stamp = stamp_of(path)
    with _lock:
        return "" if stamp is None else _known.get((str(path), *stamp), "")


def checksum(path: Path) -> str:
    """SHA-256 of a file in hexadecimal; an empty text where it cannot be read. Not for the window's thread."""
    stamp = stamp_of(path)
    if stamp is None:
        return ""
    found = known_checksum(path)
    if found:
        return found
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            while piece := file.read(_STEP):
                digest.update(piece)
    except OSError:
        return ""
    with _lock:
        _known[str(path), *stamp] = digest.hexdigest()
    return digest.hexdigest()
