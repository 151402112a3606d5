"""Recovery scores as CSV: numbers come back bit for bit."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.presets import edge
from revdeconv_gui.core.recovery import recovery
from revdeconv_gui.document.problems import FileProblem
from revdeconv_gui.document.recovery_files import COLUMNS, recovery_rows, write_recovery


def test_every_number_comes_back(tmp_path: Path) -> None:
    learned = Filter(np.random.default_rng(3).normal(size=(3, 3, 3)))
    score = recovery(learned, edge())
    path = tmp_path / "figures.csv"
    write_recovery(path, recovery_rows("run, 3", score.rows))
    with path.open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    assert tuple(head) == COLUMNS
    assert [row[:2] for row in rows] == [["run, 3", name] for name in ("r", "g", "b", "all")]
    for row, wanted in zip(rows, score.rows, strict=True):
        numbers = (wanted.scale, wanted.cosine, wanted.largest_error, wanted.ratio, wanted.reference_ratio)
        assert tuple(map(float, row[2:])) == numbers


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        write_recovery(tmp_path / "missing" / "figures.csv", [])
