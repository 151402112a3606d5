"""What reads each format, and what it may raise."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from revdeconv_gui.document.filter_files import FILTER_SUFFIXES, read_filter
from revdeconv_gui.document.image_files import image_header, read_image
from revdeconv_gui.document.operator_files import read_operator
from revdeconv_gui.document.pixel_cache import PixelCache
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import read_project
from revdeconv_gui.session.expressions import parse_number
from revdeconv_gui.session.matrix_text import parse_matrix


class Pasted(Exception):
    """A pasted text that was refused with words for the user."""


REFUSALS = (FileProblem, Pasted)


def _image(path: Path) -> None:
    with suppress(FileProblem):
        image_header(path)
    read_image(path)


def _project(path: Path) -> None:
    read_project(path, PixelCache())


def _pasted(parse: Callable[[str], object]) -> Callable[[Path], None]:
    def read(path: Path) -> None:
        text = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
        try:
            parse(text)
        except ValueError as error:
            raise Pasted(type(error).__name__) from error

    return read


def _until_refused(read: Callable[[Path], object]) -> Callable[[Path], object]:
    """For the first call, which only imports what is imported late."""

    def call(path: Path) -> object:
        if path.suffix or path.exists():
            return read(path)
        with suppress(*REFUSALS):
            read(path)
        return None

    return call


IMAGES = ("png", "jpg", "bmp", "tif", "webp", "gif")
FILTERS = tuple(suffix[1:] for suffix in FILTER_SUFFIXES if suffix != ".yaml")
TARGETS: dict[str, Callable[[Path], object]] = {
    **dict.fromkeys(IMAGES, _until_refused(_image)),
    **dict.fromkeys(FILTERS, _until_refused(read_filter)),
    "npz": _until_refused(read_operator),
    "revdeconv": _until_refused(_project),
    "matrix": _until_refused(_pasted(parse_matrix)),
    "number": _until_refused(_pasted(parse_number)),
}
