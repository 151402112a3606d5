"""python -m tests.benchmarks [--quick] [--json FILE]: one table, each row a ratio within this run."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np

from tests.benchmarks import engine_rows, window_rows
from tests.benchmarks.timing import Row


def rows(quick: bool) -> Iterator[Row]:
    rng = np.random.default_rng(20230814)
    yield from engine_rows.experiment_row(rng, quick)
    side = (4000, 6000) if quick else (8000, 12000)
    image = engine_rows.large(rng, *side)
    count = 3 if quick else 7
    yield from engine_rows.epoch_rows(image, count)
    yield from engine_rows.filtering_rows(image, count)
    yield from engine_rows.deconvolution_row(image, count)
    del image
    yield from engine_rows.learning_rows(rng, quick)
    yield from window_rows.rows(quick)


def line(row: Row) -> str:
    if row.ratio is None:
        figure, goal, verdict = "-", "", ""
    else:
        figure = f"{row.ratio:.1f}{row.unit}"
        bound = "at most" if row.at_most else "at least"
        goal = "" if row.target is None else f"{bound} {row.target:g}{row.unit}"
        verdict = {True: "yes", False: "NO", None: ""}[row.met]
    times = "".join(f"{'' if t is None else f'{1e3 * t:.1f} ms':>13}" for t in (row.ours, row.theirs))
    return f"{row.name:42}{row.against:44}{figure:>10}  {goal:16}{verdict:5}{times}  {row.note}".rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="24 instead of 96 megapixels and fewer pairs, under 50 s")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table there too")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, numpy {np.__version__}")
    print(f"{'row':42}{'against':44}{'ratio':>10}  {'target':16}{'met':5}{'ours':>13}{'theirs':>13}")
    start = time.perf_counter()
    table = []
    for row in rows(arguments.quick):
        print(line(row))
        table.append({**asdict(row), "met": row.met})
    print(f"{time.perf_counter() - start:.0f} s")
    if arguments.json is not None:
        temporary = arguments.json.with_name(arguments.json.name + ".part")
        temporary.write_text(json.dumps({"quick": arguments.quick, "rows": table}, indent=1))
        temporary.replace(arguments.json)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
