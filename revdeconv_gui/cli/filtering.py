"""`revdeconv filter`."""

from __future__ import annotations

import argparse
from typing import Any

import numpy.typing as npt

from revdeconv_gui import core
from revdeconv_gui.document.image_files import LoadedImage

from .batches import work_through
from .failures import blaming
from .files import find_filter, fits
from .outputs import keep_inputs, plan


def run(options: argparse.Namespace) -> int:
    """Filter each image."""
    tasks = plan(options.images, options.output, options.bits)
    keep_inputs([task.result for task in tasks], [options.filter])
    filter = find_filter(options.filter)

    def work(image: LoadedImage) -> npt.NDArray[Any]:
        fits(filter, image)
        with blaming(image.path, "choose a larger image or a smaller kernel"):
            return core.forward(image.pixels, filter, activation=options.activation)

    return work_through(options, "filtering", tasks, work)
