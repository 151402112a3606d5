"""Golden data: eight cases with weights, filtered and deconvolved images, made by another implementation."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core import (
    Filter,
    LearningSettings,
    deconvolve,
    forward,
    learn,
    loss_ratio,
    mean_absolute_error,
    pad_to,
    to_uint8,
    train,
    zoom_nearest,
)

FOLDER = Path(__file__).resolve().parents[1] / "data" / "golden"
CASES = json.loads((FOLDER / "cases.json").read_text())
RUNS = [(case, run) for case in CASES for run in case["runs"]]
RUN_IDS = [f"{case['name']}-{run['learning_rate']}" for case, run in RUNS]


@functools.cache
def arrays():
    with np.load(FOLDER / "arrays.npz") as file:
        return {key: file[key] for key in file.files}


def sources(case):
    return [arrays()[f"{case['name']}/source/{i}"] for i in range(case["images"])]


def teacher(case):
    return Filter(np.array(case["kernel"]), case["weight"])


def settings(case, rate):
    return LearningSettings(case["rule"], rate, case["epochs"], case["border"], case["activation"], case["bias"])


def assert_weights(case, found, expected):
    if case["rule"] == "sgd":
        np.testing.assert_array_equal(found, expected)
    else:
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_filtered(case):
    for index, source in enumerate(sources(case)):
        expected = arrays()[f"{case['name']}/filtered/{index}"]
        found = forward(source, teacher(case), activation=case["activation"])
        np.testing.assert_array_equal(found.reshape(expected.shape), expected)


@pytest.mark.parametrize(("case", "run"), RUNS, ids=RUN_IDS)
def test_learned(case, run):
    rate = run["learning_rate"]
    found = learn(sources(case), filter=teacher(case), settings=settings(case, rate)).filter
    assert_weights(case, found.kernels, arrays()[f"{case['name']}/w/{rate}"])
    if case["bias"]:
        assert_weights(case, found.bias, arrays()[f"{case['name']}/b/{rate}"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_learned_as_lanes_of_one_run(case):
    rates = [run["learning_rate"] for run in case["runs"]]
    filters = [teacher(case)] * (1 if len(rates) > 1 else 2)
    *_, last = train(sources(case), filters=filters, rates=rates, settings=settings(case, rates[0]))
    for lane, rate in enumerate(rates * len(filters)):
        assert_weights(case, last.weights[lane], arrays()[f"{case['name']}/w/{rate}"])


@pytest.mark.parametrize(("case", "run"), RUNS, ids=RUN_IDS)
def test_deconvolved(case, run):
    rate = run["learning_rate"]
    name = case["name"]
    learned = Filter(arrays()[f"{name}/w/{rate}"], 1.0, arrays().get(f"{name}/b/{rate}", 0.0))
    errors, errors0 = [], []
    for index, source in enumerate(sources(case)):
        filtered = to_uint8(arrays()[f"{name}/filtered/{index}"])
        found = deconvolve(filtered, learned)
        key = f"{name}/deconvolved/{rate}/{index}"
        if key in arrays():
            np.testing.assert_array_equal(found, arrays()[key])
        errors.append(mean_absolute_error(pad_to(found, source.shape[:2]), source))
        errors0.append(mean_absolute_error(zoom_nearest(filtered, source.shape[:2]), source))
    if "mae" in run:
        mae, mae0 = np.mean(errors), np.mean(errors0)
        assert mae == pytest.approx(run["mae"], abs=1e-14)
        assert mae0 == pytest.approx(run["mae0"], abs=1e-14)
        assert 100 * loss_ratio(mae, mae0) == pytest.approx(run["loss_ratio_percent"], abs=1e-11)
