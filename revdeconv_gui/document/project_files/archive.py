"""The zip around a project: JSON and arrays, each entry checked before it is believed."""

from __future__ import annotations

import io
import math
import re
import stat
import struct
import zipfile
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.npy_header import read_npy_header
from revdeconv_gui.document.problems import Refused

from .codec import DTYPES

Array = npt.NDArray[Any]
JSON_NAME = "project.json"
ARRAYS = "arrays/"
MAX_FILE = (1 << 32) - 1  # bytes: beyond it zip needs another format
MAX_ENTRIES = 65_000
MAX_JSON = 64_000_000
_MAX_DIRECTORY = 32_000_000  # bytes of the list of entries
# Projects are not compressed, but may be packed again by hand: unpacked to packed, of an entry and of all together.
_MAX_RATIO, _SMALL = 100, 1_000_000
_MOST_RATIO, _MOST_SMALL = 20, 64_000_000
_END, _END_LENGTH = b"PK\x05\x06", 22
_NAME = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.npy")
_STEP = 1 << 20
_ADVICE = phrase("check that it is the project you mean")


def write_archive(file: BinaryIO, text: bytes, arrays: Mapping[str, Array]) -> None:
    """Write JSON and arrays, not compressed: most of the numbers would hardly shrink, and saving is to be quick.

    Raises
    ------
    Refused
        If there are too many of them, or they come to 4 GB and more.
    """
    if len(arrays) >= MAX_ENTRIES or len(text) > MAX_JSON:
        raise Refused(phrase("cannot hold so much"), phrase("remove some runs first"))
    if sum(array.nbytes + 512 for array in arrays.values()) + len(text) > MAX_FILE:
        raise Refused(phrase("would be larger than 4 GB"), phrase("keep fewer images inside the project"))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        archive.writestr(_entry(JSON_NAME), text)
        for name, array in arrays.items():
            with archive.open(_entry(f"{ARRAYS}{name}.npy"), "w") as member:
                _write_array(member, array)


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry without a time: equal projects make equal files."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    return entry


def _write_array(member: Any, array: Array) -> None:
    plain = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False)
    header = {"descr": plain.dtype.str, "fortran_order": False, "shape": array.shape}
    np.lib.format.write_array_header_1_0(member, header)
    data = plain.reshape(-1).view(np.uint8).data
    for start in range(0, len(data), _STEP):  # in pieces: other threads get their turn in between
        member.write(data[start : start + _STEP])


def read_archive(file: BinaryIO, length: int) -> tuple[bytes, dict[str, Array]]:
    """JSON and arrays of a project, by the names that the JSON knows them by; arrays are read-only.

    Nothing is written to the disk, whatever names the entries have.

    Raises
    ------
    Refused
        If it is no zip, is damaged, or has entries that no project has.
    """
    _check_directory(file, length)
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check(members, length)
            text = _bytes(archive, members[0])
            arrays = {
                member.filename[len(ARRAYS) : -len(".npy")]: _array(_bytes(archive, member), member.filename)
                for member in members[1:]
            }
    except (Refused, MemoryError):
        raise
    except OSError as error:
        if error.errno is not None:
            raise
        raise Refused(phrase("is damaged or truncated ({error})", error=error)) from error
    except Exception as error:
        # A damaged archive raises many kinds: BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error.
        raise Refused(phrase("is damaged or truncated ({error})", error=error)) from error
    return text, arrays


def _check_directory(file: BinaryIO, length: int) -> None:
    """Look at the length of the list of entries before zipfile makes an object of each."""
    file.seek(0)
    if file.read(2) != b"PK":
        raise Refused(phrase("is not a project"), phrase("choose a .revdeconv file"))
    if length > MAX_FILE:
        raise Refused(phrase("has {length:,} bytes, more than a project can have", length=length), _ADVICE)
    file.seek(max(0, length - 66_000))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH:
        raise Refused(phrase("is damaged or truncated (its end is missing)"))
    entries, size, _ = struct.unpack("<HII", tail[at + 10 : at + 20])
    if entries > MAX_ENTRIES or size > _MAX_DIRECTORY:
        raise Refused(
            phrase(
                "has a list of {entries:,} entries in {size:,} bytes, more than a project can have",
                entries=entries,
                size=size,
            ),
            _ADVICE,
        )


def _check(members: list[zipfile.ZipInfo], length: int) -> None:
    names = [member.filename for member in members]
    if not names or names[0] != JSON_NAME:
        raise Refused(
            phrase("is not a project (it does not begin with {json_name})", json_name=JSON_NAME),
            phrase("choose a .revdeconv file"),
        )
    if len(names) > MAX_ENTRIES:
        raise Refused(phrase("has {count:,} entries, more than a project can have", count=len(names)), _ADVICE)
    # Two names that differ in case only would be one file where somebody unpacks it.
    if len({name.lower() for name in names}) != len(names):
        raise Refused(phrase("has an entry twice"), _ADVICE)
    for member in members[1:]:
        name = member.filename
        if not name.startswith(ARRAYS) or not _NAME.fullmatch(name):
            raise Refused(
                phrase("has an entry that does not belong into a project ({name!r})", name=name[:60]), _ADVICE
            )
    for member in members:
        _check_entry(member)
    if sum(member.compress_size for member in members) > length:
        raise Refused(phrase("has entries that overlap"), _ADVICE)
    if members[0].file_size > MAX_JSON:
        raise Refused(
            phrase("has a {json_name} of {file_size:,} bytes", json_name=JSON_NAME, file_size=members[0].file_size),
            _ADVICE,
        )
    unpacked = sum(member.file_size for member in members)
    if unpacked > _MOST_SMALL + _MOST_RATIO * length:
        raise Refused(
            phrase("unpacks to {unpacked:,} bytes from {length:,}", unpacked=unpacked, length=length), _ADVICE
        )


def _check_entry(member: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) or member.is_dir():
        raise Refused(
            phrase("has an entry that is not a plain file ({filename!r})", filename=member.filename[:60]), _ADVICE
        )
    if member.flag_bits & 0x1:
        raise Refused(phrase("is encrypted"), phrase("save it without a password"))
    if member.file_size > _SMALL + _MAX_RATIO * member.compress_size:
        raise Refused(
            phrase(
                "unpacks to {file_size:,} bytes from {compress_size:,}",
                file_size=member.file_size,
                compress_size=member.compress_size,
            ),
            _ADVICE,
        )


def _bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """An entry, no longer than its place in the list says; its checksum is compared by zipfile."""
    with archive.open(member) as file:
        data = file.read(member.file_size + 1)
    if len(data) != member.file_size:
        raise Refused(phrase("is damaged or truncated ({filename!r})", filename=member.filename[:60]))
    return data


def _array(data: bytes, name: str) -> Array:
    """An array whose header is believed only if the bytes that follow are exactly as many as it says."""
    file = io.BytesIO(data)
    shape, by_columns, dtype = read_npy_header(file)
    if dtype.hasobject or dtype.newbyteorder("=") not in DTYPES:
        raise Refused(
            phrase(
                "has values of the type {dtype} in {name!r}, not plain numbers", dtype=str(dtype)[:40], name=name[:60]
            ),
            _ADVICE,
        )
    start = file.tell()
    if by_columns or len(shape) > 4 or any(side < 0 for side in shape):
        raise Refused(phrase("has an array that no project has ({name!r})", name=name[:60]))
    if math.prod(shape) * dtype.itemsize != len(data) - start:
        raise Refused(
            phrase(
                "is damaged or truncated ({name!r} has {count:,} bytes for {shape})",
                name=name[:60],
                count=len(data) - start,
                shape=shape,
            )
        )
    found = np.frombuffer(data, dtype, offset=start).reshape(shape).astype(dtype.newbyteorder("="), copy=False)
    if not found.flags.aligned:
        found = found.copy()
    found.setflags(write=False)
    return found
