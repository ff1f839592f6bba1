"""One place in the pool of `assistant.workers`: a thread here and the worker process it feeds."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from assistant.errors import Cancelled, RetortError, TimedOut, TooLarge
from assistant.workers import process as worker

T = TypeVar("T")

STARTING = 60.0
"""Seconds a fresh worker process may take to report that it is ready."""
END = object()
"""What follows the last item of a streamed call."""


class Job(Future[T]):
    """A call that was handed in. Unlike a plain future it can be cancelled while it runs."""

    def __init__(self, payload: bytes, seconds: float, items: queue.SimpleQueue[Any] | None = None) -> None:
        super().__init__()
        self.payload = payload
        self.seconds = seconds
        self.items = items
        self.stopped = False
        self.slot: Slot | None = None
        if items is not None:
            self.add_done_callback(lambda _: items.put(END))

    def cancel(self) -> bool:
        """End the call, waiting or running; a running one then raises `assistant.errors.Cancelled` from its result."""
        if super().cancel():
            return True
        self.stopped = True
        return self.slot is not None and self.slot.kill(self)


@dataclass(slots=True)
class Shared:
    """What the slots of one pool have in common."""

    context: Any
    memory: int
    warm: Callable[[], object] | None
    waiting: queue.SimpleQueue[Job[Any] | None]
    leisure: tuple[Callable[[], object], ...] = ()
    closed: bool = False


class Slot:
    """A thread that takes jobs from the queue, one at a time, and its process, which is replaced when it is lost."""

    def __init__(self, pool: Shared) -> None:
        self._pool = pool
        self._process: Any = None
        self._pipe: Connection | None = None
        self._job: Job[Any] | None = None
        self._lock = threading.Lock()
        self.thread = threading.Thread(target=self._run, name="retort-worker", daemon=True)
        self.thread.start()

    def kill(self, job: Job[Any] | None = None) -> bool:
        """End the process if it is (still) at this job, or at any; False where it is not."""
        with self._lock:
            at_it = self._job is not None and job in (None, self._job)
            if self._job is None or self._process is None or not at_it:
                return False
            self._job.stopped = True
            self._process.kill()
            return True

    def _run(self) -> None:
        while True:
            if self._pipe is None and not self._pool.closed:
                self._start()
            job = self._pool.waiting.get()
            if job is None:
                break
            if job.set_running_or_notify_cancel():
                self._work(job)
        self._drop()

    def _start(self) -> None:
        ours, theirs = self._pool.context.Pipe()
        process = self._pool.context.Process(
            target=worker.serve, args=(theirs, self._pool.memory, self._pool.warm, self._pool.leisure), daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        if not self._is_ready(ours):
            self._drop()

    @staticmethod
    def _is_ready(pipe: Connection) -> bool:
        try:
            return pipe.poll(STARTING) and bool(pipe.recv())
        except (EOFError, OSError):
            return False

    def _drop(self) -> int | None:
        """End the process, if there is one; its exit code."""
        with self._lock:
            process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        process.kill()
        process.join()
        code: int | None = process.exitcode
        process.close()
        return code

    def _work(self, job: Job[Any]) -> None:
        try:
            outcome = self._exchange(job)
        except RetortError as error:
            outcome = (worker.FAILED, error)
        with self._lock:
            self._job = None
        if job.stopped:  # it may have been killed just after its last word
            self._drop()
        kind, body = outcome
        job.set_exception(body) if kind == worker.FAILED else job.set_result(body)

    def _exchange(self, job: Job[Any]) -> tuple[str, Any]:
        """Send the call, pass on what it yields, and return its last message."""
        pipe = self._ready_pipe()
        with self._lock:
            self._job, job.slot = job, self
        if job.stopped:
            raise Cancelled("Stopped.")
        try:
            pipe.send_bytes(job.payload)
            return self._listen(pipe, job)
        except (EOFError, OSError) as lost:
            raise self._lost(job) from lost

    def _ready_pipe(self) -> Connection:
        if self._pipe is not None and self._pipe.poll(0):  # an idle process says nothing, unless it has died
            self._drop()
        if self._pipe is None:
            self._start()
        if self._pipe is None:
            raise RetortError("A worker process could not be started.", "`retort doctor` says what is missing.")
        return self._pipe

    def _listen(self, pipe: Connection, job: Job[Any]) -> tuple[str, Any]:
        end = time.monotonic() + job.seconds
        while pipe.poll(max(0.0, end - time.monotonic())):
            kind, body = pipe.recv()
            if kind == worker.NO_MEMORY:
                raise self._too_large()
            if kind != worker.ITEM:
                return kind, body
            if job.items is not None:
                job.items.put(body)
        self._drop()
        raise TimedOut(f"This took longer than {job.seconds:g} s and was ended.",
                       "A smaller question, or more seconds, may work.")

    def _too_large(self) -> TooLarge:
        self._drop()
        limit = self._pool.memory / 2**30
        return TooLarge(f"This needs more than the {limit:.1f} GB of memory one request may use.",
                        "A smaller molecule or file would work.")

    def _lost(self, job: Job[Any]) -> RetortError:
        code = self._drop()
        if job.stopped:
            return Cancelled("Stopped.")
        return RetortError(f"The worker process ended unexpectedly (exit code {code}).", "The other requests go on.")
