"""The pool: a hanging, greedy or crashing call costs its asker a sentence and nobody else anything."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from assistant.errors import BadStructure, Cancelled, RetortError, TimedOut, TooLarge
from assistant.workers import Workers


def double(x: int) -> int:
    return 2 * x


def hang() -> None:
    while True:
        time.sleep(0.01)


def eat_memory() -> int:
    return len(bytearray(64 * 2**30))


def crash() -> None:
    os._exit(3)


def complain() -> None:
    raise BadStructure("“C(C” is not a valid SMILES.", "Close the bracket.", position=3, repair="C(C)")


def odd_error() -> None:
    class Local(Exception):
        pass

    raise Local("from inside")


def countdown(n: int, pause: float) -> Iterator[int]:
    for i in range(n, 0, -1):
        yield i
        time.sleep(pause)


DONE: list[str] = []


def early() -> bool:
    DONE.append("early")
    return len(DONE) > 2


def late() -> None:
    DONE.append("late")


def done() -> list[str]:
    return DONE


def my_pid() -> int:
    return os.getpid()


def still_there(pid: int) -> bool:
    """Whether a process of that id exists, a zombie included, two seconds after its end at the latest."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture
def pool() -> Iterator[Workers]:
    with Workers(2, deadline=20) as workers:
        yield workers


def test_results_come_back_in_the_order_asked(pool: Workers) -> None:
    assert list(pool.map(double, range(20))) == [2 * i for i in range(20)]


def test_a_hanging_call_is_ended_in_time_and_the_others_go_on(pool: Workers) -> None:
    pool.submit(double, 1).result()
    began = time.monotonic()
    stuck = pool.submit(hang, deadline=0.5)
    others = [pool.submit(double, i) for i in range(10)]
    assert [job.result() for job in others] == [2 * i for i in range(10)]
    assert not stuck.done(), "the other process answered while this one hung"
    with pytest.raises(TimedOut, match=r"0\.5 s"):
        stuck.result()
    assert time.monotonic() - began < 3


def test_a_call_that_eats_memory_is_refused(pool: Workers) -> None:
    with pytest.raises(TooLarge, match=r"4\.0 GB"):
        pool.submit(eat_memory).result()
    assert pool.submit(double, 4).result() == 8


def test_a_crash_is_told_and_the_process_replaced(pool: Workers) -> None:
    for _ in range(3):
        with pytest.raises(RetortError, match="exit code 3"):
            pool.submit(crash).result()
    assert list(pool.map(double, range(4))) == [0, 2, 4, 6]


def test_cancel_ends_a_running_call_and_a_waiting_one() -> None:
    with Workers(1) as pool:
        running, waiting = pool.submit(hang), pool.submit(double, 3)
        while not running.running():
            time.sleep(0.01)
        assert waiting.cancel()
        assert waiting.cancelled()
        assert running.cancel()
        with pytest.raises(Cancelled):
            running.result(timeout=5)
        assert pool.submit(double, 5).result() == 10


def test_an_error_keeps_its_kind_and_its_details(pool: Workers) -> None:
    with pytest.raises(BadStructure) as caught:
        pool.submit(complain).result()
    assert (caught.value.position, caught.value.repair, caught.value.works) == (3, "C(C)", "Close the bracket.")
    with pytest.raises(RetortError, match="Local: from inside"):
        pool.submit(odd_error).result()


def test_a_stream_arrives_as_it_is_made_and_can_be_left(pool: Workers) -> None:
    assert list(pool.stream(countdown, 3, 0.0)) == [3, 2, 1]
    began = time.monotonic()
    items = pool.stream(countdown, 1000, 0.05)
    assert [next(items), next(items)] == [1000, 999]
    items.close()
    assert pool.submit(double, 1).result() == 2
    assert time.monotonic() - began < 5
    with pytest.raises(TimedOut):
        list(pool.stream(countdown, 1000, 0.05, deadline=0.3))
    seen: list[int] = []
    with pytest.raises(Cancelled):
        seen.extend(pool.stream(countdown, 1000, 0.05, cancelled=lambda: time.monotonic() > began + 1.5))
    assert time.monotonic() - began < 5


def test_no_process_is_left_behind() -> None:
    with Workers(2) as pool:
        pids = {pool.submit(my_pid).result() for _ in range(4)}
        pool.submit(hang)
        pool.stop()
    assert pids
    assert not {pid for pid in pids if still_there(pid)}
    with pytest.raises(RuntimeError):
        pool.submit(double, 1)


def test_what_is_done_at_leisure_waits_and_is_tried_again_where_it_was_too_early() -> None:
    with Workers(1, leisure=(early, late)) as one:
        end = time.monotonic() + 30
        while len(one.submit(done).result()) < 4 and time.monotonic() < end:
            time.sleep(0.7)
        assert one.submit(done).result() == ["early", "early", "early", "late"]
