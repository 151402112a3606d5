"""The block that is inspected: both equations on it, term by term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import ImageItem, with_channels
from revdeconv_gui.document.problems import FileProblem

from .pairs import pair_with
from .pictures import Pictures, fit_filter
from .session import Session

if TYPE_CHECKING:
    from revdeconv_gui.core.tracing import ForwardTrace, ReverseTrace

CHOOSE = phrase("Click a block in a picture to see both equations on it, term by term.")
OVERLAP = phrase("The windows of a pair of one size overlap: there are no separate blocks to inspect.")


@dataclass(frozen=True, eq=False, slots=True)
class Inspected:
    """Both equations on one block.

    Attributes
    ----------
    row, column : int
        Of the block, from 0.
    forward : ForwardTrace
        Equation 1 with ``kernel``.
    kernel : str
        Name of the filter of ``forward``: the learned one, or the true one where nothing has been learned.
    target : ndarray of float64, shape (C,)
        What was to be learned, t.
    filtered : ndarray of uint8, shape (C,)
        The filtered pixel as it is stored.
    reverse : ReverseTrace or None
        Equation 3 on it; None where nothing is reversed.
    reversed_with : str
        Name of the filter of ``reverse``.
    otherwise : bool
        Whether another method made the deconvolved picture, which goes by no equation of entries.
    """

    row: int
    column: int
    forward: ForwardTrace
    kernel: str
    target: FloatArray
    filtered: npt.NDArray[np.uint8]
    reverse: ReverseTrace | None
    reversed_with: str
    otherwise: bool = False

    @property
    def place(self) -> str:
        """Where the block is, for people: they count from 1."""
        return phrase("row {row}, column {column}", row=self.row + 1, column=self.column + 1)

    @property
    def errors(self) -> FloatArray:
        """E = t - p of each channel."""
        return self.target - self.forward.values


class BlockInspection(QObject):
    """Traces the chosen block in the background; moves from block to block."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key: tuple[object, ...] = ()
        self.found: Inspected | None = None
        self.problem = CHOOSE
        session.document_changed.connect(lambda *_: self.update())
        session.view_changed.connect(self.update)
        session.pictures_changed.connect(self.update)
        session.run_changed.connect(self.update)

    # ---- which block

    def grid(self) -> tuple[int, int]:
        """Rows and columns of blocks of the shown picture; zeros where there are none."""
        pictures = self._session.pictures
        if pictures is None or pictures.size < 2:
            return 0, 0
        return pictures.filtered.shape[0], pictures.filtered.shape[1]

    def choose(self, row: int, column: int) -> None:
        """Inspect that block, or the nearest there is."""
        rows, columns = self.grid()
        if rows and columns:
            self._session.show(block=(max(0, min(rows - 1, row)), max(0, min(columns - 1, column))))

    def move(self, down: int, right: int) -> None:
        """Inspect a neighbour; where there is no block yet, the middle one."""
        rows, columns = self.grid()
        row, column = self.block or (rows // 2, columns // 2)
        self.choose(row + down, column + right)

    def set_inspecting(self, on: bool) -> None:
        """Whether a click in a picture chooses a block."""
        self._session.show(inspecting=on)
        if on and self.block is None:
            self.move(0, 0)

    @property
    def block(self) -> tuple[int, int] | None:
        """Row and column of the inspected block; None where the shown picture has no such block."""
        block, (rows, columns) = self._session.view.block, self.grid()
        return block if block is not None and block[0] < rows and block[1] < columns else None

    # ---- what is known of it

    def update(self) -> None:
        """Trace the block anew where anything that it depends on has changed."""
        session, document = self._session, self._session.document
        pictures, block = session.pictures, self.block
        item = next((i for i in document.images if pictures is not None and i.token is pictures.source), None)
        if not session.view.inspecting or session.pictures_due:
            return
        if pictures is None or item is None or block is None:
            self._key = ()
            session.background.forget("block")
            self._set(None, OVERLAP if pictures is not None and pictures.size < 2 else CHOOSE)
            return
        learned, truth = self._filters(pictures)
        pair = pair_with(document, item.id) if document.learns_pairs else None
        activation = document.settings.activation
        key = (block, pictures, learned, truth, activation, None if pair is None else pair[2].token)
        same = len(key) == len(self._key) and key[0] == self._key[0]
        if same and all(a is b for a, b in zip(key[1:], self._key[1:], strict=True)):
            return
        self._key = key
        target = None if pair is None else pair[2]
        session.background.submit(
            lambda: trace_block(pictures, item, block, learned, truth, target, activation),
            lambda found: self._set(found, ""),
            self._failed,
            key="block",
        )

    def _filters(self, pictures: Pictures) -> tuple[Filter | None, Filter]:
        """The learned filter that the shown run has by then, if it has the size, and the true one."""
        session = self._session
        past, run = session.travel.past, session.document.run(session.view.run_id)
        learned = past.filter if past is not None else None
        if learned is None and run is not None and session.run is None:
            learned = run.learned
        fits = learned is not None and learned.size == pictures.size
        return learned if fits else None, session.document.filter

    def _set(self, found: Inspected | None, problem: str) -> None:
        self.found, self.problem = found, problem
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._set(None, str(error))
        if not isinstance(error, (FileProblem, ValueError)):
            self._session.fail(error)


def trace_block(
    pictures: Pictures,
    item: ImageItem,
    block: tuple[int, int],
    learned: Filter | None,
    truth: Filter,
    target: ImageItem | None,
    activation: Activation,
) -> Inspected:
    """Read the block and follow both equations on it (in a thread).

    Raises
    ------
    ValueError
        If the filters do not fit the image; or a pair is shown whose kernel nobody knows yet.
    """
    from revdeconv_gui.core import ReverseOperator, to_float
    from revdeconv_gui.core.tracing import trace_forward, trace_reverse

    (row, column), n = block, pictures.size
    channels = 1 if pictures.filtered.ndim == 2 else pictures.filtered.shape[2]
    pixels = with_channels(item.pixels, channels)
    part = pixels[row * n : (row + 1) * n, column * n : (column + 1) * n]
    if target is not None and learned is None:
        raise ValueError(phrase("Press Learn (F5): the kernel learned from the pair is then shown at work."))
    shown = fit_filter(learned or truth, channels)
    forward = trace_forward(part, shown, activation)
    if target is None:
        wanted = trace_forward(part, fit_filter(truth, channels), activation).values
    else:
        wanted = np.atleast_1d(to_float(with_channels(target.pixels, channels)[row, column]))
    stored = np.atleast_1d(pictures.filtered[row, column])
    reverse = None
    if pictures.reverse is not None:
        reverse = trace_reverse(to_float(stored)[:, np.newaxis], ReverseOperator(pictures.reverse, channels))
    named = "" if pictures.reverse is None else pictures.reverse.name or phrase("filter")
    otherwise = reverse is None and pictures.deconvolved is not None
    return Inspected(row, column, forward, shown.name or phrase("filter"), wanted, stored, reverse, named, otherwise)
