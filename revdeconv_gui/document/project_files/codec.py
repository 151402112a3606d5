"""Values of the document as JSON and arrays, by the fields of their classes.

Dataclasses and structs become objects, tuples become lists. What JSON has no word for is an object with one key:
``$array`` the name of an array beside the JSON, ``$number`` NaN or an infinity, ``$text`` a text that is no Unicode
(hexadecimal), ``$pairs`` a dictionary whose own keys begin with ``$``.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import msgspec
import numpy as np
import numpy.typing as npt

from revdeconv_gui.document.problems import Refused

Array = npt.NDArray[Any]
DTYPES = tuple(map(np.dtype, (np.bool_, np.uint8, np.uint16, np.int32, np.int64, np.float32, np.float64)))
MAX_DEPTH = 32
MAX_TEXT = 100_000  # characters of one text: names and messages, not books
_NAMEABLE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_NUMBERS = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


class Encoder:
    """Makes JSON values of the document's, and gathers their arrays under names that tell where they belong.

    Attributes
    ----------
    arrays : dict of str to ndarray
        By name; an array that occurs twice is there once.
    """

    def __init__(self) -> None:
        self.arrays: dict[str, Array] = {}
        self._names: dict[int, str] = {}

    def encode(self, value: object, at: str) -> Any:
        """The JSON value of ``value``; ``at`` ("runs/0/learned") names its arrays.

        Raises
        ------
        TypeError
            If it holds something that no project file can: an object of another kind, an array of other numbers.
        """
        if isinstance(value, np.ndarray):
            return {"$array": self._name(value, at)}
        if isinstance(value, Enum):
            return value.value
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = dataclasses.fields(value)
            return {field.name: self.encode(getattr(value, field.name), f"{at}/{field.name}") for field in fields}
        if isinstance(value, msgspec.Struct):
            names = value.__struct_fields__
            return {name: self.encode(getattr(value, name), f"{at}/{name}") for name in names}
        if isinstance(value, tuple | list):
            return [self.encode(each, f"{at}/{index}") for index, each in enumerate(value)]
        if isinstance(value, dict):
            return self._dictionary(value, at)
        return _plain(value)

    def _dictionary(self, value: Mapping[Any, Any], at: str) -> Any:
        pairs = [
            [_plain(key), self.encode(each, f"{at}/{key if _NAMEABLE.fullmatch(str(key)) else index}")]
            for index, (key, each) in enumerate(value.items())
        ]
        if all(isinstance(key, str) and not key.startswith("$") for key, _ in pairs):
            return dict(pairs)
        return {"$pairs": pairs}

    def _name(self, array: Array, at: str) -> str:
        if array.dtype.newbyteorder("=") not in DTYPES:
            raise TypeError(f"an array of {array.dtype} cannot be kept in a project ({at})")
        known = self._names.get(id(array))
        if known is not None:
            return known
        name, number = at, 1
        while name in self.arrays:
            number += 1
            name = f"{at}-{number}"
        self._names[id(array)] = name
        self.arrays[name] = array
        return name


def _plain(value: object) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        number = float(value)
        return number if math.isfinite(number) else {"$number": repr(number)}
    if isinstance(value, Path):
        value = str(value)
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:  # a file name of bytes that are no text
            return {"$text": value.encode("utf-8", "surrogatepass").hex()}
        return value
    raise TypeError(f"a {type(value).__name__} cannot be kept in a project")


def resolved(value: Any, arrays: Mapping[str, Array], depth: int = 0) -> Any:
    """A JSON value with arrays, numbers and texts in place of what stands for them.

    Raises
    ------
    Refused
        If it is nested more than 32 deep, has a text of more than 100,000 characters, names an array that is not
        there, or has something unknown in place of a value.
    """
    if depth > MAX_DEPTH:
        raise Refused(f"is nested more than {MAX_DEPTH} deep")
    if isinstance(value, str) and len(value) > MAX_TEXT:
        raise Refused(f"has a text of {len(value):,} characters")
    if isinstance(value, list):
        return [resolved(each, arrays, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((key, inner),) = value.items()
        if key.startswith("$"):
            return _special(key, inner, arrays, depth)
    return {key: resolved(each, arrays, depth + 1) for key, each in value.items()}


def _special(key: str, inner: Any, arrays: Mapping[str, Array], depth: int) -> Any:
    if key == "$pairs" and isinstance(inner, list) and all(isinstance(p, list) and len(p) == 2 for p in inner):
        pairs = [resolved(pair, arrays, depth + 1) for pair in inner]
        if all(isinstance(name, str) for name, _ in pairs):
            return dict(pairs)
    elif isinstance(inner, str):
        if key == "$array" and inner in arrays:
            return arrays[inner]
        if key == "$array":
            raise Refused(f"is incomplete: the array {inner[:80]} is missing")
        if key == "$number" and inner in _NUMBERS:
            return _NUMBERS[inner]
        if key == "$text" and len(inner) <= 2 * MAX_TEXT:
            try:
                return bytes.fromhex(inner).decode("utf-8", "surrogatepass")
            except ValueError as error:
                raise Refused("has a text that is none") from error
    raise Refused(f"has {key[:20]} where a value should be")


def array_of(kind: type, value: Any) -> Any:
    """Check an array against the annotation of its field (called by msgspec).

    Raises
    ------
    ValueError
        If it is none, or one of other numbers.
    """
    if not isinstance(value, np.ndarray):
        raise ValueError(f"expected an array, got {type(value).__name__}")
    numbers = get_args(get_args(kind)[1])[0]
    if numbers is not Any and value.dtype != np.dtype(numbers):
        raise ValueError(f"expected an array of {np.dtype(numbers)}, got {value.dtype}")
    return value
