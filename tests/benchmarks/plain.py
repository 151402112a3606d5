"""The paper's experiment as plain compiled loops: what a competent user writes in an afternoon with numba."""

from __future__ import annotations

import numpy as np
from numba import njit


@njit(cache=True)
def filtered(image, kernel, weight):
    """Equation 1, clipped; image (H, W, C) in [0, 1]."""
    size = kernel.shape[0]
    rows, columns, channels = image.shape[0] // size, image.shape[1] // size, image.shape[2]
    out = np.empty((rows, columns, channels))
    for r in range(rows):
        for q in range(columns):
            for c in range(channels):
                total = 0.0
                for i in range(size):
                    for j in range(size):
                        total += image[r * size + i, q * size + j, c] * kernel[i, j]
                out[r, q, c] = min(1.0, max(0.0, weight * total))
    return out


@njit(cache=True)
def learn(image, target, rate, w):
    """Equation 2 with the paper's border rule; changes w (C, n, n)."""
    size = w.shape[1]
    for r in range(target.shape[0] - 1):
        for q in range(target.shape[1] - 1):
            for c in range(w.shape[0]):
                total = 0.0
                for i in range(size):
                    for j in range(size):
                        total += image[r * size + i, q * size + j, c] * w[c, i, j]
                error = target[r, q, c] - min(1.0, max(0.0, total))
                for i in range(size):
                    for j in range(size):
                        w[c, i, j] += error * image[r * size + i, q * size + j, c] * rate


@njit(cache=True)
def reverse(target, w):
    """Equation 3; 8-bit result."""
    rows, columns, channels = target.shape
    size = w.shape[1]
    out = np.empty((rows * size, columns * size, channels), np.uint8)
    block = np.empty((size, size))
    for r in range(rows):
        for q in range(columns):
            for c in range(channels):
                x = target[r, q, c] / 255.0
                block[:] = x
                for i in range(size):
                    for j in range(size):
                        zero = False
                        for d in range(channels):
                            zero = zero or w[d, i, j] == 0.0
                        if not zero:
                            total = 0.0
                            for k in range(size):
                                for m in range(size):
                                    if k != i or m != j:
                                        total += block[k, m] * w[c, k, m]
                            block[i, j] = min(1.0, max(0.0, (x - total) / w[c, i, j]))
                        out[r * size + i, q * size + j, c] = int(255 * block[i, j] + 0.5)
    return out


@njit(cache=True)
def error(made, image):
    """Mean absolute error in [0, 1]; pixels that ``made`` does not reach count as 0."""
    total = 0.0
    for r in range(image.shape[0]):
        for q in range(image.shape[1]):
            for c in range(image.shape[2]):
                value = made[r, q, c] if r < made.shape[0] and q < made.shape[1] else np.uint8(0)
                total += abs(np.int64(value) - np.int64(image[r, q, c]))
    return total / (255.0 * image.size)


def experiment(images, filters, rates):
    """Rows (rate, filter index, MAE), rates first."""
    floats = [image / 255.0 for image in images]
    targets = [[filtered(x, kernel, weight) for x in floats] for kernel, weight in filters]
    eights = [[np.floor(255 * y + 0.5).astype(np.uint8) for y in ys] for ys in targets]
    rows = []
    for rate in rates:
        for f, (kernel, _) in enumerate(filters):
            w = np.zeros((3, *kernel.shape))
            for x, y in zip(floats, targets[f], strict=True):
                learn(x, y, rate, w)
            errors = [error(reverse(y, w), image) for y, image in zip(eights[f], images, strict=True)]
            rows.append((rate, f, float(np.mean(errors))))
    return rows
