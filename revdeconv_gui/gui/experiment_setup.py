"""What an experiment is to be made with, as a form: images, filters, rates, rules."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.presets import PAPER_FILTERS, PRESETS
from revdeconv_gui.core.settings import Border, Rule
from revdeconv_gui.document.experiment_tables import shown_name
from revdeconv_gui.session.experiment_choice import Which
from revdeconv_gui.session.rates import HELP, parse_rates, rates_words
from revdeconv_gui.session.session import Session

from .experiment_images import ExperimentImages
from .learning_controls import ACTIVATIONS, WheelGuard, choice

_WHICH = {
    Which.TICKED: (phrase("Ticked images"), phrase("The images that are ticked in the list, in its order.")),
    Which.ALL: (phrase("All images"), phrase("Every image of the list.")),
    Which.SHOWN: (phrase("The shown image"), phrase("Only the image that the workbench shows.")),
    Which.CHOSEN: (phrase("Single images"), phrase("Those that you choose in a list.")),
}
_RULES = {
    Rule.SGD: ("SGD", phrase("The paper’s rule, equation 2.")),
    Rule.NLMS: (phrase("Normalised LMS"), phrase("Stable at every rate up to 1.")),
    Rule.LEAST_SQUARES: (
        phrase("Least squares"),
        phrase("The exact solution; it has no rate: one row for each filter."),
    ),
}
_BORDERS = {
    Border.PAPER: (phrase("As in the paper"), phrase("Leaves out the last row and column of blocks of each image.")),
    Border.ALL: (phrase("All blocks"), phrase("Every block takes part.")),
}


class ExperimentSetup(QWidget):
    """Renders and edits the session's choice.

    Signals
    -------
    file_wanted()
        A filter file is to be added.
    """

    file_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._experiments = session, session.experiments
        self._guard = WheelGuard(self)
        self._make_fields()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, fields in enumerate(self._fields()):
            for side, (text, widget, name, hint) in enumerate(fields):
                label = QLabel(text)
                label.setBuddy(widget)
                label.setMinimumWidth(52)
                widget.setAccessibleName(name)
                widget.setToolTip(hint)
                self._guard.guard(widget)
                grid.addWidget(label, row, 2 * side)
                grid.addWidget(widget, row, 2 * side + 1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.epochs, 1)
        last.addWidget(self.ssim)
        grid.addLayout(last, 2, 1)
        grid.addWidget(self.bias, 3, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _make_fields(self) -> None:
        choose = self._experiments.choose
        self.which = choice(_WHICH, self._choose_images)
        self.border = choice(_BORDERS, lambda value: choose(border=value))
        self.activation = choice(ACTIVATIONS, lambda value: choose(activation=value))
        self.filters = _menu_button()
        self.filters.menu().aboutToShow.connect(self._fill_filters)
        self.rules = _menu_button()
        self._fill_rules()
        self.rates = QLineEdit()
        self.rates.setPlaceholderText(phrase("paper, or 1:0.1:0.1"))
        self.rates.editingFinished.connect(self.take_rates)
        self.epochs = QSpinBox()
        self.epochs.setRange(1, 10_000)
        self.epochs.setKeyboardTracking(False)
        self.epochs.valueChanged.connect(lambda count: choose(epochs=count))
        self.ssim = QCheckBox(phrase("SSIM too"))
        self.ssim.setAccessibleName(phrase("Measure SSIM"))
        self.ssim.setToolTip(
            phrase("Measure structural similarity too, by scikit-image: takes far longer than all the rest")
        )
        self.bias = QCheckBox(phrase("Learn a bias too"))
        self.bias.setAccessibleName(phrase("Learn a bias too"))
        self.bias.setToolTip(phrase("Learn a number for each channel that is added to the sum; the paper has none"))
        self._guard.guard(self.ssim)
        self._guard.guard(self.bias)
        self.bias.toggled.connect(lambda on: choose(bias=on))
        self.ssim.toggled.connect(lambda on: choose(ssim=on))

    def _fields(self):
        return (
            ((phrase("&Images"), self.which, phrase("Images of the experiment"),
              phrase("Which images to learn from and to measure on")),
             (phrase("&Filters"), self.filters, phrase("Filters of the experiment"),
              phrase("Which filters to learn"))),
            ((phrase("&Rates"), self.rates, phrase("Rates of the experiment"),
              phrase("Learning rates: {help}", help=HELP)),
             (phrase("R&ules"), self.rules, phrase("Rules of the experiment"),
              phrase("Which learning rules to try"))),
            ((phrase("&Epochs"), self.epochs, phrase("Epochs of the experiment"),
              phrase("Passes over all images; the paper makes one")),
             (phrase("&Border"), self.border, phrase("Border rule of the experiment"),
              phrase("Which blocks take part in learning"))),
            ((phrase("Acti&vation"), self.activation, phrase("Activation of the experiment"),
              phrase("What is done to each sum")),),
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update_view(enabled=self.isEnabled())  # the buttons' texts have another room

    # ---- changing

    def take_rates(self) -> None:
        """Take over what the field says; what cannot be read is told and undone."""
        try:
            rates = parse_rates(self.rates.text())
        except ValueError as error:
            self._session.reported.emit("warning", f"{str(error)[:1].upper()}{str(error)[1:]}.")
            self.update_view()
            return
        if rates != self._experiments.choice.rates:
            self._experiments.choose(rates=rates)

    def _choose_images(self, which: Which) -> None:
        """Take over which images; single ones are asked for."""
        changes: dict[str, object] = {"which": which}
        if which is Which.CHOSEN:
            ticked = {item.id for item in self._experiments.images}
            dialog = ExperimentImages(self._experiments.usable_images, ticked, self)
            if dialog.exec() == ExperimentImages.DialogCode.Accepted:
                changes["images"] = dialog.ticked
            else:
                changes = {}
            dialog.deleteLater()
        self._experiments.choose(**changes)

    def _fill_filters(self) -> None:
        menu, chosen = self.filters.menu(), self._experiments.choice
        menu.clear()
        for name in PRESETS:
            self._tick(menu, shown_name(name), name in chosen.presets, lambda on, name=name: self._preset(name, on))
        menu.addSeparator()
        current = self._session.document.filter
        text = phrase(
            "The editor’s filter ({name}, {size} × {size})", name=current.name or phrase("custom"), size=current.size
        )
        self._tick(menu, text, chosen.editor, lambda on: self._experiments.choose(editor=on))
        for filter in chosen.files:
            self._tick(menu, filter.name, True, lambda _on, filter=filter: self._drop(filter))
        menu.addSeparator()
        menu.addAction(phrase("Add a filter &file…"), self.file_wanted.emit)
        menu.addAction(
            phrase("The &paper’s three"),
            lambda: self._experiments.choose(presets=PAPER_FILTERS, editor=False, files=()),
        )

    def _fill_rules(self) -> None:
        menu = self.rules.menu()
        self.rule_actions: dict[Rule, QAction] = {}
        for rule, (text, hint) in _RULES.items():
            action = self._tick(menu, text, False, lambda on, rule=rule: self._rule(rule, on))
            action.setToolTip(hint)
            self.rule_actions[rule] = action

    @staticmethod
    def _tick(menu: QMenu, text: str, on: bool, changed) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(changed)
        return action

    def _preset(self, name: str, on: bool) -> None:
        chosen = {*self._experiments.choice.presets, name} - (set() if on else {name})
        self._experiments.choose(presets=tuple(each for each in PRESETS if each in chosen))

    def _drop(self, filter) -> None:
        self._experiments.choose(files=tuple(one for one in self._experiments.choice.files if one is not filter))

    def _rule(self, rule: Rule, on: bool) -> None:
        chosen = {*self._experiments.choice.rules, rule} - (set() if on else {rule})
        self._experiments.choose(rules=tuple(each for each in _RULES if each in chosen))

    def add_file(self, path: Path) -> None:
        """Add the filter of a file."""
        from revdeconv_gui.document.filter_files import read_filter

        found = read_filter(path)
        self._experiments.choose(files=(*self._experiments.choice.files, found))

    # ---- rendering

    def update_view(self, *, enabled: bool = True) -> None:
        """Show the session's choice."""
        chosen, experiments = self._experiments.choice, self._experiments
        with QSignalBlocker(self.epochs), QSignalBlocker(self.ssim), QSignalBlocker(self.bias):
            self.bias.setChecked(chosen.bias)
            self.epochs.setValue(chosen.epochs)
            self.ssim.setChecked(chosen.ssim)
        self.which.setCurrentIndex(self.which.findData(chosen.which))
        self.border.setCurrentIndex(self.border.findData(chosen.border))
        self.activation.setCurrentIndex(self.activation.findData(chosen.activation))
        for which, (text, _) in _WHICH.items():
            count = f" ({experiments.image_count:,})" if which is chosen.which else ""
            self.which.setItemText(self.which.findData(which), text + count)
        if not self.rates.isModified() or not self.rates.hasFocus():
            self.rates.setText(rates_words(chosen.rates))
        names = [shown_name(filter.name) for filter in experiments.filters]
        _say(
            self.filters,
            ", ".join(names) or phrase("none"),
            phrase("{count} filters: {names}", count=len(names), names=", ".join(names)),
        )
        rules = ", ".join(_RULES[rule][0] for rule in chosen.rules)
        _say(self.rules, rules or phrase("none"), rules)
        for rule, action in self.rule_actions.items():
            action.setChecked(rule in chosen.rules)
        self.setEnabled(enabled)
        stepless = set(chosen.rules) == {Rule.LEAST_SQUARES}
        self.rates.setEnabled(not stepless)
        self.epochs.setEnabled(not stepless)


def _menu_button() -> QPushButton:
    button = QPushButton()
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    button.setProperty("role", "field")
    menu = QMenu(button)
    menu.setToolTipsVisible(True)
    button.setMenu(menu)
    return button


def _say(button: QPushButton, text: str, hint: str) -> None:
    around = button.minimumSizeHint().width() - button.fontMetrics().horizontalAdvance(button.text())
    room = max(60, button.width() - around)
    button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
    button.setAccessibleDescription(hint)
    button.setToolTip(hint)
