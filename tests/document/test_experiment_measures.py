"""Measures of an experiment: their texts, and where values lie on a colour scale."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revdeconv_gui.core import Comparison, ExperimentRow, preset, run_experiment
from revdeconv_gui.document.experiment_measures import BY_KEY, measures_of, nearer_words, shades


def row(mae: float = 0.1, mae0: float = 0.2, scale: float = 1.0) -> ExperimentRow:
    edge = preset("edge")
    return ExperimentRow(0.1, edge, edge, mae, mae0, 10.0, 11.0, mae, mae0, Comparison(scale, 1.0, 0.0))


def test_texts() -> None:
    one = row(0.1, 0.2)
    assert BY_KEY["change"].of(one) == "-50.0000%"
    assert BY_KEY["loss_ratio"].of(one) == "50.0000%"
    assert BY_KEY["psnr"].of(one) == "10.00 dB"
    assert BY_KEY["ssim"].of(one) == "-"
    assert [nearer_words(each) for each in (row(0.1), row(0.2), row(0.3))] == ["nearer", "equal", "farther"]


def test_ssim_is_listed_where_it_was_asked_for(picture: np.ndarray) -> None:
    plain, full = (
        run_experiment([picture], filters=[preset("blur")], rates=[0.1], ssim=asked) for asked in (False, True)
    )
    assert "ssim" not in [measure.key for measure in measures_of(plain)]
    assert "ssim" in [measure.key for measure in measures_of(full)]


@given(st.lists(st.floats(0, 2), min_size=1, max_size=8))
def test_shades_keep_order_and_ends(errors: list[float]) -> None:
    rows = [row(mae=error) for error in errors]
    rising = shades(BY_KEY["mae"], rows)
    assert all(0.0 <= share <= 1.0 for share in rising)
    for a, x in zip(errors, rising, strict=True):
        for b, y in zip(errors, rising, strict=True):
            assert a > b or x <= y
    around = shades(BY_KEY["change"], rows)
    for error, share in zip(errors, around, strict=True):
        assert math.copysign(1, share) == math.copysign(1, error - 0.2) or share == 0.0
    assert max(map(abs, around)) == pytest.approx(1.0) or set(errors) == {0.2}


def test_values_that_are_none_have_no_shade() -> None:
    found = shades(BY_KEY["scale"], [row(scale=math.nan), row(scale=2.0), row(scale=1.0)])
    assert math.isnan(found[0])
    assert found[1:] == [1.0, 0.0]
