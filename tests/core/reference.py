"""The algorithm as plain loops over Python floats, term by term: obviously right, slow, and no user of the package."""

from __future__ import annotations

import math

import numpy as np

NLMS_DELTA = 1e-3


def pixels(image):
    """H x W x C float64 in [0, 1]."""
    image = np.asarray(image)
    scale = {"uint8": 255.0, "uint16": 65535.0}.get(image.dtype.name, 1.0)
    values = image.astype(np.float64) / scale
    return values if values.ndim == 3 else values[:, :, np.newaxis]


def activate(value, activation):
    if activation == "identity":
        return value
    value = 0.0 if value < 0.0 else value
    return 1.0 if activation == "clip" and value > 1.0 else value


def convolve(image, kernels, weight, bias, activation, size, stride):
    """Equation 1; kernels (C, n, n)."""
    x = pixels(image)
    height, width, channels = x.shape
    out = np.zeros(((height - size) // stride + 1, (width - size) // stride + 1, channels))
    for r, q, c in np.ndindex(*out.shape):
        total = 0.0
        for i in range(size):
            for j in range(size):
                total += float(x[r * stride + i, q * stride + j, c]) * float(kernels[c, i, j])
        out[r, q, c] = activate(float(weight) * total + float(bias[c]), activation)
    return out


def learn(images, targets, *, size, stride, anchor, rule, rate, epochs, border, activation, bias, schedule):
    """Equation 2 from w = 0; returns kernels (C, n, n), biases (C,) and the squared errors (blocks, C)."""
    channels = pixels(images[0]).shape[2]
    w = [[0.0] * size * size for _ in range(channels)]
    b = [0.0] * channels
    errors = []
    for epoch in range(1, epochs + 1):
        g = rate / math.sqrt(epoch) if schedule == "inverse-sqrt" else rate
        for image, target in zip(images, targets, strict=True):
            x, y = pixels(image), pixels(target)
            rows = (x.shape[0] - size) // stride + 1 - (border == "paper")
            columns = (x.shape[1] - size) // stride + 1 - (border == "paper")
            for r in range(min(rows, y.shape[0] - anchor)):
                for q in range(min(columns, y.shape[1] - anchor)):
                    block = x[r * stride : r * stride + size, q * stride : q * stride + size]
                    goal = y[r + anchor, q + anchor]
                    errors.append([step(w, b, block, goal, c, rule, g, activation, bias) for c in range(channels)])
    return np.array(w).reshape(channels, size, size), np.array(b), np.array(errors)


def step(w, b, block, goal, c, rule, g, activation, bias):
    """One block of one channel; changes w[c] and b[c], returns e^2."""
    x = [float(v) for v in block[:, :, c].ravel()]
    total = 0.0
    for k in range(len(x)):
        total += x[k] * w[c][k]
    e = float(goal[c]) - activate(total + b[c], activation)
    energy = NLMS_DELTA + bias  # the bias is the weight of an input that is always 1
    for v in x:
        energy += v * v
    for k in range(len(x)):
        if rule == "nlms":
            w[c][k] += g * e * x[k] / energy
        else:
            w[c][k] += e * x[k] * g
    if bias:
        b[c] += g * e / energy if rule == "nlms" else e * g
    return e * e


def reverse(filtered, kernels, bias, activation="clip", zero_below=0.0):
    """Equation 3, float64 blocks put together."""
    y = pixels(filtered)
    rows, columns, channels = y.shape
    size = kernels.shape[1]
    w = np.where(np.abs(kernels) <= zero_below, 0.0, kernels).reshape(channels, -1)
    out = np.zeros((rows * size, columns * size, channels))
    for r, q, c in np.ndindex(rows, columns, channels):
        x = float(y[r, q, c])
        block = [x] * (size * size)
        for entry in range(size * size):
            if any(w[d, entry] == 0.0 for d in range(channels)):
                continue
            total = 0.0
            for other in range(size * size):
                if other != entry:
                    total += block[other] * float(w[c, other])
            block[entry] = activate((x - float(bias[c]) - total) / float(w[c, entry]), activation)
        out[r * size : (r + 1) * size, q * size : (q + 1) * size, c] = np.reshape(block, (size, size))
    return out


def as_8_bit(values):
    return np.floor(255 * np.clip(values, 0.0, 1.0) + 0.5).astype(np.uint8)


def largest_energy(images, size, stride):
    largest = 0.0
    for image in images:
        x = pixels(image)
        for r in range((x.shape[0] - size) // stride + 1):
            for q in range((x.shape[1] - size) // stride + 1):
                block = x[r * stride : r * stride + size, q * stride : q * stride + size]
                largest = max(largest, *(float((block[:, :, c] ** 2).sum()) for c in range(x.shape[2])))
    return largest
