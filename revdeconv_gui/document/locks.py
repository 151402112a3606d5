"""Who has a file open: a small file beside it names the process, and is worth nothing once that has ended."""

from __future__ import annotations

import json
import os
import platform
import secrets
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from .atomic import write_text
from .problems import FileProblem

_MAX_BYTES = 10_000
_held: dict[str, Path] = {}  # the locks of this process, and where they are


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock.

    Attributes
    ----------
    id : str
        Another one for each lock that is taken.
    process : int
    started : str
        Tells that process from a later one of the same number; empty where the system does not say.
    host : str
    since : float
        Seconds since 1970.
    """

    id: str
    process: int
    started: str
    host: str
    since: float

    @property
    def alive(self) -> bool:
        """Whether it still runs; of another computer nobody can know, and it is taken to."""
        return self.host != socket.gethostname() or process_started(self.process) == self.started != ""


class FileLock:
    """A lock on a path, for as long as this process lives.

    Parameters
    ----------
    path : Path
        What is to be locked; the lock is a hidden file beside it, and of a symbolic link beside what it leads to:
        a file has one lock under all its names. Where none can be written there is no lock either, and nobody else
        can write the file.
    """

    def __init__(self, path: Path) -> None:
        path = Path(os.path.realpath(path))
        self.file = path.parent / f".{path.name[:200]}.lock"
        self._mine: Holder | None = None

    def acquire(self) -> Holder | None:
        """Take the lock; or who has it, where that is somebody else who still runs."""
        other = self.holder()
        came_along = other is not None and _held.get(other.id, self.file) != self.file  # with a copied folder
        if other is not None and other.alive and not came_along:
            return other
        with suppress(OSError):
            self.file.unlink()
        mine = _myself()
        _held[mine.id] = self.file
        try:
            with open(self.file, "x", encoding="utf-8") as file:
                file.write(_text(mine))
        except OSError as error:
            del _held[mine.id]
            return self.holder() if isinstance(error, FileExistsError) else None  # somebody was faster, or no lock
        self._mine = mine
        return None

    def take_over(self) -> None:
        """Take the lock from whoever has it: they will notice when they save."""
        mine = _myself()
        with suppress(FileProblem):
            write_text(self.file, _text(mine))
            _held[mine.id] = self.file
            self._mine = mine

    @property
    def lost(self) -> bool:
        """Whether somebody took it over."""
        if self._mine is None:
            return False
        other = self.holder()
        return other is not None and other.id != self._mine.id

    def release(self) -> None:
        """Give it back, where it is still ours."""
        if self._mine is not None and not self.lost:
            with suppress(OSError):
                self.file.unlink()
        if self._mine is not None:
            _held.pop(self._mine.id, None)
        self._mine = None

    def covers(self, path: Path) -> bool:
        """Whether it is the lock of that path, by whatever name."""
        return FileLock(path).file == self.file

    def holder(self) -> Holder | None:
        """Who the lock's file names; None where there is none, or it makes no sense."""
        try:
            with open(self.file, "rb") as file:
                return msgspec.json.decode(file.read(_MAX_BYTES), type=Holder)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None


def _myself() -> Holder:
    process = os.getpid()
    return Holder(secrets.token_hex(8), process, process_started(process) or "", socket.gethostname(), time.time())


def _text(holder: Holder) -> str:
    return json.dumps(msgspec.to_builtins(holder))


def process_started(process: int) -> str | None:
    """When a process of that number began, in words that only compare; None where there is none."""
    if process <= 0:
        return None
    system = platform.system()
    if system == "Linux":
        return _started_on_linux(process)
    if system == "Windows":
        return _started_on_windows(process)
    found = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(process)], capture_output=True, text=True, timeout=10, check=False
    )
    return found.stdout.strip() or None


def _started_on_linux(process: int) -> str | None:
    """Clock ticks since the start of the system, and which start that was."""
    try:
        # The name in brackets may have spaces and brackets of its own.
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return None if fields[0] in "ZX" else f"{fields[19]} {boot}"


def _started_on_windows(process: int) -> str | None:
    import ctypes

    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    if kernel is None:
        return None
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return None
    try:
        times = (ctypes.c_ulonglong * 4)()
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
        parts = [ctypes.byref(times, 8 * index) for index in range(4)]
        known = kernel.GetProcessTimes(ctypes.c_void_p(handle), *parts)
        still_active = 259
        return str(times[0]) if known and code.value == still_active else None
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))
