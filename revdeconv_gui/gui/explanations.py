"""What's This: what a control is called, what it does, and its keys, put together when it is asked for."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from .explanation_texts import DOCKS, LONGER, PAGES, SURFACES, TIPS

_CONTROLS = (
    QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractSlider, QLineEdit, QAbstractItemView, QTabBar,
    QPlainTextEdit,
)  # fmt: skip


def controls(root: QWidget) -> list[QWidget]:
    """Everything below a widget that people can work: no scroll bars, and no inner parts of a control."""
    named = {*SURFACES, *TIPS}
    found = [one for one in root.findChildren(QWidget) if isinstance(one, _CONTROLS) or name_of(one) in named]
    return [one for one in found if not isinstance(one, QLabel) and not _is_inner(one)]


def _is_inner(widget: QWidget) -> bool:
    named_by_qt = widget.objectName().startswith("qt_") and not isinstance(widget, QTabBar)
    if named_by_qt or isinstance(widget, QScrollBar | QHeaderView):
        return True
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView | QTabBar):
            return True
        parent = parent.parentWidget()
    return isinstance(widget.window().parentWidget(), QComboBox)  # the list that a combo box opens


def name_of(widget: QWidget) -> str:
    """What a control is called: for screen readers, else by what stands on it or in it."""
    text = widget.accessibleName()
    if not text and isinstance(widget, QAbstractButton):
        text = widget.text().replace("&", "")
        if not text and isinstance(widget, QToolButton) and widget.defaultAction() is not None:
            text = widget.defaultAction().text().replace("&", "")
    if not text and isinstance(widget, QLineEdit):
        text = widget.placeholderText()
    return text or widget.objectName()


def complete_tips(root: QWidget) -> None:
    """Give a tooltip to every control below a widget that has none of its own."""
    for one in controls(root):
        tip = TIPS.get(name_of(one), "")
        if tip and not one.toolTip():
            one.setToolTip(tip)


def explain_all(root: QWidget) -> None:
    """Put together what every control below a widget says when it is asked; what it says now, for tooltips change."""
    for one in controls(root):
        one.setWhatsThis(explanation(one))
    for name, text in DOCKS.items():
        dock = root.findChild(QWidget, name)
        if dock is not None:
            dock.setWhatsThis(f"<b>{escape(dock.windowTitle())}</b><p>{escape(text)}</p>")
    for page in root.findChildren(QWidget):
        text = PAGES.get(type(page).__name__, "")
        if text:
            page.setWhatsThis(f"<p>{escape(text)}</p>")


def explanation(widget: QWidget) -> str:
    """What a control is called and does; empty where nothing is known of it."""
    name, tip = name_of(widget), widget.toolTip()
    told = [text for text in (tip, SURFACES.get(name, ""), LONGER.get(name, "")) if text]
    choices = _choices(widget)
    if not told and not choices:
        return ""
    whole = "".join(f"<p>{_paragraph(text)}</p>" for text in dict.fromkeys(told))
    return f"<b>{escape(name)}</b>{whole}{choices}"


def _paragraph(text: str) -> str:
    return text if text.startswith("<") else escape(text).replace("\n", "<br>")


def _choices(widget: QWidget) -> str:
    """What each entry of a combo box, or each tab, means, where the entries say so."""
    rows: list[tuple[str, str]] = []
    if isinstance(widget, QComboBox):
        role = Qt.ItemDataRole.ToolTipRole
        rows = [(widget.itemText(i), str(widget.itemData(i, role) or "")) for i in range(min(widget.count(), 20))]
    elif isinstance(widget, QTabBar):
        rows = [(widget.tabText(i), widget.tabToolTip(i)) for i in range(widget.count())]
    told = [(name, hint) for name, hint in rows if name and hint]
    return "".join(f"<p><b>{escape(name)}:</b> {escape(hint)}</p>" for name, hint in told)
