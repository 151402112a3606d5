from __future__ import annotations

import contextlib
import io
import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.presets import PRESETS, blur, edge
from revdeconv_gui.document.filter_files import FILTER_SUFFIXES, MAX_BYTES, read_filter, write_filter
from revdeconv_gui.document.problems import FileProblem

DATA = Path(__file__).parent / "data"
EXACT = [".json", ".csv", ".yml", ".yaml", ".xml"]
finite = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    channels, size = draw(st.integers(1, 4)), draw(st.integers(2, 5))
    kernels = draw(hnp.arrays(np.float64, (channels, size, size), elements=finite))
    return Filter(kernels, draw(finite), draw(hnp.arrays(np.float64, channels, elements=finite)))


def bits(array: npt.NDArray[np.float64]) -> bytes:
    return np.ascontiguousarray(array).tobytes()


def same(one: Filter, other: Filter) -> bool:
    """Bit for bit, so that 0.0 and -0.0 differ."""
    weights = np.array([one.weight]), np.array([other.weight])
    return all(bits(a) == bits(b) for a, b in [(one.kernels, other.kernels), (one.bias, other.bias), weights])


def problem(path: Path, data: str | bytes) -> str:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(FileProblem) as caught:
        read_filter(path)
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize("suffix", EXACT)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(filter=filters())
def test_round_trip_bit_for_bit(tmp_path: Path, suffix: str, filter: Filter) -> None:
    path = tmp_path / f"some name{suffix}"
    write_filter(path, filter)
    back = read_filter(path)
    assert same(back, filter)
    assert (back.name, back.learned) == ("some name", None)


@pytest.mark.parametrize("suffix", [".npy", ".txt"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kernels=hnp.arrays(np.float64, (2, 3, 3), elements=finite))
def test_effective_kernels_bit_for_bit(tmp_path: Path, suffix: str, kernels: npt.NDArray[np.float64]) -> None:
    filter = Filter(kernels, 1 / 9)
    write_filter(tmp_path / f"a{suffix}", filter)
    back = read_filter(tmp_path / f"a{suffix}")
    assert back.weight == 1.0
    assert bits(back.kernels) == bits(filter.effective)


@pytest.mark.parametrize("suffix", FILTER_SUFFIXES)
@pytest.mark.parametrize("name", PRESETS)
def test_presets(tmp_path: Path, name: str, suffix: str) -> None:
    filter = PRESETS[name]()
    write_filter(tmp_path / f"a{suffix}", filter)
    assert np.array_equal(read_filter(tmp_path / f"a{suffix}").effective, filter.effective)


@pytest.mark.parametrize("suffix", [".npy", ".txt"])
def test_a_bias_is_not_lost_silently(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FileProblem, match=r"cannot hold the filter's bias .* use \.json, \.csv, \.yml or \.xml"):
        write_filter(tmp_path / f"a{suffix}", Filter(np.ones((3, 3)), 1.0, np.array([0.1])))
    assert list(tmp_path.iterdir()) == []


def test_unknown_extensions(tmp_path: Path) -> None:
    for name, words in {"a.mat": r"has the extension \.mat", "a": "has no extension"}.items():
        with pytest.raises(FileProblem, match=words + r".*, use one of \.json, \.csv"):
            write_filter(tmp_path / name, edge())
        with pytest.raises(FileProblem, match=words):
            read_filter(tmp_path / name)


@pytest.mark.parametrize("suffix", FILTER_SUFFIXES)
def test_files_that_are_none(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with pytest.raises(FileProblem, match="does not exist"):
        read_filter(path)
    assert problem(path, b"") == "is empty (0 bytes), get a fresh copy of it"
    assert "more than the limit of 4,000,000" in problem(path, bytes(MAX_BYTES + 1))
    for junk in (b"\xff\xfe\0\1", b"hello\n", b"{}", b"[[1]]", b"\0" * 50):
        assert problem(path, junk)


@pytest.mark.parametrize("suffix", FILTER_SUFFIXES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=3))
def test_damage_raises_nothing_else(tmp_path: Path, suffix: str, changes: list[tuple[int, int]]) -> None:
    path = tmp_path / f"a{suffix}"
    write_filter(path, blur())
    data = bytearray(path.read_bytes())
    for at, value in changes:
        data[at % len(data)] = value
    path.write_bytes(data)
    with contextlib.suppress(FileProblem):
        assert np.isfinite(read_filter(path).kernels).all()


# JSON


def as_json(**changes: Any) -> str:
    whole = {
        "format": "revdeconv-filter",
        "version": 1,
        "kernel_size": 2,
        "channels": ["r", "g", "b"],
        "kernels": [[[1, 2], [3, 4]]] * 3,
        "weight": 0.5,
        "bias": [0, 0, 0.25],
    }
    return json.dumps({key: value for key, value in (whole | changes).items() if value is not ...})


def test_json_as_documented(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(as_json(learned={"rule": "nlms", "learning_rate": 1, "images": ["a.png"], "by": [1, {"x": None}]}))
    filter = read_filter(path)
    assert filter.kernels.shape == (3, 2, 2)
    assert (filter.weight, filter.bias.tolist(), filter.name) == (0.5, [0, 0, 0.25], "mine")
    learned = Provenance("nlms", 1.0, 1, "all", "clip", ("a.png",), {"by": [1, {"x": None}]})
    assert filter.learned == learned
    write_filter(path, filter)
    again = read_filter(path)
    assert same(again, filter)
    assert again.learned == learned
    keys = ["format", "version", "kernel_size", "channels", "kernels", "weight", "bias", "learned"]
    assert list(json.loads(path.read_text())) == keys


def test_one_kernel_is_for_all_channels(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_filter(path, edge())
    assert json.loads(path.read_text())["channels"] == ["all"]
    path.write_text(as_json(channels=["gray"], kernels=[[[1, 2], [3, 4]]], bias=[0]))
    assert read_filter(path).channels == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "other"}, "has the format 'other', not 'revdeconv-filter'"),
        ({"format": ...}, "is not a valid filter file: Object missing required field `format`"),
        ({"version": 2}, "is of version 2, newer than this program knows (1), update the program"),
        ({"version": 2, "kernels": "new"}, "is of version 2, newer than this program knows (1)"),
        ({"version": 0}, "is of version 0, which never was"),
        ({"kernel_size": 3}, "says kernel_size 3, but its kernels are 2 x 2, correct one of them"),
        ({"channels": ["r"]}, "names 1 channels but has 3 kernels"),
        ({"bias": [1.0, 2.0]}, "has 3 kernels but 2 biases"),
        ({"kernels": []}, "has no kernel"),
        ({"kernels": [[]]}, "has no numbers in kernel 1"),
        ({"kernels": [[[1, 2], [3]]]}, "has 1 numbers in row 2, but 2 in row 1"),
        ({"kernels": [[[1, 2]]]}, "has a kernel of 1 x 2, not a square"),
        ({"kernels": [[[1]]]}, "has a kernel of 1 x 1, use 2 x 2 to 15 x 15"),
        ({"kernels": [[[0] * 16] * 16]}, "has a kernel of 16 x 16, use 2 x 2 to 15 x 15"),
        ({"kernels": [[[0] * 2] * 2, [[0] * 3] * 3]}, "has kernels of 2 x 2 and 3 x 3, give all kernels one size"),
        ({"kernels": [[["1", 2], [3, 4]]]}, "Expected `float`, got `str` - at `$.kernels[0][0][0]`"),
        ({"kernels": [[[True, 2], [3, 4]]]}, "Expected `float`, got `bool`"),
        ({"kernels": [[[float("nan"), 2], [3, 4]]]}, "has NaN, which is not a finite number"),
        ({"kernels": [[[1, 2], [3, float("-inf")]]]}, "has -Infinity, which is not a finite number"),
        ({"weight": None}, "Expected `float`, got `null` - at `$.weight`"),
        ({"learned": {"epochs": "many"}}, "Expected `int`, got `str` - at `$.epochs` of learned"),
    ],
)
def test_json_refused(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    assert message in problem(tmp_path / "a.json", as_json(**changes))


def test_json_too_large_and_too_deep(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert "out of range" in problem(path, as_json().replace("0.5", "1e999"))
    assert "Expected `object`, got `array`" in problem(path, "[" * 100_000)
    for deep in ('{"a":' * 100_000, as_json(learned={"x": 7}).replace("7", "[" * 100_000)):
        assert "nested too deeply" in problem(path, deep)
    assert "is not valid JSON" in problem(path, as_json()[:-9])


def test_json_that_cannot_be_written(tmp_path: Path) -> None:
    learned = Provenance(extra={"x": object()})
    with pytest.raises(FileProblem, match="cannot hold how the filter was learned"):
        write_filter(tmp_path / "a.json", Filter(np.ones((2, 2)), learned=learned))


# CSV and text


@pytest.mark.parametrize(
    "text",
    [
        "0 -1 0\n-1 5 -1\n0 -1 0\n",
        "0\t-1\t0\n-1\t5\t-1\n0\t-1\t0",
        "\ufeff0, -1, 0\r\n-1, 5, -1\r\n0, -1, 0\r\n\r\n",
        "0;-1;0;\n-1;5;-1;\n0;-1;0;\n",
        "# sharpening\n\n  0 -1. 0\n-1 +5e0 -1\n.0 -1 0\n\n\n",
    ],
)
@pytest.mark.parametrize("suffix", [".csv", ".txt"])
def test_text_as_people_write_it(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"sharpening{suffix}"
    path.write_bytes(text.encode())
    filter = read_filter(path)
    assert filter.kernels.tolist() == [[[0, -1, 0], [-1, 5, -1], [0, -1, 0]]]
    assert (filter.weight, filter.name) == (1.0, "sharpening")


def test_imagej_gets_plain_rows(tmp_path: Path) -> None:
    write_filter(tmp_path / "a.txt", blur())
    assert (tmp_path / "a.txt").read_bytes() == b"0.1111111111111111\t0.1111111111111111\t0.1111111111111111\n" * 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1,2\n3,x\n", "has 'x' in row 2, column 2, not a number, write a number there"),
        ("1,2\n,4\n", "has nothing in row 2, column 1, not a number"),
        ("1,2\n3,nan\n", "has nan in row 2, column 2, which is not a finite number"),
        ("1,2\n3,-Infinity\n", "has -Infinity in row 2, column 2, which is not a finite number"),
        ("1,2\n3,1e999\n", "has 1e999 in row 2, column 2, which is too large"),
        ("1,2\n3," + "1" * 2_000 + "\n", "and so on in row 2, column 2, too long for a number"),
        ("1,2\n3,1_0\n", "has '1_0' in row 2, column 2, not a number"),
        ("0,5;1\n1;1\n", "has '0,5' in row 1, column 1, not a number, write a number there, with a point for decimals"),
        ("1 2\n3 4\n\n1 2\n3 z\n", "has 'z' in row 2, column 2 of kernel 2, not a number"),
        ("1 2\n3\n", "has 1 numbers in row 2, but 2 in row 1, give every row the same number"),
        ("1 2 3\n4 5 6\n", "has a kernel of 2 x 3, not a square"),
        ("1\n", "has a kernel of 1 x 1, use 2 x 2 to 15 x 15"),
        ("\n".join(["0 " * 16] * 16), "has a kernel of 16 x 16, use 2 x 2 to 15 x 15"),
        ("# only a comment\n", "has no kernel"),
        ("# weight: big\n1 2\n3 4\n", "has 'big' in the weight, not a number"),
        ("# bias: 1, 2\n1 2\n3 4\n", "has 1 kernels but 2 biases"),
        ("1 2\n" * 2000, "has too many rows for a filter"),
        ("1,2\n3," + "1" * 200_000 + "\n", "has too many or too long lines for a filter"),
    ],
)
@pytest.mark.parametrize("suffix", [".csv", ".txt"])
def test_text_refused(tmp_path: Path, text: str, message: str, suffix: str) -> None:
    assert message in problem(tmp_path / f"a{suffix}", text)


# NPY


def npy(array: npt.NDArray[Any], allow_pickle: bool = False) -> bytes:
    file = io.BytesIO()
    np.save(file, array, allow_pickle=allow_pickle)
    return file.getvalue()


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float16, np.float32, ">f8"])
def test_npy_of_other_types(tmp_path: Path, dtype: Any) -> None:
    (tmp_path / "a.npy").write_bytes(npy(np.asfortranarray(np.arange(9).reshape(3, 3).astype(dtype))))
    assert read_filter(tmp_path / "a.npy").kernels.tolist() == [[[0, 1, 2], [3, 4, 5], [6, 7, 8]]]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (npy(np.array([[object()] * 2] * 2), True), "holds Python objects (pickle), which are never loaded"),
        (pickle.dumps([1]), "is not an NPY file"),
        (npy(np.ones((3, 3)))[:-1], "is damaged or truncated"),
        (npy(np.ones((3, 3)))[:20], "is damaged or truncated"),
        (npy(np.array([[0, np.nan], [1, 2]])), "has nan in row 1, column 2, which is not a finite number"),
        (npy(np.ones((2, 3, 4))), "has a kernel of 3 x 4, not a square"),
        (npy(np.ones(9)), "holds 9, not a kernel, store n x n or C x n x n numbers"),
        (npy(np.array(1.0)), "holds a single number, not a kernel"),
        (npy(np.ones((0, 3, 3))), "holds 0 x 3 x 3, not a kernel"),
        (npy(np.ones((1, 1))), "has a kernel of 1 x 1"),
        (npy(np.ones((16, 16))), "has a kernel of 16 x 16"),
        (npy(np.ones((2, 2), complex)), "holds values of the type complex128, not real numbers"),
        (npy(np.ones((2, 2))).replace(b"(2, 2)", b"(9**9)"), "is damaged or truncated"),
    ],
)
def test_npy_refused(tmp_path: Path, data: bytes, message: str) -> None:
    assert message in problem(tmp_path / "a.npy", data)


# OpenCV

KERNEL = np.array([[0, -1, 0.1], [1 / 3, 5e-20, -1], [1e300, -1, 0]])


@pytest.mark.parametrize("suffix", [".yml", ".xml"])
def test_files_written_by_opencv(tmp_path: Path, suffix: str) -> None:
    assert bits(read_filter(DATA / f"opencv-one{suffix}").kernels[0]) == bits(KERNEL)
    three = read_filter(DATA / f"opencv-three{suffix}")
    assert bits(three.kernels) == bits(np.stack([KERNEL, KERNEL + 1, KERNEL * 2]))
    assert (three.weight, three.bias.tolist()) == (1 / 9, [0.1, 0.2, 0.3])
    single = np.array([[1 / 3, 0.1], [-2, 0]], np.float32).astype(np.float64)
    assert bits(read_filter(DATA / f"opencv-float32{suffix}").kernels[0]) == bits(single)


YAML = """%YAML:1.0
---
# a comment
camera: "x: y"
other:
   - 1
   - { a:2 }
first: !!opencv-matrix
   rows: 2
   cols: 2
   dt: i
   data: [ 1, 2,
       3, 4 ]
second: !!opencv-matrix
   rows: 2
   cols: 2
   dt: i
   data: [ 5, 6, 7, 8 ]
weight: .5
"""


def test_several_matrices_of_other_names(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(YAML)
    filter = read_filter(tmp_path / "a.yml")
    assert filter.kernels.tolist() == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    assert filter.weight == 0.5
    many = YAML.replace("rows: 2\n   cols: 2", "sizes: [ 1, 2, 2 ]").replace("opencv-matrix", "opencv-nd-matrix")
    (tmp_path / "a.yml").write_text(many)
    assert same(read_filter(tmp_path / "a.yml"), filter)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("%YAML:1.0", "a: 1", "is not a YAML file of OpenCV"),
        ("3, 4 ]", "3, .Nan ]", "has .Nan in number 4 of first, which is not a finite number"),
        ("3, 4 ]", "3, -.Inf ]", "has -.Inf in number 4 of first, which is not a finite number"),
        ("3, 4 ]", "3, x ]", "has 'x' in number 4 of first, not a number"),
        ("3, 4 ]", "3 ]", "has 3 numbers in first, but its type and size say 2 x 2 x 1"),
        ("dt: i", "dt: z", "has no readable type of numbers (dt) in first"),
        ("rows: 2", "rows: -2", "has no readable rows and cols in first"),
        (
            "second: !!opencv-matrix\n   rows",
            "second: !!opencv-matrix\n  {rows",
            "has no readable rows and cols in second",
        ),
        ("rows: 2", "rows: 1", "has 4 numbers in first, but its type and size say 1 x 2 x 1"),
        ("rows: 2\n   cols: 2", "rows: 1\n   cols: 4", "has a kernel of 1 x 4, not a square"),
        ("rows: 2", "rows: 999999999", "but its type and size say 999999999 x 2 x 1"),
        ("[ 1, 2,", '"$base64$ZGF0', "has Base64 data in first, write it without FILE_STORAGE_WRITE_BASE64"),
        ("!!opencv-matrix", "7", "has no matrix"),
        ("weight: .5", "weight: heavy", "has 'heavy' in weight, not a number"),
        ("second: !!", "bias: !!", "has 1 kernels but 4 biases"),
    ],
)
def test_yaml_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert message in problem(tmp_path / "a.yml", YAML.replace(old, new))


XML = '<?xml version="1.0"?>\n<opencv_storage>\n<k type_id="opencv-matrix"><rows>2</rows><cols>2</cols><dt>d</dt>'
XML += "<data>1 2 3 4</data></k>\n</opencv_storage>\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (XML.replace("<opencv", '<!DOCTYPE x [<!ENTITY a "b">]><opencv', 1), "declares a document type or entities"),
        (XML.replace("<opencv", '<!DOCTYPE x SYSTEM "file:///x"><opencv', 1), "declares a document type or entities"),
        (XML.replace("opencv_storage", "svg"), "is not an XML file of OpenCV (it begins with <svg>)"),
        (XML[:-9], "is not well-formed XML"),
        (XML.replace("1 2", "&x; 2"), "is not well-formed XML"),
        (XML.replace("<rows>", "<q>" * 99), "is nested too deeply"),
        (XML.replace("1 2", "1 nan"), "has nan in number 2 of k, which is not a finite number"),
        (XML.replace("opencv-matrix", "opencv-graph"), "has no matrix"),
        (XML.encode("utf-16"), "is not UTF-8 text"),
    ],
)
def test_xml_refused(tmp_path: Path, data: str | bytes, message: str) -> None:
    assert message in problem(tmp_path / "a.xml", data)
    (tmp_path / "a.xml").write_text(XML)
    assert read_filter(tmp_path / "a.xml").kernels.tolist() == [[[1, 2], [3, 4]]]
