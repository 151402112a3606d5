"""What `revdeconv-gui` calls: chooses the language, then loads the program, many of whose texts are made then."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window in the language of the preferences; returns the exit code of the process."""
    try:
        run = _load()
    except ImportError as error:
        if ".so" not in str(error):
            raise
        # A bare system, such as a container's: desktops have what Qt needs.
        print(
            f"revdeconv-gui: the window needs a library that this system lacks ({error}). On Debian and Ubuntu: "
            "sudo apt-get install libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 "
            "libxcb-cursor0",
            file=sys.stderr,
        )
        return 1
    return run(argv)


def _load() -> Callable[[Sequence[str] | None], int]:
    from revdeconv_gui.gui import language
    from revdeconv_gui.session import preferences

    language.choose(preferences.language_of(preferences.preferences_file()))
    from revdeconv_gui.app import main as run

    return run


if __name__ == "__main__":
    sys.exit(main())
