"""An original image that many others are compared with, in the order of the kernels that compare."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from . import experiment_kernels as kernels
from .measures import covered_shape, zoom_indices
from .pixels import Image

Bytes = npt.NDArray[np.uint8]


class Original:
    """An 8-bit image (H, W, C)."""

    def __init__(self, pixels: Image) -> None:
        self.pixels = np.ascontiguousarray(pixels).view()
        self.pixels.setflags(write=False)
        self._uncovered: dict[int, tuple[int, int]] = {}
        self._blocks: dict[int, Bytes] = {}

    def _errors(self, absolute: int, squares: int) -> tuple[float, float]:
        return absolute / (255.0 * self.pixels.size), squares / (255.0**2 * self.pixels.size)

    def zoomed_errors(self, filtered: Image, size: int) -> tuple[float, float, float]:
        """MAE and MSE of a filtered image (h, w, C) zoomed to this one's size by nearest neighbour.

        The third is the MAE of the same zoomed to the area that blocks of n x n cover.
        """
        rows, columns = zoom_indices(filtered.shape, self.pixels.shape)
        mae, mse = self._errors(*kernels.zoomed_errors(filtered, rows, columns, self.pixels))
        height, width = covered_shape(self.pixels.shape, size)
        if (height, width) == self.pixels.shape[:2]:
            return mae, mse, mae
        part = np.ascontiguousarray(self.pixels[:height, :width]).view()
        part.setflags(write=False)  # one type for the compiler, as the whole
        rows, columns = zoom_indices(filtered.shape, part.shape)
        absolute, _ = kernels.zoomed_errors(filtered, rows, columns, part)
        return mae, mse, absolute / (255.0 * part.size)

    def blocks(self, size: int) -> Bytes:
        """Blocks (C, B, 16 m) for `experiment_kernels.reversed_errors`."""
        if size in self._blocks:
            return self._blocks[size]
        height, width = covered_shape(self.pixels.shape, size)
        rows, columns, channels = height // size, width // size, self.pixels.shape[2]
        out = np.zeros((channels, rows * columns, -(-size * size // 16) * 16), np.uint8)
        cut = self.pixels[:height, :width].reshape(rows, size, columns, size, channels)
        blocks = out[:, :, : size * size].reshape(channels, rows, columns, size, size)
        np.copyto(blocks, cut.transpose(4, 0, 2, 1, 3))
        right = self.pixels[:height, width:].astype(np.int64)
        below = self.pixels[height:].astype(np.int64)
        self._uncovered[size] = (
            int(right.sum() + below.sum()),
            int(np.square(right).sum() + np.square(below).sum()),
        )
        self._blocks[size] = out
        return out

    def reversed_errors(
        self, filtered: Bytes, tables: Bytes, size: int, first: int, last: int
    ) -> list[tuple[float, float, float]]:
        """MAE and MSE of the deconvolved images of filters ``first`` to ``last``, and MAE of the covered area.

        In the first two, pixels that no block covers count as 0.
        """
        absolute, squares = np.zeros(len(tables), np.int64), np.zeros(len(tables), np.int64)
        kernels.reversed_errors(filtered, self.blocks(size), tables, first, last, absolute, squares)
        missing, missing_squares = self._uncovered[size]
        height, width = covered_shape(self.pixels.shape, size)
        samples = 255.0 * (height * width * self.pixels.shape[2])
        return [
            (*self._errors(far + missing, square + missing_squares), far / samples)
            for far, square in zip(absolute[first:last].tolist(), squares[first:last].tolist(), strict=True)
        ]
