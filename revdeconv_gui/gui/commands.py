"""What the menu entries do: ask the user where needed, then call the session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import PROJECT_SUFFIX
from revdeconv_gui.session.exporting import FILTER_FORMATS, IMAGE_FORMATS, Exportable, exportables
from revdeconv_gui.session.pictures import ReverseWith

from .compare_bar import Mode
from .export_dialog import ExportDialog
from .help_commands import HelpCommands
from .image_commands import ImageCommands
from .method_commands import MethodCommands
from .project_commands import ProjectCommands

if TYPE_CHECKING:
    from .main_window import MainWindow

FILTER_SUFFIXES = frozenset({*FILTER_FORMATS, ".yaml"})


class Commands:
    """The actions of a main window, by the names in the table of actions."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.preferences = window.preferences
        self.help = HelpCommands(window)
        self.images = ImageCommands(window)
        self.methods = MethodCommands(window)
        self.projects = ProjectCommands(window)

    # ---- files

    def add_images(self) -> None:
        """Ask for image files and add them."""
        from revdeconv_gui.document.image_files import IMAGE_SUFFIXES

        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(IMAGE_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            phrase("Add images"),
            self.preferences.image_folder,
            phrase("Images ({patterns});;All files (*)", patterns=patterns),
        )
        if names:
            self.preferences.image_folder = str(Path(names[0]).parent)
            self.images.open([Path(name) for name in names])

    def add_folder(self) -> None:
        """Ask for a folder and add the images in it and below."""
        self.images.ask_for_folder()

    def paste_images(self) -> None:
        """Add what the clipboard has."""
        self.images.paste()

    def find_image(self) -> None:
        """Search the list of images."""
        self.window.docks["images"].show()
        self.window.docks["images"].raise_()
        self.window.images_panel.search.setFocus()
        self.window.images_panel.search.selectAll()

    def add_samples(self) -> None:
        """Add the built-in sample images."""
        self.session.open_samples()

    def open_paths(self, paths: list[Path]) -> None:
        """Open what was dropped or given on the command line, by the names' endings: a project, filters, images."""
        projects = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
        if projects:
            self.projects.open(projects[0])
            if len(paths) > 1:
                told = phrase(
                    "Opens {name} alone: one project at a time, and images and filters after it.", name=projects[0].name
                )
                self.session.reported.emit("warning", told)
            return
        filters = [path for path in paths if path.suffix.lower() in FILTER_SUFFIXES]
        images = [path for path in paths if path not in filters]
        for path in filters:
            self._read_filter(path)
        if images:
            self.images.open(images)

    def open_filter(self) -> None:
        """Ask for a filter file and open it."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(FILTER_SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            phrase("Open a filter"),
            self.preferences.export_folder,
            phrase("Filters ({patterns});;All files (*)", patterns=patterns),
        )
        if name:
            self._read_filter(Path(name))

    def _read_filter(self, path: Path) -> None:
        from revdeconv_gui.document.filter_files import read_filter

        try:
            found = read_filter(path)
        except FileProblem as problem:
            self.session.fail(problem)
            return
        self.session.edit(phrase("Open {name}", name=path.name), filter=found)
        self.session.reported.emit("info", phrase("Opened the filter {path}.", path=path))

    def save_filter(self) -> None:
        """Ask for a name and write the filter of the editor."""

        def write(path: Path) -> None:
            from revdeconv_gui.document.filter_files import write_filter

            write_filter(path, self.session.document.filter)

        stem = self.session.document.filter.name or "filter"
        self._save(Exportable("filter", phrase("Save the filter"), stem, FILTER_FORMATS, write))

    def save_picture(self, key: str) -> None:
        """Ask for a name and write one picture of the workbench."""
        picture = self.window.workbench.view(key).picture
        if picture is None:
            return
        item = self.session.document.image(self.session.view.image_id)
        stem = f"{Path(item.name).stem if item else 'picture'}-{key}"

        def write(path: Path) -> None:
            from revdeconv_gui.document.image_files import write_image

            write_image(path, picture.pixels)

        self._save(Exportable(key, phrase("Save the picture"), stem, IMAGE_FORMATS, write))

    def save_plot(self) -> None:
        """Ask for a name and write the plot: a picture or its numbers."""
        self.window.loss_plot.save()

    def save(self, what: Exportable) -> None:
        """Ask for a name and write."""
        self._save(what)

    def _save(self, what: Exportable) -> None:
        patterns = ";;".join(f"{text} (*{ending})" for ending, text in what.formats.items())
        start = Path(self.preferences.export_folder) / (what.stem + next(iter(what.formats)))
        name, chosen = QFileDialog.getSaveFileName(self.window, what.title, str(start), patterns)
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(chosen.rsplit("*", 1)[-1].rstrip(")"))
        self.preferences.export_folder = str(path.parent)
        self._write([(what, path)])

    def export(self) -> None:
        """Ask what to export and write it."""
        folder = Path(self.preferences.export_folder or Path.home())
        if not folder.is_dir():
            folder = Path.home()
        dialog = ExportDialog(exportables(self.session), folder, self.window)
        dialog.accepted.connect(lambda: self._export(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, dialog: ExportDialog) -> None:
        self.preferences.export_folder = dialog.folder.text()
        self._write(dialog.chosen())

    def _write(self, chosen: list[tuple[Exportable, Path]]) -> None:
        def work() -> tuple[list[Path], list[Exception]]:
            written: list[Path] = []
            problems: list[Exception] = []
            for what, path in chosen:  # one that fails does not keep the others from being written
                try:
                    what.write(path)
                    written.append(path)
                except Exception as problem:
                    problems.append(problem)
            return written, problems

        def done(result: tuple[list[Path], list[Exception]]) -> None:
            written, problems = result
            if written:
                names = ", ".join(path.name for path in written)
                self.session.reported.emit(
                    "info", phrase("Wrote {names} to {parent}.", names=names, parent=written[0].parent)
                )
            for problem in problems:
                self.session.fail(problem)

        self.session.background.submit(work, done, self.session.fail)

    # ---- runs

    def learn(self, *, one_block: bool = False) -> None:
        """Start a run, with what the fields show; with ``one_block`` it pauses after the first."""
        # What is still being typed is taken over when its field loses the focus; and Space then pauses.
        self.window.learning_panel.learn.setFocus()
        self.window.messages.dismiss()
        self.window.said.setText("")
        self.window.docks["loss"].raise_()
        self.session.learn(one_block=one_block)

    def pause(self) -> None:
        """Pause or resume."""
        self.session.toggle_pause()

    def stop(self) -> None:
        """Stop the run."""
        self.session.stop()

    def step(self) -> None:
        """Learn one more block of the paused run, or the first one of a new run."""
        if self.session.busy:
            self.session.step()
        else:
            self.learn(one_block=True)

    def restart(self) -> None:
        """Take the run back to its start."""
        self.session.restart()

    def earlier_moment(self) -> None:
        """Look at the shown run as it was a moment before."""
        self.session.travel.step(-1)

    def later_moment(self) -> None:
        """Look at the shown run a moment after."""
        self.session.travel.step(1)

    def end_of_run(self) -> None:
        """Look at what the run has learned by now."""
        self.session.travel.go(None)

    def take_moment(self) -> None:
        """Make the moment's filter the editor's."""
        self.session.travel.take()

    def continue_moment(self) -> None:
        """Start a run from the moment's weights."""
        self.session.travel.continue_run()

    def export_moment(self) -> None:
        """Ask for a name and write the moment's filter."""
        self.window.loss_plot.moment_bar.export()

    def deconvolve(self) -> None:
        """Reverse the learned filter, or the true one where nothing was learned yet."""
        run = self.session.document.run(self.session.view.run_id)
        if run is not None and run.learned.size == self.session.document.filter.size:
            choice, which = ReverseWith.LEARNED, phrase("the learned filter of run {id}", id=run.id)
        else:
            choice, which = ReverseWith.TRUE, phrase("the true filter")
        self.session.show(reverse_with=choice)
        self.session.reported.emit("info", phrase("Deconvolved by reversing {which}.", which=which))

    def remove_images(self) -> None:
        """Remove the selected images."""
        self.window.images_panel.remove_selected()

    def remove_run(self) -> None:
        """Remove the selected run."""
        self.window.runs_panel.remove_selected()

    # ---- view

    def reset_layout(self) -> None:
        """Put every panel back where it was at first."""
        self.window.reset_layout()

    def quit(self) -> None:
        """Close the window, which asks where something goes on."""
        self.window.close()

    def next_page(self) -> None:
        """Show the page to the right."""
        self.window.pages.step(1)

    def previous_page(self) -> None:
        """Show the page to the left."""
        self.window.pages.step(-1)

    def zoom_in(self) -> None:
        """Zoom all pictures in."""
        self.window.workbench.view("original").zoom(1.25)

    def zoom_out(self) -> None:
        """Zoom all pictures out."""
        self.window.workbench.view("original").zoom(0.8)

    def fit(self) -> None:
        """Show whole pictures."""
        self.window.workbench.viewport.fit()

    def actual_pixels(self) -> None:
        """One screen pixel per pixel of the original."""
        self.window.workbench.viewport.look(1.0, self.window.workbench.viewport.centre)

    def compare_grid(self) -> None:
        """All four pictures."""
        self.window.workbench.set_mode(Mode.GRID)

    def compare_side(self) -> None:
        """Two pictures side by side."""
        self.window.workbench.set_mode(Mode.SIDE)

    def compare_swipe(self) -> None:
        """One picture over the other."""
        self.window.workbench.set_mode(Mode.SWIPE)

    def compare_blink(self) -> None:
        """One picture in place of the other."""
        self.window.workbench.set_mode(Mode.BLINK)

    def toggle_measures(self) -> None:
        """Show or hide histogram and measures."""
        self.window.workbench.bar.panel.toggle()

    def toggle_inspecting(self) -> None:
        """Let clicks in the pictures choose a block, or not."""
        self.window.workbench.bar.inspect.toggle()

    def copy_view(self) -> None:
        """Put what the workbench shows into the clipboard."""
        self.window.workbench.copy_view()

    # ---- help and questions

    def ask_to_stop(self) -> bool:
        """Whether to stop what goes on, a run or an experiment, and quit."""
        learning = self.session.run is not None
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(phrase("Learning is going on") if learning else phrase("An experiment is going on"))
        box.setText(phrase("A run is still learning.") if learning else phrase("An experiment is still running."))
        box.setInformativeText(
            phrase("Stop it and quit? You will be asked whether to save what it has learned so far.")
        )
        quit_button = box.addButton(phrase("Stop and quit"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(phrase("Go on learning") if learning else phrase("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(quit_button)
        box.exec()
        return box.clickedButton() is quit_button
