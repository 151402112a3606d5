"""Pictures inside the report's own text."""

from __future__ import annotations

import base64
import io

import numpy as np
import numpy.typing as npt

from .markup import Markup, tag


def picture(pixels: npt.NDArray[np.uint8], words: str, *, enlarged: bool = False) -> Markup:
    """An image element that carries its PNG; ``enlarged`` shows its pixels as squares."""
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(file, "PNG", optimize=True)
    data = base64.b64encode(file.getvalue()).decode("ascii")
    height, width = pixels.shape[:2]
    return tag("img", cls="pixels" if enlarged else "", src=f"data:image/png;base64,{data}", alt=words,
               width=width, height=height)  # fmt: skip
