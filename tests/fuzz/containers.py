"""Damaged JSON, NPY and zip files that are whole on the outside, so that what is inside is looked at."""

from __future__ import annotations

import io
import json
import pickle
import random
import stat
import struct
import warnings
import zipfile
from typing import Any

import numpy as np

_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1,
    2,
    16,
    10**6,
    2**31,
    2**63,
    2**64,
    10**30,
    0.5,
    -0.0,
    1e308,
    "",
    "1",
    "x" * 200_000,
    "\0",
    "\ud800",
    "../../x",
    "/etc/passwd",
    [],
    {},
    [[]],
    [[[1]]],
    {"$array": "x"},
    {"$array": "filter/kernels"},
    {"$number": "nan"},
    {"$text": "zz"},
    {"$text": "edb080"},
    {"$pairs": [["a", 1]]},
    {"$pairs": 1},
    {"": 0},
    [0] * 5000,
    {"a": {"a": {"a": 1}}},
)
_RAW = (
    b"1e400",
    b"NaN",
    b"-Infinity",
    b"9" * 5000,
    b"[" * 100_000,
    b'{"a":' * 5000,
    b'"\\ud800"',
    b"1E999",
    b"01",
    b'"\xff"',
    b"[" + b"{}," * 300_000 + b"{}]",
    b"[" + b"0," * 1_000_000 + b"0]",
)


class Trap:
    """Makes a file when it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return open, ("trapped", "w")


def _places(value: Any) -> list[tuple[Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, inner in items for place in ((value, key), *_places(inner))]


def mutated_json(rng: random.Random, data: bytes) -> bytes:
    """One value replaced, dropped or doubled."""
    if len(data) > 500_000:
        return data
    try:
        value = json.loads(data)
        places = _places(value)
    except (ValueError, RecursionError):
        return data
    if not places:
        return data
    holder, key = rng.choice(places)
    choice = rng.randrange(8)
    if choice == 0 and isinstance(holder, dict):
        del holder[key]
    elif choice == 1 and isinstance(holder, list):
        holder.extend(holder[:] * rng.choice((1, 3, 100)))
    elif choice == 2:
        holder[key] = str(holder[key])
    elif choice == 3 and isinstance(holder, dict):
        text = json.dumps(value).encode()
        name = json.dumps(key).encode()
        return text.replace(name + b":", name + b": 1, " + name + b":", 1)
    elif choice == 4:
        holder[key] = "@here@"
        return json.dumps(value).encode().replace(b'"@here@"', rng.choice(_RAW))
    elif choice == 5:
        other, at = rng.choice(places)
        holder[key] = json.loads(json.dumps(other[at])) if at in other or isinstance(other, list) else None
    else:
        holder[key] = rng.choice(_ODD)
    return json.dumps(value).encode()


def npy(header: str, body: bytes = b"", version: tuple[int, int] = (1, 0)) -> bytes:
    """An NPY file with a header of any text."""
    text = header.encode("latin-1", "replace")
    length = struct.pack("<H" if version == (1, 0) else "<I", len(text) % (1 << 16 if version == (1, 0) else 1 << 32))
    return b"\x93NUMPY" + bytes(version) + length + text + body


def hostile_npy(rng: random.Random, data: bytes) -> bytes:
    """A header that claims what is not there, or a pickle that would make a file."""
    if rng.random() < 0.15:
        return npy("{'descr': '|O', 'fortran_order': False, 'shape': (3, 3), }\n", pickle.dumps([Trap()] * 9))
    shape = rng.choice(
        (
            "(3, 3)",
            "(3L, 3L)",
            "(3, 3, 3)",
            "(-1, 3)",
            "(1000000000, 1000000000)",
            "(2147483648,)",
            "()",
            "(0,)",
            "(0, 1)",
            "(" + "1, " * 70 + ")",
            "(3.0, 3)",
            "(True, 3)",
            "(4000000000000000000, 4)",
            "(1e400,)",
            "'3'",
            "(" * 200,
            "None",
        )
    )
    kind = rng.choice(
        (
            "'<f8'",
            "'>f8'",
            "'<f2'",
            "'<f4'",
            "'|b1'",
            "'<c16'",
            "'|S0'",
            "'|V0'",
            "'<U5'",
            "'|O'",
            "'<M8[s]'",
            "'<f16'",
            "[('a', '<f8')]",
            "[('a', '|O')]",
            "'<i8'",
            "'<u8'",
            "'\\d'",
            "'f8,f8'",
            "('<f8', (3, 3))",
            "1",
            "'<f\\xff'",
        )
    )
    order = rng.choice(("False", "True", "1", "0or 0"))
    body = rng.choice((b"", bytes(72), bytes(range(72)), b"\xff" * 72, bytes(216)))
    header = (
        f"{{'descr': {kind}, 'fortran_order': {order}, 'shape': {shape}, }}" + " " * rng.choice((0, 20, 20_000)) + "\n"
    )
    return npy(header, body, rng.choice(((1, 0), (1, 0), (2, 0), (3, 0), (9, 0))))


def mutated_npy(rng: random.Random, data: bytes) -> bytes:
    """Other numbers of another type behind a right header."""
    shapes = ((3, 3), (3, 3, 3), (1, 2, 2), (2, 3), (16, 16), (65, 3, 3), (1, 1), (3, 3, 3, 3), (0, 3, 3), (2000, 2, 2))
    kinds = ("f8", ">f8", "f4", "f2", "g", "i1", "u8", "?", "c16", "U3", "M8[s]", "u1")
    array = np.frombuffer(rng.randbytes(16 * 20_000), np.uint8)
    shape, kind = rng.choice(shapes), np.dtype(rng.choice(kinds))
    flat = array[: int(np.prod(shape)) * kind.itemsize].view(kind).reshape(shape)
    file = io.BytesIO()
    np.save(file, np.asfortranarray(flat) if rng.random() < 0.2 else flat)
    return file.getvalue()


def _entries(data: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(each, archive.read(each)) for each in archive.infolist()]
    except Exception:  # it was damaged before
        return []


def _packed(entries: list[tuple[zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name is there twice
        for each, inner in entries:
            entry = zipfile.ZipInfo(each.filename)
            entry.external_attr = each.external_attr
            archive.writestr(entry, inner, method)
    return file.getvalue()


def mutated_zip(rng: random.Random, data: bytes) -> bytes:
    """One entry changed inside; checksums and lengths are right."""
    entries = _entries(data)
    if not entries:
        return data
    which = rng.randrange(len(entries)) if rng.random() < 0.5 else 0
    each, inner = entries[which]
    if each.filename == "project.json":
        inner = mutated_json(rng, inner)
    elif each.filename == "header.npy" and inner.startswith(b"\x93NUMPY\x01\0"):
        text = mutated_json(rng, inner[10 + int.from_bytes(inner[8:10], "little") :])
        file = io.BytesIO()
        np.save(file, np.frombuffer(text, np.uint8))
        inner = file.getvalue()
    else:
        inner = rng.choice((hostile_npy, mutated_npy))(rng, inner)
    entries[which] = (each, inner)
    return _packed(entries, rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def hostile_zip(rng: random.Random, data: bytes) -> bytes:
    """Names that lead elsewhere, links, doubles, bombs, missing and numerous entries, lengths that lie."""
    entries = _entries(data)
    if not entries:
        return data
    choice, which = rng.randrange(8), rng.randrange(len(entries))
    each, inner = entries[which]
    if choice == 0:
        name = rng.choice(
            ("../x.npy", "/tmp/x.npy", "C:\\x.npy", "arrays/../x.npy", "a\0b.npy", "arrays/x.npy", "é.npy", "x/")
        )
        entries.append((zipfile.ZipInfo(name), inner))
    elif choice == 1:
        link = zipfile.ZipInfo(rng.choice((each.filename, "arrays/link.npy")))
        link.external_attr = (rng.choice((stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO)) | 0o777) << 16
        entries[which:] = [(link, b"/etc/passwd"), *entries[which + 1 :]]
    elif choice == 2:
        entries.append((each, inner))
    elif choice == 3:
        entries[which] = (each, inner[: len(inner) // 2] + bytes(rng.choice((1_000_000, 40_000_000))))
        return _packed(entries, rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))
    elif choice == 4:
        del entries[which]
    elif choice == 5:
        entries += [(zipfile.ZipInfo(f"arrays/{index}.npy"), b"") for index in range(rng.choice((100, 3000)))]
    elif choice == 6:
        rng.shuffle(entries)
    out = bytearray(_packed(entries))
    if choice == 7:
        at = out.rfind(b"PK\x01\x02") if rng.random() < 0.5 else out.rfind(b"PK\x05\x06")
        place = at + rng.randrange(4, 46)
        out[place : place + 4] = rng.choice((b"\xff" * 4, bytes(4), rng.randbytes(4)))
    return bytes(out)
