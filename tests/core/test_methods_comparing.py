"""The table of methods, on small images and on the paper's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core import (
    PAPER_SETTINGS,
    Filter,
    learn,
    mean_absolute_error,
    preset,
    psnr,
    signed_change,
    ssim,
    to_uint8,
    zoom_nearest,
)
from revdeconv_gui.core.convolution import forward
from revdeconv_gui.core.methods import METHODS, compare_methods, find, leave_one_out
from tests.core.pictures import image, photograph

QUICK = {"learned-network": {"radius": 1, "hidden": (8,), "steps": 10}}


@pytest.fixture
def pictures(rng):
    return [photograph(rng, 40 + 7 * k, 44) for k in range(3)]


def test_every_number_is_the_measure_of_the_made_image(pictures):
    made = {}
    table = compare_methods(
        pictures, preset("edge"), parameters=QUICK, on_image=lambda *seen: made.setdefault(seen[:2], seen[2:])
    )
    assert [row.method for row in table.rows] == list(METHODS)
    assert table.images == 3
    covered = [x[: len(x) // 3 * 3, :42] for x in pictures]
    filtered = [to_uint8(forward(x, preset("edge"))) for x in pictures]
    zoom = np.mean(
        [mean_absolute_error(zoom_nearest(y, x.shape[:2]), x) for y, x in zip(filtered, covered, strict=True)]
    )
    for row in table.rows:
        images = [made[row.method, k][1] for k in range(3)]
        pairs = list(zip(images, covered, strict=True))
        assert row.errors == tuple(mean_absolute_error(*pair) for pair in pairs)
        assert row.mae == pytest.approx(np.mean(row.errors))
        assert row.psnr == pytest.approx(np.mean([psnr(*pair) for pair in pairs]))
        assert row.ssim == pytest.approx(np.mean([ssim(*pair) for pair in pairs]))
        assert row.change == pytest.approx(signed_change(row.mae, float(zoom)))
        assert row.fitted == (row.fit_seconds > 0.0)
    np.testing.assert_array_equal(made["zoom", 1][0], filtered[1])


def test_fitted_methods_never_see_the_measured_image(pictures):
    """A picture that is like no other: its inverse is the one fitted on the others, whatever it holds itself."""
    for name in ("learned-inverse", "learned-colour", "learned-network"):
        options = QUICK.get(name, {})
        left_out = list(leave_one_out(pictures, preset("blur"), name, **options))
        filtered = to_uint8(forward(pictures[1], preset("blur")))
        refitted = find(name).prepare(preset("blur"), images=[pictures[0], pictures[2]], **options)
        np.testing.assert_array_equal(left_out[1].apply(filtered), refitted.apply(filtered))


def test_verdicts(rng, pictures):
    chosen, far = ["zoom", "reverse", "learned-colour"], Filter(np.full((3, 3), 5.0))
    table = compare_methods(pictures, preset("sharpening"), chosen, parameters={"reverse": {"reversed": far}})
    assert [row.verdict for row in table.rows] == [
        "same as the zoom", "farther than the zoom", "nearer than the zoom",
    ]  # fmt: skip
    tiny = [image(rng, 6, 6, 1) for _ in range(2)]
    assert np.isnan(compare_methods(tiny, preset("blur"), ["zoom"]).rows[0].ssim)


def test_progress_rises_to_the_end(pictures):
    seen = []
    compare_methods(
        pictures, preset("blur"), ["zoom", "learned-network"], parameters=QUICK, progress=lambda *now: seen.append(now)
    )
    assert seen == sorted(seen)
    assert seen[-1] == (2000, 2000)
    assert len(set(seen)) > 5


def test_refusals(pictures):
    for arguments, words in (
        (([], preset("blur")), "no image"),
        ((pictures, preset("blur"), []), "no method"),
        ((pictures, preset("blur"), ["magic"]), "no method 'magic'"),
        ((pictures[:1], preset("blur"), ["learned-inverse"]), "at least two"),
        (([pictures[0][:2]], preset("blur"), ["zoom"]), "smaller"),
    ):
        with pytest.raises(ValueError, match=words):
            compare_methods(*arguments)
    assert compare_methods(pictures[:1], preset("blur"), ["zoom", "wiener"]).images == 1


# ---- the paper's ten images


@pytest.fixture(scope="session")
def ten(paper_images: Path):
    from revdeconv_gui.document.image_files import read_image

    return [read_image(path).pixels for path in sorted(paper_images.iterdir())]


@pytest.mark.parametrize(
    ("name", "zoom", "learned", "colour"),
    [
        ("blur", 0.0682, 0.0660, 0.0657),
        ("sharpening", 0.1720, 0.1165, 0.1133),
        ("edge", 0.5476, 0.2050, 0.1954),
    ],
)
def test_linear_operators_on_the_papers_images(ten, name, zoom, learned, colour):
    rows = compare_methods(ten, preset(name), ["zoom", "learned-inverse", "learned-colour"]).rows
    assert rows[0].mae == pytest.approx(zoom, abs=6e-5)
    assert rows[1].mae <= learned
    assert rows[2].mae <= colour
    assert {row.verdict for row in rows[1:]} == {"nearer than the zoom"}


def test_the_papers_reverse_is_farther_than_the_zoom(ten):
    """With the filters that its own rule learned at rate 0.1, where the table of algorithm.md has it."""
    for name, mae in (("sharpening", 0.1736), ("edge", 0.5589)):
        learned = learn(ten, filter=preset(name), settings=PAPER_SETTINGS).filter
        (row,) = compare_methods(ten, preset(name), ["reverse"], parameters={"reverse": {"reversed": learned}}).rows
        assert row.mae == pytest.approx(mae, abs=1e-4)
        assert row.verdict == "farther than the zoom"


def test_network_on_one_of_the_papers_images(ten):
    """A quarter of the usual steps; the whole table is measured by `revdeconv methods`."""
    truth, filtered = preset("sharpening"), to_uint8(forward(ten[0], preset("sharpening")))
    original = ten[0][: len(ten[0]) // 3 * 3, : ten[0].shape[1] // 3 * 3]
    made = find("learned-network").prepare(truth, images=ten[1:], steps=1000)
    colour = find("learned-colour").prepare(truth, images=ten[1:])
    ours, theirs = (mean_absolute_error(ready.apply(filtered), original) for ready in (made, colour))
    assert ours < 0.85 * theirs
