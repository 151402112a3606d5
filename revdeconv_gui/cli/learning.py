"""`revdeconv learn`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui import core
from revdeconv_gui.core.training import provenance
from revdeconv_gui.document.image_files import LoadedImage

from .failures import Failure, WrongUse, blaming
from .files import expand, find_filter, fits, load_all, once, plain, tell, tell_black
from .interrupts import note_written
from .outputs import check_extension, check_place, keep_inputs
from .parser import DEFAULT_RATE
from .progress import Progress, waiting
from .words import comparison_lines, matrix, named_kernels

# Formats of filters that cannot hold a bias (a test compares).
WITHOUT_BIAS = (".txt", ".npy")


@dataclass(frozen=True)
class Task:
    """What is learned from."""

    images: list[LoadedImage]
    targets: list[LoadedImage] | None
    filter: core.Filter | None
    geometry: core.Geometry

    @property
    def names(self) -> list[str]:
        """Names of the sources, for the filter's file."""
        return [plain(image.path.name) for image in self.images]

    @property
    def pixels(self) -> list[npt.NDArray[Any]]:
        """Pixels of the sources."""
        return [image.pixels for image in self.images]

    @property
    def target_pixels(self) -> list[npt.NDArray[Any]] | None:
        """Pixels of the targets."""
        return None if self.targets is None else [image.pixels for image in self.targets]


def run(options: argparse.Namespace) -> int:
    """Learn a filter, write it, and say what was found."""
    _check(options)
    settings = _settings(options)
    task = _task(options)
    _tell_useless(task, settings, options)
    stable = core.stable_rate(*task.pixels, geometry=task.geometry)
    if settings.rule is core.Rule.SGD and settings.learning_rate > stable:
        tell(
            options,
            f"the learning rate {settings.learning_rate:g} is above the stable rate {stable:.4g} of these images: the "
            f"result may be far off; use --rate {_below(stable)} or --rule nlms",
        )
    if settings.rule is core.Rule.LEAST_SQUARES:
        with waiting("solving", quiet=options.quiet):
            found, lines = _solve(task, settings)
        losses = None
    else:
        result = _learn(task, settings, stable, quiet=options.quiet)
        found, losses = result.filter, result.losses
        lines = [f"{result.blocks} blocks, stable rate {stable:.4g}, {_loss_words(result.losses)}"]
    from revdeconv_gui.document.filter_files import write_filter

    write_filter(options.output, found)
    note_written()
    if options.log:
        _write_log(options, losses)
    if not options.quiet:
        _print(found, task, lines, options)
    return 0


def _settings(options: argparse.Namespace) -> core.LearningSettings:
    return core.LearningSettings(
        rule=options.rule,
        learning_rate=DEFAULT_RATE if options.rate is None else options.rate,
        epochs=1 if options.epochs is None else options.epochs,
        border=options.border,
        activation=options.activation,
        bias=options.bias,
        schedule=options.schedule or core.Schedule.CONSTANT,
    )


def _check(options: argparse.Namespace) -> None:
    """Refuse options that have no effect together, and results that cannot be written."""
    from revdeconv_gui.document.filter_files import FILTER_SUFFIXES

    if options.bias and Path(options.output).suffix.lower() in WITHOUT_BIAS:
        raise WrongUse(f"-o {options.output}: {' and '.join(WITHOUT_BIAS)} have no place for a --bias; use .json")
    refuse_steps(options, "rate", "epochs", "schedule")
    if options.anchor is not None and options.target is None:
        raise WrongUse("--anchor is for --target images of the size of theirs")
    sources, goals = expand(options.images), expand(options.target or ())
    if options.target is None:
        once(sources)
    keep_inputs([options.output, options.log], [*sources, *goals, options.filter])
    check_extension("-o", options.output, FILTER_SUFFIXES, "a filter file")
    check_place(options.output)
    check_place(options.log)


def refuse_steps(options: argparse.Namespace, *names: str) -> None:
    """Refuse options about steps for least squares, which takes none."""
    for name in names:
        if options.rule == core.Rule.LEAST_SQUARES and getattr(options, name) is not None:
            raise WrongUse(f"--{name} has no effect with --rule least-squares, which takes no steps")


def _tell_useless(task: Task, settings: core.LearningSettings, options: argparse.Namespace) -> None:
    """Say which images there is nothing to be learned from, and which options have no effect."""
    size = task.geometry.size
    for image in task.images:
        height, width = image.pixels.shape[:2]
        rows, columns = task.geometry.grid(height, width, settings.border)
        if not rows * columns:
            blocks = f"whole {size} x {size} block"
            if settings.border is core.Border.PAPER and height >= size and width >= size:
                blocks = f"{size} x {size} block but in the last row and column"
            tell(options, f"{image.path}: is left out, it has no {blocks}")
    tell_black(task.images, options)
    if options.anchor is not None and task.geometry.stride > 1:
        tell(options, "--anchor has no effect: these targets are smaller than their images")


def _task(options: argparse.Namespace) -> Task:
    if options.filter is not None:
        filter = find_filter(options.filter, size=options.kernel_size)
        images = load_all(options.images, options)
        for image in images:
            fits(filter, image)
        return Task(images, None, filter, core.block_geometry(filter.size))
    sources, goals = expand(options.images), expand(options.target)
    if len(sources) != len(goals):
        raise WrongUse(f"{len(sources)} IMAGE and {len(goals)} --target do not pair up; give one target for each image")
    images = load_all(options.images, options)
    targets = load_all(options.target, options)
    geometries = [_pair(image, target, options) for image, target in zip(images, targets, strict=True)]
    for image, geometry in zip(images, geometries, strict=True):
        if geometry != geometries[0]:
            raise Failure(
                image.path,
                f"and its target ask for a {geometry.size} x {geometry.size} kernel with stride {geometry.stride}, "
                f"{images[0].path} for {geometries[0].size} x {geometries[0].size} with stride {geometries[0].stride}",
                "give pairs of one kind",
            )
    return Task(images, targets, None, geometries[0])


def _pair(image: LoadedImage, target: LoadedImage, options: argparse.Namespace) -> core.Geometry:
    if (image.pixels.ndim == 3) != (target.pixels.ndim == 3):
        kinds = [("in colour" if loaded.pixels.ndim == 3 else "gray") for loaded in (target, image)]
        raise Failure(target.path, f"is {kinds[0]} but {image.path} is {kinds[1]}", "give images of one kind")
    (height, width), (low, narrow) = image.pixels.shape[:2], target.pixels.shape[:2]
    try:
        return core.pair_geometry(
            (height, width), (low, narrow), options.kernel_size, centred=options.anchor != "corner"
        )
    except ValueError as error:
        raise Failure(target.path, str(error), f"check that it was made from {image.path}") from error


def _learn(task: Task, settings: core.LearningSettings, stable: float, *, quiet: bool) -> core.LearnResult:
    first = task.images[0].path
    with Progress("learning", "blocks", quiet=quiet) as progress, blaming(first, "choose larger images"):
        try:
            return core.learn(
                task.pixels,
                targets=task.target_pixels,
                filter=task.filter,
                settings=settings,
                geometry=task.geometry,
                names=task.names,
                progress=lambda report: progress(report.block, report.total),
            )
        except core.Divergence as error:
            raise Failure(
                first,
                f"learning diverged at rate {settings.learning_rate:g}: the weights overflowed (the stable rate is "
                f"{stable:.4g})",
                f"use --rate {_below(stable)} or --rule nlms; nothing was written",
            ) from error


def _solve(task: Task, settings: core.LearningSettings) -> tuple[core.Filter, list[str]]:
    how: dict[str, Any] = {"border": settings.border, "activation": settings.activation, "bias": settings.bias}
    targets, pair = task.target_pixels, None
    with blaming(task.images[0].path, "choose larger or less contrasty images"):
        if targets is not None:
            pair = core.solve_pair(task.pixels, targets, task.geometry, **how)
            fit, best, losses, shares = pair.fit, pair.filter, pair.loss, pair.r_squared
        else:
            fit = core.least_squares(task.pixels, filter=task.filter, geometry=task.geometry, **how)
            best, losses, shares = fit.filter, fit.loss, fit.r_squared
    found = core.Filter(best.kernels, 1.0, best.bias, "learned", provenance(settings, task.names))
    full = task.geometry.size**2 + settings.bias
    lines = [f"{fit.blocks} blocks, {100 * fit.saturated:.3g}% of them saturated and left out"]
    for name, rank, loss, r_squared in zip(core.channel_names(len(fit.rank)), fit.rank, losses, shares, strict=True):
        lines.append(f"  {name}: rank {rank} of {full}, loss {loss:.4g}, R^2 {r_squared:.6f}")
    if (fit.rank < full).any():
        lines.append("the blocks do not determine the kernel; the smallest of those that fit is given")
    if pair is not None and pair.exact is not None:
        how_made = " (their digits were cut off, not rounded)" if pair.cut else ""
        lines.append(
            f"{np.floor(pair.exact * 1e6) / 1e4:.6g}% of the target's pixels are given to the last digit{how_made}"
        )
    return found, lines


def _loss_words(losses: core.LossRecord) -> str:
    """The first and the last recorded loss, mean over channels."""
    values = losses.lane().mean(axis=1)
    if values.size == 0:
        return "no loss recorded"
    tenth = max(1, values.size // 10)
    return f"loss {values[:tenth].mean():.4g} in the first tenth, {values[-tenth:].mean():.4g} in the last"


def _below(stable: float) -> str:
    """A rate to recommend: half the stable one, two digits, at most 1."""
    half = min(1.0, stable / 2.0)
    return f"{half:.2g}" if np.isfinite(half) else "1"


def _write_log(options: argparse.Namespace, losses: core.LossRecord | None) -> None:
    if losses is None:
        tell(options, f"{options.log}: not written; least squares has no loss per step")
        return
    from revdeconv_gui.document.loss_files import write_losses

    points, channels = losses.lane(), core.channel_names(losses.values.shape[1])
    write_losses(
        options.log,
        (
            (1, int(losses.epochs[at]), int(losses.blocks[at]), channel, loss)
            for at, point in enumerate(points)
            for channel, loss in zip(channels, point.tolist(), strict=True)
        ),
    )
    note_written()


def _print(found: core.Filter, task: Task, lines: list[str], options: argparse.Namespace) -> None:
    for name, index in named_kernels(found):
        print(f"{name}:", *matrix(found.kernels[index]), sep="\n")
        if found.bias.any():
            print(f"  bias {found.bias[index]:.6g}")
    print(*lines, sep="\n")
    if task.filter is not None:
        print(*comparison_lines(found, task.filter, options.filter), sep="\n")
    print(f"written: {options.output}")
