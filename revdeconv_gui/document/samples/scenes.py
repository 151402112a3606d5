"""Painted samples: landscape, mosaic, spheres, bricks, leaves, cloth."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .canvas import (
    HEIGHT,
    WIDTH,
    Plane,
    along,
    angle,
    cloud,
    decay,
    finished,
    fixed,
    grid,
    mix,
    noise,
    ramp,
    rgb,
    smooth,
    uniform,
    wave,
)

Pixels = npt.NDArray[np.uint8]


_RIDGES = (
    (122.0, 34.0, 52.0, "c78f93"),
    (140.0, 30.0, 40.0, "94708c"),
    (156.0, 26.0, 30.0, "5f547c"),
    (172.0, 22.0, 24.0, "363a60"),
    (187.0, 16.0, 18.0, "181f3c"),
)
_SHORE = 196


def landscape() -> Pixels:
    """Ridges behind ridges in the haze of an evening, and a lake."""
    x, y = grid(2)
    land = _ridges(x, y[: 2 * _SHORE])
    # The lake: the land upside down, pulled about by ripples that grow towards the beholder.
    below = y[2 * _SHORE :]
    depth = (below - _SHORE) / (HEIGHT - _SHORE)
    ripple = np.floor(7.0 * (0.4 + depth) * (noise(9, x / 14.0, below / 1.6) - 0.5)).astype(np.int64)
    rows = np.clip(4 * _SHORE - 1 - np.floor(below * 2.0).astype(np.int64) + ripple, 0, 2 * _SHORE - 1)
    columns = np.clip(np.arange(2 * WIDTH)[np.newaxis] + ripple, 0, 2 * WIDTH - 1)
    water = land[rows, columns] * (0.76 + 0.12 * noise(11, x / 20.0, below / 1.2))[..., np.newaxis]
    return finished(np.concatenate([land, water]), 0.008, 5)


def _ridges(x: Plane, y: Plane) -> Plane:
    """Sky, sun and mountains."""
    picture = ramp(y / 190.0 + x * 0.0, "1c2b52", "4a5a8c", "b7839a", "f2a97e", "ffdca3")
    radius = np.sqrt((x - 122.0) ** 2 + (y - 104.0) ** 2)
    picture = mix(picture, rgb("ffe9b8"), 0.75 * decay(radius / 26.0))
    picture = mix(picture, rgb("fff8e2"), smooth(12.0, 10.8, radius))
    bands = smooth(0.52, 0.8, cloud(21, x / 60.0, y / 9.0)) * smooth(130.0, 40.0, y)
    picture = mix(picture, ramp(y / 140.0, "6b6f9a", "e0a0a0", "ffe0b0"), 0.6 * bands)
    rock = 0.90 + 0.22 * cloud(60, x / 7.0, y / 5.0, 3)
    for index, (base, height, width, colour) in enumerate(_RIDGES):
        crest = base - height * (2.0 * cloud(30 + 5 * index, x / width, y[:1] * 0.0 + 3.0, 5) - 0.75)
        haze = mix(rgb(colour), rgb("f6c39d"), 0.42 * smooth(0.0, 60.0, y - crest))
        picture = mix(picture, haze * rock[..., np.newaxis], smooth(-0.6, 0.6, y - crest))
    return picture


def _cells(x: Plane, y: Plane, size: float, seed: int) -> tuple[Plane, Plane, Plane, Plane, Plane]:
    """Centre (x, y), distances to the nearest and second centre, and a random number of each pixel's tile."""
    rows, columns = int(HEIGHT / size) + 4, int(WIDTH / size) + 4
    jitter = uniform(seed, 3, rows, columns)
    r, c = np.broadcast_arrays(np.floor(y / size).astype(np.int64), np.floor(x / size).astype(np.int64))
    first, second = np.full(r.shape, 1e9), np.full(r.shape, 1e9)
    cx, cy, chance = np.zeros(r.shape), np.zeros(r.shape), np.zeros(r.shape)
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            i, j = r + dr + 1, c + dc + 1
            tx = (c + dc + 0.5 + 0.62 * (jitter[0, i, j] - 0.5)) * size
            ty = (r + dr + 0.5 + 0.62 * (jitter[1, i, j] - 0.5)) * size
            distance = np.sqrt((x - tx) ** 2 + (y - ty) ** 2)
            nearer = distance < first
            second = np.where(nearer, first, np.minimum(second, distance))
            first = np.where(nearer, distance, first)
            cx, cy = np.where(nearer, tx, cx), np.where(nearer, ty, cy)
            chance = np.where(nearer, jitter[2, i, j], chance)
    return cx, cy, first, second, chance


def mosaic() -> Pixels:
    """A flower of glazed tiles."""
    x, y = grid(2)
    cx, cy, first, second, chance = _cells(x, y, 8.2, 12)
    dx, dy = cx - 90.0, cy - 118.0
    radius = np.sqrt(dx * dx + dy * dy)
    turn = angle(dy, dx)
    petal = 63.0 + 21.0 * wave(turn * 6.0 + 0.25)
    ground = ramp(
        np.clip((radius - 60.0) / 110.0 + 0.22 * (chance - 0.5), 0.0, 1.0), "7cc4c4", "2f8f9d", "1d5c7d", "12284f"
    )
    bloom = ramp(np.clip(radius / petal + 0.2 * (chance - 0.5), 0.0, 1.0), "ffe9a8", "f7b955", "e4683f", "a82b3d")
    heart = ramp(np.clip(radius / 20.0 + 0.3 * (chance - 0.5), 0.0, 1.0), "2b1a12", "5b3317", "b5772a")
    colour = np.where((radius < petal)[..., np.newaxis], bloom, ground)
    colour = np.where((radius < 17.0)[..., np.newaxis], heart, colour)
    # A tile is a low pillow, lit from the upper left; now and then one is gilded.
    slope = ((x - cx) * 0.7 + (y - cy) * 0.9) / 8.0
    light = 1.02 - 0.34 * slope + 0.10 * (cloud(14, x / 4.0, y / 4.0, 2) - 0.5)
    gloss = decay(((x - cx + 1.6) ** 2 + (y - cy + 1.8) ** 2) / 2.2) * 0.45
    tiles = mix(colour * light[..., np.newaxis], rgb("ffffff"), gloss)
    grout = rgb("d9cdb8") * (0.42 + 0.2 * cloud(15, x / 3.0, y / 3.0, 2))[..., np.newaxis]
    return finished(mix(grout, tiles, smooth(0.7, 1.9, second - first)), 0.008, 6)


def _ball(whole: Plane, at: tuple[float, float, float], dark: str, light: str) -> None:
    """Paint a glossy ball (centre and radius in pixels) and its shadow on the ground."""
    cx, cy, radius = at
    x, y = grid(2)
    # The ball and its shadow reach no farther than this.
    rows = slice(max(int(2 * (cy - radius)) - 1, 0), int(2 * (cy + 1.35 * radius)) + 1)
    columns = slice(max(int(2 * (cx - 1.15 * radius)) - 1, 0), int(2 * (cx + 2.3 * radius)) + 1)
    x, y, picture = x[:, columns], y[rows], whole[rows, columns]
    sx, sy = (x - cx - radius * 0.55) / (radius * 1.35), (y - cy - radius * 0.88) / (radius * 0.34)
    picture = mix(picture, picture * 0.22, 0.9 * smooth(1.25, 0.15, np.sqrt(sx * sx + sy * sy)))
    nx, ny = (x - cx) / radius, (y - cy) / radius
    square = nx * nx + ny * ny
    nz = np.sqrt(np.maximum(1.0 - square, 0.0))
    lambert = np.clip(-0.52 * nx - 0.62 * ny + 0.59 * nz, 0.0, 1.0)
    # Light thrown back by the ground keeps the shaded side alive.
    shade = ramp(0.08 + 0.86 * lambert + 0.16 * smooth(0.2, 1.0, ny) * (1.0 - nz), dark, light, "fff4dd")
    half = np.clip(-0.29 * nx - 0.35 * ny + 0.89 * nz, 0.0, 1.0)
    shine = half
    for _ in range(5):
        shine = shine * shine
    shade = mix(shade, rgb("ffffff"), 0.9 * shine)
    whole[rows, columns] = mix(picture, shade, smooth(1.0, 1.0 - 1.6 / radius, np.sqrt(square)))


def spheres() -> Pixels:
    """Glossy balls before a wall, lit from the upper left."""
    x, y = grid(2)
    fall = np.sqrt((x - 40.0) ** 2 + (y - 50.0) ** 2) / 230.0
    wall = ramp(fall, "f6e7d2", "d9b79a", "8f6f73", "3d3650")
    floor = ramp(np.clip((y - 168.0) / 90.0 + 0.35 * (x - 60.0) / 180.0, 0.0, 1.0), "dcc4ac", "b58f80", "5d4a5c")
    picture = mix(wall, floor, smooth(166.0, 170.0, y + 0.0 * x))
    _ball(picture, (118.0, 122.0, 44.0), "0e2f44", "2f88a6")
    _ball(picture, (58.0, 160.0, 36.0), "4a0f1c", "d8473f")
    _ball(picture, (122.0, 200.0, 25.0), "5a3a06", "efb63a")
    _ball(picture, (66.0, 218.0, 12.0), "17301f", "6fae6a")
    return finished(picture, 0.010, 7)


def bricks() -> Pixels:
    """A brick wall in low sun, with the shadow of a tree."""
    x, y = grid(2)
    long, high = 36.0, 14.0
    row = np.floor(y / high)
    shift = np.where(row % 2 == 1, long / 2.0, 0.0) + 3.0 * (uniform(70, 64)[row.astype(np.int64)] - 0.5)
    column = np.floor((x + shift) / long)
    u, v = (x + shift) - column * long, y - row * high + x * 0.0
    key = (row.astype(np.int64) * 7 + column.astype(np.int64)) % 512
    tint, value = uniform(71, 512)[key], uniform(72, 512)[key]
    edge = np.minimum(np.minimum(u, long - u), np.minimum(v, high - v)) + 1.3 * (noise(73, x / 2.6, y / 2.6) - 0.5)
    colour = mix(ramp(tint, "8a4535", "a9604a", "c08a6a", "74474a"), rgb("3a2630"), 0.55 * smooth(0.8, 1.0, value))
    rough = cloud(74, x / 5.0, y / 5.0, 4)
    colour = colour * (0.72 + 0.55 * rough + 0.12 * (value - 0.5))[..., np.newaxis]
    pits = smooth(0.30, 0.18, noise(78, x / 1.9, y / 1.9)) * 0.35
    # Upper and left edges catch the light, lower and right ones lie in shade.
    rim = smooth(2.6, 1.0, v) * 0.35 - smooth(high - 2.8, high - 1.2, v) * 0.45 + smooth(2.6, 1.0, u) * 0.2
    brick = colour * (1.0 + rim - pits)[..., np.newaxis]
    mortar = rgb("cdbfa9") * (0.55 + 0.4 * cloud(76, x / 2.0, y / 2.0, 2))[..., np.newaxis]
    picture = mix(mortar, brick, smooth(0.7, 1.5, edge))
    leaves = smooth(0.40, 0.62, cloud(80, (x + y * 0.35) / 34.0, (y - x * 0.2) / 34.0, 3) + 0.0012 * (x - y * 0.4))
    sun = 0.60 + 0.62 * leaves
    warm = mix(rgb("a9b4e0"), rgb("fff0d0"), leaves)
    return finished(picture * warm * sun[..., np.newaxis], 0.010, 8)


_GREEN_LEAF = np.stack([rgb(c) for c in ("06150f", "16402c", "3f8045", "9cc25a", "eef0a8")])
_GOLDEN_LEAF = np.stack([rgb(c) for c in ("10130a", "48300f", "8c561c", "cc9040", "f2c766")])


def _leaf(picture: Plane, at: tuple[float, float, float, float, float], depth: float, kind: float) -> None:
    """Paint a leaf from (x, y) of a length, in a direction (cosine, sine); ``depth`` 0 is far and dark."""
    x0, y0, length, c, s = at
    scale = 2
    # The leaf lies along its midrib, at most 0.3 lengths to either side, its shadow 7 pixels more.
    rows = sorted((y0, y0 + length * s))
    columns = sorted((x0, x0 + length * c))
    side_y, side_x = 0.3 * length * abs(c) + 8.0, 0.3 * length * abs(s) + 8.0
    r0, r1 = max(int((rows[0] - side_y) * scale), 0), min(int((rows[1] + side_y) * scale), HEIGHT * scale)
    c0, c1 = max(int((columns[0] - side_x) * scale), 0), min(int((columns[1] + side_x) * scale), WIDTH * scale)
    if r0 >= r1 or c0 >= c1:
        return
    x, y = grid(scale)
    dx, dy = x[:, c0:c1] - x0, y[r0:r1] - y0
    u, v = (dx * c + dy * s) / length, (dy * c - dx * s) / length
    inside_u = np.clip(u, 0.0, 1.0)
    half = 1.25 * inside_u * (1.0 - inside_u) * (1.0 - 0.35 * inside_u)
    edge = (half - np.abs(v)) * length
    part = picture[r0:r1, c0:c1]
    shadow = smooth(-7.0, 1.0, edge) * 0.5 * smooth(-0.05, 0.15, u) * smooth(1.08, 0.9, u)
    part *= (1.0 - shadow)[..., np.newaxis]
    ribs = 0.5 + 0.5 * wave((u - np.abs(v) * 0.9) * 9.0)
    bend = np.where(v < 0.0, 0.16, -0.14) + 0.5 * v
    light = 0.30 + 0.62 * depth + bend * (0.5 + 0.5 * depth) + 0.10 * ribs - 0.16 * smooth(0.82, 1.0, ribs)
    colour = along(light, mix(_GREEN_LEAF, _GOLDEN_LEAF, kind))
    vein = smooth(0.9, 0.2, np.abs(v) * length) * smooth(1.0, 0.7, u)
    colour = mix(colour, rgb("e6edb4"), 0.55 * vein * (0.3 + 0.7 * depth))
    part[...] = mix(part, colour, smooth(-0.3, 0.5, edge))


def leaves() -> Pixels:
    """Foliage, dark in the depth and bright in front."""
    picture = np.broadcast_to(rgb("050d0b"), (HEIGHT * 2, WIDTH * 2, 3)).copy()
    count = 104
    chance = uniform(90, 6, count)
    for index in range(count):
        depth = index / (count - 1.0)
        turn = chance[2, index]
        c, s = (float(wave(np.array(turn + shift))) for shift in (0.0, -0.25))
        length = 34.0 + 26.0 * float(chance[3, index]) + 10.0 * depth
        x0 = -20.0 + 220.0 * float(chance[0, index]) - 0.4 * length * c
        y0 = -20.0 + 290.0 * float(chance[1, index]) - 0.4 * length * s
        kind = 0.85 if chance[4, index] > 0.9 else 0.18 * float(chance[5, index])
        _leaf(picture, (x0, y0, length, c, s), depth, kind)
    x, y = grid(2)
    sun = 0.62 + 0.62 * smooth(0.40, 0.66, cloud(95, x / 70.0, y / 70.0, 2))
    return finished(picture * sun[..., np.newaxis], 0.008, 9)


_RED, _BLUE, _GREEN, _WHITE, _GOLD = "87363c", "2c3a58", "355c4e", "ece2cc", "d3ad62"
_THREADS = _RED * 9 + _BLUE * 6 + _WHITE * 2 + _BLUE * 6 + _RED * 9 + _GREEN * 7 + _GOLD * 2 + _GREEN * 7


def _sett(at: Plane) -> Plane:
    """Colours of the threads of a tartan, by the thread's number."""
    threads = np.stack([rgb(_THREADS[i : i + 6]) for i in range(0, len(_THREADS), 6)])
    return threads[at.astype(np.int64) % len(threads)]


def cloth() -> Pixels:
    """Woven tartan in soft folds."""
    x, y = grid(3)
    fold = wave(x / 120.0 + y / 310.0 + 0.12 * noise(51, x / 60.0, y / 60.0)) + 0.35 * wave(x / 47.0 - y / 140.0 + 0.3)
    px, py = x + 3.2 * fold, y + 5.5 * fold + 0.12 * x
    pitch = 2.9
    warp, weft = np.floor(px / pitch), np.floor(py / pitch)
    # A 2/2 twill: each thread goes over two and under two, one further in every row.
    over = (warp + weft) % 4.0 < 2.0
    u, v = px / pitch - warp - 0.5, py / pitch - weft - 0.5
    across = np.where(over, u, v)
    along = np.where(over, v, u)
    yarn = (1.08 - 1.9 * across * across) * (1.0 - 0.5 * along * along)
    twist = 0.94 + 0.10 * wave((across + along) * 1.5)
    colour = np.where(over[..., np.newaxis], _sett(warp), _sett(weft + 11.0))
    fuzz = 0.88 + 0.28 * cloud(53, x / 2.2, y / 2.2, 3)
    light = 0.98 + 0.40 * fixed(fold) + 0.12 * smooth(180.0, 0.0, x)
    return finished(colour * (1.42 * yarn * twist * fuzz * light)[..., np.newaxis], 0.008, 10)
