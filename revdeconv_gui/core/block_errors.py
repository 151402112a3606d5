"""The error that a filter makes at each block: e = t - p of equation 2, without learning from it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .convolution import forward
from .filters import Filter, FloatArray
from .geometry import Geometry, block_geometry
from .pixels import as_planes, like, to_float
from .settings import Activation


def block_errors(
    image: npt.ArrayLike,
    learned: Filter,
    *,
    teacher: Filter | None = None,
    target: npt.ArrayLike | None = None,
    activation: Activation | str = Activation.CLIP,
    geometry: Geometry | None = None,
) -> FloatArray:
    """The signed error e = t - p of every block: positive where the learned filter gives too little.

    Parameters
    ----------
    image : array_like, shape (H, W) or (H, W, C)
        uint8, uint16 or float in [0, 1].
    learned : Filter
        Gives p = f(sum of X * w + b).
    teacher : Filter, optional
        Gives t, not rounded, as in a run. Give this or ``target``.
    target : array_like, shape (h, w) or (h, w, C), optional
        The filtered image of a pair gives t.
    activation : {"clip", "relu", "identity"}
    geometry : Geometry, optional
        By default blocks of the filter's size with stride n.

    Returns
    -------
    ndarray of float64, shape (rows, columns) or (rows, columns, C)
        Of the blocks that have a target pixel.

    Raises
    ------
    TypeError, ValueError
        For images and filters that do not fit together, or if not exactly one of teacher and target is given.
    """
    if (teacher is None) == (target is None):
        raise ValueError("give either a teacher or a target")
    geometry = geometry or block_geometry(learned.size)
    made = forward(image, learned, activation=activation, geometry=geometry)
    if teacher is not None:
        wanted = forward(image, teacher, activation=activation, geometry=geometry)
        return np.asarray(wanted - made)
    goals, planes = as_planes(np.asarray(target))[geometry.anchor :, geometry.anchor :], as_planes(made)
    rows, columns = min(goals.shape[0], planes.shape[0]), min(goals.shape[1], planes.shape[1])
    errors: FloatArray = to_float(goals[:rows, :columns]) - planes[:rows, :columns]
    return like(errors, image)
