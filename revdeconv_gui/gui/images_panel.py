"""Images: the document's images as a list or a grid; search and sort above, pairs and buttons below."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase, phrases
from revdeconv_gui.document.document import ImageItem, Role
from revdeconv_gui.session.session import Session

from . import icons
from .elided_label import ElidedLabel
from .images_list import ImagesList
from .images_menu import image_menu, pair_menu
from .images_model import SORT_OF_COLUMN, ImagesModel, Sort
from .images_paste import clipboard_images
from .images_table import ImagesTable
from .images_words import describe
from .pair_panel import PairPanel

__all__ = ["ImagesModel", "ImagesPanel", "describe"]

_AFTER_DROP_MS = 60
_SORTS = {
    Sort.ADDED: phrase("Order of learning"),
    Sort.NAME: phrase("Name"),
    Sort.SIZE: phrase("Size"),
    Sort.TYPE: phrase("Type"),
    Sort.DEPTH: phrase("Depth"),
    Sort.FILE: phrase("File size"),
    Sort.MODIFIED: phrase("Modified"),
}


class ImagesPanel(QWidget):
    """The images with what can be done to them."""

    add_requested = Signal()
    paths_pasted = Signal(list)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ImagesModel(session)
        self.list = ImagesList()
        self.list.setModel(self.model)
        self.table = self._make_table()
        self.empty = QLabel()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self._stack = QStackedLayout()
        for widget in (self.list, self.table, self.empty):
            self._stack.addWidget(widget)
        self._mode = "list"
        self._selected: set[int] = set()
        self.pairs = PairPanel(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 6)
        column.setSpacing(6)
        column.addLayout(self._make_head())
        column.addLayout(self._stack, 1)
        column.addWidget(self._make_count())
        column.addWidget(self.pairs)
        column.addLayout(self._make_buttons())
        self._connect()
        self.restyle()
        self.update_view()

    # ---- making

    def _make_head(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(phrase("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(phrase("Search images"))
        self.search.setToolTip(
            phrase("Show only images whose name, type or size has these words; what is learned stays")
        )
        self.search.textChanged.connect(self._search)
        self.sort = QToolButton()
        self.sort.setAccessibleName(phrase("Sort images"))
        self.sort.setToolTip(phrase("Sort the list; what is learned first is decided by the order of learning"))
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(self._make_sort_menu())
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.search, 1)
        row.addWidget(self.sort)
        self.modes: dict[str, QToolButton] = {}
        for key, hint in (
            ("list", phrase("List")),
            ("grid", phrase("Grid of thumbnails")),
            ("table", phrase("Table with columns")),
        ):
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAutoRaise(True)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.clicked.connect(lambda _=False, key=key: self.set_mode(key))
            self.modes[key] = button
            row.addWidget(button)
        self.sort.setAutoRaise(True)
        self.modes["list"].setChecked(True)
        return row

    def _make_sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self.sort_actions: dict[Sort, QAction] = {}
        for sort, text in _SORTS.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, sort=sort: self._arrange(sort, self.model.descending))
            group.addAction(action)
            self.sort_actions[sort] = action
        self.sort_actions[Sort.ADDED].setChecked(True)
        menu.addSeparator()
        self.descending = menu.addAction(phrase("Descending"))
        self.descending.setCheckable(True)
        self.descending.triggered.connect(lambda on: self._arrange(self.model.sort_by, on))
        return menu

    def _make_table(self) -> ImagesTable:
        table = ImagesTable()
        table.setModel(self.model)
        table.setSelectionModel(self.list.selectionModel())
        table.list = self.list
        table.header().sectionClicked.connect(self._sort_by_column)
        return table

    def _make_count(self) -> ElidedLabel:
        self.count = ElidedLabel()
        self.count.setProperty("role", "muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return self.count

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.add = QPushButton(phrase("Add…"))
        self.add.setToolTip(phrase("Add images, drop them anywhere, or paste them into the list (Ctrl+V)"))
        self.add.clicked.connect(self.add_requested)
        self.remove = QPushButton(phrase("Remove"))
        self.remove.setToolTip(phrase("Remove the selected images from the list (Del); the files stay"))
        self.remove.clicked.connect(self.remove_selected)
        row.addWidget(self.add, 1)
        row.addWidget(self.remove, 1)
        return row

    def _connect(self) -> None:
        session, images = self._session, self._session.images
        self.list.remove_requested.connect(self.remove_selected)
        self.list.toggle_requested.connect(self.toggle_selected)
        self.list.step_requested.connect(self.step_selected)
        self.list.paste_requested.connect(self.paste)
        self.list.menu_requested.connect(self._show_menu)
        self.list.moved.connect(self._move)
        self.list.dropped_on.connect(self._ask_for_pair)
        self.list.visible_changed.connect(self._want_thumbnails)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._remember_selection())
        self.list.scrolled.connect(lambda: session.thumbnails.want([]))
        self.table.visible_changed.connect(self._want_thumbnails)
        self.model.modelAboutToBeReset.connect(lambda: setattr(self, "_keeping", set(self._selected)))
        self.model.modelReset.connect(self._reset)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.layoutChanged):
            signal.connect(lambda *_: self.list.tell_soon())
        images.progress_changed.connect(self._render_count)
        session.view_changed.connect(self.update_view)
        session.document_changed.connect(lambda *_: self.update_view())

    # ---- what is chosen

    def selected(self) -> list[ImageItem]:
        """The chosen images in the order of the list."""
        # Ranges, not indexes: of thousands of images those would take long.
        selection: QItemSelection = self.list.selectionModel().selection()
        ranges = [selection.at(i) for i in range(selection.count())]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        return [self.model.item_at(row) for row in rows if row < self.model.rowCount()]

    def _ids(self) -> set[int]:
        return {item.id for item in self.selected()}

    def _remember_selection(self) -> None:
        self._selected = self._ids()

    def _reset(self) -> None:
        """The model was filled anew: choose again what was chosen."""
        flags, selection = QItemSelectionModel.SelectionFlag, QItemSelection()
        for image_id in getattr(self, "_keeping", set()):
            row = self.model.row_of(image_id)
            if row >= 0:
                selection.select(self.model.index(row, 0), self.model.index(row, self.model.columnCount() - 1))
        self.list.selectionModel().select(selection, flags.ClearAndSelect)
        self.update_view()
        self.list.tell_soon()

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._session.show(image_id=self.model.item_at(current.row()).id)

    # ---- rendering

    def restyle(self) -> None:
        """Draw the icons in the theme's colours."""
        self.sort.setIcon(icons.icon("sort"))
        for key, button in self.modes.items():
            button.setIcon(icons.icon(key))

    def set_mode(self, mode: str) -> None:
        """Show a list, a grid or a table."""
        self._mode = mode
        self.modes[mode].setChecked(True)
        if mode != "table":
            self.list.set_grid(mode == "grid")
        self.update_view()
        current = self.list.currentIndex()
        if current.isValid():
            self._view().scrollTo(current)

    def _view(self) -> ImagesList | ImagesTable:
        return self.table if self._mode == "table" else self.list

    def update_view(self) -> None:
        """Show which image is chosen, or why there is none."""
        images = self._session.document.images
        shown = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self._view() if shown else self.empty)
        if images and not shown:
            self.empty.setText(phrase("No image has these words"))
        else:
            self.empty.setText(
                phrase("Loading…") if self._session.loading else phrase("Drop images here\nor press Add…")
            )
        self.remove.setEnabled(bool(images))
        row = self.model.row_of(self._session.view.image_id)
        chosen = self.list.selectionModel()
        if row >= 0 and (row != self.list.currentIndex().row() or not chosen.hasSelection()):
            chosen.setCurrentIndex(
                self.model.index(row, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
        self._render_count()
        self._view().viewport().update()
        self.list.tell_soon()

    def _render_count(self) -> None:
        document = self._session.document
        total, shown = len(document.images), self.model.rowCount()
        learning = sum(1 for item in document.images if item.role is Role.LEARN and item.problem is None)
        text = self._session.images.progress
        if not text and total:
            text = (
                phrase("{shown:,} of {total:,} shown", shown=shown, total=total)
                if shown < total
                else phrases(total, "1 image", "{count:,} images")
            )
            text += phrase(", {learning:,} ticked", learning=learning)
            broken = sum(1 for item in document.images if item.problem is not None)
            text += phrase(", {broken:,} unreadable", broken=broken) if broken else ""
        self.count.setText(text)
        self.count.setVisible(bool(text))

    def _search(self, text: str) -> None:
        self.model.arrange(search=text)
        self.update_view()

    def _arrange(self, sort: Sort, descending: bool) -> None:
        self.model.arrange(sort, descending)
        self.sort_actions[sort].setChecked(True)
        self.descending.setChecked(descending)
        self.table.show_sorting(SORT_OF_COLUMN.index(sort) if sort in SORT_OF_COLUMN else -1, descending)
        self.sort.setToolTip(phrase("Sorted by {sorts}", sorts=_SORTS[sort].lower()))
        self.list.setDropIndicatorShown(sort is Sort.ADDED)

    def _sort_by_column(self, column: int) -> None:
        """A click on a header: upwards, then downwards, then the order of learning again."""
        sort = SORT_OF_COLUMN[column]
        if self.model.sort_by is not sort:
            self._arrange(sort, False)
        else:
            self._arrange(Sort.ADDED if self.model.descending else sort, not self.model.descending)

    def _want_thumbnails(self) -> None:
        """Those that can be seen first; those that were scrolled away are given up."""
        view = self._view()
        if view.isVisible():
            self._session.thumbnails.want([self.model.item_at(row) for row in view.visible_rows()])

    # ---- what is done

    @property
    def sorted_as_added(self) -> bool:
        """Whether the list shows the order of learning, so that rows can be moved."""
        return self.model.sort_by is Sort.ADDED and not self.model.descending

    def remove_selected(self) -> None:
        """Remove the selected images as one undo step."""
        self._session.images.remove(self._ids())

    def toggle_selected(self) -> None:
        """Tick all that are selected, or none where the current one is ticked."""
        current = self.list.currentIndex()
        if current.isValid():
            now = self.model.item_at(current.row())
            ids = {item.id for item in self.selected() if item.problem is None} or {now.id}
            self._session.images.set_role(ids, Role.LOOK if now.role is Role.LEARN else Role.LEARN)

    def step_selected(self, by: int) -> None:
        """Move the selected images up (-1) or down (1)."""
        if self.sorted_as_added:
            self._session.images.step(self._ids(), by)
            self._view().scrollTo(self.list.currentIndex())
        else:
            self._session.reported.emit(
                "info", phrase("Images are moved in the order of learning: sort by that first.")
            )

    def _move(self, ids: list[int], before: int | None) -> None:
        if self.sorted_as_added:
            self._session.images.move(ids, before)
        else:
            self._session.reported.emit(
                "info", phrase("Images are moved in the order of learning: sort by that first.")
            )

    def _ask_for_pair(self, dragged: int, onto: int, at: QPoint) -> None:
        document = self._session.document
        first, second = document.image(dragged), document.image(onto)
        if first is not None and second is not None:
            menu = pair_menu(self._session, first, second, self)
            # Later, and beside the pointer: the release of the button that dropped would choose the first entry.
            QTimer.singleShot(_AFTER_DROP_MS, menu, lambda: self._popup(menu, at + QPoint(6, 6), True))

    def _show_menu(self, at: QPoint, by_key: bool) -> None:
        self._popup(image_menu(self._session, self.selected(), self.sorted_as_added, self), at, by_key)

    def _popup(self, menu: QMenu, at: QPoint, choose_first: bool) -> None:
        """Not to choose the first entry by mouse: the button's release would take it."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        if choose_first and menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def paste(self) -> None:
        """Add what the clipboard has: files, an image, or names of files."""
        paths, pixels = clipboard_images()
        if pixels is not None:
            self._session.images.paste(pixels)
            return
        if paths:
            self.paths_pasted.emit(paths)
        else:
            self._session.reported.emit("warning", phrase("The clipboard has no image and no name of a file."))
