from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revdeconv_gui.document.loss_files import LossRow, read_losses, write_losses
from revdeconv_gui.document.problems import FileProblem

row = st.tuples(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.integers(1, 9),
    st.integers(0, 10**9),
    st.sampled_from(["r", "g", "b", "gray", "0"]),
    st.floats(allow_nan=False),
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(row, max_size=5))
def test_round_trip(tmp_path: Path, rows: list[tuple[str, int, int, str, float]]) -> None:
    write_losses(tmp_path / "a.csv", rows)
    assert read_losses(tmp_path / "a.csv") == rows


def test_as_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_losses(path, [(3, 1, 0, "r", 0.1), ("run, 4", 1, 3000, "gray", math.nan)])
    assert path.read_text() == 'run,epoch,block,channel,loss\n3,1,0,r,0.1\n"run, 4",1,3000,gray,nan\n'
    rows = read_losses(path)
    assert rows[0] == LossRow("3", 1, 0, "r", 0.1)
    assert math.isnan(rows[1].loss)


def test_rows_that_fail_leave_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def rows() -> Iterator[tuple[str, int, int, str, float]]:
        for block in range(10_000):
            yield "1", 1, block, "r", 0.5
        raise RuntimeError("diverged")

    with pytest.raises(RuntimeError, match="diverged"):
        write_losses(path, rows())
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n", "has not the columns run, epoch, block, channel, loss"),
        ("run,epoch,block,channel,loss\n1,1,0,r,0.5\n1,1,x,r,0.5\n", "something else than a loss in line 3"),
        ("run,epoch,block,channel,loss\n1,1\n", "something else than a loss in line 2"),
    ],
)
def test_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(FileProblem, match=message):
        read_losses(tmp_path / "a.csv")
