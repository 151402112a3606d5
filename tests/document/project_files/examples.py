"""A document with something in every field, and comparing two of them."""

from __future__ import annotations

import dataclasses
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from revdeconv_gui.core.comparison import Comparison
from revdeconv_gui.core.experiment_result import Course, ExperimentResult, ExperimentRow
from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.methods import FittedInverse, find
from revdeconv_gui.core.pair_fit import PairFit
from revdeconv_gui.core.settings import Activation, Border, LearningSettings, Order, Rule, Schedule, Start
from revdeconv_gui.document.document import (
    Document,
    Ending,
    FinishedRun,
    ImageItem,
    LossCurve,
    Pair,
    Pairing,
    Role,
    WeightHistory,
)
from revdeconv_gui.document.experiment_record import ExperimentImage, ExperimentSample, FinishedExperiment
from revdeconv_gui.document.operator_files import parts_of
from revdeconv_gui.document.pixel_cache import PixelCache, PixelFile
from revdeconv_gui.document.project_files import StoredOperator, StoredView
from revdeconv_gui.document.samples import sample_images

CACHE = PixelCache()


def picture(seed: int = 1, height: int = 24, width: int = 30) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def image_file(path: Path, seed: int = 1) -> PixelFile:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture(seed)).save(path)
    file = PixelFile(path, CACHE)
    file.examine()
    return file


def learned(seed: int = 3) -> Filter:
    rng = np.random.default_rng(seed)
    extra = {"rate_changes": [[10, 0.5]], "$array": "no array", "odd": float("nan"), "big": 10**30}
    provenance = Provenance("nlms", 0.5, 2, "paper", "relu", ("a.png", "b\udcff.png"), extra)
    return Filter(rng.normal(size=(3, 3, 3)), 1.0, rng.normal(size=3), "edge-run1", provenance)


def finished_run(run_id: int = 1) -> FinishedRun:
    rng = np.random.default_rng(run_id)
    settings = LearningSettings(
        Rule.NLMS, 0.5, 2, Border.PAPER, Activation.RELU, True, Schedule.INVERSE_SQRT, (0.1, 0.2), 0.01, Start.RANDOM,
        Order.SHUFFLED, 7,
    )  # fmt: skip
    curve = LossCurve(np.array([5, 10]), np.array([1, 2]), np.array([[1.5, 2.0, np.inf], [0.1, 0.2, 0.3]]))
    history = WeightHistory(
        np.array([5, 10]), rng.normal(size=(2, 3, 3, 3)), rng.normal(size=(2, 3)), np.array([1, 2]), np.array([0, 1])
    )
    return FinishedRun(
        run_id, settings, Filter(np.eye(3), 0.5, [0.25], "mine"), learned(), curve, Ending.DIVERGED, 10, 20,
        float("nan"), ("a.png", "b\udcff.png"), 1.25, "The weights overflowed.", history,
        PairFit(0.9, 1.5, 9, 10, 0.125, 80, 0.75, True), ((5, 0.25),),
    )  # fmt: skip


def finished_experiment() -> FinishedExperiment:
    course = Course(np.array([1, 2]), np.array([1, 1]), np.array([[0.5], [0.25]]))
    row = ExperimentRow(
        0.5, learned(5), learned(6), 0.1, 0.2, 30.0, np.inf, 0.3, 0.4, Comparison(1.5, 0.9, 0.01), Rule.NLMS, 0.8, 0.7,
        12, course,
    )  # fmt: skip
    image = ExperimentImage("a.png", "images/a.png", 24, 30, 3, 8, "abc", picture(7, 8, 10))
    sample = ExperimentSample(0, picture(8, 4, 5), picture(9, 8, 10))
    result = ExperimentResult((row,), finished_run().settings, 1)
    return FinishedExperiment(
        3, result, (image,), picture(7, 8, 10), (sample,), ((3, 0.222),), 1.5, True, "2026-11-24T12:00:00+00:00"
    )


def full_document(folder: Path) -> Document:
    """Files, a sample, a pasted image, an image kept inside, pairs, settings, runs; no field as by default."""
    first, second = image_file(folder / "images" / "a.png"), image_file(folder / "images" / "deep" / "b.png", 2)
    sample = sample_images()[2]
    images = (
        ImageItem(1, "a.png", first, first.path),
        ImageItem(2, "b.png", second, second.path, ("odd",), Role.TARGET),
        ImageItem(5, sample.name, sample.pixels, role=Role.LOOK),
        ImageItem(7, "Pasted 1", picture(5), None, ("from the clipboard, in memory only",)),
        ImageItem(8, "kept.png", picture(6)[:, :, 0].astype(np.float32) / 255, folder / "gone.png"),
    )
    settings = dataclasses.replace(finished_run().settings, rates=(), epochs=4)
    return Document(
        images, learned(9), settings, (finished_run(1), finished_run(4)), (Pair(1, 2, False),), Pairing(True, 5, False),
        (finished_experiment(),),
    )  # fmt: skip


def fitted() -> FittedInverse:
    rng = np.random.default_rng(11)
    truth = Filter(learned(12).kernels, 0.5, learned(12).bias, "mine")
    network = find("learned-network").prepare(
        truth, images=[rng.random((18, 21, 3))] * 2, radius=1, hidden=(5, 4), steps=3
    )
    assert isinstance(network, FittedInverse)
    return network


def full_view() -> StoredView:
    """Something in every field."""
    return StoredView(
        7, 4, "true", "slow", 12.5, "inspect", "swipe", "learned-network", (("wiener", "balance", 0.5),),
        StoredOperator("mine.npz", *parts_of(fitted())), True, "cGFuZWxz",
    )  # fmt: skip


def assert_same(one: Any, other: Any, at: str = "document") -> None:
    """Equal in every field, bit for bit; image files by their paths."""
    assert type(one) is type(other), at
    if isinstance(one, PixelFile):
        assert one.path == other.path, at
    elif isinstance(one, np.ndarray):
        assert one.dtype == other.dtype, at
        np.testing.assert_array_equal(one, other, at)
    elif dataclasses.is_dataclass(one):
        for field in dataclasses.fields(one):
            assert_same(getattr(one, field.name), getattr(other, field.name), f"{at}.{field.name}")
    elif isinstance(one, tuple | list):
        assert len(one) == len(other), at
        for index, pair in enumerate(zip(one, other, strict=True)):
            assert_same(*pair, f"{at}[{index}]")
    elif isinstance(one, dict):
        assert one.keys() == other.keys(), at
        for key in one:
            assert_same(one[key], other[key], f"{at}[{key!r}]")
    elif isinstance(one, float) and one != one:
        assert other != other, at
    else:
        assert not isinstance(one, Enum) or one is other, at
        assert one == other, at


def parts(value: Any) -> list[Any]:
    """All dataclass instances in a value."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        inner = [part for field in dataclasses.fields(value) for part in parts(getattr(value, field.name))]
        return [value, *inner]
    if isinstance(value, tuple | list):
        return [part for each in value for part in parts(each)]
    return []
