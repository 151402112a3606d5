"""What is in the package and under which terms: licences, a CycloneDX list of parts, checksums."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from .environment import Environment, remove
from .freezing import run
from .talk import say

# Asked of the venv: the project's own requirements and theirs, all the way down, with licence texts.
_COLLECT = """
import json, re
from importlib import metadata
from packaging.requirements import Requirement

def key(name):
    return re.sub(r"[-_.]+", "-", name).lower()

found, waiting = {}, ["revdeconv-gui"]
while waiting:
    name = key(waiting.pop())
    if name in found:
        continue
    try:
        there = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        continue
    info = there.metadata
    texts = []
    for file in there.files or []:
        words = file.name.upper()
        if words.split(".")[0].split("-")[0].split("_")[0] in ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS"):
            if not words.endswith((".PY", ".PYC")):
                texts.append([str(file), file.locate().read_text(encoding="utf-8", errors="replace")])
    terms = info.get("License-Expression") or next(
        (c.split("::")[-1].strip() for c in info.get_all("Classifier") or [] if c.startswith("License ::")), ""
    ) or (info.get("License") or "").strip().splitlines()[:1]
    terms = terms if isinstance(terms, str) else "".join(terms)
    found[name] = {"name": info["Name"], "version": there.version, "terms": terms, "texts": texts}
    for text in there.requires or []:
        wanted = Requirement(text)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            waiting.append(wanted.name)
print(json.dumps([found[name] for name in sorted(found)]))
"""


def bundled(environment: Environment) -> list[dict[str, object]]:
    """Name, version, terms and licence texts of everything that the program needs at run time."""
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
        lines.append(f"{part['name']!s:28} {part['version']!s:12} {part['terms']}")
        texts = part["texts"]
        assert isinstance(texts, list)
        if texts:
            name = re.sub(r"[^A-Za-z0-9._-]", "-", str(part["name"]))
            whole = "\n\n".join(f"==== {file}\n\n{text}" for file, text in texts)
            (folder / f"{name}.txt").write_text(whole, encoding="utf-8")
    lines += [
        "",
        "Qt and PySide6 are used under the LGPL, version 3: their libraries are separate files in this folder and may",
        "be replaced by others of the same interface. Their source: https://download.qt.io/official_releases/",
    ]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    say(f"licences of {len(parts)} parts collected")
    return [str(part["name"]) for part in parts]


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
