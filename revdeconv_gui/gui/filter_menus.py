"""What the filter editor offers in menus: transforms, copying as text, files and the user's own filters."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from revdeconv_gui.core import transforms
from revdeconv_gui.core.filters import Filter, FloatArray, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.session.filter_editing import FilterEditing
from revdeconv_gui.session.matrix_text import FORMATS
from revdeconv_gui.session.session import Session

from .filter_matrix import WHOLE
from .offer_bar import OfferBar
from .reveal import show_folder

TRANSFORMS: tuple[tuple[str, str, Callable[[Filter], Filter]] | None, ...] = (
    (phrase("Rotate &left"), phrase("Rotate left"), transforms.rotate),
    (phrase("Rotate &right"), phrase("Rotate right"), partial(transforms.rotate, quarters=3)),
    (
        phrase("Rotate by &180° (correlation ↔ convolution)"),
        phrase("Rotate by 180°"),
        partial(transforms.rotate, quarters=2),
    ),
    None,
    (phrase("Flip &horizontally"), phrase("Flip horizontally"), transforms.flip_horizontal),
    (phrase("Flip &vertically"), phrase("Flip vertically"), transforms.flip_vertical),
    (phrase("&Transpose"), phrase("Transpose"), transforms.transpose),
    None,
    (phrase("&Negate"), phrase("Negate"), transforms.negate),
    (phrase("Normalise to &sum 1"), phrase("Normalise to sum 1"), transforms.normalise),
    (phrase("Make the sum &zero (subtract the mean)"), phrase("Make the sum zero"), transforms.make_zero_sum),
)
_DECIMALS = (0, 1, 2, 3, 4, 6)


class FilterMenus:
    """The menus, for buttons and for the menu bar. ``shown`` tells the channel that the editor shows."""

    def __init__(
        self,
        session: Session,
        editing: FilterEditing,
        offers: OfferBar,
        shown: Callable[[], int],
        parent: QWidget,
    ) -> None:
        self._session, self._editing, self._library, self._offers = session, editing, editing.own_filters, offers
        self._shown, self._parent = shown, parent
        self.transform = self._make_transform()
        self.copy_as = self._make_copy_as()
        self.own = self._make_own()

    @property
    def all(self) -> tuple[QMenu, QMenu, QMenu]:
        """Every menu, in order."""
        return self.transform, self.copy_as, self.own

    # ---- transforms

    def _make_transform(self) -> QMenu:
        menu = QMenu(phrase("&Transform"), self._parent)
        for entry in TRANSFORMS:
            if entry is None:
                menu.addSeparator()
                continue
            text, label, change = entry
            menu.addAction(text, partial(self._transform, label, change))
        digits = menu.addMenu(phrase("R&ound"))
        for count in _DECIMALS:
            text = phrase("To &{count} decimals", count=count) if count else phrase("To &whole numbers")
            digits.addAction(
                text, partial(self._transform, phrase("Round"), partial(transforms.round_weights, decimals=count))
            )
        return menu

    def _transform(self, label: str, change: Callable[[Filter], Filter]) -> None:
        try:
            self._editing.set(label, change(self._session.document.filter))
        except ValueError as error:
            self._session.reported.emit("warning", f"{label}: {error}.")

    # ---- copying

    def _make_copy_as(self) -> QMenu:
        menu = QMenu(phrase("&Copy as"), self._parent)
        menu.setToolTipsVisible(True)
        for name, (form, note) in FORMATS.items():
            action = menu.addAction(f"&{name}" + (f"  ({note})" if note else ""), partial(self._copy, name, form))
            action.setToolTip(phrase("The whole matrix of the shown channel, its weight multiplied in"))
        return menu

    def _copy(self, name: str, form: Callable[[FloatArray], str]) -> None:
        current, channel = self._session.document.filter, self._shown()
        data = QMimeData()
        data.setText(form(current.effective[channel]))
        data.setData(WHOLE, b"1")
        QApplication.clipboard().setMimeData(data)
        which = (
            phrase(" of channel {channel_names}", channel_names=channel_names(current.channels)[channel])
            if current.channels > 1
            else ""
        )
        weight = "" if current.weight == 1.0 else phrase(", the weight multiplied in")
        text = phrase(
            "Copied the {size} × {size} matrix{which} as {name}{weight}.",
            size=current.size,
            which=which,
            name=name,
            weight=weight,
        )
        self._session.reported.emit("info", text)

    # ---- the user's own filters

    def _make_own(self) -> QMenu:
        menu = QMenu(phrase("&My filters"), self._parent)
        menu.addAction(phrase("&Save into my filters…"), self.ask_save)
        rename = menu.addAction(phrase("&Rename…"), self._ask_rename)
        delete = menu.addAction(phrase("&Delete"), self._delete)
        menu.addSeparator()
        menu.addAction(phrase("Show the &folder"), self._show_folder)

        def refresh() -> None:
            entry = self._editing.entry()
            for action, verb in ((rename, phrase("&Rename")), (delete, phrase("&Delete"))):
                action.setEnabled(entry is not None)
                action.setText(
                    f"{verb} “{entry.name}”" if entry else phrase("{verb} (choose one of my filters first)", verb=verb)
                )

        menu.aboutToShow.connect(refresh)
        return menu

    def ask_save(self, name: str = "") -> None:
        """Ask for a name and save the filter under it."""
        current = self._session.document.filter.name
        proposed = name or ("" if current in ("", "custom") else current)
        self._offers.offer(
            phrase("Save into my filters as"),
            phrase("Save"),
            self._save,
            field=proposed,
            field_name=phrase("Name of the filter"),
            return_to=self._parent,
        )

    def _save(self, name: str) -> None:
        try:
            path = self._library.save(name, self._session.document.filter)
        except FileExistsError as error:
            self._offers.offer(
                phrase("{sentence} Replace it?", sentence=_sentence(error)),
                phrase("Replace"),
                lambda _: self._replace(name),
            )
        except ValueError as error:
            self._session.reported.emit("warning", _sentence(error))
            self.ask_save(name)
        except FileProblem as problem:
            self._session.fail(problem)
        else:
            self._saved(path.stem)

    def _replace(self, name: str) -> None:
        try:
            self._saved(self._library.save(name, self._session.document.filter, replace=True).stem)
        except FileProblem as problem:
            self._session.fail(problem)

    def _saved(self, name: str) -> None:
        current = self._session.document.filter
        if current.name != name:  # from now on it is known by this name
            renamed = Filter(current.kernels, current.weight, current.bias, name, current.learned)
            self._session.edit(phrase("Save as {name}", name=name), filter=renamed)
        self._session.reported.emit(
            "info", phrase("Saved “{name}” into my filters, in {folder}.", name=name, folder=self._library.folder)
        )

    def _ask_rename(self) -> None:
        entry = self._editing.entry()
        if entry is not None:
            self._offers.offer(
                phrase("Rename “{name}” to", name=entry.name),
                phrase("Rename"),
                partial(self._rename, entry.name),
                field=entry.name,
                field_name=phrase("New name of the filter"),
                return_to=self._parent,
            )

    def _rename(self, old: str, new: str) -> None:
        try:
            self._library.rename(old, new)
        except (ValueError, FileExistsError) as error:
            self._session.reported.emit("warning", _sentence(error))
        except FileProblem as problem:
            self._session.fail(problem)

    def _delete(self) -> None:
        entry = self._editing.entry()
        if entry is None:
            return
        try:
            path, data = self._library.delete(entry.name)
        except (ValueError, FileProblem) as problem:
            self._session.fail(problem)
            return
        self._offers.offer(
            phrase("Deleted “{name}” from my filters; the matrix stays.", name=entry.name), phrase("Bring it back"),
            lambda _: self._restore(path, data), dismiss=phrase("Close"), return_to=self._parent,
        )  # fmt: skip

    def _restore(self, path: Path, data: bytes) -> None:
        try:
            self._library.restore(path, data)
        except FileProblem as problem:
            self._session.fail(problem)

    def _show_folder(self) -> None:
        try:
            self._library.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._session.reported.emit(
                "error",
                phrase("{folder}: cannot be made ({strerror}).", folder=self._library.folder, strerror=error.strerror),
            )
            return
        told = phrase("No file manager could be opened for {path}.", path=self._library.folder)
        show_folder(self._library.folder, lambda: self._session.reported.emit("warning", told))


def _sentence(error: Exception) -> str:
    text = str(error)
    return text[:1].upper() + text[1:] + "."
