"""The experiment's results as CSV, JSON, Markdown and LaTeX."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import asdict
from typing import Any

import numpy as np

from revdeconv_gui import __version__
from revdeconv_gui.core.experiment import ExperimentResult, ExperimentRow
from revdeconv_gui.core.filters import Filter, channel_names
from revdeconv_gui.core.settings import Border, Rule

from .covering import Covered, Covering

# As the author's table names it.
_NAMES = {"edge": "edge-detection"}


def filter_name(filter: Filter) -> str:
    """The filter's name in tables."""
    return _NAMES.get(filter.name, filter.name)


def rate_text(rate: float) -> str:
    """Two decimals where they say it all (0.30000000000000004 is 0.30), otherwise the shortest exact figure."""
    return f"{rate:.2f}" if abs(rate - round(rate, 2)) < 1e-9 else repr(rate)


def _rate(row: ExperimentRow, result: ExperimentResult, without: str) -> str:
    return without if result.settings.rule is Rule.LEAST_SQUARES else rate_text(row.learning_rate)


# ---- CSV: the columns of the author's own results


def as_csv(result: ExperimentResult) -> str:
    """One line per filter and rate, with all weights, 12 decimals."""
    size = max(row.learned.size for row in result.rows)
    channels = result.rows[0].learned.channels
    columns = [(c, i, j) for c in range(channels) for i in range(size) for j in range(size)]
    names = channel_names(channels)
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(
        ["learning_rate", "filter", "mae", "mae0", "loss_ratio_percent"]
        + [f"w_{names[c]}_{_index(i, size)}{_index(j, size)}" for c, i, j in columns]
    )
    for row in result.rows:
        numbers = [row.mae, row.mae0, 100.0 * row.loss_ratio]
        weights = row.learned.effective
        cells = [f"{weights[at]:.12f}" if max(at[1:]) < row.learned.size else "" for at in columns]
        table.writerow([_rate(row, result, ""), filter_name(row.filter), *(f"{n:.12f}" for n in numbers), *cells])
    return file.getvalue()


def _index(i: int, size: int) -> str:
    return f"{i:02}" if size > 10 else str(i)


# ---- JSON: full precision


def as_json(result: ExperimentResult, images: list[str], covering: Covering) -> str:
    """Everything, numbers in full precision; infinities and NaN, which JSON has not, as null."""
    settings = asdict(result.settings)
    del settings["learning_rate"]  # each row has its own
    document = {
        "format": "revdeconv-experiment",
        "version": 1,
        "program": __version__,
        "settings": settings,
        "images": images,
        "rows": [_json_row(row, result, covering.of(row)) for row in result.rows],
        "averages": [
            {"filter": _NAMES.get(name, name), "mae": mae, "mae0": mae0, "loss_ratio": _finite(ratio)}
            for name, mae, mae0, ratio in result.averages()
        ],
    }
    return json.dumps(document, indent=1, allow_nan=False) + "\n"


def _json_row(row: ExperimentRow, result: ExperimentResult, covered: Covered) -> dict[str, Any]:
    return {
        "learning_rate": None if result.settings.rule is Rule.LEAST_SQUARES else row.learning_rate,
        "filter": filter_name(row.filter),
        "mae": row.mae,
        "mae0": row.mae0,
        "loss_ratio": _finite(row.loss_ratio),
        "signed_change": _finite(row.signed_change),
        "psnr": _finite(row.psnr),
        "psnr0": _finite(row.psnr0),
        "covered": {"mae": covered.mae, "mae0": covered.mae0, "signed_change": _finite(covered.change)},
        "kernels": row.learned.effective.tolist(),
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


# ---- Markdown and LaTeX: Tables 1 and 2 of the paper, with the sign that the loss ratio hides

_NOTE = (
    "MAE0 is the error of the filtered image zoomed to the original's size, MAE that of the deconvolved one. "
    "The loss ratio is |MAE - MAE0| / MAE0; the change shows its sign: below 0 % deconvolution is nearer to the "
    "original than the plain zoom."
)
_UNEVEN = (
    "The sides of some images are no multiples of the kernel size: uncovered pixels count as 0 in MAE, as in the "
    "paper. The covered columns leave these pixels out of both errors."
)
_HEADS = ("Rate", "Filter", "MAE", "MAE0", "Loss ratio", "Change", "PSNR", "PSNR0")
_COVERED_HEADS = ("Covered MAE", "Covered MAE0", "Covered change")
_AVERAGE_HEADS = ("Filter", "MAE", "MAE0", "Loss ratio", "Change")


def _percent(value: float, form: str = ".4f") -> str:
    return f"{100.0 * value:{form}}%" if math.isfinite(value) else "-"


def _decibels(value: float) -> str:
    return f"{value:.2f} dB" if math.isfinite(value) else "-"


def _body(result: ExperimentResult) -> list[tuple[str, ...]]:
    return [
        (
            _rate(row, result, "-"),
            filter_name(row.filter),
            f"{row.mae:.4f}",
            f"{row.mae0:.4f}",
            _percent(row.loss_ratio),
            _percent(row.signed_change, "+.4f"),
            _decibels(row.psnr),
            _decibels(row.psnr0),
        )
        for row in result.rows
    ]


def _averages(result: ExperimentResult) -> list[tuple[str, ...]]:
    table: list[tuple[str, ...]] = []
    for name, mae, mae0, ratio in result.averages():
        change = float(np.mean([row.signed_change for row in result.rows if row.filter.name == name]))
        shown = _NAMES.get(name, name)
        table.append((shown, f"{mae:.4f}", f"{mae0:.4f}", _percent(ratio), _percent(change, "+.4f")))
    return table


def as_markdown(result: ExperimentResult, covering: Covering) -> str:
    """A table that is readable as it is and in Markdown, and its averages where there are several rates."""
    heads: tuple[str, ...] = _HEADS
    body = _body(result)
    uneven = covering.uneven([row.filter for row in result.rows])
    if uneven:
        heads = _HEADS + _COVERED_HEADS
        body = [cells + _covered(covering.of(row)) for cells, row in zip(body, result.rows, strict=True)]
    parts = [_markdown(heads, body), ""]
    if len({row.learning_rate for row in result.rows}) > 1:
        parts += ["Averages over the learning rates:", "", _markdown(_AVERAGE_HEADS, _averages(result)), ""]
    parts += [_NOTE, _UNEVEN] if uneven else [_NOTE]
    return "\n".join([*parts, _how(result)]) + "\n"


def _covered(covered: Covered) -> tuple[str, ...]:
    return f"{covered.mae:.4f}", f"{covered.mae0:.4f}", _percent(covered.change, "+.4f")


def _how(result: ExperimentResult) -> str:
    how = result.settings
    border = "every block" if how.border is Border.ALL else "all blocks but those of the last row and column"
    epochs = "" if how.rule is Rule.LEAST_SQUARES else f", {how.epochs} epoch{'s' if how.epochs != 1 else ''}"
    return f"Learned by {how.rule} from {border} (border {how.border}){epochs}, activation {how.activation}."


def _markdown(heads: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    safe = [tuple(cell.replace("|", "\\|") for cell in row) for row in body]
    widths = [max(len(row[k]) for row in [heads, *safe]) for k in range(len(heads))]
    left = {heads.index("Filter")}

    def line(cells: tuple[str, ...]) -> str:
        sized = [c.ljust(w) if k in left else c.rjust(w) for k, (c, w) in enumerate(zip(cells, widths, strict=True))]
        return f"| {' | '.join(sized)} |"

    rule = [":" + "-" * (w - 1) if k in left else "-" * (w - 1) + ":" for k, w in enumerate(widths)]
    return "\n".join([line(heads), f"| {' | '.join(rule)} |", *map(line, safe)])


def as_latex(result: ExperimentResult) -> str:
    """Two tables for a paper, with the booktabs package."""
    head = f"% revdeconv {__version__}; needs \\usepackage{{booktabs}}\n% {_NOTE}\n"
    return head + _latex(_HEADS, _body(result)) + "\n" + _latex(_AVERAGE_HEADS, _averages(result))


_LATEX = str.maketrans({"%": r"\%", "_": r"\_", "&": r"\&", "#": r"\#", "$": r"\$", "{": r"\{", "}": r"\}",
                        "\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"})  # fmt: skip


def _latex(heads: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    align = "".join("l" if head == "Filter" else "r" for head in heads)
    rows = [" & ".join(_latex_cell(cell) for cell in row) + r" \\" for row in [heads, *body]]
    lines = [rf"\begin{{tabular}}{{{align}}}", r"\toprule", rows[0], r"\midrule", *rows[1:], r"\bottomrule"]
    return "\n".join([*lines, r"\end{tabular}"]) + "\n"


def _latex_cell(cell: str) -> str:
    escaped = cell.translate(_LATEX)
    return f"${escaped}$" if escaped[:1] in "+-" and len(escaped) > 1 else escaped
