"""Project files, `.revdeconv`: a zip with `project.json` and arrays, read as if a stranger had made it."""

from .checksums import stamp_of
from .finding import Found, find_files
from .loading import OpenedProject, read_project
from .saving import write_project
from .schema import PROJECT_SUFFIX, VERSION, StoredImage, StoredOperator, StoredView

__all__ = [
    "PROJECT_SUFFIX",
    "VERSION",
    "Found",
    "OpenedProject",
    "StoredImage",
    "StoredOperator",
    "StoredView",
    "find_files",
    "read_project",
    "stamp_of",
    "write_project",
]
