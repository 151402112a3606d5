"""Random images, filters and settings for the tests that compare with the reference."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from revdeconv_gui.core import Filter

DTYPES = ("uint8", "uint16", "float32", "float64")


def image(rng, height, width, channels, dtype="uint8"):
    """Noise with some black and some white areas, H x W x C."""
    values = rng.random((height, width, channels))
    values[: height // 3, : width // 3] = 0.0
    values[height // 2 :, width // 2 :] = np.where(rng.random() < 0.5, 1.0, values[height // 2 :, width // 2 :])
    if dtype.startswith("u"):
        return np.floor(values * np.iinfo(dtype).max + 0.5).astype(dtype)
    return values.astype(dtype)


def kernel(rng, channels, size, spread=1.0):
    """Kernels (C, n, n); about a quarter of the entries is exactly 0."""
    values = rng.normal(0.0, spread, (channels, size, size))
    values[rng.random(values.shape) < 0.25] = 0.0
    return values


@st.composite
def scenes(draw, max_images=2, max_side=17):
    """Images of one channel count that each hold a block or more, and a filter for them."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    size = draw(st.sampled_from((2, 3, 3, 3, 4, 5)))
    channels = draw(st.sampled_from((1, 2, 3, 3, 4, 5)))
    dtype = draw(st.sampled_from(DTYPES))
    sides = st.integers(2 * size, max(2 * size, max_side))
    images = [image(rng, draw(sides), draw(sides), channels, dtype) for _ in range(draw(st.integers(1, max_images)))]
    per_channel = draw(st.booleans())
    bias = rng.normal(0, 0.1, channels if per_channel else 1) if draw(st.booleans()) else 0.0
    teacher = Filter(kernel(rng, channels if per_channel else 1, size, 0.5), draw(st.sampled_from((1.0, 0.5))), bias)
    return images, teacher


def photograph(rng, height=180, width=250):
    """Smooth areas, edges and a little noise, H x W x 3 uint8: few blocks saturate under the paper's filters."""
    y, x = np.mgrid[0:height, 0:width] / 255.0
    phases = rng.uniform(0, 6, 3)
    smooth = 0.5 + 0.3 * np.sin(9 * x[..., np.newaxis] + phases) * np.cos(7 * y[..., np.newaxis] - phases)
    smooth[height // 3 : height // 2, width // 3 : width // 2] *= 0.4
    return np.clip(255 * smooth + rng.normal(0, 10, smooth.shape), 0, 255).round().astype(np.uint8)
