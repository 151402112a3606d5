"""Try a .deb in a bare Debian: `try_deb.py DEB [--suite bookworm|trixie] [--screenshot FILE]`, as root.

Makes a minimal system with debootstrap, installs the package there with apt, starts the program under Xvfb by its menu
entry's command, lets it learn, opens a project by its file type, removes the package, and sees that nothing is left.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGE = "revdeconv-gui"
# libglib2.0-bin has gio, and xdg-mime asks the mimetype of libfile-mimeinfo-perl where there is no desktop.
TOOLS = (
    "xvfb xauth imagemagick x11-utils xdg-utils desktop-file-utils shared-mime-info libglib2.0-bin "
    "libfile-mimeinfo-perl fonts-dejavu-core procps"
)
INSTALL = "DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends"
TYPES = {
    "self-test.revdeconv": "application/x-revdeconv-project",
    "filter.json": "application/x-revdeconv-filter+json",
}


def run(arguments: list[str], **more: object) -> str:
    """Run a command; what it printed. Ends the test where it fails."""
    result = subprocess.run(arguments, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if result.returncode:
        raise SystemExit(f"FAILED: {shlex.join(arguments)}\n{result.stdout[-3000:]}\n{result.stderr[-3000:]}")
    return str(result.stdout)


class System:
    """A bare system in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, suite: str, mirror: str | None, cache: Path | None) -> None:
        """Debootstrap, or a copy of an earlier one."""
        if cache is not None and (cache / "etc").is_dir():
            run(["cp", "-a", f"{cache}/.", str(self.folder)])
            return
        run(["debootstrap", "--variant=minbase", suite, str(self.folder), *([mirror] if mirror else [])])
        for name in ("sources.list", "sources.list.d", "apt.conf.d", "trusted.gpg.d"):
            source = Path("/etc/apt") / name
            if name == "apt.conf.d" and source.is_dir():
                shutil.copytree(source, self.folder / "etc/apt" / name, dirs_exist_ok=True)
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        self.call("apt-get -q update")
        self.call(f"{INSTALL} {TOOLS}")
        if cache is not None:
            cache.mkdir(parents=True, exist_ok=True)
            run(["cp", "-a", f"{self.folder}/.", str(cache)])

    def call(self, command: str, user: str = "root") -> str:
        """Run a shell command inside."""
        inside = f"su -s /bin/sh {user} -c {shlex.quote(command)}" if user != "root" else command
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root"}
        proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return run(["chroot", str(self.folder), "/bin/sh", "-c", inside], env={**environment, **proxies})

    def files(self) -> set[str]:
        """Every path that a package may have made."""
        places = ("usr", "etc", "opt", "var/lib")
        found = (p for place in places for p in (self.folder / place).rglob("*"))
        left_alone = ("var/lib/apt", "var/lib/dpkg", "var/lib/systemd", "usr/share/mime/", "var/lib/ucf")
        names = {str(p.relative_to(self.folder)) for p in found}
        return {name for name in names if not name.startswith(left_alone) and "__pycache__" not in name}


@contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """/proc, /dev and /sys inside."""
    places = ("proc", "dev", "dev/pts", "sys")
    for place in places:
        run(["mount", "--bind", f"/{place}", str(folder / place)])
    try:
        yield
    finally:
        for place in reversed(places):
            subprocess.run(["umount", "-l", str(folder / place)], check=False)


def test(system: System, package: Path, screenshot: Path | None) -> None:
    """Install, use, remove."""
    shutil.copy(package, system.folder / "tmp" / package.name)
    before = system.files()
    system.call(f"{INSTALL} /tmp/{package.name}")
    print("ok   installed with apt")
    system.call("useradd -m someone")
    print("ok   " + system.call("revdeconv --self-test", "someone").strip().splitlines()[-2])
    entry = (system.folder / "usr/share/applications/revdeconv-gui.desktop").read_text(encoding="utf-8")
    (line,) = [line for line in entry.splitlines() if line.startswith("Exec=")]
    command = line.removeprefix("Exec=").replace(" %F", "")
    system.call("mkdir -p /home/someone/out && chown someone /home/someone/out")
    system.call(f"xvfb-run -a {command} --self-test /home/someone/out", "someone")
    print(f"ok   learned in the window, started by the menu entry's command ({command})")
    look(system, command, screenshot)
    by_type(system)
    system.call("man -w revdeconv >/dev/null 2>&1 || test -f /usr/share/man/man1/revdeconv.1.gz")
    system.call(f"apt-get -qy purge {PACKAGE}")
    system.call("apt-get -qy autoremove --purge")
    left = sorted(name for name in system.files() - before if "revdeconv" in name)
    if left:
        raise SystemExit(f"FAILED: left after removing: {left[:20]}")
    print("ok   removed, nothing left")


def look(system: System, command: str, screenshot: Path | None) -> None:
    """A picture of the window."""
    script = (
        f"{command} & p=$!; for i in $(seq 100); do sleep 0.3; "
        "xwininfo -root -tree | grep -q 'Reverse Deconvolution' && break; done; sleep 6; "
        "import -window root /home/someone/out/window.png; kill $p; wait $p || true"
    )
    system.call(f"xvfb-run -a -s '-screen 0 1280x800x24' sh -c {shlex.quote(script)}", "someone")
    if screenshot is not None:
        shutil.copy(system.folder / "home/someone/out/window.png", screenshot)
    print("ok   a picture of the window was taken")


def by_type(system: System) -> None:
    """The file types lead to the program, and a project that the program made opens in it."""
    for file, kind in TYPES.items():
        path = f"/home/someone/out/{file}"
        asked = {
            "xdg-mime": f"xdg-mime query filetype {path}",
            "gio": f"gio info -a standard::content-type {path} | sed -n 's/.*content-type: //p'",
        }
        for tool, question in asked.items():
            found = system.call(question, "someone").strip()
            if found != kind:
                raise SystemExit(f"FAILED: {tool} takes {file} for {found or 'nothing'}, not {kind}")
        program = system.call(f"xdg-mime query default {kind}", "someone").strip()
        if program != "revdeconv-gui.desktop":
            raise SystemExit(f"FAILED: {kind} opens {program or 'nothing'}")
    script = (
        "xdg-open /home/someone/out/self-test.revdeconv & for i in $(seq 60); do sleep 0.5; "
        "xwininfo -root -tree | grep -q self-test && found=1 && break; done; "
        "pkill -u someone revdeconv-gui; test $found"
    )
    system.call(f"xvfb-run -a -s '-screen 0 1280x800x24' sh -c {shlex.quote(script)}", "someone")
    print("ok   projects and filters are known by their type; xdg-open shows a project in the program")


def main() -> int:
    """Make the system, test, remove it."""
    parser = argparse.ArgumentParser(description="Try a .deb in a bare Debian system.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--mirror", help="by default debootstrap's own")
    parser.add_argument("--cache", type=Path, help="keep the bare system here for the next time")
    parser.add_argument("--screenshot", type=Path)
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("try_deb.py: needs root, for debootstrap and chroot", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="revdeconv-deb-", ignore_cleanup_errors=True) as folder:
        system = System(Path(folder) / "system")
        system.folder.mkdir()
        system.make(options.suite, options.mirror, options.cache)
        with mounted(system.folder):
            test(system, options.package.resolve(), options.screenshot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
