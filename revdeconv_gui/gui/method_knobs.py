"""Settings of the method that is chosen: a button, and what opens below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.method_choice import TITLES, Knob, knobs_of
from revdeconv_gui.session.session import Session

from . import icons


class MethodKnobs(QToolButton):
    """Opens the settings of the chosen method, and its file."""

    save_requested = Signal()
    open_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setProperty("role", "tool")
        self.setAccessibleName(phrase("Settings of the method"))
        self.setToolTip(phrase("Settings of the method; save or open a fitted operator"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.popup: KnobPopup | None = None
        self.clicked.connect(self._open)
        session.document_changed.connect(lambda *_: self._update())
        session.view_changed.connect(self._update)
        self.restyle()
        self._update()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.setIcon(icons.icon("sliders"))

    def _update(self) -> None:
        document = self._session.document
        self.setEnabled(bool(document.images) and not document.learns_pairs)

    def _open(self) -> None:
        self.popup = KnobPopup(self._session, self)
        self.popup.save.clicked.connect(lambda: self._close_then(self.save_requested.emit))
        self.popup.open.clicked.connect(lambda: self._close_then(self.open_requested.emit))
        self.popup.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        edge = self.screen().availableGeometry()
        left = max(edge.left(), min(corner.x(), edge.right() - self.popup.width()))
        self.popup.move(left, min(corner.y(), edge.bottom() - self.popup.height()))
        self.popup.show()
        self.popup.take_focus()

    def _close_then(self, act: Callable[[], None]) -> None:
        if self.popup is not None:
            self.popup.close()
        act()


class KnobPopup(QFrame):
    """Closes by Escape or by a click elsewhere; what is set takes effect at once."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(phrase("Settings of the method"))
        choice = session.view.method
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        title = QLabel(choice.words if choice.from_file else TITLES[choice.name].capitalize())
        if not choice.from_file and choice.name == "reverse":
            title.setText(phrase("The paper’s reverse"))
        title.setProperty("role", "title")
        column.addWidget(title)
        self.fields: dict[str, QSpinBox | QDoubleSpinBox | QCheckBox] = {}
        knobs = () if choice.from_file else knobs_of(choice.method)
        form = QFormLayout()
        form.setSpacing(8)
        for knob in knobs:
            self._add(form, knob)
        column.addLayout(form)
        column.addWidget(self._about(bool(knobs)))
        column.addLayout(self._make_files())

    def _about(self, any_knob: bool) -> QLabel:
        choice = self._session.view.method
        text = phrase("It has no settings.")
        operator = self._session.pictures.operator if self._session.pictures is not None else None
        ridge = getattr(operator.operator, "ridge", None) if operator is not None else None
        if choice.from_file:
            text = phrase("It was fitted before it was saved: nothing is to be set.")
        elif ridge is not None:
            text = phrase("Ridge {ridge:.3g}, chosen by generalised cross-validation.", ridge=ridge)
        elif choice.fits:
            text = phrase("Fitted on the other ticked images, never on the one that is shown.")
        elif any_knob:
            text = phrase("Takes effect at once.")
        label = QLabel(text)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setMinimumWidth(250)
        return label

    def _make_files(self) -> QHBoxLayout:
        self.save, self.open = QPushButton(phrase("&Save operator…")), QPushButton(phrase("&Open operator…"))
        pictures = self._session.pictures
        self.save.setEnabled(pictures is not None and pictures.operator is not None)
        self.save.setToolTip(phrase("Keep what was fitted in a file, for here and for revdeconv deconvolve --operator"))
        self.open.setToolTip(phrase("Deconvolve by an operator that was saved before"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.save, self.open):
            button.setAutoDefault(True)
            row.addWidget(button)
        return row

    def _add(self, form: QFormLayout, knob: Knob) -> None:
        field: QSpinBox | QDoubleSpinBox | QCheckBox
        value = self._session.view.method.value(knob)
        if isinstance(knob.default, bool):
            field = QCheckBox(knob.title)
            field.setChecked(bool(value))
            field.toggled.connect(partial(self._set, knob))
            form.addRow(field)
        else:
            field = _number(knob, value)
            field.valueChanged.connect(partial(self._set, knob))
            label = QLabel(knob.title)
            label.setBuddy(field)
            form.addRow(label, field)
        field.setToolTip(knob.hint)
        field.setAccessibleName(knob.title)
        self.fields[knob.key] = field

    def _set(self, knob: Knob, value: float | bool) -> None:
        self._session.show(method=self._session.view.method.with_value(knob, value))

    def take_focus(self) -> None:
        """The first field, or the first button that can be pressed."""
        widgets: list[QWidget] = [*self.fields.values(), self.save, self.open]
        next(widget for widget in widgets if widget.isEnabled()).setFocus(Qt.FocusReason.PopupFocusReason)


def _number(knob: Knob, value: float) -> QSpinBox | QDoubleSpinBox:
    field: QSpinBox | QDoubleSpinBox
    if isinstance(knob.default, int):
        field = QSpinBox()
        field.setRange(int(knob.low), int(knob.high))
        field.setSingleStep(1 if knob.high <= 1000 else 1000)
        field.setValue(int(value))
    else:
        field = QDoubleSpinBox()
        field.setDecimals(4)
        field.setRange(knob.low, knob.high)
        field.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        field.setValue(value)
    field.setKeyboardTracking(False)  # not at every digit that is typed
    return field
