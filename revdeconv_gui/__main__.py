"""``python -m revdeconv_gui`` opens the window."""

import sys

from revdeconv_gui.start import main

if __name__ == "__main__":
    sys.exit(main())
