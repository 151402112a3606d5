"""From arguments to an exit code: finds the command, runs it, and turns every failure into one line."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Sequence

from .failures import Failure, WrongUse
from .parser import build_parser

BROKEN_PIPE = 141  # as if SIGPIPE had ended it, which is what other programs do


def run(argv: Sequence[str] | None = None) -> int:
    """Parse, run, report; never raises for anything that a user can cause."""
    _open_closed_streams()
    parser = build_parser()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        parser.print_help(sys.stderr)
        return 2
    options = argparse.Namespace(debug=False)
    try:
        try:
            parser.parse_args(arguments, options)
            code = _run_command(options)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 2
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
        return BROKEN_PIPE
    except OSError as error:
        _abandon_stdout()
        complain(options, describe(error))
        return 1
    return code


def _open_closed_streams() -> None:
    """Where the caller closed stdout or stderr (`>&-`) nothing is shown, and no file gets their descriptors."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process lives


def _abandon_stdout() -> None:
    """Nobody takes our output any more; the interpreter's own flush at exit must not complain of it."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run_command(options: argparse.Namespace) -> int:
    _print_any_name()
    try:
        _refuse_empty_names(options)
        command = importlib.import_module(f".{options.module}", __package__)
        return int(command.run(options))
    except BrokenPipeError:
        raise
    except WrongUse as error:
        complain(options, f"{error} (see revdeconv {options.command} --help)")
        return 2
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            raise  # of stdout: every file's is a FileProblem or has a name
        complain(options, describe(error))
        return 1


def _refuse_empty_names(options: argparse.Namespace) -> None:
    for name, value in vars(options).items():
        if value == "" or (isinstance(value, list | tuple) and "" in value):
            raise WrongUse(f"an empty name is given ({name.replace('_', ' ')})")


def describe(error: Exception) -> str:
    """One line that says what is wrong and what to do."""
    from revdeconv_gui.document.problems import FileProblem, problem_of

    if isinstance(error, Failure | FileProblem):
        return str(error)
    # Threads and locks take memory too, and Python says so in another way.
    if isinstance(error, MemoryError) or str(error) in ("can't start new thread", "can't allocate lock"):
        return "there is not enough memory for these images, use smaller or fewer ones"
    if isinstance(error, OSError):
        if error.filename is None:
            return str(problem_of("standard output", error, "written"))
        return str(problem_of(os.fsdecode(error.filename), error))
    words = " ".join(str(error).split())
    return f"something unforeseen went wrong ({type(error).__name__}: {words}), run it again with --debug and report it"


def complain(options: argparse.Namespace, message: str) -> None:
    """Print the line that ends a command, after the traceback if --debug asks for it."""
    if options.debug:
        traceback.print_exc()
    print(f"revdeconv: {' '.join(message.split())}", file=sys.stderr, flush=True)


def _print_any_name() -> None:
    """A file name that the terminal's encoding does not know is shown escaped rather than ending the command."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
