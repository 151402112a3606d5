"""What is built is the same bytes each time, on whatever machine and in whatever folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import debian, freezing, icons  # noqa: E402
from devlib.environment import Environment  # noqa: E402

KERNEL = """
import numpy as np
from numba import njit

@njit(cache=True)
def inner(x):
    return x * 2.0

@njit(cache=True)
def outer(x):
    return inner(x) + inner(3.0)

@njit(cache=True)
def raises(n):
    a = np.ones(n)
    return a[n // 2 :].sum()
"""


@pytest.fixture
def environment() -> Environment:
    """This Python as the build's."""
    environment = Environment(ROOT)
    environment.python, environment.venv = Path(sys.executable), Path(sys.prefix)
    return environment


def compiled(folder: Path, first: str) -> dict[str, bytes]:
    """Machine code of the kernel, compiled in a folder of its own."""
    folder.mkdir()
    (folder / "kernel.py").write_text(KERNEL, encoding="utf-8")
    code = f"{first}\nimport kernel\nassert kernel.outer(1.0) + kernel.raises(4) == 10.0"
    variables = {**os.environ, "NUMBA_CPU_NAME": "generic", "NUMBA_CPU_FEATURES": "", "PYTHONPATH": str(folder)}
    variables.pop("NUMBA_CACHE_DIR", None)
    subprocess.run([sys.executable, "-c", code], check=True, env=variables, cwd=folder)
    return {path.name: path.read_bytes() for path in folder.rglob("*.nbc")}


def test_machine_code_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    one, two = (compiled(tmp_path / name, freezing.NAMELESS) for name in ("one", "another"))
    assert len(one) == 3
    assert one == two
    folders = str(tmp_path).encode(), sysconfig.get_path("purelib").encode()
    assert not any(folder in code for code in one.values() for folder in folders)
    # As numba stores it, both are named: the test would see it.
    plain = compiled(tmp_path / "plain", "").values()
    assert all(any(folder in code for code in plain) for folder in folders)


def test_icons_and_the_changelog_are_the_same_twice(environment: Environment, tmp_path: Path) -> None:
    found = []
    for name in ("one", "another"):
        folder = tmp_path / name
        icons.make_icons(environment, folder)
        debian.write_changelog(environment, folder / "changelog.gz", 1_700_000_000)
        found.append({str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert len(found[0]) == 3
    assert found[0] == found[1]
