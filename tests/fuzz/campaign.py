"""Mutated files read one by one in a process that may die: what is neither a result nor a refusal is a finding."""

from __future__ import annotations

import faulthandler
import json
import os
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from revdeconv_gui.document.libtiff_words import silence_libtiff
from tests.fuzz.mutators import mutated
from tests.fuzz.targets import REFUSALS, TARGETS

SECONDS, MEMORY = 2, 1 << 30
_WALL = 20.0  # s of reading one input, for what waits rather than works; making it does not count
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_FORBIDDEN = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "shutil.",
    "socket.connect",
    "socket.getaddrinfo",
    "pickle.find_class",
    "ctypes.dlopen",
)


Case = tuple[str, str, bytes]


@dataclass(frozen=True)
class Result:
    """One input: ``outcome`` is "read", "refused" or, with a finding, what went wrong."""

    index: int
    kind: str
    how: str
    outcome: str
    seconds: float
    bytes: int

    @property
    def finding(self) -> bool:
        return self.outcome not in ("read", "refused")


class _Watch:
    """Notes what a reader must never do: writing, starting programs, unpickling, opening connections."""

    def __init__(self) -> None:
        self.on, self.seen = False, list[str]()
        sys.addaudithook(self.hook)

    def hook(self, event: str, args: tuple[object, ...]) -> None:
        if not self.on:
            return
        writes = event == "open" and isinstance(args[2], int) and args[2] & _WRITES
        if writes or event.startswith(_FORBIDDEN):
            self.seen.append(f"{event} {args[0]!r}"[:120])


def case(seeds: dict[str, list[bytes]], seed: int, index: int) -> Case:
    """Format, name of the mutation and contents of input ``index``: the same for the same seed."""
    rng = random.Random(f"{seed}/{index}")
    kind = list(seeds)[index % len(seeds)]
    how, data = mutated(rng, kind, seeds[kind])
    return kind, how, data


def run_campaign(make: Callable[[int], Case], inputs: int, folder: Path, keep: Path | None = None) -> list[Result]:
    """Read the files that ``make`` gives for 0 to ``inputs`` - 1, each limited to 2 s of work and 1 GB."""
    log, place = folder / "results", folder / "place"
    place.mkdir(parents=True)
    log.touch()
    results: list[Result] = []
    for make_ready in TARGETS.values():
        make_ready(place / "nothing there")
    silence_libtiff()  # else done at the first TIFF of each worker, which may load no library
    while len(results) < inputs:
        status = _worker(make, place, log, range(len(results), inputs))
        results = [Result(*json.loads(line)) for line in log.read_text().splitlines()]
        if len(results) < inputs:  # it died at the next one
            kind, how, data = make(len(results))
            died = f"died of {signal.Signals(-status).name}" if status < 0 else f"ended with {status}"
            with log.open("a") as file:
                file.write(json.dumps([len(results), kind, how, died, float(SECONDS), len(data)]) + "\n")
            results.append(Result(len(results), kind, how, died, float(SECONDS), len(data)))
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        for result in results:
            if result.finding:
                kind, _, data = make(result.index)
                (keep / f"{result.index}.{kind}").write_bytes(data)
    return results


def _worker(make: Callable[[int], Case], place: Path, log: Path, indices: range) -> int:
    """Fork a process that reads inputs until it dies or is done; its exit code, negative for a signal."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        try:
            _read_all(make, place, log, indices)
            os._exit(0)
        except BaseException:
            traceback.print_exc(file=sys.__stdout__)
            os._exit(70)
    size, since, reading = -1, time.monotonic(), _reading(log)
    while True:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if log.stat().st_size != size or not reading.exists():
            size, since = log.stat().st_size, time.monotonic()
        if time.monotonic() - since > _WALL:
            os.kill(process, signal.SIGKILL)
        time.sleep(0.05)


def _reading(log: Path) -> Path:
    """A file that is there while an input is read."""
    return log.with_name("reading")


def _read_all(make: Callable[[int], Case], place: Path, log: Path, indices: range) -> None:
    said = os.open(place.parent / "said", os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    os.dup2(said, 2)
    sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)
    faulthandler.disable()
    warnings.showwarning = lambda message, kind, *_: print(f"{kind.__name__}: {message}", file=sys.stderr)
    warnings.resetwarnings()
    warnings.simplefilter("always")
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.chdir(place)
    watch, reading = _Watch(), _reading(log)
    with log.open("a", buffering=1) as results:
        for index in indices:
            reading.unlink(missing_ok=True)
            kind, how, data = make(index)
            path = place / f"input.{kind}"
            path.write_bytes(data)
            os.ftruncate(said, 0)
            reading.touch()
            started = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            outcome = _outcome(kind, path, watch)
            signal.setitimer(signal.ITIMER_PROF, 0)
            seconds = round(time.process_time() - started, 4)
            sys.stderr.flush()
            words = os.pread(said, 5000, 0).decode("utf-8", "replace")
            path.unlink()
            if outcome in ("read", "refused") and words:
                outcome = f"said {words[:300]!r}"
            left = sorted(place.iterdir())
            for each in left:
                each.unlink()
            if outcome in ("read", "refused") and left:
                outcome = f"left {[each.name for each in left]}"
            results.write(json.dumps([index, kind, how, outcome, seconds, len(data)]) + "\n")


def _outcome(kind: str, path: Path, watch: _Watch) -> str:
    watch.seen.clear()
    watch.on = True
    try:
        TARGETS[kind](path)
        outcome = "read"
    except REFUSALS as problem:
        outcome = "refused" if "\n" not in str(problem) and len(str(problem)) < 900 else "a refusal that is too long"
    except BaseException as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        outcome = f"{type(error).__name__} in {Path(at.filename).name}:{at.lineno}: {error}"[:300]
    finally:
        watch.on = False
    return f"did {watch.seen}" if watch.seen else outcome


def report(results: list[Result]) -> str:
    """Inputs, outcomes and times of each format, then the findings."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.kind].append(result)
    lines = [f"{'format':12} {'inputs':>7} {'read':>7} {'refused':>8} {'findings':>8} {'seconds':>8} {'longest':>8}"]
    for kind, group in [*groups.items(), ("all", results)]:
        counts = [sum(each.outcome == outcome for each in group) for outcome in ("read", "refused")]
        times = [each.seconds for each in group]
        findings = sum(each.finding for each in group)
        numbers = f"{counts[0]:7} {counts[1]:8} {findings:8} {sum(times):8.1f} {max(times, default=0.0):8.3f}"
        lines.append(f"{kind:12} {len(group):7} {numbers}")
    lines += [f"{each.index} .{each.kind} {each.how}: {each.outcome}" for each in results if each.finding]
    return "\n".join(lines)
