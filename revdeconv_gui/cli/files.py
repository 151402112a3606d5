"""Images and filters that a command line names."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import PRESETS, blur, gaussian, identity, motion
from revdeconv_gui.document.image_files import (
    DEFAULT_MAX_PIXELS,
    LoadedImage,
    find_images,
    read_image,
    walk_images,
)
from revdeconv_gui.document.problems import FileProblem

from .failures import Failure, WrongUse

# The author's table calls it so.
ALIASES = {"edge-detection": "edge"}
LARGEST_WEIGHT = 1e100  # sums of squares of more would overflow
_SIZED = {"blur": blur, "gaussian": gaussian, "identity": identity, "motion": motion}


def tell(options: argparse.Namespace, message: str) -> None:
    """Say something useful on stderr, unless --quiet."""
    if not options.quiet:
        print(f"revdeconv: {message}", file=sys.stderr, flush=True)


def expand(names: Iterable[str]) -> list[Path]:
    """Files named, folders replaced by the images in them (sorted by name).

    Raises
    ------
    FileProblem
        If a folder cannot be read or holds no image.
    """
    found: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = find_images(path)
            if not inside:
                raise _without_images(path)
            found += inside
        else:
            found.append(path)
    return found


def _without_images(folder: Path) -> FileProblem:
    # A tree may be huge: its first folders tell enough.
    below = islice(walk_images(folder, recursive=True, refused=[]), 1000)
    if any(below):
        return FileProblem(folder, "holds images in its subfolders only, which are not searched", "name the subfolders")
    return FileProblem(folder, "holds no image", "name a folder with PNG, JPEG, BMP, TIFF, WebP or GIF files")


def once(paths: Sequence[Path]) -> Sequence[Path]:
    """The paths, none of which may be another name of one before it.

    Raises
    ------
    WrongUse
        If one is.
    """
    seen: set[object] = set()
    for path in paths:
        key = file_key(path)
        if key in seen:
            raise WrongUse(f"{path} is named twice")
        seen.add(key)
    return paths


def file_key(path: str | Path) -> object:
    """What two names of one file have in common."""
    try:
        status = os.stat(path)
    except OSError:
        return os.path.realpath(path)
    return (status.st_dev, status.st_ino)


def plain(name: str) -> str:
    """A name that UTF-8 can hold: bytes of a file name that are not UTF-8 are written as escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def load(path: Path, options: argparse.Namespace) -> LoadedImage:
    """Read an image under the pixel limit of the options."""
    return read_image(path, max_pixels=options.max_pixels or DEFAULT_MAX_PIXELS)


def tell_black(images: Iterable[LoadedImage], options: argparse.Namespace) -> None:
    """Say which images are black, from which nothing can be learned."""
    for image in images:
        if not image.pixels.any():
            tell(options, f"{image.path}: is black all over; nothing can be learned from it")


class Notes:
    """What was changed in reading, said once for all images that it was done to."""

    def __init__(self) -> None:
        self._paths: dict[str, list[Path]] = {}

    def add(self, image: LoadedImage) -> LoadedImage:
        """Take the notes of an image, which is given back."""
        for note in image.notes:
            self._paths.setdefault(note, []).append(image.path)
        return image

    def tell(self, options: argparse.Namespace) -> None:
        """Say them."""
        for note, paths in self._paths.items():
            others = f" (and {len(paths) - 1} more)" if len(paths) > 1 else ""
            tell(options, f"{paths[0]}{others}: {note}")


def load_all(names: Iterable[str], options: argparse.Namespace) -> list[LoadedImage]:
    """Read all images; they must have the same number of channels."""
    notes = Notes()
    images = [notes.add(load(path, options)) for path in expand(names)]
    notes.tell(options)
    for image in images[1:]:
        if colours(image) != colours(images[0]):
            raise Failure(
                image.path,
                f"is {_kind(image)}, but {images[0].path} is {_kind(images[0])}",
                "give images of one kind only",
            )
    return images


def colours(image: LoadedImage) -> int:
    """Number of channels."""
    return image.pixels.shape[2] if image.pixels.ndim == 3 else 1


def _kind(image: LoadedImage) -> str:
    return "gray" if colours(image) == 1 else "in colour"


def find_filter(text: str, *, size: int | None = None) -> Filter:
    """A filter by name or from a file.

    Parameters
    ----------
    text : str
        What the user gave.
    size : int, optional
        Kernel size that is wanted; some named filters exist in every size.

    Raises
    ------
    FileProblem
        If it is a file that cannot be read.
    WrongUse
        If it is neither a name nor a file of a kind that holds filters, or does not exist in the size.
    """
    name = ALIASES.get(text, text)
    if size is not None and name in _SIZED:
        return _SIZED[name](size)
    found = PRESETS[name]() if name in PRESETS else _filter_file(text)
    if size is not None and found.size != size:
        raise WrongUse(f"--kernel-size {size}: the filter {text} is {found.size} x {found.size}")
    return found


def _filter_file(text: str) -> Filter:
    from revdeconv_gui.document.filter_files import FILTER_SUFFIXES, read_filter

    suffix = os.path.splitext(text)[1].lower()
    if os.path.isdir(text):
        raise FileProblem(text, "is a folder", "name one filter file")
    if suffix not in FILTER_SUFFIXES:
        if not suffix and not os.path.exists(text) and not os.path.dirname(text):
            raise WrongUse(f"{text}: is neither a filter's name nor a file, use a file or one of {', '.join(PRESETS)}")
        raise WrongUse(f"{text}: a filter file ends in {', '.join(FILTER_SUFFIXES)}")
    with np.errstate(over="ignore", invalid="ignore"):
        found = read_filter(text)
        effective = found.effective
    if not (np.abs(effective) <= LARGEST_WEIGHT).all() or not (np.abs(found.bias) <= LARGEST_WEIGHT).all():
        raise FileProblem(text, f"has weights beyond {LARGEST_WEIGHT:g}", "choose a filter that can be computed with")
    return replace(found, name=plain(found.name))


def fits(
    filter: Filter, image: LoadedImage, advice: str = "choose a filter with one kernel or as many as channels"
) -> None:
    """Check that a filter has a kernel for each channel of the image."""
    if filter.channels not in (1, colours(image)):
        what = f"has {colours(image)} channel{'s' if colours(image) > 1 else ''} but the filter {filter.channels}"
        raise Failure(image.path, what, advice)
