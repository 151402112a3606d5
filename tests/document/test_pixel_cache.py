"""Pixels on demand: the cache's bound, files that change, headers against pixels."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from revdeconv_gui.document.image_files import walk_images
from revdeconv_gui.document.pixel_cache import PixelCache, PixelFile, facts_of, physical_memory
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.thumbnails import read_thumbnail, thumbnail_of


def _kilobyte(value: int = 0) -> np.ndarray:
    return np.full((25, 40), value, np.uint8)


def test_the_least_recently_used_goes_first() -> None:
    cache = PixelCache(3000)
    for key in "abc":
        cache.get(key, _kilobyte)
    cache.get("a", lambda: pytest.fail("it is there"))
    cache.get("d", _kilobyte)
    assert [key in cache for key in "abcd"] == [True, False, True, True]
    assert cache.used == 3000
    cache.drop("a")
    assert cache.used == 2000


def test_what_is_larger_than_the_bound_is_given_but_not_kept() -> None:
    cache = PixelCache(999)
    assert cache.get("large", _kilobyte).size == 1000
    assert "large" not in cache
    assert cache.used == 0


def test_the_default_bound_is_a_quarter_of_the_memory() -> None:
    assert PixelCache().limit == physical_memory() // 4 > 1 << 20


def test_two_threads_share_one_reading() -> None:
    cache, reads, gate = PixelCache(), [], threading.Event()

    def read() -> np.ndarray:
        reads.append(1)
        gate.wait(5)
        return _kilobyte()

    found: list[np.ndarray] = []
    threads = [threading.Thread(target=lambda: found.append(cache.get("k", read))) for _ in range(4)]
    for thread in threads:
        thread.start()
    gate.set()
    for thread in threads:
        thread.join()
    assert len(reads) == 1
    assert all(each is found[0] for each in found)


def test_a_failed_reading_is_tried_again() -> None:
    cache = PixelCache()
    with pytest.raises(OSError, match="disk"):
        cache.get("k", lambda: (_ for _ in ()).throw(OSError("disk")))
    assert cache.get("k", _kilobyte).size == 1000


FORMS = {
    "rgb.png": lambda p: Image.fromarray(np.zeros((20, 30, 3), np.uint8)).save(p),
    "gray.jpg": lambda p: Image.fromarray(np.zeros((20, 30), np.uint8)).save(p),
    "deep.png": lambda p: Image.fromarray(np.zeros((20, 30), np.uint16)).save(p),
    "alpha.png": lambda p: Image.fromarray(np.zeros((20, 30, 4), np.uint8)).save(p),
    "palette.gif": lambda p: Image.fromarray(np.zeros((20, 30, 3), np.uint8)).quantize(4).save(p),
    "deep.tif": lambda p: tifffile.imwrite(p, np.zeros((20, 30, 3), np.uint16)),
    "float.tif": lambda p: tifffile.imwrite(p, np.zeros((20, 30), np.float32)),
    "plain.bmp": lambda p: Image.fromarray(np.zeros((20, 30, 3), np.uint8)).save(p),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_header_foretells_the_pixels(tmp_path: Path, name: str) -> None:
    FORMS[name](tmp_path / name)
    file = PixelFile(tmp_path / name, PixelCache())
    assert not file.examined
    file.examine()
    before = file.facts
    found = facts_of(file.load())
    assert before is not None
    assert (before.height, before.width, before.channels, before.itemsize) == (
        found.height, found.width, found.channels, found.itemsize,
    )  # fmt: skip
    assert before.file_bytes == (tmp_path / name).stat().st_size
    assert file.load() is file.load()


def test_a_file_that_changed_is_not_read_for_the_old_one(tmp_path: Path) -> None:
    path, cache = tmp_path / "a.png", PixelCache()
    Image.fromarray(_kilobyte(10)).save(path)
    file = PixelFile(path, cache)
    file.examine()
    first, kept = file.version, file.load()
    Image.fromarray(_kilobyte(20)[:10]).save(path)
    assert file.changed_on_disk
    assert file.load() is kept, "what is in memory stays"
    cache.drop(first)
    with pytest.raises(FileProblem, match="changed on the disk"):
        file.load()
    file.examine()
    assert file.problem is None
    assert file.version is not first
    assert file.load().shape == (10, 40)
    assert not file.changed_on_disk


def test_an_image_above_the_limit_is_known_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.fromarray(np.zeros((20, 30), np.uint8)).save(path)
    for limit, fits in ((20 * 30, True), (20 * 30 - 1, False)):
        file = PixelFile(path, PixelCache(max_pixels=limit))
        file.examine()
        assert (file.problem is None, file.facts is not None) == (fits, fits)
        if fits:
            assert file.load().shape == (20, 30)
        else:
            assert "is 30 x 20 pixels, more than the limit of 599 pixels" in str(file.problem)
            with pytest.raises(FileProblem, match="raise the limit with --max-pixels"):
                file.load()
    deep = tmp_path / "deep.png"  # read as a whole for its thumbnail
    Image.fromarray(np.zeros((20, 30), np.uint16)).save(deep)
    with pytest.raises(FileProblem, match="more than the limit"):
        read_thumbnail(deep, "PNG", 10, max_pixels=599)
    assert read_thumbnail(deep, "PNG", 10, max_pixels=600).shape[0] <= 10


def test_damaged_pixels_are_noticed_when_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "half.png"
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (90, 90, 3), dtype=np.uint8)).save(path)
    os.truncate(path, path.stat().st_size // 2)
    file = PixelFile(path, PixelCache())
    file.examine()
    assert file.problem is None
    with pytest.raises(FileProblem, match="truncated"):
        file.load()
    assert file.problem is not None
    with pytest.raises(FileProblem, match="truncated"):
        read_thumbnail(path, "PNG", 50)


@pytest.mark.parametrize("kind", ["plain", "strips", "tiles", "deflate", "big-endian"])
def test_thumbnails_of_large_tiffs_are_sampled(tmp_path: Path, kind: str) -> None:
    y, x = np.mgrid[0:1100, 0:1400]
    image = np.stack([x * 255 // 1400, y * 255 // 1100, 0 * x], axis=-1).astype(np.uint8)
    options = {
        "plain": {}, "strips": {"rowsperstrip": 7}, "tiles": {"tile": (64, 128)},
        "deflate": {"compression": "zlib", "rowsperstrip": 50}, "big-endian": {"byteorder": ">"},
    }[kind]  # fmt: skip
    given = image.astype(np.uint16) * 257 if kind == "big-endian" else image
    tifffile.imwrite(tmp_path / "t.tif", given, photometric="rgb", **options)
    small = read_thumbnail(tmp_path / "t.tif", "TIFF", 100)
    assert small.shape == (79, 100, 3)
    wanted = thumbnail_of(image, 100).astype(int)
    assert np.abs(small.astype(int) - wanted[: small.shape[0]]).max() <= 6


@pytest.mark.parametrize(
    ("name", "shape"), [("wide.jpg", (33, 100, 3)), ("tall.png", (100, 50)), ("p.gif", (50, 100, 3))]
)
def test_thumbnails_keep_the_shape(tmp_path: Path, name: str, shape: tuple[int, ...]) -> None:
    if name == "wide.jpg":
        Image.fromarray(np.full((300, 900, 3), 99, np.uint8)).save(tmp_path / name)
    elif name == "tall.png":
        Image.fromarray(np.full((400, 200), 99, np.uint8)).save(tmp_path / name)
    else:
        Image.fromarray(np.full((200, 400, 3), 99, np.uint8)).quantize(3).save(tmp_path / name)
    form = {"jpg": "JPEG", "png": "PNG", "gif": "GIF"}[name[-3:]]
    small = read_thumbnail(tmp_path / name, form, 100)
    assert small.shape == shape
    assert np.abs(small.astype(int) - 99).max() <= 2


def test_folders_are_walked_one_by_one(tmp_path: Path) -> None:
    for name in ("b.png", "a.PNG", "sub/c.jpg", ".hidden/d.png", "sub/deep/e.tif", "notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    names = [[path.name for path in part] for part in walk_images(tmp_path, recursive=True)]
    assert names == [["a.PNG", "b.png"], ["c.jpg"], ["e.tif"]]
    with pytest.raises(FileProblem):
        list(walk_images(tmp_path / "not there", recursive=True, refused=[]))
