"""The run that the plots show: the live one as it stands, else the selected one. Pulled by a timer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import FinishedRun

from .session import Session
from .time_travel import Past


@dataclass(frozen=True, eq=False, slots=True)
class ShownRun:
    """Losses and weights of one run, at one moment.

    Attributes
    ----------
    id : int
    live : bool
        Whether the run goes on.
    blocks, total : int
        Blocks learned so far, and in the whole run.
    curve_blocks : ndarray of int64, shape (P,)
    curve : ndarray of float64, shape (P, C)
    learned : Filter or None
        None before the first block.
    truth : Filter or None
        None where a pair of images is learned from.
    settings : LearningSettings
    past : Past or None
        The moment that ``learned`` is of; None at the end.
    """

    id: int
    live: bool
    blocks: int
    total: int
    curve_blocks: npt.NDArray[np.int64]
    curve: FloatArray
    learned: Filter | None
    truth: Filter | None
    settings: LearningSettings
    stable_rate: float
    past: Past | None = None


def shown_run(session: Session) -> ShownRun | None:
    """The live run, else the selected one, else None; with the weights of the moment that is looked at."""
    found, past = _shown(session), session.travel.past
    return found if found is None or past is None else replace(found, learned=past.filter, past=past)


def _shown(session: Session) -> ShownRun | None:
    live = session.run
    if live is None:
        run = session.document.run(session.view.run_id)
        return None if run is None else _finished(run)
    request, report = live.request, live.latest
    if report is None:
        channels = request.channels
        return ShownRun(
            request.id, True, 0, 0, np.zeros(0, np.int64), np.zeros((0, channels)), None, request.filter,
            request.settings, live.stable_rate,
        )  # fmt: skip
    count = report.losses.count
    return ShownRun(
        request.id, True, report.block, report.total, report.losses.blocks[:count],
        report.losses.values[:count, :, 0], report.filter(), request.filter, request.settings, live.stable_rate,
    )  # fmt: skip


def _finished(run: FinishedRun) -> ShownRun:
    return ShownRun(
        run.id, False, run.blocks, run.total, run.losses.blocks, run.losses.values, run.learned, run.truth,
        run.settings, run.stable_rate,
    )  # fmt: skip
