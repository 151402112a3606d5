"""The report's sections that are tables of numbers."""

from __future__ import annotations

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.filters import FloatArray, channel_names
from revdeconv_gui.document.experiment_measures import BY_KEY, measures_of, nearer_words
from revdeconv_gui.document.experiment_record import FinishedExperiment, best_rows
from revdeconv_gui.document.experiment_tables import (
    NOTE,
    UNEVEN,
    filter_name,
    percent,
    row_rate,
    shown_name,
    table_2,
)
from revdeconv_gui.document.experiment_words import row_words
from revdeconv_gui.document.published import equal_digits, figures_of, paper_averages, published, rounding_words

from .markup import Content, Markup, join, table, tag, text
from .style import diverging_class

_MARKED = (
    "The columns headed “paper” are what Nguyen (2023) prints for the same filter and rate on his own ten images. "
    "Digits that equal the printed ones are "
)


def digits(computed: str, printed: str | None) -> Markup:
    """A computed figure, the digits that equal the printed ones marked."""
    if printed is None:
        return text(computed)
    count = equal_digits(computed, printed)
    marked = tag("span", computed[:count], cls="eq") if count else Markup()
    return Markup(marked + text(computed[count:]))


def _left(words: str) -> Markup:
    return tag("th", words, cls="l")


def _paper(words: str | None) -> Markup:
    return tag("td", words or "", cls="paper")


def first_table(result: ExperimentResult) -> Markup:
    """Table 1: the errors of all rows, published figures beside."""
    known = [published(row, result.settings) for row in result.rows]
    beside = any(figures is not None for figures in known)
    heads = _row_heads(result)
    for title in ("MAE", "MAE0", "Loss ratio"):
        heads += [title, "paper"] if beside else [title]
    heads += ["Change", _left("")]
    rows: list[list[Content]] = []
    for row, figures in zip(result.rows, known, strict=True):
        ours = figures_of(row)
        cells = _row_cells(row, result)
        for what in ("mae", "mae0", "loss"):
            printed = None if figures is None else getattr(figures, what)
            computed = BY_KEY["loss_ratio"].of(row) if what == "loss" else getattr(ours, what)
            cells += [digits(computed, printed), _paper(printed)] if beside else [computed]
        rows.append([*cells, *_change(row)])
    notes = [tag("p", NOTE, cls="note")]
    if beside:
        notes.append(tag("p", _MARKED, tag("span", "underlined and bold", cls="eq"), ".", cls="note"))
        rounding = rounding_words(result)
        notes += [tag("p", rounding, cls="note")] if rounding else []
    return Markup(table(heads, rows) + Markup("".join(notes)))


def more_measures(result: ExperimentResult) -> Markup:
    """The measures that the paper does not have, of all rows."""
    rest = [m for m in measures_of(result) if m.key not in ("mae", "mae0", "loss_ratio", "change")]
    heads: list[Content] = [*_row_heads(result), *(m.title for m in rest)]
    if result.uneven:
        heads += ["Covered MAE", "Covered MAE0", "Covered change"]
    rows: list[list[Content]] = []
    for row in result.rows:
        cells = [*_row_cells(row, result), *(m.of(row) for m in rest)]
        if result.uneven:
            cells += [f"{row.covered_mae:.4f}", f"{row.covered_mae0:.4f}", percent(row.covered_change, "+.4f")]
        rows.append(cells)
    words = [tag("p", UNEVEN, cls="note")] if result.uneven else []
    return join([table(heads, rows), *words])


def _row_heads(result: ExperimentResult) -> list[Content]:
    rule: list[Content] = [_left("Rule")] if len(result.rules) > 1 else []
    return [*rule, "Rate", _left("Filter")]


def _row_cells(row: ExperimentRow, result: ExperimentResult) -> list[Content]:
    rule: list[Content] = [tag("td", row.rule.value, cls="l")] if len(result.rules) > 1 else []
    return [*rule, row_rate(row, "–"), tag("td", filter_name(row.filter), cls="l name")]


def _change(row: ExperimentRow) -> tuple[Markup, Markup]:
    word = nearer_words(row)
    return tag("td", BY_KEY["change"].of(row), cls=word), tag("td", word, cls=f"l {word}")


def second_table(result: ExperimentResult) -> Markup:
    """Table 2: averages over the rates, and over the paper's ten rates where they are all there."""
    heads, rows = table_2(result)
    left = {"Rule", "Filter"}
    cells = [
        [
            tag("td", cell, cls="l name" if head == "Filter" else "l") if head in left else cell
            for head, cell in zip(heads, row, strict=True)
        ]
        for row in rows
    ]
    count = len(result.rates)
    intro = tag("p", f"Averages over {'the rate' if count == 1 else f'all {count} rates'}.", cls="note")
    parts = [intro, table([_left(head) if head in left else head for head in heads], cells)]
    found = [(name, paper_averages(result, name)) for name in result.names]
    matching = [(name, both) for name, both in found if both is not None]
    if matching:
        body = []
        for name, (ours, paper) in matching:
            line: list[Content] = [tag("td", shown_name(name), cls="l name")]
            for what in ("mae", "mae0", "loss"):
                printed = getattr(paper, what)
                line += [digits(getattr(ours, what), printed), _paper(printed)]
            body.append(line)
        words = "As the paper averages: over its ten rates 1 to 0.1, of the figures as they are printed in Table 1."
        titles = [_left("Filter"), "MAE", "paper", "MAE0", "paper", "Loss ratio", "paper"]
        parts += [tag("p", words, cls="note"), table(titles, body)]
    return Markup("".join(parts))


def kernel_tables(record: FinishedExperiment) -> Markup:
    """The true filter and, of each filter under each rule, the best row's learned kernels with their numbers."""
    parts = []
    several = len(record.result.rules) > 1
    for index in best_rows(record.result):
        row = record.result.rows[index]
        title = filter_name(row.filter) + (f", {row.rule.value}" if several else "")
        if not row.stepless:
            title += f", rate {row_rate(row)}"
        told = record.result.settings.bias or bool(row.filter.bias.any())
        biases = [f", bias {value:.4g}" if told else "" for value in row.filter.bias.tolist()]
        figures = [_kernels(f"true{biases[0]}", one) for one in row.filter.effective[:1]]
        names = channel_names(row.learned.channels)
        biases = [f", bias {value:.4g}" if told else "" for value in row.learned.bias.tolist()]
        figures += [
            _kernels(f"learned, {name}{bias}", kernel)
            for name, bias, kernel in zip(names, biases, row.learned.effective, strict=True)
        ]
        parts.append(tag("h3", title) + tag("p", row_words(record, row)) + tag("div", figures, cls="kernels"))
    return Markup("".join(parts))


def _kernels(title: str, kernel: FloatArray) -> Markup:
    largest = float(abs(kernel).max()) or 1.0
    rows = [
        tag("tr", [tag("td", f"{value:.4g}", cls=diverging_class(value / largest)) for value in line])
        for line in kernel.tolist()
    ]
    return tag("figure", tag("table", tag("tbody", rows)), tag("figcaption", title))
