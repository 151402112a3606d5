"""About: version and licence, how to cite, and the notices of every part."""

from __future__ import annotations

import platform

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui import __version__
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.notices import Part, bundled_parts, installed_parts
from revdeconv_gui.session.background import Background

from . import icons, theme
from .message_bar import MessageBar
from .resources import resource

DOI = "10.21203/rs.3.rs-3247106/v1"
_TITLE = "Simple image deconvolution based on reverse image convolution and backpropagation algorithm"
CITATION = f"""\
Nguyen, L. (2023). {_TITLE}. Research Square. https://doi.org/{DOI}

@misc{{nguyen2023deconvolution,
  author    = {{Nguyen, Loc}},
  title     = {{{_TITLE}}},
  year      = {{2023}},
  publisher = {{Research Square}},
  doi       = {{{DOI}}}
}}
"""
_NO_TEXT = phrase("It brings no text of its licence along.")
_TERMS_IN_NOTICES = phrase("Its terms are in its notices.")
_QT = phrase(
    "Qt and PySide6 are used under the LGPL, version 3: their libraries are separate files and may be replaced by "
    "others of the same interface."
)


class AboutWindow(QDialog):
    """Does not block; the notices are read when their tab is first shown.

    Signals
    -------
    copied(text)
        What went to the clipboard, for the status bar.
    """

    copied = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.setWindowTitle(phrase("About Reverse Deconvolution"))
        self.parts: tuple[Part, ...] = ()
        self.messages = MessageBar()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_program(), phrase("&Program"))
        self.tabs.addTab(self._make_citation(), phrase("How to &cite"))
        self.tabs.addTab(self._make_parts(), phrase("&Licences of its parts"))
        self.tabs.tabBar().setAccessibleName(phrase("Parts of this window"))
        self.tabs.tabBar().setToolTip(phrase("Version and licence, the citation, the licences of all parts"))
        self.tabs.currentChanged.connect(self._changed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(phrase("Close this window (Esc)"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.messages)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(720, 480)

    def _make_program(self) -> QWidget:
        page = QWidget()
        picture = QLabel()
        picture.setPixmap(icons.application_icon().pixmap(96, 96))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = QLabel(_program())
        self.words.setWordWrap(True)
        self.words.linkActivated.connect(lambda link: self.messages.follow(QUrl(link)))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout(page)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(20)
        row.addWidget(picture)
        row.addWidget(self.words, 1)
        return page

    def _make_citation(self) -> QWidget:
        page = QWidget()
        self.citation = _text(phrase("The citation"))
        self.citation.setPlainText(CITATION)
        self.copy = QPushButton(phrase("C&opy"))
        self.copy.setToolTip(phrase("Put the citation, as text and as BibTeX, into the clipboard"))
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(page)
        column.addWidget(QLabel(phrase("If the method is of use to you, cite the paper:")))
        column.addWidget(self.citation, 1)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _make_parts(self) -> QWidget:
        page = QSplitter()
        self.list = QListWidget()
        self.list.setAccessibleName(phrase("Parts of the program"))
        self.list.setToolTip(phrase("Everything that the program is made of; a part's notices stand beside"))
        self.list.currentRowChanged.connect(self._show_part)
        self.notices = _text(phrase("Notices of the part"))
        page.addWidget(self.list)
        page.addWidget(self.notices)
        page.setSizes([230, 470])
        return page

    def _changed(self, index: int) -> None:
        if index == 2 and not self.parts:
            self.notices.setPlainText(phrase("The notices are being read."))
            self._background.submit(_read_parts, self._show_parts, self._tell_problem, key="notices")

    def _tell_problem(self, problem: Exception) -> None:
        self.notices.setPlainText(phrase("The notices could not be read: {problem}.", problem=problem))

    def _show_parts(self, parts: tuple[Part, ...]) -> None:
        if not self.parts:
            self.parts = parts
            self.list.addItems([f"{part.name} {part.version}" for part in self.parts])
            if self.parts:
                self.list.setCurrentRow(0)
            else:
                self.notices.setPlainText(phrase("The program runs from a copy of its source that was not installed."))

    def _show_part(self, row: int) -> None:
        if not 0 <= row < len(self.parts):
            return
        part = self.parts[row]
        head = f"{part.name} {part.version}\n{part.terms or _TERMS_IN_NOTICES}\n"
        if part.name.lower().startswith(("pyside", "shiboken")):
            head += f"\n{_QT}\n"
        self.notices.setPlainText(f"{head}\n{part.notices or _NO_TEXT}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "words"):
            self.words.setText(_program())
            self.messages.restyle()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(CITATION)
        self.copied.emit(phrase("Copied the citation."))


def _read_parts() -> tuple[Part, ...]:
    return bundled_parts(resource("licences")) or installed_parts()


def _program() -> str:
    return phrase(
        "<h2>Reverse Deconvolution {version}</h2><p>Learn a convolutional filter from images, look "
        "inside it, and run it backwards.</p><p>After Loc Nguyen (2023), <i>{title}</i>, <a "
        'style="color: {accent}" href="https://doi.org/{doi}">doi:{doi}</a>.</p><p>Copyright © 2026 '
        "The revdeconv_gui developers. MIT licence: use it, change it and pass it on, with its "
        "notice; without any warranty. The whole text is among the licences.</p><p>Python "
        "{python_version}, Qt {qversion}, {system} {machine}.</p>",
        version=__version__,
        title=_TITLE,
        accent=theme.colors().accent,
        doi=DOI,
        python_version=platform.python_version(),
        qversion=qVersion(),
        system=platform.system(),
        machine=platform.machine(),
    )


def _text(name: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setAccessibleName(name)
    text.setToolTip(phrase("{name}; can be selected and copied", name=name))
    return text
