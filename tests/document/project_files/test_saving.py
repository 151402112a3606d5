"""What is saved comes back, bit for bit, with every field."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from revdeconv_gui.core.filters import Provenance
from revdeconv_gui.document.document import Document, FinishedRun, ImageItem
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.project_files import VERSION, StoredView, read_project, write_project
from revdeconv_gui.document.project_files.schema import StoredDocument, StoredImage
from tests.document.project_files.examples import (
    CACHE,
    assert_same,
    finished_run,
    full_document,
    full_view,
    parts,
    picture,
)


def test_everything_comes_back(tmp_path: Path) -> None:
    document = full_document(tmp_path)
    view = StoredView(7, 4, "learned", "slow", 12.5, "inspect", "swipe", "wiener", (("wiener", "balance", 0.5),))
    write_project(tmp_path / "all.revdeconv", document, view)
    opened = read_project(tmp_path / "all.revdeconv", CACHE)
    assert_same(opened.document, document)
    assert opened.view == view
    assert (opened.version, opened.newer) == (VERSION, False)
    assert (opened.found.moved, opened.found.changed, opened.found.missing) == ([], [], [])


def test_the_example_has_no_field_as_it_is_by_default(tmp_path: Path) -> None:
    """So that a new field has to be in it, and with that in the test above."""
    found = parts(full_document(tmp_path))
    for kind in {type(part) for part in found} - {Provenance}:
        for field in dataclasses.fields(kind):
            if field.default is not dataclasses.MISSING:
                other = any(
                    isinstance(value, np.ndarray) or value != field.default
                    for value in (getattr(part, field.name) for part in found if type(part) is kind)
                )
                assert other, f"give {kind.__name__}.{field.name} another value in examples.py"


def test_every_field_is_saved(tmp_path: Path) -> None:
    write_project(tmp_path / "all.revdeconv", full_document(tmp_path))
    stored = json.loads(zipfile.ZipFile(tmp_path / "all.revdeconv").read("project.json"))["document"]

    def names(kind: type) -> set[str]:
        return {field.name for field in dataclasses.fields(kind)}

    assert set(stored) == names(Document) == set(StoredDocument.__struct_fields__)
    assert set(stored["runs"][0]) == names(FinishedRun)
    # Pixels, or the file that has them, are kept under several names.
    assert names(ImageItem) - {"source"} <= set(StoredImage.__struct_fields__)


def test_an_empty_document_comes_back(tmp_path: Path) -> None:
    write_project(tmp_path / "none.revdeconv", Document())
    assert_same(read_project(tmp_path / "none.revdeconv", CACHE).document, Document())


def test_files_are_referred_to_samples_are_named_pasted_images_are_inside(tmp_path: Path) -> None:
    write_project(tmp_path / "all.revdeconv", full_document(tmp_path))
    archive = zipfile.ZipFile(tmp_path / "all.revdeconv")
    names = {name for name in archive.namelist() if name.startswith("arrays/images/")}
    assert names == {"arrays/images/7/pixels.npy", "arrays/images/8/pixels.npy"}
    first, second, sample, *_ = json.loads(archive.read("project.json"))["document"]["images"]
    assert (first["relative"], second["relative"]) == ("images/a.png", "images/deep/b.png")
    assert len(first["sha256"]) == 64
    assert sample["sample"] is True


def test_a_sample_that_was_painted_over_is_kept_by_its_pixels(tmp_path: Path) -> None:
    document = Document(images=(ImageItem(1, "01-label", picture()),))
    write_project(tmp_path / "a.revdeconv", document)
    assert_same(read_project(tmp_path / "a.revdeconv", CACHE).document, document)


def test_a_value_that_occurs_often_is_kept_once(tmp_path: Path) -> None:
    run = finished_run()
    runs = tuple(dataclasses.replace(run, id=number) for number in range(1, 21))
    write_project(tmp_path / "a.revdeconv", Document(runs=runs))
    with zipfile.ZipFile(tmp_path / "a.revdeconv") as archive:
        names = [name for name in archive.namelist() if name.startswith("arrays/runs")]
    assert all(name.startswith("arrays/runs/0/") for name in names)
    assert_same(read_project(tmp_path / "a.revdeconv", CACHE).document.runs, runs)


def test_arrays_are_read_only(tmp_path: Path) -> None:
    write_project(tmp_path / "all.revdeconv", full_document(tmp_path))
    document = read_project(tmp_path / "all.revdeconv", CACHE).document
    arrays = [document.images[3].pixels, document.runs[0].losses.values, document.filter.kernels]
    assert not any(array.flags.writeable for array in arrays)


def test_numbers_of_another_byte_order_come_back(tmp_path: Path) -> None:
    pixels = (picture()[:, :, 0].astype(np.uint16) * 257).astype(">u2")
    write_project(tmp_path / "a.revdeconv", Document(images=(ImageItem(1, "x", pixels),)))
    found = read_project(tmp_path / "a.revdeconv", CACHE).document.images[0].pixels
    assert found.dtype == np.uint16
    np.testing.assert_array_equal(found, pixels)


def test_what_no_project_can_hold_is_a_mistake_of_the_program(tmp_path: Path) -> None:
    odd: Any = dataclasses.replace(finished_run(), message=object())
    with pytest.raises(TypeError, match="cannot be kept in a project"):
        write_project(tmp_path / "a.revdeconv", Document(runs=(odd,)))
    odd = dataclasses.replace(finished_run(), history=np.zeros(3, complex))
    with pytest.raises(TypeError, match="complex128"):
        write_project(tmp_path / "a.revdeconv", Document(runs=(odd,)))
    assert not list(tmp_path.iterdir())


def test_a_project_above_4_gb_is_refused_before_it_is_written(tmp_path: Path) -> None:
    huge = np.broadcast_to(np.zeros(1, np.uint8), (40_000, 40_000, 3))  # one byte of memory
    with pytest.raises(FileProblem, match="larger than 4 GB, keep fewer images inside"):
        write_project(tmp_path / "a.revdeconv", Document(images=(ImageItem(1, "x", huge),)))
    assert not list(tmp_path.iterdir())


def test_an_operator_comes_back_bit_for_bit(tmp_path: Path) -> None:
    view = full_view()
    write_project(tmp_path / "a.revdeconv", Document(), view)
    found = read_project(tmp_path / "a.revdeconv", CACHE).view.operator
    assert found is not None
    assert view.operator is not None
    assert (found.name, found.header) == (view.operator.name, view.operator.header)
    assert_same(found.arrays, view.operator.arrays)
