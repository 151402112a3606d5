"""What helps to find a fault on another computer, as text: versions, system, screens, settings, the end of the log."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import asdict
from pathlib import Path

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from revdeconv_gui.session import recent
from revdeconv_gui.session.preferences import Preferences
from revdeconv_gui.session.session import Session

LOG_LINES = 40
_LONGEST_LINE = 500
Rows = list[tuple[str, str]]


def window_facts(session: Session, preferences: Preferences) -> list[tuple[str, Rows]]:
    """Sections that only the window's thread may ask for; paths are left out."""
    return [("Window", _qt_rows()), ("Settings", _settings_rows(session, preferences))]


def diagnostics(facts: list[tuple[str, Rows]], log_file: Path) -> str:
    """The whole text, with `window_facts`; reads files and may load numba, so not in the window's thread."""
    from revdeconv_gui.document.report.versions import versions

    sections = [("Program", list(versions())), *facts, ("Kernels", _kernel_rows())]
    written = [f"{title}\n" + "\n".join(f"  {name}: {value}" for name, value in rows) for title, rows in sections]
    lines = log_tail(log_file)
    title = f"Log, the last {len(lines)} lines" if lines else "Log: empty"
    return _without_home("\n\n".join([*written, "\n".join([title, *(f"  {line}" for line in lines)])]) + "\n")


def log_tail(path: Path, most: int = LOG_LINES) -> list[str]:
    """The last lines of the log; none where there is no log."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return [line.rstrip("\n")[:_LONGEST_LINE] for line in deque(file, maxlen=most)]
    except OSError:
        return []


def _qt_rows() -> Rows:
    from revdeconv_gui.document.report.versions import package_version

    rows = [
        ("PySide6", PySide6.__version__),
        ("Qt", qVersion()),
        ("Platform", QGuiApplication.platformName()),
        ("pyqtgraph", package_version("pyqtgraph")),
        ("System", QSysInfo.prettyProductName()),
    ]
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        size, ratio = screen.size(), screen.devicePixelRatio()
        told = f"{size.width()} × {size.height()}, {ratio:g} pixels per point, {screen.logicalDotsPerInch():.0f} dpi"
        rows.append((f"Screen {number}", told))
    return rows


def _settings_rows(session: Session, preferences: Preferences) -> Rows:
    document = session.document
    return [
        ("Colours", preferences.scheme),
        ("Layout", "remembered" if preferences.layout else "as at first"),
        ("Recent", f"{len(recent.listed(preferences.recent))} images or folders, "
                   f"{len(recent.listed(preferences.recent_projects))} projects"),
        ("Largest image", f"{session.cache.max_pixels:,} pixels"),
        ("Document", f"{len(document.images)} images, {len(document.pairs)} pairs, {len(document.runs)} runs"),
        ("Filter", f"{document.filter.size} × {document.filter.size}"),
        *(
            (f"Learning {name.removeprefix('learning_').replace('_', ' ')}", str(value))
            for name, value in asdict(document.settings).items()
        ),
        ("Pace", session.view.pace.value),
        ("Method", session.view.method.name),
    ]  # fmt: skip


def _kernel_rows() -> Rows:
    from revdeconv_gui.core import machine_code

    found = [counts for counts in machine_code.hits_and_misses().values() if any(counts)]
    hits, misses = sum(hit for hit, _ in found), sum(miss for _, miss in found)
    return [
        ("Machine code", f"{machine_code.profile()}, build {machine_code.build()}"),
        ("Cache", f"{hits} found, {misses} compiled, of {len(found)} kernels"),
    ]


def _without_home(text: str) -> str:
    """Names of people are not for a report that is passed on."""
    home = os.path.expanduser("~")
    return text if len(home) < 2 else text.replace(home, "~")
