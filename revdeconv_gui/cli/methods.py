"""`revdeconv methods`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from revdeconv_gui.core.methods import METHODS, compare_methods
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.method_tables import csv_table, markdown_table

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
    text = csv_table([table], seconds=options.seconds) if as_csv else markdown_table(table, seconds=options.seconds)
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
