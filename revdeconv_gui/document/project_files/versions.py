"""From the projects of earlier versions to the present one: one step for each version, on the plain JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import Refused

from .schema import VERSION

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _without_operator(project: dict[str, Any]) -> dict[str, Any]:
    """From 1 to 2, which keeps panels and an operator from a file: what is not in it is as by default."""
    return project


# By the version that a step begins from; it gives the JSON of the next. Version 1 is the first there was.
STEPS: dict[int, Step] = {1: _without_operator}


def migrated(project: dict[str, Any], version: int, steps: dict[int, Step] | None = None, to: int = VERSION) -> Any:
    """The JSON of the present version; that of a newer one as it is.

    Raises
    ------
    Refused
        If the version never was.
    """
    if version < 1:
        raise Refused(phrase("is of version {version}, which never was", version=version))
    for number in range(version, to):
        project = (STEPS if steps is None else steps)[number](project)
    return project
