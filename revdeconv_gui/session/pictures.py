"""The pictures of the workbench: what the filter makes of an image, what the reverse operator makes of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.settings import Activation

if TYPE_CHECKING:
    from revdeconv_gui.core.methods import FittedInverse, Prepared
    from revdeconv_gui.core.sensitivity import Sensitivity

Pixels = npt.NDArray[Any]


class ReverseWith(StrEnum):
    """Which filter the deconvolution reverses."""

    LEARNED = "learned"
    TRUE = "true"


class Fourth(StrEnum):
    """What the fourth picture of the workbench shows."""

    DIFFERENCE = "difference"
    ERROR = "error"
    SENSITIVITY = "sensitivity"


@dataclass(frozen=True, eq=False, slots=True)
class Measures:
    """Of 8-bit images over the covered area (algorithm section 4).

    ``mae0`` and ``psnr0`` are those of the filtered image zoomed by nearest neighbour, ``mae`` and ``psnr`` those of
    the deconvolved image; ``change`` is (MAE - MAE0) / MAE0.
    """

    mae0: float
    psnr0: float
    mae: float | None = None
    psnr: float | None = None
    change: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Pictures:
    """What the workbench shows for one image. All 8-bit; ``deconvolved`` is None until there is a filter to reverse.

    Attributes
    ----------
    source : object
        The image's token (its pixels where they are in memory only); whose pictures these are.
    filter : Filter
        What made ``filtered``.
    original : ndarray of uint8, shape (H, W) or (H, W, C)
    filtered : ndarray of uint8, shape (floor(H/n), floor(W/n)) or (..., C)
    deconvolved : ndarray of uint8, shape (floor(H/n) n, floor(W/n) n) or (..., C), or None
    size : int
        n.
    measures : Measures
    note : str
        Why nothing could be deconvolved, where that is not for want of a learned filter.
    method, made_by : str
        Name of the method that made ``deconvolved``; the same with its settings, in words.
    fitted_on : str
        What a fitted method was fitted on, in words.
    operator : FittedInverse or None
        The fitted method, which can be saved.
    reverse : Filter or None
        What was reversed, with one kernel for each channel.
    sensitivity : Sensitivity or None
        What a step of the filtered pixels does to the deconvolved ones.
    """

    source: object
    filter: Filter
    original: npt.NDArray[np.uint8]
    filtered: npt.NDArray[np.uint8]
    deconvolved: npt.NDArray[np.uint8] | None
    size: int
    measures: Measures
    note: str = ""
    method: str = "reverse"
    made_by: str = ""
    fitted_on: str = ""
    operator: FittedInverse | None = None
    reverse: Filter | None = None
    sensitivity: Sensitivity | None = None


class Overtaken(Exception):
    """Nobody waits for the pictures any more: newer ones were asked for."""


def make_pictures(
    pixels: Pixels,
    filter: Filter,
    activation: Activation,
    reverse: Filter | None,
    method: Prepared | None = None,
    asked: Callable[[], bool] = lambda: True,
) -> Pictures:
    """Filter an image, deconvolve the filtered image, and measure both against the original.

    Deconvolved by reversing ``reverse``, else by ``method``; not at all where both are None.

    ``asked`` tells, after each of these, whether anybody still waits.

    Raises
    ------
    ValueError
        If the image is smaller than the kernel, or channels do not fit.
    Overtaken
        If ``asked`` said no.
    """

    def go_on() -> None:
        if not asked():
            raise Overtaken

    # Here, not above: these load numba, and the window should paint first.
    from revdeconv_gui.core import (
        covered_shape,
        deconvolve,
        forward,
        mean_absolute_error,
        psnr,
        signed_change,
        to_uint8,
        zoom_nearest,
    )

    go_on()
    original = to_uint8(pixels)
    go_on()
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    filtered = to_uint8(forward(pixels, fit_filter(filter, channels), activation=activation))
    go_on()
    deconvolved = None
    if reverse is not None:
        reverse = fit_filter(reverse, channels)
        deconvolved = deconvolve(filtered, reverse)
    elif method is not None:
        deconvolved = method.apply(filtered)
    covered = covered_shape(original.shape, filter.size)
    inside = original[: covered[0], : covered[1]]
    go_on()
    zoomed = zoom_nearest(filtered, covered)
    measures = Measures(mean_absolute_error(zoomed, inside), psnr(zoomed, inside))
    if deconvolved is not None:
        mae = mean_absolute_error(deconvolved, inside)
        measures = Measures(
            measures.mae0, measures.psnr0, mae, psnr(deconvolved, inside), signed_change(mae, measures.mae0)
        )
    gains = None if reverse is None else gains_of(filtered, reverse)
    return Pictures(
        pixels, filter, original, filtered, deconvolved, filter.size, measures, reverse=reverse, sensitivity=gains
    )


def gains_of(filtered: npt.NDArray[np.uint8], reverse: Filter) -> Sensitivity:
    """What a step of the filtered pixels does when that filter is reversed."""
    from revdeconv_gui.core.deconvolution import ReverseOperator
    from revdeconv_gui.core.sensitivity import sensitivity

    return sensitivity(filtered, ReverseOperator(reverse, 1 if filtered.ndim == 2 else filtered.shape[2]))


def fit_filter(filter: Filter, channels: int) -> Filter:
    """The filter for a gray image too: there, a colour filter's kernels are averaged."""
    if filter.channels in (1, channels) or channels != 1:
        return filter.for_channels(channels)
    return Filter(filter.kernels.mean(axis=0), filter.weight, filter.bias.mean(), f"{filter.name} (mean of channels)")
