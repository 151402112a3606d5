"""The user's own filters: files in one folder, which other programs may write and the user may tidy."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.atomic import write_bytes
from revdeconv_gui.document.problems import FileProblem, read_small

_MOST = 1000  # a folder with more is something else
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """One file: its filter, or why there is none."""

    name: str
    path: Path
    filter: Filter | None
    problem: str = ""


def library_folder() -> Path:
    """Where the user's filters are kept on this system."""
    return Path(platformdirs.user_data_dir("revdeconv", appauthor=False)) / "filters"


class FilterLibrary(QObject):
    """The folder as last read; `refresh` reads it again. The folder is made when the first filter is saved."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or library_folder()
        self.entries: tuple[Entry, ...] = ()
        self._seen: tuple[tuple[str, int, int], ...] = ()

    def entry(self, name: str) -> Entry | None:
        """The entry of that name, or None."""
        return next((entry for entry in self.entries if entry.name == name), None)

    def find(self, filter: Filter) -> Entry | None:
        """The first entry that does the same to an image, or None."""
        return next((e for e in self.entries if e.filter is not None and e.filter.equals(filter)), None)

    def refresh(self) -> None:
        """Read what is new or changed; a file that cannot be read becomes an entry with the reason."""
        paths, seen = [], []
        try:
            with os.scandir(self.folder) as found:
                files = sorted(found, key=lambda each: each.name.casefold())[:_MOST]
            for file in files:
                from revdeconv_gui.document.filter_files import FILTER_SUFFIXES  # only where there is any file

                if Path(file.name).suffix.lower() in FILTER_SUFFIXES and not file.name.startswith("."):
                    about = file.stat()
                    paths.append(Path(file.path))
                    seen.append((file.name, about.st_mtime_ns, about.st_size))
        except OSError:
            paths, seen = [], []  # no folder yet, or none that may be read: no filters
        if tuple(seen) == self._seen:
            return
        self._seen = tuple(seen)
        stems = [path.stem for path in paths]
        self.entries = tuple(_read(path, path.name if stems.count(path.stem) > 1 else path.stem) for path in paths)
        self.changed.emit()

    def save(self, name: str, filter: Filter, *, replace: bool = False) -> Path:
        """Write a filter under a name.

        Raises
        ------
        ValueError
            If the name is empty or no file can be called so.
        FileExistsError
            If there is one of that name and ``replace`` is false.
        FileProblem
            If it cannot be written.
        """
        from revdeconv_gui.document.filter_files import write_filter

        path = self._path(name)
        if path.exists() and not replace:
            raise FileExistsError(phrase("there is a filter “{stem}” already", stem=path.stem))
        self._make_folder()
        write_filter(path, filter)
        self.refresh()
        return path

    def rename(self, old: str, new: str) -> None:
        """Give an entry another name; errors as of `save`."""
        entry = self.entry(old)
        if entry is None:
            raise ValueError(phrase("there is no filter “{old}” any more", old=old))
        path = self._path(new).with_suffix(entry.path.suffix)
        if path == entry.path:
            return
        if path.exists() and not (path.parent == entry.path.parent and path.name.lower() == entry.path.name.lower()):
            raise FileExistsError(phrase("there is a filter “{stem}” already", stem=path.stem))
        try:
            entry.path.rename(path)
        except OSError as error:
            raise FileProblem(
                entry.path,
                phrase("cannot be renamed ({strerror})", strerror=error.strerror),
                phrase("check the folder"),
            ) from error
        self.refresh()

    def delete(self, name: str) -> tuple[Path, bytes]:
        """Remove an entry's file; gives what `restore` needs.

        Raises
        ------
        ValueError, FileProblem
            If there is none, or it cannot be removed.
        """
        entry = self.entry(name)
        if entry is None:
            raise ValueError(phrase("there is no filter “{name}” any more", name=name))
        from revdeconv_gui.document.filter_files import MAX_BYTES

        try:
            data = b"" if entry.path.stat().st_size == 0 else read_small(entry.path, MAX_BYTES)
            entry.path.unlink()
        except OSError as error:
            raise FileProblem(
                entry.path,
                phrase("cannot be deleted ({strerror})", strerror=error.strerror),
                phrase("check the folder"),
            ) from error
        self.refresh()
        return entry.path, data

    def restore(self, path: Path, data: bytes) -> None:
        """Write a deleted file again; FileProblem if that fails."""
        self._make_folder()
        write_bytes(path, data)
        self.refresh()

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblem(
                self.folder, phrase("cannot be made ({strerror})", strerror=error.strerror), phrase("check the disk")
            ) from error

    def _path(self, name: str) -> Path:
        name = name.strip()
        if not name:
            raise ValueError(phrase("give the filter a name"))
        if re.search(r'[<>:"/\\|?*\x00-\x1f]', name) or name.startswith(".") or name.endswith("."):
            raise ValueError(phrase('a name cannot have < > : " / \\ | ? * in it, nor a point at its ends'))
        if _RESERVED.fullmatch(name) or len(name.encode()) > 200:
            raise ValueError(phrase("no file can have that name on every system; choose another"))
        return self.folder / f"{name}.json"


def _read(path: Path, name: str) -> Entry:
    from revdeconv_gui.document.filter_files import read_filter

    try:
        return Entry(name, path, read_filter(path))
    except FileProblem as problem:
        return Entry(name, path, None, f"{problem.what}, {problem.advice}")
