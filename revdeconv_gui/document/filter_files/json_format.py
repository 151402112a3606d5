"""The program's own filter file, `revdeconv-filter` version 1."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import msgspec
import numpy as np

from revdeconv_gui.core.filters import Filter, Provenance, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import Refused

from .checks import kernel_stack, made

FORMAT = "revdeconv-filter"
VERSION = 1


class _Head(msgspec.Struct):
    format: str
    version: int


class _File(msgspec.Struct):
    kernel_size: int
    channels: list[str]
    kernels: list[list[list[float]]]
    weight: float = 1.0
    bias: list[float] = []
    learned: dict[str, Any] | None = None


class _Learned(msgspec.Struct):
    # The defaults are those of Provenance.
    rule: str = "sgd"
    learning_rate: float = 0.1
    epochs: int = 1
    border: str = "all"
    activation: str = "clip"
    images: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Filter:
    """The filter of a JSON file.

    Raises
    ------
    Refused
        If it is not valid, of another format or of a newer version.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.format != FORMAT:
            raise Refused(
                phrase("has the format {format!r}, not {format_2!r}", format=head.format[:40], format_2=FORMAT),
                phrase("choose a filter file"),
            )
        if head.version > VERSION:
            what = phrase(
                "is of version {version}, newer than this program knows ({version_2})",
                version=head.version,
                version_2=VERSION,
            )
            raise Refused(what, phrase("update the program, or save the filter as .csv there"))
        if head.version < 1:
            raise Refused(
                phrase("is of version {version}, which never was", version=head.version), phrase("correct it")
            )
        file = msgspec.json.decode(data, type=_File)
        learned = _provenance(file.learned)
    except msgspec.ValidationError as error:
        raise Refused(
            phrase("is not a valid filter file: {error}", error=error), phrase("correct it or choose another file")
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _malformed(data, error) from error
    except RecursionError as error:
        raise Refused(phrase("is nested too deeply for a filter file"), phrase("choose another file")) from error
    kernels = kernel_stack(file.kernels)
    size = kernels.shape[1]
    if file.kernel_size != size:
        raise Refused(
            phrase(
                "says kernel_size {kernel_size}, but its kernels are {size} x {size}",
                kernel_size=file.kernel_size,
                size=size,
            ),
            phrase("correct one of them"),
        )
    if len(file.channels) != len(kernels):
        what = phrase(
            "names {count} channels but has {count_2} kernels", count=len(file.channels), count_2=len(kernels)
        )
        raise Refused(what, phrase("give one kernel for each channel"))
    return made(kernels, file.weight, file.bias, name, learned)


def encode(filter: Filter) -> bytes:
    """The JSON file of a filter, numbers by repr so that they come back bit for bit.

    Raises
    ------
    Refused
        If what is kept of its learning cannot be written as JSON.
    """
    kernels = ",\n".join(
        "  [" + ",\n   ".join(json.dumps(row) for row in kernel) + "]" for kernel in filter.kernels.tolist()
    )
    # One kernel serves every channel, gray or colour.
    names = ("all",) if filter.channels == 1 else channel_names(filter.channels)
    lines = [
        f'"format": "{FORMAT}"',
        f'"version": {VERSION}',
        f'"kernel_size": {filter.size}',
        f'"channels": {json.dumps(names)}',
        f'"kernels": [\n{kernels}\n ]',
        f'"weight": {filter.weight!r}',
        f'"bias": {json.dumps(np.asarray(filter.bias).tolist())}',
    ]
    if filter.learned is not None:
        try:
            lines.append(f'"learned": {json.dumps(_learned(filter.learned), allow_nan=False, ensure_ascii=False)}')
        except (TypeError, ValueError, RecursionError) as error:
            what = phrase("cannot hold how the filter was learned ({error})", error=error)
            raise Refused(what, phrase("save it as .csv, which keeps the numbers alone")) from error
    return ("{" + ",\n ".join(lines) + "}\n").encode("utf-8", "backslashreplace")


def _malformed(data: bytes, error: Exception) -> Refused:
    """NaN and infinity are no JSON, though many programs write them: say that rather than where reading ended."""
    found: list[str] = []

    def noted(constant: str) -> float:
        found.append(constant)
        return float(constant)

    with contextlib.suppress(ValueError, RecursionError):
        json.loads(data, parse_constant=noted)
    if found:
        return Refused(
            phrase("has {found}, which is not a finite number", found=found[0]), phrase("write a finite number there")
        )
    return Refused(phrase("is not valid JSON: {error}", error=error), phrase("correct it or choose another file"))


def _provenance(learned: dict[str, Any] | None) -> Provenance | None:
    if learned is None:
        return None
    try:
        known = msgspec.convert(learned, _Learned)
    except msgspec.ValidationError as error:
        raise Refused(
            phrase("is not a valid filter file: {error} of learned", error=error), phrase("correct it")
        ) from error
    fields = {name: getattr(known, name) for name in _Learned.__struct_fields__}
    extra = {key: value for key, value in learned.items() if key not in fields}
    return Provenance(**fields, extra=extra)


def _learned(provenance: Provenance) -> dict[str, Any]:
    known = {name: getattr(provenance, name) for name in _Learned.__struct_fields__}
    return {**provenance.extra, **known, "images": list(provenance.images)}
