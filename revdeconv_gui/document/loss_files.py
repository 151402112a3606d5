"""Losses of runs as a table for other programs: CSV with the columns run, epoch, block, channel, loss."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from typing import NamedTuple

from revdeconv_gui.core.phrases import phrase

from .atomic import replacing
from .problems import FileProblem, opened

COLUMNS = ("run", "epoch", "block", "channel", "loss")


class LossRow(NamedTuple):
    """One loss: of which run, in which epoch and block (from the run's beginning), for which channel."""

    run: str
    epoch: int
    block: int
    channel: str
    loss: float


def write_losses(path: str | os.PathLike[str], rows: Iterable[tuple[str | int, int, int, str, float]]) -> None:
    """Write losses as CSV, row by row as they come, whole or not at all.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    rows : iterable of (run, epoch, block, channel, loss)
        The loss is written by repr, so that it comes back bit for bit; nan and inf (a diverged run) too.

    Raises
    ------
    FileProblem
        If it cannot be written. The old file is then as it was.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        table = csv.writer(text, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(
            (run, int(epoch), int(block), channel, repr(float(loss))) for run, epoch, block, channel, loss in rows
        )
        text.flush()
        # Else the wrapper would close the file that is still to be renamed.
        text.detach()


def read_losses(path: str | os.PathLike[str]) -> list[LossRow]:
    """Read losses that `write_losses` wrote.

    Raises
    ------
    FileProblem
        If it cannot be read or is not such a table; the line is told.
    """
    with opened(path) as (file, _):
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        table = csv.reader(text)
        try:
            if tuple(next(table, [])) != COLUMNS:
                raise FileProblem(
                    path,
                    phrase("has not the columns {columns}", columns=", ".join(COLUMNS)),
                    phrase("choose a table of losses"),
                )
            rows = [
                LossRow(run, int(epoch), int(block), channel, float(loss)) for run, epoch, block, channel, loss in table
            ]
        except (ValueError, csv.Error) as error:
            what = phrase(
                "has something else than a loss in line {line_num}: {error}", line_num=table.line_num, error=error
            )
            raise FileProblem(path, what, phrase("choose a table of losses")) from error
        text.detach()
    return rows
