"""A short campaign, the inputs that once were findings, and that the campaign finds what it is for."""

from __future__ import annotations

import io
import os
import pickle
import sys
import threading
import warnings
import zipfile
from functools import partial
from pathlib import Path

import pytest

from tests.fuzz import targets
from tests.fuzz.campaign import case, report, run_campaign
from tests.fuzz.containers import Trap, npy
from tests.fuzz.seeds import seed_files

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork, /proc and limits of memory")

_XML = b'<?xml version="1.0" encoding="%s"?><opencv_storage><k type_id="opencv-matrix">%s</k></opencv_storage>'
_NPY = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n"
KEPT = Path(__file__).parents[1] / "data" / "fuzz"
_MATRIX = b"%YAML:1.0\n---\nk: !!opencv-matrix\n   rows: 2\n   cols: 2\n   dt: f\n   data: [ "


def _long_name() -> bytes:
    """A zip whose first entry says that its name is thousands of bytes long."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("header.npy", bytes(9000))
    data = bytearray(file.getvalue())
    data[26:28] = (8000).to_bytes(2, "little")
    return bytes(data)


PAST = {
    "an encoding that is none for expat": ("xml", _XML % (b"idna", b"")),
    "an encoding of several bytes": ("xml", _XML % (b"utf-7", b"")),
    "an encoding of bytes": ("xml", _XML % (b"hex", b"")),
    "more dimensions than arrays have": (
        "xml",
        _XML % (b"utf-8", b"<sizes>" + b"1 " * 70 + b"</sizes><dt>d</dt><data>1</data>"),
    ),
    "a comment between letters": ("xml", _XML % (b"utf-8", b"<data>" + b"a<!---->" * 490_000 + b"</data>")),
    "a field of a million lines": ("yml", _MATRIX + b"1\n" * 1_900_000),
    "floats that overflow": ("yml", _MATRIX + b"1e300, 1, 1, 1 ]\n"),
    "digits and then a letter": ("csv", b"1" * 3_000_000 + b"x"),
    "a number for every two bytes": ("csv", b"1," * 1_900_000),
    "nothing but line ends": ("txt", b"\n" * 3_900_000),
    "float16 that are signalling NaN": ("npy", npy(_NPY % ("<f2", "(2, 2)"), b"\1\x7d" * 4)),
    "long doubles that overflow": ("npy", npy(_NPY % ("<f16", "(2, 2)"), b"\xff" * 9 + b"\x7f" * 55)),
    "an escape in a header": ("npy", npy(_NPY % ("\\d", "(2, 2)"), bytes(32))),
    "Python 2 in a header": ("npy", npy(_NPY % ("<f8", "(2L, 2L)"), bytes(32))),
    "a header that is a calculation": ("npy", npy(_NPY % ("<f8", "(2, 0or 2)"), bytes(32))),
    "a pickle": ("npy", npy(_NPY % ("|O", "(2, 2)"), pickle.dumps([Trap()] * 4))),
    "a number that is glued to a word": ("number", b"1or 2"),
    "a number in hexadecimal, glued": ("number", b"0xfor 2"),
    "a text with an escape": ("number", b"'\\d'"),
    "a number glued to the beginning of a word": ("number", b"3inf"),
    "a name of a whole file": ("npz", _long_name()),
    "many fractions": ("matrix", b"1/3 " * 49_000),
}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bytes]]:
    return seed_files(tmp_path_factory.mktemp("fuzz") / "seeds")


def test_a_short_campaign_finds_nothing(seeds: dict[str, list[bytes]], tmp_path: Path) -> None:
    results = run_campaign(partial(case, seeds, 7), 320, tmp_path)
    assert {result.kind for result in results} == set(targets.TARGETS)
    assert {"read", "refused"} <= {result.outcome for result in results}
    assert not [result for result in results if result.finding], report(results)


def test_past_findings(tmp_path: Path) -> None:
    cases = [(kind, name, data) for name, (kind, data) in PAST.items()]
    cases += [(path.suffix[1:], path.stem, path.read_bytes()) for path in sorted(KEPT.iterdir())]
    assert len(cases) > len(PAST)
    results = run_campaign(cases.__getitem__, len(cases), tmp_path)
    assert [result.how for result in results if result.outcome != "refused"] == [], report(results)


def _spin() -> None:
    while True:
        pass


FAULTS = {
    "a crash": (os.abort, "died of SIGABRT"),
    "a loop": (_spin, "died of SIGPROF"),
    "memory": (lambda: bytearray(2 << 30), "MemoryError"),
    "another exception": (lambda: 1 // 0, "ZeroDivisionError"),
    "a warning": (lambda: warnings.warn("odd", stacklevel=1), "said"),
    "a file": (lambda: Path("left").write_text(""), "did"),
    "a pickle": (lambda: pickle.loads(pickle.dumps(Trap())), "did"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_found(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    act, outcome = FAULTS[fault]
    monkeypatch.setattr("tests.fuzz.campaign.TARGETS", {"json": lambda path: act() if path.exists() else None})
    results = run_campaign([("json", "", b"{}")].__getitem__, 1, tmp_path)
    assert results[0].finding
    assert results[0].outcome.startswith(outcome)


def test_a_reader_that_waits_is_found_and_one_whose_input_is_made_slowly_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fuzz.campaign._WALL", 3.0)
    waits = {"json": lambda path: path.exists() and threading.Event().wait()}
    monkeypatch.setattr("tests.fuzz.campaign.TARGETS", waits)
    (found,) = run_campaign([("json", "", b"{}")].__getitem__, 1, tmp_path / "waits")
    assert found.outcome == "died of SIGKILL"

    def make(_: int) -> tuple[str, str, bytes]:
        threading.Event().wait(4.0)
        return "json", "", b"{}"

    monkeypatch.setattr("tests.fuzz.campaign.TARGETS", {"json": lambda path: None})
    (found,) = run_campaign(make, 1, tmp_path / "made slowly")
    assert found.outcome == "read"
