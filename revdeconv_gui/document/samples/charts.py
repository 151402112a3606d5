"""Drawn samples: a dithered label, a zone plate, a test chart, a page of text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .canvas import (
    HEIGHT,
    WIDTH,
    Plane,
    angle,
    cloud,
    decay,
    finished,
    grid,
    mix,
    ramp,
    rgb,
    smooth,
    wave,
)
from .lettering import write, write_centred

Pixels = npt.NDArray[np.uint8]


def _bayer() -> Plane:
    """Thresholds of 8 x 8 ordered dithering, in (0, 1), over the whole image."""
    matrix = np.zeros((1, 1))
    for _ in range(3):
        matrix = np.block([[4 * matrix, 4 * matrix + 2], [4 * matrix + 3, 4 * matrix + 1]])
    return np.tile((matrix + 0.5) / 64.0, (HEIGHT // 8 + 1, WIDTH // 8 + 1))[:HEIGHT, :WIDTH]


def label() -> Pixels:
    """A printed label: a sunset dithered with four inks, and lettering."""
    x, y = grid(1)
    paper, navy = rgb("f3e7cf"), rgb("1d2a44")
    inks = np.stack([navy, rgb("b8434b"), rgb("f0a35e"), rgb("fbe9bd")])
    radius = np.sqrt((x - 90.0) ** 2 + (y - 96.0) ** 2)
    glow = 0.22 + 0.75 * decay(radius / 42.0) - 0.1 * smooth(60.0, 10.0, y)
    tone = np.where(radius < 40.0, 1.02 - 0.42 * smooth(62.0, 138.0, y), glow)
    # Behind the sea's horizon the sun breaks up into stripes.
    streak = np.where(np.abs(x - 90.0) < 16.0 + (y - 128.0) * 0.45, 0.5, 0.08) * (0.6 + 0.4 * wave(y / 7.0 + x * 0.0))
    tone = np.where(y > 128.0, 0.1 + 0.9 * streak, tone)
    level = np.clip(np.floor(np.clip(tone, 0.0, 0.999) * 3.0 + _bayer()), 0, 3).astype(np.int64)
    picture = np.broadcast_to(paper, (HEIGHT, WIDTH, 3)).copy()
    inside = (x > 13) & (x < 167) & (y > 13) & (y < 172)
    picture[inside] = inks[level][inside]
    frame = (x > 8) & (x < 172) & (y > 8) & (y < 242) & ~((x > 9) & (x < 171) & (y > 9) & (y < 241))
    picture[frame] = navy
    write_centred(picture, "SUNSET", 90.0, 181.0, 23.0, 3.6, rgb("b8434b"))
    picture[212:213, 26:154] = navy
    write_centred(picture, "FOUR INKS, DITHERED", 90.0, 218.0, 6.5, 1.25, navy)
    write_centred(picture, "180 \u00d7 250", 90.0, 230.0, 5.5, 1.1, navy)
    return finished(picture, 0.004, 1)


def zone_plate() -> Pixels:
    """Rings that get finer from the centre to nearly the finest that pixels can show."""
    x, y = grid(2)
    dx, dy = x - 90.0, y - 125.0
    square = dx * dx + dy * dy
    # At the corners (154 pixels) a ring takes 2.4 pixels.
    ring = 0.5 + 0.5 * wave(square * (0.5 / (154.0 * 2.4)))
    turn = angle(dy, dx) + 0.5
    radius = np.sqrt(square) / 154.0
    light = mix(
        ramp(radius, "fff6df", "f6c98a", "e98d6b", "c6607a"), ramp(turn, "dff3ee", "f9e7b9", "f3b6a0", "dff3ee"), 0.35
    )
    dark = mix(ramp(radius, "0d1326", "14284a", "1b3d5c", "123a48"), rgb("2b1640"), smooth(0.2, 0.9, turn) * 0.5)
    return finished(mix(dark, light, ring), 0.006, 2)


def test_chart() -> Pixels:
    """Siemens star, slanted edges, line pairs, colours and a gray scale."""
    x, y = grid(3)
    picture = np.broadcast_to(
        mix(rgb("e9e6df"), rgb("cfccc6"), y / 250.0 + x * 0.0), (*np.broadcast_shapes(x.shape, y.shape), 3)
    ).copy()
    ink, white = rgb("17181c"), rgb("fbfaf6")
    dx, dy = x - 90.0, y - 84.0
    radius = np.sqrt(dx * dx + dy * dy)
    disc = radius < 68.0
    rows, columns = np.nonzero(disc)
    spokes = (wave(angle(dy[rows, 0], dx[0, columns]) * 36.0) > 0.0).astype(np.float64)
    picture[disc] = mix(white, ink, spokes)
    picture[(radius > 68.0) & (radius < 69.2)] = ink
    picture[radius < 3.0] = rgb("d6453d")
    colours = ("d6453d", "f0b429", "2f9e62", "2274a5", "6c4ab6")
    for index, colour in enumerate(colours):
        # A slope of 1 : 10, the slanted edge of resolution measurements.
        u, v = x - (26.0 + 32.0 * index), y - 178.0
        along, across = u + v * 0.1, v - u * 0.1
        picture[(np.abs(along) < 11.0) & (np.abs(across) < 11.0)] = rgb(colour)
    for index, period in enumerate((12.0, 8.0, 6.0, 4.0, 3.0, 2.0)):
        left = 12.0 + 26.5 * index
        cell = (x > left) & (x < left + 24.0) & (y > 198.0) & (y < 212.0)
        bars = np.floor((x - left) / period * 2.0) % 2.0 + y * 0.0
        picture[cell] = mix(white, ink, bars[cell])
    steps = np.floor(np.clip((x - 12.0) / 156.0, 0.0, 0.999) * 12.0) / 11.0 + y * 0.0
    scale = (x > 12.0) & (x < 168.0) & (y > 218.0) & (y < 240.0)
    picture[scale] = mix(rgb("060608"), rgb("ffffff"), steps[scale])
    for cx, cy in ((10.0, 10.0), (170.0, 10.0)):
        near = (np.abs(x - cx) < 5.0) & (np.abs(y - cy) < 0.6) | (np.abs(y - cy) < 5.0) & (np.abs(x - cx) < 0.6)
        picture[near] = ink
    return finished(picture, 0.008, 3)


_PARAGRAPHS = (
    "A filter takes a block of pixels",
    "and gives one. Show it a picture",
    "before and after, and its weights",
    "can be found: guess, compare,",
    "correct a little, and go on.",
    "",
    "The way back is harder. Nine",
    "pixels became one: what is lost",
    "can only be guessed, from all",
    "that stands around it.",
)


def page() -> Pixels:
    """A page of a book: title, initial, a figure and small text."""
    x, y = grid(1)
    fibre = cloud(41, x / 3.0, y / 9.0, 3) - 0.5
    light = 1.0 - 0.16 * smooth(70.0, 0.0, x) - 0.10 * smooth(120.0, 250.0, y) + 0.03 * fibre
    picture = np.clip(rgb("fbf5e6") * light[..., np.newaxis], 0.0, 1.0)
    # The gutter of the open book.
    picture *= (1.0 - 0.75 * decay(x / 5.0) + y * 0.0)[..., np.newaxis]
    ink, red = rgb("1f1c1a"), rgb("a3352c")
    write(picture, "Deconvolution", 20.0, 17.0, 13.0, 1.9, ink)
    picture[39:40, 20:166] = mix(picture[39:40, 20:166], red, np.full((1, 146), 0.9))
    tone = 0.60 + 0.36 * smooth(48.0, 112.0, y) + x * 0.0
    tone = tone + (1.0 - tone) * smooth(9.0, 8.0, np.sqrt((x - 128.0) ** 2 + (y - 66.0) ** 2))
    for far, base in enumerate((86.0, 96.0, 106.0)):
        crest = base - 26.0 * (cloud(44 + 3 * far, x / (34.0 - 7.0 * far), y * 0.0 + 2.0, 4) - 0.35)
        shade = 0.46 - 0.19 * far + 0.14 * (cloud(49, x / 5.0, y / 4.0, 3) - 0.5)
        tone = tone + (shade - tone) * smooth(-0.7, 0.7, y - crest)
    box = (slice(47, 112), slice(20, 166))
    picture[box] = mix(ink, picture[box], np.clip(tone, 0.0, 1.0)[box])
    write_centred(picture, "Fig. 1: before the filter", 93.0, 117.0, 5.6, 0.95, rgb("5a524a"))
    for row, line in enumerate(_PARAGRAPHS):
        write(picture, line, 20.0, 133.0 + 10.6 * row - (5.0 if row > 5 else 0.0), 6.0, 1.0, ink)
    write_centred(picture, "- 17 -", 93.0, 240.0, 5.0, 0.9, rgb("5a524a"))
    return finished(picture, 0.01, 4)
