"""The virtual environment .venv: made, checked, mended and filled, once for every state of pyproject.toml."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable
from pathlib import Path

from . import system_libraries
from .lock import locked
from .talk import SetupError, say

STAMP = "revdeconv-stamp.json"


def child_environment(venv: Path, source: dict[str, str] | None = None) -> dict[str, str]:
    """Environment for programs of the venv: nothing that sends pip or Python elsewhere."""
    environment = dict(os.environ if source is None else source)
    for name in ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"):
        environment.pop(name, None)
    environment["VIRTUAL_ENV"] = str(venv)
    scripts = "Scripts" if os.name == "nt" else "bin"
    environment["PATH"] = f"{venv / scripts}{os.pathsep}{environment.get('PATH', '')}"
    return environment


def venv_python(venv: Path) -> Path:
    """The interpreter inside a venv."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def configured_version(venv: Path) -> str | None:
    """The "major.minor" that pyvenv.cfg states, or None if there is no usable one."""
    try:
        text = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    for line in text.splitlines():
        key, _, value = line.partition("=")
        if key.strip() in ("version", "version_info"):
            return ".".join(value.strip().split(".")[:2])
    return None


def stamp_key(root: Path, version: tuple[int, ...] = tuple(sys.version_info[:3])) -> str:
    """What an installed environment depends on: pyproject.toml, the Python, and where the project lies."""
    digest = hashlib.sha256()
    digest.update((root / "pyproject.toml").read_bytes())
    digest.update(repr((".".join(map(str, version)), str(root), sysconfig.get_platform())).encode())
    return digest.hexdigest()


class Environment:
    """The .venv of a checkout.

    Parameters
    ----------
    root : Path
        The folder of pyproject.toml.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.python = venv_python(self.venv)
        self._checked: dict[str, object] = {}

    # ---- the stamp: written last, so that what it says is so

    def read_stamp(self) -> dict[str, object]:
        """What the last complete installation noted; empty if there was none."""
        try:
            stamp = json.loads((self.venv / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def write_stamp(self, stamp: dict[str, object]) -> None:
        """Note a complete installation."""
        temporary = self.venv / (STAMP + ".new")
        temporary.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        temporary.replace(self.venv / STAMP)

    def installed_extras(self) -> set[str] | None:
        """Extras that are installed for the project as it is now; None if it is not installed."""
        stamp = self.read_stamp()
        extras = stamp.get("extras")
        if stamp.get("key") != stamp_key(self.root) or not isinstance(extras, list):
            return None
        return set(extras)

    # ---- the venv itself

    def fault(self) -> str | None:
        """Why .venv cannot be used as it is, in words; None if it can, or if there is none."""
        if not self.venv.exists() and not self.venv.is_symlink():
            return None
        if not self.venv.is_dir():
            return "it is not a folder"
        version = configured_version(self.venv)
        mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
        if version is None:
            return "it is half made"
        if version != mine:
            return f"it is for Python {version}, this is {mine}"
        if not self.python.exists():
            return "its Python is gone"
        if not self.read_stamp():
            probe = subprocess.run(
                [str(self.python), "-c", "import pip"],
                capture_output=True,
                check=False,
                env=child_environment(self.venv),
            )
            if probe.returncode:
                return "it is half made"
        return None

    def make(self) -> None:
        """Make an empty .venv with pip in it."""
        say(f"making .venv with Python {sys.version.split()[0]}")
        ensure_venv_module()
        result = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(self.venv)], capture_output=True, text=True, check=False
        )
        if result.returncode:
            shutil.rmtree(self.venv, ignore_errors=True)
            words = (result.stderr or result.stdout).strip().splitlines()
            raise SetupError(
                f"Python could not make {self.venv}: {words[-1] if words else 'no reason given'}\n"
                "See that the folder can be written and the disk has about 1.5 GB free, and run this again."
            )

    def install(self, extras: set[str]) -> None:
        """Install the project, editable, with its extras."""
        target = "." + (f"[{','.join(sorted(extras))}]" if extras else "")
        new = "; this takes some minutes and about 900 MB" if self.pyside_folder() is None else ""
        say(f"installing the project and what it needs ({target}){new}")
        started = time.monotonic()
        command = [str(self.python), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
        command += ["--no-warn-script-location", "-e", target]
        result = subprocess.run(
            command,
            cwd=self.root,
            env=child_environment(self.venv),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if result.returncode:
            raise SetupError(pip_failure(result.stdout, command, self.root))
        say(f"installed in {time.monotonic() - started:.0f} s")

    def ensure(self, extras: Iterable[str] = ()) -> None:
        """Have .venv ready with these extras; instant when it already is.

        Raises
        ------
        SetupError
            If that cannot be done; the message says why and what to do.
        """
        wanted = set(extras)
        if self._ready(wanted):
            return
        with locked(self.root / ".venv.lock"):
            if self._ready(wanted):  # the one who held the lock did it
                return
            fault = self.fault()
            if fault is not None:
                say(f"making .venv anew: {fault}")
                remove(self.venv)
            if not self.venv.exists():
                self.make()
            # Extras that are there stay: `run` after `test` must not take the test tools away.
            known = self.read_stamp().get("extras")
            wanted |= set(known) if isinstance(known, list) else set()
            (self.venv / STAMP).unlink(missing_ok=True)
            self.install(wanted)
            self.write_stamp({"key": stamp_key(self.root), "extras": sorted(wanted)})

    def _ready(self, wanted: set[str]) -> bool:
        installed = self.installed_extras()
        return installed is not None and wanted <= installed and self.fault() is None

    # ---- what Qt wants of the system

    def pyside_folder(self) -> Path | None:
        """Where PySide6 is installed."""
        return next(iter(sorted(self.venv.glob("lib*/python*/site-packages/PySide6"))), None)

    def ensure_qt_libraries(self, *, wayland: bool = False) -> None:
        """See that the system has the libraries that Qt links to (Linux; Qt's wheels hold all elsewhere).

        Raises
        ------
        SetupError
            If some are missing and cannot be installed from here.
        """
        if not sys.platform.startswith("linux"):
            return
        stamp = self.read_stamp()
        note = "qt+wayland" if wayland else "qt"
        if stamp.get("system") in (note, "qt+wayland"):
            return
        pyside = self.pyside_folder()
        if pyside is None:
            return
        missing = system_libraries.missing_libraries(pyside, wayland=wayland)
        if missing:
            system_libraries.provide(missing)
        self.write_stamp({**stamp, "system": note})


def remove(path: Path) -> None:
    """Delete a file, link or folder; a SetupError if that is not possible."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise SetupError(
            f"{path} could not be removed: {error.strerror or error}\nDelete it yourself and run this again."
        ) from error


def ensure_venv_module() -> None:
    """See that `python -m venv` can work: Debian ships it in a package of its own.

    Raises
    ------
    SetupError
        If it cannot, with the command that mends it.
    """
    probe = [sys.executable, "-c", "import venv, ensurepip; ensurepip.version()"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not shutil.which("apt-get"):
        raise SetupError(
            "this Python lacks its venv and ensurepip modules\nInstall them, or another Python, and run this again."
        )
    if not system_libraries.is_root():
        command = shlex.join(["sudo", "apt-get", "install", "-y", package])
        raise SetupError(
            f"this Python lacks its venv module, which is a package of its own here\nInstall it with\n    {command}"
        )
    say(f"installing {package} with apt-get")
    system_libraries.apt_install([package])


def pip_failure(output: str, command: list[str], root: Path) -> str:
    """One clear message from what pip said."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = list(dict.fromkeys(line for line in lines if re.match(r"ERROR|\w*(Error|Exception): ", line)))
    words = "\n    ".join((errors or lines or ["no reason given"])[-5:])
    network = (
        "(from versions: none)",
        "NewConnectionError",
        "ConnectTimeout",
        "Temporary failure in name resolution",
        "SSLError",
        "ProxyError",
    )
    if any(word in output for word in network):
        advice = "The package index was not reached: check the network (and pip's proxy or index settings)."
    elif "No space left" in output:
        advice = "The disk is full: about 1.5 GB are needed."
    elif "Requires-Python" in output or "requires a different Python" in output:
        advice = "This Python does not fit; use one that pyproject.toml's requires-python names."
    else:
        advice = "To see all that pip says:"
    again = f"cd {shlex.quote(str(root))} && {shlex.join(word for word in command if word != '--quiet')}"
    return f"pip could not install the project:\n    {words}\n{advice}\n    {again}"
