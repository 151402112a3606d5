"""The experiment's results as CSV, JSON, Markdown and LaTeX."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from revdeconv_gui import __version__
from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.filters import Filter, channel_names
from revdeconv_gui.core.settings import Border, LearningSettings, Rule

# As the author's table names it.
_NAMES = {"edge": "edge-detection"}


def shown_name(name: str) -> str:
    """A filter's name in tables."""
    return _NAMES.get(name, name)


def filter_name(filter: Filter) -> str:
    """The filter's name in tables."""
    return shown_name(filter.name)


def rate_text(rate: float) -> str:
    """Two decimals where they say it all (0.30000000000000004 is 0.30), otherwise the shortest exact figure."""
    return f"{rate:.2f}" if abs(rate - round(rate, 2)) < 1e-9 else repr(rate)


def row_rate(row: ExperimentRow, without: str = "-") -> str:
    """The learning rate of a row, or ``without`` where its rule has none."""
    return without if row.stepless else rate_text(row.learning_rate)


# ---- CSV: the columns of the author's own results

_MEASURES = (
    "signed_change_percent", "psnr", "psnr0", "ssim", "ssim0", "covered_mae", "covered_mae0", "scale", "cosine",
    "largest_error",
)  # fmt: skip


def as_csv(result: ExperimentResult, *, every: bool = False) -> str:
    """One line per filter and rate, with all weights, 12 decimals.

    The columns are those of the author's own table; a last one has the rule where there are several. With ``every``
    rule and all other measures come after them, and the biases where they were learned.
    """
    size = max(row.learned.size for row in result.rows)
    channels = result.rows[0].learned.channels
    columns = [(c, i, j) for c in range(channels) for i in range(size) for j in range(size)]
    names = channel_names(channels)
    several = every or len(result.rules) > 1
    biased = every and result.settings.bias
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(
        ["learning_rate", "filter", "mae", "mae0", "loss_ratio_percent"]
        + [f"w_{names[c]}_{_index(i, size)}{_index(j, size)}" for c, i, j in columns]
        + (["rule"] if several else [])
        + (list(_MEASURES) if every else [])
        + ([f"bias_{name}" for name in names] if biased else [])
    )
    for row in result.rows:
        numbers = [row.mae, row.mae0, 100.0 * row.loss_ratio]
        weights = row.learned.effective
        cells = [f"{weights[at]:.12f}" if max(at[1:]) < row.learned.size else "" for at in columns]
        cells += [row.rule.value] if several else []
        cells += [f"{n:.12f}" if math.isfinite(n) else "" for n in _measures(row)] if every else []
        cells += [f"{n:.12f}" for n in row.learned.for_channels(channels).bias.tolist()] if biased else []
        table.writerow([row_rate(row, ""), filter_name(row.filter), *(f"{n:.12f}" for n in numbers), *cells])
    return file.getvalue()


def _measures(row: ExperimentRow) -> tuple[float, ...]:
    near = row.comparison
    return (
        100.0 * row.signed_change, row.psnr, row.psnr0, row.ssim, row.ssim0, row.covered_mae, row.covered_mae0,
        near.scale, near.cosine, near.largest_error,
    )  # fmt: skip


def _index(i: int, size: int) -> str:
    return f"{i:02}" if size > 10 else str(i)


# ---- JSON: full precision


def as_json(result: ExperimentResult, images: Sequence[str]) -> str:
    """Everything, numbers in full precision; infinities and NaN, which JSON has not, as null."""
    settings = asdict(result.settings)
    del settings["learning_rate"]  # each row has its own
    if len(result.rules) > 1:
        del settings["rule"]
    document = {
        "format": "revdeconv-experiment",
        "version": 1,
        "program": __version__,
        "settings": settings,
        "images": list(images),
        "rows": [_json_row(row) for row in result.rows],
        "averages": [
            {
                "rule": average.rule.value,
                "filter": shown_name(average.filter),
                "rates": average.rates,
                "mae": average.mae,
                "mae0": average.mae0,
                "loss_ratio": _finite(average.loss_ratio),
                "signed_change": _finite(average.signed_change),
            }
            for average in result.averages()
        ],
    }
    return json.dumps(document, indent=1, allow_nan=False) + "\n"


def _json_row(row: ExperimentRow) -> dict[str, Any]:
    near = row.comparison
    return {
        "rule": row.rule.value,
        "learning_rate": None if row.stepless else row.learning_rate,
        "filter": filter_name(row.filter),
        "mae": row.mae,
        "mae0": row.mae0,
        "loss_ratio": _finite(row.loss_ratio),
        "signed_change": _finite(row.signed_change),
        "psnr": _finite(row.psnr),
        "psnr0": _finite(row.psnr0),
        "ssim": _finite(row.ssim),
        "ssim0": _finite(row.ssim0),
        "covered": {
            "mae": row.covered_mae,
            "mae0": row.covered_mae0,
            "signed_change": _finite(row.covered_change),
        },
        "recovery": {
            "scale": _finite(near.scale),
            "cosine": _finite(near.cosine),
            "largest_error": _finite(near.largest_error),
        },
        "kernels": row.learned.effective.tolist(),
        "bias": row.learned.bias.tolist(),
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


# ---- Markdown and LaTeX: Tables 1 and 2 of the paper, with the sign that the loss ratio hides

NOTE = (
    "MAE0 is the error of the filtered image zoomed to the original's size, MAE that of the deconvolved one. "
    "The loss ratio is |MAE - MAE0| / MAE0; the change shows its sign: below 0% deconvolution is nearer to the "
    "original than the plain zoom. Scale, cosine and largest error compare the learned filter with the true one."
)
UNEVEN = (
    "The sides of some images are no multiples of the kernel size: uncovered pixels count as 0 in MAE, as in the "
    "paper. The covered columns leave these pixels out of both errors."
)
_LEFT = ("Rule", "Filter")


def percent(value: float, form: str = ".4f") -> str:
    """A share as per cent."""
    return f"{100.0 * value:{form}}%" if math.isfinite(value) else "-"


def decibels(value: float) -> str:
    """A PSNR."""
    return f"{value:.2f} dB" if math.isfinite(value) else "-"


def plain_number(value: float, form: str = ".4f") -> str:
    """A number; a dash where there is none."""
    return f"{value:{form}}" if math.isfinite(value) else "-"


def table_1(result: ExperimentResult) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Heads and cells of all rows."""
    several, ssim, uneven = len(result.rules) > 1, result.has_ssim, result.uneven
    heads = ("Rule",) * several + ("Rate", "Filter", "MAE", "MAE0", "Loss ratio", "Change", "PSNR", "PSNR0")
    heads += ("SSIM", "SSIM0") * ssim + ("Scale", "Cosine", "Largest error")
    heads += ("Covered MAE", "Covered MAE0", "Covered change") * uneven
    return heads, [_cells(row, several=several, ssim=ssim, uneven=uneven) for row in result.rows]


def _cells(row: ExperimentRow, *, several: bool, ssim: bool, uneven: bool) -> tuple[str, ...]:
    near = row.comparison
    cells = (row.rule.value,) * several
    cells += (
        row_rate(row), filter_name(row.filter), f"{row.mae:.4f}", f"{row.mae0:.4f}", percent(row.loss_ratio),
        percent(row.signed_change, "+.4f"), decibels(row.psnr), decibels(row.psnr0),
    )  # fmt: skip
    cells += (plain_number(row.ssim), plain_number(row.ssim0)) * ssim
    cells += (plain_number(near.scale), plain_number(near.cosine, ".5f"), f"{near.largest_error:.3g}")
    return cells + (f"{row.covered_mae:.4f}", f"{row.covered_mae0:.4f}", percent(row.covered_change, "+.4f")) * uneven


def table_2(result: ExperimentResult) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Heads and cells of the averages."""
    several = len(result.rules) > 1
    heads = ("Rule",) * several + ("Filter", "MAE", "MAE0", "Loss ratio", "Change")
    return heads, [
        (average.rule.value,) * several
        + (
            shown_name(average.filter), f"{average.mae:.4f}", f"{average.mae0:.4f}", percent(average.loss_ratio),
            percent(average.signed_change, "+.4f"),
        )
        for average in result.averages()
    ]  # fmt: skip


def as_markdown(result: ExperimentResult) -> str:
    """A table that is readable as it is and in Markdown, and its averages where there are several rates."""
    parts = [_markdown(*table_1(result)), ""]
    if len(result.rates) > 1:
        parts += ["Averages over the learning rates:", "", _markdown(*table_2(result)), ""]
    parts += [NOTE, UNEVEN] if result.uneven else [NOTE]
    return "\n".join([*parts, how_learned(result.settings, result.rules)]) + "\n"


def how_learned(settings: LearningSettings, rules: Sequence[Rule]) -> str:
    """Rules, border, epochs and activation in a sentence."""
    border = "every block" if settings.border is Border.ALL else "all blocks but those of the last row and column"
    steps = any(rule is not Rule.LEAST_SQUARES for rule in rules)
    epochs = f", {settings.epochs} epoch{'s' if settings.epochs != 1 else ''}" if steps else ""
    names = ", ".join(rule.value for rule in rules)
    bias = ", with a bias" if settings.bias else ""
    return (
        f"Learned by {names} from {border} (border {settings.border}){epochs}, activation {settings.activation}{bias}."
    )


def _markdown(heads: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    safe = [tuple(cell.replace("|", "\\|") for cell in row) for row in body]
    widths = [max(len(row[k]) for row in [heads, *safe]) for k in range(len(heads))]
    left = {k for k, head in enumerate(heads) if head in _LEFT}

    def line(cells: tuple[str, ...]) -> str:
        sized = [c.ljust(w) if k in left else c.rjust(w) for k, (c, w) in enumerate(zip(cells, widths, strict=True))]
        return f"| {' | '.join(sized)} |"

    rule = [":" + "-" * (w - 1) if k in left else "-" * (w - 1) + ":" for k, w in enumerate(widths)]
    return "\n".join([line(heads), f"| {' | '.join(rule)} |", *map(line, safe)])


def as_latex(result: ExperimentResult) -> str:
    """Two tables for a paper, with the booktabs package."""
    head = f"% revdeconv {__version__}; needs \\usepackage{{booktabs}}\n% {NOTE}\n"
    head += f"% {how_learned(result.settings, result.rules)}\n"
    return head + _latex(*table_1(result)) + "\n" + _latex(*table_2(result))


_LATEX = str.maketrans({"%": r"\%", "_": r"\_", "&": r"\&", "#": r"\#", "$": r"\$", "{": r"\{", "}": r"\}",
                        "\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"})  # fmt: skip


def _latex(heads: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    align = "".join("l" if head in _LEFT else "r" for head in heads)
    rows = [" & ".join(_latex_cell(cell) for cell in row) + r" \\" for row in [heads, *body]]
    lines = [rf"\begin{{tabular}}{{{align}}}", r"\toprule", rows[0], r"\midrule", *rows[1:], r"\bottomrule"]
    return "\n".join([*lines, r"\end{tabular}"]) + "\n"


def _latex_cell(cell: str) -> str:
    escaped = cell.translate(_LATEX)
    return f"${escaped}$" if escaped[:1] in "+-" and len(escaped) > 1 else escaped
