"""What all sections of the inspect page render: the filter that is looked at and what it is held against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtWidgets import QWidget

from revdeconv_gui.core.filters import Filter, FloatArray, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.recovery import mean_kernel
from revdeconv_gui.session.inspecting import Inspection, Reference, Subject, Verdict, verdict

from . import theme
from .map_grid import Kernels

TITLES = {"r": phrase("Red"), "g": phrase("Green"), "b": phrase("Blue"), "gray": phrase("Gray"), "all": phrase("All")}
MEAN = phrase("Mean")


def title_of(name: str) -> str:
    """A channel's name for people."""
    return TITLES.get(name, phrase("Channel {name}", name=name))


@dataclass(frozen=True)
class Shown:
    """One moment of the page.

    Attributes
    ----------
    subject, reference, verdict
        What is looked at, what it is held against, what comes out of it.
    common : bool
        One colour scale for all maps, or each its own.
    """

    subject: Subject
    reference: Reference
    verdict: Verdict
    common: bool

    @cached_property
    def channels(self) -> int:
        """Number of kernels side by side."""
        filters = [f for f in (self.subject.filter, self.reference.filter) if f is not None]
        return max((f.channels for f in filters), default=1)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A title for each kernel; with several, their mean comes last."""
        names = (phrase("All"),) if self.channels == 1 else tuple(map(title_of, channel_names(self.channels)))
        return names if len(names) == 1 else (*names, MEAN)

    @cached_property
    def learned(self) -> tuple[FloatArray, ...]:
        """The kernels that are looked at, one for each name; empty before the first block."""
        return self._kernels(self.subject.filter)

    @cached_property
    def wanted(self) -> tuple[FloatArray, ...]:
        """Those of the reference; empty where there is none."""
        return self._kernels(self.reference.filter)

    @cached_property
    def learned_bias(self) -> tuple[float, ...]:
        """The bias of each kernel that is looked at, and with several their mean."""
        return self._biases(self.subject.filter)

    @cached_property
    def wanted_bias(self) -> tuple[float, ...]:
        """Those of the reference; empty where there is none."""
        return self._biases(self.reference.filter)

    @property
    def biased(self) -> bool:
        """Whether a bias is anything but 0."""
        return any(self.learned_bias) or any(self.wanted_bias)

    def _biases(self, filter: Filter | None) -> tuple[float, ...]:
        if filter is None:
            return ()
        bias = filter.for_channels(self.channels).bias
        # Divided first: a sum of huge numbers could overflow.
        return tuple(bias.tolist()) if self.channels == 1 else (*bias.tolist(), float((bias / bias.size).sum()))

    def _kernels(self, filter: Filter | None) -> tuple[FloatArray, ...]:
        if filter is None:
            return ()
        kernels = filter.for_channels(self.channels).effective
        return tuple(kernels) if self.channels == 1 else (*kernels, mean_kernel(kernels))

    def sides(self) -> list[Kernels]:
        """What is looked at and, where there is one, the reference."""
        sides = [Kernels(self.subject_word, self.learned)]
        return [*sides, Kernels(phrase("Reference"), self.wanted)] if self.wanted else sides

    @property
    def subject_word(self) -> str:
        """Learned, or just a filter."""
        return phrase("Filter") if self.subject.learning is None else phrase("Learned")


def shown_of(inspection: Inspection, *, common: bool) -> Shown:
    """What the page shows now."""
    subject = inspection.subject()
    reference = inspection.reference(subject)
    return Shown(subject, reference, verdict(subject, reference), common)


class Section(QWidget):
    """One part of the page; ``title`` and ``hint`` are those of its tab."""

    title = ""
    hint = ""
    scaled = True  # whether "One scale" makes a difference

    def display(self, shown: Shown) -> None:
        """Show it."""

    def restyle(self) -> None:
        """Take over the theme's colours where a palette is not enough; `display` follows."""

    def text(self) -> str:
        """What is shown as text, for the clipboard."""
        return ""

    def menu_entries(self) -> list[tuple[str, Callable[[], None]]]:
        """More entries of the context menu."""
        return []


def curve_colors(columns: int) -> list[str]:
    """Colours of the channels' curves; their mean, or a single kernel, has the gray one."""
    own = theme.colors().channels
    return [own[3]] if columns == 1 else [*(own[c % 3] for c in range(columns - 1)), own[3]]
