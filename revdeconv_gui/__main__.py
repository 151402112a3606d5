"""``python -m revdeconv_gui`` opens the window."""

import sys

from revdeconv_gui.app import main

if __name__ == "__main__":
    sys.exit(main())
