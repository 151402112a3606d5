"""From runs to curves: losses or weights over the blocks learned, in colours that can be told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter, FloatArray, channel_names
from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.core.settings import LearningSettings, Rule
from revdeconv_gui.document.document import Ending, FinishedRun, WeightHistory
from revdeconv_gui.session.floors import Floor
from revdeconv_gui.session.run_words import subject_words
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.shown import shown_run
from revdeconv_gui.session.snapshots import moment_of

from . import theme
from .plot_data import Series, nearest, shade

# Hues that are neither the channels' red, green and blue nor each other's, for dark and for light grounds.
_DARK = ("#f2b134", "#d48cff", "#2dd4bf", "#ff9ad5", "#c3e35a", "#ff9f5a")
_LIGHT = ("#9a6700", "#8250df", "#0f766e", "#bf3989", "#5b7a00", "#bc4c00")
_SHADES = (0.0, -0.3, 0.4)
CHANNEL_TITLES = {"r": phrase("red"), "g": phrase("green"), "b": phrase("blue"), "gray": phrase("gray")}


@dataclass(frozen=True, eq=False, slots=True)
class Course:
    """What a run has to draw, live or finished."""

    id: int
    live: bool
    total: int
    blocks: npt.NDArray[np.int64]
    epochs: npt.NDArray[np.int64]
    losses: FloatArray
    history: WeightHistory | None
    truth: Filter | None  # None where nobody knows it: a pair of images is learned from
    settings: LearningSettings
    ending: Ending | None = None
    message: str = ""
    rate_changes: tuple[tuple[int, float], ...] = ()

    @property
    def channels(self) -> int:
        """C."""
        return int(self.losses.shape[1])

    @property
    def subject(self) -> str:
        """What was to be learned, in a word or two."""
        return "pair" if self.truth is None else self.truth.name or "filter"

    def title(self) -> str:
        """The run in a few words."""
        s = self.settings
        what = phrase("Run {id}: {subject}, {rule}", id=self.id, subject=subject_words(self.truth), rule=s.rule)
        return what if s.rule is Rule.LEAST_SQUARES else phrase("{what} at {rate:g}", what=what, rate=s.learning_rate)


def course_of(run: FinishedRun) -> Course:
    """Of a finished run."""
    return Course(
        run.id, False, run.total, run.losses.blocks, run.losses.epochs, run.losses.values, run.history, run.truth,
        run.settings, run.ending, run.message, run.rate_changes,
    )  # fmt: skip


def chosen_course(session: Session, *, weights: bool) -> Course | None:
    """The live run, else the selected one, else None. The live one's weights only where they are asked for."""
    live = session.run
    if live is None:
        run = session.document.run(session.view.run_id)
        return None if run is None else course_of(run)
    request, report = live.request, live.latest
    if report is None:
        shown, none = shown_run(session), np.zeros(0, np.int64)
        empty = np.zeros((0, 1)) if shown is None else shown.curve
        return Course(request.id, True, 0, none, none, empty, None, request.filter, request.settings)
    count = report.losses.count
    history = live.snapshots.history(moment_of(report)) if weights else None
    return Course(
        request.id, True, report.total, report.losses.blocks[:count], report.losses.epochs[:count],
        report.losses.values[:count, :, 0], history, request.filter, request.settings,
        rate_changes=live.rate_changes_asked,
    )  # fmt: skip


def colors_of(channels: int, place: int) -> list[str]:
    """A colour per channel: the channels' own for the chosen run (place 0), shades of one hue for each other."""
    if place == 0:
        own = theme.colors().channels
        return [own[3]] if channels == 1 else [own[i % 4] for i in range(channels)]
    hues = _DARK if theme.is_dark() else _LIGHT
    hue = hues[(place - 1) % len(hues)]
    return [shade(hue, _SHADES[i % len(_SHADES)]) for i in range(channels)]


def titles_of(channels: int) -> list[str]:
    """A name per channel."""
    return (
        [CHANNEL_TITLES.get(name, phrase("channel {name}", name=name)) for name in channel_names(channels)]
        if channels
        else []
    )


def loss_series(course: Course, place: int, floor: Floor | None) -> list[Series]:
    """The loss of each channel; the floor as a level where it is a number that says something."""
    blocks, colors = course.blocks.astype(np.float64), colors_of(course.channels, place)
    made = []
    for c, title in enumerate(titles_of(course.channels)):
        level = None
        if floor is not None and not floor.exact and c < len(floor.loss) and np.isfinite(floor.loss[c]):
            level = float(floor.loss[c])
        made.append(Series(course.id, c, title, colors[c], blocks, course.losses[:, c], level))
    return made


def weight_series(course: Course, place: int) -> list[Series]:
    """The weights of each channel, all in one curve parted by NaN."""
    history, colors = course.history, colors_of(course.channels, place)
    titles = titles_of(course.channels)
    if history is None:
        return [Series(course.id, c, t, colors[c], np.zeros(0), np.zeros(0), bundle=True) for c, t in enumerate(titles)]
    count, channels, size, _ = history.weights.shape
    x = np.full((size * size, count + 1), np.nan)
    x[:, :count] = history.blocks
    made = []
    for c in range(channels):
        y = np.full((size * size, count + 1), np.nan)
        y[:, :count] = history.weights[:, c].reshape(count, -1).T
        y[~np.isfinite(y)] = np.nan
        made.append(Series(course.id, c, titles[c], colors[c], x.ravel(), y.ravel(), bundle=True))
    return made


def remark(
    courses: list[Course], drawn: list[Series], floor: Floor | None, ends: tuple[float, float]
) -> tuple[str, bool]:
    """What the curves do not say by themselves, and whether it is a warning.

    ``ends`` are the height at which what is less is drawn, and where the axis ends when everything is shown: 0 on a
    linear axis.
    """
    if not courses:
        return "", False
    course = courses[0]
    mine = [s for s in drawn if s.run == course.id and not s.bundle]
    dropped = max((s.dropped for s in mine), default=0)
    if course.ending is Ending.DIVERGED:
        return course.message, True
    if dropped:
        return phrase("The loss has overflowed: {dropped:,} points are not finite and left out.", dropped=dropped), True
    if mine and course.total and not len(course.blocks) and course.settings.rule is not Rule.LEAST_SQUARES:
        return phrase("No point yet: in a long run each is the mean loss of several blocks."), False
    text = _under_words(mine, *ends) if ends[1] > 0.0 else ""
    return text + (floor.words() + "." if floor is not None else ""), False


def _under_words(drawn: list[Series], lowest: float, edge: float) -> str:
    zeros = sum(s.zeros for s in drawn)
    if edge <= lowest:
        return phrase("{zeros:,} losses of exactly 0 lie on the lower edge. ", zeros=zeros) if zeros else ""
    under = sum(s.under(edge) for s in drawn)
    if under > zeros > 0:
        return phrase("{under:,} losses lie below the axis, {zeros:,} of them exactly 0. ", under=under, zeros=zeros)
    if under > zeros:
        return phrases(under, "1 loss lies below the axis. ", "{count:,} losses lie below the axis. ")
    return (
        phrases(
            zeros, "1 loss of exactly 0 lies below the axis. ", "{count:,} losses of exactly 0 lie below the axis. "
        )
        if zeros
        else ""
    )


# ---- what the crosshair tells


def loss_words(course: Course, channels: list[int], at: float) -> tuple[str, float, list[tuple[int, float]]] | None:
    """The losses nearest to a position: as text, where that is, and the number per channel."""
    if not len(course.blocks):
        return None
    index = nearest(course.blocks, at)
    found = [(c, float(course.losses[index, c])) for c in channels]
    where = int(course.blocks[index])
    return (
        phrase("block {where:,} · epoch {epochs}", where=where, epochs=int(course.epochs[index])),
        float(where),
        found,
    )


def weight_words(
    course: Course, channels: list[int], at: float, height: float
) -> tuple[str, float, list[tuple[int, float]]] | None:
    """The weight nearest to a position and height: as text, where that is, and the number with its channel."""
    history = course.history
    if history is None or not channels:
        return None
    index = nearest(history.blocks, at)
    weights = history.weights[index][channels]
    k, i, j = np.unravel_index(int(np.nanargmin(np.abs(weights - height))), weights.shape)
    c = channels[int(k)]
    value = float(weights[k, i, j])
    text = f"w[{i}, {j}]"
    if course.truth is not None and course.truth.channels in (1, course.channels):
        text += phrase(
            ", true {effective:.3g}", effective=course.truth.for_channels(course.channels).effective[c, i, j]
        )
    text += phrase(" · block {blocks:,}", blocks=int(history.blocks[index]))
    return text, float(history.blocks[index]), [(c, value)]
