"""What a kernel does: its frequency response, impulse and step response, separability, and its work on a pattern.

Everything here is about the correlation with stride 1, as other programs apply a kernel.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .filters import FloatArray

FREQUENCIES = 64  # default number of frequencies along an axis


def frequency_response(kernel: FloatArray, size: int = FREQUENCIES) -> FloatArray:
    """Magnitude |H(u, v)| = |sum_ij k[i, j] exp(-2 pi i (u i + v j))| on a grid of frequencies.

    The discrete Fourier transform of the kernel padded with zeros (Gonzalez & Woods, Digital Image Processing,
    chapter 4). A correlation has the complex conjugate of it, which has the same magnitude.

    Parameters
    ----------
    kernel : ndarray of float64, shape (n, n)
    size : int
        Frequencies along each axis, even, at least n.

    Returns
    -------
    ndarray of float64, shape (size, size)
        Frequency 0 is at (size // 2, size // 2); rows and columns are `frequencies` cycles per pixel.

    Raises
    ------
    ValueError
        If ``size`` is odd or below n.
    """
    if size % 2 or size < kernel.shape[0]:
        raise ValueError(f"the number of frequencies must be even and at least {kernel.shape[0]}, not {size}")
    magnitude: FloatArray = np.abs(np.fft.fftshift(np.fft.fft2(kernel, (size, size))))
    return magnitude


def frequencies(size: int = FREQUENCIES) -> FloatArray:
    """Cycles per pixel along an axis of `frequency_response`: -1/2 to 1/2 - 1/size."""
    return np.fft.fftshift(np.fft.fftfreq(size))


def radial_profile(magnitude: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean of a frequency response over rings around frequency 0.

    Parameters
    ----------
    magnitude : ndarray of float64, shape (S, S)
        As of `frequency_response`.

    Returns
    -------
    radius : ndarray of float64, shape (S // 2 + 1,)
        Middle of each ring in cycles per pixel, 0 to 1/2; rings are 1 / S wide.
    mean : ndarray of float64, shape (S // 2 + 1,)
        Corners beyond 1/2 belong to no ring.
    """
    size = magnitude.shape[0]
    at = np.arange(size) - size // 2
    ring = np.floor(np.hypot(at[:, np.newaxis], at) + 0.5).astype(np.intp).ravel()
    count = size // 2 + 1
    inside = ring < count
    totals = np.bincount(ring[inside], magnitude.ravel()[inside], minlength=count)
    return np.arange(count) / size, totals / np.bincount(ring[inside], minlength=count)


def correlate(image: FloatArray, kernel: FloatArray) -> FloatArray:
    """Correlate with stride 1: y[r, q] = sum_ij x[r + i - n // 2, q + j - n // 2] k[i, j].

    The image is continued by its border pixels, as `scipy.ndimage.correlate` does with ``mode="nearest"``.

    Parameters
    ----------
    image : ndarray of float64, shape (H, W)
    kernel : ndarray of float64, shape (n, n)

    Returns
    -------
    ndarray of float64, shape (H, W)
    """
    n = kernel.shape[0]
    height, width = image.shape
    before, after = n // 2, n - 1 - n // 2
    padded = np.pad(image, (before, after), mode="edge")
    result: FloatArray = np.zeros((height, width))
    for i in range(n):
        for j in range(n):
            if kernel[i, j] != 0.0:
                result += kernel[i, j] * padded[i : i + height, j : j + width]
    return result


def impulse_response(kernel: FloatArray) -> FloatArray:
    """What the correlation makes of a single white pixel on black: the kernel turned by 180 degrees.

    Returns
    -------
    ndarray of float64, shape (2 (n // 2) + 1, 2 (n // 2) + 1)
        The white pixel was in the middle. Of an even size, one row and column more than the kernel has.
    """
    side = 2 * (kernel.shape[0] // 2) + 1
    impulse = np.zeros((side, side))
    impulse[side // 2, side // 2] = 1.0
    return correlate(impulse, kernel)


@dataclass(frozen=True, eq=False, slots=True)
class StepResponse:
    """What the correlation makes of a step from 0 to 1.

    Attributes
    ----------
    at : ndarray of float64, shape (M,)
        Pixels from the step; the first white pixel is at 0.
    across : ndarray of float64, shape (M,)
        Of a step from left to right: a row of the result.
    down : ndarray of float64, shape (M,)
        Of a step from top to bottom: a column of the result.
    """

    at: FloatArray
    across: FloatArray
    down: FloatArray


def step_response(kernel: FloatArray) -> StepResponse:
    """Step responses of a kernel (n, n), as far on both sides as it reaches and two pixels more."""
    reach = kernel.shape[0] + 2
    step = (np.arange(2 * reach) >= reach).astype(np.float64)
    wide = np.repeat(step[np.newaxis], kernel.shape[0], axis=0)
    row = correlate(wide, kernel)[0]
    column = correlate(wide.T, kernel)[:, 0]
    return StepResponse(np.arange(-reach, reach, dtype=np.float64), row, column)


@dataclass(frozen=True, eq=False, slots=True)
class Separability:
    """How near a kernel is to a column times a row.

    Attributes
    ----------
    singular_values : ndarray of float64, shape (n,)
        Falling.
    share : float
        Part of the energy (the sum of squared weights) that the best rank-1 kernel has; NaN for a zero kernel.
    column, row : ndarray of float64, shape (n,)
        Factors of the best rank-1 kernel (Eckart & Young 1936), of equal norms.
    """

    singular_values: FloatArray
    share: float
    column: FloatArray
    row: FloatArray

    @property
    def best(self) -> FloatArray:
        """The best rank-1 kernel, shape (n, n)."""
        return np.outer(self.column, self.row)

    @property
    def rank(self) -> int:
        """Number of singular values that are more than rounding (a millionth of the largest)."""
        return int(np.count_nonzero(self.singular_values > 1e-6 * self.singular_values[0]))


def separability(kernel: FloatArray) -> Separability:
    """Singular value decomposition of a kernel (n, n)."""
    left, values, right = np.linalg.svd(kernel)
    column, row = left[:, 0], right[0]
    # The sign is free: the larger end of the column is made positive, so that equal kernels look equal.
    sign = 1.0 if column[np.abs(column).argmax()] >= 0.0 else -1.0
    root = np.sqrt(values[0])
    relative = values / values[0] if values[0] > 0.0 else values
    energy = float(np.square(relative).sum())
    share = 1.0 / energy if energy > 0.0 else float("nan")
    return Separability(values, share, sign * root * column, sign * root * row)


def probe_pattern(side: int = 72) -> FloatArray:
    """A picture to try a kernel on: bars, a chirp (zone plate), dots and a slanted edge, a checker.

    Parameters
    ----------
    side : int
        Even, at least 32.

    Returns
    -------
    ndarray of float64, shape (side, side)
        In [0, 1], the same every time.
    """
    half = side // 2
    at = np.arange(half)
    pattern = np.empty((2 * half, 2 * half))
    # Upper left: upright bars, each thinner than the one before, on a gray ground.
    edges = np.cumsum(np.maximum(1, half // 4 // 2 ** (np.arange(2 * half) // 2)))
    pattern[:half, :half] = np.where(np.searchsorted(edges, at, side="right") % 2, 0.85, 0.15)
    # Upper right: a zone plate, whose local frequency rises from the middle to half a cycle per pixel at the sides.
    r2 = np.square(at[:, np.newaxis] - half / 2) + np.square(at - half / 2)
    pattern[:half, half:] = 0.5 + 0.5 * np.cos(np.pi * r2 / half)
    # Lower left: a slanted edge with three dots in its dark half.
    slanted = np.where(at[:, np.newaxis] + 0.4 * at > 0.9 * half, 0.8, 0.2)
    for place, size in ((half // 8, 1), (half // 3, 2), (half * 5 // 8, 3)):
        slanted[half // 8 : half // 8 + size, place : place + size] = 1.0
    pattern[half:, :half] = slanted
    # Lower right: checkers of one pixel, of four, and a ramp.
    rows, columns = np.meshgrid(at, at, indexing="ij")
    fine, coarse = (rows + columns) % 2, (rows // 4 + columns // 4) % 2
    ramp = columns / (half - 1)
    third = half // 3
    pattern[half:, half:] = np.where(rows < third, fine, np.where(rows < 2 * third, coarse, ramp))
    return pattern
