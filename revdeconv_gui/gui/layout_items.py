"""Python's objects for the items of layouts, which outlive the items.

Where a filled layout is put into another one, PySide makes an object for each of its items and keeps it, but is not
told when Qt deletes the item. Whatever Qt then makes at that address is taken for the item: a new menu entry, say,
which lacks every method of one.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QSpacerItem, QWidgetItem


def forget_layout_items() -> None:
    """Let PySide make them anew when they are asked for; to be called now and then, with none in use."""
    for each in shiboken6.getAllValidWrappers():
        if type(each) in (QWidgetItem, QSpacerItem) and not shiboken6.createdByPython(each):
            shiboken6.invalidate(each)
