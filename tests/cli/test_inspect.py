"""`inspect`: the numbers of a filter."""

import re
from pathlib import Path

import numpy as np

from revdeconv_gui import core
from revdeconv_gui.document.filter_files import write_filter

from .conftest import Cli


def test_preset(cli: Cli) -> None:
    out = cli("inspect", "gaussian").out
    assert "gaussian: 3 x 3, 1 kernel, weight 0.0625" in out
    assert "stable rate: 0.222222 for white blocks, the worst case (2 / 9)" in out
    assert "sum 1, bias 0" in out
    assert "rank 1 (separable" in out
    assert "divides by at least 0.0625 (row 1, column 1), which enlarges an error 16 times" in out
    assert re.search(r"0\.125 +0\.25 +0\.125", out)


def test_zeros_are_told(cli: Cli) -> None:
    out = cli("inspect", "sharpening").out
    assert "4 of 9 weights are 0" in out
    assert "rank 2" in out


def test_weights_that_are_0_in_any_channel_are_not_divided_by(cli: Cli) -> None:
    kernels = np.full((3, 2, 2), 0.5)
    kernels[1, 0, 1], kernels[0, 0, 1] = 0.0, 0.001
    write_filter("f.json", core.Filter(kernels))
    out = cli("inspect", "f.json").out
    assert "divides by at least 0.001" not in out
    assert out.count("divides by at least 0.5 (row 1, column 1)") == 3
    assert out.count("1 of 4 weights are 0 in one of the channels") == 2


def test_against(cli: Cli) -> None:
    edge = core.preset("edge")
    write_filter("big.json", core.Filter(2.0 * edge.kernels))
    out = cli("inspect", "big.json", "--against", "edge").out
    assert "every channel  cosine similarity 1.000000, scale 2, largest weight error 8" in out


def test_against_differing_channels(cli: Cli) -> None:
    kernels = np.repeat(core.preset("edge").kernels, 3, axis=0).copy()
    kernels[2] *= 3.0
    write_filter("f.json", core.Filter(kernels, bias=[0, 0, 0.5]))
    out = cli("inspect", "f.json", "--against", "edge").out
    assert re.search(r"^  b +cosine similarity 1\.000000, scale 3,", out, re.MULTILINE)
    assert re.search(r"^  together +cosine", out, re.MULTILINE)
    assert "largest bias error 0.5" in out


def test_zero_filter(cli: Cli) -> None:
    write_filter("zero.json", core.Filter(np.zeros((2, 2))))
    out = cli("inspect", "zero.json", "--against", "zero.json").out
    assert "rank 0" in out
    assert "cosine similarity undefined" in out


def test_learned_filter_tells_how(cli: Cli) -> None:
    assert cli("learn", "photo.png", "--filter", "edge", "--rule", "nlms", "--rate", "1", "-o", "f.json").code == 0
    out = cli("inspect", "f.json").out
    assert "learned: nlms at rate 1, 1 epoch, border all, activation clip" in out
    assert "from: photo.png" in out


def test_failures(fails: Cli) -> None:
    assert "missing.json: does not exist" in fails("inspect", "missing.json").err
    write_filter("two.json", core.Filter(np.ones((2, 2))))
    assert "2 x 2 filter cannot be compared with a 3 x 3" in fails("inspect", "two.json", "--against", "edge").err
    Path("bad.json").write_text('{"format": "other"}')
    assert fails("inspect", "bad.json").err.startswith("revdeconv: bad.json: ")
    Path("bad.csv").write_text("1,2\n3,x\n")
    assert "row 2, column 2" in fails("inspect", "bad.csv").err


def test_against_tells_the_centre_ratio_and_the_verdict_in_words(cli: Cli) -> None:
    how = core.Provenance("sgd", 0.9, images=("a.png",))
    kernels = np.repeat(3.0 * core.preset("edge").kernels, 3, axis=0).copy()
    kernels[1, 1, 1] *= 1.5
    write_filter("f.json", core.Filter(kernels, learned=how))
    out = cli("inspect", "f.json", "--against", "edge").out
    assert "centre weight / mean of the others:\n" in out
    assert re.search(r"^  r +-8, of the reference -8$", out, re.MULTILINE)
    assert re.search(r"^  g +-12, of the reference -8$", out, re.MULTILINE)
    mean = kernels.mean(axis=0)
    assert f"  all  {8 * mean[1, 1] / (mean.sum() - mean[1, 1]):.6g}, of the reference -8\n" in out
    a, b = kernels.ravel(), np.repeat(core.preset("edge").kernels, 3, axis=0).ravel()
    cosine, scale = a @ b / np.sqrt((a @ a) * (b @ b)), a @ b / (b @ b)
    assert out.splitlines()[-1] == (
        f"The shape is nearly right (cosine {int(cosine * 1000) / 1000:.3f}); the size is {scale:.1f} times too large: "
        "the rate is 4.1 times above 0.222, which is stable for white blocks."
    )


def test_against_another_learned_filter_blames_no_rate(cli: Cli) -> None:
    how = core.Provenance("sgd", 0.9)
    write_filter("a.json", core.Filter(3.0 * core.preset("edge").kernels, learned=how))
    write_filter("b.json", core.Filter(core.preset("edge").kernels, learned=how))
    out = cli("inspect", "a.json", "--against", "b.json").out
    assert out.splitlines()[-1] == "The shape is right (cosine 1); the size is 3.0 times too large."
    out = cli("inspect", "sobel-x", "--against", "sobel-x").out
    assert "  all  undefined, of the reference undefined\n" in out
