"""The pages in the centre: a row of tabs; a page is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from revdeconv_gui.core.phrases import phrase

_LEAST = QSize(480, 180)  # pixels: a page that needs more scrolls, rather than making the window too large for a screen


class Page(QWidget):
    """A page of the centre."""

    def restyle(self) -> None:
        """Take over the theme's colours where a palette is not enough."""

    def heightForWidth(self, width: int) -> int:
        """What it needs at least: with what it would like best `_Roll` would scroll parts that scroll themselves."""
        layout = self.layout()
        return super().heightForWidth(width) if layout is None else layout.minimumHeightForWidth(width)


class _Roll(QScrollArea):
    """A page that scrolls where the window is too small for it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:
        least = self._page.minimumSizeHint()
        if least.height() > _LEAST.height():
            least.setWidth(least.width() + self.verticalScrollBar().sizeHint().width())
        return least.boundedTo(_LEAST)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the page asks for another size than before
        return super().event(event)


class Pages(QWidget):
    """Tabs over a stack.

    Signals
    -------
    page_built(key)
        A page was shown for the first time and exists now.
    page_changed(key)
    """

    page_built = Signal(str)
    page_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(phrase("Pages"))
        self.tabs.setObjectName("pages")
        self._stack = QStackedWidget()
        self._keys: list[str] = []
        self._makers: dict[str, Callable[[], Page]] = {}
        self._built: dict[str, Page] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)

    def add(self, key: str, title: str, make: Callable[[], Page], hint: str = "") -> None:
        """Add a page; ``make`` is called when it is first shown."""
        self._keys.append(key)
        self._makers[key] = make
        self._stack.addWidget(QWidget())
        index = self.tabs.addTab(title)
        self.tabs.setTabToolTip(index, hint)
        self.tabs.setVisible(len(self._keys) > 1)
        if index == 0:
            self._show(0)

    def show_page(self, key: str) -> None:
        """Show the page of that key."""
        self.tabs.setCurrentIndex(self._keys.index(key))

    def step(self, by: int) -> None:
        """Go that many pages on, around the ends."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(self._keys))

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all pages, from left to right."""
        return tuple(self._keys)

    @property
    def current(self) -> str:
        """Key of the page that is shown."""
        return self._keys[self.tabs.currentIndex()]

    def built(self, key: str) -> Page | None:
        """The page of that key, or None where it has never been shown."""
        return self._built.get(key)

    def all_built(self) -> tuple[Page, ...]:
        """Every page that exists."""
        return tuple(self._built.values())

    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._keys):
            return
        key = self._keys[index]
        fresh = key not in self._built
        if fresh:
            page = self._built[key] = self._makers[key]()
            old = self._stack.widget(index)
            self._stack.insertWidget(index, _Roll(page))
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        self._stack.setCurrentIndex(index)
        if fresh:
            self.page_built.emit(key)
        self.page_changed.emit(key)
