"""What a project last showed is left out where it makes no sense, and the rest is opened."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from revdeconv_gui.document.operator_files import operator_from
from revdeconv_gui.document.problems import Refused
from revdeconv_gui.document.project_files.loading import _view

HEADER = {"format": "revdeconv-operator", "version": 1, "kind": "\udcff"}


@pytest.mark.parametrize(
    "loose",
    [None, [], 3, {"\udc00": 1}, {"pace": np.zeros(3)}, {"run_id": np.zeros((2, 2))},
     {"operator": {"header": HEADER, "arrays": {}}}],
)  # fmt: skip
def test_nonsense_is_left_out(loose: Any) -> None:
    """The fuzz campaign with the seed 715 found texts that are no Unicode, and an array where a word should be."""
    assert _view(loose) is None


def test_a_header_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(Refused):
        operator_from(HEADER, {})
