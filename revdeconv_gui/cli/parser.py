"""The options of `revdeconv`. Imports nothing heavy: `revdeconv --help` must be instant."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from revdeconv_gui import __version__
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE, Activation, Border, Rule, Schedule

from .method_options import add_comparison, add_fitting, add_method_choice

# As core.presets has them (a test compares); that module would import numpy here.
FILTER_NAMES = (
    "blur", "sharpening", "edge", "identity", "emboss", "gaussian", "laplacian", "sobel-x", "sobel-y", "prewitt-x",
    "prewitt-y", "motion",
)  # fmt: skip
MAX_EPOCHS = 1_000_000
DEFAULT_RATE = 0.1
TABLE_FORMATS = ("csv", "csv-all", "json", "markdown", "latex", "html")

NAMES_HELP = f"filters by name: {', '.join(FILTER_NAMES)}"


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(2, f"revdeconv: {' '.join(message.split())} (see {self.prog} --help)\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Let an error of writing out, which argparse hides."""
        (file or sys.stderr).write(message)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Name an unknown option before what is missing because of it."""
        if args is not None and self.prog != "revdeconv":
            self._refuse_unknown(args)
        return super().parse_known_args(args, namespace)

    def _refuse_unknown(self, args: Sequence[str]) -> None:
        for text in args:
            if text == "--":
                return
            name = text.partition("=")[0]
            short = name[:2] in self._option_string_actions and not name.startswith("--")
            if name[:1] != "-" or len(name) < 2 or name in self._option_string_actions or short or _is_number(text):
                continue
            near = get_close_matches(name, self._option_string_actions, n=1)
            self.error(f"unknown option {name}{f', did you mean {near[0]}?' if near else ''}")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Examples as they are written; defaults shown where there are any."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        text = action.help
        shown = action.option_strings and action.default not in (None, False, argparse.SUPPRESS)
        if text and shown and "%(default)" not in text and "default" not in text:
            text += " (default: %(default)s)"
        return text


def number(kind: Callable[[str], Any], fits: Callable[[Any], bool], wanted: str) -> Callable[[str], Any]:
    """An argparse type: a number that fits, or an error that says what was wanted."""

    def convert(text: str) -> Any:
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not fits(value):
            raise argparse.ArgumentTypeError(f"{wanted}, not {text!r}")
        return value

    return convert


def _whole(text: str) -> int:
    """A whole number, also as 1e6."""
    try:
        return int(text)
    except ValueError:
        value = float(text)
        if not value.is_integer():
            raise
        return int(value)


rate = number(float, lambda g: 0.0 < g <= 1.0, "a learning rate is above 0 and at most 1")
epochs = number(int, lambda n: 1 <= n <= MAX_EPOCHS, f"the number of epochs is 1 to {MAX_EPOCHS:,}")
kernel_size = number(
    int, lambda n: MIN_KERNEL_SIZE <= n <= MAX_KERNEL_SIZE, f"the kernel size is {MIN_KERNEL_SIZE} to {MAX_KERNEL_SIZE}"
)
radius = number(int, lambda n: 0 <= n <= 3, "the radius is 0 to 3")
ridge = number(float, lambda v: 0.0 <= v < math.inf, "the ridge is 0 or more")
pixel_limit = number(_whole, lambda n: n >= 1, "the pixel limit is 1 or more, such as 5000 or 1e6")


def rates(text: str) -> tuple[float, ...] | str:
    """A comma-separated list of learning rates, or "paper"."""
    if text == "paper":
        return text
    found = tuple(rate(part.strip()) for part in text.split(","))
    if len(set(found)) < len(found):
        raise argparse.ArgumentTypeError(f"a rate is given twice in {text}")
    return found


def names(text: str) -> tuple[str, ...]:
    """A comma-separated list of filters."""
    found = tuple(part.strip() for part in text.split(",") if part.strip())
    if not found:
        raise argparse.ArgumentTypeError("name at least one filter")
    return found


def rules(text: str) -> tuple[Rule, ...]:
    """A comma-separated list of learning rules."""
    known = [str(rule) for rule in Rule]
    found = tuple(part.strip() for part in text.split(","))
    for name in found:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is no rule, use {', '.join(known)}")
    if len(set(found)) < len(found):
        raise argparse.ArgumentTypeError(f"a rule is given twice in {text}")
    return tuple(map(Rule, found))


class _SelfTest(argparse.Action):
    """Does the self-test and exits, as --version does."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from .self_testing import run

        parser.exit(run())


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands. A command's module is in ``options.module``."""
    top = Parser(
        prog="revdeconv",
        description="Learn a convolutional filter from images, look inside it, and run it backwards.",
        epilog="`revdeconv COMMAND --help` shows a command's options and examples.\n"
        "Exit codes: 0 done, 1 failed, 2 wrong use, 130 interrupted (Ctrl+C), 141 the reader of the output left.",
        formatter_class=HelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"revdeconv {__version__}")
    top.add_argument(
        "--self-test", action=_SelfTest, nargs=0, help="check that the compiled code runs and is exact here, and exit"
    )
    _add_common(top, first=True)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    for add in (_add_filter, _add_learn, _add_deconvolve, _add_methods, _add_experiment, _add_inspect, _add_samples):
        add(commands)
    return top


def _add_common(parser: argparse.ArgumentParser, *, first: bool) -> None:
    """Options that may stand before or after the command; the later one must not undo the earlier."""
    unset: Any = argparse.SUPPRESS
    group = parser.add_argument_group("for every command")
    group.add_argument(
        "--quiet", action="store_true", default=False if first else unset, help="print nothing but results and failures"
    )
    group.add_argument(
        "--debug", action="store_true", default=False if first else unset, help="show the traceback of a failure"
    )
    group.add_argument(
        "--max-pixels",
        metavar="N",
        type=pixel_limit,
        default=None if first else unset,
        help="refuse larger images (default: 250 million pixels)",
    )


def _command(commands: Any, name: str, module: str, summary: str, examples: str) -> argparse.ArgumentParser:
    lines = "\n".join(f"  revdeconv {line}" for line in examples.strip().splitlines())
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary[0].lower() + summary[1:],
        description=summary + ".",
        epilog=f"examples:\n{lines}" if name == "samples" else f"{NAMES_HELP}\n\nexamples:\n{lines}",
        formatter_class=HelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(module=module)
    _add_common(parser, first=False)
    return parser


def _add_images(parser: argparse.ArgumentParser, metavar: str = "IMAGE") -> None:
    parser.add_argument("images", nargs="+", metavar=metavar, help="image files, or folders of them")


def _add_filter_option(parser: Any, **more: Any) -> None:
    parser.add_argument("--filter", metavar="NAME|FILE", help="a filter by name, or a filter file", **more)


def _add_activation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--activation",
        choices=[str(a) for a in Activation],
        default=str(Activation.CLIP),
        help="what is done to each sum: clip to [0, 1], cut below 0, or nothing",
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="FILE|DIR", required=True,
        help="the image to write, or the folder for several (made if missing; they become .png, or .tif for 32 bits)",
    )  # fmt: skip
    parser.add_argument(
        "--bits", type=int, choices=(8, 16, 32), default=8,
        help="bits per sample: 8, 16 (PNG, TIFF) or 32 (floating-point TIFF, values not clipped)",
    )  # fmt: skip


_RULE_HELP = "sgd is the paper's; nlms divides each step by the block's energy; least-squares is exact"


def _add_rule(parser: argparse.ArgumentParser, border: Border, *, several: bool = False) -> None:
    if several:
        parser.add_argument(
            "--rule", metavar="RULE,...", type=rules, default=(Rule.SGD,),
            help=f"one or several of {', '.join(str(r) for r in Rule)}: {_RULE_HELP} (default: sgd)",
        )  # fmt: skip
    else:
        parser.add_argument("--rule", choices=[str(r) for r in Rule], default=str(Rule.SGD), help=_RULE_HELP)
    parser.add_argument(
        "--epochs", metavar="N", type=epochs, default=None,
        help=f"passes over all images, at most {MAX_EPOCHS:,} (default: 1)",
    )  # fmt: skip
    parser.add_argument(
        "--border", choices=[str(b) for b in Border], default=str(border),
        help="all: learn from every block; paper: leave out the last row and column of blocks",
    )  # fmt: skip


def _add_filter(commands: Any) -> None:
    parser = _command(
        commands, "filter", "filtering", "Filter images; each result is n times smaller for an n x n kernel",
        "filter photo.png --filter edge -o edges.png\n"
        "filter photos/ --filter my-filter.json -o filtered/\n"
        "filter photo.png --filter sobel-x --activation identity --bits 32 -o gradient.tif",
    )  # fmt: skip
    _add_images(parser)
    _add_filter_option(parser, required=True)
    _add_activation(parser)
    _add_output(parser)


def _add_learn(commands: Any) -> None:
    parser = _command(
        commands, "learn", "learning", "Learn a filter: from what it does to images, or from pairs of images",
        "learn photo.png --filter edge --rate 0.1 -o learned.json\n"
        "learn photo.png --filter edge --rule nlms --rate 1 -o learned.json\n"
        "learn before.png --target after.png --kernel-size 5 --rule least-squares -o kernel.csv",
    )  # fmt: skip
    _add_images(parser)
    teacher = parser.add_mutually_exclusive_group(required=True)
    _add_filter_option(teacher)
    teacher.add_argument(
        "--target", nargs="+", metavar="IMAGE",
        help="filtered images, one for each IMAGE in the same order: of the same size, or 2 to 15 times smaller",
    )  # fmt: skip
    parser.add_argument(
        "--kernel-size", metavar="N", type=kernel_size, default=None,
        help="for pairs of one size (default: 3), or of blur, gaussian, identity and motion",
    )  # fmt: skip
    _add_rule(parser, Border.ALL)
    parser.add_argument(
        "--rate", metavar="G", type=rate, default=None,
        help=f"learning rate, above 0 and at most 1 (default: {DEFAULT_RATE:g})",
    )  # fmt: skip
    parser.add_argument(
        "--schedule", choices=[str(s) for s in Schedule], default=None,
        help="the rate in epoch k: G, or G divided by the square root of k (default: constant)",
    )  # fmt: skip
    _add_activation(parser)
    parser.add_argument("--bias", action="store_true", help="learn a bias for each channel too")
    parser.add_argument(
        "--anchor", choices=("centre", "corner"), default=None,
        help="for pairs of one size: the pixel of a window that the target pixel belongs to (default: centre)",
    )  # fmt: skip
    parser.add_argument(
        "--log", metavar="LOSSES.csv",
        help="write the losses as a table: loss is e^2 / 2, the mean over the blocks since the row before; blocks are "
        "counted on over the epochs",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILTER", required=True,
        help="the filter to write; .json, .csv, .txt, .npy, .yml or .xml by its extension",
    )  # fmt: skip


def _add_deconvolve(commands: Any) -> None:
    parser = _command(
        commands, "deconvolve", "deconvolving", "Run a filter backwards over filtered images, n times larger",
        "deconvolve edges.png --filter learned.json -o recovered.png\n"
        "deconvolve filtered/ --filter blur --method bicubic -o enlarged/\n"
        "deconvolve edges.png --filter edge --method learned-network --train-on photos/ --save-operator undo-edge.npz "
        "-o recovered.png\n"
        "deconvolve more/ --operator undo-edge.npz -o recovered/",
    )  # fmt: skip
    _add_images(parser, "FILTERED")
    _add_filter_option(parser)
    add_method_choice(parser)
    _add_activation(parser)
    add_fitting(parser)
    _add_output(parser)


def _add_methods(commands: Any) -> None:
    parser = _command(
        commands, "methods", "methods",
        "Compare all methods of deconvolution: filter images, recover them, and measure against the originals",
        "methods photos/ --filter edge\n"
        "methods photos/ --filter blur --methods zoom,reverse,learned-colour --format csv -o methods.csv\n"
        "methods photos/ --filter sharpening --methods reverse --reversed learned.json",
    )  # fmt: skip
    _add_images(parser)
    _add_filter_option(parser, required=True)
    _add_activation(parser)
    add_comparison(parser)


def _add_experiment(commands: Any) -> None:
    parser = _command(
        commands, "experiment", "experimenting",
        "Learn filters at many rates, deconvolve, and compare with a plain zoom: the paper's experiment",
        "experiment photos/\n"
        "experiment photos/ --rates 0.1,0.2 --filters blur,edge --format latex -o table.tex\n"
        "experiment photos/ --rates paper --format csv -o results.csv --images results/\n"
        "experiment photos/ --rule sgd,nlms,least-squares -o report.html",
    )  # fmt: skip
    parser.add_argument("images", nargs="+", metavar="FOLDER|IMAGE", help="image files, or folders of them")
    parser.add_argument(
        "--rates", metavar="paper|G,G,...", type=rates, default=None,
        help="learning rates; paper means the 19 of the paper (default: paper; least-squares has none)",
    )  # fmt: skip
    parser.add_argument(
        "--filters", metavar="NAME,...", type=names, default=("blur", "sharpening", "edge"),
        help="names or filter files (default: blur,sharpening,edge)",
    )  # fmt: skip
    _add_rule(parser, Border.PAPER, several=True)
    _add_activation(parser)
    parser.add_argument("--bias", action="store_true", help="learn a bias for each channel too")
    parser.add_argument("--ssim", action="store_true", help="measure SSIM too, which takes far longer than the rest")
    parser.add_argument(
        "--format", choices=TABLE_FORMATS, default=None,
        help="of the table: csv has the columns of the author's, csv-all every measure, html is a whole report "
        "(default: by the extension of TABLE, otherwise markdown)",
    )  # fmt: skip
    parser.add_argument(
        "--images", dest="images_folder", metavar="DIR", help="write every filtered and deconvolved image"
    )
    parser.add_argument("-o", "--output", metavar="TABLE", help="write the table there instead of printing it")


def _add_inspect(commands: Any) -> None:
    parser = _command(
        commands, "inspect", "inspecting", "Show what is inside a filter, and how near it is to another",
        "inspect learned.json --against edge\ninspect gaussian",
    )  # fmt: skip
    parser.add_argument("filter", metavar="FILTER", help="a filter file, or a filter by name")
    parser.add_argument("--against", metavar="NAME|FILE", help="a filter to compare with")


def _add_samples(commands: Any) -> None:
    parser = _command(
        commands, "samples", "sampling", "Write the sample images, to try everything on", "samples pictures/"
    )  # fmt: skip
    parser.add_argument("folder", metavar="DIR", help="the folder to write them to (made if missing)")
