"""From a document to a project file."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui import __version__
from revdeconv_gui.document.atomic import replacing
from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.pixel_cache import PixelFile
from revdeconv_gui.document.problems import FileProblem, Refused
from revdeconv_gui.document.samples import SAMPLE_NAMES, sample_images

from .archive import write_archive
from .checksums import checksum, known_checksum, stamp_of
from .codec import Encoder
from .schema import FORMAT, VERSION, StoredView


def write_project(
    path: str | os.PathLike[str], document: Document, view: StoredView | None = None, *, checksums: bool = True
) -> None:
    """Write a project, whole or not at all; reads the image files that it refers to for their checksums.

    Parameters
    ----------
    path : str or os.PathLike
    document : Document
    view : StoredView, optional
    checksums : bool
        False leaves out those that are not known already, for a quick copy.

    Raises
    ------
    FileProblem
        If it cannot be written or would be larger than 4 GB; the old file is then as it was.
    """
    folder = Path(os.path.abspath(path)).parent
    encoder = Encoder()
    stored = {
        field.name: encoder.encode(getattr(document, field.name), field.name)
        for field in fields(Document)
        if field.name != "images"
    }
    stored["images"] = [_image(item, folder, encoder, checksums) for item in document.images]
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    whole = {
        "format": FORMAT, "version": VERSION, "program": __version__, "saved": now, "document": stored,
        "view": encoder.encode(view or StoredView(), "view"),
    }  # fmt: skip
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
    with replacing(path) as file:
        try:
            write_archive(file, text, encoder.arrays)
        except Refused as refused:
            raise FileProblem(path, refused.what, refused.advice) from refused


def _image(item: ImageItem, folder: Path, encoder: Encoder, checksums: bool) -> Any:
    at = f"images/{item.id}"
    stored: dict[str, object] = {"id": item.id, "name": item.name, "role": item.role, "notes": item.notes}
    if item.path is not None:
        stored |= {"path": item.path, "relative": _relative(item.path, folder)}
    if isinstance(item.source, PixelFile):
        path = item.source.path
        length, modified = stamp_of(path) or (0, 0)
        digest = checksum(path) if checksums else known_checksum(path)
        stored |= {"bytes": length, "modified": modified, "sha256": digest}
    elif is_sample(item.name, item.source):
        stored["sample"] = True
    else:
        stored["pixels"] = item.source
    return encoder.encode(stored, at)


def _relative(path: Path, folder: Path) -> str | None:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return None


def is_sample(name: str, pixels: npt.NDArray[Any]) -> bool:
    """Whether these are the pixels of the sample image of that name."""
    return name in SAMPLE_NAMES and np.array_equal(sample_pixels(name), pixels)


def sample_pixels(name: str) -> npt.NDArray[Any]:
    """The pixels of the sample image of that name.

    Raises
    ------
    KeyError
        If there is none.
    """
    return {sample.name: sample.pixels for sample in sample_images()}[name]
