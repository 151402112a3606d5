"""Rows of independent blocks on every core.

A plain thread pool around kernels that release the GIL: unlike numba's own parallel loops it may be used from
several threads at once (numba's workqueue layer aborts the process then).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache

_WORTH_A_THREAD = 1 << 18  # pixels: below this, handing work to a thread costs more than it saves


@cache
def cores() -> int:
    """Processor cores of this machine; asked once, as the system takes its time to answer."""
    return os.cpu_count() or 1


@cache
def _pool(workers: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(workers, thread_name_prefix="rows")


def over_rows(rows: int, pixels: int, work: Callable[[int, int], None]) -> None:
    """Call ``work(first, last)`` on ranges that cover ``rows``, in parallel where ``pixels`` make it worth while."""
    workers = cores()
    if min(workers, rows) < 2 or pixels < _WORTH_A_THREAD:
        work(0, rows)
        return
    pieces = min(rows, 4 * workers)  # more pieces than cores, so that a busy core does not hold up the rest
    edges = [rows * i // pieces for i in range(pieces + 1)]
    list(_pool(workers).map(work, edges[:-1], edges[1:]))


def over_each(works: Sequence[Callable[[], None]]) -> None:
    """Do every work, in parallel; the first exception is raised when all have ended."""
    if len(works) < 2:
        for work in works:
            work()
        return
    futures = [_pool(cores()).submit(work) for work in works]
    wait(futures)
    for future in futures:
        future.result()
