"""The report's style sheet: light, dark by the reader's choice, and print."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from revdeconv_gui.document.color_scales import curve_colors, diverging, reads_black, rising

STEPS = 20  # shades on each side of the middle, and of a rising scale

_LIGHT = """--ground:#ffffff;--panel:#f6f7f9;--line:#d5dae1;--ink:#1b1f24;--quiet:#57606a;--accent:#0b63ce;
--nearer:#1a7f37;--farther:#b02028;--shadow:#fdf3dc;"""
_DARK = """--ground:#17191c;--panel:#202225;--line:#3a3e45;--ink:#e8eaed;--quiet:#a3a9b3;--accent:#6cb0ff;
--nearer:#56d364;--farther:#ff8a80;--shadow:#2e2817;"""

_RULES = """
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",
sans-serif;-webkit-text-size-adjust:100%}
body{max-width:1120px;margin:0 auto;padding:40px 28px 64px}
h1{font-size:27px;line-height:1.2;margin:0 0 6px;font-weight:650;letter-spacing:-.01em}
h2{font-size:18px;margin:44px 0 10px;padding-top:14px;border-top:1px solid var(--line);font-weight:650}
h3{font-size:14.5px;margin:20px 0 6px;font-weight:650}
p{margin:6px 0 10px;max-width:78ch}
.quiet,figcaption,.note{color:var(--quiet)}
.note{font-size:13.5px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:22px 0 8px}
.card{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:10px 14px}
.card b{display:block;font-size:20px;font-weight:650;line-height:1.3}
.card span{color:var(--quiet);font-size:13px}
.wide{overflow-x:auto;margin:8px 0 6px}
table{border-collapse:collapse;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{padding:4px 9px;text-align:right;white-space:nowrap;border-bottom:1px solid var(--line)}
thead th{font-weight:600;color:var(--quiet);border-bottom:1.5px solid var(--quiet);vertical-align:bottom;
background:var(--ground)}
th.l,td.l{text-align:left}
thead th{white-space:normal}td.name{white-space:normal;overflow-wrap:anywhere;min-width:15ch;max-width:34ch}
tr.first td{border-top:1.5px solid var(--line)}
td.wrap{white-space:normal;text-align:left;overflow-wrap:anywhere;min-width:12ch}
table.facts td,table.facts th{text-align:left;vertical-align:top}
table.facts th{font-weight:500;color:var(--quiet);border-bottom:1px solid var(--line)}
td.paper{color:var(--quiet);padding-left:0}
.eq{font-weight:700;color:var(--accent);text-decoration:underline;text-underline-offset:2px}
.nearer{color:var(--nearer)}.farther{color:var(--farther)}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Consolas,"DejaVu Sans Mono",monospace}
pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px 14px;white-space:pre-wrap;
overflow-wrap:anywhere;margin:8px 0}
td code{font-size:11px;color:var(--quiet)}
figure{margin:0}
figcaption{font-size:12.5px;line-height:1.35;padding-top:4px}
img{display:block;max-width:100%;border-radius:3px}
img.pixels{image-rendering:pixelated}
.samples{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:18px;max-width:780px;margin-bottom:18px}
.samples img{width:100%;height:auto}
.kernels{display:flex;flex-wrap:wrap;gap:18px 26px;margin:6px 0 14px}
.kernels table{border-collapse:separate;border-spacing:2px}
.kernels td{border:0;border-radius:3px;text-align:center;padding:5px 7px;font-size:12px;min-width:52px}
svg{display:block;max-width:100%;height:auto}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
svg .small{font-size:11px}svg .tiny{font-size:9.5px}
svg .quiet{fill:var(--quiet)}
svg .frame{fill:none;stroke:var(--line)}svg .grid{stroke:var(--line);stroke-width:.6}
svg .cells rect{shape-rendering:crispEdges}
svg .danger{fill:var(--shadow)}svg .edge{stroke:var(--farther);stroke-dasharray:4 3;stroke-width:1.2}
svg .curve{fill:none;stroke-width:2}svg .level{stroke-dasharray:6 4}svg .hollow{fill:var(--ground);stroke-width:1.4}
footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--line);color:var(--quiet);font-size:12.5px}
@media screen and (max-width:900px){table{font-size:13px}th,td{padding:4px 6px}td.name{min-width:13ch}}
@media (max-width:640px){body{padding:24px 14px}h1{font-size:22px}}
@page{size:A4;margin:13mm 12mm}
@media print{html{font-size:10.5px;background:#fff}body{max-width:none;padding:0}h2{margin-top:22px}
table{font-size:8px}th,td{padding:2px 4px}.wide{overflow:visible}
figure,.card,.kernels>figure,svg,tr,pre,.samples{break-inside:avoid}
h2,h3,h2+.note,p:has(+svg),p:has(+.kernels){break-after:avoid}svg+.note,.wide+.note{break-before:avoid}
thead{display:table-header-group}
.samples{max-width:520px}td code{font-size:6.5px;white-space:normal}td img{max-height:46px;width:auto}
h1{font-size:20px}h2{font-size:14px}h3{font-size:11px}.note,figcaption,.card span,pre{font-size:9.5px}
.cards{grid-template-columns:repeat(5,1fr)}.card b{font-size:15px}
.kernels{gap:10px 14px}.kernels td{font-size:8px;padding:3px 4px;min-width:32px}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""


def curve_class(index: int) -> str:
    """Class of a curve: ``k0`` to ``k5``."""
    return f"k{index % 6}"


@cache
def style_sheet() -> str:
    """All of it."""
    curves = "".join(
        f".k{i} .curve,.k{i} .hollow{{stroke:var(--k{i})}}.k{i} .dot{{fill:var(--k{i});stroke:var(--ground)}}"
        f".k{i} text{{fill:var(--k{i});font-weight:600}}"
        for i in range(6)
    )
    # What is printed is light, whatever the screen shows.
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{_DARK}{_curves(dark=True)}}}{_shades(dark=True)}}}"
    return f":root{{color-scheme:light dark;{_LIGHT}{_curves(dark=False)}}}{_RULES}{curves}{_shades(dark=False)}{dark}"


def _curves(*, dark: bool) -> str:
    return "".join(f"--k{index}:{color};" for index, color in enumerate(curve_colors(dark)))


def diverging_class(share: float) -> str:
    """Class of a shade from -1 to 1: ``d0`` to ``d40``."""
    return f"d{STEPS + round(STEPS * max(-1.0, min(1.0, share)))}"


def rising_class(share: float) -> str:
    """Class of a shade from 0 to 1: ``r0`` to ``r20``."""
    return f"r{round(STEPS * max(0.0, min(1.0, share)))}"


def _shades(*, dark: bool) -> str:
    return "".join(
        _shade(f"{letter}{index}", color)
        for letter, colors in (("d", diverging(dark, 2 * STEPS + 1)), ("r", rising(dark, STEPS + 1)))
        for index, color in enumerate(colors)
    )


def _shade(name: str, color: npt.NDArray[np.uint8]) -> str:
    shade = "#" + "".join(f"{int(part):02x}" for part in color)
    ink = "#000" if reads_black(color) else "#fff"
    return f".{name}{{background:{shade};fill:{shade};color:{ink}}}svg text.t{name}{{fill:{ink}}}"
