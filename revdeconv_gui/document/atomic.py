"""Writing a file so that there is always a whole one: to a temporary name, then renamed over the old one."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from revdeconv_gui.core.phrases import phrase

from .problems import FileProblem, problem_of


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of ``path`` when the block ends well.

    When the block ends by any exception, KeyboardInterrupt included, the old file stays as it was and the temporary
    one is removed. A symbolic link keeps pointing where it did: its target is replaced. The permissions of an old
    file are kept; a new one gets those of the umask. A device or a pipe is written to directly.

    Yields
    ------
    BinaryIO
        The temporary file, in the same folder.

    Raises
    ------
    FileProblem
        For every OSError, also one inside the block (a full disk), and for a folder or a write-protected file.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode_to_keep(Path(path), target)
        if mode is not None and not stat.S_ISREG(mode):
            with open(target, "wb") as device:
                yield device
            return
        file, temporary = _open_temporary(target)
        try:
            with file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                os.chmod(temporary, stat.S_IMODE(mode))
            os.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise problem_of(path, error, "written") from error


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write ``data`` over the file, whole or not at all.

    Raises
    ------
    FileProblem
        If it cannot be written; the old file is then as it was.
    """
    with replacing(path) as file:
        file.write(data)


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write ``text`` as UTF-8 with its line ends as they are, whole or not at all.

    Raises
    ------
    FileProblem
        If it cannot be written; the old file is then as it was.
    """
    write_bytes(path, text.encode("utf-8"))


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """st_mode of the file that will be replaced; None if there is none."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, phrase("is a directory"))
    # A rename does not ask for the right to write the old file; someone who protected it expects to be asked.
    if not os.access(target, os.W_OK):
        raise FileProblem(path, phrase("is write-protected"), phrase("change its permissions or choose another name"))
    return mode


def _open_temporary(target: Path) -> tuple[BinaryIO, Path]:
    """A new file beside the target. Not by tempfile, so that the umask decides its permissions."""
    while True:
        temporary = target.parent / f".{target.name[:40]}.{secrets.token_hex(6)}.tmp"
        with suppress(FileExistsError):
            return open(temporary, "xb"), temporary


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; some systems and file systems cannot, and the file is whole either way."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
