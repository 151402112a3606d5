"""The mathematics: learning, filtering, deconvolving and measuring. numpy and numba only, no files, no Qt.

Names are imported when they are first used, so that importing this package does not load numba.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .comparison import Comparison, compare
    from .convolution import forward, stable_rate
    from .deconvolution import ReverseOperator, deconvolve
    from .exact import LeastSquaresFit, least_squares
    from .experiment import PAPER_SETTINGS, ExperimentStep, experiment_steps, run_experiment
    from .experiment_result import Course, ExperimentAverage, ExperimentResult, ExperimentRow
    from .filters import Filter, Provenance, channel_names
    from .geometry import Geometry, block_geometry, pair_geometry
    from .learned_inverse import LearnedInverse, fit_learned_inverse
    from .measures import (
        covered_shape,
        loss_ratio,
        mean_absolute_error,
        mean_squared_error,
        pad_to,
        psnr,
        signed_change,
        ssim,
        zoom_nearest,
    )
    from .pixels import to_float, to_uint8, to_uint16
    from .presets import PAPER_FILTERS, PRESETS, preset
    from .rates import paper_rates
    from .rounded import PairSolution, solve_pair
    from .settings import Activation, Border, LearningSettings, Order, Rule, Schedule, Start
    from .training import Divergence, LearnResult, LossRecord, Report, learn, train
    from .warming import warm_up

_MODULE_OF = {
    "Order": "settings",
    "PAPER_FILTERS": "presets",
    "PAPER_SETTINGS": "experiment",
    "PRESETS": "presets",
    "Activation": "settings",
    "Border": "settings",
    "Comparison": "comparison",
    "Course": "experiment_result",
    "Divergence": "training",
    "ExperimentAverage": "experiment_result",
    "ExperimentResult": "experiment_result",
    "ExperimentRow": "experiment_result",
    "ExperimentStep": "experiment",
    "Filter": "filters",
    "Geometry": "geometry",
    "LearnResult": "training",
    "LearnedInverse": "learned_inverse",
    "LearningSettings": "settings",
    "LeastSquaresFit": "exact",
    "LossRecord": "training",
    "PairSolution": "rounded",
    "Provenance": "filters",
    "Report": "training",
    "ReverseOperator": "deconvolution",
    "Rule": "settings",
    "Schedule": "settings",
    "Start": "settings",
    "block_geometry": "geometry",
    "channel_names": "filters",
    "compare": "comparison",
    "covered_shape": "measures",
    "deconvolve": "deconvolution",
    "experiment_steps": "experiment",
    "fit_learned_inverse": "learned_inverse",
    "forward": "convolution",
    "learn": "training",
    "least_squares": "exact",
    "loss_ratio": "measures",
    "mean_absolute_error": "measures",
    "mean_squared_error": "measures",
    "pad_to": "measures",
    "pair_geometry": "geometry",
    "paper_rates": "rates",
    "preset": "presets",
    "psnr": "measures",
    "run_experiment": "experiment",
    "signed_change": "measures",
    "solve_pair": "rounded",
    "ssim": "measures",
    "stable_rate": "convolution",
    "to_float": "pixels",
    "to_uint16": "pixels",
    "to_uint8": "pixels",
    "train": "training",
    "warm_up": "warming",
    "zoom_nearest": "measures",
}

__all__ = [
    "PAPER_FILTERS",
    "PAPER_SETTINGS",
    "PRESETS",
    "Activation",
    "Border",
    "Comparison",
    "Course",
    "Divergence",
    "ExperimentAverage",
    "ExperimentResult",
    "ExperimentRow",
    "ExperimentStep",
    "Filter",
    "Geometry",
    "LearnResult",
    "LearnedInverse",
    "LearningSettings",
    "LeastSquaresFit",
    "LossRecord",
    "Order",
    "PairSolution",
    "Provenance",
    "Report",
    "ReverseOperator",
    "Rule",
    "Schedule",
    "Start",
    "block_geometry",
    "channel_names",
    "compare",
    "covered_shape",
    "deconvolve",
    "experiment_steps",
    "fit_learned_inverse",
    "forward",
    "learn",
    "least_squares",
    "loss_ratio",
    "mean_absolute_error",
    "mean_squared_error",
    "pad_to",
    "pair_geometry",
    "paper_rates",
    "preset",
    "psnr",
    "run_experiment",
    "signed_change",
    "solve_pair",
    "ssim",
    "stable_rate",
    "to_float",
    "to_uint8",
    "to_uint16",
    "train",
    "warm_up",
    "zoom_nearest",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_MODULE_OF[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULE_OF})
