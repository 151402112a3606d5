"""The document's images as a Qt model: sorted and searched for showing, which changes nothing in what is learned."""

from __future__ import annotations

from collections import OrderedDict
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPixmap

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import ImageItem, Role
from revdeconv_gui.session.session import Session

from . import images_words as words
from .image_view import to_qimage

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-revdeconv-images"
NUMBER_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PROBLEM_ROLE = NUMBER_ROLE + 1
_PLAIN = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)  # fmt: skip
_TICKABLE = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
_ICONS_KEPT = 500
_RESET_FROM = 20  # more rows that go at once are no longer told one by one


class Sort(StrEnum):
    """What the list is sorted by."""

    ADDED = "added"
    NAME = "name"
    SIZE = "size"
    TYPE = "type"
    DEPTH = "depth"
    FILE = "file"
    MODIFIED = "modified"


HEADERS = (phrase("Name"), phrase("Size"), phrase("Type"), phrase("Depth"), phrase("File"), phrase("Modified"))
SORT_OF_COLUMN = (Sort.NAME, Sort.SIZE, Sort.TYPE, Sort.DEPTH, Sort.FILE, Sort.MODIFIED)


class ImagesModel(QAbstractTableModel):
    """One row an image that is shown; ticking sets the role."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.sort_by = Sort.ADDED
        self.descending = False
        self.search = ""
        self._numbers: dict[int, int] = {}
        self._items: tuple[ImageItem, ...] = ()
        self._rows: dict[int, int] = {}
        self._icons: OrderedDict[int, tuple[object, QIcon]] = OrderedDict()
        self._take_over()
        session.document_changed.connect(lambda *_: self._take_over())
        session.thumbnails.ready.connect(self._repaint)

    # ---- which rows there are

    def arrange(self, sort_by: Sort | None = None, descending: bool | None = None, search: str | None = None) -> None:
        """Sort or search otherwise."""
        self.sort_by = self.sort_by if sort_by is None else sort_by
        self.descending = self.descending if descending is None else descending
        self.search = self.search if search is None else search
        self._take_over()

    def _arranged(self) -> tuple[ImageItem, ...]:
        images = self._session.document.images
        wanted = self.search.casefold().split()
        if wanted:
            images = tuple(item for item in images if _matches(item, wanted))
        if self.sort_by is not Sort.ADDED:
            images = tuple(sorted(images, key=_KEYS[self.sort_by], reverse=self.descending))
        elif self.descending:
            images = images[::-1]
        return images

    def _take_over(self) -> None:
        learning = self._session.document.learning_images()
        self._numbers = {item.id: number for number, item in enumerate(learning, 1)}
        after = self._arranged()
        before = self._items
        old, new = [item.id for item in before], [item.id for item in after]
        if old == new:
            self._set(after)
        elif new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._set(after)
            self.endInsertRows()
        elif not self._removed_only(old, new):
            if len(old) == len(new) and set(old) == set(new):
                self._permute(after)
            else:
                self.beginResetModel()
                self._set(after)
                self.endResetModel()
        if old == new:
            self._tell_changed(before, after)
        self._set(after)

    def _tell_changed(self, before: tuple[ImageItem, ...], after: tuple[ImageItem, ...]) -> None:
        """Tell of the rows whose image is another object now.

        Not of all rows: what is known of files changes behind the same object, but for a range Qt asks thousands of
        questions, and the views are repainted whole anyway when anything changes.
        """
        changed = [row for row, (old, new) in enumerate(zip(before, after, strict=True)) if old is not new]
        if changed:
            last = changed[-1] if len(changed) < _RESET_FROM else changed[0]
            self.dataChanged.emit(self.index(changed[0], 0), self.index(last, len(HEADERS) - 1))

    def _removed_only(self, old: list[int], new: list[int]) -> bool:
        """Tell of rows that have gone, where nothing else happened and they are few; whether that was so."""
        kept = set(new)
        gone = [row for row, image_id in enumerate(old) if image_id not in kept]
        if len(gone) > _RESET_FROM or [image_id for image_id in old if image_id in kept] != new:
            return False
        for row in reversed(gone):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._set((*self._items[:row], *self._items[row + 1 :]))
            self.endRemoveRows()
        return True

    def _permute(self, after: tuple[ImageItem, ...]) -> None:
        """The same rows in another order: what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._items[index.row()].id for index in before]
        self._set(after)
        self.changePersistentIndexList(
            before, [self.index(self._rows[i], old.column()) for i, old in zip(ids, before, strict=True)]
        )
        self.layoutChanged.emit()

    def _set(self, items: tuple[ImageItem, ...]) -> None:
        if items is not self._items:
            self._items = items
            self._rows = {item.id: row for row, item in enumerate(items)}

    def item_at(self, row: int) -> ImageItem:
        """The image of a row."""
        return self._items[row]

    def row_of(self, image_id: int | None) -> int:
        """Row of an image, -1 if it is not there."""
        return self._rows.get(image_id, -1) if image_id is not None else -1

    # ---- Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def flags(self, index: Index):
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        tickable = index.column() == 0 and self._items[index.row()].problem is None
        return _TICKABLE if tickable else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        document = self._session.document
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(item, self._numbers.get(item.id), document)
        if index.column() > 0:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and item.problem is None:
            return Qt.CheckState.Checked if item.role is Role.LEARN else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(item)
        if role == NUMBER_ROLE:
            return self._numbers.get(item.id)
        if role == PROBLEM_ROLE:
            return item.problem is not None
        return None

    def _text(self, item: ImageItem, column: int) -> str:
        if column == 0:
            pair = words.pair_words(item, self._session.document) if self._session.document.pairs else ""
            return f"{item.name}\n{pair or words.describe(item)}"
        return (words.size, words.kind, words.depth, words.file_size, words.modified)[column - 1](item)

    def setData(self, index: Index, value, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        to = Role.LEARN if Qt.CheckState(value) == Qt.CheckState.Checked else Role.LOOK
        self._session.images.set_role({self._items[index.row()].id}, to)
        return True

    # ---- dragging

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes) -> QMimeData:
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(MIME, " ".join(str(self._items[row].id) for row in rows).encode())
        return data

    def supportedDropActions(self):
        return Qt.DropAction.CopyAction  # after a drag that ends as a move, Qt's view would remove the rows

    # ---- thumbnails

    def _icon(self, item: ImageItem) -> QIcon | None:
        known = self._icons.get(item.id)
        if known is not None and known[0] is item.token:
            return known[1]
        small = self._session.thumbnails.of(item)
        if small is None:
            return None
        icon = QIcon(QPixmap.fromImage(to_qimage(small)))
        self._icons[item.id] = (item.token, icon)
        while len(self._icons) > _ICONS_KEPT:
            self._icons.popitem(last=False)
        return icon

    def _repaint(self, image_id: int) -> None:
        row = self.row_of(image_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


def _matches(item: ImageItem, wanted: list[str]) -> bool:
    text = f"{item.name} {words.kind(item)} {words.size(item)}".casefold()
    return all(word in text for word in wanted)


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Names with numbers in the order of people: 2 before 10."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for letter in f"{text.casefold()}\0":
        if letter.isdecimal():
            digits += letter
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, letter))
    return tuple(parts)


def _pixels(item: ImageItem) -> tuple[int, ...]:
    facts = item.facts
    return (0, 0) if facts is None else (facts.width * facts.height, facts.file_bytes)


_KEYS = {
    Sort.NAME: lambda item: _natural(item.name),
    Sort.SIZE: _pixels,
    Sort.TYPE: lambda item: (words.kind(item), 0 if item.facts is None else item.facts.bits, _natural(item.name)),
    Sort.DEPTH: lambda item: 0 if item.facts is None else item.facts.bits,
    Sort.FILE: lambda item: 0 if item.facts is None else item.facts.file_bytes,
    Sort.MODIFIED: lambda item: 0.0 if item.facts is None else item.facts.modified,
}
