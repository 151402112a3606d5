import os
import sys
import threading

import pytest

from revdeconv_gui.core.parallel import cores, give_way, over_chains, over_rows


@pytest.mark.parametrize("lengths", [[], [0], [3], [2, 2, 2], [5, 1, 3, 0], [40, 40, 40]])
def test_every_chain_is_done_in_order(lengths: list[int]) -> None:
    done: list[list[int]] = [[] for _ in lengths]
    over_chains([[lambda c=c, i=i: done[c].append(i) for i in range(n)] for c, n in enumerate(lengths)])
    assert done == [list(range(n)) for n in lengths]


@pytest.mark.skipif(cores() < 2, reason="one core does one work at a time")
def test_chains_go_side_by_side() -> None:
    met = threading.Barrier(2, timeout=30)
    over_chains([[met.wait], [met.wait]])


def test_a_failure_ends_its_chain_and_no_other() -> None:
    done: list[str] = []

    def fail() -> None:
        raise ValueError("planted")

    with pytest.raises(ValueError, match="planted"):
        over_chains([[fail, lambda: done.append("after")], [lambda: done.append("a"), lambda: done.append("b")]])
    assert done == ["a", "b"]


def test_many_callers_at_once_do_not_wait_for_each_other_for_ever() -> None:
    def call() -> None:
        over_chains([[threading.Event().is_set] * 20 for _ in range(3)])

    threads = [threading.Thread(target=call, daemon=True) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)


def test_rows_within_rows_do_not_wait_for_each_other_for_ever() -> None:
    done: list[tuple[int, int]] = []

    def outer(first: int, last: int) -> None:
        for row in range(first, last):
            over_rows(8, 1 << 30, lambda a, b, row=row: done.extend((row, i) for i in range(a, b)))

    thread = threading.Thread(target=over_rows, args=(4 * cores(), 1 << 30, outer), daemon=True)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    assert sorted(done) == [(row, i) for row in range(4 * cores()) for i in range(8)]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a nice value of its own")
def test_threads_that_compute_let_the_window_go_first() -> None:
    values: set[int] = set()

    def note(first: int = 0, last: int = 0) -> None:
        values.add(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def work() -> None:
        give_way()
        note()

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    over_rows(8, 1 << 30, note)
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
    assert values == ({max(5, before)} if cores() > 1 else {max(5, before), before})
