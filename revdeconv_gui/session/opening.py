"""Finding image files and reading what they say of themselves, off the window's thread."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.image_files import walk_images
from revdeconv_gui.document.pixel_cache import PixelCache, PixelFile
from revdeconv_gui.document.problems import FileProblem

_FIRST = 48  # so many are known when the list appears: more than fit a screen
_TELL_SECONDS = 0.25


@dataclass(slots=True)
class Opened:
    """What became of paths that were opened.

    Attributes
    ----------
    files : list of PixelFile
        In the order of the paths, those of a folder by name; unreadable ones too.
    folders : list of (Path, int)
        Folders, and how many images each had.
    problems : list of str
        What is wrong with paths that gave no file at all.
    """

    files: list[PixelFile] = field(default_factory=list)
    folders: list[tuple[Path, int]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def broken(self) -> list[FileProblem]:
        """What is wrong with the files that cannot be read."""
        return [file.problem for file in self.files if file.problem is not None]


def find(
    paths: Sequence[Path], cache: PixelCache, stopped: Callable[[], bool], told: Callable[[int], None], recursive: bool
) -> Opened:
    """List what paths mean: files themselves, folders with all images in them. ``told`` hears how many so far."""
    opened = Opened()
    for path in paths:
        # os.path's, not Path's own: that one raises where a name is too long for the disk.
        if not os.path.isdir(path):
            opened.files.append(PixelFile(path, cache))
            continue
        try:
            refused: list[FileProblem] = []
            found = list_folder(path, stopped, lambda count: told(len(opened.files) + count), recursive, refused)
            opened.problems += map(str, refused)
        except FileProblem as problem:
            opened.problems.append(str(problem))
            continue
        if not found:
            opened.problems.append(phrase("{path}: the folder has no images, choose another one", path=path))
            continue
        opened.folders.append((path, len(found)))
        opened.files += [PixelFile(file, cache) for file in found]
    return opened


def list_folder(
    folder: Path,
    stopped: Callable[[], bool],
    told: Callable[[int], None] = lambda count: None,
    recursive: bool = True,
    refused: list[FileProblem] | None = None,
) -> list[Path]:
    """Images of a folder, folder by folder, each sorted by name."""
    found: list[Path] = []
    last = time.monotonic()
    for part in walk_images(folder, recursive, refused):
        found += part
        if stopped():
            break
        if time.monotonic() - last > _TELL_SECONDS:
            last = time.monotonic()
            told(len(found))
    return found


def examine(
    files: Sequence[PixelFile], stopped: Callable[[], bool], told: Callable[[int], None], *, first: int = _FIRST
) -> None:
    """Read the headers; ``told`` hears how many are known, after the first screenful and then now and then."""
    last = time.monotonic()
    for count, file in enumerate(files, 1):
        if stopped():
            return
        file.examine()
        if count == first or time.monotonic() - last > _TELL_SECONDS:
            last = time.monotonic()
            told(count)
