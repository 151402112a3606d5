"""What the Windows and macOS builds are made of, as far as another system can see it."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from revdeconv_gui import __version__

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devlib import home, icons, macos, windows  # noqa: E402
from devlib.environment import Environment  # noqa: E402


@pytest.fixture
def environment() -> Environment:
    """This Python as the build's."""
    environment = Environment(ROOT)
    environment.python, environment.venv = Path(sys.executable), Path(sys.prefix)
    return environment


def test_the_icons_hold_every_size_each_drawn_for_itself(environment: Environment, tmp_path: Path) -> None:
    ico, icns = icons.make_icons(environment, tmp_path / "made")
    small = tmp_path / "16.png"
    icons.draw(environment, {small: 16})
    with Image.open(small) as drawn, Image.open(ico) as packed, Image.open(icns) as apple:
        assert packed.info["sizes"] == {(size, size) for size in icons.ICO_SIZES}
        assert {width * scale for width, _, scale in apple.info["sizes"]} == set(icons.ICNS_SIZES)
        packed.size = (16, 16)
        # A bitmap's edge of half-transparent points may be rounded by one.
        difference = np.asarray(packed.convert("RGBA"), int) - np.asarray(drawn.convert("RGBA"), int)
        assert np.abs(difference).max() <= 1
        assert len(drawn.convert("RGBA").getcolors(256) or []) > 4


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.0.dev3", (2, 0, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))],
)
def test_versions_are_four_numbers_for_windows(version: str, numbers: tuple[int, ...]) -> None:
    assert windows.four_numbers(version) == numbers


def test_the_programs_tell_windows_their_version() -> None:
    """PyInstaller evaluates the text with classes of these names."""
    strings: dict[str, str] = {}
    fixed: dict[str, object] = {}
    names = {
        "StringStruct": strings.__setitem__,
        "FixedFileInfo": lambda **told: fixed.update(told),
        "VarStruct": lambda name, values: None,
        **dict.fromkeys(("StringFileInfo", "VarFileInfo", "StringTable", "VSVersionInfo"), lambda *a, **k: None),
    }
    eval(windows.version_resource(__version__), names)
    assert strings["ProductVersion"] == strings["FileVersion"] == __version__
    assert strings["ProductName"] == windows.NAME
    assert fixed["filevers"] == fixed["prodvers"] == windows.four_numbers(__version__)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
def test_the_windows_installer_is_packed_without_a_warning(environment: Environment, tmp_path: Path) -> None:
    payload = tmp_path / "payload"
    (payload / "_internal").mkdir(parents=True)
    for name in ("revdeconv-gui.exe", "revdeconv.exe", "_internal/library.dll"):
        (payload / name).write_bytes(name.encode() * 1000)
    icon, _ = icons.make_icons(environment, tmp_path / "icons")
    made = windows.make_installer(ROOT, "1.2.3", payload, icon, tmp_path)
    assert made.name == "revdeconv-1.2.3-setup.exe"
    content = made.read_bytes()
    assert content[:2] == b"MZ"
    assert "1.2.3.0".encode("utf-16-le") not in content  # the numbers are binary, the text is the version
    assert "1.2.3".encode("utf-16-le") in content


def test_a_missing_nsis_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(windows, "makensis", lambda: None)
    with pytest.raises(windows.SetupError, match="NSIS"):
        windows.make_installer(ROOT, "1.2.3", tmp_path, None, tmp_path)


def test_the_property_list_declares_what_it_opens() -> None:
    told = plistlib.loads(plistlib.dumps(macos.info(__version__)))
    assert told["CFBundleShortVersionString"] == __version__
    (project,) = told["UTExportedTypeDeclarations"]
    assert project["UTTypeTagSpecification"] == {"public.filename-extension": ["revdeconv"]}
    owned = [kind for kind in told["CFBundleDocumentTypes"] if kind["LSHandlerRank"] == "Owner"]
    assert [kind["LSItemContentTypes"] for kind in owned] == [[project["UTTypeIdentifier"]]]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_the_app_has_the_command_too(tmp_path: Path) -> None:
    inside = tmp_path / macos.APP / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    (inside / "revdeconv-gui").write_text("program")
    for _ in range(2):
        assert macos.programs(tmp_path) == inside
    assert (inside / "revdeconv").read_text() == "program"
    assert not (inside / "revdeconv").readlink().is_absolute()


def test_the_workflow_is_one_that_github_takes_and_names_files_that_are_there() -> None:
    path = ROOT / ".github" / "workflows" / "installers.yml"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    named = re.findall(r"packaging/[\w/]+\.py", path.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_flatpak_recipe_names_files_that_are_there() -> None:
    recipe = (ROOT / "packaging" / "linux" / "io.github.revdeconv_gui.revdeconv.yml").read_text(encoding="utf-8")
    named = re.findall(r"install -Dm644 (\S+)", recipe)
    assert len(named) == 4
    assert [name for name in named if not (ROOT / "resources" / name).is_file()] == []
    # Stripping cuts PyInstaller's archive off the program.
    assert "no-debuginfo: true" in recipe
    assert "strip: false" in recipe


def test_the_projects_name_is_the_same_everywhere() -> None:
    assert home.APPSTREAM.name == f"{home.IDENTIFIER}.metainfo.xml"
    recipe = (ROOT / "packaging" / "linux" / f"{home.IDENTIFIER}.yml").read_text(encoding="utf-8")
    assert f"\nid: {home.IDENTIFIER}\n" in recipe
    assert set(re.findall(r"linux/(\S+)\.metainfo\.xml", recipe)) == {home.IDENTIFIER}
    assert macos.IDENTIFIER == home.IDENTIFIER
    assert home.PAGE.startswith("https://")
