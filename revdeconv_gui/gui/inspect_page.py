"""Inspect: what is inside a filter, and how near it is to another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.exporting import FILTER_FORMATS, Exportable, safe_name
from revdeconv_gui.session.inspecting import EDITOR, Inspection
from revdeconv_gui.session.session import Session

from .inspect_compare import CompareSection
from .inspect_frequency import FrequencySection
from .inspect_head import InspectHead
from .inspect_pattern import PatternSection
from .inspect_responses import ResponsesSection
from .inspect_separability import SeparabilitySection
from .inspect_shown import Section, Shown, shown_of
from .inspect_weights import WeightsSection
from .pages import Page

_LIVE_MS = 250  # four times a second: numbers cannot be read faster
_LEAST = 120  # pixels of a section; below that the whole page scrolls
_EMPTY = phrase("Nothing is learned yet. Press Learn (F5) to learn this filter back from the images: it grows here.")


class InspectPage(Page):
    """The choices above, the sentence, then one section at a time."""

    export_requested = Signal(object)  # Exportable
    copied = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.inspection = Inspection(session, self)
        self.head = InspectHead(self.inspection)
        self.words = QLabel()
        self.words.setProperty("role", "title")
        self.words.setWordWrap(True)
        self.words.setAccessibleName(phrase("In words"))
        self.hint = QLabel(_EMPTY)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self._stack.setMinimumHeight(_LEAST)
        self._make_sections()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        for widget in (self.head, self.words, self.hint, self.tabs):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.shown: Shown | None = None
        self._stale = True
        self._live = QTimer(self)
        self._live.setInterval(_LIVE_MS)
        self._live.timeout.connect(self.refresh)
        self.inspection.changed.connect(self.refresh)
        session.run_changed.connect(self._follow)
        self.head.common.toggled.connect(lambda _: self.refresh())
        self.head.open_requested.connect(self.ask_for_files)
        self.head.menu_requested.connect(self._menu_below)

    def _make_sections(self) -> None:
        self.compare = CompareSection(self.inspection)
        self.compare.opened.connect(lambda: self.tabs.setCurrentIndex(0))
        self.weights, self.frequency = WeightsSection(), FrequencySection()
        self.responses, self.separability, self.pattern = ResponsesSection(), SeparabilitySection(), PatternSection()
        self.sections: tuple[Section, ...] = (
            self.weights, self.frequency, self.responses, self.separability, self.pattern, self.compare,
        )  # fmt: skip
        self.tabs.setAccessibleName(phrase("Sections"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for index in range(len(self.sections)):
            section: Section = self.sections[index]
            self.tabs.addTab(section.title)
            self.tabs.setTabToolTip(index, section.hint)
            self._stack.addWidget(_scrolled(section))
        self.tabs.currentChanged.connect(self._show_section)

    @property
    def section(self) -> Section:
        """The one that is shown."""
        return self.sections[self.tabs.currentIndex()]

    def _show_section(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.refresh()

    # ---- rendering

    def refresh(self) -> None:
        """Show what is chosen now; while the page is hidden, that waits."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.shown = shown = shown_of(self.inspection, common=self.head.common.isChecked())
        self.head.refresh(shown.subject)
        self.words.setText(shown.verdict.words)
        nothing = not self._session.document.runs and shown.subject.key == EDITOR
        self.hint.setVisible(nothing)
        self.head.common.setEnabled(self.section.scaled)
        self.section.display(shown)

    def restyle(self) -> None:
        for section in self.sections:
            section.restyle()
        self.refresh()

    def _follow(self) -> None:
        """A live run is looked at several times a second, as long as somebody can see it."""
        if self._session.run is not None and self.isVisible():
            self._live.start()
        else:
            self._live.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._live.stop()
        self._stale = True

    # ---- files

    def ask_for_files(self) -> None:
        """Ask for filter files and look at the last of them."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted({*FILTER_FORMATS, ".yaml"}))
        names, _ = QFileDialog.getOpenFileNames(
            self,
            phrase("Open filters to look at"),
            "",
            phrase("Filters ({patterns});;All files (*)", patterns=patterns),
        )
        self.open_files([Path(name) for name in names])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look at filter files; the editor keeps its filter."""
        opened = [found for path in paths if (found := self.inspection.open_file(path)) is not None]
        if opened:
            self.inspection.choose_subject(opened[-1].key)

    # ---- copying and saving

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def _menu_below(self, button: QToolButton) -> None:
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def menu(self) -> QMenu:
        """What can be done with what is shown; made anew each time."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(phrase("Copy as &text"), self.copy_text)
        menu.addAction(phrase("Copy as &picture"), self.copy_picture)
        menu.addSeparator()
        menu.addAction(phrase("&Save as picture…"), self.save_picture)
        table = menu.addAction(phrase("Save the figures as &CSV…"), self.save_table)
        table.setEnabled(bool(self._rows()))
        return menu

    def copy_text(self) -> None:
        """Put the shown section into the clipboard, as text."""
        QGuiApplication.clipboard().setText(self.section.text())
        self.copied.emit(phrase("Copied “{title}” as text.", title=self.section.title))

    def copy_picture(self) -> None:
        """Put the shown section into the clipboard, as a picture."""
        picture = self.section.grab()
        QGuiApplication.clipboard().setPixmap(picture)
        self.copied.emit(
            phrase(
                "Copied “{title}”, {width} × {height} pixels.",
                title=self.section.title,
                width=picture.width(),
                height=picture.height(),
            )
        )

    def save_picture(self) -> None:
        """Ask for the shown section to be written as a picture."""
        from revdeconv_gui.document.atomic import write_bytes

        data = _png(self.section.grab())
        formats = {".png": phrase("PNG picture")}
        self.export_requested.emit(
            Exportable(
                "inspect", phrase("Save the picture"), self._stem(), formats, lambda path: write_bytes(path, data)
            )
        )

    def save_table(self) -> None:
        """Ask for the figures to be written: of one filter, or in Compare of all."""
        from revdeconv_gui.document.recovery_files import write_recovery

        rows = self._rows()
        self.export_requested.emit(
            Exportable(
                "recovery",
                phrase("Save the figures"),
                self._stem(),
                {".csv": phrase("Table")},
                lambda path: write_recovery(path, rows),
            )
        )

    def _rows(self) -> list[tuple[str, ...]]:
        from revdeconv_gui.document.recovery_files import recovery_rows

        if self.shown is None:
            return []
        if self.section is self.compare:
            scored = [(subject, score) for subject, score in self.compare.scored if score is not None]
            return [row for subject, score in scored for row in recovery_rows(subject.title, [score])]
        score = self.shown.verdict.score
        return [] if score is None else recovery_rows(self.shown.subject.title, score.rows)

    def _stem(self) -> str:
        name = self.shown.subject.short if self.shown is not None else "filter"
        return safe_name(f"{name}-{self.section.title}".lower())


def _png(picture: QPixmap) -> bytes:
    """A picture as a PNG file's bytes. Pixmaps belong to the window's thread; the file is written in another."""
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    buffer.close()
    return bytes(array.data())


def _scrolled(section: Section) -> QScrollArea:
    """Where the window is too small for a section, it scrolls."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(section)
    return area
