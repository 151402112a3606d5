"""`experiment` with several rules, SSIM, every measure, and its report."""

import csv
import io
import json
import re
import shlex
from html import unescape
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.document.image_files import write_image

from .conftest import Cli

RUN = ("experiment", "photos", "--rates", "0.3,0.1", "--filters", "blur,edge")


def tables(page: str) -> list[str]:
    return re.findall(r"<table.*?</table>", page, re.DOTALL)[:4]


def command(page: str) -> list[str]:
    (found,) = re.findall(r'<pre id="command">(.*?)</pre>', page, re.DOTALL)
    return unescape(found).strip().splitlines()


@pytest.mark.parametrize("name", ["report.html", "report.htm"])
def test_a_report_by_its_extension(cli: Cli, name: str) -> None:
    assert cli(*RUN, "-o", name).code == 0
    page = Path(name).read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "edge-detection" in page


def test_its_command_line_gives_the_same_figures(cli: Cli, picture: np.ndarray) -> None:
    write_image("it's a picture & more.png", picture[:40, :50])
    Path("my filter.csv").write_text("1,0.125,0\n0,1,0.3\n0,0,1\n")
    run = (
        "experiment", "it's a picture & more.png", "photos", "--filters", "edge,my filter.csv", "--epochs", 2,
        "--rule", "sgd,least-squares", "--rates", "0.3,0.1234567890123", "--border", "all", "--ssim",
        "--activation", "relu", "--bias",
    )  # fmt: skip
    assert cli(*run, "-o", "first.html").code == 0
    first = Path("first.html").read_text(encoding="utf-8")
    (line,) = command(first)
    program, *words = shlex.split(line)
    assert program == "revdeconv"
    assert cli(*words).code == 0
    second = Path("report.html").read_text(encoding="utf-8")
    assert tables(first) == tables(second)
    assert len(tables(first)) == 4
    assert command(first) == command(second)


def test_the_papers_report(cli: Cli, paper_images: Path) -> None:
    assert cli("experiment", paper_images, "-o", "report.html").code == 0
    page = Path("report.html").read_text(encoding="utf-8")
    marked = re.findall(r'<span class="eq">([\d.]+%?)</span></td><td class="paper">([\d.]+%?)</td>', page)
    assert len(marked) == 3 * 30 + 3 * 3
    assert all(ours == theirs for ours, theirs in marked)
    assert "--rates paper" in command(page)[0]


def test_several_rules(cli: Cli) -> None:
    out = cli(*RUN, "--rule", "nlms,least-squares", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["rule"], row["learning_rate"], row["filter"]) for row in rows] == [
        ("nlms", "0.30", "blur"), ("nlms", "0.30", "edge-detection"), ("nlms", "0.10", "blur"),
        ("nlms", "0.10", "edge-detection"), ("least-squares", "", "blur"), ("least-squares", "", "edge-detection"),
    ]  # fmt: skip
    assert list(rows[0])[:5] == ["learning_rate", "filter", "mae", "mae0", "loss_ratio_percent"]
    document = json.loads(cli(*RUN, "--rule", "nlms,least-squares", "--format", "json").out)
    assert [row["rule"] for row in document["averages"]] == ["nlms"] * 2 + ["least-squares"] * 2
    assert "rule" not in document["settings"]
    assert "| nlms          |" in cli(*RUN, "--rule", "nlms,least-squares").out
    assert cli(*RUN, "--rule", "sgd,nlms,least-squares", "--images", "made").code == 0
    names = sorted(path.name for path in Path("made/blur").glob("0-*"))
    assert names == ["0-filtered.png", "0-least-squares.png", "0-nlms-rate-0.10.png", "0-nlms-rate-0.30.png",
                     "0-sgd-rate-0.10.png", "0-sgd-rate-0.30.png"]  # fmt: skip


def test_every_measure(cli: Cli) -> None:
    rows = list(csv.DictReader(io.StringIO(cli(*RUN, "--ssim", "--format", "csv-all").out)))
    document = json.loads(cli(*RUN, "--ssim", "--format", "json").out)
    for line, row in zip(rows, document["rows"], strict=True):
        assert float(line["ssim"]) == pytest.approx(row["ssim"], abs=1e-12)
        assert float(line["cosine"]) == pytest.approx(row["recovery"]["cosine"], abs=1e-12)
        assert float(line["signed_change_percent"]) == pytest.approx(100 * row["signed_change"], abs=1e-9)
        assert 0 < row["ssim"] <= 1
    without = list(csv.DictReader(io.StringIO(cli(*RUN, "--format", "csv-all").out)))
    assert {line["ssim"] for line in without} == {""}
    assert " SSIM |" in cli(*RUN, "--ssim").out
    assert "SSIM" in cli(*RUN, "--ssim", "--format", "latex").out


def test_a_learned_bias_is_in_the_numbers(cli: Cli) -> None:
    document = json.loads(cli(*RUN, "--bias", "--format", "json").out)
    assert document["settings"]["bias"] is True
    assert all(any(row["bias"]) for row in document["rows"])
    without = json.loads(cli(*RUN, "--format", "json").out)
    assert not any(any(row["bias"]) for row in without["rows"])
    assert [row["kernels"] for row in document["rows"]] != [row["kernels"] for row in without["rows"]]


def test_refusals(fails: Cli) -> None:
    assert "'sdg' is no rule, use sgd, nlms, least-squares" in fails(*RUN, "--rule", "sdg", code=2).err
    assert "given twice" in fails(*RUN, "--rule", "sgd,sgd", code=2).err
    assert "--rates has no effect" in fails(*RUN, "--rule", "least-squares", code=2).err
    assert "a table ends in" in fails(*RUN, "-o", "report.pdf", code=2).err
    assert core.Rule.SGD == "sgd"
