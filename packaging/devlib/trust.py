"""What is in the package and under which terms: licences, a CycloneDX list of parts, checksums."""

from __future__ import annotations

import ast
import hashlib
import json
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from .environment import Environment, remove
from .freezing import run
from .talk import say

# Asked of the venv, where the program is installed: what its own About window says too.
_COLLECT = """
import json
from dataclasses import asdict
from revdeconv_gui.document.notices import installed_parts
print(json.dumps([asdict(part) for part in installed_parts()]))
"""

# Qt's wheels bring no text of their licence along.
_QT = """\
Qt {version}. Copyright (C) The Qt Company Ltd. and other contributors.

Used under the GNU Lesser General Public License, version 3, which follows, and after it the GNU General Public
License, version 3, which it is based on. The libraries are separate files in this folder and may be replaced by others
of the same interface. Their source: https://download.qt.io/official_releases/

Qt contains parts of others, each under its own terms, and is built with ICU (Copyright (C) Unicode, Inc.):
https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""
_PYTHONS_LICENCE = """
import pathlib, sys, sysconfig
standard = pathlib.Path(sysconfig.get_path("stdlib"))
places = [standard / "LICENSE.txt", *(pathlib.Path(sys.base_prefix) / name for name in ("LICENSE.txt", "LICENSE"))]
places.append(pathlib.Path("/usr/share/doc/python%d.%d/copyright" % sys.version_info[:2]))
found = [place for place in places if place.is_file()]
sys.stdout.reconfigure(encoding="utf-8")
print(found[0].read_text(encoding="utf-8", errors="replace") if found else "")
"""
# Terms in short of what Debian's packages call by the same names; those of the others are in their notices.
_TERMS = {"libssl": "Apache-2.0", "libffi": "MIT", "libbz2": "bzip2-1.0.6"}
_COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])")


def bundled(environment: Environment) -> list[dict[str, str]]:
    """Name, version, terms and notices of everything that the program needs at run time."""
    parts = json.loads(run(environment, ["-c", _COLLECT], "collecting licences"))
    assert isinstance(parts, list)
    return parts


def write_licences(environment: Environment, folder: Path) -> list[str]:
    """One file for each part, and ``README.txt`` that lists them; the names of the parts."""
    parts = bundled(environment)
    remove(folder)
    folder.mkdir(parents=True)
    lines = ["Reverse Deconvolution contains these parts, each under its own terms.", ""]
    python = run(environment, ["-c", "import sys; print(sys.version.split()[0])"], "asking for the version").strip()
    lines.append(f"{'Python':28} {python:12} PSF-2.0 (https://docs.python.org/3/license.html)")
    licence = run(environment, ["-c", _PYTHONS_LICENCE], "asking for Python's licence")
    (folder / "Python.txt").write_text(licence if licence.strip() else _own_text("PSF-2.0"), encoding="utf-8")
    for part in parts:
        if part["name"].lower().startswith(("pyside6", "shiboken6")) and not part["notices"]:
            texts = _QT.format(version=part["version"]), _own_text("LGPL-3.0"), _own_text("GPL-3.0")
            part["notices"] = "\n\n".join(texts)
        lines.append(f"{part['name']:28} {part['version']:12} {part['terms']}")
        if part["notices"]:
            name = re.sub(r"[^A-Za-z0-9._-]", "-", part["name"])
            (folder / f"{name}.txt").write_text(part["notices"], encoding="utf-8")
    lines += [
        "",
        "Qt and PySide6 are used under the LGPL, version 3: their libraries are separate files in this folder and may",
        "be replaced by others of the same interface. Their source: https://download.qt.io/official_releases/",
    ]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    say(f"licences of {len(parts)} parts collected")
    return [part["name"] for part in parts]


def _own_text(name: str) -> str:
    return (Path(__file__).resolve().parents[1] / "licences" / f"{name}.txt").read_text(encoding="utf-8")


def add_system_libraries(program: Path, collected: Path) -> list[dict[str, str]]:
    """Note the libraries of the build machine's Debian packages that were taken along, with their notices.

    Parameters
    ----------
    program : Path
        The one-folder build.
    collected : Path
        PyInstaller's list of what it took from where.

    Returns
    -------
    list of dict
        Name, version and terms of each package.
    """
    folder = program / "_internal" / "revdeconv_gui" / "resources" / "licences"
    sources = [Path(source) for name, source in _taken(ast.literal_eval(collected.read_text(encoding="utf-8")))
               if (program / "_internal" / name).is_file()]  # fmt: skip
    parts = sorted({owner for source in sources if (owner := _owner(source)) is not None})
    if not parts:
        return []
    lines = ["", "Of the system that it was built on:", ""]
    told = []
    for name, version in parts:
        terms = next((terms for start, terms in _TERMS.items() if name.startswith(start)), "")
        text = Path("/usr/share/doc", name, "copyright").read_text(encoding="utf-8", errors="replace")
        for other in sorted(set(_COMMON.findall(text))):
            common = Path("/usr/share/common-licenses", other)
            if common.is_file():
                text += f"\n\n==== {other}\n\n{common.read_text(encoding='utf-8', errors='replace')}"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        lines.append(f"{name:28} {version:12} {terms}".rstrip())
        told.append({"name": name, "version": version, "terms": terms})
    with (folder / "README.txt").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    say(f"licences of {len(told)} packages of this system collected")
    return told


def _taken(listed: object) -> Iterator[tuple[str, str]]:
    """Name and source of every library in PyInstaller's list, however nested."""
    if isinstance(listed, tuple) and len(listed) == 3 and listed[2] == "BINARY":
        yield str(listed[0]), str(listed[1])
    elif isinstance(listed, list | tuple):
        for entry in listed:
            yield from _taken(entry)


def _owner(library: Path) -> tuple[str, str] | None:
    """Name and version of the Debian package that a file is of; None where it is of none."""
    if shutil.which("dpkg-query") is None:
        return None
    text = str(library)
    for path in (text, f"/usr{text}", text.removeprefix("/usr")):  # /lib may be another name of /usr/lib
        said = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if said.returncode == 0:
            name = said.stdout.split(":")[0]
            version = subprocess.run(
                ["dpkg-query", "-W", "-f", "${Version}\n", name], capture_output=True, text=True, check=True
            ).stdout.split()[0]
            return name, version
    return None


def _component(kind: str, name: str, version: str, terms: str, address: str) -> dict[str, object]:
    made: dict[str, object] = {"type": kind, "name": name, "version": version, "purl": address, "bom-ref": address}
    made["licenses"] = [{"license": {"id": terms} if terms else {"name": f"see resources/licences/{name}.txt"}}]
    return made


def write_parts_list(environment: Environment, names: list[str], libraries: list[dict[str, str]], path: Path) -> None:
    """A CycloneDX list of the bundled parts, with nothing that differs from one build to the next."""
    told = run(
        environment, ["-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON", "--pyproject",
        str(environment.root / "pyproject.toml"), str(environment.python)], "listing the parts",
    )  # fmt: skip
    whole = json.loads(told)
    wanted = {_key(name) for name in names} - {"revdeconv-gui"}
    kept = [part for part in whole.get("components", []) if _key(part["name"]) in wanted]
    refs = {part.get("bom-ref") for part in kept} | {whole.get("metadata", {}).get("component", {}).get("bom-ref")}
    python = run(environment, ["-c", "import sys; print(sys.version.split()[0])"], "asking for the version").strip()
    kept.append(_component("platform", "Python", python, "PSF-2.0", f"pkg:generic/python@{python}"))
    debian = next((line.partition("=")[2].strip('"') for line in _system() if line.startswith("ID=")), "debian")
    for part in libraries:
        address = f"pkg:deb/{debian}/{part['name']}@{part['version']}?arch={_architecture()}"
        kept.append(_component("library", part["name"], part["version"], part["terms"], address))
    whole["components"] = kept
    whole["dependencies"] = [
        {**entry, "dependsOn": [ref for ref in entry.get("dependsOn", []) if ref in refs]}
        for entry in whole.get("dependencies", [])
        if entry.get("ref") in refs
    ]
    text = json.dumps(whole, indent=1, sort_keys=True)
    path.write_text(text.replace(str(environment.root), "."), encoding="utf-8")
    say(f"{path.name}: {len(kept)} parts")


def _system() -> list[str]:
    path = Path("/etc/os-release")
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def _architecture() -> str:
    return {"linux-x86_64": "amd64", "linux-aarch64": "arm64"}.get(sysconfig.get_platform(), sysconfig.get_platform())


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def write_checksums(folder: Path) -> Path:
    """``SHA256SUMS`` of all files of a folder, as sha256sum writes it."""
    path = folder / "SHA256SUMS"
    files = sorted(p for p in folder.iterdir() if p.is_file() and p != path)
    path.write_text(
        "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files), encoding="utf-8"
    )
    return path
