"""The pictures of a pair: source as original, target as filtered; what the learned kernel makes of the source."""

from __future__ import annotations

import numpy as np

from revdeconv_gui.core.filters import Filter
from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.document import with_channels

from .pictures import Measures, Pictures, Pixels, gains_of

_WHY_NOT = phrase(
    "The windows of a pair of one size overlap, so its kernel cannot be run backwards block by block. "
    "Under the weights stands how well the learned kernel explains the pair."
)
_LEARN_FIRST = phrase("Press Learn (F5): the kernel learned from the pair is then reversed.")


def make_pair_pictures(source: Pixels, target: Pixels, learned: Filter | None) -> Pictures:
    """Source as original and target as filtered; where the sizes have a ratio, the target is deconvolved too.

    A kernel with overlapping windows (stride 1) cannot be run backwards block by block: nothing is deconvolved then.

    Raises
    ------
    ValueError
        If the target is larger than the source.
    """
    from revdeconv_gui.core import (  # these load numba, and the window should paint first
        deconvolve,
        mean_absolute_error,
        psnr,
        signed_change,
        to_uint8,
        zoom_nearest,
    )

    channels = max(1 if each.ndim == 2 else each.shape[2] for each in (source, target))
    original = to_uint8(with_channels(source, channels))
    filtered = to_uint8(with_channels(target, channels))
    size = original.shape[0] // filtered.shape[0]
    if size < 1:
        raise ValueError(phrase("the target is larger than the source"))
    covered = (filtered.shape[0] * size, filtered.shape[1] * size)
    inside = original[: covered[0], : covered[1]]
    zoomed = zoom_nearest(filtered, covered)
    measures = Measures(mean_absolute_error(zoomed, inside), psnr(zoomed, inside))
    deconvolved = reverse = gains = None
    if learned is not None and learned.size == size and learned.channels in (1, channels):
        reverse = learned.for_channels(channels)
        deconvolved, gains = deconvolve(filtered, reverse), gains_of(filtered, reverse)
        mae = mean_absolute_error(deconvolved, inside)
        change = signed_change(mae, measures.mae0)
        measures = Measures(measures.mae0, measures.psnr0, mae, psnr(deconvolved, inside), change)
    made_by = learned if learned is not None else Filter(np.zeros((2, 2)), name="unknown")
    note = "" if deconvolved is not None else _WHY_NOT if size == 1 else _LEARN_FIRST
    return Pictures(
        source, made_by, original, filtered, deconvolved, size, measures, note, reverse=reverse, sensitivity=gains
    )
