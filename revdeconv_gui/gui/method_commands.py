"""What is done with fitted operators in files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import operator_of, safe_name
from revdeconv_gui.session.method_choice import REVERSE, TITLES, LoadedOperator
from revdeconv_gui.session.methods_run import ComparedRow
from revdeconv_gui.session.pictures import ReverseWith

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import FittedInverse

    from .main_window import MainWindow


class MethodCommands:
    """Saves and opens fitted operators, shows a compared method in the workbench."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session

    def show_in_workbench(self, row: ComparedRow | None) -> None:
        """Deconvolve the shown image by a method of the comparison, with the filter it was compared on."""
        if row is None:
            return
        session = self.session
        if not row.filter.equals(session.document.filter):
            session.edit(phrase("Filter {name}", name=row.filter.name).rstrip(), filter=row.filter)
        if row.name != REVERSE:
            session.show(method=session.view.method.to(row.name))
        elif row.run_id is not None and session.document.run(row.run_id) is not None:
            session.show(run_id=row.run_id, reverse_with=ReverseWith.LEARNED)
        else:
            session.show(reverse_with=ReverseWith.TRUE)
        self.window.pages.show_page("workbench")

    def save_operator(self) -> None:
        """Ask for a name and write the operator that made the picture."""
        pictures = self.session.pictures
        if pictures is not None and pictures.operator is not None:
            stem = safe_name(f"{pictures.filter.name or 'filter'}-{pictures.method}")
            self.window.commands.save(operator_of(pictures.operator, stem))

    def open_operator(self) -> None:
        """Ask for a file and deconvolve by what is in it."""
        preferences = self.window.preferences
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            phrase("Open a fitted operator"),
            preferences.export_folder,
            phrase("Fitted operators (*.npz);;All files (*)"),
        )
        if name:
            preferences.export_folder = str(Path(name).parent)
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read an operator in the background and show what it makes."""

        def work() -> FittedInverse:
            from revdeconv_gui.document.operator_files import read_operator

            return read_operator(path)

        def done(fitted: FittedInverse) -> None:
            session = self.session
            session.show(method=session.view.method.with_operator(LoadedOperator(path.name, fitted)))
            session.reported.emit(
                "info",
                phrase(
                    "Opened {titles} for {name}.",
                    titles=TITLES[fitted.method],
                    name=fitted.filter.name or phrase("a filter"),
                ),
            )

        self.session.background.submit(work, done, self.session.fail, key="operator")
