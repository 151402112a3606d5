"""The user guide in a window of its own: contents, search over all pages, back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase, phrases

from . import icons
from .help_pages import hits, key_of, page, pages
from .help_view import HelpView
from .message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

_KEY = Qt.ItemDataRole.UserRole
KEYS = (
    (phrase("Alt+Left, Alt+Right"), phrase("In the guide: the page before, the page after")),
    ("Ctrl+F, F3, Shift+F3", phrase("In the guide: search all pages, next place, place before")),
    ("Esc", phrase("In the guide: end the search, close the window")),
)


class HelpWindow(QWidget):
    """Does not block the program's window; Esc closes it, F1 brings it back to the same page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(phrase("User guide"))
        self.setWindowIcon(icons.application_icon())
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []
        self._rendering = False
        self.view = HelpView()
        self.view.anchorClicked.connect(self.follow)
        self.messages = MessageBar()
        self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._make_head())
        column.addWidget(self.messages)
        parts = QSplitter()
        parts.addWidget(self.contents)
        parts.addWidget(self.view)
        parts.setStretchFactor(1, 1)
        parts.setSizes([210, 770])
        column.addWidget(parts, 1)
        self._make_keys()
        self.setTabOrder(self.search, self.contents)
        self.setTabOrder(self.contents, self.view)
        self.resize(QSize(1000, 720))
        self.show_page("first-steps")
        self.view.setFocus()

    def _make_list(self) -> None:
        self.contents = QListWidget()
        self.contents.setAccessibleName(phrase("Contents"))
        self.contents.setToolTip(phrase("The pages of the guide"))
        self.contents.setSpacing(3)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in pages():
            item = QListWidgetItem(one.short)
            item.setData(_KEY, one.key)
            self.contents.addItem(item)
        self.contents.currentItemChanged.connect(self._choose)

    def _make_head(self) -> QHBoxLayout:
        self.back = _button(phrase("← &Back"), phrase("The page before (Alt+Left)"), self.go_back)
        self.forward = _button(phrase("&Forward →"), phrase("The page after (Alt+Right)"), self.go_forward)
        self.search = QLineEdit()
        self.search.setPlaceholderText(phrase("Search all pages"))
        self.search.setAccessibleName(phrase("Search all pages"))
        self.search.setToolTip(
            phrase("Marks every place and shows which pages have the word; Enter goes to the next (Ctrl+F)")
        )
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(lambda: self.find_next(1))
        self.found = QLabel()
        self.found.setProperty("role", "muted")
        row = QHBoxLayout()
        for widget in (self.back, self.forward, self.search):
            row.addWidget(widget, int(widget is self.search))
        row.addWidget(self.found)
        return row

    def _make_keys(self) -> None:
        for keys, work in (
            ("Alt+Left", self.go_back), ("Alt+Right", self.go_forward), ("F3", lambda: self.find_next(1)),
            ("Shift+F3", lambda: self.find_next(-1)), ("Ctrl+F", self._begin_search), ("Esc", self._end),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, work)

    # ---- going about

    @property
    def key(self) -> str:
        """Key of the page that is shown."""
        return "" if self.view.page is None else self.view.page.key

    def show_page(self, key: str) -> None:
        """Go to a page; the one that was shown can be gone back to."""
        if key == self.key or page(key) is None:
            return
        if self.key:
            self._before.append((self.key, self.view.verticalScrollBar().value()))
        self._after.clear()
        self._render(key)

    def follow(self, url: QUrl) -> None:
        """Go where a link leads: to a page, or out into the browser."""
        key = key_of(url.toString())
        if key:
            self.show_page(key)
        elif url.scheme() in ("https", "http"):
            self.messages.follow(url)

    def go_back(self) -> None:
        """Show the page before, where it was left."""
        self._step(self._before, self._after)

    def go_forward(self) -> None:
        """Show the page that was gone back from."""
        self._step(self._after, self._before)

    def _step(self, source: list[tuple[str, int]], other: list[tuple[str, int]]) -> None:
        if source:
            other.append((self.key, self.view.verticalScrollBar().value()))
            key, place = source.pop()
            self._render(key)
            self.view.verticalScrollBar().setValue(place)

    def _render(self, key: str) -> None:
        found = page(key)
        if found is None:
            return
        self.view.show_page(found, self.search.text().strip())
        self.messages.dismiss()
        self._rendering = True
        self.contents.setCurrentRow([one.key for one in pages()].index(key))
        self._rendering = False
        self.back.setEnabled(bool(self._before))
        self.forward.setEnabled(bool(self._after))
        self.setWindowTitle(phrase("{short} – User guide", short=found.short))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._rendering:
            self.show_page(item.data(_KEY))

    # ---- searching

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _search(self, text: str) -> None:
        counts = hits(text)
        for row, one in enumerate(pages()):
            count = counts[one.key]
            item = self.contents.item(row)
            item.setText(f"{one.short}  ({count})" if count else one.short)
            item.setHidden(bool(text.strip()) and not count)
        total, having = sum(counts.values()), sum(map(bool, counts.values()))
        words = (
            phrases(having, "{total} on {count} page", "{total} on {count} pages", total=total)
            if total
            else phrase("Not found")
        )
        self.found.setText(words if text.strip() else "")
        self.view.mark(text.strip())

    def find_next(self, step: int) -> None:
        """Go to the next place of what is searched for, on to the next page that has it."""
        word = self.search.text().strip()
        flag = self.view.document().FindFlag.FindBackward if step < 0 else self.view.document().FindFlag(0)
        if not word or self.view.find(word, flag):
            return
        keys = [one.key for one in pages() if hits(word)[one.key]]
        if not keys:
            return
        order = [one.key for one in pages()]
        here = order.index(self.key)
        ahead = [key for key in keys if (order.index(key) - here) * step > 0]
        ring = ahead if step > 0 else ahead[::-1]
        self.show_page(ring[0] if ring else keys[0 if step > 0 else -1])
        cursor = self.view.textCursor()
        cursor.movePosition(cursor.MoveOperation.Start if step > 0 else cursor.MoveOperation.End)
        self.view.setTextCursor(cursor)
        self.view.find(word, flag)

    def _end(self) -> None:
        if self.search.text():
            self.search.clear()
            self.view.setFocus()
        else:
            self.close()

    # ---- look

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "view"):
            self.view.render_page()
            self.messages.restyle()


def _button(text: str, hint: str, work: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(hint)
    button.clicked.connect(work)
    button.setEnabled(False)
    return button
