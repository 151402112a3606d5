"""The error that the shown run's weights, or those of the moment looked at, make at each block of the shown image."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.geometry import pair_geometry
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Activation
from revdeconv_gui.document.document import ImageItem, with_channels
from revdeconv_gui.document.problems import FileProblem

from .pairs import pair_with
from .pictures import Fourth, fit_filter
from .session import Session


@dataclass(frozen=True, eq=False, slots=True)
class Errors:
    """e = t - p of every block.

    Attributes
    ----------
    values : ndarray of float64, shape (rows, columns) or (rows, columns, C)
        0 at the rim of a pair of one size, where no window has a target.
    stride : int
        Pixels of the original that an error stands for.
    mean : float
        Of |e| over blocks and channels.
    """

    values: FloatArray
    stride: int
    mean: float


@dataclass(frozen=True, eq=False, slots=True)
class _Asked:
    """Whose errors are wanted: compared part by part, by identity."""

    item: ImageItem
    learned: Filter
    truth: Filter | None
    target: ImageItem | None
    activation: Activation
    centred: bool

    def key(self) -> tuple[object, ...]:
        target = None if self.target is None else self.target.token
        return self.item.token, self.truth, target, self.activation, self.centred, self.learned


class ErrorMap(QObject):
    """Works in the background while somebody looks; of moments that come faster than that, the newest is next."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key: tuple[object, ...] | None = None
        self._busy = self._waiting = False
        self.errors: Errors | None = None
        self.problem = ""
        session.document_changed.connect(lambda *_: self.update())
        session.view_changed.connect(self.update)
        session.run_changed.connect(self.update)

    def update(self) -> None:
        """Work out what is wanted and not there yet."""
        if self._session.view.fourth is not Fourth.ERROR:
            return
        asked, problem = self._asked()
        key = (problem,) if asked is None else asked.key()
        known = self._key
        if known is not None and len(known) == len(key):
            same = [a is b or (isinstance(a, str) and a == b) for a, b in zip(known, key, strict=True)]
            if all(same):
                return
            if all(same[:-1]) and asked is not None and self._busy:
                self._waiting = True
                return
        self._key, self._waiting = key, False
        if asked is None:
            self._session.background.forget("errors")
            self._set(None, problem)
            return
        self._busy = True
        self._session.background.submit(
            lambda: errors_of(asked.item, asked.learned, asked.truth, asked.target, asked.activation, asked.centred),
            lambda errors: self._set(errors, ""),
            self._failed,
            key="errors",
        )

    def _set(self, errors: Errors | None, problem: str) -> None:
        self._busy, self.errors, self.problem = False, errors, problem
        self.changed.emit()
        if self._waiting:
            self._waiting = False
            self.update()

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, (FileProblem, ValueError))
        self._set(None, str(error) if known else phrase("The errors could not be worked out."))
        if not known:
            self._session.fail(error)

    def _asked(self) -> tuple[_Asked | None, str]:
        session, document = self._session, self._session.document
        item = document.image(session.view.image_id)
        if item is None or item.problem is not None:
            return None, ""
        past, run = session.travel.past, document.run(session.view.run_id)
        if past is None and session.run is not None:
            return None, phrase("Learning… Click on the loss plot to see the errors of a moment.")
        if past is None and run is None:
            return None, phrase("Press Learn (F5): the errors of the learned filter are then shown block by block.")
        live = session.run
        if live is not None:
            truth, settings = live.request.filter, live.request.settings
        else:
            assert run is not None
            truth, settings = run.truth, run.settings
        learned = past.filter if past is not None else run.learned if run is not None else None
        assert learned is not None
        target: ImageItem | None = None
        if truth is None:
            pair = pair_with(document, item.id)
            if pair is None:
                return None, phrase("This run learned from pairs: choose an image that belongs to one.")
            item, target = pair[1], pair[2]
        return _Asked(item, learned, truth, target, settings.activation, document.pairing.centred), ""


def errors_of(
    item: ImageItem,
    learned: Filter,
    truth: Filter | None,
    target: ImageItem | None,
    activation: Activation,
    centred: bool,
) -> Errors:
    """Read the image and compare, block by block (in a thread).

    Raises
    ------
    ValueError
        If image, filters and target do not fit together.
    """
    from revdeconv_gui.core.block_errors import block_errors

    pixels = item.pixels
    if truth is not None:
        channels = 1 if pixels.ndim == 2 else pixels.shape[2]
        learned, truth = fit_filter(learned, channels), fit_filter(truth, channels)
        values = block_errors(pixels, learned, teacher=truth, activation=activation)
        return Errors(values, learned.size, float(np.abs(values).mean()))
    assert target is not None
    goal = target.pixels
    channels = max(1 if each.ndim == 2 else each.shape[2] for each in (pixels, goal))
    pixels, goal = with_channels(pixels, channels), with_channels(goal, channels)
    size = learned.size if pixels.shape[:2] == goal.shape[:2] else None
    geometry = pair_geometry(pixels.shape[:2], goal.shape[:2], size, centred=centred)
    values = block_errors(pixels, learned, target=goal, activation=activation, geometry=geometry)
    mean = float(np.abs(values).mean())
    if geometry.stride < geometry.size:
        placed = np.zeros(goal.shape[:2] + values.shape[2:])
        at = geometry.anchor
        placed[at : at + values.shape[0], at : at + values.shape[1]] = values
        values = placed
    return Errors(values, geometry.stride, mean)
