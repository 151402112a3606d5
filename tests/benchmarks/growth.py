"""python -m tests.benchmarks.growth FILE.png: how the costs grow on one core, as a picture for the help pages."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np

from revdeconv_gui.core import Filter, deconvolve, forward, train

SIZES = tuple(range(2, 16))
SIDES = (150, 300, 600, 1200, 2400, 4800)
LANES = (1, 2, 4, 8, 16, 24, 32, 48, 64)


def best(work: Callable[[], object], count: int = 15) -> float:
    """Least computing time of a call: what a busy machine makes others wait for does not count."""
    work()
    times = []
    for _ in range(count):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def epoch(image: np.ndarray, size: int, rates: Sequence[float]) -> float:
    blur = Filter(np.full((size, size), 1.0 / size**2))
    return best(lambda: [None for _ in train([image], filters=[blur], rates=rates)])


def measure() -> dict[str, tuple[list[float], dict[str, list[float]]]]:
    """Panels: x values, and milliseconds per curve."""
    rng = np.random.default_rng(0)
    image = rng.integers(0, 256, (SIDES[-1], SIDES[-1], 3), dtype=np.uint8)
    blur = Filter(np.full((3, 3), 1.0 / 9.0))
    parts = [image[:side, :side].copy() for side in SIDES]
    filtered = [forward(part, blur, dtype=np.uint8) for part in parts]
    area = {
        "learn, one epoch": [1e3 * epoch(part, 3, (0.02,)) for part in parts],
        "filter": [1e3 * best(lambda p=part: forward(p, blur, dtype=np.uint8)) for part in parts],
        "deconvolve": [1e3 * best(lambda p=part: deconvolve(p, blur)) for part in filtered],
    }
    small = image[:1200, :1200].copy()
    size = {"learn, one epoch, 1.4 megapixels": [1e3 * epoch(small, n, (0.005,)) for n in SIZES]}
    lanes = {
        "one pass, 1.4 megapixels": [1e3 * epoch(small, 3, np.linspace(0.01, 0.1, count)) for count in LANES],
        "as many single epochs": [1e3 * epoch(small, 3, (0.02,)) * count for count in LANES],
    }
    return {
        "megapixels (RGB, 8 bits)": ([side**2 / 1e6 for side in SIDES], area),
        "kernel size n": ([float(n) for n in SIZES], size),
        "learning rates at once": ([float(count) for count in LANES], lanes),
    }


def draw(panels: dict[str, tuple[list[float], dict[str, list[float]]]], file: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pyqtgraph as pg

    pg.setConfigOptions(background="w", foreground="k", antialias=True)
    application = pg.mkQApp()
    window = pg.GraphicsLayoutWidget(size=(1200, 380))
    for number, (label, (x, curves)) in enumerate(panels.items()):
        plot = window.addPlot()
        plot.setLabel("bottom", label)
        plot.setLabel("left", "milliseconds, one core" if number == 0 else "")
        plot.setLogMode(x=number == 0, y=number == 0)
        plot.showGrid(x=True, y=True, alpha=0.3)
        plot.addLegend(offset=(10, 5))
        for color, (name, y) in zip(("#1f77b4", "#d62728", "#2ca02c"), curves.items(), strict=False):
            plot.plot(x, y, pen=pg.mkPen(color, width=2), symbol="o", symbolSize=6, symbolBrush=color, name=name)
        if number:
            plot.setYRange(0, max(max(y) for y in curves.values()))
    window.show()
    application.processEvents()
    window.grab().save(file)


def main() -> int:
    os.cpu_count = lambda: 1  # what the engine asks how many threads to use
    panels = measure()
    for label, (x, curves) in panels.items():
        print(label, *(f"{value:g}" for value in x))
        for name, y in curves.items():
            print(f"  {name}: ", *(f"{value:.2f}" for value in y))
    draw(panels, sys.argv[1])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
