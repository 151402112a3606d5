"""Rows about learning, filtering and deconvolving."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from revdeconv_gui.core import (
    PAPER_FILTERS,
    LearningSettings,
    deconvolve,
    forward,
    paper_rates,
    preset,
    run_experiment,
    train,
)
from tests.benchmarks import plain
from tests.benchmarks.timing import Row, pairs

_MEMORY = """
import json, sys
import numpy as np
from revdeconv_gui.core import preset, train

def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

height, width = map(int, sys.argv[1:])
image = np.empty((height, width, 3), np.uint8)
for row in image:
    row[:] = np.random.default_rng(0).integers(0, 256, row.shape, dtype=np.uint8)
list(train([image[:90, :90]], filters=[preset("edge")]))
before = peak()
list(train([image], filters=[preset("edge")]))
print(json.dumps(peak() - before))
"""


def photograph(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Smooth areas, edges and noise, uint8 RGB."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / 255.0
    planes = [0.5 + 0.3 * np.sin(9 * x + p) * np.cos(7 * y - p) for p in rng.uniform(0, 6, 3)]
    smooth = np.stack(planes, axis=-1)
    smooth[height // 3 : height // 2, width // 3 : width // 2] *= 0.4
    return np.clip(255 * smooth + rng.normal(0, 8, smooth.shape), 0, 255).astype(np.uint8)


def large(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    tile = photograph(rng, 1000, 1000)
    return np.ascontiguousarray(np.tile(tile, (-(-height // 1000), -(-width // 1000), 1))[:height, :width])


def epoch(image: np.ndarray, rates: tuple[float, ...]) -> None:
    for _ in train([image], filters=[preset("edge")], rates=rates):
        pass


def experiment_row(rng: np.random.Generator, quick: bool) -> Iterator[Row]:
    images = [photograph(rng, 180, 255) for _ in range(10)]
    filters = [preset(name) for name in PAPER_FILTERS]
    simple = [(f.kernels[0], f.weight) for f in filters]
    ours = run_experiment(images, filters=filters)
    for row, (_, _, mae) in zip(ours.rows, plain.experiment(images, simple, paper_rates()), strict=True):
        if abs(row.mae - mae) > 1e-9:
            raise AssertionError("the plain loops and the engine disagree")
    found = pairs(
        lambda: run_experiment(images, filters=filters),
        lambda: plain.experiment(images, simple, paper_rates()),
        3 if quick else 7,
    )
    yield Row("the paper's experiment", "plain njit loops", found.ratio, 20.0, False, found.ours, found.theirs)


def epoch_rows(image: np.ndarray, count: int) -> Iterator[Row]:
    touched = image.copy()
    size = f"{image.shape[0] * image.shape[1] / 1e6:.0f} megapixels"
    rates = paper_rates()
    epoch(image[:90, :90], rates)
    copy = partial(np.copyto, touched, image)
    found = pairs(lambda: epoch(image, (0.1,)), copy, count)
    blocks = (image.shape[0] // 3) * (image.shape[1] // 3)
    note = f"{found.ours / blocks * 1e9:.1f} ns a block"
    yield Row(
        f"one epoch, one rate, {size}", "np.copyto", 1 / found.ratio, 15.0, True, found.ours, found.theirs, note=note
    )
    if sys.platform == "linux":
        shape = [str(side) for side in image.shape[:2]]
        made = subprocess.run([sys.executable, "-c", _MEMORY, *shape], capture_output=True, text=True, check=True)
        yield Row(f"added memory, {size}", "the image alone", json.loads(made.stdout), 64.0, True, unit=" MB")
    part = image[: max(900, image.shape[0] // 4)]
    found = pairs(lambda: epoch(part, rates), lambda: [epoch(part, (rate,)) for rate in rates], max(3, count // 2))
    start = time.process_time()
    epoch(part, rates)
    middle = time.process_time()
    epoch(part, rates[-1:])
    single = time.process_time() - middle
    note = f"{len(rates) * single / (middle - start):.1f}x in computing time"
    yield Row("a sweep of 19 rates", "19 single epochs", found.ratio, 5.0, False, found.ours, found.theirs, note=note)


def deconvolution_row(image: np.ndarray, count: int) -> Iterator[Row]:
    filtered = forward(image, preset("edge"), dtype=np.uint8)
    result = deconvolve(filtered, preset("edge"))
    touched = result.copy()
    found = pairs(lambda: deconvolve(filtered, preset("edge")), lambda: np.copyto(touched, result), count)
    size = f"{result.shape[0] * result.shape[1] / 1e6:.0f} megapixels"
    yield Row(f"deconvolving to {size}", "np.copyto", 1 / found.ratio, 18.0, True, found.ours, found.theirs)


def filtering_rows(image: np.ndarray, count: int) -> Iterator[Row]:
    size = f"filtering {image.shape[0] * image.shape[1] / 1e6:.0f} megapixels, stride 3"
    kernel = preset("edge").kernels[0]
    for name, make, target in (
        ("OpenCV filter2D, then every third", _opencv, 2.0),
        ("scipy.ndimage.correlate, then every third", _scipy, 2.0),
        ("torch conv2d, stride 3", _torch_filter, 1.0),
    ):
        try:
            theirs = make(image, kernel)
        except ImportError:
            yield Row(size, name, note="not installed")
            continue
        few = count if make is _opencv else 1  # the others take a hundred times as long
        found = pairs(lambda: forward(image, preset("edge"), dtype=np.uint8), theirs, few)
        yield Row(size, name, found.ratio, target, False, found.ours, found.theirs)


def _opencv(image: np.ndarray, kernel: np.ndarray) -> Callable[[], object]:
    import cv2

    return lambda: np.ascontiguousarray(cv2.filter2D(image, -1, kernel)[1::3, 1::3])


def _scipy(image: np.ndarray, kernel: np.ndarray) -> Callable[[], object]:
    from scipy.ndimage import correlate

    return lambda: np.ascontiguousarray(correlate(image, kernel[:, :, np.newaxis])[1::3, 1::3])


def _torch_filter(image: np.ndarray, kernel: np.ndarray) -> Callable[[], object]:
    import torch

    weights = torch.tensor(kernel, dtype=torch.float32).repeat(3, 1, 1, 1)

    def work() -> object:
        with torch.inference_mode():
            pixels = torch.from_numpy(image).permute(2, 0, 1)[None].to(torch.float32)
            made = torch.nn.functional.conv2d(pixels, weights, stride=3, groups=3)
            return made.clamp_(0, 255).add_(0.5).to(torch.uint8)[0].permute(1, 2, 0).contiguous()

    return work


_STEPS = 2000


def learning_rows(rng: np.random.Generator, quick: bool) -> Iterator[Row]:
    """Until every weight is within 1e-3 of the true filter's. torch has the best constant rate there is."""
    image, truth = photograph(rng, 180, 255), preset("blur")
    settings = LearningSettings("nlms", 1.0, epochs=100)

    def ours() -> None:
        for report in train([image], filters=[truth], settings=settings, chunk=2000):
            if np.abs(report.weights[0] - truth.effective).max() < 1e-3:
                return
        raise AssertionError("not learned in 100 epochs")

    name = "learning a 3 x 3 filter to 1e-3"
    reached: list[float] = []
    for method, target in (("SGD", 100.0), ("SGD, momentum 0.9", None), ("LBFGS", None)):
        against = f"torch Conv2d, stride 3, {method}"
        try:
            theirs = _torch_learning(image, truth.effective[0], method)
        except ImportError:
            yield Row(name, against, note="not installed")
            continue
        found = pairs(ours, lambda theirs=theirs: reached.append(theirs()), 1 if quick else 3)
        error = reached[-1]
        note = f"torch was at {error:.1g} after {_STEPS} steps: a lower bound" if error >= 1e-3 else ""
        yield Row(name, against, found.ratio, target, False, found.ours, found.theirs, note=note)


def _torch_learning(image: np.ndarray, truth: np.ndarray, method: str) -> Callable[[], float]:
    import torch

    pixels = torch.tensor(image.transpose(2, 0, 1)[None] / 255.0, dtype=torch.float32)
    goal = torch.tensor(truth, dtype=torch.float32).expand(3, 1, 3, 3)
    wanted = torch.nn.functional.conv2d(pixels, goal, stride=3, groups=3)
    # The largest rate at which gradient descent on the whole image is stable: 2 over the largest eigenvalue.
    blocks = [torch.nn.functional.unfold(pixels[:, c : c + 1], 3, stride=3)[0] for c in range(3)]
    largest = max(torch.linalg.eigvalsh(x @ x.T / wanted.numel()).max().item() for x in blocks)
    rate = 0.95 / largest

    def work() -> float:
        layer = torch.nn.Conv2d(3, 3, 3, stride=3, groups=3, bias=False)
        torch.nn.init.zeros_(layer.weight)
        if method == "LBFGS":
            optimizer = torch.optim.LBFGS(layer.parameters(), tolerance_grad=0.0, tolerance_change=0.0)
        else:
            optimizer = torch.optim.SGD(layer.parameters(), lr=rate, momentum=0.9 if "momentum" in method else 0.0)

        def loss() -> torch.Tensor:
            optimizer.zero_grad()
            value = torch.nn.functional.mse_loss(layer(pixels), wanted)
            value.backward()
            return value

        error = float("inf")
        for _ in range(_STEPS):
            optimizer.step(loss)
            error = (layer.weight - goal).abs().max().item()
            if error < 1e-3:
                break
        return error

    return work
