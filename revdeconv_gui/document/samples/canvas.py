"""Drawing with numpy so that every machine makes the same bits.

Sums, products and square roots are exact by IEEE 754; sines and the like differ in the last bit from one mathematics
library to the next and are rounded to 20 binary places here. Random numbers are a bit generator's raw output, which
NumPy promises to keep (those of Generator it does not).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 180, 250
Plane = npt.NDArray[np.float64]
Colour = npt.NDArray[np.float64]


def rgb(hexadecimal: str) -> Colour:
    """Colour "e07a5f" as three floats in [0, 1]."""
    return np.array([int(hexadecimal[at : at + 2], 16) for at in (0, 2, 4)]) / 255.0


def grid(scale: int = 2) -> tuple[Plane, Plane]:
    """x, shape (1, W scale), and y, shape (H scale, 1), in pixels of the final image."""
    x = (np.arange(WIDTH * scale) + 0.5) / scale
    y = (np.arange(HEIGHT * scale) + 0.5) / scale
    return x[np.newaxis, :], y[:, np.newaxis]


def fixed(values: Plane) -> Plane:
    """Values rounded to 20 binary places."""
    return np.rint(values * 1048576.0) / 1048576.0


def wave(turns: Plane) -> Plane:
    """Cosine of an angle in turns, in [-1, 1]."""
    return fixed(np.cos(2.0 * np.pi * fixed(turns - np.floor(turns))))


def decay(values: Plane) -> Plane:
    """exp(-values)."""
    return fixed(np.exp(-values))


def angle(y: Plane, x: Plane) -> Plane:
    """Angle of (x, y) in turns, in [-0.5, 0.5]."""
    return fixed(np.arctan2(y, x) / (2.0 * np.pi))


def smooth(low: float, high: float, values: Plane) -> Plane:
    """0 below ``low``, 1 above ``high``, a smooth step between; ``low`` may be above ``high``."""
    t = np.clip((values - low) / (high - low), 0.0, 1.0)
    return t * t * (3.0 - 2.0 * t)


def mix(one: Plane, other: Plane, share: Plane | float) -> Plane:
    """Colours between ``one`` (share 0) and ``other`` (share 1); ``share`` has no colour axis."""
    result: Plane = other - one
    result = result * np.asarray(share, dtype=np.float64)[..., np.newaxis]
    result += one
    return result


def ramp(values: Plane, *colours: str) -> Plane:
    """Colours along a list of equally spaced ones; 0 is the first and 1 the last."""
    return along(values, np.stack([rgb(colour) for colour in colours]))


def along(values: Plane, stops: Plane) -> Plane:
    """Colours along equally spaced ``stops``, shape (N, 3)."""
    at = np.clip(values, 0.0, 1.0) * (len(stops) - 1)
    lower = np.minimum(at.astype(np.int64), len(stops) - 2)
    steps = np.concatenate([stops[1:] - stops[:-1], stops[:1] * 0.0])
    result: Plane = steps[lower]
    result *= (at - lower)[..., np.newaxis]
    result += stops[lower]
    return result


def uniform(seed: int, *shape: int) -> Plane:
    """Random numbers in [0, 1)."""
    raw = np.random.PCG64(seed).random_raw(int(np.prod(shape)))
    return ((raw >> np.uint64(11)).astype(np.float64) * 2.0**-53).reshape(shape)


def noise(seed: int, x: Plane, y: Plane) -> Plane:
    """Smooth noise in [0, 1] with features of size 1, for coordinates that broadcast; repeats after 64."""
    lattice = uniform(seed, 64, 64)
    left, top = np.floor(x), np.floor(y)
    u, v = x - left, y - top
    u, v = u * u * (3.0 - 2.0 * u), v * v * (3.0 - 2.0 * v)
    c, r = left.astype(np.int64) % 64, top.astype(np.int64) % 64
    c1, r1 = (c + 1) % 64, (r + 1) % 64
    if x.shape[0] == 1 and y.shape[1] == 1:
        # A plain grid: first along x, for the lattice's rows alone. The same numbers, several times as fast.
        rows = lattice[:, c[0]] * (1.0 - u) + lattice[:, c1[0]] * u
        return rows[r[:, 0]] * (1.0 - v) + rows[r1[:, 0]] * v
    above = lattice[r, c] * (1.0 - u) + lattice[r, c1] * u
    below = lattice[r1, c] * (1.0 - u) + lattice[r1, c1] * u
    return above * (1.0 - v) + below * v


def cloud(seed: int, x: Plane, y: Plane, octaves: int = 4) -> Plane:
    """Sum of noises of halving size and height, in [0, 1]."""
    total = np.zeros(np.broadcast_shapes(x.shape, y.shape))
    share, norm = 1.0, 0.0
    for octave in range(octaves):
        scale = float(2**octave)
        total = total + share * noise(seed + octave, x * scale + 7.3 * octave, y * scale + 3.1 * octave)
        norm += share
        share *= 0.5
    return total / norm


def finished(picture: Plane, grain: float = 0.012, seed: int = 99) -> npt.NDArray[np.uint8]:
    """The picture averaged down to H x W x 3 and stored as uint8, with a little grain as from a camera."""
    scale = picture.shape[0] // HEIGHT
    parts = np.rint(np.clip(picture, 0.0, 1.0) * 65536.0).astype(np.int64)
    total = parts.reshape(HEIGHT, scale, WIDTH, scale, 3).sum(axis=(1, 3))
    # The sum of three uniform numbers is near enough to the bell curve of a sensor's noise.
    bell = uniform(seed, 3, HEIGHT, WIDTH, 1).sum(axis=0) - 1.5
    total = total + np.rint(bell * (2.0 * grain * 65536.0)).astype(np.int64) * scale * scale
    whole = 65536 * scale * scale
    stored: npt.NDArray[np.uint8] = np.clip((total * 255 + whole // 2) // whole, 0, 255).astype(np.uint8)
    return stored
