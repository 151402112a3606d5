"""An experiment's row in plain words."""

from __future__ import annotations

from revdeconv_gui.core.experiment_result import ExperimentRow
from revdeconv_gui.core.recovery import recovery
from revdeconv_gui.core.recovery_words import Learning, recovery_words

from .experiment_record import FinishedExperiment


def row_words(record: FinishedExperiment, row: ExperimentRow) -> str:
    """How well the filter was recovered, and why not better."""
    how = Learning(row.rule, row.learning_rate, record.stable_rate(row.filter.size))
    return recovery_words(recovery(row.learned, row.filter).together, how)
