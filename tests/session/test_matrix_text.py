"""Matrices as text, read from what other programs write, and written for them."""

from __future__ import annotations

import numpy as np
import pytest

from revdeconv_gui.session.matrix_text import FORMATS, parse_matrix

FOUR = [[1.0, 2.0], [3.0, 4.0]]


@pytest.mark.parametrize(
    "text",
    [
        "1 2\n3 4", "1\t2\r\n3\t4\r\n", "1,2\n3,4\n", "1;2\n3;4", "1, 2; 3, 4", "[[1,2],[3,4]]", "[1 2; 3 4]",
        "A = [1, 2\n 3, 4];", "array([[1., 2.],\n       [3., 4.]])", "np.array([[1, 2], [3, 4]], dtype=np.float32)",
        "{{1, 2}, {3, 4}}", "((ignored)) [[1 2]\n [3 4]]", "# a comment\n1 2\n% another\n3 4", "[1 2; ...\n 3 4]",
        "2/2 sqrt(4)\n9/3 2^2", "1,0;2,0\n3,0;4,0", "1,0\t2,0\n3,0\t4,0", "float k[2][2] = {{1,2},{3,4}};",
    ],
)  # fmt: skip
def test_what_other_programs_write_is_read(text: str) -> None:
    assert parse_matrix(text) == FOUR


def test_empty_cells_of_a_spreadsheet_are_zero() -> None:
    assert parse_matrix("1\t\t3\n\t5\t") == [[1, 0, 3], [0, 5, 0]]


@pytest.mark.parametrize("text", ["", " \n\t\n".replace("\t", ""), "# only a comment"])
def test_nothing_is_nothing(text: str) -> None:
    assert parse_matrix(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 2\n3", "row 2"),
        ("1 x", "“x”"),
        ("[[1, 2], [3]]", "row 2"),
        ("1e999", "not finite"),
        ("1 " * 200_000, "long"),
    ],
)
def test_what_is_no_matrix_is_told(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_matrix(text)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_read_back_to_the_last_bit(name: str) -> None:
    kernel = np.random.default_rng(1).normal(size=(5, 5)) * 10.0 ** np.arange(-12, 13).reshape(5, 5)
    kernel[0] = [0.0, -1.0, 1e20, 1 / 9, 3.0]
    assert np.array_equal(np.array(parse_matrix(FORMATS[name][0](kernel))), kernel)
