"""`revdeconv deconvolve`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui import core
from revdeconv_gui.core.methods import METHODS, FittedInverse, Prepared, find
from revdeconv_gui.document.image_files import DEFAULT_MAX_PIXELS, LoadedImage

from .batches import work_through
from .failures import Failure, WrongUse, blaming
from .files import expand, find_filter, fits, load_all, once, tell
from .interrupts import note_written
from .outputs import check_extension, check_place, keep_inputs, plan
from .progress import Progress, waiting

Array = npt.NDArray[Any]
_FITTING = ("train_on", "radius", "ridge", "steps", "save_operator")


def run(options: argparse.Namespace) -> int:
    """Enlarge each filtered image by the method that was chosen."""
    _check(options)
    tasks = plan(options.images, options.output, options.bits)
    training = once(expand(options.train_on or ()))
    keep_inputs(
        [*(task.result for task in tasks), options.save_operator],
        [options.filter, options.operator, *training, *(task.source for task in tasks)],
    )
    for option, name in (("--operator", options.operator), ("--save-operator", options.save_operator)):
        check_extension(option, name, (".npz",), "a fitted operator")
    check_place(options.save_operator)
    _tell_leaks(options, [task.source for task in tasks], training)
    filter, prepared = _from_file(options) if options.operator else _made_ready(options)
    limit, dtype = options.max_pixels or DEFAULT_MAX_PIXELS, np.uint8 if options.bits == 8 else np.float64

    def work(image: LoadedImage) -> Array:
        fits(filter, image)
        height, width = (filter.size * side for side in image.pixels.shape[:2])
        if height * width > limit:
            raise Failure(
                image.path,
                f"would become {width} x {height} pixels, more than the limit of {limit:,}",
                "raise it with --max-pixels or cut the image into parts",
            )
        with blaming(image.path, "check that the filter belongs to this image"):
            return prepared.apply(image.pixels, dtype=dtype)

    return work_through(options, "deconvolving", tasks, work)


def _tell_leaks(options: argparse.Namespace, sources: Sequence[Path], training: Sequence[Path]) -> None:
    """Warn of images that a method is fitted on and that it is then to recover: the result would be too good."""
    if options.operator or not find(options.method or "reverse").fitted:
        return
    names = {path.stem.casefold() for path in training}
    if not training:
        from revdeconv_gui.document.samples import SAMPLE_NAMES

        names = {name.casefold() for name in SAMPLE_NAMES}
    leaks = [path for path in sources if path.stem.casefold() in names]
    if leaks:
        others = f" (and {len(leaks) - 1} more)" if len(leaks) > 1 else ""
        tell(
            options,
            f"{leaks[0]}{others}: an image of that name is trained on; what is recovered from an image that was "
            "trained on looks better than it would from another",
        )


def _check(options: argparse.Namespace) -> None:
    """Refuse options that have no effect together."""
    if options.operator:
        for name in _FITTING:
            if getattr(options, name) is not None:
                raise WrongUse(f"--{name.replace('_', '-')} is for fitting, which --operator makes needless")
        return
    if options.filter is None:
        raise WrongUse("give the --filter to undo, or an --operator that was fitted to undo one")
    method = find(options.method or "reverse")
    known = {*method.parameters, *(("train_on", "save_operator") if method.fitted else ())}
    for name in _FITTING:
        if getattr(options, name) is not None and name not in known:
            wanted = [
                m.name
                for m in METHODS.values()
                if m.fitted and (name not in ("ridge", "steps") or name in m.parameters)
            ]
            raise WrongUse(f"--{name.replace('_', '-')} is for --method {', '.join(wanted)}, not for {method.name}")


def _from_file(options: argparse.Namespace) -> tuple[core.Filter, Prepared]:
    from revdeconv_gui.document.operator_files import read_operator

    fitted = read_operator(options.operator)
    if options.method not in (None, fitted.method):
        raise WrongUse(f"--operator {options.operator} holds {fitted.method}, not {options.method}")
    if options.filter is not None:
        given = find_filter(options.filter)
        if given.size != fitted.filter.size:
            size = f"{fitted.filter.size} x {fitted.filter.size}"
            raise WrongUse(f"--operator {options.operator} undoes a {size} filter, {options.filter} has another size")
        if not np.array_equal(given.effective, fitted.filter.effective):
            name = fitted.filter.name or "another filter"
            tell(
                options,
                f"{options.operator} was fitted to undo {name}, whose weights are not those of {options.filter}",
            )
    return fitted.filter, fitted


def _made_ready(options: argparse.Namespace) -> tuple[core.Filter, Prepared]:
    filter, method = find_filter(options.filter), find(options.method or "reverse")
    if not method.fitted:
        return filter, method.prepare(filter, activation=options.activation)
    subject, images = _training_images(options, filter)
    chosen = {
        name: getattr(options, name) for name in ("radius", "ridge", "steps") if getattr(options, name) is not None
    }
    # The linear methods cannot tell how far they are.
    stepwise = "steps" in method.parameters
    with (
        blaming(subject, "train on larger images with as many channels as the filter has"),
        nullcontext() if stepwise else waiting(f"fitting {method.name}", quiet=options.quiet),
        Progress("fitting", "steps", quiet=options.quiet or not stepwise) as progress,
    ):
        prepared = method.prepare(filter, images=images, activation=options.activation, progress=progress, **chosen)
    if options.save_operator:
        from revdeconv_gui.document.operator_files import write_operator

        assert isinstance(prepared, FittedInverse)
        write_operator(options.save_operator, prepared)
        note_written()
    return filter, prepared


def _training_images(options: argparse.Namespace, filter: core.Filter) -> tuple[str, list[Array]]:
    """What the method is fitted on, and what to call it."""
    if options.train_on:
        images = load_all(options.train_on, options)
        for image in images:
            fits(filter, image)
        return str(images[0].path), [image.pixels for image in images]
    from revdeconv_gui.document.samples import sample_images

    tell(options, f"fitting {options.method} to the built-in sample images; --train-on names better ones")
    return "the sample images", [image.pixels for image in sample_images()]
