"""The one-folder build: kernels compiled beforehand, notices collected, PyInstaller run, libraries stripped."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

from .environment import Environment, child_environment, remove
from .talk import SetupError, say

# What the kernels are compiled for. x86-64-v3 is every PC since about 2015; generic is any.
PROFILES = ("x86-64-v3", "generic") if platform.machine().lower() in ("x86_64", "amd64") else ("generic",)
# Libraries that lose their symbols. Those of auditwheel (in and beside *.libs) were moved about by patchelf already;
# strip may break such a file.
STRIPPED = (
    "libllvmlite.so", "libpython3*.so*", "lib-dynload/*.so", "numba/**/*.so", "PySide6/Qt/lib/libicu*.so*",
    "scipy/optimize/_highspy/*.so",
)  # fmt: skip
# Libraries that may name a folder of the build machine to look for others in.
WITHOUT_PATH = ("libpython3*.so*", "lib-dynload/*.so")
PROGRAM = "revdeconv"


# Beside a kernel's machine code numba stores a text about its types, and with an exception the file that raises it.
# Both name folders of the build machine, the text addresses too. Without them the code is the same wherever it is made.
NAMELESS = """
from pathlib import Path
from numba.core.annotations.type_annotations import TypeAnnotation
from numba.core.callconv import CPUCallConv
TypeAnnotation.__str__ = lambda self: ""
told = CPUCallConv.build_excinfo_struct
def shortened(self, *arguments):
    kind, values, place = told(self, *arguments)
    return kind, values, place and (place[0], Path(place[1]).name, place[2])
CPUCallConv.build_excinfo_struct = shortened
"""
_COMPILE = f"""{NAMELESS}
import sys
from revdeconv_gui.cli import main
sys.exit(main(["--self-test"]))
"""


def source_date(root: Path) -> str:
    """Seconds since the epoch of what is built: SOURCE_DATE_EPOCH, else the last commit, else today's start."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    told = subprocess.run(
        ["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    stated = told.stdout.strip() if told.returncode == 0 else ""
    return stated or str(int(time.time()) // 86400 * 86400)


def run(environment: Environment, arguments: list[str], what: str, **variables: str) -> str:
    """Run the venv's Python; what it printed. A SetupError with its last lines where it fails."""
    result = subprocess.run(
        [str(environment.python), *arguments], cwd=environment.root, capture_output=True, text=True, check=False,
        env={**child_environment(environment.venv), **variables}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if result.returncode:
        lines = (result.stdout + result.stderr).strip().splitlines()
        raise SetupError(f"{what} failed:\n    " + "\n    ".join(lines[-15:]))
    return result.stdout


def program_version(environment: Environment) -> str:
    """The version, from its one place."""
    return run(environment, ["-c", "import revdeconv_gui as r; print(r.__version__)"], "asking for the version").strip()


def make_machine_code(environment: Environment, folder: Path) -> None:
    """Compile every kernel for each profile; what is there already and fits is kept."""
    tell = (
        "import json, sys, llvmlite, numba; from revdeconv_gui.core import machine_code as m;"
        "print(json.dumps([m.build(), sys.version, numba.__version__, llvmlite.__version__]))"
    )
    state = run(environment, ["-c", tell], "importing the kernels").strip() + _COMPILE
    noted = folder.parent / "machine-code.json"
    if noted.is_file() and noted.read_text(encoding="utf-8") == state and (folder / "build").is_file():
        say("machine code: already there")
        return
    remove(folder)
    cache = folder.parent / "numba"
    for profile in PROFILES:
        say(f"compiling the kernels for {profile}")
        remove(cache)
        run(
            environment, ["-c", _COMPILE], "compiling the kernels",
            NUMBA_CACHE_DIR=str(cache), NUMBA_CPU_NAME=profile, NUMBA_CPU_FEATURES="",
        )  # fmt: skip
        (made,) = cache.glob(f"*/*/{profile}")
        shutil.copytree(made, folder / profile)
    remove(cache)
    (folder / "build").write_text(json.loads(state.splitlines()[0])[0] + "\n", encoding="ascii")
    noted.write_text(state, encoding="utf-8")


def freeze(environment: Environment, build: Path) -> Path:
    """Run PyInstaller; the folder of the program."""
    say("packing the program into one folder (some minutes)")
    arguments = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    arguments += ["--distpath", str(build / "folder"), "--workpath", str(build / "work")]
    arguments += [str(environment.root / "packaging" / "pyinstaller" / "revdeconv.spec")]
    epoch = source_date(environment.root)
    run(environment, arguments, "PyInstaller", SOURCE_DATE_EPOCH=epoch, PYTHONHASHSEED="1")
    made = build / "folder" / PROGRAM
    if sys.platform != "win32":
        (made / "revdeconv").symlink_to("revdeconv-gui")
    if sys.platform.startswith("linux"):
        for path in _libraries(made, WITHOUT_PATH):
            subprocess.run([str(environment.python.parent / "patchelf"), "--remove-rpath", str(path)], check=True)
        for path in _libraries(made, STRIPPED):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
    set_times(made, int(epoch))
    return made


def _libraries(folder: Path, patterns: tuple[str, ...]) -> list[Path]:
    return [path for pattern in patterns for path in sorted(folder.rglob(pattern)) if not path.is_symlink()]


def set_times(folder: Path, seconds: int) -> None:
    """Give every file one date, so that archives of it are the same bytes."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def megabytes(path: Path) -> float:
    """Size of a file, or of all files of a folder."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file() and not p.is_symlink()]
    return sum(p.stat().st_size for p in files) / 1e6
