"""`revdeconv --self-test`: whether the kernels run here, give the right bits, and came ready-made."""

from __future__ import annotations

import platform
import time

import numpy as np

from revdeconv_gui import __version__

_SIZE, _RATE = 3, 0.9  # a rate at which one wrong rounding gives another filter


def run() -> int:
    """Print what was found; 0 if all is right."""
    started = time.perf_counter()
    from revdeconv_gui.core import machine_code, warm_up

    warm_up(everything=True)
    seconds = time.perf_counter() - started
    exact = _learned() == _expected()
    found = {name: counts for name, counts in machine_code.hits_and_misses().items() if any(counts)}
    hits, misses = (sum(column) for column in zip(*found.values(), strict=True))
    shipped = machine_code.profile() != "native" and machine_code.SHIPPED.is_dir()
    print(f"revdeconv {__version__}, Python {platform.python_version()}, {platform.machine()}")
    print(f"machine code for {machine_code.profile()}, build {machine_code.build()}, in {machine_code.folder()}")
    for name, (hit, miss) in sorted(found.items()):
        print(f"  {name:20} {hit} from the cache, {miss} compiled")
    print(f"{len(found)} kernels: {hits} from the cache, {misses} compiled, ready after {seconds:.2f} s")
    print(f"the learned filter {'is' if exact else 'is NOT'} equal to plain arithmetic, bit for bit")
    if shipped and misses:
        print("the packaged machine code was not used for all kernels: the program works, but starts slowly")
    return 0 if exact and not (shipped and misses) else 1


def _picture() -> np.ndarray:
    pixels = np.arange(36 * 45, dtype=np.uint64)
    return ((pixels * pixels * 2654435761 >> 7) % 256).astype(np.uint8).reshape(36, 45)


def _learned() -> list[float]:
    from revdeconv_gui.core import LearningSettings, learn, preset

    found = learn([_picture()], filter=preset("edge"), settings=LearningSettings(learning_rate=_RATE))
    return [float(w) for w in found.filter.effective.ravel()]


def _expected() -> list[float]:
    """Equation 2 for one image, one number after the other."""
    from revdeconv_gui.core import preset

    image, kernel = _picture(), [float(k) for k in preset("edge").effective.ravel()]
    weights = [0.0] * _SIZE**2
    for row in range(0, image.shape[0] - _SIZE + 1, _SIZE):
        for column in range(0, image.shape[1] - _SIZE + 1, _SIZE):
            block = [float(x) / 255.0 for x in image[row : row + _SIZE, column : column + _SIZE].ravel()]
            error = _clipped(block, kernel) - _clipped(block, weights)
            weights = [w + error * x * _RATE for w, x in zip(weights, block, strict=True)]
    return weights


def _clipped(block: list[float], weights: list[float]) -> float:
    total = 0.0
    for x, w in zip(block, weights, strict=True):
        total += x * w
    return min(max(total, 0.0), 1.0)
