"""`python -m revdeconv_gui.cli` is the same as `revdeconv`."""

import sys

from . import main

sys.exit(main())
