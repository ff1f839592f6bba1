"""Askers of the model's process: `Client` for requests, `RemoteSpeaker` for a loaded model. Light to import."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import AuthenticationError
from multiprocessing import connection as sockets
from typing import Any
from uuid import uuid4

from models.errors import Busy, ModelError, Stopped
from models.serving.frames import ProcessEnded, error_of, loaded_of, receive, samples_of, send
from models.words import Loaded, Progress, Sample, Sampling, Speaker, Stop, never

POLL = 0.02
"""Seconds between two looks at Stop."""
STARTING = 15.0
"""Seconds a process that is just being started again is waited for."""
AFTER_STOP = 10.0
"""Seconds a stopped request may take to say so; then its connection is closed, which frees its place too."""
PATIENCE = 600.0
"""Seconds without a word from the process (queue, load or answer) after which an asker gives up."""
Frame = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Status:
    """What the model's process does now. ``memory`` in bytes, of the whole process; ``waiting``: queued requests."""

    loaded: Loaded | None
    doing: str
    loading: tuple[str, float, str]
    waiting: int
    memory: int
    pid: int
    served: int
    seconds: float


class Client:
    """Asks the process at ``address``, one connection a request. ``who`` names the asker to the queue."""

    def __init__(self, address: str, key: str, who: str = "") -> None:
        self.address, self._key = address, key.encode()
        self.who = who or f"{os.getpid()}-{uuid4().hex[:8]}"

    def status(self) -> Status:
        """What the process does now; answered at once, even in the middle of a load."""
        said = self.raw_status()
        loaded = None if said["loaded"] is None else loaded_of(said["loaded"])
        model, fraction, words = said["loading"]
        return Status(loaded, said["doing"], (model, fraction, words), said["waiting"], said["memory"], said["pid"],
                      said["served"], said["seconds"])

    def raw_status(self) -> Frame:
        """The status as plain data."""
        return dict(self._answer({"do": "status"}))

    def load(self, name: str, precision: str = "", progress: Progress | None = None, stop: Stop = never,
             download: bool = False) -> Loaded:
        """Load a model there; another one that is in makes room. Only with ``download`` may it be fetched."""
        ask = {"do": "load", "model": name, "precision": precision, "download": download}
        return loaded_of(self._answer(ask, stop, progress))

    def speaker(self, name: str, precision: str = "", progress: Progress | None = None, stop: Stop = never,
                download: bool = False) -> Speaker:
        """A loaded model there, as a Speaker."""
        return RemoteSpeaker(self, self.load(name, precision, progress, stop, download))

    def unload(self) -> None:
        """Give the model's memory back, once what is queued before is answered."""
        self._answer({"do": "unload"})

    def stop(self, everybody: bool = False) -> None:
        """Stop what runs there now, if it is this asker's, or anybody's."""
        self._answer({"do": "stop", "who": "" if everybody else self.who})

    def _answer(self, ask: Frame, stop: Stop = never, progress: Progress | None = None) -> Any:
        return [frame["answer"] for frame in self.frames(ask, stop, progress) if "answer" in frame][-1]

    def frames(self, ask: Frame, stop: Stop = never, progress: Progress | None = None) -> Iterator[Frame]:
        """The replies to a request as they come, the last one with its answer. Closing the iterator stops it there."""
        connection = self._connect(stop)
        try:
            send(connection, {"who": self.who, **ask})
            while True:
                frame = _next(connection, stop)
                if "error" in frame:
                    raise error_of(frame["error"])
                if "progress" in frame and progress is not None:
                    progress(*frame["progress"])
                yield frame
                if "answer" in frame:
                    return
        except (EOFError, OSError) as error:
            raise ProcessEnded("The process that holds the model ended (killed, or out of memory).",
                               "Ask again: it is started anew.") from error
        finally:
            connection.close()

    def _connect(self, stop: Stop) -> Any:
        """A connection that has proved the key both ways; a process that is being started again is waited for."""
        until = time.monotonic() + STARTING
        while True:
            try:
                return self._greeted()
            except AuthenticationError as error:
                raise ModelError("The model's process does not know this key.", "Start Retort again.") from error
            except (EOFError, OSError) as error:
                if stop():
                    raise Stopped("Stopped before the model's process answered.", "Ask again.") from error
                if time.monotonic() > until:
                    raise ProcessEnded("The process that holds the model does not answer.",
                                       "Start Retort again.") from error
                time.sleep(2 * POLL)

    def _greeted(self) -> Any:
        connection = sockets.Client(self.address, "AF_UNIX")
        try:
            if not connection.poll(STARTING):
                raise OSError("no greeting")
            sockets.answer_challenge(connection, self._key)
            sockets.deliver_challenge(connection, self._key)
        except (AuthenticationError, EOFError, OSError):
            connection.close()
            raise
        return connection


def _next(connection: Any, stop: Stop) -> Frame:
    """The next reply. Stop is passed on once; what the process then still says is its (cut) answer."""
    began, stopped = time.monotonic(), 0.0
    while not connection.poll(POLL):
        now = time.monotonic()
        if not stopped and stop():
            stopped = now
            send(connection, {"do": "stop"})
        if stopped and now - stopped > AFTER_STOP:
            raise Stopped("Stopped; the model's process has not said so yet.", "It ends with its present step.")
        if now - began > PATIENCE:
            raise Busy("The model's process has been silent for ten minutes.", "Stop it from the model panel.")
    return receive(connection)


class RemoteSpeaker:
    """A model in the model's process. It is loaded there again where another asker's model took its place."""

    def __init__(self, client: Client, loaded: Loaded) -> None:
        self.client, self.loaded = client, loaded

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        """As `words.Speaker.samples`; the time allowed counts from when the model begins."""
        return samples_of(self.client._answer(self._ask("samples", list(prompts), sampling), stop))

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        """As `words.Speaker.stream`; closing the iterator frees its place within a token."""
        for frame in self.client.frames(self._ask("stream", [prompt], sampling), stop):
            if "piece" in frame:
                yield frame["piece"]

    def _ask(self, do: str, prompts: list[str], sampling: Sampling) -> Frame:
        return {"do": do, "model": self.loaded.card.name, "precision": self.loaded.precision, "prompts": prompts,
                "sampling": asdict(sampling)}
