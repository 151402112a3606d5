"""How the filtered picture is deconvolved: by reversing which filter, or by which other method."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from revdeconv_gui.core.methods.registry import METHODS
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.method_choice import REVERSE, TITLES
from revdeconv_gui.session.pictures import ReverseWith
from revdeconv_gui.session.session import Session

from .elided_box import ElidedBox

FROM_FILE = phrase("from file")


class ReverseBox(ElidedBox):
    """The true filter or that of the chosen run, run backwards as in the paper; or another method."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(phrase("Method of deconvolution"))
        self.setToolTip(phrase("Which filter is run backwards, or which other method is used"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(20)
        self.activated.connect(lambda _: self._choose(self.currentData()))
        session.document_changed.connect(lambda *_: self.refresh())
        session.view_changed.connect(self.refresh)
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        return QSize(100, super().minimumSizeHint().height())

    def _choose(self, chosen: object) -> None:
        session = self._session
        method = session.view.method
        if chosen in tuple(ReverseWith):  # Qt makes plain text of it
            session.show(reverse_with=ReverseWith(str(chosen)))
        elif chosen == FROM_FILE and method.loaded is not None:
            session.show(method=method.with_operator(method.loaded))
        elif chosen in METHODS:
            session.show(method=method.to(str(chosen)))

    def refresh(self) -> None:
        """Offer what there is and show what is chosen."""
        session = self._session
        method, pairs = session.view.method, session.document.learns_pairs
        with QSignalBlocker(self):
            self.clear()
            self._offer_filters()
            if not pairs:  # nobody knows their filter, which the other methods undo
                self._offer_methods()
            chosen: object = session.view.reverse_with
            if not (method.reverses or pairs):
                chosen = FROM_FILE if method.from_file else method.name
            # A separator has no data, and would be found for nothing.
            self.setCurrentIndex(-1 if chosen is None else self.findData(chosen))
            self.setPlaceholderText(phrase("not yet"))
            self.view().setMinimumWidth(
                self.view().sizeHintForColumn(0) + 30
            )  # wider than the box where that is narrow
            self.setEnabled(bool(session.document.images))

    def _offer_filters(self) -> None:
        run = self._session.document.run(self._session.view.run_id)
        if run is not None:
            self._offer(
                phrase("with run {id}’s filter", id=run.id),
                ReverseWith.LEARNED,
                phrase("The paper’s reverse of what was learned"),
            )
        self._offer(
            phrase("with true filter"), ReverseWith.TRUE, phrase("The paper’s reverse of the filter of the editor")
        )

    def _offer_methods(self) -> None:
        fitted = False
        self.insertSeparator(self.count())
        for name, method in METHODS.items():
            if name == REVERSE:
                continue
            if method.fitted and not fitted:
                self.insertSeparator(self.count())
                fitted = True
            self._offer(
                phrase("by {titles}", titles=TITLES[name]), name, f"{method.summary[0].upper()}{method.summary[1:]}."
            )
        loaded = self._session.view.method.loaded
        if loaded is not None:
            self.insertSeparator(self.count())
            self._offer(
                phrase("by {name}", name=loaded.name),
                FROM_FILE,
                phrase("{titles} from a file", titles=TITLES[loaded.fitted.method].capitalize()),
            )

    def _offer(self, text: str, data: object, hint: str) -> None:
        self.addItem(text, data)
        self.setItemData(self.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
