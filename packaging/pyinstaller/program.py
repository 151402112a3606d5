"""Starts the packaged program: the command line where it is called `revdeconv`, else the window."""

import sys
from pathlib import Path

if Path(sys.argv[0]).stem == "revdeconv":
    from revdeconv_gui.cli import main
else:
    from revdeconv_gui.start import main

sys.exit(main())
