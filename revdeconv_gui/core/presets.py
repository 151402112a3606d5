"""The named filters. The first three are those of the paper's experiment (Nguyen 2023, section 3).

All are meant as correlations: the matrix is laid on the image as it stands. Angles are in degrees, counter-clockwise
from the right. What of them a user may choose stands in `recipes`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from .filters import Filter, FloatArray

PAPER_FILTERS = ("blur", "sharpening", "edge")


def blur(size: int = 3) -> Filter:
    """Box blur: ones, weight 1 / n^2."""
    return Filter(np.ones((size, size)), 1.0 / (size * size), name="blur")


def sharpening() -> Filter:
    """Sharpening filter of the paper, 3 x 3."""
    return Filter(np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]), name="sharpening")


def edge() -> Filter:
    """Edge-detection filter of the paper (8-neighbour Laplacian), 3 x 3."""
    return Filter(np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]), name="edge")


def identity(size: int = 3) -> Filter:
    """One at the centre (n // 2, n // 2), zero elsewhere."""
    kernel = np.zeros((size, size))
    kernel[size // 2, size // 2] = 1.0
    return Filter(kernel, name="identity")


def emboss(angle: float = 315.0) -> Filter:
    """Emboss, 3 x 3, sum 1: bright towards ``angle``, a multiple of 45; the default is the lower right."""
    kernel = np.ones((3, 3))
    # The eight neighbours from the right on, counter-clockwise; the farther from the angle, the darker.
    ring = ((1, 2), (0, 2), (0, 1), (0, 0), (1, 0), (2, 0), (2, 1), (2, 2))
    for step, at in enumerate(ring):
        away = abs((step - round(angle / 45.0) + 4) % 8 - 4)
        kernel[at] = 2 - away
    return Filter(kernel, name="emboss")


def gaussian(size: int = 3, sigma: float | None = None) -> Filter:
    """Sampled Gaussian, normalised to sum 1. ``sigma`` in pixels; the default is OpenCV's for the size.

    The 3 x 3 default is the binomial 1 2 1 kernel with weight 1/16.
    """
    if sigma is None and size == 3:
        return Filter(np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]]), 1.0 / 16.0, name="gaussian")
    kernel = _bell(size, 0.3 * ((size - 1) * 0.5 - 1) + 0.8 if sigma is None else sigma)
    return Filter(kernel / kernel.sum(), name="gaussian")


def _bell(size: int, sigma: float) -> FloatArray:
    at = np.arange(size) - (size - 1) / 2
    row = np.exp(-(at**2) / (2.0 * sigma**2))
    kernel: FloatArray = np.outer(row, row)
    return kernel


def laplacian() -> Filter:
    """4-neighbour Laplacian, 3 x 3."""
    return Filter(np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]]), name="laplacian")


def sobel_x(size: int = 3) -> Filter:
    """Sobel derivative along x (columns), as a correlation.

    Larger sizes (odd) are those of OpenCV's getDerivKernels: binomial coefficients across, their differences along.
    """
    return Filter(np.outer(_binomial(size), _derivative(size)), name="sobel-x")


def sobel_y(size: int = 3) -> Filter:
    """Sobel derivative along y (rows), as a correlation; sizes as `sobel_x`."""
    return Filter(np.outer(_derivative(size), _binomial(size)), name="sobel-y")


def _binomial(size: int) -> FloatArray:
    return np.array([math.comb(size - 1, k) for k in range(size)], dtype=np.float64)


def _derivative(size: int) -> FloatArray:
    return np.convolve(_binomial(size - 1), [-1.0, 1.0])


def prewitt_x() -> Filter:
    """Prewitt derivative along x (columns), as a correlation."""
    return Filter(np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]), name="prewitt-x")


def prewitt_y() -> Filter:
    """Prewitt derivative along y (rows), as a correlation."""
    return Filter(np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]]), name="prewitt-y")


def motion(size: int = 3, angle: float = 45.0) -> Filter:
    """Motion blur: a line of length n through the centre at ``angle`` degrees (counter-clockwise), sum 1."""
    kernel = np.zeros((size, size))
    centre = (size - 1) / 2
    steps = 8 * size
    for t in np.linspace(-centre, centre, steps):
        row = centre - t * math.sin(math.radians(angle))
        column = centre + t * math.cos(math.radians(angle))
        kernel[math.floor(row + 0.5), math.floor(column + 0.5)] += 1.0
    kernel = (kernel > 0).astype(np.float64)
    return Filter(kernel, 1.0 / float(kernel.sum()), name="motion")


def unsharp(size: int = 5, sigma: float = 1.0, amount: float = 1.0) -> Filter:
    """Unsharp masking in one filter: the image plus ``amount`` times what a Gaussian takes away, sum 1; n odd.

    Gonzalez & Woods, Digital Image Processing, section "Unsharp masking and highboost filtering".
    """
    kernel = -amount * gaussian(size, sigma).effective[0]
    kernel[size // 2, size // 2] += 1.0 + amount
    return Filter(kernel, name="unsharp")


def laplacian_of_gaussian(size: int = 5, sigma: float = 1.0) -> Filter:
    """Laplacian of Gaussian (Marr & Hildreth 1980), shifted to sum 0 as MATLAB's fspecial('log') does."""
    at = np.arange(size) - (size - 1) / 2
    squared = at[:, np.newaxis] ** 2 + at**2
    bell = _bell(size, sigma)
    kernel = bell / bell.sum() * (squared - 2.0 * sigma**2) / sigma**4
    return Filter(kernel - kernel.mean(), name="log")


def gabor(
    size: int = 7, wavelength: float = 4.0, orientation: float = 0.0, sigma: float = 2.0, phase: float = 0.0
) -> Filter:
    """Gabor filter: a wave under a Gaussian, with an aspect ratio of 0.5 (the envelope is longer along the stripes).

    The formula of OpenCV's getGaborKernel, after Daugman (1985). ``orientation`` is the direction in which the wave
    runs (0: upright stripes), ``phase`` 0 gives an even filter and 90 an odd one. The sum is not made 0.
    """
    at = np.arange(size) - (size - 1) / 2
    angle = math.radians(orientation)
    across = at * math.cos(angle) - at[:, np.newaxis] * math.sin(angle)
    along = at * math.sin(angle) + at[:, np.newaxis] * math.cos(angle)
    envelope = np.exp(-(across**2 + 0.25 * along**2) / (2.0 * sigma**2))
    kernel = envelope * np.cos(2.0 * math.pi * across / wavelength + math.radians(phase))
    kernel[np.abs(kernel) < 1e-12] = 0.0  # the cosine of a right angle is not quite 0 to a computer
    return Filter(kernel, name="gabor")


def disk(size: int = 5, radius: float = 2.5) -> Filter:
    """Blur of a lens out of focus: a disk, each entry by the share of its area that is inside, sum 1.

    As MATLAB's fspecial('disk'); the shares are counted on 32 x 32 points.
    """
    points = (np.arange(size * 32) + 0.5) / 32.0 - size / 2.0
    inside = points[:, np.newaxis] ** 2 + points**2 <= radius**2
    kernel = inside.reshape(size, 32, size, 32).sum(axis=(1, 3), dtype=np.float64)
    return Filter(kernel / kernel.sum(), name="disk")


PRESETS: dict[str, Callable[[], Filter]] = {
    "blur": blur,
    "sharpening": sharpening,
    "edge": edge,
    "identity": identity,
    "emboss": emboss,
    "gaussian": gaussian,
    "laplacian": laplacian,
    "sobel-x": sobel_x,
    "sobel-y": sobel_y,
    "prewitt-x": prewitt_x,
    "prewitt-y": prewitt_y,
    "motion": motion,
}


def preset(name: str) -> Filter:
    """The filter of that name.

    Raises
    ------
    KeyError
        If there is no such name; the message lists those there are.
    """
    try:
        make = PRESETS[name]
    except KeyError:
        raise KeyError(f"no filter is named {name!r}; there are {', '.join(PRESETS)}") from None
    return make()
