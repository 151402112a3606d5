"""Every action of the window as a table: menu, text, shortcut, icon, what it calls."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu, QToolBar

from revdeconv_gui.core.phrases import marked, phrase

from . import icons
from .commands import Commands


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. ``calls`` names a method of `Commands`, or of a part of it ("projects.save")."""

    key: str
    menu: str
    text: str
    calls: str
    shortcut: str = ""
    icon: str = ""
    toolbar: bool = False
    hint: str = ""


ACTIONS = (
    Spec("new", "&File", phrase("&New"), "projects.new", "Ctrl+N"),
    Spec("open", "&File", phrase("&Open…"), "projects.ask_to_open", "Ctrl+O"),
    Spec("save", "&File", phrase("&Save"), "projects.save", "Ctrl+S"),
    Spec("save_as", "&File", phrase("Save &as…"), "projects.save_as", "Ctrl+Shift+S"),
    Spec("", "&File", "", ""),
    Spec("add_images", "&File", phrase("Add &images…"), "add_images", "", "add", True,
         phrase("Add images")),
    Spec("add_folder", "&File", phrase("Add a &folder…"), "add_folder"),
    Spec("add_samples", "&File", phrase("Add sam&ple images"), "add_samples"),
    Spec("", "&File", "", ""),
    Spec("open_filter", "&File", phrase("Open a fi&lter…"), "open_filter", "Ctrl+Shift+O"),
    Spec("save_filter", "&File", phrase("Sa&ve the filter as…"), "save_filter"),
    Spec("", "&File", "", ""),
    Spec("export", "&File", phrase("&Export…"), "export", "Ctrl+E", "export", True),
    Spec("save_plot", "&File", phrase("Save the plo&t as…"), "save_plot"),
    Spec("", "&File", "", ""),
    Spec("quit", "&File", phrase("&Quit"), "quit", "Ctrl+Q"),
    Spec("paste_images", "&Edit", phrase("Paste i&mages"), "paste_images", "Ctrl+Shift+V"),
    Spec("find_image", "&Edit", phrase("&Find an image"), "find_image", "Ctrl+F"),
    Spec("copy_view", "&Edit", phrase("&Copy view"), "copy_view", "Ctrl+Shift+C"),
    Spec("remove_images", "&Edit", phrase("Remove &image"), "remove_images"),
    Spec("remove_run", "&Edit", phrase("Remove r&un"), "remove_run"),
    Spec("learn", "&Run", phrase("&Learn"), "learn", "F5", "learn", True),
    Spec("pause", "&Run", phrase("&Pause"), "pause", "Space", "pause", True),
    Spec("stop", "&Run", phrase("&Stop"), "stop", "Esc", "stop", True),
    Spec("step", "&Run", phrase("S&tep"), "step", "F10"),
    Spec("reset", "&Run", phrase("&Reset"), "restart", "Shift+F5"),
    Spec("", "&Run", "", ""),
    Spec("deconvolve", "&Run", phrase("&Deconvolve"), "deconvolve", "F6", "reverse", True),
    Spec("", "&Run", "", ""),
    Spec("earlier_moment", "&Run", phrase("Earl&ier moment"), "earlier_moment", "Alt+Left"),
    Spec("later_moment", "&Run", phrase("L&ater moment"), "later_moment", "Alt+Right"),
    Spec("end_of_run", "&Run", phrase("&End of the run"), "end_of_run"),
    Spec("take_moment", "&Run", phrase("&Make it the editor’s filter"), "take_moment"),
    Spec("continue_moment", "&Run", phrase("&Continue from here"), "continue_moment"),
    Spec("export_moment", "&Run", phrase("E&xport its filter…"), "export_moment"),
    Spec("next_page", "&View", phrase("&Next page"), "next_page", "Ctrl+PgDown"),
    Spec("previous_page", "&View", phrase("&Previous page"), "previous_page", "Ctrl+PgUp"),
    Spec("", "&View", "", ""),
    Spec("zoom_in", "&View", phrase("Zoom &in"), "zoom_in", "Ctrl++"),
    Spec("zoom_out", "&View", phrase("Zoom &out"), "zoom_out", "Ctrl+-"),
    Spec("fit", "&View", phrase("&Fit to window"), "fit", "Ctrl+0"),
    Spec("actual", "&View", phrase("&Actual pixels"), "actual_pixels", "Ctrl+1"),
    Spec("", "&View", "", ""),
    Spec("compare_grid", "&View", phrase("All four in a &grid"), "compare_grid", "Alt+1"),
    Spec("compare_side", "&View", phrase("Two &side by side"), "compare_side", "Alt+2"),
    Spec("compare_swipe", "&View", phrase("S&wipe one over the other"), "compare_swipe", "Alt+3"),
    Spec("compare_blink", "&View", phrase("&Blink between two"), "compare_blink", "Alt+4"),
    Spec("inspect_blocks", "&View", phrase("Inspect bloc&ks"), "toggle_inspecting", "Alt+5"),
    Spec("measures", "&View", phrase("&Histogram and measures"), "toggle_measures"),
    Spec("", "&View", "", ""),
    Spec("reset_layout", "&View", phrase("&Reset the layout"), "reset_layout"),
    Spec("guide", "&Help", phrase("&User guide"), "help.show_guide", "F1"),
    Spec("welcome", "&Help", phrase("&First steps"), "help.show_welcome",
         hint=phrase("Three steps to a learned filter")),
    Spec("shortcuts", "&Help", phrase("&Keyboard shortcuts"), "help.show_shortcuts"),
    Spec("whats_this", "&Help", phrase("&What’s this?"), "help.what_is_this",
         hint=phrase("Then click what you want to know about")),
    Spec("explain", "&Help", phrase("&Explain the control with the focus"), "help.explain", "Shift+F1"),
    Spec("", "&Help", "", ""),
    Spec(
        "copy_diagnostics", "&Help", phrase("&Copy diagnostics"), "help.copy_diagnostics",
        hint=phrase("Versions, system, settings and the end of the log, without folders: for a report of a fault"),
    ),
    Spec("show_log", "&Help", phrase("Show the &log file"), "help.show_log", hint=phrase("In the file manager")),
    Spec("", "&Help", "", ""),
    Spec("about", "&Help", phrase("&About"), "help.show_about"),
)  # fmt: skip
MENUS = (marked("&File"), marked("&Edit"), marked("Fi&lter"), marked("&Run"), marked("&View"), marked("&Help"))


def make(window: QMainWindow, commands: Commands) -> tuple[dict[str, QAction], dict[str, QMenu], QToolBar]:
    """Make the actions, the menus and the toolbar of a window."""
    menus = {name: window.menuBar().addMenu(phrase(name)) for name in MENUS}
    bar = window.addToolBar(phrase("Main toolbar"))
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setIconSize(QSize(18, 18))
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        if not spec.key:
            menus[spec.menu].addSeparator()
            continue
        action = QAction(spec.text, window)
        action.setObjectName(spec.key)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        action.triggered.connect(lambda _=False, name=spec.calls: attrgetter(name)(commands)())
        if spec.hint:
            action.setToolTip(spec.hint)
        menus[spec.menu].addAction(action)
        made[spec.key] = action
    for key in ("add_images", "", "learn", "pause", "stop", "", "deconvolve", "export"):
        if key:
            bar.addAction(made[key])
        else:
            bar.addSeparator()
    restyle(made)
    return made, menus, bar


def follow(action: QAction, button: QAbstractButton) -> None:
    """Let an entry be ticked whenever its button is pressed down."""
    action.setCheckable(True)
    action.setChecked(button.isChecked())
    button.toggled.connect(action.setChecked)
    action.triggered.connect(lambda: action.setChecked(button.isChecked()))  # chosen again, it stays as it is


def restyle(made: dict[str, QAction]) -> None:
    """Draw the icons in the theme's colours."""
    for spec in ACTIONS:
        if spec.icon:
            made[spec.key].setIcon(icons.icon(spec.icon))
