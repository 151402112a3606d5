"""Try a .deb in a bare Debian: `try_deb.py DEB [--suite bookworm|trixie] [--pictures FOLDER]`, as root.

Makes a minimal system with debootstrap and installs the package there with apt, twice. First with nothing else in it:
what the package depends on must be enough. Then with a screen (Xvfb) and the tools of a desktop: the program is started
by its menu entry's command, learns, and opens a project by its file type. Both times it is removed again, and nothing
may be left. Nothing of it has the network but apt.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGE = "revdeconv-gui"
# gio is in libglib2.0-bin; xdg-mime asks the mimetype of libfile-mimeinfo-perl where there is no desktop.
TOOLS = (
    "xvfb xauth imagemagick x11-utils xdg-utils desktop-file-utils shared-mime-info hicolor-icon-theme libglib2.0-bin "
    "libfile-mimeinfo-perl fonts-dejavu-core procps"
)
INSTALL = "DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends"
OUT = "/home/someone/out"
PROJECT = f"{OUT}/self-test.revdeconv"
TYPES = {PROJECT: "application/x-revdeconv-project", f"{OUT}/filter.json": "application/x-revdeconv-filter+json"}
# What apt, dpkg and the tools keep for themselves, whichever package comes and goes.
KEPT = (
    "var/lib/apt/", "var/lib/dpkg/", "var/lib/systemd/", "var/lib/ucf/", "usr/share/mime/", "var/lib/pam/",
    "etc/ld.so.cache", "usr/share/applications/mimeinfo.cache", "usr/share/icons/hicolor/icon-theme.cache",
)  # fmt: skip
# Waits for a window whose title has $1, then until its picture has (but for a blinking cursor) stayed the same for
# three seconds: the program works in the background after its first paint. The last picture stays in $2.
WATCH = """
watch() {
    for i in $(seq 200); do
        xwininfo -root -tree | grep -q "$1" && break
        test "$i" -lt 200 || { echo "no window with $1 in its title"; xwininfo -root -tree; return 1; }
        sleep 0.3
    done
    same=0
    import -window root "$2"
    for i in $(seq 120); do
        sleep 0.5
        mv "$2" "$2.before"
        import -window root "$2"
        differs=$(compare -metric AE "$2.before" "$2" null: 2>&1 || true)
        colours=$(identify -format %k "$2")
        if test "${differs%%.*}" -lt 500 && test "$colours" -gt 100; then same=$((same + 1)); else same=0; fi
        test "$same" -lt 6 || { rm "$2.before"; return 0; }
    done
    echo "the window does not come to rest ($differs pixels differ, $colours colours)"
    return 1
}
"""


class Failed(Exception):
    """A command or a check that did not hold."""


def run(arguments: list[str], **more: object) -> str:
    """Run a command; what it printed. Failed with its last lines where it fails."""
    result = subprocess.run(arguments, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if result.returncode:
        raise Failed(f"{shlex.join(arguments)}\n{result.stdout[-3000:]}\n{result.stderr[-3000:]}")
    return str(result.stdout)


def check(holds: object, words: str) -> None:
    """Failed where something does not hold."""
    if not holds:
        raise Failed(words)


class System:
    """A bare system in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, suite: str, mirror: str | None, cache: Path | None) -> None:
        """Debootstrap, or a copy of an earlier one."""
        if cache is not None and (cache / "etc").is_dir():
            run(["cp", "-a", f"{cache}/.", str(self.folder)])
        else:
            run(["debootstrap", "--variant=minbase", suite, str(self.folder), *([mirror] if mirror else [])])
            if cache is not None:
                cache.mkdir(parents=True, exist_ok=True)
                run(["cp", "-a", f"{self.folder}/.", str(cache)])
        # How apt reaches its archive from here (a proxy, clocks), but no hooks of this machine's own packages.
        told = run(["apt-config", "dump"]).splitlines()
        ways = [line for line in told if line.startswith("Acquire::") and "IndexTargets" not in line]
        (self.folder / "etc/apt/apt.conf.d/99here").write_text("\n".join(ways) + "\n", encoding="utf-8")
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")

    def call(self, command: str, user: str = "root", *, network: bool = False) -> str:
        """Run a shell command inside, with processes of its own that end with it."""
        inside = f"su -s /bin/sh {user} -c {shlex.quote(command)}" if user != "root" else command
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root"}
        if network:
            environment |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
        # Mounted for this command alone: nothing is left mounted when the folder is removed.
        inner = 'mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"; mount --rbind /sys "$0/sys"; '
        inner += 'exec chroot "$0" /bin/sh -c "$1"'
        return run([*apart, "sh", "-ec", inner, str(self.folder), inside], env=environment)

    def on_screen(self, script: str) -> None:
        """Run a shell script as the user, on a screen."""
        whole = f"{WATCH}\n{script}"
        self.call(f"xvfb-run -a -s '-screen 0 1280x800x24' sh -ec {shlex.quote(whole)}", "someone")

    def files(self) -> set[str]:
        """Every path that packages may have made."""
        places = ("usr", "etc", "opt", "var/lib")
        found = (p for place in places for p in (self.folder / place).rglob("*"))
        names = {str(p.relative_to(self.folder)) for p in found}
        return {name for name in names if not name.startswith(KEPT) and "__pycache__" not in name}


@contextmanager
def installed(system: System, package: Path) -> Iterator[None]:
    """The package, installed with apt; afterwards removed, purged, and all that came with it too."""
    shutil.copy(package, system.folder / "tmp" / package.name)
    before = system.files()
    system.call(f"{INSTALL} /tmp/{package.name}", network=True)
    yield
    system.call(f"apt-get -qy remove {PACKAGE}")
    left = system.call("find / -xdev -name '*revdeconv*' -not -path '/home/*' -not -path '/tmp/*' -not -path '/var/*'")
    check(not left, f"left after removing: {left.split()[:20]}")
    # Nothing is left to purge, so apt does not know the name any more; dpkg does not mind.
    system.call(f"dpkg --purge {PACKAGE}")
    system.call("apt-get -qy autoremove --purge")
    left = sorted(system.files() - before)
    check(not left, f"left after purging: {left[:20]}")
    check(PACKAGE not in system.call("dpkg-query -W -f '${Package}\\n'"), "dpkg still knows the package")
    known = system.call("grep -rl revdeconv /usr/share/mime /usr/share/applications 2>/dev/null || true").split()
    check(not known, f"its file types are still known: {known}")
    print("ok   removed and purged with apt: no file, no file type, nothing left", flush=True)


def bare(system: System) -> None:
    """What it depends on is enough: every library is found, both programs do their work."""
    print("ok   installed with apt, with nothing else in the system", flush=True)
    # The program's starter names its own folder as a place of libraries; those of the wheels find each other.
    told = system.call(
        "cd /usr/lib/revdeconv/_internal; export LD_LIBRARY_PATH=$PWD:$(echo $PWD/*.libs | tr ' ' :); "
        "find . -name '*.so*' -type f -exec ldd {} + 2>/dev/null || true"
    )
    lost = {line.split()[0] for line in told.splitlines() if line.endswith("not found")}
    check("libQt6Gui.so.6 =>" in told and not lost, f"libraries that nothing brings: {sorted(lost)}")
    print("ok   all libraries of all its libraries are there", flush=True)
    said = system.call("revdeconv --self-test", "someone").strip().splitlines()
    check(any(" 0 compiled" in line for line in said), f"kernels were compiled: {said[-3:]}")
    print("ok   " + said[-2], flush=True)
    system.call(f"QT_QPA_PLATFORM=offscreen revdeconv-gui --self-test {OUT}", "someone")
    print("ok   learned in the window, offscreen", flush=True)
    for name in ("revdeconv", "revdeconv-gui"):
        version = system.call(f"{name} --version", "someone").split()[-1]
        noted = system.call(f"dpkg-query -W -f '${{Version}}' {PACKAGE}")
        check(version == noted, f"{name} says {version}, the package {noted}")


def desktop(system: System, pictures: Path | None) -> None:
    """Used as on a desktop: from the menu, by file type."""
    entry = (system.folder / "usr/share/applications/revdeconv-gui.desktop").read_text(encoding="utf-8")
    command = re.sub(r" %\w", "", re.findall(r"^Exec=(.*)$", entry, re.MULTILINE)[0])
    system.call("desktop-file-validate --no-hints /usr/share/applications/revdeconv-gui.desktop")
    system.on_screen(
        f"{command} & p=$!; watch 'Reverse Deconvolution' {OUT}/window.png; kill $p; wait $p || test $? = 143"
    )
    print(f"ok   the menu entry's command ({command}) shows the window", flush=True)
    system.call(f"rm {OUT}/*.json {OUT}/*.revdeconv")
    system.on_screen(f"{command} --self-test {OUT}")
    print("ok   learned in the window, on a screen", flush=True)
    by_type(system)
    system.on_screen(f"xdg-open {PROJECT} & watch self-test {OUT}/project.png")
    print("ok   xdg-open shows a project in the program", flush=True)
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        for name in ("window.png", "project.png"):
            shutil.copy(system.folder / OUT[1:] / name, pictures / name)


def by_type(system: System) -> None:
    """Projects and filters are known by their types, and those lead to the program."""
    for path, kind in TYPES.items():
        asked = {
            "xdg-mime": f"xdg-mime query filetype {path}",
            "gio": f"gio info -a standard::content-type {path} | sed -n 's/.*content-type: //p'",
        }
        for tool, question in asked.items():
            found = system.call(question, "someone").strip()
            check(found == kind, f"{tool} takes {path} for {found or 'nothing'}, not {kind}")
        program = system.call(f"xdg-mime query default {kind}", "someone").strip()
        check(program == "revdeconv-gui.desktop", f"{kind} opens {program or 'nothing'}")
    print("ok   projects and filters are known by their types", flush=True)


def main() -> int:
    """Make the system, test, remove it."""
    parser = argparse.ArgumentParser(description="Try a .deb in a bare Debian system.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--mirror", help="by default debootstrap's own")
    parser.add_argument("--cache", type=Path, help="keep the bare system here for the next time")
    parser.add_argument("--pictures", type=Path, help="leave pictures of the window in this folder")
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("try_deb.py: needs root, for debootstrap and chroot", file=sys.stderr)
        return 1
    package = options.package.resolve()
    with tempfile.TemporaryDirectory(prefix="revdeconv-deb-", ignore_cleanup_errors=True) as folder:
        system = System(Path(folder) / "system")
        system.folder.mkdir()
        try:
            system.make(options.suite, options.mirror, options.cache)
            system.call("apt-get -q update", network=True)
            system.call(f"useradd -m someone && mkdir -p {OUT} && chown someone {OUT}")
            with installed(system, package):
                bare(system)
            system.call(f"{INSTALL} {TOOLS}", network=True)
            with installed(system, package):
                desktop(system, options.pictures)
        except Failed as failure:
            print(f"FAILED: {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
