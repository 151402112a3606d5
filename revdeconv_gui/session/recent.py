"""Files and folders that were opened lately, as the one text that preferences keep."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

MOST = 15
_FEW = 3


def is_list(text: str) -> bool:
    """Whether a preference is a list of paths, or empty."""
    return _names(text) is not None


def listed(text: str) -> list[Path]:
    """The paths in a preference; what is broken counts as none."""
    return [Path(name) for name in _names(text) or () if name][:MOST]


def _names(text: str) -> list[str] | None:
    try:
        names = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return None
    return names if isinstance(names, list) and all(isinstance(name, str) for name in names) else None


def remembered(text: str, opened: Sequence[Path]) -> str:
    """The preference after paths were opened, the newest first; of many files in a folder only the folder."""
    fresh: list[Path] = list(opened)
    if len(fresh) > _FEW:
        fresh = list(dict.fromkeys(path.parent if path.suffix else path for path in fresh))
    both = dict.fromkeys([*fresh, *listed(text)])
    return json.dumps([str(path) for path in list(both)[:MOST]], ensure_ascii=False)
