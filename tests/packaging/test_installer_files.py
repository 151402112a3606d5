"""What the installers are made of: entries, file types, property lists and scripts, as far as they can be read here."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from revdeconv_gui import __version__

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import debian, windows  # noqa: E402

LINUX = ROOT / "resources" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> dict[str, str]:
    lines = (LINUX / "revdeconv-gui.desktop").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_the_wheel_has_every_resource_that_the_program_reads() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        included = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert all(place == f"revdeconv_gui/{source}" for source, place in included.items())
    there = {path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.suffix != ".ts"}
    left = {path for path in there if not any(path.is_relative_to(ROOT / source) for source in included)}
    assert {path.relative_to(ROOT / "resources").parts[0] for path in left} == {"README.md", "screenshots"}


def test_the_menu_entry_names_the_program_and_its_icon() -> None:
    found = entry()
    assert found["Exec"] == "revdeconv-gui %F"
    assert found["StartupWMClass"] == "revdeconv-gui"
    assert (ROOT / "resources" / "icons" / f"{found['Icon']}.svg").is_file()


def test_the_types_of_the_entry_are_those_that_are_declared() -> None:
    tree = ElementTree.parse(LINUX / "revdeconv.xml").getroot()
    declared = {kind.get("type") for kind in tree.findall(f"{MIME}mime-type")}
    assert set(entry()["MimeType"].strip(";").split(";")) == declared
    globs = {g.get("pattern") for g in tree.iter(f"{MIME}glob")}
    assert "*.revdeconv" in globs


def test_filter_files_have_the_mark_that_their_type_is_known_by(tmp_path: Path) -> None:
    from revdeconv_gui.core import preset
    from revdeconv_gui.document.filter_files import write_filter

    write_filter(tmp_path / "edge.json", preset("edge"))
    tree = ElementTree.parse(LINUX / "revdeconv.xml").getroot()
    (match,) = tree.iter(f"{MIME}match")
    first, last = map(int, str(match.get("offset")).split(":"))
    start = (tmp_path / "edge.json").read_bytes()[: last + len(str(match.get("value")))]
    assert first == 0
    assert str(match.get("value")).encode() in start


def test_the_newest_release_is_this_version() -> None:
    tree = ElementTree.parse(LINUX / "io.github.revdeconv_gui.revdeconv.metainfo.xml").getroot()
    assert next(tree.iter("release")).get("version") == __version__
    assert tree.findtext("launchable") == "revdeconv-gui.desktop"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_appstream_data_is_valid() -> None:
    path = LINUX / "io.github.revdeconv_gui.revdeconv.metainfo.xml"
    made = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_menu_entry_is_valid() -> None:
    made = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(LINUX / "revdeconv-gui.desktop")], capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (made.returncode, made.stdout) == (0, "")


def test_the_hardened_runtime_may_compile() -> None:
    with (ROOT / "packaging" / "macos" / "entitlements.plist").open("rb") as file:
        allowed = plistlib.load(file)
    assert allowed == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")
@pytest.mark.parametrize("name", ["linux/install.sh", "linux/uninstall.sh", "macos/make_dmg.sh"])
def test_scripts_can_be_parsed(name: str) -> None:
    made = subprocess.run(["sh", "-n", str(ROOT / "packaging" / name)], capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")
def test_installed_without_root_and_removed_again(tmp_path: Path) -> None:
    """With a payload of two little programs, in a folder with a space in its name."""
    stage, home = tmp_path / "stage", tmp_path / "my home"
    (stage / "lib" / "revdeconv").mkdir(parents=True)
    for name in ("revdeconv", "revdeconv-gui"):
        program = stage / "lib" / "revdeconv" / name
        program.write_text(f'#!/bin/sh\necho {name} "$@"\n')
        program.chmod(0o755)
    (stage / "share" / "applications").mkdir(parents=True)
    shutil.copy(LINUX / "revdeconv-gui.desktop", stage / "share" / "applications")
    (stage / "share" / "mime" / "packages").mkdir(parents=True)
    shutil.copy(LINUX / "revdeconv.xml", stage / "share" / "mime" / "packages")
    icons = stage / "share" / "icons" / "hicolor" / "scalable" / "apps"
    icons.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "revdeconv.svg", icons)
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(ROOT / "packaging" / "linux" / name, stage / name)
    (home / ".local" / "share").mkdir(parents=True)
    (home / ".local" / "share" / "mine").write_text("stays")
    (home / ".local" / "share" / "empty, and not ours").mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    for _ in range(2):  # a second time over the first
        subprocess.run(["sh", str(stage / "install.sh")], env=environment, check=True, capture_output=True)
    prefix = home / ".local"
    said = subprocess.run([prefix / "bin" / "revdeconv", "a b"], capture_output=True, text=True, check=True).stdout
    assert said == "revdeconv a b\n"
    lines = (prefix / "share" / "applications" / "revdeconv-gui.desktop").read_text().splitlines()
    assert f'Exec="{prefix}/bin/revdeconv-gui" %F' in lines
    if shutil.which("update-mime-database"):
        assert "application/x-revdeconv-project:*.revdeconv" in (prefix / "share" / "mime" / "globs").read_text()
    if shutil.which("update-desktop-database"):
        assert "x-revdeconv-project" in (prefix / "share" / "applications" / "mimeinfo.cache").read_text()
    subprocess.run([prefix / "lib" / "revdeconv" / "uninstall.sh"], env=environment, check=True, capture_output=True)
    left = sorted(str(path.relative_to(home)) for path in home.rglob("*"))
    assert left == [".local", ".local/share", ".local/share/empty, and not ours", ".local/share/mine"]


def test_the_windows_installer_removes_what_it_writes() -> None:
    script = (ROOT / "packaging" / "windows" / "revdeconv.nsi").read_text(encoding="utf-8")
    installing, removing = script.split('Section "Uninstall"')
    keys = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', installing))
    assert keys
    removed = set(re.findall(r'DeleteRegKey HKCU "([^"]+)"', removing))
    assert {key for key in keys if not any(key == gone or key.startswith(gone + "\\") for gone in removed)} == set()
    assert "RequestExecutionLevel user" in installing


def test_every_command_is_in_the_packaged_program() -> None:
    """Commands are imported by name, which a packager does not see."""
    spec = (ROOT / "packaging" / "pyinstaller" / "revdeconv.spec").read_text(encoding="utf-8")
    assert 'collect_submodules("revdeconv_gui")' in spec


def test_all_packages_name_the_same_developers(monkeypatch: pytest.MonkeyPatch) -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        (author,) = tomllib.load(file)["project"]["authors"]
    tree = ElementTree.parse(LINUX / "io.github.revdeconv_gui.revdeconv.metainfo.xml").getroot()
    script = (ROOT / "packaging" / "windows" / "revdeconv.nsi").read_text(encoding="utf-8")
    assert re.findall(r'"Publisher" "([^"]*)"', script) == [author["name"]]
    assert tree.findtext("developer/name") == windows.MAKERS == debian.DEVELOPERS == author["name"]
    for name in ("DEBFULLNAME", "DEBEMAIL"):
        monkeypatch.delenv(name, raising=False)
    # No mailbox is made up: this domain is reserved, nobody can have it.
    assert debian.maintainer() == f"{author['name']} <revdeconv-gui@no-address.invalid>"
    monkeypatch.setenv("DEBFULLNAME", "A. Person")
    monkeypatch.setenv("DEBEMAIL", "a.person@home.example")
    assert debian.maintainer() == "A. Person <a.person@home.example>"
