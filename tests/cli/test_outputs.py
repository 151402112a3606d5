"""Nothing that is read is written over, and what cannot be written is refused before any work."""

import os
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.cli.failures import WrongUse
from revdeconv_gui.cli.learning import WITHOUT_BIAS
from revdeconv_gui.cli.outputs import check_image_format
from revdeconv_gui.document.filter_files import FILTER_SUFFIXES, write_filter
from revdeconv_gui.document.image_files import WRITABLE_SUFFIXES, read_image, write_image
from revdeconv_gui.document.problems import FileProblem

from .conftest import Cli, pixels

LEARNED = ("deconvolve", "photo.png", "--filter", "edge", "--method", "learned-inverse")


@pytest.mark.parametrize(
    "arguments",
    [
        (*LEARNED, "--train-on", "photos", "-o", "photos/1.png"),
        (*LEARNED, "--train-on", "photos/0.png", "-o", "photos/../photos/0.png"),
        (*LEARNED, "--train-on", "photos", "--save-operator", "photo.png", "-o", "out.png"),
        ("deconvolve", "photo.png", "--operator", "gray.png", "-o", "gray.png"),
        ("deconvolve", "photo.png", "--filter", "own.json", "-o", "own.json"),
        ("experiment", "photo.png", "--filters", "blur,own.json", "-o", "own.json"),
        ("experiment", "made/blur/x-filtered.png", "photo.png", "--filters", "blur", "-o", "made/blur/x-filtered.png"),
        ("experiment", "made/blur/photo-rate-0.10.png", "photo.png", "--rates", "0.1", "--images", "made"),
        ("experiment", "photo.png", "made/blur/photo-filtered.png", "--filters", "blur", "--images", "made"),
        ("methods", "photos", "--filter", "blur", "--reversed", "own.json", "-o", "own.json"),
        ("methods", "photos", "--filter", "own.json", "-o", "own.json"),
        ("learn", "photo.png", "--filter", "blur", "--log", "photo.png", "-o", "f.json"),
    ],
)
def test_inputs_are_kept(fails: Cli, arguments: tuple[str, ...]) -> None:
    write_filter("own.json", core.preset("edge"))
    Path("made/blur").mkdir(parents=True)
    for name in ("x-filtered", "photo-rate-0.10", "photo-filtered"):
        write_image(f"made/blur/{name}.png", pixels("photo.png"))
    error = fails(*arguments, code=2).err
    assert "which is read" in error or "no image can be written as .json" in error


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (("filter", "photo.png", "--filter", "blur", "-o", "missing/out.png"), "folder does not exist", 1),
        (("filter", "photos", "--filter", "blur", "-o", "gray.png/out"), "cannot be made", 1),
        (("deconvolve", "photo.png", "--filter", "blur", "-o", "missing/out.png"), "folder does not exist", 1),
        ((*LEARNED, "--save-operator", "missing/a.npz", "-o", "o.png"), "folder does not exist", 1),
        ((*LEARNED, "--save-operator", "a.bin", "-o", "o.png"), "ends in .npz", 2),
        (("learn", "photo.png", "--filter", "blur", "-o", "missing/f.json"), "folder does not exist", 1),
        (("learn", "photo.png", "--filter", "blur", "-o", "dir.json"), "dir.json: is a folder", 1),
        (("learn", "photo.png", "--filter", "blur", "--log", "missing/l.csv", "-o", "f.json"), "does not exist", 1),
        (("learn", "photo.png", "--filter", "blur", "--log", "photos", "-o", "f.json"), "photos: is a folder", 1),
        (("learn", "photo.png", "--filter", "blur", "--bias", "-o", "f.npy"), "no place for a --bias", 2),
        (("experiment", "photo.png", "-o", "missing/t.csv"), "folder does not exist", 1),
        (("experiment", "photo.png", "-o", "t.xlsx"), "a table ends in", 2),
        (("experiment", "photo.png", "--images", "gray.png"), "is a file, not a folder", 1),
        (("methods", "photos", "--filter", "blur", "-o", "missing/t.csv"), "folder does not exist", 1),
        (("methods", "photos", "--filter", "blur", "-o", "t.json"), "a table of methods ends in", 2),
        (("samples", "gray.png/pictures"), "cannot be made", 1),
    ],
)
def test_refused_before_any_work(
    fails: Cli, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str, code: int
) -> None:
    def read(*_: object, **__: object) -> None:
        raise AssertionError("an image was read")

    Path("dir.json").mkdir()
    monkeypatch.setattr("revdeconv_gui.cli.files.read_image", read)
    assert words in fails(*arguments, code=code).err


@pytest.mark.skipif(os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may write anywhere")
def test_protected_folders_are_refused_before_any_work(fails: Cli) -> None:
    Path("kept").mkdir(mode=0o500)
    run = ("filter", "missing.png", "--filter", "blur", "-o")
    assert "write-protected" in fails(*run, "kept/out.png").err
    assert "permission denied" in fails(*run, "kept/new/").err


def test_formats_are_those_of_the_files(folder: Path) -> None:
    pixels = np.zeros((4, 4), np.uint8)
    for suffix in WRITABLE_SUFFIXES:
        for bits in (8, 16, 32):
            try:
                write_image(f"x{suffix}", pixels, bits=bits)
            except FileProblem:
                with pytest.raises(WrongUse):
                    check_image_format(f"x{suffix}", bits)
            else:
                check_image_format(f"x{suffix}", bits)
    refused = []
    for suffix in FILTER_SUFFIXES:
        try:
            write_filter(f"x{suffix}", core.Filter(np.ones((3, 3)), bias=0.5))
        except FileProblem:
            refused.append(suffix)
    assert tuple(refused) == WITHOUT_BIAS


def test_32_bits_in_a_folder_are_tif(cli: Cli) -> None:
    run = ("filter", "photos", "--filter", "sobel-x", "--activation", "identity", "--bits", 32, "-o", "deep")
    assert cli(*run).code == 0
    assert sorted(path.name for path in Path("deep").iterdir()) == ["0.tif", "1.tif", "2.tif"]
    assert read_image("deep/0.tif").bits == 32


def test_names_that_differ_in_the_extension_stay_apart(cli: Cli) -> None:
    write_image("photos/0.tif", pixels("gray.png"))
    assert cli("filter", "photos", "--filter", "blur", "-o", "out").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["0-png.png", "0-tif.png", "1.png", "2.png"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX devices")
def test_devices_are_written_to(cli: Cli) -> None:
    assert cli("learn", "photo.png", "--filter", "blur", "--log", "/dev/null", "-o", "f.json").code == 0
