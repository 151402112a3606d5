"""Test a packaged program as a user's machine would see it: `smoke_test.py FOLDER-OF-THE-PROGRAM [--quick]`.

Starts the programs with a home folder of their own, offscreen and (where Xvfb is) on a screen,
with no network, no compiler and no Python to be found, in a home with spaces and letters of other languages, a home
that cannot be written, an install folder that cannot be written, and from another current folder; learns from the
golden pictures and compares the filter bit for bit.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "data" / "golden"
CASE = "rgb-paper-rule"
RATE = 0.1
SECONDS = 180
# What Qt's platforms say, and what the program rightly says of a home that it cannot write into.
_SAID = (
    "This plugin does not support",
    "QStandardPaths: ",
    "propagateSizeHints",
    " not saved: ",
    " cannot be written",
    ": no log is kept: ",
)


class Failed(Exception):
    """A check that did not hold."""


def check(holds: bool, words: str) -> None:
    """Raise where something does not hold."""
    if not holds:
        raise Failed(words)


def golden_filter() -> tuple[list[Path], list[float]]:
    """Pictures of the golden case, and the weights that it gives."""
    cases = json.loads((GOLDEN / "cases.json").read_text(encoding="utf-8"))
    case = next(case for case in cases if case["name"] == CASE)
    pictures = [GOLDEN / f"{CASE}-{index}.png" for index in range(case["images"])]
    with np.load(GOLDEN / "arrays.npz") as arrays:
        weights = arrays[f"{CASE}/w/{RATE}"]
    return pictures, [float(w) for w in weights.ravel()]


def flat(nested: object) -> list[float]:
    """All numbers of nested lists."""
    if isinstance(nested, list):
        return [number for part in nested for number in flat(part)]
    assert isinstance(nested, int | float)
    return [float(nested)]


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of this machine but its system libraries: no Python, no compiler, no network settings."""
    nothing = home.parent / "empty-path"
    nothing.mkdir(exist_ok=True)
    told = {"HOME": str(home), "PATH": str(nothing), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    if os.name == "nt":
        data = home / "AppData"
        told |= {"USERPROFILE": str(home), "APPDATA": str(data / "Roaming"), "LOCALAPPDATA": str(data / "Local")}
        told |= {name: str(home.parent) for name in ("TEMP", "TMP")}
        # Without it no program of Windows starts.
        told |= {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR", "SYSTEMDRIVE") if name in os.environ}
    return {**told, **more}


def call(arguments: list[str], home: Path, code: int = 0, **more: str) -> str:
    """Run a program; what it printed. Its exit code must be ``code`` and its stderr empty."""
    started = time.monotonic()
    result = subprocess.run(
        [*without_network(), *arguments], env=environment(home, **more), capture_output=True, text=True,
        timeout=SECONDS, cwd=home.parent, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    said = [line for line in result.stderr.splitlines() if line.strip() and not line.startswith("INFO")]
    said = [line for line in said if not any(known in line for known in _SAID)]
    where = f"{Path(arguments[0]).name} after {time.monotonic() - started:.1f} s"
    check(result.returncode == code, f"{where}: exit code {result.returncode}, not {code}\n{result.stderr[-2000:]}")
    check(not said, f"{where} said: {' / '.join(said[-5:])}")
    return result.stdout


def without_network() -> list[str]:
    """A prefix that takes the network away, where that is possible."""
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-n", "true"], capture_output=True, check=False).returncode:
        return []
    return [unshare, "-n"]


def learn_in_window(program: Path, home: Path, *, golden: bool = True, **more: str) -> dict[str, object]:
    """Let the window do the whole job; its report. The learned filter must be the golden one."""
    pictures, weights = golden_filter()
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        arguments = [str(program / exe("revdeconv-gui")), "--self-test", folder]
        started = time.time()
        call(arguments + ([str(path) for path in pictures] if golden else []), home, **more)
        report = json.loads((Path(folder) / "self-test.json").read_text(encoding="utf-8"))
        check(report["errors"] == [], f"the window showed errors: {report['errors']}")
        missing = [name for name in report["written"] if not (Path(folder) / name).stat().st_size]
        check(not missing, f"empty files: {missing}")
        learned = json.loads((Path(folder) / "filter.json").read_text(encoding="utf-8"))
        if golden:
            check(flat(learned["kernels"]) == weights, "the learned filter differs from the golden one")
        else:
            check(len(report["images"]) == 10, f"{len(report['images'])} sample images, not 10")
        report["first paint"] = report["painted"] - started
        return report


def files_that_name(program: Path, *words: str) -> list[str]:
    """Files of the program that hold any of these words: what differs from one build machine to the next."""

    def holds(content: bytes) -> bool:
        return any(word.encode() in content for word in words)

    files = [path for path in sorted(program.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [str(path.relative_to(program)) for path in files if holds(path.read_bytes())]


def all_hits(report: dict[str, object]) -> None:
    """Nothing may have been compiled."""
    kernels = report["kernels"]
    assert isinstance(kernels, dict)
    missed = [name for name, (_, misses) in kernels.items() if misses]
    check(not missed, f"compiled instead of found: {', '.join(missed)}")
    check(sum(hits for hits, _ in kernels.values()) > 0, "no kernel came from the cache")


def exe(name: str) -> str:
    """File name of a program."""
    return f"{name}.exe" if os.name == "nt" else name


@contextmanager
def screen() -> Iterator[str | None]:
    """A display of Xvfb's own, or None where there is none."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        yield None
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"], pass_fds=(writer,),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    try:
        with os.fdopen(reader) as file:
            yield f":{file.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing below the folder can be written: by its permissions, and for root by a read-only mount where possible."""
    mounted = False
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("mount"):
        bind = subprocess.run(["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False)
        if bind.returncode == 0:
            mounted = True
            subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], capture_output=True, check=False)
    mode = folder.stat().st_mode
    if not mounted:
        folder.chmod(0o555)
    try:
        yield
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)
        else:
            folder.chmod(mode)


def tests(program: Path, space: Path, *, quick: bool) -> Iterator[str]:
    """Each test in turn; gives a line about it."""
    command = str(program / exe("revdeconv"))
    home = space / "home"
    home.mkdir()
    told = call([command, "--self-test"], home)
    check(" 0 compiled" in told, f"kernels were compiled:\n{told}")
    yield told.strip().splitlines()[-2]
    named = files_that_name(program, str(ROOT / "revdeconv_gui"), str(ROOT / ".venv"))
    check(not named, f"the folder of the build machine is named in {', '.join(named[:5])}")
    yield "no file names the folder that it was built in"
    report = learn_in_window(program, home)
    all_hits(report)
    yield f"offscreen: the golden filter, bit for bit; first paint after {report['first paint']:.2f} s"
    again = learn_in_window(program, home, golden=False)
    yield f"second start, ten sample images: first paint after {again['first paint']:.2f} s"
    yield from with_commands(command, home, space)
    if quick:
        return
    with screen() as display:
        if display is None:
            yield "no Xvfb: not tried on a screen"
        else:
            report = learn_in_window(program, home, QT_QPA_PLATFORM="xcb", DISPLAY=display)
            yield f"on a screen: first paint after {report['first paint']:.2f} s"
    odd = space / "Nhà của tôi – ünï çødé"
    odd.mkdir()
    all_hits(learn_in_window(program, odd))
    yield "a home with spaces and letters of other languages"
    locked = space / "locked"
    locked.mkdir()
    with read_only(locked):
        all_hits(learn_in_window(program, locked))
    yield "a home that cannot be written"
    learn_in_window(program, space / "gone")
    yield "a home that is not there"
    fresh = space / "fresh"
    fresh.mkdir()
    with read_only(program):
        all_hits(learn_in_window(program, fresh))
    yield "an install folder that cannot be written"


def with_commands(command: str, home: Path, space: Path) -> Iterator[str]:
    """The command line: samples, filter, learn, deconvolve, inspect, experiment."""
    pictures, weights = golden_filter()
    work = space / "work"
    work.mkdir()
    call([command, "samples", str(work / "samples"), "--quiet"], home)
    names = [str(path) for path in pictures]
    learned = work / "learned.json"
    call(
        [command, "learn", *names, "--filter", "edge", "--rate", str(RATE), "--border", "paper", "-o", str(learned)],
        home,
    )
    found = json.loads(learned.read_text(encoding="utf-8"))
    check(flat(found["kernels"]) == weights, "the command line's filter differs from the golden one")
    call([command, "filter", *names, "--filter", "edge", "-o", str(work / "filtered")], home)
    filtered = [str(path) for path in sorted((work / "filtered").iterdir())]
    call([command, "deconvolve", *filtered, "--filter", str(learned), "-o", str(work / "back")], home)
    call([command, "inspect", str(learned), "--against", "edge"], home)
    check("edge" in call([command, "experiment", *names, "--rates", "0.1", "--filters", "edge"], home), "no table")
    call([command, "methods", *names, "--filter", "edge", "--quiet"], home)
    yield "command line: samples, learn, filter, deconvolve, inspect, experiment, methods"


def main() -> int:
    """Run all tests; 0 if they hold."""
    parser = argparse.ArgumentParser(description="Test a packaged program.")
    parser.add_argument("program", type=Path, help="the folder with revdeconv and revdeconv-gui in it")
    parser.add_argument("--quick", action="store_true", help="only the main ones")
    options = parser.parse_args()
    program = options.program.resolve()
    count = 0
    with tempfile.TemporaryDirectory(prefix="revdeconv-smoke-") as space:
        try:
            for line in tests(program, Path(space).resolve(), quick=options.quick):
                count += 1
                print(f"ok   {line}", flush=True)
        except (Failed, OSError, subprocess.TimeoutExpired) as error:
            print(f"FAILED after {count} tests: {error}", file=sys.stderr)
            return 1
    print(f"{count} smoke tests passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
