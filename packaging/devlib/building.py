"""`dev.py build`: the one-folder build, its installers, checksums and the smoke test."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from . import debian, freezing, icons, macos, trust, windows
from .environment import Environment, remove
from .talk import SetupError, say


def build(root: Path, arguments: list[str]) -> int:
    """Build for this system; the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py build", description="Build the program for this system.")
    parser.add_argument("--folder-only", action="store_true", help="no installers: the one-folder build and its test")
    parser.add_argument("--quick-test", action="store_true", help="only the main smoke tests")
    options = parser.parse_args(arguments)
    environment = Environment(root)
    environment.ensure(["build"])
    environment.ensure_qt_libraries()
    made = root / "build"
    made.mkdir(exist_ok=True)
    started = time.monotonic()
    freezing.make_machine_code(environment, made / "machine-code")
    parts = trust.write_licences(environment, made / "licences")
    version = freezing.program_version(environment)
    icon, _ = icons.make_icons(environment, made / "icons")
    (made / "version.txt").write_text(windows.version_resource(version), encoding="utf-8")
    program = freezing.freeze(environment, made)
    libraries = trust.add_system_libraries(program, made / "work" / "revdeconv" / "COLLECT-00.toc")
    freezing.set_times(program, int(freezing.source_date(root)))
    say(f"{program}: {freezing.megabytes(program):.0f} MB, after {time.monotonic() - started:.0f} s")
    if sys.platform == "darwin":
        program = macos.programs(made / "folder")
    smoke_test(environment, program, quick=options.quick_test)
    if options.folder_only:
        return 0
    output = root / "dist"
    remove(output)
    output.mkdir()
    trust.write_parts_list(environment, parts, libraries, output / "revdeconv-parts.cdx.json")
    wheel(environment, output)
    if sys.platform.startswith("linux"):
        debian.need_debian_tools()
        debian.make_debian_package(environment, program, made, output)
        debian.make_portable(environment, program, made, output)
    elif sys.platform == "win32":
        windows.make_installer(root, version, program, icon, output)
    elif sys.platform == "darwin":
        macos.make_disk_image(root, version, output)
    trust.write_checksums(output)
    say(f"done after {time.monotonic() - started:.0f} s; see {output.relative_to(root)}/")
    return 0


def smoke_test(environment: Environment, program: Path, *, quick: bool) -> None:
    """Run the smoke test of the built program; a SetupError where it fails."""
    say("testing the built program")
    command = [str(environment.python), str(environment.root / "packaging" / "smoke_test.py"), str(program)]
    if subprocess.run(command + (["--quick"] if quick else []), check=False).returncode:
        raise SetupError("the built program fails its smoke test")


def wheel(environment: Environment, output: Path) -> None:
    """The wheel, for pip, pipx and uv."""
    freezing.run(
        environment, ["-m", "build", "--wheel", "--outdir", str(output), str(environment.root)], "building the wheel",
        SOURCE_DATE_EPOCH=freezing.source_date(environment.root),
    )  # fmt: skip
