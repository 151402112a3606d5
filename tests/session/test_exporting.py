"""Everything that can be exported is read back by the document layer as what was shown."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import preset
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.filter_files import read_filter
from revdeconv_gui.document.image_files import read_image
from revdeconv_gui.document.loss_files import read_losses
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.session.derived import Derived
from revdeconv_gui.session.exporting import FILTER_FORMATS, Exportable, exportables, safe_name
from revdeconv_gui.session.session import Session
from revdeconv_gui.session.training_run import Pace
from tests.session.helpers import item, learned, pixels


@pytest.fixture
def ready(qtbot, session: Session) -> Session:
    """One colour image, one finished run, pictures with a deconvolved one."""
    session.edit("Blur", filter=preset("blur"))
    session.add_images([item("my photo.v2.png")])
    Derived(session)
    session.set_pace(Pace.FULL)
    learned(qtbot, session)
    qtbot.waitUntil(lambda: session.pictures is not None and session.pictures.deconvolved is not None, timeout=20_000)
    return session


def _by_key(session: Session) -> dict[str, Exportable]:
    return {what.key: what for what in exportables(session)}


def test_what_there_is_to_export(ready: Session) -> None:
    found = exportables(ready)
    assert [what.key for what in found] == ["filter", "filtered", "deconvolved", "losses"]
    assert [what.stem for what in found] == [
        "blur-run1", "my-photo.v2-blur-filtered", "my-photo.v2-blur-deconvolved", "blur-run1-losses",
    ]  # fmt: skip
    assert all(what.title for what in found)


def test_without_a_run_only_the_filtered_image(qtbot, session: Session) -> None:
    assert exportables(session) == []
    session.add_images([item()])
    Derived(session)
    qtbot.waitUntil(lambda: session.pictures is not None, timeout=20_000)
    assert [what.key for what in exportables(session)] == ["filtered"]


@pytest.mark.parametrize("ending", [*FILTER_FORMATS])
def test_the_learned_filter_reads_back(ready: Session, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"filter{ending}"
    _by_key(ready)["filter"].write(path)
    run = ready.document.runs[0]
    found = read_filter(path)
    assert np.array_equal(found.effective, run.learned.effective)
    assert np.array_equal(found.bias, run.learned.bias)
    if ending == ".json":
        assert found.learned is not None
        assert found.learned.images == ("my photo.v2.png",)


@pytest.mark.parametrize("key", ["filtered", "deconvolved"])
@pytest.mark.parametrize("ending", [".png", ".tif", ".bmp", ".webp", ".jpg"])
def test_pictures_read_back(ready: Session, tmp_path: Path, key: str, ending: str) -> None:
    path = tmp_path / f"picture{ending}"
    _by_key(ready)[key].write(path)
    found, shown = read_image(path).pixels, getattr(ready.pictures, key)
    assert found.shape == shown.shape
    if ending == ".jpg":
        assert np.abs(found.astype(int) - shown).mean() < 12
    else:
        assert np.array_equal(found, shown)


def test_losses_read_back(ready: Session, tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    _by_key(ready)["losses"].write(path)
    rows = read_losses(path)
    losses = ready.document.runs[0].losses
    assert np.array_equal(np.array([row.loss for row in rows]).reshape(-1, 3), losses.values)
    assert [row.block for row in rows[::3]] == losses.blocks.tolist()
    assert [row.channel for row in rows[:3]] == ["r", "g", "b"]
    assert {row.run for row in rows} == {"1"}


def test_what_cannot_be_written_says_which_file(ready: Session, tmp_path: Path) -> None:
    for what in exportables(ready):
        path = tmp_path / "no such folder" / f"x{next(iter(what.formats))}"
        with pytest.raises(FileProblem) as caught:
            what.write(path)
        assert str(path) in str(caught.value)


def test_a_filter_with_a_bias_is_refused_where_there_is_no_place_for_it(qtbot, ready: Session, tmp_path: Path) -> None:
    ready.edit("Bias", settings=LearningSettings(bias=True))
    learned(qtbot, ready)
    write = _by_key(ready)["filter"].write
    write(tmp_path / "f.json")
    with pytest.raises(FileProblem):
        write(tmp_path / "f.npy")


def test_pictures_are_named_after_what_they_are_made_of(qtbot, ready: Session) -> None:
    """Between choosing another image or filter and its pictures being ready, the old pictures are still shown."""
    first = ready.pictures
    ready.add_images([item("second.png", pixels(seed=9))])
    ready.edit("Emboss", filter=preset("emboss"))
    assert ready.document.image(ready.view.image_id).name == "second.png"
    assert ready.pictures is first
    assert _by_key(ready)["filtered"].stem == "my-photo.v2-blur-filtered"
    assert "my photo.v2.png" in _by_key(ready)["deconvolved"].title
    qtbot.waitUntil(lambda: ready.pictures is not first, timeout=20_000)
    assert _by_key(ready)["filtered"].stem == "second-emboss-filtered"


def test_pictures_of_a_removed_image_are_not_offered(ready: Session) -> None:
    ready.add_images([item("second.png", pixels(seed=9))])
    ready.edit("Remove", images=ready.document.images[1:])
    assert "filtered" not in _by_key(ready)


def test_an_exportable_keeps_what_was_shown_when_it_was_asked_for(qtbot, ready: Session, tmp_path: Path) -> None:
    what = _by_key(ready)["filtered"]
    shown = ready.pictures.filtered
    ready.edit("Other", filter=Filter(-np.ones((3, 3))))
    what.write(tmp_path / "x.png")
    assert np.array_equal(read_image(tmp_path / "x.png").pixels, shown)


@given(st.text(max_size=40))
def test_names_are_safe_everywhere(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not re.search(r'[/\\:*?"<>|\x00-\x1f ]', name)
    assert not name.startswith((".", "-"))
    assert not name.endswith(".")
    assert name == safe_name(name)
