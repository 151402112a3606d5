"""What `project.json` holds. Its ``document`` has the fields of `Document`, by their own names and types.

A field that is added to `Document`, `FinishedRun` or a class in them is saved and read without anything being done
here, as long as it has a default, for older files lack it. Renaming or removing one, or giving it another meaning,
takes a new ``VERSION`` and a step in `versions`.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, get_type_hints

import msgspec
import numpy.typing as npt

from revdeconv_gui.document.document import Document, Role

FORMAT, VERSION = "revdeconv-project", 2
PROJECT_SUFFIX = ".revdeconv"


class Head(msgspec.Struct):
    """What tells a project from other files."""

    format: str
    version: int


class StoredImage(msgspec.Struct, frozen=True):
    """An image of the document.

    A file by its path (``relative`` to the project's folder, with ``/``), its length, time and checksum; a sample by
    its name; any other by its pixels.
    """

    id: int
    name: str
    role: Role
    notes: tuple[str, ...] = ()
    path: str | None = None
    relative: str | None = None
    bytes: int = 0
    modified: int = 0
    sha256: str = ""
    sample: bool = False
    pixels: npt.NDArray[Any] | None = None


class StoredOperator(msgspec.Struct, frozen=True):
    """A fitted inverse that was read from a file of that name: the parts that `operator_files` makes of it."""

    name: str
    header: dict[str, Any]
    arrays: dict[str, npt.NDArray[Any]]


class StoredView(msgspec.Struct, frozen=True):
    """What was selected and shown.

    Attributes
    ----------
    image_id, run_id : int or None
    reverse_with, pace, page, compare : str
        Words of the session and the window; one that they do not know counts as none.
    blocks_per_second : float or None
    method : str
        Of deconvolution; empty in files of before it was kept.
    method_settings : tuple of (method, parameter, value)
        Those that are not the defaults.
    operator : StoredOperator or None
        The fitted inverse that was read last.
    from_operator : bool
        Whether it is what deconvolves.
    panels : str
        Where the window's panels were, base64; empty in files of before it was kept.
    """

    image_id: int | None = None
    run_id: int | None = None
    reverse_with: str = ""
    pace: str = ""
    blocks_per_second: float | None = None
    page: str = ""
    compare: str = ""
    method: str = ""
    method_settings: tuple[tuple[str, str, bool | int | float], ...] = ()
    operator: StoredOperator | None = None
    from_operator: bool = False
    panels: str = ""


def _stored_fields() -> list[Any]:
    """The fields of a document; its images as `StoredImage`."""
    hints = get_type_hints(Document)
    hints["images"] = tuple[StoredImage, ...]
    found: list[Any] = []
    for each in fields(Document):
        default = (
            msgspec.field(default_factory=each.default_factory)
            if each.default_factory is not MISSING
            else msgspec.field(default=each.default)
        )
        found.append((each.name, hints[each.name], default))
    return found


StoredDocument = msgspec.defstruct("StoredDocument", _stored_fields(), frozen=True)
