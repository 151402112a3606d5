"""Methods: how near each way of deconvolving comes to the originals, as a table and in pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import IMAGE_FORMATS, Exportable, safe_name
from revdeconv_gui.session.session import Session

from .elided_label import ElidedLabel
from .methods_bar import MethodsBar
from .methods_gallery import MethodsGallery
from .methods_table import MethodsTable
from .methods_words import EMPTY, verdicts
from .pages import Page

TABLE_FORMATS = {".csv": phrase("Table of numbers"), ".md": "Markdown table"}


class MethodsPage(Page):
    """Renders `session.methods`.

    Signals
    -------
    show_requested(row)
        This method is to be shown in the workbench.
    save_requested(Exportable)
    copied(text)
        What is in the clipboard now.
    """

    show_requested = Signal(object)
    save_requested = Signal(object)
    copied = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.bar = MethodsBar(session)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.table = MethodsTable()
        self.gallery = MethodsGallery(session.background)
        self.image_box = QComboBox()
        self.note = ElidedLabel()
        self._lay_out()
        self.bar.copy_requested.connect(self._copy)
        self.bar.save_requested.connect(lambda: self.save_requested.emit(self._exportable()))
        self.table.chosen.connect(self._show_pictures)
        self.table.activated_row.connect(lambda: self.show_requested.emit(self.table.selected()))
        self.gallery.named.connect(self.show_requested)
        self.gallery.save_requested.connect(self._save_picture)
        session.methods.changed.connect(self.render_state)
        self.render_state()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.bar)
        self.empty = QLabel(EMPTY)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.empty.setMargin(24)
        self.image_box.setAccessibleName(phrase("Image"))
        self.image_box.setToolTip(phrase("The image whose pictures are shown"))
        self.image_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.image_box.activated.connect(lambda _: self._session.show(image_id=self.image_box.currentData()))
        self.note.setProperty("role", "muted")
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        head = QHBoxLayout()
        label = QLabel(phrase("&Image"))
        label.setBuddy(self.image_box)
        for widget in (label, self.image_box):
            head.addWidget(widget)
        head.addWidget(self.note, 1)
        below.addLayout(head)
        below.addWidget(self.gallery, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(lower)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([170, 190])
        results = QWidget()
        inside = QVBoxLayout(results)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.verdict)
        inside.addWidget(self.splitter, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(results)
        column.addWidget(self._stack, 1)

    # ---- rendering

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.table.restyle(len(self._session.methods.items))

    def render_state(self) -> None:
        """Show what the comparison has by now."""
        comparison = self._session.methods
        self.bar.refresh()
        self._stack.setCurrentIndex(1 if comparison.rows else 0)
        outdated = (
            phrase("\nThe ticked images or the activation are others now: compare again.")
            if comparison.outdated
            else ""
        )
        self.verdict.setText(verdicts(comparison.rows, so_far=comparison.running) + outdated)
        self.table.set_rows(comparison.rows, len(comparison.items))
        self._show_pictures()

    def _index(self) -> int | None:
        """The image of the comparison that the session shows, or the first whose pictures there are."""
        comparison = self._session.methods
        shown = comparison.shown_indices()
        ids = {comparison.items[index].id: index for index in shown if index < len(comparison.items)}
        return ids.get(self._session.view.image_id or -1, shown[0] if shown else None)

    def _show_pictures(self) -> None:
        comparison, index = self._session.methods, self._index()
        chosen = self.table.selected()
        original = None if index is None else comparison.original(index)
        if index is None or original is None or chosen is None:
            self.gallery.clear()
            return
        with QSignalBlocker(self.image_box):
            self.image_box.clear()
            for each in comparison.shown_indices():
                self.image_box.addItem(comparison.items[each].name, comparison.items[each].id)
            self.image_box.setCurrentIndex(self.image_box.findData(comparison.items[index].id))
        rows = [row for row in comparison.rows if row.filter is chosen.filter]
        left_out = len(comparison.items) - len(comparison.shown_indices())
        kept = phrase("{left_out} more took too much room. ", left_out=left_out) if left_out else ""
        self.note.setText(
            phrase(
                "{kept}{name}, MAE of this image. Click a name for the workbench.",
                kept=kept,
                name=chosen.filter.name or phrase("custom"),
            )
        )
        self.gallery.show_rows(original, rows, index)
        self.gallery.mark(chosen, scroll=self.table.hasFocus())

    # ---- taking it elsewhere

    def _copy(self, form: str) -> None:
        text = self.table.text() if form == "spreadsheet" else self._markdown()
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(phrase("Copied the table of methods."))

    def _markdown(self) -> str:
        from revdeconv_gui.document.method_tables import markdown_table

        return "\n".join(markdown_table(table, seconds=True) for table in self._session.methods.tables())

    def _exportable(self) -> Exportable:
        tables = self._session.methods.tables()

        def write(path: Path) -> None:
            from revdeconv_gui.document.atomic import write_text
            from revdeconv_gui.document.method_tables import csv_table, markdown_table

            as_csv = path.suffix.lower() == ".csv"
            many = [markdown_table(table, seconds=True) for table in tables]
            write_text(path, csv_table(tables, seconds=True) if as_csv else "\n".join(many))

        names = "-".join(table.filter.name or "filter" for table in tables)
        return Exportable(
            "methods", phrase("Save the table of methods"), safe_name(f"methods-{names}"), TABLE_FORMATS, write
        )

    def _save_picture(self, title: str, pixels) -> None:
        def write(path: Path) -> None:
            from revdeconv_gui.document.image_files import write_image

            write_image(path, pixels)

        stem = safe_name(f"{Path(self.image_box.currentText()).stem}-{title}")
        self.save_requested.emit(Exportable("picture", phrase("Save the picture"), stem, IMAGE_FORMATS, write))
