"""Compile every kernel, or load it from the cache, before somebody waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

# One lock each: who needs only the usual kernels does not wait for the others.
_locks = {"usual": threading.Lock(), "other": threading.Lock()}
_done: set[str] = set()


def warm_up(*, everything: bool = False) -> None:
    """Make the kernels ready by tiny calls; does nothing the second time.

    The first time on a machine it compiles (about 6 s, with ``everything`` about 12 s), later it loads machine code
    from the cache (0.1 s besides importing numba; see `machine_code`). May be called from any thread; a second caller
    waits for the first.

    Parameters
    ----------
    everything : bool
        Also what only sweeps, the experiment, back-projection and 16-bit or float images need. Without it: what
        learning one filter from 8-bit images needs, filtering and deconvolving.
    """
    _once("usual", _usual)
    if everything:
        _once("other", _other)


def _once(name: str, work: Callable[[], None]) -> None:
    with _locks[name]:
        if name not in _done:
            work()
            _done.add(name)


def _usual() -> None:
    from .convolution import forward, stable_rate
    from .deconvolution import deconvolve
    from .presets import blur
    from .training import train

    image = np.arange(12 * 12 * 3, dtype=np.uint16).astype(np.uint8).reshape(12, 12, 3)
    stable_rate(image)
    for size in (3, 2):
        for _ in train([image], filters=[blur(size)]):
            pass
    deconvolve(forward(image, blur(), dtype=np.uint8), blur())


def _other() -> None:
    from .back_projection import BackProjection
    from .convolution import forward, stable_rate
    from .experiment import run_experiment
    from .presets import blur
    from .training import train

    eight = np.arange(12 * 12 * 3, dtype=np.uint16).astype(np.uint8).reshape(12, 12, 3)
    image = eight / 255.0
    stable_rate(image)
    forward(image, blur())
    for _ in train([image], filters=[blur()]):
        pass
    run_experiment([eight], filters=[blur()], rates=(0.1, 0.2))
    BackProjection(blur())(np.zeros((2, 3, 9)), np.zeros((2, 3)))
