"""The names of the methods and how each is made ready. Imports neither numpy nor numba."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from revdeconv_gui.core.phrases import phrase

if TYPE_CHECKING:
    import numpy.typing as npt

    from revdeconv_gui.core.filters import Filter
    from revdeconv_gui.core.pixels import Image
    from revdeconv_gui.core.settings import Activation

Progress = Callable[[int, int], object]


class Prepared(Protocol):
    """A method made ready for one filter."""

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = ...) -> Image:
        """Recover an image (h n, w n[, C]) from a filtered one (h, w[, C]).

        Parameters
        ----------
        filtered : array_like
            uint8 as from a file, uint16, or float in [0, 1].
        dtype : {uint8, float64}
            uint8, the default: floor(255 Y + 0.5). float64: Y itself.

        Raises
        ------
        TypeError, ValueError
            For a wrong dtype, shape or channel count.
        """


@dataclass(frozen=True, slots=True)
class Method:
    """One way to deconvolve.

    Attributes
    ----------
    name : str
        As on the command line.
    summary : str
        One line for people.
    fitted : bool
        Whether it must be fitted on training images.
    module : str
        Module of this package whose ``prepare`` (and, for fitted ones, ``each_left_out``) makes it.
    parameters : tuple of str
        Keyword arguments of `prepare` besides those that all methods have.
    """

    name: str
    summary: str
    fitted: bool
    module: str
    parameters: tuple[str, ...] = ()

    def prepare(
        self,
        filter: Filter,
        *,
        images: Sequence[npt.ArrayLike] | None = None,
        activation: Activation | str = "clip",
        progress: Progress | None = None,
        **parameters: Any,
    ) -> Prepared:
        """Make the method ready for a filter.

        Parameters
        ----------
        filter : Filter
            The filter to undo.
        images : sequence of array_like, optional
            Training images (unfiltered); only for methods that are fitted, never the image that is to be measured.
        activation : {"clip", "relu", "identity"}
            Of the filter.
        progress : callable, optional
            Called with (work done, work in all) of a fit that takes seconds; what it raises ends it.
        **parameters
            See `parameters`; the functions of the method's module document them.

        Raises
        ------
        ValueError
            If a fitted method has no images, or a parameter is unknown or out of range.
        """
        self._check(parameters)
        training: tuple[Any, ...] = ()
        if self.fitted:
            if images is None or not len(images):
                raise ValueError(f"{self.name} must be fitted: it needs training images")
            training = (images, progress)
        module = importlib.import_module(f".{self.module}", __package__)
        made: Prepared = module.prepare(self.name, filter, activation, *training, **parameters)
        return made

    def each_left_out(
        self,
        images: Sequence[npt.ArrayLike],
        filter: Filter,
        *,
        activation: Activation | str = "clip",
        progress: Progress | None = None,
        **parameters: Any,
    ) -> Iterator[Prepared]:
        """For each image the method, fitted on all the others (where it is fitted at all).

        Parameters
        ----------
        progress : callable, optional
            Called with (work done, work in all) of the fitting; what it raises ends it.

        Raises
        ------
        ValueError
            As `prepare`; also where a fitted method has fewer than two images.
        """
        self._check(parameters)
        module = importlib.import_module(f".{self.module}", __package__)
        if self.fitted:
            yield from module.each_left_out(self.name, filter, activation, images, progress, **parameters)
            return
        prepared = module.prepare(self.name, filter, activation, **parameters)
        for _ in images:
            yield prepared

    def _check(self, parameters: dict[str, Any]) -> None:
        for name in parameters:
            if name not in self.parameters:
                has = f"it has {', '.join(self.parameters)}" if self.parameters else "it has none"
                raise ValueError(f"{self.name} has no parameter {name!r}; {has}")


_ALL = (
    Method(
        "reverse",
        phrase("the paper's: run the filter backwards, entry by entry (equation 3)"),
        False, "simple", ("reversed", "zero_below"),
    ),
    Method(
        "zoom", phrase("repeat each filtered pixel n x n times; what the others are measured against"), False, "simple"
    ),
    Method("bicubic", phrase("enlarge by bicubic interpolation; knows nothing of the filter"), False, "simple"),
    Method(
        "minimum-norm",
        phrase("the block nearest to the zoom that filters to the pixel, one division per block"),
        False, "simple", ("around",),
    ),
    Method("wiener", phrase("zoom, then Wiener deconvolution with the kernel"), False, "classic", ("balance",)),
    Method(
        "richardson-lucy",
        phrase("zoom, then Richardson-Lucy deconvolution with the kernel"),
        False,
        "classic",
        ("iterations",),
    ),
    Method(
        "learned-inverse",
        phrase("linear, from a neighbourhood of one channel; fitted by ridge regression in under a second"),
        True, "learned", ("radius", "ridge", "back_projection"),
    ),
    Method(
        "learned-colour",
        phrase("linear, from all channels together, back-projected on the filtered image; fitted in under a second"),
        True, "learned", ("radius", "ridge", "back_projection"),
    ),
    Method(
        "learned-network",
        phrase("two layers of rectified units from all channels together; fitted on absolute error in some seconds"),
        True, "learned", ("radius", "back_projection", "hidden", "steps", "seed"),
    ),
)  # fmt: skip

METHODS: dict[str, Method] = {method.name: method for method in _ALL}


def find(name: str) -> Method:
    """The method of a name.

    Raises
    ------
    ValueError
        If there is none; the message names those there are.
    """
    if name not in METHODS:
        raise ValueError(f"there is no method {name!r}; there are {', '.join(METHODS)}")
    return METHODS[name]
