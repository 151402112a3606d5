"""Tables of compared methods as text: CSV for programs, Markdown for people."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence

from revdeconv_gui.core.methods import MethodRow, MethodTable

__all__ = ["csv_table", "markdown_table"]


def csv_table(tables: Sequence[MethodTable], *, seconds: bool = False) -> str:
    """One line per filter and method, 12 decimals; what is infinite or undefined is inf or nan.

    Parameters
    ----------
    tables : sequence of MethodTable
        One for each filter.
    seconds : bool
        Add the times, which differ from run to run.
    """
    file = io.StringIO()
    lines = csv.writer(file, lineterminator="\n")
    heads = ["filter", "method", "fitted", "mae", "change_percent", "psnr", "ssim", "against_zoom"]
    lines.writerow(heads + (["fit_seconds", "apply_seconds"] if seconds else []))
    for table in tables:
        for row in table.rows:
            numbers = [f"{n:.12f}" for n in (row.mae, 100.0 * row.change, row.psnr, row.ssim)]
            times = [f"{row.fit_seconds:.3f}", f"{row.apply_seconds:.3f}"] if seconds else []
            kind = "leave-one-out" if row.fitted else "no"
            lines.writerow([table.filter.name, row.method, kind, *numbers, row.verdict, *times])
    return file.getvalue()


def markdown_table(table: MethodTable, *, seconds: bool = False) -> str:
    """A table that is readable as it is and in Markdown, and how it was measured."""
    heads = ["Method", "MAE", "Change", "PSNR", "SSIM", "Against the zoom"]
    heads += ["Fit", "Apply"] if seconds else []
    body = [_cells(row, seconds) for row in table.rows]
    widths = [max(len(line[k]) for line in [heads, *body]) for k in range(len(heads))]
    left = {0, 5}

    def line(cells: list[str]) -> str:
        sized = [c.ljust(w) if k in left else c.rjust(w) for k, (c, w) in enumerate(zip(cells, widths, strict=True))]
        return f"| {' | '.join(sized)} |"

    rule = [":" + "-" * (w - 1) if k in left else "-" * (w - 1) + ":" for k, w in enumerate(widths)]
    images = f"{table.images} image" + ("s" if table.images != 1 else "")
    note = (
        f"Filter {table.filter.name or 'without a name'}, activation {table.activation}, mean over {images}. Filtered "
        "images in 8 bits; measured over the area that the blocks cover. Change is that of the MAE against the zoom: "
        "below 0% a method is nearer to the original."
    )
    if any(row.fitted for row in table.rows):
        note += " Methods with a * were fitted, for each image, on all the other images."
    return "\n".join([line(heads), f"| {' | '.join(rule)} |", *map(line, body), "", note]) + "\n"


def _cells(row: MethodRow, seconds: bool) -> list[str]:
    change = f"{100.0 * row.change:+.2f}%" if math.isfinite(row.change) else "-"
    psnr = f"{row.psnr:.2f} dB" if math.isfinite(row.psnr) else "-"
    ssim = f"{row.ssim:.4f}" if math.isfinite(row.ssim) else "-"
    times = [f"{row.fit_seconds:.2f} s" if row.fitted else "-", f"{row.apply_seconds:.3f} s"] if seconds else []
    name = f"{row.method} *" if row.fitted else row.method
    return [name, f"{row.mae:.4f}", change, psnr, ssim, row.verdict, *times]
