"""Ways to damage a file: blindly, and knowing what it is made of."""

from __future__ import annotations

import random
import re
import struct
import zlib
from collections.abc import Callable

from tests.fuzz.containers import hostile_npy, hostile_zip, mutated_json, mutated_npy, mutated_zip
from tests.fuzz.texts import hostile_text, mutated_text

Mutator = Callable[[random.Random, bytes], bytes]
NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)


def mutated(rng: random.Random, kind: str, seeds: list[bytes]) -> tuple[str, bytes]:
    """A damaged file of the kind with the name of what was done last."""
    data, how = rng.choice(seeds), "as it is"
    own = _OWN.get(kind, ())
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        change = rng.choice(own) if own and rng.random() < 0.6 else rng.choice(_BLIND)
        data, how = change(rng, data) if data else data, change.__name__.strip("_")
    if rng.random() < 0.05:
        data, how = _spliced(rng, data, rng.choice(seeds)), "spliced"
    return how, data[:4_200_000]


# ---- blindly


def _cut_at_a_kilobyte(rng: random.Random, data: bytes) -> bytes:
    return data[: 1024 * rng.randint(0, len(data) // 1024)] or data[:1]


def _cut(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data)) + 1]


def _flipped(rng: random.Random, data: bytes) -> bytes:
    out = bytearray(data)
    near = len(out) if rng.random() < 0.5 else min(len(out), 128)
    for _ in range(rng.choice((1, 2, 4, 16))):
        out[rng.randrange(near)] ^= 1 << rng.randrange(8)
    return bytes(out)


def _blown_up(rng: random.Random, data: bytes) -> bytes:
    """A number of one, two, four or eight bytes becomes one at a limit."""
    size, order = rng.choice((1, 2, 4, 4, 8)), rng.choice("<>")
    at = rng.randrange(len(data) if rng.random() < 0.5 else min(len(data), 160))
    number = struct.pack(order + {1: "B", 2: "H", 4: "I", 8: "Q"}[size], rng.choice(NUMBERS) % (1 << 8 * size))
    return data[:at] + number + data[at + size :]


def _removed(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at + rng.choice((1, 2, 4, 12, 100, 1000)) :]


def _repeated(rng: random.Random, data: bytes) -> bytes:
    at, length = rng.randrange(len(data)), rng.choice((1, 4, 12, 64, 512))
    return data[:at] + data[at : at + length] * rng.choice((2, 3, 10, 200)) + data[at + length :]


def _noise(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.randbytes(rng.choice((1, 3, 16, 64))) + data[at + rng.choice((0, 16)) :]


def _spliced(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: rng.randint(0, len(data))] + other[rng.randint(0, len(other)) :]


_BLIND: tuple[Mutator, ...] = (
    _cut_at_a_kilobyte, _cut, _flipped, _flipped, _blown_up, _blown_up, _removed, _repeated, _noise,
)  # fmt: skip


# ---- images


def _png_chunk(rng: random.Random, data: bytes) -> bytes:
    """A chunk changed inside, lengthened, doubled, dropped or replaced by one that expands; its checksum is right."""
    chunks, at = list[tuple[bytes, bytes]](), 8
    while at + 12 <= len(data):
        length = struct.unpack(">I", data[at : at + 4])[0]
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    if not chunks:
        return data
    which = rng.randrange(len(chunks))
    name, inner = chunks[which]
    choice = rng.randrange(7)
    if choice < 3 and inner:
        chunks[which] = (name, rng.choice(_BLIND)(rng, inner))
    elif choice == 3:
        chunks.insert(which, chunks[rng.randrange(len(chunks))])
    elif choice == 4:
        del chunks[which]
    elif choice == 5:
        bomb = zlib.compress(bytes(rng.choice((10, 10_000_000))))
        head = rng.choice(
            (b"zTXta\0\0", b"iCCPa\0\0", b"iTXta\0\1\0\0\0", b"IDAT", b"eXIf", b"tRNS", b"PLTE", b"acTL", b"fcTL")
        )
        chunks.insert(rng.randint(1, len(chunks)), (head[:4], head[4:] + bomb))
    else:
        size = rng.choice(((1, 1), (1, 100_000), (100_000, 1), (15_000, 16_000), (0, 5), (1 << 31, 1 << 31)))
        bits, colour = rng.choice((1, 2, 4, 8, 16)), rng.choice((0, 2, 3, 4, 6))
        chunks[0] = (b"IHDR", struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, rng.choice((0, 1))))
    return data[:8] + b"".join(
        struct.pack(">I", len(inner)) + name + inner + struct.pack(">I", zlib.crc32(name + inner))
        for name, inner in chunks
    )


def _tiff_entry(rng: random.Random, data: bytes) -> bytes:
    """A field of an entry of the first directory, or the place of the next directory (a loop)."""
    order = "<" if data[:2] == b"II" else ">"
    if len(data) < 8:
        return data
    at = struct.unpack(order + "I", data[4:8])[0]
    if at + 2 > len(data):
        return data
    out, count = bytearray(data), struct.unpack(order + "H", data[at : at + 2])[0]
    end = at + 2 + 12 * count
    if rng.random() < 0.15 and end + 4 <= len(out):
        out[end : end + 4] = struct.pack(order + "I", rng.choice((at, 8, len(out), end)))
        return bytes(out)
    entry = at + 2 + 12 * rng.randrange(max(1, min(count, 50)))
    if entry + 12 > len(out):
        return data
    offset, letter, values = rng.choice(
        (
            (0, "H", (*range(254, 286), 317, 320, 322, 323, 324, 325, 338, 339, 347, 530, 34665, 34675, 50838)),
            (2, "H", (0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 16, 255)),
            (4, "I", NUMBERS),
            (8, "I", (*NUMBERS, 2, 3, 5, 7, 8, 16, 32, 64, 100_000, 34925, 32773, 50000, at)),
        )
    )
    size = struct.calcsize(letter)
    out[entry + offset : entry + offset + size] = struct.pack(order + letter, rng.choice(values) % (1 << 8 * size))
    return bytes(out)


def _jpeg_segment(rng: random.Random, data: bytes) -> bytes:
    """A marker with another kind, length or contents, or one more with broken EXIF data."""
    marks = [found.start() for found in re.finditer(rb"\xff[\xc0-\xfe]", data)]
    if not marks or rng.random() < 0.3:
        inside = b"Exif\0\0" + rng.choice((b"II*\0", b"MM\0*", b"")) + rng.randbytes(rng.choice((0, 4, 40)))
        return (
            data[:2] + b"\xff\xe1" + struct.pack(">H", rng.choice((len(inside) + 2, 2, 0, 65535))) + inside + data[2:]
        )
    at, out = rng.choice(marks), bytearray(data)
    if rng.random() < 0.3:
        out[at + 1] = rng.randrange(0xC0, 0xFF)
    else:
        place = at + rng.choice((2, 3, 4, 5, 7, 9, 10))
        out[place : place + 2] = rng.choice((b"\0\0", b"\0\1", b"\xff\xff", rng.randbytes(2)))
    return bytes(out)


def _header_number(rng: random.Random, data: bytes) -> bytes:
    """A number in the first bytes, where BMP, GIF and WebP have size, palette and offsets."""
    at, size = rng.randrange(2, 64), rng.choice((2, 4))
    number = rng.choice((*NUMBERS, 12, 40, 108, 124, 16_000, 100_000, -1, -5)) % (1 << 8 * size)
    return data[:at] + number.to_bytes(size, "little") + data[at + size :]


_OWN: dict[str, tuple[Mutator, ...]] = {
    "png": (_png_chunk,),
    "tif": (_tiff_entry,),
    "jpg": (_jpeg_segment,),
    **dict.fromkeys(("bmp", "gif", "webp"), (_header_number,)),
    "json": (mutated_json, mutated_json, mutated_text),
    "npy": (mutated_npy, mutated_npy, hostile_npy),
    "npz": (mutated_zip, mutated_zip, hostile_zip),
    "revdeconv": (mutated_zip, mutated_zip, hostile_zip),
    **dict.fromkeys(("csv", "txt", "yml", "xml", "matrix", "number"), (mutated_text, mutated_text, hostile_text)),
}
