"""The parameters of the chosen preset, one small field each; hidden where it has none. The size has its own box."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QSpinBox, QWidget

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recipes import Parameter, Recipe, Value

_COLUMNS = 2


class PresetParameters(QWidget):
    """Renders a recipe's values; emits those it shows when one is changed."""

    changed = Signal(object)  # dict of parameter name to value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe: Recipe | None = None
        self.fields: dict[str, QSpinBox | QDoubleSpinBox | QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self.hide()

    def show_recipe(self, recipe: Recipe | None, values: Mapping[str, Value]) -> None:
        """Show the fields of a recipe with these values; None, or one without parameters, hides them."""
        if recipe is not self._recipe:
            self._rebuild(recipe)
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                if isinstance(field, QComboBox):
                    field.setCurrentIndex(field.findData(values[name]))
                elif _rounded(field.value()) != values[name]:  # else "1." would become "1.00" while 1.5 is typed
                    field.setValue(values[name])  # type: ignore[arg-type]  # whole where the field's are
        self.setVisible(bool(self.fields))

    def _rebuild(self, recipe: Recipe | None) -> None:
        self._recipe = recipe
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        own = [p for p in recipe.parameters if p.name != "size"] if recipe is not None else []
        for index, parameter in enumerate(own):
            field = self.fields[parameter.name] = self._field(parameter)
            field.setAccessibleName(phrase("{title} of the preset", title=parameter.title))
            label = QLabel(parameter.title)
            label.setBuddy(field)
            row, column = divmod(index, _COLUMNS)
            self._grid.addWidget(label, row, 2 * column)
            self._grid.addWidget(field, row, 2 * column + 1)
            self._grid.setColumnStretch(2 * column + 1, 1)

    def _field(self, parameter: Parameter) -> QSpinBox | QDoubleSpinBox | QComboBox:
        if parameter.choices:
            box = QComboBox()
            for value in parameter.choices:
                box.addItem(f"{value}{parameter.unit}", value)
            box.activated.connect(self._emit)
            return box
        spin = QSpinBox() if isinstance(parameter.default, int) else QDoubleSpinBox()
        if isinstance(spin, QDoubleSpinBox):
            spin.setDecimals(2 if parameter.step < 1 else 1)
        spin.setRange(parameter.low, parameter.high)  # type: ignore[arg-type]  # whole where the spin box is
        spin.setSingleStep(parameter.step)  # type: ignore[arg-type]
        spin.setSuffix(parameter.unit)
        spin.setSpecialValueText(parameter.lowest_words)
        spin.valueChanged.connect(self._emit)
        return spin

    def _emit(self, *_: object) -> None:
        values: dict[str, Value] = {}
        for name, field in self.fields.items():
            values[name] = field.currentData() if isinstance(field, QComboBox) else _rounded(field.value())
        self.changed.emit(values)


def _rounded(value: Value) -> Value:
    # Spin boxes add steps in binary: 0.1 + 0.2 is no 0.3.
    return round(value, 2) if isinstance(value, float) else value
