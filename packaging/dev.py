#!/usr/bin/env python3
"""The project sets itself up: python3 packaging/dev.py run | test | lint | bench | clean.

Needs nothing but Python 3.11 to 3.14. This file holds no syntax newer than Python 2.7, so that an older Python can read
it and say so; the work is done in devlib/.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def other_pythons():
    """Commands of a fitting Python elsewhere on the PATH, the newest first."""
    names = ["python%d.%d" % (NEWEST[0], minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    suffix = ".exe" if os.name == "nt" else ""
    found = []
    for name in names:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = os.path.join(folder, name + suffix)
            if os.access(path, os.X_OK) and not os.path.isdir(path):
                found.append(path)
    return found


def works(python):
    """Whether the command starts a Python that fits (a version manager's shim may exist and refuse)."""
    code = "import sys; sys.exit(not %r <= sys.version_info[:2] <= %r)" % (OLDEST, NEWEST)
    try:
        with open(os.devnull, "w") as null:
            return subprocess.call([python, "-c", code], stdout=null, stderr=null) == 0
    except OSError:
        return False


def main():
    here = sys.version_info[:2]
    if not OLDEST <= here <= NEWEST:
        sys.stderr.write(
            "dev.py: this is Python %d.%d; the program needs Python %d.%d to %d.%d.\n" % (here + OLDEST + NEWEST)
        )
        for python in other_pythons():
            if works(python):
                sys.stderr.write("dev.py: going on with %s\n" % python)
                sys.stderr.flush()
                return subprocess.call([python] + sys.argv)  # noqa: RUF005
        sys.stderr.write(
            "dev.py: install one (python.org, your package manager or 'uv python install 3.13') and run\n"
            "dev.py:     python3.13 %s\n" % " ".join(sys.argv)
        )
        return 1
    sys.dont_write_bytecode = True
    from devlib import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.stderr.write("\ndev.py: stopped\n")
        sys.exit(130)
