"""Colours and style, dark and light, on Qt's Fusion style."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from .resources import resource


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme. Text on window and base has a contrast of at least 7:1, muted text 4.5:1."""

    window: str
    base: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    accent_text: str
    warning: str
    error: str
    good: str
    canvas: str
    channels: tuple[str, str, str, str]  # red, green, blue, gray curves


DARK = Colors(
    window="#202225", base="#17191c", raised="#2b2e33", line="#3a3e45", text="#e8eaed", muted="#a3a9b3",
    accent="#4c9aff", accent_text="#0b1a2e", warning="#f0b429", error="#ff7b72", good="#56d364", canvas="#0f1113",
    channels=("#ff6b6b", "#4fd07a", "#5aa9ff", "#c9d1d9"),
)  # fmt: skip
LIGHT = Colors(
    window="#f3f4f6", base="#ffffff", raised="#ffffff", line="#cfd4db", text="#1b1f24", muted="#57606a",
    accent="#0b63ce", accent_text="#ffffff", warning="#8a5a00", error="#c0272d", good="#1a7f37", canvas="#dfe3e8",
    channels=("#d1242f", "#1a7f37", "#0b63ce", "#424a53"),
)  # fmt: skip

_STYLE = Template("""
QToolTip { color: $text; background: $raised; border: 1px solid $line; padding: 4px; }
QMainWindow::separator { background: $window; width: 5px; height: 5px; }
QMainWindow::separator:hover { background: $accent; }
QDockWidget { font-weight: 600; titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: $window; padding: 6px 8px 4px 8px; text-align: left; }
QDockWidget > QWidget { font-weight: normal; }
QToolBar { border: none; border-bottom: 1px solid $line; padding: 3px; spacing: 4px; background: $window; }
QToolBar QToolButton { padding: 4px 9px; border-radius: 5px; border: 1px solid transparent; }
QToolBar QToolButton:hover { background: $raised; border-color: $line; }
QToolBar QToolButton:focus { border-color: $accent; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QListView, QTableView, QPlainTextEdit, QTreeView { background: $base; border: 1px solid $line; border-radius: 5px; }
QHeaderView::section { background: $window; border: none; border-bottom: 1px solid $line; padding: 3px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {
    width: 13px; height: 13px; border: 1px solid $muted; border-radius: 3px; background: $base; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check"); }
QListView::indicator:checked:selected, QTreeView::indicator:checked:selected { border-color: $accent_text; }
QCheckBox::indicator:disabled { border-color: $line; }
QCheckBox:focus { color: $accent; }
QTableWidget QLineEdit { padding: 0; border: 2px solid $accent; border-radius: 0; background: $base; }
QPushButton { padding: 5px 12px; border-radius: 5px; border: 1px solid $line; background: $raised; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton[role="small"] { padding: 1px 8px; }
QPushButton[role="menu"] { padding: 5px 6px; }
QPushButton[role="field"] { padding: 3px 20px 3px 7px; text-align: left; }
QFrame[role="offer"] { background: $raised; border: 1px solid $accent; border-radius: 5px; }
QFrame[role="offer"] QLabel { background: transparent; border: none; }
QFrame[role="step"] { background: $raised; border: 1px solid $line; border-radius: 5px; }
QFrame[role="step"] QLabel { background: transparent; border: none; }
QPushButton#primary { background: $accent; color: $accent_text; border-color: $accent; font-weight: 600; }
QPushButton#primary:disabled { background: $window; color: $muted; border-color: $line; font-weight: 600; }
QPushButton#primary:focus { border: 2px solid $text; padding: 4px 11px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="warning"] { color: $warning; }
QToolButton::menu-indicator { image: none; }
QToolButton:focus { border: 1px solid $accent; border-radius: 4px; }
QToolButton:checked:focus { background: $line; }
QLabel[role="readout"] { background: $raised; border: 1px solid $line; border-radius: 4px; padding: 2px 6px; }
QToolButton[role="chip"] { padding: 1px 5px; border: 1px solid transparent; border-radius: 4px; color: $muted; }
QToolButton[role="chip"]:checked { color: $text; background: transparent; }
QToolButton[role="chip"]:hover, QToolButton[role="chip"]:focus { border-color: $accent; }
QLabel[role="title"] { font-weight: 600; }
QProgressBar { border: 1px solid $line; border-radius: 4px; background: $base; max-height: 15px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTabBar::tab { padding: 5px 12px; border: none; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $raised; }
""")


def set_scheme(name: str) -> None:
    """Ask for "dark", "light" or "system" colours."""
    schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light, "system": Qt.ColorScheme.Unknown}
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "setColorScheme"):  # Qt 6.8
        hints.setColorScheme(schemes[name])
    _application().setProperty("scheme", name)
    apply()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def is_dark() -> bool:
    """Whether dark colours are asked for, by the user or else by the system."""
    name = _application().property("scheme")
    if name in ("dark", "light"):
        return bool(name == "dark")
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def colors() -> Colors:
    """The colours in force."""
    return DARK if is_dark() else LIGHT


def apply() -> None:
    """Give palette and style sheet to the application."""
    app = _application()
    c = colors()
    app.setPalette(_palette(c))
    check = resource(f"icons/check-{'dark' if is_dark() else 'light'}.svg").as_posix()
    app.setStyleSheet(_STYLE.substitute(asdict(c), check=check))


def _palette(c: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, c.window), (role.WindowText, c.text), (role.Base, c.base), (role.AlternateBase, c.window),
        (role.Text, c.text), (role.Button, c.raised), (role.ButtonText, c.text), (role.BrightText, c.error),
        (role.Highlight, c.accent), (role.HighlightedText, c.accent_text), (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text), (role.PlaceholderText, c.muted), (role.Link, c.accent), (role.Light, c.raised),
        (role.Midlight, c.line), (role.Mid, c.line), (role.Dark, c.line), (role.Shadow, c.base),
    ):  # fmt: skip
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(c.line))
    return palette
