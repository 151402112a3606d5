"""The log: on the terminal, and in a file of the system's folder for logs that never grows large."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_BYTES, _OLDER = 1_000_000, 3


def log_file() -> Path:
    """Where it is on this system."""
    return Path(platformdirs.user_log_dir("revdeconv", appauthor=False)) / "revdeconv.log"


class _FileLog(RotatingFileHandler):
    """A full disk costs lines of the log, and is told once and in one line instead of by a traceback for each."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - overrides logging
        """Called by logging while the exception is handled."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._told and sys.stderr is not None:
            self._told = True
            print(f"{self.baseFilename}: lines of the log are lost: {error}", file=sys.stderr)


def start_log(path: Path) -> None:
    """Log to the terminal, and to a file where one can be written: a start never fails for it."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _FileLog(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", errors="replace")
    except OSError as error:
        logging.getLogger(__name__).warning("%s: no log is kept: %s", path, error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
