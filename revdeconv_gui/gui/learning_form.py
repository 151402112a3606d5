"""The learning settings as a form: the common ones, and the rest behind "More settings"."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Border, Order, Rule, Schedule, Start
from revdeconv_gui.session import training_run
from revdeconv_gui.session.rates import HELP, parse_rates, rates_words
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace

from .learning_controls import ACTIVATIONS, RateSlider, WheelGuard, choice

_RULES = {
    Rule.SGD: (
        phrase("SGD — the paper’s rule"),
        phrase("Equation 2 of the paper: plain LMS. Unstable above the stable rate."),
    ),
    Rule.NLMS: (
        phrase("Normalised LMS"),
        phrase("Divides each step by the block’s energy: never diverges up to rate 1."),
    ),
    Rule.LEAST_SQUARES: (
        phrase("Least squares — exact"),
        phrase("The exact minimum over the unsaturated blocks; no rate, no epochs."),
    ),
}
_BORDERS = {
    Border.ALL: (phrase("All blocks"), phrase("Every block takes part.")),
    Border.PAPER: (phrase("As in the paper"), phrase("Leaves out the last row and column of blocks of each image.")),
}
_SCHEDULES = {
    Schedule.CONSTANT: (phrase("Constant rate"), phrase("The same rate in every epoch.")),
    Schedule.INVERSE_SQRT: (phrase("Rate / √epoch"), phrase("The rate falls with the square root of the epoch.")),
}
_STARTS = {
    Start.ZERO: (phrase("From zero"), phrase("All weights are 0 before the first block, as in the paper.")),
    Start.RANDOM: (phrase("From chance"), phrase("Small random weights, always the same ones for a seed.")),
    Start.MATRIX: (
        phrase("From the matrix above"),
        phrase("Begin with the filter of the editor; for pairs, or to see that it stays."),
    ),
    Start.RUN: (phrase("From the chosen run"), phrase("Go on where the run ended that is chosen under Runs.")),
}
_ORDERS = {
    Order.RASTER: (phrase("Line by line"), phrase("Image after image, from the top left, as in the paper.")),
    Order.SHUFFLED: (
        phrase("Shuffled"),
        phrase("All blocks of all images by chance, anew in each epoch, repeatable by the seed."),
    ),
}
_PACES = {
    Pace.FULL: (phrase("Full speed"), phrase("As fast as this computer can.")),
    Pace.WATCH: (phrase("Watch it learn"), phrase("Slowed down to about four seconds, to see the filter take shape.")),
    Pace.SLOW: (phrase("Block by block"), phrase("As many blocks a second as you say.")),
}


class LearningForm(QScrollArea):
    """Renders and edits the document's learning settings, and the speed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._guard = WheelGuard(self)
        self._make_choices()
        self._make_numbers()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._make_common())
        column.addWidget(self._make_more_button())
        column.addWidget(self._make_more())
        column.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(60)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # ---- making

    def _make_choices(self) -> None:
        self.rule = choice(_RULES, lambda value: self._change(phrase("Change the rule"), rule=value))
        self.border = choice(_BORDERS, lambda value: self._change(phrase("Change the border rule"), border=value))
        self.activation = choice(
            ACTIVATIONS, lambda value: self._change(phrase("Change the activation"), activation=value)
        )
        self.schedule = choice(_SCHEDULES, lambda value: self._change(phrase("Change the schedule"), schedule=value))
        self.start = choice(_STARTS, lambda value: self._change(phrase("Change the start"), start=value))
        self.order = choice(_ORDERS, lambda value: self._change(phrase("Change the order of the blocks"), order=value))
        self.pace = choice(_PACES, self._session.set_pace)
        self.pace.setMinimumContentsLength(6)  # beside it stands, at times, how many blocks a second
        self.bias = QCheckBox(phrase("Learn a bias too"))
        self.bias.toggled.connect(lambda on: self._change(phrase("Change the bias"), bias=on))

    def _make_numbers(self) -> None:
        self.rate = _decimal(0.0001, 1.0, 0.01, 4)
        self.rate.setMinimumWidth(86)
        self.rate.valueChanged.connect(self._change_rate)
        self.slider = RateSlider()
        self.slider.valueChanged.connect(lambda _: self._change_rate(self.slider.rate()))
        self.sweep = QLineEdit()
        self.sweep.setPlaceholderText(phrase("1:0.1:0.1, or paper"))
        self.sweep.setClearButtonEnabled(True)
        self.sweep.editingFinished.connect(self._change_rates)
        self.epochs = _whole(1, 100_000)
        self.epochs.valueChanged.connect(lambda n: self._change(phrase("Change the epochs"), "epochs", epochs=n))
        self.tolerance = _decimal(0.0, 50.0, 0.1, 3)
        self.tolerance.setSpecialValueText(phrase("never"))
        self.tolerance.setPrefix(phrase("change ≤ "))
        self.tolerance.setSuffix("%")
        self.tolerance.valueChanged.connect(
            lambda percent: self._change(
                phrase("Change when to stop"), "tolerance", tolerance=round(percent / 100.0, 7)
            )
        )
        self.seed = _whole(0, 999_999_999)
        self.seed.valueChanged.connect(lambda n: self._change(phrase("Change the seed"), "seed", seed=n))
        self.speed = _whole(1, 1000)
        self.speed.setSuffix("/s")
        self.speed.setMaximumWidth(self.speed.fontMetrics().horizontalAdvance("1000/s") + 34)
        self.speed.valueChanged.connect(lambda n: self._session.set_pace(self._session.view.pace, float(n)))

    def _make_common(self) -> QFormLayout:
        form = self._common = _form()
        speed = _row(self.pace, self.speed)
        self._add(
            form, phrase("R&ule"), self.rule, phrase("Learning rule"), phrase("How each block changes the filter")
        )
        rate = _row(self.slider, self.rate)
        self._add(
            form,
            phrase("R&ate"),
            self.rate,
            phrase("Learning rate"),
            phrase("The learning rate g of equation 2; may be changed during a run"),
            rate,
        )
        self.slider.setAccessibleName(phrase("Learning rate, logarithmic"))
        self.slider.setToolTip(phrase("The learning rate, logarithmic; green is stable on the ticked images"))
        self._guard.guard(self.slider)
        self._add(
            form,
            phrase("&Sweep"),
            self.sweep,
            phrase("Rates of a sweep"),
            phrase("Several rates at once, a run for each: ") + HELP,
        )
        self._add(form, phrase("Epo&chs"), self.epochs, phrase("Epochs"), phrase("Passes over all ticked images"))
        self._add(
            form,
            phrase("Spee&d"),
            self.pace,
            phrase("Speed"),
            phrase("How fast a run goes; what it learns is the same"),
            speed,
        )
        self.speed.setAccessibleName(phrase("Blocks per second"))
        self.speed.setToolTip(phrase("Blocks per second, 1 to 1000"))
        self._guard.guard(self.speed)
        return form

    def _make_more_button(self) -> QToolButton:
        self.more = QToolButton()
        self.more.setText(phrase("More settings"))
        self.more.setToolTip(phrase("Stop early, schedule, border, activation, bias, start, order"))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.toggled.connect(self._show_more)
        return self.more

    def _make_more(self) -> QWidget:
        self._more = QWidget()
        form = self._rest = _form()
        form.setContentsMargins(0, 0, 0, 0)
        self._more.setLayout(form)
        self._add(form, phrase("Stop early"), self.tolerance, phrase("Stop early"),
                  phrase("Stop after the epoch in which the mean loss changed by no more than this"))  # fmt: skip
        self._add(
            form,
            phrase("Schedule"),
            self.schedule,
            phrase("Rate schedule"),
            phrase("How the rate changes from epoch to epoch"),
        )
        self._add(form, phrase("&Border"), self.border, phrase("Border rule"), phrase("Which blocks take part"))
        self._add(
            form,
            phrase("Ac&tivation"),
            self.activation,
            phrase("Activation"),
            phrase("The function applied to each weighted sum"),
        )
        self._add(form, "", self.bias, phrase("Learn a bias"), phrase("Learn a number that is added to each sum"))
        self._add(form, phrase("Start"), self.start, phrase("Start"), phrase("The weights before the first block"))
        self._add(
            form,
            phrase("Order"),
            self.order,
            phrase("Order of the blocks"),
            phrase("In which order the blocks are learned"),
        )
        self._add(
            form,
            phrase("Seed"),
            self.seed,
            phrase("Seed"),
            phrase("Another number, another chance: of the start and of the order"),
        )
        self._more.hide()
        return self._more

    def _add(self, form: QFormLayout, text: str, widget: QWidget, name: str, hint: str, field=None) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(hint)
        self._guard.guard(widget)
        form.addRow(text, field or widget)
        label = form.labelForField(field or widget)
        if isinstance(label, QLabel):
            label.setBuddy(widget)

    def _show_more(self, on: bool) -> None:
        self._more.setVisible(on)
        self.more.setText(phrase("Fewer settings") if on else phrase("More settings"))
        self.more.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        if on:  # what was asked for should be seen: the button goes to the top
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.more.y()))

    # ---- changing

    def _change(self, label: str, merge_key: str | None = None, **changes) -> None:
        settings = replace(self._session.document.settings, **changes)
        if settings != self._session.document.settings:
            self._session.edit(label, merge_key=merge_key, settings=settings)

    def _change_rate(self, rate: float) -> None:
        self._change(phrase("Change the learning rate"), "rate", learning_rate=rate)

    def _change_rates(self) -> None:
        try:
            rates = parse_rates(self.sweep.text())
        except ValueError as error:
            self._session.reported.emit("warning", f"{str(error)[:1].upper()}{str(error)[1:]}.")
            self.update_view()
            return
        self._change(phrase("Change the sweep"), rates=rates)
        self.update_view()

    # ---- rendering

    def update_view(self) -> None:
        """Show the document's settings."""
        settings, view = self._session.document.settings, self._session.view
        for box, value in (
            (self.rule, settings.rule), (self.border, settings.border), (self.activation, settings.activation),
            (self.schedule, settings.schedule), (self.start, settings.start), (self.order, settings.order),
            (self.pace, view.pace),
        ):  # fmt: skip
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))
        with QSignalBlocker(self.rate), QSignalBlocker(self.slider):
            self.rate.setValue(settings.learning_rate)
            if self.slider.rate() != settings.learning_rate:
                self.slider.set_rate(settings.learning_rate)
        for number, shown in (
            (self.epochs, settings.epochs), (self.seed, settings.seed), (self.tolerance, 100.0 * settings.tolerance),
            (self.speed, round(view.blocks_per_second or training_run.SLOW_BLOCKS_PER_SECOND)),
        ):  # fmt: skip
            with QSignalBlocker(number):
                number.setValue(shown)  # type: ignore[arg-type]  # whole where the spin box is
        with QSignalBlocker(self.bias):
            self.bias.setChecked(settings.bias)
        self.sweep.setText(rates_words(settings.rates))
        self._enable()

    def _enable(self) -> None:
        settings = self._session.document.settings
        gradual = settings.rule is not Rule.LEAST_SQUARES
        for widget in (self.epochs, self.pace, self.sweep, self.start, self.order, self.seed):
            widget.setEnabled(gradual)
        self.rate.setEnabled(gradual and not settings.rates)
        self.slider.setEnabled(gradual and not settings.rates)
        self.schedule.setEnabled(gradual and settings.epochs > 1)
        self.tolerance.setEnabled(gradual and settings.epochs > 1)
        self.speed.setVisible(gradual and self._session.view.pace is Pace.SLOW)
        by_chance = settings.start is Start.RANDOM or settings.order is Order.SHUFFLED
        self._rest.setRowVisible(self.seed, by_chance)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(first, 1)
    row.addWidget(second)
    return row


def _whole(low: int, high: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, high)
    box.setKeyboardTracking(False)
    return box


def _decimal(low: float, high: float, step: float, decimals: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(decimals)
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setKeyboardTracking(False)
    return box
