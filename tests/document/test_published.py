"""The paper's printed figures, and which digits of computed ones equal them."""

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from revdeconv_gui.core import (
    PAPER_FILTERS,
    Border,
    Filter,
    LearningSettings,
    Rule,
    paper_rates,
    preset,
    run_experiment,
)
from revdeconv_gui.document.published import (
    TABLE_1,
    TABLE_2,
    Figures,
    equal_digits,
    figures_of,
    paper_averages,
    published,
    rounding_words,
)

PAPER = Path(__file__).parents[2].parent / "shared" / "paper"


@pytest.fixture(scope="module")
def paper():
    if not PAPER.is_dir():
        pytest.skip("the paper and its images are third-party data and not on this machine")
    images = [np.asarray(Image.open(path).convert("RGB")) for path in sorted((PAPER / "images").iterdir())]
    return run_experiment(images, filters=[preset(name) for name in PAPER_FILTERS])


def test_the_tables_are_as_the_paper_prints_them() -> None:
    if not PAPER.is_dir():
        pytest.skip("the paper is not on this machine")
    text = (PAPER / "paper.md").read_text(encoding="utf-8")
    printed = re.findall(r"\t(Blur|Sharpening|Edge)\t([\d.]+)\t([\d.]+)\t([\d.]+%)", text)
    rates = [1 - k / 10 for k in range(10) for _ in range(3)]
    found = {(name.lower(), round(rate, 1)): Figures(*line) for rate, (name, *line) in zip(rates, printed, strict=True)}
    assert found == TABLE_1
    averages = re.findall(r"^(Blur|Sharpening|Edge)\t([\d.]+)\t([\d.]+)\t([\d.]+%)", text, re.MULTILINE)
    assert {name.lower(): Figures(*line) for name, *line in averages} == TABLE_2


def test_the_papers_images_give_its_figures_to_the_last_digit(paper) -> None:
    matching = [(row, published(row, paper.settings)) for row in paper.rows]
    known = [(figures_of(row), figures) for row, figures in matching if figures is not None]
    assert len(known) == 30
    for ours, printed in known:
        for what in ("mae", "mae0", "loss"):
            figure = getattr(printed, what)
            assert equal_digits(getattr(ours, what), figure) == len(figure)
    for name in PAPER_FILTERS:
        both = paper_averages(paper, name)
        assert both is not None
        assert both[0] == both[1] == TABLE_2[name]


def test_figures_stand_beside_their_own_rows_only(picture: np.ndarray) -> None:
    def rows(filter: Filter, rates: tuple[float, ...], **settings: object):
        how = LearningSettings(border="paper", **settings)
        result = run_experiment([picture], filters=[filter], rates=rates, settings=how)
        return [published(row, result.settings) for row in result.rows]

    assert rows(preset("edge"), (0.3, 0.09)) == [TABLE_1["edge", 0.3], None]
    # Another filter of that name, another rule, other settings: not the paper's.
    assert rows(Filter(np.eye(3), name="edge"), (0.3,)) == [None]
    assert rows(preset("edge"), (0.3,), rule=Rule.NLMS) == [None]
    assert rows(preset("edge"), (0.3,), epochs=2) == [None]


def test_rates_that_are_the_papers_but_for_the_last_bits_are_told(picture: np.ndarray) -> None:
    filters, settings = [preset("blur")], LearningSettings(border=Border.PAPER)
    exact = run_experiment([picture], filters=filters, rates=paper_rates(), settings=settings)
    assert rounding_words(exact) == ""
    typed = run_experiment([picture], filters=filters, rates=(0.7, 0.5, 0.05), settings=settings)
    assert "its rate 0.7 is 0.7000000000000001." in rounding_words(typed)
    others = run_experiment([picture], filters=[preset("emboss")], rates=(0.7,), settings=settings)
    assert rounding_words(others) == "", "the paper has no such row"


def test_averages_need_all_ten_rates(picture: np.ndarray) -> None:
    tenths = tuple(k / 10 for k in range(1, 11))
    filters = [preset("blur")]
    whole = run_experiment([picture], filters=filters, rates=(*tenths, 0.05))
    both = paper_averages(whole, "blur")
    assert both is not None
    ours, printed = both
    assert printed == TABLE_2["blur"]
    mean = np.mean([float(figures_of(row).mae) for row in whole.rows if row.learning_rate > 0.09])
    assert float(ours.mae) == pytest.approx(mean, abs=5.1e-5)
    assert paper_averages(run_experiment([picture], filters=filters, rates=tenths[1:]), "blur") is None


@pytest.mark.parametrize(
    ("computed", "printed", "count"),
    [("0.2881", "0.2881", 6), ("0.2889", "0.2881", 5), ("9.8500%", "90.8500%", 0), ("1.4685%", "0.4685%", 0),
     ("-", "0.1", 0),
     ("0.0629", "0.0727", 0), ("0.1406", "0.1881", 3), ("0.0000", "0.0000", 6),
     ("nan%", "1.0%", 0), ("25.1110%", "25.1199%", 5)],
)  # fmt: skip
def test_equal_digits(computed: str, printed: str, count: int) -> None:
    assert equal_digits(computed, printed) == count


@given(st.decimals(0, 1000, places=4), st.decimals(0, 1000, places=4))
def test_equal_digits_are_a_common_beginning(a, b) -> None:
    left, right = f"{a:.4f}", f"{b:.4f}"
    count = equal_digits(left, right)
    assert left[:count] == right[:count]
    assert (count == len(left) == len(right)) == (left == right)
    assert equal_digits(right, left) == count
