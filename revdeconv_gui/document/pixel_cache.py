"""Pixels that are read from their files when they are needed, and kept as long as there is room."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase

from .image_files import DEFAULT_MAX_PIXELS, ImageHeader, image_header, read_image
from .problems import FileProblem, problem_of

Pixels = npt.NDArray[Any]
_UNKNOWN_MEMORY = 4 << 30
# Pillow's modes that become one channel; every other becomes three (see image_pillow).
_GRAY_MODES = frozenset({"1", "L", "LA", "La", "I", "F"})


def physical_memory() -> int:
    """Bytes of memory of this computer; a cautious guess where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return _windows_memory()


def _windows_memory() -> int:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("total", ctypes.c_ulonglong),
            ("rest", ctypes.c_ulonglong * 6),
        )  # fmt: skip

    status = Status()
    status.length = ctypes.sizeof(status)
    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    if kernel is None or not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return _UNKNOWN_MEMORY
    return int(status.total)


class PixelCache:
    """Arrays by key, the least recently used given up first. Any thread may ask.

    Parameters
    ----------
    limit : int, optional
        Bytes to keep at most; a quarter of the computer's memory by default. One array above it is handed out but
        not kept.
    max_pixels : int
        Files of larger images are refused by their header.
    """

    def __init__(self, limit: int | None = None, max_pixels: int = DEFAULT_MAX_PIXELS) -> None:
        self.max_pixels = max_pixels
        self.limit = physical_memory() // 4 if limit is None else limit
        self.used = 0
        self._kept: OrderedDict[Hashable, Pixels] = OrderedDict()
        self._lock = threading.Lock()
        self._reading: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, read: Callable[[], Pixels]) -> Pixels:
        """The array of that key, read where it is not there; two who ask at once share one reading."""
        with self._lock:
            found = self._found(key)
            if found is not None:
                return found
            gate = self._reading.setdefault(key, threading.Lock())
        with gate:
            with self._lock:
                found = self._found(key)
            if found is not None:
                return found
            try:
                pixels = read()
            finally:
                with self._lock:
                    self._reading.pop(key, None)
            with self._lock:
                self._keep(key, pixels)
            return pixels

    def drop(self, key: Hashable) -> None:
        """Forget an array."""
        with self._lock:
            old = self._kept.pop(key, None)
            if old is not None:
                self.used -= old.nbytes

    def __contains__(self, key: Hashable) -> bool:
        with self._lock:
            return key in self._kept

    def _found(self, key: Hashable) -> Pixels | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def _keep(self, key: Hashable, pixels: Pixels) -> None:
        if pixels.nbytes > self.limit or key in self._kept:
            return
        self._kept[key] = pixels
        self.used += pixels.nbytes
        while self.used > self.limit:
            _, old = self._kept.popitem(last=False)
            self.used -= old.nbytes


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is known of an image without its pixels.

    Attributes
    ----------
    height, width, channels : int
        Of the pixels as the program works on them: 1 or 3 channels.
    bits : int
        Of a sample: 1, 8, 16, or 32 and more for floating point.
    itemsize : int
        Bytes of a sample in memory.
    format : str
        "PNG", "JPEG", ...; empty for an image that is in memory only.
    file_bytes : int
        Length of the file, 0 without one.
    modified : float
        When the file was last written, seconds since 1970; 0 without one.
    """

    height: int
    width: int
    channels: int
    bits: int
    itemsize: int
    format: str = ""
    file_bytes: int = 0
    modified: float = 0.0

    @property
    def nbytes(self) -> int:
        """Bytes of the pixels in memory."""
        return self.height * self.width * self.channels * self.itemsize


def facts_of(pixels: Pixels) -> ImageFacts:
    """What an array says of itself."""
    channels = 1 if pixels.ndim == 2 else int(pixels.shape[2])
    size = pixels.dtype.itemsize
    return ImageFacts(int(pixels.shape[0]), int(pixels.shape[1]), channels, 8 * size, size)


def _facts_from(header: ImageHeader, modified: float) -> ImageFacts:
    gray = header.mode in _GRAY_MODES or header.mode.startswith("I;16")
    size = 1 if header.bits <= 8 else 2 if header.bits <= 16 else header.bits // 8
    return ImageFacts(
        header.height, header.width, 1 if gray else 3, header.bits, size, header.format, header.bytes, modified
    )


class _Version:
    """One state of a file: its length and time of writing. Compared by identity, so that rereading makes another."""

    __slots__ = ("stamp",)

    def __init__(self, stamp: tuple[int, int] | None) -> None:
        self.stamp = stamp


class PixelFile:
    """An image file: what its header says, and its pixels on demand.

    Nothing is read when it is made. `examine` and `load` read the disk: call them in a thread. What they find is the
    same for every document that refers to this object, however far undo goes back.

    Attributes
    ----------
    facts : ImageFacts or None
        None until `examine` has found them.
    notes : tuple of str
        What was done to it while reading; known after `load`.
    problem : FileProblem or None
        Why it cannot be used, found by `examine` or `load`.
    version : object
        Another object after each `examine`: whose pixels are meant.
    """

    __slots__ = ("_cache", "facts", "notes", "path", "problem", "version")

    def __init__(self, path: Path, cache: PixelCache) -> None:
        self.path = path
        self._cache = cache
        self.facts: ImageFacts | None = None
        self.notes: tuple[str, ...] = ()
        self.problem: FileProblem | None = None
        self.version = _Version(None)

    def examine(self) -> None:
        """Read the header, anew where it was read before; what was kept of older contents is forgotten."""
        old = self.version
        problem: FileProblem | None = None
        facts: ImageFacts | None = None
        stamp = None
        try:
            stamp = self._stamp()
            facts = _facts_from(image_header(self.path, max_pixels=self.max_pixels), stamp[1] / 1e9)
        except FileProblem as found:
            problem = found
        self.notes, self.facts, self.problem = (), facts, problem
        self.version = _Version(stamp)
        self._cache.drop(old)

    @property
    def max_pixels(self) -> int:
        """What size of image is still read."""
        return self._cache.max_pixels

    @property
    def examined(self) -> bool:
        """Whether the header was read, or found to be unreadable."""
        return self.facts is not None or self.problem is not None

    @property
    def changed_on_disk(self) -> bool:
        """Whether the file is there and no longer what `examine` saw; reads the disk."""
        try:
            return self._stamp() != self.version.stamp
        except FileProblem:
            return False

    def load(self) -> Pixels:
        """The pixels, from the cache or from the file.

        Raises
        ------
        FileProblem
            If it cannot be read, or has been changed since it was examined.
        """
        if not self.examined:
            self.examine()
        problem = self.problem
        if problem is not None:
            raise FileProblem(problem.path, problem.what, problem.advice)
        version = self.version
        return self._cache.get(version, lambda: self._read(version))

    def _read(self, version: _Version) -> Pixels:
        try:
            if self._stamp() != version.stamp:
                raise FileProblem(self.path, phrase("was changed on the disk after it was added"), phrase("reload it"))
            image = read_image(self.path, max_pixels=self.max_pixels)
        except FileProblem as problem:
            self.problem = problem
            raise
        self.notes = image.notes
        if self.facts is not None:
            # The header's word on channels and depth is a forecast; this is what came.
            found = facts_of(image.pixels)
            self.facts = replace(
                self.facts, height=found.height, width=found.width, channels=found.channels, itemsize=found.itemsize
            )
        return image.pixels

    def _stamp(self) -> tuple[int, int]:
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise problem_of(self.path, error) from error
        except ValueError as error:  # a NUL in the name
            raise FileProblem(
                self.path, phrase("has a name that no file can have"), phrase("check the name")
            ) from error
        return found.st_size, found.st_mtime_ns


def read_or_given(source: Pixels | PixelFile) -> Pixels:
    """Pixels of an image that is in memory or in a file."""
    return source if isinstance(source, np.ndarray) else source.load()
