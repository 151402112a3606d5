"""How near each method comes to the original images, fitted methods never having seen the image that is measured."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.convolution import forward
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.measures import covered_shape, mean_absolute_error, psnr, signed_change, ssim
from revdeconv_gui.core.pixels import Image, as_planes, to_uint8
from revdeconv_gui.core.settings import Activation

from .registry import METHODS, Method, Prepared, Progress, find

_FINE = 1000  # steps of progress to a method


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One method, means over the images, covered area, 8 bits.

    Attributes
    ----------
    method : str
    fitted : bool
        Whether it was fitted, for each image on all the others.
    mae : float
        Mean absolute error, in [0, 1].
    change : float
        (MAE - MAE of the zoom) / MAE of the zoom: below 0 it is nearer to the originals than the plain zoom.
    psnr, ssim : float
        Means of each image's; the SSIM is NaN where every image is too small for it.
    errors : tuple of float
        Mean absolute error of each image.
    fit_seconds, apply_seconds : float
        Per image; on this machine, now.
    """

    method: str
    fitted: bool
    mae: float
    change: float
    psnr: float
    ssim: float
    errors: tuple[float, ...]
    fit_seconds: float
    apply_seconds: float

    @property
    def verdict(self) -> str:
        """The sign of the change in words."""
        if self.change < 0.0:
            return "nearer than the zoom"
        return "farther than the zoom" if self.change > 0.0 else "same as the zoom"


@dataclass(frozen=True, slots=True)
class MethodTable:
    """All methods on one set of images.

    Attributes
    ----------
    filter : Filter
    activation : Activation
    images : int
    rows : tuple of MethodRow
        In the order that was asked for.
    """

    filter: Filter
    activation: Activation
    images: int
    rows: tuple[MethodRow, ...]


def leave_one_out(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    method: str,
    *,
    activation: Activation | str = Activation.CLIP,
    progress: Progress | None = None,
    **parameters: Any,
) -> Iterator[Prepared]:
    """For each image the method, fitted on all the others; parameters as `Method.prepare`.

    Raises
    ------
    ValueError
        If there is no such method or parameter, or a fitted method has fewer than two images.
    """
    return find(method).each_left_out(images, filter, activation=activation, progress=progress, **parameters)


def compare_methods(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    methods: Sequence[str] | None = None,
    *,
    activation: Activation | str = Activation.CLIP,
    parameters: Mapping[str, Mapping[str, Any]] | None = None,
    progress: Progress | None = None,
    on_image: Callable[[str, int, Image, Image], object] | None = None,
    on_row: Callable[[MethodRow], object] | None = None,
) -> MethodTable:
    """Filter each image, store it in 8 bits, recover it by each method, and measure.

    Parameters
    ----------
    images : sequence of array_like, each (H, W) or (H, W, C)
        Originals. Methods that are fitted see, for each image, all the others only (leave-one-out).
    filter : Filter
        The filter to undo.
    methods : sequence of str, optional
        Names; by default all.
    activation : {"clip", "relu", "identity"}
        Of the filter.
    parameters : mapping of mappings, optional
        Method name to keyword arguments for it, as `Method.prepare` takes them.
    progress : callable, optional
        Called with (work done, work in all); what it raises ends the comparison.
    on_image : callable, optional
        Called with the method's name, the image's index, its filtered and its recovered image (8 bits).
    on_row : callable, optional
        Called with each row when it is complete.

    Raises
    ------
    TypeError, ValueError
        For a wrong image, method or parameter, or fewer than two images where a method is fitted.
    """
    if not len(images):
        raise ValueError("there is no image to compare methods on")
    chosen = [find(name) for name in (METHODS if methods is None else methods)]
    if not chosen:
        raise ValueError("there is no method to compare")
    scene = _Scene.of(images, filter, Activation(activation))
    zoom_mae = float(np.mean(scene.errors(find("zoom").prepare(filter))))
    rows = []
    for index, method in enumerate(chosen):
        report = _Report(progress, index, len(chosen))
        rows.append(_row(scene, method, dict((parameters or {}).get(method.name, {})), zoom_mae, report, on_image))
        report(1, 1)
        if on_row is not None:
            on_row(rows[-1])
    return MethodTable(filter, scene.activation, len(images), tuple(rows))


@dataclass(slots=True)
class _Report:
    """Progress of one method as part of all."""

    target: Progress | None
    index: int
    count: int
    reached: int = 0

    def __call__(self, done: int, total: int) -> None:
        self.reached = max(self.reached, _FINE * done // max(total, 1))
        if self.target is not None:
            self.target(_FINE * self.index + self.reached, _FINE * self.count)


@dataclass(frozen=True, slots=True)
class _Scene:
    """Images, what the filter makes of them, and the part of them that can be recovered."""

    filter: Filter
    activation: Activation
    images: list[Image]
    filtered: list[npt.NDArray[np.uint8]]
    originals: list[npt.NDArray[np.uint8]]

    @classmethod
    def of(cls, images: Sequence[npt.ArrayLike], filter: Filter, activation: Activation) -> _Scene:
        planes = [as_planes(image) for image in images]
        filtered = [to_uint8(forward(image, filter, activation=activation)) for image in planes]
        shapes = [covered_shape(image.shape, filter.size) for image in planes]
        originals = [to_uint8(image[:height, :width]) for image, (height, width) in zip(planes, shapes, strict=True)]
        return cls(filter, activation, planes, filtered, originals)

    def errors(self, prepared: Prepared) -> list[float]:
        pairs = zip(self.filtered, self.originals, strict=True)
        return [mean_absolute_error(prepared.apply(y), x) for y, x in pairs]


def _row(
    scene: _Scene,
    method: Method,
    parameters: dict[str, Any],
    zoom_mae: float,
    report: _Report,
    on_image: Callable[[str, int, Image, Image], object] | None,
) -> MethodRow:
    errors, decibels, similar = [], [], []
    fitting, applying = 0.0, 0.0
    clock = time.perf_counter()
    prepared = method.each_left_out(
        scene.images, scene.filter, activation=scene.activation, progress=report, **parameters
    )
    for index, ready in enumerate(prepared):
        fitting += time.perf_counter() - clock
        clock = time.perf_counter()
        made = ready.apply(scene.filtered[index])
        applying += time.perf_counter() - clock
        original = scene.originals[index]
        errors.append(mean_absolute_error(made, original))
        decibels.append(psnr(made, original))
        similar.append(ssim(made, original))
        if on_image is not None:
            on_image(method.name, index, scene.filtered[index], made)
        report(index + 1, len(scene.images))
        clock = time.perf_counter()
    mae, count = float(np.mean(errors)), len(errors)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # all NaN: every image is too small
        similarity = float(np.nanmean(similar))
    return MethodRow(
        method.name, method.fitted, mae, signed_change(mae, zoom_mae), float(np.mean(decibels)), similarity,
        tuple(errors), fitting / count if method.fitted else 0.0, applying / count,
    )  # fmt: skip
