"""Damaged texts: tokens that mean something to a parser, and texts that make a careless one slow."""

from __future__ import annotations

import random
import re

TOKENS = (
    b"1e400",
    b"-1e400",
    b"1e-400",
    b"NaN",
    b"-Infinity",
    b"inf",
    b"1_000",
    b"0x10",
    b"1e",
    b"--1",
    b"1j",
    b"\xef\xbc\x91",
    b"",
    b" ",
    b"\0",
    b"\r",
    b"\t",
    b"\\d",
    b'"',
    b"'",
    b"#",
    b":",
    b";",
    b",",
    b"[",
    b"]",
    b"{",
    b"}",
    b"<",
    b">",
    b"&",
    b"&lol;",
    b"<!DOCTYPE a [<!ENTITY lol SYSTEM 'file:///etc/passwd'>]>",
    b"<![CDATA[",
    b"<!--",
    b"!!python/object:os.system",
    b"!!binary |",
    b"&a *a",
    b"$base64$",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xe2\x80\xa8",
    b"__import__('os').system('touch x')",
    b"1if 1else 2",
    b"0in()",
    b"9**9**9",
    b"lambda:1",
    b"f'{1}'",
    b"(" * 90,
    b"-" * 90,
    b"9" * 99,
    b"9" * 5000,
    b"999999999",
    b"-1",
    b"2147483648",
    b"18446744073709551616",
    b"true",
    b"null",
)
_ENCODINGS = (b"utf-16", b"utf-7", b"latin-1", b"idna", b"rot13", b"hex", b"cp037", b"unknown", b"shift_jis", b"")
_XML = b'<?xml version="1.0"?><opencv_storage>%s</opencv_storage>'
_MATRIX = b'<k type_id="opencv-matrix"><rows>%s</rows><cols>%s</cols><dt>%s</dt><data>%s</data></k>'
_PATCHES = (
    b"1",
    b"1 ",
    b"1,",
    b"1;",
    b"1\n",
    b"\n",
    b"#\n",
    b"# weight: 1\n",
    b"a<!---->",
    b"<a>",
    b"&#49;",
    b"1/3 ",
    b"[1],",
)


def mutated_text(rng: random.Random, data: bytes) -> bytes:
    """A number, a word or nothing becomes a token; or a line is doubled."""
    if len(data) > 100_000:
        return data
    spots = list(re.finditer(rb"-?[0-9.]+(?:e-?[0-9]+)?|[A-Za-z_]+|\s+", data))
    if not spots:
        return data + rng.choice(TOKENS)
    if rng.random() < 0.15:
        lines = data.split(b"\n")
        at = rng.randrange(len(lines))
        return b"\n".join(lines[:at] + lines[at : at + 3] * rng.choice((2, 50)) + lines[at:])
    spot = rng.choice(spots)
    return data[: spot.start()] + rng.choice(TOKENS) + data[rng.choice((spot.start(), spot.end())) :]


def hostile_text(rng: random.Random, data: bytes) -> bytes:
    """Something small many times over within the text, another encoding, or a matrix that claims odd sizes."""
    choice = rng.randrange(4)
    if choice == 0:
        patch = rng.choice(_PATCHES) * rng.choice((*[100] * 10, *[10_000] * 8, 300_000, 4_000_000))
        at = rng.randint(0, len(data))
        return (data[:at] + patch[: 3_990_000 - len(data)] + data[at:])[:4_000_000]
    if choice == 1:
        encoding = rng.choice(_ENCODINGS)
        return data.replace(b'version="1.0"', b'version="1.0" encoding="' + encoding + b'"', 1)
    if choice == 2:
        rows, cols = rng.choice(((b"3", b"3"), (b"1" * 9, b"9" * 9), (b"0", b"3"), (b"2", b"2"), (b"-1", b"1")))
        kind = rng.choice((b"d", b"f", b'"3d"', b'"999f"', b"0d", b"u", b"x"))
        cells = rng.choice((b"1 ", b"1e300 ", b"300 ", b"-1 ")) * rng.choice((0, 4, 9, 27))
        return _XML % (_MATRIX % (rows, cols, kind, cells))
    ones = b"1 " * rng.choice((3, 40, 70, 300_000))
    sizes = b"<sizes>" + ones + b"</sizes><dt>d</dt><data>1</data>"
    return _XML % (b'<k type_id="opencv-nd-matrix">' + sizes + b"</k>")
