"""libtiff, which Pillow brings along, prints what is wrong with a file to the terminal from C: it is asked not to."""

from __future__ import annotations

import ctypes
import os
from functools import cache
from pathlib import Path


@cache
def silence_libtiff() -> bool:
    """Take libtiff's error handler away, once and for the whole process; what it says comes as an exception anyway.

    Only in a library that Pillow's own wheel has loaded already: where Pillow was built otherwise (as on Windows,
    where libtiff is inside of Pillow), nothing is done, and False is the answer.
    """
    import PIL
    from PIL import features

    if os.name != "posix" or not features.check("libtiff"):
        return False
    package = Path(PIL.__file__).parent
    found = [*package.parent.glob("pillow.libs/libtiff-*"), *package.glob(".dylibs/libtiff.*")]
    for path in found:
        try:
            library = ctypes.CDLL(str(path), mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
            library.TIFFSetErrorHandler.restype = ctypes.c_void_p
            library.TIFFSetErrorHandler(None)
            return True
        except (OSError, AttributeError):  # not the one that is in use
            continue
    return False
