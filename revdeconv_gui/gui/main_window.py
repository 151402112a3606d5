"""The main window: docks, menus, drag and drop, closing. What is enabled comes from session.view_state."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import Document
from revdeconv_gui.session.moment_state import moment_controls
from revdeconv_gui.session.preferences import Preferences
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Phase
from revdeconv_gui.session.view_state import Control, resolve

from . import actions, icons, language, theme
from .arrangement import arrange_panels, size_panels
from .block_panel import BlockPanel
from .commands import Commands
from .docks import is_behind_a_tab, scroll_to
from .drop_sign import DropSign
from .elided_label import OneLineLabel
from .filter_panel import FilterPanel
from .images_panel import ImagesPanel
from .learning_panel import LearningPanel
from .log_panel import LogPanel
from .loss_plot import LossPlot
from .message_bar import MessageBar
from .pages import Pages
from .runs_panel import RunsPanel
from .screen_room import first_size
from .stored_panels import fits, restore_panels, stored_panels
from .weights_panel import WeightsPanel
from .window_pages import add_pages
from .workbench import Workbench

TITLE = "Reverse Deconvolution"
_PULL_MS = 17  # every second one draws the plot: thirty times a second, what people see as moving
_LAYOUT_VERSION = 1
_BLOCK_WIDTH = 400  # pixels that the inspected block needs beside the plot


class MainWindow(QMainWindow):
    """Everything that is seen."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self._closing = False
        self._arranged = bool(preferences.layout)  # whether somebody said where the panels are
        self.setWindowIcon(icons.application_icon())
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.commands = Commands(self)
        self._make_panels()
        self._make_docks()
        self.actions_by_key, self.menus, self.toolbar = actions.make(self, self.commands)
        self._make_more_menus()
        self._make_status_bar()
        self.drop_sign = DropSign(self)
        self._connect()
        self._pulls = 0
        self._pull = QTimer(self)
        self._pull.setInterval(_PULL_MS)
        self._pull.timeout.connect(self.pull)
        self.resize(first_size(self))
        arrange_panels(self, self.docks)
        self._restore()
        self.commands.projects.render()
        self.update_view()

    # ---- making

    def _make_panels(self) -> None:
        session = self.session
        self.workbench = Workbench(session)
        self.messages = MessageBar()
        self.images_panel = ImagesPanel(session)
        self.filter_panel = FilterPanel(session)
        self.learning_panel = LearningPanel(session)
        self.loss_plot = LossPlot(session)
        self.weights_panel = WeightsPanel(session)
        self.block_panel = BlockPanel(self.workbench.inspection)
        self.runs_panel = RunsPanel(session)
        self.log_panel = LogPanel()
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        self.pages = Pages()
        self.pages.add(
            "workbench", phrase("Workbench"), lambda: self.workbench, phrase("The pictures of the chosen image")
        )
        add_pages(self)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)

    def _make_docks(self) -> None:
        self.docks: dict[str, QDockWidget] = {}
        for key, title, widget in (
            ("images", phrase("Images"), self.images_panel),
            ("filter", phrase("Filter"), self.filter_panel),
            ("learning", phrase("Learning"), self.learning_panel),
            ("loss", phrase("Loss"), self.loss_plot),
            ("runs", phrase("Runs"), self.runs_panel),
            ("log", phrase("Log"), self.log_panel),
            ("weights", phrase("Weights"), self.weights_panel),
            ("block", phrase("Block"), self.block_panel),
        ):
            dock = QDockWidget(title, self)
            dock.setObjectName(key)
            dock.setWidget(widget)
            self.docks[key] = dock

    def _make_more_menus(self) -> None:
        stack = self.session.undo_stack
        undo, redo = stack.createUndoAction(self, phrase("Undo")), stack.createRedoAction(self, phrase("Redo"))
        undo.setShortcut("Ctrl+Z")
        redo.setShortcut("Ctrl+Shift+Z")
        edit = self.menus["&Edit"]
        first = edit.actions()[0]
        edit.insertActions(first, [undo, redo])
        edit.insertSeparator(first)
        self.undo_action, self.redo_action = undo, redo
        file = self.menus["&File"]
        file.insertMenu(self.actions_by_key["save"], self.commands.projects.make_recent_menu())
        file.insertMenu(self.actions_by_key["add_samples"], self.commands.images.make_recent_menu())
        for menu in self.filter_panel.menus.all:
            self.menus["Fi&lter"].addMenu(menu)
        bar = self.workbench.bar
        for key, button in (
            *((f"compare_{mode}", bar.buttons[mode]) for mode in bar.buttons),
            ("inspect_blocks", bar.inspect),
            ("measures", bar.panel),
        ):
            actions.follow(self.actions_by_key[key], button)
        modes = QActionGroup(self)
        for mode in bar.buttons:
            modes.addAction(self.actions_by_key[f"compare_{mode}"])
        view = self.menus["&View"]
        panels = view.addMenu(phrase("Pan&els"))
        for dock in self.docks.values():
            panels.addAction(dock.toggleViewAction())
        colours = view.addMenu(phrase("&Colours"))
        group = QActionGroup(self)
        for name, text in (("system", phrase("System")), ("dark", phrase("Dark")), ("light", phrase("Light"))):
            action = QAction(text, self, checkable=True)
            action.setChecked(self.preferences.scheme == name)
            action.triggered.connect(lambda _=False, name=name: self.set_scheme(name))
            group.addAction(action)
            colours.addAction(action)
        view.addMenu(self._make_language_menu())

    def _make_language_menu(self) -> QMenu:
        # The English word too: whoever cannot read the one language must find the other.
        name = phrase("&Language")
        menu = QMenu(name if name == "&Language" else f"{name} (Language)", self)
        group = QActionGroup(menu)
        for key, text in (("system", phrase("As the system")), *language.LANGUAGES.items()):
            action = QAction(text, menu, checkable=True)
            action.setChecked(self.preferences.language == key)
            action.triggered.connect(lambda _=False, key=key: self.set_language(key))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def set_language(self, name: str) -> None:
        """Choose the language of the next start: texts are made when the program is loaded."""
        self.preferences.language = name
        told = [phrase("The language changes when the program is started again.")]
        told.append(language.told_in(language.wanted(name), "The language changes when the program is started again."))
        text = " ".join(dict.fromkeys(told))  # in the language that was chosen too: it may be the one that is read
        self.tell("info", text)
        self.messages.tell("warning", text)

    def _make_status_bar(self) -> None:
        self.said = OneLineLabel()  # the values of the pixels take the room that they need
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pixel_values = QLabel()
        self.statusBar().addWidget(self.said, 1)
        self.statusBar().addPermanentWidget(self.pixel_values)

    def _connect(self) -> None:
        session = self.session
        session.document_changed.connect(lambda *_: self.update_view())
        session.document_changed.connect(self._dismiss_warning)
        session.view_changed.connect(self.update_view)
        session.run_changed.connect(self._run_changed)
        session.experiments.changed.connect(self._close_when_idle)
        session.pictures_changed.connect(self.update_view)
        session.reported.connect(self.tell)
        session.withdrawn.connect(self.messages.withdraw)
        self.workbench.pointed.connect(self.pixel_values.setText)
        self.workbench.save_requested.connect(self.commands.save_picture)
        self.workbench.knobs.save_requested.connect(self.commands.methods.save_operator)
        self.workbench.knobs.open_requested.connect(self.commands.methods.open_operator)
        self.workbench.copied.connect(lambda text: self.tell("info", text))
        self.workbench.bar.inspect_toggled.connect(self._show_block)
        self.block_panel.copied.connect(lambda text: self.tell("info", text))
        self.loss_plot.export_requested.connect(self.commands.save)
        self.images_panel.add_requested.connect(self.commands.add_images)
        self.images_panel.paths_pasted.connect(self.commands.open_paths)
        self.learning_panel.learn_requested.connect(self.commands.learn)
        self.learning_panel.step_requested.connect(self.commands.step)
        self.filter_panel.open_requested.connect(self.commands.open_filter)
        self.filter_panel.save_requested.connect(self.commands.save_filter)

    def _show_block(self, on: bool) -> None:
        """Show the panel of the inspected block; beside the plot where it has room there: both belong together."""
        block = self.docks["block"]
        if on:
            beside = self.docks["weights"]
            room = beside.width() >= _BLOCK_WIDTH and not beside.isFloating()
            if self.docks["loss"] in self.tabifiedDockWidgets(block) and room:
                self.tabifyDockWidget(self.docks["weights"], block)
            block.show()
            block.raise_()

    def build_late(self) -> None:
        """Make what is too slow for the first paint."""
        if not self._arranged:
            size_panels(self, self.docks)  # again: before the window is shown, Qt takes sizes for mere wishes
        self.loss_plot.build()
        self.commands.help.complete_tips()

    def show_above(self, widget: QWidget) -> None:
        """Give a widget a place above the pages."""
        self._column.insertWidget(0, widget)

    # ---- rendering

    def update_view(self) -> None:
        """Enable, title and explain every control."""
        session = self.session
        state = resolve(session.document, session.view, session.phase, pictures=session.pictures is not None)
        for key in ("learn", "pause", "stop", "step", "reset", "deconvolve", "export", "remove_images", "remove_run"):
            self._apply(self.actions_by_key[key], getattr(state, key))
        for key, control in moment_controls(session).items():
            self._apply(self.actions_by_key[key], control)
        self.learning_panel.render_state(state)

    def _apply(self, action: QAction, control: Control) -> None:
        action.setEnabled(control.enabled)
        if action.text().replace("&", "") != control.text.replace("&", ""):
            action.setText(control.text)
        action.setToolTip(control.hint)
        action.setStatusTip("")

    def _run_changed(self) -> None:
        self.update_view()
        if self.session.phase is Phase.STARTING and self.docks["loss"] in self.tabifiedDockWidgets(
            self.docks["filter"]
        ):
            self.docks["loss"].raise_()  # in a low window they share a place, and now the loss is looked at
        if self.session.phase is Phase.ENDED:
            self._pull.stop()
            self.pull()
            self._close_when_idle()
        elif not self._pull.isActive():
            self._pull.start()

    def _close_when_idle(self) -> None:
        if self._closing and not self.session.busy:
            self.close()

    def pull(self) -> None:
        """Take over what the live run has by now."""
        self._pulls += 1
        ended = self.session.run is None
        if ended or self._pulls % 2 == 0:
            self.loss_plot.refresh()
        # Words and numbers cannot be read thirty times a second; between two plots, so that no wait gets long.
        if ended or self._pulls % 4 == 1:
            self.weights_panel.refresh()
            self.learning_panel.refresh()

    def _dismiss_warning(self, before: Document, after: Document) -> None:
        if before is not after and before.runs == after.runs:  # what ended a run is to be read
            self.messages.dismiss_warning()

    def tell(self, level: str, text: str) -> None:
        """Say something to the user, where it is seen; everything is kept in the log."""
        self.log_panel.add(level, text)
        if level == "info":
            self.said.setText(text)
            self.said.setToolTip(text)
        else:
            self.messages.tell(level, text)

    # ---- look

    def set_scheme(self, name: str) -> None:
        """Dark, light, or as the system."""
        self.preferences.scheme = name
        theme.set_scheme(name)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours where a palette is not enough."""
        actions.restyle(self.actions_by_key)
        self.loss_plot.restyle()
        self.messages.restyle()
        self.log_panel.restyle()
        self.block_panel.restyle()
        self.images_panel.restyle()
        self.filter_panel.update_view()
        for page in self.pages.all_built():
            page.restyle()

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QTabBar):  # Qt makes one where panels share a place
            child.setAccessibleName(phrase("Panels"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange and self.preferences.scheme == "system":
            theme.apply()
            self.restyle()

    def reset_layout(self) -> None:
        """Put every panel back where it was at first."""
        arrange_panels(self, self.docks)

    @property
    def panels(self) -> str:
        """Where the panels are, as projects keep it."""
        return stored_panels(self, _LAYOUT_VERSION)

    def arrange(self, panels: str) -> None:
        """Put the panels where a project had them."""
        self._arranged |= restore_panels(self, _LAYOUT_VERSION, panels)

    def _restore(self) -> None:
        saved = self.preferences
        if saved.geometry:
            self.restoreGeometry(QByteArray.fromBase64(saved.geometry.encode(errors="replace")))
        layout = QByteArray.fromBase64(saved.layout.encode(errors="replace"))
        if saved.layout and fits(self, _LAYOUT_VERSION, bytes(layout.data())):  # the screen may be another one now
            self.restoreState(layout, _LAYOUT_VERSION)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - overrides Qt
        """Tab passes by what cannot be seen."""
        moved = super().focusNextPrevChild(forward)
        for _ in range(100):
            if not moved or not is_behind_a_tab(QApplication.focusWidget()):
                break
            moved = super().focusNextPrevChild(forward)
        scroll_to(QApplication.focusWidget())  # Qt does so only from field to field of one scroll area
        return moved

    # ---- files dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            _accept_as_copy(event)
            self.drop_sign.set_shown(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_sign.set_shown(False)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _accept_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_sign.set_shown(False)
        self.commands.open_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        _accept_as_copy(event)

    # ---- closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.busy:
            event.ignore()
            if not self._closing and self.commands.ask_to_stop():
                self._closing = True
                self.session.stop()
                self.session.experiments.stop()
                QTimer.singleShot(0, self._close_when_idle)  # it may have ended while the question was open
            return
        self._closing = False
        if not self.commands.projects.changes_settled(self.close):
            event.ignore()
            return
        self.session.undo_stack.setClean()  # what was given up is not to be offered at the next start either
        self.workbench.stop_waiting()
        self.commands.help.close()
        self.preferences.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.preferences.layout = bytes(self.saveState(_LAYOUT_VERSION).toBase64().data()).decode()
        event.accept()


def _accept_as_copy(event: QDropEvent) -> None:
    """Files are only read: told of a move, the program that they were dragged from might delete its own."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
