"""Both equations on a block in numbers: for the panel, and as text for the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from revdeconv_gui.core.filters import FloatArray, channel_names
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.session.block_inspection import Inspected

_NAMES = {"r": phrase("red"), "g": phrase("green"), "b": phrase("blue")}
Line = tuple[str, str, str, str]  # what, how in short and at length, how much


def channel_titles(channels: int) -> list[str]:
    """The channels by name."""
    return [_NAMES.get(name, name) for name in channel_names(channels)]


def number(value: float) -> str:
    """A number in the worked example: enough digits to follow it by hand."""
    return f"{value + 0.0:.5g}".replace("-", "−")


def forward_lines(found: Inspected, c: int) -> list[Line]:
    """Equation 1 of one channel, from the products on."""
    t = found.forward
    lines = [("Σ", "", phrase("sum of the products"), number(t.sums[c]))]
    if t.weight != 1.0 or t.bias[c] != 0.0:
        how = f"{'' if t.weight == 1.0 else f'{number(t.weight)} '}Σ{_plus(t.bias[c])}"
        lines.append(("v", how, phrase("{how}: weight and bias", how=how), number(t.before[c])))
    v = "Σ" if len(lines) == 1 else "v"
    clipped = t.values[c] != t.before[c]
    lines.append(
        (
            "p",
            f"f({v})",
            phrase("f({v}), clipped", v=v) if clipped else phrase("f({v}), not clipped", v=v),
            number(t.values[c]),
        )
    )
    lines.append(("t", "", phrase("target"), number(found.target[c])))
    lines.append(("e", "t − p", phrase("t − p, the error"), number(found.errors[c])))
    return lines


def _plus(bias: float) -> str:
    return "" if bias == 0.0 else f" {'+' if bias > 0 else '−'} {number(abs(bias))}"


def reverse_lines(found: Inspected, c: int, entry: int) -> list[Line]:
    """Equation 3 of one entry of one channel."""
    t = found.reverse
    assert t is not None
    weight, pixel = float(t.weights[c, entry]), f"{found.filtered[c]}/255"
    x = number(float(t.x[c, 0]))
    lines = [("x", pixel, phrase("filtered pixel, {pixel}", pixel=pixel), x)]
    divisor = ("w", "", phrase("divisor"), number(weight))
    if not t.solvable[entry]:
        why = phrase("w is 0") if weight == 0.0 else phrase("w is 0 in another channel")
        return [*lines, divisor, ("Y", "x", phrase("x, for {why}", why=why), x)]
    lines.append(("Σ", "", phrase("sum over the others"), number(float(t.others[c, entry, 0]))))
    how = f"(x{_plus(-float(t.bias[c]))} − Σ) / w"
    lines += [divisor, ("v", how, how, number(float(t.before[c, entry, 0])))]
    how = phrase("f({v}), clipped", v="v") if t.clipped[c, entry, 0] else "f(v)"
    return [
        *lines,
        ("Y", how, how if "," in how else phrase("f({v}), not clipped", v="v"), number(float(t.values[c, entry, 0]))),
    ]


def entry_words(found: Inspected, c: int, entry: int) -> str:
    """Which entry it is, and what its neighbours are by then."""
    t = found.reverse
    assert t is not None
    n, count = t.size, t.weights.shape[1]
    left = count - 1 - entry
    text = phrase(
        "Entry {entry} of {count}, row {row}, column {column}: ",
        entry=entry + 1,
        count=count,
        row=entry // n + 1,
        column=entry % n + 1,
    )
    parts = [phrase("{entry} computed already", entry=entry)] if entry else []
    if left:
        parts.append(phrase("{left} still x", left=left))
    return text + ", ".join(parts) + "."


def block_words(found: Inspected, c: int) -> str:
    """What happened to the entries of one channel of the block."""
    t = found.reverse
    if t is None:
        return ""
    clipped, still = int(t.clipped[c, :, 0].sum()), int((~t.solvable).sum())
    small = float(np.abs(t.weights[c][t.solvable]).min()) if t.solvable.any() else 0.0
    text = phrase("{clipped} of {count} clipped", clipped=clipped, count=t.weights.shape[1])
    text += phrase(", {still} left at x by a zero divisor", still=still) if still else ""
    return phrase("{text}; smallest divisor {small}.", text=text, small=number(small)) if small else f"{text}."


def as_text(found: Inspected, reverse: bool) -> str:
    """Everything of one equation, all channels and entries, for the clipboard."""
    return "\n".join(_reverse_text(found) if reverse else _forward_text(found)) + "\n"


def _forward_text(found: Inspected) -> Iterator[str]:
    t = found.forward
    yield phrase("Block {place}: equation 1 with {kernel}", place=found.place, kernel=found.kernel)
    for c, name in enumerate(channel_titles(len(t.sums))):
        yield ""
        yield phrase("Channel {name}", name=name)
        for title, matrix in (
            (phrase("pixels"), t.pixels[c]),
            (phrase("kernel"), t.kernels[c]),
            (phrase("products"), t.products[c]),
        ):
            yield f"{title}:"
            yield from _rows(matrix)
        yield phrase(
            "sum {sums!r}, weight {weight!r}, bias {bias!r}",
            sums=float(t.sums[c]),
            weight=float(t.weight),
            bias=float(t.bias[c]),
        )
        yield phrase("before f {before!r}, after f {values!r}", before=float(t.before[c]), values=float(t.values[c]))
        yield phrase(
            "target {target!r}, error {errors!r}", target=float(found.target[c]), errors=float(found.errors[c])
        )


def _reverse_text(found: Inspected) -> Iterator[str]:
    t = found.reverse
    if t is None:
        yield phrase("Nothing is reversed.")
        return
    yield phrase("Block {place}: equation 3 with {reversed_with}", place=found.place, reversed_with=found.reversed_with)
    for c, name in enumerate(channel_titles(len(t.x))):
        yield ""
        yield phrase(
            "Channel {name}: x = {filtered} / 255 = {x!r}, bias {bias!r}",
            name=name,
            filtered=found.filtered[c],
            x=float(t.x[c, 0]),
            bias=float(t.bias[c]),
        )
        yield phrase(
            "row\tcolumn\tothers computed\tothers still x\tsum over the others\tdivisor\tbefore f\tafter f\tremark"
        )
        count = t.weights.shape[1]
        for k in range(count):
            remark = "" if t.solvable[k] else phrase("zero divisor: x")
            remark = phrase("clipped") if t.clipped[c, k, 0] else remark
            values = (t.others[c, k, 0], t.weights[c, k], t.before[c, k, 0], t.values[c, k, 0])
            numbers = "\t".join(repr(float(v)) for v in values)
            yield f"{k // t.size + 1}\t{k % t.size + 1}\t{k}\t{count - 1 - k}\t{numbers}\t{remark}"


def _rows(matrix: FloatArray) -> Iterator[str]:
    for row in matrix:
        yield "\t".join(repr(float(v)) for v in row)
