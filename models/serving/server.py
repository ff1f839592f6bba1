"""The process that holds the model (`python -m models.serving.server SOCKET`, key in the environment); many may ask.

One thread answers, in turn, what the askers queue; each connection has a thread that reads (Stop, or that the asker has
gone) and one that writes, so a slow or vanished asker holds up nobody. torch is imported with the first load. The
process ends when its parent does, on Ctrl-C, and when it is told to; killing it returns all memory and harms no one.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

from models.errors import ModelError, Stopped
from models.serving.fairness import FairQueue
from models.serving.frames import (
    FOLDER,
    KEY,
    error_frame,
    loaded_frame,
    prompts_of,
    receive,
    samples_frame,
    sampling_of,
    send,
)
from models.speaking import Here
from models.words import Loaded, Speaker

MOST_CONNECTIONS = 128
PARENT_EVERY, LISTEN_EVERY = 0.5, 0.1
"""Seconds between two looks whether the parent lives, and whether an answer is over."""
Frame = dict[str, Any]


@dataclass(eq=False, slots=True)
class Job:
    """A queued request: what is asked, where its frames go, and its Stop. A frame {} ends the connection."""

    ask: Frame
    who: str
    out: SimpleQueue[Frame] = field(default_factory=SimpleQueue)
    stop: Event = field(default_factory=Event)
    over: Event = field(default_factory=Event)


@dataclass(slots=True)
class State:
    """What `status` tells of the moment."""

    doing: str = ""
    model: str = ""
    fraction: float = 0.0
    words: str = ""
    served: int = 0


class Server:
    """Answers askers from one keeper of models."""

    def __init__(self, keeper: Callable[[], Here]) -> None:
        self._make = keeper
        self._keeper: Here | None = None
        self.queue: FairQueue[Job] = FairQueue()
        self.state, self.started = State(), time.monotonic()
        self._running: Job | None = None
        self._lock = Lock()
        self._connections = 0
        self._do = {"load": self._load, "unload": self._unload, "samples": self._samples, "stream": self._stream}

    def run(self, address: str, key: bytes) -> None:
        """Listen for askers until the process ends."""
        Thread(target=self._work, daemon=True, name="model").start()
        with Listener(address, "AF_UNIX", backlog=MOST_CONNECTIONS) as listener:
            while True:
                connection = listener.accept()
                if self._connections >= MOST_CONNECTIONS:
                    connection.close()
                    continue
                with self._lock:
                    self._connections += 1
                Thread(target=self._meet, args=(connection, key), daemon=True).start()

    def _meet(self, connection: Any, key: bytes) -> None:
        """One connection: prove the key both ways, take one request, answer it."""
        try:
            deliver_challenge(connection, key)
            answer_challenge(connection, key)
            self._take(connection)
        except (AuthenticationError, EOFError, OSError):
            pass
        finally:
            connection.close()
            with self._lock:
                self._connections -= 1

    def _take(self, connection: Connection) -> None:
        try:
            ask = receive(connection)
            job, do = Job(ask, str(ask.get("who", ""))), str(ask.get("do", ""))
            if do in ("status", "stop"):
                send(connection, {"answer": self.status() if do == "status" else self.stop(job.who)})
                return
            if do not in self._do:
                raise ModelError(f"The model's process does not know {do!r}.", f"It knows {', '.join(self._do)}.")
            self.queue.put(job.who, job)
        except ModelError as error:
            send(connection, error_frame(error))
            return
        self._attend(connection, job)

    def _attend(self, connection: Connection, job: Job) -> None:
        """Write the job's frames as they come, while a thread listens for Stop and for the asker going away."""
        listening = Thread(target=self._listen, args=(connection, job), daemon=True)
        listening.start()
        try:
            while frame := job.out.get():
                send(connection, frame)
        finally:
            job.stop.set()
            job.over.set()
            listening.join()

    def _listen(self, connection: Connection, job: Job) -> None:
        """Whatever comes after the request means Stop, and so does an end (`poll` wakes at once for both)."""
        while not connection.poll(LISTEN_EVERY):
            if job.over.is_set():
                return
        job.stop.set()
        if self.queue.drop(job.who, job):
            job.out.put(error_frame(Stopped("Stopped while it waited for its turn.", "Ask again.")))
            job.out.put({})

    def _work(self) -> None:
        """Answer job after job; what goes wrong in one is told to its asker."""
        while True:
            job = self.queue.get()
            self._running = job
            self.state.doing = str(job.ask["do"])
            try:
                job.out.put({"answer": self._do[job.ask["do"]](job)})
            except ModelError as error:
                job.out.put(error_frame(error))
            except Exception as error:  # noqa: BLE001  # the border of the process: what a model raised goes to its asker
                job.out.put(error_frame(ModelError(f"The model failed: {type(error).__name__}: {error}"[:500] + ".",
                                                   "Load it again, or another precision.")))
            self._running, self.state.doing = None, ""
            self.state.served += 1
            job.out.put({})

    def _load(self, job: Job) -> Frame:
        return loaded_frame(self._speaker(job).loaded)

    def _unload(self, job: Job) -> Frame:
        if self._keeper is not None:
            self._keeper.unload()
        self.state.fraction, self.state.words, self.state.model = 0.0, "", ""
        return {}

    def _samples(self, job: Job) -> list[list[list[Any]]]:
        prompts, sampling = prompts_of(job.ask.get("prompts")), sampling_of(job.ask.get("sampling"))
        return samples_frame(self._speaker(job).samples(prompts, sampling, job.stop.is_set))

    def _stream(self, job: Job) -> Frame:
        prompts, sampling = prompts_of(job.ask.get("prompts"))[:1], sampling_of(job.ask.get("sampling"))
        for piece in self._speaker(job).stream(prompts[0] if prompts else "", sampling, job.stop.is_set):
            job.out.put({"piece": piece})
        return {}

    def _speaker(self, job: Job) -> Speaker:
        """The model the job wants, loaded if another one is in."""
        name, precision = str(job.ask.get("model", "")), str(job.ask.get("precision", ""))
        if job.stop.is_set():
            raise Stopped("Stopped before it began.", "Ask again.")
        self._keeper = self._keeper or self._make()
        current: Speaker | None = self._keeper.current
        if current is not None and _is(current.loaded, name, precision):
            return current

        def progress(fraction: float, words: str) -> None:
            self.state.fraction, self.state.words = fraction, words
            job.out.put({"progress": [fraction, words]})
        self.state.model = name
        self.state.doing = "load"
        speaker: Speaker = self._keeper.load(name, precision, progress, job.stop.is_set,
                                           job.ask.get("download") is True)
        self.state.doing = str(job.ask["do"])
        return speaker

    def status(self) -> Frame:
        """What is loaded and going on, answered at once whatever the model does."""
        current: Speaker | None = self._keeper.current if self._keeper is not None else None
        state = self.state
        return {"loaded": None if current is None else loaded_frame(current.loaded), "doing": state.doing,
                "loading": [state.model, state.fraction, state.words], "waiting": len(self.queue),
                "served": state.served, "memory": resident(), "pid": os.getpid(),
                "seconds": time.monotonic() - self.started}

    def stop(self, who: str = "") -> Frame:
        """Stop what runs now, if it is this asker's ("" for anybody's)."""
        running = self._running
        if running is not None and who in ("", running.who):
            running.stop.set()
        return {"stopped": running is not None}


def _is(loaded: Loaded, name: str, precision: str) -> bool:
    return loaded.card.name == name and precision in ("", loaded.precision)


def resident() -> int:
    """Bytes of memory this process holds (0 where the system does not say)."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _follow(parent: int, address: str) -> None:
    """End with the parent, whatever ended that, and leave nothing behind."""
    while os.getppid() == parent:
        time.sleep(PARENT_EVERY)
    folder = Path(address).parent
    if folder.name.startswith(FOLDER):
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def main() -> int:
    """Serve at the socket named on the command line."""
    address = sys.argv[1]
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(0))
    Thread(target=_follow, args=(os.getppid(), address), daemon=True).start()
    Server(Here).run(address, os.environ.pop(KEY).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
