from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from revdeconv_gui.document.image_files import (
    IMAGE_SUFFIXES,
    find_images,
    image_header,
    read_image,
    write_image,
)
from revdeconv_gui.document.problems import FileProblem

PAPER = Path(__file__).parents[2].parent / "shared" / "paper" / "images"
RGB = np.random.default_rng(1).integers(0, 256, (12, 17, 3), dtype=np.uint8)
GRAY16 = np.random.default_rng(2).integers(0, 65536, (12, 17), dtype=np.uint16)
RGB16 = np.random.default_rng(3).integers(0, 65536, (12, 17, 3), dtype=np.uint16)


def png(pixels: npt.NDArray[np.generic], colour_type: int) -> bytes:
    """A 16-bit PNG file with Paeth-free rows (filter 0)."""
    height, width = pixels.shape[:2]
    rows = np.ascontiguousarray(pixels, dtype=">u2").view(np.uint8).reshape(height, -1)
    data = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def encoded(kind: str, pixels: npt.NDArray[np.generic] = RGB, **options: object) -> bytes:
    file = io.BytesIO()
    if kind == "TIFF":
        tifffile.imwrite(file, pixels, **options)
    else:
        Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()


def problem(path: Path, **options: int | None) -> str:
    with pytest.raises(FileProblem) as caught:
        read_image(path, **options)
    assert "\n" not in str(caught.value)
    assert caught.value.path == path
    return str(caught.value)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.dat"


# What is read


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif", ".tiff", ".webp"])
@pytest.mark.parametrize("pixels", [RGB, RGB[..., 0]], ids=["rgb", "gray"])
def test_8_bit_round_trip(tmp_path: Path, suffix: str, pixels: npt.NDArray[np.uint8]) -> None:
    path = tmp_path / f"x{suffix}"
    write_image(path, pixels)
    image = read_image(path)
    want = np.repeat(pixels[..., None], 3, 2) if suffix == ".webp" and pixels.ndim == 2 else pixels
    assert np.array_equal(image.pixels, want)
    assert (image.bits, image.notes, image.path, image.pixels.dtype) == (8, (), path, np.uint8)
    assert not image.pixels.flags.writeable
    header = image_header(path)
    assert (header.width, header.height, header.bits, header.bytes) == (17, 12, 8, path.stat().st_size)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("pixels", [RGB16, GRAY16], ids=["rgb", "gray"])
def test_16_bit_round_trip(tmp_path: Path, suffix: str, pixels: npt.NDArray[np.uint16]) -> None:
    path = tmp_path / f"x{suffix}"
    write_image(path, pixels)
    image = read_image(path)
    assert np.array_equal(image.pixels, pixels)
    assert (image.bits, image.notes, image.pixels.dtype) == (16, (), np.uint16)
    assert image_header(path).bits == 16


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pixels=hnp.arrays(
        st.sampled_from([np.uint8, np.uint16]),
        st.tuples(st.integers(1, 80), st.integers(1, 9), st.sampled_from([1, 3])),
    ),
    suffix=st.sampled_from([".png", ".tif"]),
)
def test_any_image_round_trips(tmp_path: Path, pixels: npt.NDArray[np.generic], suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    write_image(path, pixels)
    image = read_image(path)
    assert image.pixels.dtype == pixels.dtype
    assert np.array_equal(image.pixels.reshape(pixels.shape), pixels)


@pytest.mark.parametrize(
    ("pixels", "colour_type"),
    [(RGB16, 2), (np.dstack([RGB16, GRAY16]), 6), (np.dstack([GRAY16, GRAY16[::-1]]), 4), (GRAY16, 0)],
    ids=["rgb", "rgba", "gray-alpha", "gray"],
)
def test_16_bit_png(file: Path, pixels: npt.NDArray[np.uint16], colour_type: int) -> None:
    file.write_bytes(png(pixels, colour_type))
    image = read_image(file)
    want = {2: pixels, 0: pixels, 6: pixels[..., :3], 4: pixels[..., 0]}[colour_type]
    assert np.array_equal(image.pixels, want)
    assert image.notes == (("alpha channel dropped",) if colour_type in (4, 6) else ())


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize(
    "options",
    [{}, {"compression": "zlib", "predictor": True}, {"tile": (16, 16)}, {"rowsperstrip": 5}, {"bigtiff": True}],
    ids=str,
)
def test_tiff_layouts(file: Path, dtype: type, byteorder: str, options: dict[str, object]) -> None:
    pixels = RGB16.astype(dtype)
    file.write_bytes(encoded("TIFF", pixels, photometric="rgb", byteorder=byteorder, **options))
    image = read_image(file)
    assert image.pixels.dtype == dtype
    assert np.array_equal(image.pixels, pixels)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_planar_tiff(file: Path, dtype: type) -> None:
    planes = (RGB16 / 65535).astype(dtype) if dtype is np.float32 else RGB16.astype(dtype)
    file.write_bytes(
        encoded("TIFF", np.ascontiguousarray(planes.transpose(2, 0, 1)), photometric="rgb", planarconfig="separate")
    )
    assert np.array_equal(read_image(file).pixels, planes)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_several_pages(file: Path, dtype: type) -> None:
    pages = np.stack([RGB, RGB[::-1], RGB[:, ::-1]]).astype(dtype)
    file.write_bytes(encoded("TIFF", pages, photometric="rgb"))
    image = read_image(file)
    assert np.array_equal(image.pixels, pages[0])
    assert image.notes == ("first of 3 pages",)


def test_lzw_tiff_of_16_bits(file: Path) -> None:
    Image.fromarray(GRAY16).save(file, "TIFF", compression="tiff_lzw")
    assert np.array_equal(read_image(file).pixels, GRAY16)


def test_extra_channels_of_a_tiff(file: Path) -> None:
    rgba = np.dstack([RGB16, GRAY16])
    file.write_bytes(encoded("TIFF", rgba, photometric="rgb", extrasamples=["unassalpha"]))
    image = read_image(file)
    assert np.array_equal(image.pixels, RGB16)
    assert image.notes == ("alpha channel dropped",)
    file.write_bytes(encoded("TIFF", np.dstack([rgba, rgba]), photometric="minisblack", planarconfig="contig"))
    assert "has 8 channels, convert it to gray or RGB" in problem(file)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_white_is_zero(file: Path, dtype: type) -> None:
    pixels = GRAY16.astype(dtype)
    file.write_bytes(encoded("TIFF", pixels, photometric="miniswhite"))
    assert np.array_equal(read_image(file).pixels, np.iinfo(dtype).max - pixels)


def test_cmyk(file: Path) -> None:
    cmyk16 = np.dstack([RGB16, GRAY16])
    file.write_bytes(encoded("TIFF", cmyk16, photometric="separated"))
    image = read_image(file)
    want = np.floor((65535.0 - cmyk16[..., :3]) * (65535.0 - cmyk16[..., 3:]) / 65535 + 0.5)
    assert np.array_equal(image.pixels, want)
    assert image.notes == ("converted from CMYK",)
    Image.fromarray(RGB).convert("CMYK").save(file, "TIFF")
    image = read_image(file)
    assert np.array_equal(image.pixels, RGB)
    assert image.notes == ("converted from CMYK",)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floats_in_the_unit_range_stay(file: Path, dtype: type) -> None:
    pixels = np.random.default_rng(4).random((9, 7, 3)).astype(dtype)
    file.write_bytes(encoded("TIFF", pixels, photometric="rgb"))
    image = read_image(file)
    assert np.array_equal(image.pixels, pixels)
    assert (image.bits, image.notes) == (32, ())
    assert image.pixels.dtype == (np.float64 if dtype is np.float64 else np.float32)


def test_other_floats_are_scaled_and_said_so(file: Path) -> None:
    file.write_bytes(encoded("TIFF", np.array([[-1.0, 0.0], [1.0, 3.0]], np.float32)))
    image = read_image(file)
    assert np.array_equal(image.pixels, np.array([[0, 0.25], [0.5, 1]], np.float32))
    assert image.notes == ("values from -1 to 3 scaled to 0 to 1",)
    file.write_bytes(encoded("TIFF", np.full((3, 3), 255.0)))
    assert (read_image(file).pixels == 1.0).all()


def test_signed_integers_are_scaled(file: Path) -> None:
    file.write_bytes(encoded("TIFF", np.array([[-100, 0], [50, 100]], np.int16)))
    image = read_image(file)
    assert np.allclose(image.pixels, [[0, 0.5], [0.75, 1]])
    assert image.notes == ("values from -100 to 100 scaled to 0 to 1",)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_not_finite(file: Path, bad: float) -> None:
    pixels = np.zeros((4, 4), np.float32)
    pixels[1, 2] = bad
    file.write_bytes(encoded("TIFF", pixels))
    assert "has 1 value that is NaN or infinite, replace such values in it" in problem(file)


def test_palettes(file: Path) -> None:
    image = Image.fromarray(RGB).quantize(16)
    image.save(file, "GIF")
    read = read_image(file)
    assert np.array_equal(read.pixels, np.array(image.convert("RGB")))
    assert read.notes == ("palette expanded to RGB",)
    image.save(file, "PNG", transparency=3)
    assert read_image(file).notes == ("palette expanded to RGB", "transparency dropped")
    assert image_header(file).mode == "P"


def test_gray_alpha_and_rgba(file: Path) -> None:
    Image.fromarray(np.dstack([RGB, RGB[..., :1]])).save(file, "PNG")
    assert np.array_equal(read_image(file).pixels, RGB)
    Image.merge("LA", [Image.fromarray(RGB[..., 0]), Image.fromarray(RGB[..., 1])]).save(file, "PNG")
    image = read_image(file)
    assert np.array_equal(image.pixels, RGB[..., 0])
    assert image.notes == ("alpha channel dropped",)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_1_bit(file: Path, kind: str) -> None:
    bits = RGB[..., 0] > 127
    Image.fromarray(bits).save(file, kind)
    image = read_image(file)
    assert np.array_equal(image.pixels, bits * np.uint8(255)) or kind == "BMP"
    assert image.notes == ("converted from 1-bit",)
    assert image_header(file).bits == 1


def test_first_frame(file: Path) -> None:
    frames = [Image.fromarray(np.roll(RGB[..., 0], i)) for i in range(4)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    image = read_image(file)
    assert np.array_equal(image.pixels, np.repeat(RGB[..., :1], 3, 2))
    assert image.notes == ("palette expanded to RGB", "first of 4 frames")


TURNS = [
    lambda a: a,
    lambda a: a[:, ::-1],
    lambda a: a[::-1, ::-1],
    lambda a: a[::-1],
    lambda a: a.swapaxes(0, 1),
    lambda a: np.rot90(a, -1),
    lambda a: a[::-1, ::-1].swapaxes(0, 1),
    np.rot90,
]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "TIFF16", "JPEG", "WEBP"])
def test_exif_orientation(file: Path, kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels: npt.NDArray[np.generic] = RGB
    if kind == "TIFF16":
        pixels = RGB16
        tag = [(274, "H", 1, orientation, True)]
        file.write_bytes(encoded("TIFF", RGB16, photometric="rgb", extratags=tag))
    elif kind == "TIFF":
        Image.fromarray(RGB).save(file, "TIFF", exif=exif)
    else:
        options = {"lossless": True} if kind == "WEBP" else {}
        file.write_bytes(encoded(kind, RGB, exif=exif, **options))
    if kind == "JPEG":
        pixels = np.array(Image.open(file))
    image = read_image(file)
    assert np.array_equal(image.pixels, TURNS[orientation - 1](pixels))
    assert image.notes == (("turned as its EXIF orientation says",) if orientation > 1 else ())
    header = image_header(file)
    assert (header.height, header.width) == image.pixels.shape[:2]


def test_the_extension_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(encoded("PNG"))
    assert np.array_equal(read_image(path).pixels, RGB)
    assert image_header(path).format == "PNG"


def test_the_papers_images() -> None:
    if not PAPER.is_dir():
        pytest.skip("the paper's images are not beside the repository")
    paths = find_images(PAPER)
    assert [path.name for path in paths] == [f"{i:02}.BMP" for i in range(1, 11)]
    for path in paths:
        data = path.read_bytes()
        start, width, height = struct.unpack("<I", data[10:14])[0], *struct.unpack("<ii", data[18:26])
        palette = np.frombuffer(data, np.uint8, 1024, 54).reshape(256, 4)[:, 2::-1]
        stride = (width + 3) // 4 * 4
        index = np.frombuffer(data, np.uint8, stride * height, start).reshape(height, stride)[::-1, :width]
        image = read_image(path)
        assert image.pixels.dtype == np.uint8
        assert np.array_equal(image.pixels, palette[index])


# What is refused


def test_missing_folder_empty_and_forbidden(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert problem(file).endswith("x.dat: does not exist, check the name and the folder")
    assert "is a folder, choose a file" in problem(tmp_path)
    file.touch()
    assert "is empty (0 bytes), get a fresh copy of it" in problem(file)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)  # root may read everything
    assert "permission denied" in problem(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_pipe_does_not_block(file: Path) -> None:
    os.mkfifo(file)
    assert "is not a regular file" in problem(file)


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7 " * 9, b"\0" * 99])
def test_not_an_image(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert "is not an image that can be read, choose a PNG, JPEG, BMP, TIFF, WebP or GIF file" in problem(file)
    with pytest.raises(FileProblem, match="is not an image"):
        image_header(file)


BIG = np.random.default_rng(5).integers(0, 256, (40, 50, 3), dtype=np.uint8)


@pytest.mark.parametrize(
    "data",
    [
        encoded("PNG", BIG),
        encoded("JPEG", BIG),
        encoded("BMP", BIG),
        encoded("WEBP", BIG, lossless=True),
        encoded("GIF", BIG),
        encoded("TIFF", BIG, photometric="rgb"),
        encoded("TIFF", BIG.astype(np.uint16) * 257, photometric="rgb", compression="zlib", rowsperstrip=7),
        encoded("TIFF", BIG.astype(np.float32) / 255, photometric="rgb", tile=(16, 16)),
        png(BIG.astype(np.uint16) * 255, 2),
    ],
    ids=["png", "jpeg", "bmp", "webp", "gif", "tiff8", "tiff16", "tiff-float", "png16"],
)
@pytest.mark.filterwarnings("ignore")
def test_truncated_at_any_point(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    whole = read_image(file).pixels
    refused = 0
    points = sorted({1, 5, 9, 20, 30, 60, len(data) - 1, *range(100, len(data), max(1, len(data) // 15))})
    for length in points:
        file.write_bytes(data[:length])
        try:
            image = read_image(file)
        except FileProblem as error:
            assert any(word in error.what for word in ("truncated", "damaged", "not an image"))  # noqa: PT017
            refused += 1
        else:
            # Only bytes behind the last pixel may be missing.
            assert length >= len(data) - 300
            assert np.array_equal(image.pixels, whole)
    assert refused >= len(points) - 1


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    which=st.sampled_from(["PNG", "JPEG", "BMP", "WEBP", "GIF", "TIFF"]),
    changes=st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), min_size=1, max_size=4),
)
def test_damage_raises_nothing_else(tmp_path: Path, which: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(encoded(which))
    for at, value in changes:
        data[at % len(data)] = value
    path = tmp_path / "damaged"
    path.write_bytes(data)
    try:
        image = read_image(path, max_pixels=100_000)
    except FileProblem:
        return
    assert image.pixels.dtype in (np.uint8, np.uint16, np.float32, np.float64)
    assert image.pixels.ndim == 2 or image.pixels.shape[2] == 3


def huge_headers() -> dict[str, bytes]:
    side = 60_000
    tags = [(256, 4, 1, side), (257, 4, 1, side), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 200)]
    tags += [(277, 3, 1, 1), (278, 4, 1, side), (279, 4, 1, side * side)]
    directory = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return {
        "png": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)),
        "bmp": b"BM" + struct.pack("<IHHIIiiHH", 54, 0, 0, 54, 40, side, side, 1, 24) + bytes(24),
        "tiff": b"II*\0" + struct.pack("<IH", 8, len(tags)) + directory + bytes(200),
    }


@pytest.mark.parametrize("kind", ["png", "bmp", "tiff"])
def test_a_huge_header_is_refused_at_once(file: Path, kind: str) -> None:
    file.write_bytes(huge_headers()[kind])
    message = problem(file)
    assert "is 60000 x 60000 pixels (3,600 megapixels), more than the limit of 250 megapixels" in message
    assert "--max-pixels" in message
    assert "trap for programs" in problem(file, max_pixels=None) or "damaged" in problem(file, max_pixels=None)


def test_the_limit_is_exact_and_pillows_own_does_not_interfere(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(encoded("PNG"))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert read_image(file, max_pixels=12 * 17).pixels.shape == (12, 17, 3)
    assert "is 17 x 12 pixels" in problem(file, max_pixels=12 * 17 - 1)


# What is written


def test_rounding(tmp_path: Path) -> None:
    values = np.array([[-0.5, 0.0, 0.5 / 255, 0.4999 / 255, 0.5, 1.0, 7.0, np.inf]])
    write_image(tmp_path / "a.png", values)
    assert read_image(tmp_path / "a.png").pixels.tolist() == [[0, 0, 1, 0, 128, 255, 255, 255]]
    write_image(tmp_path / "a.png", values, bits=16)
    assert read_image(tmp_path / "a.png").pixels.tolist() == [[0, 0, 129, 128, 32768, 65535, 65535, 65535]]


def test_changing_the_depth(tmp_path: Path) -> None:
    all_16 = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    write_image(tmp_path / "a.png", all_16, bits=8)
    assert np.array_equal(read_image(tmp_path / "a.png").pixels, np.floor(all_16 / 257.0 + 0.5))
    write_image(tmp_path / "a.png", RGB, bits=16)
    assert np.array_equal(read_image(tmp_path / "a.png").pixels, RGB * np.uint16(257))
    write_image(tmp_path / "a.tif", all_16, bits=32)
    assert np.array_equal(read_image(tmp_path / "a.tif").pixels, (all_16 / 65535).astype(np.float32))
    write_image(tmp_path / "a.jpg", all_16)
    assert read_image(tmp_path / "a.jpg").bits == 8
    write_image(tmp_path / "a.bmp", RGB > 9)
    assert np.array_equal(read_image(tmp_path / "a.bmp").pixels, (RGB > 9) * np.uint8(255))


def test_floats_round_trip_in_tiff(tmp_path: Path) -> None:
    pixels = np.random.default_rng(6).random((5, 6, 3), dtype=np.float32)
    write_image(tmp_path / "a.tif", pixels, bits=32)
    assert np.array_equal(read_image(tmp_path / "a.tif").pixels, pixels)


def test_jpeg_is_near(tmp_path: Path) -> None:
    smooth = (np.add.outer(np.arange(40), np.arange(50))[..., None] * [1, 2, 0.5]).astype(np.uint8)
    write_image(tmp_path / "a.JPG", smooth)
    assert np.abs(read_image(tmp_path / "a.JPG").pixels.astype(int) - smooth).mean() < 2


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("a.jpg", {"bits": 16}, "cannot hold 16 bits (.jpg stores 8 bits), use one of .png, .tif, .tiff"),
        ("a.png", {"bits": 32}, "cannot hold 32 bits (.png stores 8 or 16 bits), use one of .tif, .tiff"),
        ("a.png", {"bits": 12}, "cannot hold 12 bits (.png stores 8 or 16 bits), use 8, 16 or 32 bits"),
        ("a.gif", {}, "has the extension .gif, in which no image can be written, use one of .png, .tif"),
        ("a", {}, "has no extension, use one of .png"),
    ],
)
def test_what_cannot_be_written(tmp_path: Path, name: str, options: dict[str, int], message: str) -> None:
    with pytest.raises(FileProblem) as caught:
        write_image(tmp_path / name, RGB, **options)
    assert message in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_too_long_for_webp_and_not_a_number(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot hold 16384 pixels on a side"):
        write_image(tmp_path / "a.webp", np.zeros((1, 16384), np.uint8))
    with pytest.raises(FileProblem, match="the image has NaN values"):
        write_image(tmp_path / "a.png", np.full((2, 2), np.nan))
    with pytest.raises(ValueError, match="H x W x 3, not 2 x 2 x 2"):
        write_image(tmp_path / "a.png", np.zeros((2, 2, 2)))
    with pytest.raises(ValueError, match="not int64"):
        write_image(tmp_path / "a.png", np.zeros((2, 2), np.int64))


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.jpg"])
def test_a_failing_encoder_leaves_the_old_file(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", full)
    monkeypatch.setattr(tifffile, "imwrite", full)
    with pytest.raises(FileProblem, match="does not fit on the disk"):
        write_image(path, RGB)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == [name]


# Folders


def test_find_images(tmp_path: Path) -> None:
    for name in ["b.PNG", "a10.jpg", "a2.tif", ".hidden.png", "notes.txt", "sub/c.gif", "sub/a1.bmp"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in find_images(tmp_path)] == ["a10.jpg", "a2.tif", "b.PNG"]
    assert [path.name for path in find_images(tmp_path, recursive=True)] == [
        "a1.bmp", "a10.jpg", "a2.tif", "b.PNG", "c.gif",
    ]  # fmt: skip
    assert ".webp" in IMAGE_SUFFIXES
    with pytest.raises(FileProblem, match="does not exist"):
        find_images(tmp_path / "no")
    with pytest.raises(FileProblem, match="a part of its path is a file"):
        find_images(tmp_path / "b.PNG")
