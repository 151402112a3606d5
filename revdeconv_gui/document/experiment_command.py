"""The command line that repeats an experiment."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from revdeconv_gui.core.experiment_result import ExperimentResult
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import PRESETS, preset
from revdeconv_gui.core.rates import paper_rates

from .experiment_record import ExperimentImage, FinishedExperiment, pixels_checksum

_SAMPLES = "samples"  # the folder that the sample images are written to first


@dataclass(frozen=True, slots=True)
class Repeating:
    """How to repeat an experiment.

    Attributes
    ----------
    lines : tuple of str
        Command lines, one after the other; empty where ``problem`` says why none would do it.
    filters : tuple of (str, Filter)
        Files that have to be there first, with the filters that are to be in them.
    problem : str
    """

    lines: tuple[str, ...]
    filters: tuple[tuple[str, Filter], ...] = ()
    problem: str = ""


def repeating(record: FinishedExperiment, filters: Sequence[str] = ()) -> Repeating:
    """The command lines that repeat an experiment.

    Parameters
    ----------
    record : FinishedExperiment
    filters : sequence of str
        Names and files of its filters as a command line gave them; by default presets are named, and others are to
        be saved as files first.
    """
    if not record.complete:
        return Repeating((), problem="It was stopped before its end; no command line stops at the same place.")
    if len({image.channels for image in record.images}) > 1:
        return Repeating((), problem="Gray and colour images are mixed, which the command line does not do.")
    names, missing, prepared = _images(record.images)
    if missing:
        return Repeating((), problem=f"Save these images as files first: {', '.join(missing)}.")
    files: tuple[tuple[str, Filter], ...] = ()
    if not filters:
        filters, files = _filters(record.result)
    words = ["revdeconv", "experiment", *names, *_options(record.result, filters), "-o", "report.html"]
    return Repeating((*prepared, joined(words)), files)


def joined(words: Sequence[str]) -> str:
    """Words as a command line of this system."""
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _options(result: ExperimentResult, filters: Sequence[str]) -> list[str]:
    settings = result.settings
    options = ["--filters", ",".join(filters), "--rule", ",".join(rule.value for rule in result.rules)]
    if result.rates:
        rates = result.rates
        options += ["--rates", "paper" if rates == paper_rates() else ",".join(map(repr, rates))]
        options += ["--epochs", str(settings.epochs)]
    options += ["--border", settings.border.value, "--activation", settings.activation.value]
    options += ["--bias"] if settings.bias else []
    return [*options, "--ssim"] if result.has_ssim else options


def _images(images: Sequence[ExperimentImage]) -> tuple[list[str], list[str], tuple[str, ...]]:
    """Names for the command line, names of images that no file has, and what to do first."""
    names: list[str] = []
    missing: list[str] = []
    samples = _sample_checksums() if any(not image.path for image in images) else {}
    made = False
    for image in images:
        if image.path:
            names.append(f"./{image.path}" if image.path.startswith("-") else image.path)
        elif samples.get(PurePath(image.name).stem) == image.checksum:
            names.append(f"{_SAMPLES}/{PurePath(image.name).stem}.png")
            made = True
        else:
            missing.append(image.name)
    return names, missing, (joined(["revdeconv", "samples", _SAMPLES]),) if made else ()


def _sample_checksums() -> dict[str, str]:
    from .samples import sample_images

    return {sample.name: pixels_checksum(sample.pixels) for sample in sample_images()}


def _filters(result: ExperimentResult) -> tuple[tuple[str, ...], tuple[tuple[str, Filter], ...]]:
    chosen = {row.filter.name: row.filter for row in result.rows}
    words: list[str] = []
    files: list[tuple[str, Filter]] = []
    for number, (name, filter) in enumerate(chosen.items(), 1):
        if name in PRESETS and preset(name).equals(filter):
            words.append(name)
        else:
            words.append(f"filter-{number}.json")
            files.append((words[-1], filter))
    return tuple(words), tuple(files)


__all__ = ["Repeating", "joined", "repeating"]
