"""What runs inside one worker process: take a call from the pipe, answer it, take the next.

Kept apart from `assistant.workers` so that a fresh process imports nothing it does not need.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from typing import Any

from assistant.errors import RetortError

if sys.platform != "win32":
    import resource

DONE, FAILED, ITEM, NO_MEMORY = "done", "failed", "item", "no memory"
"""The kinds of message a worker sends back; each goes with a body."""
GRACE = 5.0
"""Seconds after the deadline at which an orphaned process (its parent gone) ends itself."""


QUIET = 0.5
"""Seconds without a call after which a step of what is done at leisure begins."""
TRIES = 200
"""How often a step is tried that says it is too early."""


def serve(pipe: Connection, memory: int, warm: Callable[[], object] | None,
          leisure: tuple[Callable[[], object], ...] = ()) -> None:
    """Answer calls until the other end of the pipe closes; the steps of ``leisure`` are done while none comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    _limit_memory(memory)
    if warm is not None:
        warm()
    try:
        pipe.send(True)
        for step in leisure:
            _at_leisure(pipe, step)
        while True:
            _answer(pipe, pipe.recv_bytes())
    except (EOFError, OSError):
        return


def _at_leisure(pipe: Connection, step: Callable[[], object]) -> None:
    """Do a step once no call has come for a while; again, some times, where it says that it is too early (False)."""
    for _ in range(TRIES):
        while pipe.poll(QUIET):
            _answer(pipe, pipe.recv_bytes())
        if step() is not False:
            return


def _limit_memory(memory: int) -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _alarm(seconds: float) -> None:
    """SIGALRM keeps its default action, which ends the process even inside C++: no orphan outlives its deadline."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _answer(pipe: Connection, payload: bytes) -> None:
    try:
        fn, args, kwargs, seconds, many = ForkingPickler.loads(payload)
        _alarm(seconds + GRACE)
        message = _call_many(pipe, fn, args) if many else (DONE, fn(*args, **kwargs))
    except MemoryError:
        message = (NO_MEMORY, None)
    except Exception as error:  # noqa: BLE001  # the one border: what a call raised goes to its asker
        message = (FAILED, _portable(error))
    _alarm(0)
    pipe.send(message)


def _call_many(pipe: Connection, fn: Callable[..., Any], args: tuple[Any, ...]) -> tuple[str, Any]:
    for item in fn(*args):
        pipe.send((ITEM, item))
    return DONE, None


def _portable(error: Exception) -> Exception:
    """The exception itself where it survives the pipe, else its words."""
    try:
        ForkingPickler.loads(ForkingPickler.dumps(error))
    except (TypeError, ValueError, AttributeError, ImportError):
        return RetortError(f"{type(error).__name__}: {error}")
    return error
