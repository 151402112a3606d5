"""Images to images: `filter` and `deconvolve`."""

from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui import core
from revdeconv_gui.document.image_files import read_image, write_image

from .conftest import Cli, pixels


@pytest.mark.parametrize("activation", ["clip", "relu", "identity"])
def test_filter_is_forward_in_8_bits(cli: Cli, picture: np.ndarray, activation: str) -> None:
    assert cli("filter", "photo.png", "--filter", "blur", "--activation", activation, "-o", "out.png").code == 0
    expected = core.to_uint8(core.forward(picture, core.preset("blur")))
    np.testing.assert_array_equal(pixels("out.png"), expected)


def test_32_bits_keep_what_8_bits_clip(cli: Cli, picture: np.ndarray) -> None:
    outcome = cli("filter", "photo.png", "--filter", "sobel-x", "--activation", "identity", "-o", "clipped.png")
    assert "values outside [0, 1] are clipped" in outcome.err
    options = ("--activation", "identity", "--bits", 32, "-o", "whole.tif")
    assert cli("filter", "photo.png", "--filter", "sobel-x", *options).err == ""
    import tifffile

    expected = core.forward(picture, core.preset("sobel-x"), activation="identity")
    np.testing.assert_array_equal(tifffile.imread("whole.tif"), expected.astype(np.float32))


def test_folder_becomes_folder(cli: Cli) -> None:
    assert cli("filter", "photos", "--filter", "edge", "-o", "new/deep").code == 0
    assert sorted(path.name for path in Path("new/deep").iterdir()) == ["0.png", "1.png", "2.png"]


def test_one_image_into_a_folder(cli: Cli) -> None:
    Path("there").mkdir()
    assert cli("filter", "photo.png", "--filter", "edge", "-o", "there").code == 0
    assert cli("filter", "photo.png", "--filter", "edge", "-o", "slash/").code == 0
    assert Path("there/photo.png").is_file()
    assert Path("slash/photo.png").is_file()


def test_bad_image_does_not_keep_others_from_being_done(cli: Cli) -> None:
    Path("photos/broken.png").write_bytes(Path("photo.png").read_bytes()[:200])
    outcome = cli("filter", "photos", "missing.png", "--filter", "edge", "-o", "out")
    assert outcome.code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["0.png", "1.png", "2.png"]
    lines = outcome.err.splitlines()
    assert [line.split(": ")[1] for line in lines[:2]] == [str(Path("photos/broken.png")), "missing.png"]
    assert lines[2] == "revdeconv: 3 of 5 images done"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.png", "--filter", "blur"], "missing.png: does not exist, check"),
        (["photo.png", "--filter", "missing.json"], "missing.json: does not exist"),
        (["photo.png", "--filter", "two.csv"], "gray.png: has 1 channel"),
        (["tiny.png", "--filter", "blur"], "tiny.png: an image of 2 x 2 pixels is smaller than the 3 x 3 kernel"),
        (["photo.png", "--filter", "blur", "--max-pixels", "100"], "photo.png:"),
        (["empty", "--filter", "blur"], "empty: holds no image"),
        (["notes.txt", "--filter", "blur"], "notes.txt: is not an image"),
    ],
)
def test_failures_of_filter(fails: Cli, arguments: list[str], words: str) -> None:
    write_image("tiny.png", np.zeros((2, 2), np.uint8))
    Path("empty").mkdir()
    Path("notes.txt").write_text("just words\n")
    if arguments[2] == "two.csv":
        from revdeconv_gui.document.filter_files import write_filter

        write_filter("two.json", core.Filter(np.ones((3, 2, 2))))
        arguments = ["gray.png", "--filter", "two.json"]
    assert words in fails("filter", *arguments, "-o", "out.png").err


def test_wrong_outputs(fails: Cli) -> None:
    run = ("filter", "photo.png", "--filter", "blur", "-o")
    assert "would be written over photo.png" in fails(*run, "photo.png", code=2).err
    assert "would be written over photo.png" in fails(*run, "./photos/../photo.png", code=2).err
    assert "would be written over photo.png" in fails(*run, ".", code=2).err
    assert "no image can be written" in fails(*run, "out.xyz", code=2).err
    assert "has no extension" in fails(*run, "out", code=2).err
    assert ".jpg cannot hold 16 bits; use one of .png" in fails(*run, "out.jpg", "--bits", 16, code=2).err
    assert ".png cannot hold 32 bits; use one of .tif" in fails(*run, "out.png", "--bits", 32, code=2).err
    assert (
        "is neither a filter's name nor a file"
        in fails("filter", "photo.png", "--filter", "bluur", "-o", "d/", code=2).err
    )
    assert "a filter file ends in" in fails("filter", "photo.png", "--filter", "gray.png", "-o", "d.png", code=2).err
    assert (
        "photos: is a folder, name one filter file"
        in fails("filter", "photo.png", "--filter", "photos", "-o", "d.png").err
    )
    assert "out.png: cannot be written, its folder does not exist" in fails(*run, "missing/out.png").err
    assert "photo.png: is a file, not a folder" in fails(*run, "photo.png/").err
    several = ("filter", "photo.png", "gray.png", "--filter", "blur", "-o")
    assert "2 images need a folder" in fails(*several, "out.png", code=2).err
    assert "named twice" in fails("filter", "gray.png", "gray.png", "--filter", "blur", "-o", "d", code=2).err
    Path("other").mkdir()
    write_image("other/photo.tif", pixels("photo.png"))
    write_image("other/photo.png", pixels("photo.png"))
    assert "would both become" in fails("filter", "photo.png", "other", "--filter", "blur", "-o", "d", code=2).err


def test_existing_result_is_replaced_whole(cli: Cli) -> None:
    Path("out.png").write_bytes(b"old")
    assert cli("filter", "photo.png", "--filter", "blur", "-o", "out.png").code == 0
    assert pixels("out.png").shape == (15, 20, 3)
    assert not list(Path().glob(".*.tmp"))


# ---- deconvolve


@pytest.fixture
def filtered(cli: Cli) -> np.ndarray:
    assert cli("filter", "photo.png", "--filter", "sharpening", "-o", "filtered.png").code == 0
    return pixels("filtered.png")


def test_reverse_is_the_papers(cli: Cli, filtered: np.ndarray) -> None:
    assert cli("deconvolve", "filtered.png", "--filter", "sharpening", "-o", "out.png").code == 0
    np.testing.assert_array_equal(pixels("out.png"), core.deconvolve(filtered, core.preset("sharpening")))


def test_zoom(cli: Cli, filtered: np.ndarray) -> None:
    assert cli("deconvolve", "filtered.png", "--filter", "blur", "--method", "zoom", "-o", "out.png").code == 0
    np.testing.assert_array_equal(pixels("out.png"), filtered.repeat(3, axis=0).repeat(3, axis=1))


@pytest.mark.parametrize("name", ["photo.png", "gray.png"])
def test_bicubic_keeps_a_plain_area_and_the_range(cli: Cli, name: str) -> None:
    image = pixels(name)
    assert cli("deconvolve", name, "--filter", "blur", "--method", "bicubic", "-o", "out.png").code == 0
    made = pixels("out.png")
    assert made.shape[:2] == (3 * image.shape[0], 3 * image.shape[1])
    assert core.mean_absolute_error(made, core.zoom_nearest(image, made.shape[:2])) < 0.05
    write_image("plain.png", np.full((5, 6), 77, np.uint8))
    assert cli("deconvolve", "plain.png", "--filter", "blur", "--method", "bicubic", "-o", "out.png").code == 0
    assert (pixels("out.png") == 77).all()


def test_learned_inverse_beats_zoom(cli: Cli, picture: np.ndarray, filtered: np.ndarray) -> None:
    run = ("deconvolve", "filtered.png", "--filter", "sharpening", "--method")
    assert cli(*run, "learned-inverse", "--train-on", "photos", "-o", "learned.png").code == 0
    expected = core.fit_learned_inverse(
        [pixels(f"photos/{k}.png") for k in range(3)], core.preset("sharpening"), radius=2
    ).apply(filtered)
    np.testing.assert_array_equal(pixels("learned.png"), expected)
    assert cli(*run, "zoom", "-o", "zoomed.png").code == 0
    errors = [core.mean_absolute_error(pixels(f"{n}.png"), picture[:45, :60]) for n in ("learned", "zoomed")]
    assert errors[0] < errors[1]


def test_learned_inverse_on_the_samples(cli: Cli, filtered: np.ndarray) -> None:
    outcome = cli("deconvolve", "filtered.png", "--filter", "edge", "--method", "learned-inverse", "-o", "out.png")
    assert outcome.code == 0
    assert "sample images" in outcome.err


def test_16_bits_hold_more_levels(cli: Cli, filtered: np.ndarray) -> None:
    run = ("deconvolve", "filtered.png", "--filter", "sharpening", "--bits", 16, "-o", "out.png")
    assert cli(*run).code == 0
    image = read_image("out.png")
    assert image.bits == 16
    exact = core.deconvolve(filtered, core.preset("sharpening"), dtype=np.float64)
    np.testing.assert_array_equal(image.pixels, core.to_uint16(exact))


def test_failures_of_deconvolve(fails: Cli) -> None:
    run = ("deconvolve", "photo.png", "--filter", "blur", "-o", "out.png")
    assert "--train-on is for" in fails(*run, "--train-on", "photos", code=2).err
    assert "would become 186 x 141 pixels, more than the limit of 5,000" in fails(*run, "--max-pixels", 5000).err
    assert (
        "gray.png: is gray, but photo.png is in colour"
        in fails(*run, "--method", "learned-inverse", "--train-on", "photo.png", "gray.png").err
    )


def test_filters_that_overflow_are_refused(fails: Cli) -> None:
    for value in (1e308, 1e150):
        np.save("huge.npy", np.full((3, 3), value))
        for run in (
            ("inspect", "huge.npy", "--against", "edge"),
            ("deconvolve", "photo.png", "--filter", "huge.npy", "-o", "out.png"),
            ("learn", "photo.png", "--filter", "huge.npy", "-o", "f.json"),
        ):
            assert "huge.npy: has weights beyond 1e+100" in fails(*run).err


def test_folders_of_folders_and_pixel_limits(fails: Cli, cli: Cli) -> None:
    Path("outer/inner").mkdir(parents=True)
    write_image("outer/inner/a.png", pixels("gray.png"))
    by = ("--filter", "blur", "-o", "out")
    assert "in its subfolders only, which are not searched" in fails("filter", "outer", *by).err
    error = fails("filter", "photo.png", "--filter", "blur", "-o", "out.png", "--max-pixels", "2e3").err
    assert "is 62 x 47 pixels, more than the limit of 2,000 pixels" in error
    assert cli("filter", "photo.png", "--filter", "blur", "-o", "out.png", "--max-pixels", "1e6").code == 0


def test_training_on_what_is_recovered_is_told(cli: Cli) -> None:
    assert cli("filter", "photos", "--filter", "edge", "-o", "filtered").code == 0
    run = ("deconvolve", "filtered", "--filter", "edge", "--method", "learned-inverse")
    outcome = cli(*run, "--train-on", "photos/1.png", "photo.png", "-o", "out")
    assert outcome.err.startswith(f"revdeconv: {Path('filtered/1.png')}: an image of that name is trained on")
    assert outcome.err.count("\n") == 1
    assert cli(*run, "--train-on", "photo.png", "-o", "out").err == ""
    write_image("04-evening.png", pixels("filtered/0.png"))
    outcome = cli("deconvolve", "04-evening.png", *run[2:], "-o", "out.png")
    assert "04-evening.png: an image of that name is trained on" in outcome.err


def test_an_image_counts_when_it_is_written(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    monkeypatch.setattr(
        "revdeconv_gui.cli.batches.Progress.__call__",
        lambda _self, done, _total: seen.append((done, len(list(Path("out").iterdir())))),
    )
    assert cli("filter", "photos", "--filter", "blur", "-o", "out").code == 0
    assert seen == [(1, 1), (2, 2), (3, 3)]
