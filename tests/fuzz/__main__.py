"""The campaign from the command line: `python -m tests.fuzz --inputs 20000 --seed 1`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.fuzz.campaign import case, report, run_campaign
from tests.fuzz.seeds import seed_files


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Read mutated files and count findings.")
    parser.add_argument("--inputs", type=int, default=1000, help="how many mutated inputs to read")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same inputs")
    parser.add_argument("--only", default="", help="formats to keep, by their extensions: json,png")
    parser.add_argument("--keep", type=Path, help="folder for the inputs of findings")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        seeds = seed_files(Path(folder, "seeds"))
        if options.only:
            seeds = {key: value for key, value in seeds.items() if key in options.only.split(",")}
        results = run_campaign(partial(case, seeds, options.seed), options.inputs, Path(folder), options.keep)
    print(report(results))
    return 1 if any(result.finding for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
