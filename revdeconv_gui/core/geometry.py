"""Where the blocks of an image lie and which target pixel belongs to each."""

from __future__ import annotations

from dataclasses import dataclass

from revdeconv_gui.core.phrases import phrase

from .settings import MAX_KERNEL_SIZE, MIN_KERNEL_SIZE, Border


@dataclass(frozen=True, slots=True)
class Geometry:
    """Blocks of size n every ``stride`` pixels.

    Parameters
    ----------
    size : int
        Kernel size n.
    stride : int
        Step between blocks; n in the paper (blocks do not overlap), 1 for pairs of one size.
    anchor : int
        Block (r, q) belongs to the target pixel (r + anchor, q + anchor). 0 is the author's convention (the
        window's top-left corner); n // 2 the centred one of GIMP, ImageJ and Photoshop.
    """

    size: int
    stride: int
    anchor: int = 0

    def grid(self, height: int, width: int, border: Border = Border.ALL) -> tuple[int, int]:
        """Number of block rows and columns that lie inside the image (0 where none fits)."""
        rows = max(0, (height - self.size) // self.stride + 1)
        columns = max(0, (width - self.size) // self.stride + 1)
        if border is Border.PAPER:
            rows, columns = max(0, rows - 1), max(0, columns - 1)
        return rows, columns


def block_geometry(size: int) -> Geometry:
    """The paper's geometry: stride n."""
    return Geometry(size, size)


def pair_geometry(
    source: tuple[int, int], target: tuple[int, int], size: int | None = None, *, centred: bool = True
) -> Geometry:
    """Geometry that sizes (height, width) of a source and its target allow.

    Equal sizes: stride 1 and a kernel size of the caller's choice (default 3). An integer ratio m >= 2
    (floor(H / h) = floor(W / w) = m): kernel size and stride m; blocks without a target pixel take no part.

    Raises
    ------
    ValueError
        If the sizes fit neither, the kernel does not fit the image, or ``size`` contradicts the ratio; the message
        names the sizes and the nearest that would fit.
    """
    (high, wide), (low, narrow) = source, target
    if min(*source, *target) < 1:
        raise ValueError(phrase("an image of a pair is empty"))
    if source == target:
        n = 3 if size is None else size
        if not MIN_KERNEL_SIZE <= n <= MAX_KERNEL_SIZE:
            raise ValueError(
                phrase(
                    "the kernel size must be {min_kernel_size} to {max_kernel_size}, not {n}",
                    min_kernel_size=MIN_KERNEL_SIZE,
                    max_kernel_size=MAX_KERNEL_SIZE,
                    n=n,
                )
            )
        if n > min(source):
            raise ValueError(
                phrase(
                    "a {n} x {n} kernel does not fit into an image of {wide} x {high} pixels", n=n, wide=wide, high=high
                )
            )
        return Geometry(n, 1, n // 2 if centred else 0)
    ratio = high // low
    if not (ratio == wide // narrow and MIN_KERNEL_SIZE <= ratio <= MAX_KERNEL_SIZE):
        near = max(1, min(MAX_KERNEL_SIZE, high, wide, round((high / low * wide / narrow) ** 0.5)))
        nearest = (
            phrase("{wide} x {high} for a {near} x {near} kernel", wide=wide // near, high=high // near, near=near)
            if near > 1
            else f"{wide} x {high}"
        )
        raise ValueError(
            phrase(
                "a target of {narrow} x {low} pixels does not belong to a source of {wide} x {high}: it must "
                "have the same size, or the size divided by 2 to {max_kernel_size}, rounded down (nearest: "
                "{nearest})",
                narrow=narrow,
                low=low,
                wide=wide,
                high=high,
                max_kernel_size=MAX_KERNEL_SIZE,
                nearest=nearest,
            )
        )
    if size is not None and size != ratio:
        raise ValueError(
            phrase(
                "the sizes {wide} x {high} and {narrow} x {low} need kernel size {ratio}, not {size}",
                wide=wide,
                high=high,
                narrow=narrow,
                low=low,
                ratio=ratio,
                size=size,
            )
        )
    return Geometry(ratio, ratio)
