"""What is kept of a run that has ended."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from revdeconv_gui.core.filters import Filter, FloatArray, Provenance
from revdeconv_gui.core.pair_fit import PairFit
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.core.settings import LearningSettings
from revdeconv_gui.document.document import Ending, FinishedRun, LossCurve

from .run_control import Lanes
from .run_images import RunPixels
from .run_request import RunRequest
from .snapshots import Snapshots, moment_of

if TYPE_CHECKING:
    from revdeconv_gui.core import LeastSquaresFit, Report


@dataclass(frozen=True, eq=False, slots=True)
class Results:
    """Makes finished runs of what a run had and did; belongs to the run's thread."""

    request: RunRequest
    images: RunPixels
    targets: RunPixels | None
    stable_rate: float
    computed: float
    rate_changes: tuple[tuple[int, float], ...]
    snapshots: Snapshots

    def solved(self, go_on: Callable[[int], object]) -> FinishedRun:
        """The exact solution, worked out here; ``go_on`` is called now and then and raises to stop."""
        request, settings = self.request, self.request.settings
        before = time.perf_counter()
        fit, found, loss, cut = self._solution(go_on)
        computed = time.perf_counter() - before
        unknowns = request.size**2 + settings.bias
        rank = int(fit.rank.min())
        message = phrase(
            "Exact over the unsaturated blocks ({text:.1%}); rank {rank} of {unknowns}",
            text=1 - fit.saturated,
            rank=rank,
            unknowns=unknowns,
        )
        message += (
            "." if rank == unknowns else phrase(": the blocks do not determine the filter; this is the smallest one.")
        )
        learned = Filter(
            found.kernels, 1.0, found.bias, self._name(request.id), self._provenance(settings)
        )  # fmt: skip
        curve = LossCurve(np.array([fit.blocks]), np.array([1]), loss[np.newaxis])
        if not np.isfinite(loss).all():
            curve = LossCurve.empty(fit.filter.channels)
        explained = self._explained(learned, cut=cut)
        return FinishedRun(
            request.id, settings, request.filter, learned, curve, Ending.FINISHED, fit.blocks, fit.blocks,
            self.stable_rate, request.image_names, computed, _together(message, explained), fit=explained,
        )  # fmt: skip

    def _solution(self, go_on: Callable[[int], object]) -> tuple[LeastSquaresFit, Filter, FloatArray, bool]:
        """Least squares; the filter found, its loss per channel, and whether the target's digits were cut off."""
        request, settings = self.request, self.request.settings
        if self.targets is not None and request.geometry is not None:
            from revdeconv_gui.core import solve_pair

            pair = solve_pair(
                self.images, self.targets, request.geometry, border=settings.border, activation=settings.activation,
                bias=settings.bias, progress=go_on,
            )  # fmt: skip
            return pair.fit, pair.filter, pair.loss, pair.cut
        from revdeconv_gui.core import least_squares

        fit = least_squares(
            self.images, targets=self.targets, filter=request.filter, border=settings.border,
            activation=settings.activation, bias=settings.bias, geometry=request.geometry, progress=go_on,
        )  # fmt: skip
        return fit, fit.filter, fit.loss, False

    def finished(
        self, report: Report, lanes: Lanes, ending: Ending, *, explained: bool = True
    ) -> tuple[FinishedRun, ...]:
        """One run for each learning rate; how well it explains pairs is left out where it is not asked for."""
        lanes_of = range(len(self.request.rates))
        return tuple(self._lane(lane, report, lanes, ending, explain=explained) for lane in lanes_of)

    def _lane(self, lane: int, report: Report, lanes: Lanes, ending: Ending, *, explain: bool) -> FinishedRun:
        request, rate, count = self.request, self.request.rates[lane], report.losses.count
        settings, blocks = request.settings, int(lanes.blocks[lane])
        if settings.rates:
            settings = replace(settings, learning_rate=rate, rates=())
        if not lanes.alive[lane]:
            ending = Ending.DIVERGED
        losses = report.losses
        curve = LossCurve(losses.blocks[:count].copy(), losses.epochs[:count].copy(), losses.lane(lane).copy())
        learned = report.filter(lane, name=self._name(request.id + lane), learned=self._provenance(settings))
        history = self.snapshots.history(moment_of(report), lane, blocks)
        explained = self._explained(learned) if explain else None
        return FinishedRun(
            request.id + lane, settings, request.filter, learned, curve, ending, blocks, report.total,
            self.stable_rate, request.image_names, self.computed / len(request.rates),
            _together(self._message(ending, rate, blocks, report.total), explained),
            history, explained, self.rate_changes,
        )  # fmt: skip

    def _message(self, ending: Ending, rate: float, blocks: int, total: int) -> str:
        if ending is Ending.CONVERGED:
            epochs = blocks * self.request.settings.epochs // total
            return phrase(
                "Settled after {epochs} of {epochs_2} epochs: the mean loss changed by at most "
                "{tolerance:.3%} in the last.",
                epochs=epochs,
                epochs_2=self.request.settings.epochs,
                tolerance=self.request.settings.tolerance,
            )
        if ending is not Ending.DIVERGED:
            start = self.request.start
            return "" if start is None else phrase("Started from {name}.", name=start.name or phrase("the matrix"))
        if self.rate_changes:
            rate = self.rate_changes[-1][1]
        return phrase(
            "The weights overflowed: the learning rate {rate:g} is too large here. Plain SGD is stable "
            "below {stable_rate:.3g} on these images; lower the rate or use normalised LMS. The last "
            "finite filter, after {blocks} blocks, is kept.",
            rate=rate,
            stable_rate=self.stable_rate,
            blocks=blocks,
        )

    def _explained(self, learned: Filter, *, cut: bool = False) -> PairFit | None:
        """How well what was learned explains the pairs; None where no pairs were given."""
        if self.targets is None or self.request.geometry is None:
            return None
        from revdeconv_gui.core.pair_fit import explain

        settings = self.request.settings
        return explain(
            self.images, self.targets, learned, self.request.geometry, border=settings.border,
            activation=settings.activation, bias=settings.bias, cut=cut,
        )  # fmt: skip

    def _provenance(self, settings: LearningSettings) -> Provenance:
        return provenance_of(settings, self.request.image_names, self.rate_changes, self.request.start)

    def _name(self, run_id: int) -> str:
        return f"{self.request.subject}-run{run_id}"


def provenance_of(
    settings: LearningSettings,
    names: tuple[str, ...],
    rate_changes: tuple[tuple[int, float], ...],
    start: Filter | None,
) -> Provenance:
    """How a run learns, for the files of its filters; names the filter that it started from."""
    from revdeconv_gui.core.training import provenance

    made = provenance(settings, names)
    if rate_changes:
        made.extra["rate_changes"] = [list(change) for change in rate_changes]
    if start is not None:
        made.extra["start_filter"] = start.name
    return made


def _together(message: str, fit: PairFit | None) -> str:
    return message if fit is None else f"{message} {fit.words()}".strip()
