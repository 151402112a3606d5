"""The recovery score against plain formulas, and its sentence in every variant."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from revdeconv_gui.core.comparison import compare
from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import edge, preset
from revdeconv_gui.core.recovery import Recovery, centre_ratio, comparison_problem, mean_kernel, recovery
from revdeconv_gui.core.recovery_words import Learning, cosine_text, recovery_words
from revdeconv_gui.core.settings import Rule

WEIGHTS = st.floats(-50.0, 50.0).map(lambda v: round(v, 3))
SIZES = st.integers(2, 7)


@st.composite
def pairs_of_filters(draw: st.DrawFn) -> tuple[Filter, Filter]:
    size, channels = draw(SIZES), draw(st.sampled_from([1, 2, 3]))
    shapes = ((channels, size, size), (draw(st.sampled_from([1, channels])), size, size))
    a, b = (draw(arrays(np.float64, shape, elements=WEIGHTS)) for shape in shapes)
    return Filter(a, draw(st.sampled_from([1.0, 0.25]))), Filter(b, draw(st.sampled_from([1.0, 1 / 9])))


@given(pairs_of_filters())
def test_every_row_is_what_the_formulas_give(filters: tuple[Filter, Filter]) -> None:
    learned, reference = filters
    score = recovery(learned, reference)
    a = learned.kernels * learned.weight
    b = np.broadcast_to(reference.kernels * reference.weight, a.shape)
    assert [row.name for row in score.channels] == list(score_names(len(a)))
    for row, x, y in (*zip(score.channels, a, b, strict=True), (score.together, a, b)):
        x, y = x.ravel(), y.ravel()
        if not y.any():
            assert math.isnan(row.scale)
        else:
            fitted = np.linalg.lstsq(y[:, None], x, rcond=None)[0][0]
            assert row.scale == pytest.approx(fitted, rel=1e-9, abs=1e-9)
        if x.any() and y.any():
            assert row.cosine == pytest.approx(x @ y / np.linalg.norm(x) / np.linalg.norm(y), abs=1e-12)
        else:
            assert math.isnan(row.cosine)
        assert row.largest_error == max(abs(p - q) for p, q in zip(x, y, strict=True))


def score_names(channels: int) -> tuple[str, ...]:
    return {1: ("gray",), 2: ("0", "1"), 3: ("r", "g", "b")}[channels]


@given(arrays(np.float64, SIZES.map(lambda n: (n, n)), elements=WEIGHTS))
def test_centre_ratio_is_the_centre_by_the_mean_of_the_others(kernel: np.ndarray) -> None:
    n = len(kernel)
    others = [kernel[i, j] for i in range(n) for j in range(n) if (i, j) != (n // 2, n // 2)]
    centre, mean = kernel[n // 2, n // 2], math.fsum(others) / len(others)
    found = centre_ratio(kernel)
    nothing = 1e-6 * np.abs(kernel).max()
    if abs(mean) > 1.001 * nothing:
        assert found == pytest.approx(centre / mean, rel=1e-6)
    elif abs(mean) < 0.999 * nothing or mean == 0.0:
        assert math.isnan(found) if centre == 0.0 else math.isinf(found)


def test_centre_ratio_of_the_papers_filter_and_where_there_is_none() -> None:
    assert centre_ratio(edge().effective[0]) == -8.0
    assert centre_ratio(3.7 * edge().effective[0]) == pytest.approx(-8.0)
    assert centre_ratio(preset("identity").effective[0]) == math.inf
    assert centre_ratio(-preset("identity").effective[0]) == -math.inf
    assert math.isnan(centre_ratio(np.zeros((3, 3))))
    assert math.isnan(centre_ratio(preset("sobel-x").effective[0]))
    rounding = np.random.default_rng(1).normal(size=(3, 3)) * 1e-9
    assert math.isnan(centre_ratio(preset("sobel-x").effective[0] + rounding))
    assert centre_ratio(preset("identity").effective[0] + rounding) == math.inf
    assert math.isnan(centre_ratio(np.full((3, 3), np.nan)))
    assert math.isnan(centre_ratio(np.array([[1.0, np.inf], [1.0, 1.0]])))
    assert centre_ratio(np.full((3, 3), 1e308)) == 1.0


def test_a_single_channel_is_told_once_and_all_is_the_mean_kernel() -> None:
    assert [row.name for row in recovery(edge(), edge()).rows] == ["all"]
    kernels = np.stack([edge().effective[0], 3 * edge().effective[0], np.ones((3, 3))])
    score = recovery(Filter(kernels), edge())
    assert [row.name for row in score.rows] == ["r", "g", "b", "all"]
    assert score.together.ratio == pytest.approx(centre_ratio(kernels.mean(axis=0)))
    assert [row.scale for row in score.channels[:2]] == [1.0, 3.0]
    np.testing.assert_allclose(mean_kernel(kernels), kernels.mean(axis=0))


@pytest.mark.parametrize("factor", [1e-200, 1e-30, 1.0, 1e150, 1e300])
def test_weights_of_any_size_can_be_compared(factor: float) -> None:
    found = compare(Filter(factor * edge().kernels), edge())
    assert found.cosine == pytest.approx(1.0)
    assert found.scale == pytest.approx(factor)
    assert compare(edge(), Filter(factor * edge().kernels)).cosine == pytest.approx(1.0)


def test_filters_that_do_not_fit_are_refused_in_words() -> None:
    two, three = Filter(np.ones((2, 3, 3))), Filter(np.ones((3, 3, 3)))
    assert comparison_problem(Filter(np.ones((2, 2))), edge()) == "a 2 x 2 filter cannot be compared with a 3 x 3 one"
    assert comparison_problem(two, three) == "a filter of 2 kernels cannot be compared with one of 3"
    assert comparison_problem(three, edge()) == ""
    with pytest.raises(ValueError, match="5 x 5"):
        recovery(Filter(np.ones((5, 5))), edge())


# ---- the sentence

ABOVE = Learning(Rule.SGD, 1.0, 2 / 9)
BELOW = Learning(Rule.SGD, 0.2, 2 / 9)
NLMS = Learning(Rule.NLMS, 1.0, 2 / 9)


def _score(cosine: float, scale: float) -> Recovery:
    return Recovery("all", scale, cosine, 1.0, -8.0, -8.0)


@pytest.mark.parametrize(
    ("score", "learning", "words"),
    [
        (
            _score(0.998, 3.7),
            ABOVE,
            "The shape is right (cosine 0.998); the size is 3.7 times too large: the rate is 4.5 times above the "
            "stable 0.222.",
        ),
        (_score(1.0, 1.0), NLMS, "The shape is right (cosine 1); the size is right."),
        (
            _score(0.9996, 1.013),
            Learning(Rule.SGD, 0.3, 2 / 9),
            "The shape is right (cosine 0.9996); the size is right (1.013 times), although the rate is 1.4 times above "
            "the stable 0.222.",
        ),
        (
            _score(0.97, 0.45),
            Learning(Rule.SGD, 0.01, 2 / 9),
            "The shape is nearly right (cosine 0.970); the size is 2.2 times too small: the rate 0.01 is safe but "
            "slow. More epochs, or a rate nearer to the stable 0.222, bring it nearer.",
        ),
        (
            _score(0.995, 0.92),
            BELOW,
            "The shape is right (cosine 0.995); the size is 8% too small: more epochs may bring it nearer.",
        ),
        (_score(0.02, 0.1), ABOVE, "The shape is wrong (cosine 0.020): the rate is 4.5 times above the stable 0.222."),
        (
            _score(0.999, 1.3),
            Learning(Rule.SGD, 0.23, 2 / 9),
            "The shape is right (cosine 0.9990); the size is 30% too large: the rate 0.23 is above the stable 0.222.",
        ),
        (
            _score(-0.995, -2.0),
            None,
            "The filter is the negative of the reference (cosine -0.995); the size is 2.0 times too large.",
        ),
        (
            _score(0.9, 0.6),
            replace(NLMS, done=0.125),
            "The shape is nearly right (cosine 0.900); the size is 1.7 times too small: learning was stopped after "
            "12% of the blocks.",
        ),
        (
            _score(0.5, 2e30),
            replace(ABOVE, diverged=True),
            "The shape is wrong (cosine 0.500): the weights overflowed, for the rate is 4.5 times above the "
            "stable 0.222. Use a lower rate, or normalised LMS.",
        ),
        (
            _score(0.93, 0.8),
            replace(NLMS, done=0.999, live=True),
            "The shape is nearly right (cosine 0.930); the size is 20% too small, after 99% of the blocks.",
        ),
        (
            _score(0.98, 1.0),
            Learning(Rule.LEAST_SQUARES, 0.1, 2 / 9),
            "The shape is nearly right (cosine 0.980); the size is right, and no filter fits the unsaturated blocks "
            "better: they do not determine this one.",
        ),
        (
            _score(0.98, 3.0),
            replace(ABOVE, of_white=True),
            "The shape is nearly right (cosine 0.980); the size is 3.0 times too large: the rate is 4.5 times above "
            "0.222, which is stable for white blocks.",
        ),
        (_score(0.98, 3.0), None, "The shape is nearly right (cosine 0.980); the size is 3.0 times too large."),
        (
            _score(math.nan, math.nan),
            ABOVE,
            "All weights of the reference are 0: there is no shape and no size to compare with.",
        ),
        (_score(math.nan, 0.0), ABOVE, "All weights are 0: nothing has been learned."),
        (_score(0.95, 1e-20), None, "The shape is nearly right (cosine 0.950); the size is next to nothing."),
    ],
)
def test_the_sentence(score: Recovery, learning: Learning | None, words: str) -> None:
    assert recovery_words(score, learning) == words


@given(st.floats(-1.0, 1.0), st.floats(-1e30, 1e30))
def test_any_score_has_a_sentence(cosine: float, scale: float) -> None:
    for learning in (None, ABOVE, BELOW, NLMS, replace(ABOVE, stable_rate=math.nan)):
        words = recovery_words(_score(cosine, scale), learning)
        assert words.endswith(".")
        assert ".." not in words
        assert "nan" not in words


@given(st.floats(-1.0, 1.0, exclude_min=True, exclude_max=True))
def test_only_1_reads_as_1(cosine: float) -> None:
    text = cosine_text(cosine)
    assert abs(float(text)) <= abs(cosine)
    assert abs(float(text) - cosine) < 1e-3
    assert text not in ("1", "-1")


def test_cosines_have_the_digits_that_matter() -> None:
    assert [cosine_text(c) for c in (1.0, -1.0, 0.0, 0.5, 0.9987, 0.99996, 1 - 1e-12)] == [
        "1", "-1", "0.000", "0.500", "0.9987", "0.99996", "0.999999",
    ]  # fmt: skip
    assert cosine_text(math.nan) == "–"
