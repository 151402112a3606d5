"""Show a file or a folder in the system's file manager, a link in its browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

_SERVICE, _OBJECT = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
_LOOK_MS, _LOOKS = 200, 50  # whether xdg-open has given up; after ten seconds it has found a program


def reveal(path: Path, failed: Callable[[], None]) -> None:
    """Open its folder with the file selected where the system can, else the folder.

    Parameters
    ----------
    path : Path
        The file.
    failed : callable
        Called, perhaps a moment later, where there is no file manager.
    """
    if sys.platform == "win32":
        subprocess.Popen(["explorer", "/select,", str(path)])
    elif sys.platform == "darwin":
        subprocess.Popen(["open", "-R", str(path)])
    elif not _by_message(path):
        show_folder(path.parent, failed)


def show_folder(folder: Path, failed: Callable[[], None]) -> None:
    """Open a folder; ``failed`` is called where nothing could open it."""
    _open(str(folder), QUrl.fromLocalFile(str(folder)), failed)


def show_link(url: QUrl, failed: Callable[[], None]) -> None:
    """Open a page in the browser; ``failed`` is called where nothing could open it."""
    _open(url.toString(QUrl.ComponentFormattingOption.FullyEncoded), url, failed)


def _open(name: str, url: QUrl, failed: Callable[[], None]) -> None:
    program = shutil.which("xdg-open") if sys.platform == "linux" else None
    if program is None:
        if not QDesktopServices.openUrl(url):
            failed()
        return
    # Qt takes the start of xdg-open for success, and xdg-open ends with an error where it finds no program for it.
    process = subprocess.Popen(
        [program, name],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=_own_environment(), start_new_session=True,
    )  # fmt: skip
    _watch(process, failed)


def _watch(process: subprocess.Popen[bytes], failed: Callable[[], None]) -> None:
    timer = QTimer(QCoreApplication.instance())
    left = _LOOKS

    def look() -> None:
        nonlocal left
        left -= 1
        code = process.poll()
        if code is None and left:
            return
        timer.stop()
        timer.deleteLater()
        if code:
            failed()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def _own_environment() -> dict[str, str]:
    """The user's, without the libraries of an installed package, which other programs must not load."""
    env = dict(os.environ)
    before = env.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        env["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        env.pop("LD_LIBRARY_PATH", None)
    return env


def _by_message(path: Path) -> bool:
    """Ask the desktop's file manager over D-Bus; False where there is none that answers within a second."""
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:  # not part of every build of Qt
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    message = QDBusMessage.createMethodCall(_SERVICE, _OBJECT, _SERVICE, "ShowItems")
    message.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    answer = bus.call(message, QDBus.CallMode.Block, 1000)
    return bool(answer.type() == QDBusMessage.MessageType.ReplyMessage)
