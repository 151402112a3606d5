"""What `revdeconv-gui` calls: chooses the language, then loads the program, many of whose texts are made then."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from revdeconv_gui.gui import language
from revdeconv_gui.session import preferences


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window in the language of the preferences; returns the exit code of the process."""
    language.choose(preferences.language_of(preferences.preferences_file()))
    from revdeconv_gui.app import main as run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
