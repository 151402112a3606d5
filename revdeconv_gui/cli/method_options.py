"""Options of the commands that know the methods of deconvolution. Imports nothing heavy, as `parser`."""

from __future__ import annotations

import argparse
from typing import Any

from revdeconv_gui.core.methods.registry import METHODS

FITTED = tuple(name for name, method in METHODS.items() if method.fitted)


def add_method_choice(parser: argparse.ArgumentParser) -> None:
    """--method."""
    words = "; ".join(f"{name}: {method.summary.partition(';')[0]}" for name, method in METHODS.items())
    parser.add_argument(
        "--method",
        choices=tuple(METHODS),
        metavar="METHOD",
        default=None,
        help=f"{words} (default: reverse, or what --operator holds)".replace("%", "%%"),
    )


def add_fitting(parser: argparse.ArgumentParser) -> None:
    """What fitted methods are fitted on, and where the result is kept."""
    from . import parser as types

    group = parser.add_argument_group(", ".join(FITTED))
    group.add_argument(
        "--train-on",
        nargs="+",
        metavar="IMAGE",
        help="unfiltered images to fit the method on, never those to be recovered (default: the built-in samples)",
    )
    _add_sizes(group)
    group.add_argument(
        "--ridge",
        metavar="P",
        type=types.ridge,
        default=None,
        help="penalty on large weights, for the linear methods (default: chosen by generalised cross-validation)",
    )
    group.add_argument("--operator", metavar="FILE", help="use what --save-operator wrote instead of fitting")
    group.add_argument("--save-operator", metavar="FILE", help="keep what was fitted, in a .npz file")


def add_comparison(parser: argparse.ArgumentParser) -> None:
    """Everything of `revdeconv methods` but images and filter."""
    parser.add_argument(
        "--methods",
        metavar="NAME,...",
        type=_names,
        default=None,
        help=f"some of {', '.join(METHODS)} (default: all). Those that are fitted are fitted, for each image, on all "
        "the others",
    )
    _add_sizes(parser)
    parser.add_argument(
        "--reversed", metavar="NAME|FILE", help="the filter that reverse runs backwards (default: that of --filter)"
    )
    parser.add_argument("--seconds", action="store_true", help="show the times too, which differ from run to run")
    parser.add_argument(
        "--format",
        choices=("csv", "markdown"),
        default=None,
        help="of the table (default: by the extension of TABLE, otherwise markdown)",
    )
    parser.add_argument("-o", "--output", metavar="TABLE", help="write the table there instead of printing it")


def _names(text: str) -> tuple[str, ...]:
    found = tuple(part.strip() for part in text.split(",") if part.strip())
    if not found:
        raise argparse.ArgumentTypeError("name at least one method")
    return found


def _add_sizes(group: Any) -> None:
    from . import parser as types

    group.add_argument(
        "--radius",
        metavar="R",
        type=types.radius,
        default=None,
        help="fitted methods look at (2 R + 1) x (2 R + 1) filtered pixels, R from 0 to 3 (default: 2)",
    )
    group.add_argument(
        "--steps",
        metavar="N",
        type=types.number(int, lambda n: n >= 1, "the number of steps is 1 or more"),
        default=None,
        help="how long learned-network learns (default: 4000, some seconds)",
    )
