"""Every action of the window as a table: menu, text, shortcut, icon, what it calls."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

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
    Spec("new", "&File", "&New", "projects.new", "Ctrl+N"),
    Spec("open", "&File", "&Open…", "projects.ask_to_open", "Ctrl+O"),
    Spec("save", "&File", "&Save", "projects.save", "Ctrl+S"),
    Spec("save_as", "&File", "Save &as…", "projects.save_as", "Ctrl+Shift+S"),
    Spec("", "&File", "", ""),
    Spec("add_images", "&File", "Add &images…", "add_images", "", "add", True, "Add images"),
    Spec("add_folder", "&File", "Add a &folder…", "add_folder"),
    Spec("add_samples", "&File", "Add sam&ple images", "add_samples"),
    Spec("", "&File", "", ""),
    Spec("open_filter", "&File", "Open a fi&lter…", "open_filter", "Ctrl+Shift+O"),
    Spec("save_filter", "&File", "Sa&ve the filter as…", "save_filter"),
    Spec("", "&File", "", ""),
    Spec("export", "&File", "&Export…", "export", "Ctrl+E", "export", True),
    Spec("save_plot", "&File", "Save the plo&t as…", "save_plot"),
    Spec("", "&File", "", ""),
    Spec("quit", "&File", "&Quit", "quit", "Ctrl+Q"),
    Spec("paste_images", "&Edit", "Paste i&mages", "paste_images", "Ctrl+Shift+V"),
    Spec("find_image", "&Edit", "&Find an image", "find_image", "Ctrl+F"),
    Spec("copy_view", "&Edit", "&Copy view", "copy_view", "Ctrl+Shift+C"),
    Spec("remove_images", "&Edit", "Remove &image", "remove_images"),
    Spec("remove_run", "&Edit", "Remove r&un", "remove_run"),
    Spec("learn", "&Run", "&Learn", "learn", "F5", "learn", True),
    Spec("pause", "&Run", "&Pause", "pause", "Space", "pause", True),
    Spec("stop", "&Run", "&Stop", "stop", "Esc", "stop", True),
    Spec("step", "&Run", "S&tep", "step", "F10"),
    Spec("reset", "&Run", "&Reset", "restart", "Shift+F5"),
    Spec("", "&Run", "", ""),
    Spec("deconvolve", "&Run", "&Deconvolve", "deconvolve", "F6", "reverse", True),
    Spec("", "&Run", "", ""),
    Spec("earlier_moment", "&Run", "Ear&lier moment", "earlier_moment", "Alt+Left"),
    Spec("later_moment", "&Run", "La&ter moment", "later_moment", "Alt+Right"),
    Spec("end_of_run", "&Run", "&End of the run", "end_of_run"),
    Spec("take_moment", "&Run", "&Make it the editor’s filter", "take_moment"),
    Spec("continue_moment", "&Run", "&Continue from here", "continue_moment"),
    Spec("export_moment", "&Run", "E&xport its filter…", "export_moment"),
    Spec("next_page", "&View", "&Next page", "next_page", "Ctrl+PgDown"),
    Spec("previous_page", "&View", "&Previous page", "previous_page", "Ctrl+PgUp"),
    Spec("", "&View", "", ""),
    Spec("zoom_in", "&View", "Zoom &in", "zoom_in", "Ctrl++"),
    Spec("zoom_out", "&View", "Zoom &out", "zoom_out", "Ctrl+-"),
    Spec("fit", "&View", "&Fit to window", "fit", "Ctrl+0"),
    Spec("actual", "&View", "&Actual pixels", "actual_pixels", "Ctrl+1"),
    Spec("", "&View", "", ""),
    Spec("compare_grid", "&View", "All four in a &grid", "compare_grid", "Alt+1"),
    Spec("compare_side", "&View", "Two &side by side", "compare_side", "Alt+2"),
    Spec("compare_swipe", "&View", "&Swipe one over the other", "compare_swipe", "Alt+3"),
    Spec("compare_blink", "&View", "&Blink between two", "compare_blink", "Alt+4"),
    Spec("inspect_blocks", "&View", "Inspect &blocks", "toggle_inspecting", "Alt+5"),
    Spec("measures", "&View", "&Histogram and measures", "toggle_measures"),
    Spec("", "&View", "", ""),
    Spec("reset_layout", "&View", "&Reset the layout", "reset_layout"),
    Spec("guide", "&Help", "&User guide", "help.show_guide", "F1"),
    Spec("welcome", "&Help", "&First steps", "help.show_welcome", hint="Three steps to a learned filter"),
    Spec("shortcuts", "&Help", "&Keyboard shortcuts", "help.show_shortcuts"),
    Spec("whats_this", "&Help", "&What’s this?", "help.what_is_this", hint="Then click what you want to know about"),
    Spec("explain", "&Help", "&Explain the control with the focus", "help.explain", "Shift+F1"),
    Spec("", "&Help", "", ""),
    Spec(
        "copy_diagnostics", "&Help", "&Copy diagnostics", "help.copy_diagnostics",
        hint="Versions, system, settings and the end of the log, without folders: for a report of a fault",
    ),
    Spec("show_log", "&Help", "Show the &log file", "help.show_log", hint="In the file manager"),
    Spec("", "&Help", "", ""),
    Spec("about", "&Help", "&About", "help.show_about"),
)  # fmt: skip
MENUS = ("&File", "&Edit", "Fi&lter", "&Run", "&View", "&Help")


def make(window: QMainWindow, commands: Commands) -> tuple[dict[str, QAction], dict[str, QMenu], QToolBar]:
    """Make the actions, the menus and the toolbar of a window."""
    menus = {name: window.menuBar().addMenu(name) for name in MENUS}
    bar = window.addToolBar("Main toolbar")
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


def restyle(made: dict[str, QAction]) -> None:
    """Draw the icons in the theme's colours."""
    for spec in ACTIONS:
        if spec.icon:
            made[spec.key].setIcon(icons.icon(spec.icon))
