"""The report: one file that needs nothing else, holds what it should, and cannot be broken by a name."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import Filter, LearningSettings, Rule, preset, run_experiment
from revdeconv_gui.core.filters import channel_names
from revdeconv_gui.document.experiment_command import repeating
from revdeconv_gui.document.experiment_record import ExperimentSource, FinishedExperiment, best_rows, make_record
from revdeconv_gui.document.experiment_tables import as_csv, rate_text
from revdeconv_gui.document.report import html_report
from revdeconv_gui.document.report.markup import Markup, tag, text
from revdeconv_gui.document.report.style import style_sheet

HOSTILE = '<script>alert("1")</script>&\'"><img src=http://x.example/ onerror=alert(1)>\u202egnp.png'


def record_of(
    picture: np.ndarray, *, name: str = "photo.png", path: Path | None = None, complete: bool = True, **options: object
) -> FinishedExperiment:
    filters = options.pop("filters", [preset("blur"), preset("edge")])
    result = run_experiment([picture], filters=filters, rates=options.pop("rates", (0.3, 0.1)), **options)
    return make_record(1, result, [ExperimentSource(name, path, picture)], 0.5, complete=complete)


class Reader(HTMLParser):
    """What a page holds; fails where tags do not close."""

    EMPTY = frozenset({"meta", "img", "rect", "circle", "line", "polyline", "polygon", "path"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, name, attrs):
        self.tags.append(name)
        self.attributes += [(name, key, value or "") for key, value in attrs]
        self.open.append(name)

    def handle_startendtag(self, name, attrs):
        self.handle_starttag(name, attrs)
        self.open.pop()

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.words.append(data)


def test_nothing_is_loaded_and_nothing_runs(picture: np.ndarray) -> None:
    page = html_report(record_of(picture))
    seen = Reader(page)
    assert not {"script", "link", "iframe", "object", "base"} & set(seen.tags)
    for _, key, value in seen.attributes:
        assert not key.startswith("on")
        assert key not in ("href", "srcset", "xlink:href")
        assert key != "src" or value.startswith("data:image/png;base64,")
    assert "url(" not in page
    assert "@import" not in page
    assert ("meta", "content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:") in seen.attributes


def test_it_holds_tables_charts_pictures_and_settings(picture: np.ndarray) -> None:
    record = record_of(picture, rates=(1.0, 0.3, 0.1))
    seen = Reader(html_report(record))
    words = " ".join(seen.words)
    for title in ("Table 1", "Table 2", "Change by filter and rate", "Loss ratio against rate", "Learned filters",
                  "Pictures", "Settings", "Images", "Repeat it", "Made with", "numba", "Processor"):  # fmt: skip
        assert title in words
    assert seen.tags.count("svg") == 3
    assert seen.tags.count("img") == 1 + 3 * 2
    assert record.images[0].checksum in words
    figures = "".join(seen.words)  # marked digits are elements of their own
    for row in record.result.rows:
        assert f"{row.mae:.4f}" in figures
        assert rate_text(row.learning_rate) in words
    assert "0.0727" in words, "the paper's figure stands beside"


def test_one_row_has_no_charts(picture: np.ndarray) -> None:
    one = record_of(picture, rates=(0.2,), rules=[Rule.LEAST_SQUARES])
    assert "svg" not in Reader(html_report(one)).tags


def test_every_drawing_is_xml(picture: np.ndarray) -> None:
    page = html_report(record_of(picture, rates=(0.3, 0.1), rules=[Rule.SGD, Rule.NLMS]))
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(drawings) == 3
    for drawing in drawings:
        root = ET.fromstring(drawing)
        wide, high = float(root.get("width")), float(root.get("height"))
        for box in root.iter("rect"):
            assert -1 <= float(box.get("x")) <= wide
            assert -1 <= float(box.get("y")) + float(box.get("height")) <= high + 1


def test_least_squares_is_one_level_and_one_wide_cell(picture: np.ndarray) -> None:
    page = html_report(record_of(picture, rates=(0.3, 0.1, 0.05), rules=[Rule.SGD, Rule.LEAST_SQUARES]))
    heat, plot, _ = (ET.fromstring(each) for each in re.findall(r"<svg.*?</svg>", page, re.DOTALL))
    wide = sorted({float(box.get("width")) for box in heat.iter("rect")})
    assert wide[1] > 2.9 * wide[0]
    levels = [line for line in plot.iter("line") if line.get("class") == "curve level"]
    assert len(levels) == 2
    assert all(line.get("y1") == line.get("y2") for line in levels)


def test_printed_figures_lie_within_the_plot(picture: np.ndarray) -> None:
    page = html_report(record_of(picture, rates=(0.8, 0.1, 0.05)))
    plot = ET.fromstring(re.findall(r"<svg.*?</svg>", page, re.DOTALL)[1])
    frame = next(box for box in plot.iter("rect") if box.get("class") == "frame")
    top, bottom = float(frame.get("y")), float(frame.get("y")) + float(frame.get("height"))
    rings = [ring for ring in plot.iter("circle") if ring.get("class") == "hollow"]
    assert len(rings) == 4
    assert all(top <= float(ring.get("cy")) <= bottom for ring in rings)


def test_hostile_names_stay_text(picture: np.ndarray) -> None:
    strange = Filter(np.eye(3), name=HOSTILE)
    record = record_of(picture, name=HOSTILE, path=Path(HOSTILE), filters=[strange])
    seen = Reader(html_report(record))
    assert "script" not in seen.tags
    assert not [key for _, key, _ in seen.attributes if key.startswith("on")]
    assert any("<script>" in words for words in seen.words)
    assert "\u202e" not in "".join(seen.words), "no name turns the text around"


def test_long_names_wrap_and_keep_their_rule(picture: np.ndarray) -> None:
    long = "a filter that was learned from one picture of a cat in the garden"
    filters = [replace(preset("blur"), name=f"{long}, {k}") for k in (1, 2)]
    seen = Reader(html_report(record_of(picture, filters=filters, rules=(Rule.SGD, Rule.NLMS))))
    named = [key for tag_, name, key in seen.attributes if tag_ == "td" and name == "class" and "name" in key.split()]
    assert len(named) >= 2 * 8 + 4, "of both tables of all rows, and of the averages"
    assert "td.name{white-space:normal" in style_sheet()
    short = {word for word in seen.words if "…" in word}
    assert {word[-8:].lstrip("n ") for word in short} >= {", 1, sgd", ", 2, sgd"}
    assert any(word.endswith(", 2, nlms") for word in short)
    assert all(len(word) <= 30 for word in short)


def test_learned_biases_are_told(picture: np.ndarray) -> None:
    assert "bias" not in " ".join(Reader(html_report(record_of(picture))).words).replace("with a bias", "")
    filters = [replace(preset("blur"), bias=np.array([0.125]))]
    record = record_of(picture, filters=filters, rates=(0.1,), settings=LearningSettings(bias=True))
    words = Reader(html_report(record)).words
    assert "true, bias 0.125" in words
    (row,) = record.result.rows
    names = channel_names(row.learned.channels)
    for name, bias in zip(names, row.learned.bias.tolist(), strict=True):
        assert f"learned, {name}, bias {bias:.4g}" in words
    head, line = (line.split(",") for line in as_csv(record.result, every=True).splitlines())
    found = dict(zip(head, line, strict=True))
    assert [float(found[f"bias_{name}"]) for name in names] == pytest.approx(row.learned.bias.tolist(), abs=1e-12)
    assert "bias" not in as_csv(record.result), "the author's columns stay as they are"


def test_names_that_are_not_unicode(picture: np.ndarray) -> None:
    page = html_report(record_of(picture, name="caf\udce9.png", path=Path("caf\udce9.png")))
    assert r"caf\udce9.png" in page
    page.encode("utf-8")


@given(st.text())
def test_text_survives(value: str) -> None:
    page = tag("p", value, title=value)
    page.encode("utf-8")
    seen = Reader(page)
    assert seen.tags == ["p"]
    assert len(seen.attributes) == 1
    assert text(Markup("<b/>")) == "<b/>"


def test_dark_and_light_have_the_same_names() -> None:
    sheet = style_sheet()
    light, dark = sheet.split("@media screen and (prefers-color-scheme:dark)")
    names = re.compile(r"(--\w+|\.[dr]\d+)[:{]")
    assert set(names.findall(dark)) == set(names.findall(light))
    assert set(re.findall(r"var\((--\w+)\)", sheet)) <= set(names.findall(light))


def test_stopped_experiments_say_so(picture: np.ndarray) -> None:
    words = " ".join(Reader(html_report(record_of(picture, complete=False))).words)
    assert "Stopped before the end" in words
    assert "No command line repeats this" in words


def test_the_best_rows_have_the_smallest_mae(picture: np.ndarray) -> None:
    record = record_of(picture, rates=(1.0, 0.3, 0.1))
    for index in best_rows(record.result):
        row = record.result.rows[index]
        assert row.mae == min(other.mae for other in record.result.of(row.rule, row.filter.name))
    assert [sample.row for sample in record.samples] == best_rows(record.result)


# ---- the command line


def test_samples_are_written_first(picture: np.ndarray) -> None:
    from revdeconv_gui.document.samples import sample_images

    sample = sample_images()[0]
    how = repeating(record_of(sample.pixels, name=sample.name))
    assert how.lines[0] == "revdeconv samples samples"
    assert f"samples/{sample.name}.png" in how.lines[1]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"complete": False}, "stopped"),
        ({}, "Save these images as files first: photo.png"),
    ],
)
def test_what_no_command_line_does(picture: np.ndarray, options: dict, says: str) -> None:
    how = repeating(record_of(picture, **options))
    assert how.lines == ()
    assert says in how.problem


def test_filters_of_ones_own_come_as_files(picture: np.ndarray, tmp_path: Path) -> None:
    mine = Filter(np.eye(3), 0.5, name="mine")
    record = record_of(picture, path=tmp_path / "photo.png", filters=[preset("blur"), mine])
    how = repeating(record)
    ((name, filter),) = how.filters
    assert filter is mine
    assert f"--filters blur,{name}" in how.lines[-1]
    assert '"revdeconv-filter"' in "".join(Reader(html_report(record)).words)
