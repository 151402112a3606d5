"""Which method of deconvolution the workbench shows, with its settings: what people choose from, and in which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from revdeconv_gui.core.methods.registry import Method, find
from revdeconv_gui.core.phrases import phrase

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import FittedInverse

TITLES = {
    "reverse": phrase("the paper’s reverse"),
    "zoom": phrase("nearest zoom"),
    "bicubic": phrase("bicubic zoom"),
    "minimum-norm": phrase("minimum norm"),
    "wiener": "Wiener",
    "richardson-lucy": phrase("Richardson–Lucy"),
    "learned-inverse": phrase("learned inverse"),
    "learned-colour": phrase("all-channel inverse"),
    "learned-network": phrase("learned network"),
}
REVERSE = "reverse"

Value = float | int | bool


@dataclass(frozen=True, slots=True)
class Knob:
    """A parameter that can be set: a whole number, a number, or yes and no (where the default is one of them).

    Attributes
    ----------
    key : str
        As `Method.parameters` has it.
    title, hint : str
        For people.
    default : int, float or bool
    low, high : int or float
    """

    key: str
    title: str
    hint: str
    default: Value
    low: float = 0
    high: float = 1


_KNOBS = (
    Knob("radius", phrase("Radius"), phrase("Looks at (2 r + 1) × (2 r + 1) filtered pixels"), 2, 0, 3),
    Knob("steps", phrase("Steps"), phrase("How long the network learns; 4000 take some seconds"), 4000, 100, 100_000),
    Knob(
        "balance",
        phrase("Noise"),
        phrase("Weight of smoothness against fidelity: more for noisy pictures"),
        0.1,
        1e-4,
        100.0,
    ),
    Knob("iterations", phrase("Iterations"), phrase("More sharpen the edges of the zoom’s blocks too"), 2, 1, 200),
    Knob(
        "back_projection",
        phrase("Filters to the given picture"),
        phrase("Moves each block as little as possible, so that filtering it gives the filtered pixel again"),
        False,
    ),
)


def knobs_of(method: Method) -> tuple[Knob, ...]:
    """The parameters of a method that people may set; all-channel inverses are back-projected by default."""
    found = (knob for knob in _KNOBS if knob.key in method.parameters)
    return tuple(replace(k, default=True) if (k.key, method.name) in _ON else k for k in found)


_ON = {("back_projection", "learned-colour")}


@dataclass(frozen=True, eq=False, slots=True)
class LoadedOperator:
    """A fitted operator from a file, and the file's name."""

    name: str
    fitted: FittedInverse


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """A method and the settings of all methods, so that going back to one finds it as it was.

    Attributes
    ----------
    name : str
        Of the registry.
    settings : tuple of ((method, parameter), value)
        Those that are not the defaults.
    loaded : LoadedOperator or None
        What was last read from a file.
    from_file : bool
        Show what the loaded operator makes, whatever ``name`` is.
    """

    name: str = REVERSE
    settings: tuple[tuple[tuple[str, str], Value], ...] = ()
    loaded: LoadedOperator | None = None
    from_file: bool = False

    @property
    def method(self) -> Method:
        """The method of the registry."""
        return find(self.name)

    @property
    def operator(self) -> LoadedOperator | None:
        """The operator from a file, where that is what is shown."""
        return self.loaded if self.from_file else None

    @property
    def reverses(self) -> bool:
        """Whether it is the paper's own method, for which `ReverseWith` says what is reversed."""
        return self.name == REVERSE and not self.from_file

    @property
    def fits(self) -> bool:
        """Whether something must be fitted first."""
        return self.method.fitted and not self.from_file

    def value(self, knob: Knob) -> Value:
        """What a knob of the chosen method is set to."""
        return dict(self.settings).get((self.name, knob.key), knob.default)

    def parameters(self) -> dict[str, Any]:
        """Keyword arguments for `Method.prepare`."""
        return {} if self.from_file else {knob.key: self.value(knob) for knob in knobs_of(self.method)}

    def to(self, name: str) -> MethodChoice:
        """Another method."""
        return replace(self, name=find(name).name, from_file=False)

    def with_value(self, knob: Knob, value: Value) -> MethodChoice:
        """Another setting of the chosen method."""
        settings = dict(self.settings)
        settings.pop((self.name, knob.key), None)
        if value != knob.default:
            settings[self.name, knob.key] = value
        return replace(self, settings=tuple(settings.items()))

    def with_operator(self, loaded: LoadedOperator) -> MethodChoice:
        """Show what an operator from a file makes."""
        return replace(self, name=loaded.fitted.method, loaded=loaded, from_file=True)

    @property
    def words(self) -> str:
        """The method and its settings in words."""
        if self.from_file and self.loaded is not None:
            return phrase("{titles} from {name}", titles=TITLES[self.loaded.fitted.method], name=self.loaded.name)
        told = [f"{k.title.lower()} {v:g}" for k in knobs_of(self.method) if not isinstance(v := self.value(k), bool)]
        told += [
            phrase("back-projected") if self.value(k) else phrase("not back-projected")
            for k in knobs_of(self.method)
            if isinstance(k.default, bool) and self.value(k) != k.default
        ]
        return ", ".join([TITLES[self.name], *told])


PAPERS = MethodChoice()
