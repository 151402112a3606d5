"""`experiment`: its tables, and the paper's own numbers."""

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.document.experiment_tables import rate_text
from revdeconv_gui.document.image_files import write_image

from .conftest import Cli, pixels


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_paper(cli: Cli, paper_images: Path, paper_results: Path) -> None:
    """All 57 rows and 57 x 27 weights of the author's program."""
    outcome = cli("experiment", paper_images, "--rates", "paper", "--format", "csv")
    assert outcome.code == 0
    found, expected = rows_of(outcome.out), rows_of(paper_results.read_text())
    assert len(found) == 57
    assert list(found[0]) == list(expected[0])
    for row, wanted in zip(found, expected, strict=True):
        assert (row["learning_rate"], row["filter"]) == (wanted["learning_rate"], wanted["filter"])
        for column in list(row)[2:]:
            tolerance = 1e-10 if column.startswith("w_") else 1e-9
            if column == "loss_ratio_percent":
                tolerance = 1.1e-9  # the author's figure has nine decimals
            assert abs(float(row[column]) - float(wanted[column])) <= tolerance, (row["learning_rate"], column)


def test_csv_columns_and_aliases(cli: Cli) -> None:
    run = ("experiment", "photos", "--rates", "0.3,0.125", "--filters", "blur,edge-detection", "--format", "csv")
    rows = rows_of(cli(*run).out)
    assert [(row["learning_rate"], row["filter"]) for row in rows] == [
        ("0.30", "blur"), ("0.30", "edge-detection"), ("0.125", "blur"), ("0.125", "edge-detection"),
    ]  # fmt: skip
    assert list(rows[0])[:6] == ["learning_rate", "filter", "mae", "mae0", "loss_ratio_percent", "w_r_00"]
    assert len(rows[0]) == 5 + 27
    assert all(len(value.partition(".")[2]) == 12 for value in list(rows[0].values())[2:])


def test_gray_images_and_mixed_sizes(cli: Cli) -> None:
    Path("two.csv").write_text("1,0\n0,1\n")
    rows = rows_of(cli("experiment", "gray.png", "--rates", "0.1", "--filters", "blur,two.csv", "--format", "csv").out)
    assert list(rows[0])[5:] == [f"w_gray_{i}{j}" for i in range(3) for j in range(3)]
    assert rows[1]["w_gray_22"] == ""
    assert rows[1]["w_gray_11"] != ""


def test_json_has_everything_exactly(cli: Cli) -> None:
    run = ("experiment", "photos", "--rates", "0.1", "--filters", "edge", "--rule", "nlms", "-o", "t.json")
    assert cli(*run).code == 0
    document = json.loads(Path("t.json").read_text())
    assert document["settings"]["rule"] == "nlms"
    assert document["settings"]["border"] == "paper"
    assert document["images"] == ["0.png", "1.png", "2.png"]
    (row,) = document["rows"]
    expected = core.learn(
        [pixels(f"photos/{k}.png") for k in range(3)],
        filter=core.preset("edge"),
        settings=core.LearningSettings(rule="nlms", border="paper"),
    ).filter
    np.testing.assert_array_equal(row["kernels"], expected.effective)
    assert row["loss_ratio"] == abs(row["signed_change"])


@pytest.mark.parametrize(
    ("name", "mark"), [("t.csv", "learning_rate,"), ("t.md", "| Rate |"), ("t.tex", r"\toprule"), ("t", "| Rate |")]
)
def test_format_by_extension(cli: Cli, name: str, mark: str) -> None:
    outcome = cli("experiment", "photo.png", "--rates", "0.1", "--filters", "blur", "-o", name)
    assert (outcome.code, outcome.out) == (0, "")
    assert mark in Path(name).read_text()


def test_markdown_shows_the_sign_that_the_ratio_hides(cli: Cli) -> None:
    out = cli("experiment", "photos", "--rates", "0.1,0.2").out
    lines = out.splitlines()
    covered = ["Covered MAE", "Covered MAE0", "Covered change"]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    near = ["Scale", "Cosine", "Largest error"]
    assert table[0] == ["Rate", "Filter", "MAE", "MAE0", "Loss ratio", "Change", "PSNR", "PSNR0", *near, *covered]
    for row in table[2:8]:
        assert row[5].lstrip("+-") == row[4]
        assert (row[5][0] == "-") == (float(row[2]) < float(row[3])) or row[2] == row[3]
    assert "Averages over the learning rates:" in out
    assert table[8] == ["Filter", "MAE", "MAE0", "Loss ratio", "Change"]
    assert len({len(line) for line in lines if line.startswith("| 0")}) == 1


def test_covered_area_and_its_note(cli: Cli, picture: np.ndarray) -> None:
    run = ("experiment", "photo.png", "gray-as-rgb.png", "--rates", "0.1", "--filters", "edge")
    write_image("gray-as-rgb.png", picture[:30, :35])
    out = cli(*run).out
    assert "uncovered pixels count as 0 in MAE, as in the paper" in out
    assert "Learned by sgd from all blocks but those of the last row and column (border paper), 1 epoch" in out
    assert cli(*run, "-o", "t.json", "--images", "made").code == 0
    (row,) = json.loads(Path("t.json").read_text())["rows"]
    errors, errors0 = [], []
    for name, (height, width) in (("photo", (45, 60)), ("gray-as-rgb", (30, 33))):
        original = pixels(f"{name}.png")[:height, :width]
        made = pixels(f"made/edge-detection/{name}-rate-0.10.png")
        zoomed = core.zoom_nearest(pixels(f"made/edge-detection/{name}-filtered.png"), (height, width))
        errors.append(core.mean_absolute_error(made, original))
        errors0.append(core.mean_absolute_error(zoomed, original))
    assert row["covered"]["mae"] == pytest.approx(np.mean(errors), rel=1e-12)
    assert row["covered"]["mae0"] == pytest.approx(np.mean(errors0), rel=1e-12)
    assert row["mae"] > row["covered"]["mae"]


def test_covered_area_is_the_whole_where_sizes_fit(cli: Cli, picture: np.ndarray) -> None:
    write_image("even.png", picture[:45, :60])
    run = ("experiment", "even.png", "--rates", "0.1", "--filters", "edge")
    out = cli(*run, "--border", "all").out
    assert "ncovered" not in out
    assert "Covered" not in out
    assert "from every block (border all)" in out
    (row,) = json.loads(cli(*run, "--format", "json").out)["rows"]
    assert row["covered"] == {key: row[key] for key in ("mae", "mae0", "signed_change")}


def test_least_squares_has_one_row_for_each_filter(cli: Cli) -> None:
    run = ("experiment", "photo.png", "--rule", "least-squares", "--filters", "blur,edge")
    rows = rows_of(cli(*run, "--format", "csv").out)
    assert [(row["learning_rate"], row["filter"]) for row in rows] == [("", "blur"), ("", "edge-detection")]
    assert "|    - | blur" in cli(*run, "--images", "made").out
    assert Path("made/blur/photo-least-squares.png").exists()


def test_latex_escapes(cli: Cli) -> None:
    Path("my_filter.csv").write_text("1,0\n0,1\n")
    out = cli("experiment", "photo.png", "--rates", "0.1", "--filters", "my_filter.csv", "--format", "latex").out
    assert r"my\_filter" in out
    assert r"\%" in out
    body = out.replace(r"\%", "")
    assert all(line.startswith("%") for line in body.splitlines() if "%" in line)


def test_images_of_every_row(cli: Cli, picture: np.ndarray) -> None:
    run = ("experiment", "photo.png", "--rates", "0.1,0.2", "--filters", "edge", "--images", "made")
    assert cli(*run).code == 0
    names = sorted(path.name for path in Path("made/edge-detection").iterdir())
    assert names == ["photo-filtered.png", "photo-rate-0.10.png", "photo-rate-0.20.png"]
    filtered = core.to_uint8(core.forward(picture, core.preset("edge")))
    np.testing.assert_array_equal(pixels("made/edge-detection/photo-filtered.png"), filtered)


def test_failures(fails: Cli) -> None:
    assert "named twice" in fails("experiment", "photos", "--filters", "edge,edge-detection", code=2).err
    assert "bluur: is neither" in fails("experiment", "photos", "--filters", "bluur", code=2).err
    assert "gray.png: is gray, but photo.png is in colour" in fails("experiment", "photo.png", "gray.png").err
    assert "would be written over photo.png" in fails("experiment", "photo.png", "-o", "photo.png", code=2).err
    diverging = ("experiment", "photos", "--rates", "1", "--activation", "identity", "--epochs", "50")
    told = fails(*diverging).err
    assert "diverged" in told
    assert "at rate 1 (sgd; blur" in told


def test_rates_as_in_the_authors_table() -> None:
    assert rate_text(core.paper_rates()[7]) == "0.30"
    assert rate_text(1.0) == "1.00"
    assert rate_text(0.125) == "0.125"
