"""The pool: a few worker processes with a deadline and a memory limit for every call.

A call that hangs, crashes or eats memory is ended with its process; its asker gets a `RetortError`, the others notice
nothing, and the process is replaced. `Workers` is a `concurrent.futures.Executor`, so a batch can use it or any other.
Calls and results travel through pipes; nothing is written to disk.
"""

from __future__ import annotations

import atexit
import multiprocessing
import queue
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from multiprocessing.reduction import ForkingPickler
from typing import Any, TypeVar

from assistant.workers.slot import END, Job, Shared, Slot

T = TypeVar("T")

DEADLINE = 30.0
"""Seconds a call may take where its asker names no other bound."""
MEMORY = 4 * 2**30
"""Address space of one worker process, bytes."""
PRELOAD = ["assistant.engine"]
"""Imported once in the fork server, so that a fresh worker has the chemistry at hand."""


GLANCE = 0.05
"""Seconds between two looks at whether a streamed call is still wanted."""


def never() -> bool:
    """The Stop nobody presses."""
    return False


def _next(items: queue.SimpleQueue[Any], job: Job[Any], cancelled: Callable[[], bool]) -> Any:
    while True:
        if cancelled():
            job.cancel()
        try:
            return items.get(timeout=GLANCE)
        except queue.Empty:
            continue


def _context() -> Any:
    """Fork server where there is one (a replacement is up in milliseconds), else spawn; both are safe with threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    return context


class Workers(Executor):
    """A pool of worker processes.

    Parameters
    ----------
    size
        Number of processes.
    deadline
        Seconds a call may take (from when it starts to run); `submit` and `stream` can name another.
    memory
        Bytes of address space a process may use (where the platform can limit it).
    warm
        Called once in every fresh process, to load tables before the first question. Must be importable by name.
    leisure
        Called one after another in every process while it has nothing to do, to load what few questions need. A
        question that comes waits for one of them at the most; one that returns False is tried again later. Must be
        importable by name.
    """

    def __init__(self, size: int = 2, deadline: float = DEADLINE, memory: int = MEMORY,
                 warm: Callable[[], object] | None = None, leisure: tuple[Callable[[], object], ...] = ()) -> None:
        self.deadline = deadline
        self._shared = Shared(_context(), memory, warm, queue.SimpleQueue(), leisure)
        self._slots = [Slot(self._shared) for _ in range(max(1, size))]
        atexit.register(self.stop)

    def submit(  # type: ignore[override]  # ``deadline`` is ours, beside the executor's own arguments
        self, fn: Callable[..., T], /, *args: Any, deadline: float | None = None, **kwargs: Any
    ) -> Job[T]:
        """Hand in a call; the future raises `TimedOut`, `TooLarge`, `Cancelled` or whatever the call raised.

        ``fn`` must be importable by name (a module-level function).
        """
        seconds = deadline or self.deadline
        return self._hand_in(Job(_pack(fn, args, kwargs, seconds, many=False), seconds))

    def stream(self, fn: Callable[..., Iterator[T]], /, *args: Any, deadline: float | None = None,
               cancelled: Callable[[], bool] = never) -> Iterator[T]:
        """Run a generator function in a worker and yield what it yields, as it comes.

        It is ended when the iterator is closed, or when ``cancelled`` (asked every `GLANCE` seconds) says so; in the
        second case `Cancelled` is raised after what had come by then.
        """
        seconds = deadline or self.deadline
        items: queue.SimpleQueue[Any] = queue.SimpleQueue()
        job: Job[None] = self._hand_in(Job(_pack(fn, args, {}, seconds, many=True), seconds, items))
        try:
            while (item := _next(items, job, cancelled)) is not END:
                yield item
            job.result()
        finally:
            if not job.done():
                job.cancel()

    def _hand_in(self, job: Job[T]) -> Job[T]:
        if self._shared.closed:
            raise RuntimeError("cannot hand in a call after shutdown")
        self._shared.waiting.put(job)
        return job

    def stop(self) -> None:
        """End everything now: waiting calls are cancelled, running ones ended with their process."""
        self.shutdown(wait=False, cancel_futures=True)
        for slot in self._slots:
            slot.kill()
        self.shutdown(wait=True)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls and end the processes when the running calls are done."""
        if cancel_futures:
            self._cancel_waiting()
        if not self._shared.closed:
            self._shared.closed = True
            for _ in self._slots:
                self._shared.waiting.put(None)
        if wait:
            for slot in self._slots:
                slot.thread.join()
            atexit.unregister(self.stop)

    def _cancel_waiting(self) -> None:
        while not self._shared.closed:
            try:
                job = self._shared.waiting.get_nowait()
            except queue.Empty:
                return
            if job is not None:
                job.cancel()


def _pack(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], seconds: float, many: bool) -> bytes:
    return bytes(ForkingPickler.dumps((fn, args, kwargs, seconds, many)))
