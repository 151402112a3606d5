"""For macOS: what the program says of itself, and the disk image."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .freezing import megabytes
from .home import IDENTIFIER
from .talk import SetupError, say

APP = "Reverse Deconvolution.app"
PROJECT = f"{IDENTIFIER.rpartition('.')[0]}.project"


def info(version: str) -> dict[str, object]:
    """What goes into Info.plist beside PyInstaller's own entries."""
    return {
        "CFBundleDisplayName": "Reverse Deconvolution",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.graphics-design",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The revdeconv_gui developers, MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Reverse Deconvolution project",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PROJECT],
            },
            # Filters are JSON and pictures are everybody's: offered under "Open With" only.
            {
                "CFBundleTypeName": "Filter or picture",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.json", "public.png", "public.jpeg", "public.tiff"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PROJECT,
                "UTTypeDescription": "Reverse Deconvolution project",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["revdeconv"]},
            }
        ],
    }


def programs(folder: Path) -> Path:
    """The folder of the app's programs, the command `revdeconv` among them."""
    inside = folder / APP / "Contents" / "MacOS"
    command = inside / "revdeconv"
    if not command.is_symlink():
        command.symlink_to("revdeconv-gui")
    return inside


def make_disk_image(root: Path, version: str, output: Path) -> Path:
    """Sign the app and pack it as ``revdeconv-VERSION-arm64.dmg``."""
    path = output / f"revdeconv-{version}-arm64.dmg"
    say(f"packing {path.name}")
    script = root / "packaging" / "macos" / "make_dmg.sh"
    if subprocess.run([str(script), version], check=False).returncode or not path.is_file():
        raise SetupError("make_dmg.sh failed; what it said stands above")
    say(f"{path.name}: {megabytes(path):.0f} MB")
    return path
