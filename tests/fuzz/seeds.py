"""Good files of every format, from the program's own writers, Pillow and tifffile."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image

from revdeconv_gui.core.filters import Filter, Provenance
from revdeconv_gui.core.methods import find
from revdeconv_gui.document.document import Document
from revdeconv_gui.document.filter_files import write_filter
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.operator_files import write_operator
from revdeconv_gui.document.project_files import write_project
from revdeconv_gui.session.matrix_text import FORMATS
from tests.document.project_files.examples import full_document, full_view, learned, picture
from tests.fuzz.targets import FILTERS


def seed_files(folder: Path) -> dict[str, list[bytes]]:
    """Contents of good files, by the extension of their format."""
    folder.mkdir(parents=True)
    seeds = {"png": _png(), "jpg": _jpeg(), "bmp": _saved("BMP", "L", "P", "RGB", "1"), "tif": _tiff()}
    seeds["webp"] = [*_saved("WEBP", "RGB", "RGBA"), _pillow(_of("RGB"), "WEBP", lossless=True)]
    seeds["gif"] = [*_saved("GIF", "L", "P"), _animated("GIF")]
    plain = Filter(np.arange(9.0).reshape(3, 3), 0.5, name="plain")
    rich = Filter(learned().kernels, 0.25, learned().bias, "rich", Provenance(images=("a.png",), extra={"a": [1, "b"]}))
    for suffix in FILTERS:
        seeds[suffix] = []
        for filter in (plain, rich if suffix not in ("npy", "txt") else plain):
            write_filter(folder / f"f.{suffix}", filter)
            seeds[suffix].append((folder / f"f.{suffix}").read_bytes())
    seeds["npz"] = _operators(folder / "o.npz")
    for document, view in ((Document(), None), (full_document(folder), full_view())):
        write_project(folder / "p.revdeconv", document, view)
        seeds.setdefault("revdeconv", []).append((folder / "p.revdeconv").read_bytes())
    seeds["matrix"] = [words(plain.kernels[0]).encode() for words, _ in FORMATS.values()]
    seeds["number"] = [b"0.5", b"1/9", b"-sqrt(2)", b"2^(1/2)*pi - exp(-1)", b"(1+(2+(3)))"]
    for kind, data in (("png", seeds["png"][0]), ("tif", seeds["tif"][0])):  # loads what is loaded late
        (folder / f"i.{kind}").write_bytes(data)
        read_image(folder / f"i.{kind}")
    return seeds


def _of(mode: str) -> Image.Image:
    return Image.fromarray(picture()).convert(mode)


def _pillow(image: Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def _saved(kind: str, *modes: str) -> list[bytes]:
    return [_pillow(_of(mode), kind) for mode in modes]


def _animated(kind: str) -> bytes:
    return _pillow(_of("P"), kind, save_all=True, append_images=[_of("L"), _of("P")])


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[274], exif[271] = 6, "maker"
    return exif


def _png() -> list[bytes]:
    deep = Image.fromarray(np.arange(600, dtype=np.uint16).reshape(20, 30) * 100)
    seeds = _saved("PNG", "L", "RGB", "RGBA", "P", "LA", "1")
    return [*seeds, _pillow(deep, "PNG"), _pillow(_of("P"), "PNG", transparency=3, exif=_exif()), _animated("PNG")]


def _jpeg() -> list[bytes]:
    return [
        *_saved("JPEG", "L", "RGB", "CMYK"),
        _pillow(_of("RGB"), "JPEG", progressive=True, exif=_exif()),
    ]


def _tiff() -> list[bytes]:
    rng = np.random.default_rng(3)
    found = [_pillow(_of(mode), "TIFF") for mode in ("L", "RGB", "CMYK", "P", "1")]
    found += [_pillow(_of("RGB"), "TIFF", compression=name) for name in ("tiff_lzw", "jpeg", "packbits")]
    floats = rng.normal(size=(20, 30)).astype(np.float32)
    floats[3, 4], odd = 1e30, floats.copy()
    odd[5, 5], odd[6, 6] = np.nan, np.inf
    deep = rng.integers(0, 65536, (20, 30, 3), np.uint16)
    for array in (
        floats,
        odd,
        rng.random((20, 30)).astype(np.float16),
        floats.astype(np.float64),
        deep,
        deep.astype(np.int32),
    ):
        for more in ({}, {"compression": "zlib", "tile": (16, 16)}, {"byteorder": ">", "bigtiff": True}):
            file = io.BytesIO()
            photometric = "rgb" if array.ndim == 3 else "minisblack"
            tifffile.imwrite(file, array, photometric=photometric, **more)
            found.append(file.getvalue())
    return found


def _operators(path: Path) -> list[bytes]:
    rng = np.random.default_rng(4)
    found = []
    for name, more in (
        ("learned-inverse", {}),
        ("learned-colour", {}),
        ("learned-network", {"hidden": (5, 4), "steps": 3}),
    ):
        truth = Filter(rng.normal(size=(3, 3, 3)), 0.3, rng.normal(0, 0.1, 3), "x")
        write_operator(path, find(name).prepare(truth, images=[rng.random((18, 21, 3))] * 2, radius=1, **more))
        found.append(path.read_bytes())
    return found
