"""Pairs: which ones to learn from, the kernel size, and where the kernel lies; below the list of images."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE
from revdeconv_gui.session import pairs
from revdeconv_gui.session.session import Session

from .elided_label import ElidedLabel

_ROWS_SHOWN = 3
_TIP = Qt.ItemDataRole.ToolTipRole


class PairPanel(QFrame):
    """Hidden as long as there is no pair."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._boxes: list[QCheckBox] = []
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self._make_switch(column)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._area = QScrollArea()
        self._area.setWidget(self._list)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area)
        self._make_choices(column)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column.addWidget(self.words)
        session.document_changed.connect(lambda *_: self.update_view())
        self.update_view()

    def _make_switch(self, column: QVBoxLayout) -> None:
        self.learn_from = QComboBox()
        self.learn_from.addItem(phrase("the pairs"), True)
        self.learn_from.addItem(phrase("the filter"), False)
        self.learn_from.setItemData(0, phrase("The unknown filter between the images of each pair"), _TIP)
        self.learn_from.setItemData(1, phrase("What the filter of the editor makes of the ticked images"), _TIP)
        self.learn_from.setAccessibleName(phrase("Learn the pairs or the filter"))
        self.learn_from.activated.connect(lambda _: self._switch(bool(self.learn_from.currentData())))
        label = QLabel(phrase("&Learn from"))
        label.setBuddy(self.learn_from)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label)
        row.addWidget(self.learn_from, 1)
        column.addLayout(row)

    def _make_choices(self, column: QVBoxLayout) -> None:
        self.kernel_size = QSpinBox()
        self.kernel_size.setRange(MIN_KERNEL_SIZE, MAX_KERNEL_SIZE)
        self.kernel_size.setKeyboardTracking(False)
        self.kernel_size.setAccessibleName(phrase("Kernel size for pairs of one size"))
        self.kernel_size.setToolTip(
            phrase("Weights along each side of the kernel; where the sizes have a ratio, that decides")
        )
        self.kernel_size.valueChanged.connect(
            lambda n: self._change(phrase("Change the kernel size of pairs"), "pair size", size=n)
        )
        self.anchor = QComboBox()
        self.anchor.addItem(phrase("Centred"), True)
        self.anchor.addItem(phrase("Top-left corner"), False)
        self.anchor.setAccessibleName(phrase("Where the kernel lies"))
        self.anchor.setToolTip(
            phrase(
                "Centred: around its target pixel, as in GIMP, ImageJ and Photoshop.\n"
                "Top-left corner: the target pixel is that of the window's first, as in the paper."
            )
        )
        self.anchor.activated.connect(
            lambda _: self._change(
                phrase("Change where the kernel lies"), None, centred=bool(self.anchor.currentData())
            )
        )
        label = QLabel(phrase("&Kernel"))
        label.setBuddy(self.kernel_size)
        self.anchor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.anchor.setMinimumContentsLength(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label)
        row.addWidget(self.kernel_size)
        row.addWidget(self.anchor, 1)
        column.addLayout(row)

    # ---- changing

    def _switch(self, on: bool) -> None:
        label = phrase("Learn from the pairs") if on else phrase("Learn from the filter")
        self._session.images.set_pairing(replace(self._session.document.pairing, on=on), label)

    def _change(self, label: str, merge_key: str | None, **changes) -> None:
        self._session.images.set_pairing(replace(self._session.document.pairing, **changes), label, merge_key)

    # ---- rendering

    def update_view(self) -> None:
        """Show the document's pairs and how they are learned."""
        document = self._session.document
        whole = document.whole_pairs() if document.pairs else ()
        self.setVisible(bool(whole))
        if not whole:
            return
        pairing = document.pairing
        self.learn_from.setCurrentIndex(0 if pairing.on else 1)
        with QSignalBlocker(self.kernel_size):
            self.kernel_size.setValue(pairing.size)
            self.kernel_size.setSuffix(f" × {pairing.size}")
        self.anchor.setCurrentIndex(0 if pairing.centred else 1)
        free = pairs.choosable_size(document)
        for widget in (self.kernel_size, self.anchor):
            widget.setEnabled(pairing.on and free)
        self._render_rows()
        self._render_words(free)

    def _render_rows(self) -> None:
        document = self._session.document
        whole = document.whole_pairs()
        texts = tuple(f"{source.name} → {target.name}" for _, source, target in whole)
        shown = (texts, document.pairs, document.pairing.on)
        if shown == self._shown:
            return
        self._shown = shown
        while self._rows.count():
            taken = self._rows.takeAt(0)
            old = None if taken is None else taken.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._boxes = []
        for text, (pair, _, _) in zip(texts, whole, strict=True):
            self._rows.addWidget(self._row(text, document.pairs.index(pair), pair.used))
        self._rows.addStretch()
        height = self._boxes[0].sizeHint().height() + self._rows.spacing()
        self._area.setFixedHeight(min(len(whole), _ROWS_SHOWN) * height + 2)

    def _row(self, text: str, index: int, used: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        box = QCheckBox()
        box.setChecked(used)
        box.setEnabled(self._session.document.pairing.on)
        box.setAccessibleName(phrase("Learn from the pair {text}", text=text))
        box.setToolTip(text)
        box.toggled.connect(lambda on: self._session.images.use_pair(index, on))
        label = ElidedLabel(text)
        line.addWidget(box)
        line.addWidget(label, 1)
        self._boxes.append(box)
        return row

    def _render_words(self, free: bool) -> None:
        document = self._session.document
        text = ""
        if document.pairing.on:
            try:
                geometry = pairs.geometry_of(document)
                if not free:
                    text = phrase(
                        "{size} × {size}, stride {stride}: the sizes decide", size=geometry.size, stride=geometry.stride
                    )
            except pairs.Unfit as unfit:
                text = f"{unfit}."
        self.words.setText(text)
        self.words.setVisible(bool(text))
