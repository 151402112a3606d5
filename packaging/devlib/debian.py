"""The Debian package, and the portable installer that holds the same files."""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import stat
import subprocess
import time
from pathlib import Path

from . import home
from .environment import Environment, remove
from .freezing import PROGRAM, megabytes, program_version, run, set_times, source_date
from .icons import draw
from .talk import SetupError, say

NAME = "revdeconv-gui"
# Who gives the package to others says so in DEBFULLNAME and DEBEMAIL, as for Debian's own tools. Without them the
# address is one that belongs to nobody (RFC 2606).
DEVELOPERS = "The revdeconv_gui developers"
NO_ADDRESS = "revdeconv-gui@no-address.invalid"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What the bundle leaves to the system; the other xcb libraries are in it.
DEPENDS = (
    "libc6 (>= 2.35), libgcc-s1, libstdc++6 (>= 11), zlib1g, libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1, "
    "libdbus-1-3, libfontconfig1, libfreetype6, libglib2.0-0 | libglib2.0-0t64, libwayland-client0, "
    "libwayland-cursor0, libwayland-egl1"
)
DESCRIPTION = """Learn a convolutional filter from images and run it backwards
 Give the program a picture and what some filter made of it: it learns the
 filter's weights block by block while you look on, shows what the filter does,
 and reverses it to enlarge the filtered picture again, with true numbers on
 whether that helped.
 .
 It implements the method of Nguyen (2023), "Simple image deconvolution based on
 reverse image convolution and backpropagation algorithm", and better rules
 beside it: normalised LMS and the exact solution. A window for people and a
 command, revdeconv, for scripts."""


def maintainer() -> str:
    """Name and address of who answers for the package."""
    return f"{os.environ.get('DEBFULLNAME') or DEVELOPERS} <{os.environ.get('DEBEMAIL') or NO_ADDRESS}>"


def make_debian_package(environment: Environment, program: Path, build: Path, output: Path) -> Path:
    """Pack the one-folder build as a .deb; the program must have been frozen."""
    version = program_version(environment)
    epoch = int(source_date(environment.root))
    stage = build / "deb"
    remove(stage)
    install_tree(environment, program, stage, epoch)
    control = stage / "DEBIAN"
    control.mkdir()
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    size = sum(p.stat().st_size for p in stage.rglob("*") if p.is_file() and not p.is_symlink()) // 1024
    (control / "control").write_text(
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {architecture}\nMaintainer: {maintainer()}\n"
        f"Installed-Size: {size}\nDepends: {DEPENDS}\nSection: graphics\nPriority: optional\n"
        f"Homepage: {home.PAGE}\nDescription: {DESCRIPTION}\n",
        encoding="utf-8",
    )
    sums = subprocess.run(
        "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum", shell=True, cwd=stage, check=True,
        capture_output=True, text=True,
    ).stdout  # fmt: skip
    (control / "md5sums").write_text(sums, encoding="utf-8")
    set_times(stage, epoch)
    path = output / f"{NAME}_{version}_{architecture}.deb"
    say(f"packing {path.name}")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(path)], check=True,
        stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
    )  # fmt: skip
    say(f"{path.name}: {megabytes(path):.0f} MB, {size * 1024 / 1e6:.0f} MB installed")
    return path


def install_tree(environment: Environment, program: Path, stage: Path, epoch: int) -> None:
    """Lay out ``usr/`` as it will be on the user's system."""
    root, usr = environment.root, stage / "usr"
    library = usr / "lib" / PROGRAM
    shutil.copytree(program, library, symlinks=True)
    (usr / "bin").mkdir()
    for name in ("revdeconv", "revdeconv-gui"):
        (usr / "bin" / name).symlink_to(f"../lib/{PROGRAM}/{name}")
    share = usr / "share"
    install_desktop_files(environment, share)
    install_manual_pages(environment, share / "man" / "man1", epoch)
    documents = share / "doc" / NAME
    documents.mkdir(parents=True)
    shutil.copy(root / "packaging" / "debian" / "copyright", documents / "copyright")
    write_changelog(environment, documents / "changelog.gz", epoch)
    _compress(root / "CHANGELOG.md", documents / "CHANGELOG.md.gz")
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copy(root / "packaging" / "debian" / "lintian-overrides", overrides / NAME)
    for path in [stage, *stage.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.parent == library
            path.chmod(0o755 if runs else 0o644)


def install_desktop_files(environment: Environment, share: Path) -> None:
    """Menu entry, icons, file types and AppStream data."""
    files = environment.root / "resources" / "linux"
    for name, place in (
        ("revdeconv-gui.desktop", "applications"),
        ("revdeconv.xml", "mime/packages"),
        (home.APPSTREAM.name, "metainfo"),
    ):
        (share / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(files / name, share / place / name)
    icons = share / "icons" / "hicolor"
    (icons / "scalable" / "apps").mkdir(parents=True)
    svg = environment.root / "resources" / "icons" / "revdeconv.svg"
    shutil.copy(svg, icons / "scalable" / "apps" / "revdeconv.svg")
    folders = {size: icons / f"{size}x{size}" / "apps" for size in ICON_SIZES}
    for folder in folders.values():
        folder.mkdir(parents=True)
    draw(environment, {folder / "revdeconv.png": size for size, folder in folders.items()})


def install_manual_pages(environment: Environment, folder: Path, epoch: int) -> None:
    """Manual pages made from the programs' own options."""
    folder.mkdir(parents=True)
    version = program_version(environment)
    for name, module in (("revdeconv", "revdeconv_gui.cli.parser"), ("revdeconv-gui", "revdeconv_gui.app")):
        page = run(
            environment,
            ["-c", "from argparse_manpage.cli import main; main()", "--module", module, "--function", "build_parser",
             "--format", "single-commands-section", "--project-name", "Reverse Deconvolution", "--version", version,
             "--manual-section", "1", "--manual-title", "User commands", "--prog", name,
             "--description", "learn a convolutional filter from images and run it backwards"],
            "writing the manual pages", SOURCE_DATE_EPOCH=str(epoch), COLUMNS="80",
        )  # fmt: skip
        plain = folder / f"{name}.1"
        plain.write_text(page, encoding="utf-8")
        _compress(plain, folder / f"{name}.1.gz")
        plain.unlink()


def make_portable(environment: Environment, program: Path, build: Path, output: Path) -> Path | None:
    """A .run that installs into the home folder without root; None where makeself is not there."""
    if shutil.which("makeself") is None:
        say("no portable .run: makeself is not installed (Debian: apt-get install makeself)")
        return None
    version, epoch = program_version(environment), int(source_date(environment.root))
    stage = build / "portable"
    remove(stage)
    shutil.copytree(program, stage / "lib" / PROGRAM, symlinks=True)
    install_desktop_files(environment, stage / "share")
    install_manual_pages(environment, stage / "share" / "man" / "man1", epoch)
    for name in ("install.sh", "uninstall.sh"):
        path = stage / name
        shutil.copy(environment.root / "packaging" / "linux" / name, path)
        path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    set_times(stage, epoch)
    path = output / f"revdeconv-{version}-{platform.machine()}.run"
    say(f"packing {path.name}")
    date = time.strftime("%a %b %d %H:%M:%S UTC %Y", time.gmtime(epoch))
    subprocess.run(
        ["makeself", "--quiet", "--xz", "--threads", "2", "--packaging-date", date, "--tar-extra",
         f"--sort=name --mtime=@{epoch} --owner=0 --group=0 --numeric-owner", "--nomd5", "--sha256",
         # Relative, for makeself notes its command in the file.
         stage.name, os.path.relpath(path, build), f"Reverse Deconvolution {version}", "./install.sh"],
        check=True, cwd=build, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    say(f"{path.name}: {megabytes(path):.0f} MB")
    return path


def write_changelog(environment: Environment, path: Path, epoch: int) -> None:
    """Debian's changelog, in its own form: one entry, which leads to ours."""
    plain = path.with_suffix("")
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(epoch))
    plain.write_text(
        f"{NAME} ({program_version(environment)}) unstable; urgency=medium\n\n"
        f"  * What changed is told in CHANGELOG.md.gz.\n\n -- {maintainer()}  {date}\n",
        encoding="utf-8",
    )
    _compress(plain, path)
    plain.unlink()


def _compress(source: Path, path: Path) -> None:
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(source.read_bytes())


def need_debian_tools() -> None:
    """A SetupError where the tools are missing."""
    if shutil.which("dpkg-deb") is None:
        raise SetupError("a Debian package needs dpkg-deb\nOn Debian or Ubuntu: sudo apt-get install dpkg")
