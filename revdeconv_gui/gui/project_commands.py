"""What the menus do with projects: new, open, save, recent ones, and the question about changes that are not saved."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.locks import Holder
from revdeconv_gui.document.project_files import PROJECT_SUFFIX, OpenedProject, StoredView
from revdeconv_gui.session import recent

from .compare_bar import Mode

if TYPE_CHECKING:
    from .main_window import MainWindow

_PATTERN = phrase("Projects (*{project_suffix})", project_suffix=PROJECT_SUFFIX)
_NAMED = 5  # changes that are told by name


class Answer(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class ProjectCommands:
    """The part of `Commands` that deals with projects."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.project = window.session.project
        self.preferences = window.preferences
        self.project.layout = self._layout
        self.project.changed.connect(self.render)
        self.project.opened.connect(self._opened)
        self.project.in_use.connect(self._ask_in_use)
        self.project.changed_outside.connect(self._ask_changed_outside)
        self.project.files_missing.connect(self._offer_to_find)

    def render(self) -> None:
        """Name the project in the window's title, with a mark where it has changes that are not saved."""
        read_only = phrase(" (read-only)") if self.project.read_only else ""
        self.window.setWindowTitle(f"{self.project.name}{read_only}[*]")
        self.window.setWindowModified(self.project.modified)
        self.window.setWindowFilePath("" if self.project.path is None else str(self.project.path))

    def _layout(self) -> tuple[str, str, str]:
        return self.window.pages.current, self.window.workbench.bar.mode.value, self.window.panels

    def _opened(self, view: StoredView) -> None:
        if view.page in self.window.pages.keys:
            self.window.pages.show_page(view.page)
        if view.compare in list(Mode):
            self.window.workbench.set_mode(Mode(view.compare))
        if view.panels:
            self.window.arrange(view.panels)
        self.window.messages.dismiss()
        if self.project.path is not None:
            self._remember(self.project.path)

    # ---- new and open

    def new(self) -> None:
        """Begin with an empty project."""
        if self._may_replace():
            self.after_changes(self.project.new)

    def ask_to_open(self) -> None:
        """Ask for images, filters or a project and open them."""
        from revdeconv_gui.document.image_files import IMAGE_SUFFIXES

        from .commands import FILTER_SUFFIXES

        images, filters = (" ".join(f"*{end}" for end in sorted(ends)) for ends in (IMAGE_SUFFIXES, FILTER_SUFFIXES))
        patterns = ";;".join(
            (
                phrase(
                    "All that can be opened (*{project_suffix} {images} {filters})",
                    project_suffix=PROJECT_SUFFIX,
                    images=images,
                    filters=filters,
                ),
                phrase("Projects (*{project_suffix})", project_suffix=PROJECT_SUFFIX),
                phrase("Images ({images})", images=images),
                phrase("Filters ({filters})", filters=filters),
                phrase("All files (*)"),
            )
        )
        names, _ = QFileDialog.getOpenFileNames(self.window, phrase("Open"), self._folder(), patterns)
        if names:
            paths = [Path(name) for name in names]
            if not all(path.suffix.lower() == PROJECT_SUFFIX for path in paths):
                self.preferences.image_folder = str(paths[0].parent)
            self.window.commands.open_paths(paths)

    def open(self, path: Path) -> None:
        """Open a project, once the changes to this one are saved or given up."""
        if self._may_replace():
            self.after_changes(lambda: self.project.open(path))

    def _may_replace(self) -> bool:
        if not self.session.busy:
            return True
        what = phrase("A run is learning") if self.session.run is not None else phrase("An experiment is going on")
        self.session.reported.emit(
            "warning", phrase("{what}: stop it first (Esc), then go to another project.", what=what)
        )
        return False

    def _folder(self) -> str:
        if self.project.path is not None:
            return str(self.project.path.parent)
        return self.preferences.project_folder or self.preferences.image_folder

    # ---- save

    def save(self, then: Callable[[], object] = lambda: None) -> None:
        """Save under its own name; ask for one where there is none."""
        self._take_over_typing()
        if self.project.path is None or self.project.read_only:
            self.save_as(then)
        else:
            self.project.save(then=then)

    def save_as(self, then: Callable[[], object] = lambda: None) -> None:
        """Ask for a name and save."""
        self._take_over_typing()
        name = self.project.name + (" copy" if self.project.read_only else "")
        start = str(Path(self._folder() or Path.home()) / f"{name}{PROJECT_SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self.window, phrase("Save the project"), start, _PATTERN)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != PROJECT_SUFFIX:
            path = path.with_name(path.name + PROJECT_SUFFIX)
            if path.exists() and not self._ask_to_replace(path):
                return
        self.preferences.project_folder = str(path.parent)

        def saved() -> None:
            self._remember(path)
            then()

        self.project.save(path, saved)

    def _ask_to_replace(self, path: Path) -> bool:
        """The dialog asked about the name that was typed, not about the one with its ending."""
        question = phrase("{name} is there already. Replace it?", name=path.name)
        answer = QMessageBox.question(self.window, phrase("Save the project"), question)
        return answer is QMessageBox.StandardButton.Yes

    def _take_over_typing(self) -> None:
        """What is still being typed is taken over when its field loses the focus."""
        focus = self.window.focusWidget()
        if focus is not None:
            focus.clearFocus()
            focus.setFocus()

    # ---- changes that are not saved

    def after_changes(self, go_on: Callable[[], object]) -> None:
        """Go on once the changes are saved or given up, or at once where there are none."""
        if self.changes_settled(go_on):
            go_on()

    def changes_settled(self, later: Callable[[], object]) -> bool:
        """Whether no change waits to be saved, or it is given up; ``later`` follows where it is being saved."""
        self._take_over_typing()
        if not self.project.modified:
            return True
        answer = self.ask_about_changes()
        if answer is Answer.SAVE:
            self.save(later)
        return answer is Answer.DISCARD

    def ask_about_changes(self) -> Answer:
        """Whether to save the changes."""
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(phrase("Changes are not saved"))
        box.setText(phrase("Save the changes to {name}?", name=self.project.name))
        names = self.project.unsaved
        more = phrase("\n… and {count:,} before", count=len(names) - _NAMED) if len(names) > _NAMED else ""
        box.setInformativeText("\n".join(reversed(names[-_NAMED:])) + more)
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        chosen = box.exec()
        box.deleteLater()
        answers = {int(buttons.Save): Answer.SAVE, int(buttons.Discard): Answer.DISCARD}
        return answers.get(chosen, Answer.CANCEL)

    def _warning(self, title: str, text: str) -> QMessageBox:
        """A question that may be cancelled."""
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(text)
        box.addButton(QMessageBox.StandardButton.Cancel)
        return box

    def _ask_in_use(self, opened: OpenedProject, holder: Holder) -> None:
        since = time.strftime("%H:%M on %d %B", time.localtime(holder.since))
        box = self._warning(
            phrase("Open in another window"), phrase("{name} is open in another window.", name=opened.path.name)
        )
        box.setInformativeText(
            phrase(
                "It was opened there at {since} (process {process} on {host}). Take it over only if that "
                "window is gone or will not be saved: it is then told to save under another name.",
                since=since,
                process=holder.process,
                host=holder.host,
            )
        )
        look = box.addButton(phrase("Open read-only"), QMessageBox.ButtonRole.AcceptRole)
        take = box.addButton(phrase("Take over"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(look)

        def answered() -> None:
            if box.clickedButton() in (look, take):
                self.project.open_anyway(opened, take_over=box.clickedButton() is take)
            else:
                self.session.reported.emit("info", phrase("{name} is not opened.", name=opened.path.name))
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    def _ask_changed_outside(self, then: Callable[[], object]) -> None:
        path = self.project.path
        if path is None:  # another project was opened meanwhile
            return
        box = self._warning(
            phrase("Changed by another program"), phrase("{name} was changed by another program.", name=path.name)
        )
        box.setInformativeText(
            phrase(
                "It is not as this window opened or saved it last. Replace it and what is new in it is lost; "
                "save under "
                "another name and both are kept."
            )
        )
        other = box.addButton(phrase("Save as…"), QMessageBox.ButtonRole.AcceptRole)
        replace = box.addButton(phrase("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(other)

        def answered() -> None:
            if box.clickedButton() is other:
                self.save_as(then)
            elif box.clickedButton() is replace:
                self.project.save(then=then, overwrite=True)
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    # ---- image files that moved

    def _offer_to_find(self, count: int) -> None:
        told = phrases(
            count,
            "1 image was not found where the project had them.",
            "{count:,} images were not found where the project had them.",
        )
        self.window.messages.offer(told, phrase("Find them…"), self.find_files)

    def find_files(self) -> None:
        """Ask for a folder and look for the missing image files in it and below."""
        folder = QFileDialog.getExistingDirectory(self.window, phrase("Where are the images now?"), self._folder())
        if folder:
            self.project.locate([Path(folder)])

    # ---- recent ones

    def _remember(self, path: Path) -> None:
        self.preferences.recent_projects = recent.remembered(self.preferences.recent_projects, [path])
        self.preferences.project_folder = str(path.parent)

    def make_recent_menu(self) -> QMenu:
        """A menu that is filled when it is opened."""
        menu = QMenu(phrase("Open re&cent"), self.window)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        paths = recent.listed(self.preferences.recent_projects)
        if not paths:
            menu.addAction(phrase("Nothing yet")).setEnabled(False)
            return
        actions = []
        for number, path in enumerate(paths, 1):
            key = f"&{number} " if number < 10 else ""
            action = menu.addAction(key + path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open(path))
            actions.append(action)
        menu.addSeparator()
        menu.addAction(phrase("&Clear this list")).triggered.connect(
            lambda: setattr(self.preferences, "recent_projects", "")
        )

        def grey(there: list[bool]) -> None:
            for action, path, is_there in zip(actions, paths, there, strict=True):
                if not is_there:
                    action.setEnabled(False)
                    action.setToolTip(phrase("{path} is not there any more", path=path))

        # In the background: a network disk that does not answer must not hold the menu.
        self.session.background.submit(
            lambda: [os.path.exists(path) for path in paths], grey, self.session.fail, key="recent projects"
        )
