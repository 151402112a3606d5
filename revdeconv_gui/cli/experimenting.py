"""`revdeconv experiment`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from revdeconv_gui import core
from revdeconv_gui.core.pixels import Image
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.image_files import LoadedImage, write_image

from .covering import Covering
from .failures import Failure, WrongUse, blaming
from .files import expand, find_filter, fits, load_all, once, plain, tell_black
from .interrupts import note_written
from .learning import refuse_steps
from .outputs import check_extension, check_folder, check_place, keep_inputs, make_folder
from .progress import Progress
from .tables import as_csv, as_json, as_latex, as_markdown, filter_name, rate_text

_EXTENSIONS = {".csv": "csv", ".json": "json", ".md": "markdown", ".tex": "latex"}
Watcher = Callable[[core.ExperimentRow, int, Image, Image], object]
_ANY_RATE = 1.0  # of least squares, which has none


def run(options: argparse.Namespace) -> int:
    """Run the experiment and print or write its table."""
    style = options.format or _EXTENSIONS.get(Path(options.output or "").suffix.lower(), "markdown")
    refuse_steps(options, "rates", "epochs")
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
    covering = Covering([image.pixels for image in images])
    watchers: list[Watcher] = [writer] if writer else []
    if style in ("json", "markdown") and covering.uneven(filters):
        watchers.append(covering)
    result = _experiment(options, images, filters, rates, watchers)
    text = _table(style, result, images, covering)
    if options.output:
        write_text(options.output, text)
        note_written()
    else:
        sys.stdout.write(text)
    return 0


def _rates(options: argparse.Namespace) -> tuple[float, ...]:
    if options.rule == core.Rule.LEAST_SQUARES:
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
        writer = ImageWriter(folder, [path.stem for path in sources], stepless=options.rule == core.Rule.LEAST_SQUARES)
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
    stepless : bool
        The rule is least squares, which has no rate.
    """

    def __init__(self, folder: Path, stems: Sequence[str], *, stepless: bool = False) -> None:
        if len(set(map(str.casefold, stems))) < len(stems):
            stems = [f"{number:03}-{stem}" for number, stem in enumerate(stems, 1)]
        self._folder, self._stems, self._stepless = folder, stems, stepless
        self._written: set[Path] = set()

    def paths(self, filters: Sequence[core.Filter], rates: Sequence[float]) -> list[Path]:
        """All that will be written."""
        places = [(filter, index) for filter in filters for index in range(len(self._stems))]
        plain = [self._filtered(*place) for place in places]
        return plain + [self._made(*place, rate) for place in places for rate in rates]

    def _filtered(self, filter: core.Filter, index: int) -> Path:
        return self._folder / filter_name(filter) / f"{self._stems[index]}-filtered.png"

    def _made(self, filter: core.Filter, index: int, rate: float) -> Path:
        how = "least-squares" if self._stepless else f"rate-{rate_text(rate)}"
        return self._folder / filter_name(filter) / f"{self._stems[index]}-{how}.png"

    def __call__(self, row: core.ExperimentRow, index: int, filtered: Image, made: Image) -> None:
        """Write what `core.run_experiment` gives."""
        path = self._filtered(row.filter, index)
        make_folder(path.parent)
        if path not in self._written:
            self._written.add(path)
            write_image(path, filtered)
            note_written()
        write_image(self._made(row.filter, index, row.learning_rate), made)
        note_written()


def _experiment(
    options: argparse.Namespace,
    images: list[LoadedImage],
    filters: list[core.Filter],
    rates: Sequence[float],
    watchers: Sequence[Watcher],
) -> core.ExperimentResult:
    settings = core.LearningSettings(
        rule=options.rule, epochs=options.epochs or 1, border=options.border, activation=options.activation
    )
    first = images[0].path

    def watch(row: core.ExperimentRow, index: int, filtered: Image, made: Image) -> None:
        for watcher in watchers:
            watcher(row, index, filtered, made)

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
                progress=progress,
                on_images=watch if watchers else None,
            )
        except core.Divergence as error:
            stable = core.stable_rate(*(image.pixels for image in images), size=filters[0].size)
            raise Failure(
                first,
                f"learning diverged with activation {options.activation} (the stable rate is {stable:.4g})",
                "use smaller --rates, --rule nlms or --activation clip",
            ) from error


def _table(style: str, result: core.ExperimentResult, images: list[LoadedImage], covering: Covering) -> str:
    match style:
        case "csv":
            return as_csv(result)
        case "json":
            return as_json(result, [plain(image.path.name) for image in images], covering)
        case "latex":
            return as_latex(result)
        case _:
            return as_markdown(result, covering)
