"""Ways to turn a filtered image back into the image that it was made from, with one interface.

    prepared = methods.find("learned-network").prepare(filter, images=training_images)
    recovered = prepared.apply(filtered)

Mean absolute error on the ten images of Nguyen (2023), covered area, 8 bits, every fitted method leave-one-out, as
`revdeconv methods` prints it:

| method          | blur   | sharpening | edge   | seconds to fit, per image |
| --------------- | ------ | ---------- | ------ | ------------------------- |
| reverse         | 0.0682 | 0.1720     | 0.5590 | -                         |
| zoom            | 0.0682 | 0.1720     | 0.5476 | -                         |
| bicubic         | 0.0679 | 0.1533     | 0.5162 | -                         |
| minimum-norm    | 0.0682 | 0.1720     | 0.5471 | -                         |
| wiener          | 0.0677 | 0.1295     | 0.5209 | -                         |
| richardson-lucy | 0.0728 | 0.1671     | 0.5297 | -                         |
| learned-inverse | 0.0659 | 0.1160     | 0.2043 | 0.01                      |
| learned-colour  | 0.0656 | 0.1131     | 0.1952 | 0.01                      |
| learned-network | 0.0538 | 0.0885     | 0.1621 | 5 (one idle core)         |

The network's last digits differ from machine to machine (0.0888 and 0.1627 elsewhere). ``reverse`` has the true filter
here; with what the paper's rule learns at rate 0.1 (border as in the paper) it has 0.0682, 0.1737, 0.5589: farther than
the zoom for the last two.

Tried and left out, same measure (blur, sharpening, edge):

- Classes of neighbourhoods by the gradient's direction, strength and coherence, one linear operator each (RAISR;
  Romano, Isidoro & Milanfar 2017): at best 0.0656 (12 classes, channel by channel), 0.1089 and 0.1888 (4 and 12
  classes, all channels), one to four per cent better than without classes. 48 classes of all channels have too few
  training blocks: 0.0674, 0.1142, 0.1931. Far from the network, which costs as little to apply.
- Back-projection after the network: 0.0585, 0.0891, 0.1624. It makes the squared error smaller, as it must, but the
  network gives medians, and moving them costs absolute error. After the linear operators it pays (see
  ``learned-colour``; ``learned-inverse`` with it: 0.0649, 0.1157, 0.2042). Both have it as a parameter.
- Networks (leaving out images 1, 5 and 9 only): radius 3 and 128 units 0.0512, 0.0847, 0.1757 and twice the time; three
  layers of 96 0.0511, 0.0831, 0.1764; one layer 0.0918 for sharpening, 0.1797 for edge; what is kept 0.0506, 0.0839,
  0.1762 after as many passes. Without the symmetries 0.0559, 0.0887, 0.1783 where they give 0.0541, 0.0866, 0.1752.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from .registry import METHODS, Method, Prepared, find

if TYPE_CHECKING:
    from .comparing import MethodRow, MethodTable, compare_methods, leave_one_out
    from .learned import FittedInverse

_MODULE_OF = {
    "FittedInverse": "learned",
    "MethodRow": "comparing",
    "MethodTable": "comparing",
    "compare_methods": "comparing",
    "leave_one_out": "comparing",
}

__all__ = [
    "METHODS",
    "FittedInverse",
    "Method",
    "MethodRow",
    "MethodTable",
    "Prepared",
    "compare_methods",
    "find",
    "leave_one_out",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_MODULE_OF[name]}", __name__), name)
