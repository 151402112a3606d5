"""How a Linux desktop takes the program's files, and JSON that is not the program's."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from revdeconv_gui.core import preset
from revdeconv_gui.document.filter_files import write_filter

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "linux" / "revdeconv.xml"
NEEDED = ("gio", "update-mime-database")
MISSING = [tool for tool in NEEDED if shutil.which(tool) is None]
SHARED = Path("/usr/share/mime/packages/freedesktop.org.xml")

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(not SHARED.is_file(), reason="shared-mime-info is not installed"),
]


@pytest.fixture
def types(tmp_path: Path) -> Path:
    """A user's data folder that declares the program's file types."""
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(SOURCE, packages)
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    subprocess.run(["update-mime-database", str(packages.parent)], env=environment, check=True, capture_output=True)
    return tmp_path / "share"


def type_of(path: Path, types: Path) -> str:
    environment = {**os.environ, "XDG_DATA_HOME": str(types), "LC_ALL": "C"}
    command = ["gio", "info", "-a", "standard::content-type", str(path)]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    (line,) = [line for line in told.splitlines() if "standard::content-type:" in line]
    return line.split(":")[-1].strip()


@pytest.mark.parametrize("text", ['{"a":1}', "[1, 2]", "{}"])
def test_json_of_other_programs_stays_theirs(types: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "theirs.json"
    path.write_text(text)
    assert type_of(path, types) == "application/json"


def test_a_filter_is_known_by_what_is_in_it(types: Path, tmp_path: Path) -> None:
    path = tmp_path / "edge.json"
    write_filter(path, preset("edge"))
    assert type_of(path, types) == "application/x-revdeconv-filter+json"


def test_a_project_is_known_by_its_name(types: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.revdeconv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("document.json", "{}")
    assert type_of(path, types) == "application/x-revdeconv-project"
