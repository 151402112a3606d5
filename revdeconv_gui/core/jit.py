"""numba's ``njit`` with this program's cache of machine code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba

from .machine_code import KernelCache, choose_processor

choose_processor()


def njit(*, cache: bool = False, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """As `numba.njit`; with ``cache`` the machine code is kept as `machine_code` says."""

    def compile_later(function: Callable[..., Any]) -> Any:
        dispatcher = numba.njit(**options)(function)
        if cache:
            dispatcher._cache = KernelCache(function)
        return dispatcher

    return compile_later
