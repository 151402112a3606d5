"""Combo boxes whose text is longer than there is room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from revdeconv_gui.gui.elided_box import ElidedBox


@pytest.mark.parametrize(("width", "cut"), [(400, False), (90, True)])
def test_a_long_text_ends_in_dots_and_is_told_whole(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, width: int, cut: bool
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, widget: told.append(text))
    box = ElidedBox()
    qtbot.addWidget(box)
    box.addItem("Run 1: edge, sgd at 0.1")
    box.setToolTip("The filter to look at")
    box.setFixedWidth(width)
    box.show()
    assert box.shown_text().endswith("…") is cut
    assert (box.shown_text() == box.currentText()) is not cut
    at = QPoint(10, 10)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    assert told == (["Run 1: edge, sgd at 0.1\nThe filter to look at"] if cut else [])
    assert not box.grab().isNull()
