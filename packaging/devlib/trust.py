"""What is in the package and under which terms: licences, a CycloneDX list of parts, checksums."""

from __future__ import annotations

import hashlib
import json
import re
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
    for part in parts:
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


def write_parts_list(environment: Environment, names: list[str], path: Path) -> None:
    """A CycloneDX list of the bundled parts, with nothing that differs from one build to the next."""
    told = run(
        environment, ["-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON", "--pyproject",
        str(environment.root / "pyproject.toml"), str(environment.python)], "listing the parts",
    )  # fmt: skip
    whole = json.loads(told)
    wanted = {_key(name) for name in names} - {"revdeconv-gui"}
    kept = [part for part in whole.get("components", []) if _key(part["name"]) in wanted]
    refs = {part.get("bom-ref") for part in kept} | {whole.get("metadata", {}).get("component", {}).get("bom-ref")}
    whole["components"] = kept
    whole["dependencies"] = [
        {**entry, "dependsOn": [ref for ref in entry.get("dependsOn", []) if ref in refs]}
        for entry in whole.get("dependencies", [])
        if entry.get("ref") in refs
    ]
    text = json.dumps(whole, indent=1, sort_keys=True)
    path.write_text(text.replace(str(environment.root), "."), encoding="utf-8")
    say(f"{path.name}: {len(kept)} parts")


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
