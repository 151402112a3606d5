"""`revdeconv experiment`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from revdeconv_gui import core
from revdeconv_gui.core.pixels import Image
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.experiment_tables import (
    as_csv,
    as_json,
    as_latex,
    as_markdown,
    filter_name,
    rate_text,
)
from revdeconv_gui.document.image_files import LoadedImage, write_image

from .failures import Failure, WrongUse, blaming
from .files import expand, find_filter, fits, load_all, once, plain, tell_black
from .interrupts import note_written
from .outputs import check_extension, check_folder, check_place, keep_inputs, make_folder
from .progress import Progress

_EXTENSIONS = {".csv": "csv", ".json": "json", ".md": "markdown", ".tex": "latex", ".html": "html", ".htm": "html"}
_ANY_RATE = 1.0  # of least squares, which has none


def run(options: argparse.Namespace) -> int:
    """Run the experiment and print or write its table."""
    style = options.format or _EXTENSIONS.get(Path(options.output or "").suffix.lower(), "markdown")
    _refuse_steps(options)
    filters = [find_filter(name) for name in options.filters]
    names = [filter.name for filter in filters]
    if len(set(names)) < len(names):
        raise WrongUse(f"--filters: {', '.join(names)}: a filter is named twice")
    rates = _rates(options)
    writer = _check(options, filters, rates)
    images = load_all(options.images, options)
    for filter in filters:
        for image in images:
            fits(filter, image)
    tell_black(images, options)
    before = time.perf_counter()
    result = _experiment(options, images, filters, rates, writer)
    text = _table(style, result, images, options.filters, time.perf_counter() - before)
    if options.output:
        write_text(options.output, text)
        note_written()
    else:
        sys.stdout.write(text)
    return 0


def _refuse_steps(options: argparse.Namespace) -> None:
    """Refuse options about steps where least squares, which takes none, is the only rule."""
    for name in ("rates", "epochs"):
        if set(options.rule) == {core.Rule.LEAST_SQUARES} and getattr(options, name) is not None:
            raise WrongUse(f"--{name} has no effect with --rule least-squares, which takes no steps")


def _rates(options: argparse.Namespace) -> tuple[float, ...]:
    if set(options.rule) == {core.Rule.LEAST_SQUARES}:
        return (_ANY_RATE,)
    return core.paper_rates() if options.rates in (None, "paper") else options.rates


def _check(options: argparse.Namespace, filters: Sequence[core.Filter], rates: Sequence[float]) -> ImageWriter | None:
    """Refuse results that cannot be written or would be written over what is read."""
    sources = once(expand(options.images))
    results = [options.output]
    writer = None
    if options.images_folder is not None:
        folder = Path(options.images_folder)
        check_folder(folder)
        writer = ImageWriter(folder, [path.stem for path in sources], options.rule)
        results += writer.paths(filters, rates)
        for name in dict.fromkeys(filter_name(filter) for filter in filters):
            check_folder(folder / name)
    keep_inputs(results, [*sources, *options.filters])
    if options.format is None:
        check_extension("-o", options.output, ("", ".txt", *_EXTENSIONS), "a table")
    check_place(options.output)
    return writer


class ImageWriter:
    """Writes each row's images: FOLDER/FILTER/NAME-filtered.png and NAME-rate-G.png.

    Parameters
    ----------
    folder : Path
        Made when the first is written.
    stems : sequence of str
        Names of the images.
    rules : sequence of Rule
        Where there are several, their names stand in the files' names.
    """

    def __init__(self, folder: Path, stems: Sequence[str], rules: Sequence[core.Rule] = (core.Rule.SGD,)) -> None:
        if len(set(map(str.casefold, stems))) < len(stems):
            stems = [f"{number:03}-{stem}" for number, stem in enumerate(stems, 1)]
        self._folder, self._stems, self._rules = folder, stems, rules
        self._written: set[Path] = set()

    def paths(self, filters: Sequence[core.Filter], rates: Sequence[float]) -> list[Path]:
        """All that will be written."""
        places = [(filter, index) for filter in filters for index in range(len(self._stems))]
        plain = [self._filtered(*place) for place in places]
        ways = [
            (rule, rate) for rule in self._rules for rate in (rates[:1] if rule is core.Rule.LEAST_SQUARES else rates)
        ]
        return plain + [self._made(*place, *way) for place in places for way in ways]

    def _filtered(self, filter: core.Filter, index: int) -> Path:
        return self._folder / filter_name(filter) / f"{self._stems[index]}-filtered.png"

    def _made(self, filter: core.Filter, index: int, rule: core.Rule, rate: float) -> Path:
        how = "least-squares" if rule is core.Rule.LEAST_SQUARES else f"rate-{rate_text(rate)}"
        if len(self._rules) > 1 and rule is not core.Rule.LEAST_SQUARES:
            how = f"{rule.value}-{how}"
        return self._folder / filter_name(filter) / f"{self._stems[index]}-{how}.png"

    def __call__(self, row: core.ExperimentRow, index: int, filtered: Image, made: Image) -> None:
        """Write what `core.run_experiment` gives."""
        path = self._filtered(row.filter, index)
        make_folder(path.parent)
        if path not in self._written:
            self._written.add(path)
            write_image(path, filtered)
            note_written()
        write_image(self._made(row.filter, index, row.rule, row.learning_rate), made)
        note_written()


def _experiment(
    options: argparse.Namespace,
    images: list[LoadedImage],
    filters: list[core.Filter],
    rates: Sequence[float],
    writer: ImageWriter | None,
) -> core.ExperimentResult:
    settings = core.LearningSettings(
        rule=options.rule[0], epochs=options.epochs or 1, border=options.border, activation=options.activation,
        bias=options.bias,
    )  # fmt: skip
    first = images[0].path
    with (
        Progress("experiment", "steps", quiet=options.quiet) as progress,
        blaming(first, "choose larger images or smaller kernels"),
    ):
        try:
            return core.run_experiment(
                [image.pixels for image in images],
                filters=filters,
                rates=rates,
                settings=settings,
                rules=options.rule,
                ssim=options.ssim,
                progress=progress,
                on_images=writer,
            )
        except core.Divergence as error:
            stable = core.stable_rate(*(image.pixels for image in images), size=filters[0].size)
            raise Failure(
                first,
                f"learning diverged with activation {options.activation}. {error}",
                f"use --rates below the stable {stable:.4g}, --rule nlms or --activation clip",
            ) from error


def _table(
    style: str, result: core.ExperimentResult, images: list[LoadedImage], filters: Sequence[str], seconds: float
) -> str:
    match style:
        case "csv":
            return as_csv(result)
        case "csv-all":
            return as_csv(result, every=True)
        case "json":
            return as_json(result, [plain(image.path.name) for image in images])
        case "latex":
            return as_latex(result)
        case "html":
            from revdeconv_gui.document.experiment_record import ExperimentSource, make_record
            from revdeconv_gui.document.report import html_report

            sources = [ExperimentSource(image.path.name, image.path, image.pixels) for image in images]
            return html_report(make_record(1, result, sources, seconds), filters)
        case _:
            return as_markdown(result)
