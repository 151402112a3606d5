"""Python forgets the items of layouts before Qt deletes them, and takes nothing new for one of them."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget, QWidgetItem

from revdeconv_gui.app import App
from revdeconv_gui.gui.layout_items import forget_layout_items


def remembered() -> list[object]:
    return [
        each
        for each in shiboken6.getAllValidWrappers()
        if type(each) in (QWidgetItem, QSpacerItem) and not shiboken6.createdByPython(each)
    ]


def test_items_that_qt_deleted_are_forgotten_and_the_others_are_as_before(qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column, row = QVBoxLayout(host), QHBoxLayout()
    labels = [QLabel(str(number)) for number in range(5)]
    for label in labels:
        row.addWidget(label)
    column.addLayout(row)
    column.addWidget(labels[0])  # Qt deletes the item in the row
    assert remembered(), "PySide does not keep them any more: this can go"
    forget_layout_items()
    assert remembered() == []
    assert [row.itemAt(index).widget() for index in range(row.count())] == labels[1:]
    assert column.itemAt(1).widget() is labels[0]


def test_the_window_remembers_none_for_longer_than_a_second(start: Callable[..., App]) -> None:
    """A new entry of the plot's menu was taken for an item when a run began, and the plot stood still."""
    app = start()
    for key in app.window.pages.keys:
        app.window.pages.show_page(key)
    app.window.reset_layout()
    app.garbage.collect()
    assert remembered() == []
