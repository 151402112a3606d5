"""Export: choose what, in which format, and where; everything at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import Exportable

from . import theme


@dataclass(slots=True)
class _Row:
    what: Exportable
    box: QCheckBox
    name: QLineEdit
    format: QComboBox


class ExportDialog(QDialog):
    """Asks what to export; `chosen` gives the answer."""

    def __init__(self, things: list[Exportable], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(phrase("Export"))
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for row, what in enumerate(things):
            self._add_row(grid, row, what)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addLayout(self._make_folder(folder))
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setMinimumHeight(self.fontMetrics().height())
        column.addWidget(self.warning)
        buttons = QDialogButtonBox()
        cancel = buttons.addButton(phrase("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setToolTip(phrase("Write nothing (Esc)"))
        self.export = buttons.addButton(phrase("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setToolTip(phrase("Write what is ticked"))
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(800, self.sizeHint().height())
        self._check()

    def _add_row(self, grid: QGridLayout, row: int, what: Exportable) -> None:
        box = QCheckBox(what.title)
        box.setChecked(True)
        box.setToolTip(phrase("Write this file, or leave it out"))
        name = QLineEdit(what.stem)
        name.setMinimumWidth(220)
        name.setAccessibleName(phrase("File name of: {title}", title=what.title))
        name.setToolTip(phrase("The file’s name, without its ending"))
        formats = QComboBox()
        formats.setToolTip(phrase("The ending, and what the file will be"))
        formats.setAccessibleName(phrase("Format of: {title}", title=what.title))
        for ending, text in what.formats.items():
            formats.addItem(f"{ending}   {text}", ending)
        formats.setMinimumContentsLength(22)
        for column, widget in enumerate((box, name, formats)):
            grid.addWidget(widget, row, column)
        self._rows.append(_Row(what, box, name, formats))
        box.toggled.connect(name.setEnabled)
        box.toggled.connect(formats.setEnabled)
        box.toggled.connect(self._check)
        name.textChanged.connect(self._check)
        formats.currentIndexChanged.connect(self._check)

    def _make_folder(self, folder: Path) -> QHBoxLayout:
        row = QHBoxLayout()
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(phrase("Folder"))
        self.folder.setToolTip(phrase("Where the files are written"))
        self.folder.textChanged.connect(self._check)
        label = QLabel(phrase("&Folder"))
        label.setBuddy(self.folder)
        choose = QPushButton(phrase("Choose…"))
        choose.setToolTip(phrase("Look for a folder"))
        choose.setAutoDefault(False)  # else Enter in a field chooses a folder instead of exporting
        choose.clicked.connect(self._choose_folder)
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, phrase("Folder to export to"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def chosen(self) -> list[tuple[Exportable, Path]]:
        """What to write where."""
        folder = Path(os.path.expanduser(self.folder.text()))
        return [
            (row.what, folder / (row.name.text().strip() + row.format.currentData()))
            for row in self._rows
            if row.box.isChecked()
        ]

    def _check(self, *_: object) -> None:
        """Say what stands in the way, or what would be replaced."""
        problem, notice = "", ""
        targets = [path for _, path in self.chosen()]
        if not targets:
            problem = phrase("Tick at least one thing to export.")
        elif any(
            not row.name.text().strip() or set(row.name.text()) & set('/\\:*?"<>|')
            for row in self._rows
            if row.box.isChecked()
        ):
            problem = phrase('A file name must not be empty or have any of / \\ : * ? " < > |')
        elif len(set(targets)) < len(targets):
            problem = phrase("Two files would have the same name.")
        # os.path's, not Path's own: those raise for names that no file can have, such as one of 300 characters.
        elif not os.path.isdir(os.path.expanduser(self.folder.text())):
            problem = phrase("This folder does not exist.")
        else:
            old = [path.name for path in targets if os.path.exists(path)]
            notice = phrase("Replaces {old}.", old=", ".join(old)) if old else ""
        c = theme.colors()
        self.warning.setText(problem or notice)
        self.warning.setStyleSheet(f"color: {c.error if problem else c.warning}")
        self.export.setEnabled(not problem)
