"""The log: on the terminal, and in a file of the system's folder for logs that never grows large."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_BYTES, _OLDER = 1_000_000, 3


def log_file() -> Path:
    """Where it is on this system."""
    return Path(platformdirs.user_log_dir("revdeconv", appauthor=False)) / "revdeconv.log"


def start_log(path: Path) -> None:
    """Log to the terminal, and to a file where one can be written: a start never fails for it."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", errors="replace")
    except OSError as error:
        logging.getLogger(__name__).warning("%s: no log is kept: %s", path, error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
