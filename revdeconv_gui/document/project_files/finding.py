"""Where the image files of a project are now: where they were, beside the project, or moved together with others."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .checksums import checksum, stamp_of
from .schema import StoredImage

_MAX_LOOKED_AT = 50_000  # files of folders that are searched, together
_MAX_DEEP = 6


@dataclass(slots=True)
class Found:
    """Image files by the number of their image.

    Attributes
    ----------
    paths : dict of int to Path
        Where each is, or was, where it was not found.
    moved, changed, missing : list of int
        Found elsewhere; there, but with other contents; not found.
    """

    paths: dict[int, Path] = field(default_factory=dict)
    moved: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)


def find_files(images: Sequence[StoredImage], folder: Path, search: Sequence[Path] | None = None) -> Found:
    """Find the files of images; reads the disk.

    Parameters
    ----------
    images : sequence of StoredImage
        Those that have a path.
    folder : Path
        The project's.
    search : sequence of Path, optional
        Folders to search with all below them, and files; the project's folder where it is left out.
    """
    found = Found()
    lost: list[StoredImage] = []
    for image in images:
        places = _places(image, folder)
        at = next((place for place in places if stamp_of(place) is not None), None)
        if at is None:
            lost.append(image)
            found.paths[image.id] = places[-1]
            continue
        found.paths[image.id] = at
        if not is_same(image, at):
            found.changed.append(image.id)
    if lost:
        _search(lost, found, [folder] if search is None else search)
    return found


def is_same(image: StoredImage, path: Path) -> bool:
    """Whether a file has the contents that an image's file had when the project was saved."""
    stamp = stamp_of(path)
    if stamp is None or stamp[0] != image.bytes:
        return False
    return stamp[1] == image.modified or not image.sha256 or checksum(path) == image.sha256


def _places(image: StoredImage, folder: Path) -> list[Path]:
    """Where it was: seen from the project first, for both may have been moved together."""
    places = []
    if image.relative:
        places.append(Path(os.path.normpath(folder / PurePosixPath(image.relative))))
    if image.path:
        places.append(Path(image.path))
    # A stranger's project must not make this computer knock at another one.
    kept = [place for place in places if not _is_elsewhere(place) or _is_elsewhere(folder)]
    return kept or [folder / PurePosixPath(image.name).name]


def _is_elsewhere(path: Path) -> bool:
    return str(path).startswith(("\\\\", "//"))


def _search(lost: list[StoredImage], found: Found, places: Sequence[Path]) -> None:
    """Look for files by name and contents; where one is found, others lie as they lay about it."""
    by_name = _named(places, {_name(image) for image in lost})
    bases: dict[tuple[str, ...], Path] = {}
    for image in lost:
        candidates = [*_by_structure(image, bases), *by_name.get(_name(image), [])]
        at = next((path for path in candidates if is_same(image, path)), None)
        if at is None:
            found.missing.append(image.id)
            continue
        found.paths[image.id] = at
        found.moved.append(image.id)
        _learn_base(image, at, bases)


def _name(image: StoredImage) -> str:
    return _parts(image)[-1].casefold()


def _parts(image: StoredImage) -> tuple[str, ...]:
    """Parts of its old path, of whatever system that was."""
    parts = tuple(part for part in (image.path or image.name).replace("\\", "/").split("/") if part)
    return parts or (image.name or "image",)


def _named(places: Sequence[Path], names: set[str]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in _files(places):
        name = path.name.casefold()
        if name in names:
            found.setdefault(name, []).append(path)
    return found


def _files(places: Sequence[Path]) -> Iterator[Path]:
    seen = 0
    for place in places:
        if not os.path.isdir(place):
            yield place
            continue
        deep = len(Path(place).parts)
        for here, folders, names in os.walk(place):
            folders[:] = sorted(each for each in folders if each[0] != ".")
            if len(Path(here).parts) - deep >= _MAX_DEEP:
                folders.clear()
            yield from (Path(here, name) for name in sorted(names))
            seen += len(names)
            if seen > _MAX_LOOKED_AT:
                return


def _learn_base(image: StoredImage, at: Path, bases: dict[tuple[str, ...], Path]) -> None:
    """From one file that moved: every folder above it, as far as both paths end alike."""
    old, new = list(_parts(image)), at
    while old and old[-1].casefold() == new.name.casefold() and new.parent != new:
        old.pop()
        new = new.parent
        bases[tuple(old)] = new


def _by_structure(image: StoredImage, bases: dict[tuple[str, ...], Path]) -> Iterator[Path]:
    parts = _parts(image)
    for length in range(len(parts) - 1, -1, -1):
        base = bases.get(parts[:length])
        if base is not None:
            yield base.joinpath(*parts[length:])
