"""Where the model lives: a process of its own, started with the first load. Nothing here imports torch.

What fits is looked at in this process where there is no GPU driver; where there is one, in a process that ends
afterwards, so that the page itself never holds memory of the GPU. Measuring runs in a worker beside the model.
"""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import CancelledError
from contextlib import suppress

from assistant.benchmarks import probe as probing
from assistant.errors import ModelStopped
from assistant.local_models.offers import Offer, offer
from assistant.propose.language import border
from assistant.workers import Workers
from models import cards
from models.errors import ModelError
from models.loading import device
from models.serving.process import ModelProcess
from models.words import Card, Fit, Loaded, Precision, Progress, Stop

PROBE_SECONDS = 120.0
LATEST = 90.0
"""Seconds beyond those of a probe after which its process is ended."""
LOOK_SECONDS = 60.0
LEAVE = 3.0
"""Seconds a stopped load may take to end; then its process is ended, which returns its memory."""
NO_LIMIT = -1
"""Address space of a process that may open a GPU, which maps far more than it uses (RLIM_INFINITY)."""
ABSENT = {
    "packaged": "Its weights are not in this copy of Retort.",
    "folder": "Its files are not on this machine: put config.json, the tokenizer and *.safetensors into {folder}.",
    "hub": "Its files are not on this machine, and nothing is downloaded unasked: “retort models show {name}” tells "
           "how to bring them.",
}


class ProcessHost:
    """The models of this machine, the loaded one in a process of its own."""

    def __init__(self) -> None:
        self._process: ModelProcess | None = None
        self._closed = False
        self._lock = threading.Lock()

    def packaged(self) -> str:
        """Name of the model that comes with the program, "" where its weights are not here."""
        with border.mapped():
            found = cards.default()
        return found.name if found else ""

    def offers(self) -> tuple[Offer, ...]:
        """All models, with what fits here now."""
        if not any(path.exists() for path in device.DRIVER):
            return look()
        with Workers(1, deadline=LOOK_SECONDS, memory=NO_LIMIT) as one:
            found = one.submit(look).result()
            one.stop()
        return found

    def load(self, name: str, precision: str, progress: Progress, stop: Stop) -> Loaded:
        """Load a model in place of the one that is in.

        Raises
        ------
        ModelTrouble
            When there is no such card, its files are unusable, it does not fit, or the load was stopped.
        """
        process = self._started()
        try:
            with border.mapped():
                return process.client("page").load(name, precision, progress, stop)
        except ModelStopped:
            self._empty(process)
            raise

    def unload(self) -> None:
        """Give the model's memory back once what is queued is answered: its process is ended, an empty one started."""
        if self._process is None:
            return
        with suppress(ModelError):
            self._process.client("page").unload()
        self._process.restart()

    def probe(self, name: str, precision: str, progress: Progress, stop: Stop) -> None:
        """Measure the loaded model for two minutes, and write the score beside its card (raises RetortError)."""
        with Workers(1, deadline=PROBE_SECONDS + LATEST) as one:
            job = one.submit(measure, name, precision, self.environment(), PROBE_SECONDS)
            began = time.monotonic()
            while not job.done():
                time.sleep(0.2)
                spent = time.monotonic() - began
                progress(min(0.99, spent / PROBE_SECONDS), f"{spent:.0f} of at most {PROBE_SECONDS:.0f} s")
                if stop():
                    job.cancel()
            one.stop()
        try:
            job.result()
        except CancelledError as error:
            raise ModelStopped("The measurement was stopped; nothing was written.") from error

    def environment(self) -> dict[str, str]:
        """What a process that asks the model needs in its environment; empty before the first load."""
        return self._process.environment if self._process is not None else {}

    def close(self) -> None:
        """End the model's process, mid-load too."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.close()

    def _started(self) -> ModelProcess:
        with self._lock, border.mapped():
            if self._closed:
                raise ModelError("The page was closed.", "Start Retort again.")
            self._process = self._process or ModelProcess()
            self._process.start()
            return self._process

    def _empty(self, process: ModelProcess) -> None:
        """A stopped load leaves nothing behind; one that does not end is ended with its process."""
        until = time.monotonic() + LEAVE
        try:
            while process.client("page").status().doing:
                if time.monotonic() > until:
                    process.restart()
                    return
                time.sleep(0.1)
        except ModelError:
            process.restart()


def look() -> tuple[Offer, ...]:
    """All models, with what fits this machine now (raises ModelTrouble)."""
    with border.mapped():
        on = device.find()

        def fitting(card: Card, precision: Precision) -> Fit:
            return device.fits(card, precision, on)

        return tuple(offer(card, absent(card), fitting) for card in cards.cards().values())


def absent(card: Card) -> str:
    """Why a model cannot be loaded as it is; "" where its files are here."""
    return "" if cards.present(card) else ABSENT[card.where].format(folder=cards.folder(card), name=card.name)


def measure(name: str, precision: str, door: dict[str, str], seconds: float) -> None:
    """What runs in the worker: ask the rows of the probe, and record the score."""
    os.environ.update(door)
    probing.record(name, probing.probe(border.speaker(name, precision), seconds))
