"""A page of the guide as it is read: typography, pictures of the window's width, links."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QHideEvent,
    QImage,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from revdeconv_gui.core.phrases import phrase

from . import theme
from .help_pages import HelpPage, picture_file

_COLUMN = 720  # pixels: lines that are longer are hard to read
_EDGE = 24
_MOST_MARKED = 500


class HelpView(QTextBrowser):
    """Shows a page; who shows it follows `anchorClicked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: HelpPage | None = None
        self._word = ""
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setWhatsThis(phrase("The page. Links lead to other pages; Alt+Left leads back."))
        self.setAccessibleName(phrase("Page of the user guide"))
        self._narrowed = QTimer(self)
        self._narrowed.setSingleShot(True)
        self._narrowed.setInterval(80)
        self._narrowed.timeout.connect(self.render_page)
        self._width = 0

    @property
    def column(self) -> int:
        """Width of the text in pixels."""
        return max(240, min(_COLUMN, self.width() - 2 * _EDGE - self.verticalScrollBar().sizeHint().width()))

    def show_page(self, page: HelpPage, word: str = "") -> None:
        """Show a page from its beginning, with all places of a word marked."""
        self.page, self._word = page, word
        self.render_page()
        self.verticalScrollBar().setValue(0)

    def render_page(self) -> None:
        """Lay the page out anew, at the same place: after a change of width or colours."""
        if self.page is None:
            return
        place = self.verticalScrollBar().value()
        self._width = self.column
        spare = max(_EDGE, (self.width() - self.column) // 2)
        self.setViewportMargins(spare, 0, max(0, spare - self.verticalScrollBar().sizeHint().width()), 0)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() + 1.0)
        document = self.document()
        document.setDefaultFont(font)
        document.setDocumentMargin(8)
        document.clear()
        document.setMarkdown(self.page.text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._space(document)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)
        document.clearUndoRedoStacks()
        self.mark(self._word)
        self.setTextCursor(QTextCursor(document))  # Qt would scroll to its end when the window is first shown
        self.verticalScrollBar().setValue(place)

    def _space(self, document: QTextDocument) -> None:
        """Lines and headings with air; code and links in the theme's colours."""
        c, cursor, block = theme.colors(), QTextCursor(document), document.begin()
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        base = document.defaultFont().pointSizeF()
        while block.isValid():
            cursor.setPosition(block.position())
            form = QTextBlockFormat(block.blockFormat())
            level = form.headingLevel()
            tall = 100.0 if block.text() == "\ufffc" else 130.0  # a picture needs no air between lines
            form.setLineHeight(tall, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            in_table = cursor.currentTable() is not None
            form.setTopMargin(0 if in_table else {0: 2, 1: 6, 2: 18}.get(level, 14))
            form.setBottomMargin(0 if in_table else 8)
            if form.nonBreakableLines() or form.hasProperty(QTextFormat.Property.BlockCodeFence):
                form.setBackground(QColor(c.raised))
                form.setNonBreakableLines(False)  # what is too long is wrapped, not scrolled to
                form.setBottomMargin(0)
            cursor.setBlockFormat(form)
            self._restyle_pieces(block, mono, base * {0: 0.0, 1: 1.6, 2: 1.25}.get(level, 1.1))
            block = block.next()

    def _restyle_pieces(self, block: Any, mono: str, heading: float) -> None:
        c, pieces = theme.colors(), block.begin()
        spans = []
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.isValid():
                spans.append((piece.position(), piece.length(), piece.charFormat()))
            pieces += 1
        for start, length, form in spans:
            look = QTextCharFormat(form)
            if heading:  # Qt's own sizes go by steps that cannot be told apart here
                look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                look.setFontPointSize(heading)
            elif form.isAnchor():
                look.setForeground(QColor(c.accent))
            elif form.fontFixedPitch():
                look.setFontFamilies([mono])
                look.setBackground(QColor(c.raised))
            else:
                continue
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)

    def _style_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setCellPadding(4)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QColor(theme.colors().line))
        form.setTopMargin(4)
        form.setBottomMargin(14)
        table.setFormat(form)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - overrides Qt
        """Pictures as wide as the text at most, the dark one in dark colours (called by Qt)."""
        if kind != QTextDocument.ResourceType.ImageResource.value and kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        path = picture_file(QUrl(name).path())
        if theme.is_dark():
            dark = path.with_stem(f"{path.stem}-dark")
            path = dark if dark.is_file() else path
        picture = QImage(str(path))
        if picture.isNull():
            return picture
        ratio = self.devicePixelRatioF()
        wide = min(picture.width(), self.column - 16)
        if wide < picture.width() or ratio > 1.0:
            picture = picture.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def mark(self, word: str) -> int:
        """Mark every place of a word; how many."""
        self._word = word
        c, found = theme.colors(), list[QTextEdit.ExtraSelection]()
        if word:
            look = QTextCharFormat()
            look.setBackground(QColor(c.warning))
            look.setForeground(QColor(c.base))
            cursor = self.document().find(word)
            while not cursor.isNull() and len(found) < _MOST_MARKED:
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, look
                found.append(one)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)
        return len(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.page is not None and self.column != self._width:
            self._narrowed.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._narrowed.stop()  # a window that closes leaves no timer behind

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.column != self._width:
            self.render_page()
