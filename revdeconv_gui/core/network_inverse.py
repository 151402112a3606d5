"""Network inverse: a small network from the neighbourhood of filtered pixels, all channels, to the block.

The linear operator of `learned_inverse`, corrected by two layers of rectified units that are learned on absolute
error, with the filter's own symmetries as further training data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
import numpy.typing as npt

from .filters import Filter, FloatArray
from .learned_inverse import DEFAULT_RADIUS, channels_together
from .neighbourhoods import apply_blocks, check_radius, samples
from .network_training import Layer, Network, Single, learn_network, new_network
from .pixels import Image, as_planes
from .ridge import Ridge, Sums
from .settings import Activation
from .symmetry import symmetries

DEFAULT_HIDDEN = (96, 96)
DEFAULT_STEPS = 4000
MAX_ROWS = 200_000  # training blocks of all images together; of more, a random part is taken

Progress = Callable[[int, int], object]


@dataclass(frozen=True, eq=False, slots=True)
class NetworkInverse:
    """A fitted network.

    Attributes
    ----------
    layers : tuple of (ndarray of float32, ndarray of float32)
        Weights (inputs, outputs) and bias (outputs,); the first takes t (2 r + 1)^2 pixels in [0, 1], the last gives
        t n^2.
    skip : ndarray of float32, shape (t (2 r + 1)^2, t n^2)
        Linear part.
    filter : Filter
        Whose symmetries the results are averaged over.
    radius : int
        r, in filtered pixels.
    together : int
        t, number of channels.
    """

    layers: tuple[Layer, ...]
    skip: Single
    filter: Filter
    radius: int
    together: int

    @property
    def size(self) -> int:
        """n, how many times larger the result is."""
        return self.filter.size

    def blocks(self, known: FloatArray) -> FloatArray:
        """Neighbourhoods (rows, t (2 r + 1)^2) in [0, 1] as blocks (rows, t n^2), not clipped."""
        network, rows = Network(list(self.layers), self.skip), known.astype(np.float32)
        turns = symmetries(self.filter, self.radius, self.together)
        total: Single = np.zeros((len(rows), self.skip.shape[1]), np.float32)
        for turn in turns:
            total += network.outputs(rows[:, turn.known])[:, turn.back]
        return total.astype(np.float64) / len(turns)

    def apply(self, filtered: npt.ArrayLike, *, dtype: npt.DTypeLike = np.uint8) -> Image:
        """Deconvolve a filtered image (h, w) or (h, w, C) to (h n, w n[, C]), uint8 or float64 clipped to [0, 1].

        Raises
        ------
        TypeError, ValueError
            For a wrong dtype or shape, or another number of channels than it was fitted on.
        """
        return apply_blocks(self, filtered, dtype)


@dataclass(slots=True)
class _Part:
    """What one image contributes."""

    sums: Sums
    known: Single
    wanted: Single


def fit_network_inverse(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    *,
    radius: int = DEFAULT_RADIUS,
    activation: Activation | str = Activation.CLIP,
    hidden: Sequence[int] = DEFAULT_HIDDEN,
    steps: int = DEFAULT_STEPS,
    seed: int = 0,
    progress: Progress | None = None,
) -> NetworkInverse:
    """Fit a network on images and what the filter makes of them (8 bits, as from a file); some seconds.

    Never fit it on the image that is to be measured; see `leave_one_out_networks`.

    Parameters
    ----------
    images : sequence of array_like, each (H, W) or (H, W, C)
        Training images, all with the same number of channels.
    filter : Filter
        The filter to undo.
    radius : int
        0 to 3: neighbourhoods of (2 r + 1)^2 filtered pixels of each channel.
    activation : {"clip", "relu", "identity"}
        Of the filter.
    hidden : sequence of int
        Rectified units of each layer.
    steps : int
        Batches of 256 blocks.
    seed : int
        Of everything random. One seed gives one result on one machine; another one's linear algebra rounds otherwise.
    progress : callable, optional
        Called with (steps done, steps); what it raises ends the fit.

    Raises
    ------
    ValueError
        If there is no image, their channels differ, one is smaller than the kernel, or a number is out of range.
    """
    _check(images, radius, hidden, steps)
    parts = _parts(images, filter, activation, radius, seed)
    return _fit(parts, filter, radius, hidden, steps, seed, progress)


def leave_one_out_networks(
    images: Sequence[npt.ArrayLike],
    filter: Filter,
    *,
    radius: int = DEFAULT_RADIUS,
    activation: Activation | str = Activation.CLIP,
    hidden: Sequence[int] = DEFAULT_HIDDEN,
    steps: int = DEFAULT_STEPS,
    seed: int = 0,
    progress: Progress | None = None,
) -> Iterator[NetworkInverse]:
    """For each image the network that is fitted on all the others; parameters as `fit_network_inverse`.

    Raises
    ------
    ValueError
        As `fit_network_inverse`; also where there are fewer than two images.
    """
    _check(images, radius, hidden, steps)
    if len(images) < 2:
        raise ValueError("leaving one image out takes at least two images")
    parts = _parts(images, filter, activation, radius, seed)
    for left_out in range(len(parts)):
        others = parts[:left_out] + parts[left_out + 1 :]
        report = None if progress is None else _shifted(progress, left_out, len(parts))
        yield _fit(others, filter, radius, hidden, steps, seed, report)


def _shifted(progress: Progress, index: int, count: int) -> Progress:
    return lambda done, total: progress(index * total + done, count * total)


def _check(images: Sequence[npt.ArrayLike], radius: int, hidden: Sequence[int], steps: int) -> None:
    check_radius(radius)
    if not len(images):
        raise ValueError("there is no image to fit the network on")
    if not hidden or min(hidden) < 1:
        raise ValueError(f"every hidden layer needs at least one unit, not {tuple(hidden)}")
    if steps < 1:
        raise ValueError(f"the number of steps must be at least 1, not {steps}")


def _parts(
    images: Sequence[npt.ArrayLike], filter: Filter, activation: Activation | str, radius: int, seed: int
) -> list[_Part]:
    together = channels_together(images, True)
    shapes = [as_planes(image).shape for image in images]
    blocks = sum((height // filter.size) * (width // filter.size) for height, width, _ in shapes)
    share = MAX_ROWS / max(blocks, MAX_ROWS)
    return [
        _part(samples(image, filter, activation, radius, together), share, np.random.default_rng(seed + k))
        for k, image in enumerate(images)
    ]


def _part(rows: Iterator[tuple[FloatArray, FloatArray]], share: float, rng: np.random.Generator) -> _Part:
    sums, known, wanted = [], [], []
    for a, b in rows:
        sums.append(Sums.of(a, b))
        chosen = slice(None) if share == 1.0 else rng.random(len(a)) < share
        known.append((a[chosen] / 255.0).astype(np.float32))
        wanted.append((b[chosen] / 255.0).astype(np.float32))
    return _Part(reduce(add, sums), np.concatenate(known), np.concatenate(wanted))


def _fit(
    parts: Sequence[_Part],
    filter: Filter,
    radius: int,
    hidden: Sequence[int],
    steps: int,
    seed: int,
    progress: Progress | None,
) -> NetworkInverse:
    """Start from the ridge regression, learn on inputs of mean 0 and spread 1, and take both into the weights."""
    known = np.concatenate([part.known for part in parts])
    wanted = np.concatenate([part.wanted for part in parts])
    system = Ridge.of(reduce(add, (part.sums for part in parts)), 255.0)
    linear = system.solve(system.best_penalty())
    middle = known.mean(axis=0, dtype=np.float64)
    spread = float(known.std(dtype=np.float64)) or 1.0
    rng = np.random.default_rng(seed)
    sizes = (known.shape[1], *hidden, wanted.shape[1])
    start = (linear[:-1] * spread).astype(np.float32), (linear[-1] + middle @ linear[:-1]).astype(np.float32)
    network = new_network(sizes, *start, rng)
    together = known.shape[1] // (2 * radius + 1) ** 2
    scaled = (known - middle.astype(np.float32)) / np.float32(spread)
    turns = symmetries(filter, radius, together)
    learn_network(network, scaled, wanted, turns, steps=steps, rng=rng, progress=progress)
    first, bias = network.layers[0]
    layers = [((first / spread).astype(np.float32), (bias - (middle / spread) @ first).astype(np.float32))]
    layers += network.layers[1:]
    end, last = layers[-1]
    layers[-1] = end, (last - (middle / spread) @ network.skip).astype(np.float32)
    return NetworkInverse(tuple(layers), (network.skip / spread).astype(np.float32), filter, radius, together)
