"""Filter: presets and their parameters, size, weight, bias, the matrix, what is to be known of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core import transforms
from revdeconv_gui.core.filters import Filter, FloatArray, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recipes import Value
from revdeconv_gui.core.settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE
from revdeconv_gui.core.transforms import resize_kernels
from revdeconv_gui.session.filter_editing import FilterEditing
from revdeconv_gui.session.filter_facts import CONVOLUTION, facts
from revdeconv_gui.session.filter_library import FilterLibrary
from revdeconv_gui.session.session import Session

from .elided_label import ElidedLabel
from .filter_boxes import ChannelTabs, PresetBox
from .filter_matrix import MatrixEditor
from .filter_menus import FilterMenus
from .filter_parameters import PresetParameters
from .number_field import NumberField
from .offer_bar import OfferBar


class FilterPanel(QWidget):
    """Renders and edits the document's filter."""

    open_requested = Signal()
    save_requested = Signal()

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, library: FilterLibrary | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._channel = 0
        self.own_filters = library or FilterLibrary(parent=self)
        self.editing = FilterEditing(session, self.own_filters)
        self.offers = OfferBar()
        self.matrix = MatrixEditor()
        self.menus = FilterMenus(session, self.editing, self.offers, lambda: self._channel, self.matrix)
        self._make_controls()
        self._arrange()
        self.matrix.edited.connect(lambda kernel, label: self.editing.set_kernel(self._channel, kernel, label))
        self.matrix.typed.connect(lambda kernel, key: self.editing.type_kernel(self._channel, kernel, key))
        self.matrix.taken_back.connect(self.editing.take_back)
        self.matrix.refused.connect(self._warn)
        self.matrix.size_offered.connect(self._offer_size)
        self.matrix.whole_pasted.connect(lambda matrix: self.editing.take_matrix(self._channel, matrix))
        self.own_filters.changed.connect(self._library_changed)
        session.document_changed.connect(lambda *_: self.update_view())
        self.update_view()

    def _make_controls(self) -> None:
        self.preset = PresetBox(self.own_filters)
        self.preset.activated.connect(lambda _: self._choose(self.preset.currentData()))
        self.parameters = PresetParameters()
        self.parameters.changed.connect(self._set_values)
        self.size_box = QSpinBox()
        self.size_box.setRange(MIN_KERNEL_SIZE, MAX_KERNEL_SIZE)
        self.size_box.setKeyboardTracking(False)
        self.size_box.setAccessibleName(phrase("Kernel size"))
        self.size_box.valueChanged.connect(self.editing.resize)
        self.weight = NumberField(
            phrase("Weight"), phrase("Factor in front of the sum, a number or a fraction such as 1/9")
        )
        self.weight.typed.connect(self.editing.type_weight)
        self.bias = NumberField(
            phrase("Bias"), phrase("Added after the sum, as a share of white: 0.5 is half of the range")
        )
        self.bias.typed.connect(lambda value, key: self.editing.type_bias(self._channel, value, key))
        for field in (self.weight, self.bias):
            field.taken_back.connect(self.editing.take_back)
            field.refused.connect(self._warn)
        self.per_channel = QCheckBox(phrase("One matrix per channel"))
        self.per_channel.setToolTip(
            phrase(
                "On: red, green and blue get copies of the matrix. "
                "Off: one for all again, their mean where they differ."
            )
        )
        self.per_channel.clicked.connect(self.editing.set_per_channel)
        self.channel = ChannelTabs()
        self.channel.currentChanged.connect(self._choose_channel)
        self.facts, self.reverse_facts = ElidedLabel(), ElidedLabel()
        self.note = QLabel(phrase("Correlated, not convolved"))
        for label in (self.facts, self.reverse_facts, self.note):
            label.setProperty("role", "muted")
        self.note.setToolTip(CONVOLUTION)
        self.flip = QPushButton(phrase("Flip by 180°"))
        self.flip.setToolTip(CONVOLUTION)
        self.flip.setProperty("role", "small")
        self.flip.clicked.connect(
            lambda: self.editing.set(phrase("Rotate by 180°"), transforms.rotate(self._filter, 2))
        )

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 4, 10, 6)
        column.setSpacing(5)
        form = QFormLayout()
        form.setSpacing(5)
        form.addRow(phrase("&Preset"), self.preset)
        form.addRow(self.parameters)
        form.addRow(
            _labelled(phrase("Si&ze"), self.size_box),
            _row(self.size_box, _labelled(phrase("&Weight"), self.weight), self.weight),
        )
        form.addRow(_labelled(phrase("Bias"), self.bias), _row(self.bias, self.per_channel, stretch=(1, 0)))
        self._form = form
        column.addLayout(form)
        column.addWidget(self.channel)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.offers)
        column.addWidget(self._make_foot())
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = area.verticalScrollBar().sizeHint().width()  # it covers nothing where it is needed
        area.setMinimumSize(inside.minimumSizeHint().width() + bar, 110)
        self.offers.shown.connect(lambda: QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(self.offers)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _make_foot(self) -> QWidget:
        """Facts, note and buttons; an offer takes their place while it waits."""
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.facts)
        column.addWidget(self.reverse_facts)
        self._note_row = QWidget()
        self._note_row.setLayout(_row(self.note, self.flip, stretch=(1, 0)))
        column.addWidget(self._note_row)
        column.addLayout(self._make_buttons())
        self.offers.shown.connect(foot.hide)
        self.offers.gone.connect(foot.show)
        return foot

    def _make_buttons(self) -> QHBoxLayout:
        files = QMenu(phrase("&File"), self)
        files.addAction(phrase("&Open a filter…"), self.open_requested.emit)
        files.addAction(phrase("Save &as…"), self.save_requested.emit)
        files.addSeparator()
        for action in self.menus.own.actions():
            files.addAction(action)
        files.aboutToShow.connect(self.menus.own.aboutToShow)
        self.buttons: dict[str, QPushButton] = {}
        for key, text, menu, hint in (
            (
                "transform",
                phrase("Transform"),
                self.menus.transform,
                phrase("Rotate, flip, negate, normalise or round the matrix"),
            ),
            ("copy", phrase("Copy as"), self.menus.copy_as, phrase("Copy the matrix as text for other programs")),
            ("file", phrase("Files"), files, phrase("Open and save filters, and your own ones")),
        ):
            button = self.buttons[key] = QPushButton(text)
            button.setProperty("role", "menu")
            button.setToolTip(hint)
            button.setMenu(menu)
        return _row(*self.buttons.values(), stretch=(1, 1, 1))

    # ---- changing

    @property
    def _filter(self) -> Filter:
        return self._session.document.filter

    def _warn(self, text: str) -> None:
        self._session.reported.emit("warning", text[:1].upper() + text[1:] + ".")

    def _choose(self, name: str) -> None:
        self.editing.choose(name)
        self.update_view()

    def _set_values(self, values: dict[str, Value]) -> None:
        self.editing.set_values(values)
        self.update_view()

    def _offer_size(self, matrix: FloatArray, placed: bool) -> None:
        size, old = matrix.shape[0], self._filter.size
        found = phrase("It went into the corner.") if placed else phrase("The filter is {old} × {old}.", old=old)
        self.offers.offer(
            phrase("You pasted a whole {size} × {size} matrix. {found}", size=size, found=found),
            phrase("Make the filter {size} × {size}", size=size),
            lambda _: self.editing.take_matrix(self._channel, matrix),
            dismiss=phrase("Leave it") if placed else phrase("Cancel"),
            return_to=self.matrix,
            take_focus=not placed,
        )

    def _choose_channel(self, index: int) -> None:
        self._channel = max(0, index)
        self.update_view()

    # ---- rendering

    def update_view(self) -> None:
        """Show the document's filter."""
        current = self._filter
        several = current.channels > 1
        self._channel = min(self._channel, current.channels - 1)
        self._render_preset()
        with QSignalBlocker(self.size_box), QSignalBlocker(self.per_channel):
            self.size_box.setValue(current.size)
            self.per_channel.setChecked(several)
        self.weight.show_number(current.weight)
        self.bias.show_number(float(current.bias[self._channel]))
        names = [name.upper() if len(name) == 1 else phrase(name) for name in channel_names(current.channels)]
        self.channel.show_channels(names, self._channel)
        self.channel.setVisible(several)
        self.matrix.show_kernel(current.kernels[self._channel])
        self._render_facts(current)

    def _render_preset(self) -> None:
        name, recipe, values = self.editing.known()
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(max(0, self.preset.findData(name)))
        self.parameters.show_recipe(recipe, values)
        self._form.setRowVisible(self.parameters, bool(self.parameters.fields))
        sizes = recipe.parameter("size") if recipe is not None else None
        self.size_box.setSingleStep(2 if sizes is not None and sizes.choices else 1)
        self.size_box.setToolTip(
            phrase("Rows and columns, also the stride. ")
            + (
                phrase("The preset is made anew in another size.")
                if sizes
                else phrase("Another size keeps the centre where it is.")
            )
        )

    def _render_facts(self, current: Filter) -> None:
        found = facts(current, self._channel)
        self.facts.setText(found.numbers)
        self.reverse_facts.setText(found.reverse)
        self.reverse_facts.set_hint(found.reverse_hint)
        self._note_row.setVisible(not transforms.is_symmetric(current))

    def _library_changed(self) -> None:
        self.preset.show_library()
        self.update_view()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.own_filters.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "matrix"):
            self.matrix.show_kernel(self._filter.kernels[self._channel])


def _row(*widgets: QWidget, stretch: tuple[int, ...] = (1, 0, 1)) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget, share in zip(widgets, stretch, strict=True):
        row.addWidget(widget, share)
    return row


def _labelled(text: str, widget: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(widget)
    return label


__all__ = ["FilterPanel", "MatrixEditor", "resize_kernels"]
