"""What the report's figures were made with."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

from revdeconv_gui import __version__


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions of program, Python, numpy, numba, scikit-image, system and processor."""
    packages = tuple((name, package_version(name)) for name in ("numpy", "numba", "scikit-image"))
    return (
        ("revdeconv", __version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        *packages,
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}".strip()),
        ("Processor", f"{_processor()}, {os.cpu_count() or 1} cores"),
    )


def package_version(name: str) -> str:
    """Version of an installed distribution, or “unknown”."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine() or "unknown"
