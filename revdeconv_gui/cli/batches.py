"""One image after another: read, work, write. A bad image does not keep the others from being done."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.document.image_files import LoadedImage, write_image
from revdeconv_gui.document.problems import FileProblem

from .failures import Failure
from .files import Notes, load, tell
from .interrupts import note_written
from .outputs import Task, make_folder
from .progress import Progress
from .running import complain


def work_through(
    options: argparse.Namespace, label: str, tasks: list[Task], work: Callable[[LoadedImage], npt.NDArray[Any]]
) -> int:
    """Make every image of the plan; 1 if one or more could not be made.

    A result that cannot be written (a full disk) ends the batch; an image that cannot be read or worked on does not.
    """
    failed, notes = 0, Notes()
    with Progress(label, "images", quiet=options.quiet) as progress:
        for done, task in enumerate(tasks, 1):
            try:
                made = work(notes.add(load(task.source, options)))
            except (FileProblem, Failure) as error:
                complain(options, str(error))
                failed += 1
            else:
                save(task, made, options)
                note_written()
                del made
            progress(done, len(tasks))
    notes.tell(options)
    if failed and len(tasks) > 1:
        tell(options, f"{len(tasks) - failed} of {len(tasks)} images done")
    return 1 if failed else 0


def save(task: Task, pixels: npt.NDArray[Any], options: argparse.Namespace) -> None:
    """Write a result, and say so if the format cuts values off."""
    if options.bits != 32 and pixels.dtype.kind == "f" and (pixels.min() < 0.0 or pixels.max() > 1.0):
        cut = float(np.mean((pixels < 0.0) | (pixels > 1.0)))
        tell(
            options,
            f"{task.result}: values outside [0, 1] are clipped ({100 * cut:.3g}% of them); "
            "--bits 32 and a .tif file keep them",
        )
    if task.folder is not None:
        make_folder(task.folder)
    write_image(task.result, pixels, bits=options.bits)
