"""What cv2.FileStorage writes and reads, as YAML and as XML, without OpenCV.

The matrix ``kernel`` is n x n with one channel for each kernel, ``weight`` a number and ``bias`` a 1 x C matrix. Files
of others are read too: a single matrix of any name, or several of one size, one for each kernel.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import Refused

from .checks import check_shape, made, number
from .opencv_xml import parse_xml

_MAX_LINES = 50_000
_MOST = 100_000  # numbers in a matrix; 64 kernels of 15 x 15 have 14,400
_TYPES = {"u": np.uint8, "c": np.int8, "w": np.uint16, "s": np.int16, "i": np.int32, "f": np.float32, "d": np.float64}
_TOP_LEVEL = re.compile(r"""("[^"]*"|'[^']*'|[^\s#:"'-][^:]*):(?:\s+(.*))?""")
_FIELD = re.compile(r"\s+(rows|cols|dt|data|sizes):\s*(.*)")


@dataclass
class Matrix:
    """A matrix node: its fields as written, by name."""

    fields: dict[str, str]

    def array(self, name: str) -> npt.NDArray[np.float64]:
        """The numbers, shape (channels, rows, cols), or (channels, d0, d1, ...) for more dimensions.

        Raises
        ------
        Refused
            If a field is missing or wrong, or their number differs from what the fields say.
        """
        kind = re.fullmatch(r"\"?([0-9]{0,3})([ucwsifd])\"?", self.fields.get("dt", ""))
        if kind is None:
            raise Refused(
                phrase("has no readable type of numbers (dt) in {name}", name=name),
                phrase("write it with cv2.FileStorage"),
            )
        sizes = self.fields.get("sizes", f"{self.fields.get('rows', '')},{self.fields.get('cols', '')}")
        texts = [text for text in re.split(r"[\s,\[\]]+", sizes) if text]
        if not 2 <= len(texts) <= 3 or not all(re.fullmatch("[0-9]{1,9}", text) for text in texts):
            raise Refused(
                phrase("has no readable rows and cols in {name}", name=name), phrase("write it with cv2.FileStorage")
            )
        shape = [int(text) for text in texts] + [int(kind[1] or 1)]
        data = self.fields.get("data", "").strip()
        if "$base64$" in data or "!!binary" in data:
            raise Refused(
                phrase("has Base64 data in {name}", name=name), phrase("write it without FILE_STORAGE_WRITE_BASE64")
            )
        cells = [text for text in re.split(r"[\s,]+", data.removeprefix("[").removesuffix("]")) if text]
        if len(cells) != math.prod(shape):
            what = phrase(
                "has {count} numbers in {name}, but its type and size say {str}",
                count=len(cells),
                name=name,
                str=" x ".join(map(str, shape)),
            )
            raise Refused(what, phrase("get a fresh copy of it"))
        if math.prod(shape) > _MOST:
            raise Refused(
                phrase(
                    "has {str} numbers in {name}, more than a filter has", str=" x ".join(map(str, shape)), name=name
                )
            )
        values = [number(text, phrase("number {at} of {name}", at=at, name=name)) for at, text in enumerate(cells, 1)]
        # A float32 is written with 9 digits: the number meant is the float32 next to them.
        with np.errstate(over="ignore"):  # becomes infinite, which is refused
            exact = np.array(values).astype(np.float32 if kind[2] == "f" else np.float64).astype(np.float64)
        return np.moveaxis(exact.reshape(shape), -1, 0)


Nodes = dict[str, Matrix | str]


def decode_yaml(data: bytes, name: str) -> Filter:
    """The filter of a FileStorage YAML file.

    Raises
    ------
    Refused
        If it is not such a file or its matrices are not kernels.
    """
    lines = _text(data).splitlines()
    if not lines or not lines[0].startswith("%YAML"):
        raise Refused(
            phrase("is not a YAML file of OpenCV (its first line is not %YAML:1.0)"),
            phrase("write it with cv2.FileStorage"),
        )
    if len(lines) > _MAX_LINES:
        raise Refused(phrase("has too many lines for a filter"), phrase("check that it is the file you mean"))
    # Pieces of the fields, joined once: += line by line is slow where there are many.
    nodes: dict[str, dict[str, list[str]] | str] = {}
    current: dict[str, list[str]] | None = None
    field = ""
    for line in lines[1:]:
        top = _TOP_LEVEL.fullmatch(line)
        inner = _FIELD.fullmatch(line)
        if top:
            value = (top[2] or "").strip()
            current = {} if value.startswith(("!!opencv-matrix", "!!opencv-nd-matrix")) else None
            field = ""
            nodes[top[1].strip("\"'")] = value if current is None else current
        elif current is not None and inner:
            field = inner[1]
            current[field] = [inner[2]]
        elif current is not None and field and line.strip() and not line.lstrip().startswith("#"):
            current[field].append(line.strip())
        # What belongs to other nodes, comments and --- are passed over.
        if line.rstrip() in ("---", "..."):
            current = None
    joined: Nodes = {
        key: node if isinstance(node, str) else Matrix({each: " ".join(pieces) for each, pieces in node.items()})
        for key, node in nodes.items()
    }
    return _filter(joined, name)


def decode_xml(data: bytes, name: str) -> Filter:
    """The filter of a FileStorage XML file. Entities and document types are refused.

    Raises
    ------
    Refused
        If it is not such a file or its matrices are not kernels.
    """
    _text(data)
    parsed = parse_xml(data)
    return _filter({key: Matrix(value) if isinstance(value, dict) else value for key, value in parsed.items()}, name)


def encode_yaml(filter: Filter) -> bytes:
    """A file that cv2.FileStorage reads, numbers by repr so that they come back bit for bit."""
    parts = ["%YAML:1.0\n---\n"]
    for name, (rows, cols, kind, values) in _matrices(filter).items():
        parts.append(f"{name}: !!opencv-matrix\n   rows: {rows}\n   cols: {cols}\n   dt: {kind}\n")
        parts.append(f"   data: [ {_wrapped(values, ', ', 7)} ]\n")
    parts.append(f"weight: {filter.weight!r}\n")
    return "".join(parts).encode()


def encode_xml(filter: Filter) -> bytes:
    """A file that cv2.FileStorage reads, numbers by repr so that they come back bit for bit."""
    parts = ['<?xml version="1.0"?>\n<opencv_storage>\n']
    for name, (rows, cols, kind, values) in _matrices(filter).items():
        parts.append(f'<{name} type_id="opencv-matrix">\n  <rows>{rows}</rows>\n  <cols>{cols}</cols>\n')
        parts.append(f"  <dt>{kind}</dt>\n  <data>\n    {_wrapped(values, ' ', 4)}</data></{name}>\n")
    parts.append(f"<weight>{filter.weight!r}</weight>\n</opencv_storage>\n")
    return "".join(parts).encode()


def _matrices(filter: Filter) -> dict[str, tuple[int, int, str, list[float]]]:
    kind = "d" if filter.channels == 1 else f'"{filter.channels}d"'
    interleaved = np.moveaxis(filter.kernels, 0, -1).ravel().tolist()
    bias = filter.bias.tolist()
    return {"kernel": (filter.size, filter.size, kind, interleaved), "bias": (1, len(bias), "d", bias)}


def _wrapped(values: list[float], separator: str, indent: int) -> str:
    """Numbers, four in a line: OpenCV's reader has lines of limited length."""
    texts = list(map(repr, values))
    lines = [separator.join(texts[at : at + 4]) for at in range(0, len(texts), 4)]
    return (separator.rstrip() + "\n" + " " * indent).join(lines)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            phrase("is not UTF-8 text (byte {start})", start=error.start), phrase("save it as UTF-8 text")
        ) from error


def _filter(nodes: Nodes, name: str) -> Filter:
    matrices = {key: node.array(key) for key, node in nodes.items() if isinstance(node, Matrix)}
    bias_node = matrices.pop("bias", None)
    bias_text = nodes.get("bias")
    bias: list[float] = [] if bias_node is None else bias_node.ravel().tolist()
    if isinstance(bias_text, str):
        bias = [number(bias_text.strip(), "bias")]
    weight = nodes.get("weight", "1")
    if "kernel" in matrices:
        matrices = {"kernel": matrices["kernel"]}
    if not matrices:
        raise Refused(phrase("has no matrix"), phrase("write the kernel as a matrix with cv2.FileStorage"))
    stacks = [_kernels(matrix) for matrix in matrices.values()]
    if len({stack.shape[1:] for stack in stacks}) > 1:
        what = phrase("has matrices of different sizes ({matrices})", matrices=", ".join(matrices))
        raise Refused(what, phrase("name the one that is the filter 'kernel'"))
    return made(
        np.concatenate(stacks), number(str(weight).strip(), "weight") if isinstance(weight, str) else 1.0, bias, name
    )


def _kernels(matrix: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Kernels, shape (C, n, n), of a matrix as `Matrix.array` gives it."""
    if matrix.ndim == 4 and matrix.shape[0] == 1:
        matrix = matrix[0]
    check_shape(matrix.shape)
    return matrix
