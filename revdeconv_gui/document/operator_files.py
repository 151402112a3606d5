"""Fitted inverses in files: `.npz` with a JSON header and arrays of numbers, never with pickle.

The archive holds ``header`` (JSON as UTF-8 bytes) and the arrays ``kernels`` (C, n, n) and ``bias`` (C,) of the filter,
then for a linear operator ``operator``, for a network ``skip`` and ``weights_1``, ``bias_1``, ``weights_2``, ...
"""

from __future__ import annotations

import io
import json
import math
import os
import zipfile
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.learned_inverse import LearnedInverse
from revdeconv_gui.core.methods.learned import FittedInverse
from revdeconv_gui.core.network_inverse import NetworkInverse
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import Activation

from .atomic import replacing
from .npy_header import read_npy_header
from .problems import FileProblem, Refused, read_small

__all__ = ["MAX_BYTES", "OPERATOR_SUFFIX", "operator_from", "parts_of", "read_operator", "write_operator"]

OPERATOR_SUFFIX = ".npz"
MAX_BYTES = 64_000_000  # of the file, and of its arrays when unpacked
_FORMAT, _VERSION = "revdeconv-operator", 1
_MAX_LAYERS = 8
_MAX_HEADER = 100_000  # bytes

Array = npt.NDArray[Any]


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    """What is not an array."""

    format: str
    version: int
    method: Literal["learned-inverse", "learned-colour", "learned-network"]
    size: int
    radius: int
    together: int
    ridge: float | None
    layers: int  # 0 for a linear operator
    weight: float
    name: str
    activation: Literal["clip", "relu", "identity"]
    back_projection: bool


def write_operator(path: str | os.PathLike[str], fitted: FittedInverse) -> None:
    """Write a fitted inverse and the filter that it undoes, whole or not at all, bit for bit.

    Raises
    ------
    FileProblem
        If the extension is not .npz or the file cannot be written.
    """
    _check_suffix(path)
    header, arrays = parts_of(fitted)
    text = json.dumps(header, allow_nan=False).encode("utf-8")
    with replacing(path) as file:
        np.savez(file, header=np.frombuffer(text, np.uint8), **arrays)  # type: ignore[arg-type]


def parts_of(fitted: FittedInverse) -> tuple[dict[str, Any], dict[str, Array]]:
    """What a file of a fitted inverse holds: the header as JSON, and the arrays by name, not copied."""
    operator, filter = fitted.operator, fitted.filter
    header = _Header(
        _FORMAT, _VERSION, fitted.method, operator.size, operator.radius, operator.together,  # type: ignore[arg-type]
        operator.ridge if isinstance(operator, LearnedInverse) else None,
        0 if isinstance(operator, LearnedInverse) else len(operator.layers),
        filter.weight, filter.name, fitted.activation.value, fitted.back_projection,
    )  # fmt: skip
    arrays: dict[str, Array] = {"kernels": filter.kernels, "bias": filter.bias}
    if isinstance(operator, LearnedInverse):
        arrays["operator"] = operator.operator
    else:
        arrays["skip"] = operator.skip
        for index, (weights, bias) in enumerate(operator.layers, 1):
            arrays[f"weights_{index}"], arrays[f"bias_{index}"] = weights, bias
    return msgspec.to_builtins(header), arrays


def read_operator(path: str | os.PathLike[str]) -> FittedInverse:
    """Read a fitted inverse that `write_operator` wrote.

    Raises
    ------
    FileProblem
        If it cannot be read, is longer than MAX_BYTES (packed or unpacked), or is anything but a whole, consistent
        operator of a version that this program knows.
    """
    _check_suffix(path)
    data = read_small(path, MAX_BYTES)
    try:
        arrays = _arrays(data)
        return operator_from(_json(arrays.pop("header", None)), arrays)
    except Refused as refused:
        raise FileProblem(path, refused.what, refused.advice) from refused


def operator_from(header: object, arrays: Mapping[str, Array]) -> FittedInverse:
    """A fitted inverse of the header and the arrays that `parts_of` gave.

    Raises
    ------
    Refused
        If they are anything but a whole, consistent operator of a version that this program knows.
    """
    return _fitted(_header(header), dict(arrays))


def _check_suffix(path: str | os.PathLike[str]) -> None:
    if os.path.splitext(path)[1].lower() != OPERATOR_SUFFIX:
        raise FileProblem(
            path,
            phrase("has not the extension of a fitted operator"),
            phrase("use {operator_suffix}", operator_suffix=OPERATOR_SUFFIX),
        )


# ---- the archive


def _arrays(data: bytes) -> dict[str, Array]:
    """All arrays of an NPZ file by name, without unpacking more than MAX_BYTES."""
    if not data.startswith(b"PK"):
        raise Refused(phrase("is not an NPZ file"), phrase("choose a file that --save-operator wrote"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            names = [member.filename for member in members]
            if len(set(names)) != len(names) or not all(name.endswith(".npy") for name in names):
                raise Refused(
                    phrase("holds something else than arrays, each once"),
                    phrase("choose a file that --save-operator wrote"),
                )
            if sum(member.file_size for member in members) > MAX_BYTES:
                raise Refused(
                    phrase("unpacks to more than {max_bytes:,} bytes", max_bytes=MAX_BYTES),
                    phrase("check that it is the file you mean"),
                )
            return {name.removesuffix(".npy"): _array(_unpacked(archive, name), name) for name in names}
    except Refused:
        raise
    except Exception as error:
        # A damaged archive raises many kinds: BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError.
        raise Refused(phrase("is damaged or truncated ({error})", error=error)) from error


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        data = member.read(MAX_BYTES + 1)  # the length in the directory may be a lie
    if len(data) > MAX_BYTES:
        raise Refused(
            phrase("unpacks to more than {max_bytes:,} bytes", max_bytes=MAX_BYTES),
            phrase("check that it is the file you mean"),
        )
    return data


def _array(data: bytes, name: str) -> Array:
    """An array whose header is believed only if the bytes that follow are exactly as many as it says."""
    file = io.BytesIO(data)
    shape, by_columns, dtype = read_npy_header(file)
    if dtype.hasobject or dtype not in (np.uint8, np.float32, np.float64):
        what = phrase("holds values of the type {dtype} in {name}, not plain numbers", dtype=dtype, name=name)
        raise Refused(what, phrase("choose a file that --save-operator wrote"))
    rest = data[file.tell() :]
    if any(side < 0 for side in shape) or math.prod(shape) * dtype.itemsize != len(rest):
        raise Refused(
            phrase(
                "is damaged or truncated ({name} has {count} bytes for the shape {shape})",
                name=name,
                count=len(rest),
                shape=shape,
            )
        )
    return np.frombuffer(rest, dtype).reshape(shape, order="F" if by_columns else "C")


# ---- what the arrays mean


def _json(text: Array | None) -> object:
    if text is None or text.dtype != np.uint8:
        raise Refused(
            phrase("is not a fitted operator (it has no header)"), phrase("choose a file that --save-operator wrote")
        )
    if text.size > _MAX_HEADER:  # small objects would take many times the room of their text
        raise Refused(
            phrase("has a header of {size:,} bytes", size=text.size), phrase("choose a file that --save-operator wrote")
        )
    try:
        return msgspec.json.decode(text.tobytes())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(phrase("has a header that is not JSON ({error})", error=error)) from error


def _header(loose: object) -> _Header:
    if not isinstance(loose, dict) or loose.get("format") != _FORMAT:
        raise Refused(phrase("is not a fitted operator"), phrase("choose a file that --save-operator wrote"))
    if loose.get("version") != _VERSION:
        what = phrase(
            "is a fitted operator of version {get!r}, and this program knows version {version}",
            get=loose.get("version"),
            version=_VERSION,
        )
        raise Refused(what, phrase("update the program"))
    try:
        return msgspec.convert(loose, _Header)
    except (msgspec.ValidationError, ValueError) as error:  # the other one of a text that is no Unicode
        raise Refused(phrase("has a header that makes no sense ({error})", error=error)) from error


def _fitted(header: _Header, arrays: dict[str, Array]) -> FittedInverse:
    if not (0 <= header.radius <= 3 and 1 <= header.together <= 64 and 0 <= header.layers <= _MAX_LAYERS):
        raise Refused(
            phrase(
                "has a radius of {radius}, {together} channels and {layers} layers",
                radius=header.radius,
                together=header.together,
                layers=header.layers,
            ),
            phrase("choose a file that --save-operator wrote"),
        )
    if header.ridge is not None and not 0.0 <= header.ridge < math.inf:
        raise Refused(phrase("has a ridge of {ridge}", ridge=header.ridge))
    network = header.method == "learned-network"
    if network != (header.layers > 0) or (header.method == "learned-inverse" and header.together != 1):
        raise Refused(phrase("has a header that does not fit the method {method}", method=header.method))
    filter = _filter(header, arrays)
    inputs, outputs = header.together * (2 * header.radius + 1) ** 2, header.together * header.size**2
    operator: LearnedInverse | NetworkInverse
    if network:
        skip = _taken(arrays, "skip", np.float32, (inputs, outputs))
        operator = NetworkInverse(
            _layers(arrays, header.layers, inputs, outputs), skip, filter, header.radius, header.together
        )
    else:
        matrix = _taken(arrays, "operator", np.float64, (inputs + 1, outputs))
        operator = LearnedInverse(matrix, header.size, header.radius, header.together, header.ridge)
    if arrays:
        raise Refused(
            phrase("holds arrays that do not belong to it ({sorted})", sorted=", ".join(sorted(arrays))[:100])
        )
    return FittedInverse(header.method, operator, filter, Activation(header.activation), header.back_projection)


def _filter(header: _Header, arrays: dict[str, Array]) -> Filter:
    kernels = _taken(arrays, "kernels", np.float64, (None, header.size, header.size))
    bias = _taken(arrays, "bias", np.float64, (len(kernels),))
    try:
        filter = Filter(kernels, header.weight, bias, header.name)
    except ValueError as error:
        raise Refused(phrase("is for a filter that is not usable: {error}", error=error)) from error
    if header.together != 1 and filter.channels not in (1, header.together):
        raise Refused(
            phrase(
                "is for {together} channels, but its filter has {channels} kernels",
                together=header.together,
                channels=filter.channels,
            )
        )
    return filter


def _layers(arrays: dict[str, Array], count: int, inputs: int, outputs: int) -> tuple[tuple[Array, Array], ...]:
    layers = []
    for index in range(1, count + 1):
        width = outputs if index == count else None
        weights = _taken(arrays, f"weights_{index}", np.float32, (inputs, width))
        layers.append((weights, _taken(arrays, f"bias_{index}", np.float32, (weights.shape[1],))))
        inputs = weights.shape[1]
    return tuple(layers)


def _taken(arrays: dict[str, Array], name: str, dtype: npt.DTypeLike, shape: tuple[int | None, ...]) -> Array:
    """The array of that name, taken out, of that type and shape (None: any length above 0) and finite."""
    array = arrays.pop(name, None)
    if array is None:
        raise Refused(phrase("is incomplete: it has no {name}", name=name))
    fits = len(array.shape) == len(shape) and all(
        found > 0 and wanted in (None, found) for found, wanted in zip(array.shape, shape, strict=True)
    )
    if array.dtype != dtype or not fits:
        wanted = " x ".join("n" if side is None else str(side) for side in shape)
        found = " x ".join(map(str, array.shape)) or phrase("one number")
        raise Refused(
            phrase(
                "has {found} of {dtype} in {name}, not {wanted} of {dtype_2}",
                found=found,
                dtype=array.dtype,
                name=name,
                wanted=wanted,
                dtype_2=np.dtype(dtype),
            )
        )
    if not np.isfinite(array).all():
        raise Refused(phrase("has numbers in {name} that are not finite", name=name))
    return np.ascontiguousarray(array)
