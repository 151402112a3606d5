"""`revdeconv methods`, and fitted operators on the command line."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.core.methods import METHODS, compare_methods, find
from revdeconv_gui.document.operator_files import read_operator

from .conftest import Cli, pixels

LINEAR = "zoom,reverse,learned-inverse,learned-colour"


@pytest.fixture
def filtered(cli: Cli) -> np.ndarray:
    assert cli("filter", "photo.png", "--filter", "sharpening", "-o", "filtered.png").code == 0
    return pixels("filtered.png")


def test_table_is_that_of_the_core_and_the_same_again(cli: Cli) -> None:
    run = ("methods", "photos", "--filter", "edge", "--methods", LINEAR, "--radius", 1)
    first, second = cli(*run, "--format", "csv"), cli(*run, "-o", "table.csv")
    assert (first.code, second.code) == (0, 0)
    assert first.out == Path("table.csv").read_text()
    assert second.out == ""
    fitted = {name: {"radius": 1} for name in ("learned-inverse", "learned-colour")}
    images = [pixels(f"photos/{k}.png") for k in range(3)]
    table = compare_methods(images, core.preset("edge"), LINEAR.split(","), parameters=fitted)
    for line, row in zip(csv.DictReader(io.StringIO(first.out)), table.rows, strict=True):
        assert line["method"] == row.method
        assert line["mae"] == f"{row.mae:.12f}"
        assert line["change_percent"] == f"{100 * row.change:.12f}"
        assert line["fitted"] == ("leave-one-out" if row.fitted else "no")
        assert line["against_zoom"] == row.verdict


def test_markdown_says_where_reverse_loses(cli: Cli) -> None:
    assert cli("learn", "photos", "--filter", "edge", "--rate", 0.3, "-o", "learned.json").code == 0
    run = ("methods", "photos", "--filter", "edge", "--methods", LINEAR, "--reversed", "learned.json", "--seconds")
    outcome = cli(*run)
    assert outcome.code == 0
    (reverse,) = (line for line in outcome.out.splitlines() if "reverse" in line)
    assert "farther than the zoom" in reverse
    assert "| learned-colour *" in outcome.out
    assert "fitted, for each image, on all the other images" in outcome.out
    assert len({len(line) for line in outcome.out.splitlines() if line.startswith("|")}) == 1
    one = cli("methods", "photo.png", "--filter", "blur", "--methods", "zoom,bicubic")
    assert "mean over 1 image." in one.out
    assert "*" not in one.out


def test_failures_of_methods(fails: Cli) -> None:
    run = ("methods", "photo.png", "--filter", "blur")
    assert "name at least one method" in fails(*run, "--methods", ",", code=2).err
    assert "is the only image, so that learned-inverse" in fails(*run).err
    assert "there is no magic; there are reverse," in fails(*run, "--methods", "magic", code=2).err
    assert "for the method reverse" in fails(*run, "--methods", "zoom", "--reversed", "edge", code=2).err
    assert "which is read" in fails(*run, "--methods", "zoom", "-o", "photo.png", code=2).err
    assert "is gray" in fails("methods", "photo.png", "gray.png", "--filter", "blur").err


@pytest.mark.parametrize("name", METHODS)
def test_every_method_deconvolves(cli: Cli, filtered: np.ndarray, name: str) -> None:
    fitted = ("--train-on", "photos", "--radius", 0) if METHODS[name].fitted else ()
    chosen: dict[str, int] = {"radius": 0} if fitted else {}
    if name == "learned-network":
        fitted, chosen = (*fitted, "--steps", 30), {**chosen, "steps": 30}
    run = ("deconvolve", "filtered.png", "--filter", "sharpening", "--method", name, *fitted)
    assert cli(*run, "-o", "out.png").code == 0
    images = [pixels(f"photos/{k}.png") for k in range(3)] if fitted else None
    ready = find(name).prepare(core.preset("sharpening"), images=images, **chosen)
    np.testing.assert_array_equal(pixels("out.png"), ready.apply(filtered))


@pytest.mark.parametrize("name", ["learned-inverse", "learned-colour", "learned-network"])
def test_operators_are_kept_and_used_again(cli: Cli, filtered: np.ndarray, name: str) -> None:
    how = ("--steps", 5) if name == "learned-network" else ("--ridge", 0.01)
    fit = ("--method", name, "--train-on", "photos", *how, "--save-operator", "undo.npz")
    assert cli("deconvolve", "filtered.png", "--filter", "sharpening", *fit, "-o", "one.png").code == 0
    assert getattr(read_operator("undo.npz").operator, "ridge", 0.01) == 0.01
    for more in ((), ("--filter", "sharpening"), ("--method", name)):
        outcome = cli("deconvolve", "filtered.png", "--operator", "undo.npz", *more, "-o", "two.png")
        assert (outcome.code, outcome.err) == (0, "")
        np.testing.assert_array_equal(pixels("two.png"), pixels("one.png"))
    outcome = cli("deconvolve", "filtered.png", "--operator", "undo.npz", "--filter", "edge", "-o", "two.png")
    assert outcome.code == 0
    assert "was fitted to undo sharpening, whose weights are not those of edge" in outcome.err


def test_failures_of_operators(fails: Cli, cli: Cli, filtered: np.ndarray) -> None:
    run = ("deconvolve", "filtered.png", "-o", "out.png")
    fit = ("--filter", "sharpening", "--method", "learned-inverse", "--train-on", "photos")
    assert cli(*run, *fit, "--save-operator", "undo.npz").code == 0
    Path("out.png").unlink()
    used = (*run, "--operator", "undo.npz")
    assert "give the --filter to undo" in fails(*run, code=2).err
    assert "needless" in fails(*used, "--train-on", "photos", code=2).err
    assert "holds learned-inverse, not zoom" in fails(*used, "--method", "zoom", code=2).err
    assert cli("learn", "photo.png", "--filter", "blur", "--kernel-size", 5, "-o", "five.json").code == 0
    assert "another size" in fails(*used, "--filter", "five.json", code=2).err
    assert "does not exist" in fails(*run, "--operator", "missing.npz").err
    assert "ends in .npz" in fails(*run, "--operator", "photo.png", code=2).err
    assert "--ridge is for" in fails(*run, "--filter", "blur", "--ridge", 1, code=2).err
    network = ("--filter", "blur", "--method", "learned-network", "--ridge", 1)
    assert "learned-inverse, learned-colour, not for" in fails(*run, *network, code=2).err
    assert "ends in .npz" in fails(*run, *fit, "--save-operator", "undo.json", code=2).err
    assert "which is read" in fails(*run, *fit, "--save-operator", "filtered.png", code=2).err
