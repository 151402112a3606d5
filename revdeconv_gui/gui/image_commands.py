"""What the menus do with image files: add, a folder with all below it, recent ones, paste, reload."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.session import recent
from revdeconv_gui.session.file_watch import FileWatch
from revdeconv_gui.session.opening import list_folder

if TYPE_CHECKING:
    from .main_window import MainWindow

_ASK_FROM = 200  # images of a folder without folders in it that are added without a question


class ImageCommands:
    """The part of `Commands` that deals with image files."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.preferences = window.preferences
        self._changed: set[int] = set()
        self.watch = FileWatch(self.session)
        self.watch.changed.connect(self._offer_reload)

    def open(self, paths: list[Path], *, recursive: bool = True) -> None:
        """Add files and folders, and remember them."""
        self.preferences.recent = recent.remembered(self.preferences.recent, paths)
        self.session.images.open(paths, recursive=recursive)

    # ---- a folder

    def ask_for_folder(self) -> None:
        """Ask for a folder, count the images in it and below, ask again where they are many."""
        name = QFileDialog.getExistingDirectory(self.window, "Add a folder of images", self.preferences.image_folder)
        if not name:
            return
        self.preferences.image_folder = name
        folder, background = Path(name), self.session.background
        refused: list[FileProblem] = []
        self.window.said.setText(f"Looking for images in {folder}…")
        background.submit(
            lambda: list_folder(folder, lambda: background.closed, refused=refused),
            lambda files: self._counted(folder, files, refused),
            self.session.fail,
            key="folder",
        )

    def _counted(self, folder: Path, files: list[Path], refused: list[FileProblem]) -> None:
        here = sum(1 for path in files if path.parent == folder)
        below = len(files) - here
        self.window.said.setText(f"{_images(len(files))} found in {folder}.")
        if not below and len(files) <= _ASK_FROM:
            self.open([folder])
            return
        folders = len({path.parent for path in files if path.parent != folder})
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Add a folder of images")
        box.setText(f"{_images(len(files))} found in {folder.name or folder}.")
        more = f"{below:,} of them in {folders:,} folder{'s' if folders > 1 else ''} inside it." if below else ""
        if refused:
            more += f" {len(refused):,} folders could not be looked into."
        box.setInformativeText(more.strip())
        every = box.addButton(f"Add {'all ' if below else ''}{len(files):,}", QMessageBox.ButtonRole.AcceptRole)
        only = None
        if below and here:
            only = box.addButton(f"Only the {here:,} not in a folder inside", QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(every)

        def answered() -> None:
            if box.clickedButton() is every:
                self.open([folder])
            elif only is not None and box.clickedButton() is only:
                self.open([folder], recursive=False)
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    # ---- recent ones

    def make_recent_menu(self) -> QMenu:
        """A menu that is filled when it is opened."""
        menu = QMenu("Add &recent", self.window)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        paths = recent.listed(self.preferences.recent)
        if not paths:
            menu.addAction("Nothing yet").setEnabled(False)
            return
        actions = []
        for number, path in enumerate(paths, 1):
            key = f"&{number} " if number < 10 else ""
            action = menu.addAction(key + path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open([path]))
            actions.append(action)
        menu.addSeparator()
        menu.addAction("&Clear this list").triggered.connect(lambda: setattr(self.preferences, "recent", ""))

        def grey(there: list[bool]) -> None:
            for action, path, is_there in zip(actions, paths, there, strict=True):
                if not is_there:
                    action.setEnabled(False)
                    action.setToolTip(f"{path} is not there any more")

        # In the background: a network disk that does not answer must not hold the menu.
        self.session.background.submit(
            lambda: [os.path.exists(path) for path in paths], grey, self.session.fail, key="recent"
        )

    # ---- the clipboard, and files that change

    def paste(self) -> None:
        """Add what the clipboard has."""
        self.window.images_panel.paste()

    def _offer_reload(self, ids: list[int]) -> None:
        document = self.session.document
        self._changed |= set(ids)
        names = [item.name for item in document.images if item.id in self._changed]
        if not names:
            return
        what = f"{names[0]} was" if len(names) == 1 else f"{len(names):,} images were"
        self.window.messages.offer(f"{what} changed on the disk by another program.", "Reload", self._reload)

    def _reload(self) -> None:
        ids, self._changed = self._changed, set()
        self.session.images.reload(ids)


def _images(count: int) -> str:
    return f"{count:,} image{'' if count == 1 else 's'}"
