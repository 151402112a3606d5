"""`revdeconv-gui --install-desktop-entry`: a menu entry, icon and file types for a program that pip installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from revdeconv_gui.document.atomic import write_text

from .resources import resource

ENTRY = "applications/revdeconv-gui.desktop"
FILES = {
    "mime/packages/revdeconv.xml": "linux/revdeconv.xml",
    "icons/hicolor/scalable/apps/revdeconv.svg": "icons/revdeconv.svg",
}
# What the desktop's tools make out of the files of a folder, and which folder that is.
_LISTS = {
    "mime/packages": tuple(
        f"mime/{name}"
        for name in ("XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons", "magic", "mime.cache",
                     "subclasses", "treemagic", "types", "version")
    ),
    "applications": ("applications/mimeinfo.cache",),
}  # fmt: skip


class NoDesktop(Exception):
    """Why there can be no menu entry; the message says what to do."""


def data_folder() -> Path:
    """Where a user's own menu entries are (XDG base directory specification)."""
    given = os.environ.get("XDG_DATA_HOME", "")
    return Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share"


def program() -> Path:
    """The program that runs now, as the menu has to call it.

    Raises
    ------
    NoDesktop
        If it was started in another way than by its name.
    """
    path = Path(sys.argv[0]).absolute()
    if path.name != "revdeconv-gui" or not os.access(path, os.X_OK):
        found = shutil.which("revdeconv-gui", path=str(Path(sys.executable).parent)) or shutil.which("revdeconv-gui")
        if found is None:
            raise NoDesktop("revdeconv-gui is not installed as a command: install it with pip, pipx or uv first")
        path = Path(found).absolute()
    return path


def install(folder: Path | None = None) -> list[Path]:
    """Write the files; what was written.

    Raises
    ------
    NoDesktop
        If the system has no such entries, or the program is not installed.
    OSError
        If a file cannot be written.
    """
    if not sys.platform.startswith("linux"):
        raise NoDesktop("menu entries of this kind are for Linux; use the installer of this system")
    where = data_folder() if folder is None else folder
    texts = {ENTRY: _entry(program())}
    texts |= {name: resource(source).read_text(encoding="utf-8") for name, source in FILES.items()}
    for name, text in texts.items():
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        write_text(where / name, text)
    _refresh(where)
    return [where / name for name in texts]


def remove(folder: Path | None = None) -> list[Path]:
    """Delete what `install` wrote, and what was made of it where there is nothing else; what `install` wrote."""
    where = data_folder() if folder is None else folder
    found = [where / name for name in (ENTRY, *FILES) if (where / name).exists()]
    for path in found:
        path.unlink()
    _refresh(where)
    if found:
        _tidy(where)
    return found


def _tidy(where: Path) -> None:
    """Remove the desktop's lists of nothing, and the folders that are empty then."""
    for place, lists in _LISTS.items():
        files = {path for path in (where / place).rglob("*") if not path.is_dir()}
        if files <= {where / name for name in lists}:
            for name in lists:
                (where / name).unlink(missing_ok=True)
    for name in (ENTRY, *FILES, "mime/application/all"):
        for folder in (where / name).parents:
            if folder == where or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _entry(path: Path) -> str:
    """The shipped entry, calling this very program."""
    # Desktop entry specification, "The Exec key": quoted, these escaped, then backslashes once more as in any string.
    quoted = "".join(f"\\{c}" if c in '"`$\\' else c for c in str(path)).replace("\\", "\\\\").replace("%", "%%")
    lines = resource("linux/revdeconv-gui.desktop").read_text(encoding="utf-8").splitlines()
    changed = [f'Exec="{quoted}" %F' if line.startswith("Exec=") else line for line in lines]
    return "\n".join(line for line in changed if not line.startswith("TryExec=")) + "\n"


def _refresh(where: Path) -> None:
    """Tell the desktop; where these tools are missing it finds out at the next login."""
    for tool, place in (("update-desktop-database", "applications"), ("update-mime-database", "mime")):
        found = shutil.which(tool)
        if found is not None and (where / place).is_dir():
            subprocess.run([found, str(where / place)], capture_output=True, check=False)


def main(*, installing: bool) -> int:
    """Do it and tell; the exit code."""
    try:
        paths = install() if installing else remove()
    except (NoDesktop, OSError) as error:
        print(f"revdeconv-gui: {error}", file=sys.stderr)
        return 1
    for path in paths:
        print(f"{'written' if installing else 'removed'}: {path}")
    if not paths:
        print("there was no menu entry")
    return 0
