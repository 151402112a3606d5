"""What the README shows works as it stands there."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from .conftest import Cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_runs_in_order(cli: Cli) -> None:
    blocks = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.strip()]
    assert len(lines) >= 8
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "revdeconv"
        outcome = cli(*arguments)
        assert outcome.code == 0, f"{line}\n{outcome.err}"
    for name in (
        "learned.json",
        "better.json",
        "losses.csv",
        "kernel.txt",
        "table.tex",
        "report.html",
        "recovered",
        "recovered-better",
    ):
        assert Path(name).exists()


def test_python_example_runs() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert "stable rate: " in done.stdout


def test_paths_named_exist() -> None:
    for path in re.findall(r"`((?:revdeconv_gui|packaging|tests|\.ci)/[\w./-]*)", README):
        assert (ROOT / path).exists(), path
