"""`learn`: from filters and from pairs, and what it says."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.document.image_files import write_image

from .conftest import Cli, pixels


def test_learning_from_a_filter_is_the_cores(cli: Cli) -> None:
    run = ("learn", "photos", "--filter", "sharpening", "--rate", "0.2", "--epochs", "3", "--border", "paper", "--bias")
    outcome = cli(*run, "--schedule", "inverse-sqrt", "-o", "f.json")
    assert outcome.code == 0, outcome.err
    settings = core.LearningSettings(learning_rate=0.2, epochs=3, border="paper", bias=True, schedule="inverse-sqrt")
    expected = core.learn(
        [pixels(f"photos/{k}.png") for k in range(3)], filter=core.preset("sharpening"), settings=settings
    ).filter
    assert read_filter("f.json").equals(expected)
    learned = json.loads(Path("f.json").read_text())["learned"]
    assert learned["images"] == ["0.png", "1.png", "2.png"]
    assert (learned["rule"], learned["learning_rate"], learned["epochs"], learned["border"]) == ("sgd", 0.2, 3, "paper")
    for words in ("r:", "stable rate", "loss", "cosine similarity", "scale", "largest weight error", "written: f.json"):
        assert words in outcome.out


def test_rate_above_the_stable_one_is_told_in_words(cli: Cli) -> None:
    run = ("learn", "photo.png", "--filter", "edge", "-o", "f.json", "--rate")
    assert "is above the stable rate" in cli(*run, "0.9").err
    assert cli(*run, "0.1").err == ""
    assert cli(*run, "0.9", "--rule", "nlms").err == ""


def test_divergence_names_the_stable_rate_and_writes_nothing(fails: Cli) -> None:
    error = fails(
        "learn", "photo.png", "--filter", "edge", "--rate", "1", "--activation", "identity", "--epochs", "50",
        "--log", "l.csv", "-o", "f.json",
    ).err  # fmt: skip
    assert error.startswith("revdeconv: photo.png: learning diverged at rate 1")
    assert "the stable rate is 0." in error
    assert "--rule nlms" in error


@pytest.mark.parametrize("suffix", ["json", "csv", "txt", "npy", "yml", "xml"])
def test_every_filter_format_round_trips(cli: Cli, suffix: str) -> None:
    assert cli("learn", "photo.png", "--filter", "edge", "-o", "f.json").code == 0
    assert cli("learn", "photo.png", "--filter", "edge", "-o", f"g.{suffix}").code == 0
    np.testing.assert_allclose(read_filter(f"g.{suffix}").effective, read_filter("f.json").effective, rtol=1e-12)
    assert cli("filter", "photo.png", "--filter", f"g.{suffix}", "-o", "out.png").code == 0


def test_least_squares_finds_the_filter_of_a_pair(cli: Cli, picture: np.ndarray) -> None:
    target = core.forward(picture, core.preset("blur"))
    write_image("after.tif", target, bits=32)
    outcome = cli("learn", "photo.png", "--target", "after.tif", "--rule", "least-squares", "-o", "f.json")
    assert outcome.code == 0, outcome.err
    np.testing.assert_allclose(read_filter("f.json").kernels, 1 / 9, atol=1e-6)
    assert "rank 9 of 9" in outcome.out
    assert "R^2 1.0000" in outcome.out


@pytest.mark.parametrize(("anchor", "offset"), [("centre", 1), ("corner", 0)])
def test_pair_of_one_size(cli: Cli, picture: np.ndarray, anchor: str, offset: int) -> None:
    geometry = core.Geometry(3, 1)
    inner = core.forward(picture, core.preset("gaussian"), geometry=geometry)
    target = np.zeros((*picture.shape[:2], 3))
    target[offset : offset + inner.shape[0], offset : offset + inner.shape[1]] = inner
    write_image("after.tif", target, bits=32)
    run = ("learn", "photo.png", "--target", "after.tif", "--anchor", anchor, "--rule", "least-squares")
    assert cli(*run, "-o", "f.json").code == 0
    np.testing.assert_allclose(read_filter("f.json").kernels[0], core.preset("gaussian").effective[0], atol=1e-4)


def test_named_filters_in_other_sizes(cli: Cli) -> None:
    assert cli("learn", "photo.png", "--filter", "blur", "--kernel-size", "5", "-o", "f.json").code == 0
    assert read_filter("f.json").size == 5


def test_log_has_a_row_for_each_point_and_channel(cli: Cli) -> None:
    assert cli("learn", "photo.png", "--filter", "blur", "--log", "l.csv", "-o", "f.json").code == 0
    with open("l.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert set(rows[0]) == {"run", "epoch", "block", "channel", "loss"}
    assert {row["channel"] for row in rows} == {"r", "g", "b"}
    blocks = [int(row["block"]) for row in rows if row["channel"] == "r"]
    assert blocks == sorted(set(blocks))
    assert blocks[-1] <= 15 * 20
    assert float(rows[-1]["loss"]) < float(rows[0]["loss"])


def test_least_squares_has_no_log_and_says_so(cli: Cli) -> None:
    outcome = cli("learn", "photo.png", "--filter", "blur", "--rule", "least-squares", "--log", "l.csv", "-o", "f.json")
    assert outcome.code == 0
    assert "least squares has no loss per step" in outcome.err
    assert not Path("l.csv").exists()


def test_what_nothing_is_learned_from_is_told(cli: Cli) -> None:
    write_image("tiny.png", np.zeros((2, 9, 3), np.uint8))
    write_image("low.png", np.full((5, 9, 3), 9, np.uint8))
    outcome = cli("learn", "photo.png", "tiny.png", "low.png", "--filter", "blur", "-o", "f.json")
    assert "tiny.png: is left out, it has no whole 3 x 3 block" in outcome.err
    assert "tiny.png: is black all over" in outcome.err
    assert "low.png" not in outcome.err
    run = ("learn", "photo.png", "low.png", "--filter", "blur", "--border", "paper", "-o", "f.json")
    assert "low.png: is left out, it has no 3 x 3 block but in the last row and column" in cli(*run).err


def test_anchor_without_effect_is_told(cli: Cli) -> None:
    assert cli("filter", "photo.png", "--filter", "blur", "-o", "small.png").code == 0
    run = ("learn", "photo.png", "--target", "small.png", "-o", "f.json")
    assert "--anchor has no effect" in cli(*run, "--anchor", "centre").err
    assert cli(*run).err == ""


def test_images_named_twice(fails: Cli) -> None:
    for run in (
        ("learn", "photos", "photos/1.png", "--filter", "blur", "-o", "f.json"),
        ("experiment", "photo.png", "./photo.png"),
        ("methods", "photo.png", "photo.png", "--filter", "blur"),
    ):
        assert "is named twice" in fails(*run, code=2).err


def test_failures_of_pairs(fails: Cli) -> None:
    write_image("small.png", np.zeros((20, 20, 3), np.uint8))
    run = ("learn", "photo.png", "-o", "f.json", "--target")
    assert "1 IMAGE and 2 --target do not pair up" in fails(*run, "photos/0.png", "photos/1.png", code=2).err
    error = fails(*run, "small.png").err
    assert "small.png: a target of 20 x 20 pixels does not belong to a source of 62 x 47" in error
    assert "nearest" in error
    assert "gray.png: is gray but photo.png is in colour" in fails(*run, "gray.png").err
    assert "missing.png: does not exist" in fails(*run, "missing.png").err


def test_failures_of_filters_and_outputs(fails: Cli) -> None:
    run = ("learn", "photo.png", "--filter", "edge", "-o")
    assert "a filter file ends in .json" in fails(*run, "f.png", code=2).err
    assert "a filter file ends in .json" in fails(*run, "f", code=2).err
    assert "folder does not exist" in fails(*run, "missing/f.json").err
    assert "the filter edge is 3 x 3" in fails(*run, "f.json", "--kernel-size", "5", code=2).err
    assert "written twice" in fails(*run, "f.csv", "--log", "f.csv", code=2).err
    assert "photo.png is in colour" in fails("learn", "photo.png", "gray.png", "--filter", "edge", "-o", "f.json").err
    Path("own.json").write_text('{"format": "revdeconv-filter", "version": 1, "kernel_size": 2, "channels": ["gray"], '
                                '"kernels": [[[1, 2], [3, 4]]], "weight": 0.1, "bias": [0]}')  # fmt: skip
    over = fails("learn", "photo.png", "--filter", "own.json", "-o", "own.json", code=2).err
    assert "would be written over own.json" in over


def test_image_without_a_whole_block(fails: Cli) -> None:
    write_image("tiny.png", np.zeros((2, 9), np.uint8))
    assert "no image has a whole 3 x 3 block" in fails("learn", "tiny.png", "--filter", "blur", "-o", "f.json").err
    saturated = fails("learn", "black.png", "--filter", "blur", "--rule", "least-squares", "-o", "f.json")
    assert "black.png: does not exist" in saturated.err
    write_image("black.png", np.zeros((9, 9), np.uint8))
    saturated = fails("learn", "black.png", "--filter", "blur", "--rule", "least-squares", "-o", "f.json")
    assert "every block is saturated" in saturated.err
