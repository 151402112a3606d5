"""For Windows: what the programs' files say of themselves, and the installer."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from .freezing import megabytes
from .talk import SetupError, say

NAME = "Reverse Deconvolution"
MAKERS = "The revdeconv_gui developers"


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' form of a version: 0.1.0.dev3 is (0, 1, 0, 0)."""
    match = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(number) for number in match[0].split(".")] if match else []
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_resource(version: str) -> str:
    """What PyInstaller puts into the programs: shown by Windows under Properties, Details."""
    numbers = four_numbers(version)
    told = {
        "CompanyName": MAKERS,
        "FileDescription": NAME,
        "FileVersion": version,
        "LegalCopyright": f"{MAKERS}, MIT licence",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in told.items())
    return (
        f"VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,\n"
        f"    subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{strings}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [1033, 1200])])],\n"
        f")\n"
    )


def makensis() -> str | None:
    """NSIS' compiler: on the path, or where its own installer puts it."""
    places = [r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe"]
    return shutil.which("makensis") or next((place for place in places if Path(place).is_file()), None)


def make_installer(root: Path, version: str, payload: Path, icon: Path | None, output: Path) -> Path:
    """Pack the one-folder build as ``revdeconv-VERSION-setup.exe``."""
    compiler = makensis()
    if compiler is None:
        raise SetupError(
            "the installer needs NSIS 3.08 or newer: https://nsis.sourceforge.io (choco install nsis)\n"
            "Without it: packaging/dev.py build --folder-only"
        )
    path = output / f"revdeconv-{version}-setup.exe"
    say(f"packing {path.name}")
    told = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, four_numbers(version))),
        "PAYLOAD": str(payload),
        "OUTPUT": str(path),
        **({} if icon is None else {"ICON": str(icon)}),
    }
    script = root / "packaging" / "windows" / "revdeconv.nsi"
    command = [compiler, "-V2", "-WX", *(f"-D{name}={value}" for name, value in told.items()), str(script)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if result.returncode:
        lines = (result.stdout + result.stderr).strip().splitlines()
        raise SetupError("makensis failed:\n    " + "\n    ".join(lines[-15:]))
    say(f"{path.name}: {megabytes(path):.0f} MB")
    return path
