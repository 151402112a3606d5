"""What can be exported right now, under which names, and writing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from revdeconv_gui.core.filters import channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import FinishedRun

from .method_choice import REVERSE, TITLES
from .session import Session

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import FittedInverse

FILTER_FORMATS = {
    ".json": phrase("Filter with everything known of it"),
    ".csv": phrase("Table of numbers"),
    ".txt": phrase("ImageJ text kernel"),
    ".npy": phrase("NumPy array"),
    ".yml": phrase("OpenCV FileStorage (YAML)"),
    ".xml": phrase("OpenCV FileStorage (XML)"),
}
IMAGE_FORMATS = {".png": "PNG", ".tif": "TIFF", ".bmp": "BMP", ".webp": "WebP", ".jpg": "JPEG"}
LOSS_FORMATS = {".csv": phrase("Table of losses")}
OPERATOR_FORMATS = {".npz": phrase("Fitted operator")}


@dataclass(frozen=True, eq=False, slots=True)
class Exportable:
    """One thing that can be written.

    Attributes
    ----------
    key : str
        "filter", "moment", "filtered", "deconvolved", "operator" or "losses".
    title : str
        For people.
    stem : str
        Proposed file name without its ending.
    formats : dict of str to str
        File name ending to description; the first is the default.
    write : callable
        Writes to a path; raises FileProblem.
    """

    key: str
    title: str
    stem: str
    formats: dict[str, str]
    write: Callable[[Path], None]


def exportables(session: Session) -> list[Exportable]:
    """What there is to export: the selected run's filter and losses, the shown pictures."""
    found: list[Exportable] = []
    run = session.document.run(session.view.run_id)
    if run is not None:
        found.append(_filter(run))
    past = moment_exportable(session)
    if past is not None:
        found.append(past)
    pictures = session.pictures
    # Named after what they were made of: until the next pictures are ready, another image may be chosen already.
    item = next((i for i in session.document.images if pictures is not None and i.token is pictures.source), None)
    if item is not None and pictures is not None:
        name = Path(item.name).stem
        what = safe_name(pictures.filter.name or "filter")
        found.append(
            _image(
                "filtered",
                phrase("Filtered image of {name}", name=item.name),
                f"{name}-{what}-filtered",
                pictures.filtered,
            )
        )
        if pictures.deconvolved is not None:
            how = f" ({pictures.made_by})" if pictures.made_by else ""
            stem = f"{name}-{what}-{'deconvolved' if pictures.method == REVERSE else pictures.method}"
            found.append(
                _image(
                    "deconvolved",
                    phrase("Deconvolved image of {name}{how}", name=item.name, how=how),
                    stem,
                    pictures.deconvolved,
                )
            )
        if pictures.operator is not None:
            found.append(operator_of(pictures.operator, f"{what}-{pictures.method}"))
    if run is not None and len(run.losses.blocks):
        found.append(_losses(run))
    return found


def safe_name(text: str) -> str:
    """A text as part of a file name on every system."""
    return re.sub(r"[^\w.-]+", "-", text).strip("-.") or "unnamed"


def _filter(run: FinishedRun) -> Exportable:
    def write(path: Path) -> None:
        from revdeconv_gui.document.filter_files import write_filter

        write_filter(path, run.learned)

    stem = safe_name(f"{run.subject}-run{run.id}")
    return Exportable("filter", phrase("Learned filter of run {id}", id=run.id), stem, FILTER_FORMATS, write)


def moment_exportable(session: Session) -> Exportable | None:
    """The filter at the moment that is looked at; None at the run's end."""
    past = session.travel.past
    if past is None:
        return None

    def write(path: Path) -> None:
        from revdeconv_gui.document.filter_files import write_filter

        write_filter(path, past.filter)

    return Exportable(
        "moment",
        phrase("Filter of run {run_id} {words}", run_id=past.run_id, words=past.words()),
        safe_name(past.filter.name),
        FILTER_FORMATS,
        write,
    )


def _image(key: str, title: str, stem: str, pixels: Any) -> Exportable:
    def write(path: Path) -> None:
        from revdeconv_gui.document.image_files import write_image

        write_image(path, pixels)

    return Exportable(key, title, safe_name(stem), IMAGE_FORMATS, write)


def operator_of(fitted: FittedInverse, stem: str) -> Exportable:
    """A fitted method as a file that can be opened again, here and on the command line."""

    def write(path: Path) -> None:
        from revdeconv_gui.document.operator_files import write_operator

        write_operator(path, fitted)

    return Exportable(
        "operator", phrase("Fitted operator ({titles})", titles=TITLES[fitted.method]), stem, OPERATOR_FORMATS, write
    )


def _losses(run: FinishedRun) -> Exportable:
    def write(path: Path) -> None:
        from revdeconv_gui.document.loss_files import write_losses

        write_losses(path, loss_rows(run))

    stem = safe_name(f"{run.subject}-run{run.id}-losses")
    return Exportable("losses", phrase("Losses of run {id}", id=run.id), stem, LOSS_FORMATS, write)


def loss_rows(run: FinishedRun) -> Iterator[tuple[int, int, int, str, float]]:
    """Rows (run, epoch, block, channel, loss) of a run's losses."""
    names = channel_names(run.losses.values.shape[1])
    for block, epoch, values in zip(run.losses.blocks, run.losses.epochs, run.losses.values, strict=True):
        for name, value in zip(names, values, strict=True):
            yield run.id, int(epoch), int(block), name, float(value)
