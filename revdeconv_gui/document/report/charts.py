"""The report's drawings as SVG: heat map, loss ratio against rate, small multiples of the learned filters."""

from __future__ import annotations

import math
from collections.abc import Sequence

from revdeconv_gui.core.experiment_result import ExperimentResult, ExperimentRow
from revdeconv_gui.core.settings import Rule
from revdeconv_gui.document.experiment_measures import BY_KEY, Measure, shades
from revdeconv_gui.document.experiment_record import FinishedExperiment
from revdeconv_gui.document.experiment_tables import rate_text, row_rate, shown_name
from revdeconv_gui.document.published import Figures, published

from .markup import Markup, tag
from .style import curve_class, diverging_class, rising_class

_LABELS = 214.0  # pixels for the names on the left


def lines_of(result: ExperimentResult) -> list[tuple[str, tuple[ExperimentRow, ...]]]:
    """A title and its rows for each filter under each rule."""
    several = len(result.rules) > 1
    found = []
    for rule in result.rules:
        for name in result.names:
            rows = result.of(rule, name)
            if rows:
                found.append((shown_name(name) + (f", {rule.value}" if several else ""), rows))
    return found


def _svg(width: float, height: float, title: str, *content: Markup) -> Markup:
    return tag("svg", tag("title", title), *content, viewBox=f"0 0 {width:g} {height:g}", width=width, height=height,
               role="img", aria_label=title)  # fmt: skip


def _text(x: float, y: float, words: str, cls: str = "", anchor: str = "middle") -> Markup:
    return tag("text", words, cls=cls, x=round(x, 1), y=round(y, 1), text_anchor=anchor)


def _short(words: str, letters: int = 30) -> str:
    """Cut in the middle: the end tells the rule, and what names of one beginning differ in."""
    half = letters // 2
    return words if len(words) <= letters else f"{words[: half - 1].rstrip()}…{words[half - letters :].lstrip()}"


def heat_map(result: ExperimentResult, measure: Measure) -> Markup:
    """Rates from left to right, filters from top to bottom, the colour says how much."""
    lines = lines_of(result)
    columns = max(len(rows) for _, rows in lines)
    wide, high, head = max(48.0, min(110.0, 900.0 / columns)), 30.0, 24.0
    share = {id(row): value for row, value in zip(result.rows, shades(measure, result.rows), strict=True)}
    longest = max((rows for _, rows in lines), key=len)
    parts = [
        _text(_LABELS + (k + 0.5) * wide, head - 8, row_rate(row, "–"), "small quiet") for k, row in enumerate(longest)
    ]
    parts.append(_text(_LABELS - 8, head - 8, "rate", "small quiet", "end"))
    for line, (title, rows) in enumerate(lines):
        top = head + line * high
        parts.append(_text(_LABELS - 8, top + high / 2 + 4, _short(title), anchor="end"))
        for k, row in enumerate(rows):
            left = _LABELS + k * wide
            cls = _class(measure, share[id(row)])
            # What has no rate stands across all of them.
            across = columns * wide if row.stepless else wide
            box = tag("rect", cls=cls, x=left, y=top, width=across - 1.5, height=high - 1.5, rx=2)
            words = tag("text", brief(measure, row), cls=f"tiny t{cls}", x=left + across / 2 - 0.75,
                        y=top + high / 2 + 3.0, text_anchor="middle")  # fmt: skip
            hint = tag("title", f"{title}, rate {row_rate(row, '–')}: {measure.of(row)}")
            parts.append(tag("g", hint, box, words))
    return _svg(_LABELS + columns * wide, head + len(lines) * high, f"{measure.title} by filter and rate", *parts)


def _class(measure: Measure, share: float) -> str:
    if math.isnan(share):
        return "d20"
    return rising_class(share) if measure.middle is None else diverging_class(share)


def brief(measure: Measure, row: ExperimentRow, fewer: int = 0) -> str:
    """The value in the few letters that a cell holds; with ``fewer`` digits where it holds less."""
    value = measure.value(row)
    if not math.isfinite(value):
        return "–"
    if measure.key in ("change", "loss_ratio"):
        sign, places = "+" if measure.key == "change" else "", 2 - fewer if abs(value) < 1.0 else 0
        return f"{100 * value:{sign}.{places}f}%"
    return f"{value:.{4 - fewer}g}"


# ---- loss ratio against rate

_WIDTH, _HEIGHT = 900.0, 380.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 224.0, 26.0, 44.0
_LEAST = 1e-5  # a loss ratio of 0 is drawn here


class _Axes:
    """Both logarithmic; positions in pixels."""

    def __init__(self, rates: Sequence[float], ratios: Sequence[float]) -> None:
        self.x0, self.x1 = math.log10(min(rates)) - 0.04, math.log10(max(rates)) + 0.04
        low, high = math.log10(max(_LEAST, min(ratios))), math.log10(max(_LEAST, *ratios))
        pad = max(0.08, 0.05 * (high - low))
        self.y0, self.y1 = low - pad, high + pad

    def x(self, rate: float) -> float:
        return _LEFT + (math.log10(rate) - self.x0) / (self.x1 - self.x0) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, ratio: float) -> float:
        at = (math.log10(max(_LEAST, ratio)) - self.y0) / (self.y1 - self.y0)
        return _HEIGHT - _BOTTOM - at * (_HEIGHT - _TOP - _BOTTOM)

    def ticks(self, low: float, high: float) -> list[float]:
        return [
            m * 10.0**d
            for d in range(math.floor(low), math.ceil(high) + 1)
            for m in ((1, 2, 5) if high - low < 2.6 else (1,))
            if low <= math.log10(m * 10.0**d) <= high
        ]


def loss_plot(record: FinishedExperiment) -> Markup | None:
    """Loss ratio against rate, both logarithmic; None where there are not two rates."""
    result = record.result
    lines = [(title, [r for r in rows if math.isfinite(r.loss_ratio)]) for title, rows in lines_of(result)]
    curves = [(title, rows) for title, rows in lines if len(rows) > 1]
    if not curves:
        return None
    levels = [(title, rows[0]) for title, rows in lines if rows and rows[0].stepless]
    rows = [row for _, some in curves for row in some]
    ratios = [row.loss_ratio for row in (*rows, *(row for _, row in levels))]
    known = [published(row, result.settings) for row in rows]
    ratios += [_printed_ratio(figures) for figures in known if figures is not None]
    axes = _Axes([row.learning_rate for row in rows], ratios)
    parts = [*_danger(record, axes), *_frame(axes)]
    placed: list[float] = []
    for index, (title, some) in enumerate(curves):
        parts.append(_curve(index, title, some, axes, result, placed))
    for index, (title, row) in enumerate(levels, len(curves)):
        parts.append(_level(index, title, axes.y(row.loss_ratio), placed))
    return _svg(_WIDTH, _HEIGHT, "Loss ratio against learning rate", *parts)


def _danger(record: FinishedExperiment, axes: _Axes) -> list[Markup]:
    """The region above the stable rate of plain SGD."""
    stable = min((rate for _, rate in record.stable_rates), default=math.inf)
    if Rule.SGD not in record.result.rules or not 0.0 < stable < 10.0**axes.x1:
        return []
    left = max(_LEFT, axes.x(stable))
    high = _HEIGHT - _TOP - _BOTTOM
    parts = [tag("rect", cls="danger", x=left, y=_TOP, width=_WIDTH - _RIGHT - left, height=high)]
    if left > _LEFT:
        parts.append(tag("line", cls="edge", x1=left, x2=left, y1=_TOP, y2=_TOP + high))
    words = f"above the stable rate {stable:.3g}, SGD may diverge"
    return [*parts, _text(_WIDTH - _RIGHT, _TOP - 8, words, "small quiet", "end")]


def _frame(axes: _Axes) -> list[Markup]:
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = [tag("rect", cls="frame", x=_LEFT, y=_TOP, width=right - _LEFT, height=bottom - _TOP)]
    for value in axes.ticks(axes.y0, axes.y1):
        y = axes.y(value)
        parts += [tag("line", cls="grid", x1=_LEFT, x2=right, y1=y, y2=y),
                  _text(_LEFT - 7, y + 4, f"{100 * value:g}%", "small quiet", "end")]  # fmt: skip
    for value in axes.ticks(axes.x0, axes.x1):
        x = axes.x(value)
        parts += [tag("line", cls="grid", x1=x, x2=x, y1=_TOP, y2=bottom), _text(x, bottom + 17, f"{value:g}", "small")]
    parts.append(_text((_LEFT + right) / 2, _HEIGHT - 6, "learning rate", "small quiet"))
    middle = (_TOP + bottom) / 2
    turned = tag("text", "loss ratio", cls="small quiet", x=14, y=middle, text_anchor="middle",
                 transform=f"rotate(-90 14 {middle:g})")  # fmt: skip
    return [*parts, turned]


def _curve(
    index: int, title: str, rows: Sequence[ExperimentRow], axes: _Axes, result: ExperimentResult, placed: list[float]
) -> Markup:
    ordered = sorted(rows, key=lambda row: row.learning_rate)
    points = [(axes.x(row.learning_rate), axes.y(row.loss_ratio)) for row in ordered]
    line = tag("polyline", cls="curve", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points))
    parts = [line]
    for row, (x, y) in zip(ordered, points, strict=True):
        hint = tag("title", f"{title}, rate {rate_text(row.learning_rate)}: {BY_KEY['loss_ratio'].of(row)}")
        known = published(row, result.settings)
        if known is not None:
            parts.append(tag("circle", cls="hollow", cx=x, cy=round(axes.y(_printed_ratio(known)), 1), r=5.5))
        parts.append(tag("g", hint, _mark(index, x, y)))
    return tag("g", *parts, _name(title, points[-1][1], placed), cls=curve_class(index))


def _printed_ratio(figures: Figures) -> float:
    return float(figures.loss.rstrip("%")) / 100.0


def _level(index: int, title: str, y: float, placed: list[float]) -> Markup:
    """What has no rate is one level for all."""
    line = tag("line", cls="curve level", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=round(y, 1), y2=round(y, 1))
    return tag("g", line, _name(title, y, placed), cls=curve_class(index))


def _name(title: str, y: float, placed: list[float]) -> Markup:
    """A curve's name at its end, where no other name stands."""
    label = y + 4
    while any(abs(label - other) < 14 for other in placed):
        label += 14
    placed.append(label)
    return tag("text", _short(title), x=_WIDTH - _RIGHT + 10, y=round(label, 1))


def _mark(index: int, x: float, y: float) -> Markup:
    """A dot whose shape tells the curve too, not its colour alone."""
    x, y = round(x, 1), round(y, 1)
    if index % 4 == 0:
        return tag("circle", cls="dot", cx=x, cy=y, r=3.4)
    if index % 4 == 1:
        return tag("rect", cls="dot", x=x - 3.1, y=y - 3.1, width=6.2, height=6.2)
    corners = [(0, -4.2), (4, 3.2), (-4, 3.2)] if index % 4 == 2 else [(0, -4.4), (4.4, 0), (0, 4.4), (-4.4, 0)]
    return tag("polygon", cls="dot", points=" ".join(f"{x + a:.1f},{y + b:.1f}" for a, b in corners))


# ---- small multiples


def multiples(result: ExperimentResult) -> Markup:
    """Each learned filter, mean over channels, on its own scale; rates from left to right."""
    lines = lines_of(result)
    columns = max(len(rows) for _, rows in lines) + 1
    side = max(26.0, min(64.0, 900.0 / columns - 8))
    step, head = side + 8, 24.0
    longest = max((rows for _, rows in lines), key=len)
    parts = [_text(_LABELS + side / 2, head - 8, "true", "small quiet")]
    parts += [
        _text(_LABELS + (k + 1) * step + side / 2, head - 8, row_rate(row, "–"), "small quiet")
        for k, row in enumerate(longest)
    ]
    for line, (title, rows) in enumerate(lines):
        top = head + line * step
        parts.append(_text(_LABELS - 8, top + side / 2 + 4, _short(title), anchor="end"))
        true = rows[0].filter.effective.mean(axis=0).tolist()
        parts.append(_kernel(true, _LABELS, top, side, f"{title}, true"))
        for k, row in enumerate(rows):
            mean = row.learned.effective.mean(axis=0).tolist()
            hint = f"{title}, rate {row_rate(row, '–')}: scale {row.comparison.scale:.3g}"
            parts.append(_kernel(mean, _LABELS + (k + 1) * step, top, side, hint))
    return _svg(_LABELS + columns * step, head + len(lines) * step, "Learned filters by filter and rate", *parts)


def _kernel(rows: list[list[float]], left: float, top: float, side: float, hint: str) -> Markup:
    largest = max(abs(v) for row in rows for v in row) or 1.0
    cell = side / len(rows)
    boxes = [
        tag("rect", cls=diverging_class(value / largest), x=left + j * cell, y=top + i * cell, width=cell + 0.3,
            height=cell + 0.3)
        for i, row in enumerate(rows)
        for j, value in enumerate(row)
    ]  # fmt: skip
    frame = tag("rect", cls="frame", x=left, y=top, width=side, height=side)
    return tag("g", tag("title", hint), *boxes, frame, cls="cells")
