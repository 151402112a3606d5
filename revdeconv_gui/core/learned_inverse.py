"""Learned inverse: a linear operator from a neighbourhood of filtered pixels to the block they came from.

Not of the paper: what deconvolution could reach. Ridge regression (see `ridge`) on training images, never on the
image that is to be measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
import numpy.typing as npt

from .filters import Filter, FloatArray
from .neighbourhoods import apply_blocks, check_radius, samples
from .pixels import Image, as_planes
from .ridge import Ridge, Sums
from .settings import Activation

DEFAULT_RADIUS = 2


@dataclass(frozen=True, eq=False, slots=True)
class LearnedInverse:
    """A fitted linear operator.

    Attributes
    ----------
    operator : ndarray of float64, shape (t (2 r + 1)^2 + 1, t n^2)
        Maps a neighbourhood (raster order, one channel after the other) and a constant 1 to a block (likewise).
    size : int
        n, how many times larger the result is.
    radius : int
        r, in filtered pixels.
    together : int
        t: 1 where each channel is taken on its own (the operator is the same for all), C where all are taken together.
    ridge : float or None
        The penalty that it was fitted with.
    """

    operator: FloatArray
    size: int
    radius: int
    together: int = 1
    ridge: float | None = None

    def blocks(self, known: FloatArray) -> FloatArray:
        """Neighbourhoods (rows, t (2 r + 1)^2) in [0, 1] as blocks (rows, t n^2), not clipped."""
        return np.asarray(known @ self.operator[:-1] + self.operator[-1])

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """Deconvolve a filtered image (h, w) or (h, w, C) to (h n, w n[, C]), uint8 or float64 clipped to [0, 1].

        Raises
        ------
        TypeError, ValueError
            For a wrong dtype or shape, or another number of channels than it takes together.
        """
        return apply_blocks(self, filtered, dtype)


def fit_learned_inverse(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    *,
    radius: int = DEFAULT_RADIUS,
    ridge: float | None = None,
    activation: Activation | str = Activation.CLIP,
    together: bool = False,
) -> LearnedInverse:
    """Fit the operator by ridge regression on images and what the filter makes of them (8 bits, as from a file).

    Never fit it on the image that is to be measured; see `leave_one_out_inverses`.

    Parameters
    ----------
    images : sequence of array_like, each (H, W) or (H, W, C)
        Training images.
    filter : Filter
        The filter to undo.
    radius : int
        0 to 3: neighbourhoods of (2 r + 1)^2 filtered pixels.
    ridge : float, optional
        Penalty on the squared weights (the constant is free), for pixels in [0, 1]. By default chosen by generalised
        cross-validation (Golub, Heath & Wahba 1979).
    activation : {"clip", "relu", "identity"}
        Of the filter.
    together : bool
        Look at all channels at once instead of at each on its own; all images then need as many of them.

    Raises
    ------
    ValueError
        If there is no image, or one is smaller than the kernel, or the radius or ridge is out of range.
    """
    _check(images, radius, ridge)
    taken = channels_together(images, together)
    sums = reduce(add, (image_sums(image, filter, activation, radius, taken) for image in images))
    return _solve(sums, filter.size, radius, taken, ridge)


def leave_one_out_inverses(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    *,
    radius: int = DEFAULT_RADIUS,
    ridge: float | None = None,
    activation: Activation | str = Activation.CLIP,
    together: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> Iterator[LearnedInverse]:
    """For each image the operator that is fitted on all the others.

    The sums of products over all images are made once; those of the image are taken away again, which for 8-bit
    images is exact, bit for bit what fitting on the others gives.

    Parameters
    ----------
    progress : callable, optional
        Called with (images read, images).

    Other parameters are those of `fit_learned_inverse`.

    Raises
    ------
    ValueError
        As `fit_learned_inverse`; also where there are fewer than two images.
    """
    _check(images, radius, ridge)
    if len(images) < 2:
        raise ValueError("leaving one image out takes at least two images")
    taken = channels_together(images, together)
    each: list[Sums] = []
    for image in images:
        each.append(image_sums(image, filter, activation, radius, taken))
        if progress is not None:
            progress(len(each), len(images))
    whole = reduce(add, each)
    for sums in each:
        yield _solve(whole - sums, filter.size, radius, taken, ridge)


def channels_together(images: Sequence[npt.ArrayLike], together: bool) -> int:
    """1, or the number of channels that all images have.

    Raises
    ------
    ValueError
        If they have not the same number.
    """
    if not together:
        return 1
    counts: set[int] = {as_planes(image).shape[2] for image in images}
    if len(counts) > 1:
        raise ValueError("images whose channels are taken together must all have the same number of them")
    return counts.pop()


def image_sums(image: npt.ArrayLike, filter: Filter, activation: Activation | str, radius: int, together: int) -> Sums:
    """Sums of products over one image, in units of 1/255."""
    return reduce(add, (Sums.of(*rows) for rows in samples(image, filter, activation, radius, together)))


def _check(images: Sequence[npt.ArrayLike], radius: int, ridge: float | None) -> None:
    check_radius(radius)
    if ridge is not None and not ridge >= 0.0:
        raise ValueError(f"the ridge must not be negative, not {ridge}")
    if not len(images):
        raise ValueError("there is no image to fit the learned inverse on")


def _solve(sums: Sums, size: int, radius: int, together: int, ridge: float | None) -> LearnedInverse:
    system = Ridge.of(sums, 255.0)
    penalty = system.best_penalty() if ridge is None else ridge
    return LearnedInverse(system.solve(penalty), size, radius, together, penalty)
