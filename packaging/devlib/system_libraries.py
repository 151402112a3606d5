"""The libraries of the system that Qt's wheels leave to it: which are missing, and how they are installed."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .talk import SetupError, say

# Debian and Ubuntu. One line per library that some part of Qt Gui, Qt Widgets or a platform plugin links to.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# Arch names packages, not libraries; what is not here comes with libxcb or libx11.
ARCH_PACKAGES = {
    "libegl1": "libglvnd",
    "libgl1": "libglvnd",
    "libglx0": "libglvnd",
    "libopengl0": "libglvnd",
    "libglib2.0-0": "glib2",
    "libdbus-1-3": "dbus",
    "libfontconfig1": "fontconfig",
    "libfreetype6": "freetype2",
    "libxkbcommon0": "libxkbcommon",
    "libxkbcommon-x11-0": "libxkbcommon-x11",
    "libxcb-cursor0": "xcb-util-cursor",
    "libxcb-icccm4": "xcb-util-wm",
    "libxcb-image0": "xcb-util-image",
    "libxcb-keysyms1": "xcb-util-keysyms",
    "libxcb-render-util0": "xcb-util-renderutil",
    "libxcb-util1": "xcb-util",
    "libwayland-client0": "wayland",
    "libwayland-cursor0": "wayland",
    "libwayland-egl1": "wayland",
    "libx11-6": "libx11",
    "libx11-xcb1": "libx11",
    "libice6": "libice",
    "libsm6": "libsm",
    "libdrm2": "libdrm",
    "zlib1g": "zlib",
    "libzstd1": "zstd",
    "libstdc++6": "gcc-libs",
}

QT_PARTS = (
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
)
WAYLAND_PARTS = ("Qt/plugins/platforms/libqwayland.so",)


def parse_ldd(output: str) -> list[str]:
    """Libraries that ldd did not find, each once, in its order."""
    return list(dict.fromkeys(re.findall(r"^\s*(\S+) => not found", output, flags=re.MULTILINE)))


def missing_libraries(pyside: Path, *, wayland: bool = False) -> list[str]:
    """Shared libraries that this PySide6 folder needs and the system does not have.

    Qt itself says "xcb-cursor0 is needed" whichever is missing, so ldd is asked.
    """
    parts = QT_PARTS + (WAYLAND_PARTS if wayland else ())
    files = [str(pyside / part) for part in parts if (pyside / part).exists()]
    ldd = shutil.which("ldd")
    if ldd is None or not files:
        return []
    result = subprocess.run([ldd, *files], capture_output=True, text=True, check=False)
    bundled = {path.name for path in (pyside / "Qt" / "lib").glob("*.so*")}
    return [name for name in parse_ldd(result.stdout) if name not in bundled]


def debian_packages(libraries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Packages that hold the libraries, and the libraries whose package is not known."""
    packages: list[str] = []
    unknown: list[str] = []
    for name in libraries:
        if name in DEBIAN_PACKAGES:
            packages.append(DEBIAN_PACKAGES[name])
        else:
            unknown.append(name)
    return list(dict.fromkeys(packages)), unknown


def install_command(libraries: Iterable[str]) -> list[str] | None:
    """The command of this system's package manager that installs the libraries; None if none is known here."""
    libraries = list(libraries)
    packages, _ = debian_packages(libraries)
    if shutil.which("apt-get"):
        return ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    capabilities = [f"{name}()(64bit)" for name in libraries]
    if shutil.which("dnf"):
        return ["dnf", "install", "-y", *capabilities]
    if shutil.which("zypper"):
        return ["zypper", "install", "-y", *capabilities]
    if shutil.which("pacman"):
        names = dict.fromkeys(ARCH_PACKAGES.get(package, "libxcb") for package in packages)
        return ["pacman", "-S", "--needed", "--noconfirm", *names]
    return None


def is_root() -> bool:
    """Whether packages may be installed without asking anyone."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(packages: list[str]) -> None:
    """Install with apt-get; a SetupError with the last words of apt if that fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    commands = (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages])
    for command in commands:
        result = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        # A package list that cannot be refreshed may still be good enough to install from.
        if result.returncode and command[1] == "install":
            words = [line for line in (result.stdout + result.stderr).splitlines() if line.strip()][-4:]
            raise SetupError(
                "apt-get could not install "
                + " ".join(packages)
                + ":\n    "
                + "\n    ".join(words)
                + f"\nMend that (network, package sources), or install them yourself:\n    {shlex.join(command)}"
            )


def provide(libraries: list[str]) -> None:
    """Install missing libraries where that can be done without asking, else say how.

    Raises
    ------
    SetupError
        If they are still missing; the message has the exact command.
    """
    packages, unknown = debian_packages(libraries)
    command = install_command(libraries)
    if is_root() and command is not None and command[0] == "apt-get" and packages:
        say(f"installing Qt's system libraries with apt-get: {' '.join(packages)}")
        apt_install(packages)
        libraries = unknown
        if not libraries:
            return
        command = None
    lines = [
        f"Qt needs {len(libraries)} librar{'y' if len(libraries) == 1 else 'ies'} of the system: {', '.join(libraries)}"
    ]
    if command is not None:
        prefix = "" if is_root() else "sudo "
        lines += ["Install with", f"    {prefix}{shlex.join(command)}", "and run this again."]
    else:
        lines.append("Install the packages of your system that hold them, and run this again.")
    raise SetupError("\n".join(lines))
