"""What the program remembers from start to start. Never blocks a start: broken values are dropped."""

from __future__ import annotations

import base64
import binascii
import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import platformdirs

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.problems import FileProblem, read_small_text

from .recent import is_list

log = logging.getLogger(__name__)
VERSION = 1
_MAX_BYTES = 10_000_000


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


class _Unread(Exception):
    """Why a file of preferences is of no use as a whole."""


def _content(path: Path) -> dict[str, Any]:
    """What the file says; nothing where there is none."""
    try:
        raw = json.loads(read_small_text(path, _MAX_BYTES))
    except FileProblem as problem:
        if isinstance(problem.__cause__, FileNotFoundError):
            return {"version": VERSION}
        raise _Unread(problem.what) from problem
    except (ValueError, RecursionError) as error:
        raise _Unread(phrase("cannot be read ({words})", words=error)) from error
    if not isinstance(raw, dict) or type(raw.get("version")) is not int:
        raise _Unread(phrase("does not say its version"))
    if raw["version"] != VERSION:
        raise _Unread(phrase("is of version {version}", version=str(raw["version"])[:20]))
    return raw


def language_of(path: Path) -> str:
    """The language alone, which is wanted before anything else is; tells nothing, for `load` will."""
    try:
        found = _content(path).get("language")
    except _Unread:
        return "system"
    return found if isinstance(found, str) and _is_language(found) else "system"


def load(path: Path, unread: Callable[[str], object] = log.warning) -> Preferences:
    """Read them; what is missing, unknown or of another type becomes the default, with a line in the log.

    Where nothing can be used, ``unread`` gets one line that says so, and the file is put aside rather than written
    over: it may be of a newer version, or be mended by hand.
    """
    found = Preferences()
    try:
        raw = _content(path)
    except _Unread as why:
        unread(_put_aside(path, str(why)))
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


def _put_aside(path: Path, why: str) -> str:
    """Keep a file that is of no use under another name; the line that tells it."""
    aside = path.with_name(f"{path.stem}-unread{path.suffix}")
    with suppress(OSError):
        if path.is_file() and path.stat().st_size > 0:
            path.replace(aside)
            return phrase(
                "{path}: {why}, so the settings are those of a first start; it is kept as {name}.",
                path=path, why=why, name=aside.name,
            )  # fmt: skip
    return phrase("{path}: {why}, so the settings are those of a first start.", path=path, why=why)


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
