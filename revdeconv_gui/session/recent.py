"""Files and folders that were opened lately, as the one text that preferences keep."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

MOST = 15
_FEW = 3


def listed(text: str) -> list[Path]:
    """The paths in a preference; what is broken counts as none."""
    try:
        names = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and name][:MOST]


def remembered(text: str, opened: Sequence[Path]) -> str:
    """The preference after paths were opened, the newest first; of many files in a folder only the folder."""
    fresh: list[Path] = list(opened)
    if len(fresh) > _FEW:
        fresh = list(dict.fromkeys(path.parent if path.suffix else path for path in fresh))
    both = dict.fromkeys([*fresh, *listed(text)])
    return json.dumps([str(path) for path in list(both)[:MOST]], ensure_ascii=False)
