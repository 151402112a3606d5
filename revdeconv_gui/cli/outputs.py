"""Where results go, and whether they can: checked before any work is done."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from revdeconv_gui.document.image_files import WRITABLE_SUFFIXES
from revdeconv_gui.document.problems import FileProblem, problem_of

from .failures import WrongUse
from .files import expand, file_key, once

# Which formats hold more than 8 bits, as document.image_writing has them (a test compares).
_DEEP = {16: (".png", ".tif", ".tiff"), 32: (".tif", ".tiff")}


@dataclass(frozen=True)
class Task:
    """One image to make."""

    source: Path
    result: Path
    folder: Path | None = None  # to be made for the result if it is missing


def plan(names: Sequence[str], output: str, bits: int = 8) -> list[Task]:
    """Pair each image with the file it becomes, and see that it can be written.

    One image becomes the file ``output``; several, or the images of a folder, become .png files (.tif for 32 bits) in
    the folder ``output``, as does one image if that folder exists or ends in a separator. Images that differ in their
    extension only, a.jpg and a.tif, become a-jpg.png and a-tif.png.

    Raises
    ------
    FileProblem
        As `expand` and `check_place`.
    WrongUse
        If two images would become one file, ``output`` cannot be a folder, or its format is unknown or too shallow.
    """
    sources = once(expand(names))
    into_folder = os.path.isdir(output) or output.endswith(("/", os.sep))
    if not into_folder and (len(sources) > 1 or any(os.path.isdir(name) for name in names)):
        if os.path.exists(output) or Path(output).suffix.lower() in WRITABLE_SUFFIXES:
            raise WrongUse(f"-o {output}: {len(sources)} images need a folder")
        into_folder = True
    if not into_folder:
        check_image_format(output, bits)
        check_place(output)
        tasks = [Task(sources[0], Path(output))]
    else:
        folder = Path(output)
        check_folder(folder)
        suffix = ".tif" if bits == 32 else ".png"
        tasks = [
            Task(path, folder / f"{stem}{suffix}", folder) for path, stem in zip(sources, _stems(sources), strict=True)
        ]
        for task in tasks:
            check_place(task.result, folder_is_made=True)
    taken: dict[str, Path] = {}
    for task in tasks:
        other = taken.setdefault(_folded(task.result), task.source)
        if other is not task.source:
            raise WrongUse(f"{other} and {task.source} would both become {task.result}; run them one by one")
    keep_inputs([task.result for task in tasks], sources)
    return tasks


def _stems(sources: Sequence[Path]) -> list[str]:
    """Names of the results without their extension; that of the source is put in where it is needed."""
    counts = Counter(_folded(path.stem) for path in sources)
    return [
        f"{path.stem}-{path.suffix[1:]}" if counts[_folded(path.stem)] > 1 and path.suffix[1:] else path.stem
        for path in sources
    ]


def _folded(path: str | Path) -> str:
    return os.path.normcase(path).casefold()


def keep_inputs(results: Iterable[str | Path | None], inputs: Iterable[str | Path | None]) -> None:
    """Refuse to write over a file that is read, or two results over each other.

    Raises
    ------
    WrongUse
        If that would happen.
    """
    read = {file_key(path): path for path in inputs if path is not None and os.path.exists(path)}
    written: set[object] = set()
    for result in results:
        if result is None:
            continue
        key = file_key(result)
        if key in read:
            raise WrongUse(f"{result} would be written over {read[key]}, which is read; choose another name")
        if key in written:
            raise WrongUse(f"{result} would be written twice; choose another name")
        written.add(key)


# ---- can it be written?


def check_image_format(output: str, bits: int) -> None:
    """Refuse an extension that no image is written in, or that cannot hold so many bits.

    Raises
    ------
    WrongUse
        If it is so.
    """
    suffix = Path(output).suffix.lower()
    if suffix not in WRITABLE_SUFFIXES:
        what = f"no image can be written as {suffix}" if suffix else "has no extension"
        raise WrongUse(f"-o {output}: {what}; use one of {', '.join(WRITABLE_SUFFIXES)}")
    if bits in _DEEP and suffix not in _DEEP[bits]:
        raise WrongUse(f"-o {output}: {suffix} cannot hold {bits} bits; use one of {', '.join(_DEEP[bits])}")


def check_extension(option: str, output: str | None, known: Iterable[str], what: str) -> None:
    """Refuse an unknown extension before the work rather than after it.

    Raises
    ------
    WrongUse
        If it is unknown.
    """
    if output is not None and Path(output).suffix.lower() not in known:
        raise WrongUse(f"{option} {output}: {what} ends in {', '.join(filter(None, known))}")


def check_place(output: str | Path | None, *, folder_is_made: bool = False) -> None:
    """Refuse a result that cannot be written: a folder, write-protected, or in a folder that is not there or is.

    Parameters
    ----------
    output : str, Path or None
        The file; nothing is done for None.
    folder_is_made : bool
        `check_folder` was asked about its folder.

    Raises
    ------
    FileProblem
        If it is so.
    """
    if output is None:
        return
    try:
        mode = os.stat(output).st_mode
    except FileNotFoundError:
        if not folder_is_made:
            _check_parent(Path(os.path.realpath(output)), output)
        return
    except OSError as error:
        raise problem_of(output, error, "written") from error
    if stat.S_ISDIR(mode):
        raise FileProblem(output, "is a folder", "name a file")
    if not os.access(output, os.W_OK):
        raise FileProblem(output, "is write-protected", "change its permissions or choose another name")
    if stat.S_ISREG(mode):
        _check_parent(Path(os.path.realpath(output)), output)


def _check_parent(real: Path, output: str | Path) -> None:
    if not real.parent.is_dir():
        raise problem_of(output, FileNotFoundError(errno.ENOENT, ""), "written")
    if not os.access(real.parent, os.W_OK | os.X_OK):
        raise FileProblem(output, "cannot be written, its folder is write-protected", "choose another folder")


def check_folder(path: Path) -> None:
    """Refuse a folder for results that neither is there and can be written to, nor can be made.

    Raises
    ------
    FileProblem
        If it is so.
    """
    try:
        real = Path(os.path.realpath(path))
        if real.exists() and not real.is_dir():
            raise _not_a_folder(path)
        while not real.exists() and real != real.parent:
            real = real.parent
    except OSError as error:
        raise problem_of(path, error, "written") from error
    if not real.is_dir():
        raise FileProblem(path, f"cannot be made, {real} is a file", "choose another name")
    if not os.access(real, os.W_OK | os.X_OK):
        raise FileProblem(path, "cannot be written to (permission denied)", "choose another folder")


def make_folder(path: Path) -> None:
    """Make a folder and its parents, unless it is there.

    Raises
    ------
    FileProblem
        If that is not possible.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise _not_a_folder(path) from error
    except OSError as error:
        raise problem_of(path, error, "written") from error


def _not_a_folder(path: Path) -> FileProblem:
    return FileProblem(path, "is a file, not a folder", "choose another name")
