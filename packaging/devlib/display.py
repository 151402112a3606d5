"""Whether a window can be opened here."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

WINDOWLESS_PLATFORMS = ("offscreen", "minimal")
TIMEOUT = 2.0


def x11_addresses(display: str) -> list[tuple[socket.AddressFamily, str | tuple[str, int]]]:
    """Where the X server of a DISPLAY (":0", "localhost:10.0") may listen; nothing if it is malformed."""
    match = re.fullmatch(r"(?:[a-z]+/)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?", display)
    if match is None:
        # macOS names a socket file outright.
        return [(socket.AF_UNIX, display)] if display.startswith("/") else []
    number = int(match["number"])
    if match["host"] in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return [(socket.AF_UNIX, path), (socket.AF_UNIX, "\0" + path)]
    return [(socket.AF_INET, (match["host"], 6000 + number))]


def answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    """Whether something listens there."""
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(TIMEOUT)
            connection.connect(address)
    except (OSError, OverflowError, ValueError):
        return False
    return True


def wayland_socket(environment: Mapping[str, str]) -> Path | None:
    """The socket that WAYLAND_DISPLAY names."""
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return None
    if name.startswith("/"):
        return Path(name)
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return Path(runtime) / name if runtime else None


def missing_display(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> str | None:
    """Why no window can be opened, in words; None where one can."""
    environment = os.environ if environment is None else environment
    wanted = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if wanted in WINDOWLESS_PLATFORMS:
        return f"QT_QPA_PLATFORM={wanted} asks for no window"
    if not platform.startswith("linux") and "bsd" not in platform:
        if environment.get("SSH_CONNECTION") and not environment.get("DISPLAY"):
            return "this is a remote shell (SSH)"
        return None
    wayland = wayland_socket(environment)
    if wayland is not None and answers(socket.AF_UNIX, str(wayland)):
        return None
    display = environment.get("DISPLAY", "")
    if display and any(answers(family, address) for family, address in x11_addresses(display)):
        return None
    if display:
        return f"DISPLAY is {display}, but no X server answers there"
    if wayland is not None:
        return f"WAYLAND_DISPLAY names {wayland}, but nothing answers there"
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"
