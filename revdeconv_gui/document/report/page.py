"""The whole report."""

from __future__ import annotations

from collections.abc import Sequence

from revdeconv_gui import __version__
from revdeconv_gui.core.experiment_result import ExperimentResult
from revdeconv_gui.core.rates import paper_rates
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.experiment_command import Repeating, repeating
from revdeconv_gui.document.experiment_measures import BY_KEY, nearer_words
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import filter_name, how_learned, rate_text, row_rate, shown_name
from revdeconv_gui.document.filter_files.json_format import encode

from .charts import heat_map, loss_plot, multiples
from .markup import Content, Markup, join, table, tag
from .pictures import picture
from .sections import first_table, kernel_tables, more_measures, second_table
from .style import style_sheet
from .versions import versions

PAPER = (
    "Loc Nguyen, Simple image deconvolution based on reverse image convolution and backpropagation algorithm (2023), "
    "doi:10.21203/rs.3.rs-3247106/v1"
)


def html_report(record: FinishedExperiment, filters: Sequence[str] = ()) -> str:
    """The report as one HTML file: no script, and nothing that is loaded from elsewhere.

    Parameters
    ----------
    record : FinishedExperiment
    filters : sequence of str
        As for `experiment_command.repeating`.
    """
    title = _title(record.result)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy",
            content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
        tag("title", title),
        tag("style", Markup(style_sheet())),
    )  # fmt: skip
    body = tag("body", tag("h1", title), *_opening(record), *_results(record), *_making(record, filters), _footer())
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _title(result: ExperimentResult) -> str:
    names = [shown_name(name) for name in result.names]
    shown = ", ".join(names) if len(names) <= 4 else f"{len(names)} filters"
    return f"Reverse deconvolution experiment: {shown}"


def _section(title: str, *content: Content) -> Markup:
    return tag("section", tag("h2", title), *content)


def _opening(record: FinishedExperiment) -> list[Markup]:
    result = record.result
    cards = [
        (str(len(record.images)), "image" + "s" * (len(record.images) != 1)),
        (str(len(result.names)), "filter" + "s" * (len(result.names) != 1)),
        (str(len(result.rates)) if result.rates else "–", "learning rate" + "s" * (len(result.rates) != 1)),
        (str(len(result.rows)), "row" + "s" * (len(result.rows) != 1)),
        (f"{record.seconds:.2f} s", "time taken"),
    ]
    parts = [
        tag("p", f"{record.made.replace('T', ' ')} · revdeconv {__version__}", cls="quiet"),
        tag(
            "div", [tag("div", tag("b", value), tag("span", words), cls="card") for value, words in cards], cls="cards"
        ),
    ]
    if not record.complete:
        parts.append(tag("p", tag("b", "Stopped before the end"), ": these are the rows that were done by then."))
    return [*parts, _summary(result)]


def _summary(result: ExperimentResult) -> Markup:
    """Where the deconvolved images are nearest to their originals, filter by filter, in words."""
    lines = []
    for name in result.names:
        rows = [row for row in result.rows if row.filter.name == name]
        best = min(rows, key=lambda row: row.mae)
        where = f"{best.rule.value}, rate {row_rate(best)}" if not best.stepless else best.rule.value
        word = nearer_words(best)
        than = "as near to the originals as" if word == "equal" else f"{word} to the originals than"
        if word == "farther":
            than = "farther from the originals than"
        words = f": at best {than} the plain zoom ({BY_KEY['change'].of(best)} at {where})."
        lines.append(tag("li", tag("b", shown_name(name)), words))
    return tag("ul", lines)


def _results(record: FinishedExperiment) -> list[Markup]:
    result = record.result
    parts = [_section("Table 1: every filter and rate", first_table(result))]
    parts.append(_section("Table 2: averages", second_table(result)))
    charts = _charts(record) if len(result.rows) > len(result.names) else []
    parts += [*charts, _section("Other measures", more_measures(result))]
    words = "Mean over the channels, each on its own colour scale: blue below zero, red above."
    drawn = (tag("p", words, cls="note"), multiples(result)) if charts else ()
    best = tag("p", "The kernels with the smallest MAE, of each filter:", cls="note")
    parts.append(_section("Learned filters", *drawn, best, kernel_tables(record)))
    parts.append(_section("Pictures", *_samples(record)))
    return parts


def _charts(record: FinishedExperiment) -> list[Markup]:
    words = "Change against the plain zoom, on a logarithmic colour scale: blue is nearer, red farther."
    drawing = heat_map(record.result, BY_KEY["change"])
    parts = [_section("Change by filter and rate", tag("p", words, cls="note"), drawing)]
    plot = loss_plot(record)
    if plot is not None:
        words = "Both axes are logarithmic. A ring is the figure that the paper prints."
        parts.append(_section("Loss ratio against rate", plot, tag("p", words, cls="note")))
    return parts


def _samples(record: FinishedExperiment) -> list[Markup]:
    name, parts = record.images[0].name, []
    height, width = record.original.shape[:2]
    for sample in record.samples:
        row = record.result.rows[sample.row]
        how = row.rule.value if row.stepless else f"{row.rule.value}, rate {row_rate(row)}"
        figures = (
            (record.original, f"{name}: original", False),
            (sample.filtered, f"filtered by {filter_name(row.filter)}, {row.filter.size} times smaller", True),
            (sample.deconvolved, f"deconvolved with the learned filter ({how})", False),
        )
        parts.append(tag("div", [
            tag("figure", picture(pixels, words, enlarged=large), tag("figcaption", words))
            for pixels, words, large in figures
        ], cls="samples"))  # fmt: skip
    note = f"The first image, at most {max(height, width)} pixels a side; every image is in the figures."
    return [tag("p", note, cls="note"), *parts]


# ---- how it was made


def _making(record: FinishedExperiment, filters: Sequence[str]) -> list[Markup]:
    settings, rates = record.result.settings, record.result.rates
    shown = "the paper's 19, 1 to 0.01" if rates == paper_rates() else ", ".join(map(rate_text, rates)) or "none"
    stable = ", ".join(f"{rate:.4g} ({size} × {size})" for size, rate in record.stable_rates)
    facts = [
        ("Learning", how_learned(settings, record.result.rules)),
        ("Filters", ", ".join(shown_name(name) for name in record.result.names)),
        ("Rates", shown),
        ("Stable rate", f"{stable}; plain SGD is stable below it"),
        ("Filtered images", "rounded to 8 bits before they are deconvolved"),
    ]
    if Rule.SGD not in record.result.rules:
        del facts[3]
    return [
        _section("Settings", _facts(facts)),
        _section("Images", _images(record)),
        _section("Repeat it", *_repeat(repeating(record, filters))),
        _section("Made with", _facts(versions())),
    ]


def _facts(facts: Sequence[tuple[str, str]]) -> Markup:
    rows = [tag("tr", tag("th", name), tag("td", value, cls="wrap")) for name, value in facts]
    return tag("table", tag("tbody", rows), cls="facts")


def _images(record: FinishedExperiment) -> Markup:
    heads = ["", tag("th", "Name", cls="l"), "Width", "Height", "Channels", "Bits", tag("th", "SHA-256", cls="l")]
    rows = [
        (
            tag("td", picture(image.thumbnail, image.name)),
            tag("td", image.name, cls="wrap"),
            str(image.width),
            str(image.height),
            str(image.channels),
            str(image.bits),
            tag("td", tag("code", image.checksum or "could not be read again"), cls="wrap"),
        )
        for image in record.images
    ]
    words = "In the order of learning. The checksum is that of the file"
    memory = any(not image.path for image in record.images)
    words += "; of the pixels for an image that no file has." if memory else "."
    return Markup(table(heads, rows) + tag("p", words, cls="note"))


def _repeat(how: Repeating) -> list[Markup]:
    if not how.lines:
        return [tag("p", f"No command line repeats this experiment as it stands. {how.problem}")]
    parts = [tag("p", "With the same files, this gives the same figures to the last digit:")]
    for name, filter in how.filters:
        parts += [tag("p", "Save this filter first as ", tag("code", name), ":"),
                  tag("pre", encode(filter).decode("utf-8"))]  # fmt: skip
    return [*parts, tag("pre", join(line + "\n" for line in how.lines), id="command")]


def _footer() -> Markup:
    return tag("footer", f"Made by Reverse Deconvolution {__version__}, after {PAPER}.")
