"""What the menus do with image files: add, a folder with all below it, recent ones, paste, reload."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from revdeconv_gui.core.phrases import phrase, phrases
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
        name = QFileDialog.getExistingDirectory(
            self.window, phrase("Add a folder of images"), self.preferences.image_folder
        )
        if not name:
            return
        self.preferences.image_folder = name
        folder, background = Path(name), self.session.background
        refused: list[FileProblem] = []
        self.window.said.setText(phrase("Looking for images in {folder}…", folder=folder))
        background.submit(
            lambda: list_folder(folder, lambda: background.closed, refused=refused),
            lambda files: self._counted(folder, files, refused),
            self.session.fail,
            key="folder",
        )

    def _counted(self, folder: Path, files: list[Path], refused: list[FileProblem]) -> None:
        here = sum(1 for path in files if path.parent == folder)
        below = len(files) - here
        self.window.said.setText(phrase("{images} found in {folder}.", images=_images(len(files)), folder=folder))
        if not below and len(files) <= _ASK_FROM:
            self.open([folder])
            return
        folders = len({path.parent for path in files if path.parent != folder})
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(phrase("Add a folder of images"))
        box.setText(phrase("{images} found in {name}.", images=_images(len(files)), name=folder.name or folder))
        more = (
            phrases(
                folders,
                "{below:,} of them in {count:,} folder inside it.",
                "{below:,} of them in {count:,} folders inside it.",
                below=below,
            )
            if below
            else ""
        )
        if refused:
            more += phrase(" {count:,} folders could not be looked into.", count=len(refused))
        box.setInformativeText(more.strip())
        every = box.addButton(
            phrase("Add all {count:,}", count=len(files)) if below else phrase("Add {count:,}", count=len(files)),
            QMessageBox.ButtonRole.AcceptRole,
        )
        only = None
        if below and here:
            only = box.addButton(
                phrase("Only the {here:,} not in a folder inside", here=here), QMessageBox.ButtonRole.ActionRole
            )
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
        menu = QMenu(phrase("Add &recent"), self.window)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        paths = recent.listed(self.preferences.recent)
        if not paths:
            menu.addAction(phrase("Nothing yet")).setEnabled(False)
            return
        actions = []
        for number, path in enumerate(paths, 1):
            key = f"&{number} " if number < 10 else ""
            action = menu.addAction(key + path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open([path]))
            actions.append(action)
        menu.addSeparator()
        menu.addAction(phrase("&Clear this list")).triggered.connect(lambda: setattr(self.preferences, "recent", ""))

        def grey(there: list[bool]) -> None:
            for action, path, is_there in zip(actions, paths, there, strict=True):
                if not is_there:
                    action.setEnabled(False)
                    action.setToolTip(phrase("{path} is not there any more", path=path))

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
        told = phrases(
            len(names),
            "{name} was changed on the disk by another program.",
            "{count:,} images were changed on the disk by another program.",
            name=names[0],
        )
        self.window.messages.offer(told, phrase("Reload"), self._reload)

    def _reload(self) -> None:
        ids, self._changed = self._changed, set()
        self.session.images.reload(ids)


def _images(count: int) -> str:
    return phrases(count, "1 image", "{count:,} images")
