"""Which terms go along with the program: of Qt and Python too, and of the libraries of the machine that builds it."""

from __future__ import annotations

import json
import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

from revdeconv_gui.document.notices import bundled_parts

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import trust  # noqa: E402
from devlib.environment import Environment  # noqa: E402


@pytest.fixture
def environment() -> Environment:
    """This Python as the build's."""
    found = Environment(ROOT)
    found.python = Path(sys.executable)
    return found


def test_the_licences_that_the_wheels_lack_go_along(environment: Environment, tmp_path: Path) -> None:
    names = trust.write_licences(environment, tmp_path / "licences")
    parts = {part.name: part for part in bundled_parts(tmp_path / "licences")}
    assert {"Python", *names} == set(parts)
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in parts["Python"].notices.upper()
    for name in ("PySide6_Essentials", "shiboken6"):
        text = parts[name].notices
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
        assert text.count("END OF TERMS AND CONDITIONS") == 1  # the GPL, which the LGPL adds to
        assert f"Qt {parts[name].version}. Copyright" in text
    assert [name for name, part in parts.items() if not part.notices.strip()] == []


LIBRARY = Path("/lib", sysconfig.get_config_var("MULTIARCH") or "", "libbz2.so.1.0")


@pytest.mark.skipif(shutil.which("dpkg-query") is None or not LIBRARY.is_file(), reason="no Debian, or no libbz2")
def test_libraries_of_the_build_machine_are_named_with_their_notices(environment: Environment, tmp_path: Path) -> None:
    internal = tmp_path / "program" / "_internal"
    folder = internal / "revdeconv_gui" / "resources" / "licences"
    folder.mkdir(parents=True)
    (folder / "README.txt").write_text("It contains:\n\nPython   3.13.1   PSF-2.0\n")
    shutil.copy(LIBRARY, internal / LIBRARY.name)
    own = internal / "own.so"
    own.touch()
    listed = ([(LIBRARY.name, str(LIBRARY), "BINARY"), ("own.so", str(own), "BINARY"), ("a", str(LIBRARY), "DATA"),
               ("left-out.so", str(LIBRARY), "BINARY")],)  # fmt: skip
    (tmp_path / "COLLECT-00.toc").write_text(repr(listed))
    libraries = trust.add_system_libraries(tmp_path / "program", tmp_path / "COLLECT-00.toc")
    assert [(part["name"], part["terms"]) for part in libraries] == [("libbz2-1.0", "bzip2-1.0.6")]
    python, bzip2 = bundled_parts(folder)
    assert python.name == "Python"
    assert (bzip2.name, bzip2.version, bzip2.terms) == ("libbz2-1.0", libraries[0]["version"], "bzip2-1.0.6")
    assert "Julian" in bzip2.notices


def test_the_list_of_parts_has_python_and_the_libraries(
    environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = json.dumps({"components": [{"name": "numpy", "bom-ref": "numpy"}, {"name": "pytest", "bom-ref": "pytest"}]})
    monkeypatch.setattr(trust, "run", lambda _, arguments, what: told if "cyclonedx_py" in arguments else "3.13.1\n")
    libraries = [
        {"name": "libssl3", "version": "3.0.19-1", "terms": "Apache-2.0"},
        {"name": "libxcb-shm0", "version": "1.15-1", "terms": ""},
    ]
    trust.write_parts_list(environment, ["numpy", "revdeconv-gui"], libraries, tmp_path / "parts.json")
    parts = {part["name"]: part for part in json.loads((tmp_path / "parts.json").read_text())["components"]}
    assert set(parts) == {"numpy", "Python", "libssl3", "libxcb-shm0"}
    assert parts["libxcb-shm0"]["licenses"] == [{"license": {"name": "see resources/licences/libxcb-shm0.txt"}}]
    assert parts["libssl3"]["licenses"] == [{"license": {"id": "Apache-2.0"}}]
    assert parts["libssl3"]["purl"].startswith("pkg:deb/")
    assert parts["libssl3"]["purl"].partition("?")[0].endswith("/libssl3@3.0.19-1")
