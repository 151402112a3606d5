"""Recovery scores as a table for other programs."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable

from revdeconv_gui.core.recovery import Recovery

from .atomic import replacing

COLUMNS = ("filter", "channel", "scale", "cosine", "largest_error", "centre_ratio", "reference_centre_ratio")


def recovery_rows(name: str, rows: Iterable[Recovery]) -> list[tuple[str, ...]]:
    """Rows of `COLUMNS`, numbers by repr, so that they come back bit for bit; nan and inf too."""
    return [
        (name, row.name, *map(repr, (row.scale, row.cosine, row.largest_error, row.ratio, row.reference_ratio)))
        for row in rows
    ]


def write_recovery(path: str | os.PathLike[str], rows: Iterable[tuple[str, ...]]) -> None:
    """Write rows of `recovery_rows` as CSV, whole or not at all.

    Raises
    ------
    FileProblem
        If it cannot be written. The old file is then as it was.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        table = csv.writer(text, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows)
        text.flush()
        text.detach()  # else the wrapper would close the file that is still to be renamed
