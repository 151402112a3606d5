"""What the user works on, as one frozen value: images, pairs, the filter, learning settings, and the runs so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter, FloatArray
from revdeconv_gui.core.pair_fit import PairFit
from revdeconv_gui.core.presets import edge
from revdeconv_gui.core.settings import LearningSettings

from .experiment_record import FinishedExperiment
from .pixel_cache import ImageFacts, PixelFile, facts_of, read_or_given
from .problems import FileProblem


class Role(StrEnum):
    """What an image is there for: to learn from, only to look at, or what a filter made of another image."""

    LEARN = "learn"
    LOOK = "look"
    TARGET = "target"


@dataclass(frozen=True, eq=False, slots=True)
class ImageItem:
    """An image of the document.

    Attributes
    ----------
    id : int
        Unique within a session; never used again.
    name : str
        File name, or the sample's name.
    source : ndarray, shape (H, W) or (H, W, 3), or PixelFile
        Read-only pixels (uint8, uint16 or float) of an image that is in memory only, or the file that has them.
    path : Path or None
        Where it came from; None for samples and pasted images.
    notes : tuple of str
        What was done to it while reading ("alpha channel dropped").
    role : Role
    """

    id: int
    name: str
    source: npt.NDArray[Any] | PixelFile
    path: Path | None = None
    notes: tuple[str, ...] = ()
    role: Role = Role.LEARN

    @property
    def pixels(self) -> npt.NDArray[Any]:
        """The pixels. Reads the file where they are not in memory: not for the window's thread."""
        return read_or_given(self.source)

    @property
    def token(self) -> object:
        """Stands for these very pixels: equal by identity as long as they are the same."""
        return self.source.version if isinstance(self.source, PixelFile) else self.source

    @property
    def facts(self) -> ImageFacts | None:
        """Size and depth; None until the file's header was read, or where it cannot be."""
        return self.source.facts if isinstance(self.source, PixelFile) else facts_of(self.source)

    @property
    def problem(self) -> FileProblem | None:
        """Why it cannot be used, as far as that is known."""
        return self.source.problem if isinstance(self.source, PixelFile) else None

    @property
    def examined(self) -> bool:
        """Whether its file's header has been looked at, if it has one."""
        return self.source.examined if isinstance(self.source, PixelFile) else True

    @property
    def all_notes(self) -> tuple[str, ...]:
        """The notes, with those of reading its file."""
        return (*self.notes, *self.source.notes) if isinstance(self.source, PixelFile) else self.notes

    @property
    def channels(self) -> int:
        """1 for a gray image, else C; 1 too where it is not known yet."""
        facts = self.facts
        return 1 if facts is None else facts.channels


@dataclass(frozen=True, slots=True)
class Pair:
    """An image before and after an unknown filter, by the ids of both.

    ``used`` says whether to learn from it.
    """

    source: int
    target: int
    used: bool = True


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the pairs are learned from.

    Attributes
    ----------
    on : bool
        Learn from the pairs, not from what the filter of the editor makes of the images.
    size : int
        Kernel size where source and target have the same size; else the ratio of the sizes decides.
    centred : bool
        The window lies around its target pixel, as in GIMP, ImageJ and Photoshop; else that is its top-left corner.
    """

    on: bool = False
    size: int = 3
    centred: bool = True


class Ending(StrEnum):
    """How a run ended."""

    FINISHED = "finished"
    CONVERGED = "converged"
    STOPPED = "stopped"
    DIVERGED = "diverged"


@dataclass(frozen=True, eq=False, slots=True)
class LossCurve:
    """The loss of a run over its course.

    Attributes
    ----------
    blocks : ndarray of int64, shape (P,)
        Blocks learned when each point was complete.
    epochs : ndarray of int64, shape (P,)
    values : ndarray of float64, shape (P, C)
        Mean of e^2 / 2 over the blocks since the point before.
    """

    blocks: npt.NDArray[np.int64]
    epochs: npt.NDArray[np.int64]
    values: FloatArray

    @staticmethod
    def empty(channels: int) -> LossCurve:
        """A curve without points."""
        return LossCurve(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, channels)))


@dataclass(frozen=True, eq=False, slots=True)
class WeightHistory:
    """The weights of a run at some moments of its course, for people to look at.

    Attributes
    ----------
    blocks : ndarray of int64, shape (S,)
        Blocks learned at each moment, rising.
    weights : ndarray of float64, shape (S, C, n, n)
    bias : ndarray of float64, shape (S, C)
    epochs : ndarray of int64, shape (S,)
        Epoch of the last of these blocks, from 1.
    images : ndarray of int64, shape (S,)
        Index of the image that it belongs to; 0 where blocks are shuffled.
    """

    blocks: npt.NDArray[np.int64]
    weights: FloatArray
    bias: FloatArray
    epochs: npt.NDArray[np.int64]
    images: npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class FinishedRun:
    """A run that has ended: what was asked, what came out.

    Attributes
    ----------
    id : int
        Number shown to the user, from 1; never used again in a session.
    settings : LearningSettings
    truth : Filter or None
        The filter that was to be learned; None where a pair of images was given and nobody knows it.
    learned : Filter
        What was learned (so far, where the run was stopped).
    losses : LossCurve
    ending : Ending
    blocks, total : int
        Blocks learned, and those of a whole run.
    stable_rate : float
        2 / max ||X_block||^2 of its images.
    image_names : tuple of str
    seconds : float
        Computing time, pauses and pacing left out.
    message : str
        For people: why it stopped, the rank of an exact solution, or empty.
    history : WeightHistory or None
        None where it was not recorded: the exact solution has no course.
    fit : PairFit or None
        How well the learned filter explains the pairs; None where no pairs were given.
    rate_changes : tuple of (int, float)
        Blocks after which the learning rate was changed by hand, with the new rates.
    """

    id: int
    settings: LearningSettings
    truth: Filter | None
    learned: Filter
    losses: LossCurve
    ending: Ending
    blocks: int
    total: int
    stable_rate: float
    image_names: tuple[str, ...]
    seconds: float
    message: str = ""

    @property
    def subject(self) -> str:
        """What was to be learned, in a word or two."""
        return "pair" if self.truth is None else self.truth.name or "filter"

    history: WeightHistory | None = None
    fit: PairFit | None = None
    rate_changes: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Document:
    """Everything that undo brings back."""

    images: tuple[ImageItem, ...] = ()
    filter: Filter = field(default_factory=edge)
    settings: LearningSettings = field(default_factory=LearningSettings)
    runs: tuple[FinishedRun, ...] = ()
    pairs: tuple[Pair, ...] = ()
    pairing: Pairing = Pairing()
    experiments: tuple[FinishedExperiment, ...] = ()

    def image(self, image_id: int | None) -> ImageItem | None:
        """The image with that id, or None."""
        return next((item for item in self.images if item.id == image_id), None)

    def run(self, run_id: int | None) -> FinishedRun | None:
        """The run with that id, or None."""
        return next((run for run in self.runs if run.id == run_id), None)

    def experiment(self, experiment_id: int | None) -> FinishedExperiment | None:
        """The experiment with that id, or None."""
        return next((one for one in self.experiments if one.id == experiment_id), None)

    def learning_images(self) -> tuple[ImageItem, ...]:
        """The images to learn from, in order; those that cannot be read are left out."""
        learn = Role.LEARN
        return tuple(item for item in self.images if item.role is learn and item.problem is None)

    def with_role(self, ids: set[int], role: Role) -> tuple[ImageItem, ...]:
        """The images, those of ``ids`` with another role."""
        return tuple(replace(item, role=role) if item.id in ids else item for item in self.images)

    def whole_pairs(self) -> tuple[tuple[Pair, ImageItem, ImageItem], ...]:
        """The pairs of which both images are there, with source and target."""
        by_id = {item.id: item for item in self.images} if self.pairs else {}
        return tuple(
            (pair, by_id[pair.source], by_id[pair.target])
            for pair in self.pairs
            if pair.source in by_id and pair.target in by_id
        )

    def used_pairs(self) -> tuple[tuple[ImageItem, ImageItem], ...]:
        """Sources and targets to learn from, where pairs are learned from at all."""
        if not self.pairing.on:
            return ()
        return tuple((source, target) for pair, source, target in self.whole_pairs() if pair.used)

    @property
    def learns_pairs(self) -> bool:
        """Whether a run would learn from pairs."""
        return self.pairing.on and bool(self.whole_pairs())


def with_channels(pixels: npt.NDArray[Any], channels: int) -> npt.NDArray[Any]:
    """Pixels with that many channels: gray becomes equal channels."""
    gray = pixels.ndim == 2 or pixels.shape[2] == 1
    if gray and channels > 1:
        return np.repeat(pixels.reshape(*pixels.shape[:2], 1), channels, axis=2)
    return pixels


def same_channels(items: tuple[ImageItem, ...]) -> tuple[npt.NDArray[Any], ...]:
    """Pixels of all items with one number of channels: where gray and colour mix, gray becomes three equal channels.

    Reads files: not for the window's thread.
    """
    pixels = [item.pixels for item in items]
    channels = max((1 if each.ndim == 2 else each.shape[2] for each in pixels), default=1)
    return tuple(with_channels(each, channels) for each in pixels)
