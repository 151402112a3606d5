"""Rows of independent blocks on every core.

A plain thread pool around kernels that release the GIL: unlike numba's own parallel loops it may be used from
several threads at once (numba's workqueue layer aborts the process then).
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import cache

_NICE = 5
_WORTH_A_THREAD = 1 << 18  # pixels: below this, handing work to a thread costs more than it saves


@cache
def cores() -> int:
    """Processor cores of this machine; asked once, as the system takes its time to answer."""
    return os.cpu_count() or 1


def give_way() -> None:
    """Let other threads go first from here on: a window that wants to paint does not wait for the calling thread.

    On Linux, where each thread has a nice value of its own; elsewhere it does nothing.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, max(_NICE, os.getpriority(os.PRIO_PROCESS, thread)))


_here = threading.local()  # whether a thread is one of the pool's


def _begin() -> None:
    _here.pooled = True
    give_way()


@cache
def _pool(workers: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(workers, thread_name_prefix="rows", initializer=_begin)


def over_rows(rows: int, pixels: int, work: Callable[[int, int], None]) -> None:
    """Call ``work(first, last)`` on ranges that cover ``rows``, in parallel where ``pixels`` make it worth while.

    Within such a work it goes on in the same thread: with every thread waiting for others there would be none left.
    """
    workers = cores()
    if min(workers, rows) < 2 or pixels < _WORTH_A_THREAD or getattr(_here, "pooled", False):
        work(0, rows)
        return
    pieces = min(rows, 4 * workers)  # more pieces than cores, so that a busy core does not hold up the rest
    edges = [rows * i // pieces for i in range(pieces + 1)]
    list(_pool(workers).map(work, edges[:-1], edges[1:]))


def over_chains(chains: Sequence[Sequence[Callable[[], None]]]) -> None:
    """Do the works of each chain one after the other, and the chains in parallel; raises the first exception.

    Works of the same place in their chains are begun together, so that three chains of two works keep two cores busy to
    the end. When a work fails, those after it in its chain are not done; all others have ended when this raises.
    """
    if len(chains) < 2:
        for work in chains[0] if chains else ():
            work()
        return
    pool = _pool(cores())
    last: list[Future[None] | None] = [None] * len(chains)
    futures: list[Future[None]] = []
    for place in range(max(map(len, chains))):
        for number, chain in enumerate(chains):
            if place < len(chain):
                last[number] = future = pool.submit(_after, last[number], chain[place])
                futures.append(future)
    wait(futures)
    for future in futures:
        future.result()


def _after(before: Future[None] | None, work: Callable[[], None]) -> None:
    # Whatever is waited for was submitted earlier, so that some thread has it already: the pool cannot come to a halt.
    if before is not None:
        before.result()
    work()
