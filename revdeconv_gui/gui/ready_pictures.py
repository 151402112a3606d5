"""The workbench's pictures made ready to paint, off the window's thread."""

from __future__ import annotations

from revdeconv_gui.session.pictures import Fourth, Pictures

from .compare_bar import DECONVOLVED, DIFFERENCE, FILTERED, ORIGINAL
from .fourth_picture import Map, fourth_picture
from .picture import Picture

Ready = dict[str, Picture]


def ready_to_paint(
    pictures: Pictures, dark: bool, largest: int = 255, known: Ready | None = None, shown: Map | None = None
) -> Ready:
    """The panes' pictures, with their smaller levels; takes long for large images.

    ``known`` are those of the same pictures, where only the fourth changes; ``shown`` is what that shows.
    """
    height, width = pictures.original.shape[:2]
    covered = (pictures.filtered.shape[1] * pictures.size, pictures.filtered.shape[0] * pictures.size)
    ready = dict(known or {})
    if not ready:
        ready = {ORIGINAL: Picture(pictures.original, (width, height)), FILTERED: Picture(pictures.filtered, covered)}
        if pictures.deconvolved is not None:
            ready[DECONVOLVED] = Picture(pictures.deconvolved, covered)
    fourth = fourth_picture(pictures, shown or Map(Fourth.DIFFERENCE), dark, largest)
    ready.pop(DIFFERENCE, None)
    if fourth is not None:
        ready[DIFFERENCE] = fourth
    return ready
