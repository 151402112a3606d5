"""`revdeconv methods`."""

from __future__ import annotations

import argparse
import csv
import io
import math
import sys
from pathlib import Path
from typing import Any

from revdeconv_gui.core.methods import METHODS, MethodRow, MethodTable, compare_methods
from revdeconv_gui.document.atomic import write_text

from .failures import Failure, WrongUse, blaming
from .files import expand, find_filter, fits, load_all, once
from .interrupts import note_written
from .outputs import check_extension, check_place, keep_inputs
from .progress import Progress


def run(options: argparse.Namespace) -> int:
    """Measure every method that was chosen and print or write the table."""
    names = options.methods or tuple(METHODS)
    for name in names:
        if name not in METHODS:
            raise WrongUse(f"--methods: there is no {name}; there are {', '.join(METHODS)}")
    if options.reversed is not None and "reverse" not in names:
        raise WrongUse("--reversed is for the method reverse")
    if len(set(names)) < len(names):
        raise WrongUse(f"--methods: {', '.join(names)}: a method is named twice")
    for option in ("radius", "steps"):
        if getattr(options, option) is not None and not any(option in METHODS[name].parameters for name in names):
            raise WrongUse(f"--{option} is for none of {', '.join(names)}")
    keep_inputs([options.output], [*once(expand(options.images)), options.filter, options.reversed])
    if options.format is None:
        check_extension("-o", options.output, ("", ".csv", ".md", ".txt"), "a table of methods")
    check_place(options.output)
    filter = find_filter(options.filter)
    images = load_all(options.images, options)
    for image in images:
        fits(filter, image)
    fitted = [name for name in names if METHODS[name].fitted]
    if fitted and len(images) < 2:
        raise Failure(
            images[0].path,
            f"is the only image, so that {fitted[0]} has no other to be fitted on",
            "give more images, or --methods without those that are fitted",
        )
    with (
        Progress("comparing", "steps", quiet=options.quiet) as progress,
        blaming(images[0].path, "choose larger images or a filter that fits them"),
    ):
        table = compare_methods(
            [image.pixels for image in images],
            filter,
            names,
            activation=options.activation,
            parameters=_parameters(options, fitted),
            progress=progress,
        )
    as_csv = (options.format or Path(options.output or "").suffix.lower().lstrip(".")) == "csv"
    text = csv_table(table, seconds=options.seconds) if as_csv else markdown_table(table, seconds=options.seconds)
    if options.output:
        write_text(options.output, text)
        note_written()
    else:
        sys.stdout.write(text)
    return 0


def _parameters(options: argparse.Namespace, fitted: list[str]) -> dict[str, dict[str, Any]]:
    given = {name: getattr(options, name) for name in ("radius", "steps") if getattr(options, name) is not None}
    chosen: dict[str, dict[str, Any]] = {
        name: {key: value for key, value in given.items() if key in METHODS[name].parameters} for name in fitted
    }
    if options.reversed is not None:
        chosen["reverse"] = {"reversed": find_filter(options.reversed)}
    return chosen


def csv_table(table: MethodTable, *, seconds: bool = False) -> str:
    """One line per method, 12 decimals; what is infinite or undefined is inf or nan."""
    file = io.StringIO()
    lines = csv.writer(file, lineterminator="\n")
    heads = ["filter", "method", "fitted", "mae", "change_percent", "psnr", "ssim", "against_zoom"]
    lines.writerow(heads + (["fit_seconds", "apply_seconds"] if seconds else []))
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
        "below 0 % a method is nearer to the original."
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
