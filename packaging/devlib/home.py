"""The project's name among all programs and its page, as the AppStream data says them: its one place."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "linux"
(APPSTREAM,) = _FOLDER.glob("*.metainfo.xml")
_TREE = ElementTree.parse(APPSTREAM).getroot()
IDENTIFIER = str(_TREE.findtext("id"))
"""Of the program: the name of AppStream, Flatpak and macOS; the project's own is what stands before the last point."""
PAGE = str(_TREE.findtext("url[@type='homepage']"))
