"""From a project file to a document."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import msgspec

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document, ImageItem
from revdeconv_gui.document.pixel_cache import PixelCache, PixelFile
from revdeconv_gui.document.problems import FileProblem, Refused, opened
from revdeconv_gui.document.samples import SAMPLE_NAMES

from .archive import JSON_NAME, read_archive
from .checks import check_document, check_pixels
from .checksums import stamp_of
from .codec import array_of, resolved
from .finding import Found, find_files
from .saving import sample_pixels
from .schema import FORMAT, PROJECT_SUFFIX, VERSION, Head, StoredDocument, StoredImage, StoredView
from .versions import migrated

_MAX_COMMAS = 1_000_000
_ADVICE = phrase("get a fresh copy of it")


@dataclass(frozen=True, eq=False, slots=True)
class OpenedProject:
    """What a project file held.

    Attributes
    ----------
    path : Path
    document : Document
        Images whose files are missing are in it, with that problem.
    view : StoredView
    version : int
        Of the file.
    stored : tuple of StoredImage
        The images that have files, as they were stored: to find them by.
    stamp : (int, int) or None
        Length and time of the file when it was read (`stamp_of`).
    found : Found
        Which of them were found elsewhere, were changed, or are missing.
    view_lost : bool
        Whether what was shown made no sense and is left out.
    """

    path: Path
    document: Document
    view: StoredView
    version: int
    stored: tuple[StoredImage, ...]
    found: Found
    stamp: tuple[int, int] | None
    view_lost: bool = False

    @property
    def newer(self) -> bool:
        """Whether a later program wrote it: there may be more in it than this one knows."""
        return self.version > VERSION


def read_project(path: str | os.PathLike[str], cache: PixelCache) -> OpenedProject:
    """Read a project of this version, an earlier, or, as far as it can be understood, a newer one.

    Reads the headers of the image files that it refers to: not for the window's thread.

    Raises
    ------
    FileProblem
        If it cannot be read, is damaged, or holds anything that no project has.
    """
    path = Path(os.path.abspath(path))
    stamp = stamp_of(path)  # before it is read: what is written meanwhile is then noticed later
    with opened(path) as (file, length):
        try:
            text, arrays = read_archive(file, length)
            head, project = _decoded(text)
            return _opened(path, head.version, migrated(project, head.version), arrays, cache, stamp)
        except Refused as refused:
            raise FileProblem(path, refused.what, refused.advice) from refused
        except MemoryError as error:
            raise FileProblem(path, phrase("does not fit in memory"), phrase("close other programs")) from error


def _decoded(text: bytes) -> tuple[Head, dict[str, Any]]:
    if text.count(b",") > _MAX_COMMAS:  # small objects would take many times the room of their text
        raise Refused(phrase("has a {json_name} of more values than a project can have", json_name=JSON_NAME), _ADVICE)
    try:
        head = msgspec.json.decode(text, type=Head)
        if head.format != FORMAT:
            raise Refused(
                phrase("has the format {format!r}, not {format_2!r}", format=head.format[:40], format_2=FORMAT),
                phrase("choose a {project_suffix} file", project_suffix=PROJECT_SUFFIX),
            )
        return head, msgspec.json.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise Refused(
            phrase("has a {json_name} that is not valid: {error}", json_name=JSON_NAME, error=str(error)[:200])
        ) from error
    except RecursionError as error:
        raise Refused(phrase("has a {json_name} that is nested too deeply", json_name=JSON_NAME)) from error


def _opened(
    path: Path,
    version: int,
    project: dict[str, Any],
    arrays: dict[str, Any],
    cache: PixelCache,
    stamp: tuple[int, int] | None,
) -> OpenedProject:
    if not isinstance(project.get("document"), dict):
        raise Refused(phrase("has a {json_name} without a document", json_name=JSON_NAME))
    try:
        whole = resolved({"document": project["document"], "view": project.get("view", {})}, arrays)
        stored: Any = msgspec.convert(whole["document"], StoredDocument, dec_hook=array_of)
    except Refused:
        raise
    except Exception as error:  # what the classes themselves refuse comes as many kinds
        if version > VERSION:
            what = phrase(
                "is of version {version}, and this program understands up to version {version_2}",
                version=version,
                version_2=VERSION,
            )
            raise Refused(what, phrase("update the program")) from error
        raise Refused(phrase("does not make sense: {error}", error=str(error)[:200])) from error
    with_files = tuple(image for image in stored.images if image.pixels is None and not image.sample)
    found = find_files(with_files, path.parent)
    values = {field.name: getattr(stored, field.name) for field in fields(Document)}
    values["images"] = tuple(_item(image, found, cache) for image in stored.images)
    document = Document(**values)
    check_document(document)
    view = _view(whole["view"])
    return OpenedProject(path, document, view or StoredView(), version, with_files, found, stamp, view is None)


def _view(loose: Any) -> StoredView | None:
    """What was shown; None where that makes no sense, for nobody should lose a project to it."""
    try:
        view = msgspec.convert(loose, StoredView, dec_hook=array_of)
        if view.operator is not None:
            from revdeconv_gui.document.operator_files import operator_from  # brings numba: not before it is needed

            operator_from(view.operator.header, view.operator.arrays)
    except Exception:  # a text that is no Unicode and an array where a word should be come as other kinds
        return None
    return view


def _item(image: StoredImage, found: Found, cache: PixelCache) -> ImageItem:
    path = None if image.path is None else Path(image.path)
    if image.pixels is not None:
        check_pixels(image.pixels, image.name)
        return ImageItem(image.id, image.name, image.pixels, path, image.notes, image.role)
    if image.sample:
        if image.name not in SAMPLE_NAMES:
            raise Refused(
                phrase("has a sample image that this program does not know ({name})", name=image.name[:60]), _ADVICE
            )
        return ImageItem(image.id, image.name, sample_pixels(image.name), path, image.notes, image.role)
    at = found.paths[image.id]
    file = PixelFile(at, cache)
    file.examine()
    return ImageItem(image.id, image.name, file, at, image.notes, image.role)
