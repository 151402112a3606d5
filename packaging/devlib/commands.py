"""The subcommands of dev.py."""

from __future__ import annotations

import argparse
import os
import subprocess
import time
from pathlib import Path

from . import building
from . import translations as catalogues
from .display import missing_display, wayland_socket
from .environment import Environment, child_environment, remove
from .talk import SetupError, say

ROOT = Path(__file__).resolve().parents[2]

CACHES = (".pytest_cache", ".ruff_cache", ".mypy_cache", ".import_linter_cache", ".hypothesis", ".benchmarks")
BUILT = ("build", "dist")


def call(environment: Environment, arguments: list[str], **extra: str) -> int:
    """Run the venv's Python in the repository; its exit code (128 + signal where a signal ended it)."""
    variables = {**child_environment(environment.venv), **extra}
    process = subprocess.Popen([str(environment.python), *arguments], env=variables)
    interrupted = False
    while True:
        try:
            code = process.wait()
            break
        except KeyboardInterrupt:
            # The child got the first one too and ends in its own way; a second one insists.
            if interrupted:
                process.terminate()
            interrupted = True
    return code if code >= 0 else 128 - code


def run(files: list[str]) -> int:
    """Open the window; without a display do the same job headless."""
    environment = Environment(ROOT)
    environment.ensure()
    no_display = missing_display()
    try:
        environment.ensure_qt_libraries(wayland=wayland_socket(os.environ) is not None)
    except SetupError as error:
        if no_display is None:
            raise
        say(f"{error}\n(Only the window needs that; going on without it.)")
    if no_display is None:
        return call(environment, ["-m", "revdeconv_gui", *files])
    say(f"no window here: {no_display}.")
    say("Doing the same job without one: learn the three filters from the sample images, deconvolve, export.")
    if files:
        say("The files named are for the window and are left alone; see `revdeconv --help` for work without it.")
    return call(environment, ["-m", "revdeconv_gui.cli.demo"])


def test(arguments: list[str]) -> int:
    """Every test, offscreen."""
    environment = Environment(ROOT)
    environment.ensure(["test"])
    environment.ensure_qt_libraries()
    os.chdir(ROOT)
    shared = [] if arguments else ["-n", "2"]  # a choice of tests is usually small, and wanted one after the other
    return call(environment, ["-m", "pytest", *shared, *arguments], QT_QPA_PLATFORM="offscreen")


LINTERS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "import sys; from importlinter.cli import lint_imports_command as run; run()"],
}


def lint(_arguments: list[str]) -> int:
    """All linters, each even when another failed."""
    environment = Environment(ROOT)
    environment.ensure(["test"])
    os.chdir(ROOT)
    outcome: dict[str, tuple[int, float]] = {}
    for name, arguments in LINTERS.items():
        say(name)
        started = time.monotonic()
        outcome[name] = (call(environment, arguments), time.monotonic() - started)
    for name, (code, seconds) in outcome.items():
        say(f"{name:14} {'ok' if code == 0 else f'failed ({code})':12} {seconds:5.1f} s")
    return int(any(code for code, _ in outcome.values()))


def bench(arguments: list[str]) -> int:
    """The benchmark table."""
    environment = Environment(ROOT)
    environment.ensure(["bench", "test"])
    environment.ensure_qt_libraries()
    os.chdir(ROOT)
    return call(environment, ["-m", "tests.benchmarks", *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    """The one-folder build, the installers of this system, and the smoke test."""
    return building.build(ROOT, arguments)


def translations(_arguments: list[str]) -> int:
    """Find the window's texts, and compile the catalogues of their translations."""
    environment = Environment(ROOT)
    environment.ensure()
    folder, missing = ROOT / "resources" / "translations", 0
    for catalogue in sorted(folder.glob("revdeconv_*.ts")):
        language = catalogue.stem.partition("_")[2]
        left = catalogues.update(ROOT / "revdeconv_gui", catalogue, language)
        missing += len(left)
        say(f"{catalogue.name}: {len(left)} texts are not translated")
        for text in left:
            say(f"    {text!r}")
        code = call(environment, [
            "-c", "import subprocess, sys, pathlib, PySide6;"
            "sys.exit(subprocess.call([pathlib.Path(PySide6.__file__).parent / 'lrelease', '-silent', *sys.argv[1:]]))",
            str(catalogue), "-qm", str(catalogue.with_suffix(".qm")),
        ])  # fmt: skip
        if code:
            return code
    return int(missing > 0)


def clean(_arguments: list[str]) -> int:
    """Remove what dev.py, tests and builds made."""
    found = [ROOT / name for name in (".venv", ".venv.lock", *BUILT, *CACHES)]
    found += list(ROOT.glob("*.egg-info"))
    for top in ("revdeconv_gui", "tests", "packaging"):
        found += sorted((ROOT / top).rglob("__pycache__"))
    found = [path for path in found if path.exists() or path.is_symlink()]
    for path in found:
        remove(path)
        say(f"removed {path.relative_to(ROOT)}")
    if not found:
        say("nothing to remove")
    return 0


COMMANDS = {
    "run": (run, "[FILE...]", "open the window, or do the same job headless where there is no display"),
    "test": (test, "[pytest arguments]", "run every test, offscreen"),
    "lint": (lint, "", "ruff, mypy and import-linter"),
    "bench": (bench, "[--quick] [--json FILE]", "print the benchmark table"),
    "build": (build, "[--folder-only] [--quick-test]", "build the program and its installers, and test them"),
    "translations": (translations, "", "bring the catalogues of translated texts up to date, and compile them"),
    "clean": (clean, "", "remove .venv, caches and build output"),
}


def parser() -> argparse.ArgumentParser:
    """The parser; what follows the subcommand is passed on unread."""
    width = max(len(f"{name} {usage}") for name, (_, usage, _) in COMMANDS.items())
    table = "\n".join(f"  {f'{name} {usage}':{width}}  {text}" for name, (_, usage, text) in COMMANDS.items())
    top = argparse.ArgumentParser(
        prog="dev.py",
        usage="python3 packaging/dev.py COMMAND ...",
        description="Set the project up in .venv (made, mended, brought up to date) and do one thing with it.",
        epilog=f"commands:\n{table}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("command", choices=list(COMMANDS), metavar="COMMAND", help="one of the commands below")
    top.add_argument("arguments", nargs=argparse.REMAINDER, metavar="...", help="passed on")
    return top


def main(arguments: list[str]) -> int:
    """Run one subcommand; its exit code."""
    options = parser().parse_args(arguments)
    action, usage, _ = COMMANDS[options.command]
    if options.arguments and not usage:
        parser().error(f"{options.command} takes no arguments")
    try:
        return action(options.arguments)
    except SetupError as error:
        say(str(error))
        return 1
