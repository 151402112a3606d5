"""Fitted inverses in files: bit for bit there and back, and what must never be believed."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core import Filter, preset
from revdeconv_gui.core.methods import find
from revdeconv_gui.document.operator_files import MAX_BYTES, read_operator, write_operator
from revdeconv_gui.document.problems import FileProblem
from tests.core.pictures import image, kernel

QUICK = {"learned-network": {"hidden": (5, 4), "steps": 3}}
NAMES = ("learned-inverse", "learned-colour", "learned-network")


def fitted(rng, name, channels=3, size=3, **more):
    pictures = [image(rng, 6 * size, 7 * size, channels) for _ in range(2)]
    truth = Filter(kernel(rng, channels, size), 0.3, rng.normal(0, 0.1, channels), "Schärfe")
    return find(name).prepare(truth, images=pictures, radius=1, **QUICK.get(name, {}), **more)


@pytest.fixture
def parts(rng, tmp_path):
    """Arrays of a whole file, and a function that reads a file with them changed."""
    path = tmp_path / "operator.npz"

    def load(name):
        write_operator(path, fitted(rng, name))
        with np.load(path) as file:
            return dict(file)

    return load


def write_raw(path, members, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)


def changed(arrays, **header):
    values = {**json.loads(arrays["header"].tobytes()), **header}
    return {**arrays, "header": np.frombuffer(json.dumps(values).encode(), np.uint8)}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("size", [2, 3, 7])
def test_there_and_back(rng, tmp_path, name, channels, size):
    path = tmp_path / "operator.npz"
    for back in (False, True):
        before = fitted(rng, name, channels, size, back_projection=back, activation="relu")
        write_operator(path, before)
        after = read_operator(path)
        assert (after.method, after.activation, after.back_projection) == (name, "relu", back)
        assert after.filter.equals(before.filter)
        assert after.filter.name == "Schärfe"
        assert getattr(after.operator, "ridge", None) == getattr(before.operator, "ridge", None)
        filtered = image(rng, 5, 6, channels)
        for dtype in (np.uint8, np.float64):
            np.testing.assert_array_equal(after.apply(filtered, dtype=dtype), before.apply(filtered, dtype=dtype))


def test_the_same_operator_is_the_same_file(rng, tmp_path):
    operator = fitted(rng, "learned-inverse")
    for name in ("a.npz", "b.npz"):
        write_operator(tmp_path / name, operator)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.npz", "b.npz"]


def test_wrong_names(rng, tmp_path):
    operator = fitted(rng, "learned-inverse")
    with pytest.raises(FileProblem, match=r"use \.npz"):
        write_operator(tmp_path / "operator.json", operator)
    with pytest.raises(FileProblem, match=r"use \.npz"):
        read_operator(tmp_path / "operator")
    with pytest.raises(FileProblem, match="does not exist"):
        read_operator(tmp_path / "operator.npz")
    with pytest.raises(FileProblem, match="folder"):
        write_operator(tmp_path / "missing" / "operator.npz", operator)


@pytest.mark.parametrize(
    "data", [b"", b"P", b"PK\x03\x04", b"\x93NUMPY\x01\x00", b"{}", b"PK" + bytes(1000)], ids=range(6)
)
def test_other_files(tmp_path, data):
    path = tmp_path / "operator.npz"
    path.write_bytes(data)
    with pytest.raises(FileProblem):
        read_operator(path)


def test_every_truncation_and_many_flipped_bytes(rng, tmp_path, parts):
    parts("learned-network")
    whole = (tmp_path / "operator.npz").read_bytes()
    path = tmp_path / "damaged.npz"
    for length in range(1, len(whole), max(1, len(whole) // 60)):
        path.write_bytes(whole[:length])
        with pytest.raises(FileProblem):
            read_operator(path)
    for at in rng.integers(0, len(whole), 300):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << rng.integers(8)
        path.write_bytes(damaged)
        with suppress(FileProblem):  # some are harmless: a date, an attribute
            read_operator(path)


def test_pickles_are_not_loaded(tmp_path, parts):
    path, ran = tmp_path / "evil.npz", tmp_path / "ran"

    class Evil:
        def __reduce__(self):
            return (Path.touch, (ran,))

    arrays = parts("learned-inverse")
    np.savez(path, **{**arrays, "operator": np.array([Evil()], dtype=object)})
    with pytest.raises(FileProblem, match="not plain numbers"):
        read_operator(path)
    assert not ran.exists()


def test_lies_about_sizes(tmp_path, parts):
    path, arrays = tmp_path / "lies.npz", parts("learned-inverse")
    members = []
    for name, array in arrays.items():
        file = io.BytesIO()
        np.save(file, array)
        members.append((f"{name}.npy", file.getvalue()))
    huge = (
        b"\x93NUMPY\x01\x00\x76\x00"
        + repr({"descr": "<f8", "fortran_order": False, "shape": (1 << 40, 1 << 10)}).encode().ljust(117)
        + b"\n"
    )
    for shape in (huge, huge.replace(b"1099511627776", b"-109951162777")):
        write_raw(path, [(name, shape if name == "operator.npy" else data) for name, data in members])
        with pytest.raises(FileProblem, match=r"bytes for the shape|header is not readable"):
            read_operator(path)
    write_raw(path, [*members, ("bomb.npy", bytes(MAX_BYTES))], zipfile.ZIP_DEFLATED)
    with pytest.raises(FileProblem, match="unpacks to more"):
        read_operator(path)
    with pytest.warns(UserWarning, match="Duplicate"):
        write_raw(path, [*members, members[0]])
    with pytest.raises(FileProblem, match="each once"):
        read_operator(path)
    write_raw(path, [*members, ("../../evil.sh", b"")])
    with pytest.raises(FileProblem, match="something else than arrays"):
        read_operator(path)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ({"format": "other"}, "not a fitted operator"),
        ({"version": 2}, "version 2"),
        ({"version": "1"}, "version '1'"),
        ({"method": "magic"}, "makes no sense"),
        ({"method": "learned-network"}, "does not fit the method"),
        ({"together": 3}, "does not fit the method"),
        ({"together": 10**9}, "channels"),
        ({"radius": 4}, "radius of 4"),
        ({"radius": -1}, "radius of -1"),
        ({"radius": 2}, "operator"),
        ({"size": 4}, "kernels"),
        ({"size": 10**30}, "kernels|makes no sense"),
        ({"layers": 10**6}, "layers"),
        ({"weight": "1"}, "makes no sense"),
        ({"activation": "tanh"}, "makes no sense"),
        ({"ridge": -1.0}, "ridge"),
        ({"more": 1}, "makes no sense"),
    ],
)
def test_headers(tmp_path, parts, header, words):
    path = tmp_path / "changed.npz"
    np.savez(path, **changed(parts("learned-inverse"), **header))
    with pytest.raises(FileProblem, match=words):
        read_operator(path)


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff", b"1e999", b'{"format": NaN}', b"[" * 100_000])
def test_headers_that_are_none(tmp_path, parts, text):
    path = tmp_path / "changed.npz"
    np.savez(path, **{**parts("learned-inverse"), "header": np.frombuffer(text, np.uint8)})
    with pytest.raises(FileProblem):
        read_operator(path)


def test_a_header_that_is_too_long_is_not_read(tmp_path, parts):
    path = tmp_path / "changed.npz"
    text = b"[" + b"{}," * 40_000 + b"{}]"
    np.savez(path, **{**parts("learned-inverse"), "header": np.frombuffer(text, np.uint8)})
    with pytest.raises(FileProblem, match=r"has a header of 120,004 bytes"):
        read_operator(path)


def test_arrays_that_do_not_belong_together(tmp_path, parts):
    path, arrays = tmp_path / "changed.npz", parts("learned-network")

    def refused(words, **different):
        left = {name: array for name, array in {**arrays, **different}.items() if array is not None}
        np.savez(path, **left)
        with pytest.raises(FileProblem, match=words):
            read_operator(path)

    refused("no header", header=None)
    refused("no skip", skip=None)
    refused("no bias_2", bias_2=None)
    refused("do not belong", extra=np.zeros(3))
    refused("float64 in skip", skip=arrays["skip"].astype(np.float64))
    refused("weights_2", weights_2=arrays["weights_2"][:-1])
    refused("weights_1", weights_1=arrays["weights_1"][:, :0])
    refused("bias_3", bias_3=arrays["bias_3"][:-1])
    refused("not finite", skip=arrays["skip"] * np.float32(np.nan))
    refused("kernels", kernels=np.zeros((3, 3, 2)))
    refused("its filter has 2 kernels", kernels=np.zeros((2, 3, 3)), bias=np.zeros(2))
    refused("not finite", kernels=np.full((3, 3, 3), np.inf))


def test_a_preset_for_every_channel(rng, tmp_path):
    path = tmp_path / "operator.npz"
    write_operator(path, find("learned-inverse").prepare(preset("edge"), images=[image(rng, 30, 30, 3)]))
    filtered = image(rng, 4, 5, 1)[:, :, 0]
    assert read_operator(path).apply(filtered).shape == (12, 15)
