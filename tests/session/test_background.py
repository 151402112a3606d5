"""Short work in threads: results come back to the thread that asked, stale ones do not."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from revdeconv_gui.session.background import Background


@pytest.fixture
def background(qapp, clean_threads: None) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()
    made.deleteLater()


class _Gate:
    """Work that says when it has begun and ends when it may."""

    def __init__(self, result: object = None) -> None:
        self.begun, self.go, self.result = threading.Event(), threading.Event(), result

    def __call__(self) -> object:
        self.begun.set()
        assert self.go.wait(20)
        return self.result


def _idle(qtbot, background: Background) -> None:
    qtbot.waitUntil(lambda: not background.busy, timeout=10_000)


def _never(error: Exception) -> None:
    raise AssertionError(error)


def test_the_result_comes_back_in_the_asking_thread(qtbot, background: Background) -> None:
    threads: list[int] = []
    got: list[object] = []

    def work() -> int:
        threads.append(threading.get_ident())
        return 42

    def done(result: object) -> None:
        threads.append(threading.get_ident())
        got.append(result)

    with qtbot.waitSignal(background.idle, timeout=10_000):
        background.submit(work, done, _never)
        assert background.busy
    assert got == [42]
    assert threads[0] != threads[1] == threading.get_ident()


def test_errors_are_delivered(qtbot, background: Background) -> None:
    got: list[Exception] = []
    background.submit(lambda: 1 / 0, lambda _: got.append(AssertionError()), got.append)
    _idle(qtbot, background)
    assert [type(error) for error in got] == [ZeroDivisionError]


def test_a_newer_job_with_the_same_key_makes_the_older_stale(qtbot, background: Background) -> None:
    got: list[object] = []
    old, new = _Gate("old"), _Gate("new")
    background.submit(old, got.append, _never, key="k")
    assert old.begun.wait(10)
    background.submit(new, got.append, _never, key="k")
    new.go.set()
    qtbot.waitUntil(lambda: got == ["new"], timeout=10_000)
    old.go.set()
    _idle(qtbot, background)
    assert got == ["new"]


def test_a_stale_job_that_has_not_begun_is_never_run(qtbot, background: Background) -> None:
    blockers = [_Gate(), _Gate()]
    ran: list[str] = []
    for gate in blockers:
        background.submit(gate, lambda _: None, _never)
        assert gate.begun.wait(10)
    background.submit(lambda: ran.append("old"), lambda _: None, _never, key="k")
    background.submit(lambda: ran.append("new"), lambda _: None, _never, key="k")
    for gate in blockers:
        gate.go.set()
    _idle(qtbot, background)
    assert ran == ["new"]


def test_a_stale_jobs_error_is_dropped(qtbot, background: Background) -> None:
    gate = _Gate()

    def breaks() -> None:
        gate()
        raise RuntimeError

    background.submit(breaks, lambda _: None, _never, key="k")
    assert gate.begun.wait(10)
    background.forget("k")
    gate.go.set()
    _idle(qtbot, background)


def test_other_keys_are_left_alone(qtbot, background: Background) -> None:
    got: list[object] = []
    background.submit(lambda: 1, got.append, _never, key="a")
    background.submit(lambda: 2, got.append, _never, key="b")
    background.forget("c")
    _idle(qtbot, background)
    assert sorted(got) == [1, 2]


def test_close_waits_for_what_has_begun_and_delivers_nothing(qtbot, background: Background) -> None:
    got: list[object] = []
    gates = [_Gate(), _Gate()]
    ran: list[int] = []
    for gate in gates:
        background.submit(gate, got.append, got.append)
        assert gate.begun.wait(10)
    for i in range(20):
        background.submit(lambda i=i: ran.append(i), got.append, got.append)
    threading.Timer(0.05, lambda: [gate.go.set() for gate in gates]).start()
    background.close()
    assert not background.busy
    background.submit(lambda: ran.append(99), got.append, got.append)
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: bool(got or ran), timeout=100)


def test_many_jobs_all_come_back(qtbot, background: Background) -> None:
    got: list[int] = []
    for i in range(500):
        background.submit(lambda i=i: i, got.append, _never)
    _idle(qtbot, background)
    assert sorted(got) == list(range(500))
