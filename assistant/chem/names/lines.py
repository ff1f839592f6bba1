"""A program kept alive that answers one line with one line: started on first need, restarted when it dies or stalls.

An answer is a line with a tab in it; lines before it are remarks about the same question. Names are read (OPSIN) and
written (openclatura) through this door, so that a name which stalls or crashes its reader costs a sentence only.
"""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

AHEAD = 16
"""Questions sent before the first of them is answered."""
LONGEST = 3000
"""Bytes of the longest question: so many ahead fit in any pipe, and sending never waits."""
STARTING = 60.0
"""Seconds that a program may take to start, beyond those of its first answer."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What stood before the tab of the answer, the remarks before it, and why there is none ("" where there is one)."""

    text: str = ""
    remarks: str = ""
    trouble: str = ""


class Lines:
    """One program and its pipes. Safe to call from several threads: one batch of questions at a time.

    Parameters
    ----------
    command
        Gives the argument list when the program is started.
    seconds
        How long one answer may take.
    environment
        Gives what the program finds in its environment beside ours.
    """

    def __init__(self, command: Callable[[], list[str]], seconds: float,
                 environment: Callable[[], dict[str, str]] = dict) -> None:
        self._command, self._seconds, self._environment = command, seconds, environment
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._fresh = True
        self._said: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the program and return at once: it gets ready while other work goes on."""
        with self._lock:
            self._ready()

    def ask(self, questions: Sequence[str]) -> list[Reply]:
        """The answers, in order; one that stalls, or that the program dies of, is a `Reply` with its trouble."""
        with self._lock:
            return self._answers([_line(question) for question in questions])

    def close(self) -> None:
        """End the program; the next question starts it again."""
        with self._lock:
            self._end()

    def _answers(self, lines: list[bytes]) -> list[Reply]:
        found: list[Reply] = []
        sent: deque[int] = deque()
        at = 0
        while len(found) < len(lines):
            process = self._ready()
            at = at if sent else len(found)
            while at < len(lines) and len(sent) < AHEAD:
                _send(process, lines[at])
                sent.append(at)
                at += 1
            found.append(reply := self._next())
            sent.popleft()
            if reply.trouble:  # what was sent ahead went down with it, and is sent again
                self._end()
                sent.clear()
        return found

    def _next(self) -> Reply:
        until = time.monotonic() + self._seconds + (STARTING if self._fresh else 0.0)
        remarks: list[str] = []
        while True:
            try:
                said = self._said.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                return Reply(trouble=f"took longer than {self._seconds:g} s")
            if said is None:
                return Reply(trouble="the program that reads it ended")
            text = said.decode("utf-8", "replace").rstrip("\r\n")
            if "\t" in text:
                self._fresh = False
                return Reply(text.partition("\t")[0], " ".join(remarks))
            remarks.append(text)

    def _ready(self) -> subprocess.Popen[bytes]:
        """The program, started where it is not there or belongs to a process that this one was forked from."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._start()
        assert self._process is not None
        return self._process

    def _start(self) -> None:
        if not self._owner:
            atexit.register(self.close)
        self._said = queue.SimpleQueue()
        self._process = subprocess.Popen(
            self._command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env=os.environ | self._environment())
        self._owner, self._fresh = os.getpid(), True
        threading.Thread(target=_listen, args=(self._process.stdout, self._said), daemon=True).start()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        if process.stdin is not None:
            process.stdin.close()
        process.wait()


def _line(question: str) -> bytes:
    return " ".join(question.split()).encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore").encode() + b"\n"


def _send(process: subprocess.Popen[bytes], line: bytes) -> None:
    """Hand a line over; one that a dead program does not take is missed when its answer is waited for."""
    assert process.stdin is not None
    try:
        process.stdin.write(line)
        process.stdin.flush()
    except OSError:
        return


def _listen(source: IO[bytes] | None, said: queue.SimpleQueue[bytes | None]) -> None:
    """Pass on every line as it comes, then None."""
    assert source is not None
    with source:
        for line in source:
            said.put(line)
    said.put(None)
