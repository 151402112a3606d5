"""Try the Windows installer on Linux: makensis packs it with a small payload, wine runs it.

Debian's packages nsis and wine64 are enough. The payload's programs are real Windows programs, but stand-ins: each
writes what it was called with into `called.txt` beside itself. So this tests the installer (its script, the
Start-menu entry, the file types, removal), not the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import windows  # noqa: E402

SECONDS = 120
STAND_IN = """
Unicode true
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
OutFile "{path}"
!include FileFunc.nsh
Section
  ${{GetParameters}} $0
  FileOpen $1 "$EXEDIR\\called.txt" w
  FileWriteUTF16LE $1 "$EXEFILE $0"
  FileClose $1
  StrCmp $0 "stay" 0 +2
    Sleep 60000
SectionEnd
"""
CLASSES = r"HKCU\Software\Classes"
PROJECT = rf"{CLASSES}\revdeconv.project"
KEYS = (
    r"HKCU\Software\revdeconv",
    rf"{CLASSES}\.revdeconv",
    PROJECT,
    rf"{CLASSES}\Applications\revdeconv-gui.exe",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\revdeconv",
)


class Failed(Exception):
    """A check that did not hold."""


def check(holds: object, words: str) -> None:
    """Raise where something does not hold."""
    if not holds:
        raise Failed(words)


def make_payload(folder: Path) -> Path:
    """Stand-ins for what PyInstaller makes on Windows."""
    (folder / "_internal" / "Qt" / "plugins").mkdir(parents=True)
    (folder / "_internal" / "base_library.zip").write_bytes(b"stands for the rest")
    (folder / "_internal" / "Qt" / "plugins" / "qwindows.dll").write_bytes(b"also")
    for name in ("revdeconv-gui.exe", "revdeconv.exe"):
        script = folder.parent / "stand-in.nsi"
        script.write_text(STAND_IN.format(path=folder / name), encoding="utf-8")
        subprocess.run(["makensis", "-V1", "-WX", str(script)], check=True)
    return folder


class Wine:
    """A Windows of its own, without a screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drive = folder / "drive_c"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            # No menu builder: it would put Windows' Start-menu entries into this machine's own menu.
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=d;mshtml=d",
            "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "USER": "someone", "LC_ALL": "C.UTF-8",
        }  # fmt: skip

    def call(self, *arguments: str, code: int | None = 0) -> str:
        """Run a Windows program; what it printed."""
        result = subprocess.run(
            ["wine", *arguments], env=self.environment, capture_output=True, text=True, errors="replace",
            timeout=SECONDS, check=False, stdin=subprocess.DEVNULL, cwd=self.folder,
        )  # fmt: skip
        if code is not None:
            check(result.returncode == code, f"{arguments}: exit code {result.returncode}\n{result.stderr[-1500:]}")
        return result.stdout

    def start(self) -> None:
        """Make the drive."""
        made = subprocess.run(
            ["wineboot", "--init"], env=self.environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        check(made.returncode == 0 and self.drive.is_dir(), f"wine does not start:\n{made.stderr[-1500:]}")
        self.wait()

    def wait(self) -> None:
        """Until every Windows program has ended."""
        subprocess.run(["wineserver", "--wait"], env=self.environment, timeout=SECONDS, check=True)

    def path(self, path: Path) -> str:
        """A path as Windows writes it."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")

    def value(self, key: str, name: str | None = None) -> str | None:
        """A value of the registry; None where it is not."""
        told = self.call("reg", "query", key, *(["/v", name] if name else ["/ve"]), code=None)
        for line in told.splitlines():
            for kind in ("REG_SZ", "REG_DWORD"):
                if f"    {kind}    " in line:
                    return line.split(f"    {kind}    ", 1)[1].strip()
        return None

    def files(self) -> set[str]:
        """Every file and folder of the user."""
        users = self.drive / "users"
        return {str(p.relative_to(users)) for p in users.rglob("*") if "Temp" not in p.parts}

    def registry(self) -> str:
        """The user's part of the registry."""
        self.wait()
        return (self.folder / "user.reg").read_text(encoding="utf-8", errors="replace")


@contextmanager
def windows_machine() -> Iterator[Wine]:
    """A new drive, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="revdeconv-wine-", ignore_cleanup_errors=True) as folder:
        wine = Wine(Path(folder))
        try:
            wine.start()
            yield wine
        finally:
            subprocess.run(["wineserver", "--kill"], env=wine.environment, check=False, capture_output=True)


def one(found: Iterator[Path], what: str) -> Path:
    """The one path that was looked for."""
    paths = list(found)
    check(len(paths) == 1, f"{what}: {len(paths)} found, not one")
    return paths[0]


@contextmanager
def running(wine: Wine, program: Path) -> Iterator[None]:
    """The program, while it runs."""
    called = program / "called.txt"
    with subprocess.Popen(
        ["wine", str(program / "revdeconv-gui.exe"), "stay"], env=wine.environment, stderr=subprocess.DEVNULL
    ) as process:
        try:
            for _ in range(SECONDS * 10):
                if called.is_file() and called.stat().st_size:
                    break
                time.sleep(0.1)
            check(called.is_file(), "the program does not start")
            yield
        finally:
            process.kill()
    wine.wait()
    called.unlink()


def try_it(wine: Wine, setup: Path, version: str) -> None:
    """Install, look, use, install over it, refuse while it runs, remove."""
    before = wine.files()
    wine.call(str(setup), "/S")
    wine.wait()
    program = one(wine.drive.glob("users/*/AppData/Local/Programs/revdeconv"), "the program's folder")
    for name in ("revdeconv-gui.exe", "revdeconv.exe", "uninstall.exe", "_internal/Qt/plugins/qwindows.dll"):
        check((program / name).is_file(), f"{name} was not installed")
    link = one(wine.drive.glob("users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/*.lnk"), "Start menu")
    check(link.stem == windows.NAME, f"the Start menu shows {link.stem}")
    check("revdeconv-gui.exe".encode("utf-16-le") in link.read_bytes(), "the Start menu leads elsewhere")
    print(f"ok   installed silently, for one user; in the Start menu: {link.stem}", flush=True)

    uninstall = KEYS[-1]
    check(wine.value(uninstall, "DisplayName") == windows.NAME, "not listed under Apps")
    check(wine.value(uninstall, "DisplayVersion") == version, "listed with another version")
    size = int(wine.value(uninstall, "EstimatedSize") or "0", 16)
    check(0 < size < 10_000, f"the size told is {size} kB")
    check(wine.value(rf"{CLASSES}\.revdeconv") == "revdeconv.project", "the file type is not known")
    command = wine.value(rf"{PROJECT}\shell\open\command") or ""
    check(command.endswith('revdeconv-gui.exe" "%1"'), f"projects open with {command}")
    print("ok   listed under Apps; .revdeconv is known", flush=True)

    document = wine.drive / "my projects" / "Dự án một.revdeconv"
    document.parent.mkdir()
    document.write_bytes(b"")
    # Windows looks into the user's file types and the machine's, wine (8.0) only into the machine's.
    for key in (rf"{CLASSES}\.revdeconv", PROJECT):
        wine.call("reg", "copy", key, key.replace("HKCU", "HKLM"), "/s", "/f")
    wine.call("start", "/wait", r"C:\my projects\Dự án một.revdeconv")
    for key in (rf"{CLASSES}\.revdeconv", PROJECT):
        wine.call("reg", "delete", key.replace("HKCU", "HKLM"), "/f")
    called = program / "called.txt"
    check(called.is_file(), "opening a project starts nothing")
    said = called.read_text(encoding="utf-16-le")
    check(said.startswith("revdeconv-gui.exe ") and document.name in said, f"opening a project calls {said}")
    called.unlink()
    wine.call("start", "/wait", rf"C:\{str(link.relative_to(wine.drive)).replace('/', chr(92))}")
    check(called.read_text(encoding="utf-16-le").strip() == "revdeconv-gui.exe", "the Start-menu entry calls otherwise")
    called.unlink()
    print("ok   a project opens by its type, the program starts from the Start menu", flush=True)

    with running(wine, program):
        wine.call(str(setup), "/S", code=3)
        wine.call(str(program / "uninstall.exe"), "/S", f"_?={wine.path(program)}", code=3)
        check((program / "revdeconv-gui.exe").is_file(), "removed while it runs")
    print("ok   neither replaced nor removed while it runs", flush=True)

    (program / "_internal" / "old.dll").write_bytes(b"of an older version")
    wine.call(str(setup), "/S")
    wine.wait()
    check(not (program / "_internal" / "old.dll").exists(), "an older version's file stays")
    check((program / "revdeconv-gui.exe").is_file(), "gone after installing over it")
    print("ok   installed again over it; what only the older version had is gone", flush=True)

    wine.call(str(program / "uninstall.exe"), "/S")
    wine.wait()
    left = sorted(wine.files() - before - {str(program.parent.relative_to(wine.drive / "users"))})
    check(not left, f"left after removing: {left}")
    remaining = [line for line in wine.registry().splitlines() if "revdeconv" in line.lower()]
    remaining = [line for line in remaining if "MuiCache" not in line and str(setup.name) not in line]
    check(not remaining, f"left in the registry: {remaining}")
    print("ok   removed: no file, no registry entry left", flush=True)


def main() -> int:
    """Pack, install, remove."""
    missing = [tool for tool in ("makensis", "wine", "wineboot", "wineserver") if shutil.which(tool) is None]
    if missing:
        print(f"try_installer.py: {', '.join(missing)} missing (Debian: nsis, wine, wine64)", file=sys.stderr)
        return 1
    version = "1.2.3"
    with tempfile.TemporaryDirectory(prefix="revdeconv-setup-") as folder, windows_machine() as wine:
        space = Path(folder)
        icon = ROOT / "build" / "icons" / "revdeconv.ico"
        try:
            payload = make_payload(space / "payload")
            setup = windows.make_installer(ROOT, version, payload, icon if icon.is_file() else None, space)
            try_it(wine, setup, version)
        except (Failed, subprocess.SubprocessError) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
