"""A stroke alphabet, drawn here so that text looks the same on every machine.

A glyph is a list of strokes, separated by |, each a list of points of two base-36 digits: x, and y downwards (capitals
from 0 to the base line at c = 12, small letters from 4). ``~`` marks a rounded stroke, ``o`` a rounded closed one.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from .canvas import Plane

_GLYPHS = {
    "A": "0c 40 8c|18 78", "B": "00 0c|~00 40 70 76 46 06|~06 46 86 8c 4c 0c", "C": "~83 80 00 0c 8c 89",
    "D": "00 0c|~00 40 80 8c 4c 0c", "E": "70 00 0c 7c|06 66", "F": "70 00 0c|06 66", "G": "~83 80 00 0c 8c 87|57 87",
    "H": "00 0c|80 8c|06 86", "I": "00 0c", "J": "~60 6a 6c 0c 09", "K": "00 0c|80 07|36 8c", "L": "00 0c 7c",
    "M": "0c 00 48 80 8c", "N": "0c 00 8c 80", "O": "o00 90 9c 0c", "P": "0c 00|~00 40 80 87 47 07",
    "Q": "o00 90 9c 0c|69 9c", "R": "0c 00|~00 40 80 87 47 07|47 8c", "S": "~81 80 00 06 86 8c 0c 0b",
    "T": "00 80|40 4c", "U": "~00 08 0c 8c 88 80", "V": "00 4c 80", "W": "00 3c 62 9c c0", "X": "00 8c|80 0c",
    "Y": "00 46 80|46 4c", "Z": "00 80 0c 8c", "a": "o04 64 6c 0c|64 6c", "b": "00 0c|o04 74 7c 0c",
    "c": "~65 64 04 0c 6c 6b", "d": "70 7c|o04 74 7c 0c", "e": "08 68|~68 64 04 0c 6c 6b", "f": "~50 20 24 2c|04 44",
    "g": "o04 64 6c 0c|~64 6e 6g 0g 0f", "h": "00 0c|~08 04 64 68 6c", "i": "04 0c|00 01", "j": "~24 2e 2g 0g|20 21",
    "k": "00 0c|64 09|38 6c", "l": "00 0c", "m": "04 0c|~08 04 54 58 5c|~58 54 a4 a8 ac", "n": "04 0c|~08 04 64 68 6c",
    "o": "o04 74 7c 0c", "p": "04 0g|o04 74 7c 0c", "q": "74 7g|o04 74 7c 0c", "r": "04 0c|~08 04 44 45",
    "s": "~55 54 04 08 58 5c 0c 0b", "t": "~20 2a 2c 5c|04 44", "u": "~04 08 0c 6c 68 64|64 6c", "v": "04 3c 64",
    "w": "04 2c 45 6c 84", "x": "04 6c|64 0c", "y": "04 3c|64 1g", "z": "04 64 0c 6c", "0": "o00 70 7c 0c",
    "1": "03 30 3c", "2": "~02 00 70 76 0c|0c 7c", "3": "~01 00 70 76 36|~36 76 7c 0c 0b", "4": "5c 50 09 79",
    "5": "70 00 05|~05 75 7c 0c 0b", "6": "o05 75 7c 0c|~60 00 09", "7": "00 70 2c", "8": "o10 60 66 16|o06 76 7c 0c",
    "9": "o00 70 77 07|~73 7c 1c", ".": "0b 0c", ",": "1b 0e", "-": "08 48", ":": "06 07|0b 0c", "=": "06 66|09 69",
    "\u00d7": "06 5b|56 0b", "/": "0d 60", "(": "~20 04 0a 2e", ")": "~00 24 2a 0e", " ": "",
}  # fmt: skip
_SPACE, _GAP = 5.0, 3.6


@cache
def _segments(letter: str) -> tuple[Plane, float]:
    """Segments, shape (N, 4): x0, y0, x1, y1 in glyph units; and the glyph's width."""
    pieces: list[Plane] = []
    for stroke in filter(None, _GLYPHS[letter].split("|")):
        points = np.array([[int(c, 36) for c in pair] for pair in stroke.lstrip("~o").split()], dtype=np.float64)
        if stroke[0] in "~o":
            points = _rounded(points, closed=stroke[0] == "o")
        pieces.append(np.hstack([points[:-1], points[1:]]))
    if not pieces:
        return np.zeros((0, 4)), _SPACE
    segments = np.concatenate(pieces)
    return segments, float(segments[:, ::2].max())


def _rounded(points: Plane, closed: bool) -> Plane:
    """Corners cut three times (Chaikin), which comes near a quadratic spline."""
    for _ in range(3):
        after = np.roll(points, -1, axis=0)
        pairs = np.stack([0.75 * points + 0.25 * after, 0.25 * points + 0.75 * after], axis=1).reshape(-1, 2)
        points = pairs if closed else np.vstack([points[:1], pairs[:-2], points[-1:]])
    return np.vstack([points, points[:1]]) if closed else points


def text_width(text: str, size: float) -> float:
    """Width in pixels of text with capitals ``size`` pixels high."""
    return (sum(_segments(letter)[1] + _GAP for letter in text) - _GAP) * size / 12.0


@cache
def _glyph(letter: str, size: float, weight: float, shift: float) -> Plane:
    """Coverage of a glyph in [0, 1]; two pixels of margin on every side, moved right by ``shift``."""
    segments, width = _segments(letter)
    unit = size / 12.0
    y, x = np.ogrid[0 : int(16 * unit) + 6, 0 : int(width * unit) + 6]
    px, py = x + 0.5 - 2.0 - shift, y + 0.5 - 2.0
    nearest = np.full(np.broadcast_shapes(px.shape, py.shape), 1e9)
    for x0, y0, x1, y1 in segments * unit:
        dx, dy = x1 - x0, y1 - y0
        t = np.clip(((px - x0) * dx + (py - y0) * dy) / max(dx * dx + dy * dy, 1e-9), 0.0, 1.0)
        ex, ey = px - x0 - t * dx, py - y0 - t * dy
        nearest = np.minimum(nearest, ex * ex + ey * ey)
    cover: Plane = np.clip(weight / 2.0 + 0.5 - np.sqrt(nearest), 0.0, 1.0)
    return cover


def write(picture: Plane, text: str, x: float, y: float, size: float, weight: float, ink: Plane) -> None:
    """Draw text onto H x W x 3; (x, y) is the upper left corner, ``size`` the height of capitals, in pixels."""
    for letter in text:
        left, top = int(np.floor(x)), int(np.floor(y))
        if letter != " ":
            # Quarter pixels: even spacing, and few enough positions to keep every glyph.
            cover = _glyph(letter, size, weight, np.floor((x - left) * 4.0) / 4.0)
            r0, c0 = max(top - 2, 0), max(left - 2, 0)
            part = picture[r0 : top - 2 + cover.shape[0], c0 : left - 2 + cover.shape[1]]
            cover = cover[r0 - top + 2 :, c0 - left + 2 :][: part.shape[0], : part.shape[1], np.newaxis]
            part[...] = part * (1.0 - cover) + ink * cover
        x += (_segments(letter)[1] + _GAP) * size / 12.0


def write_centred(picture: Plane, text: str, middle: float, y: float, size: float, weight: float, ink: Plane) -> None:
    """Draw text centred on the column ``middle``."""
    write(picture, text, middle - text_width(text, size) / 2.0, y, size, weight, ink)
