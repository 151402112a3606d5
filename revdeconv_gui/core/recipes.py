"""Filters with parameters: what may be chosen of each, and its name, from which it can be made again.

A filter that was made with other values than the defaults carries them in its name, "gaussian(size=5, sigma=1.2)", so
that nothing besides the filter has to be kept (or undone, or saved) to know how it was made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from . import presets
from .filters import Filter
from .phrases import phrase
from .settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE

Value = int | float


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of a recipe.

    Attributes
    ----------
    name, title : str
        In code, and for people.
    default, low, high : int or float
        Whole numbers where the default is one.
    step : int or float
    unit : str
        Behind the number.
    choices : tuple
        The only values there are; empty where all from ``low`` to ``high`` are.
    lowest_words : str
        What ``low`` stands for, where it is no value but a wish ("auto").
    """

    name: str
    title: str
    default: Value
    low: Value
    high: Value
    step: Value = 1
    unit: str = ""
    choices: tuple[Value, ...] = ()
    lowest_words: str = ""

    def accepts(self, value: Value) -> bool:
        """Whether that value may be chosen."""
        if isinstance(self.default, int) and value != int(value):
            return False
        return self.low <= value <= self.high and (not self.choices or value in self.choices)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A named filter, how it is made and of what."""

    name: str
    title: str
    make: Callable[..., Filter]
    parameters: tuple[Parameter, ...] = ()

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def defaults(self) -> dict[str, Value]:
        """Every parameter's default."""
        return {parameter.name: parameter.default for parameter in self.parameters}

    def filter(self, values: Mapping[str, Value] | None = None) -> Filter:
        """The filter for some values, the others at their defaults.

        Raises
        ------
        ValueError
            If a parameter is unknown or its value out of range.
        """
        chosen = {**self.defaults(), **(values or {})}
        for name, value in chosen.items():
            parameter = self.parameter(name)
            if parameter is None or not parameter.accepts(value):
                raise ValueError(f"{self.name} cannot have {name} = {value!r}")
        changed = {name: value for name, value in chosen.items() if value != self.defaults()[name]}
        made = self.make(**chosen)
        name = (
            f"{self.name}({', '.join(f'{key}={value:g}' for key, value in changed.items())})" if changed else self.name
        )
        return Filter(made.kernels, made.weight, made.bias, name)


def _size(default: int, choices: tuple[Value, ...] = ()) -> Parameter:
    return Parameter("size", phrase("Size"), default, MIN_KERNEL_SIZE, MAX_KERNEL_SIZE, choices=choices)


def _angle(name: str, title: str, default: float) -> Parameter:
    return Parameter(name, title, default, 0.0, 360.0, 5.0, "°")


_ODD = tuple(range(3, MAX_KERNEL_SIZE + 1, 2))
_SIGMA = Parameter("sigma", phrase("Sigma"), 1.0, 0.1, 10.0, 0.1)


def _gaussian(size: int, sigma: float) -> Filter:
    return presets.gaussian(size, sigma or None)


RECIPES: dict[str, Recipe] = {
    recipe.name: recipe
    for recipe in (
        Recipe("blur", phrase("Blur"), presets.blur, (_size(3),)),
        Recipe("sharpening", phrase("Sharpening"), presets.sharpening),
        Recipe("edge", phrase("Edge"), presets.edge),
        Recipe("identity", phrase("Identity"), presets.identity, (_size(3),)),
        Recipe(
            "emboss",
            phrase("Emboss"),
            presets.emboss,
            (Parameter("angle", phrase("Angle"), 315, 0, 315, 45, "°", tuple(range(0, 360, 45))),),
        ),
        Recipe(
            "gaussian",
            phrase("Gaussian"),
            _gaussian,
            (_size(3), Parameter("sigma", phrase("Sigma"), 0.0, 0.0, 10.0, 0.1, lowest_words=phrase("auto"))),
        ),
        Recipe("laplacian", phrase("Laplacian"), presets.laplacian),
        Recipe("sobel-x", phrase("Sobel x"), presets.sobel_x, (_size(3, choices=(3, 5, 7)),)),
        Recipe("sobel-y", phrase("Sobel y"), presets.sobel_y, (_size(3, choices=(3, 5, 7)),)),
        Recipe("prewitt-x", phrase("Prewitt x"), presets.prewitt_x),
        Recipe("prewitt-y", phrase("Prewitt y"), presets.prewitt_y),
        Recipe("motion", phrase("Motion"), presets.motion, (_size(3), _angle("angle", phrase("Angle"), 45.0))),
        Recipe(
            "unsharp",
            phrase("Unsharp mask"),
            presets.unsharp,
            (_size(5, choices=_ODD), _SIGMA, Parameter("amount", phrase("Amount"), 1.0, 0.1, 10.0, 0.1)),
        ),
        Recipe("log", phrase("Laplacian of Gaussian"), presets.laplacian_of_gaussian, (_size(5), _SIGMA)),
        Recipe(
            "disk",
            phrase("Disk (defocus)"),
            presets.disk,
            (_size(5), Parameter("radius", phrase("Radius"), 2.5, 0.5, 7.5, 0.5)),
        ),
        Recipe(
            "gabor",
            phrase("Gabor"),
            presets.gabor,
            (
                _size(7),
                Parameter("wavelength", phrase("Wave"), 4.0, 2.0, 30.0, 0.5),
                _angle("orientation", phrase("Angle"), 0.0),
                Parameter("sigma", phrase("Sigma"), 2.0, 0.1, 10.0, 0.1),
                _angle("phase", phrase("Phase"), 0.0),
            ),
        ),
    )
}


@cache
def _default(name: str) -> Filter:
    return RECIPES[name].filter()


_NAME = re.compile(r"([a-z-]+)\(([^()]*)\)")


def recognise(filter: Filter) -> tuple[Recipe, dict[str, Value]] | None:
    """The recipe and values that make exactly this filter: those that its name tells, else some recipe's defaults."""
    told = _NAME.fullmatch(filter.name)
    if told is not None and told[1] in RECIPES:
        recipe = RECIPES[told[1]]
        try:
            pairs = (pair.split("=") for pair in told[2].split(", "))
            values: dict[str, Value] = {key: _number(recipe, key, text) for key, text in pairs}
            if recipe.filter(values).equals(filter):
                return recipe, {**recipe.defaults(), **values}
        except ValueError:
            pass  # a name that only looks like one of ours
    for name, recipe in RECIPES.items():
        if _default(name).equals(filter):
            return recipe, recipe.defaults()
    return None


def _number(recipe: Recipe, key: str, text: str) -> Value:
    value = float(text)
    return int(value) if isinstance(recipe.defaults().get(key), int) and value == int(value) else value
