"""What the program remembers from start to start. Never blocks a start: broken values are dropped."""

from __future__ import annotations

import base64
import binascii
import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import platformdirs

from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.problems import FileProblem

from .recent import is_list

log = logging.getLogger(__name__)
VERSION = 1


@dataclass(slots=True)
class Preferences:
    """Remembered choices; text, or yes and no.

    Attributes
    ----------
    scheme : str
        "system", "dark" or "light".
    geometry, layout : str
        Size and docks of the window, base64 of Qt's own state; empty for the default.
    image_folder, export_folder : str
        Where the file dialogs begin.
    project_folder : str
        Where projects were opened or saved last.
    recent, recent_projects : str
        Images and folders, and projects, that were opened lately (see `recent`).
    welcomed : bool
        Whether the first steps were shown.
    language : str
        "system", or a language of the window: "en", "vi".
    """

    scheme: str = "system"
    geometry: str = ""
    layout: str = ""
    image_folder: str = ""
    export_folder: str = ""
    recent: str = ""
    project_folder: str = ""
    recent_projects: str = ""
    welcomed: bool = False
    language: str = "system"


def preferences_file() -> Path:
    """Where they are kept on this system."""
    return Path(platformdirs.user_config_dir("revdeconv", appauthor=False)) / "preferences.json"


def load(path: Path) -> Preferences:
    """Read them; what is missing, unknown or of another type becomes the default, with a line in the log."""
    found = Preferences()
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return found
    except (OSError, ValueError, RecursionError) as error:
        log.warning("%s: cannot be read (%s), the defaults are used", path, error)
        return found
    if not isinstance(raw, dict) or type(raw.get("version")) is not int:
        log.warning("%s: does not say its version, the defaults are used", path)
        return found
    if raw["version"] != VERSION:
        log.warning("%s: is of version %.20s, the defaults are used", path, raw["version"])
        return found
    known = {field.name: type(field.default) for field in fields(Preferences)}
    for name, loose in raw.items():
        if name == "version":
            continue
        value = _EARLIER.get((name, loose), loose) if isinstance(loose, str) else loose
        if name not in known:
            log.warning("%s: %.40r is not known and is dropped", path, name)
        elif type(value) is not known[name]:
            log.warning("%s: %s is not %s, the default is used", path, name, _WORDS[known[name]])
        elif not _CHECKS.get(name, _any)(value):
            log.warning("%s: %s cannot be %.40r, the default is used", path, name, value)
        else:
            setattr(found, name, value)
    return found


_WORDS: dict[type, str] = {str: "text", bool: "true or false"}
_EARLIER = {("welcomed", "yes"): True, ("welcomed", ""): False}  # what files say that were written before


def _any(_: object) -> bool:
    return True


def _is_scheme(text: str) -> bool:
    return text in ("system", "dark", "light")


def _is_language(text: str) -> bool:
    return text in ("system", "en", "vi")


def _is_base64(text: str) -> bool:
    try:
        base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "scheme": _is_scheme,
    "language": _is_language,
    "geometry": _is_base64,
    "layout": _is_base64,
    "recent": is_list,
    "recent_projects": is_list,
}


def save(preferences: Preferences, path: Path) -> None:
    """Write them; what goes wrong goes to the log, for nobody should lose an evening to a window position."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps({"version": VERSION, **asdict(preferences)}, indent=1))
    except (OSError, FileProblem) as error:
        log.warning("the preferences were not saved: %s", error)
